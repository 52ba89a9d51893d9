"""An agency in a running platform, as tests speak of it: who enquires, who writes, what came of it."""

import asyncio
import email
import email.policy
import io
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from sqlmodel import col, select
from temporalio.client import WorkflowHandle

from neuroconcepts.application.inbound import Receipt
from neuroconcepts.application.property import import_openimmo
from neuroconcepts.application.property_import import Received, Sending
from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import Platform
from neuroconcepts.domain.enquiry import Enquiry, Listing, Person
from neuroconcepts.domain.lead import Settings
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.messages import names
from neuroconcepts.messages.lead import Standing
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.viewing import Viewings
from workflows.lead import LeadWorkflow

OPENIMMO = Path(__file__).parent / "data" / "corpus" / "openimmo_kronlachner_miete.xml"
FLAT = "KRO-2041"
WISH = "Guten Tag, wie hoch ist die Gesamtmiete? Ich würde die Wohnung gerne besichtigen."
NAME = "Maria Musterfrau"

PATIENCE: float = 60  # seconds

T = TypeVar("T")


async def until(look: Callable[[], Awaitable[T | None]], what: str) -> T:
    """The first thing that `look` finds; an error that says what did not come about in time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := await look():
            return found
        await asyncio.sleep(0.02)
    raise AssertionError(f"not within {PATIENCE} s: {what}")


def text_of(mail: EmailMessage) -> str:
    """A mail's plain text."""
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def enquiry(seeker: str, text: str = WISH, *, ref: str = FLAT) -> Enquiry:
    """What a website's form says."""
    first, last = NAME.split()
    person = Person(salutation="Frau", first_name=first, last_name=last, email=seeker)
    return Enquiry(portal="website_form", person=person, listings=(Listing((ref,)),), message=text)


@dataclass
class Agency:
    """One tenant. `read` are the seeker's mails already looked at, so that `mail` gives the next one."""

    platform: Platform = field(repr=False)
    box: MailSandbox = field(repr=False)
    agent: str
    seeker: str
    tenant_id: UUID
    agent_id: UUID
    mailbox_id: UUID
    read: set[str] = field(default_factory=set)

    # ── What the seeker does ───────────────────────────────────────────────────────────────────────────────────────

    async def enquires(self, text: str = WISH, *, ref: str = FLAT) -> UUID:
        """The seeker fills in the website's form; returns his lead."""
        admitted = await self.platform.enquiries.submit(
            self.tenant_id, enquiry(self.seeker, text, ref=ref), datetime.now(UTC)
        )
        return admitted.lead_id

    def reply(self, to: EmailMessage, text: str, **headers: str) -> bytes:
        """A mail of the seeker that answers one of ours."""
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"], mail["To"] = f"{NAME} <{self.seeker}>", self.agent
        mail["Subject"] = f"Re: {to['Subject']}"
        mail["Date"] = datetime.now(UTC)
        mail["Message-ID"] = make_msgid(domain="seeker.example")
        mail["In-Reply-To"] = mail["References"] = to["Message-ID"]
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        return mail.as_bytes()

    async def replies(self, to: EmailMessage, text: str, **headers: str) -> Receipt:
        """The same, brought to the mail door."""
        return await self.platform.inbound.receive(self.reply(to, text, **headers), self.agent, datetime.now(UTC))

    async def mail(self) -> EmailMessage:
        """The next mail that the seeker gets."""
        mail = await self.box.wait_for(self.seeker, lambda m: m["Message-ID"] not in self.read, seconds=PATIENCE)
        self.read.add(mail["Message-ID"])
        return mail

    def mails(self) -> list[EmailMessage]:
        """All mails of the seeker."""
        return [email.message_from_bytes(m, policy=email.policy.default) for m in self.box.mails(self.seeker)]

    def notices(self) -> list[EmailMessage]:
        """All mails that the platform wrote to the agent."""
        return [email.message_from_bytes(m, policy=email.policy.default) for m in self.box.mails(self.agent)]

    # ── Its properties ─────────────────────────────────────────────────────────────────────────────────────────────

    async def sends(self, content: bytes, name: str = "export.xml", **about: object) -> Received:
        """The agency uploads a transmission of properties."""
        sending = Sending(self.tenant_id, name, "upload", **about)  # type: ignore[arg-type]
        return await self.platform.transmissions.receive(sending, io.BytesIO(content), datetime.now(UTC))

    async def import_row(self, import_id: UUID) -> tables.PropertyImport:
        return await self.platform.transmissions.find(self.tenant_id, import_id)

    async def until_imported(self, import_id: UUID) -> tables.PropertyImport:
        """The import as soon as it has ended."""

        async def look() -> tables.PropertyImport | None:
            row = await self.import_row(import_id)
            return row if row.finished_at else None

        return await until(look, "the import has ended")

    # ── What the agency does ───────────────────────────────────────────────────────────────────────────────────────

    async def set(self, **settings: object) -> None:
        """Change the agency's settings."""
        await self.platform.tenants.change_settings(self.tenant_id, replace(Settings(), **settings))  # type: ignore[arg-type]

    async def change(self, table: type[tables.Tenant] | type[tables.Mailbox], **columns: object) -> None:
        """Change columns of the agency's one row in this table."""
        row_id = self.tenant_id if table is tables.Tenant else self.mailbox_id
        async with self.platform.store.tenant(self.tenant_id) as session:
            row = await session.get_one(table, row_id if table is tables.Tenant else (self.tenant_id, row_id))
            for name, value in columns.items():
                setattr(row, name, value)

    async def take_over(self, lead_id: UUID, request_id: str = "take over") -> Standing:
        return await self.platform.leads.take_over(self.tenant_id, lead_id, by="Eva", why="", request_id=request_id)

    async def release(self, lead_id: UUID) -> Standing:
        return await self.platform.leads.release(self.tenant_id, lead_id, by="Eva", request_id="release")

    # ── What can be seen ───────────────────────────────────────────────────────────────────────────────────────────

    def handle(self, lead_id: UUID) -> WorkflowHandle[LeadWorkflow, Standing]:
        workflow_id = names.lead_workflow_id(self.tenant_id, lead_id)
        return self.platform.client.get_workflow_handle_for(LeadWorkflow.run, workflow_id)

    async def lead(self, lead_id: UUID) -> tables.Lead:
        async with self.platform.store.tenant(self.tenant_id) as session:
            return await Leads(session).get(lead_id)

    async def leads(self) -> list[UUID]:
        """All of the agency's leads."""
        async with self.platform.store.tenant(self.tenant_id) as session:
            return list((await session.execute(select(col(tables.Lead.id)))).scalars())

    async def messages(self, lead_id: UUID, direction: str | None = None) -> list[tables.Message]:
        """The lead's messages, oldest first."""
        async with self.platform.store.tenant(self.tenant_id) as session:
            messages = await Messages(session).of_lead(lead_id, raw=True)
        return [m for m in messages if direction in (None, m.direction)]

    async def viewings(self, lead_id: UUID, status: str) -> list[tables.Viewing]:
        async with self.platform.store.tenant(self.tenant_id) as session:
            return [v for v in await Viewings(session).of_lead(lead_id) if v.status == status]

    async def drafts(self, lead_id: UUID) -> list[tables.Draft]:
        async with self.platform.store.tenant(self.tenant_id) as session:
            return await Messages(session).drafts_of(lead_id)

    async def audit(self, lead_id: UUID) -> list[tables.AuditEvent]:
        async with self.platform.store.tenant(self.tenant_id) as session:
            return await Leads(session).audit(lead_id)

    async def until(self, lead_id: UUID, wanted: Callable[[tables.Lead], object], what: str) -> tables.Lead:
        """The lead's row as soon as it is `wanted`."""

        async def look() -> tables.Lead | None:
            row = await self.lead(lead_id)
            return row if wanted(row) else None

        return await until(look, what)

    async def until_stage(self, lead_id: UUID, stage: str) -> tables.Lead:
        return await self.until(lead_id, lambda row: row.stage == stage, f"the lead is {stage}")

    async def contacted(self, text: str = WISH) -> tuple[UUID, EmailMessage]:
        """The seeker enquired and was answered."""
        lead_id = await self.enquires(text)
        answer = await self.mail()
        await self.until_stage(lead_id, "CONTACTED")
        return lead_id, answer


async def open_agency(
    platform: Platform, box: MailSandbox, agent: str, seeker: str, *, smtp_port: int | None = None
) -> Agency:
    """Create a tenant with one agent, his mailbox in the sandbox (or at another SMTP server), and his flats."""
    now, tenants = datetime.now(UTC), platform.tenants
    tenant_id = await tenants.create_tenant(
        "Agentur Test", country="AT", timezone="Europe/Vienna", settings=Settings(), now=now
    )
    agent_id = await tenants.create_agent(tenant_id, name="Beatrix Sander", email=agent, phone="+43 1 234567", now=now)
    smtp, imap = box.smtp(agent), box.imap(agent)
    mailbox_id = await tenants.create_mailbox(
        tenant_id,
        agent_id,
        address=agent,
        from_name="Beatrix Sander",
        username=agent,
        password=imap.password,
        smtp=Server(smtp.host, smtp_port or smtp.port, "starttls"),
        imap=Server(imap.host, imap.port, "starttls"),
    )
    await import_openimmo(platform.store, tenant_id, OPENIMMO.read_bytes(), agent_id=agent_id, now=now)
    return Agency(platform, box, agent, seeker, tenant_id, agent_id, mailbox_id)
