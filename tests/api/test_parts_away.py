"""Temporal or PostgreSQL away: what is promised is kept, what cannot be is told, and all works again afterwards."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import SecretStr

from neuroconcepts.config import Config
from neuroconcepts.local.ports import free_port
from tests.agency import Agency, until
from tests.api.conftest import Client, key_of, lead_in, problem_of, serving
from tests.api.test_inbound import ENQUIRY, door
from tests.slow_smtp import Line


@asynccontextmanager
async def line(address: str, port: int) -> AsyncIterator[None]:
    """The way to a server, open at `port` until the block ends."""
    server = await asyncio.start_server(Line(address)._serve, "127.0.0.1", port)
    try:
        yield
    finally:
        server.close()


def away(response: httpx2.Response) -> str:
    """What a part that is away is told like: when to try again, and nothing of addresses."""
    problem = problem_of(response)
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) >= 1
    return str(problem["detail"])


@pytest.fixture
def port() -> int:
    return free_port()


async def test_without_temporal_enquiries_are_kept_and_orders_refused_until_it_is_back(
    config: Config, at_work: Agency, port: int
) -> None:
    waiting, _ = await at_work.contacted()
    async with serving(config.model_copy(update={"temporal_address": f"127.0.0.1:{port}"})) as app:
        api = Client(app, await key_of(at_work))
        response = await api("POST", "/v1/leads", lead_in(at_work.seeker.replace("seeker", "new")))
        assert response.status_code == 202
        assert response.json()["handed_over"] is False
        mail = await api("POST", door(at_work.agent), content=ENQUIRY)
        assert (mail.status_code, mail.json()["status"]) == (202, "processed")
        order = ("POST", f"/v1/leads/{waiting}/takeover", {"why": "x"})
        key = {"Idempotency-Key": "the-same-order"}
        assert str(waiting) in away(await api(*order, headers=key))
        async with line(config.temporal_address, port):
            assert (await api.ok(*order, headers=key))["wheel"] == "human"
        for accepted in (response.json(), mail.json()):
            lead_id = UUID(accepted["lead_id"])
            await until(at_work.platform.handover.sweep, "it is handed over")
            await at_work.until(lead_id, lambda row: row.seq > 0, "the lead's workflow has it")


@pytest.fixture
async def cut_off(config: Config, agency: Agency) -> AsyncIterator[tuple[FastAPI, Client]]:
    """An app whose database is nowhere, and a client with a good key."""
    nowhere = SecretStr(f"postgresql://postgres@127.0.0.1:{free_port()}/none")
    async with serving(config.model_copy(update={"database_url": nowhere})) as app:
        yield app, Client(app, await key_of(agency))


async def test_without_postgresql_everything_is_unavailable(cut_off: tuple[FastAPI, Client], agency: Agency) -> None:
    _, api = cut_off
    for call in (("GET", "/v1/leads"), ("POST", "/v1/leads", lead_in())):
        assert away(await api(*call)).startswith("PostgreSQL does not answer")
    away(await api("POST", door(agency.agent), content=ENQUIRY))


async def test_an_unexpected_error_shows_nothing_of_our_insides(
    app: FastAPI, api: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError("the secret of /etc/passwd")

    monkeypatch.setattr(type(app.state.platform.enquiries), "submit", broken)
    response = await api("POST", "/v1/leads", lead_in())
    assert problem_of(response)["status"] == 500
    assert "secret" not in response.text
    assert "ZeroDivision" not in response.text


async def test_a_wrong_setting_is_told_to_the_operator_only(
    config: Config, agency: Agency, caplog: pytest.LogCaptureFixture
) -> None:
    elsewhere = config.database_url.get_secret_value().rpartition("/")[0] + "/no_such_database"
    async with serving(config.model_copy(update={"database_url": SecretStr(elsewhere)})) as app:
        response = await Client(app, "nc_x")("GET", "/v1/leads")
    assert problem_of(response)["status"] == 500
    assert "no_such_database" not in response.text
    assert "no_such_database" in caplog.text
