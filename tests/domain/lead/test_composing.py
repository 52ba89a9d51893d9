"""Drafts: messages that wait for a human. Told as stories."""

import pytest

from neuroconcepts.domain.commands import Compose, Purpose, Send, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import DraftApproved, DraftRejected
from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.domain.stage import Stage
from tests.domain.world import HOUSE, World


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


def test_an_answer_to_a_sender_who_is_not_verified_is_a_draft(world: World) -> None:
    world.enquires(doubt="The mail claims to be of ImmoScout24, and its signature is wrong.")
    world.works()
    draft = world.lead.draft
    assert draft
    assert "signature is wrong" in draft.reason
    world.tell(DraftApproved(draft.message_id, "Eva"))
    world.works()
    world.replies(Intent.QUESTION)
    world.works()
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.ANSWER], "whoever answers our mail is who he said"
