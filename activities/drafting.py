"""What a letter says and what is wrong with it, worked out from what is known: nothing is read, kept or sent here."""

from dataclasses import dataclass, replace
from uuid import UUID

from activities.checking import Basis, Findings, findings
from activities.enclosures import names_of, with_documents
from activities.letters import Occasion, fitting, frame_of, notices_of
from neuroconcepts.assistant.letters.composing import Frame, compose
from neuroconcepts.assistant.letters.wordings import wording_of
from neuroconcepts.domain.conversation import Answer, Trace, Window
from neuroconcepts.domain.enclosures import Enclosures
from neuroconcepts.domain.events import Composed
from neuroconcepts.domain.law import Notice


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter before the agency's template is put around it; `told` is what the law has it tell.

    `suspicion` is what was odd about the messages that it answers.
    """

    occasion: Occasion
    answer: Answer
    slots: tuple[Window, ...]
    enclosed: Enclosures
    frame: Frame
    found: Findings
    told: tuple[Notice, ...]
    suspicion: str = ""

    def trace(self, assistant: str, template: str) -> Trace:
        """How it came about, to be kept with the message."""
        return Trace(
            assistant=assistant,
            facts=self.answer.sources,
            unanswered=self.answer.unanswered,
            unsupported=self.found.claims,
            improper=self.found.improper,
            template=template,
            calls=self.answer.calls,
            claims=self.found.supported,
            offered=self.slots,
            contradicted=self.found.contradicted,
            suspicion=self.suspicion,
        )

    def event(self, work: int, message: UUID, new: tuple[str, ...]) -> Composed:
        """What the rules learn about it; `new` are questions the agent was not asked before."""
        return Composed(
            work,
            message,
            offered=self.slots,
            unanswered=self.answer.unanswered,
            unsupported=self.found.claims,
            improper=self.found.improper,
            contradicted=self.found.contradicted,
            new_questions=new,
            answered_something=bool(self.answer.text) or self.enclosed.does_something,
            withheld=self.enclosed.withheld,
        )


def drafted(basis: Basis, answer: Answer, enclosed: Enclosures, request: str) -> Draft:
    """The letter with this answer, checked; `request` is what was asked of documents (see `papers.request_in`).

    The agency's own template is its own word: what is held against the facts is what we say.
    """
    seekers, plan, slots = basis.occasion.language, basis.plan, tuple(basis.slots)
    occasion, answer = fitting(basis.occasion, answer)
    answer = _with_no_slot(answer, basis, occasion.tag)
    answer = with_documents(answer, enclosed, request, language=seekers, tag=occasion.tag)
    frame = frame_of(occasion, plan, answer, slots, enclosed)
    spoken_of = names_of((*enclosed.goes, *enclosed.left))
    found = findings(compose(frame).text, answer, replace(basis, occasion=occasion, titles=spoken_of))
    told = notices_of(occasion, plan, must_confirm=enclosed.must_confirm)
    return Draft(occasion, answer, slots, enclosed, frame, found, told, _suspicion(basis))


def _suspicion(basis: Basis) -> str:
    """Why the answer to these messages is looked at first, as it was written down when they came."""
    doubts = (message.doubt for message in basis.occasion.thread if message.id in basis.plan.answers)
    return "\n".join(dict.fromkeys(filter(None, doubts)))


def _with_no_slot(answer: Answer, basis: Basis, language: str) -> Answer:
    """The answer; where slots were to be offered and none is free, that stands open for the agent."""
    if basis.slots or not basis.plan.offers:
        return answer
    return replace(answer, unanswered=(*answer.unanswered, wording_of(language).no_slot))
