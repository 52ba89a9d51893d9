"""Indexing what an agency knows, step by step."""

from temporalio import activity

from activities.knowledge_indexing import Indexing
from neuroconcepts.messages.knowledge import Indexed, IndexStep, Settled


class KnowledgeActivities:
    """Repeating a step does again only what was not done."""

    def __init__(self, indexing: Indexing) -> None:
        self._indexing = indexing

    @activity.defn(name="index_knowledge")
    async def index(self, step: IndexStep) -> Indexed:
        """Look at some of what is due, and embed it. Raises `Unavailable` and `Misconfigured` of the embedding model."""
        return await self._indexing.some(step.ref.tenant_id, step.now, activity.heartbeat)

    @activity.defn(name="settle_knowledge")
    async def settle(self, step: IndexStep) -> Settled:
        """Search by a new model's set once it is whole, and remove some of what is searched no more."""
        return Settled(more=await self._indexing.settle(step.ref.tenant_id, step.now))
