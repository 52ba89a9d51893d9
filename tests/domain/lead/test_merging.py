"""Two leads that are one person, or are not after all. Told as stories."""

from datetime import timedelta

from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Came, Joined, MergedInto, MessageCame, Parted
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import HOUSE, LEAD, World, booked, contacted

OTHER = HOUSE
"""Any id will do for another lead."""


def test_a_merged_lead_is_closed_and_answers_nothing(world: World) -> None:
    contacted(world).tell(MergedInto(OTHER, "Eva"))
    assert world.lead.outcome is Outcome.MERGED
    world.replies(Intent.QUESTION)
    assert not world.under_way


def test_the_lead_that_goes_on_answers_what_waited_in_the_other(world: World) -> None:
    contacted(world)
    theirs = world.new_id()
    world.came[theirs], world.says[theirs] = Came.ENQUIRY, world.says[world.lead.seen[0]]
    world.tell(Joined(OTHER, "Eva", Stage.CONVERSATION, (theirs,)))
    world.works()
    assert world.lead.stage is Stage.CONVERSATION
    assert world.sent[-1].plan
    assert world.sent[-1].plan.answers == (theirs,)


def test_a_merge_of_a_booked_lead_keeps_the_viewing(world: World) -> None:
    booked(world).tell(Joined(OTHER, "Eva", Stage.CONTACTED))
    assert world.lead.stage is Stage.BOOKED
    assert world.lead.viewing


def test_an_undone_merge_opens_the_lead_again_and_it_comes_to_an_end(world: World) -> None:
    contacted(world).tell(MergedInto(OTHER, "Eva"))
    world.tell(Parted("Eva"))
    assert (world.lead.outcome, world.lead.wheel) == (None, Wheel.AI)
    world.passes(timedelta(days=40))
    assert world.lead.outcome is Outcome.UNREACHABLE


def test_only_a_merged_lead_can_part(world: World) -> None:
    contacted(world)
    before = world.lead
    world.tell(Parted("Eva"))
    assert world.lead.outcome is before.outcome
    world.tell(MessageCame(world.new_id(), Came.AUTOMATIC))
    assert world.lead.lead_id == LEAD
