"""The messages of a lead: what the seeker wrote, what goes out and how far it came, notices to the agent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import ColumnElement, func, or_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import defer
from sqlmodel import col, select

from neuroconcepts.domain.conversation import Trace
from neuroconcepts.errors import NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Message

_WITHOUT_RAW = defer(col(Message.raw))  # type: ignore[arg-type]  # a column, which SQLModel types as mapped
"""A mail with documents has megabytes."""
_TRACE: TypeAdapter[Trace] = TypeAdapter(Trace)


@dataclass(frozen=True, slots=True)
class Told:
    """The notices (`domain.law.Notice`, as JSON) that a message brings its lead's seeker."""

    lead_id: UUID
    message_id: UUID
    notices: list[dict[str, Any]]


class Messages:
    """The messages of one tenant's leads."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self, message_id: UUID, *, lock: bool = False) -> Message:
        """One message, locked if wanted. Raises `NotFound`."""
        if (row := await self.find(message_id, lock=lock)) is None:
            raise NotFound(f"There is no message {message_id}.")
        return row

    async def find(self, message_id: UUID, *, lock: bool = False) -> Message | None:
        statement = select(Message).where(Message.id == message_id)
        if lock:
            statement = statement.with_for_update()
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def of_lead(self, lead_id: UUID, *, raw: bool = False) -> list[Message]:
        """The lead's timeline of messages, and of those merged into it, oldest first; `raw`: with their bytes, too."""
        statement = select(Message).where(_of(lead_id)).options(*([] if raw else [_WITHOUT_RAW]))
        return list(
            (await self._session.execute(statement.order_by(col(Message.created_at), col(Message.id)))).scalars()
        )

    async def incoming(self, ids: Sequence[UUID]) -> list[tuple[Message, list[tables.Enquiry]]]:
        """The seeker's messages of these ids, oldest first, each with the enquiries that it brought."""
        statement = (
            select(Message, tables.Enquiry)
            .outerjoin(tables.Enquiry, col(tables.Enquiry.message_id) == col(Message.id))
            .where(col(Message.id).in_(ids))
            .order_by(col(Message.created_at), col(tables.Enquiry.id))
        )
        found: dict[UUID, tuple[Message, list[tables.Enquiry]]] = {}
        for message, enquiry in (await self._session.execute(statement)).all():
            _, enquiries = found.setdefault(message.id, (message, []))
            enquiries += [enquiry] if enquiry else []
        return list(found.values())

    async def same_text(
        self, lead_id: UUID, text: str, *, since: datetime
    ) -> list[tuple[Message, list[tables.Enquiry]]]:
        """The lead's incoming messages since then that say the same, word for word, with their enquiries."""
        statement = select(Message.id).where(
            Message.lead_id == lead_id,
            col(Message.direction) == "in",
            col(Message.text) == text,
            col(Message.created_at) >= since,
        )
        return await self.incoming((await self._session.execute(statement)).scalars().all())

    async def thread(self, lead_id: UUID) -> list[Message]:
        """What the seeker has seen or written, oldest first, without its bytes: what a new message continues."""
        statement = (
            select(Message)
            .options(_WITHOUT_RAW)
            .where(
                _of(lead_id),
                col(Message.direction) != "notice",
                col(Message.status).in_(("received", "sent", "sending")),
            )
            .order_by(col(Message.created_at))
        )
        return list((await self._session.execute(statement)).scalars())

    async def lead_of_references(self, rfc_ids: Sequence[str]) -> UUID | None:
        """The lead of the newest message of ours among these Message-IDs (In-Reply-To, References)."""
        statement = (
            select(Message.lead_id)
            .where(col(Message.rfc_message_id).in_(rfc_ids), col(Message.direction) == "out")
            .order_by(col(Message.created_at).desc())
            .limit(1)
        )
        return (await self._session.execute(statement)).scalar_one_or_none()

    async def is_ours(self, rfc_id: str) -> bool:
        """Whether this Message-ID is one of a message we wrote ourselves."""
        statement = select(Message.id).where(Message.rfc_message_id == rfc_id, col(Message.direction) != "in").limit(1)
        return (await self._session.execute(statement)).scalar_one_or_none() is not None

    async def sent_since(self, sender: str, since: datetime) -> int:
        """How many messages left this address since then, for its limit per hour."""
        statement = select(func.count()).where(
            col(Message.sender) == sender, col(Message.sent_at) >= since, col(Message.direction) == "out"
        )
        return (await self._session.execute(statement)).scalar_one()

    async def mark(self, message_id: UUID, **columns: Any) -> None:
        """Write columns of one message."""
        statement = update(Message).where(col(Message.id) == message_id).values(**columns)
        await self._session.execute(statement.execution_options(synchronize_session=False))

    async def mark_handed_over(self, ids: Sequence[UUID], now: datetime) -> None:
        statement = update(Message).where(col(Message.id).in_(ids)).values(handed_over_at=now)
        await self._session.execute(statement.execution_options(synchronize_session=False))

    async def keep_planned(self, message: Message) -> None:
        """Keep a message, or replace what was kept under its id as long as that is only planned."""
        row = message.model_dump()
        statement = insert(Message).values(row)
        replacing = statement.on_conflict_do_update(
            index_elements=[col(Message.tenant_id), col(Message.id)],
            set_={name: statement.excluded[name] for name in row},
            where=col(Message.status) == "planned",
        )
        await self._session.execute(replacing)

    async def mark_sent(self, message_id: UUID, now: datetime) -> Told | None:
        """Write down that a message has left, and return what it told; None where that was written down before."""
        statement = (
            update(Message)
            .where(col(Message.id) == message_id, col(Message.status) != "sent")
            .values(status="sent", sent_at=now, failure="")
            .returning(col(Message.lead_id), col(Message.notices))
            .execution_options(synchronize_session=False)
        )
        row = (await self._session.execute(statement)).one_or_none()
        return Told(row.lead_id, message_id, row.notices) if row else None

    def add(self, message: Message) -> None:
        self._session.add(message)

    async def draft(self, draft_id: UUID) -> tables.Draft:
        """A draft by its id. Raises `NotFound`."""
        statement = select(tables.Draft).where(tables.Draft.id == draft_id)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no draft {draft_id}.")
        return row

    async def drafts_of(self, lead_id: UUID) -> list[tables.Draft]:
        statement = select(tables.Draft).where(tables.Draft.lead_id == lead_id).order_by(col(tables.Draft.created_at))
        return list((await self._session.execute(statement)).scalars())


def trace_of(message: Message) -> Trace | None:
    """How a message came about; what is newer than the message itself is left empty."""
    return _TRACE.validate_python(message.sources[0]) if message.sources else None


def trace_as_json(trace: Trace) -> dict[str, Any]:
    """How a message came about, as its row keeps it."""
    return _TRACE.dump_python(trace, mode="json")  # type: ignore[no-any-return]  # an object, as its type is one


def _of(lead_id: UUID) -> ColumnElement[bool]:
    """Messages of this lead, or of one that was merged into it."""
    lead = tables.Lead
    merged = select(lead.id).where(lead.merged_into == lead_id)
    return or_(col(Message.lead_id) == lead_id, col(Message.lead_id).in_(merged))
