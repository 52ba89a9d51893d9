"""Answers held against questions with known answers.

`questions.jsonl` (ours) and `expose_qa.jsonl` (the corpus') ask about the corpus' exports, `further.jsonl` about exports
of other kinds and styles in `further.xml`. `unseen.jsonl` holds questions in many people's words, `elsewhere.jsonl` such
about properties in Germany, Austria, Switzerland and South Tyrol in `elsewhere.xml`, whose texts are German, French and
Italian: not all of them are understood, but none may be answered wrongly. `strangers.jsonl` asks as a dozen seekers would
about some twenty properties in `strangers.xml`, and as often for the thing next to what is stated.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from neuroconcepts.assistant.answers.answering import answer, ask
from neuroconcepts.assistant.answers.wording import phrases, terms
from neuroconcepts.domain.property import Fact, FreeText, Property
from neuroconcepts.errors import NotFound
from neuroconcepts.intake.openimmo import read_openimmo

CORPUS = Path(__file__).parents[2] / "data" / "corpus"
HERE = Path(__file__).parent
EXPORTS = [*CORPUS.glob("openimmo_*.xml"), HERE / "further.xml", HERE / "elsewhere.xml", HERE / "strangers.xml"]
PROPERTIES = {p.external_id: p for f in EXPORTS for p in read_openimmo(f.read_bytes())}
NOT_STATED = "NOT_IN_EXPOSE"


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


QUESTIONS = rows(HERE / "questions.jsonl") + rows(HERE / "further.jsonl") + rows(CORPUS / "expose_qa.jsonl")


UNSEEN = rows(HERE / "unseen.jsonl")
ELSEWHERE = rows(HERE / "elsewhere.jsonl")
STRANGERS = rows(HERE / "strangers.jsonl")
UNDERSTOOD_AT_LEAST = {"unseen": 0.95, "elsewhere": 0.9, "strangers": 0.9}


def flat(text: str) -> str:
    """Thousands and decimals evened out, as the corpus' own check does."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).casefold()
    return re.sub(r"(?<=\d),(?=\d)", ".", re.sub(r"(?<=\d)[.'’ ](?=\d{3}(?!\d))", "", text))


@pytest.mark.parametrize("row", QUESTIONS, ids=lambda row: f"{row['id']}-{row['object']}")
def test_says_what_is_stated_and_nothing_else(row: dict[str, Any]) -> None:
    given = ask(PROPERTIES.values(), row)
    if row["facts"] == NOT_STATED:
        assert given == {"id": row["id"], "answer": "", "not_in_expose": True, "sources": []}
        return
    assert given["not_in_expose"] is False
    assert given["sources"]
    for variants in row["facts"]:
        assert any(flat(v) in flat(given["answer"]) for v in variants), given["answer"]


def said_in(answered: str, facts: list[list[str]]) -> bool:
    return all(any(flat(v) in flat(answered) for v in variants) for variants in facts)


@pytest.mark.parametrize("row", [*UNSEEN, *ELSEWHERE, *STRANGERS], ids=lambda row: f"{row['id']}-{row['object']}")
def test_other_words_are_never_answered_wrongly(row: dict[str, Any]) -> None:
    given = ask(PROPERTIES.values(), row)["answer"]
    assert not given or (row["facts"] != NOT_STATED and said_in(given, row["facts"])), given


@pytest.mark.parametrize(("name", "asked"), [("unseen", UNSEEN), ("elsewhere", ELSEWHERE), ("strangers", STRANGERS)])
def test_most_of_what_is_asked_in_other_words_is_answered(name: str, asked: list[dict[str, Any]]) -> None:
    answered = [bool(ask(PROPERTIES.values(), row)["answer"]) == (row["facts"] != NOT_STATED) for row in asked]
    assert sum(answered) / len(answered) >= UNDERSTOOD_AT_LEAST[name]


def test_what_he_told_before_is_what_he_asks_about() -> None:
    message = "Wir haben eine Katze. Dürfte sie mit?"
    given = answer(message, about=PROPERTIES["KRO-2050"], language="de")
    assert given.text.startswith("Nein, Haustiere sind nicht erlaubt.")
    assert answer(message, about=PROPERTIES["HT-1187"], language="de").unanswered == ("Dürfte sie mit?",)


def test_what_he_owns_is_not_what_he_asks_about() -> None:
    given = answer("Wir haben einen Balkon. Ist das ein Problem?", about=PROPERTIES["HT-1187"], language="de")
    assert (given.text, given.unanswered) == ("", ("Ist das ein Problem?",))


def test_the_questions_are_many_and_many_are_not_stated() -> None:
    assert len(QUESTIONS) >= 200
    assert sum(row["facts"] == NOT_STATED for row in QUESTIONS) >= 50


def test_a_message_with_several_questions_is_answered_in_its_order() -> None:
    message = "Guten Tag,\nich interessiere mich für die Wohnung. Wie hoch ist die Warmmiete und die Kaution? Sind Hunde erlaubt?\nLG Lena"
    given = answer(message, about=PROPERTIES["HT-1187"], language="de")
    assert given.text == "Die Gesamtmiete (Warmmiete) beträgt 1.810 € im Monat. Die Kaution beträgt 4.440 €."
    assert given.sources == ("preise/warmmiete", "preise/kaution")
    assert given.unanswered == ("Sind Hunde erlaubt?",)
    assert given.assistant == "offline/2"


def test_wishes_to_see_it_are_no_questions_to_the_expose() -> None:
    given = answer(
        "Habt ihr nächste Woche einen Termin? Wann könnte ich sie besichtigen?",
        about=PROPERTIES["HT-1187"],
        language="de",
    )
    assert (given.text, given.unanswered) == ("", ())


def test_without_a_property_every_question_is_open() -> None:
    assert answer("Wie hoch ist die Kaution?", about=None, language="de").unanswered == ("Wie hoch ist die Kaution?",)


def test_what_only_tells_something_is_not_answered() -> None:
    given = answer("Wir suchen ein Haus mit Garten.", about=PROPERTIES["KRO-2061"], language="de")
    assert (given.text, given.unanswered) == ("", ())


def test_a_line_broken_by_the_mail_program_is_one_question() -> None:
    message = "Meine Frau und ich würden gerne wissen, wie hoch denn bitte die\nKaution ist?"
    assert "4.440 €" in answer(message, about=PROPERTIES["HT-1187"], language="de").text


def test_he_is_told_the_thing_named_before() -> None:
    given = answer("Is there underground parking? How much is it?", about=PROPERTIES["HT-1188"], language="en")
    assert "120 € a month" in given.text
    assert not given.unanswered


def test_a_street_the_owner_keeps_private_is_never_told() -> None:
    hidden = PROPERTIES["KRO-2050"]
    for question in (
        "Wie lautet die Adresse?",
        "Wo liegt die Wohnung?",
        "In welcher Straße ist das?",
        "Where is it exactly?",
    ):
        assert "Weingartl" not in answer(question, about=hidden, language="de").text


def test_a_private_street_is_not_quoted_either() -> None:
    texts = (FreeText("lage", "Die Lindengasse liegt ruhig, Bus 200 m."),)
    open_, hidden = (
        Property(external_id="X", street="Lindengasse", address_public=public, texts=texts) for public in (True, False)
    )
    assert "Lindengasse" in answer("Wie weit ist der Bus?", about=open_, language="de").text
    assert answer("Wie weit ist der Bus?", about=hidden, language="de").text == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Die Kaution beträgt 4.440 €."),
        ("en", "The deposit is 4 440 €."),
        ("fr", "Caution : 4\u202f440 €."),
        ("it", "Cauzione: 4.440 €."),
        ("tr", "The deposit is 4 440 €."),
        ("xx", "The deposit is 4 440 €."),
    ],
)
def test_answers_are_in_the_question_s_language_or_else_in_english(language: str, said: str) -> None:
    assert answer("Kaution?", about=PROPERTIES["HT-1187"], language=language).text == said


def test_a_property_unknown_to_the_export_is_an_error() -> None:
    with pytest.raises(NotFound, match="NO-1"):
        ask(PROPERTIES.values(), {"id": "1", "object": "NO-1", "question": "?"})


def told(sentence: str, question: str, *facts: Fact) -> str:
    about = Property(external_id="X", facts=facts, texts=(FreeText("objektbeschreibung", sentence),))
    return answer(question, about=about, language="de").text


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Balkon und Keller, Garten 50 m².", "Wie groß ist der Balkon?"),
        ("Bushaltestelle und Volksschule 1,2 km entfernt.", "Wie weit ist die Apotheke?"),
        ("Die Miete umfasst auch die Heizung.", "Wie hoch sind die Heizkosten?"),
        ("Rauchen ist erlaubt.", "Ist die Straße laut?"),
        ("Heizung vorhanden.", "Wie wird geheizt?"),
        ("Der Mietvertrag wird vergebührt.", "Ist der Mietvertrag befristet?"),
        ("Die Küche ist neu.", "Ist das Bad neu?"),
    ],
)
def test_a_sentence_about_something_else_answers_nothing(sentence: str, question: str) -> None:
    assert told(sentence, question) == ""


def test_an_expose_that_contradicts_itself_is_quoted_without_a_verdict() -> None:
    lift = Fact(key="fahrstuhl@PERSONEN", source="ausstattung/fahrstuhl@PERSONEN", yes=True)
    said = told("2. Stock ohne Lift.", "Gibt es einen Lift?", lift)
    assert said == "Es gibt einen Aufzug (Lift). Dazu steht im Exposé: „2. Stock ohne Lift.“"


def test_two_texts_that_contradict_each_other_are_both_quoted() -> None:
    said = told("Haustiere sind erlaubt. Die Haltung von Haustieren ist nicht gestattet.", "Sind Haustiere erlaubt?")
    assert said == (
        "Dazu steht im Exposé: „Haustiere sind erlaubt.“ "
        "Dazu steht im Exposé: „Die Haltung von Haustieren ist nicht gestattet.“"
    )


def test_every_language_says_every_phrase_with_the_same_parts() -> None:
    for name, said in phrases().items():
        assert set(said) == {"de", "en", "fr", "it"}, name
        assert len({frozenset(re.findall(r"\{\d\}", phrase)) for phrase in said.values()}) == 1, name


def test_every_term_has_words_in_every_language() -> None:
    assert all(all(said.values()) for said in terms().values())
