"""A migrated database of its own for each test, with two tenants that look alike in everything but their ids."""

from collections.abc import AsyncIterator

import pytest

from neuroconcepts.store.engine import app_engine, platform_engine
from neuroconcepts.store.session import Store
from tests.store.rows import TenantRows, fill_tenant


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    store = Store(app_engine(database, pool_size=3), platform_engine(database, pool_size=2))
    yield store
    await store.close()


@pytest.fixture
async def ours(store: Store) -> TenantRows:
    return await fill_tenant(store)


@pytest.fixture
async def theirs(store: Store) -> TenantRows:
    return await fill_tenant(store)
