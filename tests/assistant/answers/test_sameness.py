"""A question is taken for another one only where nothing speaks against it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from neuroconcepts.assistant.answers.sameness import same_question, with_known
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.property import KnownAnswer

QUESTION = "Gibt es im Kellerabteil einen Stromanschluss?"
AGENCY = FaqEntry(id=UUID(int=1), question=QUESTION, answer="Meistens.", language="de")
OWN = FaqEntry(id=UUID(int=2), question=QUESTION, answer="Ja.", language="de", property_id=UUID(int=9))
TOLD = KnownAnswer(question=QUESTION, answer="Nein.", language="de", by="Eva", on=date(2026, 3, 1))
OPEN = Answer(
    "Die Miete beträgt 900 €.", sources=("preise/miete",), unanswered=("Stromanschluss im Kellerabteil?", "Wo?")
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (QUESTION, "Hallo, ist im Kellerabteil ein Stromanschluss vorhanden?"),
        ("Wo kann ich mein Fahrrad abstellen?", "Wo könnte ich das Fahrrad denn abstellen?"),
        ("Wann kann ich Sie erreichen?", "Wann sind Sie zu erreichen?"),
        ("ist eine Garage dabei?", "gibt es eine Garage?"),
        ("Habt ihr auch eine Garage?", "gibt es eine Garage?"),
        ("gibt es eine Garage?", "is there a garage?"),
        ("Y a-t-il un garage ?", "C'è un garage?"),
        ("ist der Keller trocken?", "is the cellar dry?"),
        ("la cantina è asciutta?", "is the cellar dry?"),
        ("Sind Hunde erlaubt?", "Are dogs allowed?"),
        ("Gibt es einen Lift?", "Ist ein Aufzug vorhanden?"),
        ("la cave est-elle sèche ?", "ist der Keller trocken?"),
        ("Darf ich einen Hund halten?", "Sind Hunde erlaubt?"),
        ("Do you charge a fee for the viewing?", "Is there a fee you charge for a viewing?"),
    ],
)
def test_the_same_in_other_words(one: str, other: str) -> None:
    assert same_question(one, other)
    assert same_question(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wie hoch sind die monatlichen Heizkosten im Winter?", "Wie hoch sind die monatlichen Stromkosten im Winter?"),
        ("Wo ist die Besichtigung?", "Wann ist die Besichtigung?"),
        ("Sind Hunde erlaubt?", "Sind Hunde nicht erlaubt?"),
        ("Gibt es im 3. Stock einen Abstellraum?", "Gibt es im 4. Stock einen Abstellraum?"),
        ("Wer verwaltet die Wohnung?", "Warum wird die Wohnung verwaltet?"),
        ("Kann ich mit meinem Hund einziehen?", "Kann ich mit meiner Katze einziehen?"),
        ("Was kostet der Stellplatz?", "Gibt es einen Stellplatz?"),
        ("Wie ist das?", "Wie ist das?"),
        ("Ist der Keller trocken?", "Ist der Keller feucht?"),
        ("Gibt es eine Garage?", "Ist die Garage beheizt?"),
        ("Gibt es eine Garage?", "Was kostet die Garage?"),
        ("Gibt es eine Garage?", "Is there no garage?"),
        ("Stromanschluss im Kellerabteil für die Werkbank?", "Stromanschluss im Kellerabteil für das Elektroauto?"),
        ("Ist die Garage in der Miete enthalten?", "Gibt es eine Garage?"),
    ],
)
def test_what_differs_in_what_matters_is_another_question(one: str, other: str) -> None:
    assert not same_question(one, other)
    assert not same_question(other, one)


def test_the_first_that_is_known_answers_and_is_named() -> None:
    answer = with_known(OPEN, [TOLD, OWN, AGENCY], "de")
    assert answer.text == "Die Miete beträgt 900 €. Nein."
    assert answer.sources == ("preise/miete", "auskunft/2026-03-01 Eva")
    assert answer.unanswered == ("Wo?",)
    assert with_known(OPEN, [OWN, AGENCY], "de").sources[-1] == OWN.source
    assert with_known(OPEN, [AGENCY, OWN], "de").text.endswith("Meistens.")


def test_nobody_is_told_in_a_language_he_did_not_write_in() -> None:
    assert with_known(OPEN, [replace(OWN, language="en")], "de") == OPEN
