"""What the values of fields mean in words, where a field's name does not say it: `primaerenergietraeger FERN` is district heating."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from neuroconcepts.domain.property import Fact

_TABLE: Final = Path(__file__).parent / "field_words.txt"


@cache
def _meanings() -> dict[tuple[str, str], str]:
    rows = (line.partition(" = ") for line in _TABLE.read_text(encoding="utf-8").splitlines() if "=" in line)
    return {(field, value): said for head, _, said in rows for field, _, value in [head.partition(" ")]}


def meanings_of(fact: Fact) -> Iterator[str]:
    """The German words of what a fact states beside its own name, for each element of its name."""
    chosen = fact.key.rpartition("@")[2] if fact.yes else fact.words
    for field in re.split(r"[/@:]", fact.key):
        for value in filter(None, (chosen, "true" if fact.yes and "@" not in fact.key else "")):
            if said := _meanings().get((field, value)):
                yield said
