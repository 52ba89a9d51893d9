"""A message is refused, or work fails: a human is called."""

import pytest

from neuroconcepts.domain.commands import Compose, Purpose, Send, Understand
from neuroconcepts.domain.events import Refusal, Released
from neuroconcepts.domain.lead import Wheel
from tests.domain.world import World


@pytest.mark.parametrize("step", [Understand, Compose])
def test_failed_work_calls_a_human(world: World, step: type[Understand | Compose]) -> None:
    world.enquires()
    while not any(isinstance(command, step) for command in world.under_way):
        world.finish(world.under_way[0])
    world.fails(world.now_doing(step))
    assert world.lead.wheel is Wheel.HUMAN
    assert world.notices == [f"Could not {step.__name__.lower()}: no answer."]
    world.tell(Released("Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER]


@pytest.mark.parametrize("refusal", [Refusal.STOPPED, Refusal.UNLICENSED, Refusal.BAD_ADDRESS, Refusal.UNSURE])
def test_a_refused_message_calls_a_human(world: World, refusal: Refusal) -> None:
    world.enquires()
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Compose))
    world.refuses(world.now_doing(Send), refusal)
    assert world.lead.wheel is Wheel.HUMAN
    assert world.lead.need
    world.tell(Released("Eva"))
    world.works()
    not_out = refusal in (Refusal.STOPPED, Refusal.UNLICENSED)
    assert len(world.sent) == not_out, "what may be out already is not answered again"
