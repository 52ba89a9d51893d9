"""Clauses whose times are for something else because of what stands beside them: a call, a complaint, a reason, a guess."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.reading.acts import Act
from neuroconcepts.assistant.reading.conjunctions import ALTERNATING, REASONING, WONDERING
from neuroconcepts.assistant.reading.goings_on import asks_how_long, speaks_of_goings_on
from neuroconcepts.assistant.reading.own_day import limits_the_day, tells_of_that_day
from neuroconcepts.assistant.reading.said import WISHES, Said
from neuroconcepts.domain.times import Use

_OTHER_PURPOSES: Final = frozenset({Act.HAGGLES, Act.LEAVES, Act.ASKS_PERSON})


def regretted(each: Sequence[Said], given: list[Use]) -> None:
    """`Leider bin ich an dem Tag in München`: who regrets what he does that day cannot come.

    So says who refuses all: "Neither works, I'm in Zurich both days".
    """
    for sentence in _sentences(each):
        if not any("regret" in each[at].fields or Act.REFUSES_ALL in each[at].acts for at in sentence):
            continue
        for at in sentence:
            if given[at] in {Use.WISHED, Use.MENTIONED} and tells_of_that_day(each[at]):
                given[at] = Use.REFUSED


def guessed(each: Sequence[Said], given: list[Use]) -> None:
    """What stands behind a question for the time of something else: "Wann schließt der Laden, um 20 Uhr?"."""
    for sentence in _sentences(each):
        asked = False
        for at in sentence:
            if asked and each[at].only_guesses:
                given[at] = Use.ASIDE
            asked = asked or speaks_of_goings_on(each[at]) or asks_how_long(each[at])


def deferred(each: Sequence[Said], given: list[Use]) -> None:
    """`Ich sage Ihnen morgen Bescheid, ob Donnerstag klappt`."""
    for at, (before, said) in enumerate(pairwise(each)):
        if Act.DEFERS in before.acts and said.clause.words.split(" ", 1)[0] in WONDERING:
            given[at + 1] = Use.ASIDE


def gone_on(each: Sequence[Said], given: list[Use]) -> None:
    """`Das Angebot gilt bis Sonntag, 12 Uhr`: an hour that is only added goes with the day before it."""
    for at, (before, said) in enumerate(pairwise(each)):
        added = said.only_houred and not any(c.isalpha() for c in said.clause.said) and not before.clause.is_last
        if added and given[at] is Use.ASIDE and before.dated and not before.houred:
            given[at + 1] = Use.ASIDE


def fallen_back(each: Sequence[Said], given: list[Use]) -> None:
    """`Sonst erst wieder im Oktober` says what the other times named before it are better than."""
    for at, said in enumerate(each):
        wished = any(each[before].timed and given[before] is Use.WISHED for before in range(at))
        if wished and Act.FALLS_BACK in said.acts:
            given[at] = Use.ASIDE


def signed(each: Sequence[Said], given: list[Use]) -> None:
    """What stands behind the closing of a letter is a name ("LG Anna Freitag")."""
    closing = (at for at, said in enumerate(each) if at and Act.SIGNS in said.acts and Act.WILLING not in said.acts)
    if (at := next(closing, None)) is not None:
        given[at:] = [Use.ASIDE] * (len(each) - at)


def reasoned(each: Sequence[Said], given: list[Use]) -> None:
    """A time in the reason for one that is wished: "Freitag ab Mittag, weil ich um 12 aus habe"."""
    for at, (before, said) in enumerate(pairwise(each)):
        reason = said.clause.words.split(" ", 1)[0] in REASONING
        if reason and said.only_houred and before.houred and given[at] in {Use.WISHED, Use.MENTIONED}:
            given[at], given[at + 1] = Use.WISHED, Use.MENTIONED


def of_a_call(each: Sequence[Said], given: list[Use]) -> None:
    """`Bitte rufen Sie mich an, am besten nach 17 Uhr`."""
    for at, (before, said) in enumerate(pairwise(each)):
        asked = said.clause.asks and said.clause.is_first
        added = said.timed and not said.finite and not asked and Act.WANTS_VIEWING not in said.acts
        if Act.ASKS_PERSON in before.acts and added and given[at + 1] is Use.WISHED:
            given[at + 1] = Use.ASIDE


def in_the_background(each: Sequence[Said], given: list[Use]) -> None:
    """Beside a wish with its time, what a clause with a verb only tells is no wish: "Ab 17. bin ich wieder online".

    What is told of a day against the wish rules it out: "…, am Donnerstag hat meine Frau aber Chor".
    """
    if not any(s.names_a_time and role is Use.WISHED and s.acts & WISHES for s, role in zip(each, given, strict=True)):
        return
    for at, said in enumerate(each):
        told = said.timed and said.finite and not said.is_asked and not said.replaces and not limits_the_day(said)
        told = told and not _shares_verb(said, each[at + 1 : at + 2])
        if told and said.is_open_wish(given[at]):
            against = said.clause.contrasts and said.dated and not said.houred
            given[at] = Use.REFUSED if against else Use.MENTIONED


def _shares_verb(said: Said, behind: Sequence[Said]) -> bool:
    """`Uns würde der 30. oder der 1.7. passen`: the verb that says the wish stands behind the second of two times."""
    if not behind or said.clause.is_last or not {"wish", "can"} & said.fields:
        return False
    (other,) = behind
    joined = other.clause.words.split(" ", 1)[0] in ALTERNATING and not other.clause.contrasts
    return joined and other.timed and "self" not in other.fields and bool(other.acts & WISHES)


def beside_complaints(each: Sequence[Said], given: list[Use]) -> None:
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


def _sentences(each: Sequence[Said]) -> Iterator[range]:
    """The places of the clauses of each sentence."""
    begin = 0
    for at, said in enumerate(each, 1):
        if said.clause.is_last or at == len(each):
            yield range(begin, at)
            begin = at
