"""A mailbox, watched for as long as it is enabled: one long activity after another."""

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

    @workflow.run
    async def run(self, mailbox: MailboxRef) -> None:
        """Watch for a day at a time; what was read is remembered in the mailbox's row, not here."""
        while not workflow.info().is_continue_as_new_suggested():
            try:
                await self._watch(mailbox)
            except ActivityError as error:
                if is_cancelled_exception(error):
                    raise
                # A wrong password is put right by a person some day: until then, one more try now and then.
                workflow.logger.error("The mailbox cannot be watched: %s", error.cause)
                await workflow.sleep(UNTIL_NEXT_TRY, summary="try again")
        workflow.continue_as_new(mailbox)

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
