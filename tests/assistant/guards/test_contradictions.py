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
    "text",
    [
        "Die Kaltmiete beträgt rund 900 Euro.",
        "Kaltmiete, Garage 80 Euro.",
        "Kaution: 2.700 Euro",
        "Die Kaltmiete erhöht sich jährlich um 25 Euro.",
        "Von der Kaltmiete sind 300 Euro pauschal.",
    ],
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


def flag(key: str, *, yes: bool) -> Fact:
    return Fact(key=key, source=f"ausstattung/{key}", yes=yes)


def count(key: str, number: str) -> Fact:
    return Fact(key=key, source=f"flaechen/{key}", number=Decimal(number))


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (flag("fahrstuhl@PERSONEN", yes=False), "Ein Aufzug ist vorhanden."),
        (flag("fahrstuhl@PERSONEN", yes=True), "2. Stock ohne Lift."),
        (flag("haustiere", yes=True), "Haustiere sind nicht erlaubt."),
        (flag("haustiere", yes=False), "Haustiere sind erlaubt."),
        (flag("sauna", yes=True), "Eine Sauna gibt es nicht."),
        (flag("klimatisiert", yes=False), "Eine Klimaanlage ist vorhanden."),
        (count("anzahl_zimmer", "3"), "4 Zimmer, 80 m²."),
        (count("anzahl_badezimmer", "1"), "Die Wohnung hat zwei Badezimmer."),
    ],
)
def test_a_text_against_a_flag_or_a_count_is_a_contradiction(fact: Fact, text: str) -> None:
    [found] = contradictions(flat(fact, text=text), [fact.source])
    assert found.startswith(f"{fact.source}: ")
    assert contradictions(flat(fact, text=text), ["freitexte/lage"]) == (found,)
    assert contradictions(flat(fact, text=text), ["preise/kaution"]) == ()


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        (flag("klimatisiert", yes=False), "Für eine Klimaanlage sind Leerrohre vorhanden."),
        (flag("dachboden", yes=True), "Der Dachboden ist nicht ausgebaut."),
        (flag("haustiere", yes=True), "Ein Hund ist nach Rücksprache möglich."),
        (flag("fahrstuhl@PERSONEN", yes=True), "Der Lift hält nicht im Keller."),
        (count("anzahl_zimmer", "4"), "Zwei Zimmer haben Parkett, davon eines mit Kamin."),
        (count("anzahl_zimmer", "5"), "Fünf Zimmer, im Obergeschoss drei Zimmer."),
        (count("anzahl_badezimmer", "2"), "Zwei Bäder, eines davon mit Wanne."),
    ],
)
def test_what_a_text_says_of_a_part_or_beside_is_none(fact: Fact, text: str) -> None:
    assert contradictions(flat(fact, text=text), [fact.source, "freitexte/lage"]) == ()


def test_a_title_that_counts_otherwise_is_a_contradiction() -> None:
    rooms = count("anzahl_zimmer", "3")
    about = Property(external_id="A", title="Helle 4-Zimmer-Wohnung mit Balkon", facts=(rooms,))
    assert len(contradictions(about, [rooms.source])) == 1


def test_two_texts_that_contradict_each_other_are_a_contradiction() -> None:
    texts = (FreeText("lage", "Haustiere sind erlaubt."), FreeText("sonstige", "Haustiere sind nicht gestattet."))
    assert contradictions(Property(external_id="A", texts=texts), ["freitexte/lage"])


def amount(key: str, euros: str) -> Fact:
    return Fact(key=key, source=f"preise/{key}", number=Decimal(euros), unit="EUR")


@pytest.mark.parametrize(
    ("warm", "heating", "contradicts"), [("1300", None, True), ("1050", None, False), ("1130", "80", False)]
)
def test_parts_that_do_not_make_the_whole_are_a_contradiction(warm: str, heating: str, contradicts: bool) -> None:
    parts = [amount("kaltmiete", "900"), amount("nebenkosten", "150"), amount("warmmiete", warm)]
    about = flat(*parts, *([amount("heizkosten", heating)] if heating else []))
    assert bool(contradictions(about, ["preise/warmmiete"])) is contradicts
