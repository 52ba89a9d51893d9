"""How much is measured: enough to trust the figures, bounded so that a run ends in minutes."""

from dataclasses import dataclass

ACTIVITIES_TO_CONTACTED = 3
"""Understand, compose, send: the floor carries out as many activities that do nothing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Counts per round, and the rates. `minutes` bounds the whole run; a figure that is not there by then is an error.

    `leads` are brought to CONTACTED as fast as it goes with at most `in_flight` under way; `answers` and `replies` come at
    `rate` per second; `waiting` and `bookings` are counted once, before all rounds.
    """

    name: str = "full"
    rounds: int = 3
    warm_up: int = 30
    leads: int = 100
    in_flight: int = 24
    answers: int = 60
    by_imap: int = 12
    floor_answers: int = 20
    replies: int = 20
    rate: float = 2.0
    bookings: int = 5
    waiting: int = 100
    minutes: float = 12

    @property
    def seekers(self) -> int:
        """How many mailboxes are needed: one for each lead and for each mail of the floor."""
        a_round = self.leads + self.answers + self.by_imap + self.floor_answers
        return self.warm_up + self.rounds * a_round + self.bookings + self.waiting


FULL = Plan()
QUICK = Plan(
    name="quick",
    rounds=1,
    warm_up=10,
    leads=40,
    answers=12,
    by_imap=6,
    floor_answers=8,
    replies=6,
    bookings=2,
    waiting=40,
    minutes=4,
)
