"""A message comes, alone or in between, from a seeker or from a machine. Told as stories."""

from datetime import timedelta

from neuroconcepts.domain.commands import Compose, Purpose, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Came, MessageCame
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import FLAT, HOUSE, SLOTS, World, contacted

DAY = timedelta(days=1)


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


def test_the_same_words_again_are_no_new_enquiry_though_fewer(world: World) -> None:
    world.enquires(says="ab")
    world.works()
    for again in ("ab", "b", ""):
        noted = world.enquires(says=again)
        assert not world.under_way
        assert noted in world.lead.answered
    world.enquires(about=HOUSE, says="ab")
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.ANSWER], "about another property they are"


def test_other_words_about_the_same_property_are_read(world: World) -> None:
    world.enquires(says="ab")
    world.works()
    second = world.enquires(Intent.QUESTION, says="abc")
    world.works()
    assert world.sent[-1].plan
    assert world.sent[-1].plan.answers == (second,)
    world.enquires(Intent.QUESTION, says="c")
    assert not world.under_way, "that was answered with the second one"


def test_a_no_sent_as_another_enquiry_is_a_no(world: World) -> None:
    world.enquires(says="a")
    world.works()
    world.enquires(Intent.NOT_INTERESTED, says="b")
    world.works()
    assert (world.lead.outcome, world.lead.follow_up_at) == (Outcome.NOT_INTERESTED, None)
    assert world.purposes() == [Purpose.FIRST_ANSWER]


def test_other_words_that_come_while_the_first_are_read_are_answered_with_them(world: World) -> None:
    first = world.enquires(says="a")
    second = world.enquires(Intent.QUESTION, says="b")
    world.works()
    [mail] = world.sent
    assert mail.plan
    assert mail.plan.answers == (first, second)


def test_what_an_old_enquiry_said_is_not_kept(world: World) -> None:
    world.enquires(says="a")
    world.passes(DAY)
    world.enquires(says="b")
    assert [each.says for each in world.lead.enquiries] == [(), ("b",)]


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
