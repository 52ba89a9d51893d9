"""The migrated database is the one that the tables describe, whoever migrates it and however often."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, make_url, text

from neuroconcepts.errors import Misconfigured
from neuroconcepts.store.engine import APP, PLATFORM, app_engine, connect, platform_engine
from neuroconcepts.store.migrate import Passwords, upgrade, upgrade_async
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import metadata


def differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def query(database: str, sql: str) -> list[tuple[object, ...]]:
    engine = connect(database, role=None)
    async with engine.connect() as connection:
        rows = [tuple(row) for row in await connection.execute(text(sql))]
    await engine.dispose()
    return rows


async def test_the_migrations_build_what_the_tables_describe(database: str) -> None:
    engine = connect(database, role=None)
    async with engine.begin() as connection:
        assert await connection.run_sync(differences) == []
        await connection.execute(text("ALTER TABLE lead DROP COLUMN portal"))
        assert len(await connection.run_sync(differences)) == 1
        await connection.rollback()
    await engine.dispose()


CHECKS = "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace"


async def test_every_check_of_the_tables_is_there(database: str) -> None:
    """Alembic does not compare CHECK constraints, so they are compared here."""
    described = {
        str(check.name)
        for table in metadata.tables.values()
        for check in table.constraints
        if isinstance(check, CheckConstraint)
    }
    assert described
    assert {name for (name,) in await query(database, CHECKS)} == described


async def test_upgrading_again_changes_nothing_and_runs_under_a_loop(database: str) -> None:
    before = await query(database, "SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")
    upgrade(database)
    await upgrade_async(database)
    after = await query(database, "SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace")
    assert sorted(before) == sorted(after)


async def test_every_table_has_forced_row_security_but_the_routing_ones(database: str) -> None:
    unprotected = await query(
        database,
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
        " AND NOT (relrowsecurity AND relforcerowsecurity)",
    )
    assert {name for (name,) in unprotected} == {"alembic_version", "api_key_route", "recipient_route", "widget_route"}


async def test_no_role_of_ours_bypasses_policies_or_owns_tables_but_the_migrator(database: str) -> None:
    roles = await query(database, "SELECT rolname, rolbypassrls, rolsuper FROM pg_roles WHERE rolname LIKE 'neuro%'")
    assert {(bypass, superuser) for _, bypass, superuser in roles} == {(False, False)}
    owners = await query(database, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
    assert owners == [("neuroconcepts_migrator",)]


async def test_a_data_migration_sees_all_rows_despite_forced_security(
    database: str, ours: object, theirs: object
) -> None:
    engine = connect(database, role="neuroconcepts_migrator")
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM lead"))).scalar_one() == 2
    await engine.dispose()


async def test_roles_log_in_with_their_passwords(database: str) -> None:
    await upgrade_async(database, Passwords(app="it's; --", platform="p"))
    url = make_url(database)
    app = url.set(username=APP, password="it's; --").render_as_string(hide_password=False)
    platform = url.set(username=PLATFORM, password="p").render_as_string(hide_password=False)
    store = Store(app_engine(app), platform_engine(platform))
    async with store.platform() as session:
        assert (await session.execute(text("SELECT session_user"))).scalar_one() == PLATFORM
    async with store.routing() as session:
        assert (await (await session.connection()).execute(text("SELECT session_user"))).scalar_one() == APP
    await store.close()


async def test_a_wrong_password_says_what_to_check(database: str) -> None:
    await upgrade_async(database, Passwords(app="right"))
    url = make_url(database).set(username=APP, password="wrong").render_as_string(hide_password=False)
    store = Store(app_engine(url))
    with pytest.raises(Misconfigured, match="password"):
        async with store.routing():
            pass


async def test_app_may_neither_change_the_schema_nor_act_as_another_role(database: str) -> None:
    await upgrade_async(database, Passwords(app="a"))
    engine = connect(make_url(database).set(username=APP, password="a").render_as_string(hide_password=False), role=APP)
    for sql in (
        "CREATE TABLE t (i int)",
        f"SET ROLE {PLATFORM}",
        "ALTER TABLE lead NO FORCE ROW LEVEL SECURITY",
        "UPDATE audit_event SET actor = ''",
        "INSERT INTO tenant (name) VALUES ('x')",
    ):
        async with engine.connect() as connection:
            with pytest.raises(Exception, match=r"permission denied|must be owner"):
                await connection.execute(text(sql))
    await engine.dispose()


def test_passwords_are_not_printed() -> None:
    assert "secret" not in repr(Passwords(app="secret"))
