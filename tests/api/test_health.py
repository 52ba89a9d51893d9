"""The process lives; whether it can take mail in; what it says when a part is away."""

from fastapi import FastAPI
from pydantic import SecretStr

from neuroconcepts.config import Config
from neuroconcepts.local.ports import free_port
from tests.api.conftest import Client, serving


async def test_with_all_parts_there_all_is_well(app: FastAPI) -> None:
    assert (await Client(app).ok("GET", "/healthz"))["status"] == "ok"
    ready = await Client(app).ok("GET", "/readyz")
    assert (ready["status"], ready["postgresql"], ready["temporal"]) == ("ok", "ok", "ok")
    assert ready["assistant"].startswith("offline")


async def test_without_temporal_it_is_still_ready_and_says_so(config: Config) -> None:
    nobody = config.model_copy(update={"temporal_address": f"127.0.0.1:{free_port()}"})
    async with serving(nobody) as app:
        ready = await Client(app).ok("GET", "/readyz")
    assert ready["status"] == "ok"
    assert ready["temporal"].startswith("does not answer")


async def test_without_postgresql_it_lives_and_is_not_ready(config: Config) -> None:
    nowhere = f"postgresql://postgres@127.0.0.1:{free_port()}/none"
    async with serving(config.model_copy(update={"database_url": SecretStr(nowhere)})) as app:
        assert (await Client(app)("GET", "/healthz")).status_code == 200
        response = await Client(app)("GET", "/readyz")
    assert response.status_code == 503
    assert response.json()["status"] == "not ready"
    assert response.json()["postgresql"] == "does not answer: Unavailable"
