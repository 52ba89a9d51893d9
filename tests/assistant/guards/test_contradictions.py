"""An exposé that says two things about what was asked."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from neuroconcepts.assistant.guards.contradictions import contradictions
from neuroconcepts.domain.property import Fact, FreeText, Property
from neuroconcepts.intake.openimmo import read_openimmo

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
COLD = "preise/kaltmiete"


def rent(amount: str) -> Fact:
    return Fact(key="kaltmiete", source=COLD, number=Decimal(amount), unit="EUR")


def flat(*facts: Fact, text: str = "") -> Property:
    return Property(external_id="A", facts=facts, texts=(FreeText("lage", text),) if text else ())


def test_two_rents_are_a_contradiction_and_one_said_twice_is_none() -> None:
    assert contradictions(flat(rent("900"), rent("950")), [COLD]) == ("preise/kaltmiete: 900 EUR / 950 EUR",)
    assert contradictions(flat(rent("900"), rent("900.00")), [COLD]) == ()
    assert contradictions(flat(rent("900"), rent("950")), ["preise/kaution"]) == (), "it was not asked about"


def test_a_yes_and_a_no_are_a_contradiction() -> None:
    pets = [Fact(key="haustiere", source="verwaltung_objekt/haustiere", yes=yes) for yes in (True, False)]
    assert contradictions(flat(*pets), ["verwaltung_objekt/haustiere"])
    days = [Fact(key="abdatum", source="verwaltung_objekt/abdatum", day=date(2026, 4, day)) for day in (1, 15)]
    assert contradictions(flat(*days), ["verwaltung_objekt/abdatum"])


@pytest.mark.parametrize(
    "text", ["Die Kaltmiete beträgt 950 Euro.", "Nettokaltmiete: € 1.000,-", "Kaltmiete EUR 850,00"]
)
def test_a_text_that_states_another_amount_is_a_contradiction(text: str) -> None:
    [found] = contradictions(flat(rent("900"), text=text), [COLD])
    assert found.startswith("preise/kaltmiete: 900 EUR / freitexte/lage: ")
    assert contradictions(flat(rent("900"), text=text), ["freitexte/lage"]) == (found,)


@pytest.mark.parametrize(
    "text", ["Die Kaltmiete beträgt rund 900 Euro.", "Kaltmiete, Garage 80 Euro.", "Kaution: 2.700 Euro"]
)
def test_a_text_that_states_the_same_or_something_else_is_none(text: str) -> None:
    assert contradictions(flat(rent("900"), text=text), [COLD]) == ()


def test_the_sample_contradicts_itself_nowhere() -> None:
    subjects = [each for file in CORPUS.glob("*.xml") for each in read_openimmo(file.read_bytes())]
    assert len(subjects) > 10
    for about in subjects:
        assert (
            contradictions(
                about, [*(fact.source for fact in about.facts), *(f"freitexte/{t.heading}" for t in about.texts)]
            )
            == ()
        )
