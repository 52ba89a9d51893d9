"""What may be built on a plot by its stated density, and what is left of it beside a stated part."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.quantities import number
from neuroconcepts.assistant.answers.passage import Sentence
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.assistant.answers.sums.operand import Operand
from neuroconcepts.assistant.answers.sums.stated import AREAS
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Property

_RATIO: Final = (
    r"[^\d.;]{0,25}(?P<low>[0-4][.,]\d{1,2}(?!\d)|\d{1,3}(?=\s?%))(?:\s?(?:bis|-|–|to|a)\s?(?P<high>[0-4][.,]\d{1,2}))?"
)
_FOOTPRINT: Final = (
    r"(?:grz\b|grundflaechenzahl|ueberbauungsziffer|site coverage|coefficient d'emprise|indice di copertura)"
)
_FLOORS: Final = r"(?:gfz\b|geschoss?flaechenzahl|(?:bebauungs|verbauungs)?dichte|ausn(?:ue|u)tz\w*ziffer|az\b|floor area ratio|density|densite|coefficient d'utilisation|indice di (?:sfruttamento|edificabilita))"
COVERED: Final = r"grundflaechen?\b|ueberbau(?!ungsz)\w*|ueberbaut|\bbebauen\b|bebaut werden|bebaubar|build on|built on|batir au sol|footprint|emprise au sol|coprire|coperta"
"""What the area is called that a building may cover."""
FLOOR_AREA: Final = r"geschoss?flaechen?\b|geschosz?flaechen?\b|bruttogeschossflaechen?\b|floor area(?! ratio)|floor space|surface de plancher|superficie (?:edificabile|di piano)"
"""What the area of all floors is called."""
_ON_FOOTPRINT: Final = re.compile(rf"{_FOOTPRINT}|{COVERED}|emprise")
_ON_FLOORS: Final = re.compile(rf"{_FLOORS}|{FLOOR_AREA}")
_BUILDING: Final = re.compile(
    r"\b(?:grz|gfz|dichte|\w*bau\w*|erlaubt|zulaessig|moeglich|build\w*|built|allow\w*|permit\w*|construi\w*|batir|autoris\w*|footprint|emprise|may|costrui\w*|edific\w*|consentit\w*|density|ratio)\b"
)


def buildable(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The area that the stated ratio allows on the stated plot."""
    size = AREAS["plot"](about)
    if size is None or not clause.asks_amount or not _BUILDING.search(clause.text):
        return ()
    if {"q_how_big", "q_how_much", "q_how_many", "q_which"}.isdisjoint(clause.names):
        return ()
    if _ON_FOOTPRINT.search(clause.text):
        return _allowed(size, _ratios(about, _FOOTPRINT, "grz") or _covered(about))
    if _ON_FLOORS.search(clause.text):
        ratio = _ratios(about, _FLOORS, "gfz", "ausnuetzungsziffer")
        return _allowed(size, ratio) if ratio and ratio != _covered(about) else ()
    return ()


def _covered(about: Property) -> "Ratio | None":
    """A density told in percent is the share of the plot that may be covered (Lower Austria); as a number, floors' ratio."""
    ratio = _ratios(about, r"(?:bebauungs|verbauungs)dichte")
    return ratio if ratio and _in_percent(about) else None


def _in_percent(about: Property) -> bool:
    return any(re.search(r"dichte[^\d.;]{0,25}\d{1,3}\s?%", folded(text)) for text, _ in _texts(about))


Ratio = tuple[Decimal, Decimal, str]
"""From, to, and where it is stated."""


def _ratios(about: Property, words: str, *keys: str) -> Ratio | None:
    if (fact := about.fact(*keys)) and fact.number:
        return fact.number, fact.number, fact.source
    for text, source in _texts(about):
        if hit := re.search(words + _RATIO, folded(text)):
            low, high = number(hit["low"]), number(hit["high"] or hit["low"])
            if not low or not high:
                return None
            return (
                (low / 100, high / 100, source)
                if "," not in hit["low"] and "." not in hit["low"]
                else (low, high, source)
            )
    return None


def _texts(about: Property) -> Iterator[tuple[str, str]]:
    yield from ((f.words, f.source) for f in about.facts if f.words and f.key in {"bauzone", "bebaubar_nach"})
    sentences: dict[Sentence, None] = dict.fromkeys(p.sentence for p in passages_of(about))
    yield from ((s.text, s.source) for s in sentences)


def _allowed(size: Operand, ratio: Ratio | None) -> tuple[Statement, ...]:
    if ratio is None:
        return ()
    low, high, source = ratio
    sources = (source, *size.sources)
    most = Amount((size.number * high).normalize(), size.unit)
    if low == high:
        return (Statement("sum_buildable", (most, Amount(high), size.item), sources),)
    least = Amount((size.number * low).normalize(), size.unit)
    return (Statement("sum_buildable_range", (least, most, Amount(low), Amount(high), size.item), sources),)


_REST: Final = frozenset(
    {"rest", "restliche", "restlichen", "uebrige", "uebrigen", "remaining", "remainder", "reste", "restante"}
)


_PAID: Final = frozenset({"ground_rent", "rent", "price", "q_price", "pay", "rental_income"})
"""Words of money: `Wie viel Pacht bringt die Wiese?` asks for no area."""


def rest_of_plot(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """What is left of the plot for a use that the texts call the rest: `1.420 m² sind Bauland, der Rest ist Freiland`."""
    size = AREAS["plot"](about)
    if size is None or clause.names & _PAID or not {"q_left_over", "q_how_much", "q_how_big"} & clause.names:
        return ()
    words = _uses_named(clause)
    for passage in passages_of(about):
        tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
        rest = next((t for t in tokens if t.fold in _REST), None)
        if rest is None or not words & {stem(t.fold, "de") for t in tokens if t.start > rest.start}:
            continue
        before = [
            q
            for q in passage.sentence.analysis.quantities
            if q.measure is Measure.AREA and q.number and q.end <= rest.start and q.number < size.number
        ]
        if before and "plot" in {n for m in passage.sentence.analysis.mentions for n in m.names}:
            taken = sum((q.number for q in before if q.number), Decimal(0))
            parts = (Amount(size.number - taken, size.unit), size.item, Amount(taken, size.unit))
            return (Statement("sum_rest", parts, (*size.sources, passage.sentence.source)),)
    return ()


def _uses_named(clause: Clause) -> frozenset[str]:
    """The stems of the words that may name a use of land: all but short ones and those for the plot itself."""
    plot = [m for m in clause.analysis.mentions if "plot" in m.names]
    tokens = (t for t in clause.analysis.tokens if not any(m.start <= t.start < m.end for m in plot))
    return frozenset(stem(t.fold, "de") for t in tokens if len(t.fold) >= LONG_ENOUGH)


LONG_ENOUGH: Final = 4
"""Letters of a word that names a use: `Wald`."""
