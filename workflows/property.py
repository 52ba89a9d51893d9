"""An import of properties: read once, settled batch by batch, documents read, closed with a report.

Whatever dies in between, the import's row says where to go on: each step that was done before does nothing again.
"""

from temporalio import workflow
from temporalio.exceptions import ActivityError, ApplicationError, FailureError, is_cancelled_exception

with workflow.unsafe.imports_passed_through():
    from activities.property import PropertyActivities
    from neuroconcepts.messages import names
    from neuroconcepts.messages.property import ImportFault, ImportStart, ImportStep
    from workflows import limits

CANCELLED = "It was cancelled. The same file, sent again, goes on from here."


@workflow.defn(name="PropertyImport")
class PropertyImportWorkflow:
    """Started once for each import; starting it again repeats nothing."""

    @workflow.run
    async def run(self, start: ImportStart) -> None:
        """All steps. Fails with the reason that the row has, too."""
        try:
            await self._import(start)
        except ActivityError as error:
            if is_cancelled_exception(error):
                await self._fail(start, CANCELLED)
                raise
            why = error.cause.message if isinstance(error.cause, FailureError) else str(error)
            await self._fail(start, why)
            raise ApplicationError(why, type="ImportFailed", non_retryable=True) from error

    async def _import(self, start: ImportStart) -> None:
        workflow.set_current_details("Reading the transmission.")
        staged = await workflow.execute_activity_method(
            PropertyActivities.read,
            self._step(start),
            task_queue=names.PROPERTIES,
            summary="read the transmission",
            **limits.IMPORTING,
        )
        for batch in range(start.batch, staged.batches):
            await self._settle(start, batch, staged.total)
        workflow.set_current_details(f"{staged.total} objects are settled. Reading documents.")
        while await self._read_documents(start, staged.batches):
            pass
        await workflow.execute_activity_method(
            PropertyActivities.finish,
            self._step(start),
            task_queue=names.PROPERTIES,
            summary="withdraw what is not listed, close the import",
            **limits.IMPORTING,
        )
        workflow.set_current_details(f"Done: {staged.total} objects.")

    async def _settle(self, start: ImportStart, batch: int, total: int) -> None:
        _go_on_anew(start, batch)
        progress = await workflow.execute_activity_method(
            PropertyActivities.settle,
            self._step(start, batch),
            task_queue=names.PROPERTIES,
            summary=f"batch {batch + 1}",
            **limits.IMPORTING,
        )
        workflow.set_current_details(f"{progress.done} of {total} objects are settled.")

    async def _read_documents(self, start: ImportStart, batches: int) -> bool:
        _go_on_anew(start, batches)
        unread = await workflow.execute_activity_method(
            PropertyActivities.read_documents,
            self._step(start),
            task_queue=names.PROPERTIES,
            summary="read texts of PDFs",
            **limits.IMPORTING,
        )
        return unread.more

    async def _fail(self, start: ImportStart, why: str) -> None:
        workflow.set_current_details(f"Failed: {why}")
        await workflow.execute_activity_method(
            PropertyActivities.fail,
            ImportFault(ref=start.ref, now=workflow.now(), why=why),
            task_queue=names.PROPERTIES,
            summary="close the import with its fault",
            **limits.IMPORTING,
        )

    def _step(self, start: ImportStart, batch: int = 0) -> ImportStep:
        return ImportStep(ref=start.ref, now=workflow.now(), batch=batch)


def _go_on_anew(start: ImportStart, batch: int) -> None:
    """A long history goes on as a new run, from this batch."""
    if workflow.info().is_continue_as_new_suggested():
        workflow.continue_as_new(ImportStart(ref=start.ref, batch=batch))
