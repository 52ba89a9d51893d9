"""Documents are quoted by the rules where the exposé answers nothing, whole sentences only, and never without their name."""

from decimal import Decimal

import pytest

from neuroconcepts.assistant.answers.documents import quotable, with_documents
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.knowledge import Background, Origin, Passage
from neuroconcepts.domain.property import Fact, FreeText, Property

FLAT = Property(
    external_id="A-1",
    title="Helle Wohnung",
    kind="wohnung",
    facts=(Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(900), unit="EUR"),),
    texts=(FreeText("lage", "Die U-Bahn ist in fünf Gehminuten erreichbar."),),
)


def page(text: str, key: str = "pdf/Hausordnung#2") -> Passage:
    return Passage(key, Origin.PDF, "Helle Wohnung · Hausordnung", text)


async def ask(question: str, *passages: Passage, language: str = "de") -> Answer:
    background = Background(passages)
    return await OfflineAssistant().answer(question, about=FLAT, language=language, background=background)


WASHING = page("Die Waschküche im Keller steht allen Bewohnern zur Verfügung.")
PETS = page("Haustiere sind nach Rücksprache erlaubt.", "pdf/Mietbedingungen")


async def test_what_the_expose_does_not_say_a_document_may() -> None:
    assert (await ask("Gibt es eine Waschküche?")).unanswered == ("Gibt es eine Waschküche?",)
    answer = await ask("Gibt es eine Waschküche?", WASHING)
    assert answer.text == (
        "Im Dokument „Hausordnung“ steht dazu: „Die Waschküche im Keller steht allen Bewohnern zur Verfügung.“"
    )
    assert (answer.sources, answer.unanswered) == (("pdf/Hausordnung#2",), ())


async def test_the_expose_comes_first_and_the_documents_only_fill_in() -> None:
    lied = page("Die Kaltmiete ist sehr günstig im Vergleich.")
    answer = await ask("Wie hoch ist die Kaltmiete? Sind Haustiere erlaubt?", lied, PETS)
    assert "900" in answer.text
    assert answer.text.index("900") < answer.text.index("Mietbedingungen")
    assert answer.sources == ("preise/kaltmiete", "pdf/Mietbedingungen")
    assert (
        await ask("Wie weit ist es zur U-Bahn?", page("Die U-Bahn ist in zwei Gehminuten erreichbar."))
    ).sources == ("freitexte/lage",)


async def test_a_denial_is_told_as_one() -> None:
    answer = await ask("Gibt es einen Aufzug?", page("Das Gebäude hat leider keinen Aufzug im Stiegenhaus."))
    assert answer.text.startswith("Nein. Im Dokument „Hausordnung“ steht: „Das Gebäude hat leider keinen Aufzug")


async def test_who_reads_no_german_is_told_that_it_is_german() -> None:
    answer = await ask("Are pets allowed?", PETS, language="en")
    assert answer.text.startswith("The document “Mietbedingungen” says (in German): “Haustiere sind nach Rücksprache")


@pytest.mark.parametrize(
    "sentence",
    [
        "Haustiere sind nach",  # half a sentence
        "haustiere sind hier immer erlaubt.",  # the end of one
        "Sie sind nach Rücksprache mit allen Haustieren erlaubt.",  # of whom?
        "Haustiere kosten monatlich 30 Euro mehr und sind erlaubt.",  # an amount, perhaps an old one
        "In Top 12 sind Haustiere ausdrücklich erlaubt.",  # another flat
        "Haustiere genehmigt Frau Huber auf Anfrage gerne.",  # a person
        "Haustiere sind unter 0664123456 anzumelden und erlaubt.",  # a number
        "Haustiere: Hunde, Katzen",  # a list
    ],
)
async def test_what_cannot_stand_alone_is_not_quoted(sentence: str) -> None:
    assert list(quotable(sentence)) == []
    assert (await ask("Sind Haustiere erlaubt?", page(sentence))).text == ""


async def test_a_question_that_a_document_answers_in_part_stays_open() -> None:
    answer = await ask("Wie groß ist die Waschküche und was kostet sie?", WASHING)
    assert (answer.text, answer.unanswered) == ("", ("Wie groß ist die Waschküche und was kostet sie?",))


async def test_texts_that_are_no_documents_are_not_quoted_as_such() -> None:
    text = Passage("freitexte/x", Origin.TEXT, "", "Haustiere sind nach Rücksprache erlaubt.")
    faq = Passage("faq/1", Origin.FAQ, "", "Haustiere sind nach Rücksprache erlaubt.", "Hunde?")
    assert (await ask("Sind Haustiere erlaubt?", text, faq)).text == ""


def test_an_answer_that_leaves_nothing_open_stays_as_it_is() -> None:
    whole = Answer("Ja.", sources=("x",))
    assert with_documents(whole, FLAT, [WASHING], "de") is whole
