"""Whether it can still be had: the export's word goes before the agency's list."""

from dataclasses import replace

import pytest

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.assistant.answers.replies_contract import KINDS
from neuroconcepts.assistant.answers.wording import has_terms
from neuroconcepts.domain.property import Deal, Fact, FreeText, Property
from tests.assistant.answers.test_answering import PROPERTIES

ASKED = [
    "Ist die Wohnung noch frei?",
    "Hallo, ist die Wohnung noch verfügbar?",
    "Wäre die Wohnung noch zu haben?",
    "Ist das Inserat noch aktuell?",
    "Gibt es die Wohnung noch?",
    "Ist die Wohnung schon vergeben?",
    "Is the flat still available?",
    "Is this apartment still on the market?",
    "È ancora disponibile?",
    "L'appartement est-il toujours disponible ?",
]


@pytest.mark.parametrize("question", ASKED)
def test_what_is_listed_is_on_offer(question: str) -> None:
    about = replace(PROPERTIES["HT-1187"], listed=True)
    told = answer(question, about=about, language="de")
    assert (told.text, told.sources) == ("Die Wohnung ist derzeit in unserem Angebot.", ("listed",))
    assert "The flat is currently on offer" in answer(question, about=about, language="en").text
    unknown = answer(question, about=PROPERTIES["HT-1187"], language="de")
    assert (unknown.text, unknown.unanswered) == ("", (question.removeprefix("Hallo, "),))


@pytest.mark.parametrize(
    ("kind", "noun"),
    [("haus", "Das Haus"), ("grundstueck", "Das Grundstück"), ("buero_praxen", "Das Büro"), ("new_kind", "Die Immobilie"), ("", "Die Immobilie")],
)  # fmt: skip
def test_it_is_called_by_its_kind(kind: str, noun: str) -> None:
    about = Property(external_id="X", kind=kind, listed=True)
    assert answer("Noch zu haben?", about=about, language="de").text == f"{noun} ist derzeit in unserem Angebot."


@pytest.mark.parametrize("status", ["RESERVIERT", "VERKAUFT"])
def test_a_stated_status_goes_first(status: str) -> None:
    fact = Fact(key="verkaufstatus@stand", source="zustand_angaben/verkaufstatus@stand", words=status)
    told = answer("Noch frei?", about=Property(external_id="X", facts=(fact,), listed=True), language="de")
    assert "Angebot" not in told.text
    assert told.sources == (fact.source,)


@pytest.mark.parametrize(
    ("deal", "text", "is_gone"),
    [
        (Deal.RENT, "Die Wohnung ist bereits reserviert.", True),
        (Deal.RENT, "RESERVIERT! Helle Wohnung.", True),
        (Deal.RENT, "Die Wohnung ist vermietet.", True),
        (Deal.SALE, "Die Wohnung ist derzeit vermietet.", False),
        (Deal.SALE, "Das Haus ist nicht verkauft.", False),
        (Deal.SALE, "Das Haus wurde bereits verkauft.", True),
        (Deal.RENT, "Der Stellplatz ist bereits vergeben.", False),
    ],
)
def test_words_of_the_expose_go_first(deal: Deal, text: str, is_gone: bool) -> None:  # a row's column
    about = Property(external_id="X", deal=deal, texts=(FreeText("objektbeschreibung", text),), listed=True)
    told = answer("Ist sie noch zu haben?", about=about, language="de").text
    assert ("in unserem Angebot" not in told) == is_gone
    assert told


def test_what_is_let_is_no_longer_to_let() -> None:
    let = Fact(key="vermietet", source="verwaltung_objekt/vermietet", yes=True)
    about = Property(external_id="X", deal=Deal.RENT, facts=(let,), listed=True)
    assert answer("Noch frei?", about=about, language="de").text == "Das Objekt ist bereits vergeben."


def test_every_kind_has_a_noun() -> None:
    assert all(has_terms(f"kind.{kind}") for kind in (*KINDS, "sonstige"))
