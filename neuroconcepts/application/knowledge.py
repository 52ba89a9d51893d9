"""An agency's knowledge: what changed is marked and indexed by its workflow; what is known can be searched."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlmodel import col, select
from temporalio.client import Client, WorkflowHandle
from temporalio.common import Priority, WorkflowIDConflictPolicy

from activities.retrieval import Retrieval
from neuroconcepts.application.handover import AWAY, RPC_TIMEOUT
from neuroconcepts.errors import NotFound, Unavailable
from neuroconcepts.messages import names
from neuroconcepts.messages.knowledge import IndexProgress, IndexStart, KnowledgeRef
from neuroconcepts.ports.embeddings import EmbeddingModels
from neuroconcepts.store.knowledge_due import Dues, quiet_conversations, tenants_with_dues
from neuroconcepts.store.knowledge_index import Indexes, large_indexes, tenants_to_build
from neuroconcepts.store.knowledge_search import Found, Scope
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tables import KnowledgeIndex, Property
from neuroconcepts.store.tenant import Tenants
from workflows.knowledge import ReindexWorkflow

BULK = 4
"""The priority of work that nobody waits for; answers have the usual one, 3."""
QUIET_FOR = timedelta(hours=1)
"""After this long without a message, a conversation is indexed."""

log = logging.getLogger(__name__)


async def changed(session: TenantSession, property_ids: Iterable[UUID], now: datetime) -> None:
    """These properties, or their documents or entries of the FAQ, are changed by this transaction: index them once it is committed.

    Whoever changes a property calls this. The sweeper starts the indexing within seconds, `Knowledge.start` at once.
    """
    await Dues(session).mark("property", property_ids, now)


@dataclass(frozen=True, slots=True)
class Standing:
    """By which model an agency is searched, how many texts that holds, what is built beside it, and how much is due."""

    active: KnowledgeIndex | None
    building: KnowledgeIndex | None
    due: int


class Knowledge:
    """The knowledge of all tenants. `exact_up_to` is the size from which on an exact search takes too long."""

    def __init__(
        self, store: Store, client: Client, models: EmbeddingModels, retrieval: Retrieval, *, exact_up_to: int
    ) -> None:
        self._store = store
        self._client = client
        self._models = models
        self._retrieval = retrieval
        self._exact_up_to = exact_up_to

    # ── Indexing ───────────────────────────────────────────────────────────────────────────────────────────────────

    async def reindex(self, tenant_id: UUID, now: datetime, numbers: Sequence[str] = ()) -> None:
        """Look at everything again, or at the properties of these numbers. Raises `NotFound` for an agency, or a number, that is not.

        Raises `Unavailable` while Temporal is away: it is due then, and done once there are workers.
        """
        async with self._store.tenant(tenant_id) as session:
            await Tenants(session).get()
            if numbers:
                await changed(session, await _of_numbers(session, numbers), now)
            else:
                await Dues(session).mark_all(now)
        if not await self.start(tenant_id):
            raise Unavailable("Temporal does not answer: what is due is indexed once it and the workers are there.")

    async def start(self, tenant_id: UUID) -> bool:
        """See that what is due in a tenant is being indexed; False while Temporal is away: the sweeper tries again."""
        try:
            await self._start(tenant_id)
        except AWAY as error:
            log.warning("The knowledge of tenant %s is not being indexed yet: %s", tenant_id, error)
            return False
        return True

    async def _start(self, tenant_id: UUID) -> None:
        await self._client.start_workflow(
            ReindexWorkflow.run,
            IndexStart(ref=KnowledgeRef(tenant_id=tenant_id)),
            id=names.knowledge_workflow_id(tenant_id),
            task_queue=names.KNOWLEDGE,
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            priority=Priority(priority_key=BULK, fairness_key=str(tenant_id)),
            static_summary="An agency's knowledge, indexed",
            rpc_timeout=RPC_TIMEOUT,
        )

    def handle(self, tenant_id: UUID) -> WorkflowHandle[ReindexWorkflow, IndexProgress]:
        """The indexing that runs, or ran last."""
        return self._client.get_workflow_handle_for(ReindexWorkflow.run, names.knowledge_workflow_id(tenant_id))

    async def sweep(self, *, older_than: timedelta = timedelta(seconds=1)) -> int:
        """Start the indexing wherever something is due; in how many tenants that is."""
        async with self._store.platform() as session:
            tenants = await tenants_with_dues(session, datetime.now(UTC) - older_than)
        return sum([await self.start(tenant_id) for tenant_id in tenants])

    async def look_after(self, now: datetime) -> None:
        """What has to be seen now and then: tenants that another model is to search, conversations that came to rest, sets grown large."""
        model = self._models.current
        async with self._store.platform() as session:
            to_build = await tenants_to_build(session, model.name, model.dimension)
            quiet = await quiet_conversations(session, now, QUIET_FOR)
            large = await large_indexes(session, self._exact_up_to)
        for tenant_id in to_build:
            await self._begin(tenant_id, now)
        for tenant_id in {tenant_id for tenant_id, _ in quiet}:
            async with self._store.tenant(tenant_id) as session:
                await Dues(session).mark("lead", [lead_id for owner, lead_id in quiet if owner == tenant_id], now)
        for each in large:
            log.warning(
                "Agency %s is searched exactly in %d texts: run build-vector-indexes to search it faster.",
                each.tenant_id,
                each.size,
            )

    async def _begin(self, tenant_id: UUID, now: datetime) -> None:
        """Build the set of a model that a tenant is not searched by yet. Its chunks are as they were, unless it has none."""
        async with self._store.tenant(tenant_id) as session:
            if await Indexes(session).active():
                await Dues(session).mark_agency(now)
            else:
                await Dues(session).mark_all(now)

    # ── Searching ──────────────────────────────────────────────────────────────────────────────────────────────────

    async def search(self, tenant_id: UUID, text: str, property_id: UUID | None, *, limit: int) -> list[Found]:
        """What the agency knows about a question, best first: of one property, or of all. Nobody's conversation is searched."""
        return await self._retrieval.search(tenant_id, text, Scope(property_id), limit=limit)

    async def standing(self, tenant_id: UUID) -> Standing:
        """How a tenant is searched now."""
        async with self._store.tenant(tenant_id) as session:
            indexes = Indexes(session)
            return Standing(await indexes.active(), await indexes.building(), await Dues(session).count())


async def _of_numbers(session: TenantSession, numbers: Sequence[str]) -> list[UUID]:
    """The ids of the agency's own numbers. Raises `NotFound` for the first that there is no property of."""
    statement = select(Property.external_id, Property.id).where(col(Property.external_id).in_(numbers))
    known = {row.external_id: row.id for row in (await session.execute(statement)).all()}
    for number in numbers:
        if number not in known:
            raise NotFound(f"The agency has no property {number!r}.")
    return list(known.values())
