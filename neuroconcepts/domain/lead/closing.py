"""How a lead ends: with the seeker's no, by a human's word, merged into another one, or in silence.

A closed lead has no draft, no date and no promise left, and nothing of it waits: no message follows a no. A viewing that will
not take place never stays in the calendar; one that was held does.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import CancelViewing, Command
from neuroconcepts.domain.events import Closed
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.memory import answered
from neuroconcepts.domain.lead.need import flag
from neuroconcepts.domain.lead.state import Lead
from neuroconcepts.domain.lead.work import abandon
from neuroconcepts.domain.outcome import Outcome


def said_no(lead: Lead, now: datetime, why: str = "The seeker said no: nothing more is sent.") -> Decision:
    """A no is the last word: nothing is sent, the calendar is freed, the lead is closed."""
    commands: tuple[Command, ...] = ()
    if lead.viewing:
        commands = (CancelViewing(lead.viewing.viewing_id),)
        reason = "The seeker is no longer interested; the viewing was taken out of the calendar."
        lead, commands = flag(lead, reason, now, commands)
    lead = replace(answered(lead, lead.waiting), work=None, viewing=None)
    decision = close(lead, Outcome.NOT_INTERESTED, why)
    return replace(decision, commands=(*commands, *decision.commands))


def closed(lead: Lead, event: Closed) -> Decision:
    """A human ends the lead; a viewing that will not take place leaves the calendar with it."""
    decision = close(lead, event.outcome, f"{event.by} closed the lead: {event.outcome}.")
    if lead.viewing is None or event.outcome is Outcome.VIEWED:
        return decision
    gone = CancelViewing(lead.viewing.viewing_id)
    return replace(decision, lead=replace(decision.lead, viewing=None), commands=(*decision.commands, gone))


def close(lead: Lead, outcome: Outcome, reason: str) -> Decision:
    lead, abandoned = abandon(lead)
    lead = replace(
        answered(lead, lead.waiting),
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
