"""What the times of a message are for: a viewing, the opposite, or something else.

It follows from the acts of the clause a time stands in ("ab 1.8. einziehen", "bis Freitag Bescheid geben", "am Montag angerufen" are
no viewing times), and from the noun right before it ("mein Umzug am 1.4."). "Da" and "dann" bring back a time that the clause before
only mentioned: "Am 26. ist Feiertag, da hätte ich Zeit."
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.reading import roles_beside, roles_brought_back
from neuroconcepts.assistant.reading.clause_roles import role_of
from neuroconcepts.assistant.reading.clauses import Clause
from neuroconcepts.assistant.reading.intent_cues import cues_of
from neuroconcepts.assistant.reading.said import Said
from neuroconcepts.domain.times import Place, Use
from neuroconcepts.domain.times.spelling import fold


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of clauses, in their order, and of the phrases of time."""

    of_clauses: tuple[Use, ...]
    of_places: Mapping[Place, Use]


_WORD: Final = re.compile(r"[^\W\d_]+")
_NOUNS: Final = frozenset({"moving_in", "celebrated", "built", "opening", "searching"})


def roles(found: Sequence[Clause], language: str, text: str, times: Sequence[Place]) -> Roles:
    """The roles of the clauses of `text` and of its phrases of time."""
    each = [Said.of(clause, language, times) for clause in found]
    given = [role_of(said) for said in each]
    for reconsider in (
        roles_beside.regretted,
        roles_brought_back.carried_back,
        roles_brought_back.set_apart,
        roles_brought_back.freed,
        roles_brought_back.chosen_among,
        roles_brought_back.brought_back,
        roles_brought_back.concluded,
        roles_beside.guessed,
        roles_beside.deferred,
        roles_beside.gone_on,
        roles_beside.fallen_back,
        roles_beside.signed,
        roles_beside.reasoned,
        roles_beside.of_a_call,
        roles_beside.in_the_background,
        roles_beside.beside_complaints,
    ):
        reconsider(each, given)
    by_place = {place: _role_of(place, each, given, text, language) for place in times}
    by_place |= dict.fromkeys(_days_kept(each, given, times), Use.MENTIONED)
    return Roles(tuple(given), by_place)


def _days_kept(each: Sequence[Said], given: Sequence[Use], times: Sequence[Place]) -> Iterator[Place]:
    """The days of a time that is refused for another one of the same day: "Montag um 10 geht nicht, lieber um 15 Uhr"."""
    timed = [(said, role) for said, role in zip(each, given, strict=True) if said.timed]
    for (before, refused), (said, wished) in pairwise(timed):
        if refused is Use.REFUSED and before.dated and before.houred and wished is Use.WISHED and said.only_houred:
            yield from (p for p in times if before.clause.holds(p) and p.kind == "days")


def _role_of(place: Place, each: Sequence[Said], given: Sequence[Use], text: str, language: str) -> Use:
    role = next((r for said, r in zip(each, given, strict=True) if said.clause.holds(place)), Use.WISHED)
    if role.is_beside and place.kind == "days" and any(said.houred and said.clause.holds(place) for said in each):
        return Use.MENTIONED  # "am Mittwoch bis vier": after it on that day
    if role is Use.MENTIONED and place.kind == "shift":
        return Use.WISHED  # "arrivo con dieci minuti di ritardo"
    if role is Use.WISHED and (
        _belongs_to_noun(text[: place.start], language) or _belongs_to_verb(text[place.end :], language)
    ):
        return Use.ASIDE
    return role


def _belongs_to_verb(behind: str, language: str) -> bool:
    """Whether the verb that German puts behind a time is another than to view: "zum 1. März mieten und vorher besichtigen"."""
    word = _WORD.match(behind.lstrip())
    return language == "de" and word is not None and "renting" in cues_of(fold(word[0]), language)


def _belongs_to_noun(before: str, language: str) -> bool:
    words = _WORD.findall(re.split(r"[.,;!?\n]", before)[-1])[-2:]
    return any(_NOUNS & cues_of(fold(word), language) for word in words)
