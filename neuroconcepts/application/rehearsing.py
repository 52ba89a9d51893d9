"""Playing one message through a lead's own rules, with nothing stored and nothing sent.

The rules decide (`domain.lead`), the assistant reads and answers, the letter and its checks are those that the activities
make: only what they would write down, or hand to others, is left out.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID
from zoneinfo import ZoneInfo

from activities.answering import ANSWERS_NOTHING, Asked, topics_of
from activities.checking import Basis, answered
from activities.conversation import with_said
from activities.drafting import Draft, drafted
from activities.enclosures import names_of
from activities.language import default_language, spoken
from activities.letters import Occasion, ai_letter
from activities.templates import written_by
from neuroconcepts.application.backstage import Backstage
from neuroconcepts.application.rehearsal import Conversation, FactFound, LetterOut, Rehearsal, Said, Verdict
from neuroconcepts.application.scene import Scene
from neuroconcepts.assistant.answers.papers import confirms, request_in
from neuroconcepts.assistant.guards.firewall import suspicion
from neuroconcepts.assistant.letters.headers import message_id
from neuroconcepts.assistant.letters.outgoing import Letter
from neuroconcepts.assistant.letters.wordings import written as language_written
from neuroconcepts.assistant.models.data import stated
from neuroconcepts.domain.commands import Book, Command, Compose, Notify, Plan, Send, Understand
from neuroconcepts.domain.conversation import Context, Intent, Understanding, Window
from neuroconcepts.domain.enclosures import NOTHING, Enclosures
from neuroconcepts.domain.events import Booked, Composed, Event, Refusal, SendRefused, Sent, SlotTaken, Understood
from neuroconcepts.domain.lead import Lead, Viewing, Wheel, decide
from neuroconcepts.domain.property import Property
from neuroconcepts.domain.viewing import free_slots
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.store import tables
from neuroconcepts.store.tenant import settings_of
from neuroconcepts.store.working_hours import working_hours_of


@dataclass(frozen=True, slots=True)
class Written:
    """A letter that lies ready, with all that it was made from."""

    plan: Plan
    draft: Draft
    letter: Letter


@dataclass(slots=True)
class Play:
    """One message on its way through the rules. `viewings` are those that the rules know by their id."""

    message: str
    scene: Scene
    backstage: Backstage
    assistant: Assistant
    so_far: Conversation
    now: datetime
    message_id: UUID = field(default_factory=tables.new_id)
    viewings: dict[UUID, Window] = field(default_factory=dict)
    decisions: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    understanding: Understanding | None = None
    written: Written | None = None
    sent: bool = False
    lead: Lead = field(init=False)

    def __post_init__(self) -> None:
        """Where the conversation so far has left the lead."""
        agreed, settings = self.so_far.appointment, settings_of(self.scene.tenant)
        viewing = Viewing(tables.new_id(), agreed) if agreed else None
        if viewing:
            self.viewings[viewing.viewing_id] = viewing.window
        self.lead = Lead(
            tenant_id=self.scene.tenant.id,
            lead_id=tables.new_id(),
            settings=settings,
            stage=self.so_far.stage,
            wheel=self.so_far.wheel,
            language=self.so_far.language,
            offered=self.so_far.offered,
            offered_until=self.now + settings.hold_for if self.so_far.offered else None,
            viewing=viewing,
            close_at=agreed.end + timedelta(days=1) if agreed else None,  # its confirmation is out
        )

    async def run(self, event: Event) -> None:
        """Let the rules decide about what happened and about all that follows from it, as the workflow does."""
        events = deque([event])
        while events:
            event = events.popleft()
            decision = decide(self.lead, event, self.now)
            self.lead = decision.lead
            if not isinstance(event, Sent):  # no mail server has accepted anything
                self.decisions.append(decision.reason)
            for command in decision.commands:
                if result := await self._carry_out(command):
                    events.append(result)

    async def _carry_out(self, command: Command) -> Event | None:
        match command:
            case Understand():
                return await self._understand(command)
            case Compose():
                return await self._compose(command)
            case Book():
                return self._book(command)
            case Send():
                return self._send(command)
            case Notify():
                self.notices.append(command.reason)
        return None

    async def _understand(self, command: Understand) -> Event:
        self.understanding = await self.assistant.understand(
            self.message,
            now=self.now.astimezone(ZoneInfo(self.scene.tenant.timezone)),
            context=Context(command.offered, command.appointment),
            language=self._language(),
        )
        if self.so_far.instructed and confirms(self.message):
            self.understanding = with_said(self.understanding, Intent.DOCUMENT_REQUEST)
        return Understood(command.work, self.understanding)

    def _language(self) -> str:
        """What the seeker writes in; what he is answered in where that does not show."""
        return spoken([self.message], self.so_far.language) or default_language(self.scene.about, self.scene.tenant)

    async def _compose(self, command: Compose) -> Composed:
        plan, occasion = command.plan, self._occasion(command.plan)
        asked = self._asked(plan)
        request = request_in("\n".join(each.text for each in asked), occasion.language)
        enclosed = await self._enclosures(occasion, plan, asked, request)
        topics = await topics_of(asked, partial(self.backstage.recall, occasion))
        basis = Basis(occasion, plan, topics)
        answer = await answered(self.assistant, basis)
        slots = self._free_slots(plan) if plan.offers else ()
        draft = drafted(replace(basis, slots=slots), answer, enclosed, request)
        template = await self.backstage.template(draft.occasion, draft.frame)
        self.written = Written(plan, draft, self._letter(plan, draft, template))
        return draft.event(command.work, tables.new_id(), draft.answer.unanswered)

    def _letter(self, plan: Plan, draft: Draft, template: tables.LetterTemplate | None) -> Letter:
        occasion, rfc_id = draft.occasion, self._rfc_id("next")
        composition = written_by(template, occasion, draft.frame).composition
        return ai_letter(occasion, plan, composition, draft.told, now=self.now, rfc_id=rfc_id)

    async def _enclosures(self, occasion: Occasion, plan: Plan, asked: Sequence[Asked], request: str) -> Enclosures:
        if not plan.documents:
            return NOTHING
        return await self.backstage.enclosures(occasion, asked, request, confirmed=self.so_far.instructed)

    def _asked(self, plan: Plan) -> list[Asked]:
        """See `activities.answering.asked_in`: what cannot be answered for want of a property is said once."""
        if plan.purpose in ANSWERS_NOTHING or plan.unmatched or self.message_id not in plan.answers:
            return []
        return [Asked(self.message_id, self.message, self.scene.property_id, self.scene.about)]

    def _free_slots(self, plan: Plan) -> tuple[Window, ...]:
        hours = working_hours_of(self.scene.agent, self.scene.tenant.timezone)
        return free_slots(now=self.now, hours=hours, busy=self.scene.busy, wishes=plan.wishes)

    def _book(self, command: Book) -> Event:
        window = command.window
        if any(window.start < other.end and other.start < window.end for other in self.scene.busy):
            return SlotTaken(command.work, window)
        viewing_id = command.replaces or tables.new_id()
        self.viewings[viewing_id] = window
        return Booked(command.work, viewing_id, window)

    def _send(self, command: Send) -> Event:
        if self.scene.tenant.stopped and not command.human:
            return SendRefused(command.message_id, Refusal.STOPPED, "Automatic answers are stopped for this agency.")
        self.sent = True
        return Sent(command.message_id)

    # ── The letter's occasion, in rows that no store sees ──────────────────────────────────────────────────────────

    def _occasion(self, plan: Plan) -> Occasion:
        seeker = self.scene.seeker
        person = {name: value for name, value in asdict(seeker).items() if value}
        lead = tables.Lead(
            tenant_id=self.scene.tenant.id,
            agent_id=self.scene.agent.id,
            mailbox_id=self.scene.mailbox.id,
            property_id=self.scene.property_id,
            person=person,
            name=seeker.full_name,
            email=seeker.email or "seeker@example.org",
            language=self.lead.language,
            enquired_at=self.now,
            created_at=self.now,
            updated_at=self.now,
        )
        return Occasion(
            tenant=self.scene.tenant,
            lead=lead,
            mailbox=self.scene.mailbox,
            agent=self.scene.agent,
            subject=self.scene.about,
            subject_id=self.scene.property_id,
            thread=self._thread(lead),
            viewing=self._viewing(plan, lead),
            language=language_written(plan.language or self.lead.language or self._language()),
            form=self.scene.tenant.address_form,
        )

    def _viewing(self, plan: Plan, lead: tables.Lead) -> tables.Viewing | None:
        if plan.viewing_id is None or (window := self.viewings.get(plan.viewing_id)) is None:
            return None
        return tables.Viewing(
            id=plan.viewing_id,
            tenant_id=lead.tenant_id,
            lead_id=lead.id,
            agent_id=lead.agent_id,
            starts_at=window.start,
            ends_at=window.end,
            status="booked",
            uid=str(plan.viewing_id),
            created_at=self.now,
        )

    def _thread(self, lead: tables.Lead) -> list[tables.Message]:
        """The first message came through a portal, which the seeker has not seen; the others are mails in one thread."""
        said = [*self.so_far.said, Said("seeker", self.message)]
        subject = next((each.subject for each in reversed(said) if each.subject), "")
        return [
            tables.Message(
                tenant_id=lead.tenant_id,
                lead_id=lead.id,
                direction="out" if each.author == "agency" else "in",
                author="ai" if each.author == "agency" else "seeker",
                status="sent" if each.author == "agency" else "received",
                rfc_message_id=self._rfc_id(str(number)) if number else None,
                subject=subject if number else "",
                text=each.text,
                created_at=self.now,
            )
            for number, each in enumerate(said)
        ]

    def _rfc_id(self, token: str) -> str:
        return message_id(token, self.scene.mailbox.address)

    # ── What came of it ────────────────────────────────────────────────────────────────────────────────────────────

    def told(self) -> Rehearsal:
        """What would become of the message, as far as the rules have come."""
        verdict, reason = self._verdict()
        told = Rehearsal(
            verdict=verdict,
            reason=reason,
            decisions=tuple(self.decisions),
            understanding=self.understanding,
            suspicion=suspicion(self.message),
            notices=tuple(self.notices),
            calls=self.understanding.calls if self.understanding else (),
        )
        return _with_letter(told, self.written, self.scene.about) if self.written else told

    def _verdict(self) -> tuple[Verdict, str]:
        lead, last = self.lead, self.decisions[-1]
        if lead.draft:
            return Verdict.DRAFT, lead.draft.reason
        if self.sent:
            return Verdict.SEND, last
        if lead.need or (lead.wheel is Wheel.HUMAN and not lead.outcome):
            return Verdict.HUMAN, lead.need.reason if lead.need else last
        return Verdict.NOTHING, last

    def after(self) -> Conversation:
        """What the next message goes on from."""
        said = [*self.so_far.said, Said("seeker", self.message)]
        if self.sent and self.written:
            said.append(Said("agency", self.written.letter.text, self.written.letter.subject))
        return Conversation(
            said=tuple(said),
            stage=self.lead.stage,
            wheel=self.lead.wheel,
            language=self.lead.language,
            offered=self.lead.offered,
            appointment=self.lead.viewing.window if self.lead.viewing else None,
            instructed=self.so_far.instructed or bool(self.sent and self.written and self.written.letter.instruction),
        )


def _with_letter(told: Rehearsal, written: Written, about: Property | None) -> Rehearsal:
    letter, draft, answer = written.letter, written.draft, written.draft.answer
    return replace(
        told,
        facts=tuple(FactFound(source, _statement(source, about)) for source in answer.sources),
        unanswered=answer.unanswered,
        slots=draft.slots,
        letter=LetterOut(
            purpose=written.plan.purpose,
            subject=letter.subject,
            text=letter.text,
            signature=letter.signature,
            disclosure="\n\n".join(told for told in (letter.instruction, letter.disclosure) if told),
            invites=letter.calendar is not None,
            enclosed=names_of(draft.enclosed.sent),
        ),
        unsupported=draft.found.unsupported,
        improper=draft.found.improper,
        contradicted=draft.found.contradicted,
        claims=draft.found.supported,
        assistant=answer.assistant,
        calls=(*told.calls, *answer.calls),
    )


def _statement(source: str, about: Property | None) -> str:
    """What is stated at a source; empty for what the platform itself knows, as that the property is on offer."""
    if about is None:
        return ""
    told = {answer.source: answer.answer for answer in about.answers}
    return {**stated(about), **told}.get(source, "")
