"""The form on an agency's website: what it takes from which page, and how little it tells."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import SecretStr
from sqlmodel import select

from api.models import WidgetEnquiryIn
from neuroconcepts.config import Config
from neuroconcepts.local.ports import free_port
from neuroconcepts.store import tables
from tests.agency import Agency
from tests.api.conftest import Client, problem_of, serving
from tests.store.rows import NOW

PAGE = "https://www.agentur.example"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ENQUIRY = {"email": "maria.muster@example.org", "name": "Frau Dr. Maria Muster", "message": "Noch frei?"}
PER_CLIENT, PER_WIDGET = 12, 8


@pytest.fixture
def pair() -> tuple[str, str]:
    """No mail is sent here, so all these tests can have the same mailboxes."""
    return "agent99@agent.example", "seeker99@seeker.example"


@pytest.fixture
def config(config: Config) -> Config:
    limits = {"widget_requests_per_minute": PER_CLIENT, "widget_enquiries_per_minute": PER_WIDGET}
    return config.model_copy(update={**limits, "max_widget_bytes": 2000})


@pytest.fixture
async def path(agency: Agency) -> str:
    """Where the agency's page sends."""
    created = await agency.platform.widgets.create(agency.tenant_id, [PAGE], portal="agentur_website", now=NOW)
    return f"/v1/widget/{created.key}/enquiries"


async def send(app: FastAPI, path: str, body: Any = None, *, origin: str = PAGE, **more: Any) -> httpx2.Response:
    """What a browser sends from a page of this origin."""
    headers = {"Origin": origin, **more.pop("headers", {})}
    return await Client(app)(more.pop("method", "POST"), path, body, headers=headers, **more)


async def leads_of(agency: Agency) -> list[tables.Lead]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return list((await session.execute(select(tables.Lead))).scalars())


# ── What it takes ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_enquiry_becomes_a_lead_and_the_page_learns_a_reference_only(
    app: FastAPI, agency: Agency, path: str
) -> None:
    body = {**ENQUIRY, "phone": "0664 1234567", "property": "KRO-2041", "wants_viewing": True, "consent": True}
    response = await send(app, path, body)
    assert response.status_code == 202
    assert list(response.json()) == ["reference"]
    [lead] = await leads_of(agency)
    assert (lead.name, lead.email, lead.portal) == ("Dr. Maria Muster", "maria.muster@example.org", "agentur_website")
    assert (lead.person["salutation"], lead.person["phone"]) == ("Frau", "+436641234567")
    assert lead.property_id is not None
    [message] = await agency.messages(lead.id, "in")
    assert (str(message.id), message.text) == (response.json()["reference"], "Noch frei?")
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        row = (await session.execute(select(tables.Enquiry))).scalar_one()
    assert row.fields["sources"] == {"*": "form", "consent": "form"}


async def test_a_plain_forms_fields_say_the_same(app: FastAPI, agency: Agency, path: str) -> None:
    fields = {**ENQUIRY, "wants_viewing": "on", "phone": "", "leave_empty": "", "message": "Größe? 50 % & mehr"}
    response = await send(app, path, content=urlencode(fields).encode(), headers=FORM)
    assert response.status_code == 202
    [lead] = await leads_of(agency)
    [message] = await agency.messages(lead.id, "in")
    assert (lead.name, message.text) == ("Dr. Maria Muster", "Größe? 50 % & mehr")


async def test_a_name_in_parts_wins_over_the_whole_one(app: FastAPI, agency: Agency, path: str) -> None:
    await send(app, path, {"email": "a@b.example", "name": "x y", "first_name": "Ida", "last_name": "von Au"})
    [lead] = await leads_of(agency)
    assert (lead.name, lead.person["last_name"]) == ("Ida von Au", "von Au")


async def test_a_known_person_cannot_be_told_from_an_unknown_one(app: FastAPI, agency: Agency, path: str) -> None:
    first, again = [await send(app, path, ENQUIRY) for _ in range(2)]
    other = await send(app, path, {**ENQUIRY, "email": "someone.else@example.org"})
    shown = {(r.status_code, tuple(sorted(r.headers)), len(r.content)) for r in (first, again, other)}
    assert len(shown) == 1
    references = {UUID(r.json()["reference"]) for r in (first, again, other)}
    assert len(references) == 3
    leads = await leads_of(agency)
    assert len(leads) == 2
    assert not references & {lead.id for lead in leads}


async def test_what_only_machines_fill_in_is_answered_alike_and_thrown_away(
    app: FastAPI, agency: Agency, path: str
) -> None:
    human, machine = await send(app, path, ENQUIRY), await send(app, path, {**ENQUIRY, "leave_empty": "http://spam"})
    assert (machine.status_code, sorted(machine.headers)) == (human.status_code, sorted(human.headers))
    assert UUID(machine.json()["reference"]).version == UUID(human.json()["reference"]).version
    [lead] = await leads_of(agency)
    assert len(await agency.messages(lead.id)) == 1


# ── From which page ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_browser_is_told_that_the_agencys_page_may_ask_and_read(app: FastAPI, path: str) -> None:
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    preflight = await send(app, path, method="OPTIONS", headers=asked)
    assert preflight.status_code == 204
    assert preflight.headers["Access-Control-Allow-Methods"] == "POST"
    assert preflight.headers["Access-Control-Allow-Headers"] == "Content-Type"
    good, bad = await send(app, path, ENQUIRY), await send(app, path, {"email": "no address"})
    assert problem_of(bad)["errors"][0]["field"] == "body.email"
    for response in (preflight, good, bad):
        assert response.headers["Access-Control-Allow-Origin"] == PAGE
        assert "Access-Control-Allow-Credentials" not in response.headers
        assert response.headers["Vary"] == "Origin"


@pytest.mark.parametrize("origin", ["", "null", "https://evil.example", "http://www.agentur.example", PAGE + ".evil"])
async def test_another_page_may_neither_ask_nor_read(app: FastAPI, agency: Agency, path: str, origin: str) -> None:
    for method in ("OPTIONS", "POST"):
        refused = await send(app, path, ENQUIRY, method=method, origin=origin)
        assert problem_of(refused)["status"] == 403
        assert "Access-Control-Allow-Origin" not in refused.headers
        assert refused.headers["Vary"] == "Origin", "a cache must not show this to the agency's own page"
    assert await leads_of(agency) == []


async def test_a_key_that_nobody_has_or_that_is_switched_off_is_not_found(
    app: FastAPI, agency: Agency, path: str
) -> None:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        (await session.execute(select(tables.Widget))).scalar_one().enabled = False
    off = problem_of(await send(app, path, ENQUIRY))
    unknown = problem_of(await send(app, "/v1/widget/ncw_nobody/enquiries", ENQUIRY))
    assert off == unknown
    assert off["status"] == 404


# ── How much ───────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_client_that_asks_too_often_has_to_wait(app: FastAPI, agency: Agency, path: str) -> None:
    answers = [await send(app, path, method="OPTIONS") for _ in range(PER_CLIENT + 1)]
    assert [answer.status_code for answer in answers[:-1]] == [204] * PER_CLIENT
    assert problem_of(answers[-1])["status"] == 429
    assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
    other = httpx2.ASGITransport(app, client=("192.0.2.9", 1))
    async with httpx2.AsyncClient(transport=other, base_url="http://api.example") as client:
        response = await client.post(path, json=ENQUIRY, headers={"Origin": PAGE})
    assert response.status_code == 202, "another client is not held up"


async def test_a_widget_takes_so_many_enquiries_a_minute_from_all_together(
    app: FastAPI, agency: Agency, path: str
) -> None:
    codes = []
    for number in range(PER_WIDGET + 1):
        transport = httpx2.ASGITransport(app, client=(f"192.0.2.{number}", 1))
        async with httpx2.AsyncClient(transport=transport, base_url="http://api.example") as client:
            body = {**ENQUIRY, "leave_empty": "x"}
            codes.append((await client.post(path, json=body, headers={"Origin": PAGE})).status_code)
    assert codes == [202] * PER_WIDGET + [429]


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (b"a=" + b"x" * 3000, FORM),
        (json.dumps({**ENQUIRY, "message": "x" * 3000}).encode(), {"Content-Type": "application/json"}),
    ],
)
async def test_a_long_body_is_refused(app: FastAPI, path: str, content: bytes, headers: dict[str, str]) -> None:
    assert problem_of(await send(app, path, content=content, headers=headers))["status"] == 413


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (b"\xff=\xfe", FORM),
        (b"&".join(b"f%d=1" % n for n in range(100)), FORM),
        (b"surprise=1&email=a@b.example", FORM),
        (b"", FORM),
        (b"[1]", {"Content-Type": "application/json"}),
        (b"{nonsense", {"Content-Type": "application/json"}),
        (b"email=a@b.example", {"Content-Type": "text/plain"}),
    ],
)
async def test_what_cannot_be_read_is_told_to_the_page(
    app: FastAPI, path: str, content: bytes, headers: dict[str, str]
) -> None:
    refused = await send(app, path, content=content, headers=headers)
    assert problem_of(refused)["status"] == 422
    assert refused.headers["Access-Control-Allow-Origin"] == PAGE


async def test_an_agency_without_a_mailbox_is_told(app: FastAPI, agency: Agency, path: str) -> None:
    await agency.change(tables.Mailbox, enabled=False)
    assert problem_of(await send(app, path, ENQUIRY))["status"] == 409


async def test_with_the_database_away_the_page_is_told_to_try_again(config: Config, path: str) -> None:
    nowhere = SecretStr(f"postgresql://postgres@127.0.0.1:{free_port()}/none")
    async with serving(config.model_copy(update={"database_url": nowhere})) as app:
        response = await send(app, path, ENQUIRY)
    assert problem_of(response)["status"] == 503
    assert response.headers["Retry-After"]


# ── The page ───────────────────────────────────────────────────────────────────────────────────────────────────────────

SNIPPET = Path(__file__).parents[2] / "docs" / "widget.html"


async def test_the_example_page_sends_what_the_api_reads(app: FastAPI, agency: Agency, path: str) -> None:
    page = SNIPPET.read_text()
    assert len(page.splitlines()) < 40
    names = re.findall(r'name="(\w+)"', page)
    assert set(names) <= set(WidgetEnquiryIn.model_fields)
    assert {"email", "message", "leave_empty", "consent"} <= set(names)
    assert "/v1/widget/" in page
    filled = {**dict.fromkeys(names, ""), **ENQUIRY, "consent": "on"}
    assert (await send(app, path, {name: value for name, value in filled.items() if value})).status_code == 202
