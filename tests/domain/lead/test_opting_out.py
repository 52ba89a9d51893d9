"""A seeker wants no more messages. Told as stories."""

from datetime import timedelta

import pytest

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import Joined, Released
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.domain.outcome import Outcome
from tests.domain.world import LEAD, SLOTS, World, booked, contacted

DAY = timedelta(days=1)
NO = Intent.NOT_INTERESTED


@pytest.mark.parametrize("beside", [(), (Intent.SLOT_DECLINE,), (Intent.COMPLAINT,)])
def test_no_more_messages_is_the_last_word(world: World, beside: tuple[Intent, ...]) -> None:
    contacted(world).replies(*beside, NO, opts_out=True)
    world.works()
    assert world.told[-1].decision.reason == "The seeker wants no more messages. Nothing more is sent."
    world.passes(60 * DAY)
    assert world.lead.outcome is Outcome.NOT_INTERESTED
    assert world.purposes() == [Purpose.FIRST_ANSWER]


@pytest.mark.parametrize("wish", [Intent.SLOT_ACCEPT, Intent.QUESTION, Intent.HUMAN_REQUESTED, Intent.DOCUMENT_REQUEST])
def test_what_he_wishes_beside_it_is_a_humans(world: World, wish: Intent) -> None:
    contacted(world).replies(wish, NO, windows=SLOTS[:1], opts_out=True)
    world.works()
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER]
    assert world.lead.wheel is Wheel.HUMAN
    assert world.notices == [
        "The seeker wants no more messages. He wants something else, too: please see to it yourself."
    ]


def test_his_viewing_stands_until_somebody_knows_whether_he_comes(world: World) -> None:
    booked(world).replies(NO, opts_out=True)
    world.works()
    assert world.calendar
    assert "please see whether he comes" in world.notices[-1]
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.CONFIRMATION]


def test_with_a_cancellation_the_calendar_is_freed(world: World) -> None:
    booked(world).replies(Intent.CANCELLATION, NO, opts_out=True)
    world.works()
    assert not world.calendar
    assert world.lead.outcome is Outcome.NOT_INTERESTED


def test_who_writes_again_is_answered_but_never_asked_once_more(world: World) -> None:
    contacted(world).replies(NO, opts_out=True)
    world.works()
    world.replies(Intent.QUESTION)
    world.works()
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.ANSWER]
    assert world.lead.outcome is Outcome.UNREACHABLE


def test_who_books_after_all_is_not_reminded(world: World) -> None:
    contacted(world).replies(NO, opts_out=True)
    world.works()
    world.replies(Intent.VIEWING_REQUEST)
    world.works()
    world.replies(Intent.SLOT_ACCEPT, windows=SLOTS[1:2])
    world.works()
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER, Purpose.ANSWER, Purpose.CONFIRMATION]


def test_a_wheel_handed_back_starts_no_follow_up(world: World) -> None:
    contacted(world).replies(Intent.QUESTION, NO, opts_out=True)
    world.works()
    world.tell(Released("Eva"))
    world.works()
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER]


def test_a_merge_keeps_it(world: World) -> None:
    contacted(world).tell(Joined(LEAD, "Eva", opted_out=True))
    world.works()
    world.passes(60 * DAY)
    assert world.purposes() == [Purpose.FIRST_ANSWER]
