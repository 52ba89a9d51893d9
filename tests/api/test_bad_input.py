"""What cannot be read is told by its place, and never repeated."""

import json
from base64 import urlsafe_b64encode
from typing import Any
from uuid import uuid4

import pytest

from tests.agency import Agency
from tests.api.conftest import Client, lead_in, problem_of

SECRET = "Geheimnis-4711"
JSON = {"Content-Type": "application/json"}


@pytest.fixture
def pair() -> tuple[str, str]:
    """No mail is sent here, so all these tests can have the same mailboxes."""
    return "agent99@agent.example", "seeker99@seeker.example"


def with_(**seeker: object) -> dict[str, Any]:
    return {"seeker": {"email": "a@b.example", **seeker}}


@pytest.mark.parametrize(
    ("body", "field"),
    [
        (lead_in(move_in="2026-02-30"), "body.move_in"),
        (lead_in(move_in=SECRET), "body.move_in"),
        (lead_in(household_size=0), "body.household_size"),
        (lead_in(household_size=SECRET), "body.household_size"),
        (lead_in(language=SECRET), "body.language"),
        (lead_in(portal=SECRET), "body.portal"),
        (lead_in(message=f"{SECRET}\0"), "body.message"),
        (lead_in(message=SECRET * 2000), "body.message"),
        (lead_in(property=f"{SECRET}\r\nBcc: x@y.example"), "body.property"),
        (lead_in(surprise=SECRET), "body.surprise"),
        (with_(email=SECRET), "body.seeker.email"),
        (with_(email=None), "body.seeker.email"),
        (with_(salutation=SECRET), "body.seeker.salutation"),
        (with_(last_name=f"{SECRET}\x0bBcc: x"), "body.seeker.last_name"),
        (with_(nick=SECRET), "body.seeker.nick"),
        ({"seeker": SECRET}, "body.seeker"),
        ({"message": SECRET}, "body.seeker"),
        ([SECRET], "body"),
        (SECRET, "body"),
        (None, "body"),
    ],
)
async def test_a_wrong_field_is_named_and_not_repeated(api: Client, body: Any, field: str) -> None:
    refused = await api.problem("POST", "/v1/leads", body)
    assert refused["status"] == 422
    assert field in [error["field"] for error in refused["errors"]]
    assert field in refused["detail"]
    assert SECRET not in json.dumps(refused)
    assert (await api.ok("GET", "/v1/leads"))["items"] == []


@pytest.mark.parametrize(
    "content",
    [
        b'{"seeker": "Geheimnis-4711"',
        b"\xff\xfe",
        b'{"household_size": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"\\ud800": "Geheimnis-4711"}',
        b'{"seeker": {"email": "a@b.example", "last_name": "\\ud800"}}',
        b"",
    ],
)
async def test_a_body_that_is_no_json_text_is_told(api: Client, content: bytes) -> None:
    refused = await api.problem("POST", "/v1/leads", content=content, headers=JSON)
    assert refused["status"] == 422
    assert refused["errors"][0]["field"].startswith("body")
    assert SECRET not in json.dumps(refused)


async def test_a_thousand_faults_are_not_all_told(api: Client) -> None:
    refused = await api.problem("POST", "/v1/leads", {f"{n}{'x' * 500}": 1 for n in range(1000)})
    assert len(refused["errors"]) == 20
    assert max(len(error["field"]) for error in refused["errors"]) == 100


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("leads/{}/close", {"outcome": "sold"}, "body.outcome"),
        ("leads/{}/close", {}, "body.outcome"),
        ("leads/{}/messages", {"text": ""}, "body.text"),
        ("leads/{}/messages", {"text": "x", "subject": "a\nb"}, "body.subject"),
        ("leads/{}/takeover", {"why": "a\nb"}, "body.why"),
        ("drafts/{}/edit", {"text": "a\0"}, "body.text"),
        ("drafts/{}/reject", {"because": "x"}, "body.because"),
    ],
)
async def test_other_writes_name_the_field_too(api: Client, path: str, body: dict[str, str], field: str) -> None:
    refused = await api.problem("POST", f"/v1/{path.format(uuid4())}", body)
    assert (refused["status"], [error["field"] for error in refused["errors"]]) == (422, [field])


async def test_a_message_of_spaces_is_refused(api: Client, agency: Agency) -> None:
    lead_id = (await api.ok("POST", "/v1/leads", lead_in()))["lead_id"]
    assert (await api.problem("POST", f"/v1/leads/{lead_id}/messages", {"text": " \n"}))["status"] == 422
    assert [m.direction for m in await agency.messages(lead_id)] == ["in"]


def cursor(*parts: object) -> str:
    return urlsafe_b64encode(json.dumps(parts).encode()).decode()


@pytest.mark.parametrize(
    "query",
    [
        "stage=SOLD",
        "wheel=nobody",
        "portal=%00",
        "agent_id=me",
        "needs_human=perhaps",
        "limit=0",
        "limit=201",
        "limit=many",
        "cursor=garbage",
        "cursor=%C3%BC",
        "cursor=" + "W" * 5000,
        f"cursor={cursor()}",
        f"cursor={cursor(1, 2)}",
        f"cursor={cursor('2026-01-01', 'x')}",
        f"cursor={cursor('0001-01-01T00:00:00+23:00', str(uuid4()))}",
        f"cursor={cursor('x', str(uuid4()))}",
    ],
)
async def test_a_wrong_filter_or_cursor_is_told(api: Client, query: str) -> None:
    refused = await api.problem("GET", f"/v1/leads?{query}")
    assert refused["status"] == 422
    assert query.partition("=")[0] in refused["detail"]


async def test_a_cursor_without_a_time_zone_is_read_as_some_time(api: Client) -> None:
    assert await api.ok("GET", f"/v1/leads?cursor={cursor('2026-01-01T00:00:00', str(uuid4()))}")


async def test_unknown_paths_and_methods_are_problems(api: Client) -> None:
    assert (await api.problem("GET", "/v1/nothing"))["status"] == 404
    assert (await api.problem("GET", "/v1/leads/not-an-id"))["status"] == 422
    response = await api("DELETE", "/v1/leads")
    assert problem_of(response)["status"] == 405
    assert response.headers["Allow"]
