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

from neuroconcepts.assistant.reading.clause_roles import OTHER_WISHES, WISHES, Said, role_of
from neuroconcepts.assistant.reading.clauses import Clause
from neuroconcepts.assistant.reading.conjunctions import CONCLUDING, REASONING, WONDERING
from neuroconcepts.assistant.reading.intent_cues import cues_of
from neuroconcepts.assistant.reading.intents import Act
from neuroconcepts.domain.times import Place, Use
from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.spelling import fold


@dataclass(frozen=True, slots=True)
class Roles:
    """The roles of clauses, in their order, and of the phrases of time."""

    of_clauses: tuple[Use, ...]
    of_places: Mapping[Place, Use]


_WORD: Final = re.compile(r"[^\W\d_]+")
_NOUNS: Final = frozenset({"moving_in", "celebrated", "built", "opening", "searching"})
_OTHER_PURPOSES: Final = frozenset({Act.HAGGLES, Act.LEAVES, Act.ASKS_PERSON})
_JOINING: Final = words("und and e ed et y i u")


def roles(found: Sequence[Clause], language: str, text: str, times: Sequence[Place]) -> Roles:
    """The roles of the clauses of `text` and of its phrases of time."""
    each = [Said.of(clause, language, times) for clause in found]
    given = [role_of(said) for said in each]
    for reconsider in (
        _regretted,
        _carried_back,
        _set_apart,
        _freed,
        _brought_back,
        _concluded,
        _guessed,
        _deferred,
        _fallen_back,
        _signed,
        _reasoned,
        _of_a_call,
        _in_the_background,
        _beside_complaints,
    ):
        reconsider(each, given)
    by_place = {place: _role_of(place, each, given, text, language) for place in times}
    by_place |= dict.fromkeys(_days_kept(each, given, times), Use.MENTIONED)
    return Roles(tuple(given), by_place)


def _carried_back(each: Sequence[Said], given: list[Use]) -> None:
    """`Montag, 17 Uhr, passt mir nicht`: times that are only named are refused by the clause whose subject they are."""
    for at, said in enumerate(each):
        if given[at] is not Use.REFUSED or not said.speaks_of_what_was_named:
            continue
        for before in reversed(range(at)):
            if not each[before].only_names:
                break
            given[before] = Use.REFUSED if each[before].timed else given[before]


def _set_apart(each: Sequence[Said], given: list[Use]) -> None:
    """A time against which the next clause sets another: "vormittags hab ich Schule, aber am Nachmittag geht es"."""
    for at, (before, said) in enumerate(pairwise(each)):
        told = given[at] is Use.WISHED and not before.clause.asks and Act.WILLING not in before.acts
        set_apart = said.clause.contrasts and said.timed and before.timed
        if told and set_apart and len(_WORD.findall(before.clause.said)) > 1:
            given[at] = Use.REFUSED if said.dated else Use.MENTIONED


def _brought_back(each: Sequence[Said], given: list[Use]) -> None:
    """A time that only was mentioned is wished when the next clause says "then", or what follows it when it says "afterwards"."""
    for at, (before, said) in enumerate(pairwise(each)):
        if before.timed and not said.timed and _comes_after(said, before):
            given[at] = Use.AFTER
            continue
        names_one = before.dated and not said.dated and not _is_ruled_out(before)
        if names_one and _goes_back(said, given[at], given[at + 1]):
            given[at] = Use.MENTIONED if said.timed else Use.WISHED


def _concluded(each: Sequence[Said], given: list[Use]) -> None:
    """The days of which the writer says when he is busy and what follows: "nächste Woche Spätdienst, also nur vormittags"."""
    for at, (before, said) in enumerate(pairwise(each)):
        concludes = said.clause.words.split(" ", 1)[0] in CONCLUDING and said.only_houred and not said.denies
        if (
            concludes
            and given[at] is Use.REFUSED
            and given[at + 1] is Use.WISHED
            and before.dated
            and not before.houred
        ):
            given[at] = Use.MENTIONED


def _guessed(each: Sequence[Said], given: list[Use]) -> None:
    """What stands behind a question for the time of something else: "Wann schließt der Laden, um 20 Uhr?"."""
    for sentence in _sentences(each):
        asked = False
        for at in sentence:
            if asked and each[at].only_guesses:
                given[at] = Use.ASIDE
            asked = asked or each[at].speaks_of_goings_on or each[at].asks_how_long


def _deferred(each: Sequence[Said], given: list[Use]) -> None:
    """`Ich sage Ihnen morgen Bescheid, ob Donnerstag klappt`."""
    for at, (before, said) in enumerate(pairwise(each)):
        if Act.DEFERS in before.acts and said.clause.words.split(" ", 1)[0] in WONDERING:
            given[at + 1] = Use.ASIDE


def _freed(each: Sequence[Said], given: list[Use]) -> None:
    """A day that is wished, and in the next sentence when work ends: "Ginge heute? Ab halb sechs bin ich fertig"."""
    timed = [at for at, said in enumerate(each) if said.timed]
    for before, at in pairwise(timed):
        names_a_day = given[before] is Use.WISHED and each[before].dated and not each[before].houred
        if names_a_day and each[at].only_houred and each[at].tells_when_free:
            given[at] = Use.AFTER


def _regretted(each: Sequence[Said], given: list[Use]) -> None:
    """`Leider bin ich an dem Tag in München`: who regrets what he does that day cannot come."""
    for sentence in _sentences(each):
        if not any("regret" in each[at].fields for at in sentence):
            continue
        for at in sentence:
            if given[at] in {Use.WISHED, Use.MENTIONED} and each[at].tells_of_that_day:
                given[at] = Use.REFUSED


def _sentences(each: Sequence[Said]) -> Iterator[range]:
    """The places of the clauses of each sentence."""
    begin = 0
    for at, said in enumerate(each, 1):
        if said.clause.is_last or at == len(each):
            yield range(begin, at)
            begin = at


def _comes_after(said: Said, before: Said) -> bool:
    """`Ich arbeite bis 17 Uhr, danach gerne`."""
    apart = Act.AWAY in before.acts or not before.acts & WISHES
    return apart and Act.AFTERWARDS in said.acts and said.wishes_or_is_left_open


def _goes_back(said: Said, before: Use, role: Use) -> bool:
    """`Da ginge es`, and `… und komme gerne` behind a day that was refused."""
    joined = said.clause.words.split(" ", 1)[0] in _JOINING and not said.clause.contrasts
    goes_on = joined and Act.WILLING in said.acts and role is Use.WISHED and before is Use.REFUSED
    return Act.BACK in said.acts or (goes_on and Act.AFTERWARDS not in said.acts)


def _is_ruled_out(before: Said) -> bool:
    elsewhere = before.acts & (OTHER_WISHES - {Act.MENTIONS}) and Act.AWAY not in before.acts
    return Act.UNABLE in before.acts or before.denies or bool(elsewhere)


def _fallen_back(each: Sequence[Said], given: list[Use]) -> None:
    """`Sonst erst wieder im Oktober` says what the other times named before it are better than."""
    for at, said in enumerate(each):
        wished = any(each[before].timed and given[before] is Use.WISHED for before in range(at))
        if wished and Act.FALLS_BACK in said.acts:
            given[at] = Use.ASIDE


def _signed(each: Sequence[Said], given: list[Use]) -> None:
    """What stands behind the closing of a letter is a name ("LG Anna Freitag")."""
    closing = (at for at, said in enumerate(each) if at and Act.SIGNS in said.acts and Act.WILLING not in said.acts)
    if (at := next(closing, None)) is not None:
        given[at:] = [Use.ASIDE] * (len(each) - at)


def _reasoned(each: Sequence[Said], given: list[Use]) -> None:
    """A time in the reason for one that is wished: "Freitag ab Mittag, weil ich um 12 aus habe"."""
    for at, (before, said) in enumerate(pairwise(each)):
        reason = said.clause.words.split(" ", 1)[0] in REASONING
        if reason and said.only_houred and before.houred and given[at] in {Use.WISHED, Use.MENTIONED}:
            given[at], given[at + 1] = Use.WISHED, Use.MENTIONED


def _of_a_call(each: Sequence[Said], given: list[Use]) -> None:
    """`Bitte rufen Sie mich an, am besten nach 17 Uhr`."""
    for at, (before, said) in enumerate(pairwise(each)):
        added = said.timed and not said.finite and not said.clause.asks and Act.WANTS_VIEWING not in said.acts
        if Act.ASKS_PERSON in before.acts and added and given[at + 1] is Use.WISHED:
            given[at + 1] = Use.ASIDE


def _days_kept(each: Sequence[Said], given: Sequence[Use], times: Sequence[Place]) -> Iterator[Place]:
    """The days of a time that is refused for another one of the same day: "Montag um 10 geht nicht, lieber um 15 Uhr"."""
    timed = [(said, role) for said, role in zip(each, given, strict=True) if said.timed]
    for (before, refused), (said, wished) in pairwise(timed):
        if refused is Use.REFUSED and before.dated and before.houred and wished is Use.WISHED and said.only_houred:
            yield from (p for p in times if before.clause.holds(p) and p.kind == "days")


def _in_the_background(each: Sequence[Said], given: list[Use]) -> None:
    """Beside a wish with its time, what a clause with a verb only tells is no wish: "Ab 17. bin ich wieder online"."""
    if not any(s.timed and role is Use.WISHED and s.acts & WISHES for s, role in zip(each, given, strict=True)):
        return
    for at, said in enumerate(each):
        told = said.timed and said.finite and not said.clause.asks and not said.replaces
        if told and said.is_open_wish(given[at]):
            given[at] = Use.MENTIONED


def _beside_complaints(each: Sequence[Said], given: list[Use]) -> None:
    """Who complains, or wants something else, tells when what happens: only clauses that wish something name viewing times."""
    complains = any(Act.COMPLAINS in said.acts for said in each)
    other = any(said.acts & _OTHER_PURPOSES for said in each)
    for at, said in enumerate(each):
        told = complains or (other and said.finite and not said.clause.asks)
        names = at > 0 and not said.finite and any(s.acts & WISHES for s in each[_first_before(each, at) : at])
        if told and not names and said.is_open_wish(given[at]):
            given[at] = Use.ASIDE


def _first_before(each: Sequence[Said], at: int) -> int:
    """Where the bare times begin that stand before a clause, with the clause that they belong to."""
    first = at - 1
    while first > 0 and each[first].timed and not each[first].finite:
        first -= 1
    return first


def _role_of(place: Place, each: Sequence[Said], given: Sequence[Use], text: str, language: str) -> Use:
    role = next((r for said, r in zip(each, given, strict=True) if said.clause.holds(place)), Use.WISHED)
    if role is Use.AFTER and place.kind == "days" and any(said.houred and said.clause.holds(place) for said in each):
        return Use.MENTIONED  # "am Mittwoch bis vier": after it on that day
    if role is Use.MENTIONED and place.kind == "shift":
        return Use.WISHED  # "arrivo con dieci minuti di ritardo"
    if role is Use.WISHED and _belongs_to_noun(text[: place.start], language):
        return Use.ASIDE
    return role


def _belongs_to_noun(before: str, language: str) -> bool:
    words = _WORD.findall(re.split(r"[.,;!?\n]", before)[-1])[-2:]
    return any(_NOUNS & cues_of(fold(word), language) for word in words)
