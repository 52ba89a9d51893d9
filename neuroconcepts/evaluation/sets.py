"""Reading a folder of sets: its lines, checked one by one, and the properties of its OpenImmo exports."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from neuroconcepts.domain.property import Property
from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.evaluation.expected import Expected, ExpectedAnswer, ExpectedClaims, ExpectedReading
from neuroconcepts.intake.openimmo import read_openimmo


class Kind(StrEnum):
    """What is asked in a set."""

    CONVERSATIONS = "conversations"
    QUESTIONS = "questions"
    CLAIMS = "claims"


_NAMES: Final[Mapping[str, Kind]] = {
    "conversations": Kind.CONVERSATIONS,
    "questions": Kind.QUESTIONS,
    "expose_qa": Kind.QUESTIONS,
    "claims": Kind.CLAIMS,
}
"""How a set's file name begins."""
_FORMS: Final[Mapping[Kind, type[Expected]]] = {
    Kind.CONVERSATIONS: ExpectedReading,
    Kind.QUESTIONS: ExpectedAnswer,
    Kind.CLAIMS: ExpectedClaims,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `row` as it stands there, for the commands' own formats, and what is right."""

    row: Mapping[str, Any]
    expected: Expected


@dataclass(frozen=True, slots=True)
class LineSet:
    """One file; `digest` is the SHA-256 of its bytes."""

    name: str
    kind: Kind
    digest: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Folder:
    """The sets, in the order of their kinds and names, and the properties they ask about by the agency's own number."""

    path: Path
    sets: tuple[LineSet, ...]
    subjects: Mapping[str, Property]

    @property
    def size(self) -> int:
        """How many lines there are in all."""
        return sum(len(each.lines) for each in self.sets)


def read_folder(path: Path) -> Folder:
    """All sets of a folder, with its exports (`*.xml`).

    Raises `NotFound` for a folder that is not there, `InvalidInput` for one without sets, and for a line that cannot be read
    or asks about a property that no export holds, with the file and the line's number.
    """
    if not path.is_dir():
        raise NotFound(f"There is no folder {path}: name one that holds sets, as docs/evaluation.md describes.")
    subjects = {
        each.external_id: each for file in sorted(path.glob("*.xml")) for each in read_openimmo(file.read_bytes())
    }
    sets = [_read(file, kind, subjects) for file, kind in _files(path)]
    if not sets:
        names = ", ".join(f"{name}*.jsonl" for name in _NAMES)
        raise InvalidInput(f"The folder {path} holds no lines of any set: put {names} into it.")
    return Folder(path, tuple(sorted(sets, key=lambda each: (list(Kind).index(each.kind), each.name))), subjects)


def _files(path: Path) -> Iterator[tuple[Path, Kind]]:
    for file in sorted(path.glob("*.jsonl")):
        kind = next((kind for name, kind in _NAMES.items() if file.name.startswith(name)), None)
        if kind and file.read_bytes().strip():
            yield file, kind


def _read(file: Path, kind: Kind, subjects: Mapping[str, Property]) -> LineSet:
    raw = file.read_bytes()
    lines: dict[str, Line] = {}
    for number, text in enumerate(raw.splitlines(), 1):
        if text.strip():
            where = f"{file.name} line {number}"
            line = _line(text, kind, where)
            if line.expected.id in lines:
                raise InvalidInput(
                    f"{where}: the id {line.expected.id!r} stands in an earlier line too. Give it another."
                )
            _check_subject(line.expected, subjects, where)
            lines[line.expected.id] = line
    return LineSet(file.name, kind, sha256(raw).hexdigest(), tuple(lines.values()))


def _line(text: bytes, kind: Kind, where: str) -> Line:
    try:
        row = json.loads(text)
    except ValueError as error:
        raise InvalidInput(f"{where} is no JSON: {error}.") from error
    if not isinstance(row, dict):
        raise InvalidInput(f"{where} is no JSON object.")
    try:
        return Line(row, _FORMS[kind].model_validate(row))
    except ValidationError as error:
        wrong = error.errors()[0]
        field = ".".join(map(str, wrong["loc"]))
        raise InvalidInput(f"{where}, {field}: {wrong['msg']}.") from error


def _check_subject(expected: Expected, subjects: Mapping[str, Property], where: str) -> None:
    name = getattr(expected, "object", None)
    if name is not None and name not in subjects:
        raise NotFound(f"{where}: no export (*.xml) of the folder holds the property {name!r}. Put it there.")
