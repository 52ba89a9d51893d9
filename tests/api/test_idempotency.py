"""`Idempotency-Key`: repeated, reused, concurrent, after a failure, after a crash."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from fastapi import FastAPI
from sqlalchemy import update
from sqlmodel import col, select

from api import idempotency
from neuroconcepts.application.enquiry import Admitted, Enquiries
from neuroconcepts.errors import Unavailable
from neuroconcepts.store.tables import Idempotency
from tests.agency import Agency
from tests.api.conftest import Client, key_of, lead_in, problem_of

KEY = {"Idempotency-Key": "0c9f-the-first"}


async def test_a_repetition_gets_the_first_answer_and_does_nothing(api: Client) -> None:
    first = await api("POST", "/v1/leads", lead_in(), headers=KEY)
    again = await api("POST", "/v1/leads", lead_in(), headers=KEY)
    assert (again.status_code, again.json()) == (first.status_code, first.json()) == (202, first.json())
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    other = await api.ok("POST", "/v1/leads", lead_in(), headers={"Idempotency-Key": "another-key"})
    assert other["message_id"] != first.json()["message_id"], "without the key it is an enquiry of its own"


@pytest.mark.parametrize(
    ("path", "body"), [("/v1/leads", lead_in(message="Noch etwas.")), ("/v1/leads?x=1", lead_in())]
)
async def test_a_key_is_for_one_request(api: Client, path: str, body: dict[str, object]) -> None:
    await api.ok("POST", "/v1/leads", lead_in(), headers=KEY)
    refused = await api.problem("POST", path, body, headers=KEY)
    assert (refused["status"], "used for another request" in refused["detail"]) == (422, True)


async def test_a_key_is_for_one_person(app: FastAPI, agency: Agency, api: Client) -> None:
    await api.ok("POST", "/v1/leads", lead_in(), headers=KEY)
    colleague = Client(app, await key_of(agency, name="Otto"))
    assert (await colleague.problem("POST", "/v1/leads", lead_in(), headers=KEY))["status"] == 422


@pytest.mark.parametrize("key", ["short", "x" * 201, ""])
async def test_a_key_has_a_decent_length(api: Client, key: str) -> None:
    refused = await api.problem("POST", "/v1/leads", lead_in(), headers={"Idempotency-Key": key})
    assert (refused["status"], [e["field"] for e in refused["errors"]]) == (422, ["header.idempotency-key"])


async def test_of_simultaneous_requests_one_is_done(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    under_way, go_on, submit = asyncio.Event(), asyncio.Event(), Enquiries.submit

    async def slow(self: Enquiries, *arguments: object) -> Admitted:
        under_way.set()
        await go_on.wait()
        return await submit(self, *arguments)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(Enquiries, "submit", slow)
    first = asyncio.create_task(api("POST", "/v1/leads", lead_in(), headers=KEY))
    await under_way.wait()
    refused = await api.problem("POST", "/v1/leads", lead_in(), headers=KEY)
    assert (refused["status"], "still under way" in refused["detail"]) == (409, True)
    go_on.set()
    again = await api("POST", "/v1/leads", lead_in(), headers=KEY) if (await first).is_success else None
    assert again is not None
    assert again.json() == (await first).json()


@pytest.mark.parametrize(("error", "status"), [(Unavailable("away"), 503), (ZeroDivisionError(), 500)])
async def test_after_a_failure_the_same_key_tries_again(
    api: Client, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    async def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as broken:
        broken.setattr(Enquiries, "submit", fail)
        assert problem_of(await api("POST", "/v1/leads", lead_in(), headers=KEY))["status"] == status
    repaired = await api("POST", "/v1/leads", lead_in(), headers=KEY)
    assert repaired.status_code == 202
    assert "Idempotent-Replayed" not in repaired.headers


async def test_a_request_that_died_with_its_process_does_not_bar_its_key(api: Client, agency: Agency) -> None:
    await api.ok("POST", "/v1/leads", lead_in(), headers=KEY)
    long_ago = datetime.now(UTC) - idempotency.LOST_AFTER - timedelta(seconds=1)
    for created_at, status in ((datetime.now(UTC), 409), (long_ago, 202)):
        async with agency.platform.store.tenant(agency.tenant_id) as session:
            statement = update(Idempotency).where(col(Idempotency.key) == KEY["Idempotency-Key"])
            await session.execute(statement.values(status=idempotency.UNDER_WAY, created_at=created_at))
        assert (await api("POST", "/v1/leads", lead_in(), headers=KEY)).status_code == status


async def test_a_refusal_is_not_remembered(api: Client, agency: Agency) -> None:
    refused = await api.problem("POST", "/v1/inbound/mail?recipient=nobody@b.example", content=b"x", headers=KEY)
    assert refused["status"] == 404
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        assert (await session.execute(select(Idempotency))).scalars().all() == []


async def test_an_order_repeated_under_one_key_is_one(app: FastAPI, at_work: Agency) -> None:
    api = Client(app, await key_of(at_work))
    lead_id, _ = await at_work.contacted()
    order = ("POST", f"/v1/leads/{lead_id}/messages", {"text": "Nur einmal, bitte."})
    answers = [await api.ok(*order, headers=KEY) for _ in range(3)]
    assert answers[0] == answers[1] == answers[2]
    await at_work.mail()
    assert [m.text for m in await at_work.messages(lead_id, "out")].count("Nur einmal, bitte.") == 1
