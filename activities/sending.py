"""Handing a stored message to the mail server: planned → sending → sent, once in effect whatever crashes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from temporalio import activity

from activities.accounts import Accounts
from activities.alive import to_its_end
from neuroconcepts.domain.events import Refusal, SendRefused, Sent
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.messages.lead import SendInput
from neuroconcepts.ports.mail import (
    DeliveryUnknown,
    Mailboxes,
    MailSender,
    MessageRefused,
    Outgoing,
    RecipientRefused,
)
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.evidence import Evidences
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.mailbox import Mailboxes as MailboxRows
from neuroconcepts.store.session import Store, TenantSession

PAUSE = timedelta(minutes=2)
"""How long a mailbox rests after its server refused for now (RFC 5321 §4.5.4.1 asks for patience)."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A message that this attempt handles: `begun` when an earlier attempt may already have sent it."""

    outgoing: Outgoing
    rfc_message_id: str
    mailbox: tables.Mailbox
    begun: bool
    may_repeat: bool


class SendingActivities:
    """Sends through the agent's own mailbox. The row says what is known; in doubt the Sent folder decides."""

    def __init__(self, store: Store, sender: MailSender, mailboxes: Mailboxes, accounts: Accounts) -> None:
        self._store = store
        self._sender = sender
        self._mailboxes = mailboxes
        self._accounts = accounts

    @activity.defn(name="send_message")
    async def send(self, wanted: SendInput) -> Sent | SendRefused:
        """Send the message, or say why not.

        Raises `Unavailable` while the mailbox is paused or at its limit, `Misconfigured` when its login fails.
        """
        return await to_its_end(self._send(wanted, activity.info().current_attempt_scheduled_time))

    async def _send(self, wanted: SendInput, now: datetime) -> Sent | SendRefused:
        claim = await self._claim(wanted, now)
        if not isinstance(claim, Claim):
            return claim
        try:
            if not claim.begun or not await self._lies_in_sent(claim):
                if claim.begun and not claim.may_repeat:
                    return await self._fail(
                        wanted, Refusal.UNSURE, "It is not known whether the message was delivered."
                    )
                await self._hand_over(wanted, claim, now)
        except (RecipientRefused, MessageRefused) as error:
            return await self._fail(wanted, Refusal.BAD_ADDRESS, str(error))
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            if told := await Messages(session).mark_sent(wanted.message_id, now):
                Evidences(session).record(told, now)
        return Sent(wanted.message_id)

    async def _claim(self, wanted: SendInput, now: datetime) -> Claim | Sent | SendRefused:
        """Go planned → sending, in one transaction with all that forbids it: the wheel, the stop switch, the licence."""
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            office = await Leads(session).office(wanted.ref.lead_id, lock=True)
            message = await Messages(session).get(wanted.message_id, lock=True)
            tenant, mailbox = office.tenant, office.mailbox
            if message.status == "sent":
                return Sent(message.id)
            obstacle = _obstacle(wanted, tenant, office.lead)
            begun = message.status == "sending"
            if not begun:
                if message.status != "planned":
                    return SendRefused(message.id, Refusal.CLOSED, f"The message is {message.status}.")
                if obstacle:
                    message.status, message.failure = "discarded", obstacle.why
                    return obstacle
                await _mailbox_may_send(session, mailbox, now)
                message.status = "sending"
            outgoing = Outgoing(message.raw or b"", message.sender, (tenant.test_recipient or message.recipient,))
            may_repeat = obstacle is None and wanted.resend_when_unsure
            return Claim(outgoing, message.rfc_message_id or "", mailbox, begun, may_repeat)

    async def _hand_over(self, wanted: SendInput, claim: Claim, now: datetime) -> None:
        """Submit the stored bytes, then file the copy. After a refusal for now the message is planned again."""
        try:
            await self._accounts.with_smtp(claim.mailbox, lambda smtp: self._sender.send(smtp, claim.outgoing))
        except DeliveryUnknown:
            raise  # stays `sending`: the next attempt looks into the Sent folder
        except (Unavailable, Misconfigured) as error:
            await self._pause(wanted, claim.mailbox, now, error)
            raise
        await self._file(claim)

    async def _pause(
        self, wanted: SendInput, mailbox: tables.Mailbox, now: datetime, error: Unavailable | Misconfigured
    ) -> None:
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            await Messages(session).mark(wanted.message_id, status="planned", failure=str(error))
            if isinstance(error, Unavailable):
                pause = timedelta(seconds=error.retry_after) if error.retry_after else PAUSE
                await MailboxRows(session).pause(mailbox.id, now + pause, str(error))

    async def _file(self, claim: Claim) -> None:
        """The Sent copy is a courtesy to the agent: a mailbox that does not take it must not undo what was sent."""
        mailbox, raw = claim.mailbox, claim.outgoing.raw
        if mailbox.imap is None or mailbox.files_sent_itself:
            return
        try:
            await self._accounts.with_imap(
                mailbox, lambda imap: self._mailboxes.append_sent(imap, raw, mailbox.sent_folder)
            )
        except (Unavailable, Misconfigured) as error:
            activity.logger.warning("The copy for the Sent folder was not filed: %s", error)

    async def _lies_in_sent(self, claim: Claim) -> bool:
        mailbox, message_id = claim.mailbox, claim.rfc_message_id
        if mailbox.imap is None:
            return False
        return await self._accounts.with_imap(
            mailbox, lambda imap: self._mailboxes.find_sent(imap, message_id, mailbox.sent_folder)
        )

    async def _fail(self, wanted: SendInput, refusal: Refusal, why: str) -> SendRefused:
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            await Messages(session).mark(wanted.message_id, status="failed", failure=why)
        return SendRefused(wanted.message_id, refusal, why)


def _obstacle(wanted: SendInput, tenant: tables.Tenant, lead: tables.Lead) -> SendRefused | None:
    """What forbids the sending as the database stands now, whatever the rules believed a moment ago."""
    by_ai = not wanted.human
    obstacles = (
        (wanted.withdraw, Refusal.WHEEL, "a human took over before it went out."),
        (lead.outcome is not None, Refusal.CLOSED, f"the lead is closed ({lead.outcome})."),
        (by_ai and lead.wheel is Wheel.HUMAN, Refusal.WHEEL, f"a human holds the wheel ({lead.wheel_reason})."),
        (by_ai and tenant.stopped, Refusal.STOPPED, "Automatic answers are stopped for this agency."),
        (not tenant.licensed, Refusal.UNLICENSED, "The agency has no licence: nothing is sent in its name."),
    )
    return next((SendRefused(wanted.message_id, kind, why) for holds, kind, why in obstacles if holds), None)


async def _mailbox_may_send(session: TenantSession, mailbox: tables.Mailbox, now: datetime) -> None:
    """Raises `Unavailable` while the mailbox is paused or has reached its limit: the mail waits, the lead goes on."""
    if mailbox.paused_until and mailbox.paused_until > now:
        wait = (mailbox.paused_until - now).total_seconds()
        raise Unavailable(f"The mailbox {mailbox.address} is paused: {mailbox.paused_reason}", retry_after=wait)
    sent = await Messages(session).sent_since(mailbox.address, now - timedelta(hours=1))
    if sent >= mailbox.sends_per_hour:
        raise Unavailable(f"The mailbox {mailbox.address} has sent its {sent} messages of this hour.", retry_after=300)
