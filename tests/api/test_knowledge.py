"""The FAQ is written, told, and found; what is searched is the agency's own, and nobody's conversation."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from fastapi import FastAPI
from sqlmodel import select

from neuroconcepts.messages import names
from neuroconcepts.store import tables
from tests.agency import FLAT, Agency, text_of
from tests.api.conftest import Client, key_of
from tests.platform_parts import working

HOURS = {"question": "Wann ist Ihr Büro geöffnet?", "answer": "Montags bis freitags von 9 bis 17 Uhr."}


async def property_of(agency: Agency) -> str:
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        statement = select(tables.Property.id).where(tables.Property.external_id == FLAT)
        return str((await session.execute(statement)).scalar_one())


async def indexed(agency: Agency) -> None:
    async with working(agency.platform, [names.KNOWLEDGE]):
        await agency.platform.knowledge.sweep(older_than=-timedelta(seconds=1))
        await agency.platform.knowledge.handle(agency.tenant_id).result()


async def texts(api: Client, q: str, **more: Any) -> list[str]:
    query = "&".join(f"{name}={value}" for name, value in {"q": q, **more}.items())
    return [each["text"] for each in (await api.ok("GET", f"/v1/knowledge/search?{query}"))["items"]]


async def test_an_entry_is_written_changed_and_removed(api: Client, agency: Agency) -> None:
    flat = await property_of(agency)
    general = await api.ok("POST", "/v1/knowledge/faq", HOURS)
    own = await api.ok("POST", "/v1/knowledge/faq", {**HOURS, "answer": "Nie.", "property_id": flat})
    assert (general["written_by"], general["language"], own["property_id"]) == ("Eva Berger", "de", flat)
    assert (await api.ok("GET", "/v1/knowledge/faq"))["items"] == [general, own]
    assert (await api.ok("GET", f"/v1/knowledge/faq?property_id={flat}"))["items"] == [own]
    moved = await api.ok("PUT", f"/v1/knowledge/faq/{own['id']}", {**HOURS, "language": "en"})
    assert (moved["property_id"], moved["language"], moved["answer"]) == (None, "en", HOURS["answer"])
    assert await api.ok("DELETE", f"/v1/knowledge/faq/{general['id']}") == general
    assert (await api.ok("GET", "/v1/knowledge/faq"))["items"] == [moved]
    for method, body in (("PUT", HOURS), ("DELETE", None)):
        gone = await api.problem(method, f"/v1/knowledge/faq/{general['id']}", body)
        assert gone["status"] == 404


async def test_what_cannot_be_told_is_refused(api: Client, app: FastAPI, agency: Agency) -> None:
    for wrong in ({"answer": " "}, {"answer": "x" * 2_001}, {"question": ""}, {"language": "deutsch"}, {"nme": 1}):
        assert (await api.problem("POST", "/v1/knowledge/faq", HOURS | wrong))["status"] == 422, wrong
    unknown = await api.problem("POST", "/v1/knowledge/faq", {**HOURS, "property_id": str(uuid4())})
    assert unknown["status"] == 404
    viewer = Client(app, await key_of(agency, "viewer", "Vera"))
    assert (await viewer.problem("POST", "/v1/knowledge/faq", HOURS))["status"] == 403
    assert (await viewer.ok("GET", "/v1/knowledge/faq"))["items"] == []


async def test_a_repeated_request_writes_one_entry(api: Client) -> None:
    for _ in range(2):
        await api.ok("POST", "/v1/knowledge/faq", HOURS, headers={"Idempotency-Key": "the same"})
    assert len((await api.ok("GET", "/v1/knowledge/faq"))["items"]) == 1


async def test_all_that_is_known_is_found_and_by_what_is_told(api: Client, agency: Agency) -> None:
    before = await api.ok("GET", "/v1/knowledge")
    assert (before["active"], before["due"] > 0) == (None, True)
    assert await texts(api, "Büro geöffnet") == []
    await api.ok("POST", "/v1/knowledge/faq", HOURS)
    flat = await property_of(agency)
    await indexed(agency)
    after = await api.ok("GET", "/v1/knowledge")
    assert after["active"]["model"].startswith("lexical-hash/")
    assert (after["building"], after["due"]) == (None, 0)
    assert (await texts(api, "Wann haben Sie geöffnet?"))[0] == HOURS["answer"]
    own = await api.ok("GET", f"/v1/knowledge/search?q=Keller&property_id={flat}&limit=50")
    assert {each["property_id"] for each in own["items"]} == {flat, None}
    assert len(await texts(api, "Keller", limit=2)) == 2
    [entry] = (await api.ok("GET", "/v1/knowledge/faq"))["items"]
    await api.ok("DELETE", f"/v1/knowledge/faq/{entry['id']}")
    await indexed(agency)
    assert HOURS["answer"] not in await texts(api, "Wann haben Sie geöffnet?", limit=50)


async def test_nobody_s_conversation_is_searched(api: Client, agency: Agency) -> None:
    await agency.enquires("Mein Kontostand ist 12.345 Euro, reicht das?")
    await agency.platform.knowledge.reindex(agency.tenant_id, datetime.now(UTC))
    await indexed(agency)
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        kept = (await session.execute(select(tables.KnowledgeChunk.text))).scalars().all()
    assert any("Kontostand" in text for text in kept)
    assert not any("Kontostand" in text for text in await texts(api, "Kontostand", limit=50))


async def test_seekers_are_told_what_the_faq_says_and_a_property_s_entry_before_the_agency_s(
    api: Client, at_work: Agency
) -> None:
    question = "Gibt es im Kellerabteil einen Stromanschluss?"
    await api.ok("POST", "/v1/knowledge/faq", {"question": question, "answer": "In den meisten Kellern gibt es einen."})
    first, mail = await at_work.contacted(question)
    assert "In den meisten Kellern gibt es einen." in text_of(mail)
    own = {"question": question, "answer": "Ja, eine Steckdose mit 230 V.", "property_id": await property_of(at_work)}
    await api.ok("POST", "/v1/knowledge/faq", own)
    await at_work.replies(mail, "Ist im Kellerabteil ein Stromanschluss vorhanden?")
    answer = await at_work.mail()
    assert "Ja, eine Steckdose mit 230 V." in text_of(answer)
    assert "den meisten" not in text_of(answer).partition("schrieb")[0]
    [*_, last] = await at_work.messages(first, "out")
    assert any(source.startswith("faq/") for source in last.sources[0]["facts"])
