"""What a letter may not be sent with on its own: claims that nothing supports, words that an automatic message may not say."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from activities.answering import Topic, answer_to
from activities.letters import Occasion
from neuroconcepts.assistant.claims import Agent, Unsupported, Verdict, examine
from neuroconcepts.assistant.guards.commitments import only_for_people
from neuroconcepts.assistant.guards.contacts import foreign
from neuroconcepts.assistant.guards.contradictions import contradictions
from neuroconcepts.assistant.guards.propriety import improper
from neuroconcepts.assistant.models.data import stated
from neuroconcepts.domain.commands import Plan
from neuroconcepts.domain.conversation import Answer, Claim, ClaimKind, Support, Window
from neuroconcepts.domain.knowledge import NOTHING
from neuroconcepts.domain.law import law_of, may_ask_income
from neuroconcepts.domain.private_place import as_told
from neuroconcepts.ports.assistant import Assistant


@dataclass(frozen=True, slots=True)
class Basis:
    """What a letter may rest on: whom it goes to and why, what is asked, and the slots it offers.

    `titles` are what the agency calls the documents that it speaks of.
    """

    occasion: Occasion
    plan: Plan
    topics: Sequence[Topic]
    slots: Sequence[Window] = ()
    titles: Sequence[str] = ()

    @property
    def stated(self) -> list[str]:
        """All that the agency has said about what is asked: exposés, documents, FAQ, its agent's answers."""
        about = [each.about for each in self.topics if each.about]
        of_properties = [text for each in about for text in stated(each).values()]
        told = [each.answer for topic in self.topics for each in topic.told]
        return [*of_properties, *self.passages, *told, *(each.title for each in about)]

    @property
    def passages(self) -> list[str]:
        """What was found for what is asked in documents and earlier conversations."""
        return [each.text for topic in self.topics for each in topic.background.passages]

    @property
    def called(self) -> list[str]:
        """What the properties and documents are called that the letter speaks of."""
        properties = (self.occasion.subject, *(topic.about for topic in self.topics))
        return [*self.titles, *(each.title for each in properties if each)]

    @property
    def message(self) -> str:
        """What the seeker asks, in all he wrote."""
        return "\n\n".join(each.text for each in self.topics)

    @property
    def times(self) -> list[datetime]:
        """The starts of all viewings that it may tell of, as the agency's clocks show them."""
        plan, viewing = self.plan, self.occasion.viewing
        windows = [*self.slots, *plan.unsure, *([plan.missed] if plan.missed else [])]
        starts = [*(each.start for each in windows), *([viewing.starts_at] if viewing else [])]
        return [start.astimezone(ZoneInfo(self.occasion.tenant.timezone)) for start in starts]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the checks found, as it stands in the letter; nothing where it may go.

    `supported` is what it claims and what that rests on: nothing wrong, so it plays no part in comparing findings.
    """

    unsupported: tuple[Unsupported, ...] = ()
    improper: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()
    supported: tuple[Claim, ...] = field(default=(), compare=False)

    @property
    def claims(self) -> tuple[str, ...]:
        """The unsupported claims in their own words."""
        return tuple(each.text for each in self.unsupported)


async def answered(assistant: Assistant, basis: Basis) -> Answer:
    """The answer to all that is asked; a model's is written again once where it claims what nothing supports."""
    topics, language = basis.topics, basis.occasion.language
    first = await answer_to(topics, assistant, language)
    refused = _refused(first.text, first, _spoken(basis, first)) if first.by_model else ()
    if not refused:
        return first
    said = tuple(each.text for each in refused)
    again = [replace(each, background=replace(each.background, refused=said)) for each in topics]
    second = await answer_to(again, assistant, language)
    return replace(second, calls=(*first.calls, *second.calls))


def _spoken(basis: Basis, answer: Answer) -> Basis:
    """The same for an answer in another language than the seeker's."""
    language = answer.language or basis.occasion.language
    return replace(basis, occasion=replace(basis.occasion, language=language))


def findings(text: str, answer: Answer, basis: Basis) -> Findings:
    """What is wrong with the letter's `text`, which has this answer in it."""
    improper = dict.fromkeys([*_improper(answer, basis.occasion), *_for_people(answer, basis)])
    verdicts = _verdicts(text, basis)
    unsupported = _claims(text, answer, basis, verdicts)
    contradicted = _contradicted(answer, basis.topics)
    return Findings(unsupported, tuple(improper), contradicted, _supported(verdicts, basis, unsupported))


def _refused(text: str, answer: Answer, basis: Basis) -> tuple[Unsupported, ...]:
    return _claims(text, answer, basis, _verdicts(text, basis))


def _claims(text: str, answer: Answer, basis: Basis, verdicts: Sequence[Verdict]) -> tuple[Unsupported, ...]:
    """What `text` claims and nothing supports: by the claim check, as a contact, by the word of who answered."""
    own = [Unsupported(claim, f"{answer.assistant} names no fact for it.") for claim in answer.unsupported]
    contacts = [Unsupported(each, "The agency has stated it nowhere.") for each in _foreign(text, basis)]
    found = {each.text: each for each in (*_unsupported(verdicts), *contacts, *own)}
    return tuple(found.values())


def _supported(verdicts: Sequence[Verdict], basis: Basis, unsupported: Sequence[Unsupported]) -> tuple[Claim, ...]:
    """What the letter claims with all that it rests on, in any of the properties it is about."""
    found: dict[tuple[ClaimKind, str], tuple[Support, ...]] = {}
    for verdict, topic in zip(verdicts, _topics(basis), strict=True):
        for claim in verdict.claims(topic.background.sources, seeker=basis.occasion.lead.name):
            known = found.get((claim.kind, claim.text), ())
            found[claim.kind, claim.text] = tuple(dict.fromkeys((*known, *claim.support)))
    wrong = {each.text for each in unsupported}
    return tuple(Claim(kind, text, support) for (kind, text), support in found.items() if text not in wrong)


def _foreign(text: str, basis: Basis) -> tuple[str, ...]:
    """Links, addresses and numbers in the letter that are not the agency's own: what a seeker wrote makes none of them its own."""
    occasion = basis.occasion
    agent, tenant, mailbox, subject = occasion.agent, occasion.tenant, occasion.mailbox, occasion.subject
    own = (agent.name, agent.phone, agent.email, tenant.name, tenant.privacy_url, mailbox.address, mailbox.signature)
    contact = (subject.contact.phone, subject.contact.email, subject.title) if subject else ()
    return foreign(text, allowed=[*filter(None, (*own, *contact)), *basis.stated])


def _for_people(answer: Answer, basis: Basis) -> tuple[str, ...]:
    """Of a model's answer only: the rules' own sentences state facts, and quote what the agency has written."""
    if not answer.by_model:
        return ()
    language = basis.occasion.language
    return only_for_people(answer.text, stated=basis.stated, message=basis.message, language=language)


def _contradicted(answer: Answer, topics: Sequence[Topic]) -> tuple[str, ...]:
    found = (each for topic in topics if topic.about for each in contradictions(topic.about, answer.sources))
    return tuple(dict.fromkeys(found))


def _unsupported(verdicts: Sequence[Verdict]) -> list[Unsupported]:
    """What the claim check finds; in a letter about several properties, what none of them supports."""
    first, *others = (verdict.unsupported for verdict in verdicts)
    return [each for each in first if all(each in other for other in others)]


def _verdicts(text: str, basis: Basis) -> list[Verdict]:
    """The letter as each of the properties that it is about makes it true or false."""
    return [_checked(text, topic, basis) for topic in _topics(basis)]


def _topics(basis: Basis) -> Sequence[Topic]:
    return basis.topics or [Topic(basis.occasion.subject_id, basis.occasion.subject, "", NOTHING)]


def _checked(text: str, topic: Topic, basis: Basis) -> Verdict:
    agent = basis.occasion.agent
    return examine(
        text,
        about=as_told(topic.about) if topic.about else None,
        known=[*topic.background.sources, *basis.called],
        slots=basis.times,
        seeker=f"{basis.message}\n\n{basis.occasion.lead.name}",
        agent=Agent(agent.name, agent.phone, agent.email, basis.occasion.tenant.name),
        language=basis.occasion.language,
    )


def _improper(answer: Answer, occasion: Occasion) -> tuple[str, ...]:
    """What the answer may not say on its own; that he has viewed the property is a person's word, not a machine's."""
    deal = occasion.subject.deal if occasion.subject else None
    allowed = may_ask_income(law_of(occasion.tenant.country), deal, has_viewed=False)
    return improper(answer.text, may_ask_income=allowed)
