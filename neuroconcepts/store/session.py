"""Transactions: a tenant's, the routing tables', the platform's. Nothing else commits, and no tenant's session is without a tenant.

This is the first of the three nets of tenancy: it adds the tenant's criteria to every statement, and tells PostgreSQL the
tenant for the second one (row-level security, `store.policies`).
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Text, UpdateBase, bindparam, event, func, select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession
from sqlalchemy.orm import ORMExecuteState, Session, SessionTransaction, UOWTransaction

from neuroconcepts.errors import InvalidInput, Misconfigured, NotAllowed, Unavailable
from neuroconcepts.store.database_errors import as_ours, is_of_data
from neuroconcepts.store.tables import Routing
from neuroconcepts.store.tenant_criteria import Criteria, check_rows, confine, criteria_of

_S = TypeVar("_S", bound=AsyncSession)


class _TenantSync(Session):
    """SQLAlchemy's events are synchronous; this is the session they are heard on."""

    tenant_id: UUID
    criteria: Criteria


class _RoutingSync(Session):
    """A session without a tenant, for routing tables only."""


class TenantSession(AsyncSession):
    """A session of one tenant. Statements see its rows only, and rows of another one cannot be written.

    Statements name the mapped classes (`select(Lead)`, `update(Lead)`, PostgreSQL's `insert(Lead)`); what the criteria
    cannot reach (text, bare tables) raises `NotAllowed`.
    """

    sync_session_class = _TenantSync
    sync_session: _TenantSync

    def __init__(self, engine: AsyncEngine, tenant_id: UUID) -> None:
        if not isinstance(tenant_id, UUID):
            raise TypeError(f"A tenant's session needs the tenant's UUID, not {tenant_id!r}.")
        super().__init__(engine, expire_on_commit=False)
        self.tenant_id = tenant_id
        self.sync_session.tenant_id = tenant_id
        self.sync_session.criteria = criteria_of(tenant_id)

    async def change(self, statement: UpdateBase) -> int:
        """Run an INSERT, UPDATE or DELETE; the number of rows it changed. Objects already loaded are not brought up to date."""
        statement = statement.execution_options(synchronize_session=False)
        return int((await self.execute(statement)).rowcount)  # type: ignore[attr-defined]  # DML yields a CursorResult

    @asynccontextmanager
    async def together(self) -> AsyncIterator[None]:
        """What the block changes is kept whole or, where it raises, not at all; the transaction goes on (a savepoint).

        Raises `InvalidInput` for data that PostgreSQL does not take.
        """
        try:
            async with self.begin_nested():
                yield
        except DBAPIError as error:
            if is_of_data(error):
                raise InvalidInput(f"PostgreSQL does not take it ({type(error.orig).__name__}).") from error
            raise


class RoutingSession(AsyncSession):
    """A session that reads and writes the routing tables, before anybody knows the tenant."""

    sync_session_class = _RoutingSync

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine, expire_on_commit=False)


class PlatformSession(AsyncSession):
    """A session over all tenants, for sweeps and for creating tenants."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__(engine, expire_on_commit=False)


# Built once: it is part of every transaction.
_NAME_TENANT = select(func.set_config("app.tenant_id", bindparam("tenant", type_=Text), True))


@event.listens_for(_TenantSync, "after_begin")
def _name_tenant(session: _TenantSync, _: SessionTransaction, connection: Connection) -> None:
    """Tell row-level security the tenant, until this transaction ends."""
    connection.execute(_NAME_TENANT, {"tenant": str(session.tenant_id)})


@event.listens_for(_TenantSync, "do_orm_execute")
def _confine(state: ORMExecuteState) -> None:
    session = state.session
    assert isinstance(session, _TenantSync)
    confine(state, session.tenant_id, session.criteria)


@event.listens_for(_TenantSync, "before_flush")
def _check_writes(session: _TenantSync, _: UOWTransaction, __: object) -> None:
    check_rows([*session.new, *session.dirty, *session.deleted], session.tenant_id)


@event.listens_for(_RoutingSync, "do_orm_execute")
def _only_routing(state: ORMExecuteState) -> None:
    mappers = state.all_mappers
    if not mappers or any(not issubclass(mapper.class_, Routing) for mapper in mappers):
        raise NotAllowed(f"Without a tenant only the routing tables may be asked, not: {state.statement}")


class Store:
    """The database as the rest of the program sees it. A process that does no platform work has no `platform` engine."""

    def __init__(self, engine: AsyncEngine, platform: AsyncEngine | None = None) -> None:
        self._engine = engine
        self._platform = platform

    @asynccontextmanager
    async def tenant(self, tenant_id: UUID) -> AsyncIterator[TenantSession]:
        """One transaction of a tenant: committed at the end of the block, rolled back on an error.

        Raises `Unavailable` when the database does not answer, `Retryable` when the transaction may be run again.
        """
        async with _transaction(TenantSession(self._engine, tenant_id)) as session:
            yield session

    @asynccontextmanager
    async def routing(self) -> AsyncIterator[RoutingSession]:
        """One transaction on the routing tables; errors as in `tenant`."""
        async with _transaction(RoutingSession(self._engine)) as session:
            yield session

    @asynccontextmanager
    async def platform(self) -> AsyncIterator[PlatformSession]:
        """One transaction over all tenants; errors as in `tenant`. Raises `Misconfigured` in a process without that right."""
        if self._platform is None:
            raise Misconfigured(
                "This process has no database connection for platform work; give it the platform's password."
            )
        async with _transaction(PlatformSession(self._platform)) as session:
            yield session

    async def close(self) -> None:
        """Close all connections."""
        await self._engine.dispose()
        if self._platform is not None:
            await self._platform.dispose()


@asynccontextmanager
async def _transaction(session: _S) -> AsyncIterator[_S]:
    with as_ours():
        async with session:
            await _connect(session)
            yield session
            await session.commit()


async def _connect(session: AsyncSession) -> None:
    """Connect before the block runs: only here does an `OSError` come from the database and not from the block itself."""
    try:
        await session.connection()
    except OSError as error:
        raise Unavailable(f"PostgreSQL does not answer: {error}") from error
