"""A mailbox, watched for as long as it is enabled: one long activity after another."""

from contextlib import suppress
from datetime import timedelta

from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError, is_cancelled_exception

with workflow.unsafe.imports_passed_through():
    from activities.mailbox import MailboxActivities
    from neuroconcepts.messages import names
    from neuroconcepts.messages.mailbox import MailboxRef

UNTIL_NEXT_TRY = timedelta(minutes=10)


@workflow.defn(name="Mailbox")
class MailboxWorkflow:
    """Started once for each mailbox; cancel it to stop watching."""

    def __init__(self) -> None:
        self._account_changed = False

    @workflow.signal
    def account_changed(self) -> None:
        """A person has put the account right: what waits for that tries again now."""
        self._account_changed = True

    @workflow.run
    async def run(self, mailbox: MailboxRef) -> None:
        """Watch for a day at a time; what was read is remembered in the mailbox's row, not here."""
        while not workflow.info().is_continue_as_new_suggested():
            self._account_changed = False
            try:
                await self._watch(mailbox)
            except ActivityError as error:
                if is_cancelled_exception(error):
                    raise
                workflow.logger.error("The mailbox cannot be watched: %s", error.cause)
                await self._rest()
        workflow.continue_as_new(mailbox)

    async def _rest(self) -> None:
        """A wrong password is put right by a person some day: until then, one more try now and then."""
        with suppress(TimeoutError):
            await workflow.wait_condition(
                lambda: self._account_changed, timeout=UNTIL_NEXT_TRY, timeout_summary="try again"
            )

    async def _watch(self, mailbox: MailboxRef) -> None:
        await workflow.execute_activity_method(
            MailboxActivities.watch,
            mailbox,
            task_queue=names.MAILBOX,
            summary="watch the mailbox",
            start_to_close_timeout=timedelta(hours=25),
            heartbeat_timeout=timedelta(seconds=90),
            retry_policy=RetryPolicy(initial_interval=timedelta(seconds=1), maximum_interval=timedelta(minutes=2)),
        )
