"""Indexing by its workflow: what changed is found soon, its progress can be seen, and a failing model is waited for."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from temporalio import workflow
from temporalio.client import WorkflowExecutionStatus

from activities.knowledge import KnowledgeActivities
from activities.knowledge_indexing import Indexing
from neuroconcepts.assistant.embeddings.embedding_models import KnownModels
from neuroconcepts.domain.property import FreeText, Property
from neuroconcepts.errors import Misconfigured, NotFound, Unavailable
from neuroconcepts.messages import names
from neuroconcepts.messages.knowledge import IndexProgress
from neuroconcepts.ports.embeddings import Embeddable, Purpose
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.property import Properties
from tests.agency import FLAT, Agency, until
from tests.platform_parts import working
from workers.queues import worker

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class Refusing:
    """A model that refuses while it is told to."""

    name, dimension, refuses = "refusing", 3, True

    async def embed(self, texts: Sequence[Embeddable], purpose: Purpose) -> list[list[float]]:
        if self.refuses:
            raise Misconfigured("refusing refuses the call (403): check the key.")
        return [[1.0, 0.0, 0.0] for _ in texts]


async def found(agency: Agency, question: str) -> list[str]:
    knowledge = agency.platform.knowledge
    return [each.passage.text for each in await knowledge.search(agency.tenant_id, question, None, limit=3)]


async def test_imported_properties_are_indexed_and_found(agency: Agency) -> None:
    async with working(agency.platform, [names.KNOWLEDGE]):
        assert await agency.platform.knowledge.sweep(older_than=-timedelta(seconds=1)) == 1
        result = await agency.platform.knowledge.handle(agency.tenant_id).result()
        assert result.left == 0
        assert result.done > 20
        assert "Fußbodenheizung" in (await found(agency, "Welche Wohnung hat Fußbodenheizung?"))[0]
        standing = await agency.platform.knowledge.standing(agency.tenant_id)
        assert standing.active
        assert (standing.active.model, standing.building, standing.due) == (
            agency.platform.embeddings.current.name,
            None,
            0,
        )
        assert standing.active.size > 20
        assert await agency.platform.knowledge.sweep() == 0


async def test_one_property_is_indexed_anew_and_nothing_else(agency: Agency) -> None:
    knowledge = agency.platform.knowledge
    async with working(agency.platform, [names.KNOWLEDGE]):
        await knowledge.reindex(agency.tenant_id, NOW)
        await knowledge.handle(agency.tenant_id).result()
        await save(agency, Property(external_id=FLAT, title="Neu", texts=(FreeText("lage", "Neben dem Zoo."),)))
        await knowledge.reindex(agency.tenant_id, NOW, [FLAT])
        result = await knowledge.handle(agency.tenant_id).result()
        assert result.done == 2, "one property, with one text that is new"
        assert "Neben dem Zoo." in await found(agency, "Ist ein Zoo in der Nähe?")
        with pytest.raises(NotFound, match="X-1"):
            await knowledge.reindex(agency.tenant_id, NOW, [FLAT, "X-1"])


async def save(agency: Agency, subject: Property) -> None:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        await Properties(session).save(subject, agent_id=None, now=NOW)


async def test_a_model_that_refuses_is_waited_for_and_the_reason_is_shown(agency: Agency) -> None:
    model = Refusing()
    parts = agency.platform.activities()
    knowledge = KnowledgeActivities(Indexing(agency.platform.store, KnownModels(model)))
    async with worker(agency.platform.client, names.KNOWLEDGE, replace(parts, knowledge=knowledge)):
        await agency.platform.knowledge.start(agency.tenant_id)
        handle = agency.platform.knowledge.handle(agency.tenant_id)

        async def refused() -> IndexProgress | None:
            progress = await handle.query("progress", result_type=IndexProgress)
            return progress if progress.failure else None

        assert "check the key" in (await until(refused, "the failure is shown")).failure
        details = (await handle.query("__temporal_workflow_metadata")).current_details
        assert (
            details == "0 of 0 steps are done. It does not go on now: refusing refuses the call (403): check the key."
        )
        assert (await handle.describe()).status is WorkflowExecutionStatus.RUNNING
        assert await found(agency, "Keller Kellerabteil"), "words find it meanwhile"
        await handle.cancel()

        async def ended() -> bool:
            return (await handle.describe()).status is WorkflowExecutionStatus.CANCELED

        await until(ended, "it can be cancelled")
        async with agency.platform.store.tenant(agency.tenant_id) as session:
            assert await Dues(session).count() > 0, "and all stays due"


async def test_a_long_indexing_goes_on_in_a_new_run(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("activities.knowledge_indexing.SUBJECTS", 1)
    monkeypatch.setattr(workflow.Info, "is_continue_as_new_suggested", lambda _: True)
    async with working(agency.platform, [names.KNOWLEDGE]):
        await agency.platform.knowledge.reindex(agency.tenant_id, NOW)
        handle = agency.platform.knowledge.handle(agency.tenant_id)
        first = (await handle.describe()).run_id
        result = await handle.result()
        assert (await handle.describe()).run_id != first
        assert result.done > 20, "its progress goes on, too"


async def test_without_temporal_it_stays_due(agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: object, **__: object) -> None:
        raise RuntimeError("no connection")

    monkeypatch.setattr(type(agency.platform.client), "start_workflow", away)
    with pytest.raises(Unavailable, match="is indexed once"):
        await agency.platform.knowledge.reindex(agency.tenant_id, NOW)
    assert await agency.platform.knowledge.start(agency.tenant_id) is False
    assert (await agency.platform.knowledge.standing(agency.tenant_id)).due > 4
