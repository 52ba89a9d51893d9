"""The life of a lead: NEW → CONTACTED → CONVERSATION → BOOKED.

`decide(lead, event, now)` is the whole of the rules, and pure: it looks at where a lead stands and at what happened, and
says where it stands now, what is to be done, and why. The workflow (`workflows/lead.py`) only carries that out.

What never happens (held by `tests/domain/test_lead_never.py`, one mutant per guard): two replies to one message; a message
after the seeker said no; an automatic reply to an automatic message; a message of the AI while a human holds the wheel, or
with a claim no fact supports; a message in the name of a tenant without a licence.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from neuroconcepts.domain.commands import (
    Abandon,
    Book,
    CancelViewing,
    Command,
    Compose,
    Notify,
    Plan,
    Purpose,
    Send,
    Understand,
)
from neuroconcepts.domain.conversation import Intent, Understanding, Window
from neuroconcepts.domain.events import (
    Answered,
    Booked,
    Came,
    Closed,
    Composed,
    DraftApproved,
    DraftRejected,
    Event,
    Joined,
    Matched,
    MergedInto,
    MessageCame,
    Parted,
    Refusal,
    Released,
    SendRefused,
    Sent,
    SlotTaken,
    TakenOver,
    TimeCame,
    Understood,
    WorkFailed,
    Written,
)
from neuroconcepts.domain.lead_state import (
    REMEMBERED,
    Autonomy,
    Doubted,
    Draft,
    Enquired,
    Lead,
    Need,
    Step,
    Unmatched,
    Viewing,
    Wheel,
    Work,
)
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage, further


@dataclass(frozen=True, slots=True)
class Decision:
    """The lead after an event, what to do, and the reason in one plain sentence."""

    lead: Lead
    commands: tuple[Command, ...]
    reason: str


def decide(lead: Lead, event: Event, now: datetime) -> Decision:
    """What `event` means for `lead` at `now` (aware of its zone). Never raises; what no longer matters changes nothing."""
    decision = _decide(lead, event, now)
    return replace(decision, lead=replace(decision.lead, seq=lead.seq + 1))


def _decide(lead: Lead, event: Event, now: datetime) -> Decision:  # noqa: C901, PLR0911, PLR0912 - the table of contents
    match event:
        case MessageCame():
            return _message_came(lead, event, now)
        case Understood() if _is_current(lead, event.work, Step.UNDERSTANDING):
            return _understood(lead, event.understanding, now)
        case Booked() if _is_current(lead, event.work, Step.BOOKING):
            return _booked(lead, event)
        case Booked():
            return _booked_late(lead, event, now)
        case SlotTaken() if _is_current(lead, event.work, Step.BOOKING):
            return _slot_taken(lead, event)
        case Composed() if _is_current(lead, event.work, Step.COMPOSING):
            return _composed(lead, event, now)
        case Sent():
            return _sent(lead, event, now)
        case SendRefused():
            return _send_refused(lead, event, now)
        case WorkFailed() if lead.work and lead.work.number == event.work:
            return _work_failed(lead, event, now)
        case TakenOver():
            return _taken_over(lead, event.by, f"took over ({event.why})" if event.why else "took over")
        case Released():
            return _released(lead, event, now)
        case Written() if not lead.outcome:
            return _written(lead, event)
        case DraftApproved() if lead.draft and lead.draft.message_id == event.message_id:
            return _draft_approved(lead, lead.draft, event)
        case DraftRejected() if lead.draft and lead.draft.message_id == event.message_id:
            return _draft_rejected(lead, event)
        case Matched():
            return _matched(lead, event, now)
        case Answered():
            return _answered_by_agent(lead, event, now)
        case MergedInto() if not lead.outcome:
            return _merged_into(lead, event)
        case Joined() if not lead.outcome:
            return _joined(lead, event, now)
        case Parted() if lead.outcome is Outcome.MERGED:
            return _parted(lead, event, now)
        case Closed():
            return _closed(lead, event)
        case TimeCame():
            return _time_came(lead, now)
        case _:
            return Decision(lead, (), "Nothing to do: this belongs to work that was given up.")


# ── The seeker writes ──────────────────────────────────────────────────────────────────────────────────────────────────


def _message_came(lead: Lead, event: MessageCame, now: datetime) -> Decision:
    if event.message_id in lead.seen:
        return Decision(lead, (), "Already known: this message was delivered twice.")
    lead = replace(lead, seen=(*lead.seen, event.message_id)[-REMEMBERED:])
    if event.came is Came.BOUNCE:
        lead = replace(lead, follow_up_at=None)
        return _needs_human(lead, "A message could not be delivered to the seeker's address.", now)
    if event.came is Came.AUTOMATIC:
        return Decision(lead, (), "An automatic message is never answered.")
    if lead.outcome in (Outcome.ERASED, Outcome.MERGED):
        return Decision(lead, (), f"The lead is {lead.outcome}; nothing is answered here.")
    if event.came is Came.ENQUIRY and not lead.outcome and _asked_before(lead, event.about, now):
        return Decision(
            _answered(lead, (event.message_id,)), (), "The same enquiry again: noted, one answer serves them all."
        )
    lead = _listen(lead, event)
    if event.came is Came.ENQUIRY:
        lead = _enquired(lead, event, now)
    elif any(event.about):
        lead = _named(lead)
    if event.doubt:
        lead = replace(lead, doubted=(*lead.doubted, Doubted(event.message_id, event.doubt))[-REMEMBERED:])
    lead = replace(lead, waiting=(*lead.waiting, event.message_id)[-REMEMBERED:])
    return _answer_what_waits(lead, now, "The seeker wrote.")


def _listen(lead: Lead, event: MessageCame) -> Lead:
    """Whoever writes is not silent: he is not followed up, a closed lead opens, a reply makes a conversation."""
    stage = Stage.CONVERSATION if event.came is Came.REPLY and lead.stage is Stage.CONTACTED else lead.stage
    close_at = lead.close_at if lead.viewing else None
    return replace(lead, stage=stage, outcome=None, follow_ups=0, follow_up_at=None, close_at=close_at)


def _enquired(lead: Lead, event: MessageCame, now: datetime) -> Lead:
    about = event.about or (None,)
    lead = replace(lead, enquiries=(*lead.enquiries, *(Enquired(a, now) for a in about))[-REMEMBERED:])
    return replace(lead, unmatched=(*lead.unmatched, event.message_id)[-REMEMBERED:]) if None in about else lead


def _named(lead: Lead) -> Lead:
    """The seeker's reply names the property that he had asked about."""
    return replace(_known(lead, (*lead.promised, *lead.unmatched)), unmatched=())


def _asked_before(lead: Lead, about: tuple[UUID | None, ...], now: datetime) -> bool:
    recent = {e.about for e in lead.enquiries if now - e.at < lead.settings.bundle_for}
    return recent.issuperset(about or (None,))


def _answer_what_waits(lead: Lead, now: datetime, reason: str) -> Decision:
    """Start on the waiting messages, unless the AI must not, or a message of its own is just going out."""
    idle = not (lead.work or lead.draft)
    unconfirmed = lead.viewing if idle and lead.close_at is None else None
    if lead.outcome or not (lead.waiting or unconfirmed or (idle and lead.owed)):
        return Decision(lead, (), reason)
    if obstacle := _obstacle(lead):
        owes_only = not lead.waiting and not unconfirmed
        return Decision(lead, (), reason) if owes_only else _needs_human(lead, obstacle, now)
    if unconfirmed and not lead.waiting:
        plan = Plan(Purpose.CONFIRMATION, viewing_id=unconfirmed.viewing_id, language=lead.language)
        return _compose(lead, plan, f"{reason} The viewing is not confirmed yet: confirming it.")
    if not lead.waiting:
        offers = lead.owes_slots and not lead.viewing
        plan = Plan(Purpose.SUPPLEMENT, offers=offers, supplies=lead.owed, language=lead.language)
        plan = replace(plan, documents=lead.owes_documents)
        return _compose(lead, plan, f"{reason} Telling the seeker what he was promised.")
    if lead.work and lead.work.step in (Step.SENDING, Step.BOOKING):
        return Decision(lead, (), f"{reason} It is answered next.")
    lead, abandoned = _abandon(replace(lead, draft=None))
    lead = _start(lead, Step.UNDERSTANDING, messages=lead.waiting)
    appointment = lead.viewing.window if lead.viewing else None
    command = Understand(lead.works, lead.waiting, lead.offered, appointment)
    return Decision(lead, (*abandoned, command), f"{reason} Reading what it says.")


def _obstacle(lead: Lead) -> str:
    """Why the AI must not answer, in plain words; empty where it may."""
    if not lead.settings.licensed:
        return "The agency has no licence: the message is kept, nothing is answered in its name."
    if lead.settings.autonomy is Autonomy.OFF:
        return "Automatic answers are off: please answer this message."
    if lead.wheel is Wheel.HUMAN:
        return "The seeker wrote while a human holds the wheel."
    if lead.settings.unmatched is Unmatched.HUMAN and set(lead.unmatched) & set(lead.waiting):
        return NOT_MATCHED
    return ""


# ── It is found out which property an enquiry is about ─────────────────────────────────────────────────────────────────

NOT_MATCHED = "It is not known which property this enquiry is about: please match it."


def _matched(lead: Lead, event: Matched, now: datetime) -> Decision:
    """An enquiry's property is known now: its facts answer what still waits, or follow an answer that had none."""
    lead = replace(lead, unmatched=_without(lead.unmatched, (event.message_id,)))
    lead = _known(lead, (event.message_id,))
    if lead.need and lead.need.reason == NOT_MATCHED:
        lead = replace(lead, need=None)
    return _answer_what_waits(lead, now, f"{event.by} named the property that the enquiry is about.")


def _answered_by_agent(lead: Lead, event: Answered, now: datetime) -> Decision:
    """The open questions of these messages have an answer: it is told where they still wait, or follows the reply they had."""
    lead = _known(lead, event.messages)
    if lead.need and lead.need.reason.startswith(OPEN_QUESTIONS) and not lead.promised:
        lead = replace(lead, need=None)
    return _answer_what_waits(lead, now, f"{event.by} answered what the exposé does not say.")


def _known(lead: Lead, messages: tuple[UUID, ...]) -> Lead:
    """More is known about these messages: those whose reply promised it, or promises it just now, are owed it."""
    going_out = lead.work.plan if lead.work and lead.work.step is Step.SENDING else None
    due = tuple(m for m in messages if m in lead.promised or (going_out and m in going_out.promises))
    if going_out and lead.work:
        plan = replace(going_out, promises=_without(going_out.promises, due))
        lead = replace(lead, work=replace(lead.work, plan=plan))
    owed = (*lead.owed, *_without(due, lead.owed))[-REMEMBERED:]
    return replace(lead, promised=_without(lead.promised, due), owed=owed)


# ── Two leads are one person, or are not after all ─────────────────────────────────────────────────────────────────────


def _merged_into(lead: Lead, event: MergedInto) -> Decision:
    """The lead is closed, but what nobody has answered is told as that: the other one answers it."""
    closed = _close(lead, Outcome.MERGED, f"{event.by} merged this lead into another one.")
    return replace(closed, lead=replace(closed.lead, waiting=lead.waiting, answered=lead.answered))


def _joined(lead: Lead, event: Joined, now: datetime) -> Decision:
    """What was not answered in the other lead is answered here, and the way that it had come counts."""
    new = tuple(m for m in event.waiting if m not in lead.seen)
    lead = replace(
        lead,
        stage=further(lead.stage, event.stage),
        seen=(*lead.seen, *new)[-REMEMBERED:],
        waiting=(*lead.waiting, *new)[-REMEMBERED:],
        unmatched=(*lead.unmatched, *(m for m in event.unmatched if m not in lead.unmatched))[-REMEMBERED:],
    )
    return _answer_what_waits(lead, now, f"{event.by} merged another lead of the same person into this one.")


def _parted(lead: Lead, event: Parted, now: datetime) -> Decision:
    lead = replace(lead, outcome=None, waiting=(), unmatched=(), wheel_reason=f"{event.by} undid the merge")
    lead = _measure_silence(lead, now) if lead.stage is not Stage.NEW else lead
    return Decision(lead, (), f"{event.by} undid the merge: the lead is one of its own again.")


# ── The message is understood ──────────────────────────────────────────────────────────────────────────────────────────

HUMAN_MATTERS = {
    Intent.HUMAN_REQUESTED: "The seeker asks for a person.",
    Intent.COMPLAINT: "The seeker complains.",
    Intent.PRICE_NEGOTIATION: "The seeker wants to negotiate the price.",
}


def _understood(lead: Lead, understanding: Understanding, now: datetime) -> Decision:  # noqa: PLR0911 - a table too
    """What the writer wants, the weightiest first: no, a person, the booked viewing, a slot, then questions."""
    lead = replace(lead, language=understanding.language)
    # Of a time that may be another one, nothing is done but asking.
    sure = understanding.windows if not understanding.unsure else ()
    intents, starts = understanding.intents, {w.start for w in sure}
    documents = Intent.DOCUMENT_REQUEST in intents
    if Intent.NOT_INTERESTED in intents:
        return _said_no(lead, now)
    for intent, reason in HUMAN_MATTERS.items():
        if intent in intents:
            return _hand_over(lead, reason, now)
    if Intent.SPAM in intents:
        return _give_wheel(lead, "The message reads as spam: please have a look.", now)
    if Intent.UNCLEAR in intents and lead.stage is not Stage.NEW and not lead.owed:
        return _give_wheel(lead, "The message is not understood: please have a look.", now)
    if Intent.CANCELLATION in intents and lead.viewing:
        return _cancel(lead, lead.viewing, now)
    if Intent.SLOT_ACCEPT in intents and (chosen := _chosen(lead, sure)):
        return _book(lead, chosen, documents=documents)
    if Intent.SLOT_ACCEPT in intents and lead.viewing and lead.viewing.window.start in starts:
        plan = _plan(lead, Purpose.CONFIRMATION, viewing_id=lead.viewing.viewing_id, documents=documents)
        return _compose(lead, plan, "The chosen slot is booked already: confirming it.")
    if Intent.RESCHEDULE in intents and lead.viewing:
        lead = replace(lead, stage=Stage.CONVERSATION)
    return _plan_answer(lead, understanding)


def _chosen(lead: Lead, windows: tuple[Window, ...]) -> Window | None:
    return next((slot for slot in lead.offered for window in windows if slot.start == window.start), None)


WANTS_SLOTS = {Intent.VIEWING_REQUEST, Intent.SLOT_DECLINE, Intent.SLOT_ACCEPT, Intent.RESCHEDULE}


def _plan_answer(lead: Lead, understanding: Understanding) -> Decision:
    unmatched = tuple(m for m in lead.work.messages if m in lead.unmatched) if lead.work else ()
    wants = bool(WANTS_SLOTS & set(understanding.intents)) or lead.owes_slots
    offers = wants and not unmatched
    purpose = Purpose.FIRST_ANSWER if lead.stage is Stage.NEW else Purpose.ANSWER
    wishes = (*understanding.windows, *understanding.unsure)
    plan = _plan(lead, purpose, offers=offers, wishes=wishes, unsure=understanding.unsure)
    plan = replace(plan, unmatched=unmatched, owes_slots=wants and not offers)
    papers = Intent.DOCUMENT_REQUEST in understanding.intents or lead.owes_documents
    plan = replace(plan, documents=papers and not unmatched, owes_documents=papers and bool(unmatched))
    plan = plan if unmatched else replace(plan, supplies=lead.owed)
    why = "Offering slots for a viewing." if offers else "Answering the seeker's message."
    why = f"{why} Asking which time is meant." if plan.unsure else why
    why = f"{why} He asks for documents." if plan.documents else why
    return _compose(lead, plan, why)


def _plan(lead: Lead, purpose: Purpose, **more: object) -> Plan:
    answers = lead.work.messages if lead.work else ()
    return replace(Plan(purpose, answers, language=lead.language), **more)  # type: ignore[arg-type]  # fields of Plan


def _said_no(lead: Lead, now: datetime) -> Decision:
    """A no is the last word: nothing is sent, the calendar is freed, the lead is closed."""
    commands: tuple[Command, ...] = ()
    if lead.viewing:
        commands = (CancelViewing(lead.viewing.viewing_id),)
        reason = "The seeker is no longer interested; the viewing was taken out of the calendar."
        lead, commands = _flag(lead, reason, now, commands)
    lead = replace(_answered(lead, lead.waiting), work=None, viewing=None)
    closed = _close(lead, Outcome.NOT_INTERESTED, "The seeker said no: nothing more is sent.")
    return replace(closed, commands=(*commands, *closed.commands))


def _cancel(lead: Lead, viewing: Viewing, now: datetime) -> Decision:
    plan = _plan(lead, Purpose.CANCELLATION, viewing_id=viewing.viewing_id)
    lead = replace(lead, stage=Stage.CONVERSATION, viewing=None, remind_at=None, close_at=None)
    lead, notice = _flag(lead, "The seeker cancelled the viewing.", now)
    decision = _compose(lead, plan, "The seeker cancelled the viewing: confirming it.")
    return replace(decision, commands=(CancelViewing(viewing.viewing_id), *notice, *decision.commands))


# ── A viewing is booked ────────────────────────────────────────────────────────────────────────────────────────────────


def _book(lead: Lead, window: Window, *, documents: bool) -> Decision:
    messages = lead.work.messages if lead.work else ()
    lead = _start(lead, Step.BOOKING, messages=messages, documents=documents)
    replaces = lead.viewing.viewing_id if lead.viewing else None
    return Decision(lead, (Book(lead.works, window, replaces),), "The seeker chose a slot: booking it.")


def _booked(lead: Lead, event: Booked) -> Decision:
    lead = replace(lead, viewing=Viewing(event.viewing_id, event.window), offered=(), offered_until=None)
    documents = lead.work.documents if lead.work else False
    plan = _plan(lead, Purpose.CONFIRMATION, viewing_id=event.viewing_id, documents=documents)
    return _compose(lead, plan, "The viewing stands in the calendar: confirming it.")


def _booked_late(lead: Lead, event: Booked, now: datetime) -> Decision:
    """The calendar is the truth: a booking that outran a take-over stays, and a human settles it."""
    if lead.outcome:
        return Decision(lead, (CancelViewing(event.viewing_id),), "Booked too late: the lead is closed.")
    lead = replace(lead, viewing=Viewing(event.viewing_id, event.window), offered=(), offered_until=None)
    return _needs_human(lead, "A viewing was booked while the plan changed: please confirm or cancel it.", now)


def _slot_taken(lead: Lead, event: SlotTaken) -> Decision:
    lead = replace(lead, offered=(), offered_until=None)
    documents = lead.work.documents if lead.work else False
    plan = _plan(lead, Purpose.ANSWER, offers=True, missed=event.window, documents=documents)
    return _compose(lead, plan, "The chosen slot was taken meanwhile: offering others.")


# ── A message is composed, approved, sent ──────────────────────────────────────────────────────────────────────────────


def _compose(lead: Lead, plan: Plan, reason: str) -> Decision:
    lead = _start(lead, Step.COMPOSING, messages=plan.answers, plan=plan)
    return Decision(lead, (Compose(lead.works, plan),), reason)


OPEN_QUESTIONS = "The exposé does not answer:"


def _composed(lead: Lead, event: Composed, now: datetime) -> Decision:
    plan = lead.work.plan if lead.work else None
    if plan is None:
        return Decision(lead, (), "Nothing to do: this message has no plan.")
    if obstacle := _obstacle(lead):
        return _needs_human(replace(lead, work=None), obstacle, now)
    if event.offered:
        lead = replace(lead, offered=event.offered, offered_until=now + lead.settings.hold_for)
    plan = replace(plan, promises=(*plan.answers, *plan.supplies) if event.unanswered else plan.unmatched)
    lead, notice = _open_matters(lead, plan, event, now)
    if plan.purpose is Purpose.SUPPLEMENT and not (event.answered_something or event.offered):
        lead = replace(lead, work=None, owed=_without(lead.owed, plan.supplies))
        return Decision(lead, (Abandon(), *notice), "There is nothing to add yet: a human answers what is open.")
    if doubt := _doubt(lead, plan, event):
        lead = replace(lead, work=None, draft=Draft(event.message_id, plan, doubt))
        lead = replace(lead, need=Need(doubt, now))
        return Decision(lead, (Notify(doubt, event.message_id),), doubt)
    lead = _start(lead, Step.SENDING, messages=plan.answers, plan=plan, message_id=event.message_id)
    return Decision(lead, (*notice, Send(event.message_id)), "The message is ready: sending it.")


def _doubt(lead: Lead, plan: Plan, event: Composed) -> str:
    """Why a human has to look at the message before it goes; empty where it may go."""
    for doubted in lead.doubted:
        if doubted.message_id in plan.answers:
            return f"A draft waits: {doubted.reason}"
    if event.unsupported:
        return f"A draft waits: no stored fact supports “{'”, “'.join(event.unsupported[:3])}”."
    if event.improper:
        return f"A draft waits: an automatic message may not say “{'”, “'.join(event.improper[:3])}”."
    if lead.settings.autonomy is not Autonomy.AUTO:
        return "A draft waits for your approval."
    return ""


def _open_matters(lead: Lead, plan: Plan, event: Composed, now: datetime) -> tuple[Lead, tuple[Command, ...]]:
    if plan.unmatched:
        return _flag(lead, NOT_MATCHED, now)
    if not event.unanswered:
        return lead, ()
    reason = f"{OPEN_QUESTIONS} “{'”, “'.join(event.unanswered[:3])}”. {event.withheld}".rstrip()
    lead, notice = _flag(lead, reason, now)
    # Another seeker's documents are a matter of their own, though the same was asked before.
    return lead, notice if event.new_questions or event.withheld else ()


def _draft_approved(lead: Lead, draft: Draft, event: DraftApproved) -> Decision:
    lead = _start(
        replace(lead, draft=None, need=None),
        Step.SENDING,
        messages=draft.plan.answers,
        plan=draft.plan,
        message_id=draft.message_id,
    )
    verb = "edited and approved" if event.edited else "approved"
    return Decision(lead, (Send(draft.message_id, human=True),), f"{event.by} {verb} the draft: sending it.")


def _draft_rejected(lead: Lead, event: DraftRejected) -> Decision:
    because = f": {event.why}" if event.why else ""
    return _taken_over(lead, event.by, f"rejected the draft{because}")


def _sent(lead: Lead, event: Sent, now: datetime) -> Decision:
    stage = Stage.CONTACTED if lead.stage is Stage.NEW else lead.stage
    if lead.work is None or lead.work.message_id != event.message_id or lead.work.plan is None:
        lead = replace(lead, stage=stage)
        quiet = lead.wheel is Wheel.AI and not (lead.waiting or lead.work or lead.draft or lead.viewing or lead.outcome)
        lead = _measure_silence(lead, now) if quiet else lead
        return Decision(lead, (), "The agent's own message was accepted by the mail server.")
    plan = lead.work.plan
    lead = _answered(replace(lead, stage=stage, work=None), plan.answers)
    lead = replace(lead, owed=_without(lead.owed, plan.supplies), owes_slots=lead.owes_slots and not plan.offers)
    lead = _promised(replace(lead, owes_documents=lead.owes_documents and not plan.documents), plan)
    if lead.outcome:
        return Decision(lead, (), "The message was on its way when the lead was closed.")
    lead = _after_sending(lead, plan.purpose, now)
    return _answer_what_waits(lead, now, f"The {plan.purpose.replace('_', ' ')} was accepted by the mail server.")


def _promised(lead: Lead, plan: Plan) -> Lead:
    """The reply had to promise more: that is not forgotten."""
    promised = (*lead.promised, *_without(plan.promises, lead.promised))[-REMEMBERED:]
    owes_documents = lead.owes_documents or plan.owes_documents
    return replace(
        lead, promised=promised, owes_slots=lead.owes_slots or plan.owes_slots, owes_documents=owes_documents
    )


def _after_sending(lead: Lead, purpose: Purpose, now: datetime) -> Lead:
    """What a message means once it is out: a booked viewing, a new silence to measure, a wheel handed over."""
    if purpose is Purpose.CONFIRMATION and lead.viewing:
        start, end = lead.viewing.window.start, lead.viewing.window.end
        remind_at = start - lead.settings.remind_before
        lead = replace(lead, stage=Stage.BOOKED, close_at=end + timedelta(days=1), follow_up_at=None)
        return replace(lead, remind_at=remind_at if remind_at > now else None)
    if purpose is Purpose.HANDOVER:
        reason = lead.need.reason if lead.need else "The seeker was told that a person will answer."
        return replace(lead, wheel=Wheel.HUMAN, wheel_reason=reason)
    if purpose is Purpose.FOLLOW_UP:
        lead = replace(lead, follow_ups=lead.follow_ups + 1)
    return lead if lead.viewing else _measure_silence(lead, now)


def _measure_silence(lead: Lead, now: datetime) -> Lead:
    intervals = lead.settings.follow_up_after
    if (
        lead.follow_ups < len(intervals) and not lead.promised
    ):  # as long as we owe him an answer, we do not ask him for one
        return replace(lead, follow_up_at=now + intervals[lead.follow_ups], close_at=None)
    return replace(lead, follow_up_at=None, close_at=now + lead.settings.give_up_after)


def _send_refused(lead: Lead, event: SendRefused, now: datetime) -> Decision:
    if lead.work and lead.work.message_id == event.message_id:
        # Whether the seeker has it is not known, or never will be: it must not be answered a second time by the AI.
        gone = event.refusal in (Refusal.UNSURE, Refusal.BAD_ADDRESS)
        lead = _answered(lead, lead.work.messages) if gone else lead
        lead = replace(lead, work=None)
    if lead.outcome or (event.refusal in (Refusal.CLOSED, Refusal.WHEEL) and lead.wheel is Wheel.HUMAN):
        return Decision(lead, (), f"Not sent: {event.why}")
    if event.refusal in (Refusal.CLOSED, Refusal.WHEEL):
        return _answer_what_waits(lead, now, f"Not sent: {event.why}")
    return _give_wheel(lead, event.why, now)


def _work_failed(lead: Lead, event: WorkFailed, now: datetime) -> Decision:
    if lead.work and lead.work.step is Step.SENDING:
        lead = _answered(lead, lead.work.messages)
    return _give_wheel(replace(lead, work=None), event.why, now)


# ── A human takes the wheel, and hands it back ─────────────────────────────────────────────────────────────────────────


def _taken_over(lead: Lead, by: str, did: str) -> Decision:
    """From this decision on the AI sends nothing; a message already at the mail server is waited for, not repeated."""
    reason = f"{by} {did}"
    lead, abandoned = _abandon(lead)
    lead = replace(lead, wheel=Wheel.HUMAN, wheel_reason=reason, draft=None, follow_up_at=None, need=None)
    lead = replace(lead, close_at=lead.close_at if lead.viewing else None)
    return Decision(lead, abandoned, f"{reason}: the AI is silent.")


def _released(lead: Lead, event: Released, now: datetime) -> Decision:
    lead = replace(lead, wheel=Wheel.AI, wheel_reason=f"{event.by} handed back", need=None)
    if not (lead.waiting or lead.viewing or lead.outcome) and lead.stage in (Stage.CONTACTED, Stage.CONVERSATION):
        lead = _measure_silence(lead, now)
    return _answer_what_waits(lead, now, f"{event.by} handed the wheel back to the AI.")


def _written(lead: Lead, event: Written) -> Decision:
    """Writing takes the wheel, and answers all that was waiting."""
    taken = _taken_over(lead, event.by, "wrote to the seeker")
    lead = _answered(taken.lead, taken.lead.waiting)
    lead = replace(lead, promised=(), owed=())
    return Decision(lead, (*taken.commands, Send(event.message_id, human=True)), f"{event.by} wrote to the seeker.")


def _hand_over(lead: Lead, reason: str, now: datetime) -> Decision:
    """Tell the seeker that a person will answer (where the AI may write), and tell that person at once."""
    if lead.settings.autonomy is not Autonomy.AUTO:
        return _give_wheel(lead, reason, now)
    lead, notice = _flag(lead, reason, now)
    decision = _compose(lead, _plan(lead, Purpose.HANDOVER), f"{reason} Telling him that a colleague will answer.")
    return replace(decision, commands=(*notice, *decision.commands))


def _give_wheel(lead: Lead, reason: str, now: datetime) -> Decision:
    lead, abandoned = _abandon(lead)
    lead = replace(lead, wheel=Wheel.HUMAN, wheel_reason=reason, follow_up_at=None)
    decision = _needs_human(lead, reason, now)
    return replace(decision, commands=(*abandoned, *decision.commands))


def _needs_human(lead: Lead, reason: str, now: datetime) -> Decision:
    lead, notice = _flag(lead, reason, now)
    return Decision(lead, notice, reason)


def _flag(
    lead: Lead, reason: str, now: datetime, commands: tuple[Command, ...] = ()
) -> tuple[Lead, tuple[Command, ...]]:
    """Raise the lead's flag and send one notice; while it is up for the same reason, no second one."""
    if lead.need and lead.need.reason == reason:
        return lead, commands
    since = lead.need.since if lead.need else now
    return replace(lead, need=Need(reason, since)), (*commands, Notify(reason))


# ── Time passes ────────────────────────────────────────────────────────────────────────────────────────────────────────


def wake_at(lead: Lead) -> datetime | None:
    """When the lead has to be looked at again if nothing happens; None while something is under way or nothing is due."""
    if lead.work or lead.outcome:
        return None
    due = [lead.close_at, lead.offered_until]
    if lead.wheel is Wheel.AI and not lead.draft:
        due += [lead.follow_up_at, lead.remind_at]
    return min((at for at in due if at), default=None)


def _time_came(lead: Lead, now: datetime) -> Decision:
    if (at := wake_at(lead)) is None or at > now:
        return Decision(lead, (), "Nothing is due yet.")
    if _due(lead.offered_until, now):
        return Decision(
            replace(lead, offered=(), offered_until=None), (), "The offered slots are free for others again."
        )
    if _due(lead.close_at, now):
        outcome = Outcome.VIEWED if lead.viewing else Outcome.UNREACHABLE
        why = "The viewing is over." if lead.viewing else "The seeker stayed silent."
        return _close(replace(lead, viewing=None), outcome, why)
    if obstacle := _obstacle(lead):
        return _needs_human(replace(lead, follow_up_at=None, remind_at=None), obstacle, now)
    if lead.viewing and _due(lead.remind_at, now):
        return _remind(replace(lead, remind_at=None), lead.viewing, now)
    plan = Plan(Purpose.FOLLOW_UP, language=lead.language)
    return _compose(replace(lead, follow_up_at=None), plan, "The seeker is silent: asking once more.")


def _remind(lead: Lead, viewing: Viewing, now: datetime) -> Decision:
    if viewing.window.start <= now:  # a human held the wheel meanwhile
        return Decision(lead, (), "Too late for a reminder: the viewing has begun.")
    plan = Plan(Purpose.REMINDER, viewing_id=viewing.viewing_id, language=lead.language)
    return _compose(lead, plan, "The viewing is near: reminding the seeker.")


def _due(at: datetime | None, now: datetime) -> bool:
    return at is not None and at <= now


# ── Small moves ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _is_current(lead: Lead, work: int, step: Step) -> bool:
    return lead.work is not None and lead.work.number == work and lead.work.step is step


def _start(
    lead: Lead,
    step: Step,
    *,
    messages: tuple[UUID, ...],
    plan: Plan | None = None,
    message_id: UUID | None = None,
    documents: bool = False,
) -> Lead:
    number = lead.works + 1
    work = Work(number=number, step=step, messages=messages, plan=plan, message_id=message_id, documents=documents)
    return replace(lead, works=number, work=work)


def _abandon(lead: Lead) -> tuple[Lead, tuple[Command, ...]]:
    """Give up what is under way, unless it is already being sent: that can only be waited for."""
    if lead.work is None or lead.work.step is Step.SENDING:
        return lead, ()
    return replace(lead, work=None), (Abandon(),)


def _answered(lead: Lead, messages: tuple[UUID, ...]) -> Lead:
    answered = (*lead.answered, *messages)[-REMEMBERED:]
    return replace(lead, waiting=_without(lead.waiting, messages), answered=answered)


def _without(messages: tuple[UUID, ...], these: tuple[UUID, ...]) -> tuple[UUID, ...]:
    return tuple(m for m in messages if m not in these)


def _closed(lead: Lead, event: Closed) -> Decision:
    """A human ends the lead; a viewing that will not take place leaves the calendar with it."""
    closed = _close(lead, event.outcome, f"{event.by} closed the lead: {event.outcome}.")
    if lead.viewing is None or event.outcome is Outcome.VIEWED:
        return closed
    gone = CancelViewing(lead.viewing.viewing_id)
    return replace(closed, lead=replace(closed.lead, viewing=None), commands=(*closed.commands, gone))


def _close(lead: Lead, outcome: Outcome, reason: str) -> Decision:
    lead, abandoned = _abandon(lead)
    lead = replace(
        _answered(lead, lead.waiting),
        outcome=outcome,
        draft=None,
        promised=(),
        owed=(),
        need=None,
        offered=(),
        offered_until=None,
        follow_up_at=None,
        remind_at=None,
        close_at=None,
    )
    return Decision(lead, abandoned, reason)
