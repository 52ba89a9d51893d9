"""Arbitrary steps in a lead's world: what happens outside, and results that are good, bad, late or stale."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from random import Random
from typing import NamedTuple, TypeVar
from uuid import UUID

from hypothesis import strategies as st

from neuroconcepts.domain.commands import Book, Compose, Send, Understand
from neuroconcepts.domain.conversation import Intent, Understanding
from neuroconcepts.domain.events import (
    Answered,
    Came,
    Closed,
    Composed,
    DraftApproved,
    DraftRejected,
    Event,
    Joined,
    Matched,
    MergedInto,
    MessageCame,
    Parted,
    Refusal,
    Released,
    SendRefused,
    Sent,
    TakenOver,
    TimeCame,
    Understood,
    WorkFailed,
    Written,
)
from neuroconcepts.domain.lead import Autonomy, Unmatched
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.world import FLAT, HOUSE, SLOTS, World

T = TypeVar("T")


class Move(NamedTuple):
    """One arbitrary step; `pick` and `how` choose among what is possible when it is made."""

    kind: str
    pick: int
    how: int


PAUSES = (timedelta(minutes=1), timedelta(minutes=9), timedelta(hours=30), timedelta(days=3), timedelta(days=15))
SAYINGS = (
    Understanding((Intent.VIEWING_REQUEST,)),
    Understanding((Intent.QUESTION,), language="en"),
    Understanding((Intent.SLOT_ACCEPT,), SLOTS[:1]),
    Understanding((Intent.SLOT_ACCEPT,), SLOTS[:1], unsure=SLOTS[:2]),
    Understanding((Intent.NOT_INTERESTED,)),
    Understanding((Intent.SLOT_ACCEPT, Intent.QUESTION), SLOTS[1:2]),
    Understanding((Intent.CANCELLATION,)),
    Understanding((Intent.RESCHEDULE,), SLOTS[2:]),
    Understanding((Intent.HUMAN_REQUESTED,), language="en"),
    Understanding((Intent.SLOT_ACCEPT, Intent.NOT_INTERESTED), SLOTS[:1], opts_out=True),
    Understanding((Intent.SPAM,)),
    Understanding((Intent.UNCLEAR,)),
    Understanding((), language=""),
)
WORDS = ("", "a", "b", "ab")
"""What an enquiry says, as digests of one letter."""
COMPOSINGS: tuple[dict[str, object], ...] = (
    {},
    {},
    {"unsupported": ("3 Zimmer",)},
    {"improper": ("Was verdienen Sie?",)},
    {"unanswered": ("Lift?",), "answered_something": False},
    {"unanswered": ("Lift?",)},
)
KINDS = (
    *("finish",) * 12,
    *("enquiry", "enquiry", "reply", "reply", "reply", "machine", "again"),
    *("fail", "refuse", "late", "stale", "pause", "pause"),
    *("take_over", "release", "release", "write", "approve", "approve", "reject", "close", "settings"),
    *("match", "match", "match", "answer", "answer", "join", "merge", "part"),
)
moves = st.builds(Move, st.sampled_from(KINDS), st.integers(0, 11), st.integers(0, 11))
schedules = st.lists(moves, min_size=5, max_size=40)


def at_length(random: Random, length: int = 40) -> list[Move]:
    """A long schedule, evenly drawn: it gets deeper into a lead's life than hypothesis, which prefers short and alike."""
    return [Move(random.choice(KINDS), random.randrange(12), random.randrange(12)) for _ in range(length)]


def make(world: World, move: Move) -> None:
    """Make one step; where it is not possible now, something under way is finished instead, if there is any."""
    told = len(world.told)
    _MAKE[move.kind](world, move)
    if len(world.told) == told and move.kind not in ("settings", "pause"):
        _finish(world, move)


def _one(choices: Sequence[T], number: int) -> T | None:
    return choices[number % len(choices)] if choices else None


def _comes(world: World, move: Move, came: Came) -> None:
    saying = SAYINGS[move.pick % len(SAYINGS)]
    message_id = world.new_id()
    world.came[message_id], world.says[message_id] = came, saying
    about = ((FLAT,), (None,), (HOUSE,), (FLAT, None))[move.how % 4] if came is Came.ENQUIRY else ()
    doubt = "The portal's signature is wrong." if move.how % 5 == 4 else ""
    world.doubted |= {message_id} if doubt else set()
    world.tell(MessageCame(message_id, came, about, doubt, tuple(WORDS[move.pick % len(WORDS)])))


def _again(world: World, move: Move) -> None:
    if message_id := _one(list(world.came), move.pick):
        world.tell(MessageCame(message_id, world.came[message_id], (FLAT,)))


def _finish(world: World, move: Move) -> None:
    if command := _one(world.under_way, move.pick):
        world.finish(command, **(COMPOSINGS[move.how % len(COMPOSINGS)] if isinstance(command, Compose) else {}))


def _fail(world: World, move: Move) -> None:
    match command := _one(world.under_way, move.pick):
        case Book() if move.how % 2:
            world.slot_is_taken(command)
        case Understand() | Compose() | Book():
            world.fails(command)


def _refuse(world: World, move: Move) -> None:
    if command := _one([c for c in world.under_way if isinstance(c, Send)], move.pick):
        world.refuses(command, list(Refusal)[move.how % len(Refusal)])


def _late(world: World, move: Move) -> None:
    if command := _one(world.given_up, move.pick):
        world.finish(command)


def _stale(world: World, move: Move) -> None:
    unknown = UUID(int=7)
    events: tuple[Event, ...] = (
        TimeCame(),
        Sent(unknown),
        SendRefused(unknown, list(Refusal)[move.how % len(Refusal)], "Refused."),
        Understood(move.how, Understanding((Intent.NOT_INTERESTED,))),
        Composed(move.how, unknown),
        DraftApproved(unknown, "Eva"),
        WorkFailed(move.how, "Gave up."),
    )
    if not isinstance(event := events[move.pick % len(events)], Understood | Composed | WorkFailed) or (
        world.lead.work is None or world.lead.work.number != event.work
    ):
        world.tell(event)


def _pause(world: World, move: Move) -> None:
    world.now += PAUSES[move.pick % len(PAUSES)]
    for _ in range(8):
        if (due := world.rules.wake_at(world.lead)) is None or due > world.now:
            return
        world.tell(TimeCame())
    raise AssertionError("TimeCame at one instant reaches no end")


def _approve(world: World, move: Move) -> None:
    if draft := world.lead.draft:
        world.tell(DraftApproved(draft.message_id, "Eva", edited=bool(move.how % 2)))


def _reject(world: World, move: Move) -> None:
    if draft := world.lead.draft:
        world.tell(DraftRejected(draft.message_id, "Eva"))


def _match(world: World, move: Move) -> None:
    if message_id := _one(world.lead.unmatched or list(world.came), move.pick):
        world.tell(Matched(message_id, FLAT, "Eva"))


def _answer(world: World, move: Move) -> None:
    """The agent answers, what was asked or what never was."""
    if message_id := _one(world.lead.promised if move.how % 4 else list(world.came), move.pick):
        world.tell(Answered((message_id,), "Eva"))


def _join(world: World, move: Move) -> None:
    """Another lead brings messages of its own, or some that are known here."""
    message_id = world.new_id()
    world.came[message_id], world.says[message_id] = Came.ENQUIRY, SAYINGS[move.pick % len(SAYINGS)]
    known = tuple(list(world.came)[-2:-1]) if move.how % 3 == 0 else ()
    stage = (Stage.NEW, Stage.CONTACTED, Stage.CONVERSATION)[move.how % 3]
    world.tell(Joined(UUID(int=9), "Eva", stage, (message_id, *known), (message_id,) if move.how % 2 else ()))


def _settings(world: World, move: Move) -> None:
    world.set(
        autonomy=(Autonomy.AUTO, Autonomy.AUTO, *Autonomy)[move.pick % 5],
        licensed=bool(move.how % 4),
        unmatched=list(Unmatched)[move.how % 3 % 2],
    )


_MAKE: dict[str, Callable[[World, Move], object]] = {
    "finish": _finish,
    "enquiry": lambda world, move: _comes(world, move, Came.ENQUIRY),
    "reply": lambda world, move: _comes(world, move, Came.REPLY),
    "machine": lambda world, move: _comes(world, move, (Came.AUTOMATIC, Came.BOUNCE)[move.how % 2]),
    "again": _again,
    "fail": _fail,
    "refuse": _refuse,
    "late": _late,
    "stale": _stale,
    "pause": _pause,
    "take_over": lambda world, _: world.tell(TakenOver("Eva")),
    "release": lambda world, _: world.tell(Released("Eva")),
    "write": lambda world, _: world.tell(Written(world.new_id(), "Eva")),
    "approve": _approve,
    "reject": _reject,
    "close": lambda world, move: world.tell(Closed(list(Outcome)[move.pick % len(Outcome)], "Eva")),
    "settings": _settings,
    "match": _match,
    "answer": _answer,
    "join": _join,
    "merge": lambda world, _: world.tell(MergedInto(UUID(int=9), "Eva")),
    "part": lambda world, _: world.tell(Parted("Eva")),
}
