"""From what a language model read in a message to an `Understanding`: the model says what is wanted, rules say when."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from pydantic import BaseModel

from neuroconcepts.assistant.clauses import clauses
from neuroconcepts.assistant.quotation import place_of
from neuroconcepts.assistant.slots import by_number, fits
from neuroconcepts.domain.conversation import Context, Intent, Understanding, Window
from neuroconcepts.domain.times import TimeExpression, resolve

_PROMISED: Final = frozenset({Intent.NOT_INTERESTED, Intent.HUMAN_REQUESTED})
"""Our letters name the words for these ("kein Interesse", "mit einem Menschen"): they work whatever a model says."""
_ALONE: Final = frozenset({Intent.SPAM, Intent.UNCLEAR})


class Reading(BaseModel):
    """The form of the prompt `understand_v1`. No defaults and no limits: Gemini may refuse a schema for either."""

    intents: list[Intent]
    times: list[str]
    questions: list[str]
    language: str


def understood(
    reading: Reading, rules: Understanding, *, message: str, now: datetime, context: Context, language: str | None
) -> Understanding:
    """The reading, as far as the message bears it out.

    `message` is what the model saw, `rules` what `understanding.understand` makes of the original. Words that do not
    occur in the message count for nothing, and no time is the model's: `domain.times` resolves the quoted phrases.
    """
    quotes = [place for words in reading.times if (place := place_of(words, message))]
    code = language or _iso(reading.language) or rules.language
    times = _Times(message, quotes, resolve(message, now=now, language=code, about=_about(context)))
    intents = _intents(reading, rules, message, context)
    windows = _windows(intents, times, rules, context)
    return Understanding(tuple(i for i in Intent if i in intents), tuple(dict.fromkeys(windows)), code)


class _Times:
    """The phrases a model quoted, and the times that rules resolve in the message."""

    def __init__(self, message: str, quotes: list[tuple[int, int]], expressions: tuple[TimeExpression, ...]) -> None:
        self.message, self.quotes = message, quotes
        self.quoted = [e for e in expressions if any(e.start < end and start < e.end for start, end in quotes)]

    def chosen(self, offered: tuple[Window, ...]) -> Iterator[Window]:
        """The offered slots that the quoted phrases mean, by their number or their time."""
        for start, end in self.quotes:
            for clause in clauses(self.message[start:end]):
                yield from by_number(clause.words, offered)
        for expression in self.quoted:
            yield from (slot for slot in offered if fits(expression, slot))


def _about(context: Context) -> tuple[Window, ...]:
    return context.offered or ((context.appointment,) if context.appointment else ())


def _iso(language: str) -> str:
    return language if re.fullmatch("[a-z]{2}", language) else ""


def _intents(reading: Reading, rules: Understanding, message: str, context: Context) -> set[Intent]:
    found = set(reading.intents) | (set(rules.intents) & _PROMISED)
    if any(place_of(question, message) for question in reading.questions):
        found.add(Intent.QUESTION)
    if not context.offered:
        found -= {Intent.SLOT_ACCEPT, Intent.SLOT_DECLINE}
    if not context.appointment:
        found -= {Intent.RESCHEDULE} if context.offered else set()
    wishes = found - _ALONE
    return wishes or found & {Intent.SPAM} or {Intent.UNCLEAR}


def _windows(intents: set[Intent], times: _Times, rules: Understanding, context: Context) -> tuple[Window, ...]:
    if Intent.SPAM in intents or (Intent.CANCELLATION in intents and Intent.RESCHEDULE not in intents):
        return ()
    if Intent.SLOT_ACCEPT in intents:
        return _accepted(times, rules, context)
    agreed = context.appointment.start if context.appointment else None
    return tuple(e.window for e in times.quoted if e.window.start != agreed)


def _accepted(times: _Times, rules: Understanding, context: Context) -> tuple[Window, ...]:
    """Exactly offered slots: those the rules see taken, else those the quotes mean, else the only one."""
    by_rules = tuple(w for w in rules.windows if w in context.offered) if Intent.SLOT_ACCEPT in rules.intents else ()
    return by_rules or tuple(times.chosen(context.offered)) or (context.offered if len(context.offered) == 1 else ())
