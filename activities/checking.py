"""What a letter may not be sent with on its own: claims that nothing supports, words that an automatic message may not say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from activities.answering import Topic, answer_to
from activities.letters import Occasion
from neuroconcepts.assistant.claims import Agent, Unsupported, check
from neuroconcepts.assistant.guards.commitments import only_for_people
from neuroconcepts.assistant.guards.contacts import foreign
from neuroconcepts.assistant.guards.contradictions import contradictions
from neuroconcepts.assistant.guards.propriety import improper
from neuroconcepts.assistant.models.data import stated
from neuroconcepts.domain.commands import Plan
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.domain.knowledge import NOTHING
from neuroconcepts.domain.law import law_of, may_ask_income
from neuroconcepts.ports.assistant import Assistant


@dataclass(frozen=True, slots=True)
class Findings:
    """What the checks found, as it stands in the letter; nothing where it may go."""

    unsupported: tuple[Unsupported, ...] = ()
    improper: tuple[str, ...] = ()
    contradicted: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The unsupported claims in their own words."""
        return tuple(each.text for each in self.unsupported)


async def answered(topics: Sequence[Topic], assistant: Assistant, occasion: Occasion, plan: Plan) -> Answer:
    """The answer to all that is asked; a model's is written again once where it claims what nothing supports."""
    first = await answer_to(topics, assistant, occasion.language)
    spoken = replace(occasion, language=first.language or occasion.language)
    refused = _claims(first.text, first, spoken, plan, topics) if first.calls else ()
    if not refused:
        return first
    said = tuple(each.text for each in refused)
    again = [replace(each, background=replace(each.background, refused=said)) for each in topics]
    second = await answer_to(again, assistant, occasion.language)
    return replace(second, calls=(*first.calls, *second.calls))


def findings(
    text: str,
    answer: Answer,
    occasion: Occasion,
    plan: Plan,
    topics: Sequence[Topic],
    slots: Sequence[Window],
    titles: Sequence[str] = (),
) -> Findings:
    """What is wrong with the letter's `text`, which carries out `plan` with this answer and these slots.

    `titles` are what the agency calls the documents that it speaks of.
    """
    claims = _claims(text, answer, occasion, plan, topics, slots, titles)
    improper = dict.fromkeys([*_improper(answer, occasion), *_for_people(answer, occasion, topics)])
    return Findings(claims, tuple(improper), _contradicted(answer, topics))


def _claims(
    text: str,
    answer: Answer,
    occasion: Occasion,
    plan: Plan,
    topics: Sequence[Topic],
    slots: Sequence[Window] = (),
    titles: Sequence[str] = (),
) -> tuple[Unsupported, ...]:
    """What `text` claims and nothing supports: by the claim check, as a contact, by the word of who answered."""
    own = [Unsupported(claim, f"{answer.assistant} names no fact for it.") for claim in answer.unsupported]
    contacts = [Unsupported(each, "The agency has stated it nowhere.") for each in _foreign(text, occasion, topics)]
    found = {each.text: each for each in (*_unsupported(text, occasion, plan, topics, slots, titles), *contacts, *own)}
    return tuple(found.values())


def _foreign(text: str, occasion: Occasion, topics: Sequence[Topic]) -> tuple[str, ...]:
    """Links, addresses and numbers in the letter that are not the agency's own: what a seeker wrote makes none of them its own."""
    agent, tenant, mailbox = occasion.agent, occasion.tenant, occasion.mailbox
    own = (agent.name, agent.phone, agent.email, tenant.name, tenant.privacy_url, mailbox.address, mailbox.signature)
    subject = occasion.subject
    contact = (subject.contact.phone, subject.contact.email, subject.title) if subject else ()
    return foreign(text, allowed=[*filter(None, (*own, *contact)), *_stated(topics)])


def _for_people(answer: Answer, occasion: Occasion, topics: Sequence[Topic]) -> tuple[str, ...]:
    """Of a model's answer only: the rules' own sentences state facts, and quote what the agency has written."""
    if not answer.calls:
        return ()
    message = "\n".join(each.text for each in topics)
    return only_for_people(answer.text, stated=_stated(topics), message=message, language=occasion.language)


def _contradicted(answer: Answer, topics: Sequence[Topic]) -> tuple[str, ...]:
    found = (each for topic in topics if topic.about for each in contradictions(topic.about, answer.sources))
    return tuple(dict.fromkeys(found))


def _stated(topics: Sequence[Topic]) -> list[str]:
    """All that the agency has said about what is asked: exposés, documents, FAQ, its agent's answers."""
    of_properties = [text for each in topics if each.about for text in stated(each.about).values()]
    known = [text for each in topics for text in _known(each)]
    return [*of_properties, *known, *(each.about.title for each in topics if each.about)]


def _known(topic: Topic) -> list[str]:
    return [*(each.text for each in topic.background.passages), *(each.answer for each in topic.told)]


def _unsupported(
    text: str,
    occasion: Occasion,
    plan: Plan,
    topics: Sequence[Topic],
    slots: Sequence[Window],
    titles: Sequence[str],
) -> list[Unsupported]:
    """What the claim check finds; in a letter about several properties, what none of them supports."""
    nothing_asked = Topic(occasion.subject_id, occasion.subject, "", NOTHING)
    found = [_checked(text, each, occasion, plan, topics, slots, titles) for each in topics or [nothing_asked]]
    return [each for each in found[0] if all(each in others for others in found)]


def _checked(
    text: str,
    topic: Topic,
    occasion: Occasion,
    plan: Plan,
    topics: Sequence[Topic],
    slots: Sequence[Window],
    titles: Sequence[str],
) -> tuple[Unsupported, ...]:
    zone = ZoneInfo(occasion.tenant.timezone)
    told = [window.start for window in (*slots, *plan.unsure, *([plan.missed] if plan.missed else []))]
    told += [occasion.viewing.starts_at] if occasion.viewing else []
    agent = occasion.agent
    return check(
        text,
        about=topic.about,
        known=[
            *(each.text for each in topic.background.passages),
            *(each.answer for each in topic.background.faq),
            *titles,
            *_names(occasion, topics),
        ],
        slots=[start.astimezone(zone) for start in told],
        seeker="\n\n".join([*(each.text for each in topics), occasion.lead.name]),
        agent=Agent(agent.name, agent.phone, agent.email, occasion.tenant.name),
        language=occasion.language,
    )


def _names(occasion: Occasion, topics: Sequence[Topic]) -> list[str]:
    """What the properties are called that the letter speaks of: the one it is about, and all that are asked about."""
    return [each.title for each in (occasion.subject, *(topic.about for topic in topics)) if each]


def _improper(answer: Answer, occasion: Occasion) -> tuple[str, ...]:
    """What the answer may not say on its own; that he has viewed the property is a person's word, not a machine's."""
    deal = occasion.subject.deal if occasion.subject else None
    allowed = may_ask_income(law_of(occasion.tenant.country), deal, has_viewed=False)
    return improper(answer.text, may_ask_income=allowed)
