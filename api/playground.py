"""Trying out what a seeker would be answered: `/v1/playground`. Nothing is stored, and nothing is sent."""

from datetime import UTC, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import AwareDatetime, BaseModel, Field, TypeAdapter

from api.auth import Parts, Reader
from api.models import Body, Line, Text, Words
from api.problems import RESPONSES, described
from api.rate_limit import Buckets, spend
from neuroconcepts.application.rehearsal import Conversation, FactFound, LetterOut, Rehearsal, Verdict
from neuroconcepts.assistant.claims import Unsupported
from neuroconcepts.domain.conversation import Call, Claim, Understanding, Window
from neuroconcepts.domain.enquiry import Person
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.domain.stage import Stage

router = APIRouter(
    prefix="/v1/playground",
    tags=["Playground"],
    responses=RESPONSES | {429: described("This key asks too much; repeat after `Retry-After` seconds.")},
)

_CONVERSATION: TypeAdapter[Conversation] = TypeAdapter(Conversation)
Instant = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), lt=datetime(2100, 1, 1, tzinfo=UTC))]


class SaidIO(Body):
    author: Literal["seeker", "agency"]
    text: Text
    subject: Line = ""


class WindowIO(Body):
    start: Instant
    end: Instant


class ConversationIO(Body):
    """What was written so far and where it led. `offered` are the slots offered last, in their order.

    `instructed`: the seeker was told of his right to withdraw, and asked whether he wants documents now.
    """

    said: list[SaidIO] = Field(default_factory=list, max_length=100)
    stage: Stage = Stage.NEW
    wheel: Wheel = Wheel.AI
    language: Annotated[str, Field(pattern=r"^([a-z]{2})?$")] = ""
    offered: list[WindowIO] = Field(default_factory=list, max_length=20)
    appointment: WindowIO | None = None
    instructed: bool = False

    def conversation(self) -> Conversation:
        return _CONVERSATION.validate_python(self.model_dump())


class SeekerName(Body):
    """By which name the seeker is greeted."""

    salutation: Literal["Herr", "Frau", "Familie"] | None = None
    title: Line | None = None
    first_name: Line | None = None
    last_name: Line | None = None


class PlaygroundIn(Body):
    """A message of the seeker: the first of a conversation, or the next one after `conversation`, as the last answer gave it."""

    message: Words
    property_id: UUID | None = Field(default=None, description="Left out: about a property that nobody knows.")
    seeker: SeekerName = SeekerName()
    conversation: ConversationIO = ConversationIO()


class PlaygroundOut(BaseModel):
    """What would become of the message, and why.

    `verdict`: answered at once (`send`), once somebody approves (`draft`), left to a person (`human`), or `nothing`.
    `decisions` are the rules' reasons in their order, `facts` what the answer rests on, `unanswered` what is left open for
    the agent, `notices` what he would be told. The checks: `suspicion` about the message, `unsupported` claims of the
    letter, `improper` words, what the exposé states in two ways (`contradicted`). `claims` is what the letter says, each with the facts, slots or words of
    the seeker that it rests on. `calls` are those of a language model, their `cost` in USD.
    """

    verdict: Verdict
    reason: str
    decisions: list[str]
    understanding: Understanding | None
    facts: list[FactFound]
    unanswered: list[str]
    slots: list[Window]
    letter: LetterOut | None
    suspicion: str
    unsupported: list[Unsupported]
    improper: list[str]
    contradicted: list[str]
    claims: list[Claim]
    notices: list[str]
    assistant: str
    calls: list[Call]
    conversation: ConversationIO

    @classmethod
    def of(cls, rehearsal: Rehearsal) -> Self:
        after = ConversationIO.model_validate(rehearsal.after, from_attributes=True)
        shown = {name: getattr(rehearsal, name) for name in cls.model_fields if name != "conversation"}
        return cls.model_validate({**shown, "conversation": after})


@router.post("")
async def rehearse(body: PlaygroundIn, request: Request, parts: Parts, caller: Reader) -> PlaygroundOut:
    """Play one message through your agency's settings, property and calendar: what would be answered, and why?"""
    limits: Buckets = request.app.state.playground_limits
    spend(limits, str(caller.user_id), "messages")
    return PlaygroundOut.of(
        await parts.playground.rehearse(
            caller.tenant_id,
            body.property_id,
            body.message,
            body.conversation.conversation(),
            seeker=Person(**body.seeker.model_dump()),
            now=datetime.now(UTC),
        )
    )
