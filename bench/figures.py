"""What was measured, as figures: several rounds, a floor beside them, and the target where there is one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 < share ≤ 1) of all values do not exceed: the nearest rank.

    Raises `ValueError` without values, or for a share outside its bounds.
    """
    if not values or not 0 < share <= 1:
        raise ValueError(f"No percentile {share} of {len(values)} values.")
    return sorted(values)[math.ceil(share * len(values) - 1e-9) - 1]


@dataclass(frozen=True, slots=True)
class Spread:
    """The smallest, the middle and the largest of several rounds."""

    least: float
    middle: float
    most: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        return cls(min(values), median(values), max(values))


@dataclass(frozen=True, slots=True)
class Target:
    """What the figure should reach; `ratio` compares the share of the floor instead of the figure itself."""

    sense: Literal["≤", "≥"]
    limit: float
    ratio: bool = False

    def reached_by(self, value: float) -> bool:
        return value <= self.limit if self.sense == "≤" else value >= self.limit

    def __str__(self) -> str:
        return f"{self.sense} {self.limit:.0%} of the floor" if self.ratio else f"{self.sense} {self.limit:g}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured, a value per round; `floor` is the bare counterpart, measured in the same rounds."""

    name: str
    unit: str
    values: tuple[float, ...]
    floor: tuple[float, ...] = ()
    target: Target | None = None

    @property
    def spread(self) -> Spread:
        return Spread.of(self.values)

    @property
    def ratio(self) -> float | None:
        """Ours as a multiple of the floor, by the medians: machines are noisy, both met the same noise."""
        if not self.floor or not (floor := Spread.of(self.floor).middle):
            return None
        return self.spread.middle / floor

    @property
    def reached(self) -> bool | None:
        """Whether the median round reaches the target; None without a target, or without the floor it is a share of."""
        if self.target is None:
            return None
        value = self.ratio if self.target.ratio else self.spread.middle
        return None if value is None else self.target.reached_by(value)
