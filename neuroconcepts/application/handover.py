"""From a committed message to its lead's workflow: at once, and again by the sweeper while Temporal was away."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlmodel import col, select
from temporalio.client import Client
from temporalio.common import Priority, SearchAttributePair, TypedSearchAttributes, WorkflowIDConflictPolicy
from temporalio.service import RPCError

from neuroconcepts.assistant.sayings import sayings
from neuroconcepts.domain.events import Came, MessageCame
from neuroconcepts.errors import NeuroConceptsError
from neuroconcepts.messages import names
from neuroconcepts.messages.lead import LeadRef, LeadStart
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.session import PlatformSession, Store
from workflows.lead import LeadWorkflow

RPC_TIMEOUT = timedelta(seconds=5)
PATIENCE = timedelta(seconds=3)
"""How old a message is before the sweeper takes it for forgotten: who committed it is usually still handing it over."""

AWAY = (RPCError, RuntimeError)
"""Temporal does not answer. A client that has never reached it says so by a bare RuntimeError (the SDK's bridge/client.py)."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Delivery:
    """A stored message on its way to its lead."""

    tenant_id: UUID
    lead_id: UUID
    event: MessageCame
    agent_id: UUID
    portal: str = ""


class Handover:
    """Signal-with-start: needs no live worker, and starting twice is the same as once."""

    def __init__(self, store: Store, client: Client) -> None:
        self._store = store
        self._client = client

    async def deliver(self, delivery: Delivery) -> bool:
        """Whether Temporal has the message now; if not, the sweeper tries again. Never raises: the message is committed."""
        try:
            await self._signal(delivery)
            async with self._store.tenant(delivery.tenant_id) as session:
                await Messages(session).mark_handed_over([delivery.event.message_id], datetime.now(UTC))
        except (*AWAY, NeuroConceptsError) as error:
            log.warning("Message %s is not handed over yet: %s", delivery.event.message_id, error)
            return False
        return True

    async def _signal(self, delivery: Delivery) -> None:
        tenant = str(delivery.tenant_id)
        attributes = [
            SearchAttributePair(names.TENANT_ID, tenant),
            SearchAttributePair(names.AGENT_ID, str(delivery.agent_id)),
            SearchAttributePair(names.PORTAL, delivery.portal or "direct"),
        ]
        await self._client.start_workflow(
            LeadWorkflow.run,
            LeadStart(ref=LeadRef(tenant_id=delivery.tenant_id, lead_id=delivery.lead_id)),
            id=names.lead_workflow_id(delivery.tenant_id, delivery.lead_id),
            task_queue=names.LEADS,
            start_signal="message_came",
            start_signal_args=[delivery.event],
            id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
            search_attributes=TypedSearchAttributes(attributes),
            priority=Priority(fairness_key=tenant),
            static_summary=f"Enquiry via {delivery.portal}" if delivery.portal else "Enquiry",
            rpc_timeout=RPC_TIMEOUT,
        )

    async def sweep(self, *, limit: int = 200) -> int:
        """Hand over what was committed and forgotten, oldest first, over all tenants; return how many were delivered."""
        forgotten = await self._forgotten(limit)
        return sum([await self.deliver(delivery) for delivery in forgotten])

    async def _forgotten(self, limit: int) -> list[Delivery]:
        message = tables.Message
        statement = (
            select(message, tables.Lead)
            .join(
                tables.Lead,
                (col(tables.Lead.id) == col(message.lead_id)) & (col(tables.Lead.tenant_id) == col(message.tenant_id)),
            )
            .where(
                col(message.direction) == "in",
                col(message.handed_over_at).is_(None),
                col(message.created_at) < datetime.now(UTC) - PATIENCE,
            )
            .order_by(col(message.created_at))
            .limit(limit)
        )
        async with self._store.platform() as session:
            rows = (await session.execute(statement)).all()
            enquiries = await _enquiries_of(session, [message.id for message, _ in rows])
        return [delivery_of(message, lead, enquiries.get(message.id, [])) for message, lead in rows]


async def _enquiries_of(session: PlatformSession, ids: Sequence[UUID]) -> dict[UUID, list[tables.Enquiry]]:
    """The enquiries that each of these messages brought."""
    statement = select(tables.Enquiry).where(col(tables.Enquiry.message_id).in_(ids)).order_by(col(tables.Enquiry.id))
    found: dict[UUID, list[tables.Enquiry]] = {}
    for row in (await session.execute(statement)).scalars():
        found.setdefault(row.message_id, []).append(row)
    return found


def delivery_of(message: tables.Message, lead: tables.Lead, enquiries: Sequence[tables.Enquiry]) -> Delivery:
    """How a stored message is told to its lead; `purpose` keeps what it came as."""
    about = tuple(enquiry.property_id for enquiry in enquiries)
    event = MessageCame(message.id, Came(message.purpose), about, message.doubt, _says(message, enquiries))
    return Delivery(lead.tenant_id, lead.id, event, lead.agent_id, lead.portal)


def _says(message: tables.Message, enquiries: Sequence[tables.Enquiry]) -> tuple[str, ...]:
    """What it says by its words; of a form without any, what is ticked in it."""
    ticked = any(enquiry.fields.get("wants_viewing") for enquiry in enquiries)
    return sayings(message.text) or (("wants_viewing",) if ticked else ())
