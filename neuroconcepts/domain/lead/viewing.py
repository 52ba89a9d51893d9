"""A viewing: a slot is chosen, booked, confirmed, reminded of, cancelled.

Only a slot that was offered is ever booked. The calendar is the truth: what was booked is never lost sight of, though the
plan changed meanwhile, and nobody is reminded of a viewing that has begun.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from neuroconcepts.domain.commands import Book, CancelViewing, Plan, Purpose
from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.events import Booked, SlotTaken
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.need import flag, needs_human
from neuroconcepts.domain.lead.state import Lead, Step, Viewing
from neuroconcepts.domain.lead.work import compose, plan_for, start
from neuroconcepts.domain.stage import Stage


def chosen(lead: Lead, windows: tuple[Window, ...]) -> Window | None:
    """The offered slot that begins as one of `windows` does."""
    return next((slot for slot in lead.offered for window in windows if slot.start == window.start), None)


def book(lead: Lead, window: Window, *, documents: bool) -> Decision:
    """Put the chosen slot into the calendar, in place of the viewing there was; `documents` are asked for, too."""
    messages = lead.work.messages if lead.work else ()
    lead = start(lead, Step.BOOKING, messages=messages, documents=documents)
    replaces = lead.viewing.viewing_id if lead.viewing else None
    return Decision(lead, (Book(lead.works, window, replaces),), "The seeker chose a slot: booking it.")


def booked(lead: Lead, event: Booked) -> Decision:
    lead = replace(lead, viewing=Viewing(event.viewing_id, event.window), offered=(), offered_until=None)
    documents = lead.work.documents if lead.work else False
    plan = plan_for(lead, Purpose.CONFIRMATION, viewing_id=event.viewing_id, documents=documents)
    return compose(lead, plan, "The viewing stands in the calendar: confirming it.")


def booked_late(lead: Lead, event: Booked, now: datetime) -> Decision:
    """The calendar is the truth: a booking that outran a take-over stays, and a human settles it."""
    if lead.outcome:
        return Decision(lead, (CancelViewing(event.viewing_id),), "Booked too late: the lead is closed.")
    lead = replace(lead, viewing=Viewing(event.viewing_id, event.window), offered=(), offered_until=None)
    return needs_human(lead, "A viewing was booked while the plan changed: please confirm or cancel it.", now)


def slot_taken(lead: Lead, event: SlotTaken) -> Decision:
    lead = replace(lead, offered=(), offered_until=None)
    documents = lead.work.documents if lead.work else False
    plan = plan_for(lead, Purpose.ANSWER, offers=True, missed=event.window, documents=documents)
    return compose(lead, plan, "The chosen slot was taken meanwhile: offering others.")


def confirmed(lead: Lead, viewing: Viewing, now: datetime) -> Lead:
    """The seeker was told that it stands: he is reminded of it, and the day after it the lead ends."""
    remind_at = viewing.window.start - lead.settings.remind_before
    lead = replace(lead, stage=Stage.BOOKED, close_at=viewing.window.end + timedelta(days=1), follow_up_at=None)
    return replace(lead, remind_at=remind_at if remind_at > now and not lead.opted_out else None)


def remind(lead: Lead, viewing: Viewing, now: datetime) -> Decision:
    if viewing.window.start <= now:  # a human held the wheel meanwhile
        return Decision(lead, (), "Too late for a reminder: the viewing has begun.")
    plan = Plan(Purpose.REMINDER, viewing_id=viewing.viewing_id, language=lead.language)
    return compose(lead, plan, "The viewing is near: reminding the seeker.")


def cancel(lead: Lead, viewing: Viewing, now: datetime) -> Decision:
    """The seeker will not come: the calendar is freed, the agent is told, and the seeker that it is so."""
    plan = plan_for(lead, Purpose.CANCELLATION, viewing_id=viewing.viewing_id)
    lead = replace(lead, stage=Stage.CONVERSATION, viewing=None, remind_at=None, close_at=None)
    lead, notice = flag(lead, "The seeker cancelled the viewing.", now)
    decision = compose(lead, plan, "The seeker cancelled the viewing: confirming it.")
    return replace(decision, commands=(CancelViewing(viewing.viewing_id), *notice, *decision.commands))
