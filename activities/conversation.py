"""Reading what the seeker wrote, and writing what the agent's mailbox will say."""

import secrets
from dataclasses import dataclass, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from temporalio import activity

from activities.letters import Occasion, ai_letter, message_row, occasion_of
from neuroconcepts.assistant.headers import message_id
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Answer, Context, Intent, Understanding, Window
from neuroconcepts.domain.events import Composed, Understood
from neuroconcepts.domain.lead_state import Wheel
from neuroconcepts.domain.property import Property
from neuroconcepts.domain.viewing import free_slots
from neuroconcepts.messages.lead import ComposeInput, UnderstandInput
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.viewing import Viewings
from neuroconcepts.store.working_hours import working_hours_of

NO_SLOT = {True: "Besichtigungstermin", False: "an appointment for a viewing"}
"""What stands open when the agent's calendar has no free slot, in German or not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A message of the seeker and the property it is about."""

    text: str
    about: Property | None


class ConversationActivities:
    """The assistant reads and answers; the store keeps each text once, ready to be sent."""

    def __init__(self, store: Store, assistant: Assistant) -> None:
        self._store = store
        self._assistant = assistant

    # ── Reading ────────────────────────────────────────────────────────────────────────────────────────────────────

    @activity.defn(name="understand_message")
    async def understand(self, wanted: UnderstandInput) -> Understood:
        """Intents and times of the waiting messages together; a form's ticked viewing wish counts as said."""
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            incoming = await Messages(session).incoming(wanted.messages)
            office = await Leads(session).office(wanted.ref.lead_id)
        understanding = await self._assistant.understand(
            "\n\n".join(message.text for message, _ in incoming),
            now=wanted.now.astimezone(ZoneInfo(office.tenant.timezone)),
            context=Context(wanted.offered, wanted.appointment),
            language=office.lead.language or None,
        )
        ticked = any(enquiry.fields.get("wants_viewing") for _, enquiries in incoming for enquiry in enquiries)
        return Understood(wanted.work, _with_form_wish(understanding) if ticked else understanding)

    # ── Writing ────────────────────────────────────────────────────────────────────────────────────────────────────

    @activity.defn(name="compose_message")
    async def compose(self, wanted: ComposeInput) -> Composed:
        """Answer, offer slots where planned, and keep the rendered message; repeating replaces what was kept."""
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            occasion = await occasion_of(session, wanted.ref.lead_id, wanted.plan)
            asked = await _asked(session, wanted, occasion)
        answer = await self._answer(asked, occasion.language)
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            slots = await _hold_slots(session, occasion, wanted) if wanted.plan.offers else ()
            if wanted.plan.offers and not slots:
                answer = replace(answer, unanswered=(*answer.unanswered, NO_SLOT[occasion.language == "de"]))
            await self._keep(session, occasion, wanted, answer, slots)
        return Composed(
            wanted.work,
            wanted.message_id,
            offered=slots,
            unanswered=answer.unanswered,
            unsupported=answer.unsupported,
            answered_something=bool(answer.text),
        )

    async def _answer(self, asked: list[Asked], language: str) -> Answer:
        """One answer about each property asked for, joined."""
        texts: dict[str, list[str]] = {}
        subjects: dict[str, Property | None] = {}
        for each in asked:
            key = each.about.external_id if each.about else ""
            subjects[key] = each.about
            texts.setdefault(key, []).append(each.text)
        answers = [
            await self._assistant.answer("\n\n".join(texts[key]), about=about, language=language)
            for key, about in subjects.items()
        ]
        return _joined(answers, [about.title if about else "" for about in subjects.values()])

    async def _keep(
        self,
        session: TenantSession,
        occasion: Occasion,
        wanted: ComposeInput,
        answer: Answer,
        slots: tuple[Window, ...],
    ) -> None:
        known = await Messages(session).find(wanted.message_id, lock=True)
        if known and known.status != "planned":
            return  # a late attempt: an earlier one's message is on its way, or thrown away, already
        rfc_id = message_id(secrets.token_hex(16), occasion.mailbox.address)
        letter = ai_letter(occasion, wanted.plan, answer, slots, now=wanted.now, rfc_id=rfc_id)
        row = message_row(occasion, wanted.message_id, letter, wanted.now)
        lead = await Leads(session).get(wanted.ref.lead_id)
        row.author, row.purpose, row.automatic = "ai", wanted.plan.purpose, True
        row.status = "discarded" if lead.wheel is Wheel.HUMAN or lead.outcome is not None else "planned"
        row.answers = list(wanted.plan.answers)
        row.assistant = answer.assistant or self._assistant.name
        row.sources = [{"facts": answer.sources, "unanswered": answer.unanswered, "unsupported": answer.unsupported}]
        if known:
            await session.merge(row)
        else:
            session.add(row)


def _with_form_wish(understanding: Understanding) -> Understanding:
    intents = tuple(i for i in understanding.intents if i is not Intent.UNCLEAR)
    if Intent.VIEWING_REQUEST not in intents:
        intents = (*intents, Intent.VIEWING_REQUEST)
    return Understanding(intents, understanding.windows, understanding.language)


def _joined(answers: list[Answer], titles: list[str]) -> Answer:
    if len(answers) == 1:
        return answers[0]
    texts = [f"{title}: {a.text}" if title else a.text for a, title in zip(answers, titles, strict=True) if a.text]
    return Answer(
        text="\n\n".join(texts),
        sources=tuple(s for a in answers for s in a.sources),
        unanswered=tuple(q for a in answers for q in a.unanswered),
        unsupported=tuple(u for a in answers for u in a.unsupported),
        assistant=answers[0].assistant if answers else "",
    )


async def _asked(session: TenantSession, wanted: ComposeInput, occasion: Occasion) -> list[Asked]:
    asked: list[Asked] = []
    known: dict[UUID | None, Property | None] = {None: None, occasion.subject_id: occasion.subject}
    if wanted.plan.purpose in (Purpose.HANDOVER, Purpose.FOLLOW_UP, Purpose.REMINDER):
        return []  # a message that answers nothing itself
    for message, enquiries in await Messages(session).incoming((*wanted.plan.supplies, *wanted.plan.answers)):
        about = [e.property_id for e in enquiries] or [occasion.lead.property_id]
        if message.id in wanted.plan.unmatched:
            about = [each for each in about if each]  # what cannot be answered for want of a property is said once
        for property_id in dict.fromkeys(about):
            if property_id not in known:
                known[property_id] = await Properties(session).get(property_id) if property_id else None
            asked.append(Asked(message.text, known[property_id]))
    return asked


async def _hold_slots(session: TenantSession, occasion: Occasion, wanted: ComposeInput) -> tuple[Window, ...]:
    """Find free slots under the lock of the agent's calendar, and keep them for this seeker for a while."""
    viewings = Viewings(session)
    agent = await viewings.lock_calendar(occasion.lead.agent_id)
    await viewings.drop_holds(occasion.lead.id)
    slots = free_slots(
        now=wanted.now,
        hours=working_hours_of(agent, occasion.tenant.timezone),
        busy=await viewings.taken(agent.id, now=wanted.now),
        wishes=wanted.plan.wishes,
    )
    for slot in slots:
        viewings.add(_held(occasion, wanted, slot))
    return slots


def _held(occasion: Occasion, wanted: ComposeInput, slot: Window) -> tables.Viewing:
    viewing_id = tables.new_id()
    return tables.Viewing(
        id=viewing_id,
        tenant_id=occasion.lead.tenant_id,
        lead_id=occasion.lead.id,
        agent_id=occasion.agent.id,
        property_id=occasion.lead.property_id,
        starts_at=slot.start,
        ends_at=slot.end,
        status="held",
        held_until=wanted.hold_until,
        uid=str(viewing_id),
        created_at=wanted.now,
    )
