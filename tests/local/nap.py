"""A workflow in a file of its own, as the sandbox that runs it imports the whole file."""

from datetime import timedelta

from temporalio import workflow


@workflow.defn
class Nap:
    """Sleeps for three weeks."""

    @workflow.run
    async def run(self) -> str:
        """Return when rested."""
        await workflow.sleep(timedelta(weeks=3))
        return "rested"
