"""What stands in the lines of a set: the question as the command line takes it, and what is right.

`conversations*.jsonl` for `understand`, `questions*.jsonl` (or `expose_qa*.jsonl`) for `ask`, `claims*.jsonl` for
`check-claims`. Further fields are passed over.
"""

from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from neuroconcepts.domain.conversation import Intent

NOT_STATED = "NOT_IN_EXPOSE"
"""In place of `facts`: nothing that the property states answers this."""
Text = Annotated[str, Field(min_length=1)]


class Expected(BaseModel):
    """One line; `id` is unique within its file."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Annotated[str, Field(min_length=1, coerce_numbers_to_str=True)]


class Slot(BaseModel):
    start: AwareDatetime
    end: AwareDatetime


class WindowWanted(Slot):
    """A time that a message names; `precision` says how near a reading has to come, `end` is exclusive."""

    precision: Literal["exact", "interval", "from", "until", "part_of_day", "day", "range"]


class ContextGiven(BaseModel):
    """The slots offered before, in their order, and the viewing that is agreed."""

    proposed_slots: list[Slot] = []
    appointment: Slot | None = None


class ExpectedReading(Expected):
    """`optional_intents` are neither required nor wrong; `alternatives` are other right readings of the times."""

    message: str
    now: AwareDatetime
    lang: str | None = None
    context: ContextGiven | None = None
    intents: list[Intent]
    optional_intents: list[Intent] = []
    windows: list[WindowWanted] = []
    alternatives: list[list[WindowWanted]] = []


class ExpectedAnswer(Expected):
    """A right answer holds at least one variant of each group of `facts`; or it is `NOT_IN_EXPOSE`, and stays open."""

    object: Text
    question: Text
    lang: str | None = None
    facts: Literal["NOT_IN_EXPOSE"] | Annotated[list[Annotated[list[Text], Field(min_length=1)]], Field(min_length=1)]


class AgentGiven(BaseModel):
    name: str = ""
    phone: str = ""
    email: str = ""
    company: str = ""


class ExpectedClaims(Expected):
    """A letter about to be mailed; `unsupported` are the exact substrings that nothing supports, `kind` is what was done to it."""

    object: Text
    text: Text
    lang: str | None = None
    seeker: str = ""
    slots: list[AwareDatetime] = []
    agent: AgentGiven = AgentGiven()
    supported: bool
    unsupported: list[Text] = []
    kind: str = ""
