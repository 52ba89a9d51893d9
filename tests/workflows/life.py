"""An arbitrary life of a lead on the running platform, and a watcher at the mail server that trusts nothing we wrote down.

Moves are made without waiting for what they set off, so that everything overlaps; `settle` waits for all of it. While the
queue of mail is not served, what is ready to be sent waits, and whatever happens meanwhile has to stop it.
"""

import asyncio
import email
import email.policy
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import NamedTuple
from uuid import UUID

from neuroconcepts.domain.events import Came, MessageCame
from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.errors import Conflict, Unavailable
from neuroconcepts.messages import names
from neuroconcepts.store import tables
from neuroconcepts.store.lead import Leads
from tests.agency import Agency, until
from tests.platform_parts import working
from tests.slow_smtp import SlowSmtp

SAYINGS = (
    "Gibt es einen Lift?",
    "Termin 2 passt uns gut, danke!",
    "Wir möchten die Wohnung gerne besichtigen.",
    "Danke, wir haben kein Interesse mehr an der Wohnung.",
    "Ich möchte bitte mit einem Menschen sprechen.",
    "Wir müssen den Termin leider absagen.",
)


class Move(NamedTuple):
    """One step; `pick` chooses among what it can be."""

    kind: str
    pick: int = 0


@dataclass
class Life:
    """One lead's life. `barred` is why no message of the AI may be claimed any more, as the outside knows it."""

    agency: Agency
    smtp: SlowSmtp
    lead_id: UUID | None = None
    barred: set[str] = field(default_factory=set)
    excused: set[str] = field(default_factory=set)
    violations: list[str] = field(default_factory=list)
    orders: list[asyncio.Task[None]] = field(default_factory=list)
    mail: AsyncExitStack = field(default_factory=AsyncExitStack)
    mail_is_served: bool = False
    count: int = 0

    # ── The watcher ────────────────────────────────────────────────────────────────────────────────────────────────

    async def accepted(self, raw: bytes) -> None:
        """The mail server has a mail: may it have left us?"""
        rfc_id = str(email.message_from_bytes(raw, policy=email.policy.default)["Message-ID"])
        ours = [m for m in await self._out() if m.rfc_message_id == rfc_id]
        for message in ours:
            if message.author == "ai" and not await self._approved(message) and rfc_id not in self.excused:
                self.violations += [f"{message.purpose} while {why}" for why in sorted(self.barred)]

    async def _out(self) -> list[tables.Message]:
        return await self.agency.messages(self.lead_id, "out") if self.lead_id else []

    async def _approved(self, message: tables.Message) -> bool:
        drafts = await self.agency.drafts(message.lead_id)
        return any(d.message_id == message.id and d.status in ("approved", "edited") for d in drafts)

    async def bar(self, why: str) -> None:
        """From now on nothing may be claimed; what was claimed before may still arrive."""
        self.excused |= {m.rfc_message_id or "" for m in await self._out() if m.status in ("sending", "sent")}
        self.barred.add(why)

    async def check(self) -> None:
        """What can only be seen at the end."""
        sent = [m for m in await self._out() if m.status == "sent"]
        answered = [answer for m in sent for answer in m.answers]
        if len(answered) != len(set(answered)):
            self.violations.append("two replies to one message")
        assert self.lead_id
        machines = {m.id for m in await self.agency.messages(self.lead_id, "in") if m.automatic}
        if machines & set(answered):
            self.violations.append("an automatic reply to an automatic message")

    # ── Moves ──────────────────────────────────────────────────────────────────────────────────────────────────────

    async def make(self, move: Move) -> None:
        match move.kind:
            case "enquiry":
                self.lead_id = await self.agency.enquires()
                self.barred.discard("it is closed")
            case "reply" | "machine":
                await self._writes(move)
            case "again":
                await self._again()
            case "stop" | "go":
                await self.agency.platform.tenants.stop(self.agency.tenant_id, stopped=move.kind == "stop")
                await self._bar_or_not("the agency is stopped", barred=move.kind == "stop")
            case "licence" | "autonomy":
                await self._settings(move)
            case "mail_off":
                await self.mail.aclose()
                self.mail_is_served = False
            case "mail_on":
                await self.serve_mail()
            case "settle":
                await self.settle()
            case _:
                self.orders.append(asyncio.create_task(self._order(move)))
                await asyncio.wait(self.orders[-1:], timeout=0.3)

    async def _bar_or_not(self, why: str, *, barred: bool) -> None:
        if barred:
            await self.bar(why)
        else:
            self.barred.discard(why)

    async def _settings(self, move: Move) -> None:
        licensed = move.kind == "autonomy" or bool(move.pick % 2)
        autonomy = list(Autonomy)[move.pick % 3] if move.kind == "autonomy" else Autonomy.AUTO
        await self.agency.set(licensed=licensed, autonomy=autonomy)
        await self._bar_or_not("there is no licence", barred=not licensed)

    async def _writes(self, move: Move) -> None:
        self.count += 1
        to = EmailMessage()
        to["Subject"], to["Message-ID"] = (
            "Anfrage",
            next(
                (m.rfc_message_id for m in reversed(await self._out()) if m.status == "sent"), "<unknown@agent.example>"
            ),
        )
        machine = {"Auto_Submitted": "auto-replied"} if move.kind == "machine" else {}
        self.barred.discard("it is closed")
        await self.agency.replies(to, SAYINGS[move.pick % len(SAYINGS)] + f"\n{self.count}", **machine)

    async def _again(self) -> None:
        assert self.lead_id
        first = (await self.agency.messages(self.lead_id, "in"))[0]
        await self.agency.handle(self.lead_id).signal("message_came", MessageCame(first.id, Came(first.purpose)))

    async def _order(self, move: Move) -> None:
        """What a person wants. A closed lead, or a draft already decided, refuses it; asked at a bad moment, he asks again."""
        for attempt in range(3):
            try:
                await self._ask(move, f"{move.kind} {id(move)} {attempt}")
            except Unavailable:
                continue
            except Conflict:
                pass
            return
        raise AssertionError(f"{move.kind} gets no answer")

    async def _ask(self, move: Move, request: str) -> None:
        assert self.lead_id
        leads, tenant, lead_id = self.agency.platform.leads, self.agency.tenant_id, self.lead_id
        match move.kind:
            case "take_over":
                await leads.take_over(tenant, lead_id, by="Eva", why="", request_id=request)
                await self.bar("a human holds the wheel")
            case "write":
                now = datetime.now(UTC)
                await leads.write(tenant, lead_id, by="Eva", text="Ja.", subject=None, now=now, request_id=request)
                await self.bar("a human holds the wheel")
            case "release":
                self.barred.discard("a human holds the wheel")
                await leads.release(tenant, lead_id, by="Eva", request_id=request)
            case "close":
                await leads.close(tenant, lead_id, outcome=Outcome.SPAM, by="Eva", request_id=request)
                await self.bar("it is closed")
            case "approve" | "reject":
                await self._decide(move.kind, request)

    async def _decide(self, kind: str, request: str) -> None:
        assert self.lead_id
        for draft in [d for d in await self.agency.drafts(self.lead_id) if d.status == "waiting"]:
            leads, tenant = self.agency.platform.leads, self.agency.tenant_id
            if kind == "approve":
                await leads.approve(tenant, draft.id, by="Eva", now=datetime.now(UTC), request_id=request)
            else:
                await leads.reject(tenant, draft.id, by="Eva", why="", request_id=request)

    # ── Waiting ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def serve_mail(self) -> None:
        if not self.mail_is_served:
            await self.mail.enter_async_context(working(self.agency.platform, [names.MAIL]))
            self.mail_is_served = True

    async def sending(self) -> None:
        """Return when a message is ready to be sent, and waits for the queue of mail."""

        async def look() -> bool:
            return any(m.status == "planned" for m in await self._out()) and await self._step() == "sending"

        await until(look, "a message is ready")

    async def _step(self) -> str | None:
        assert self.lead_id
        async with self.agency.platform.store.tenant(self.agency.tenant_id) as session:
            work = (await Leads(session).state(self.lead_id)).work
        return work.step if work else None

    async def settle(self) -> None:
        """Serve all queues until nothing is under way."""
        await self.serve_mail()
        await asyncio.wait_for(asyncio.gather(*self.orders), 60)
        self.orders.clear()
        assert self.lead_id
        lead_id = self.lead_id

        async def at_rest() -> bool:
            before = (await self.agency.lead(lead_id)).seq
            told = (await self.agency.handle(lead_id).describe()).raw_description
            heard = before > 0 and await self._step() is None
            return heard and not told.pending_activities and not told.HasField("pending_workflow_task")

        await until(at_rest, "nothing is under way")

    async def end(self) -> None:
        await self.settle()
        await self.check()
        await self.mail.aclose()
