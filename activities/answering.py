"""What a message has to answer, about which property, and what stays open for the agent."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from activities.letters import Occasion
from neuroconcepts.assistant.answers.sameness import same_question, with_known
from neuroconcepts.domain.commands import Plan, Purpose
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.domain.knowledge import Background
from neuroconcepts.domain.property import KnownAnswer, Property
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.property import Properties
from neuroconcepts.store.question import Questions
from neuroconcepts.store.session import TenantSession

ANSWERS_NOTHING = (Purpose.HANDOVER, Purpose.FOLLOW_UP, Purpose.REMINDER)
"""Letters that say what they have to say without any question."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the seeker asked in one message about one property, None where it is not known which."""

    message_id: UUID
    text: str
    property_id: UUID | None
    about: Property | None


async def asked_in(session: TenantSession, plan: Plan, occasion: Occasion) -> list[Asked]:
    """All that the letter of this plan has to answer. Of messages that had their reply, only what it left open."""
    if plan.purpose in ANSWERS_NOTHING:
        return []
    asked: list[Asked] = []
    known = {None: None, occasion.subject_id: occasion.subject}
    left_open = await Questions(session).left_open_by(plan.supplies) if plan.supplies else {}
    for message, enquiries in await Messages(session).incoming((*plan.supplies, *plan.answers)):
        about = [enquiry.property_id for enquiry in enquiries] or [occasion.lead.property_id]
        if message.id in plan.unmatched:
            about = [each for each in about if each]  # what cannot be answered for want of a property is said once
        text = "\n".join(left_open.get(message.id, [])) or message.text
        for property_id in dict.fromkeys(about):
            if property_id not in known:
                known[property_id] = await Properties(session).get(property_id) if property_id else None
            asked.append(Asked(message.id, text, property_id, known[property_id]))
    return asked


Recall = Callable[[UUID | None, str], Awaitable[Background]]
"""What is known beside the facts of a property (None: of no certain one) when such a text is answered."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One property (None where it is not known which) with all that is asked about it, and what is known beside its facts."""

    property_id: UUID | None
    about: Property | None
    text: str
    background: Background

    @property
    def told(self) -> list[KnownAnswer | FaqEntry]:
        """What the agent told: about this property first, then its entries of the FAQ, then the agency's."""
        return [*(self.about.answers if self.about else ()), *self.background.faq]


async def topics_of(asked: Sequence[Asked], recall: Recall) -> list[Topic]:
    """What is asked, property by property, in the order in which they come up."""
    by_property: dict[UUID | None, list[Asked]] = {}
    for each in asked:
        by_property.setdefault(each.property_id, []).append(each)
    topics = []
    for property_id, of_one in by_property.items():
        text = "\n\n".join(each.text for each in of_one)
        topics.append(Topic(property_id, of_one[0].about, text, await recall(property_id, text)))
    return topics


async def answer_to(topics: Sequence[Topic], assistant: Assistant, language: str) -> Answer:
    """One answer about each property asked for, joined; what the agent told earlier fills what the assistant leaves open.

    It is in one language: where the assistant does not speak this one, in what it speaks, with what the agent told in that.
    """
    answers = [
        await assistant.answer(each.text, about=each.about, language=language, background=each.background)
        for each in topics
    ]
    language = next((answer.language for answer in answers if answer.text and answer.language), language)
    answers = [with_known(answer, topic.told, language) for answer, topic in zip(answers, topics, strict=True)]
    return replace(_joined(answers, [each.about.title if each.about else "" for each in topics]), language=language)


async def ask_agent(
    session: TenantSession, asked: Sequence[Asked], answer: Answer, lead: tables.Lead, language: str, now: datetime
) -> tuple[str, ...]:
    """Keep what no stored fact answers as open questions of its property; those that nobody was asked before."""
    rows = [_open_question(question, asked, lead, language, now) for question in dict.fromkeys(answer.unanswered)]
    return tuple(await Questions(session).ask([row for row in rows if row], same_question))


def _open_question(
    question: str, asked: Sequence[Asked], lead: tables.Lead, language: str, now: datetime
) -> tables.OpenQuestion | None:
    """The question with the message that asked it; None where it is about no property."""
    of_property = [each for each in asked if each.property_id]
    source = next((each for each in of_property if question in each.text), of_property[0] if of_property else None)
    if source is None or source.property_id is None:
        return None
    return tables.OpenQuestion(
        id=tables.new_id(),
        tenant_id=lead.tenant_id,
        property_id=source.property_id,
        lead_id=lead.id,
        message_id=source.message_id,
        question=question,
        language=language,
        asked_at=now,
    )


def _joined(answers: Sequence[Answer], titles: Sequence[str]) -> Answer:
    if len(answers) == 1:
        return answers[0]
    texts = [f"{title}: {a.text}" if title else a.text for a, title in zip(answers, titles, strict=True) if a.text]
    joined = Answer("\n\n".join(texts), assistant=answers[0].assistant if answers else "")
    return replace(
        joined,
        sources=tuple(s for a in answers for s in a.sources),
        unanswered=tuple(q for a in answers for q in a.unanswered),
        unsupported=tuple(u for a in answers for u in a.unsupported),
        calls=tuple(call for a in answers for call in a.calls),
    )
