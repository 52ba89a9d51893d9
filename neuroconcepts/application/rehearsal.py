"""A rehearsal: what the platform would do with a seeker's message, and what the conversation goes on from."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from neuroconcepts.assistant.claims import Unsupported
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Call, Claim, Understanding, Window
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.domain.stage import Stage


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a conversation; `subject` is that of a letter of ours."""

    author: Literal["seeker", "agency"]
    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What was written so far and where it led: enough to go on with. Whoever rehearses keeps it; we do not.

    `instructed`: the seeker was told of his right to withdraw, and asked to confirm that he wants documents now.
    """

    said: tuple[Said, ...] = ()
    stage: Stage = Stage.NEW
    wheel: Wheel = Wheel.AI
    language: str = ""
    offered: tuple[Window, ...] = ()
    appointment: Window | None = None
    instructed: bool = False


START: Final = Conversation()


class Verdict(StrEnum):
    """What would become of a message: answered at once, answered once a person approves, left to a person, or nothing."""

    SEND = "send"
    DRAFT = "draft"
    HUMAN = "human"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class FactFound:
    """A fact that the answer rests on: where it is stated, and what it says."""

    source: str
    statement: str


@dataclass(frozen=True, slots=True)
class LetterOut:
    """The mail that would be sent; `invites` tells that an entry for the calendar comes with it, `enclosed` which documents."""

    purpose: Purpose
    subject: str
    text: str
    signature: str
    disclosure: str
    invites: bool = False
    enclosed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What the platform would do with one message, and why.

    `decisions` are the rules' reasons in their order, `notices` what the agent would be told by mail, `unanswered` the
    questions left open for him. `suspicion`, `unsupported`, `improper` and `contradicted` are what the checks found: in the
    message, in the letter's claims, in its words, in the exposé; `claims` is what the letter says, with what that rests on.
    `assistant` wrote the answer, `calls` are all of a language model. `after` is what the
    next message goes on from, as if a draft had been approved.
    """

    verdict: Verdict
    reason: str
    decisions: tuple[str, ...]
    understanding: Understanding | None = None
    facts: tuple[FactFound, ...] = ()
    unanswered: tuple[str, ...] = ()
    slots: tuple[Window, ...] = ()
    letter: LetterOut | None = None
    suspicion: str = ""
    unsupported: tuple[Unsupported, ...] = ()
    improper: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    notices: tuple[str, ...] = ()
    assistant: str = ""
    calls: tuple[Call, ...] = ()
    after: Conversation = START
