"""Who may call what: no key, a wrong key, a viewer, and another agency's people."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from fastapi import FastAPI

from neuroconcepts.domain.lead import Settings
from tests.agency import Agency
from tests.api.conftest import Client, key_of, lead_in

READS = [
    ("GET", "/v1/leads"),
    ("GET", f"/v1/leads/{uuid4()}"),
    ("GET", "/v1/mailboxes"),
    ("GET", "/v1/properties"),
    ("GET", f"/v1/properties/{uuid4()}"),
    ("GET", f"/v1/properties/imports/{uuid4()}"),
    ("GET", "/v1/enquiries/unmatched"),
    ("GET", "/v1/questions"),
    ("GET", "/v1/knowledge"),
    ("GET", "/v1/knowledge/search?q=Lift"),
    ("GET", "/v1/knowledge/faq"),
    ("GET", "/v1/settings"),
    ("GET", "/v1/inbound/mail"),
    ("GET", f"/v1/inbound/mail/{uuid4()}"),
    ("GET", "/v1/templates"),
    ("GET", f"/v1/templates/{uuid4()}"),
    ("GET", "/v1/signature"),
]
ASKS = [("POST", "/v1/templates/preview", {"source": "{{ body }}"})]
"""What has a body, and changes nothing."""
WRITES = [
    ("POST", "/v1/leads", lead_in()),
    ("POST", f"/v1/leads/{uuid4()}/takeover", {}),
    ("POST", f"/v1/leads/{uuid4()}/release", None),
    ("POST", f"/v1/leads/{uuid4()}/messages", {"text": "Ja."}),
    ("POST", f"/v1/leads/{uuid4()}/close", {"outcome": "spam"}),
    ("POST", f"/v1/leads/{uuid4()}/merge", {"lead_id": str(uuid4())}),
    ("POST", f"/v1/leads/{uuid4()}/part", None),
    ("POST", f"/v1/enquiries/{uuid4()}/match", {"property_id": str(uuid4())}),
    ("POST", f"/v1/questions/{uuid4()}/answer", {"text": "Ja."}),
    ("POST", "/v1/knowledge/faq", {"question": "Lift?", "answer": "Ja."}),
    ("PUT", f"/v1/knowledge/faq/{uuid4()}", {"question": "Lift?", "answer": "Ja."}),
    ("DELETE", f"/v1/knowledge/faq/{uuid4()}", None),
    ("PATCH", "/v1/settings", {"autonomy": "draft"}),
    ("POST", f"/v1/inbound/mail/{uuid4()}/read", None),
    ("POST", f"/v1/drafts/{uuid4()}/approve", None),
    ("POST", f"/v1/drafts/{uuid4()}/edit", {"text": "Ja."}),
    ("POST", f"/v1/drafts/{uuid4()}/reject", {}),
    ("POST", "/v1/inbound/mail?recipient=a@b.example", None),
    ("POST", "/v1/properties/imports?file_name=a.csv", None),
    ("POST", "/v1/templates", {"source": "{{ body }}"}),
    ("PUT", f"/v1/templates/{uuid4()}", {"source": "{{ body }}"}),
    ("DELETE", f"/v1/templates/{uuid4()}", None),
    ("PUT", "/v1/signature", {"signature": "Eva"}),
    ("PUT", f"/v1/mailboxes/{uuid4()}/signature", {"signature": "Eva"}),
]
KEYLESS = "/v1/widget/"
"""Called by anybody's browser: `test_widget` holds what it asks for instead of a key."""
PLAYS = [("POST", "/v1/playground", {"message": "Ja?"})]
"""Changes nothing, so a viewer may."""
EVERY_ROUTE = [*((method, path, None) for method, path in READS), *ASKS, *PLAYS, *WRITES]


def test_the_lists_above_name_every_route(app: FastAPI) -> None:
    listed = {_bare(path.partition("?")[0]) for _, path, _ in EVERY_ROUTE}
    ours = [path for path in app.openapi()["paths"] if path.startswith("/v1")]
    assert listed == {_bare(path) for path in ours if not path.startswith(KEYLESS)}


def _bare(path: str) -> str:
    return "/".join("{}" if "{" in part or len(part) == 36 else part for part in path.split("/"))


@pytest.mark.parametrize("key", ["", "nc_nobody-has-this-one", "ü"])
async def test_without_a_key_of_the_agency_nothing_is_open(app: FastAPI, key: str) -> None:
    for method, path, body in EVERY_ROUTE:
        response = await Client(app)(
            method,
            path,
            body,
            headers={b"Authorization": f"Bearer {key}".encode("latin-1")} if key else {},  # type: ignore[dict-item]  # as bytes
        )
        assert (response.status_code, response.headers["WWW-Authenticate"]) == (401, "Bearer"), path
        assert response.headers["content-type"] == "application/problem+json"


async def test_a_viewer_may_look_and_change_nothing(app: FastAPI, agency: Agency) -> None:
    viewer = Client(app, await key_of(agency, "viewer", "Vinzenz Zuseher"))
    assert (await viewer.ok("GET", "/v1/leads"))["items"] == []
    for method, path, body in WRITES:
        refused = await viewer.problem(method, path, body)
        assert (refused["status"], refused["detail"]) == (403, "Vinzenz Zuseher may look, but not change anything.")


async def test_what_is_not_there_is_not_found(app: FastAPI, agency: Agency) -> None:
    api = Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))
    named = [(m, p, b) for m, p, b in EVERY_ROUTE if _bare(p) != p or "recipient" in p]
    for method, path, body in named:
        content = {"content": b"Subject: x\r\n\r\nText"} if "recipient" in path else {}
        missing = await api.problem(method, path, body, **content)
        assert missing["status"] == 404, path
        assert "b.example" in missing["detail"] or any(
            part in missing["detail"] for part in path.split("/") if len(part) == 36
        )


async def test_another_agencys_lead_mailbox_and_mail_are_not_found(app: FastAPI, agency: Agency, api: Client) -> None:
    lead_id = (await api.ok("POST", "/v1/leads", lead_in()))["lead_id"]
    tenants = agency.platform.tenants
    other_tenant = await tenants.create_tenant(
        "Andere", country="DE", timezone="Europe/Berlin", settings=Settings(), now=datetime.now(UTC)
    )
    user = await tenants.create_agent(other_tenant, name="Otto", email="otto@b.example", now=datetime.now(UTC))
    other = Client(app, await tenants.create_key(other_tenant, user))
    for method, path, body in EVERY_ROUTE:
        if path.startswith("/v1/leads/"):
            mine = "/".join([*path.split("/")[:3], lead_id, *path.split("/")[4:]])
            assert (await other.problem(method, mine, body))["status"] == 404, mine
    assert (await other.ok("GET", "/v1/leads"))["items"] == []
    assert (await other.ok("GET", "/v1/mailboxes"))["items"] == []
    foreign = await other.problem("POST", f"/v1/inbound/mail?recipient={agency.agent}", content=b"Subject: x\r\n\r\ny")
    assert (foreign["status"], foreign["detail"]) == (404, f"No mailbox here has the address {agency.agent}.")
    no_mailbox = await other.problem("POST", "/v1/leads", lead_in())
    assert (no_mailbox["status"], "no mailbox yet" in no_mailbox["detail"]) == (409, True)


async def test_the_roles_name_stands_in_the_timeline(at_work: Agency, app: FastAPI) -> None:
    api = Client(app, await key_of(at_work, "tenant_admin", "Anna Amann"))
    lead_id, _ = await at_work.contacted()
    assert (await api.ok("POST", f"/v1/leads/{lead_id}/takeover", {"why": "kennt ihn"}))["wheel"] == "human"
    timeline = (await api.ok("GET", f"/v1/leads/{lead_id}"))["timeline"]
    assert [entry["who"] for entry in timeline if entry["what"] == "taken_over"] == ["Anna Amann"]
