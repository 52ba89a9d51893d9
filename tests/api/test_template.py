"""Letter templates by API: what is refused and how it is told, versions, who may change them, and the letters they make."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI
from sqlmodel import select

from neuroconcepts.domain.commands import Purpose
from neuroconcepts.store import tables
from neuroconcepts.store.template import Scope, Templates
from tests.agency import FLAT, Agency, text_of
from tests.api.conftest import Client, key_of

OWN = "{{ greeting }}\n\nwillkommen bei {{ company }}.\n\n{{ body }}\n\n{{ closing }}"
PATH = "/v1/templates"


@pytest.fixture
async def admin(app: FastAPI, agency: Agency) -> Client:
    return Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))


async def audit(agency: Agency) -> list[tables.AuditEvent]:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        rows = (await session.execute(select(tables.AuditEvent))).scalars()
        return [row for row in rows if row.what.startswith("template")]


async def property_id(agency: Agency) -> str:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        statement = select(tables.Property.id).where(tables.Property.external_id == FLAT)
        return str((await session.execute(statement)).scalar_one())


async def test_a_template_has_versions_with_authors_and_a_trail(agency: Agency, admin: Client) -> None:
    made = await admin.ok("POST", PATH, {"source": OWN, "language": "de"})
    assert (made["version"], made["author"], made["language"], made["portal"]) == (1, "Anna Amann", "de", None)
    path = f"{PATH}/{made['id']}"
    changed = await admin.ok("PUT", path, {"source": OWN + "\n", "version": 1})
    assert changed == {**made, "source": OWN + "\n", "version": 2, "created_at": changed["created_at"]}
    stale = await admin.problem("PUT", path, {"source": OWN, "version": 1})
    assert (stale["status"], stale["detail"]) == (409, "The template is at version 2 by now, changed by Anna Amann.")
    assert await admin.ok("GET", path) == changed
    assert (await admin.ok("GET", PATH))["items"] == [changed]
    assert await admin.ok("DELETE", path) == changed
    assert (await admin.problem("GET", path))["status"] == 404
    assert [(e.what, e.actor, e.details["version"]) for e in await audit(agency)] == [
        ("template_created", "Anna Amann", 1),
        ("template_changed", "Anna Amann", 2),
        ("template_removed", "Anna Amann", 2),
    ]
    assert [e.details["source"] for e in await audit(agency)] == [OWN, OWN + "\n", OWN + "\n"]


async def test_there_is_one_template_for_the_same_letters(agency: Agency, admin: Client) -> None:
    about = await property_id(agency)
    scopes: list[dict[str, Any]] = [
        {},
        {"property_id": about},
        {"portal": "willhaben"},
        {"language": "fr"},
        {"purpose": "reminder"},
    ]
    for scope in scopes:
        assert await admin.ok("POST", PATH, {"source": "{{ body }}", **scope})
    for scope in scopes:
        again = await admin.problem("POST", PATH, {"source": "{{ body }}", **scope})
        assert (again["status"], "already" in again["detail"]) == (409, True)
    assert len(await audit(agency)) == len(scopes)


async def test_a_refused_template_is_told_line_by_line(agency: Agency, admin: Client) -> None:
    refused = await admin.problem("POST", PATH, {"source": "{{ body }}\n{{ bdy }}\n{% for x in body %}{% endfor %}"})
    assert refused["status"] == 422
    assert [error["field"] for error in refused["errors"]] == ["body.source", "body.source"]
    assert refused["errors"][0]["message"] == "Line 2: There is no variable “bdy”: is “body” meant?"
    assert refused["errors"][1]["message"].startswith("Line 3: Loops are not allowed")
    made = await admin.ok("POST", PATH, {"source": OWN})
    for wrong in ("{{ 7*7 }}", "Guten Tag", "{{ body }} Rabatt!", "", "x" * 10_001, "a\0b"):
        for method, path in (("POST", f"{PATH}/preview"), ("PUT", f"{PATH}/{made['id']}")):
            assert (await admin.problem(method, path, {"source": wrong}))["status"] == 422, wrong
    assert (await admin.ok("GET", PATH))["items"] == [made]


async def test_a_template_for_what_is_not_there_is_refused(admin: Client) -> None:
    for path in (PATH, f"{PATH}/preview"):
        nowhere = await admin.problem("POST", path, {"source": OWN, "property_id": str(uuid4())})
        assert (nowhere["status"], nowhere["detail"].startswith("There is no property")) == (404, True)
    for wrong in ({"language": "tr"}, {"purpose": "advert"}, {"portal": "Will Haben"}, {"name": "x"}):
        assert (await admin.problem("POST", PATH, {"source": OWN, **wrong}))["status"] == 422


async def test_a_makler_may_look_and_try_but_not_change(app: FastAPI, agency: Agency, admin: Client) -> None:
    makler = Client(app, await key_of(agency))
    made = await admin.ok("POST", PATH, {"source": OWN})
    assert (await makler.ok("GET", PATH))["items"] == [made]
    assert (await makler.ok("POST", f"{PATH}/preview", {"source": OWN}))["text"].startswith("Sehr geehrte")
    writes = [("POST", PATH, {"source": OWN}), ("PUT", f"{PATH}/{made['id']}", {"source": OWN}), ("DELETE", f"{PATH}/{made['id']}", None)]  # fmt: skip
    for method, path, body in writes:
        assert (await makler.problem(method, path, body))["status"] == 403


@pytest.mark.parametrize(
    ("language", "tag", "greeting", "ai"),
    [
        ("de", "de-AT", "Sehr geehrte Frau Dr. Muster,", "KI-Assistent"),
        ("en", "en", "Dear Dr Muster,", "AI assistant"),
        ("fr", "fr", "Madame,", "assistant IA"),
        ("it", "it", "Gentile Dott.ssa Muster,", "assistente IA"),
    ],
)
async def test_a_preview_is_a_whole_letter(
    agency: Agency, admin: Client, language: str, tag: str, greeting: str, ai: str
) -> None:
    body = {"source": OWN, "language": language, "property_id": await property_id(agency), "purpose": "follow_up"}
    shown = await admin.ok("POST", f"{PATH}/preview", body)
    assert shown["text"].startswith(f"{greeting}\n\nwillkommen bei Agentur Test.")
    assert shown["mail"].startswith(shown["text"])
    assert ai in shown["mail"]
    assert "Anna Amann\nAgentur Test" in shown["mail"]
    assert f'<html lang="{tag}">' in shown["html"]
    assert await admin.ok("GET", PATH) == {"items": []}


async def test_a_preview_names_the_property(agency: Agency, admin: Client) -> None:
    body = {"source": "{{ property }}\n\n{{ body }}", "property_id": await property_id(agency)}
    shown = await admin.ok("POST", f"{PATH}/preview", body)
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        title = (await session.get_one(tables.Property, (agency.tenant_id, UUID(body["property_id"])))).title
    assert shown["text"].startswith(title)
    assert title in shown["subject"]


# ── The letters ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def save(agency: Agency, source: str, **scope: Any) -> tables.LetterTemplate:
    """Keep a template whatever is wrong with it, as an older version of the checks may have."""
    row = tables.LetterTemplate(
        tenant_id=agency.tenant_id, source=source, author="Anna", created_at=datetime.now(UTC), **scope
    )
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        session.add(row)
    return row


async def test_a_letter_is_written_by_its_template_with_the_notices_below(app: FastAPI, at_work: Agency) -> None:
    admin = Client(app, await key_of(at_work, "tenant_admin", "Anna Amann"))
    await admin.ok("PATCH", "/v1/settings", {"privacy_url": "https://www.agentur.example/datenschutz"})
    made = await admin.ok("POST", PATH, {"source": OWN, "portal": "website_form"})
    lead_id, first = await at_work.contacted()
    text = text_of(first)
    assert text.index("willkommen bei Agentur Test.") < text.index("1.389,50")
    assert text.index("im Auftrag von Beatrix Sander") < text.index("KI-Assistent") < text.index("datenschutz")
    [message] = await at_work.messages(lead_id, "out")
    assert message.sources[0]["template"] == f"{made['id']}/1"
    assert [notice["rule"] for notice in message.notices] == ["ai_disclosure", "privacy_notice"]


@pytest.mark.parametrize(
    "broken", ["{{ greeting }}", "{{ 7*7 }}{{ body }}", "{{ body }} Jetzt Newsletter abonnieren.", "{% if %}"]
)
async def test_a_template_that_fails_costs_the_seeker_nothing(at_work: Agency, broken: str) -> None:
    row = await save(at_work, broken)
    lead_id, first = await at_work.contacted()
    assert text_of(first).splitlines()[2].startswith("vielen Dank für Ihre Anfrage")
    assert "1.389,50" in text_of(first)
    [failed] = await audit(at_work)
    assert (failed.lead_id, failed.what, failed.actor) == (lead_id, "template_failed", "platform")
    assert failed.reason.startswith("The template was not used, the built-in letter was: Line 1: ")
    assert failed.details == {"template": str(row.id), "version": 1}
    [message] = await at_work.messages(lead_id, "out")
    assert message.sources[0]["template"] == ""


async def test_what_names_a_letter_most_exactly_is_used(agency: Agency) -> None:
    subject = UUID(await property_id(agency))
    scopes = [
        Scope(),
        Scope(purpose="answer"),
        Scope(language="fr"),
        Scope(language="fr", purpose="answer"),
        Scope(portal="willhaben"),
        Scope(portal="willhaben", language="fr", purpose="answer"),
        Scope(property_id=subject),
        Scope(property_id=subject, purpose="answer"),
        Scope(property_id=subject, portal="willhaben", language="fr", purpose="answer"),
    ]
    for number, scope in enumerate(scopes):
        await save(agency, str(number), property_id=scope.property_id, portal=scope.portal, language=scope.language, purpose=scope.purpose)  # fmt: skip

    async def best(letter: Scope) -> str:
        async with agency.platform.store.tenant(agency.tenant_id) as session:
            found = await Templates(session).best(letter)
            assert found
            return found.source

    letter = Scope(subject, "willhaben", "fr", Purpose.ANSWER)
    assert await best(letter) == "8"
    assert await best(Scope(subject, "immowelt", "fr", "answer")) == "7"
    assert await best(Scope(subject, "willhaben", "fr", "reminder")) == "6"
    assert await best(Scope(None, "willhaben", "fr", "answer")) == "5"
    assert await best(Scope(None, "willhaben", "de", "answer")) == "4"
    assert await best(Scope(None, "immowelt", "fr", "answer")) == "3"
    assert await best(Scope(None, "immowelt", "fr", "reminder")) == "2"
    assert await best(Scope(None, "immowelt", "de", "answer")) == "1"
    assert await best(Scope(None, "immowelt", "de", "reminder")) == "0"
