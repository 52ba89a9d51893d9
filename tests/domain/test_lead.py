"""The life of a lead, told as stories: from the enquiry to the viewing, silence, the last word, hitches."""

from datetime import timedelta

import pytest

from neuroconcepts.domain.commands import Book, Compose, Purpose, Send, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import (
    Came,
    Closed,
    MessageCame,
    Refusal,
    Released,
    TakenOver,
    TimeCame,
    Written,
)
from neuroconcepts.domain.lead import wake_at
from neuroconcepts.domain.lead_state import Wheel
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import FLAT, HOUSE, SLOTS, World, booked, contacted

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def world() -> World:
    return World()


# ── From the enquiry to the viewing ────────────────────────────────────────────────────────────────────────────────────


def test_an_enquiry_is_answered_with_slots(world: World) -> None:
    contacted(world)
    assert world.lead.stage is Stage.CONTACTED
    assert world.purposes() == [Purpose.FIRST_ANSWER]
    assert world.lead.offered == SLOTS
    assert not world.lead.waiting
    assert not world.notices


def test_a_reply_makes_a_conversation(world: World) -> None:
    contacted(world).replies(Intent.QUESTION)
    assert world.lead.stage is Stage.CONVERSATION
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.ANSWER]


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


# ── Silence ────────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── The last word ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_no_is_the_last_word(world: World) -> None:
    contacted(world).replies(Intent.NOT_INTERESTED)
    world.works()
    world.passes(60 * DAY)
    assert world.lead.outcome is Outcome.NOT_INTERESTED
    assert world.purposes() == [Purpose.FIRST_ANSWER]


def test_a_no_frees_the_calendar(world: World) -> None:
    booked(world).replies(Intent.NOT_INTERESTED)
    world.works()
    assert not world.calendar
    assert world.notices == ["The seeker is no longer interested; the viewing was taken out of the calendar."]


def test_a_closed_lead_opens_when_the_seeker_writes(world: World) -> None:
    contacted(world).passes(60 * DAY)
    world.replies(Intent.VIEWING_REQUEST)
    world.works()
    assert world.lead.outcome is None
    assert world.lead.stage is Stage.CONVERSATION
    assert world.purposes()[-1] is Purpose.ANSWER


@pytest.mark.parametrize("outcome", [Outcome.ERASED, Outcome.MERGED])
def test_an_erased_or_merged_lead_stays_closed(world: World, outcome: Outcome) -> None:
    contacted(world).tell(Closed(outcome, "Eva"))
    world.replies(Intent.VIEWING_REQUEST)
    assert world.lead.outcome is outcome
    assert not world.under_way


def test_a_lead_written_to_after_its_viewing_comes_to_an_end_again(world: World) -> None:
    booked(world).passes(10 * DAY)
    world.replies(Intent.QUESTION)
    world.works()
    world.passes(90 * DAY)
    assert world.lead.outcome is not None


# ── Machines, duplicates, failures ─────────────────────────────────────────────────────────────────────────────────────


def test_an_automatic_message_is_not_answered(world: World) -> None:
    contacted(world).machine_writes(Came.AUTOMATIC)
    assert not world.under_way
    assert world.lead.follow_up_at, "an absence note is not the seeker's word: he is still asked again"


def test_a_bounce_calls_a_human(world: World) -> None:
    contacted(world).machine_writes(Came.BOUNCE)
    assert not world.under_way
    assert world.notices == ["A message could not be delivered to the seeker's address."]


def test_a_message_delivered_twice_is_answered_once(world: World) -> None:
    message_id = world.enquires()
    world.works()
    world.tell(MessageCame(message_id, Came.ENQUIRY, (FLAT,)))
    assert not world.under_way


def test_the_same_enquiry_twice_is_answered_once_and_still_followed_up(world: World) -> None:
    contacted(world).passes(5 * timedelta(minutes=1))
    world.enquires()
    world.works()
    world.passes(3 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.FOLLOW_UP]


def test_enquiries_about_two_properties_are_both_answered(world: World) -> None:
    first = world.enquires(about=FLAT)
    second = world.enquires(about=HOUSE)
    world.works()
    [mail] = world.sent
    assert mail.plan
    assert mail.plan.answers == (first, second)


def test_a_message_that_comes_while_another_is_read_is_answered_with_it(world: World) -> None:
    contacted(world)
    first = world.replies(Intent.QUESTION)
    reading = world.now_doing(Understand)
    second = world.replies(Intent.VIEWING_REQUEST)
    world.works()
    assert world.sent[-1].plan
    assert world.sent[-1].plan.answers == (first, second)
    assert world.finish(reading).commands == (), "what was given up no longer counts"


def test_a_message_that_comes_during_sending_is_answered_next(world: World) -> None:
    first = world.enquires()
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Compose))
    second = world.enquires(Intent.QUESTION, about=HOUSE)
    world.works()
    assert [mail.plan and mail.plan.answers for mail in world.sent] == [(first,), (second,)]


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
