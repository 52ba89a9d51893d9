"""A lead in plain words: each state says what happens next, and none is without words."""

from datetime import timedelta

import pytest

from neuroconcepts.domain.commands import Compose, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Closed, TakenOver
from neuroconcepts.domain.lead import Autonomy, in_plain_words
from neuroconcepts.domain.outcome import Outcome
from tests.domain.world import SLOTS, World


def lines(world: World) -> list[str]:
    return in_plain_words(world.lead).split("\n\n")


def test_a_new_lead_waits_for_the_seeker(world: World) -> None:
    assert lines(world) == ["**NEW**", "The AI holds the wheel.", "Next: the seeker writes."]


def test_each_step_of_an_answer_is_told(world: World) -> None:
    world.enquires()
    assert lines(world)[2] == "Now: understanding the message."
    world.finish(world.now_doing(Understand))
    assert lines(world)[2] == "Now: composing first answer."
    world.finish(world.now_doing(Compose))
    assert lines(world)[2] == "Now: sending first answer."


def test_a_contacted_seeker_is_asked_again_at_a_date(world: World) -> None:
    world.enquires()
    world.works()
    assert lines(world) == [
        "**CONTACTED**",
        "The AI holds the wheel.",
        "Next: the seeker is asked once more on 27.02.2025 10:00, unless they write before.",
    ]


def test_a_booked_viewing_is_reminded_of_next(world: World) -> None:
    world.enquires()
    world.works()
    world.replies(Intent.SLOT_ACCEPT, windows=SLOTS[1:2])
    world.works()
    assert lines(world)[0] == "**BOOKED**"
    assert "reminded of the viewing on 27.02.2025 10:00" in lines(world)[2]


def test_a_human_at_the_wheel_is_named_with_his_reason(world: World) -> None:
    world.tell(TakenOver("Eva", "knows the seeker"))
    assert lines(world)[1:] == [
        "A human holds the wheel (Eva took over (knows the seeker)).",
        "Next: the human writes, or hands the wheel back.",
    ]


def test_a_waiting_draft_says_what_is_asked_of_the_human(world: World) -> None:
    world.set(autonomy=Autonomy.DRAFT)
    world.enquires()
    world.works()
    assert lines(world)[2:] == [
        "Next: somebody approves, edits or rejects the draft.",
        "A human is needed: A draft waits for your approval.",
    ]


@pytest.mark.parametrize("outcome", Outcome)
def test_a_closed_lead_names_its_outcome(world: World, outcome: Outcome) -> None:
    world.enquires()
    world.works()
    world.passes(timedelta(hours=1))
    world.tell(Closed(outcome, "Eva"))
    assert lines(world)[0] == f"**CONTACTED**, closed: {outcome}"
    assert lines(world)[2].startswith("Nothing more happens")
