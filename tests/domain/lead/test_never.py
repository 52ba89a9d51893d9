"""What never happens to a lead, for arbitrary schedules; and with a guard removed, each of it does happen."""

from dataclasses import dataclass, field
from random import Random
from types import ModuleType
from uuid import UUID

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter

from neuroconcepts.domain import lead as rules_of_a_lead
from neuroconcepts.domain.commands import Compose, Purpose, Send, Understand
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.events import (
    Came,
    DraftApproved,
    MessageCame,
    Refusal,
    SendRefused,
    Sent,
    Understood,
    Written,
)
from neuroconcepts.domain.lead import Autonomy, Lead, Step, Unmatched, Wheel, in_plain_words, wake_at
from neuroconcepts.domain.lead.memory import REMEMBERED
from neuroconcepts.domain.outcome import Outcome
from neuroconcepts.domain.stage import Stage
from tests.domain.changed_rules import changed_rules
from tests.domain.strategies import Move, at_length, make, schedules
from tests.domain.world import Told, Watcher, World

LEADS = TypeAdapter(Lead)
NOT_OUT = {Refusal.WHEEL, Refusal.STOPPED, Refusal.UNLICENSED, Refusal.CLOSED}
MACHINES = {Came.AUTOMATIC, Came.BOUNCE}


class ViolationError(AssertionError):
    """Something happened that never may."""


def never(happened: object, what: str) -> None:
    if happened:
        raise ViolationError(what)


@dataclass
class Watch:
    """Looks at each decision from outside, with a memory of its own: it trusts nothing the rules wrote down."""

    replied: set[UUID] = field(default_factory=set)
    on_its_way: dict[UUID, tuple[UUID, ...]] = field(default_factory=dict)
    known: set[UUID] = field(default_factory=set)
    supplied: set[UUID] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)
    said_no: bool = False
    opted_out: bool = False

    def __call__(self, world: World, told: Told) -> None:
        self._results(world, told)
        for command in told.decision.commands:
            match command:
                case Send():
                    self._send(world, told, command)
                case Understand() | Compose():
                    never(told.decision.lead.outcome, "the AI works on a closed lead")
        self._remember(told)

    def _results(self, world: World, told: Told) -> None:
        match told.event:
            case MessageCame(message_id=message_id, came=came, says=says) if came not in MACHINES:
                ended = told.before.outcome in (Outcome.ERASED, Outcome.MERGED)
                first_said = message_id not in self.known and set(says) - self.heard
                never(first_said and not ended and message_id not in told.decision.lead.waiting, "new words unread")
                self.heard.update(says)
                never(ended and _writes(told), "an answer in the name of a lead that is erased or merged")
                self.said_no &= message_id in self.known
                self.known.add(message_id)
            case MessageCame():
                never(_writes(told), "a machine's message sets the AI to work")
            case Sent(message_id=message_id):
                self.on_its_way.pop(message_id, None)
            case SendRefused(message_id=message_id, refusal=refusal):
                answers = self.on_its_way.pop(message_id, ())
                self.replied -= set(answers) if refusal in NOT_OUT else set()
            case Written():
                self.said_no = False  # somebody has seen to what he wanted beside it
                self.replied |= set(told.before.waiting)
                self.supplied |= self.replied

    def _send(self, world: World, told: Told, send: Send) -> None:
        plan = world.composed[send.message_id][0] if send.message_id in world.composed else None
        answers = plan.answers if plan else ()
        never(self.replied & set(answers), "two replies to one message")
        never([m for m in answers if world.came[m] in MACHINES], "a reply to an automatic message")
        never(told.before.outcome, "a message for a closed lead")
        approved = told.event.message_id if isinstance(told.event, DraftApproved) else send.message_id
        never(approved != send.message_id, "another message than the one approved")
        if not send.human:
            self._automatic(world, told.decision.lead, send)
        supplies = plan.supplies if plan else ()
        never(self.supplied & set(supplies), "the same promise kept twice")
        never(set(supplies) - self.replied, "a supplement to what was never answered")
        work = told.decision.lead.work
        again = work.plan.promises if work and work.plan and work.message_id == send.message_id else ()
        self.supplied = self.supplied | set(supplies) - set(again)
        self.supplied -= set(again)
        self.replied |= set(answers)
        self.on_its_way[send.message_id] = answers

    def _automatic(self, world: World, lead: Lead, send: Send) -> None:
        never(self.said_no, "a message after the seeker said no")
        never(lead.wheel is Wheel.HUMAN, "a message of the AI while a human holds the wheel")
        never(not lead.settings.licensed, "a message without a licence")
        never(lead.settings.autonomy is not Autonomy.AUTO, "a message of the AI that is not allowed to send")
        never(send.message_id not in world.composed, "a message from work that was given up")
        never(world.composed[send.message_id][1].unsupported, "a claim that no fact supports")
        never(world.composed[send.message_id][1].improper, "what an automatic message may not say")
        plan = world.composed[send.message_id][0]
        never(world.doubted & set(plan.answers), "an answer on its own to a sender who was not verified")
        unasked = plan.purpose in (Purpose.FOLLOW_UP, Purpose.REMINDER)
        never(self.opted_out and unasked, "a message that the seeker did not ask for, after he wanted no more")
        never(plan.unmatched and plan.offers, "slots for a property that is not known")
        never(
            lead.settings.unmatched is Unmatched.HUMAN and plan.unmatched,
            "an answer about no property against the tenant's wish",
        )
        never([m for m in self.on_its_way if m in world.composed], "two messages of the AI on their way at once")

    def _remember(self, told: Told) -> None:
        work = told.before.work
        match told.event:
            case Understood(work=number, understanding=understanding) if (
                work and work.number == number and work.step is Step.UNDERSTANDING
            ):
                self.said_no |= Intent.NOT_INTERESTED in understanding.intents
                self.opted_out |= understanding.opts_out


def _writes(told: Told) -> bool:
    return any(isinstance(c, Understand | Compose | Send) for c in told.decision.commands)


def sound(world: World, told: Told) -> None:
    """The state itself: counted, bounded, readable, and the same after a journey through JSON."""
    lead = told.decision.lead
    never(lead.seq != told.before.seq + 1, "a decision that is not counted")
    answers = (lead.seen, lead.waiting, lead.answered, lead.promised, lead.owed)
    tuples = (*answers, lead.enquiries, lead.unmatched, lead.doubted)
    never(any(len(t) > REMEMBERED for t in tuples), "a state without bound")
    never(not told.decision.reason or "\n" in told.decision.reason, "a decision without a plain reason")
    never(not in_plain_words(lead), "a lead without words")
    never(LEADS.validate_json(LEADS.dump_json(lead)) != lead, "a state that JSON changes")


def play(schedule: list[Move], rules: ModuleType = rules_of_a_lead, *, soundly: bool = False) -> World:
    """Make all moves and raise `ViolationError` as soon as something happens that never may."""
    world = World(rules=rules, watchers=[Watch(), sound] if soundly else [Watch()])
    for move in schedule:
        make(world, move)
    return world


@settings(max_examples=600, derandomize=True, deadline=None, database=None)
@given(schedules)
def test_what_never_happens(schedule: list[Move]) -> None:
    play(schedule)


@pytest.mark.parametrize("seed", range(4))
def test_what_never_happens_in_a_long_life(seed: int) -> None:
    random = Random(seed)
    for _ in range(250):
        play(at_length(random))


@settings(max_examples=150, derandomize=True, deadline=None, database=None)
@given(schedules)
def test_the_state_stays_sound(schedule: list[Move]) -> None:
    play(schedule, soundly=True)


def forgotten(_: World, told: Told) -> None:
    """What waits while nothing is under way is a human's, and he knows."""
    lead = told.decision.lead
    in_hand = lead.outcome or lead.work or lead.draft or lead.need or lead.wheel is Wheel.HUMAN
    never(lead.waiting and not in_hand, "a message that nobody answers and nobody knows of")


def asleep(world: World, told: Told) -> None:
    """A lead that the AI leads on has a next date, once its seeker was written to: no silence lasts for ever."""
    lead = told.decision.lead
    in_hand = lead.outcome or lead.work or lead.draft or lead.need or lead.wheel is Wheel.HUMAN or world.under_way
    never(lead.stage is not Stage.NEW and not in_hand and wake_at(lead) is None, "a lead without an end")


@pytest.mark.parametrize("watcher", [forgotten, asleep])
@pytest.mark.parametrize("seed", range(3))
def test_no_lead_is_forgotten(watcher: Watcher, seed: int) -> None:
    random = Random(seed)
    for _ in range(300):
        world = World(watchers=[watcher])
        for move in at_length(random):
            make(world, move)


MUTANTS = {
    "delivered twice": ("if event.message_id in lead.seen:", "if False:"),
    "automatic message": ("if event.came is Came.AUTOMATIC:", "if False:"),
    "bounce": ("if event.came is Came.BOUNCE:", "if False:"),
    "other words are read": (".issuperset(event.says)", ".issuperset(())"),
    "erased or merged": ("if lead.outcome in (Outcome.ERASED, Outcome.MERGED):", "if False:"),
    "wheel": ("if lead.wheel is Wheel.HUMAN:", "if False:"),
    "licence": ("if not lead.settings.licensed:", "if False:"),
    "settings changed while composing": (
        "if obstacle := obstacle_for(lead):\n        return needs_human(replace(lead, work=None), obstacle, now)",
        "",
    ),
    "autonomy": (
        'if lead.settings.autonomy is not Autonomy.AUTO:\n        return "A draft waits for your approval."',
        "",
    ),
    "unsupported claim": ("if event.unsupported:", "if False:"),
    "improper sentence": ("if event.improper:", "if False:"),
    "a doubted sender": ("if doubted.message_id in plan.answers:", "if False:"),
    "no slots without a property": (" and not unmatched\n", "\n"),
    "unmatched is a human's": ("if lead.settings.unmatched is Unmatched.HUMAN", "if False"),
    "a promise is kept once": ("owed=without(lead.owed, plan.supplies),\n", "\n"),
    "a promise was made": ("if m in lead.promised or (", "if True or ("),
    "a promise is owed once": ("promised=without(lead.promised, due)", "promised=lead.promised"),
    "a human has kept the promise": ("lead = replace(lead, promised=(), owed=())", "pass"),
    "known messages do not join": ("if m not in lead.seen)\n    lead = replace(\n", "if True)\n    lead = replace(\n"),
    "the seeker's no": ("if Intent.NOT_INTERESTED in intents:", "if False:"),
    "no more messages": ("if understanding.opts_out:", "if False:"),
    "no more follow-ups": ("and not lead.opted_out  #", "#"),
    "no more reminders": ("and not lead.opted_out else None", "else None"),
    "a no closes": ("= close(lead, Outcome.NOT_INTERESTED, why)", "= Decision(lead, (), why)"),
    "a human writes to nobody": ("case Written() if not lead.outcome:", "case Written():"),
    "a closed lead has no draft": ("outcome=outcome,\n        draft=None,", "outcome=outcome,"),
    "sent is answered": (
        "lead = answered(replace(lead, work=None), plan.answers)",
        "lead = replace(lead, work=None)",
    ),
    "unsure is answered": ("gone = event.refusal in (Refusal.UNSURE, Refusal.BAD_ADDRESS)", "gone = False"),
    "one message at a time": ("lead.work.step in (Step.SENDING, Step.BOOKING)", "False"),
    "sending is not given up": ("if lead.work is None or lead.work.step is Step.SENDING:", "if lead.work is None:"),
    "late results": ("lead.work.number == work and ", ""),
    "the human has answered": ("lead = answered(taken.lead, taken.lead.waiting)", "lead = taken.lead"),
    "a take-over drops the draft": ("wheel_reason=reason, draft=None,", "wheel_reason=reason,"),
    "a new message drops the draft": ("abandon(replace(lead, draft=None))", "abandon(lead)"),
    "this very draft": (
        "case DraftApproved() if lead.draft and lead.draft.message_id == event.message_id:",
        "case DraftApproved() if lead.draft:",
    ),
}


def breaks(schedule: list[Move], rules: ModuleType) -> bool:
    try:
        play(schedule, rules)
    except ViolationError:
        return True
    return False


@pytest.mark.parametrize(("text", "changed"), MUTANTS.values(), ids=MUTANTS)
def test_without_its_guard_it_happens(text: str, changed: str) -> None:
    rules = changed_rules({text: changed})
    random = Random(1)
    assert any(breaks(at_length(random), rules) for _ in range(12_000)), "no schedule shows what this guard is for"
