"""The rent on a later day, where the texts agree on steps: `steigt jeweils zum 1. Juli um 25 Euro, erstmals 2026`."""

import re
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
    """The day a clause names; of a month or a year its last, for by then the step has been made."""
    for figure in clause.analysis.quantities:
        if figure.day:
            return figure.day
        if figure.measure in {Measure.DATE, Measure.YEAR} and figure.number:
            said = clause.analysis.text[figure.start : figure.end].lower()
            month = next((MONTH_OF[w] for w in re.findall(r"[a-zäöüéûà]+", said) if w in MONTH_OF), 0)
            return date(int(figure.number), month or A_YEAR, LAST_SURE_DAY)
    return None


A_YEAR: Final = 12
LAST_SURE_DAY: Final = 28


def _after(sentence: Sentence, base: Operand, day: date) -> tuple[Statement, ...]:
    bare = folded(sentence.text)
    steps = [q for q in sentence.analysis.quantities if q.measure in {Measure.MONEY, Measure.PERCENT} and q.number]
    on, first = _EACH_YEAR.search(bare), _FIRST.search(bare)
    if len(steps) != 1 or on is None or first is None:
        return ()
    start = date(int(first["year"]), _month(on["month"]), int(on["day"]))
    many = max(0, day.year - start.year + (1 if (day.month, day.day) >= (start.month, start.day) else 0))
    after = Amount(_raised(base.number, steps[0], many), base.unit)
    return (
        Statement(
            "sum_steps", (after, base.item, Amount(Decimal(many)), sentence.text), (*base.sources, sentence.source)
        ),
    )


def _month(name: str) -> int:
    return next(n for word, n in MONTH_OF.items() if folded(word) == name)


def _raised(rent: Decimal, step: Quantity, many: int) -> Decimal:
    by = step.number or Decimal(0)
    if step.measure is Measure.MONEY:
        return rent + by * many
    return (rent * (1 + by / 100) ** many).quantize(CENT)
