"""A message in clauses: the stretch over which a "not", a "since" or a "move in" reaches.

Marks of punctuation end a clause, but not inside a phrase of time ("Montag, 3. März") nor between the days of a list. A
conjunction divides where a verb stands on both sides of it, so that "Montag und Dienstag geht nicht" stays one clause.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final

from neuroconcepts.assistant.reading.conjunctions import (
    ALWAYS_DIVIDING,
    CONCLUDING,
    CONDITIONAL,
    CONTRASTING,
    FALLING_BACK,
    JOINING,
    LIMITING,
    PREFERRING,
    SUBORDINATING,
    WONDERING,
)
from neuroconcepts.assistant.reading.intent_cues import cues_of
from neuroconcepts.domain.times import Place
from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.spelling import fold

_MARK: Final = re.compile(r"[!?;\n:]+|[(]|(?<!\b\w)\)|\.(?=\s|$)|,|\s[-–—]\s|…|\.\.+|(?:\s[:;]-?[)(DP])")
_SENTENCE_END: Final = re.compile(r"[!?\n;]|(?<=[^\d])\.(?=\s|$)")
_STOP: Final = re.compile(r"[!?;\n:,]")
_WORD: Final = re.compile(r"[^\W\d_]+")
TIMED, DEADLINE, LEFT_OUT, DENIED = "⌚", "⌛", "⊘", "⊗"
"""What stands in a clause for a phrase of time, for one that says until when, for one that is left out ("außer Samstag"), and for one
that is denied with nothing beside it from which it could be left out ("Ich kann nicht am Samstag").
"""
_ABBREVIATED: Final = words(
    "ca evtl bzw z b d h nr st dr mag di mo mi do fr sa so approx a p m usw inkl exkl std min max tel bspw ggf fam ing prof no gr"
)
_VERB: Final = "finite"
_SUITING: Final = frozenset({"free", "spare", "fit", "flexible", "afterwards"})
_ORDINAL: Final = re.compile(r"\b(?:der|den|dem|die|das|zum|beim)\s+\d{1,2}$", re.IGNORECASE)
_SUBJECTS: Final = words("ich i wir mia mir mein meine unser unsere")
_AND: Final = (" und", " oder", " and", " or", " e", " et", " o", " ou")
_AFTER_COMMAS: Final = words("quando quand")
_AHEAD: Final = 20  # characters by which a word is known from what follows it
_NEAR: Final = 5  # words behind "und" in which its verb stands
_FEW: Final = 2  # so many words before "aber" say nothing yet ("wir könnten aber …")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a message.

    `start` and `end` are its place, `words` its folded words, `said` those with a sign for each phrase of time; `asks` whether its
    sentence closes with a question mark, `is_first` and `is_last` whether it begins and ends it; `contrasts` whether it is set
    against the one before ("aber"), `depends` whether it gives a reason or a condition ("weil", "wenn").
    """

    start: int
    end: int
    words: str
    said: str
    asks: bool
    is_first: bool = True
    is_last: bool = True
    contrasts: bool = False
    depends: bool = False

    def holds(self, place: Place) -> bool:
        """Whether a phrase of time begins in it."""
        return self.start <= place.start < self.end


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return fold(word)


def clauses(message: str, language: str = "de", times: Sequence[Place] = ()) -> tuple[Clause, ...]:
    """The clauses of `message` in order; empty ones are left out. `times` are the places of its phrases of time."""
    return tuple(_Division(message, language, times).clauses())


class _Division:
    """One message being divided."""

    def __init__(self, message: str, language: str, times: Sequence[Place]) -> None:
        self._text, self._language, self._times = message, language, times
        self._joining = JOINING.get(language, JOINING["en"])
        self._contrasting = CONTRASTING.get(language, CONTRASTING["en"])
        self._subordinating = SUBORDINATING.get(language, SUBORDINATING["en"])

    def clauses(self) -> Iterator[Clause]:
        marks = [mark for mark in _MARK.finditer(self._text) if self._ends(mark)]
        stops = [(m.start(), m.end(), _is_final(m[0])) for m in marks]
        start, first = 0, True
        for at, end, final in [*stops, (len(self._text), len(self._text), True)]:
            pieces = [p for p in self._divided(start, at) if self._folded(*p)]
            for number, (begin, stop) in enumerate(pieces):
                yield self._clause(begin, stop, first=first, last=final and number == len(pieces) - 1)
                first = False
            first = first or final
            if final:
                first = True
            start = end

    def _ends(self, mark: re.Match[str]) -> bool:
        at = mark.start()
        if any(place.start <= at < place.end - 1 or place.start < at < place.end for place in self._times):
            return False
        if mark[0] == ".":
            before = _WORD.findall(self._text[max(at - 6, 0) : at])
            short = bool(before) and self._text[at - 1].isalpha() and _folded(before[-1]) in _ABBREVIATED
            return not short and (at == 0 or not self._text[at - 1].isdigit() or self._is_sentence_end(at))
        if mark[0] == ",":
            between_digits = self._text[at - 1 : at].isdigit() and self._text[at + 1 : at + 2].isdigit()
            return not between_digits and not self._lists(at)
        return True

    def _is_sentence_end(self, at: int) -> bool:
        """Behind a number: a dot ends the sentence before a capital that begins more than one word, or at the end."""
        rest = self._text[at + 1 : at + 20].lstrip()
        if _ORDINAL.search(self._text[max(at - 12, 0) : at]) and rest:
            return False
        return not rest or rest[0].isupper() or any(place.end == at for place in self._times)

    def _lists(self, comma: int) -> bool:
        """Whether a comma stands between two phrases of time, not both of which have a verb of their own."""
        before = max((place for place in self._times if place.end <= comma), default=None, key=lambda place: place.end)
        after = min((place for place in self._times if place.start > comma), default=None)
        if before is None or after is None or before.kind != after.kind or self._text[before.end : comma].strip(" )."):
            return False
        leading = [_folded(word) for word in _WORD.findall(self._text[comma : after.start])]
        verb = any(_VERB in self._cues_of(word) for word in leading)
        if len(leading) > 2 or verb or (CONCLUDING | PREFERRING | LIMITING) & set(leading):
            return False
        begin = max(self._text.rfind(mark, 0, comma) for mark in ".!?;\n:,") + 1
        behind = _STOP.search(self._text, comma + 1)
        end = behind.start() if behind else len(self._text)
        asks_instead = self._text[end : end + 1] == "?" and self._refuses(begin, before.start)
        return not asks_instead and not (self._has_verb(begin, comma) and self._has_verb(comma + 1, end))

    def _refuses(self, start: int, end: int) -> bool:
        """Whether a stretch says no, and does not ask for what it denies: "I can't do Friday, Monday at 10?"."""
        words = [self._cues_of(word) for word in _WORD.findall(self._text[start:end])]
        return any("no" in cues for cues in words) and _VERB not in words[0]

    def _divided(self, start: int, end: int) -> list[tuple[int, int]]:
        """A stretch between two marks, divided at its conjunctions."""
        places: list[tuple[int, int]] = []
        begin = start
        for word in _WORD.finditer(self._text, start, end):
            if word.start() > begin and self._divides(word, begin, end):
                places.append((begin, word.start()))
                begin = word.start()
        return [*places, (begin, end)]

    def _divides(self, word: re.Match[str], begin: int, end: int) -> bool:
        said = _folded(word[0])
        if said in _AFTER_COMMAS or not self._text[begin : word.start()].strip():
            return False  # the former as in "da quando è libero?"
        if self._surely_divides(word, said, begin):
            return True
        if said in self._subordinating:
            return self._has_verb(word.end(), end) or (said in {"so", "also"} and self._has_time(word.end(), end))
        if said in self._contrasting:
            goes_on = (
                self._has_verb(word.end(), end)
                or self._has_time(word.end(), end)
                or self._is_set_against(word.end(), end)
            )
            return said == "sondern" or (goes_on and self._says_enough(begin, word.start()))
        joins = said in self._joining and self._has_verb(begin, word.start())
        return joins and self._has_verb(word.end(), self._end_of_words(word.end(), end))

    def _surely_divides(self, word: re.Match[str], said: str, begin: int) -> bool:
        """Whether a word begins a clause whatever follows, also a second "ob": "ob sie frei ist und ob man sie sehen kann"."""
        after = self._text[word.end() : word.end() + _AHEAD]
        if said in ALWAYS_DIVIDING | FALLING_BACK or (said == "erst" and after.lstrip().startswith("wieder")):
            return True
        once_more = said in WONDERING and self._text[begin : word.start()].rstrip().endswith(_AND)
        return once_more or (said in {"dann", "then"} and self._opens_with(begin, CONDITIONAL))

    def _says_enough(self, start: int, end: int) -> bool:
        """Whether a stretch can stand for itself: it names a time, says no, or has more than a few words."""
        words = _WORD.findall(self._text[start:end])
        return len(words) > _FEW or self._has_time(start, end) or any("no" in self._cues_of(word) for word in words)

    def _cues_of(self, word: str) -> frozenset[str]:
        return cues_of(_folded(word), self._language)

    def _opens_with(self, begin: int, words: frozenset[str]) -> bool:
        first = _WORD.search(self._text, begin)
        return first is not None and _folded(first[0]) in words

    @cached_property
    def _verbs(self) -> list[int]:
        """Where finite verbs begin."""
        words = (word for word in _WORD.finditer(self._text) if word[0] != "à")  # French "a" is a verb, "à" is none
        return [word.start() for word in words if _VERB in self._cues_of(word[0])]

    def _has_verb(self, start: int, end: int) -> bool:
        at = bisect_left(self._verbs, start)
        return at < len(self._verbs) and self._verbs[at] < end

    def _is_set_against(self, start: int, end: int) -> bool:
        """Whether a stretch without a verb says when it suits: "away until Friday but free after that"."""
        cues = (self._cues_of(word.group()) for word in _WORD.finditer(self._text, start, end))
        return any(_SUITING & found for found in cues)

    def _end_of_words(self, start: int, end: int) -> int:
        """Where the first few words of a stretch end."""
        few = list(islice(_WORD.finditer(self._text, start, end), _NEAR))
        return few[-1].end() if few else start

    def _has_time(self, start: int, end: int) -> bool:
        return any(start <= place.start < end for place in self._times)

    def _folded(self, start: int, end: int) -> str:
        return " ".join(_folded(self._text[start:end]).split())

    def _clause(self, start: int, end: int, *, first: bool, last: bool) -> Clause:
        words = self._folded(start, end)
        opening = next(iter(_WORD.findall(words)), "")
        return Clause(
            start,
            end,
            words,
            self._without_times(start, end),
            _asks(self._text, end),
            is_first=first,
            is_last=last,
            contrasts=opening in self._contrasting or "aber" in words.split(),
            depends=opening in self._subordinating or (opening == "da" and self._is_reason(words, first=first)),
        )

    def _is_reason(self, words: str, *, first: bool) -> bool:
        """Whether "da" is "since" ("da ich Zeit hätte"), not "then" ("da hätte ich Zeit", "da leider nicht")."""
        second = " ".join(words.split()[1:2])
        verb = any(_VERB in self._cues_of(word) for word in _WORD.findall(second))
        return second in _SUBJECTS or not (first or verb)

    def _without_times(self, start: int, end: int) -> str:
        kept, at = [], start
        named = [place for place in self._times if start <= place.start < end]
        alone = all(place.denied for place in named)
        for place in named:
            kept.append(f"{self._text[at : place.start]} {DENIED if alone else _sign(place)} ")
            at = max(at, min(place.end, end))
        return " ".join(_folded("".join([*kept, self._text[at:end]])).split())


def _sign(place: Place) -> str:
    if place.kind == "excluded":
        return LEFT_OUT
    return DEADLINE if place.until and place.kind == "days" else TIMED


def _is_final(mark: str) -> bool:
    return mark.strip()[:1] in {".", "!", "?", ";", "\n", "…", ""} or "\n" in mark


def _asks(message: str, end: int) -> bool:
    """Whether the sentence around `end` closes with a question mark."""
    rest = _SENTENCE_END.search(message, end)
    return rest is not None and "?" in rest[0]
