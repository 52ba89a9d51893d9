"""The walk over every table with two tenants that look alike: nothing is shared, and each net holds with the others removed.

The walks are loops, not parameters: one database with two tenants serves a whole walk.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import pytest
from sqlalchemy import delete, func, inspect, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from neuroconcepts.errors import NotAllowed
from neuroconcepts.store.engine import app_engine, connect, platform_engine
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tables import Alarm, Routing, Row, Tenant, metadata
from tests.store.rows import NOW, TenantRows, build, classes

EVERY = classes()
UNDER_POLICIES = {name: kind for name, kind in EVERY.items() if not issubclass(kind, Routing)}
APPEND_ONLY = {"audit_event", "evidence"}


def key_of(kind: type[Row]) -> str:
    return "id" if kind is Tenant else "tenant_id"


def owner(row: Row) -> UUID:
    found = getattr(row, key_of(type(row)))
    assert isinstance(found, UUID)
    return found


def row_of(name: str, tenant: TenantRows) -> Row:
    """A further row of the tenant in that table, not stored."""
    ids = {table: getattr(row, "id", tenant.tenant_id) for table, row in tenant.rows.items()}
    return build(EVERY[name], tenant.tenant_id, ids)


async def test_a_tenant_sees_its_own_row_only(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    for tenant in (ours, theirs):
        async with store.tenant(tenant.tenant_id) as session:
            for kind in EVERY.values():
                found = (await session.execute(select(kind))).scalars()
                assert [owner(row) for row in found] == [tenant.tenant_id], kind


async def test_a_foreign_row_is_not_found_changed_or_removed(
    store: Store, ours: TenantRows, theirs: TenantRows
) -> None:
    async with store.tenant(ours.tenant_id) as session:
        for name, kind in EVERY.items():
            foreign = getattr(kind, key_of(kind)) == theirs.tenant_id
            assert await session.get(kind, inspect(theirs.rows[name]).identity) is None, name
            assert not (await session.execute(select(kind).where(foreign))).all(), name
            if not (issubclass(kind, Routing) or name in APPEND_ONLY):
                assert await session.change(update(kind).where(foreign).values({key_of(kind): ours.tenant_id})) == 0
            if name not in APPEND_ONLY | {"tenant"}:
                assert await session.change(delete(kind).where(foreign)) == 0, name


# The first net alone: the platform's role sees every row, so the policies do not help.


async def test_the_criteria_hold_alone(database: str, ours: TenantRows, theirs: TenantRows) -> None:
    engine = platform_engine(database)
    async with TenantSession(engine, ours.tenant_id) as session:
        for name, kind in EVERY.items():
            found = (await session.execute(select(kind))).scalars()
            assert [owner(row) for row in found] == [ours.tenant_id], name
            same = {key_of(kind): ours.tenant_id}
            assert await session.change(update(kind).values(same)) == 1, name
        for name in reversed(EVERY):  # what refers to others goes first
            if name != "tenant":
                assert await session.change(delete(EVERY[name])) == 1, name
    await engine.dispose()


async def test_the_criteria_let_nobody_write_for_another_alone(
    database: str, ours: TenantRows, theirs: TenantRows
) -> None:
    engine = platform_engine(database)
    for name in EVERY:
        async with TenantSession(engine, ours.tenant_id) as session:
            session.add(row_of(name, theirs))
            with pytest.raises(NotAllowed):
                await session.flush()
    await engine.dispose()


# The second net alone: plain SQL on the app's role, without any session of ours.


@asynccontextmanager
async def as_app(engine: AsyncEngine, tenant_id: UUID | None) -> AsyncIterator[AsyncConnection]:
    async with engine.connect() as connection:
        if tenant_id:
            await connection.execute(select(func.set_config("app.tenant_id", str(tenant_id), True)))
        yield connection
        await connection.rollback()


@pytest.fixture
async def app(database: str) -> AsyncIterator[AsyncEngine]:
    engine = app_engine(database, pool_size=1)
    yield engine
    await engine.dispose()


async def test_the_policies_hold_alone(app: AsyncEngine, ours: TenantRows, theirs: TenantRows) -> None:
    for name, kind in UNDER_POLICIES.items():
        key = metadata.tables[name].c[key_of(kind)]
        async with as_app(app, ours.tenant_id) as connection:
            assert (await connection.execute(select(key))).scalars().all() == [ours.tenant_id], name
        async with as_app(app, None) as connection:
            assert (await connection.execute(select(key))).scalars().all() == [], name


async def test_the_policies_let_nobody_change_or_remove_alone(
    app: AsyncEngine, ours: TenantRows, theirs: TenantRows
) -> None:
    for name in reversed([name for name in UNDER_POLICIES if name not in APPEND_ONLY]):
        table = metadata.tables[name]
        same = {key_of(EVERY[name]): table.c[key_of(EVERY[name])]}
        async with as_app(app, ours.tenant_id) as connection:
            assert (await connection.execute(update(table).values(same))).rowcount == 1, name
            foreign = table.c[key_of(EVERY[name])] == theirs.tenant_id
            assert (await connection.execute(update(table).where(foreign).values(same))).rowcount == 0, name
            if name != "tenant":
                assert (await connection.execute(delete(table).where(foreign))).rowcount == 0, name


async def test_the_policies_let_nobody_write_for_another_alone(
    app: AsyncEngine, ours: TenantRows, theirs: TenantRows
) -> None:
    for name in UNDER_POLICIES.keys() - {"tenant"}:
        row = row_of(name, theirs)
        columns = [column for column in metadata.tables[name].columns if column.computed is None]
        values = {column.name: getattr(row, column.name) for column in columns}
        async with as_app(app, ours.tenant_id) as connection:
            with pytest.raises(DBAPIError, match="row-level security"):
                await connection.execute(metadata.tables[name].insert().values(values))


async def test_what_is_the_platforms_own_no_tenant_sees(app: AsyncEngine, store: Store, ours: TenantRows) -> None:
    async with store.platform() as session:
        session.add(Alarm(kind="drift", subject="willhaben", text="!", raised_at=NOW))
    for tenant in (ours.tenant_id, None):
        async with as_app(app, tenant) as connection:
            with pytest.raises(DBAPIError, match="permission denied"):
                await connection.execute(text("SELECT count(*) FROM alarm"))


# The keys alone: the superuser is under no policy and in no session of ours; references still cannot leave the tenant.


async def test_references_hold_alone(database: str, ours: TenantRows, theirs: TenantRows) -> None:
    engine = connect(database, role=None)
    checked = 0
    for table in (metadata.tables[name] for name in EVERY):
        for constraint in table.foreign_key_constraints:
            for column in set(constraint.column_keys) - {"tenant_id"}:
                foreign = getattr(theirs.rows[constraint.referred_table.name], "id")  # noqa: B009 (not every table has one)
                moved = update(table).where(table.c.tenant_id == ours.tenant_id).values({column: foreign})
                async with engine.connect() as connection:
                    with pytest.raises(IntegrityError, match="foreign key"):
                        await connection.execute(moved)
                checked += 1
    assert checked >= 20
    await engine.dispose()


# Connections are reused.


async def test_a_reused_connection_sees_nothing(app: AsyncEngine, ours: TenantRows) -> None:
    """The pool has one connection; the tenant that was set in one transaction is gone in the next."""
    async with as_app(app, ours.tenant_id) as connection:
        backend = (await connection.execute(select(func.pg_backend_pid()))).scalar_one()
        assert (await connection.execute(text("SELECT count(*) FROM lead"))).scalar_one() == 1
    async with as_app(app, None) as connection:
        assert (await connection.execute(select(func.pg_backend_pid()))).scalar_one() == backend
        assert (await connection.execute(text("SELECT current_setting('app.tenant_id', true)"))).scalar_one() == ""
        assert (await connection.execute(text("SELECT count(*) FROM lead"))).scalar_one() == 0


async def test_a_committed_session_leaves_no_tenant_behind(app: AsyncEngine, ours: TenantRows) -> None:
    async with Store(app).tenant(ours.tenant_id) as session:
        named = (await session.execute(select(func.current_setting("app.tenant_id")))).scalar_one()
        assert named == str(ours.tenant_id)
    async with as_app(app, None) as connection:
        assert (await connection.execute(text("SELECT count(*) FROM lead"))).scalar_one() == 0
