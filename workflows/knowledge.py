"""Indexing an agency's knowledge: as long as something is due, in steps, with its progress to be seen.

What is due stands in the store; so a change while this runs is indexed by it, and one that comes too late for it by the next.
"""

from temporalio import workflow
from temporalio.exceptions import ActivityError, FailureError, is_cancelled_exception

with workflow.unsafe.imports_passed_through():
    from activities.knowledge import KnowledgeActivities
    from neuroconcepts.messages import names
    from neuroconcepts.messages.knowledge import IndexProgress, IndexStart, IndexStep
    from workflows import limits


@workflow.defn(name="Reindex")
class ReindexWorkflow:
    """At most one at a time for each tenant; started whenever something is due."""

    @workflow.init
    def __init__(self, start: IndexStart) -> None:
        self._start = start
        self._progress = start.progress

    @workflow.run
    async def run(self, start: IndexStart) -> IndexProgress:
        """Until nothing is due. A model that cannot be asked is waited for: full text finds the texts meanwhile."""
        while await self._more():
            if workflow.info().is_continue_as_new_suggested():
                workflow.continue_as_new(IndexStart(ref=start.ref, progress=self._progress))
        return self._progress

    async def _more(self) -> bool:
        try:
            left = await self._index() or await self._settle()
        except ActivityError as error:
            if is_cancelled_exception(error):
                raise
            failure = error.cause.message if isinstance(error.cause, FailureError) else str(error)
            self._show(self._progress.model_copy(update={"failure": failure}))
            workflow.logger.error("The knowledge of an agency cannot be indexed: %s", failure)
            await workflow.sleep(limits.UNTIL_INDEXED, summary="try again")
            return True
        return left

    async def _index(self) -> bool:
        """One step; whether there is more to index."""
        step = await workflow.execute_activity_method(
            KnowledgeActivities.index,
            IndexStep(ref=self._start.ref, now=workflow.now()),
            task_queue=names.KNOWLEDGE,
            summary="index some",
            **limits.INDEXING,
        )
        self._show(IndexProgress(done=self._progress.done + step.done, left=step.left))
        return step.left > 0

    async def _settle(self) -> bool:
        """The end; whether there is more to remove."""
        settled = await workflow.execute_activity_method(
            KnowledgeActivities.settle,
            IndexStep(ref=self._start.ref, now=workflow.now()),
            task_queue=names.KNOWLEDGE,
            summary="search what is new, remove what is old",
            **limits.INDEXING,
        )
        return settled.more

    def _show(self, progress: IndexProgress) -> None:
        self._progress = progress
        why = f" It does not go on now: {progress.failure}" if progress.failure else ""
        workflow.set_current_details(f"{progress.done} of {progress.done + progress.left} steps are done.{why}")

    @workflow.query
    def progress(self) -> IndexProgress:
        """How far it is."""
        return self._progress
