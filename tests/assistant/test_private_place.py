"""Neither assistant is shown where a private place is, and the claim check supports nobody who tells it."""

import json
from dataclasses import replace

import pytest

from neuroconcepts.assistant.line_formats import checked
from neuroconcepts.assistant.models.data import facts_of, stated
from neuroconcepts.assistant.models.knowledge import statements_for
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.domain.knowledge import NOTHING
from tests.domain.test_private_place import HOUSE, PUBLIC


def test_a_model_is_not_shown_where_it_is() -> None:
    shown = json.dumps([facts_of(HOUSE), stated(HOUSE), statements_for(HOUSE, NOTHING).shown], ensure_ascii=False)
    for kept_back in ("48.2", "16.3", "112/3", "Döbling", "google", "Weinberg"):
        assert kept_back not in shown
    assert "112/3" in str(facts_of(PUBLIC))


@pytest.mark.parametrize("question", ["Welche Flurstücksnummer hat das Grundstück?", "Wie lauten die Koordinaten?"])
async def test_the_offline_assistant_does_not_tell_it(question: str) -> None:
    told = await OfflineAssistant().answer(question, about=HOUSE, language="de")
    assert (told.text, told.unanswered) == ("", (question,))


@pytest.mark.parametrize("public", [True, False, None])
def test_coordinates_are_no_claim_that_is_supported(public: bool | None) -> None:
    row = {"id": "1", "object": "A-1", "text": "Das Haus liegt auf 48,2026 und 16,3493.", "lang": "de"}
    assert not checked({"A-1": replace(HOUSE, address_public=public, texts=())}, row)["supported"]


def test_a_private_plot_is_no_claim_that_is_supported() -> None:
    row = {"id": "1", "object": "A-1", "text": "Das Flurstück hat die Nummer 112/3.", "lang": "de"}
    assert not checked({"A-1": HOUSE}, row)["supported"]
    assert checked({"A-1": PUBLIC}, row)["supported"]
