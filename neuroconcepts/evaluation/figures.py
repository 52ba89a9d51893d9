"""From scores to figures: how many of how many."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Self

from neuroconcepts.evaluation.scoring import AnswerScore, ClaimScore, ReadingScore


@dataclass(frozen=True, slots=True)
class Figure:
    """`part` of `whole`; of most the more the better, of faults the fewer."""

    name: str
    part: int
    whole: int
    fault: bool = False

    @property
    def share(self) -> float | None:
        """From 0 to 1; None where there was nothing to be right or wrong."""
        return self.part / self.whole if self.whole else None


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds: of `count` lines the quickest, the middle one, that which 95 % do not exceed, the slowest."""

    count: int
    least: float
    middle: float
    p95: float
    most: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Self:
        """Of one value at least. The 95 % are those of the nearest rank."""
        ordered = sorted(seconds)
        rank = math.ceil(0.95 * len(ordered)) - 1
        return cls(len(ordered), ordered[0], median(ordered), ordered[rank], ordered[-1])


def of_readings(scores: Sequence[ReadingScore]) -> tuple[Figure, ...]:
    """Of conversations. A line's intents are right when all are found and no others; F1 = 2 hits / (2 hits + others + missed)."""
    hits, extra, missed = (sum(getattr(s, name) for s in scores) for name in ("hits", "extra", "missed"))
    timed, untimed = [s for s in scores if s.timed], [s for s in scores if not s.timed]
    return (
        Figure("intents right", sum(s.intents_right for s in scores), len(scores)),
        Figure("intents, precision", hits, hits + extra),
        Figure("intents, recall", hits, hits + missed),
        Figure("intents, F1", 2 * hits, 2 * hits + extra + missed),
        Figure("times right", sum(s.times_right for s in timed), len(timed)),
        Figure("no times where there are none", sum(s.times_right for s in untimed), len(untimed)),
        Figure("intents and times right", sum(s.right for s in scores), len(scores)),
    )


def of_answers(scores: Sequence[AnswerScore]) -> tuple[Figure, ...]:
    """Of questions: those that the exposé answers, and those that it does not."""
    counts = Counter(scores)
    stated = counts[AnswerScore.RIGHT] + counts[AnswerScore.WRONG] + counts[AnswerScore.WRONGLY_UNKNOWN]
    others = counts[AnswerScore.RIGHTLY_UNKNOWN] + counts[AnswerScore.INVENTED]
    return (
        Figure("answered right", counts[AnswerScore.RIGHT], stated),
        Figure("answered wrongly", counts[AnswerScore.WRONG], stated, fault=True),
        Figure("wrongly unknown", counts[AnswerScore.WRONGLY_UNKNOWN], stated, fault=True),
        Figure("rightly unknown", counts[AnswerScore.RIGHTLY_UNKNOWN], others),
        Figure("invented", counts[AnswerScore.INVENTED], others, fault=True),
    )


def of_claims(scores: Sequence[ClaimScore]) -> tuple[Figure, ...]:
    """Of letters: those with a claim that nothing supports, by what was done to them, and true ones."""
    mutated, true = [s for s in scores if s.mutated], [s for s in scores if not s.mutated]
    caught = sum(s.flagged for s in mutated)
    return (
        Figure("false letters caught", caught, len(mutated)),
        Figure("caught in the right place", sum(s.placed for s in mutated), caught),
        Figure("true letters held back", sum(s.flagged for s in true), len(true), fault=True),
        *_by_kind(mutated),
    )


def _by_kind(mutated: Sequence[ClaimScore]) -> Iterator[Figure]:
    for kind in sorted({score.kind for score in mutated if score.kind}):
        of_kind = [score.flagged for score in mutated if score.kind == kind]
        yield Figure(f"caught, {kind}", sum(of_kind), len(of_kind))


def added(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Figures of several files, those of one name as one, in the order of their first appearance."""
    sums: dict[str, Figure] = {}
    for each in figures:
        known = sums.get(each.name, Figure(each.name, 0, 0, each.fault))
        sums[each.name] = Figure(each.name, known.part + each.part, known.whole + each.whole, each.fault)
    return tuple(sums.values())
