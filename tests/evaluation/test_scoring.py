"""Our scores mean what the corpus' own check means, on the sample and off it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.line_formats import asked, checked, understood
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.conversation import Intent, Window
from neuroconcepts.evaluation.expected import ExpectedAnswer, ExpectedClaims, ExpectedReading, WindowWanted
from neuroconcepts.evaluation.figures import Figure, of_answers, of_claims, of_readings
from neuroconcepts.evaluation.run import score_of
from neuroconcepts.evaluation.scoring import (
    AnswerScore,
    ClaimScore,
    ReadingScore,
    figures_evened,
    meets,
    score_answer,
    score_claims,
)
from neuroconcepts.evaluation.sets import read_folder
from tests.evaluation.corpus_check import CORPUS, check, rows, verdict

FOLDER = read_folder(CORPUS)
Prediction = dict[str, Any]

# ── The sample, with predictions of today and with spoilt ones ─────────────────────────────────────────────────────────


def kept(predictions: list[Prediction]) -> list[Prediction]:
    return predictions


def spoilt(predictions: list[Prediction]) -> list[Prediction]:
    """Wrong in many ways, each with its neighbour's answer for some."""
    shifted = [{**p, "id": q["id"]} for p, q in zip(predictions[1:], predictions, strict=False)]
    return [new if number % 3 else old for number, (old, new) in enumerate(zip(predictions, shifted, strict=False))] + (
        predictions[-1:]
    )


def figures(found: tuple[Figure, ...]) -> dict[str, tuple[int, int]]:
    return {each.name: (each.part, each.whole) for each in found}


def counts(said: str, words: str) -> tuple[int, int]:
    """The two numbers that the check prints behind these words."""
    hit = re.search(rf"^{re.escape(words)}\D+(\d+)\D+(\d+)", said, re.MULTILINE)
    assert hit, said
    return int(hit[1]), int(hit[2])


@pytest.mark.parametrize("spoil", [kept, spoilt])
async def test_conversations_are_scored_as_the_corpus_does(
    spoil: Callable[[list[Prediction]], list[Prediction]], tmp_path: Path
) -> None:
    given = spoil([await understood(OfflineAssistant(), row) for row in rows("conversations.jsonl")])
    lines = [ExpectedReading.model_validate(row) for row in rows("conversations.jsonl")]
    scores = [score_of(line, got) for line, got in zip(lines, given, strict=True)]
    ours = figures(of_readings([score for score in scores if isinstance(score, ReadingScore)]))
    said = verdict("conversations", given, tmp_path)
    assert ours["intents right"] == counts(said, "intents")
    assert ours["times right"] == counts(said, "windows")
    assert ours["no times where there are none"] == counts(said, "no window")
    assert ours["intents and times right"] == counts(said, "both")
    shares = [part / whole for part, whole in (ours[f"intents, {n}"] for n in ("precision", "recall", "F1"))]
    precision, recall, f1 = shares
    assert f"intents precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}" in said


@pytest.mark.parametrize("spoil", [kept, spoilt])
async def test_answers_are_scored_as_the_corpus_does(
    spoil: Callable[[list[Prediction]], list[Prediction]], tmp_path: Path
) -> None:
    given = spoil([await asked(OfflineAssistant(), FOLDER.subjects, row) for row in rows("expose_qa.jsonl")])
    lines = [ExpectedAnswer.model_validate(row) for row in rows("expose_qa.jsonl")]
    scores = [score_of(line, got) for line, got in zip(lines, given, strict=True)]
    ours = figures(of_answers([score for score in scores if isinstance(score, AnswerScore)]))
    said = verdict("qa", given, tmp_path)
    assert ours["answered right"] == counts(said, "stated")
    assert ours["rightly unknown"] == counts(said, "not stated")
    faults = (ours["wrongly unknown"][0], ours["answered wrongly"][0], ours["invented"][0])
    assert "known but held back {}, answered wrongly {}, invented {}".format(*faults) in said
    assert any(faults) is (spoil is spoilt)


@pytest.mark.parametrize("spoil", [kept, spoilt])
def test_claims_are_scored_as_the_corpus_does(
    spoil: Callable[[list[Prediction]], list[Prediction]], tmp_path: Path
) -> None:
    given = spoil([checked(FOLDER.subjects, row) for row in rows("claims.jsonl")])
    lines = [ExpectedClaims.model_validate(row) for row in rows("claims.jsonl")]
    scores = [score_of(line, got) for line, got in zip(lines, given, strict=True)]
    ours = figures(of_claims([score for score in scores if isinstance(score, ClaimScore)]))
    said = verdict("claims", given, tmp_path)
    assert ours["false letters caught"] == counts(said, "mutated answers caught:")
    assert ours["true letters held back"] == counts(said, "true answers held back:")
    assert ours["caught in the right place"] == counts(said, "caught with an overlapping substring:")
    by_kind = {line.kind for line in lines if not line.supported}
    assert {kind: ours[f"caught, {kind}"] for kind in by_kind} == {kind: counts(said, kind) for kind in by_kind}


# ── Off the sample ─────────────────────────────────────────────────────────────────────────────────────────────────────

ZONE = timezone(timedelta(hours=1))
BASE = datetime(2025, 2, 25, 9, tzinfo=ZONE)
starts = st.integers(-72 * 4, 72 * 4).map(lambda quarters: BASE + timedelta(minutes=15 * quarters))
near = st.integers(-20, 20).map(lambda minutes: timedelta(minutes=minutes))
spans = st.integers(0, 200).map(lambda quarters: timedelta(minutes=15 * quarters))
precisions = st.sampled_from(["exact", "interval", "from", "until", "part_of_day", "day", "range"])


@given(starts, spans, precisions, st.data())
def test_a_time_meets_another_when_the_corpus_says_so(
    start: datetime, span: timedelta, precision: Any, data: st.DataObject
) -> None:
    wanted = WindowWanted(start=start, end=start + span, precision=precision)
    begins = data.draw(near.map(lambda off: start + off) | starts)
    ends = data.draw(near.map(lambda off: max(begins, start + span + off)) | spans.map(lambda more: begins + more))
    found = Window(begins.astimezone(UTC), ends.astimezone(UTC))
    theirs = check.win_ok(
        {"start": start.isoformat(), "end": (start + span).isoformat(), "precision": precision},
        {"start": found.start.isoformat(), "end": found.end.isoformat()},
    )
    assert meets(wanted, found) == theirs


@given(st.text(alphabet="0123456789.,' \u00a0\u00adaÄ-\u2010€", max_size=20))
def test_figures_are_evened_as_the_corpus_does(text: str) -> None:
    assert figures_evened(text) == check.flat(text)


LETTER = "Die Miete beträgt 1.250 €. Der Lift ist neu."


@given(st.lists(st.sampled_from(["1.250 €", "1.250", "der lift", "Lift  ist", "neu.", "", "Haus"]), max_size=3))
def test_a_place_in_a_letter_is_found_as_the_corpus_does(found: list[str]) -> None:
    wanted = ExpectedClaims(id="1", object="A", text=LETTER, supported=False, unsupported=["Der Lift ist neu."])
    score = score_claims(wanted, found, supported=False)
    assert score.placed == check.overlap(LETTER, wanted.unsupported, found)
    assert score.right


def test_an_optional_intent_is_neither_asked_for_nor_wrong() -> None:
    wanted = ExpectedReading(
        id="1",
        message="",
        now=BASE,
        intents=[Intent.QUESTION],
        optional_intents=[Intent.VIEWING_REQUEST],
    )
    for intents, right in ((["question"], True), (["question", "viewing_request"], True), (["viewing_request"], False)):
        score = score_of(wanted, {"intents": intents, "windows": []})
        assert isinstance(score, ReadingScore)
        assert score.intents_right is right


@pytest.mark.parametrize(
    ("facts", "answer", "unknown", "score"),
    [
        ([["1.389,50", "1389.5"], ["brutto"]], "1 389.50 € brutto", False, AnswerScore.RIGHT),
        ([["1.389,50"], ["brutto"]], "1.389,50 €", False, AnswerScore.WRONG),
        ([["1.389,50"]], "", True, AnswerScore.WRONGLY_UNKNOWN),
        ("NOT_IN_EXPOSE", "", True, AnswerScore.RIGHTLY_UNKNOWN),
        ("NOT_IN_EXPOSE", "Ja.", False, AnswerScore.INVENTED),
    ],
)
def test_what_an_answer_is_worth(facts: Any, answer: str, unknown: bool, score: AnswerScore) -> None:
    wanted = ExpectedAnswer(id="1", object="A", question="?", facts=facts)
    assert score_answer(wanted, answer, unknown=unknown) is score
