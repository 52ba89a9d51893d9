"""Real servers for all tests: Temporal, its time-skipping test server, and PostgreSQL with a migrated database per test.

A server that is missing is an error that names the command that brings it; nothing is skipped.
"""

import asyncio
import itertools
import shutil
from collections.abc import AsyncIterator, Iterator

import pytest
from temporalio.client import Client
from temporalio.testing import WorkflowEnvironment

from neuroconcepts.local import certificates, reach, temporal_cli
from neuroconcepts.local import postgres as embedded_postgres
from neuroconcepts.local import temporal as embedded_temporal
from neuroconcepts.local import time_skipping as embedded_time_skipping
from neuroconcepts.local.owner import owner
from neuroconcepts.local.postgres import Postgres
from neuroconcepts.local.temporal import Temporal, Wishes
from neuroconcepts.store.migrate import upgrade_async
from tests.standins import oauth
from tests.standins.oauth import OauthStandin

pytest_plugins = ["tests.mail_servers", "tests.platform_parts", "tests.standins.aws"]
"""The fixtures of the other real parts: named once, so that one server serves the whole session."""


@pytest.fixture(scope="session")
def temporal_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Temporal]:
    """The dev server with the platform's own flags and search attributes, in memory."""
    log = tmp_path_factory.mktemp("temporal") / "temporal.log"
    with embedded_temporal.serving(temporal_cli.find(), log, Wishes(port=0, ui_port=None)) as server:
        yield server


@pytest.fixture(scope="session")
async def temporal(temporal_server: Temporal) -> WorkflowEnvironment:
    """The dev server as the SDK's environment. Tests share it: use task queues and workflow ids of your own."""
    return WorkflowEnvironment.from_client(await _connected(temporal_server.address))


async def _connected(address: str) -> Client:
    """The port accepts a moment before the server calls itself healthy."""
    for _ in range(100):
        try:
            return await Client.connect(address)
        except RuntimeError:
            await asyncio.sleep(0.1)
    return await Client.connect(address)


@pytest.fixture(scope="session")
async def time_skipping() -> AsyncIterator[WorkflowEnvironment]:
    """The server whose clock jumps ahead. One clock for all: await one workflow at a time."""
    server = str(embedded_time_skipping.find())
    async with await WorkflowEnvironment.start_time_skipping(test_server_existing_path=server) as environment:
        yield environment


@pytest.fixture(scope="session")
def _vendors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OauthStandin]:
    with oauth.serving(certificates.ensure(tmp_path_factory.mktemp("oauth"))) as vendors:
        yield vendors


@pytest.fixture
def vendors(_vendors: OauthStandin) -> OauthStandin:
    """Google's and Microsoft's sign-in, shared by all tests: use accounts of your own."""
    _vendors.fails.clear()
    _vendors.refreshed.clear()
    return _vendors


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """An empty PostgreSQL server that forgets everything when the session ends."""
    state = reach.scratch_folder(owner())
    try:
        with embedded_postgres.serving(state, port=0, settings=embedded_postgres.FORGETFUL) as server:
            yield server
    finally:
        shutil.rmtree(state)


@pytest.fixture(scope="session")
async def template_database(postgres: Postgres) -> str:
    """The name of a database with the newest schema, which each test's database is a copy of."""
    await upgrade_async(await postgres.create_database("template_neuroconcepts"))
    return "template_neuroconcepts"


@pytest.fixture(scope="session")
def _database_names() -> Iterator[str]:
    return (f"test_{number}" for number in itertools.count())


@pytest.fixture
async def database(postgres: Postgres, template_database: str, _database_names: Iterator[str]) -> AsyncIterator[str]:
    """The superuser's URL of a migrated, empty database of this test's own."""
    name = next(_database_names)
    yield await postgres.create_database(name, template_database)
    await postgres.drop_database(name)
