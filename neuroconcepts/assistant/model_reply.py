"""From what a language model answered to an `Answer`: every sentence is held against the statements it names."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from neuroconcepts.assistant.claims import unsupported_numbers
from neuroconcepts.assistant.questions import questions_in
from neuroconcepts.assistant.quotation import literal
from neuroconcepts.domain.conversation import Answer


class Sentence(BaseModel):
    """One sentence and the keys of the statements from which all of it is taken."""

    text: str
    sources: list[str]


class Reply(BaseModel):
    """The form of the prompt `answer_v1`."""

    sentences: list[Sentence]
    unanswered: list[str]


def answered(reply: Reply, *, message: str, statements: Mapping[str, str], assistant: str) -> Answer:
    """The answer with what is wrong about it named, so that a human sees it before the seeker does.

    A figure, date or link has to stand in a statement that its own sentence names: a right figure of another fact does not
    count. A sentence that names no existing statement is unsupported as a whole.
    """
    said = [
        Sentence(text=" ".join(s.text.split()), sources=[k for k in s.sources if k in statements])
        for s in reply.sentences
    ]
    said = [sentence for sentence in said if sentence.text]
    return Answer(
        text=" ".join(sentence.text for sentence in said),
        sources=tuple(dict.fromkeys(key for sentence in said for key in sentence.sources)),
        unanswered=tuple(dict.fromkeys(_unanswered(reply, message))),
        unsupported=tuple(dict.fromkeys(wrong for sentence in said for wrong in _unsupported(sentence, statements))),
        assistant=assistant,
    )


def _unsupported(sentence: Sentence, statements: Mapping[str, str]) -> tuple[str, ...]:
    if not sentence.sources:
        return (sentence.text,)
    return unsupported_numbers(sentence.text, allowed=[statements[key] for key in sentence.sources])


def _unanswered(reply: Reply, message: str) -> Iterator[str]:
    """Open questions in the seeker's own words; a reply that says nothing at all leaves all of them open."""
    if reply.sentences or reply.unanswered:
        yield from filter(None, (literal(question, message) for question in reply.unanswered))
    else:
        yield from (question.text for question in questions_in(message) if "viewing" not in question.names)
