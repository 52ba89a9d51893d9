"""From what a language model read in a message to an `Understanding`: the model says what is wanted, rules say when."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final

from neuroconcepts.assistant.answers.quotation import place_of
from neuroconcepts.assistant.models.form import Form
from neuroconcepts.assistant.models.times import NamedTime, Phrase, chosen, phrases_of
from neuroconcepts.assistant.reading.opt_out import opted_out
from neuroconcepts.domain.conversation import Context, Intent, Matter, Tone, Understanding, Window, Wish

_PROMISED: Final = frozenset({Intent.NOT_INTERESTED, Intent.HUMAN_REQUESTED})
"""Our letters name the words for these ("kein Interesse", "mit einem Menschen"): they work whatever a model says."""
_ALONE: Final = frozenset({Intent.SPAM, Intent.UNCLEAR})


class NamedWish(Form):
    """What the message says of the writer's circumstances, copied from it."""

    matter: Matter
    words: str


class Reading(Form):
    """The form of the prompt `understand_v2`. No defaults and no limits: Gemini may refuse a schema for either."""

    intents: list[Intent]
    times: list[NamedTime]
    questions: list[str]
    wishes: list[NamedWish]
    language: str
    tone: Tone
    confidence: float


def understood(
    reading: Reading, rules: Understanding, *, message: str, now: datetime, context: Context, language: str | None
) -> Understanding:
    """The reading, as far as the message bears it out.

    `message` is what the model saw, `rules` what `understanding.understand` makes of the original. Words that do not
    occur in the message count for nothing. `domain.times` resolves the quoted phrases; where the model reads one of them
    otherwise, or where a date contradicts its weekday, neither reading counts, and both are `unsure`. A wish for no more
    messages is read by rules, whatever the model says.
    """
    code = language or _iso(reading.language) or rules.language
    phrases = phrases_of(reading.times, message, now=now, language=code, context=context)
    intents = _intents(reading, rules, message, context)
    windows, unsure = _windows(intents, phrases, rules, message, context)
    contradictory = rules.unsure if windows else ()
    read = Understanding(
        tuple(i for i in Intent if i in intents),
        tuple(dict.fromkeys(w for w in windows if w not in contradictory)),
        code,
        unsure=tuple(dict.fromkeys((*unsure, *contradictory))),
        wishes=tuple(Wish(w.matter, w.words) for w in reading.wishes if place_of(w.words, message)),
        tone=reading.tone,
        confidence=min(max(reading.confidence, 0.0), 1.0),
    )
    return opted_out(read) if rules.opts_out else read


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


_Times = tuple[tuple[Window, ...], tuple[Window, ...]]
"""What suits the writer, and what has to be asked."""


def _windows(
    intents: set[Intent], phrases: Sequence[Phrase], rules: Understanding, message: str, context: Context
) -> _Times:
    if Intent.SPAM in intents or (Intent.CANCELLATION in intents and Intent.RESCHEDULE not in intents):
        return (), ()
    if Intent.SLOT_ACCEPT in intents:
        return _accepted(phrases, rules, message, context)
    agreed = context.appointment.start if context.appointment else None
    clear = [e.window for p in phrases if not p.disputed for e in p.expressions if e.window.start != agreed]
    unsure = [w for p in phrases if p.disputed for w in (*(e.window for e in p.expressions), p.disputed)]
    return tuple(clear), tuple(unsure)


def _accepted(phrases: Sequence[Phrase], rules: Understanding, message: str, context: Context) -> _Times:
    """Exactly offered slots: those the rules see taken, else those the quotes mean, else the only one.

    A slot that the model takes for another time is not booked, but asked for.
    """
    found = tuple(chosen(phrases, message, context.offered))
    if disputed := [(phrase, slot) for phrase, slot in found if not phrase.agrees_with(slot)]:
        return (), tuple(w for phrase, slot in disputed for w in (slot, phrase.disputed) if w)
    by_rules = tuple(w for w in rules.windows if w in context.offered) if Intent.SLOT_ACCEPT in rules.intents else ()
    only = context.offered if len(context.offered) == 1 else ()
    return by_rules or tuple(slot for _, slot in found) or only, ()
