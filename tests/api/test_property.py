"""Properties through the API: sent in, watched while they are imported, listed, and looked at."""

import asyncio
import tempfile
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from fastapi import FastAPI
from sqlmodel import select

from bench.pdfs import pdf
from neuroconcepts.config import Config
from neuroconcepts.domain.lead import Settings
from neuroconcepts.store import tables
from tests.agency import Agency
from tests.api.conftest import Client, key_of, serving
from tests.transmissions import flat, numbers, openimmo, stock, zipped

KEY = {"Idempotency-Key": "export-of-today"}


def door(name: str = "export.zip", **query: object) -> str:
    return f"/v1/properties/imports?file_name={name}" + "".join(f"&{key}={value}" for key, value in query.items())


async def sent(
    api: Client, agency: Agency, content: bytes, name: str = "export.xml", **query: object
) -> dict[str, Any]:
    """Send a transmission; the import as the API shows it at its end."""
    accepted = await api.ok("POST", door(name, **query), content=content)
    await agency.until_imported(accepted["import_id"])
    shown: dict[str, Any] = await api.ok("GET", f"/v1/properties/imports/{accepted['import_id']}")
    return shown


@pytest.fixture
async def api(app: FastAPI, at_work: Agency) -> Client:
    return Client(app, await key_of(at_work))


async def test_a_zip_is_accepted_imported_and_reported(api: Client, at_work: Agency) -> None:
    files = [("DOKUMENTE", "e.pdf")]
    xml = openimmo(flat("N-1", files=files, title="Am Park"), flat(""), scope="TEIL")
    response = await api("POST", door(), content=zipped({"o.xml": xml, "e.pdf": pdf("Exposé")}))
    assert response.status_code == 202
    accepted = response.json()
    assert (accepted["known"], accepted["status"], accepted["handed_over"]) == (False, "received", True)
    await at_work.until_imported(accepted["import_id"])
    shown = await api.ok("GET", f"/v1/properties/imports/{accepted['import_id']}")
    assert (shown["status"], shown["total"], shown["done"], shown["source"]) == ("done", 2, 2, "upload")
    report = shown["report"]
    assert report["counts"] == {"created": 1, "refused": 1}
    assert report["attachments"] == {"kept": 1, "missing": 0, "read": 1, "unreadable": 0}
    created, refused = report["lines"]
    assert (created["number"], refused["file"], refused["line"]) == ("N-1", "o.xml", 4)
    about = await api.ok("GET", f"/v1/properties/{created['property_id']}")
    assert (about["title"], about["active"], about["expose"]["deal"]) == ("Am Park", True, "rent")
    assert ("kaltmiete", "1000") in {(fact["key"], fact["number"]) for fact in about["expose"]["facts"]}
    [document] = about["documents"]
    assert (document["media_type"], document["characters"], document["problem"]) == ("application/pdf", 6, "")


async def test_how_far_an_import_is_can_be_seen(api: Client, app: FastAPI, agency: Agency) -> None:
    accepted = await Client(app, api.key).ok("POST", door("e.xml"), content=stock(1, 120, scope="TEIL"))
    seen = set()
    while True:
        shown = await api.ok("GET", f"/v1/properties/imports/{accepted['import_id']}")
        seen.add(shown["status"])
        assert shown["done"] <= (shown["total"] or 0) <= 120
        if shown["finished_at"]:
            break
        await asyncio.sleep(0.005)
    assert (shown["done"], shown["status"]) == (120, "done")
    assert len(seen) >= 2


async def test_properties_are_listed_in_pages(api: Client, at_work: Agency) -> None:
    await sent(api, at_work, stock(1, 5, scope="TEIL"))
    gone = openimmo(*(flat(n, action="DELETE") for n in numbers(4, 5)), scope="TEIL")
    await sent(api, at_work, gone)
    found, cursor = [], ""
    while cursor is not None:
        page = await api.ok("GET", f"/v1/properties?limit=2{f'&cursor={cursor}' if cursor else ''}")
        assert len(page["items"]) <= 2
        found += page["items"]
        cursor = page["next_cursor"]
    every = [each["external_id"] for each in found]
    assert every == sorted(every)
    assert set(every) >= {*numbers(1, 5), "KRO-2041"}
    for active, some in ((True, numbers(1, 3)), (False, numbers(4, 5))):
        items = (await api.ok("GET", f"/v1/properties?active={active}"))["items"]
        assert [i["external_id"] for i in items if i["external_id"].startswith("W-")] == some
        assert {i["active"] for i in items} == {active}


async def test_an_agent_and_a_persons_word_are_taken_along(api: Client, at_work: Agency) -> None:
    await sent(api, at_work, stock(1, 4), agent_id=at_work.agent_id)
    shown = await sent(api, at_work, stock(1, 1), agent_id=at_work.agent_id, withdraw_all="true")
    assert (shown["agent_id"], shown["withdraw_all"]) == (str(at_work.agent_id), True)
    # The agency's first four flats are the same agent's.
    assert shown["report"]["counts"]["withdrawn"] == 3 + 4


# ── Sent twice, refused, of others ─────────────────────────────────────────────────────────────────────────────────────


async def test_a_repetition_gets_the_first_answer(api: Client, agency: Agency) -> None:
    content = zipped({"o.xml": stock(1, 2)})
    first = await api("POST", door(), content=content, headers=KEY)
    again = await api("POST", door(), content=content, headers=KEY)
    assert (again.status_code, again.json(), again.headers["Idempotent-Replayed"]) == (202, first.json(), "true")
    other = await api.problem("POST", door(), content=zipped({"o.xml": stock(1, 3)}), headers=KEY)
    assert (other["status"], "used for another request" in other["detail"]) == (422, True)
    renamed = await api.problem("POST", door("b.zip"), content=content, headers=KEY)
    assert renamed["status"] == 422


async def test_the_same_file_without_a_key_is_the_same_import(api: Client, agency: Agency) -> None:
    accepted = [await api.ok("POST", door("e.xml"), content=stock(1, 2)) for _ in range(2)]
    assert accepted[0]["import_id"] == accepted[1]["import_id"]
    assert [each["known"] for each in accepted] == [False, True]


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (b"", "a.xml", "has 0 bytes"),
        (b"hello", "a.txt.exe", "neither a ZIP, nor XML"),
        (zipped({"a.xml": b"0" * 3_000_000}), "a.zip", "unpacks to more than"),
        (zipped({"../../etc/cron.d/x": b"x"}), "a.zip", "leads out of it"),
    ],
)
async def test_what_is_no_transmission_is_refused(
    api: Client, agency: Agency, content: bytes, name: str, why: str
) -> None:
    refused = await api.problem("POST", door(name), content=content)
    assert (refused["status"], why in refused["detail"]) == (422, True), refused
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        assert (await session.execute(select(tables.PropertyImport))).scalars().all() == []


@pytest.mark.parametrize("query", ["", "?file_name=", "?file_name=a%0Ab.xml", "?file_name=a.xml&agent_id=me"])
async def test_a_query_that_is_wrong_is_told(api: Client, query: str) -> None:
    refused = await api.problem("POST", f"/v1/properties/imports{query}", content=stock(1, 1))
    assert (refused["status"], "query." in refused["detail"]) == (422, True)


async def test_an_agent_of_nobody_is_not_found(api: Client) -> None:
    assert (await api.problem("POST", door("a.xml", agent_id=uuid4()), content=stock(1, 1)))["status"] == 404


@pytest.mark.parametrize(
    "cursor", ["garbage", "W10=", urlsafe_b64encode(b"[1]").decode(), urlsafe_b64encode(b'["\\u0000"]').decode()]
)
async def test_a_wrong_cursor_is_told(api: Client, cursor: str) -> None:
    refused = await api.problem("GET", f"/v1/properties?cursor={cursor}")
    assert (refused["status"], "cursor" in refused["detail"]) == (422, True)


async def test_another_agencys_properties_and_imports_are_not_found(api: Client, app: FastAPI, at_work: Agency) -> None:
    shown = await sent(api, at_work, stock(1, 1, scope="TEIL"))
    tenants = at_work.platform.tenants
    other = await tenants.create_tenant(
        "Andere", country="DE", timezone="Europe/Berlin", settings=Settings(), now=datetime.now(UTC)
    )
    user = await tenants.create_agent(other, name="Otto", email="otto@b.example", now=datetime.now(UTC))
    stranger = Client(app, await tenants.create_key(other, user))
    mine = f"/v1/properties/{shown['report']['lines'][0]['property_id']}"
    assert await api.ok("GET", mine)
    assert (await stranger.problem("GET", mine))["status"] == 404
    assert (await stranger.problem("GET", f"/v1/properties/imports/{shown['id']}"))["status"] == 404
    assert (await stranger.ok("GET", "/v1/properties"))["items"] == []
    foreign_agent = door("a.xml", agent_id=at_work.agent_id)
    assert (await stranger.problem("POST", foreign_agent, content=stock(1, 1)))["status"] == 404


# ── Large ones ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_transmission_has_a_limit_of_its_own(config: Config, at_work: Agency) -> None:
    limits = {"max_body_bytes": 1000, "max_mail_bytes": 1000, "max_transmission_bytes": 200_000}
    async with serving(config.model_copy(update=limits)) as app:
        api = Client(app, await key_of(at_work))
        assert await api.ok("POST", door("a.xml"), content=stock(1, 300))
        refused = await api.problem("POST", door("a.xml"), content=b"<openimmo>" + b" " * 200_000)
        assert (refused["status"], refused["detail"]) == (413, "The body is larger than 200000 bytes.")


async def test_a_large_body_lies_on_the_disk_and_not_in_the_memory(
    api: Client, at_work: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    rolled = []
    rollover = tempfile.SpooledTemporaryFile.rollover

    def noted(self: Any) -> None:
        rolled.append(self)
        rollover(self)

    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", noted)
    await api.ok("POST", door("a.xml"), content=stock(1, 3, title="x" * 500_000))
    assert len(rolled) == 1
    assert rolled[0].closed
