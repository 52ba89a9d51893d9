"""What a letter may not be sent with on its own: claims that nothing supports, words that an automatic message may not say."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from activities.answering import Topic
from activities.letters import Occasion
from neuroconcepts.assistant.claims import Agent, Unsupported, check
from neuroconcepts.assistant.propriety import improper
from neuroconcepts.domain.commands import Plan
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.domain.knowledge import NOTHING
from neuroconcepts.domain.law import law_of, may_ask_income


@dataclass(frozen=True, slots=True)
class Findings:
    """What the checks found, as it stands in the letter; nothing where it may go."""

    unsupported: tuple[Unsupported, ...] = ()
    improper: tuple[str, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The unsupported claims in their own words."""
        return tuple(each.text for each in self.unsupported)


def findings(
    text: str, answer: Answer, occasion: Occasion, plan: Plan, topics: Sequence[Topic], slots: Sequence[Window]
) -> Findings:
    """What is wrong with the letter's `text`, which carries out `plan` with this answer and these slots."""
    own = [Unsupported(claim, f"{answer.assistant} names no fact for it.") for claim in answer.unsupported]
    found = {each.text: each for each in (*_unsupported(text, occasion, plan, topics, slots), *own)}
    return Findings(tuple(found.values()), _improper(answer, occasion))


def _unsupported(
    text: str, occasion: Occasion, plan: Plan, topics: Sequence[Topic], slots: Sequence[Window]
) -> list[Unsupported]:
    """What the claim check finds; in a letter about several properties, what none of them supports."""
    nothing_asked = Topic(occasion.subject_id, occasion.subject, "", NOTHING)
    found = [_checked(text, each, occasion, plan, topics, slots) for each in topics or [nothing_asked]]
    return [each for each in found[0] if all(each in others for others in found)]


def _checked(
    text: str, topic: Topic, occasion: Occasion, plan: Plan, topics: Sequence[Topic], slots: Sequence[Window]
) -> tuple[Unsupported, ...]:
    zone = ZoneInfo(occasion.tenant.timezone)
    told = [window.start for window in (*slots, *plan.unsure, *([plan.missed] if plan.missed else []))]
    told += [occasion.viewing.starts_at] if occasion.viewing else []
    agent = occasion.agent
    return check(
        text,
        about=topic.about,
        known=[*(each.text for each in topic.background.passages), *(each.answer for each in topic.background.faq)],
        slots=[start.astimezone(zone) for start in told],
        seeker="\n\n".join([*(each.text for each in topics), occasion.lead.name]),
        agent=Agent(agent.name, agent.phone, agent.email, occasion.tenant.name),
        language=occasion.language,
    )


def _improper(answer: Answer, occasion: Occasion) -> tuple[str, ...]:
    """What the answer may not say on its own; that he has viewed the property is a person's word, not a machine's."""
    deal = occasion.subject.deal if occasion.subject else None
    allowed = may_ask_income(law_of(occasion.tenant.country), deal, has_viewed=False)
    return improper(answer.text, may_ask_income=allowed)
