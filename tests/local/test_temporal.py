"""The embedded Temporal takes work as the platform needs it, keeps it over a restart, and its test server skips time."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from temporalio.api.operatorservice.v1 import ListSearchAttributesRequest
from temporalio.client import Client
from temporalio.common import SearchAttributeKey, SearchAttributePair, TypedSearchAttributes
from temporalio.testing import WorkflowEnvironment
from temporalio.worker import Worker

from neuroconcepts.errors import Unavailable
from neuroconcepts.local import temporal_cli
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.temporal import SEARCH_ATTRIBUTES, Wishes, serving
from tests.local.nap import Nap

TENANT = TypedSearchAttributes([SearchAttributePair(SearchAttributeKey.for_keyword("TenantId"), "t1")])


async def test_the_search_attributes_are_registered(temporal: WorkflowEnvironment) -> None:
    request = ListSearchAttributesRequest(namespace="default")
    known = await temporal.client.operator_service.list_search_attributes(request)
    assert set(SEARCH_ATTRIBUTES) <= set(known.custom_attributes)


async def test_work_may_begin_at_once_and_is_there_after_a_restart(tmp_path: Path) -> None:
    cli, wishes = temporal_cli.find(), Wishes(port=0, ui_port=None, database=tmp_path / "temporal" / "temporal.db")
    with serving(cli, tmp_path / "1.log", wishes) as server:
        client = await Client.connect(server.address)
        await client.start_workflow(Nap.run, id="nap", task_queue="nobody", search_attributes=TENANT)
    assert (tmp_path / "temporal" / "temporal.db").exists()
    with serving(cli, tmp_path / "2.log", wishes) as server:
        client = await Client.connect(server.address)
        description = await client.get_workflow_handle("nap").describe()
    assert description.typed_search_attributes == TENANT


async def test_the_ui_is_served_and_knows_the_codec_server(tmp_path: Path) -> None:
    codec = "http://127.0.0.1:8081"
    with serving(temporal_cli.find(), tmp_path / "log", Wishes(port=0, ui_port=0, codec=codec)) as server:
        assert server.ui_port is not None
        reader, writer = await asyncio.open_connection("127.0.0.1", server.ui_port)
        writer.write(b"GET /api/v1/settings HTTP/1.0\r\n\r\n")
        answer = await reader.read()
        writer.close()
    assert codec.encode() in answer


def test_a_taken_port_is_avoided(tmp_path: Path) -> None:
    taken = free_port()
    with (
        serving(temporal_cli.find(), tmp_path / "1.log", Wishes(port=taken, ui_port=None)) as first,
        serving(temporal_cli.find(), tmp_path / "2.log", Wishes(port=taken, ui_port=None)) as second,
    ):
        assert first.port == taken != second.port


def test_a_server_that_does_not_start_tells_why(tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    with (
        pytest.raises(Unavailable, match=r"Temporal ended \(1\)(?s:.)*unable to open database file"),
        serving(temporal_cli.find(), tmp_path / "log", Wishes(port=0, ui_port=None, database=tmp_path / "folder.db")),
    ):
        pass


async def test_the_test_server_skips_three_weeks(time_skipping: WorkflowEnvironment) -> None:
    before = await time_skipping.get_current_time()
    async with Worker(time_skipping.client, task_queue="naps", workflows=[Nap]):
        assert await time_skipping.client.execute_workflow(Nap.run, id="nap", task_queue="naps") == "rested"
    assert await time_skipping.get_current_time() - before >= timedelta(weeks=3)
