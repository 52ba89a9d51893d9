"""Sets of letters, true ones and mutants in equal shares of language and kind, as lines of the corpus' `claims.jsonl`.

`python -m tests.assistant.claim_sets EXPORT.xml ... > claims.jsonl`
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import count, cycle, islice
from pathlib import Path
from random import Random
from typing import Any

from neuroconcepts.domain.property import Property
from neuroconcepts.intake.openimmo import read_openimmo
from tests.assistant.claim_courtesy import LANGUAGES
from tests.assistant.claim_letter import Letter
from tests.assistant.claim_letters import letter
from tests.assistant.claim_mutants import Lie, Mutant, mutants

TRUE = "true"


def stock(files: Sequence[Path]) -> tuple[Property, ...]:
    """The properties of these OpenImmo exports."""
    return tuple(one for file in files for one in read_openimmo(file.read_bytes()))


def true_letters(properties: Sequence[Property], seed: int, many: int) -> Iterator[Letter]:
    """So many letters about one property after another, each in the next language."""
    for number in range(many):
        turn, place = divmod(number, len(properties))
        language = LANGUAGES[(place + turn) % len(LANGUAGES)]
        yield letter(properties[place], language, Random(f"true {seed} {number}"))


def drawn_mutants(properties: Sequence[Property], seed: int, many: int) -> Iterator[Mutant]:
    """So many mutants: every kind in every language in turn, no text twice."""
    pairs = [(lie, language) for lie in Lie for language in LANGUAGES]
    sources = [mutants(properties, language, Random(f"{lie} {language} {seed}"), lie) for lie, language in pairs]
    return islice(_apart(sources), many)


def _apart(sources: Sequence[Iterator[Mutant]]) -> Iterator[Mutant]:
    seen: set[str] = set()
    for source in cycle(sources):
        found = next(one for one in source if one.letter.text not in seen)
        seen.add(found.letter.text)
        yield found


def line(number: int, written: Letter, kind: str = TRUE, false: str = "") -> dict[str, Any]:
    """A letter as the corpus keeps it."""
    return {
        "id": f"gen{number:04}",
        "object": written.about.external_id,
        "lang": written.language,
        "seeker": written.seeker,
        "slots": [slot.isoformat() for slot in written.slots],
        "agent": asdict(written.agent),
        "text": written.text,
        "supported": not false,
        "unsupported": [false] if false else [],
        "kind": kind,
    }


def lines(properties: Sequence[Property], seed: int, true: int, false: int) -> list[dict[str, Any]]:
    """True letters and mutants, mixed."""
    kept: list[tuple[Letter, str, str]] = [(one, TRUE, "") for one in true_letters(properties, seed, true)]
    kept += [(one.letter, one.lie, one.false) for one in drawn_mutants(properties, seed, false)]
    Random(seed).shuffle(kept)
    return [line(number, *one) for number, one in zip(count(1), kept, strict=False)]


def main() -> None:
    """Print a set."""
    parser = argparse.ArgumentParser(prog="python -m tests.assistant.claim_sets", description=__doc__)
    parser.add_argument("exports", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--true", type=int, default=300)
    parser.add_argument("--mutants", type=int, default=600)
    chosen = parser.parse_args()
    for one in lines(stock(chosen.exports), chosen.seed, chosen.true, chosen.mutants):
        print(json.dumps(one, ensure_ascii=False))


if __name__ == "__main__":
    main()
