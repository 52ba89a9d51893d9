"""A lead's life, made durable: events in, decisions by `domain.lead.decide`, commands out as tasks, one timer.

The loop never awaits the network. Each decision is a local activity, recorded with its reason, so new rules reach leads
that have waited for weeks and old histories still replay; each command is one task whose result is again an event.
"""

import asyncio
from collections import deque
from datetime import datetime
from uuid import UUID

from temporalio import workflow
from temporalio.exceptions import ApplicationError

with workflow.unsafe.imports_passed_through():
    from activities.lead import LeadActivities
    from neuroconcepts.domain.commands import Abandon, Command, Compose, Send, Understand
    from neuroconcepts.domain.events import Event, TimeCame
    from neuroconcepts.domain.lead import Lead, in_plain_words, wake_at
    from neuroconcepts.errors import Misconfigured
    from neuroconcepts.messages import names
    from neuroconcepts.messages.lead import Decided, DecideInput, LeadStart, Standing
    from workflows import limits
    from workflows.lead_orders import LeadOrders
    from workflows.lead_tasks import Task, carry_out


@workflow.defn(name="Lead")
class LeadWorkflow(LeadOrders):
    """The interpreter of a lead's rules. It keeps the lead, an inbox of events, and the tasks under way."""

    @workflow.init
    def __init__(self, start: LeadStart) -> None:
        self._ref = start.ref
        self._lead: Lead | None = start.lead
        self._inbox: deque[Event] = deque()
        self._received = 0
        self._handled = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._thinking: asyncio.Task[None] | None = None
        self._sending: dict[UUID, asyncio.Task[None]] = {}
        self._alarm: tuple[datetime, asyncio.Task[None]] | None = None
        self._attributes: tuple[object, ...] = ()

    @workflow.run
    async def run(self, start: LeadStart) -> Standing:
        if self._lead:  # it continues a run, whose timer ended with it
            self._show(self._lead)
            self._set_alarm(self._lead)
        while True:
            await workflow.wait_condition(lambda: bool(self._inbox) or self._at_rest())
            if self._inbox:
                await self._handle(self._inbox.popleft())
            elif self._lead and self._lead.outcome:
                return self.standing()
            else:
                # Inherited, an attribute that was unset would come back as a null that the SDK cannot read as a date.
                attributes = workflow.info().typed_search_attributes
                workflow.continue_as_new(LeadStart(ref=start.ref, lead=self._lead), search_attributes=attributes)

    def _at_rest(self) -> bool:
        """Nothing is under way, and this run should end: the lead is closed, or its history has grown long."""
        busy = self._inbox or self._tasks or not workflow.all_handlers_finished()
        closed = bool(self._lead and self._lead.outcome)
        return not busy and (closed or workflow.info().is_continue_as_new_suggested())

    # ── Decisions ──────────────────────────────────────────────────────────────────────────────────────────────────

    async def _handle(self, event: Event) -> None:
        number = f"{workflow.info().run_id}/{self._handled}"
        question = DecideInput(ref=self._ref, event=event, now=workflow.now(), lead=self._lead, number=number)
        decided = await self._decided(question)
        self._lead = decided.lead
        for command in decided.commands:
            self._perform(decided.lead, command)
        self._handled += 1
        self._show(decided.lead)
        self._set_alarm(decided.lead)

    async def _decided(self, question: DecideInput) -> Decided:
        """The decision, however long it takes: what refuses it (a right, a password of the store) is mended some day."""
        while True:
            try:
                return await workflow.execute_local_activity_method(LeadActivities.decide, question, **limits.DECIDING)
            except ApplicationError as error:  # a local activity's error comes bare, without an ActivityError
                if error.type != Misconfigured.__name__:
                    raise
                workflow.logger.error("Nothing can be decided: %s", error)
                await workflow.sleep(limits.UNTIL_DECIDED, summary="try to decide again")

    def _receive(self, event: Event) -> None:
        self._inbox.append(event)
        self._received += 1

    async def _settled(self) -> None:
        """Wait until all that was received so far is decided, and the decisions are committed."""
        ticket = self._received
        await workflow.wait_condition(lambda: self._handled >= ticket)

    # ── Commands ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _perform(self, lead: Lead, command: Command) -> None:
        match command:
            case Abandon():
                if self._thinking:
                    self._thinking.cancel()
            case Understand() | Compose():
                self._thinking = self._start(lead, command)
            case Send():
                self._sending[command.message_id] = self._start(lead, command)
            case _:
                self._start(lead, command)

    def _start(self, lead: Lead, command: Task) -> asyncio.Task[None]:
        task = asyncio.create_task(self._carry_out(lead, command))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _carry_out(self, lead: Lead, command: Task) -> None:
        if event := await carry_out(command, self._ref, lead):
            self._receive(event)

    def _message_on_its_way(self) -> asyncio.Task[None] | None:
        work = self._lead.work if self._lead else None
        return self._sending.get(work.message_id) if work and work.message_id else None

    # ── Time ───────────────────────────────────────────────────────────────────────────────────────────────────────

    def _set_alarm(self, lead: Lead) -> None:
        """Keep one timer, and start another only for an earlier date: a later one is slept for when the first rings."""
        due = wake_at(lead)
        if due is None or (self._alarm and self._alarm[0] <= due):
            return
        if self._alarm:
            self._alarm[1].cancel()
        self._alarm = (due, asyncio.create_task(self._ring(due)))

    async def _ring(self, at: datetime) -> None:
        if (delay := at - workflow.now()).total_seconds() > 0:
            await workflow.sleep(delay, summary="look at the lead again")
        self._alarm = None
        if self._lead is None:
            return
        if (due := wake_at(self._lead)) and due <= workflow.now():
            self._receive(TimeCame())
        else:
            self._set_alarm(self._lead)

    # ── What people see ────────────────────────────────────────────────────────────────────────────────────────────

    def _show(self, lead: Lead) -> None:
        workflow.set_current_details(in_plain_words(lead))
        since, due = lead.need.since if lead.need else None, wake_at(lead)
        attributes = (lead.stage, lead.wheel, since, due)
        if attributes == self._attributes or lead.work:
            return  # while an answer is under way, wait for its end: one upsert for all that changes
        self._attributes = attributes
        workflow.upsert_search_attributes(
            [
                names.STAGE.value_set(lead.stage),
                names.WHEEL.value_set(lead.wheel),
                names.NEEDS_HUMAN_SINCE.value_set(since) if since else names.NEEDS_HUMAN_SINCE.value_unset(),
                names.NEXT_AT.value_set(due) if due else names.NEXT_AT.value_unset(),
            ]
        )

    @workflow.query
    def standing(self) -> Standing:
        """Where the lead stands, who holds the wheel and why, and what happens next."""
        if (lead := self._lead) is None:
            return Standing(words="The lead has just been started.")
        return Standing(
            stage=lead.stage,
            wheel=lead.wheel,
            wheel_reason=lead.wheel_reason,
            outcome=lead.outcome,
            needs_human=lead.need.reason if lead.need else "",
            next_at=wake_at(lead),
            words=in_plain_words(lead),
            seq=lead.seq,
        )
