"""What is recalled for a message: all where it is little, the best where it is much, and nobody else's conversation."""

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import col, select

from activities import retrieval
from activities.knowledge_indexing import Indexing
from activities.retrieval import BEST, MANY, Asking, Retrieval, questions_of
from neuroconcepts.assistant.embeddings.embedding_models import KnownModels
from neuroconcepts.assistant.embeddings.function_words import keywords
from neuroconcepts.domain.knowledge import Origin
from neuroconcepts.domain.knowledge_material import DocumentText
from neuroconcepts.domain.property import FreeText, Property
from neuroconcepts.errors import Unavailable
from neuroconcepts.ports.embeddings import Embeddable, Purpose
from neuroconcepts.store import tables
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.knowledge_search import KnowledgeSearch, Scope
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store
from tests.store.knowledge import Agency, keep_documents, open_agency
from tests.store.rows import NOW, TenantRows

DATA = Path(__file__).parents[1] / "data" / "knowledge"


def rows(file: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / file).read_text().splitlines()]


@pytest.fixture
async def agency(store: Store, ours: TenantRows) -> Agency:
    return await open_agency(store, ours.tenant_id, ours.rows)


@pytest.fixture
def search(agency: Agency) -> Retrieval:
    return Retrieval(agency.store, KnownModels())


async def index(agency: Agency, documents: Sequence[DocumentText] = ()) -> None:
    work = Indexing(agency.store, KnownModels())
    async with agency.store.tenant(agency.tenant_id) as session:
        await keep_documents(session, agency.properties[0], documents)
        await Dues(session).mark_all(NOW)
    while (await work.some(agency.tenant_id, NOW, lambda: None)).left:
        pass


async def save(agency: Agency, *texts: FreeText) -> None:
    async with agency.store.tenant(agency.tenant_id) as session:
        row = await Properties(session).row(agency.properties[0])
        assert row
        await Properties(session).save(
            Property(external_id=row.external_id, title="Haus am See", texts=texts), agent_id=None, now=NOW
        )


async def entry(agency: Agency, question: str, answer: str, property_id: UUID | None = None) -> None:
    async with agency.store.tenant(agency.tenant_id) as session:
        row: dict[str, Any] = {
            "question": question,
            "answer": answer,
            "language": "de",
            "written_by": "Eva",
            "written_at": NOW,
        }
        session.add(tables.Faq(tenant_id=agency.tenant_id, property_id=property_id, **row))


def asking(agency: Agency, text: str, thread: Sequence[tables.Message] = ()) -> Asking:
    return Asking(agency.tenant_id, agency.properties[0], agency.leads[:1], text, thread)


async def say(agency: Agency, lead_id: UUID, *texts: str) -> list[tables.Message]:
    """Messages of a lead, an hour apart: every second one is the agent's."""
    async with agency.store.tenant(agency.tenant_id) as session:
        for number, text in enumerate(texts):
            ours = bool(number % 2)
            session.add(
                tables.Message(
                    tenant_id=agency.tenant_id,
                    lead_id=lead_id,
                    direction="out" if ours else "in",
                    author="human" if ours else "seeker",
                    status="sent" if ours else "received",
                    text=text,
                    created_at=NOW + timedelta(hours=number + 1),
                )
            )
    async with agency.store.tenant(agency.tenant_id) as session:
        said = select(tables.Message).where(tables.Message.lead_id == lead_id, col(tables.Message.text).in_(texts))
        return list((await session.execute(said.order_by(col(tables.Message.created_at)))).scalars())


# ── How well ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_most_questions_find_their_passage_and_more_than_words_alone_do(
    agency: Agency, search: Retrieval
) -> None:
    """Offline. The passages and questions are our own, in the words of house rules, building descriptions, exposés."""
    passages = rows("passages.jsonl")
    by_source = {each["text"]: each["id"] for each in passages}
    await save(agency, *(FreeText(each["id"], each["text"]) for each in passages if each["source"] != "faq"))
    for each in passages:
        if each["source"] == "faq":
            await entry(agency, each["asked"], each["text"])
    await index(agency)
    ranks: dict[str, list[int]] = {"words": [], "fused": []}
    scope = Scope(agency.properties[0])
    for row in rows("questions.jsonl"):
        fused = await search.search(agency.tenant_id, row["question"], scope, limit=50)
        async with agency.store.tenant(agency.tenant_id) as session:
            words = " ".join(keywords(row["question"]))
            worded = await KnowledgeSearch(session).worded(words, scope, 50)
            by_words = await KnowledgeSearch(session).found(worded)
        for name, found in (("words", by_words), ("fused", fused)):
            ids = [by_source.get(each.passage.text, "") for each in found]
            ranks[name].append(next((n for n, each in enumerate(ids, 1) if each in row["relevant"]), 999))
    among_three = {name: sum(rank <= 3 for rank in found) / len(found) for name, found in ranks.items()}
    assert among_three["fused"] >= 0.9
    assert among_three["words"] <= among_three["fused"] - 0.2


# ── What is recalled ───────────────────────────────────────────────────────────────────────────────────────────────────


async def test_what_is_little_is_recalled_whole_without_asking_a_model(agency: Agency) -> None:
    await save(agency, FreeText("lage", "Ruhig."))
    await entry(agency, "Lift?", "Meistens.")
    await entry(agency, "Lift?", "Ja.", agency.properties[0])
    await index(agency, [DocumentText("Hausordnung.pdf", "Grillen ist nicht erlaubt.")])
    silent = Retrieval(agency.store, KnownModels(Failing()))
    known = await silent.background(asking(agency, "Wie ist die Lage?"))
    assert [(each.origin, each.text) for each in known.passages] == [
        (Origin.FAQ, "Ja."),
        (Origin.PDF, "Grillen ist nicht erlaubt."),
        (Origin.TEXT, "Ruhig."),
        (Origin.FAQ, "Meistens."),
    ]
    assert [each.answer for each in known.faq] == ["Ja.", "Meistens."], "the property's own entry comes first"
    assert Failing.asked == 0


async def test_of_much_the_best_is_recalled_for_each_question(agency: Agency, search: Retrieval) -> None:
    filler = "\n\n".join(
        f"Paragraf {n}: Über die Verwendung der Räume im Geschoß {n} wird beraten. " * 6 for n in range(60)
    )
    await save(agency, FreeText("lage", "Die U-Bahn ist in fünf Gehminuten erreichbar."))
    await index(agency, [DocumentText("Ordnung.pdf", f"{filler}\n\nIm Hof darf nicht gegrillt werden.\n\n{filler}")])
    known = await search.background(asking(agency, "Darf man grillen? Und wie weit ist es zur U-Bahn?"))
    assert len(known.passages) == BEST
    best = " ".join(each.text for each in known.passages[:4])
    assert "nicht gegrillt" in best
    assert "U-Bahn" in best
    assert Origin.FACTS not in {each.origin for each in known.passages}


async def test_without_a_property_only_what_holds_for_the_agency_is_known(agency: Agency, search: Retrieval) -> None:
    await save(agency, FreeText("lage", "Ruhig."))
    await entry(agency, "Wann haben Sie offen?", "Bis 17 Uhr.")
    await entry(agency, "Lift?", "Ja.", agency.properties[0])
    await index(agency)
    known = await search.background(replace(asking(agency, "Wann?"), property_id=None))
    assert ([each.answer for each in known.faq], known.passages) == (["Bis 17 Uhr."], ())


async def test_what_was_said_last_is_known_and_what_was_said_long_ago_if_it_matters(
    agency: Agency, search: Retrieval
) -> None:
    talk = ["Wir haben zwei Katzen.", "Gut.", "Ich arbeite nachts.", "Ah.", "Wann?", "Morgen.", "Ginge Freitag?"]
    thread = await say(agency, agency.leads[0], *talk)
    await say(agency, agency.leads[1], "Wir haben drei Katzen und einen Papagei.")
    await index(agency)
    known = await search.background(asking(agency, "Wie besprochen kommen unsere Katzen mit, passt das?", thread))
    assert [each.text for each in known.before][-3:] == talk[-3:]
    assert "Wir haben zwei Katzen." in [each.text for each in known.before]
    assert "Papagei" not in str(known)
    assert [each.by for each in known.before][-3:] == ["seeker", "agent", "seeker"]
    few = await search.background(asking(agency, "Katzen?", thread[-2:]))
    assert [each.text for each in few.before] == talk[-2:]


async def test_what_the_ai_wrote_is_not_what_was_said(agency: Agency, search: Retrieval) -> None:
    [message] = await say(agency, agency.leads[0], "Die Miete beträgt 900 Euro.")
    message.direction, message.author = "out", "ai"
    assert (await search.background(asking(agency, "Miete?", [message]))).before == ()


# ── When the model fails ───────────────────────────────────────────────────────────────────────────────────────────────


class Failing:
    """A model that embeds what is searched, and is busy when somebody asks."""

    name, dimension = "failing", 3
    asked = 0
    last: tuple[str, ...] = ()

    async def embed(self, texts: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:
        if purpose == "query":
            Failing.asked += 1
            Failing.last = tuple(each.text for each in texts)
            raise Unavailable("failing is busy")
        return [[1.0, 0.0, 0.0] for _ in texts]


async def test_words_find_it_while_the_model_cannot_be_asked(agency: Agency, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    await save(agency, FreeText("lage", "Das Kellerabteil ist trocken."), FreeText("b", "Der Garten ist groß."))
    await index(agency)
    async with agency.store.tenant(agency.tenant_id) as session:
        row = (await session.execute(select(tables.KnowledgeIndex))).scalar_one()
        row.model, row.dimension = "failing", 3
    models = KnownModels(Failing())
    found = await Retrieval(agency.store, models).search(agency.tenant_id, "Wie ist der Garten?", Scope(), limit=5)
    assert [each.passage.text for each in found] == ["Der Garten ist groß."]
    assert "Searched by words alone: failing is busy" in caplog.text
    reach = "Erreichen Sie mich unter 0664 7654321 oder max@muster.example?"
    await Retrieval(agency.store, models).search(agency.tenant_id, reach, Scope(), limit=5)
    assert Failing.last == ("Erreichen Sie mich unter […] oder […]?",)
    unknown = await Retrieval(agency.store, KnownModels()).search(agency.tenant_id, "Garten", Scope(), limit=5)
    assert [each.passage.text for each in unknown] == ["Der Garten ist groß."], "nobody knows this model any more"


async def test_before_anything_is_indexed_nothing_is_found(agency: Agency, search: Retrieval) -> None:
    assert await search.search(agency.tenant_id, "Garten?", Scope(), limit=5) == []
    assert (await search.background(asking(agency, "Garten?"))).passages == ()


def test_each_question_is_looked_for_by_itself() -> None:
    assert questions_of("Hallo! Gibt es einen Lift? Wir haben Kinder. Und einen Garten?") == [
        "Gibt es einen Lift?",
        "Und einen Garten?",
    ]
    assert questions_of("Bitte um den Energieausweis.") == ["Bitte um den Energieausweis."]
    assert len(questions_of("Ja? " * 30)) == retrieval.QUESTIONS
    assert MANY > BEST
