"""The first net by itself and at work: a tenant's session sees and writes its own tenant only."""

import asyncio
from uuid import UUID

import pytest
from sqlalchemy import Executable, delete, exists, func, insert, literal, select, text, union_all, update
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import aliased
from sqlmodel import col

from neuroconcepts.errors import InvalidInput, Misconfigured, NotAllowed, Retryable, Unavailable
from neuroconcepts.store.engine import app_engine, connect, platform_engine
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tables import (
    ApiKeyRoute,
    Lead,
    LeadIdentity,
    Message,
    Routing,
    Row,
    Tenant,
    TenantOwned,
    new_id,
)
from tests.store.rows import TenantRows, build, classes


def ids(rows: TenantRows) -> dict[str, UUID]:
    return {name: getattr(row, "id", rows.tenant_id) for name, row in rows.rows.items()}


@pytest.mark.parametrize("tenant_id", [None, "", "6f0c0f4e-9a80-4f3c-8a0c-3b1d4b8f2f10"])
def test_there_is_no_session_without_a_tenant(tenant_id: object) -> None:
    with pytest.raises(TypeError, match="UUID"):
        TenantSession(app_engine("postgresql://nobody@127.0.0.1:1/none"), tenant_id)  # type: ignore[arg-type]


async def test_the_block_commits_and_an_error_rolls_back(store: Store, ours: TenantRows) -> None:
    async with store.tenant(ours.tenant_id) as session:
        (await session.execute(select(Lead))).scalar_one().name = "Frau Huber"
    with pytest.raises(RuntimeError):
        async with store.tenant(ours.tenant_id) as session:
            (await session.execute(select(Lead))).scalar_one().name = "Herr Niemand"
            await session.flush()
            raise RuntimeError
    async with store.tenant(ours.tenant_id) as session:
        assert (await session.execute(select(Lead))).scalar_one().name == "Frau Huber"


async def test_what_postgresql_does_not_take_is_undone_alone(store: Store, ours: TenantRows) -> None:
    async with store.tenant(ours.tenant_id) as session:
        lead = (await session.execute(select(Lead))).scalar_one()
        lead.name = "before"
        with pytest.raises(InvalidInput, match="PostgreSQL does not take it"):
            async with session.together():
                lead.email = "undone"
                await session.execute(update(Lead).values(language="nul: \0"))
        async with session.together():
            await session.change(update(Lead).values(language="de"))
    async with store.tenant(ours.tenant_id) as session:
        lead = (await session.execute(select(Lead))).scalar_one()
    assert (lead.name, lead.language, lead.email == "undone") == ("before", "de", False)


async def test_what_is_no_fault_of_the_data_passes_through_together(database: str, ours: TenantRows) -> None:
    engine = app_engine(database, pool_size=1)
    async with TenantSession(engine, ours.tenant_id) as session:
        with pytest.raises(DBAPIError):
            async with session.together():
                await session.execute(select(func.pg_terminate_backend(func.pg_backend_pid())))
    await engine.dispose()


async def test_change_tells_how_many_rows(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    async with store.tenant(ours.tenant_id) as session:
        assert await session.change(update(Lead).values(name="x")) == 1
        assert await session.change(update(Lead).where(col(Lead.seq) > 99).values(name="x")) == 0
        row = {"tenant_id": ours.tenant_id, "kind": "phone", "value": "+43", "lead_id": ids(ours)["lead"]}
        claim = postgres_insert(LeadIdentity).values(row).on_conflict_do_nothing()
        assert await session.change(claim) == 1
        assert await session.change(claim) == 0


OTHER = aliased(Lead)
READS: dict[str, Executable] = {
    "entity": select(col(Lead.tenant_id)),
    "alias": select(col(aliased(Lead).tenant_id)),
    "join": select(col(Message.tenant_id)).join(Lead, col(Message.lead_id) == col(Lead.id), isouter=True),
    "count": select(func.count()).select_from(Lead),
    "subquery": select(select(Lead).subquery().c.tenant_id),
    "cte": select(select(Lead).cte().c.tenant_id),
    "scalar subquery": select(select(func.count(col(Lead.id))).scalar_subquery()),
    "union": union_all(select(col(Lead.tenant_id)), select(col(Lead.tenant_id))),
    "alias in a join": select(col(Lead.tenant_id)).join(OTHER, col(OTHER.id) != col(Lead.id), isouter=True),
    "in": select(col(Lead.tenant_id)).where(col(Lead.id).in_(select(col(Message.lead_id)))),
    "group": select(func.count(col(Lead.id))).group_by(col(Lead.tenant_id)),
}


@pytest.mark.parametrize("name", READS)
async def test_reads_of_any_form_are_confined_without_the_database_helping(
    name: str, database: str, ours: TenantRows, theirs: TenantRows
) -> None:
    """On the platform's role, which may see all, so that only this net holds."""
    engine = platform_engine(database)
    async with TenantSession(engine, ours.tenant_id) as session:
        found = (await session.execute(READS[name])).scalars().all()
    assert set(found) <= {ours.tenant_id, 1}
    assert found
    await engine.dispose()


async def test_exists_is_confined_without_the_database_helping(
    database: str, ours: TenantRows, theirs: TenantRows
) -> None:
    engine = platform_engine(database)
    async with TenantSession(engine, ours.tenant_id) as session:
        foreign = exists().where(col(Lead.id) == ids(theirs)["lead"])
        own = exists().where(col(Lead.id) == ids(ours)["lead"])
        assert not (await session.execute(select(Message).where(foreign))).all()
        assert (await session.execute(select(Message).where(own))).all()
        assert (await session.execute(select(col(Message.id), own))).all()
        assert await session.get(Lead, (theirs.tenant_id, ids(theirs)["lead"])) is None
        assert await session.get(Lead, (ours.tenant_id, ids(ours)["lead"])) is not None
    await engine.dispose()


BARE = Row.metadata.tables["message"]
REFUSED: dict[str, Executable] = {
    "text": text("SELECT * FROM lead"),
    "exists alone": select(exists().where(col(Lead.seq) == 1)),
    "table": select(Row.metadata.tables["lead"]),
    "join of a table": select(Lead).join(BARE, BARE.c.lead_id == col(Lead.id)),
    "table in exists": select(Lead).where(exists().where(BARE.c.lead_id == col(Lead.id))),
    "table in update": update(Lead).where(col(Lead.id).in_(select(BARE.c.lead_id))).values(name="x"),
    "table update": update(Row.metadata.tables["lead"]).values(name="x"),
    "insert without tenant": insert(LeadIdentity).values(kind="email", value="x", lead_id=new_id()),
    "insert from select": insert(LeadIdentity).from_select(
        ["tenant_id", "kind", "value", "lead_id"], select(LeadIdentity)
    ),
    "insert of another": insert(LeadIdentity).values(tenant_id=new_id(), kind="email", value="x", lead_id=new_id()),
    "insert of several": postgres_insert(LeadIdentity).values([{"tenant_id": new_id(), "kind": "email", "value": "x"}]),
    "table insert": insert(Row.metadata.tables["lead_identity"]).values(tenant_id=new_id()),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_what_the_criteria_cannot_reach_is_refused(name: str, store: Store, ours: TenantRows) -> None:
    with pytest.raises(NotAllowed):
        async with store.tenant(ours.tenant_id) as session:
            await session.execute(REFUSED[name])


async def test_a_statement_once_looked_through_vouches_for_its_own_shape_only(
    store: Store, ours: TenantRows, theirs: TenantRows
) -> None:
    reached = select(col(Lead.id)).where(col(Lead.id).in_(select(col(Message.lead_id))))
    bare = select(col(Lead.id)).where(col(Lead.id).in_(select(BARE.c.lead_id)))
    for rows in (ours, theirs, ours):
        async with store.tenant(rows.tenant_id) as session:
            assert (await session.execute(reached)).scalars().all() == [ids(rows)["lead"]]
            with pytest.raises(NotAllowed):
                await session.execute(bare)


async def test_rows_given_as_parameters_are_checked(store: Store, ours: TenantRows) -> None:
    mine = {"tenant_id": ours.tenant_id, "kind": "email", "value": "a@b", "lead_id": ids(ours)["lead"]}
    async with store.tenant(ours.tenant_id) as session:
        await session.execute(insert(LeadIdentity), [mine])
    with pytest.raises(NotAllowed):
        async with store.tenant(ours.tenant_id) as session:
            await session.execute(insert(LeadIdentity), [mine, mine | {"tenant_id": new_id()}])


async def test_functions_without_a_table_run(store: Store, ours: TenantRows) -> None:
    async with store.tenant(ours.tenant_id) as session:
        await session.execute(select(func.pg_advisory_xact_lock(literal(7))))


async def test_objects_of_another_tenant_are_not_written(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    with pytest.raises(NotAllowed, match="Lead of tenant"):
        async with store.tenant(ours.tenant_id) as session:
            session.add(build(Lead, theirs.tenant_id, ids(theirs)))
    with pytest.raises(NotAllowed):
        async with store.tenant(ours.tenant_id) as session:
            (await session.execute(select(Lead))).scalar_one().tenant_id = theirs.tenant_id
    with pytest.raises(NotAllowed):
        async with store.tenant(ours.tenant_id) as session:
            await session.delete(theirs.rows["lead"])


async def test_a_reference_cannot_leave_the_tenant(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    with pytest.raises(IntegrityError, match="foreign key"):
        async with store.tenant(ours.tenant_id) as session:
            session.add(build(Message, ours.tenant_id, ids(ours) | {"lead": ids(theirs)["lead"]}))


async def test_routing_asks_routing_tables_only(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    async with store.routing() as session:
        assert len((await session.execute(select(ApiKeyRoute))).scalars().all()) == 2
    for statement in (select(Lead), text("SELECT 1"), delete(Tenant), select(ApiKeyRoute, Lead)):
        with pytest.raises(NotAllowed):
            async with store.routing() as session:
                await session.execute(statement)


async def test_a_route_belongs_to_one_tenant(store: Store, ours: TenantRows, theirs: TenantRows) -> None:
    row = ours.rows["api_key_route"]
    assert isinstance(row, ApiKeyRoute)
    with pytest.raises(IntegrityError):
        async with store.tenant(theirs.tenant_id) as session:
            session.add(ApiKeyRoute(tenant_id=theirs.tenant_id, key_hash=row.key_hash, user_id=ids(theirs)["app_user"]))


async def test_platform_sees_all_and_only_with_its_engine(
    database: str, store: Store, ours: TenantRows, theirs: TenantRows
) -> None:
    async with store.platform() as session:
        assert set((await session.execute(select(col(Tenant.id)))).scalars()) == {ours.tenant_id, theirs.tenant_id}
    with pytest.raises(Misconfigured, match="platform"):
        async with Store(app_engine(database)).platform():
            pass


async def test_a_database_that_is_away_is_unavailable() -> None:
    store = Store(app_engine("postgresql://nobody@127.0.0.1:1/none"))
    with pytest.raises(Unavailable, match="PostgreSQL"):
        async with store.tenant(new_id()):
            pass


async def test_a_lost_connection_is_unavailable_and_the_next_one_works(database: str, ours: TenantRows) -> None:
    store = Store(app_engine(database, pool_size=1), platform_engine(database))
    with pytest.raises(Unavailable):
        async with store.tenant(ours.tenant_id) as session:
            backend = (await session.execute(select(func.pg_backend_pid()))).scalar_one()
            await _end(database, backend)
            await session.execute(select(Lead))
    async with store.tenant(ours.tenant_id) as session:
        assert (await session.execute(select(Lead))).scalar_one()
    await store.close()


async def _end(database: str, backend: int) -> None:
    engine = connect(database, role=None)
    async with engine.connect() as connection:
        await connection.execute(select(func.pg_terminate_backend(backend)))
    await engine.dispose()


async def test_a_full_pool_is_unavailable(database: str, ours: TenantRows) -> None:
    store = Store(app_engine(database, pool_size=1, timeout=0.5))
    async with store.tenant(ours.tenant_id):
        with pytest.raises(Unavailable, match="in use"):
            async with store.tenant(ours.tenant_id):
                pass
    await store.close()


async def test_a_deadlock_may_be_retried(store: Store, ours: TenantRows) -> None:
    """Two transactions that lock the same two rows in turn; PostgreSQL ends one of them."""
    both = asyncio.Barrier(2)

    async def lock(first: type[Row], second: type[Row]) -> None:
        async with store.tenant(ours.tenant_id) as session:
            await session.execute(select(first).with_for_update())
            await both.wait()
            await session.execute(select(second).with_for_update())

    results = await asyncio.gather(lock(Lead, Tenant), lock(Tenant, Lead), return_exceptions=True)
    assert [type(result) for result in results if result] == [Retryable]


async def test_ids_sort_by_birth() -> None:
    first = new_id()
    await asyncio.sleep(0.002)
    second = new_id()
    assert first < second
    assert (first.version, first.variant) == (7, "specified in RFC 4122")
    assert len({new_id() for _ in range(1000)}) == 1000


def test_every_table_is_a_tenants_or_routing() -> None:
    assert {name for name, kind in classes().items() if not issubclass(kind, (TenantOwned, Routing))} == {"tenant"}
