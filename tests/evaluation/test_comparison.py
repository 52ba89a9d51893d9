"""Reports kept and compared: which lines got better and worse, what was changed, and which report is the last."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from neuroconcepts.errors import InvalidInput
from neuroconcepts.evaluation.comparison import compare
from neuroconcepts.evaluation.figures import Figure, Spread
from neuroconcepts.evaluation.report import Report, SetReport, Spent, Wrong, last, read, write
from neuroconcepts.evaluation.sets import Kind
from neuroconcepts.evaluation.tables import shown

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def set_of(ids: str, wrong: str, digest: str = "d1") -> SetReport:
    """One letter a line."""
    right, whole = len(ids) - len(wrong), len(ids)
    figures = (Figure("answered right", right, whole), Figure("answered wrongly", len(wrong), whole, fault=True))
    return SetReport(
        name="questions.jsonl",
        kind=Kind.QUESTIONS,
        digest=digest,
        ids=tuple(ids),
        wrong=tuple(Wrong(each, f"{each}?", "Ja", "Nein") for each in wrong),
        figures=figures,
        latency=Spread.of([0.1, 0.2]),
    )


def report(of_set: SetReport, prompts: Mapping[str, str] | None = None, *, minutes: int = 0) -> Report:
    return Report(
        assistant="gemini",
        model="gemini-3-flash-preview",
        region="europe-west3",
        answered_by={"gemini-3-flash-preview@europe-west3 answer_v1": 3},
        prompts=prompts or {"answer_v1": "aaa"},
        at=NOW + timedelta(minutes=minutes),
        complete=True,
        sets=(of_set,),
        spent=Spent(calls=3, tokens_in=1000, tokens_out=100, cost=Decimal("0.0008")),
    )


def test_lines_that_both_have_get_better_or_worse() -> None:
    before, now = report(set_of("abcd", "ab")), report(set_of("abce", "bce", "d2"), {"answer_v2": "bbb"})
    found = compare(before, now)
    assert [moved.line.id for moved in found.better] == ["a"]
    assert [moved.line.id for moved in found.worse] == ["c"], "e is new, d is gone, b is wrong in both"
    assert found.changed == (
        "prompt answer_v1: aaa → not used",
        "prompt answer_v2: not used → bbb",
        "the lines of questions.jsonl",
    )


def test_other_words_under_the_same_version_are_told() -> None:
    old, new = report(set_of("a", "")), report(set_of("a", ""), {"answer_v1": "bbb"})
    assert compare(old, new).changed == ("prompt answer_v1: aaa → bbb",)
    assert compare(old, replace(new, prompts=old.prompts, region="eu")).changed == ("region: europe-west3 → eu",)


def test_a_report_is_kept_as_it_is(tmp_path: Path) -> None:
    kept = report(set_of("ab", "b"))
    file = write(tmp_path / "new", kept)
    assert file.name == "2026-03-02T090000-gemini.json"
    assert read(file) == kept
    assert read(write(tmp_path, replace(kept, spent=Spent(calls=1, cost=None)))).spent.cost is None


def test_the_last_report_is_the_newest_complete_one_on_the_same_assistant_and_files(tmp_path: Path) -> None:
    now = report(set_of("ab", ""), minutes=60)
    assert last(tmp_path, now) is None
    older, newer = report(set_of("ab", "a")), report(set_of("ab", "b"), minutes=10)
    other_set = replace(set_of("ab", "ab"), name="claims.jsonl", kind=Kind.CLAIMS)
    for each in (
        newer,
        older,
        replace(report(set_of("ab", "ab"), minutes=20), complete=False),
        replace(report(set_of("ab", "ab"), minutes=30), assistant="offline"),
        replace(
            report(set_of("ab", "ab"), minutes=35), answered_by={"gemini-3-flash-preview answer_v1": 2, "offline/2": 1}
        ),
        report(other_set, minutes=40),
        now,
        report(set_of("ab", "ab"), minutes=90),
    ):
        write(tmp_path, each)
    assert last(tmp_path, now) == newer


def test_a_file_that_is_no_report_is_named(tmp_path: Path) -> None:
    file = tmp_path / "2026-03-02T090000-gemini.json"
    file.write_text("{}")
    with pytest.raises(InvalidInput, match="is no report of an evaluation"):
        last(tmp_path, report(set_of("a", "")))
    for name in (file.name, "none.json"):
        with pytest.raises(InvalidInput, match=f"{name} is no report"):
            read(tmp_path / name)


def printed(now: Report, before: Report | None = None, *, verbose: bool = False) -> str:
    console = Console(file=StringIO(), width=100)
    console.print(shown(now, compare(before, now) if before else None, verbose=verbose))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_the_tables_tell_figures_change_latency_cost_and_lines() -> None:
    before, now = report(set_of("abcd", "ab")), report(set_of("abcd", "c"), {"answer_v1": "bbb"}, minutes=5)
    told = printed(now, before)
    right = next(line.split() for line in told.splitlines() if "answered right" in line)
    assert right == ["answered", "right", "3", "4", "75.0", "%", "50.0", "%", "+25.0"]
    assert "-25.0" in next(line for line in told.splitlines() if "answered wrongly" in line)
    assert "3 calls: 1,000 tokens in, 100 out, 0.0008 USD" in told
    assert "prompt answer_v1: aaa → bbb" in told
    assert "2 got better:" in told
    assert "1 got worse:\n  questions.jsonl c  c?\n    expected  Ja\n    got       Nein" in told
    assert "questions.jsonl, wrong:" not in told
    assert "questions.jsonl, wrong:\n  c  c?" in printed(now, verbose=True)


def test_a_model_that_others_stood_in_for_and_an_unknown_price_are_told() -> None:
    now = replace(report(set_of("a", "")), answered_by={"offline/2": 1}, spent=Spent(calls=1, tokens_in=9, cost=None))
    told = printed(now, now)
    assert "Not all lines were answered by the model" in told
    assert "price not known" in told
    assert "No line got better or worse." in told
