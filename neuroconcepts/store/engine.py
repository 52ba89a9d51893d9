"""Connections to PostgreSQL: one pool per role. Which role is asked for at connect, so every reused connection has it."""

from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

APP = "neuroconcepts_app"
"""Serves tenants: sees one tenant's rows at a time, owns nothing."""
PLATFORM = "neuroconcepts_platform"
"""Sweeps over tenants and creates them: a policy shows it all rows, without BYPASSRLS."""
MIGRATOR = "neuroconcepts_migrator"
"""Owns the tables; used by migrations only."""


def app_engine(url: str, *, pool_size: int = 5, timeout: float = 10.0) -> AsyncEngine:
    """The pool for tenants' and routing transactions. `timeout` in seconds bounds connecting and waiting for the pool."""
    return connect(url, role=APP, pool_size=pool_size, timeout=timeout)


def platform_engine(url: str, *, pool_size: int = 2, timeout: float = 10.0) -> AsyncEngine:
    """The pool for the platform's own work; a process that does none needs none."""
    return connect(url, role=PLATFORM, pool_size=pool_size, timeout=timeout)


def connect(url: str, *, role: str | None, pool_size: int = 5, timeout: float = 10.0) -> AsyncEngine:
    """An engine on asyncpg. The url's user is `role` itself or a login that is a member of it (`SET ROLE` at connect).

    `role` travels in the startup packet, where it costs no round trip, and `RESET ROLE` returns to it.
    """
    settings = {"application_name": role or "neuroconcepts"} | ({"role": role} if role else {})
    return create_async_engine(
        make_url(url).set(drivername="postgresql+asyncpg"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=timeout,
        hide_parameters=True,  # an error is logged and shown: what people wrote must not stand in it
        # A server that restarted is noticed by the transaction that meets it (`Unavailable`, retried), not by a ping
        # before each one: the ping would be a third of a short transaction.
        pool_pre_ping=False,
        connect_args={"timeout": timeout, "server_settings": settings},
    )
