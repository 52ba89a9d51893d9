"""What can happen to a lead. Each event is a fact already recorded elsewhere; `kind` is its name on the wire.

`work` in a result is the number of the piece of work it belongs to: a result of abandoned work is told apart by it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal
from uuid import UUID

from neuroconcepts.domain.conversation import Understanding, Window
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage


class Came(StrEnum):
    """How a message from outside came about."""

    ENQUIRY = "enquiry"
    REPLY = "reply"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"


class Refusal(StrEnum):
    """Why a message did not go out, as the transaction before the sending, or the mail server, saw it."""

    WHEEL = "wheel"
    STOPPED = "stopped"
    UNLICENSED = "unlicensed"
    CLOSED = "closed"
    BAD_ADDRESS = "bad_address"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class MessageCame:
    """The seeker, or a machine in his name, wrote.

    `about` are the properties of an enquiry, None for one that is not known (yet), or the one that a reply names where it
    was not known. `doubt` says why a person has to look at
    the answer first, in plain words: who sent this could not be verified. `says` is a digest of each sentence of it, by which
    it is told from another one; none where it has no words.
    """

    message_id: UUID
    came: Came
    about: tuple[UUID | None, ...] = ()
    doubt: str = ""
    says: tuple[str, ...] = ()
    kind: Literal["message_came"] = "message_came"


@dataclass(frozen=True, slots=True)
class Understood:
    work: int
    understanding: Understanding
    kind: Literal["understood"] = "understood"


@dataclass(frozen=True, slots=True)
class Composed:
    """A message lies ready, rendered and stored.

    `unsupported` are claims no fact supports, `improper` sentences that an automatic message may not say, `contradicted` what
    the exposé states in two ways; `unanswered` open questions, `new_questions` those of them that the agent was not asked
    before. `withheld` is why documents asked for did not all go along.
    """

    work: int
    message_id: UUID
    offered: tuple[Window, ...] = ()
    unanswered: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()
    improper: tuple[str, ...] = ()
    new_questions: tuple[str, ...] = ()
    answered_something: bool = True
    withheld: str = ""
    contradicted: tuple[str, ...] = ()
    kind: Literal["composed"] = "composed"


@dataclass(frozen=True, slots=True)
class Sent:
    """The mail server accepted the message."""

    message_id: UUID
    kind: Literal["sent"] = "sent"


@dataclass(frozen=True, slots=True)
class SendRefused:
    message_id: UUID
    refusal: Refusal
    why: str
    kind: Literal["send_refused"] = "send_refused"


@dataclass(frozen=True, slots=True)
class Booked:
    work: int
    viewing_id: UUID
    window: Window
    kind: Literal["booked"] = "booked"


@dataclass(frozen=True, slots=True)
class SlotTaken:
    work: int
    window: Window
    kind: Literal["slot_taken"] = "slot_taken"


@dataclass(frozen=True, slots=True)
class WorkFailed:
    """A piece of work gave up after its retries; `why` is its last error in plain words."""

    work: int
    why: str
    kind: Literal["work_failed"] = "work_failed"


@dataclass(frozen=True, slots=True)
class TimeCame:
    """The clock reached `wake_at`."""

    kind: Literal["time_came"] = "time_came"


@dataclass(frozen=True, slots=True)
class TakenOver:
    by: str
    why: str = ""
    kind: Literal["taken_over"] = "taken_over"


@dataclass(frozen=True, slots=True)
class Released:
    by: str
    kind: Literal["released"] = "released"


@dataclass(frozen=True, slots=True)
class Written:
    """The agent wrote to the seeker himself; the message lies rendered and stored."""

    message_id: UUID
    by: str
    kind: Literal["written"] = "written"


@dataclass(frozen=True, slots=True)
class DraftApproved:
    message_id: UUID
    by: str
    edited: bool = False
    kind: Literal["draft_approved"] = "draft_approved"


@dataclass(frozen=True, slots=True)
class DraftRejected:
    message_id: UUID
    by: str
    why: str = ""
    kind: Literal["draft_rejected"] = "draft_rejected"


@dataclass(frozen=True, slots=True)
class Matched:
    """A person said which property an enquiry's message is about."""

    message_id: UUID
    about: UUID
    by: str
    kind: Literal["matched"] = "matched"


@dataclass(frozen=True, slots=True)
class Answered:
    """The agent answered what these messages asked, and no stored fact had: now one does."""

    messages: tuple[UUID, ...]
    by: str
    kind: Literal["answered"] = "answered"


@dataclass(frozen=True, slots=True)
class MergedInto:
    """A person found that this seeker is the one of another lead, which goes on with both."""

    lead_id: UUID
    by: str
    kind: Literal["merged_into"] = "merged_into"


@dataclass(frozen=True, slots=True)
class Joined:
    """Another lead was merged into this one: what nobody had answered there (`waiting`) is answered here."""

    lead_id: UUID
    by: str
    stage: Stage = Stage.NEW
    waiting: tuple[UUID, ...] = ()
    unmatched: tuple[UUID, ...] = ()
    opted_out: bool = False
    kind: Literal["joined"] = "joined"


@dataclass(frozen=True, slots=True)
class Parted:
    """A merge was undone: this lead is one of its own again."""

    by: str
    kind: Literal["parted"] = "parted"


@dataclass(frozen=True, slots=True)
class Closed:
    outcome: Outcome
    by: str
    kind: Literal["closed"] = "closed"


Event = (
    MessageCame
    | Understood
    | Composed
    | Sent
    | SendRefused
    | Booked
    | SlotTaken
    | WorkFailed
    | TimeCame
    | TakenOver
    | Released
    | Written
    | DraftApproved
    | DraftRejected
    | Matched
    | Answered
    | MergedInto
    | Joined
    | Parted
    | Closed
)
