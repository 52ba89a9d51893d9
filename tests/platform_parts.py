"""A whole platform for one test: its own database, its own Temporal namespace, real mailboxes, workers in this process.

A namespace costs milliseconds and keeps task queues and workflows of tests apart.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic import SecretStr
from temporalio.api.enums.v1 import IndexedValueType
from temporalio.api.operatorservice.v1 import AddSearchAttributesRequest
from temporalio.api.workflowservice.v1 import RegisterNamespaceRequest
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode
from temporalio.testing import WorkflowEnvironment

from neuroconcepts import bootstrap
from neuroconcepts.bootstrap import Platform
from neuroconcepts.config import Config
from neuroconcepts.integrations.secrets_file import add_key
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.temporal import SEARCH_ATTRIBUTES
from neuroconcepts.messages import names
from tests.agency import Agency, open_agency
from tests.standins.oauth import GOOGLE_ID, GOOGLE_SECRET, MICROSOFT_ID, OauthStandin
from workers.queues import worker

KINDS = {
    "Keyword": IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
    "Datetime": IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
}


async def add_namespace(client: Client, name: str) -> None:
    """Make a namespace with the platform's search attributes, and return when it takes workflows."""
    request = RegisterNamespaceRequest(namespace=name)
    request.workflow_execution_retention_period.FromTimedelta(timedelta(days=1))
    await client.workflow_service.register_namespace(request)
    await add_search_attributes(client, name)


async def add_search_attributes(client: Client, namespace: str) -> None:
    """Tell the server our search attributes; a namespace that is quite new may not be known to it for a moment."""
    attributes = {name: KINDS[kind] for name, kind in SEARCH_ATTRIBUTES.items()}
    request = AddSearchAttributesRequest(namespace=namespace, search_attributes=attributes)
    for _ in range(50):
        try:
            await client.operator_service.add_search_attributes(request)
        except RPCError as error:
            if error.status is RPCStatusCode.ALREADY_EXISTS:
                return
            await asyncio.sleep(0.1)
        else:
            return
    raise AssertionError(f"the namespace {namespace} takes no search attributes")


def config_of(database: str, keys: Path, ca: Path, address: str, namespace: str) -> Config:
    """The settings of a test's platform, which nothing outside the test (a `.env`) changes."""
    return Config(
        _env_file=None,
        database_url=SecretStr(database),
        platform_database_url=SecretStr(database),
        temporal_address=address,
        temporal_namespace=namespace,
        master_key_file=keys,
        mail_ca_file=ca,
        files_folder=keys.parent / "files",
        sweep_seconds=0.2,
    )


def with_vendors(config: Config, vendors: OauthStandin) -> Config:
    """The same with clients at Google and Microsoft, whose sign-in is the stand-in's."""
    clients = {
        "google_client_id": GOOGLE_ID,
        "google_client_secret": SecretStr(GOOGLE_SECRET),
        "google_token_url": f"{vendors.url}/google/token",
        "microsoft_client_id": MICROSOFT_ID,
        "microsoft_authority": vendors.authority,
        "oauth_ca_file": Path(vendors.ca_file),
    }
    return config.model_copy(update=clients)


def environment_of(config: Config) -> dict[str, str]:
    """The same settings for a process of its own (`python -m workers`)."""
    values = {
        "DATABASE_URL": config.database_url.get_secret_value(),
        "PLATFORM_DATABASE_URL": config.database_url.get_secret_value(),
        "TEMPORAL_ADDRESS": config.temporal_address,
        "TEMPORAL_NAMESPACE": config.temporal_namespace,
        "MASTER_KEY_FILE": str(config.master_key_file),
        "MAIL_CA_FILE": str(config.mail_ca_file),
        "FILES_FOLDER": str(config.files_folder),
    }
    return {f"NEUROCONCEPTS_{name}": value for name, value in values.items()}


@asynccontextmanager
async def working(platform: Platform, queues: Sequence[str] = names.QUEUES) -> AsyncIterator[None]:
    """Serve these queues in this process until the block ends."""
    activities = platform.activities()
    async with AsyncExitStack() as workers:
        for queue in queues:
            await workers.enter_async_context(worker(platform.client, queue, activities, mailboxes=8))
        yield


@pytest.fixture
async def namespace(temporal: WorkflowEnvironment, request: pytest.FixtureRequest) -> str:
    """A namespace of the shared Temporal server that only this test uses."""
    name = f"{request.node.path.stem.replace('_', '-')}-{uuid4().hex[:12]}"
    await add_namespace(temporal.client, name)
    return name


@pytest.fixture
def master_key(tmp_path: Path) -> Path:
    """A file with a new master key."""
    file = tmp_path / "master.key"
    add_key(file)
    return file


@pytest.fixture
def config(
    temporal: WorkflowEnvironment, namespace: str, database: str, master_key: Path, sandbox: MailSandbox
) -> Config:
    """The settings of this test's platform."""
    address = temporal.client.service_client.config.target_host
    return config_of(database, master_key, sandbox.store.certificates.ca, address, namespace)


@pytest.fixture
async def platform(config: Config) -> AsyncIterator[Platform]:
    """The platform's parts, without workers: `working` starts them."""
    async with bootstrap.platform(config, lazy=False) as parts:
        yield parts


@pytest.fixture
async def agency(platform: Platform, sandbox: MailSandbox, pair: tuple[str, str]) -> Agency:
    """An agency with one agent, his mailbox, and some flats; nobody works yet."""
    return await open_agency(platform, sandbox, *pair)


@pytest.fixture
async def at_work(agency: Agency) -> AsyncIterator[Agency]:
    """The same with all workers."""
    async with working(agency.platform):
        yield agency
