"""A human is needed: the lead's flag goes up, and one notice goes out.

While the flag is up for a reason, no second notice is sent for the same one. Nothing here takes the wheel: the AI goes on
with what it may do.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.domain.commands import Command, Notify
from neuroconcepts.domain.lead.decision import Decision
from neuroconcepts.domain.lead.state import Lead, Need

NOT_MATCHED = "It is not known which property this enquiry is about: please match it."
"""A need that ends by itself once the property is named."""

OPEN_QUESTIONS = "The exposé does not answer:"
"""How a need begins that ends by itself once its questions have an answer."""


def needs_human(lead: Lead, reason: str, now: datetime) -> Decision:
    lead, notice = flag(lead, reason, now)
    return Decision(lead, notice, reason)


def flag(
    lead: Lead, reason: str, now: datetime, commands: tuple[Command, ...] = ()
) -> tuple[Lead, tuple[Command, ...]]:
    """Raise the lead's flag and send one notice after `commands`; while it is up for the same reason, no second one."""
    if lead.need and lead.need.reason == reason:
        return lead, commands
    since = lead.need.since if lead.need else now
    return replace(lead, need=Need(reason, since)), (*commands, Notify(reason))
