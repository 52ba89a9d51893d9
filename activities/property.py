"""Importing properties: the steps (`property_steps`) as activities, each to its end whatever it takes."""

from collections.abc import Iterator
from contextlib import contextmanager

from temporalio import activity

from activities.alive import to_its_end
from activities.property_steps import ImportSteps, batches
from neuroconcepts.errors import NeuroConceptsError, Permanent
from neuroconcepts.messages.property import ImportFault, ImportStep, Progress, Staged, Unread

PATIENCE = 5
"""Attempts at a step that fails in a way nobody thought of; what is only away is waited for much longer."""


@contextmanager
def _given_up() -> Iterator[None]:
    """End the import with a reason that people see, instead of trying for days what fails by a fault of ours."""
    try:
        yield
    except NeuroConceptsError:
        raise
    except Exception as error:
        if activity.info().attempt < PATIENCE:
            raise
        raise Permanent(f"The step fails by a fault of the platform ({type(error).__name__}); it is logged.") from error


class PropertyActivities:
    """Payloads are ids and counts; what was read lies in the files."""

    def __init__(self, steps: ImportSteps) -> None:
        self._steps = steps

    @activity.defn(name="read_transmission")
    async def read(self, step: ImportStep) -> Staged:
        """Read the transmission into batches, once all earlier imports of the tenant are finished."""
        with _given_up():
            total = await to_its_end(self._steps.read(step.ref, step.now))
        return Staged(total=total, batches=batches(total))

    @activity.defn(name="settle_properties")
    async def settle(self, step: ImportStep) -> Progress:
        """Bring one batch into the stock; one that was settled before stays as it is."""
        with _given_up():
            done = await to_its_end(self._steps.settle(step.ref, step.batch, step.now))
        return Progress(done=done)

    @activity.defn(name="read_property_documents")
    async def read_documents(self, step: ImportStep) -> Unread:
        """Read the texts of some PDFs."""
        with _given_up():
            return Unread(more=await to_its_end(self._steps.read_documents(step.ref, step.now)))

    @activity.defn(name="finish_property_import")
    async def finish(self, step: ImportStep) -> None:
        """Withdraw what a full transfer does not list, and close the import."""
        with _given_up():
            await to_its_end(self._steps.finish(step.ref, step.now))

    @activity.defn(name="fail_property_import")
    async def fail(self, fault: ImportFault) -> None:
        """Close the import with the reason why it goes no further."""
        await self._steps.fail(fault.ref, fault.why, fault.now)
