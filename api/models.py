"""What the API takes and gives, with examples for its OpenAPI page."""

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, EmailStr, Field

from neuroconcepts.domain.conversation import Trace
from neuroconcepts.domain.enquiry import Enquiry, Listing, Person
from neuroconcepts.domain.lead import Autonomy, Wheel
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from neuroconcepts.intake.names import person_of
from neuroconcepts.store import tables

Line = Annotated[str, Field(max_length=200, pattern=r"^[^\x00-\x1f\x7f\x85\u2028\u2029]*$")]
"""One line: it may stand in a mail's header, where a line break would begin another one."""
Text = Annotated[str, Field(max_length=20_000, pattern=r"^[^\x00]*$")]
"""PostgreSQL keeps every character but NUL."""
Words = Annotated[Text, Field(min_length=1)]
Language = Annotated[
    str,
    Field(
        pattern=r"^[a-z]{2}$", description="ISO 639-1: the form's language. What the message is written in counts more."
    ),
]
Portal = Annotated[str, Field(max_length=40, pattern=r"^[a-z0-9_]+$", examples=["website_form"])]


class Body(BaseModel):
    """A request's body: unknown fields are errors, so that a typing mistake is told."""

    model_config = ConfigDict(extra="forbid")


class SeekerIn(Body):
    email: EmailStr
    salutation: Literal["Herr", "Frau", "Familie"] | None = None
    title: Line | None = None
    first_name: Line | None = None
    last_name: Line | None = None
    company: Line | None = None
    phone: Line | None = Field(default=None, description="In any usual form; kept as E.164 where it can be read.")


class LeadIn(Body):
    """An enquiry, for example from the agency's own website."""

    seeker: SeekerIn
    message: Text = ""
    property: Line | None = Field(default=None, description="The agency's own number of the property, or OpenImmo's.")
    portal: Portal = "website_form"
    language: Language | None = None
    wants_viewing: bool | None = None
    move_in: date | None = None
    household_size: Annotated[int, Field(ge=1, le=50)] | None = None

    def enquiry(self) -> Enquiry:
        """The enquiry as every door hands it on; the source of each field is the form."""
        return Enquiry(
            portal=self.portal,
            person=Person(**self.seeker.model_dump()),
            listings=(Listing((self.property,)),) if self.property else (),
            message=self.message,
            language=self.language or "",
            wants_viewing=self.wants_viewing,
            move_in=self.move_in,
            household_size=self.household_size,
            sources=(("*", "form"),),
        )


class LeadAccepted(BaseModel):
    """The enquiry is committed; its workflow has it (`handed_over`), or will have it once Temporal answers."""

    lead_id: UUID
    message_id: UUID
    handed_over: bool


class WidgetEnquiryIn(Body):
    """An enquiry from a form on the agency's website; a visitor wrote it, so every field is short."""

    email: EmailStr
    name: Line | None = Field(default=None, description="The whole name, where the form has one field for it.")
    salutation: Literal["Herr", "Frau", "Familie"] | None = None
    first_name: Line | None = None
    last_name: Line | None = None
    phone: Line | None = Field(default=None, description="In any usual form; kept as E.164 where it can be read.")
    message: Annotated[str, Field(max_length=5_000, pattern=r"^[^\x00]*$")] = ""
    property: Line | None = Field(default=None, description="The agency's own number of the property, or OpenImmo's.")
    wants_viewing: bool | None = None
    language: Language | None = None
    consent: bool | None = Field(default=None, description="Whether the visitor ticked the form's box for consent.")
    leave_empty: Line = Field(default="", description="Hide this field: only machines fill it in, and are ignored.")

    def enquiry(self, portal: str) -> Enquiry:
        """The enquiry as every door hands it on. A name in parts wins over the whole one."""
        person = person_of(self.name or "")
        if self.first_name or self.last_name:
            person = Person(first_name=self.first_name, last_name=self.last_name)
        consent = (("consent", "form"),) if self.consent else ()
        return Enquiry(
            portal=portal,
            person=replace(person, salutation=self.salutation or person.salutation, email=self.email, phone=self.phone),
            listings=(Listing((self.property,)),) if self.property else (),
            message=self.message,
            language=self.language or "",
            wants_viewing=self.wants_viewing,
            sources=(("*", "form"), *consent),
        )


class WidgetAccepted(BaseModel):
    """The enquiry is committed. `reference` names it, for a question to the agency."""

    reference: UUID


class MailAccepted(BaseModel):
    """The mail is committed. `status` tells what became of it, `reason` why it waits for a person or is ignored."""

    inbound_id: UUID
    duplicate: bool
    status: Literal["received", "processed", "needs_attention", "ignored"]
    kind: str | None
    lead_id: UUID | None
    reason: str


class TakeOverIn(Body):
    why: Line = Field(
        default="",
        examples=["ruft den Herrn selbst an"],
        description="Goes on where your name stops: “Eva Berger ruft den Herrn selbst an”.",
    )


class WriteIn(Body):
    text: Words = Field(examples=["Guten Tag Frau Muster,\n\nja, die Wohnung ist noch frei."])
    subject: Line | None = Field(default=None, description="By default the conversation's own.")


class EditIn(Body):
    text: Words = Field(examples=["Guten Tag Frau Muster,\n\nja, ab 1. März."])
    subject: Line | None = Field(default=None, description="By default the draft's own.")


class RejectIn(Body):
    why: Line = Field(default="", examples=["Das kläre ich lieber am Telefon."])


class CloseIn(Body):
    outcome: Literal["viewed", "not_interested", "unreachable", "property_gone", "spam"] = Field(examples=["viewed"])


class LeadOut(BaseModel):
    """A lead in a list. Times are UTC."""

    id: UUID
    name: str
    email: str
    language: str
    portal: str
    property_id: UUID | None
    agent_id: UUID
    stage: Stage
    wheel: Wheel
    wheel_reason: str
    autonomy: Autonomy
    outcome: Outcome | None
    needs_human_since: datetime | None
    needs_human_reason: str
    next_at: datetime | None
    next_what: str
    enquired_at: datetime
    contacted_at: datetime | None
    booked_at: datetime | None
    closed_at: datetime | None

    @classmethod
    def of(cls, row: tables.Lead) -> Self:
        return cls.model_validate(row, from_attributes=True)


class LeadPage(BaseModel):
    """`next_cursor` leads to the next page; null on the last."""

    items: list[LeadOut]
    next_cursor: str | None


class TimelineEntry(BaseModel):
    """Something that was written, or decided: `what` names it, `text` is the message or the reason."""

    at: datetime
    kind: Literal["message", "decision", "evidence"]
    what: str
    who: str
    text: str
    details: dict[str, Any] = {}


class DraftOut(BaseModel):
    """A letter of the AI that waits, or waited, for somebody's yes; `trace` tells how it came about, as with a message."""

    id: UUID
    message_id: UUID
    status: Literal["waiting", "approved", "edited", "rejected", "superseded"]
    reason: str
    subject: str
    text: str
    decided_by: str | None
    trace: Trace | None


class ViewingOut(BaseModel):
    id: UUID
    starts_at: datetime
    ends_at: datetime
    status: Literal["held", "booked", "cancelled", "lapsed"]


class EnquiryOut(BaseModel):
    """What an enquiry is about: the numbers, title and address it came with, and the property that was found for them.

    `property_id` is empty while nobody knows which one is meant; `matched_by` says by what, or by whom, it was found.
    """

    id: UUID
    lead_id: UUID
    portal: str
    refs: list[str]
    title: str
    address: str
    property_id: UUID | None
    matched_by: str
    created_at: datetime


class EnquiryList(BaseModel):
    items: list[EnquiryOut]


class QuestionOut(BaseModel):
    """What seekers asked about a property and no stored fact answers, in the words of the first of them."""

    id: UUID
    property_id: UUID
    lead_id: UUID
    question: str
    language: str
    asked_at: datetime


class QuestionList(BaseModel):
    items: list[QuestionOut]


class AnswerIn(Body):
    text: Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^[^\x00]*$")] = Field(
        examples=["Ja, der Keller hat einen Stromanschluss."],
        description="Told to seekers as it stands, in the language of the question; a fact of the property from now on.",
    )


class AnswerOut(BaseModel):
    """How many leads are told now; others follow as soon as Temporal answers."""

    leads: int


class MatchIn(Body):
    property_id: UUID = Field(examples=["019c2f6e-7a10-7c4e-9d2b-000000000005"])


class MergeIn(Body):
    """Which lead goes into this one."""

    lead_id: UUID = Field(examples=["019c2f6e-7a10-7c4e-9d2b-000000000007"])


class MailOut(BaseModel):
    """A mail at the door. `kind` and `category` say what it is, `reason` why it waits for a person or is ignored."""

    id: UUID
    status: Literal["received", "processed", "needs_attention", "ignored"]
    kind: str | None
    category: str
    portal: str
    reason: str
    lead_id: UUID | None
    sender_domain: str
    size: int
    received_at: datetime


class MailPage(BaseModel):
    items: list[MailOut]
    next_cursor: str | None


class FileOut(BaseModel):
    name: str
    kind: str
    size: int


class MailDetail(MailOut):
    """A mail as people may look at it: its HTML without anything that acts, loads or deceives; `read_by` is the step that read it."""

    sender: str
    subject: str
    text: str
    html: str
    files: list[FileOut]
    problems: list[str]
    read_by: str
    reader: str
    trust: str


class LeadDetail(LeadOut):
    """A lead with all that happened, oldest first, also to leads merged into it."""

    merged_into: UUID | None
    enquiries: list[EnquiryOut]
    timeline: list[TimelineEntry]
    drafts: list[DraftOut]
    viewings: list[ViewingOut]
