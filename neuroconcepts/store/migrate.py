"""Bringing a database to the newest schema: roles, rights, tables and policies, in one transaction.

Roles belong to the whole server, so they are made once and shared by its databases; a login is the role itself with a
password, or any user who is a member of it (Aurora's master user, the superuser of a test server).
"""

import asyncio
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from neuroconcepts.errors import Misconfigured
from neuroconcepts.store.engine import APP, MIGRATOR, PLATFORM, connect

_LOCK = 0x6E63_6D69
"""Names the advisory lock under which one process at a time migrates a database."""

# Two databases of one server may be migrated at once: the second CREATE ROLE waits for the first one's commit and then
# finds the role there.
_CREATE_ROLE = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} NOLOGIN NOBYPASSRLS; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$
"""
# Its creator may administer a role, but not act as it before he is a member (PostgreSQL 16, CREATEROLE without superuser).
_JOIN = """
DO $$ BEGIN
  IF NOT pg_has_role(current_user, '{role}', 'SET') THEN GRANT {role} TO CURRENT_USER; END IF;
END $$
"""


@dataclass(frozen=True, slots=True)
class Passwords:
    """With a password a role may log in itself; without, it is left as it is. `repr` shows none."""

    app: str | None = None
    platform: str | None = None

    def __repr__(self) -> str:
        return "Passwords(…)"


KEEP = Passwords()
"""Change no password."""


def upgrade(url: str, passwords: Passwords = KEEP) -> None:
    """Bring the database at `postgresql://user:password@host:port/name` to the newest schema; blocks until done.

    The user owns the database and may create roles (or they are there, and he is a member of the migrator).
    """
    # In a thread of its own, so that it may be called where an event loop is running already.
    with ThreadPoolExecutor(max_workers=1) as thread:
        thread.submit(asyncio.run, upgrade_async(url, passwords)).result()


async def upgrade_async(url: str, passwords: Passwords = KEEP) -> None:
    """`upgrade` for callers with an event loop."""
    engine = connect(url, role=None, pool_size=1)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(upgrade_connection, passwords)
    finally:
        await engine.dispose()


def upgrade_connection(connection: Connection, passwords: Passwords = KEEP) -> None:
    """`upgrade` within the transaction of that connection, which the caller commits."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    _prepare_roles(connection, passwords)
    _prepare_vectors(connection)
    connection.execute(text(f"SET LOCAL ROLE {MIGRATOR}"))
    command.upgrade(alembic_config(connection), "head")
    connection.execute(text("RESET ROLE"))


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings for this package's migrations over that connection."""
    config = Config(stdout=io.StringIO())
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _prepare_roles(connection: Connection, passwords: Passwords) -> None:
    for role in (MIGRATOR, APP, PLATFORM):
        connection.execute(text(_CREATE_ROLE.format(role=role)))
    connection.execute(text(_JOIN.format(role=MIGRATOR)))
    connection.execute(text(f"GRANT CREATE, USAGE ON SCHEMA public TO {MIGRATOR}"))
    for role, password in ((APP, passwords.app), (PLATFORM, passwords.platform)):
        if password is not None:
            _let_log_in(connection, role, password)


def _prepare_vectors(connection: Connection) -> None:
    """pgvector, which the database's owner may create (it is a trusted extension), but no role of ours."""
    offered = "SELECT default_version FROM pg_available_extensions WHERE name = 'vector'"
    if connection.execute(text(offered)).scalar_one_or_none() is None:
        raise Misconfigured("The PostgreSQL server has no pgvector: install its package there, then migrate again.")
    connection.execute(text("CREATE EXTENSION IF NOT EXISTS vector"))


def _let_log_in(connection: Connection, role: str, password: str) -> None:
    """ALTER ROLE takes no parameters, so PostgreSQL itself quotes the password."""
    quoted = text("SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', CAST(:role AS text), CAST(:password AS text))")
    statement = connection.execute(quoted, {"role": role, "password": password}).scalar_one()
    connection.exec_driver_sql(statement)
