"""A run that continues another keeps its dates: the follow-up is due although nothing else happens any more."""

from uuid import UUID

from temporalio.api.enums.v1 import EventType

from tests.agency import Agency, until

SUGGESTED = 4 * 1024 * 1024
"""Bytes of history from which on Temporal suggests a new run."""


async def release(agency: Agency, lead_id: UUID, number: int) -> None:
    """The wheel is handed back by somebody with a name of a size that nobody has."""
    await agency.platform.leads.release(agency.tenant_id, lead_id, by="x" * 250_000, request_id=f"release {number}")


async def size(agency: Agency, lead_id: UUID) -> int:
    description = await agency.handle(lead_id).describe()
    return description.raw_description.workflow_execution_info.history_size_bytes


async def test_what_was_due_is_still_due_after_a_new_run_has_begun(at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    first, number = (await at_work.handle(lead_id).describe()).run_id, 0
    while await size(at_work, lead_id) < SUGGESTED:
        await release(at_work, lead_id, number := number + 1)
    await release(at_work, lead_id, number + 1)

    async def continued() -> bool:
        return (await at_work.handle(lead_id).describe()).run_id != first

    async def asleep() -> bool:
        history = await at_work.handle(lead_id).fetch_history()
        kinds = {event.event_type for event in history.events}
        assert EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED not in kinds, "nothing happens to the new run"
        return EventType.EVENT_TYPE_TIMER_STARTED in kinds

    await until(continued, "a new run has begun")
    assert (await at_work.lead(lead_id)).next_at
    await until(asleep, "it sleeps until the follow-up")
