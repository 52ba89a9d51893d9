"""Running sets: each line is asked as the command line asks it, its answer is scored, and all becomes a report."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from time import perf_counter
from typing import Any

from neuroconcepts.assistant.line_formats import asked, checked, understood
from neuroconcepts.domain.conversation import Call, Window
from neuroconcepts.evaluation.expected import Expected, ExpectedAnswer, ExpectedClaims, ExpectedReading
from neuroconcepts.evaluation.figures import Figure, Spread, of_answers, of_claims, of_readings
from neuroconcepts.evaluation.meter import Meter
from neuroconcepts.evaluation.report import Report, SetReport, Spent, Wrong
from neuroconcepts.evaluation.scoring import (
    AnswerScore,
    ClaimScore,
    ReadingScore,
    score_answer,
    score_claims,
    score_reading,
)
from neuroconcepts.evaluation.sets import Folder, Kind, Line, LineSet
from neuroconcepts.evaluation.words import asked_of, expected_of, got_of
from neuroconcepts.ports.assistant import Assistant

Score = ReadingScore | AnswerScore | ClaimScore


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line, asked and scored: `got` is what came, in the command's own format."""

    expected: Expected
    got: dict[str, Any]
    score: Score
    seconds: float
    answered_by: str
    calls: tuple[Call, ...]

    @property
    def right(self) -> bool:
        if isinstance(self.score, AnswerScore):
            return self.score in (AnswerScore.RIGHT, AnswerScore.RIGHTLY_UNKNOWN)
        return self.score.right


async def evaluate(
    folder: Folder, assistant: Assistant, choice: str, *, at: datetime, at_once: int, on_line: Callable[[], None]
) -> Report:
    """Ask every line, `at_once` of them at a time, and report; `on_line` hears of each that is done.

    An interruption (the task is cancelled, as Ctrl-C does) ends it early: the report then tells of what was done.
    """
    done: dict[str, dict[str, Outcome]] = {lines.name: {} for lines in folder.sets}

    async def ask(line: Line, lines: LineSet) -> None:
        done[lines.name][line.expected.id] = await _asked(line, lines.kind, folder, assistant)
        on_line()

    complete = True
    try:
        await _some_at_a_time((ask(line, lines) for lines in folder.sets for line in lines.lines), at_once)
    except asyncio.CancelledError:
        complete = False
        if task := asyncio.current_task():
            task.uncancel()
    in_order = [
        (lines, [done[lines.name][line.expected.id] for line in lines.lines if line.expected.id in done[lines.name]])
        for lines in folder.sets
    ]
    return _report([(lines, outcomes) for lines, outcomes in in_order if outcomes], choice, at, complete)


async def _some_at_a_time(works: Iterable[Coroutine[Any, Any, None]], at_once: int) -> None:
    """Do all works, begun in their order, so many of which run at a time; whoever is cancelled, or fails, cancels the rest."""
    running: deque[asyncio.Task[None]] = deque()
    try:
        for work in works:
            running.append(asyncio.create_task(work))
            if len(running) >= at_once:
                await running.popleft()
        while running:
            await running.popleft()
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


# ── One line ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def _asked(line: Line, kind: Kind, folder: Folder, assistant: Assistant) -> Outcome:
    meter, started = Meter(assistant), perf_counter()
    match kind:
        case Kind.CONVERSATIONS:
            got = await understood(meter, line.row)
        case Kind.QUESTIONS:
            got = await asked(meter, folder.subjects, line.row)
        case Kind.CLAIMS:
            got = checked(folder.subjects, line.row)
    seconds = perf_counter() - started
    return Outcome(line.expected, got, score_of(line.expected, got), seconds, meter.answered_by, tuple(meter.calls))


def score_of(expected: Expected, got: dict[str, Any]) -> Score:
    """The score of what a command printed for a line."""
    match expected:
        case ExpectedReading():
            return score_reading(expected, got["intents"], [_window(each) for each in got["windows"]])
        case ExpectedAnswer():
            return score_answer(expected, got["answer"], unknown=got["not_in_expose"])
        case ExpectedClaims():
            return score_claims(expected, got["unsupported"], supported=got["supported"])
    raise AssertionError(f"{type(expected).__name__} is scored by nothing.")


def _window(row: dict[str, str]) -> Window:
    return Window(datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"]))


# ── The report ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _report(done: list[tuple[LineSet, list[Outcome]]], choice: str, at: datetime, complete: bool) -> Report:
    outcomes = [outcome for _, of_set in done for outcome in of_set]
    calls = [call for outcome in outcomes for call in outcome.calls]
    model, _, region = (
        Counter(call.model for call in calls).most_common(1)[0][0].partition("@") if calls else ("", "", "")
    )
    return Report(
        assistant=choice,
        model=model,
        region=region,
        answered_by=Counter(outcome.answered_by for outcome in outcomes if outcome.answered_by),
        prompts={call.prompt: call.digest for call in calls if call.prompt},
        at=at,
        complete=complete,
        sets=tuple(_set_report(lines, of_set) for lines, of_set in done),
        spent=_spent(calls),
    )


def _set_report(lines: LineSet, outcomes: list[Outcome]) -> SetReport:
    return SetReport(
        name=lines.name,
        kind=lines.kind,
        digest=lines.digest,
        ids=tuple(outcome.expected.id for outcome in outcomes),
        wrong=tuple(_wrong(outcome) for outcome in outcomes if not outcome.right),
        figures=_figures([outcome.score for outcome in outcomes]),
        latency=Spread.of([outcome.seconds for outcome in outcomes]),
    )


def _figures(scores: list[Score]) -> tuple[Figure, ...]:
    """Of one set: its scores are all of one kind."""
    readings = [score for score in scores if isinstance(score, ReadingScore)]
    claims = [score for score in scores if isinstance(score, ClaimScore)]
    answers = [score for score in scores if isinstance(score, AnswerScore)]
    if readings:
        return of_readings(readings)
    return of_claims(claims) if claims else of_answers(answers)


def _wrong(outcome: Outcome) -> Wrong:
    expected = outcome.expected
    return Wrong(expected.id, asked_of(expected), expected_of(expected), got_of(expected, outcome.got))


def _spent(calls: list[Call]) -> Spent:
    costs = [call.cost for call in calls]
    known = [cost for cost in costs if cost is not None]
    return Spent(
        calls=len(calls),
        tokens_in=sum(call.tokens_in for call in calls),
        tokens_out=sum(call.tokens_out for call in calls),
        cost=sum(known, Decimal(0)) if len(known) == len(costs) else None,
    )
