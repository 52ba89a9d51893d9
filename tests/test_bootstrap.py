"""Who answers, as the settings choose: over the real client, against a server that fails on purpose."""

from collections.abc import Iterator
from contextlib import AsyncExitStack
from decimal import Decimal

import pytest
from pydantic import SecretStr

from neuroconcepts.bootstrap import assistant
from neuroconcepts.config import Config
from neuroconcepts.domain.property import Fact, Property
from tests.standins.gemini import API_KEY, SECOND_MODEL, Blocked, Fails, GeminiStandin, Says, Turn, gemini_standin

FLAT = Property(
    external_id="A-1",
    title="Wohnung",
    facts=(Fact(key="balkon", source="flaechen/anzahl_balkone", number=Decimal(1)),),
)
BALCONY = "Die Wohnung hat einen Balkon, und der Balkon ist sehr groß."


@pytest.fixture
def standin() -> Iterator[GeminiStandin]:
    with gemini_standin() as server:
        yield server


def says(text: str) -> Says:
    return Says({"sentences": [{"text": text, "sources": ["flaechen/anzahl_balkone"]}], "unanswered": []})


@pytest.mark.parametrize(
    "failure",
    [
        Fails(403, "PERMISSION_DENIED"),
        Blocked(),
        says("A text in quite another language than the one that was asked for."),
        says("Die Wohnung hat einen Balkon. " * 200),
    ],
    ids=["refused", "blocked", "another language", "too long"],
)
async def test_a_second_model_answers_where_the_first_cannot(standin: GeminiStandin, failure: Turn) -> None:
    config = Config(gemini_api_key=SecretStr(API_KEY), gemini_base_url=standin.url, gemini_second_model=SECOND_MODEL)
    standin.script(failure, says(BALCONY))
    async with AsyncExitStack() as closing:
        answer = await assistant(config, closing).answer("Gibt es einen Balkon?", about=FLAT, language="de")
    assert [call.path.split("/")[-1].split(":")[0] for call in standin.received] == [
        config.gemini_model,
        SECOND_MODEL,
    ]
    assert answer.assistant.startswith(f"{SECOND_MODEL}@")
    assert answer.text == BALCONY


async def test_where_all_models_fail_the_rules_answer(standin: GeminiStandin) -> None:
    config = Config(gemini_api_key=SecretStr(API_KEY), gemini_base_url=standin.url, gemini_second_model=SECOND_MODEL)
    standin.script(Blocked(), Blocked())
    async with AsyncExitStack() as closing:
        answer = await assistant(config, closing).answer("Gibt es einen Balkon?", about=FLAT, language="de")
    assert answer.assistant == "offline/1"
    assert len(standin.received) == 2


async def test_one_model_is_asked_once(standin: GeminiStandin) -> None:
    config = Config(gemini_api_key=SecretStr(API_KEY), gemini_base_url=standin.url)
    standin.script(Blocked())
    async with AsyncExitStack() as closing:
        answer = await assistant(config, closing).answer("Gibt es einen Balkon?", about=FLAT, language="de")
    assert (answer.assistant, len(standin.received)) == ("offline/1", 1)
