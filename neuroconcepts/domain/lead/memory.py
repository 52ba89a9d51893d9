"""What a lead remembers of the messages: which of them wait, which are answered. Nothing is decided here.

No memory grows without bound, and what is answered never waits any longer.
"""

from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from neuroconcepts.domain.lead.state import Lead

REMEMBERED = 200
"""How many message ids a lead remembers: bounds the state, far above what one seeker writes."""

T = TypeVar("T")


def remembered(known: tuple[T, ...], *new: T) -> tuple[T, ...]:
    """The old and the new, in the order they came; of too many, the newest."""
    return (*known, *new)[-REMEMBERED:]


def without(messages: tuple[UUID, ...], these: tuple[UUID, ...]) -> tuple[UUID, ...]:
    return tuple(m for m in messages if m not in these)


def answered(lead: Lead, messages: tuple[UUID, ...]) -> Lead:
    """Somebody has answered these messages, or will not: they wait no longer."""
    return replace(lead, waiting=without(lead.waiting, messages), answered=remembered(lead.answered, *messages))
