"""A whole evaluation: with rules, with a model over its wire format, and one that is interrupted."""

import asyncio
import json
import shutil
import signal
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from neuroconcepts.assistant import prompts
from neuroconcepts.assistant.fallback import FallbackAssistant
from neuroconcepts.assistant.model import ANSWER, UNDERSTAND, ModelAssistant
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.property import Property
from neuroconcepts.evaluation.command import Wishes, measure
from neuroconcepts.evaluation.report import Report, Spent
from neuroconcepts.evaluation.run import evaluate
from neuroconcepts.evaluation.sets import Kind, read_folder
from neuroconcepts.integrations.gemini import Gemini
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.language_model import Prompt
from tests.evaluation.corpus_check import CORPUS
from tests.standins.gemini import API_KEY, MODEL, Blocked, GeminiStandin, Says, gemini_standin

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
EXPORT = CORPUS / "openimmo_kronlachner_miete.xml"
QUESTIONS = [
    {"id": "a", "object": "KRO-2041", "question": "Wie hoch ist die Kaution?", "facts": [["4.168,50", "4168.5"]]},
    {"id": "b", "object": "KRO-2041", "question": "Wie heißt der Hausmeister?", "facts": "NOT_IN_EXPOSE"},
    {"id": "c", "object": "KRO-2041", "question": "Wie hoch ist die Gesamtmiete?", "facts": [["1.389,50"]]},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three questions about one flat."""
    shutil.copy(EXPORT, tmp_path)
    (tmp_path / "questions.jsonl").write_text("\n".join(map(json.dumps, QUESTIONS)), "utf-8")
    return tmp_path


@pytest.fixture
def standin() -> Iterator[GeminiStandin]:
    with gemini_standin() as running:
        yield running


@pytest.fixture
async def gemini(standin: GeminiStandin) -> AsyncIterator[Assistant]:
    model = Gemini(GeminiSettings(api_key=API_KEY, base_url=standin.url))
    yield FallbackAssistant(ModelAssistant(model), OfflineAssistant())
    await model.aclose()


async def report_of(folder: Path, assistant: Assistant, choice: str = "offline", at_once: int = 1) -> Report:
    seen: list[None] = []
    sets = read_folder(folder)
    report = await evaluate(sets, assistant, choice, at=NOW, at_once=at_once, on_line=lambda: seen.append(None))
    assert len(seen) == sets.size
    return report


async def test_the_rules_on_the_sample() -> None:
    report = await report_of(CORPUS, OfflineAssistant(), at_once=3)
    assert report.kinds == tuple(Kind)
    shares = {figure.name: figure.share for kind in Kind for figure in report.figures(kind)}
    assert shares["intents and times right"] == shares["answered right"] == 1.0
    assert shares["answered wrongly"] == shares["invented"] == 0.0
    assert (report.answered_by, report.prompts, report.model) == ({"offline/2": 55}, {}, "")
    assert report.complete
    assert report.spent == Spent()
    claims = report.sets[2]
    assert [line.id for line in claims.wrong] == [i for i in claims.ids if i in {line.id for line in claims.wrong}]
    for each in report.sets:
        assert each.latency
        assert each.latency.count == len(each.ids)
        assert 0 < each.latency.least <= each.latency.middle <= each.latency.p95 <= each.latency.most


def said(text: str, source: str) -> Says:
    return Says({"sentences": [{"text": text, "sources": [source]}], "unanswered": []})


async def test_a_models_answers_tokens_and_cost(folder: Path, gemini: Assistant, standin: GeminiStandin) -> None:
    left_open = Says({"sentences": [], "unanswered": ["Wie heißt der Hausmeister?"]}, thoughts=50)
    standin.script(said("Die Kaution beträgt 5.000 €.", "preise/kaution"), left_open)
    standin.script(said("Die Gesamtmiete beträgt 1.389,50 €.", "preise/gesamtmietebrutto"))
    report = await report_of(folder, gemini, "gemini")
    assert (report.model, report.region) == (MODEL, "api key (no region)")
    instructions = prompts.load(ANSWER)
    assert report.prompts == {ANSWER: Prompt(ANSWER, instructions, "").digest}
    assert sum(report.answered_by.values()) == 3
    assert all(name.endswith(ANSWER) for name in report.answered_by)
    spent = report.spent
    assert (spent.calls, spent.tokens_in, spent.tokens_out) == (3, standin.tokens_in, standin.tokens_out)
    assert spent.cost == (standin.tokens_in * Decimal("0.5") + standin.tokens_out * 3) / 1_000_000
    [wrong] = report.sets[0].wrong
    assert (wrong.id, wrong.got) == ("a", "Die Kaution beträgt 5.000 €.")
    assert wrong.expected == "4.168,50 or 4168.5"
    named = {figure.name: figure.part for figure in report.figures(Kind.QUESTIONS)}
    assert (named["answered right"], named["answered wrongly"], named["rightly unknown"]) == (1, 1, 1)


async def test_what_was_spent_in_vain_counts_and_who_stood_in_is_named(
    folder: Path, gemini: Assistant, standin: GeminiStandin
) -> None:
    standin.script(Blocked(), Blocked(), Blocked())
    report = await report_of(folder, gemini, "gemini")
    assert report.answered_by == {"offline/2": 3}
    assert (report.spent.calls, report.spent.tokens_in) == (3, standin.tokens_in)
    assert report.prompts.keys() == {ANSWER}


class Holding(OfflineAssistant):
    """Answers once the test lets it; counts how many wait."""

    def __init__(self) -> None:
        self.waiting = 0
        self.most = 0
        self.full = asyncio.Event()

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        if self.waiting == 2:
            self.full.set()
        await self.full.wait()
        self.waiting -= 1
        return await super().answer(message, about=about, language=language, background=background)


async def test_so_many_lines_run_at_a_time_and_stay_in_order(folder: Path) -> None:
    holding = Holding()
    report = await report_of(folder, holding, at_once=2)
    assert holding.most == 2
    assert report.sets[0].ids == ("a", "b", "c")


class Impatient(OfflineAssistant):
    """At the second question somebody presses Ctrl-C."""

    def __init__(self) -> None:
        self.asked = 0

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        self.asked += 1
        if self.asked == 2:
            signal.raise_signal(signal.SIGINT)
        return await super().answer(message, about=about, language=language, background=background)


@pytest.mark.parametrize("at_once", [1, 2])
def test_an_interrupted_evaluation_prints_and_keeps_what_there_is(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], at_once: int
) -> None:
    # A run in the background of a shell inherits that it ignores Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    wishes = Wishes(reports=tmp_path / "reports", at_once=at_once)
    with asyncio.Runner() as runner:
        measured = measure(folder, Impatient(), "offline", wishes, runner, now=NOW)
    assert not measured.report.complete
    assert measured.report.sets[0].ids == ("a", "b")
    assert "Interrupted: these are the lines that were done." in capsys.readouterr().out
    with asyncio.Runner() as runner:
        again = measure(folder, OfflineAssistant(), "offline", wishes, runner, now=NOW + timedelta(hours=1))
    assert (again.report.complete, again.comparison) == (True, None)


def test_the_prompts_of_a_model_are_files_of_their_versions() -> None:
    assert prompts.load(UNDERSTAND)
    assert prompts.load(ANSWER)
