"""Who answers when the first assistant fails: two real assistants, the first one's model scripted."""

import logging
from collections import deque
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from neuroconcepts.assistant.fallback import FallbackAssistant
from neuroconcepts.assistant.model import ModelAssistant
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.conversation import Answer, Context, Intent
from neuroconcepts.domain.property import Property
from neuroconcepts.errors import InvalidInput, Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.language_model import Generated, Prompt, Unusable, Value

NOW = datetime(2025, 2, 24, 10, 0, tzinfo=ZoneInfo("Europe/Vienna"))
FLAT = Property(external_id="A-1", title="Wohnung")
SECRET = "Wie hoch ist die Kaution für Mohnblume?"
REPLY = {"sentences": [{"text": "Eine Wohnung.", "sources": ["freitexte/objekttitel"]}], "unanswered": []}


class Scripted:
    """A language model that does what is next in its script: an error, or a reply."""

    name = "model@somewhere"

    def __init__(self) -> None:
        self.script: deque[NeuroConceptsError | dict[str, object]] = deque()
        self.calls = 0

    async def generate(self, prompt: Prompt, schema: type[Value]) -> Generated[Value]:
        self.calls += 1
        turn = self.script.popleft() if self.script else REPLY
        if isinstance(turn, NeuroConceptsError):
            raise turn
        return Generated(schema.model_validate(turn), 1, 1, self.name, 0.0)


class Both:
    """The two as one, and the clock they see."""

    def __init__(self) -> None:
        self.model = Scripted()
        self.time = 1000.0
        self.assistant: Assistant = FallbackAssistant(
            ModelAssistant(self.model), OfflineAssistant(), rest=30, clock=lambda: self.time
        )

    async def answer(self, *script: NeuroConceptsError) -> Answer:
        self.model.script.extend(script)
        return await self.assistant.answer(SECRET, about=FLAT, language="de")


@pytest.fixture
def both() -> Both:
    return Both()


async def test_the_primary_answers_while_it_works(both: Both) -> None:
    assert (await both.answer()).assistant == "model@somewhere answer_v2"
    assert both.assistant.name == "model@somewhere"


@pytest.mark.parametrize("error", [Unavailable("busy"), Misconfigured("wrong key")])
async def test_the_backup_answers_and_is_named_while_the_primary_fails(both: Both, error: NeuroConceptsError) -> None:
    answer = await both.answer(error)
    assert (answer.assistant, answer.unanswered) == ("offline/2", (SECRET,))
    assert both.assistant.name == "offline/2 (in place of model@somewhere)"


async def test_a_failing_primary_is_left_alone_for_a_while_and_then_asked_again(both: Both) -> None:
    await both.answer(Unavailable("busy"))
    both.time += 29
    await both.answer()
    assert both.model.calls == 1
    both.time += 1
    assert (await both.answer()).assistant.startswith("model@somewhere")
    assert both.assistant.name == "model@somewhere"


async def test_a_longer_rest_that_the_primary_asks_for_is_kept(both: Both) -> None:
    await both.answer(Unavailable("quota", retry_after=300))
    both.time += 299
    await both.answer()
    assert both.model.calls == 1


async def test_one_message_that_the_primary_cannot_use_does_not_switch_it_off(both: Both) -> None:
    assert (await both.answer(Unusable("blocked"))).assistant == "offline/2"
    assert both.assistant.name == "model@somewhere"
    assert (await both.answer()).assistant.startswith("model@somewhere")


async def test_what_the_primary_cost_in_vain_is_kept_with_the_backups_answer(both: Both) -> None:
    spent = Prompt("answer_v1", "Say it.", "").call("model@somewhere", 900, 20, 1.5, Decimal("0.001"))
    answer = await both.answer(Unusable("blocked", calls=(spent,)))
    assert (answer.assistant, answer.calls) == ("offline/2", (replace(spent, error="blocked"),))
    assert not answer.by_model


async def test_a_call_that_failed_is_kept_with_why(both: Both) -> None:
    for error in (Unusable("blocked"), Unavailable("quota")):
        answer = await both.answer(error)
        assert [(call.model, call.error, call.cost) for call in answer.calls] == [
            ("model@somewhere", str(error), Decimal(0))
        ]
    [resting] = (await both.answer()).calls
    assert resting.error == "It was not asked, for it had failed before: quota"
    understood = await both.assistant.understand("Hallo", now=NOW, context=Context())
    assert [call.error for call in understood.calls] == [resting.error]
    both.time += 30
    assert [call.error for call in (await both.answer()).calls] == [""]


async def test_other_errors_are_nobody_s_to_hide(both: Both) -> None:
    with pytest.raises(InvalidInput):
        await both.answer(InvalidInput("a bug of ours"))


async def test_understanding_falls_back_as_well(both: Both) -> None:
    both.model.script.append(Unavailable("busy"))
    understood = await both.assistant.understand("Ich habe kein Interesse mehr.", now=NOW, context=Context())
    assert understood.intents == (Intent.NOT_INTERESTED,)


async def test_each_change_is_logged_once_and_without_the_message(both: Both, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, logger="neuroconcepts.assistant.fallback")
    for error in (Unavailable("busy"), Unavailable("still busy"), Misconfigured("key")):
        await both.answer(error)
        both.time += 30
    await both.answer()
    await both.answer()
    assert [record.message for record in caplog.records] == [
        "offline/2 answers in place of model@somewhere: busy",
        "offline/2 answers in place of model@somewhere: key",
        "model@somewhere answers again",
    ]
    assert "Mohnblume" not in caplog.text
