"""A tenant's wishes as far as they rule a lead: how far the AI may go, how long it waits.

Nothing is decided here. What the law sets by country stands in `domain.law`.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Unmatched(StrEnum):
    """What becomes of an enquiry about a property that is not known: a polite answer without facts, or a human's."""

    ANSWER = "answer"
    HUMAN = "human"


class Autonomy(StrEnum):
    """How far the AI goes on its own: not at all, up to a draft, or up to sending."""

    OFF = "off"
    DRAFT = "draft"
    AUTO = "auto"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A tenant's wishes as far as they rule a lead; `version` grows with each change, the newest is used at each event.

    `follow_up_after` are the silences after which the seeker is asked again, one message each (law and courtesy keep
    them few), `give_up_after` the silence after the last one. `bundle_for` is how long further enquiries about the same
    property that say nothing new count as one. `hold_for` keeps offered slots free for this seeker. `timezone` is the agency's (IANA), for
    dates in words.
    """

    version: int = 0
    autonomy: Autonomy = Autonomy.AUTO
    licensed: bool = True
    follow_up_after: tuple[timedelta, ...] = (timedelta(days=3), timedelta(days=5))
    give_up_after: timedelta = timedelta(days=14)
    bundle_for: timedelta = timedelta(minutes=10)
    hold_for: timedelta = timedelta(hours=48)
    remind_before: timedelta = timedelta(hours=24)
    resend_when_unsure: bool = True
    unmatched: Unmatched = Unmatched.ANSWER
    timezone: str = "Europe/Vienna"
