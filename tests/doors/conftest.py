"""A platform behind the doors, and a client that speaks SMTP with them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import aiosmtplib
import pytest
from sqlmodel import col, select

from neuroconcepts.bootstrap import Platform
from neuroconcepts.doors import smtp
from neuroconcepts.doors.smtp_limits import Limits
from neuroconcepts.store import tables
from tests.agency import Agency

SENDER = "portal@portal.example"
LIMITS = Limits(mail_bytes=200_000, held_bytes=1_000_000, seconds=20)


@asynccontextmanager
async def door_of(
    parts: Platform, limits: Limits = LIMITS, *, grace: float = 10, **settings: Any
) -> AsyncIterator[int]:
    """The door on a port of its own."""
    config = parts.config.model_copy(update={"smtp_door_port": 0, **settings})
    async with smtp.serving(replace(parts, config=config), limits, grace=grace) as port:
        yield port


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[aiosmtplib.SMTP]:
    """A client of the door."""
    client = aiosmtplib.SMTP(hostname="127.0.0.1", port=port, start_tls=False, timeout=60)
    await client.connect()
    try:
        yield client
    finally:
        client.close()


@pytest.fixture
async def door(platform: Platform) -> AsyncIterator[int]:
    async with door_of(platform) as port:
        yield port


@pytest.fixture
async def client(door: int) -> AsyncIterator[aiosmtplib.SMTP]:
    async with connected(door) as smtp_client:
        yield smtp_client


async def raws(agency: Agency) -> list[bytes]:
    """What they hold, as it came."""
    return [await agency.platform.inbound.raw_of(agency.tenant_id, row) for row in await kept(agency)]


async def kept(agency: Agency) -> list[tables.InboundMail]:
    """The agency's raw mails, oldest first."""
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        statement = select(tables.InboundMail).order_by(col(tables.InboundMail.id))
        return list((await session.execute(statement)).scalars())
