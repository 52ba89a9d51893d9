"""The first net of tenancy: what a tenant's session adds to each statement, and what it refuses to run or write."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Executable, Insert, Select, Table, null
from sqlalchemy.orm import ORMExecuteState, with_loader_criteria
from sqlalchemy.sql.base import ExecutableOption
from sqlalchemy.sql.visitors import iterate

from neuroconcepts.errors import NotAllowed
from neuroconcepts.store.tables import Routing, Row, Tenant, TenantOwned

Criteria = tuple[ExecutableOption, ...]

SHAPES = 2_000
"""How many shapes of statements are remembered; the program has a few hundred."""
_REACHED: set[object] = set()


@lru_cache(maxsize=1024)
def criteria_of(tenant_id: UUID) -> Criteria:
    """The options that confine a SELECT, UPDATE or DELETE to one tenant, in joins, aliases and subqueries too.

    https://docs.sqlalchemy.org/en/20/orm/queryguide/api.html#sqlalchemy.orm.with_loader_criteria
    """
    return (
        # SQLAlchemy first tries the lambda on the bare base class, where SQLModel has no such attribute; on a table it has.
        with_loader_criteria(
            TenantOwned, lambda table: getattr(table, "tenant_id", null()) == tenant_id, include_aliases=True
        ),
        with_loader_criteria(
            Routing, lambda table: getattr(table, "tenant_id", null()) == tenant_id, include_aliases=True
        ),
        with_loader_criteria(Tenant, lambda table: table.id == tenant_id, include_aliases=True),
    )


def confine(state: ORMExecuteState, tenant_id: UUID, criteria: Criteria) -> None:
    """Confine the statement to the tenant. Raises `NotAllowed` for what the criteria cannot reach."""
    statement = state.statement
    if isinstance(statement, Insert):
        _check_insert(statement, state.parameters, tenant_id)
    elif state.is_orm_statement and _is_reached(state, confined := statement.options(*criteria)):
        state.statement = confined
    elif not _names_no_table(statement):
        raise NotAllowed(f"A tenant's session runs statements on mapped classes only, not this one: {statement}")


def check_rows(rows: Iterable[object], tenant_id: UUID) -> None:
    """Each object about to be written belongs to the tenant."""
    for row in rows:
        owner = row.id if isinstance(row, Tenant) else getattr(row, "tenant_id", None)
        if owner != tenant_id:
            kind = type(row).__name__ if isinstance(row, Row) else repr(row)
            raise NotAllowed(f"A {kind} of tenant {owner} cannot be written in the session of tenant {tenant_id}.")


def _check_insert(statement: Insert, parameters: Any, tenant_id: UUID) -> None:
    owners = list(_owners(statement, parameters))
    if not owners or any(owner != tenant_id for owner in owners):
        raise NotAllowed(f"Rows inserted into {statement.table} have to carry tenant_id={tenant_id}, not {owners}.")


def _owners(statement: Insert, parameters: Any) -> Iterator[object]:
    """The tenant of each row that the INSERT brings; none for INSERT … SELECT, whose rows nobody can look at here."""
    if parameters:
        for row in [parameters] if isinstance(parameters, dict) else parameters:
            yield row.get("tenant_id")
    # The values given to an INSERT are not to be had otherwise; a single row's are bound already, several rows' are plain.
    given: list[Any] = [statement._values or {}, *(row for rows in statement._multi_values for row in rows)]  # noqa: SLF001 (see above)
    for row in filter(None, given):
        tenant_id = {getattr(column, "name", column): value for column, value in row.items()}.get("tenant_id")
        yield getattr(tenant_id, "value", tenant_id)


def _is_reached(state: ORMExecuteState, confined: Executable) -> bool:
    """Whether the criteria reach all that the statement names; each shape of a statement is looked through once.

    The shape is the key under which SQLAlchemy keeps the compiled statement. It is made once for `confined`, here or there.
    """
    shape = confined._generate_cache_key()  # type: ignore[attr-defined]  # noqa: SLF001 (as in SQLAlchemy's dogpile example)
    if shape is None:  # it is never kept
        return not _names_bare_table(state)
    if shape.key not in _REACHED:
        if _names_bare_table(state):
            return False
        if len(_REACHED) >= SHAPES:
            _REACHED.clear()
        _REACHED.add(shape.key)
    return True


def _names_bare_table(state: ORMExecuteState) -> bool:
    """A column of a table that was not named by a mapped class; of a mapped one SQLAlchemy notes the class beside it.

    Its own loads by key (`session.get`, a refresh) name the class's table bare, and are confined all the same.
    """
    mapped = {mapper.local_table for mapper in state.all_mappers}
    return any(
        isinstance(part, Column)
        and isinstance(part.table, Table)
        and part.table not in mapped
        and "parententity" not in part._annotations  # noqa: SLF001 (the note is to be had nowhere else)
        for part in iterate(state.statement)  # type: ignore[arg-type]  # every statement can be walked
    )


def _names_no_table(statement: Executable) -> bool:
    """Locks and other functions: `select(func.pg_advisory_xact_lock(…))`. A table may hide deep inside (`EXISTS`)."""
    return isinstance(statement, Select) and not any(isinstance(part, Table) for part in iterate(statement))
