"""The real app on the platform's real parts, called as a client of the agency does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from api.app import create_app
from neuroconcepts.config import Config
from neuroconcepts.store.tables import Role
from tests.agency import Agency


@dataclass(frozen=True)
class Client:
    """Calls one app with one key (none when empty)."""

    app: FastAPI
    key: str = ""

    async def __call__(
        self, method: str, path: str, json: Any = None, *, headers: dict[str, str] | None = None, **more: Any
    ) -> httpx2.Response:
        key = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        # What the app raises it has answered before: uvicorn logs it, and a client sees the answer.
        transport = httpx2.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://api.example") as client:
            return await client.request(method, path, json=json, headers={**key, **(headers or {})}, **more)

    async def ok(self, method: str, path: str, json: Any = None, **more: Any) -> Any:
        """The answer's content, where it has to be a good one."""
        response = await self(method, path, json, **more)
        assert response.is_success, response.text
        return response.json()

    async def problem(self, method: str, path: str, json: Any = None, **more: Any) -> dict[str, Any]:
        """The problem that the answer has to be, with its status twice the same."""
        response = await self(method, path, json, **more)
        return problem_of(response)


def problem_of(response: httpx2.Response) -> dict[str, Any]:
    assert response.headers["content-type"] == "application/problem+json", response.text
    body: dict[str, Any] = response.json()
    assert body["status"] == response.status_code
    assert body["title"]
    assert body["detail"]
    return body


async def key_of(agency: Agency, role: Role = "makler", name: str = "Eva Berger") -> str:
    """A new person of the agency, and his API key."""
    tenants = agency.platform.tenants
    user = await tenants.create_agent(
        agency.tenant_id, name=name, email="eva@agency.example", role=role, now=datetime.now(UTC)
    )
    return await tenants.create_key(agency.tenant_id, user)


@asynccontextmanager
async def serving(config: Config) -> AsyncIterator[FastAPI]:
    """The app between its start and its end."""
    app = create_app(config)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def app(config: Config) -> AsyncIterator[FastAPI]:
    async with serving(config) as running:
        yield running


@pytest.fixture
async def api(app: FastAPI, agency: Agency) -> Client:
    """Eva Berger of the agency."""
    return Client(app, await key_of(agency))


def lead_in(email: str = "maria.muster@example.org", **fields: Any) -> dict[str, Any]:
    """An enquiry as the website sends it."""
    return {"seeker": {"email": email, "last_name": "Muster"}, "message": "Ist die Wohnung frei?", **fields}
