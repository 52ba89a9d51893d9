"""A report: who was evaluated, on what, and what came of it. Kept as a JSON file, and read again to compare."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from neuroconcepts.errors import InvalidInput
from neuroconcepts.evaluation.figures import Figure, Spread, added
from neuroconcepts.evaluation.sets import Kind

RULES: Final = "offline"
"""What the rules are called, on the command line and before the `/` of their version."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that was not right: what was asked, what is right, and what came, in words."""

    id: str
    asked: str
    expected: str
    got: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReport:
    """One file of lines; `digest` is the SHA-256 of its bytes, `ids` are the lines that were evaluated."""

    name: str
    kind: Kind
    digest: str
    ids: tuple[str, ...]
    wrong: tuple[Wrong, ...]
    figures: tuple[Figure, ...]
    latency: Spread | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a language model took; `cost` is in USD, None where a price is not known."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal | None = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`assistant` is who was asked for, `answered_by` who answered how many lines (a model that fails is stood in for).

    `model` and `region` are empty where rules answer; `prompts` maps each version used to the hash of its words.
    `complete` is False for an evaluation that was interrupted.
    """

    assistant: str
    model: str
    region: str
    answered_by: Mapping[str, int]
    prompts: Mapping[str, str]
    at: datetime
    complete: bool
    sets: tuple[SetReport, ...]
    spent: Spent

    @property
    def stood_in(self) -> int:
        """How many lines the rules answered in place of the model that was asked for: they tell nothing about it."""
        if self.assistant == RULES:
            return 0
        return sum(lines for name, lines in self.answered_by.items() if name.startswith(f"{RULES}/"))

    @property
    def of_nobody(self) -> bool:
        """Whether not one line is the model's, of those that somebody had to answer."""
        return 0 < self.stood_in == sum(self.answered_by.values())

    def figures(self, kind: Kind) -> tuple[Figure, ...]:
        """Of all sets of this kind together."""
        return added([figure for each in self.sets if each.kind is kind for figure in each.figures])

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds that were evaluated, in their order."""
        return tuple(kind for kind in Kind if any(each.kind is kind for each in self.sets))


_REPORT: TypeAdapter[Report] = TypeAdapter(Report)


def write(folder: Path, report: Report) -> Path:
    """Keep the report under its time and assistant; return its file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{report.at:%Y-%m-%dT%H%M%S}-{report.assistant}.json"
    text = json.dumps(_REPORT.dump_python(report, mode="json"), ensure_ascii=False, indent=2)
    file.write_text(text + "\n", encoding="utf-8")
    return file


def read(file: Path) -> Report:
    """A report of earlier. Raises `InvalidInput` for a file that is none."""
    try:
        return _REPORT.validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        raise InvalidInput(f"{file} is no report of an evaluation. Name another, or move it away.") from error


def last(folder: Path, report: Report) -> Report | None:
    """The newest complete report before this one on the same assistant and files, if there is one.

    One in which the rules stood in for the model is none on the same assistant.
    """
    names = {each.name for each in report.sets}
    whole = (each for each in _reports(folder, report.assistant) if each.complete and not each.stood_in)
    earlier = (each for each in whole if each.at < report.at)
    alike = (each for each in earlier if names <= {s.name for s in each.sets})
    return max(alike, key=lambda each: each.at, default=None)


def _reports(folder: Path, assistant: str) -> Iterator[Report]:
    for file in folder.glob(f"*-{assistant}.json"):
        yield read(file)
