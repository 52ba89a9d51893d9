"""What a reply had to promise: of a property that is not known, of what nobody knows yet. Told as stories."""

from uuid import UUID

from neuroconcepts.domain.commands import Compose, Purpose
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Answered, Matched, Released, TakenOver, Written
from neuroconcepts.domain.lead import NOT_MATCHED, Autonomy, Unmatched, Wheel
from neuroconcepts.domain.stage import Stage
from tests.domain.world import FLAT, HOUSE, World


def test_an_enquiry_about_an_unknown_property_is_answered_politely_without_slots(world: World) -> None:
    world.enquires(Intent.VIEWING_REQUEST, about=None)
    world.works()
    [mail] = world.sent
    assert mail.plan
    assert (mail.plan.unmatched, mail.plan.offers) == (mail.plan.answers, False)
    assert world.notices == [NOT_MATCHED]
    assert world.lead.stage is Stage.CONTACTED
    assert world.lead.wheel is Wheel.AI
    assert world.lead.follow_up_at is None, "who owes an answer does not ask for one"


def test_once_it_is_matched_the_promised_answer_follows(world: World) -> None:
    message_id = world.enquires(Intent.QUESTION, about=None)
    world.works()
    world.tell(Matched(message_id, FLAT, "Eva"))
    assert world.lead.need is None
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT]
    assert world.sent[-1].plan
    assert world.sent[-1].plan.supplies == (message_id,)
    world.tell(Matched(message_id, HOUSE, "Eva"))
    assert not world.under_way, "once is enough"


def test_matched_before_the_answer_is_out_it_is_answered_with_facts_at_once(world: World) -> None:
    message_id = world.enquires(Intent.VIEWING_REQUEST, about=None)
    world.tell(Matched(message_id, FLAT, "Eva"))
    world.works()
    [mail] = world.sent
    assert mail.plan
    assert (mail.plan.unmatched, mail.plan.offers) == ((), True)


def test_matched_while_the_answer_goes_out_the_facts_follow(world: World) -> None:
    message_id = world.enquires(Intent.QUESTION, about=None)
    world.finish(world.under_way[0])
    world.finish(world.now_doing(Compose))
    world.tell(Matched(message_id, FLAT, "Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT]


def test_where_the_tenant_wishes_a_human_matches_first(world: World) -> None:
    world.set(unmatched=Unmatched.HUMAN)
    message_id = world.enquires(Intent.QUESTION, about=None)
    world.works()
    assert (world.sent, world.notices) == ([], [NOT_MATCHED])
    world.tell(Matched(message_id, FLAT, "Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER]


def test_what_is_owed_waits_while_a_human_holds_the_wheel_and_is_void_when_he_writes(world: World) -> None:
    first = world.enquires(Intent.QUESTION, about=None)
    world.works()
    world.tell(TakenOver("Eva"))
    world.tell(Matched(first, FLAT, "Eva"))
    assert (world.under_way, len(world.notices)) == ([], 1)
    world.tell(Written(world.new_id(), "Eva"))
    world.works()
    world.tell(Released("Eva"))
    world.works()
    assert Purpose.SUPPLEMENT not in world.purposes()


def asks(world: World, question: str = "Is there a lift?") -> UUID:
    """The seeker asks what no stored fact answers."""
    message_id = world.enquires(Intent.QUESTION)
    world.finish(world.under_way[0])
    world.finish(world.now_doing(Compose), unanswered=(question,), answered_something=False)
    world.works()
    return message_id


def test_an_open_question_is_asked_and_its_answer_follows(world: World) -> None:
    message_id = asks(world)
    assert world.lead.wheel is Wheel.AI
    assert world.notices == ["The exposé does not answer: “Is there a lift?”."]
    world.tell(Answered((message_id,), "Eva"))
    assert world.lead.need is None
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT]
    world.tell(Answered((message_id,), "Eva"))
    assert not world.under_way, "once is enough"
    assert world.lead.follow_up_at, "now it is the seeker's turn"


def test_the_agent_is_asked_the_same_question_once(world: World) -> None:
    world.asked.add("Is there a lift?")
    asks(world)
    assert world.notices == []
    assert world.lead.need, "the lead says all the same that it waits"


def test_an_answer_that_comes_while_a_draft_waits_is_in_the_next_one(world: World) -> None:
    world.set(autonomy=Autonomy.DRAFT)
    message_id = asks(world)
    assert world.lead.draft
    world.tell(Answered((message_id,), "Eva"))
    assert world.lead.draft is None
    world.works()
    assert world.lead.draft
    assert world.lead.draft.plan.answers == (message_id,)


def test_an_answer_during_the_sending_follows(world: World) -> None:
    message_id = world.enquires(Intent.QUESTION)
    world.finish(world.under_way[0])
    world.finish(world.now_doing(Compose), unanswered=("Lift?",))
    world.tell(Answered((message_id,), "Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT]


def test_what_is_still_not_answered_is_a_humans(world: World) -> None:
    message_id = asks(world)
    world.tell(Answered((message_id,), "Eva"))
    world.finish(world.now_doing(Compose), unanswered=("Is there a lift?",), answered_something=False)
    assert not world.under_way
    assert world.lead.need
    world.tell(Answered((message_id,), "Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT], "the promise stood all the time"


def asks_two(world: World) -> UUID:
    """The seeker asks two things that no stored fact answers; the agent has answered the first of them."""
    message_id = world.enquires(Intent.QUESTION)
    world.finish(world.under_way[0])
    world.finish(world.now_doing(Compose), unanswered=("Lift?", "Garage?"), answered_something=False)
    world.works()
    world.tell(Answered((message_id,), "Eva"))
    return message_id


def test_the_answer_to_a_second_question_follows_too(world: World) -> None:
    message_id = asks_two(world)
    world.finish(world.now_doing(Compose), unanswered=("Garage?",))
    world.works()
    world.tell(Answered((message_id,), "Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT, Purpose.SUPPLEMENT]
    assert (world.lead.promised, world.lead.owed) == ((), ())


def test_an_answer_that_comes_while_another_one_is_written_is_told_with_it(world: World) -> None:
    message_id = asks_two(world)
    old = world.now_doing(Compose)
    world.tell(Answered((message_id,), "Eva"))
    assert world.now_doing(Compose) != old
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT]


def test_an_answer_that_comes_while_another_one_goes_out_follows(world: World) -> None:
    message_id = asks_two(world)
    world.finish(world.now_doing(Compose), unanswered=("Garage?",))
    world.tell(Answered((message_id,), "Eva"))
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.SUPPLEMENT, Purpose.SUPPLEMENT]


def test_an_answer_that_comes_while_another_one_waits_for_a_yes_is_in_the_next_draft(world: World) -> None:
    message_id = asks_two(world)
    world.set(autonomy=Autonomy.DRAFT)
    world.finish(world.now_doing(Compose), unanswered=("Garage?",))
    draft = world.lead.draft
    assert draft
    world.tell(Answered((message_id,), "Eva"))
    world.works()
    assert world.lead.draft
    assert world.lead.draft.message_id != draft.message_id
