"""The claim check on letters made from a seed: how many false ones it catches, how many true ones it holds back, how fast."""

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from bench import report
from bench.figures import Figure, Spread
from neuroconcepts.assistant.claims import Agent, check
from tests.assistant.claim_courtesy import LANGUAGES
from tests.assistant.claim_letter import Letter
from tests.assistant.claim_mutants import Lie
from tests.assistant.claim_sets import TRUE, drawn_mutants, stock, true_letters

EXPORTS = tuple(sorted((Path(__file__).parent.parent / "tests/data/corpus").glob("openimmo_*.xml")))
"""The sample exports."""


@dataclass(frozen=True, slots=True)
class Plan:
    """So many letters, a third of them true; another seed makes others."""

    name: str = "claims"
    letters: int = 1500
    seed: int = 1


FULL = Plan()
QUICK = Plan("claims-quick", letters=200)


@dataclass(slots=True)
class Samples:
    """Verdicts by kind and language, `TRUE` among the kinds: whether the letter was held back, and where that was right.

    `met` says of each mutant whether what was found overlaps what is false; `seconds` are of one letter each.
    """

    held: dict[tuple[str, str], list[bool]] = field(default_factory=lambda: defaultdict(list))
    met: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    seconds: list[float] = field(default_factory=list)


def measure(plan: Plan) -> Samples:
    """Make the letters and check them one after another."""
    properties = stock(EXPORTS)
    samples = Samples()
    for letter in true_letters(properties, plan.seed, plan.letters // 3):
        samples.held[TRUE, letter.language].append(bool(_checked(letter, samples)))
    for mutant in drawn_mutants(properties, plan.seed, plan.letters - plan.letters // 3):
        found = _checked(mutant.letter, samples)
        samples.held[mutant.lie, mutant.letter.language].append(bool(found))
        samples.met[mutant.lie].append(any(overlap(mutant.letter.text, mutant.false, each) for each in found))
    return samples


def _checked(letter: Letter, samples: Samples) -> list[str]:
    began = time.perf_counter()
    found = check(
        letter.text,
        about=letter.about,
        slots=letter.slots,
        seeker=letter.seeker,
        agent=Agent(**asdict(letter.agent)),
        language=letter.language,
    )
    samples.seconds.append(time.perf_counter() - began)
    return [each.text for each in found]


def overlap(text: str, false: str, found: str) -> bool:
    """Whether two stretches of a text share a sign."""
    start, other = text.find(false), text.find(found)
    return found != "" and other >= 0 and start < other + len(found) and other < start + len(false)


def percentage(verdicts: Sequence[bool]) -> float | None:
    """How many of a hundred; None without verdicts."""
    return 100 * sum(verdicts) / len(verdicts) if verdicts else None


def share(samples: Samples, kind: str, *languages: str) -> float | None:
    """Percentage of the letters of a kind that were held back; None without such letters."""
    return percentage([one for language in languages for one in samples.held.get((kind, language), ())])


def figures(samples: Samples) -> list[Figure]:
    """All shares, and the time of a letter as its least, middle and most."""
    parts = [(f"{kind}, {language}", share(samples, kind, language)) for kind in (*Lie, TRUE) for language in LANGUAGES]
    return [*totals(samples), *_shares(parts)]


def totals(samples: Samples) -> list[Figure]:
    """The shares over all kinds and languages, and the time."""
    spread = Spread.of([1000 * each for each in samples.seconds])
    named = (
        (
            "Mutants caught",
            percentage([one for (kind, _), held in samples.held.items() if kind != TRUE for one in held]),
        ),
        ("Mutants caught for what is false", percentage([one for met in samples.met.values() for one in met])),
        ("True letters held back", share(samples, TRUE, *LANGUAGES)),
    )
    return [*_shares(named), Figure("Time of a letter", "ms", (spread.least, spread.middle, spread.most))]


def _shares(named: Iterable[tuple[str, float | None]]) -> list[Figure]:
    return [Figure(name, "%", (value,)) for name, value in named if value is not None]


def page(samples: Samples, plan: Plan, facts: Mapping[str, str], at: datetime) -> str:
    """A row per kind, a column per language, and the machine."""
    how = (
        f"`python -m bench claims`: {plan.letters} letters from seed {plan.seed} over {len(EXPORTS)} OpenImmo exports, a third "
        "of them true; the others are true but for one thing of the kind named. Percentages of letters held back: high "
        "is good for all rows but the last. The column at the right says how many were held back for what is false."
    )
    summary = [f"- {figure.name}: {_figure(figure)}" for figure in totals(samples)]
    columns = (*LANGUAGES, "all", "for what is false")
    header = ["| kind | " + " | ".join(columns) + " |", "|---" + "|---:" * len(columns) + "|"]
    machine = ["| machine | |", "|---|---|", *(f"| {name} | {value} |" for name, value in facts.items())]
    lines = [f"# The claim check, {at:%d %B %Y}", "", how, "", *summary, "", *header, *_rows(samples), "", *machine]
    return "\n".join(lines) + "\n"


def _rows(samples: Samples) -> Iterator[str]:
    for kind in (*Lie, TRUE):
        shares = [*(share(samples, kind, language) for language in LANGUAGES), share(samples, kind, *LANGUAGES)]
        shares.append(percentage(samples.met.get(kind, [])))
        yield f"| {kind} | " + " | ".join("" if one is None else f"{one:.1f}" for one in shares) + " |"


def _figure(figure: Figure) -> str:
    if figure.unit == "%":
        return f"{figure.spread.middle:.1f} %"
    return f"{figure.spread.least:.2f} / {figure.spread.middle:.2f} / {figure.spread.most:.2f} ms (min / median / max)"


def write(folder: Path, samples: Samples, plan: Plan, facts: Mapping[str, str], at: datetime) -> list[Path]:
    """Keep the run beside the others."""
    return report.keep(folder, page(samples, plan, facts, at), figures(samples), asdict(plan), facts, at)
