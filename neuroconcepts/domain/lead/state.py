"""What a lead is: its stage, who holds its wheel, what is under way, what is due.

Nothing is decided here. Every field crosses Temporal and stands in the lead's row, so none is renamed or dropped.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from neuroconcepts.domain.commands import Plan
from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.lead.settings import Settings
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage


class Wheel(StrEnum):
    """Who answers the seeker."""

    AI = "ai"
    HUMAN = "human"


@dataclass(frozen=True, slots=True)
class Enquired:
    """About which property the seeker asked, when, and what he said (`MessageCame.says`)."""

    about: UUID | None
    at: datetime
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubted:
    """A message whose sender could not be verified, and why a person has to look at its answer."""

    message_id: UUID
    reason: str


class Step(StrEnum):
    """How far the answer under way has come."""

    UNDERSTANDING = "understanding"
    BOOKING = "booking"
    COMPOSING = "composing"
    SENDING = "sending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The one answer under way. `plan` is there from composing on, `message_id` from sending on.

    `documents`: while a slot is booked, whether the messages ask for documents, too.
    """

    number: int
    step: Step
    messages: tuple[UUID, ...] = ()
    plan: Plan | None = None
    message_id: UUID | None = None
    documents: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A message of the AI that waits for a human's yes."""

    message_id: UUID
    plan: Plan
    reason: str


@dataclass(frozen=True, slots=True)
class Viewing:
    viewing_id: UUID
    window: Window


@dataclass(frozen=True, slots=True)
class Need:
    """Why a human is needed, and since when."""

    reason: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Where a lead stands. Fields are only ever added, with defaults: old leads are read by new rules.

    `seq` counts decisions; `waiting` are the seeker's messages nobody has answered yet, `answered` those somebody has.
    `unmatched` are messages about a property that is not known, `doubted` those whose sender could not be verified.
    `promised` are messages whose reply had to promise more; they are `owed` it once more is known, with slots where
    `owes_slots`, with documents where `owes_documents`. `opted_out`: the seeker wants no message that he did not ask for.
    """

    tenant_id: UUID
    lead_id: UUID
    settings: Settings = field(default_factory=Settings)
    seq: int = 0
    stage: Stage = Stage.NEW
    wheel: Wheel = Wheel.AI
    wheel_reason: str = ""
    outcome: Outcome | None = None
    need: Need | None = None
    seen: tuple[UUID, ...] = ()
    waiting: tuple[UUID, ...] = ()
    answered: tuple[UUID, ...] = ()
    unmatched: tuple[UUID, ...] = ()
    promised: tuple[UUID, ...] = ()
    owed: tuple[UUID, ...] = ()
    owes_slots: bool = False
    owes_documents: bool = False
    doubted: tuple[Doubted, ...] = ()
    enquiries: tuple[Enquired, ...] = ()
    works: int = 0
    work: Work | None = None
    draft: Draft | None = None
    language: str = ""
    offered: tuple[Window, ...] = ()
    offered_until: datetime | None = None
    viewing: Viewing | None = None
    follow_ups: int = 0
    follow_up_at: datetime | None = None
    remind_at: datetime | None = None
    close_at: datetime | None = None
    opted_out: bool = False
