"""One mail to the agent when he is needed: who, why, and what to do."""

import secrets

from temporalio import activity

from activities.accounts import Accounts
from activities.alive import to_its_end
from neuroconcepts.assistant.letters.headers import message_id
from neuroconcepts.assistant.letters.notices import notice
from neuroconcepts.assistant.letters.outgoing import Letter, render
from neuroconcepts.domain.duties import unmet
from neuroconcepts.messages.lead import NotifyInput
from neuroconcepts.ports.mail import MailSender, Outgoing
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.lead import Leads, Office
from neuroconcepts.store.session import Store, TenantSession


class NoticeActivities:
    """Sends through the agent's own mailbox to himself; a notice that could not be sent leaves the lead's flag standing."""

    def __init__(self, store: Store, sender: MailSender, accounts: Accounts) -> None:
        self._store = store
        self._sender = sender
        self._accounts = accounts

    @activity.defn(name="notify_agent")
    async def notify(self, wanted: NotifyInput) -> None:
        """Send the notice once; a repeated attempt sends the stored bytes again, unless they are known to be out."""
        await to_its_end(self._notify(wanted))

    async def _notify(self, wanted: NotifyInput) -> None:
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            office = await Leads(session).office(wanted.ref.lead_id)
            message = await Messages(session).find(wanted.notice_id) or await _write(session, office, wanted)
        if message.status == "sent":
            return
        outgoing = Outgoing(message.raw or b"", message.sender, (message.recipient,))
        await self._accounts.with_smtp(office.mailbox, lambda smtp: self._sender.send(smtp, outgoing))
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            await Messages(session).mark(message.id, status="sent", sent_at=wanted.now)


async def _write(session: TenantSession, office: Office, wanted: NotifyInput) -> tables.Message:
    lead, mailbox, agent = office.lead, office.mailbox, office.agent
    draft = (await Messages(session).get(wanted.draft)).text if wanted.draft else None
    duties = unmet(privacy_url=office.tenant.privacy_url)
    seeker, lead_id = lead.name or lead.email, str(lead.id)
    text = notice(seeker=seeker, reason=wanted.reason, draft=draft, lead_id=lead_id, unmet=duties)
    rendered = render(
        Letter(
            from_name=mailbox.from_name,
            from_address=mailbox.address,
            to_name=agent.name,
            to_address=agent.email,
            subject=text.subject,
            text=text.text,
            date=wanted.now,
            message_id=message_id(secrets.token_hex(16), mailbox.address),
            auto_submitted="auto-generated",
        )
    )
    message = tables.Message(
        id=wanted.notice_id,
        tenant_id=lead.tenant_id,
        lead_id=lead.id,
        direction="notice",
        author="platform",
        purpose="draft" if wanted.draft else "handover",
        status="planned",
        rfc_message_id=rendered.message_id,
        sender=rendered.sender,
        recipient=rendered.recipient,
        subject=text.subject,
        text=text.text,
        raw=rendered.raw,
        automatic=True,
        created_at=wanted.now,
    )
    Messages(session).add(message)
    return message
