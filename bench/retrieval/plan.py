"""How many texts of how many agencies, and how often they are asked."""

from dataclasses import dataclass

BLOCK = 25
"""Texts of one property, which are written together."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`sizes` are the agencies at which exact search and HNSW are compared, the last one the largest; `others` share the rest.

    `dimension` is the platform's own default. `asked` are the questions of a round to each of `sizes`; `agencies` ordinary
    ones are asked `each` questions a round. `minutes` bounds the whole run.
    """

    name: str = "retrieval"
    texts: int = 1_000_000
    tenants: int = 1_000
    sizes: tuple[int, ...] = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 200_000)
    dimension: int = 768
    rounds: int = 3
    asked: int = 40
    agencies: int = 100
    each: int = 2
    minutes: float = 25

    @property
    def others(self) -> list[int]:
        """The sizes of the ordinary agencies: what is left of the texts, evenly, in whole properties."""
        count = self.tenants - len(self.sizes)
        properties, more = divmod((self.texts - sum(self.sizes)) // BLOCK, count)
        return [(properties + (number < more)) * BLOCK for number in range(count)]


FULL = Plan()
QUICK = Plan(
    name="retrieval-quick",
    texts=60_000,
    tenants=40,
    sizes=(1_000, 5_000, 20_000),
    rounds=1,
    asked=20,
    agencies=20,
    minutes=5,
)
