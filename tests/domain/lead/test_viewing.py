"""From an offered slot to the viewing: booked, confirmed, moved, reminded of, cancelled. Told as stories."""

from datetime import timedelta

from neuroconcepts.domain.commands import Book, Compose, Purpose, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Released, TakenOver, Written
from neuroconcepts.domain.lead import wake_at
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import SLOTS, World, booked, contacted

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def test_an_accepted_slot_is_booked_and_confirmed(world: World) -> None:
    booked(world)
    assert world.lead.stage is Stage.BOOKED
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.CONFIRMATION]
    assert list(world.calendar.values()) == [SLOTS[1]]
    assert world.lead.viewing
    assert world.lead.viewing.window == SLOTS[1]
    assert not world.lead.offered


def test_a_time_that_was_not_offered_is_not_booked(world: World) -> None:
    contacted(world)
    other = SLOTS[0].start + 2 * HOUR
    world.replies(Intent.SLOT_ACCEPT, windows=(type(SLOTS[0])(other, other + HOUR),))
    world.works()
    assert not world.calendar
    assert world.sent[-1].plan
    assert world.sent[-1].plan.offers


def test_a_time_that_may_be_another_one_is_asked_for_and_not_booked(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, windows=SLOTS[:1], unsure=SLOTS[:2])
    world.works()
    assert not world.calendar
    plan = world.sent[-1].plan
    assert plan
    assert (plan.purpose, plan.unsure, plan.offers) == (Purpose.ANSWER, SLOTS[:2], True)


def test_a_slot_taken_meanwhile_leads_to_other_slots(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, windows=SLOTS[:1])
    world.finish(world.now_doing(Understand))
    world.slot_is_taken(world.now_doing(Book))
    plan = world.now_doing(Compose).plan
    assert (plan.offers, plan.missed) == (True, SLOTS[0])
    world.works()
    assert world.lead.stage is Stage.CONVERSATION


def test_the_seeker_is_reminded_and_the_viewing_ends_the_lead(world: World) -> None:
    booked(world).passes(10 * DAY)
    assert world.purposes()[-1] is Purpose.REMINDER
    assert world.sent[-1].at == SLOTS[1].start - world.lead.settings.remind_before
    assert world.lead.outcome is Outcome.VIEWED
    assert world.lead.stage is Stage.BOOKED


def test_a_viewing_is_cancelled(world: World) -> None:
    booked(world).replies(Intent.CANCELLATION)
    world.works()
    assert not world.calendar
    assert world.purposes()[-1] is Purpose.CANCELLATION
    assert world.lead.stage is Stage.CONVERSATION
    assert world.notices == ["The seeker cancelled the viewing."]


def test_a_viewing_is_moved(world: World) -> None:
    [first] = booked(world).calendar
    world.replies(Intent.RESCHEDULE)
    world.works()
    assert (world.lead.stage, world.calendar) == (Stage.CONVERSATION, {first: SLOTS[1]}), "the old one stays for now"
    world.replies(Intent.SLOT_ACCEPT, windows=SLOTS[2:])
    world.works()
    assert world.calendar == {first: SLOTS[2]}
    assert world.lead.stage is Stage.BOOKED


def test_a_message_during_the_confirmation_does_not_lose_it(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, windows=SLOTS[:1])
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Book))
    world.replies(Intent.QUESTION)
    world.works()
    assert Purpose.CONFIRMATION in world.purposes()
    assert world.lead.stage is Stage.BOOKED


def test_an_open_question_beside_the_chosen_slot_keeps_the_confirmation(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, Intent.QUESTION, windows=SLOTS[:1])
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Book))
    world.finish(world.now_doing(Compose), unanswered=("Is there a lift?",), answered_something=False)
    world.works()
    assert world.lead.stage is Stage.BOOKED
    assert world.notices == ["The exposé does not answer: “Is there a lift?”."]


def test_a_booking_that_outran_a_take_over_is_not_lost_sight_of(world: World) -> None:
    booked(world).replies(Intent.RESCHEDULE)
    world.works()
    world.replies(Intent.SLOT_ACCEPT, windows=SLOTS[2:])
    world.finish(world.now_doing(Understand))
    world.tell(TakenOver("Eva"))
    world.works()
    stands = list(world.calendar.values())
    assert stands == ([world.lead.viewing.window] if world.lead.viewing else [])


def test_a_confirmation_stopped_by_a_take_over_follows_after_the_release(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, windows=SLOTS[:1])
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Book))
    world.tell(TakenOver("Eva"))
    world.tell(Released("Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.CONFIRMATION]
    assert world.lead.stage is Stage.BOOKED


def test_a_viewing_the_human_left_unconfirmed_is_confirmed_after_the_release(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, windows=SLOTS[:1])
    world.finish(world.now_doing(Understand))
    world.tell(Written(world.new_id(), "Eva"))
    world.works()
    world.tell(Released("Eva"))
    world.works()
    assert world.lead.stage is (Stage.BOOKED if world.calendar else Stage.CONVERSATION)
    assert wake_at(world.lead), "something comes next: a reminder, or a question when the seeker stays silent"


def test_nobody_is_reminded_of_a_viewing_that_has_begun(world: World) -> None:
    """The human who held the wheel meanwhile hands it back on the day of the viewing."""
    booked(world).tell(TakenOver("Eva"))
    world.passes(SLOTS[1].end - world.now)
    world.tell(Released("Eva"))
    world.passes(HOUR)
    world.works()
    assert Purpose.REMINDER not in world.purposes()
    assert world.lead.remind_at is None
