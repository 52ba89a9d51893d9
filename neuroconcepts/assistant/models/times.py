"""The times a model quotes from a message: rules resolve them, and the model's own reading is held beside theirs.

Neither is believed against the other. Where they differ, both are told, and the seeker says which one he means.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from neuroconcepts.assistant.answers.quotation import place_of
from neuroconcepts.assistant.models.form import Form
from neuroconcepts.assistant.reading.clauses import clauses
from neuroconcepts.assistant.reading.slots import by_number, fits
from neuroconcepts.domain.conversation import Context, Window
from neuroconcepts.domain.times import VIEWING, TimeExpression, resolve


class NamedTime(Form):
    """A phrase of the message, and when the model takes it to begin: `2025-02-27 16:30`, `2025-02-27`, or empty."""

    words: str
    starts: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One quoted phrase with what rules make of it, and where it stands in the message."""

    start: int
    end: int
    expressions: tuple[TimeExpression, ...]
    by_model: datetime | None
    has_clock: bool

    @property
    def disputed(self) -> Window | None:
        """The model's reading, where the rules have none or another; None where nothing speaks against theirs."""
        if self.by_model is None or any(self._agrees(each.window) for each in self.expressions):
            return None
        start = self.by_model
        if not self.has_clock and self.expressions:
            start = datetime.combine(start.date(), self.expressions[0].window.start.timetz())
        return Window(start, start + VIEWING)

    def agrees_with(self, slot: Window) -> bool:
        """Whether the model means this offered slot, as far as it says when."""
        return self.by_model is None or self._agrees(slot)

    def _agrees(self, window: Window) -> bool:
        model, zone = self.by_model, self.by_model.tzinfo if self.by_model else None
        if model is None:
            return True
        start, end = window.start.astimezone(zone), window.end.astimezone(zone)
        if self.has_clock:
            return start <= model < max(end, start + timedelta(minutes=1))
        return start.date() <= model.date() <= end.date()


def phrases_of(
    times: Sequence[NamedTime], message: str, *, now: datetime, language: str, context: Context
) -> tuple[Phrase, ...]:
    """The phrases that really stand in the message, in the model's order; what it made up is left out."""
    about = context.offered or ((context.appointment,) if context.appointment else ())
    agreed = bool(context.appointment) and not context.offered
    expressions = resolve(message, now=now, language=language, about=about, agreed=agreed)
    return tuple(
        Phrase(
            *place,
            tuple(e for e in expressions if place[0] < e.end and e.start < place[1]),
            _moment(named.starts, now),
            ":" in named.starts,
        )
        for named in times
        if (place := place_of(named.words, message))
    )


def chosen(phrases: Sequence[Phrase], message: str, offered: tuple[Window, ...]) -> Iterator[tuple[Phrase, Window]]:
    """The offered slots that the phrases mean, by their number or their time."""
    for phrase in phrases:
        for clause in clauses(message[phrase.start : phrase.end]):
            yield from ((phrase, slot) for slot in by_number(clause.words, offered))
        for expression in phrase.expressions:
            yield from ((phrase, slot) for slot in offered if fits(expression, slot))


def _moment(written: str, now: datetime) -> datetime | None:
    """A future moment on the wall clock of `now`; None for whatever else a model writes."""
    try:
        moment = datetime.fromisoformat(written.strip()).replace(tzinfo=now.tzinfo)
    except ValueError:
        return None
    return moment if moment.date() >= now.date() else None
