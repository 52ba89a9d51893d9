"""The rent on a later day, where the texts agree on steps: `steigt jeweils zum 1. Juli um 25 Euro, erstmals 2026`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import MONTH_OF
from neuroconcepts.assistant.answers.passage import Sentence
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand
from neuroconcepts.assistant.answers.sums.stated import net_rent
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Property

CENT: Final = Decimal("0.01")
_MONTHS: Final = "|".join(sorted((folded(m) for m in MONTH_OF), key=len, reverse=True))
_EACH_YEAR: Final = re.compile(
    rf"(?:jeweils|jaehrlich|jedes jahr|jedem jahr|each|every|chaque|ogni)\b.{{0,25}}?(?P<day>\d{{1,2}})\.?(?:er|st|nd|rd|th)?\s(?P<month>{_MONTHS})\b"
)
_FIRST: Final = re.compile(
    r"(?:erstmals|erstmalig|zum ersten mal|first time|starting|beginning|pour la premiere fois|premiere fois|per la prima volta|ab)\b[^\d]{0,20}(?:\d{1,2}\.\s?(?:\d{1,2}\.\s?)?)?[a-z]{0,10}\s?(?P<year>20\d\d)"
)


def stepped(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The net rent on the day asked about."""
    day, base = _day(clause), net_rent(about)
    if day is None or base is None or not {"rent", "net_rent"} & clause.names or not clause.asks_amount:
        return ()
    sentences: dict[Sentence, None] = dict.fromkeys(p.sentence for p in passages_of(about))
    for sentence in sentences:
        names = {n for m in sentence.analysis.mentions for n in m.names}
        if {"rent", "net_rent", "graduated_rent"} & names and "increase" in names:
            return _after(sentence, base, day)
    return ()


def _day(clause: Clause) -> date | None:
    return next((day for q in clause.analysis.quantities if (day := day_of(q, clause.analysis.text))), None)


def day_of(figure: Quantity, text: str) -> date | None:
    """The day that a figure of a text names; of a month or a year its last, for by then the step has been made."""
    if figure.day:
        return figure.day
    if figure.measure not in {Measure.DATE, Measure.YEAR} or not figure.number:
        return None
    said = text[figure.start : figure.end].lower()
    month = next((MONTH_OF[w] for w in re.findall(r"[a-zäöüéûà]+", said) if w in MONTH_OF), 0)
    return date(int(figure.number), month or A_YEAR, LAST_SURE_DAY)


A_YEAR: Final = 12
LAST_SURE_DAY: Final = 28


def _after(sentence: Sentence, base: Operand, day: date) -> tuple[Statement, ...]:
    rise = rise_of(sentence.text, sentence.analysis.quantities)
    if rise is None:
        return ()
    many = rise.times(day)
    after = Amount(rise.raised(base.number, many), base.unit)
    parts = (after, base.item, Amount(Decimal(many)), sentence.text)
    return (Statement("sum_steps", parts, (*base.sources, sentence.source)),)


@dataclass(frozen=True, slots=True)
class Rise:
    """A step `by` which a rent rises each year, for the first time at the `start`."""

    start: date
    by: Quantity

    def times(self, day: date) -> int:
        """How often it has risen on a day."""
        is_past = (day.month, day.day) >= (self.start.month, self.start.day)
        return max(0, day.year - self.start.year + (1 if is_past else 0))

    def raised(self, rent: Decimal, many: int) -> Decimal:
        """The rent after so many steps."""
        by = self.by.number or Decimal(0)
        if self.by.measure is Measure.MONEY:
            return rent + by * many
        return (rent * (1 + by / 100) ** many).quantize(CENT)


def rise_of(text: str, figures: Iterable[Quantity]) -> Rise | None:
    """The step that a sentence with these figures tells; None where it tells no day, or several steps."""
    bare = folded(text)
    steps = [q for q in figures if q.measure in {Measure.MONEY, Measure.PERCENT} and q.number]
    on, first = _EACH_YEAR.search(bare), _FIRST.search(bare)
    if len(steps) != 1 or on is None or first is None:
        return None
    return Rise(date(int(first["year"]), _month(on["month"]), int(on["day"])), steps[0])


def _month(name: str) -> int:
    return next(n for word, n in MONTH_OF.items() if folded(word) == name)
