from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from neuroconcepts.domain.property import Attachment, Contact, Deal, Fact, FreeText, Property

PROPERTY = TypeAdapter(Property)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = st.one_of(
    st.builds(lambda v: {"number": v}, st.decimals(allow_nan=False, allow_infinity=False, places=2)),
    st.builds(lambda v: {"words": v}, words | st.sampled_from(["2025-04-01", "12.50", "true"])),
    st.builds(lambda v: {"yes": v}, st.booleans()),
    st.builds(lambda v: {"day": v}, st.dates()),
)
facts = st.builds(
    lambda key, value, unit: Fact(key=key, source=f"x/{key}", unit=unit, **value), words, values, st.none() | words
)


@given(
    st.builds(
        Property,
        external_id=words,
        deal=st.none() | st.sampled_from(Deal),
        contact=st.builds(Contact, words, words, words),
        address_public=st.none() | st.booleans(),
        facts=st.lists(facts, max_size=4).map(tuple),
        texts=st.lists(st.builds(FreeText, words, words), max_size=2).map(tuple),
        attachments=st.lists(st.builds(Attachment, words, words, words), max_size=2).map(tuple),
    )
)
def test_survives_json_with_the_type_of_every_value(original: Property) -> None:
    back = PROPERTY.validate_json(PROPERTY.dump_json(original))
    assert back == original
    assert [type(f.value) for f in back.facts] == [type(f.value) for f in original.facts]


@pytest.mark.parametrize(
    "given_values", [{}, {"number": Decimal(1), "yes": True}, {"words": "", "day": date(2025, 4, 1)}]
)
def test_a_fact_has_exactly_one_value(given_values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="give exactly one"):
        Fact(key="kaltmiete", source="preise/kaltmiete", **given_values)  # type: ignore[arg-type]  # on purpose


def test_looks_facts_up_in_the_order_asked() -> None:
    rent = Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(1480), unit="EUR")
    warm = Fact(key="warmmiete", source="preise/warmmiete", number=Decimal(1810), unit="EUR")
    flat = Property(external_id="X", facts=(warm, rent))
    assert flat.fact("nettokaltmiete", "kaltmiete", "warmmiete") is rent
    assert flat.number("warmmiete", "kaltmiete") == 1810
    assert flat.fact("kaution") is None


def test_choices_are_the_names_said_to_be_true() -> None:
    def heating(name: str, *, yes: bool) -> Fact:
        return Fact(key=f"heizungsart@{name}", source=f"ausstattung/heizungsart@{name}", yes=yes)

    flat = Property(external_id="X", facts=(heating("FERN", yes=True), heating("OFEN", yes=False)))
    assert flat.choices("heizungsart") == {"FERN"}


def test_pictures_are_no_documents() -> None:
    plan, photo = Attachment("Grundriss", "GRUNDRISS"), Attachment("Ansicht 2", "BILD")
    assert Property(external_id="X", attachments=(photo, plan)).documents == (plan,)
