"""What a seeker's message says, in the words of the trade.

The vocabulary is shared by every assistant (offline rules, Gemini) and by `domain.lead`, which decides what follows.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum


class Intent(StrEnum):
    """One wish of the writer; a message may carry several."""

    VIEWING_REQUEST = "viewing_request"
    QUESTION = "question"
    CANCELLATION = "cancellation"
    RESCHEDULE = "reschedule"
    NOT_INTERESTED = "not_interested"
    HUMAN_REQUESTED = "human_requested"
    SLOT_ACCEPT = "slot_accept"
    SLOT_DECLINE = "slot_decline"
    DOCUMENT_REQUEST = "document_request"
    PRICE_NEGOTIATION = "price_negotiation"
    COMPLAINT = "complaint"
    SPAM = "spam"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time, both ends aware of their zone; `end` is exclusive."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Context:
    """What the conversation already holds when a message arrives: slots in the order offered, the agreed viewing."""

    offered: tuple[Window, ...] = ()
    appointment: Window | None = None


class Matter(StrEnum):
    """What a wish is about, beside the property itself."""

    BUDGET = "budget"
    PERSONS = "persons"
    MOVE_IN = "move_in"
    FINANCING = "financing"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the writer says of his circumstances, in his own words."""

    matter: Matter
    words: str


class Tone(StrEnum):
    """How a message sounds, for the person who reads the lead."""

    FRIENDLY = "friendly"
    NEUTRAL = "neutral"
    IMPATIENT = "impatient"
    ANGRY = "angry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of a language model: what it was asked, who computed it where, and what that took.

    `prompt` is the version of the instructions (`answer_v1`), `digest` tells their very words apart; `model` names the
    model and its region. Tokens are counted as the vendor bills them; `seconds` are those that passed until its answer;
    `cost` is in USD, None where the model's price is not known. `error` is why it gave nothing that could be used.
    """

    prompt: str
    digest: str
    model: str
    tokens_in: int
    tokens_out: int
    seconds: float
    cost: Decimal | None = None
    error: str = ""


@dataclass(frozen=True, slots=True)
class Understanding:
    """A message, understood. `windows` are the times it names, resolved; `language` is ISO 639-1.

    `unsure` are the times that one and the same phrase may mean where two readings of it differ ("Montag, 2. Dezember"
    where that is a Wednesday): the seeker is asked. `windows` may hold the likelier one, too. `tone` and `confidence` (0 to
    1, by a model's own account) are None where rules read. `opts_out`: the writer asks for no more messages, whatever else
    he wants.
    `assistant` names who understood it, `calls` what that took of a language model.
    """

    intents: tuple[Intent, ...]
    windows: tuple[Window, ...] = ()
    language: str = "de"
    unsure: tuple[Window, ...] = ()
    wishes: tuple[Wish, ...] = ()
    tone: Tone | None = None
    confidence: float | None = None
    assistant: str = ""
    calls: tuple[Call, ...] = ()
    opts_out: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the exposé says to a message's questions, in the seeker's language.

    `text` holds whole sentences without greeting or closing, empty when nothing could be answered. `sources` names the
    facts used (`preise/kaltmiete`, …); `unanswered` quotes the questions that no stored fact answers; `unsupported` are
    substrings of `text` that a check could not map to a fact. `assistant` names who answered, e.g. `offline/2`; `language`
    (ISO 639-1) is what `text` is written in, empty where that is the one asked for; `calls` what it took of a language model.
    """

    text: str
    sources: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()
    assistant: str = ""
    language: str = ""
    calls: tuple[Call, ...] = ()

    @property
    def by_model(self) -> bool:
        """Whether a language model wrote it; where all its calls failed, the rules did."""
        return any(not call.error for call in self.calls)


class ClaimKind(StrEnum):
    """What a claim of a letter is; `wording` is a sentence of the platform's own, its promises among them."""

    FIGURE = "figure"
    TIME = "time"
    ADDRESS = "address"
    CONTACT = "contact"
    NAME = "name"
    QUOTATION = "quotation"
    STATEMENT = "statement"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Support:
    """What a claim rests on: where that is stated, and what it said when the letter was written.

    `source` is a fact or text (`preise/kaltmiete`, `freitexte/lage`, `faq/…`), with the number of the `property` that has it;
    else `slot` (an offered time, ISO 8601), `seeker` (his own words), `agent/…`, `agency`, `wording` (a sentence of the
    platform's), or `reckoned` (from the figures beside it).
    """

    source: str
    value: str
    property: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a letter claims, as it stands there, with all that it rests on: several where it follows from several."""

    kind: ClaimKind
    text: str
    support: tuple[Support, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a person replaced: the AI's own letter, and what the checks had found in it."""

    by: str
    at: datetime
    subject: str
    text: str
    unsupported: tuple[str, ...] = ()
    improper: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """How a message of the AI came about; kept with it, so that it can be told later why it says what it says.

    `assistant` wrote it from `facts` (their sources), with the model's `calls`, those that failed among them; `claims` is
    what it says with what that rests on, `offered` the slots it offers. `unanswered` are the questions it left open,
    `unsupported` and `improper` what the checks found in it, `contradicted` in the exposé, `suspicion` in what the seeker
    wrote. `template` is the agency's own (`<id>/<version>`). After an `edit` it tells of the letter that was sent.
    """

    assistant: str
    facts: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    unsupported: tuple[str, ...] = ()
    improper: tuple[str, ...] = ()
    template: str = ""
    calls: tuple[Call, ...] = ()
    claims: tuple[Claim, ...] = ()
    offered: tuple[Window, ...] = ()
    contradicted: tuple[str, ...] = ()
    suspicion: str = ""
    edit: Edit | None = None
