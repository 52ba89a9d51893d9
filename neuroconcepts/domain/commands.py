"""What a decision asks the world to do. The workflow runs each as one task, whose result is again an event."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from uuid import UUID

from neuroconcepts.domain.conversation import Window


class Purpose(StrEnum):
    """Why a message is written; it chooses the message's frame and what its sending means for the lead."""

    FIRST_ANSWER = "first_answer"
    ANSWER = "answer"
    CONFIRMATION = "confirmation"
    CANCELLATION = "cancellation"
    HANDOVER = "handover"
    SUPPLEMENT = "supplement"
    FOLLOW_UP = "follow_up"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a message is to do: which of the seeker's messages it answers, and whether it offers slots.

    `wishes` are the times the seeker named, `unsure` those of which he has to say which he means; `missed` is a slot he chose that was gone; `viewing_id` the viewing it
    speaks of; `unmatched` are those of the messages whose property is not known, `owes_slots` whether they wish slots. `promises`
    are those whose reply has to promise more, `supplies` are messages that have had
    their reply, and get now what it had to promise. `documents` tells that the property's documents are asked for,
    `owes_documents` that they are, and the property is not known.
    """

    purpose: Purpose
    answers: tuple[UUID, ...] = ()
    offers: bool = False
    wishes: tuple[Window, ...] = ()
    missed: Window | None = None
    viewing_id: UUID | None = None
    language: str = ""
    unmatched: tuple[UUID, ...] = ()
    owes_slots: bool = False
    promises: tuple[UUID, ...] = ()
    supplies: tuple[UUID, ...] = ()
    unsure: tuple[Window, ...] = ()
    documents: bool = False
    owes_documents: bool = False


@dataclass(frozen=True, slots=True)
class Understand:
    work: int
    messages: tuple[UUID, ...]
    offered: tuple[Window, ...] = ()
    appointment: Window | None = None
    kind: Literal["understand"] = "understand"


@dataclass(frozen=True, slots=True)
class Compose:
    work: int
    plan: Plan
    kind: Literal["compose"] = "compose"


@dataclass(frozen=True, slots=True)
class Send:
    """Hand a stored message to the mail server. `human`: the agent wrote or approved it."""

    message_id: UUID
    human: bool = False
    kind: Literal["send"] = "send"


@dataclass(frozen=True, slots=True)
class Book:
    """Put a viewing into the calendar; with `replaces`, move that one."""

    work: int
    window: Window
    replaces: UUID | None = None
    kind: Literal["book"] = "book"


@dataclass(frozen=True, slots=True)
class CancelViewing:
    viewing_id: UUID
    kind: Literal["cancel_viewing"] = "cancel_viewing"


@dataclass(frozen=True, slots=True)
class Notify:
    """Tell the agent by mail that he is needed, and why."""

    reason: str
    draft: UUID | None = None
    kind: Literal["notify"] = "notify"


@dataclass(frozen=True, slots=True)
class Abandon:
    """Stop the work under way; its result no longer counts."""

    kind: Literal["abandon"] = "abandon"


Command = Understand | Compose | Send | Book | CancelViewing | Notify | Abandon
