"""Reading kept mails once more, say with a newer reader: what would differ is shown before anything changes."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from neuroconcepts.application.inbound import Inbound
from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.errors import Conflict, NotFound
from neuroconcepts.intake.reading import READER, read_mail, reading_of
from neuroconcepts.store import tables
from neuroconcepts.store.inbound import InboundMails
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.session import Store
from neuroconcepts.store.tenant import Tenants

AT_ONCE = 100
ASIDE = ("needs_attention", "ignored")
WOULD_GO_ON = (MailKind.LEAD, MailKind.REPLY)


@dataclass(frozen=True, slots=True)
class Reread:
    """A kept mail and what today's reader makes of it otherwise: field → (then, now). `applied`: it was taken in after all."""

    inbound_id: UUID
    received_at: datetime
    status: str
    then: str
    changed: dict[str, tuple[object, object]] = field(default_factory=dict)
    applied: bool = False


class Replaying:
    """For operators; one tenant at a time."""

    def __init__(self, store: Store, inbound: Inbound) -> None:
        self._store = store
        self._inbound = inbound

    async def count(self, tenant_id: UUID, since: datetime) -> int:
        """How many mails since then are still kept."""
        async with self._store.tenant(tenant_id) as session:
            return await InboundMails(session).kept_since(since)

    async def replay(self, tenant_id: UUID, since: datetime, now: datetime, *, apply: bool) -> AsyncIterator[Reread]:
        """Each kept mail since then, oldest first. With `apply`, what was set aside and reads as a seeker's is taken in."""
        after: tuple[datetime, UUID] | None = None
        while rows := await self._rows(tenant_id, since, after):
            for row in rows:
                yield await self._reread(tenant_id, row, now, apply=apply)
            after = rows[-1].received_at, rows[-1].id

    async def _rows(
        self, tenant_id: UUID, since: datetime, after: tuple[datetime, UUID] | None
    ) -> list[tables.InboundMail]:
        async with self._store.tenant(tenant_id) as session:
            return await InboundMails(session).kept(since, after=after, limit=AT_ONCE)

    async def _reread(self, tenant_id: UUID, row: tables.InboundMail, now: datetime, *, apply: bool) -> Reread:
        async with self._store.tenant(tenant_id) as session:
            country = (await Tenants(session).get()).country
            servers = (await Mailboxes(session).get(row.mailbox_id)).trusted_servers
        raw = await self._inbound.raw_of(tenant_id, row)
        mail = await asyncio.to_thread(read_mail, raw, country=country, servers=servers)
        changed = differences(row.reading, reading_of(mail))
        goes_on = apply and row.status in ASIDE and row.lead_id is None and mail.kind in WOULD_GO_ON
        applied = goes_on and bool(changed) and await self._apply(tenant_id, row.id, now)
        return Reread(row.id, row.received_at, row.status, row.reader or READER, changed, applied)

    async def _apply(self, tenant_id: UUID, inbound_id: UUID, now: datetime) -> bool:
        try:
            return (await self._inbound.read_again(tenant_id, inbound_id, now)).lead_id is not None
        except (Conflict, NotFound):  # somebody was faster
            return False


def differences(then: dict[str, object], now: dict[str, object]) -> dict[str, tuple[object, object]]:
    """The fields whose reading differs, each as it was and as it is; where they came from is no difference by itself."""
    names = (then.keys() | now.keys()) - {"sources", "file"}
    return {name: (then.get(name), now.get(name)) for name in sorted(names) if then.get(name) != now.get(name)}
