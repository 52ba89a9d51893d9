"""Documents that a seeker asks for: the plan says so, through a booking and past a promise, until a letter has dealt with it."""

from neuroconcepts.domain.commands import Book, Compose, Purpose, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.enclosures import NONE_TO_SEND
from neuroconcepts.domain.events import Matched
from tests.domain.world import FLAT, SLOTS, World, contacted


def asked_for(world: World) -> list[bool]:
    """Whether each letter sent so far was to deal with documents."""
    return [bool(mail.plan and mail.plan.documents) for mail in world.sent]


def test_a_request_makes_a_letter_deal_with_documents(world: World) -> None:
    world.enquires(Intent.DOCUMENT_REQUEST, Intent.VIEWING_REQUEST)
    world.works()
    world.replies(Intent.QUESTION)
    world.works()
    assert asked_for(world) == [True, False]
    assert any("He asks for documents." in told.decision.reason for told in world.told)


def test_whoever_takes_a_slot_and_asks_for_documents_gets_both_in_one_letter(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, Intent.DOCUMENT_REQUEST, windows=SLOTS[1:2])
    world.works()
    assert (world.purposes()[-1], asked_for(world)) == (Purpose.CONFIRMATION, [False, True])
    world.replies(Intent.SLOT_ACCEPT, Intent.DOCUMENT_REQUEST, windows=SLOTS[1:2])
    world.works()
    assert (world.purposes()[-1], asked_for(world)) == (Purpose.CONFIRMATION, [False, True, True])


def test_a_slot_that_is_gone_does_not_lose_the_request(world: World) -> None:
    contacted(world).replies(Intent.SLOT_ACCEPT, Intent.DOCUMENT_REQUEST, windows=SLOTS[1:2])
    world.finish(world.now_doing(Understand))
    world.slot_is_taken(world.now_doing(Book))
    world.works()
    assert (world.purposes()[-1], asked_for(world)[-1]) == (Purpose.ANSWER, True)


def test_of_a_property_that_is_not_known_documents_are_owed(world: World) -> None:
    message_id = world.enquires(Intent.DOCUMENT_REQUEST, about=None)
    world.works()
    assert asked_for(world) == [False]
    assert world.lead.owes_documents
    world.tell(Matched(message_id, FLAT, "Eva"))
    world.works()
    assert (world.purposes()[-1], asked_for(world)) == (Purpose.SUPPLEMENT, [False, True])
    assert not world.lead.owes_documents


def test_what_does_not_go_along_is_told_to_the_agent_for_each_seeker(world: World) -> None:
    for _ in range(2):
        world.lead = World().lead
        world.enquires(Intent.DOCUMENT_REQUEST)
        world.finish(world.now_doing(Understand))
        world.finish(world.now_doing(Compose), unanswered=("Exposé",), withheld=NONE_TO_SEND)
        world.works()
    assert world.notices == [f"The exposé does not answer: “Exposé”. {NONE_TO_SEND}"] * 2
