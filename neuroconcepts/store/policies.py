"""Row-level security, the second net of tenancy: statements that a migration runs for each table it creates.

https://www.postgresql.org/docs/16/ddl-rowsecurity.html
"""

from neuroconcepts.store.engine import APP, MIGRATOR, PLATFORM

_TENANT = "nullif(current_setting('app.tenant_id', true), '')::uuid"
"""The transaction's tenant; NULL, which equals nothing, when none is set or a reused connection has an empty one."""


def protect(table: str, column: str = "tenant_id") -> list[str]:
    """Show the app its tenant's rows only, the platform and the migrator all; the owner is not exempt (FORCE)."""
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY one_tenant ON {table} TO {APP} USING ({column} = {_TENANT}) WITH CHECK ({column} = {_TENANT})",
        f"CREATE POLICY all_tenants ON {table} TO {PLATFORM} USING (true) WITH CHECK (true)",
        f"CREATE POLICY migration ON {table} TO {MIGRATOR} USING (true) WITH CHECK (true)",
    ]


def protect_from_tenants(table: str) -> list[str]:
    """A table of the platform's own: the app sees nothing of it."""
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY all_tenants ON {table} TO {PLATFORM} USING (true) WITH CHECK (true)",
        f"CREATE POLICY migration ON {table} TO {MIGRATOR} USING (true) WITH CHECK (true)",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {PLATFORM}",
    ]


def grant(table: str, app: str = "SELECT, INSERT, UPDATE, DELETE") -> list[str]:
    """The app's rights on the table, and all of them for the platform."""
    return [
        f"GRANT {app} ON {table} TO {APP}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON {table} TO {PLATFORM}",
    ]
