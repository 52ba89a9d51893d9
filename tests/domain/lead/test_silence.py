"""Time passes: a silent seeker is asked again, then given up. Told as stories."""

from datetime import timedelta

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Released, TakenOver, TimeCame, Written
from neuroconcepts.domain.lead import wake_at
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import World, booked, contacted

DAY = timedelta(days=1)


def test_a_silent_seeker_is_asked_twice_then_given_up(world: World) -> None:
    start = contacted(world).now
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.FOLLOW_UP, Purpose.FOLLOW_UP]
    assert [mail.at - start for mail in world.sent[1:]] == [3 * DAY, 8 * DAY]
    assert world.lead.outcome is Outcome.UNREACHABLE
    assert world.lead.stage is Stage.CONTACTED
    assert wake_at(world.lead) is None


def test_who_writes_is_not_silent(world: World) -> None:
    contacted(world).passes(2 * DAY)
    world.replies(Intent.QUESTION)
    world.works()
    world.passes(2 * DAY)
    assert Purpose.FOLLOW_UP not in world.purposes()
    world.passes(DAY)
    assert world.purposes()[-1] is Purpose.FOLLOW_UP


def test_offered_slots_are_freed(world: World) -> None:
    contacted(world).passes(world.lead.settings.hold_for)
    assert world.lead.offered == ()


def test_a_time_that_is_not_due_changes_nothing(world: World) -> None:
    decision = contacted(world).tell(TimeCame())
    assert decision.commands == ()
    assert decision.reason == "Nothing is due yet."


def test_the_silence_after_the_agents_own_message_is_measured_too(world: World) -> None:
    world.enquires()
    world.tell(Written(world.new_id(), "Eva"))
    world.tell(Released("Eva"))
    world.works()
    world.passes(3 * DAY)
    assert world.purposes() == [None, Purpose.FOLLOW_UP]


def test_a_human_at_work_is_not_closed_as_unreachable(world: World) -> None:
    contacted(world).passes(9 * DAY)
    world.tell(Written(world.new_id(), "Eva"))
    world.works()
    world.passes(60 * DAY)
    assert world.lead.outcome is None


def test_a_viewing_is_not_followed_up_after_a_release(world: World) -> None:
    booked(world).replies(Intent.RESCHEDULE)
    world.works()
    world.tell(TakenOver("Eva"))
    world.tell(Released("Eva"))
    world.passes(10 * DAY)
    assert Purpose.FOLLOW_UP not in world.purposes()
    assert world.lead.outcome is Outcome.VIEWED
