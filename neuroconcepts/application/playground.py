"""A playground: try out what the platform would answer, in a tenant's settings or around an exposé."""

from dataclasses import replace
from datetime import datetime
from typing import Final
from uuid import UUID

from activities.enclosures import Enclosing
from activities.retrieval import Retrieval
from neuroconcepts.application.backstage import Backstage, EmptyStage, TenantStage
from neuroconcepts.application.rehearsal import START, Conversation, Rehearsal
from neuroconcepts.application.rehearsing import Play
from neuroconcepts.application.scene import NOBODY, Scene, property_numbered, scene_of_tenant
from neuroconcepts.assistant.guards.firewall import suspicion
from neuroconcepts.domain.enquiry import Person
from neuroconcepts.domain.events import Came, DraftApproved, MessageCame
from neuroconcepts.errors import InvalidInput
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.store.session import Store

LONGEST = 20_000
"""Characters of a message."""
EMPTY_STAGE: Final = EmptyStage()


async def rehearse(
    message: str,
    scene: Scene,
    assistant: Assistant,
    so_far: Conversation = START,
    *,
    backstage: Backstage = EMPTY_STAGE,
    now: datetime,
) -> Rehearsal:
    """What would become of this message of the seeker (his own words, without quotation). Nothing is stored or sent.

    Raises `InvalidInput` for an empty or overlong message, and what the assistant raises.
    """
    if not message.strip() or len(message) > LONGEST:
        raise InvalidInput(f"A message has 1 to {LONGEST} characters, this one has {len(message)}.")
    play = Play(message, scene, backstage, assistant, so_far, now)
    came, about = (Came.REPLY, ()) if so_far.said else (Came.ENQUIRY, (scene.property_id,))
    await play.run(MessageCame(play.message_id, came, about, doubt=suspicion(message)))
    told = play.told()
    if draft := play.lead.draft:
        await play.run(DraftApproved(draft.message_id, by="Somebody"))
    return replace(told, after=play.after())


class Playground:
    """Rehearsals with the properties, settings and calendars of all tenants."""

    def __init__(self, store: Store, assistant: Assistant, retrieval: Retrieval, enclosing: Enclosing) -> None:
        self._store = store
        self._assistant = assistant
        self._backstage = TenantStage(store, retrieval, enclosing)

    async def rehearse(
        self,
        tenant_id: UUID,
        property_id: UUID | None,
        message: str,
        so_far: Conversation = START,
        *,
        seeker: Person = NOBODY,
        now: datetime,
    ) -> Rehearsal:
        """See the function; raises `NotFound` for a property that the tenant has not, `Conflict` without a mailbox."""
        async with self._store.tenant(tenant_id) as session:
            scene = await scene_of_tenant(session, property_id, seeker=seeker, now=now)
        return await rehearse(message, scene, self._assistant, so_far, backstage=self._backstage, now=now)

    async def property_id(self, tenant_id: UUID, number: str) -> UUID:
        """The tenant's property with this number, its own or OpenImmo's. Raises `NotFound`."""
        async with self._store.tenant(tenant_id) as session:
            return await property_numbered(session, number)
