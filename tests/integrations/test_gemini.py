"""The real google-genai client against a server that speaks Gemini's wire format."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from time import monotonic

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from pydantic import BaseModel

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.integrations.gemini import Gemini
from neuroconcepts.integrations.gemini_prices import cost_of
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from neuroconcepts.ports.language_model import LanguageModel, Prompt, Unusable
from tests.standins.gemini import (
    API_KEY,
    MODEL,
    Blocked,
    Empty,
    Fails,
    GeminiStandin,
    Page,
    Says,
    Silent,
    Turn,
    gemini_standin,
)

PROMPT = Prompt("test_v1", "Name the colours.", json.dumps({"message": "rot wie Mohn"}))
RED = {"colours": ["red"]}


class Colours(BaseModel):
    colours: list[str]


@pytest.fixture(scope="module")
def server() -> Iterator[GeminiStandin]:
    with gemini_standin() as running:
        yield running


@pytest.fixture
def standin(server: GeminiStandin) -> GeminiStandin:
    server.forget()
    return server


@pytest.fixture
def settings(standin: GeminiStandin) -> GeminiSettings:
    return _settings(standin)


def _settings(standin: GeminiStandin) -> GeminiSettings:
    return GeminiSettings(api_key=API_KEY, base_url=standin.url, first_wait=0.001, longest_wait=0.05)


@pytest.fixture(scope="module")
async def model(server: GeminiStandin) -> AsyncIterator[Gemini]:
    made = Gemini(_settings(server))
    yield made
    await made.aclose()


@pytest.fixture
def gemini(model: Gemini, standin: GeminiStandin) -> LanguageModel:
    """One client for all tests, as in production: making one costs a third of a second of TLS set-up."""
    return model


async def test_a_form_is_filled_in_and_its_cost_counted(gemini: LanguageModel, standin: GeminiStandin) -> None:
    standin.script(Says(RED, thoughts=7))
    done = await gemini.generate(PROMPT, Colours)
    assert done.value == Colours(colours=["red"])
    assert (done.tokens_in, done.tokens_out) == (standin.tokens_in, standin.tokens_out)
    assert done.tokens_in > 0
    assert done.tokens_out > 7
    assert 0 < done.latency < 5
    assert done.cost == cost_of(MODEL, standin.tokens_in, standin.tokens_out)
    assert done.model == gemini.name == f"{MODEL}@api key (no region)"


async def test_what_is_ours_and_what_is_data_travel_apart(gemini: LanguageModel, standin: GeminiStandin) -> None:
    standin.script(Says(RED))
    await gemini.generate(PROMPT, Colours)
    (call,) = standin.received
    assert call.path == f"/v1beta/models/{MODEL}:generateContent"
    assert call.instructions == PROMPT.instructions
    assert call.data == {"message": "rot wie Mohn"}
    assert call.body["generationConfig"]["responseMimeType"] == "application/json"
    assert call.body["generationConfig"]["responseSchema"]["required"] == ["colours"]
    assert "tools" not in call.body


@pytest.mark.parametrize(
    "busy",
    [
        Fails(429, "RESOURCE_EXHAUSTED", retry_after="0"),
        Fails(429, "RESOURCE_EXHAUSTED", retry_delay="0.02s"),
        Fails(503, "UNAVAILABLE"),
        Fails(503, "UNAVAILABLE", retry_after="soon"),
    ],
)
async def test_a_busy_service_is_asked_again(gemini: LanguageModel, standin: GeminiStandin, busy: Fails) -> None:
    standin.script(busy, busy, Says(RED))
    assert (await gemini.generate(PROMPT, Colours)).value.colours == ["red"]
    assert len(standin.received) == 3


async def test_the_pause_that_is_asked_for_is_kept(gemini: LanguageModel, standin: GeminiStandin) -> None:
    standin.script(Fails(429, "RESOURCE_EXHAUSTED", retry_delay="0.05s"), Says(RED))
    started = monotonic()
    await gemini.generate(PROMPT, Colours)
    assert monotonic() - started >= 0.05


async def test_attempts_are_bounded(gemini: LanguageModel, standin: GeminiStandin) -> None:
    standin.script(*[Fails(503, "UNAVAILABLE")] * 9)
    with pytest.raises(Unavailable, match="503 UNAVAILABLE"):
        await gemini.generate(PROMPT, Colours)
    assert len(standin.received) == 3


@pytest.mark.parametrize(("header", "delay"), [("60", None), (None, "60s"), ("5", "60s")])
async def test_a_long_pause_is_left_to_the_caller(
    gemini: LanguageModel, standin: GeminiStandin, header: str | None, delay: str | None
) -> None:
    standin.script(Fails(429, "RESOURCE_EXHAUSTED", retry_after=header, retry_delay=delay))
    with pytest.raises(Unavailable) as caught:
        await gemini.generate(PROMPT, Colours)
    assert caught.value.retry_after == 60
    assert len(standin.received) == 1


async def test_a_pause_until_a_date_is_understood(gemini: LanguageModel, standin: GeminiStandin) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    standin.script(Fails(503, "UNAVAILABLE", retry_after=date))
    with pytest.raises(Unavailable) as caught:
        await gemini.generate(PROMPT, Colours)
    assert caught.value.retry_after == pytest.approx(3600, abs=5)


@pytest.mark.parametrize(
    ("turn", "error", "says"),
    [
        (Fails(400, "INVALID_ARGUMENT"), Misconfigured, "400 INVALID_ARGUMENT"),
        (Fails(401, "UNAUTHENTICATED"), Misconfigured, "401"),
        (Fails(403, "PERMISSION_DENIED", "SERVICE_DISABLED"), Misconfigured, "SERVICE_DISABLED"),
        (Page(403, "<html>proxy</html>"), Misconfigured, "403"),
        (Page(502, '["a proxy", "that answers in lists"]'), Unavailable, "502"),
        (Page(200, "<html>log in to the hotel's network</html>"), Unavailable, "nonsense"),
        (Page(200, "[]"), Unusable, "not of the wanted form"),
        (Page(200, '{"candidates": "none"}'), Unusable, "not of the wanted form"),
        (Page(200, '{"candidates": [{"content": 7}]}'), Unavailable, "nonsense"),
        (Blocked("SAFETY"), Unusable, "blocked: SAFETY"),
    ],
)
async def test_errors_say_who_has_to_act(
    gemini: LanguageModel, standin: GeminiStandin, turn: Turn, error: type[NeuroConceptsError], says: str
) -> None:
    standin.script(*[turn] * 3)
    with pytest.raises(error, match=says) as caught:
        await gemini.generate(PROMPT, Colours)
    assert type(caught.value) is error
    assert "Mohn" not in str(caught.value)
    assert API_KEY not in str(caught.value)


@pytest.mark.parametrize(
    "bad", [Empty(), Says(raw='{"colours": ["re', finish="MAX_TOKENS"), Says(raw='{"x": 1}'), Says(raw="")]
)
async def test_what_cannot_be_read_is_asked_for_once_more(
    gemini: LanguageModel, standin: GeminiStandin, bad: Turn
) -> None:
    standin.script(bad, Says(RED))
    done = await gemini.generate(PROMPT, Colours)
    assert done.value.colours == ["red"]
    assert (done.tokens_in, done.tokens_out) == (standin.tokens_in, standin.tokens_out)
    before = (standin.tokens_in, standin.tokens_out)
    standin.script(bad, bad)
    with pytest.raises(Unusable, match="test_v1") as caught:
        await gemini.generate(PROMPT, Colours)
    assert len(standin.received) == 4
    [spent] = caught.value.calls
    assert (spent.tokens_in, spent.tokens_out) == (standin.tokens_in - before[0], standin.tokens_out - before[1])
    assert (spent.prompt, spent.digest, spent.model) == (PROMPT.version, PROMPT.digest, gemini.name)
    assert spent.cost


@pytest.mark.parametrize("silence", [Silent(), Silent(trickle=0.01)])
async def test_a_slow_answer_is_not_waited_for(
    settings: GeminiSettings, standin: GeminiStandin, silence: Silent
) -> None:
    model = Gemini(replace(settings, timeout=timedelta(seconds=0.2)))
    standin.script(silence)
    async with asyncio.timeout(2):  # for the day on which the model's own limit is gone
        with pytest.raises(Unavailable, match=r"within 0\.2 s"):
            await model.generate(PROMPT, Colours)
    assert len(standin.received) == 1
    await model.aclose()


async def test_a_blocked_prompt_is_not_asked_again(gemini: LanguageModel, standin: GeminiStandin) -> None:
    standin.script(Blocked(), Says(RED))
    with pytest.raises(Unusable, match="PROHIBITED_CONTENT"):
        await gemini.generate(PROMPT, Colours)
    assert len(standin.received) == 1


async def test_a_service_that_is_away_is_unavailable(settings: GeminiSettings) -> None:
    with gemini_standin() as gone:
        pass
    model = Gemini(replace(settings, base_url=gone.url))
    with pytest.raises(Unavailable, match="ConnectError"):
        await model.generate(PROMPT, Colours)
    await model.aclose()


@pytest.mark.parametrize("change", [{"api_key": "AIza-wrong"}, {"model": "gemini-3-flash-previev"}])
async def test_a_wrong_key_or_model_is_misconfigured(
    settings: GeminiSettings, standin: GeminiStandin, change: dict[str, str]
) -> None:
    model = Gemini(replace(settings, **change))  # type: ignore[arg-type]  # the values are str for str fields
    with pytest.raises(Misconfigured, match=r"API_KEY_INVALID|404 NOT_FOUND"):
        await model.generate(PROMPT, Colours)
    await model.aclose()


async def test_vertex_ai_is_asked_in_its_eu_location_with_the_project_s_credentials(
    settings: GeminiSettings, standin: GeminiStandin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(_service_account(tmp_path, standin)))
    monkeypatch.setenv("GOOGLE_API_KEY", "a key that must not be used")
    model = Gemini(replace(settings, api_key=None, project="makler-1"))
    standin.script(Says(RED))
    done = await model.generate(PROMPT, Colours)
    assert done.model == f"{MODEL}@europe-west3"
    assert standin.received[0].path.startswith("/v1beta1/projects/makler-1/locations/europe-west3/")
    await model.aclose()


async def test_vertex_ai_without_credentials_is_misconfigured(
    settings: GeminiSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(tmp_path / "none.json"))
    model = Gemini(replace(settings, api_key=None, project="makler-1"))
    with pytest.raises(Misconfigured, match="sign-in"):
        await model.generate(PROMPT, Colours)
    await model.aclose()


def _service_account(folder: Path, standin: GeminiStandin) -> Path:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    account = {
        "type": "service_account",
        "project_id": "makler-1",
        "private_key_id": "1",
        "private_key": pem,
        "client_email": "neuroconcepts@makler-1.iam.gserviceaccount.com",
        "client_id": "1",
        "token_uri": f"{standin.url}/token",
    }
    file = folder / "account.json"
    file.write_text(json.dumps(account))
    return file


def test_settings_refuse_what_is_outside_the_eu_or_missing() -> None:
    for location in ("us-central1", "global", "europe-west2", "europe-west6", ""):
        with pytest.raises(Misconfigured, match="not in the EU"):
            GeminiSettings(project="makler-1", location=location)
    assert GeminiSettings(project="p", location="us-central1", allow_outside_eu=True).name == f"{MODEL}@us-central1"
    assert GeminiSettings(project="p", location="eu", api_key=API_KEY).name == f"{MODEL}@eu"
    with pytest.raises(Misconfigured, match="neither"):
        GeminiSettings()
    assert API_KEY not in repr(GeminiSettings(api_key=API_KEY))


async def test_logs_hold_neither_prompt_nor_key(
    gemini: LanguageModel, standin: GeminiStandin, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    standin.script(Fails(503, "UNAVAILABLE"), Says(RED))
    await gemini.generate(PROMPT, Colours)
    assert "attempt 2 follows" in caplog.text
    assert "Mohn" not in caplog.text
    assert API_KEY not in caplog.text
