"""A message answered by a model that knows much: two calls, few tokens, and the passage it rests on is kept with the answer."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from pydantic import SecretStr
from sqlmodel import select

from activities.knowledge_indexing import Indexing
from neuroconcepts.config import Config
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.knowledge_material import DocumentText
from neuroconcepts.domain.property import Fact, FreeText, KnownAnswer, Property
from neuroconcepts.store import tables
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.property import Properties
from tests.agency import FLAT, Agency, text_of
from tests.standins.gemini import API_KEY, GeminiStandin, Says, gemini_standin
from tests.store.knowledge import keep_documents

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MOST_TOKENS = 4_000
QUESTION = "Guten Tag, darf man auf dem Balkon mit Holzkohle grillen?"
RULE = "Das Grillen mit Holzkohle ist auf Balkonen und Loggien nicht gestattet."
PARAGRAPH = (
    "Der Wohnbereich ist nach Südwesten ausgerichtet und öffnet sich mit großen Glasflächen zur überdachten Loggia. Die "
    "Küche ist mit Geräten eines namhaften Herstellers ausgestattet; Arbeitsplatte und Rückwand bestehen aus Naturstein. "
)
FACTS = tuple(
    Fact(key=f"merkmal_{number}", source=f"ausstattung/merkmal_{number}", number=Decimal(1_000 + number), unit="EUR")
    for number in range(45)
)
TYPICAL = Property(
    external_id=FLAT,
    title="Helle 3-Zimmer-Wohnung mit Loggia",
    city="Wien",
    zip="1080",
    kind="wohnung",
    facts=FACTS,
    texts=tuple(FreeText(heading, PARAGRAPH * 3) for heading in ("lage", "ausstatt_beschr", "objektbeschreibung")),
)
RULES = DocumentText(
    "Hausordnung.pdf",
    "\n\n".join(
        f"Abschnitt {n}. Die Benützung der Anlage {n} ist in diesem Abschnitt geregelt. " * 5 for n in range(120)
    )
    + f"\n\n{RULE}\n\n"
    + "\n\n".join(f"Anhang {n}. Zuständig für den Anhang {n} ist die Verwaltung. " * 5 for n in range(120)),
)
UNDERSTOOD = Says(
    {
        "intents": [Intent.QUESTION],
        "times": [],
        "questions": [QUESTION],
        "wishes": [],
        "language": "de",
        "tone": "neutral",
        "confidence": 0.9,
    }
)


def says(text: str, *sources: str) -> Says:
    return Says({"sentences": [{"text": text, "sources": list(sources)}], "unanswered": []})


@pytest.fixture(scope="module")
def server() -> Iterator[GeminiStandin]:
    with gemini_standin() as running:
        yield running


@pytest.fixture
def standin(server: GeminiStandin) -> GeminiStandin:
    server.forget()
    return server


@pytest.fixture
def config(config: Config, standin: GeminiStandin) -> Config:
    """The test's platform, with Gemini to read, answer and embed."""
    return config.model_copy(update={"gemini_api_key": SecretStr(API_KEY), "gemini_base_url": standin.url})


async def know(agency: Agency, about: Property, *documents: DocumentText) -> None:
    """Make the agency offer this property, with these documents, and index all."""
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        property_id = await Properties(session).save(about, agent_id=None, now=NOW)
        await keep_documents(session, property_id, documents)
        for told in about.answers:
            await Properties(session).tell(property_id, told)
        await Dues(session).mark_all(NOW)
    work = Indexing(agency.platform.store, agency.platform.embeddings)
    while (await work.some(agency.tenant_id, NOW, lambda: None)).left:
        pass


def asked_for(standin: GeminiStandin) -> dict[str, Any]:
    """What the model was shown when it answered."""
    shown: dict[str, Any] = standin.generated[1].data
    return shown


async def test_a_typical_message_takes_two_calls_and_few_tokens(at_work: Agency, standin: GeminiStandin) -> None:
    await know(at_work, TYPICAL, DocumentText("Merkblatt.pdf", RULE))
    standin.forget()
    standin.script(UNDERSTOOD, says("Grillen mit Holzkohle ist nicht gestattet.", "pdf/Merkblatt"))
    lead_id, mail = await at_work.contacted(QUESTION)
    assert "Grillen mit Holzkohle ist nicht gestattet." in text_of(mail)
    assert (len(standin.generated), len(standin.embedded)) == (2, 0)
    assert 2_000 < standin.tokens_in <= MOST_TOKENS
    shown = asked_for(standin)["property"]
    assert set(shown) > {"freitexte/lage", "freitexte/objektbeschreibung", "pdf/Merkblatt", "ausstattung/merkmal_44"}
    [answer] = await at_work.messages(lead_id, "out")
    assert answer.sources[0]["facts"] == ["pdf/Merkblatt"]
    assert answer.assistant.endswith("answer_v2")


async def test_of_a_long_document_the_model_sees_what_matters(at_work: Agency, standin: GeminiStandin) -> None:
    await know(at_work, TYPICAL, RULES)
    standin.forget()
    standin.script(UNDERSTOOD, Says({"sentences": [], "unanswered": [QUESTION]}))
    await at_work.contacted(QUESTION)
    assert (len(standin.generated), len(standin.embedded)) == (2, 1)
    assert standin.tokens_in <= MOST_TOKENS
    shown = asked_for(standin)["property"]
    [key] = [key for key, text in shown.items() if RULE in text]
    assert key.startswith("pdf/Hausordnung#")
    assert sum(key.startswith("pdf/") for key in shown) < 10
    assert {"ausstattung/merkmal_0", "ausstattung/merkmal_44"} <= set(shown), "the facts are always shown"


async def test_what_is_known_of_person_and_property_reaches_the_model(at_work: Agency, standin: GeminiStandin) -> None:
    told = KnownAnswer(question="Keller trocken?", answer="Ja, trocken.", language="de", by="Eva", on=NOW.date())
    await know(at_work, replace(TYPICAL, answers=(told,)))
    standin.forget()
    standin.script(UNDERSTOOD, Says({"sentences": [], "unanswered": []}))
    _, mail = await at_work.contacted("Guten Tag, wir haben zwei Katzen. Wie ist die Lage?")
    assert "before" not in asked_for(standin)
    standin.forget()
    standin.script(UNDERSTOOD, says("Der Keller ist trocken.", told.source))
    await at_work.replies(mail, "Und ist der Keller trocken?")
    assert "Der Keller ist trocken." in text_of(await at_work.mail())
    shown = asked_for(standin)
    assert shown["property"][told.source] == "Keller trocken? Ja, trocken."
    [before] = shown["before"]
    assert (before["by"], "zwei Katzen" in before["text"]) == ("seeker", True)


async def test_without_the_embedding_model_words_find_it(at_work: Agency, standin: GeminiStandin) -> None:
    await know(at_work, TYPICAL, RULES)
    async with at_work.platform.store.tenant(at_work.tenant_id) as session:
        index = (await session.execute(select(tables.KnowledgeIndex))).scalar_one()
        index.model = "gemini-embedding-gone"
    standin.forget()
    standin.script(UNDERSTOOD, Says({"sentences": [], "unanswered": [QUESTION]}))
    await at_work.contacted(QUESTION)
    assert RULE in str(asked_for(standin)["property"])
