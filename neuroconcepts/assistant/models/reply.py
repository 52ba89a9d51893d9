"""From what a language model answered to an `Answer`: every sentence is held against the statements it names."""

from collections.abc import Iterator, Mapping
from typing import Final

from neuroconcepts.assistant.answers.questions import questions_in
from neuroconcepts.assistant.answers.quotation import literal
from neuroconcepts.assistant.claims import unsupported_numbers
from neuroconcepts.assistant.models.form import Form
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.ports.language_model import Unusable

LONGEST: Final = 3_000
"""Characters of an answer: a letter that answers ten questions has half of them; more is not an answer any more."""
_TELLING: Final = 40
"""Characters from which a text's language can be told."""


class Sentence(Form):
    """One sentence and the keys of the statements from which all of it is taken."""

    text: str
    sources: list[str]


class Reply(Form):
    """The form of the prompt `answer_v2`."""

    sentences: list[Sentence]
    unanswered: list[str]


def checked(answer: Answer, language: str) -> Answer:
    """The answer, if it is of a letter's length and in the language asked for; else `Unusable`, and another answers."""
    if len(answer.text) > LONGEST:
        raise Unusable(
            f"{answer.assistant} wrote {len(answer.text)} characters, {LONGEST} are allowed: ask another.",
            calls=answer.calls,
        )
    written = guess_language(answer.text, default=language) if len(answer.text) >= _TELLING else language
    if written != language:
        raise Unusable(
            f"{answer.assistant} wrote in {written!r} where {language!r} was asked for: ask another.",
            calls=answer.calls,
        )
    return answer


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
