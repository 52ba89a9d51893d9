"""Time passes: a silent seeker is asked again, then let go; offered slots are freed, a viewing is reminded of, and ends.

Nobody is asked for an answer as long as we owe him one, and no message is due while a human holds the wheel. Nor is anybody who wants no more
messages asked or reminded. Every silence ends: a lead that the AI leads on always has a next date.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Plan, Purpose
from neuroconcepts.domain.lead.answering import obstacle_for
from neuroconcepts.domain.lead.closing import close
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.need import needs_human
from neuroconcepts.domain.lead.state import Lead, Wheel
from neuroconcepts.domain.lead.viewing import remind
from neuroconcepts.domain.lead.work import compose
from neuroconcepts.domain.outcome import Outcome


def measure_silence(lead: Lead, now: datetime) -> Lead:
    """The seeker has the word from `now` on: the date of the next question, or of the lead's end."""
    intervals = lead.settings.follow_up_after
    asks = not lead.promised and not lead.opted_out  # while we owe him an answer, he is not asked for one
    if lead.follow_ups < len(intervals) and asks:
        return replace(lead, follow_up_at=now + intervals[lead.follow_ups], close_at=None)
    return replace(lead, follow_up_at=None, close_at=now + lead.settings.give_up_after)


def wake_at(lead: Lead) -> datetime | None:
    """When the lead has to be looked at again if nothing happens; None while something is under way or nothing is due."""
    if lead.work or lead.outcome:
        return None
    due = [lead.close_at, lead.offered_until]
    if lead.wheel is Wheel.AI and not lead.draft:
        due += [lead.follow_up_at, lead.remind_at]
    return min((at for at in due if at), default=None)


def time_came(lead: Lead, now: datetime) -> Decision:
    """What is due is done, one thing at a time; the lead is woken again for the next."""
    if (at := wake_at(lead)) is None or at > now:
        return Decision(lead, (), "Nothing is due yet.")
    if _due(lead.offered_until, now):
        freed = replace(lead, offered=(), offered_until=None)
        return Decision(freed, (), "The offered slots are free for others again.")
    if _due(lead.close_at, now):
        outcome = Outcome.VIEWED if lead.viewing else Outcome.UNREACHABLE
        why = "The viewing is over." if lead.viewing else "The seeker stayed silent."
        return close(replace(lead, viewing=None), outcome, why)
    if obstacle := obstacle_for(lead):
        return needs_human(replace(lead, follow_up_at=None, remind_at=None), obstacle, now)
    if lead.viewing and _due(lead.remind_at, now):
        return remind(replace(lead, remind_at=None), lead.viewing, now)
    plan = Plan(Purpose.FOLLOW_UP, language=lead.language)
    return compose(replace(lead, follow_up_at=None), plan, "The seeker is silent: asking once more.")


def _due(at: datetime | None, now: datetime) -> bool:
    return at is not None and at <= now
