"""`Sind die Nachbarn …?` is answered only when the quality is known."""

import time
from decimal import Decimal

import pytest

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.assistant.answers.predicates import has_unread_predicate
from neuroconcepts.assistant.answers.questions import LONGEST_SENTENCE, questions_in
from neuroconcepts.domain.property import Fact, FreeText, Property
from tests.assistant.answers.test_answering import PROPERTIES

FLAT = Property(
    external_id="T-1",
    facts=(
        Fact(key="anzahl_balkone", source="flaechen/anzahl_balkone", number=Decimal(1)),
        Fact(key="letztemodernisierung", source="zustand_angaben/letztemodernisierung", number=Decimal(2019)),
        Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(900), unit="EUR"),
        Fact(key="verfuegbar_ab", source="verwaltung_objekt/verfuegbar_ab", words="nach Vereinbarung"),
    ),
    texts=(
        FreeText("lage", "Die Nachbarn sind überwiegend berufstätig. Küche und Diele sind gefliest."),
        FreeText("sonstige_angaben", "Übergabe nach Vereinbarung, frühestens im August 2026."),
        FreeText("objektbeschreibung", "Das Haus ist seit zwei Jahren unbewohnt. Der Lift führt direkt in die Garage."),
    ),
)


def told(question: str) -> str:
    return answer(question, about=FLAT, language="de").text


@pytest.mark.parametrize("question", ["Ist der Balkon eh hübsch?", "Sind die Nachbarn eigentlich so?"])
def test_words_that_mean_nothing_here_are_a_quality_all_the_same(question: str) -> None:
    [asked] = questions_in(question)
    assert has_unread_predicate(asked) or asked.unknown
    assert told(question) == ""


@pytest.mark.parametrize("question", ["Gibt es einen Balkon?", "Ist ein Balkon da?"])
def test_whether_it_is_there_is_no_quality(question: str) -> None:
    assert not any(map(has_unread_predicate, questions_in(question)))
    assert "Balkon" in told(question)


def test_loud_neighbours_are_not_told_by_working_ones() -> None:
    assert told("Sind die Nachbarn laut?") == ""


def test_what_has_to_be_done_is_not_told_by_what_a_thing_is_like() -> None:
    assert told("Muss ich die Küche übernehmen?") == ""


def test_since_when_is_told_by_for_how_long() -> None:
    assert "seit zwei Jahren" in told("Seit wann ist das Haus unbewohnt?")


def test_where_words_stand_for_the_day_the_text_is_told_too() -> None:
    said = told("Wann könnten wir frühestens einziehen?")
    assert "nach Vereinbarung" in said
    assert "August 2026" in said


def test_what_is_too_long_to_be_a_sentence_is_left_to_a_human_at_once() -> None:
    started = time.process_time()
    endless = "wir haben " * LONGEST_SENTENCE + "?"
    given = answer(endless, about=PROPERTIES["HT-1187"], language="de")
    assert (given.text, len(given.unanswered)) == ("", 1)
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "question",
    [
        "Wie viele Interessenten gibt es schon?",
        "How many other people interested are there?",
        "Wann wurde zuletzt ausgemalt?",
        "Gibt es einen Tennisplatz?",
    ],
)
def test_what_is_but_akin_to_something_stated_is_left_open(question: str) -> None:
    assert told(question) == ""
    assert "2019" in told("Wann wurde zuletzt modernisiert?")
