"""Setting up an agency in a running platform, from the command line and for the demo."""

import re
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from neuroconcepts.application.importing import MailImport
from neuroconcepts.application.inbound import Receipt
from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.config import Config
from neuroconcepts.domain.lead import Settings
from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.mbox import mails_of
from neuroconcepts.ports.mail import Security
from neuroconcepts.ports.oauth import Provider
from neuroconcepts.store.mailbox import Mailboxes

SERVERS = {
    "google": ("smtp.gmail.com:587", "imap.gmail.com:993"),
    "microsoft": ("smtp.office365.com:587", "outlook.office365.com:993"),
}
"""Where a provider's mail is submitted and read."""
_PAGE = re.compile(r"https?://[^\s<>\"]+")
TIMEZONES = {"DE": "Europe/Berlin", "AT": "Europe/Vienna", "CH": "Europe/Zurich"}


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency with one agent and his mailbox; with a `provider` it has no password, but is connected afterwards."""

    name: str
    country: str
    agent: str
    email: str
    phone: str
    password: str
    settings: Settings = field(default_factory=Settings)
    provider: Provider | None = None
    privacy_url: str = ""


@dataclass(frozen=True, slots=True)
class Created:
    """What was created; the key is shown this once."""

    tenant_id: UUID
    agent_id: UUID
    mailbox_id: UUID
    key: str


async def set_up(parts: Platform, agency: Agency, *, smtp: Server, imap: Server, now: datetime) -> Created:
    """Create an agency. Raises `InvalidInput` for a country that is none of ours or what is no page, `Conflict` for an address in use."""
    if agency.country not in TIMEZONES:
        raise InvalidInput(f"The country {agency.country!r} is none of DE, AT, CH.")
    if agency.privacy_url and not _PAGE.fullmatch(agency.privacy_url):
        raise InvalidInput(f"The privacy page {agency.privacy_url!r} is no address of a page: it begins with https://.")
    tenant_id = await parts.tenants.create_tenant(
        agency.name,
        country=agency.country,  # type: ignore[arg-type]  # one of the three, see above
        timezone=TIMEZONES[agency.country],
        settings=agency.settings,
        now=now,
    )
    if agency.privacy_url:
        await parts.tenants.adjust(tenant_id, rules={}, columns={"privacy_url": agency.privacy_url})
    agent_id = await parts.tenants.create_agent(
        tenant_id, name=agency.agent, email=agency.email, phone=agency.phone, role="tenant_admin", now=now
    )
    mailbox_id = await parts.tenants.create_mailbox(
        tenant_id,
        agent_id,
        address=agency.email,
        from_name=agency.agent,
        username=agency.email,
        password=agency.password,
        smtp=smtp,
        imap=imap,
        provider=agency.provider,
    )
    return Created(tenant_id, agent_id, mailbox_id, await parts.tenants.create_key(tenant_id, agent_id))


async def create(agency: Agency, *, smtp: str | None, imap: str | None, now: datetime) -> dict[str, str]:
    """The same for the command line: servers as `host:port`, or the provider's own; ids as text."""
    own_smtp, own_imap = SERVERS.get(agency.provider or "", (None, None))
    if not (smtp := smtp or own_smtp) or not (imap := imap or own_imap):
        raise InvalidInput("Name the mailbox's servers by --smtp and --imap, or its --provider.")
    async with platform(Config()) as parts:
        created = await set_up(parts, agency, smtp=_server(smtp), imap=_server(imap), now=now)
    return {
        "tenant": str(created.tenant_id),
        "agent": str(created.agent_id),
        "mailbox": str(created.mailbox_id),
        "key": created.key,
    }


async def connect(
    address: str, provider: Provider, *, tell: Callable[[str], None], refresh_token: str | None
) -> dict[str, object]:
    """Connect a mailbox (`application.mailbox`); `told`: its watch knows at once, else it finds out by itself."""
    async with platform(Config()) as parts:
        connected = await parts.mailboxes.connect(address, provider, tell=tell, refresh_token=refresh_token)
        told = await parts.watching.account_changed(connected.tenant_id, connected.mailbox_id)
    return {"mailbox": str(connected.mailbox_id), "provider": provider, "told": told}


async def import_mails(
    tenant_id: UUID,
    mailbox_id: UUID,
    files: list[Path],
    *,
    answer_newer_than: datetime | None,
    clock: Callable[[], datetime],
    on_progress: Callable[[int], None],
) -> AsyncIterator[dict[str, object]]:
    """Take in the mails of files, in order, and say what became of each; `on_progress` hears how many bytes are done."""
    async with platform(Config()) as parts:
        async with parts.store.tenant(tenant_id) as session:
            address = (await Mailboxes(session).get(mailbox_id)).address
        importing = MailImport(parts.inbound, tenant_id, mailbox_id, address, answer_newer_than=answer_newer_than)
        done = 0
        for file in files:
            with file.open("rb") as stream:
                for mail in mails_of(stream, limit=parts.config.max_mail_bytes):
                    receipt = await importing.take(mail, clock())
                    on_progress(done + stream.tell())
                    yield {"file": file.name, "number": mail.number, **_shown(receipt)}
                done += stream.tell()


def _shown(receipt: Receipt) -> dict[str, object]:
    return {
        "status": receipt.status,
        "duplicate": receipt.duplicate,
        "kind": receipt.kind,
        "lead": str(receipt.lead_id) if receipt.lead_id else None,
        "reason": receipt.reason,
    }


async def create_widget(
    tenant_id: UUID, origins: list[str], *, name: str, portal: str, now: datetime
) -> dict[str, str]:
    """Make an enquiry form for these websites; its key is shown this once."""
    async with platform(Config()) as parts:
        created = await parts.widgets.create(tenant_id, origins, name=name, portal=portal, now=now)
    return {"widget": str(created.widget_id), "key": created.key, "path": f"/v1/widget/{created.key}/enquiries"}


async def stop(tenant_id: UUID, *, stopped: bool) -> None:
    """Throw the agency's stop switch."""
    async with platform(Config()) as parts:
        await parts.tenants.stop(tenant_id, stopped=stopped)


def _server(address: str) -> Server:
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        raise InvalidInput(f"{address!r} is no host:port.")
    security: Security = "tls" if port in ("465", "993") else "starttls"
    return Server(host, int(port), security)
