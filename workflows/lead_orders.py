"""What a lead is told: by the world (signals), and by people (updates, which say whether they were accepted).

Handlers only hand an event to the workflow's loop (`workflows.lead`), which decides about one after the other.
"""

import asyncio
from abc import abstractmethod

from temporalio import workflow
from temporalio.exceptions import ApplicationError

with workflow.unsafe.imports_passed_through():
    from neuroconcepts.domain.events import (
        Answered,
        Closed,
        DraftApproved,
        DraftRejected,
        Event,
        Joined,
        Matched,
        MergedInto,
        MessageCame,
        Parted,
        Released,
        TakenOver,
        Written,
    )
    from neuroconcepts.domain.lead import Lead
    from neuroconcepts.messages.lead import Standing


class LeadOrders:
    """The handlers of a lead's workflow."""

    _lead: Lead | None

    @abstractmethod
    def _receive(self, event: Event) -> None:
        """Hand an event to the loop."""

    @abstractmethod
    async def _settled(self) -> None:
        """Wait until all that was received so far is decided, and the decisions are committed."""

    @abstractmethod
    def _message_on_its_way(self) -> asyncio.Task[None] | None:
        """The sending of the AI's message that is under way."""

    @abstractmethod
    def standing(self) -> Standing:
        """Where the lead stands."""

    async def _tell(self, event: Event) -> Standing:
        """Hand an event to the loop and wait until its decision is committed; where the lead stands then."""
        self._receive(event)
        await self._settled()
        return self.standing()

    async def _silent(self) -> Standing:
        """Wait until no message of the AI is on its way."""
        if sending := self._message_on_its_way():
            sending.cancel()  # an attempt under way is waited for; one that only waits for its next try ends now
            await workflow.wait_condition(sending.done)
            await self._settled()
        return self.standing()

    # ── What happens: signals ──────────────────────────────────────────────────────────────────────────────────────

    @workflow.signal
    def message_came(self, event: MessageCame) -> None:
        """The seeker, or a machine, wrote; the message is stored."""
        self._receive(event)

    @workflow.signal
    def answered(self, event: Answered) -> None:
        """The agent answered what some messages asked, and no stored fact had."""
        self._receive(event)

    # ── What people do: updates ────────────────────────────────────────────────────────────────────────────────────

    @workflow.update
    async def take_over(self, event: TakenOver) -> Standing:
        """Give the wheel to a human. Returns when that is committed and no message of the AI is on its way."""
        await self._tell(event)
        return await self._silent()

    @workflow.update
    async def release(self, event: Released) -> Standing:
        """Hand the wheel back to the AI."""
        return await self._tell(event)

    @workflow.update
    async def write(self, event: Written) -> Standing:
        """Send the agent's own message; writing takes the wheel."""
        return await self._tell(event)

    @workflow.update
    async def approve(self, event: DraftApproved) -> Standing:
        """Send the waiting draft."""
        return await self._tell(event)

    @workflow.update
    async def reject(self, event: DraftRejected) -> Standing:
        """Throw the waiting draft away; the human answers himself."""
        return await self._tell(event)

    @workflow.update
    async def match(self, event: Matched) -> Standing:
        """Say which property an enquiry is about."""
        return await self._tell(event)

    @workflow.update
    async def merge_into(self, event: MergedInto) -> Standing:
        """End this lead: another one, of the same person, goes on with it. Returns when nothing more is sent here."""
        await self._tell(event)
        return await self._silent()

    @workflow.update
    async def join(self, event: Joined) -> Standing:
        """Go on with what another lead of the same person left open."""
        return await self._tell(event)

    @workflow.update
    async def part(self, event: Parted) -> Standing:
        """Undo the merge: this lead is one of its own again."""
        return await self._tell(event)

    @workflow.update
    async def close(self, event: Closed) -> Standing:
        """End the lead with an outcome."""
        return await self._tell(event)

    @take_over.validator
    def _may_take_over(self, event: TakenOver) -> None:  # noqa: ARG002 - as the update
        self._must_be_open()

    @release.validator
    def _may_release(self, event: Released) -> None:  # noqa: ARG002 - as the update
        self._must_be_open()

    @write.validator
    def _may_write(self, event: Written) -> None:  # noqa: ARG002 - as the update
        self._must_be_open()

    @match.validator
    def _may_match(self, event: Matched) -> None:  # noqa: ARG002 - as the update
        self._must_be_open()

    @join.validator
    def _may_join(self, event: Joined) -> None:  # noqa: ARG002 - as the update
        self._must_be_open()

    @close.validator
    def _may_close(self, event: Closed) -> None:  # noqa: ARG002 - as the update
        self._must_be_open()

    @approve.validator
    def _may_approve(self, event: DraftApproved) -> None:
        self._must_wait(event)

    @reject.validator
    def _may_reject(self, event: DraftRejected) -> None:
        self._must_wait(event)

    def _must_be_open(self) -> None:
        if self._lead and self._lead.outcome:
            raise ApplicationError(f"The lead is closed ({self._lead.outcome}).", type="Conflict", non_retryable=True)

    def _must_wait(self, event: DraftApproved | DraftRejected) -> None:
        self._must_be_open()
        if self._lead is None or self._lead.draft is None or self._lead.draft.message_id != event.message_id:
            raise ApplicationError("This draft no longer waits for a decision.", type="Conflict", non_retryable=True)
