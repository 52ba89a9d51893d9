"""Whether a figure is stated of the thing that a letter says it of."""

import re
from collections.abc import Sequence
from typing import Final

from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.area_kinds import is_of_another_kind
from neuroconcepts.assistant.claims.figures.bearing import MEASURING, bearing, has_by_nature, narrowest
from neuroconcepts.assistant.claims.figures.beside import left_out
from neuroconcepts.assistant.claims.figures.borrowed_units import PART_OF
from neuroconcepts.assistant.claims.figures.buildable import is_told_buildable
from neuroconcepts.assistant.claims.figures.called import as_rents, called
from neuroconcepts.assistant.claims.figures.distances import is_of_another_place
from neuroconcepts.assistant.claims.figures.energy_kinds import is_of_another_energy
from neuroconcepts.assistant.claims.figures.kin import NEUTRAL, WHOLE, agree, can_own, meant_by
from neuroconcepts.assistant.claims.figures.labels import basis, speaks_of_whole
from neuroconcepts.assistant.claims.figures.part_years import is_year_of_another
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.unnamed import is_base, is_each_rent, is_pointed_at, stands_alone
from neuroconcepts.assistant.claims.grounds import PRICED, Grounds, Value
from neuroconcepts.assistant.folding import folded


def is_of(said: Said, holders: Sequence[Value], grounds: Grounds) -> bool:
    """Whether a holder of the figure is what the letter says it of.

    Where the letter names nothing that could have such a figure, the figure is enough.
    """
    owners = frozenset().union(*(bearing(v.of) for v in holders))
    return _is_whole_of_part(said, owners, grounds) or _is_of_called(said, holders, grounds)


def _is_of_called(said: Said, holders: Sequence[Value], grounds: Grounds) -> bool:
    """Whether a holder is what the letter calls the figure an amount of."""
    of, stated = called(said, grounds), frozenset().union(*(v.of for v in holders))
    owners = frozenset().union(*(bearing(v.of) for v in holders))
    if _is_of_another(said, of, holders, grounds) or ("yield" in of and "yield" not in stated):
        return False
    if not of and all("rent" in lineage(n) for n in owners) and (on := basis(said)):
        return agree(on, owners)
    here = as_rents(said, narrowest(n for m in said.passage.mentions for n in (*m.names, *m.modifiers)))
    if _is_named(said, of, here, owners) or is_each_rent(said, owners) or stands_alone(said) or _is_base(said, owners):
        return True
    if any(can_own(name, said.figure.measure, grounds) for name in of):
        return False
    is_whole = bool(of and of - MEASURING <= WHOLE) or speaks_of_whole(said)
    if is_whole and said.figure.measure in _OF_WHOLE:
        return bool(owners & _whole(said.figure.measure, grounds))
    return _is_enough(said, of, here, holders)


_OF_WHICH: Final = re.compile(
    rf"\d(?:\s?(?:m²|m2|qm|Quadratmetern?|sqm|square met(?:re|er)s|mètres carrés|mq|metri quadr\w+))?{PART_OF}$",
    re.IGNORECASE,
)


def _is_whole_of_part(said: Said, owners: frozenset[str], grounds: Grounds) -> bool:
    """`232 of 248 square metres`: what a part is told of."""
    led = _OF_WHICH.search(said.text, max(0, said.figure.start - LONGEST_LEAD), said.figure.start)
    return said.figure.measure is Measure.AREA and led is not None and bool(owners & _whole(Measure.AREA, grounds))


LONGEST_LEAD: Final = 50


def _is_of_another(said: Said, of: frozenset[str], holders: Sequence[Value], grounds: Grounds) -> bool:
    """Whether it is told of another year, kind of area or use of the plot than it is stated of, or without just that."""
    owners = frozenset().union(*(bearing(v.of) for v in holders))
    without = left_out(said.passage, said.figure)
    if without and all(bearing(v.of) & without for v in holders):
        return True
    if is_year_of_another(said, grounds) or is_of_another_kind(of, owners, said, grounds):
        return True
    if is_of_another_energy(said, holders) or is_of_another_place(said, grounds):
        return True
    is_buildable = "plot" in owners and is_told_buildable(said.passage, said.figure, of)
    return is_buildable and not (is_base(said) or is_pointed_at(said))


def _is_base(said: Said, owners: frozenset[str]) -> bool:
    """Whether something is reckoned from a rent, a price or an area in the next words."""
    return is_base(said) and (said.figure.measure is Measure.AREA or any(lineage(n) & PRICED for n in owners))


def _is_named(said: Said, of: frozenset[str], here: frozenset[str], owners: frozenset[str]) -> bool:
    """Whether an owner is what the letter says it of, or else what its stretch names."""
    return agree(of, owners) or (_may_be_of(of, said, here) and agree(here, owners))


def _is_enough(said: Said, of: frozenset[str], here: frozenset[str], holders: Sequence[Value]) -> bool:
    """Whether a figure of nothing in particular is stated of something it may be meant of."""
    if not any(v.figure.measure is said.figure.measure for v in holders):
        return False
    paid = frozenset(n for n in here if said.figure.measure is Measure.MONEY and has_by_nature(n, Measure.MONEY))
    if paid and not agree(paid, frozenset().union(*(bearing(v.of) for v in holders))):
        return False
    context = narrowest(n for m in said.passage.context for n in m.names)
    if said.figure.measure is not Measure.COUNT or agree(
        (here | context) - WHOLE, frozenset().union(*(bearing(v.of) for v in holders))
    ):
        return True
    return of <= NEUTRAL and _counts_same(said, holders)


def _may_be_of(of: frozenset[str], said: Said, here: frozenset[str]) -> bool:
    """Whether a figure may be of another thing that its stretch names than it seems: neither it nor a kind of it has such by
    nature, nor does the stretch name it.
    """
    return not any(lineage(n) & here or has_by_nature(n, said.figure.measure) for n in of)


SHORTEST: Final = 3
"""Letters of a word that is looked for in a statement."""


def _counts_same(said: Said, holders: Sequence[Value]) -> bool:
    """Whether the word behind a count stands in what it is stated in: `auf zwei Ebenen`."""
    following = re.match(r"\W*([^\W\d_]+)", said.text[said.figure.end :])
    if following is None:
        return True
    word = stem(folded(following[1]), "de")
    return len(word) >= SHORTEST and any(word in v.text for v in holders)


_OF_WHOLE: Final = {
    Measure.AREA: "living_area office_area shop_area hall gastro_area storage_area sales_area usable_area plot",
    Measure.MONEY: "price rent",
}
"""What a figure said of the property as a whole is stated of: the first that is stated."""


def _whole(measure: Measure, grounds: Grounds) -> frozenset[str]:
    stated = frozenset().union(*(v.of for v in grounds.values if v.figure.measure is measure))
    first = next((n for n in _OF_WHOLE[measure].split() if n in stated), "")
    kinds = {n for n in stated if first and first in lineage(n)}
    return frozenset(kinds) | {first} | meant_by(first) | {"total_area"}
