"""Who may write to the seeker: the AI, or a human at the wheel. Told as stories."""

import pytest

from neuroconcepts.domain.commands import Compose, Purpose, Send, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Refusal, Released, TakenOver, Written
from neuroconcepts.domain.lead import Autonomy, Wheel
from neuroconcepts.domain.stage import Stage
from tests.domain.world import World, contacted


@pytest.mark.parametrize("settings", [{"licensed": False}, {"autonomy": Autonomy.OFF}])
def test_the_ai_must_not_answer(world: World, settings: dict[str, object]) -> None:
    world.set(**settings)
    world.enquires()
    assert not world.under_way
    assert len(world.notices) == 1
    assert len(world.lead.waiting) == 1


@pytest.mark.parametrize("intent", [Intent.HUMAN_REQUESTED, Intent.COMPLAINT, Intent.PRICE_NEGOTIATION])
def test_a_human_matter_is_handed_over(world: World, intent: Intent) -> None:
    world.enquires(intent)
    world.works()
    assert world.purposes() == [Purpose.HANDOVER]
    assert world.lead.wheel is Wheel.HUMAN
    assert len(world.notices) == 1


@pytest.mark.parametrize("steps", range(3))
def test_a_take_over_silences_the_ai(world: World, steps: int) -> None:
    """While it reads, composes, and sends; what is already at the mail server is not repeated."""
    world.enquires()
    for _ in range(steps):
        world.finish(world.under_way[0])
    world.tell(TakenOver("Eva", "wants to answer himself"))
    world.works()
    assert len(world.sent) == (steps == 2)
    for late in list(world.given_up):
        assert world.finish(late).commands == ()
    world.replies(Intent.QUESTION)
    assert not world.under_way
    assert world.lead.need


def test_a_release_answers_what_waited(world: World) -> None:
    contacted(world).tell(TakenOver("Eva"))
    question = world.replies(Intent.QUESTION)
    world.tell(Released("Eva"))
    world.works()
    assert world.sent[-1].plan
    assert world.sent[-1].plan.answers == (question,)


def test_writing_takes_the_wheel_and_answers_all(world: World) -> None:
    world.enquires()
    world.tell(Written(world.new_id(), "Eva"))
    world.works()
    assert world.purposes() == [None]
    assert world.lead.stage is Stage.CONTACTED
    world.tell(Released("Eva"))
    world.works()
    assert world.purposes() == [None]


def test_a_withdrawn_message_is_answered_when_the_wheel_is_back_already(world: World) -> None:
    world.enquires()
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Compose))
    world.tell(TakenOver("Eva"))
    world.tell(Released("Eva"))
    world.refuses(world.now_doing(Send), Refusal.WHEEL)
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER]
