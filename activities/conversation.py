"""Reading what the seeker wrote, and writing what the agent's mailbox will say."""

import secrets
from collections.abc import Awaitable, Sequence
from dataclasses import asdict, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from temporalio import activity

from activities.answering import Asked, Recall, ask_agent, asked_in, topics_of
from activities.checking import Basis, answered
from activities.drafting import Draft, drafted
from activities.enclosures import Enclosing, has_confirmed
from activities.language import default_language, spoken
from activities.letters import Occasion, ai_letter, message_row, occasion_of
from activities.retrieval import Asking, Retrieval
from activities.templates import Written, composed
from neuroconcepts.assistant.answers.papers import confirms, request_in
from neuroconcepts.assistant.letters.headers import message_id
from neuroconcepts.assistant.letters.outgoing import Attachment
from neuroconcepts.assistant.reading.opt_out import opted_out, without_opt_out
from neuroconcepts.domain.commands import Plan
from neuroconcepts.domain.conversation import Context, Intent, Understanding, Window
from neuroconcepts.domain.enclosures import NOTHING, Enclosures
from neuroconcepts.domain.events import Composed, Understood
from neuroconcepts.domain.knowledge import Background
from neuroconcepts.domain.law import Rule
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.domain.viewing import free_slots
from neuroconcepts.messages.lead import ComposeInput, UnderstandInput
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages, trace_as_json
from neuroconcepts.store.evidence import Evidences
from neuroconcepts.store.lead import Leads, Office
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.viewing import Viewings
from neuroconcepts.store.working_hours import working_hours_of


class ConversationActivities:
    """The assistant reads and answers; the store keeps each text once, ready to be sent."""

    def __init__(self, store: Store, assistant: Assistant, retrieval: Retrieval, enclosing: Enclosing) -> None:
        self._store = store
        self._assistant = assistant
        self._retrieval = retrieval
        self._enclosing = enclosing

    # ── Reading ────────────────────────────────────────────────────────────────────────────────────────────────────

    @activity.defn(name="understand_message")
    async def understand(self, wanted: UnderstandInput) -> Understood:
        """Intents and times of the waiting messages together; a form's ticked viewing wish counts as said.

        So does a request for documents where the seeker confirms it as he was told to (`domain.law.gate`).
        """
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            incoming = await Messages(session).incoming(wanted.messages)
            office = await Leads(session).office(wanted.ref.lead_id)
            texts = [message.text for message, _ in incoming]
            language = await _language(session, office, texts)
            confirmed = any(map(confirms, texts)) and await _was_told(session, wanted.ref.lead_id)
        understanding = await self._assistant.understand(
            "\n\n".join(texts),
            now=wanted.now.astimezone(ZoneInfo(office.tenant.timezone)),
            context=Context(wanted.offered, wanted.appointment),
            language=language,
        )
        ticked = any(enquiry.fields.get("wants_viewing") for _, enquiries in incoming for enquiry in enquiries)
        said = [Intent.VIEWING_REQUEST] if ticked else []
        said += [Intent.DOCUMENT_REQUEST] if confirmed else []
        understanding = with_said(understanding, *said)
        # Each for itself, too: below other messages a bare "Stop" is no message of its own any more, or cut off.
        asked_to_stop = any(without_opt_out(text)[1] for text in texts)
        return Understood(wanted.work, opted_out(understanding) if asked_to_stop else understanding)

    # ── Writing ────────────────────────────────────────────────────────────────────────────────────────────────────

    @activity.defn(name="compose_message")
    async def compose(self, wanted: ComposeInput) -> Composed:
        """Answer, offer slots where planned, and keep the rendered message; repeating replaces what was kept.

        A late attempt changes nothing once an earlier one's message is on its way, or thrown away.
        """
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            occasion = await occasion_of(session, wanted.ref.lead_id, wanted.plan)
            asked = await asked_in(session, wanted.plan, occasion)
            request = request_in("\n".join(each.text for each in asked), occasion.language)
            chosen = await self._chosen(session, occasion, wanted.plan, asked, request)
        chosen, files = await self._enclosing.fetched(wanted.ref.tenant_id, chosen)
        topics = await topics_of(asked, recalling(self._retrieval, occasion, wanted.plan))
        basis = Basis(occasion, wanted.plan, topics)
        answer = await answered(self._assistant, basis)
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            slots = await _hold_slots(session, occasion, wanted) if wanted.plan.offers else ()
            draft = drafted(replace(basis, slots=slots), answer, chosen, request)
            written = await composed(session, draft.occasion, draft.frame, now=wanted.now)
            await self._keep(session, wanted, draft, written, files)
            new = await ask_agent(session, asked, draft.answer, occasion.lead, occasion.language, wanted.now)
        return draft.event(wanted.work, wanted.message_id, new)

    async def _chosen(
        self, session: TenantSession, occasion: Occasion, plan: Plan, asked: Sequence[Asked], request: str
    ) -> Enclosures:
        if not plan.documents:
            return NOTHING
        confirmed = await has_confirmed(session, occasion.lead.id, plan.answers)
        return await self._enclosing.chosen(session, occasion, asked, request, confirmed=confirmed)

    async def _keep(
        self,
        session: TenantSession,
        wanted: ComposeInput,
        draft: Draft,
        written: Written,
        files: tuple[Attachment, ...],
    ) -> None:
        occasion, plan = draft.occasion, wanted.plan
        rfc_id = message_id(secrets.token_hex(16), occasion.mailbox.address)
        letter = ai_letter(occasion, plan, written.composition, draft.told, files=files, now=wanted.now, rfc_id=rfc_id)
        row = message_row(occasion, wanted.message_id, letter, wanted.now)
        lead = await Leads(session).get(wanted.ref.lead_id)
        row.author, row.purpose, row.automatic = "ai", plan.purpose, True
        row.status = "discarded" if lead.wheel is Wheel.HUMAN or lead.outcome is not None else "planned"
        row.answers = list(plan.answers)
        row.notices = [asdict(notice) for notice in draft.told]
        row.assistant = draft.answer.assistant or self._assistant.name
        row.sources = [trace_as_json(draft.trace(row.assistant, written.template))]
        await Messages(session).keep_planned(row)


def recalling(retrieval: Retrieval, occasion: Occasion, plan: Plan) -> Recall:
    """Looks up what helps to answer this seeker: the conversation up to the messages that are answered now."""
    now_answered = {*plan.answers, *plan.supplies}
    thread = [message for message in occasion.thread if message.id not in now_answered]
    leads = tuple(dict.fromkeys([occasion.lead.id, *(message.lead_id for message in occasion.thread)]))

    def recall(property_id: UUID | None, text: str) -> Awaitable[Background]:
        return retrieval.background(Asking(occasion.lead.tenant_id, property_id, leads, text, thread))

    return recall


async def _was_told(session: TenantSession, lead_id: UUID) -> bool:
    """Whether a message with the instruction on the right to withdraw has left."""
    return await Evidences(session).told_at(lead_id, Rule.WITHDRAWAL) is not None


async def _language(session: TenantSession, office: Office, messages: list[str]) -> str:
    """What the seeker writes in; what he is answered in where that does not show."""
    if language := spoken(messages, office.lead.language):
        return language
    about = office.lead.property_id
    return default_language(await Properties(session).get(about) if about else None, office.tenant)


def with_said(understanding: Understanding, *said: Intent) -> Understanding:
    """The understanding with what is known to be said, too."""
    if not said:
        return understanding
    intents = tuple(i for i in understanding.intents if i is not Intent.UNCLEAR)
    return replace(understanding, intents=tuple(dict.fromkeys([*intents, *said])))


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
