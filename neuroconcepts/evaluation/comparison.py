"""Two reports beside each other: which lines got better, which got worse, and what was changed between them."""

from collections.abc import Iterator
from dataclasses import dataclass

from neuroconcepts.evaluation.report import Report, SetReport, Wrong


@dataclass(frozen=True, slots=True)
class Moved:
    """A line of a set that is right in one report and wrong in the other; `line` is it where it is wrong."""

    set_name: str
    line: Wrong


@dataclass(frozen=True, slots=True)
class Comparison:
    """`before` and `now`; only lines that both have can get better or worse. `changed` says what else differs, in words."""

    before: Report
    now: Report
    better: tuple[Moved, ...]
    worse: tuple[Moved, ...]
    changed: tuple[str, ...]


def compare(before: Report, now: Report) -> Comparison:
    """What happened between two reports."""
    pairs = [(old, new) for new in now.sets for old in before.sets if old.name == new.name]
    return Comparison(
        before,
        now,
        better=tuple(moved for old, new in pairs for moved in _moved(old, new)),
        worse=tuple(moved for old, new in pairs for moved in _moved(new, old)),
        changed=tuple(_changed(before, now)),
    )


def _moved(wrong: SetReport, right: SetReport) -> Iterator[Moved]:
    """The lines that are wrong in one and right in the other."""
    there = set(right.ids) - {each.id for each in right.wrong}
    yield from (Moved(wrong.name, each) for each in wrong.wrong if each.id in there)


def _changed(before: Report, now: Report) -> Iterator[str]:
    for what in ("model", "region"):
        old, new = getattr(before, what), getattr(now, what)
        if old != new:
            yield f"{what}: {old or 'none'} → {new or 'none'}"
    for version in sorted({*before.prompts, *now.prompts}):
        old, new = before.prompts.get(version), now.prompts.get(version)
        if old != new:
            yield f"prompt {version}: {old or 'not used'} → {new or 'not used'}"
    digests = {each.name: each.digest for each in before.sets}
    yield from (f"the lines of {each.name}" for each in now.sets if digests.get(each.name, each.digest) != each.digest)
