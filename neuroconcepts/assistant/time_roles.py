"""What the times of a message are for: a viewing, the opposite, or something else.

It follows from the acts of the clause a time stands in ("ab 1.8. einziehen", "bis Freitag Bescheid geben", "am Montag angerufen" are
no viewing times), and from the noun right before it ("mein Umzug am 1.4."). "Da" and "dann" bring back a time that the clause before
only mentioned: "Am 26. ist Feiertag, da hätte ich Zeit."
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.clauses import Clause
from neuroconcepts.assistant.intent_cues import cues, cues_of
from neuroconcepts.assistant.intents import Act, acts, denies
from neuroconcepts.domain.times import Place, Use
from neuroconcepts.domain.times.spelling import fold


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of clauses, in their order, and of the phrases of time."""

    of_clauses: tuple[Use, ...]
    of_places: Mapping[Place, Use]


_WORD: Final = re.compile(r"[^\W\d_]+")
_NOUNS: Final = frozenset({"moving_in", "celebrated", "built", "opening", "searching"})
_MOST_WORDS_OF_A_GOODBYE: Final = 3
_OTHER_PURPOSES: Final = frozenset({Act.HAGGLES, Act.LEAVES, Act.ASKS_PERSON})
_JOINING: Final = frozenset("und and e ed et y i u".split())
_WISHES: Final = frozenset({Act.WANTS_VIEWING, Act.WILLING, Act.PICKS})
_OTHER_WISHES: Final = frozenset(
    {Act.ELSEWHERE, Act.MENTIONS, Act.ASKS_PAPERS, Act.ASKS_PERSON, Act.COMPLAINS, Act.LEAVES, Act.HAGGLES}
)


def roles(found: Sequence[Clause], language: str, text: str, times: Sequence[Place]) -> Roles:
    """The roles of the clauses of `text` and of its phrases of time."""
    given = [_role(clause, language) for clause in found]
    timed = [any(c.start <= place.start < c.end for place in times) for c in found]
    dated = [any(c.start <= place.start < c.end and place.kind == "days" for place in times) for c in found]
    _set_apart(found, given, timed, dated, language)
    _brought_back(found, given, timed, dated, language)
    _fallen_back(found, given, timed, language)
    _signed(found, given, language)
    _in_the_background(found, given, timed, language)
    _beside_complaints(found, given, language)
    by_place = {place: _role_of(place, found, given, text, language) for place in times}
    return Roles(tuple(given), by_place)


def _role(clause: Clause, language: str) -> Use:
    done = acts(clause.said, language)
    if _is_goodbye(clause, done):
        return Use.PARTING
    if Act.CALLS_OFF in done and Act.MOVES not in done:
        return Use.ASIDE
    if Act.SUPPOSES in done and not done & _WISHES:
        return Use.MENTIONED
    if done & {Act.UNABLE, Act.AWAY, Act.REFUSES_ALL} and not (Act.REFUSES_ALL in done and Act.WILLING in done):
        return Use.REFUSED
    if done & _OTHER_WISHES and Act.WANTS_VIEWING not in done:
        return Use.MENTIONED if done & _OTHER_WISHES == {Act.MENTIONS} else Use.ASIDE
    if denies(clause.said, language) and not (clause.asks and clause.is_last):
        return Use.REFUSED
    return Use.WISHED


def _is_goodbye(clause: Clause, done: frozenset[Act]) -> bool:
    words = _WORD.findall(clause.said)
    return Act.TAKES_LEAVE in done and len(words) <= _MOST_WORDS_OF_A_GOODBYE and Act.UNABLE not in done


def _set_apart(
    found: Sequence[Clause], given: list[Use], timed: Sequence[bool], dated: Sequence[bool], language: str
) -> None:
    """A time against which the next clause sets another: "vormittags hab ich Schule, aber am Nachmittag geht es"."""
    for at in range(1, len(found)):
        before = found[at - 1]
        willing = Act.WILLING in acts(before.said, language)
        told = given[at - 1] is Use.WISHED and not before.asks and not willing and len(_WORD.findall(before.said)) > 1
        if found[at].contrasts and timed[at] and timed[at - 1] and told:
            given[at - 1] = Use.REFUSED if dated[at] else Use.MENTIONED


def _brought_back(
    found: Sequence[Clause], given: list[Use], timed: Sequence[bool], dated: Sequence[bool], language: str
) -> None:
    """A day that only was mentioned is wished when the next clause says "then" and names none of its own."""
    for at in range(1, len(found)):
        done = acts(found[at].said, language)
        before = acts(found[at - 1].said, language)
        later = Act.AFTERWARDS in done and dated[at - 1] and not dated[at] and not before & _WISHES
        if later and done & _WISHES:
            given[at - 1] = Use.AFTER
            continue
        joined = found[at].words.split(" ", 1)[0] in _JOINING
        goes_on = joined and Act.WILLING in done and given[at] is Use.WISHED and given[at - 1] is Use.REFUSED
        back = (Act.BACK in done or (goes_on and not found[at].contrasts and Act.AFTERWARDS not in done)) and not dated[
            at
        ]
        mentioned = before
        denied = Act.UNABLE in mentioned or denies(found[at - 1].said, language)
        elsewhere = mentioned & (_OTHER_WISHES - {Act.MENTIONS}) and Act.AWAY not in mentioned
        if back and dated[at - 1] and not denied and not elsewhere:
            given[at - 1] = Use.MENTIONED if timed[at] else Use.WISHED


def _fallen_back(found: Sequence[Clause], given: list[Use], timed: Sequence[bool], language: str) -> None:
    """ "Sonst erst wieder im Oktober" says what the other times named before it are better than."""
    for at, clause in enumerate(found):
        wished = any(timed[before] and given[before] is Use.WISHED for before in range(at))
        if wished and Act.FALLS_BACK in acts(clause.said, language):
            given[at] = Use.ASIDE


def _in_the_background(found: Sequence[Clause], given: list[Use], timed: Sequence[bool], language: str) -> None:
    """Beside a wish with its time, what a clause with a verb only tells is no wish: "Ab 17. bin ich wieder online"."""
    wishing = [
        at for at, c in enumerate(found) if timed[at] and given[at] is Use.WISHED and acts(c.said, language) & _WISHES
    ]
    for at, clause in enumerate(found):
        told = timed[at] and given[at] is Use.WISHED and at not in wishing and not clause.asks
        if told and wishing and "finite" in cues(clause.said, language):
            given[at] = Use.MENTIONED


def _beside_complaints(found: Sequence[Clause], given: list[Use], language: str) -> None:
    """Who complains, or wants something else, tells when what happens: only clauses that wish something name viewing times."""
    complains = any(Act.COMPLAINS in acts(clause.said, language) for clause in found)
    other = any(acts(clause.said, language) & _OTHER_PURPOSES for clause in found)
    for at, clause in enumerate(found):
        told = complains or (other and "finite" in cues(clause.said, language) and not clause.asks)
        if told and given[at] is Use.WISHED and not acts(clause.said, language) & _WISHES:
            given[at] = Use.ASIDE


def _signed(found: Sequence[Clause], given: list[Use], language: str) -> None:
    """What stands behind the closing of a letter is a name ("LG Anna Freitag")."""
    for at, clause in enumerate(found):
        if at and Act.SIGNS in acts(clause.said, language) and Act.WILLING not in acts(clause.said, language):
            given[at:] = [Use.ASIDE] * (len(found) - at)
            return


def _role_of(place: Place, found: Sequence[Clause], given: Sequence[Use], text: str, language: str) -> Use:
    role = next((r for c, r in zip(found, given, strict=True) if c.start <= place.start < c.end), Use.WISHED)
    if role is Use.WISHED and _belongs_to_noun(text[: place.start], language):
        return Use.ASIDE
    return role


def _belongs_to_noun(before: str, language: str) -> bool:
    words = _WORD.findall(re.split(r"[.,;!?\n]", before)[-1])[-2:]
    return any(_NOUNS & cues_of(fold(word), language) for word in words)
