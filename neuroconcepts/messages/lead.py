"""What crosses Temporal for a lead: one frozen model in, one out, fields only added and with defaults."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from neuroconcepts.domain.commands import Command, Plan
from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.events import Event
from neuroconcepts.domain.lead import Lead, Wheel
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage

AnyEvent = Annotated[Event, Field(discriminator="kind")]
AnyCommand = Annotated[Command, Field(discriminator="kind")]


class Message(BaseModel):
    """Frozen, and lenient towards fields of a newer version."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class LeadRef(Message):
    tenant_id: UUID
    lead_id: UUID


class LeadStart(Message):
    """A run's input: who it is; `lead` only when a run continues another, otherwise the store knows where it stands."""

    ref: LeadRef
    lead: Lead | None = None


class DecideInput(Message):
    """`number` names the decision among all of the lead's runs, the same whenever it is asked for again."""

    ref: LeadRef
    event: AnyEvent
    now: datetime
    lead: Lead | None = None
    number: str = ""


class Decided(Message):
    lead: Lead
    commands: tuple[AnyCommand, ...] = ()
    reason: str = ""


class UnderstandInput(Message):
    ref: LeadRef
    work: int
    messages: tuple[UUID, ...]
    now: datetime
    offered: tuple[Window, ...] = ()
    appointment: Window | None = None


class ComposeInput(Message):
    """`message_id` is minted by the workflow; `hold_until` is how long the slots offered stay reserved for this seeker."""

    ref: LeadRef
    work: int
    plan: Plan
    now: datetime
    hold_until: datetime
    message_id: UUID


class SendInput(Message):
    """`human`: the agent wrote or approved it; `withdraw`: do not send any more, only say what became of it."""

    ref: LeadRef
    message_id: UUID
    now: datetime
    human: bool = False
    resend_when_unsure: bool = True
    withdraw: bool = False


class BookInput(Message):
    """`viewing_id` is minted by the workflow, so a repeated attempt books the same viewing; a known one is moved."""

    ref: LeadRef
    work: int
    window: Window
    viewing_id: UUID
    now: datetime


class CancelViewingInput(Message):
    ref: LeadRef
    viewing_id: UUID
    now: datetime


class NotifyInput(Message):
    """`notice_id` is minted by the workflow, so a repeated attempt sends the same notice."""

    ref: LeadRef
    notice_id: UUID
    reason: str
    now: datetime
    draft: UUID | None = None


class Standing(Message):
    """Where a lead stands, for people: what an update and the query answer."""

    stage: Stage = Stage.NEW
    wheel: Wheel = Wheel.AI
    wheel_reason: str = ""
    outcome: Outcome | None = None
    needs_human: str = ""
    next_at: datetime | None = None
    words: str = ""
    seq: int = 0
