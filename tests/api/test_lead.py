"""Leads through the API: admitted, listed page by page, told with their timeline, steered, closed."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi import FastAPI

from neuroconcepts.domain.enquiry import Enquiry, Person
from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.store import tables
from tests.agency import Agency, text_of
from tests.api.conftest import Client, key_of, lead_in

START = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
async def working_api(app: FastAPI, at_work: Agency) -> Client:
    return Client(app, await key_of(at_work))


async def admit(agency: Agency, count: int, *, together: int) -> list[UUID]:
    """Leads, the newest first, `together` of them at the same instant; no workflow hears of them."""
    leads = []
    for number in range(count):
        person = Person(last_name="Muster", email=f"seeker{number}@example.org")
        enquiry = Enquiry(portal="website_form" if number % 3 else "immowelt", person=person, message="Frei?")
        now = START + timedelta(minutes=number // together)
        leads.append((await agency.platform.enquiries.submit(agency.tenant_id, enquiry, now)).lead_id)
    return leads


async def pages(api: Client, query: str) -> list[list[dict[str, Any]]]:
    found: list[list[dict[str, Any]]] = []
    cursor = ""
    while cursor is not None:
        page = await api.ok("GET", f"/v1/leads?{query}&cursor={cursor}" if cursor else f"/v1/leads?{query}")
        found.append(page["items"])
        cursor = page["next_cursor"]
    return found


async def test_paging_shows_each_of_120_leads_once_newest_first(api: Client, agency: Agency) -> None:
    admitted = await admit(agency, 120, together=50)
    found = await pages(api, "limit=50")
    assert [len(page) for page in found] == [50, 50, 20]
    shown = [lead for page in found for lead in page]
    assert {lead["id"] for lead in shown} == set(map(str, admitted))
    keys = [(lead["enquired_at"], lead["id"]) for lead in shown]
    assert keys == sorted(keys, reverse=True)
    assert [len(page) for page in await pages(api, "limit=60")] == [60, 60], "no empty page at the end"
    immowelt = await pages(api, "limit=15&portal=immowelt")
    assert [[lead["portal"] for lead in page] for page in immowelt] == [
        ["immowelt"] * 15,
        ["immowelt"] * 15,
        ["immowelt"] * 10,
    ]


async def test_lists_are_narrowed(api: Client, agency: Agency) -> None:
    [lead_id] = await admit(agency, 1, together=1)
    lead = (await api.ok("GET", "/v1/leads"))["items"][0]
    for same in ("stage=NEW", "wheel=ai", "closed=false", "needs_human=false", f"agent_id={lead['agent_id']}"):
        assert [it["id"] for it in (await api.ok("GET", f"/v1/leads?{same}"))["items"]] == [str(lead_id)]
    for other in ("stage=BOOKED", "wheel=human", "closed=true", "needs_human=true", f"agent_id={uuid4()}"):
        assert (await api.ok("GET", f"/v1/leads?{other}"))["items"] == []


async def test_an_enquiry_is_answered_and_its_timeline_is_whole_and_ordered(
    working_api: Client, at_work: Agency
) -> None:
    body = lead_in(at_work.seeker, property="KRO-2041", message="Wie hoch ist die Gesamtmiete?", move_in="2027-01-31")
    body["seeker"]["phone"] = "0664 1234567"
    accepted = await working_api.ok("POST", "/v1/leads", body)
    assert accepted["handed_over"] is True
    await at_work.mail()
    await at_work.until_stage(UUID(accepted["lead_id"]), "CONTACTED")
    lead = await working_api.ok("GET", f"/v1/leads/{accepted['lead_id']}")
    assert (lead["stage"], lead["wheel"], lead["email"]) == ("CONTACTED", "ai", at_work.seeker)
    timeline = lead["timeline"]
    assert [entry["at"] for entry in timeline] == sorted(entry["at"] for entry in timeline)
    messages = [
        (e["who"], e["details"]["direction"], e["details"]["status"]) for e in timeline if e["kind"] == "message"
    ]
    assert messages == [("seeker", "in", "received"), ("ai", "out", "sent")]
    decisions = [entry for entry in timeline if entry["kind"] == "decision"]
    assert [entry["details"]["seq"] for entry in decisions] == list(range(1, len(decisions) + 1))
    assert [entry["what"] for entry in decisions] == ["message_came", "understood", "composed", "sent"]
    assert all(entry["text"] for entry in decisions)
    assert decisions[-1]["details"]["stage"] == "CONTACTED"
    assert decisions[1]["details"]["understanding"]["assistant"] == "offline/2"
    answer = next(entry for entry in timeline if entry["who"] == "ai" and entry["kind"] == "message")
    assert answer["details"]["trace"] == {
        "assistant": "offline/2",
        "facts": ["preise/gesamtmietebrutto"],
        "unanswered": [],
        "unsupported": [],
        "improper": [],
        "template": "",
        "calls": [],
        "claims": answer["details"]["trace"]["claims"],
        "offered": [],
        "contradicted": [],
        "suspicion": "",
        "edit": None,
    }
    [rent] = [claim for claim in answer["details"]["trace"]["claims"] if claim["kind"] == "figure"]
    assert rent == {
        "kind": "figure",
        "text": rent["text"],
        "support": [
            {"source": "preise/gesamtmietebrutto", "value": rent["support"][0]["value"], "property": "KRO-2041"}
        ],
    }
    assert "EUR" in rent["support"][0]["value"], "the value at that time is kept"
    assert "approved_by" not in answer["details"]


async def test_a_person_takes_over_writes_hands_back_and_closes(working_api: Client, at_work: Agency) -> None:
    lead_id, _ = await at_work.contacted()
    path = f"/v1/leads/{lead_id}"
    taken = await working_api.ok("POST", f"{path}/takeover", {"why": "kennt die Familie"})
    assert taken["wheel"] == "human"
    assert "kennt die Familie" in taken["wheel_reason"]
    written = await working_api("POST", f"{path}/messages", {"text": "Rufen Sie mich an!", "subject": "Ihr Anruf"})
    assert written.status_code == 202
    mail = await at_work.mail()
    assert "Rufen Sie mich an!" in text_of(mail)
    assert mail["Subject"] == "Ihr Anruf"
    assert (await working_api.ok("POST", f"{path}/release"))["wheel"] == "ai"
    closed = await working_api.ok("POST", f"{path}/close", {"outcome": "viewed"})
    assert (closed["outcome"], closed["stage"]) == ("viewed", "CONTACTED")
    for action, body in (
        ("takeover", {}),
        ("release", None),
        ("messages", {"text": "Ja."}),
        ("close", {"outcome": "spam"}),
    ):
        refused = await working_api.problem("POST", f"{path}/{action}", body)
        assert refused["status"] == 409
        assert refused["detail"] == f"The lead {lead_id} is closed (viewed); it opens again when the seeker writes."
    outgoing = await at_work.messages(lead_id, "out")
    assert {message.status for message in outgoing} == {"sent"}, "a refused message leaves nothing behind"
    assert len((await working_api.ok("GET", "/v1/leads?closed=true"))["items"]) == 1


async def draft_of(api: Client, agency: Agency) -> tuple[UUID, dict[str, Any]]:
    """An answer that waits for somebody's yes."""
    await agency.set(autonomy=Autonomy.DRAFT)
    lead_id = await agency.enquires()

    def waits(row: tables.Lead) -> bool:
        return row.needs_human_since is not None

    await agency.until(lead_id, waits, "a draft waits")
    [draft] = (await api.ok("GET", f"/v1/leads/{lead_id}"))["drafts"]
    assert draft["status"] == "waiting"
    return lead_id, draft


async def test_a_draft_is_sent_in_the_agents_words_and_no_second_decision_is_taken(
    working_api: Client, at_work: Agency
) -> None:
    lead_id, draft = await draft_of(working_api, at_work)
    path = f"/v1/drafts/{draft['id']}"
    edited = await working_api.ok("POST", f"{path}/edit", {"text": "Die Wohnung ist frei.", "subject": "Zur Wohnung"})
    assert edited["wheel"] == "ai"
    assert "Die Wohnung ist frei." in text_of(await at_work.mail())
    for action, body in (("approve", None), ("edit", {"text": "Nein."}), ("reject", {})):
        stale = await working_api.problem("POST", f"{path}/{action}", body)
        assert (stale["status"], stale["detail"]) == (409, f"The draft {draft['id']} was already edited.")
    [shown] = (await working_api.ok("GET", f"/v1/leads/{lead_id}"))["drafts"]
    assert (shown["status"], shown["decided_by"], shown["text"]) == ("edited", "Eva Berger", "Die Wohnung ist frei.")
    timeline = (await working_api.ok("GET", f"/v1/leads/{lead_id}"))["timeline"]
    [sent] = [entry for entry in timeline if entry["details"].get("id") == draft["message_id"]]
    assert (sent["details"]["approved_by"], sent["details"]["trace"]["assistant"]) == ("Eva Berger", "offline/2")
    assert sent["details"]["edited_by"] == "Eva Berger"


async def test_an_edited_draft_keeps_both_letters_and_the_trace_is_of_the_one_that_was_sent(
    working_api: Client, at_work: Agency
) -> None:
    lead_id, draft = await draft_of(working_api, at_work)
    before = draft["trace"]
    assert before["edit"] is None
    text = "KRO-2041: Die Kaltmiete beträgt 777 Euro."
    await working_api.ok("POST", f"/v1/drafts/{draft['id']}/edit", {"text": text})
    await at_work.mail()
    [shown] = (await working_api.ok("GET", f"/v1/leads/{lead_id}"))["drafts"]
    trace = shown["trace"]
    assert trace["unsupported"] == ["777 Euro"]
    assert [claim["text"] for claim in trace["claims"]] == ["KRO-2041"]
    kept = trace["edit"]
    assert (kept["by"], kept["text"], kept["subject"]) == ("Eva Berger", draft["text"], draft["subject"])
    assert [kept["claims"], kept["unsupported"]] == [before["claims"], before["unsupported"]]


async def test_a_draft_is_approved_as_it_is(working_api: Client, at_work: Agency) -> None:
    lead_id, draft = await draft_of(working_api, at_work)
    await working_api.ok("POST", f"/v1/drafts/{draft['id']}/approve")
    assert (await at_work.mail())["Subject"] == draft["subject"]
    await at_work.until_stage(lead_id, "CONTACTED")


async def test_a_rejected_draft_is_never_sent(working_api: Client, at_work: Agency) -> None:
    lead_id, draft = await draft_of(working_api, at_work)
    rejected = await working_api.ok("POST", f"/v1/drafts/{draft['id']}/reject", {"why": "zu lang"})
    assert rejected["wheel"] == "human"
    [shown] = (await working_api.ok("GET", f"/v1/leads/{lead_id}"))["drafts"]
    assert (shown["status"], shown["decided_by"]) == ("rejected", "Eva Berger")
    assert not at_work.mails()
