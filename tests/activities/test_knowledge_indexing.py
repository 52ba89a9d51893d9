"""Indexing in steps: each may be repeated, only what changed is embedded, and another model is built beside the one searched."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import select

from activities.knowledge_indexing import BATCH, BATCHES, Indexing
from neuroconcepts.assistant.embeddings.embedding_models import KnownModels
from neuroconcepts.assistant.embeddings.hash_embedding import NAME
from neuroconcepts.domain.knowledge_material import DocumentText
from neuroconcepts.domain.property import FreeText, Property
from neuroconcepts.errors import Unavailable
from neuroconcepts.ports.embeddings import Embeddable, Embeddings, Purpose
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.knowledge_index import Indexes
from neuroconcepts.store.knowledge_search import KnowledgeSearch, Scope
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Faq, KnowledgeChunk
from tests.store.knowledge import Agency, keep_documents, open_agency
from tests.store.rows import NOW, TenantRows

QUIET = Property(external_id="W-1", title="Haus", texts=(FreeText("lage", "Ruhig."), FreeText("ausstatt", "Hell.")))


class Counting:
    """A model that counts what it embeds, and fails when it is told to."""

    def __init__(self, name: str, dimension: int = 4) -> None:
        self.name, self.dimension = name, dimension
        self.embedded: list[str] = []
        self.fails = False

    async def embed(self, texts: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:
        assert len(texts) <= BATCH
        if self.fails:
            raise Unavailable("busy")
        self.embedded += [each.text for each in texts]
        return [[1.0] + [0.0] * (self.dimension - 1) for _ in texts]


@pytest.fixture
async def agency(store: Store, ours: TenantRows) -> Agency:
    return await open_agency(store, ours.tenant_id, ours.rows)


def indexing(agency: Agency, current: Embeddings, *older: Embeddings) -> Indexing:
    known = {(each.name, each.dimension): each for each in older}
    return Indexing(agency.store, KnownModels(current, lambda *name: known.get(name)))


async def save(agency: Agency, subject: Property = QUIET) -> UUID:
    async with agency.store.tenant(agency.tenant_id) as session:
        property_id = await Properties(session).save(subject, agent_id=None, now=NOW)
        await keep_documents(session, property_id, [DocumentText("Hausordnung.pdf", "Grillen ist nicht\nerlaubt.")])
        await Dues(session).mark("property", [property_id], NOW)
    return property_id


async def until_done(work: Indexing, agency: Agency) -> list[int]:
    """How much was left after each step."""
    left: list[int] = []
    while not left or left[-1]:
        left.append((await work.some(agency.tenant_id, NOW, lambda: None)).left)
    while await work.settle(agency.tenant_id, NOW):
        pass
    return left


async def texts(agency: Agency) -> set[str]:
    async with agency.store.tenant(agency.tenant_id) as session:
        return set((await session.execute(select(KnowledgeChunk.text))).scalars())


async def models(agency: Agency) -> tuple[str | None, str | None]:
    async with agency.store.tenant(agency.tenant_id) as session:
        active, building = await Indexes(session).active(), await Indexes(session).building()
    return active.model if active else None, building.model if building else None


async def test_all_that_is_known_of_a_property_becomes_findable(agency: Agency) -> None:
    property_id, model = await save(agency), Counting("m")
    async with agency.store.tenant(agency.tenant_id) as session:
        entry: dict[str, Any] = {"question": "Lift?", "answer": "Ja.", "language": "de", "written_by": "E"}
        entry["written_at"] = NOW
        session.add(Faq(tenant_id=agency.tenant_id, property_id=property_id, **entry))
        session.add(Faq(tenant_id=agency.tenant_id, **entry | {"answer": "Meistens."}))
        await Dues(session).mark_agency(NOW)
    assert await until_done(indexing(agency, model), agency) == [0]
    assert await texts(agency) == {"Ruhig.", "Hell.", "Grillen ist nicht erlaubt.", "Ja.", "Meistens."}
    assert sorted(model.embedded) == ["Grillen ist nicht erlaubt.", "Hell.", "Lift?\nJa.", "Lift?\nMeistens.", "Ruhig."]
    async with agency.store.tenant(agency.tenant_id) as session:
        index = await Indexes(session).active()
        assert index
        assert index.size == 5
        assert len(await KnowledgeSearch(session).nearest(index, [1, 0, 0, 0], Scope(property_id), 10)) == 5


async def test_only_what_changed_is_embedded_again(agency: Agency) -> None:
    model = Counting("m")
    await save(agency)
    await until_done(indexing(agency, model), agency)
    model.embedded.clear()
    await save(agency)
    await until_done(indexing(agency, model), agency)
    assert model.embedded == []
    await save(agency, Property(external_id="W-1", title="Haus", texts=(FreeText("lage", "Laut."), *QUIET.texts[1:])))
    await until_done(indexing(agency, model), agency)
    assert model.embedded == ["Laut."]
    assert await texts(agency) == {"Laut.", "Hell.", "Grillen ist nicht erlaubt."}


async def test_what_was_said_is_indexed_and_what_is_gone_is_not(agency: Agency) -> None:
    async with agency.store.tenant(agency.tenant_id) as session:
        await Dues(session).mark("lead", agency.leads[1:], NOW)
        await Dues(session).mark("property", [UUID(int=1)], NOW)
    await until_done(indexing(agency, Counting("m")), agency)
    assert await texts(agency) == {"Wir sind zu viert."}


async def test_much_is_done_in_steps_and_a_failing_model_loses_nothing(agency: Agency) -> None:
    many = tuple(FreeText(f"t{n}", f"Text Nummer {n}.") for n in range(BATCH * BATCHES + 150))
    await save(agency, Property(external_id="W-1", title="Haus", texts=many))
    model = Counting("m")
    model.fails = True
    work = indexing(agency, model)
    with pytest.raises(Unavailable):
        await work.some(agency.tenant_id, NOW, lambda: None)
    async with agency.store.tenant(agency.tenant_id) as session:
        assert len(await KnowledgeSearch(session).worded("Nummer", Scope(), 10)) == 10, "words find it meanwhile"
    model.fails = False
    assert await until_done(work, agency) == [152, 0]  # 151 texts with the document's, and the property itself
    assert len(model.embedded) == len(set(model.embedded)) == len(many) + 1


async def test_another_model_is_built_beside_the_one_that_is_searched(agency: Agency) -> None:
    await save(agency)
    old, new = Counting("old"), Counting("new", 6)
    await until_done(indexing(agency, old), agency)
    work = indexing(agency, new, old)
    new.fails = True
    with pytest.raises(Unavailable):
        await work.some(agency.tenant_id, NOW, lambda: None)
    assert await work.settle(agency.tenant_id, NOW) is False
    assert await models(agency) == ("old", "new"), "what is not whole is not searched"
    new.fails = False
    await save(agency, Property(external_id="W-2", title="Neu", texts=(FreeText("lage", "Nah."),)))
    await until_done(work, agency)
    assert await models(agency) == ("new", None)
    assert "Nah." in old.embedded, "what came meanwhile was found by the old one, too"
    assert set(new.embedded) == await texts(agency)


async def test_a_model_that_cannot_be_asked_any_more_is_replaced_by_the_hash_embedding(agency: Agency) -> None:
    await save(agency)
    await until_done(indexing(agency, Counting("gone")), agency)
    await save(agency, Property(external_id="W-2", title="Neu", texts=(FreeText("lage", "Nah."),)))
    work = Indexing(agency.store, KnownModels())
    assert (await work.some(agency.tenant_id, NOW, lambda: None)).left == 0
    assert await models(agency) == ("gone", NAME)
    await until_done(work, agency)
    assert await models(agency) == (NAME, None)


async def test_an_embedding_model_is_not_sent_how_a_person_is_reached_or_paid(agency: Agency) -> None:
    model = Counting("new")
    text = "Tel 0664 7654321, max@muster.example, AT61 1904 3002 3457 3201: ruhig."
    await save(agency, replace(QUIET, texts=(FreeText("lage", text),)))
    await until_done(indexing(agency, model), agency)
    sent = "\n".join(model.embedded)
    assert "ruhig." in sent
    for kept_back in ("7654321", "max@", "1904"):
        assert kept_back not in sent
