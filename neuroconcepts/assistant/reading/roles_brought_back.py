"""Clauses that say what the times of the clause before them are for: "passt mir nicht", "da ginge es", "also nur vormittags"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.reading.acts import Act
from neuroconcepts.assistant.reading.conjunctions import CONCLUDING
from neuroconcepts.assistant.reading.own_day import tells_when_free, tells_when_to_leave
from neuroconcepts.assistant.reading.said import OTHER_WISHES, WISHES, Said
from neuroconcepts.domain.times import Use
from neuroconcepts.domain.times.lists import words

_WORD: Final = re.compile(r"[^\W\d_]+")
_OFF: Final = frozenset({Act.AWAY, Act.OFF_WORK})
_POINTING: Final = words("das dies this that that's it it's ca c'est cela questo quello eso to bu")
_MOST_OF_A_SIDE: Final = 3  # words
_JOINING: Final = words("und and e ed et y i u")


def carried_back(each: Sequence[Said], given: list[Use]) -> None:
    """`Montag, 17 Uhr, passt mir nicht`: times that are only named are refused by the clause whose subject they are."""
    for at, said in enumerate(each):
        if given[at] is not Use.REFUSED or not said.speaks_of_what_was_named:
            continue
        for before in reversed(range(at)):
            echoed = each[before].is_echo and said.clause.words.split(" ", 1)[0] in _POINTING
            if not (each[before].only_names or echoed):
                break
            given[before] = Use.REFUSED if each[before].timed else given[before]


def set_apart(each: Sequence[Said], given: list[Use]) -> None:
    """A time against which the next clause sets another: "vormittags hab ich Schule, aber am Nachmittag geht es".

    What is only granted is not refused either: "am Montag bin ich zwar da, aber lieber am Tag danach".
    """
    for at, (before, said) in enumerate(pairwise(each)):
        grants = "granting" in before.fields
        if said.clause.contrasts and given[at] is Use.REFUSED and (kept := _kept(before, said, grants=grants)):
            given[at] = kept
        told = given[at] is Use.WISHED and not before.clause.asks and (grants or Act.WILLING not in before.acts)
        set_apart = said.clause.contrasts and said.timed and before.timed
        if told and set_apart and len(_WORD.findall(before.clause.said)) > 1:
            another_day = said.dated or "anchored" in said.kinds
            given[at] = Use.MENTIONED if not another_day else Use.ASIDE if grants else Use.REFUSED


def _kept(before: Said, said: Said, *, grants: bool) -> Use | None:
    """`Donnerstag ist zwar knapp, aber es geht`; `am Freitag arbeite ich, aber ab 14 Uhr ginge es`: the day stays meant."""
    if Act.WILLING not in said.acts or said.denies or not before.dated:
        return None
    if not said.timed:
        return Use.WISHED if grants else None
    away = Act.AWAY in before.acts and Act.UNABLE not in before.acts and not before.houred
    return Use.MENTIONED if away and said.kinds == {"hours"} else None


def brought_back(each: Sequence[Said], given: list[Use]) -> None:
    """A time that only was mentioned is wished when the next clause says "then", or what follows it when it says "afterwards"."""
    for behind, said in enumerate(each[1:], 1):
        at = behind - 1 - _denies_before(each[behind - 1], said)
        before = each[at]
        if before.timed and not said.names_a_time and (side := _side(said, before)):
            given[at] = Use.MENTIONED if _later_that_day([before, *each[behind : behind + 2]]) else side
            continue
        names_one = before.dated and not said.dated and not _is_ruled_out(before)
        limits = said.names_a_time and given[at] is Use.WISHED and given[behind] is Use.REFUSED
        if (
            names_one
            and not limits
            and (_goes_back(said, given[at], given[behind]) or _stays_then(before, said, given[at]))
        ):
            given[at] = Use.MENTIONED if said.names_a_time else Use.WISHED


def _denies_before(between: Said, said: Said) -> bool:
    """`Am 1. April ziehe ich um, davor habe ich keine Zeit, danach gerne`: "danach" goes back over what is said of "davor"."""
    return Act.AFTERWARDS in said.acts and Act.BEFOREHAND in between.acts and not between.timed


def concluded(each: Sequence[Said], given: list[Use]) -> None:
    """The days of which the writer says when he is busy and what follows: "nächste Woche Spätdienst, also nur vormittags".

    A day with its hour replaces what it follows from: "der Zug kommt um neun an, danach könnte ich, also am 1.12. um zehn".
    """
    for at, (before, said) in enumerate(pairwise(each)):
        concludes = said.clause.words.split(" ", 1)[0] in CONCLUDING and not said.denies
        if not concludes or given[at + 1] is not Use.WISHED:
            continue
        if said.only_houred and given[at] is Use.REFUSED and before.dated and not before.houred:
            given[at] = Use.MENTIONED
        if said.dated and said.houred:
            given[: at + 1] = [Use.ASIDE if role.is_beside else role for role in given[: at + 1]]


def freed(each: Sequence[Said], given: list[Use]) -> None:
    """A day that is wished, and in the next clause when work ends, or when he must leave.

    `Ginge heute? Ab halb sechs bin ich fertig`; `Mittwoch wäre gut, ich muss aber um 12 wieder weg`.
    """
    timed = [at for at, said in enumerate(each) if said.timed]
    for before, at in pairwise(timed):
        names_a_day = given[before] is Use.WISHED and each[before].dated and not each[before].houred
        if not names_a_day or not each[at].only_houred:
            continue
        if tells_when_to_leave(each[at]) and each[before].is_of_a_wish:
            given[at] = Use.WISHED if each[at].until else Use.BEFORE
        elif tells_when_free(each[at]):
            given[at] = Use.AFTER


def chosen_among(each: Sequence[Said], given: list[Use]) -> None:
    """`Von 3. bis 7. März habe ich Urlaub, an einem dieser Tage klappt es`: the days off are those to come on."""
    for at, said in enumerate(each):
        if not said.among or given[at] is not Use.WISHED:
            continue
        off = [before for before in range(at) if each[before].dated and each[before].acts & _OFF]
        given[:] = [Use.MENTIONED if before in off else role for before, role in enumerate(given)]


def _later_that_day(three: Sequence[Said]) -> bool:
    """`Am Montag sehen wir noch eine Wohnung an, danach könnten wir, so um 17 Uhr`: the day that is named, and an hour of it."""
    before, said, *behind = three
    only_day = before.dated and not before.houred and "deadline" not in before.fields
    return only_day and not said.clause.is_last and any(s.only_houred and not s.finite for s in behind)


def _side(said: Said, before: Said) -> Use | None:
    """`Ich arbeite bis 17 Uhr, danach gerne`; `um 15 Uhr habe ich einen Termin, davor ginge es`."""
    apart = Act.AWAY in before.acts or not before.acts & WISHES
    if not apart or not said.wishes_or_is_left_open:
        return None
    if {Act.AFTERWARDS, Act.BEFOREHAND} <= said.acts:
        return Use.AROUND
    if Act.AFTERWARDS in said.acts:
        return Use.AFTER
    told = (
        Act.WILLING in said.acts
        or said.says_when_it_is_due
        or Act.AWAY in before.acts
        or _only_sets_apart(said, before)
    )
    return Use.BEFORE if Act.BEFOREHAND in said.acts and told and not before.until else None


def _only_sets_apart(said: Said, before: Said) -> bool:
    """`Um 15 Uhr geht nicht, davor schon`: no more than where the time lies, behind one that is refused."""
    few = len(said.clause.said.split()) <= _MOST_OF_A_SIDE
    return few and not said.finite and not said.clause.asks and (before.denies or Act.UNABLE in before.acts)


def _goes_back(said: Said, before: Use, role: Use) -> bool:
    """`Da ginge es`, and `… und komme gerne` behind a day that was refused."""
    joined = said.clause.words.split(" ", 1)[0] in _JOINING and not said.clause.contrasts
    goes_on = joined and Act.WILLING in said.acts and role is Use.WISHED and before is Use.REFUSED
    return Act.BACK in said.acts or (goes_on and Act.AFTERWARDS not in said.acts)


def _stays_then(before: Said, said: Said, role: Use) -> bool:
    """`We're flying in for the weekend and would love to see it`: who comes for several days is there then."""
    joined = said.clause.words.split(" ", 1)[0] in _JOINING and not said.timed
    return joined and role is Use.MENTIONED and before.stretch and Act.WANTS_VIEWING in said.acts


def _is_ruled_out(before: Said) -> bool:
    elsewhere = before.acts & (OTHER_WISHES - {Act.MENTIONS}) and Act.AWAY not in before.acts
    return Act.UNABLE in before.acts or before.denies or bool(elsewhere)
