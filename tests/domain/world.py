"""A small world around one lead: it carries out commands, keeps what was sent and booked, and feeds results back.

Stories are told in it (`world.replies(...); world.works()`), and `strategies` makes arbitrary steps in it.
The world does what the workflow and its activities do, without a server: abandoned thinking is lost (or comes late),
a sending or a booking always ends with a result.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import ModuleType
from typing import NamedTuple, TypeVar
from uuid import UUID

from neuroconcepts.domain import lead as rules_of_a_lead
from neuroconcepts.domain.commands import (
    Abandon,
    Book,
    CancelViewing,
    Command,
    Compose,
    Notify,
    Plan,
    Purpose,
    Send,
    Understand,
)
from neuroconcepts.domain.conversation import Intent, Understanding, Window
from neuroconcepts.domain.events import (
    Booked,
    Came,
    Composed,
    Event,
    MessageCame,
    Refusal,
    SendRefused,
    Sent,
    SlotTaken,
    TimeCame,
    Understood,
    WorkFailed,
)
from neuroconcepts.domain.lead import Decision, Lead

T = TypeVar("T")

START = datetime(2025, 2, 24, 9, tzinfo=UTC)
TENANT, LEAD, FLAT, HOUSE = (UUID(int=n) for n in (1, 2, 3, 4))
SLOTS = tuple(Window(START + timedelta(days=d), START + timedelta(days=d, minutes=30)) for d in (3, 4, 5))


class Mail(NamedTuple):
    """A message that the mail server accepted; `plan` is None where the agent wrote it himself."""

    message_id: UUID
    plan: Plan | None
    human: bool
    at: datetime


class Told(NamedTuple):
    """One decision and what it was about, as a watcher sees it."""

    before: Lead
    event: Event
    decision: Decision
    now: datetime


Watcher = Callable[["World", Told], None]


@dataclass
class World:
    """One lead and its surroundings. `rules` is `domain.lead` or a changed copy of it; watchers see each decision."""

    rules: ModuleType = rules_of_a_lead
    now: datetime = START
    lead: Lead = field(default_factory=lambda: Lead(tenant_id=TENANT, lead_id=LEAD))
    watchers: list[Watcher] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    came: dict[UUID, Came] = field(default_factory=dict)
    says: dict[UUID, Understanding] = field(default_factory=dict)
    composed: dict[UUID, tuple[Plan, Composed]] = field(default_factory=dict)
    under_way: list[Command] = field(default_factory=list)
    given_up: list[Command] = field(default_factory=list)
    sent: list[Mail] = field(default_factory=list)
    calendar: dict[UUID, Window] = field(default_factory=dict)
    notices: list[str] = field(default_factory=list)
    doubted: set[UUID] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    ids: int = 1000

    # ── The machinery ──────────────────────────────────────────────────────────────────────────────────────────────

    def new_id(self) -> UUID:
        self.ids += 1
        return UUID(int=self.ids)

    def tell(self, event: Event) -> Decision:
        """Let the rules decide about `event`, and set out to do what they ask for."""
        before = self.lead
        decision: Decision = self.rules.decide(before, event, self.now)
        self.lead = decision.lead
        for command in decision.commands:
            self._take_on(command)
        self.told.append(Told(before, event, decision, self.now))
        for watch in self.watchers:
            watch(self, self.told[-1])
        return decision

    def _take_on(self, command: Command) -> None:
        match command:
            case Abandon():
                self.given_up += [c for c in self.under_way if isinstance(c, Understand | Compose)]
                self.under_way = [c for c in self.under_way if not isinstance(c, Understand | Compose)]
            case Notify():
                self.notices.append(command.reason)
            case CancelViewing():
                self.calendar.pop(command.viewing_id, None)
            case _:
                self.under_way.append(command)

    def works(self) -> None:
        """Carry out all that is under way, and what follows from it, without any hitch."""
        for _ in range(50):
            if not self.under_way:
                return
            self.finish(self.under_way[0])
        raise AssertionError("the lead never comes to rest")

    def finish(self, command: Command, **result: object) -> Decision:
        """`command` ends well; `result` are fields of its event (`unanswered=…`, `unsupported=…`)."""
        self._end(command)
        return self.tell(self._success(command, **result))

    def fails(self, command: Understand | Compose | Book) -> Decision:
        self._end(command)
        return self.tell(WorkFailed(command.work, f"Could not {command.kind}: no answer."))

    def refuses(self, command: Send, refusal: Refusal) -> Decision:
        self._end(command)
        return self.tell(SendRefused(command.message_id, refusal, f"Refused: {refusal}."))

    def slot_is_taken(self, command: Book) -> Decision:
        self._end(command)
        return self.tell(SlotTaken(command.work, command.window))

    def _end(self, command: Command) -> None:
        ended = self.under_way if command in self.under_way else self.given_up
        ended.remove(command)

    def _success(self, command: Command, **result: object) -> Event:
        match command:
            case Understand():
                return Understood(command.work, self._read(command.messages))
            case Compose():
                return self._compose(command, **result)
            case Send():
                plan = self.composed[command.message_id][0] if command.message_id in self.composed else None
                self.sent.append(Mail(command.message_id, plan, command.human, self.now))
                return Sent(command.message_id)
            case Book():
                viewing_id = command.replaces or self.new_id()
                self.calendar[viewing_id] = command.window
                return Booked(command.work, viewing_id, command.window)
            case _:
                raise AssertionError(f"{command} has no result")

    def _read(self, messages: Sequence[UUID]) -> Understanding:
        read = [self.says[m] for m in messages]
        intents = tuple(i for u in read for i in u.intents)
        windows, unsure = tuple(w for u in read for w in u.windows), tuple(w for u in read for w in u.unsure)
        opts_out = any(u.opts_out for u in read)
        return Understanding(intents, windows, read[-1].language, unsure, opts_out=opts_out)

    def _compose(self, command: Compose, **result: object) -> Composed:
        offered = SLOTS if command.plan.offers else ()
        composed = replace(Composed(command.work, self.new_id(), offered), **result)  # type: ignore[arg-type]  # its fields
        new = tuple(question for question in composed.unanswered if question not in self.asked)
        composed = replace(composed, new_questions=new)
        self.asked |= set(new)
        self.composed[composed.message_id] = (command.plan, composed)
        return composed

    # ── What happens outside ───────────────────────────────────────────────────────────────────────────────────────

    def enquires(self, *intents: Intent, about: UUID | None = FLAT, doubt: str = "", says: str = "") -> UUID:
        """`says` stands for the digests of his words, one letter each."""
        return self._message(Came.ENQUIRY, intents or (Intent.VIEWING_REQUEST,), (), (about,), doubt, says=says)

    def replies(
        self,
        *intents: Intent,
        windows: tuple[Window, ...] = (),
        unsure: tuple[Window, ...] = (),
        opts_out: bool = False,
    ) -> UUID:
        return self._message(Came.REPLY, intents, windows, unsure=unsure, opts_out=opts_out)

    def machine_writes(self, came: Came) -> UUID:
        return self._message(came, (Intent.UNCLEAR,))

    def _message(
        self,
        came: Came,
        intents: tuple[Intent, ...],
        windows: tuple[Window, ...] = (),
        about: tuple[UUID | None, ...] = (),
        doubt: str = "",
        unsure: tuple[Window, ...] = (),
        opts_out: bool = False,
        says: str = "",
    ) -> UUID:
        message_id = self.new_id()
        self.came[message_id] = came
        self.says[message_id] = Understanding(intents, windows, unsure=unsure, opts_out=opts_out)
        self.tell(MessageCame(message_id, came, about, doubt, tuple(says)))
        return message_id

    def set(self, **settings: object) -> None:
        """Change the tenant's settings, as they are read afresh before each event."""
        version = self.lead.settings.version + 1
        self.lead = replace(self.lead, settings=replace(self.lead.settings, version=version, **settings))  # type: ignore[arg-type]

    def passes(self, time: timedelta) -> None:
        """Time passes; the lead is woken whenever it asked for it, and does what falls due."""
        until = self.now + time
        while (due := self.rules.wake_at(self.lead)) and due <= until:
            self.now = max(self.now, due)
            self.tell(TimeCame())
            self.works()
        self.now = until

    # ── What can be asked of the world ─────────────────────────────────────────────────────────────────────────────

    def purposes(self) -> list[Purpose | None]:
        """What the messages sent so far were for, in order; None for the agent's own."""
        return [mail.plan.purpose if mail.plan else None for mail in self.sent]

    def now_doing(self, kind: type[T]) -> T:
        """The one command of this kind that is under way."""
        [command] = [c for c in self.under_way if isinstance(c, kind)]
        return command


def contacted(world: World) -> World:
    """An enquiry came and was answered with slots."""
    world.enquires()
    world.works()
    return world


def booked(world: World) -> World:
    """And the seeker took the second of them."""
    contacted(world).replies(Intent.SLOT_ACCEPT, windows=SLOTS[1:2])
    world.works()
    return world
