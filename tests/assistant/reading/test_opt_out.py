"""A seeker who wants no more messages is understood in any language, whatever the conversation holds."""

import pytest

from neuroconcepts.assistant.reading.opt_out import without_opt_out
from neuroconcepts.assistant.reading.understanding import understand
from neuroconcepts.domain.conversation import Context, Intent
from tests.assistant.reading.said_to_stop import GOING_ON, STOPPING
from tests.assistant.reading.test_understanding import CONTEXTS
from tests.domain.times.notation import NOW

ASKED = [message for messages in STOPPING.values() for message in messages]


@pytest.mark.parametrize("message", ASKED)
@pytest.mark.parametrize("context", CONTEXTS.values(), ids=CONTEXTS)
def test_an_opt_out_is_a_no_whatever_the_conversation_holds(message: str, context: Context) -> None:
    read = understand(message, now=NOW, context=context)
    assert read.opts_out
    assert Intent.NOT_INTERESTED in read.intents
    assert not set(read.intents) & {Intent.SLOT_ACCEPT, Intent.SLOT_DECLINE, Intent.UNCLEAR}


@pytest.mark.parametrize("message", ASKED)
def test_an_opt_out_in_capitals_between_other_words_is_one(message: str) -> None:
    if len(message.split()) > 2:
        assert without_opt_out(f"Guten Tag,\n\n{message}\n\nLG Max")[1]
    assert without_opt_out(message.upper())[1]


@pytest.mark.parametrize("message", GOING_ON)
def test_the_same_words_for_something_else_are_none(message: str) -> None:
    assert without_opt_out(message) == (message, False)


@pytest.mark.parametrize(
    ("message", "holds", "wish"),
    [
        ("Ja gerne, aber keine Nachrichten mehr bitte", "one offered", Intent.SLOT_ACCEPT),
        ("Wie hoch ist die Kaution? Danach bitte keine Mails mehr.", "", Intent.QUESTION),
        ("Keine Mails mehr bitte. Ich will mit Frau Berger reden.", "two offered", Intent.HUMAN_REQUESTED),
        ("I'd like to see it on Monday at 10 am. Please stop sending me emails.", "", Intent.VIEWING_REQUEST),
    ],
)
def test_beside_another_wish_both_are_understood(message: str, holds: str, wish: Intent) -> None:
    read = understand(message, now=NOW, context=CONTEXTS[holds])
    assert read.opts_out
    assert wish in read.intents


def test_what_is_left_keeps_its_place() -> None:
    left, opts_out = without_opt_out("Ja gerne, aber keine Nachrichten mehr bitte. Um 10 Uhr.")
    assert opts_out
    assert left.split() == ["Ja", "gerne,", "Um", "10", "Uhr."]
    assert left.index("Um") == "Ja gerne, aber keine Nachrichten mehr bitte. Um 10 Uhr.".index("Um")
