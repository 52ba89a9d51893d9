"""The law as rules: what each country bears, and what has to be told before what."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from neuroconcepts.domain.law import LAWS, Gate, gate, law_of, may_ask_income, needs_withdrawal, within
from neuroconcepts.domain.lead import Settings
from neuroconcepts.domain.property import Deal, Fact, Property

DAY = timedelta(days=1)


@pytest.mark.parametrize(("country", "follow_ups"), [("DE", 2), ("AT", 2), ("CH", 3), ("XX", 2)])
def test_no_agency_follows_up_more_often_than_its_law_bears(country: str, follow_ups: int) -> None:
    eager = replace(Settings(), follow_up_after=(DAY,) * 9)
    assert within(eager, law_of(country)).follow_up_after == (DAY,) * follow_ups
    modest = replace(Settings(), follow_up_after=(DAY,))
    assert within(modest, law_of(country)) == modest


def with_commission(words: str | None = None, number: Decimal | None = None) -> Property:
    fact = Fact(key="aussen_courtage", source="preise/aussen_courtage", words=words, number=number)
    return Property(external_id="1", deal=Deal.SALE, facts=(fact,))


@pytest.mark.parametrize(
    ("about", "waits"),
    [
        (with_commission("3 % zzgl. USt."), True),
        (with_commission(number=Decimal("3.57")), True),
        (with_commission("provisionsfrei"), False),
        (with_commission("keine Käuferprovision"), False),
        (Property(external_id="1"), False),
    ],
)
def test_an_expose_with_a_commission_waits_for_the_instruction(about: Property, waits: bool) -> None:
    assert needs_withdrawal(LAWS["DE"], about) is waits
    assert needs_withdrawal(LAWS["AT"], about) is waits
    assert needs_withdrawal(LAWS["CH"], about) is False


@pytest.mark.parametrize("country", ["DE", "AT"])
@pytest.mark.parametrize(
    ("can_tell", "confirmed", "expected"),
    [(True, False, Gate.CONFIRM), (False, False, Gate.SHUT), (True, True, Gate.OPEN), (False, True, Gate.OPEN)],
)
def test_documents_wait_for_the_instruction_and_the_seeker_s_word(
    country: str, can_tell: bool, confirmed: bool, expected: Gate
) -> None:
    free, costly = Property(external_id="1"), with_commission("3 %")
    assert gate(LAWS[country], [free, costly], can_tell=can_tell, confirmed=confirmed) is expected
    assert gate(LAWS[country], [free], can_tell=can_tell, confirmed=confirmed) is Gate.OPEN
    assert gate(LAWS["CH"], [costly], can_tell=can_tell, confirmed=confirmed) is Gate.OPEN


def test_a_tenant_is_asked_about_his_means_after_the_viewing_only() -> None:
    for law in LAWS.values():
        assert not may_ask_income(law, Deal.RENT, has_viewed=False)
        assert may_ask_income(law, Deal.RENT, has_viewed=True)
        assert may_ask_income(law, Deal.SALE, has_viewed=False)
