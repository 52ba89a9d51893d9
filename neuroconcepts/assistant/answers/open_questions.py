"""What of a message stays open, as people read it: whole sentences, each once, and no wishes for a viewing.

Questions are answered part by part; a part alone (`Glasfaser`, `viertel acht`) tells the agent nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.papers import papers_in
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.reading.understanding import understand
from neuroconcepts.domain.conversation import Context, Intent, Understanding

ALONE: Final = 3
"""Words from which on a part of a sentence may be read without the rest."""
_WISHES: Final = {Intent.VIEWING_REQUEST, Intent.SLOT_ACCEPT, Intent.SLOT_DECLINE, Intent.RESCHEDULE}
_ANY_DAY: Final = datetime(2026, 1, 7, 9, tzinfo=UTC)
"""Whether a sentence names times does not hang on the day it is read."""


def open_questions(unanswered: Sequence[str], questions: Iterable[Question], language: str) -> tuple[str, ...]:
    """The unanswered parts of these questions as the sentences that they stand in; what stands in none stays as it is."""
    by_text: dict[str, list[Question]] = {}
    for question in questions:
        by_text.setdefault(question.text, []).append(question)
    asked = [each for group in by_text.values() for each in group]
    return tuple(dict.fromkeys(_as_read(unanswered, by_text, asked, language)))


def _as_read(
    unanswered: Sequence[str], by_text: dict[str, list[Question]], asked: Sequence[Question], language: str
) -> Iterator[str]:
    for text in unanswered:
        if text not in by_text:
            yield text
        for question in by_text.get(text, []):
            if _wishes_to_come(question, asked, language):
                continue
            together = [each.text for each in asked if each.sentence == question.sentence]
            whole = len(text.split()) < ALONE or set(together) <= set(unanswered)
            # Of papers asked for, each is met or not by itself.
            yield question.sentence if whole and question.sentence and not papers_in(question.sentence) else text


def _wishes_to_come(question: Question, asked: Sequence[Question], language: str) -> bool:
    """Whether its sentence only names times, or wishes for a viewing: whoever books viewings answers that."""
    sentence = question.sentence or question.text
    read = _read(sentence, language)
    if Intent.QUESTION in read.intents or not _WISHES & set(read.intents):
        return False
    names_things = any(m.is_thing for each in asked if each.sentence == question.sentence for m in each.topics)
    return bool(read.windows or read.unsure) or not names_things


@lru_cache(maxsize=256)
def _read(sentence: str, language: str) -> Understanding:
    return understand(sentence, now=_ANY_DAY, context=Context(), language=language)
