"""Does a portal's mail still read as it did? A new layout shows when another step of the ladder reads it, or nobody does.

Compared are the mails of the last day with those of the days before; a few odd mails among many are no change, and neither
are a few mails at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

ENOUGH = 5
"""Mails of a day below which nothing is said about it."""
CHANGE = 0.3
"""By how much a step's share has to change to matter to anybody."""
SIGMAS = 3.0
"""How unlikely the change has to be if nothing had changed (two proportions, pooled; about one in a thousand)."""
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Drift:
    """A step of the ladder whose share of a portal's mails changed suddenly; shares are 0 to 1."""

    step: str
    before: float
    now: float

    def __str__(self) -> str:
        return f"{self.step} reads {self.now:.0%} of them, {self.before:.0%} before"


def drift_of(before: Mapping[str, int], now: Mapping[str, int]) -> Drift | None:
    """The step that suddenly reads more of a portal's mails than it did, given two counts by step; None where none does."""
    earlier, today = sum(before.values()), sum(now.values())
    if min(earlier, today) < ENOUGH:
        return None
    changes = (Drift(step, before.get(step, 0) / earlier, now.get(step, 0) / today) for step in {*before, *now})
    sudden = [change for change in changes if _is_sudden(change, earlier, today)]
    return max(sudden, key=lambda change: (change.now - change.before, change.step), default=None)


def _is_sudden(change: Drift, earlier: int, today: int) -> bool:
    pooled = (change.before * earlier + change.now * today) / (earlier + today)
    spread = sqrt(pooled * (1 - pooled) * (1 / earlier + 1 / today))
    size = abs(change.now - change.before)
    return size >= CHANGE and (spread == 0 or size / spread >= SIGMAS)
