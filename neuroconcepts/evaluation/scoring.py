"""Whether what came is right, line by line. Pure; the corpus' own check means the same by each of these words."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.evaluation.expected import (
    NOT_STATED,
    ExpectedAnswer,
    ExpectedClaims,
    ExpectedReading,
    WindowWanted,
)

_NEAR: Final = timedelta(minutes=15)
_PART, _RANGE = 0.4, 0.6
"""How much of both together a part of the day, or a stretch of several days, has to have in common with what is wanted."""
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f"))


# ── Conversations: intents and times ───────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ReadingScore:
    """`hits`, `extra` and `missed` count intents; `times_right` is whether all times met, one to one, and no others came.

    `timed` tells whether there were times to be found.
    """

    hits: int
    extra: int
    missed: int
    timed: bool
    times_right: bool

    @property
    def intents_right(self) -> bool:
        return not (self.extra or self.missed)

    @property
    def right(self) -> bool:
        return self.intents_right and self.times_right


def score_reading(wanted: ExpectedReading, intents: Iterable[str], windows: Sequence[Window]) -> ReadingScore:
    """How the intents and times that were read meet those that were meant, in the best of the times' right readings."""
    required = set(wanted.intents)
    found = set(intents) - (set(wanted.optional_intents) - required)
    return ReadingScore(
        hits=len(found & required),
        extra=len(found - required),
        missed=len(required - found),
        timed=bool(wanted.windows),
        times_right=any(_all_meet(reading, windows) for reading in (wanted.windows, *wanted.alternatives)),
    )


def _all_meet(wanted: Sequence[WindowWanted], found: Sequence[Window]) -> bool:
    """Whether each wanted time is met by another one that was found (the first that does), and none is left over."""
    rest = list(found)
    for each in wanted:
        match = next((window for window in rest if meets(each, window)), None)
        if match is None:
            return False
        rest.remove(match)
    return not rest


def meets(wanted: WindowWanted, found: Window) -> bool:  # noqa: PLR0911 - a table
    """Whether a time that was found is as near to the wanted one as its precision asks for."""
    start, end = wanted.start, wanted.end
    starts_near, ends_near = abs(found.start - start) <= _NEAR, abs(found.end - end) <= _NEAR
    match wanted.precision:
        case "exact":
            return abs(found.start - start) <= timedelta(minutes=1)
        case "interval":
            return starts_near and ends_near
        case "from":
            return starts_near and found.end >= found.start
        case "until":
            return ends_near and found.start < found.end and _same_day(found.start, start)
        case "day":
            return _same_day(found.start, start) and found.end <= end + _NEAR
        case "part_of_day":
            within = found.start >= start and found.end <= end
            return _same_day(found.start, start) and (within or _shared(wanted, found) >= _PART)
        case "range":
            return _shared(wanted, found) >= _RANGE


def _same_day(found: datetime, wanted: datetime) -> bool:
    return found.astimezone(wanted.tzinfo).date() == wanted.date()


def _shared(wanted: WindowWanted, found: Window) -> float:
    """The time both have in common, as a share of the time from the earlier start to the later end."""
    common = min(wanted.end, found.end) - max(wanted.start, found.start)
    whole = max(wanted.end, found.end) - min(wanted.start, found.start)
    return max(common.total_seconds(), 0.0) / (whole.total_seconds() or 1.0)


# ── Questions: what the exposé states, and what it does not ────────────────────────────────────────────────────────────


class AnswerScore(StrEnum):
    """What an answer is worth. Wrong and invented answers reach seekers; wrongly unknown ones only cost the agent a minute."""

    RIGHT = "right"
    WRONG = "wrong"
    INVENTED = "invented"
    RIGHTLY_UNKNOWN = "rightly unknown"
    WRONGLY_UNKNOWN = "wrongly unknown"


def score_answer(wanted: ExpectedAnswer, answer: str, *, unknown: bool) -> AnswerScore:
    """`unknown`: the question was left open."""
    unknown = unknown or NOT_STATED in answer
    if wanted.facts == NOT_STATED:
        return AnswerScore.RIGHTLY_UNKNOWN if unknown else AnswerScore.INVENTED
    if unknown:
        return AnswerScore.WRONGLY_UNKNOWN
    said = figures_evened(answer)
    stated = all(any(figures_evened(variant) in said for variant in group) for group in wanted.facts)
    return AnswerScore.RIGHT if stated else AnswerScore.WRONG


def figures_evened(text: str) -> str:
    """The text with thousands unmarked and a point for decimals: `1.389,50` → `1389.50`."""
    text = re.sub(r"(?<=\d)[.'\u2019 ](?=\d{3}(?!\d))", "", _plain(text))
    return re.sub(r"(?<=\d),(?=\d)", ".", text)


def _plain(text: str) -> str:
    """Without what the eye does not see: forms of characters, soft hyphens, kinds of white space, case."""
    text = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).replace("\u2010", "-").replace("\u2011", "-")
    return re.sub(r"\s+", " ", text).strip().casefold()


# ── Claims: letters with and without claims that nothing supports ──────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ClaimScore:
    """`flagged`: something was found, `placed`: also in the right place of a `mutated` letter; `kind` is what was done to it."""

    kind: str
    mutated: bool
    flagged: bool
    placed: bool

    @property
    def right(self) -> bool:
        return self.mutated == self.flagged


def score_claims(wanted: ExpectedClaims, found: Sequence[str], *, supported: bool) -> ClaimScore:
    """How the claims that were found unsupported meet those that are."""
    mutated, flagged = not wanted.supported, not supported
    placed = mutated and flagged and _overlap(wanted.text, wanted.unsupported, found)
    return ClaimScore(wanted.kind, mutated, flagged, placed)


def _overlap(text: str, wanted: Sequence[str], found: Sequence[str]) -> bool:
    text = _plain(text)
    ours = [place for each in found for place in _places(text, _plain(each))]
    theirs = [place for each in wanted for place in _places(text, _plain(each))]
    return any(one < other_end and other < one_end for one, one_end in ours for other, other_end in theirs)


def _places(text: str, part: str) -> list[tuple[int, int]]:
    return [(at.start(), at.start() + len(part)) for at in re.finditer(f"(?={re.escape(part)})", text)] if part else []
