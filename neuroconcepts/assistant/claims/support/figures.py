"""The figures of a letter, each with the field, the text or the seeker's words that it comes from."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.claims.figures.meant import figures_of
from neuroconcepts.assistant.claims.figures.owners import is_of
from neuroconcepts.assistant.claims.figures.periods import is_paid_so
from neuroconcepts.assistant.claims.figures.rounding import Rounding, on_right_side, rounding
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.same_figure import same
from neuroconcepts.assistant.claims.figures.their_figures import is_theirs, is_written_by_them
from neuroconcepts.assistant.claims.grounds import Value, bare_words
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.support.sources import Sources
from neuroconcepts.domain.conversation import Claim, ClaimKind, Support

MOST: Final = 3
"""So many statements of the same figure are named."""
_FREE: Final = frozenset({Measure.COUNT, Measure.SCHEDULE, Measure.EVENT, Measure.NEARNESS})
"""What may count nothing of the property: the number of an item in a list."""


def figures(sources: Sources, part: Part, done: Sequence[Span]) -> Iterator[tuple[Span, Claim]]:
    """The figures of a sentence, but for the times in it that are `done`."""
    reading, before = sources.reading, tuple[Quantity, ...]()
    for passage in part.passages:
        for figure in figures_of(passage, reading.language):
            span = part.start + figure.start, part.start + figure.end
            if any(start <= span[0] < end for start, end in done):
                continue
            said = Said(figure, passage, part.text, before, reading.their_amounts)
            before = (*before, figure)
            if support := _support(sources, part, said):
                yield span, Claim(ClaimKind.FIGURE, reading.text[slice(*span)], support)


def _support(sources: Sources, part: Part, said: Said) -> tuple[Support, ...]:
    """The seeker's own where the sentence says so, else what is stated, what he wrote, what it is reckoned from."""
    theirs = _seekers(sources, said.figure)
    if theirs and is_theirs(part, said.figure):
        return theirs
    if stated := _stated(sources, part, said):
        return stated
    return theirs or _reckoned(sources, said)


def _seekers(sources: Sources, figure: Quantity) -> tuple[Support, ...]:
    if not is_written_by_them(sources.reading, figure):
        return ()
    return sources.seekers(partial(_has, figure))


def _has(figure: Quantity, line: str) -> bool:
    """Whether a line has a figure, an amount perhaps without its currency."""
    return any(same(figure, each, loose=False) or each.number == figure.number for each in quantities(line))


def _stated(sources: Sources, part: Part, said: Said) -> tuple[Support, ...]:
    """The fields and texts that state it: those of the answer this sentence is, or those that are nearest to its words."""
    holders = _holders(sources, said)
    told = sources.reading.answers.get(bare_words(part.text), ())
    nearest = [v for v in holders if set(told) & set(v.sources)] or _nearest(said, holders)
    found = (support for value in nearest for support in sources.of(value.sources, value.written))
    return tuple(dict.fromkeys(found))[:MOST]


def _holders(sources: Sources, said: Said) -> list[Value]:
    """The same figures that are stated, of the same thing as far as that can be told."""
    grounds, way = sources.reading.grounds, rounding(said.text, said.figure)
    equal = [v for v in grounds.values if same(said.figure, v.figure, loose=way is not Rounding.NONE)]
    equal = [v for v in equal if is_paid_so(said, v) and on_right_side(said.figure.number, v.figure.number, way)]
    if len(equal) > MOST * MOST or not equal:
        return equal
    return [v for v in equal if is_of(said, [v], grounds)] or equal


def _nearest(said: Said, holders: Sequence[Value]) -> list[Value]:
    """Fields that share a word with what the letter says around it, else the statements that share most with that."""
    shared = [(len(v.beside & said.passage.touched), v) for v in holders]
    most = max((common for common, _ in shared), default=0)
    fields = [v for common, v in shared if common and _is_field(v)]
    return fields or [v for common, v in shared if common == most]


def _is_field(value: Value) -> bool:
    return len(value.sources) == 1 and not value.sources[0].startswith("freitexte/")


def _reckoned(sources: Sources, said: Said) -> tuple[Support, ...]:
    """What it follows from: one or two stated amounts, else the figures in front of it."""
    if said.figure.measure in _FREE or said.figure.number is None:
        return ()
    values = {v.figure.number: v for v in sources.reading.grounds.values if v.figure.measure is said.figure.measure}
    found = next(_operands(said, [n for n in values if n]), ())
    supports = (support for n in found for support in sources.of(values[n].sources[:1], values[n].written))
    around = ", ".join(said.text[q.start : q.end] for q in said.around)
    return tuple(dict.fromkeys(supports)) or (Support("reckoned", around),)


def _operands(said: Said, stated: Sequence[Decimal]) -> Iterator[tuple[Decimal, ...]]:
    """The amounts that come to it by a sum, a difference, a multiple by a number beside it, or a year's twelve."""
    number = said.figure.number
    factors = {q.number for q in said.around if q.measure in {Measure.COUNT, Measure.RENTS}} | {Decimal(12)}
    yield from ((n,) for n in stated for f in factors if f and number in {n * f, n / f})
    for one, other in combinations(stated[:MOST_STATED], 2):
        if number in {one + other, abs(one - other)}:
            yield one, other


MOST_STATED: Final = 40
