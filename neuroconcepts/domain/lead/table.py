"""The table: which rule answers which event, and when an event no longer counts.

A result of work that was given up changes nothing, unless it is a fact by then: a booking, a sending. Nor does a yes to another
draft than the one that waits.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.events import (
    Answered,
    Booked,
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
from neuroconcepts.domain.lead import (
    closing,
    composing,
    merging,
    message,
    promises,
    sending,
    silence,
    understanding,
    viewing,
    wheel,
)
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.state import Lead, Step
from neuroconcepts.domain.lead.work import is_current
from neuroconcepts.domain.outcome import Outcome


def decide(lead: Lead, event: Event, now: datetime) -> Decision:
    """What `event` means for `lead` at `now` (aware of its zone). Never raises; what no longer matters changes nothing."""
    decision = _decide(lead, event, now)
    return replace(decision, lead=replace(decision.lead, seq=lead.seq + 1))


def _decide(lead: Lead, event: Event, now: datetime) -> Decision:  # noqa: C901, PLR0911, PLR0912 - the table of contents
    match event:
        case MessageCame():
            return message.message_came(lead, event, now)
        case Understood() if is_current(lead, event.work, Step.UNDERSTANDING):
            return understanding.understood(lead, event, now)
        case Booked() if is_current(lead, event.work, Step.BOOKING):
            return viewing.booked(lead, event)
        case Booked():
            return viewing.booked_late(lead, event, now)
        case SlotTaken() if is_current(lead, event.work, Step.BOOKING):
            return viewing.slot_taken(lead, event)
        case Composed() if is_current(lead, event.work, Step.COMPOSING):
            return composing.composed(lead, event, now)
        case DraftApproved() if lead.draft and lead.draft.message_id == event.message_id:
            return composing.draft_approved(lead, lead.draft, event)
        case DraftRejected() if lead.draft and lead.draft.message_id == event.message_id:
            return composing.draft_rejected(lead, event)
        case Sent():
            return sending.sent(lead, event, now)
        case SendRefused():
            return sending.send_refused(lead, event, now)
        case WorkFailed() if lead.work and lead.work.number == event.work:
            return sending.work_failed(lead, event, now)
        case TakenOver():
            return wheel.taken_over(lead, event)
        case Written() if not lead.outcome:
            return wheel.written(lead, event)
        case Released():
            return wheel.released(lead, event, now)
        case Matched():
            return promises.matched(lead, event, now)
        case Answered():
            return promises.answered_by_agent(lead, event, now)
        case MergedInto() if not lead.outcome:
            return merging.merged_into(lead, event)
        case Joined() if not lead.outcome:
            return merging.joined(lead, event, now)
        case Parted() if lead.outcome is Outcome.MERGED:
            return merging.parted(lead, event, now)
        case Closed():
            return closing.closed(lead, event)
        case TimeCame():
            return silence.time_came(lead, now)
        case _:
            return Decision(lead, (), "Nothing to do: this belongs to work that was given up.")
