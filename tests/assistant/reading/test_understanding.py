import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.reading.understanding import understand
from neuroconcepts.domain.conversation import Context, Intent, Understanding, Window
from tests.assistant.reading.spoken import SPOKEN
from tests.assistant.reading.spoken_calendar import CALENDAR
from tests.assistant.reading.spoken_matters import MATTERS
from tests.assistant.reading.spoken_turns import TURNS
from tests.domain.times.notation import NOW, VIENNA, windows

TWO = tuple(windows("02-27 16:30-17:00, 03-01 10:00-10:30"))
AGREED = windows("02-21 15:00-15:30")[0]
CONTEXTS = {"": Context(), "two offered": Context(TWO), "one offered": Context(TWO[:1]), "agreed": Context((), AGREED)}
ROWS = [*SPOKEN, *MATTERS, *CALENDAR, *(row for rows in TURNS.values() for row in rows)]
CORPUS = Path(__file__).parents[2] / "data" / "corpus" / "conversations.jsonl"


@pytest.mark.parametrize(
    ("text", "language", "holds", "wanted", "optional", "times"), ROWS, ids=[row[0] for row in ROWS]
)
def test_message_is_understood(text: str, language: str, holds: str, wanted: str, optional: str, times: str) -> None:
    understood = understand(text, now=NOW, context=CONTEXTS[holds], language=language)
    assert set(understood.intents) - (set(optional.split()) - set(wanted.split())) == set(wanted.split())
    if times != "*":
        assert list(understood.windows) == windows(times)


def test_language_is_guessed_for_nearly_all_messages() -> None:
    told = [(text, language) for text, language, *_ in SPOKEN if len(text.split()) >= 4]
    right = sum(understand(text, now=NOW, context=Context()).language == language for text, language in told)
    assert right / len(told) >= 0.97


def _window(row: dict[str, str]) -> Window:
    return Window(*(datetime.fromisoformat(row[k]).astimezone(VIENNA) for k in ("start", "end")))


def _understood(row: dict[str, Any]) -> Understanding:
    told = row.get("context", {})
    agreed = told.get("appointment")
    context = Context(tuple(map(_window, told.get("proposed_slots", ()))), _window(agreed) if agreed else None)
    now = datetime.fromisoformat(row["now"]).astimezone(VIENNA)
    return understand(row["message"], now=now, context=context, language=row["lang"])


@pytest.mark.parametrize(
    "row", [json.loads(line) for line in CORPUS.read_text("utf-8").splitlines()], ids=lambda row: row["id"]
)
def test_corpus_conversation(row: dict[str, Any]) -> None:
    understood = _understood(row)
    found = {str(intent) for intent in understood.intents} - (
        set(row.get("optional_intents", ())) - set(row["intents"])
    )
    assert found == set(row["intents"])
    readings = [[_window(w).start for w in reading] for reading in (row["windows"], *row.get("alternatives", ()))]
    assert [w.start for w in understood.windows] in readings


@given(
    message=st.text(max_size=200) | st.lists(st.sampled_from([row[0] for row in SPOKEN]), max_size=3).map(" ".join),
    context=st.sampled_from(list(CONTEXTS.values())),
    language=st.sampled_from([None, "de", "en", "it", "fr", "tr", "xx"]),
)
def test_any_message_has_an_outcome(message: str, context: Context, language: str | None) -> None:
    understood = understand(message, now=NOW, context=context, language=language)
    assert understood.intents
    assert all(w.start < w.end and w.start.tzinfo for w in understood.windows)
    if Intent.SLOT_ACCEPT in understood.intents:
        known = (*context.offered, *((context.appointment,) if context.appointment else ()))
        assert set(understood.windows) <= set(known)


@pytest.mark.parametrize("message", ["", "   ", "🙂🙂🙂", "\x00\x01", "a" * 100_000, "asdf jklö " * 50])
def test_what_says_nothing_is_unclear(message: str) -> None:
    assert understand(message, now=NOW, context=Context()).intents == (Intent.UNCLEAR,)


def test_an_accepted_window_is_exactly_the_offered_one() -> None:
    odd = Window(TWO[0].start, TWO[0].start + timedelta(minutes=47))
    understood = understand("Donnerstag 16:30 passt", now=NOW, context=Context((odd, TWO[1])))
    assert (understood.intents, understood.windows) == ((Intent.SLOT_ACCEPT,), (odd,))


def test_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        understand("morgen um 10", now=NOW.replace(tzinfo=None), context=Context())
