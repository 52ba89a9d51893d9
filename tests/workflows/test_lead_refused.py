"""A store that refuses us, as after a change of its rights, ends no lead: what came meanwhile is answered afterwards."""

from datetime import timedelta

import asyncpg  # type: ignore[import-untyped]  # it has no types
import pytest
from temporalio.api.enums.v1 import EventType

from tests.agency import Agency, until
from workflows import limits


async def change_right(agency: Agency, statement: str) -> None:
    connection = await asyncpg.connect(agency.platform.config.database_url.get_secret_value())
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def test_a_lead_outlives_a_store_that_refuses_it(at_work: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNTIL_DECIDED", timedelta(seconds=1))
    await change_right(at_work, "REVOKE UPDATE ON lead FROM neuroconcepts_app")
    lead_id = await at_work.enquires()

    async def rests() -> bool:
        history = await at_work.handle(lead_id).fetch_history()
        return any(event.event_type == EventType.EVENT_TYPE_TIMER_STARTED for event in history.events)

    await until(rests, "the decision is refused")
    await change_right(at_work, "GRANT UPDATE ON lead TO neuroconcepts_app")
    await at_work.until_stage(lead_id, "CONTACTED")
    assert len(at_work.mails()) == 1
