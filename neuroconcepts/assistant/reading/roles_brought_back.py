"""Clauses that say what the times of the clause before them are for: "passt mir nicht", "da ginge es", "also nur vormittags"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.reading.conjunctions import CONCLUDING
from neuroconcepts.assistant.reading.intents import Act
from neuroconcepts.assistant.reading.said import OTHER_WISHES, WISHES, Said
from neuroconcepts.domain.times import Use
from neuroconcepts.domain.times.lists import words

_WORD: Final = re.compile(r"[^\W\d_]+")
_JOINING: Final = words("und and e ed et y i u")


def carried_back(each: Sequence[Said], given: list[Use]) -> None:
    """`Montag, 17 Uhr, passt mir nicht`: times that are only named are refused by the clause whose subject they are."""
    for at, said in enumerate(each):
        if given[at] is not Use.REFUSED or not said.speaks_of_what_was_named:
            continue
        for before in reversed(range(at)):
            if not each[before].only_names:
                break
            given[before] = Use.REFUSED if each[before].timed else given[before]


def set_apart(each: Sequence[Said], given: list[Use]) -> None:
    """A time against which the next clause sets another: "vormittags hab ich Schule, aber am Nachmittag geht es"."""
    for at, (before, said) in enumerate(pairwise(each)):
        told = given[at] is Use.WISHED and not before.clause.asks and Act.WILLING not in before.acts
        set_apart = said.clause.contrasts and said.timed and before.timed
        if told and set_apart and len(_WORD.findall(before.clause.said)) > 1:
            given[at] = Use.REFUSED if said.dated else Use.MENTIONED


def brought_back(each: Sequence[Said], given: list[Use]) -> None:
    """A time that only was mentioned is wished when the next clause says "then", or what follows it when it says "afterwards"."""
    for at, (before, said) in enumerate(pairwise(each)):
        if before.timed and not said.timed and _comes_after(said, before):
            given[at] = Use.AFTER
            continue
        names_one = before.dated and not said.dated and not _is_ruled_out(before)
        if names_one and _goes_back(said, given[at], given[at + 1]):
            given[at] = Use.MENTIONED if said.timed else Use.WISHED


def concluded(each: Sequence[Said], given: list[Use]) -> None:
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


def freed(each: Sequence[Said], given: list[Use]) -> None:
    """A day that is wished, and in the next sentence when work ends: "Ginge heute? Ab halb sechs bin ich fertig"."""
    timed = [at for at, said in enumerate(each) if said.timed]
    for before, at in pairwise(timed):
        names_a_day = given[before] is Use.WISHED and each[before].dated and not each[before].houred
        if names_a_day and each[at].only_houred and each[at].tells_when_free:
            given[at] = Use.AFTER


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
