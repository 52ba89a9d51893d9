"""Papers asked for, papers that go along, and what of a request stays open."""

import pytest

from neuroconcepts.assistant.answers.papers import confirms, kinds_of, papers_in, request_in, serves, with_papers
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.property import Document

EXPOSE = Document("Top 12", "DOKUMENTE", "kro-2041.pdf")
PLAN = Document("", "GRUNDRISS", "eg.pdf")
ENERGY = Document("", "DOKUMENTE", "energieausweis_2041.pdf")


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("Bitte Exposé und Grundriß", {"exposé", "floor plan"}),
        ("Could I get the floor plan and the energy certificate?", {"floor plan", "energy certificate"}),
        ("Potrebbe inviarmi la planimetria?", {"floor plan"}),
        ("Pouvez-vous m'envoyer le plan de situation et les documents ?", {"site plan", "documents"}),
        ("Haben Sie noch Innenfotos und den Lageplan?", {"pictures", "site plan"}),
        ("Wir planen umzuziehen und informieren uns.", set()),
    ],
)
def test_papers_are_told_by_their_names(text: str, papers: set[str]) -> None:
    assert set(papers_in(text)) == papers


def test_a_document_is_told_by_its_name_or_group_and_is_the_expose_else() -> None:
    assert [kinds_of(each) for each in (EXPOSE, PLAN, ENERGY)] == [{"exposé"}, {"floor plan"}, {"energy certificate"}]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Bitte die Unterlagen.", True),
        ("Alles, was Sie haben, bitte mailen.", True),
        ("Bitte den Grundriss.", True),
        ("Haben Sie noch Fotos vom Bad?", False),
        ("Bitte Fotos und den Grundriss.", True),
    ],
)
def test_documents_serve_whoever_asks_for_one_of_them_or_for_none_by_name(asked: str, expected: bool) -> None:
    assert serves([EXPOSE, PLAN], asked) is expected
    assert not serves([], "Bitte den Grundriss.")


def test_what_is_said_of_papers_beside_the_request_is_none() -> None:
    text = "Die Fotos im Inserat gefallen uns. Bitte senden Sie mir das Exposé. Ist der Keller trocken?"
    assert request_in(text, "de") == "Bitte senden Sie mir das Exposé."
    assert request_in("Hallo", "de") == "Hallo"


@pytest.mark.parametrize(
    "said",
    [
        "Unterlagen senden",
        "Ja, bitte Exposé.",
        "Exposé",
        "Yes. Please send the documents!\n\nThanks, Maria",
        "documenti",
    ],
)
def test_a_short_sentence_that_names_them_confirms(said: str) -> None:
    assert confirms(said)


@pytest.mark.parametrize(
    "said",
    [
        *("", "Ja.", "Kein Exposé bitte", "Unterlagen bitte noch nicht senden", "Welche Unterlagen?", "No documents"),
        "Ich habe im Exposé gelesen, dass der Keller im letzten Jahr saniert wurde.",
    ],
)
def test_anything_else_does_not(said: str) -> None:
    assert not confirms(said)


def left_open(text: str, goes: tuple[Document, ...], *unanswered: str, language: str = "de") -> tuple[str, ...]:
    answer = Answer("", unanswered=unanswered)
    left = (Document("Lageplan Nord", "KARTEN_LAGEPLAN"),) if not goes else ()
    return with_papers(answer, text, goes, left, language=language, matter="Unterlagen zum Objekt").unanswered


def test_what_goes_along_is_no_open_question() -> None:
    asked = ("Could I get the floor plan", "the energy certificate?", "Is the cellar dry?")
    text = "Could I get the floor plan and the energy certificate? Is the cellar dry?"
    assert left_open(text, (PLAN, ENERGY), *asked, language="en") == ("Is the cellar dry?",)
    assert left_open(text, (PLAN,), *asked, language="en") == asked[1:]


def test_a_question_about_a_document_stays_open_though_it_goes_along() -> None:
    assert left_open("Exposé bitte. Ist das Exposé aktuell?", (EXPOSE,), "Ist das Exposé aktuell?") == (
        "Ist das Exposé aktuell?",
    )


def test_a_paper_that_nobody_has_is_named_by_the_seeker_s_word() -> None:
    assert left_open("Bitte Exposé und Mietvertragsentwurf senden.", (EXPOSE,)) == ("Mietvertragsentwurf",)
    assert left_open("Bitte die Unterlagen senden.", (EXPOSE,)) == ()


def test_where_nothing_goes_the_request_stays_open_once() -> None:
    assert left_open("Bitte Exposé senden.", ()) == ("Exposé", "Lageplan Nord")
    assert left_open("Haben Sie Fotos?", (), "Haben Sie Fotos?") == ("Haben Sie Fotos?", "Lageplan Nord")
    nothing = with_papers(Answer(""), "Schicken Sie mir alles.", (), (), language="de", matter="Unterlagen zum Objekt")
    assert nothing.unanswered == ("Unterlagen zum Objekt",)
