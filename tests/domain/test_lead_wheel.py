"""Who may write to the seeker: the AI, a human at the wheel, drafts in between. Told as stories."""

from datetime import timedelta

import pytest

from neuroconcepts.domain.commands import Compose, Purpose, Send, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import (
    DraftApproved,
    DraftRejected,
    Refusal,
    Released,
    TakenOver,
    Written,
)
from neuroconcepts.domain.lead_state import Autonomy, Wheel
from neuroconcepts.domain.stage import Stage
from tests.domain.world import HOUSE, SLOTS, World, booked, contacted

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def world() -> World:
    return World()


# ── Who may write ──────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── Drafts ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def drafted(world: World, **composed: object) -> World:
    world.enquires()
    world.finish(world.now_doing(Understand))
    world.finish(world.now_doing(Compose), **composed)
    assert world.lead.draft
    assert not world.under_way
    assert world.notices == [world.lead.draft.reason]
    return world


@pytest.mark.parametrize("edited", [True, False])
def test_an_approved_draft_goes_out(world: World, edited: bool) -> None:
    world.set(autonomy=Autonomy.DRAFT)
    draft = drafted(world).lead.draft
    assert draft
    decision = world.tell(DraftApproved(draft.message_id, "Eva", edited=edited))
    assert decision.commands == (Send(draft.message_id, human=True),)
    world.works()
    assert world.lead.stage is Stage.CONTACTED
    assert world.lead.draft is None
    assert world.tell(DraftApproved(draft.message_id, "Eva")).commands == ()


def test_a_rejected_draft_gives_the_wheel_to_the_human(world: World) -> None:
    world.set(autonomy=Autonomy.DRAFT)
    draft = drafted(world).lead.draft
    assert draft
    world.tell(DraftRejected(draft.message_id, "Eva", "too long"))
    assert world.lead.wheel_reason == "Eva rejected the draft: too long"
    assert world.lead.draft is None
    assert len(world.lead.waiting) == 1


def test_an_unsupported_claim_waits_for_a_human(world: World) -> None:
    assert "3 Zimmer" in drafted(world, unsupported=("3 Zimmer",)).notices[0]


def test_a_new_message_makes_the_draft_void(world: World) -> None:
    world.set(autonomy=Autonomy.DRAFT)
    old = drafted(world).lead.draft
    assert old
    world.enquires(Intent.QUESTION, about=HOUSE)
    assert world.tell(DraftApproved(old.message_id, "Eva")).commands == ()
    world.works()
    assert world.lead.draft
    assert len(world.lead.draft.plan.answers) == 2


def test_nobody_is_reminded_of_a_viewing_that_has_begun(world: World) -> None:
    """The human who held the wheel meanwhile hands it back on the day of the viewing."""
    booked(world).tell(TakenOver("Eva"))
    world.passes(SLOTS[1].end - world.now)
    world.tell(Released("Eva"))
    world.passes(HOUR)
    world.works()
    assert Purpose.REMINDER not in world.purposes()
    assert world.lead.remind_at is None
