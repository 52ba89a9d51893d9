"""The last word, and what opens a lead again. Told as stories."""

from datetime import timedelta

import pytest

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Closed
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import World, booked, contacted

DAY = timedelta(days=1)


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
