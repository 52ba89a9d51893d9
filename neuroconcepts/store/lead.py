"""Leads: the read model that each decision writes, with what hangs on it (drafts, held slots, the audit trail)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, TypeAdapter
from sqlalchemy import ColumnElement, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.domain.commands import Abandon, Command
from neuroconcepts.domain.conversation import Understanding
from neuroconcepts.domain.events import DraftApproved, DraftRejected, Event, Understood
from neuroconcepts.domain.lead import Decision, Lead, Step, Wheel, wake_at, what_is_next
from neuroconcepts.domain.stage import Stage
from neuroconcepts.errors import NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession

_STATE: TypeAdapter[Lead] = TypeAdapter(Lead)
_COMMANDS: TypeAdapter[tuple[Command, ...]] = TypeAdapter(tuple[Annotated[Command, Field(discriminator="kind")], ...])
_UNDERSTANDING: TypeAdapter[Understanding] = TypeAdapter(Understanding)
_LAST = "last_decision"
"""Where a lead's state keeps what was decided last; reading the state passes over it."""


@dataclass(frozen=True, slots=True)
class LeadFilter:
    """What a list of leads is narrowed to; None leaves a field open."""

    stage: Stage | None = None
    wheel: Wheel | None = None
    portal: str | None = None
    agent_id: UUID | None = None
    needs_human: bool | None = None
    closed: bool | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A lead with whom it is answered by: the agency, the agent, and the mailbox he writes from."""

    lead: tables.Lead
    tenant: tables.Tenant
    agent: tables.AppUser
    mailbox: tables.Mailbox


class Leads:
    """The leads of one tenant. Only `record` writes a stage."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self, lead_id: UUID, *, lock: bool = False) -> tables.Lead:
        """The lead's row, locked against other transactions if wanted. Raises `NotFound`."""
        statement = select(tables.Lead).where(tables.Lead.id == lead_id)
        if lock:
            statement = statement.with_for_update()
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no lead {lead_id}.")
        return row

    async def office(self, lead_id: UUID, *, lock: bool = False) -> Office:
        """The lead's row, locked if wanted, with its agency, agent and mailbox, in one question. Raises `NotFound`."""
        lead, tenant, agent, mailbox = tables.Lead, tables.Tenant, tables.AppUser, tables.Mailbox
        statement = (
            select(lead, tenant, agent, mailbox)
            .join(tenant, col(tenant.id) == col(lead.tenant_id))
            .join(agent, col(agent.id) == col(lead.agent_id))
            .join(mailbox, col(mailbox.id) == col(lead.mailbox_id))
            .where(lead.id == lead_id)
        )
        if lock:
            statement = statement.with_for_update(of=lead)
        if (row := (await self._session.execute(statement)).one_or_none()) is None:
            raise NotFound(f"There is no lead {lead_id}.")
        return Office(*row)

    async def page(
        self, wanted: LeadFilter, *, after: tuple[datetime, UUID] | None = None, limit: int = 50
    ) -> list[tables.Lead]:
        """Leads newest first, after the cursor (creation, id) of the last one seen."""
        statement = select(tables.Lead).where(*_conditions(wanted))
        if after:
            statement = statement.where(tuple_(col(tables.Lead.created_at), col(tables.Lead.id)) < after)
        newest_first = (col(tables.Lead.created_at).desc(), col(tables.Lead.id).desc())
        return list((await self._session.execute(statement.order_by(*newest_first).limit(limit))).scalars())

    async def enquiries_of(self, lead_id: UUID) -> list[tables.Enquiry]:
        """What the lead asked about, oldest first."""
        statement = select(tables.Enquiry).where(tables.Enquiry.lead_id == lead_id)
        return list((await self._session.execute(statement.order_by(col(tables.Enquiry.created_at)))).scalars())

    async def unmatched(self, *, limit: int = 50) -> list[tables.Enquiry]:
        """The enquiries of open leads that nobody knows the property of, newest first."""
        enquiry, lead = tables.Enquiry, tables.Lead
        statement = (
            select(enquiry)
            .join(lead, col(lead.id) == col(enquiry.lead_id))
            .where(col(enquiry.property_id).is_(None), col(lead.outcome).is_(None))
            .order_by(col(enquiry.created_at).desc())
            .limit(limit)
        )
        return list((await self._session.execute(statement)).scalars())

    async def audit(self, lead_id: UUID) -> list[tables.AuditEvent]:
        """What happened to the lead and why, oldest first."""
        event = tables.AuditEvent
        statement = select(event).where(event.lead_id == lead_id).order_by(col(event.at), col(event.seq))
        return list((await self._session.execute(statement)).scalars())

    async def state(self, lead_id: UUID) -> Lead:
        """Where the rules left this lead; a fresh one if they have not seen it yet."""
        return state_of(await self.get(lead_id))

    async def record(self, before: Lead, decision: Decision, event: Event, now: datetime, *, number: str = "") -> None:
        """Write a decision: the lead's row, its drafts and held slots, and the audit trail. Repeating it changes nothing.

        With its `number` the decision can be asked for again (`decision_of`), until the next one.
        """
        lead = decision.lead
        statement = (
            update(tables.Lead)
            .where(col(tables.Lead.id) == lead.lead_id, col(tables.Lead.seq) < lead.seq)
            .values(**_row(before, decision, now, number))
            .execution_options(synchronize_session=False)
        )
        if not (await self._session.execute(statement)).rowcount:  # type: ignore[attr-defined]  # a CursorResult
            return
        await self._write_audit(decision, event, now)
        if before.draft != lead.draft:
            await self._settle_drafts(before, lead, event, now)
        if set(before.offered) - set(lead.offered):
            await self._free_slots(lead)
        if before.draft != lead.draft or any(isinstance(c, Abandon) for c in decision.commands):
            await self._discard_messages(lead)

    async def _write_audit(self, decision: Decision, event: Event, now: datetime) -> None:
        self._session.add(
            tables.AuditEvent(
                tenant_id=decision.lead.tenant_id,
                lead_id=decision.lead.lead_id,
                seq=decision.lead.seq,
                at=now,
                actor=_actor(event),
                what=event.kind,
                reason=decision.reason,
                details=_details(decision, event),
            )
        )

    async def _settle_drafts(self, before: Lead, lead: Lead, event: Event, now: datetime) -> None:
        draft = tables.Draft
        if before.draft:
            await self._session.execute(
                update(draft)
                .where(col(draft.lead_id) == lead.lead_id, col(draft.status) == "waiting")
                .values(status=_fate(event), decided_at=now, decided_by=_actor(event))
                .execution_options(synchronize_session=False)
            )
        if lead.draft:
            self._session.add(
                draft(
                    tenant_id=lead.tenant_id,
                    lead_id=lead.lead_id,
                    message_id=lead.draft.message_id,
                    reason=lead.draft.reason,
                    created_at=now,
                )
            )

    async def _free_slots(self, lead: Lead) -> None:
        viewing = tables.Viewing
        still_offered = [window.start for window in lead.offered]
        await self._session.execute(
            update(viewing)
            .where(
                col(viewing.lead_id) == lead.lead_id,
                col(viewing.status) == "held",
                col(viewing.starts_at).not_in(still_offered),
            )
            .values(status="lapsed")
            .execution_options(synchronize_session=False)
        )

    async def _discard_messages(self, lead: Lead) -> None:
        """What the AI had written, and nobody will send any more."""
        message = tables.Message
        alive = [lead.work.message_id] if lead.work and lead.work.step is Step.SENDING else []
        alive += [lead.draft.message_id] if lead.draft else []
        await self._session.execute(
            update(message)
            .where(
                col(message.lead_id) == lead.lead_id,
                col(message.author) == "ai",
                col(message.status) == "planned",
                col(message.id).not_in(alive),
            )
            .values(status="discarded")
            .execution_options(synchronize_session=False)
        )

    async def lead_of_identities(self, identities: list[tuple[str, str]]) -> UUID | None:
        """The lead that one of these (kind, value) belongs to, the first kind given weighing most."""
        identity = tables.LeadIdentity
        statement = select(identity).where(tuple_(col(identity.kind), col(identity.value)).in_(identities))
        found = {(row.kind, row.value): row.lead_id for row in (await self._session.execute(statement)).scalars()}
        return next((found[key] for key in identities if key in found), None)

    async def of_identities(self, identities: Sequence[tuple[str, str]]) -> dict[tuple[str, str], tables.Lead]:
        """The lead that each of these (kind, value) belongs to, for those that are known."""
        identity, lead = tables.LeadIdentity, tables.Lead
        statement = (
            select(identity, lead)
            .join(lead, col(lead.id) == col(identity.lead_id))
            .where(tuple_(col(identity.kind), col(identity.value)).in_(identities))
        )
        return {(row.kind, row.value): found for row, found in (await self._session.execute(statement)).all()}

    async def claim_identity(self, kind: str, value: str, lead_id: UUID) -> UUID:
        """Give the identity to `lead_id` unless it belongs to a lead already; return whose it is.

        A concurrent claim of the same identity waits here for the first one's commit.
        """
        identity = tables.LeadIdentity
        row = {"tenant_id": self._session.tenant_id, "kind": kind, "value": value, "lead_id": lead_id}
        claimed = await self._session.execute(insert(identity).values(row).on_conflict_do_nothing())
        if claimed.rowcount:  # type: ignore[attr-defined]  # a CursorResult, as of every INSERT
            return lead_id
        statement = select(identity.lead_id).where(identity.kind == kind, identity.value == value)
        return (await self._session.execute(statement)).scalar_one()


def state_of(row: tables.Lead) -> Lead:
    """Where the rules left the lead of this row; a fresh one if they have not seen it yet."""
    if row.state is None:
        return Lead(tenant_id=row.tenant_id, lead_id=row.id)
    return _STATE.validate_python(row.state)


def decision_of(row: tables.Lead, number: str) -> Decision | None:
    """The last decision about the lead of this row if it was the one of this number."""
    last = (row.state or {}).get(_LAST)
    if not last or not number or last["number"] != number:
        return None
    return Decision(state_of(row), _COMMANDS.validate_python(last["commands"]), last["reason"])


def _conditions(wanted: LeadFilter) -> list[ColumnElement[bool]]:
    lead = tables.Lead
    conditions: list[ColumnElement[bool]] = [
        col(column) == value
        for column, value in (
            (lead.stage, wanted.stage),
            (lead.wheel, wanted.wheel),
            (lead.portal, wanted.portal),
            (lead.agent_id, wanted.agent_id),
        )
        if value is not None
    ]
    for column, present in ((lead.needs_human_since, wanted.needs_human), (lead.closed_at, wanted.closed)):
        if present is not None:
            conditions.append(col(column).is_not(None) if present else col(column).is_(None))
    return conditions


def _row(before: Lead, decision: Decision, now: datetime, number: str) -> dict[str, Any]:
    """The columns of the read model that a decision rules."""
    lead = decision.lead
    commands = _COMMANDS.dump_python(decision.commands, mode="json")
    last = {"number": number, "commands": commands, "reason": decision.reason}
    columns: dict[str, Any] = {
        "stage": lead.stage,
        "wheel": lead.wheel,
        "wheel_reason": lead.wheel_reason,
        "autonomy": lead.settings.autonomy,
        "outcome": lead.outcome,
        "seq": lead.seq,
        "state": {**_STATE.dump_python(lead, mode="json"), _LAST: last},
        "needs_human_since": lead.need.since if lead.need else None,
        "needs_human_reason": lead.need.reason if lead.need else "",
        "next_at": wake_at(lead),
        "next_what": what_is_next(lead),
        "updated_at": now,
    }
    if lead.language:
        columns["language"] = lead.language
    if lead.stage is not before.stage and lead.stage is Stage.CONTACTED:
        columns["contacted_at"] = now
    if lead.stage is not before.stage and lead.stage is Stage.BOOKED:
        columns["booked_at"] = now
    if lead.outcome is not before.outcome:
        columns["closed_at"] = now if lead.outcome else None
    return columns


def _actor(event: Event) -> str:
    by = getattr(event, "by", None)
    return by or ("seeker" if event.kind == "message_came" else "ai")


def _details(decision: Decision, event: Event) -> dict[str, Any]:
    """What the timeline tells beside the reason; of a message that was understood, as what."""
    details: dict[str, Any] = {"commands": [c.kind for c in decision.commands], "stage": decision.lead.stage}
    if isinstance(event, Understood):
        details["understanding"] = _UNDERSTANDING.dump_python(event.understanding, mode="json", exclude_defaults=True)
    return details


def _fate(event: Event) -> str:
    match event:
        case DraftApproved(edited=True):
            return "edited"
        case DraftApproved():
            return "approved"
        case DraftRejected():
            return "rejected"
        case _:
            return "superseded"
