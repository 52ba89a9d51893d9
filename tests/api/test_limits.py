"""Bodies beyond their limit, declared and undeclared."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from neuroconcepts.config import Config
from tests.agency import Agency
from tests.api.conftest import Client, key_of, lead_in, serving

LIMIT, MAIL_LIMIT = 2000, 5000


@pytest.fixture
def config(config: Config) -> Config:
    return config.model_copy(update={"max_body_bytes": LIMIT, "max_mail_bytes": MAIL_LIMIT})


async def in_pieces(size: int) -> AsyncIterator[bytes]:
    """A body whose length nobody declares (chunked)."""
    for _ in range(size // 100):
        yield b"a" * 100


JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("path", "limit"), [("/v1/leads", LIMIT), ("/v1/inbound/mail?recipient=a@b.example", MAIL_LIMIT)]
)
async def test_a_body_beyond_the_limit_is_refused(api: Client, path: str, limit: int) -> None:
    declared = await api.problem("POST", path, content=b"a" * (limit + 1), headers=JSON)
    undeclared = await api.problem("POST", path, content=in_pieces(limit + 100), headers=JSON)
    assert declared == undeclared
    assert (declared["status"], declared["detail"]) == (413, f"The body is larger than {limit} bytes.")


async def test_a_body_within_the_limit_is_read(api: Client, agency: Agency) -> None:
    assert await api.ok("POST", "/v1/leads", lead_in(message="a" * (LIMIT - 200)))
    raw = b"Subject: x\r\nFrom: a@b.example\r\n\r\n" + b"a" * (MAIL_LIMIT - 100)
    assert await api.ok("POST", f"/v1/inbound/mail?recipient={agency.agent}", content=raw)


async def test_a_lie_about_the_length_does_not_help(app: FastAPI, agency: Agency) -> None:
    api = Client(app, await key_of(agency))
    headers = {**JSON, "Content-Length": "10"}
    assert (await api.problem("POST", "/v1/leads", content=b"a" * (LIMIT + 1), headers=headers))["status"] == 413


async def test_unlimited_routes_and_other_scopes_pass(config: Config) -> None:
    async with serving(config) as app:  # the app's lifespan is such a scope
        assert (await Client(app)("GET", "/healthz")).status_code == 200
