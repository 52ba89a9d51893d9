"""Signatures by API, and below the mails: the mailbox's own, else the person's, with what the agency has to state."""

from fastapi import FastAPI

from neuroconcepts.store import tables
from tests.agency import Agency, text_of
from tests.api.conftest import Client, key_of

OWN = "Beatrix Sander\nImmobilienmaklerin"
DETAILS = "Agentur Test GmbH, FN 123456a\nHandelsgericht Wien, UID ATU12345678"


async def key_of_agent(agency: Agency) -> str:
    return await agency.platform.tenants.create_key(agency.tenant_id, agency.agent_id)


async def test_one_s_own_signature_is_shown_as_it_stands_below_a_mail(app: FastAPI, agency: Agency) -> None:
    admin, me = Client(app, await key_of(agency, "tenant_admin")), Client(app, await key_of_agent(agency))
    built_in = f"Beatrix Sander\nAgentur Test\nTel. +43 1 234567\n{agency.agent}"
    assert await me.ok("GET", "/v1/signature") == {"signature": "", "shown": built_in}
    await admin.ok("PATCH", "/v1/settings", {"business_details": DETAILS})
    assert (await me.ok("GET", "/v1/signature"))["shown"] == f"{built_in}\n\n{DETAILS}"
    signed = await me.ok("PUT", "/v1/signature", {"signature": f"  {OWN}\n\n"})
    assert signed == {"signature": OWN, "shown": f"{OWN}\n\n{DETAILS}"}
    assert await me.ok("GET", "/v1/signature") == signed
    twice = await me.ok("PUT", "/v1/signature", {"signature": f"{OWN}\n{DETAILS}\nTel."})
    assert twice["shown"].count("FN 123456a") == 1
    assert (await me.ok("PUT", "/v1/signature", {"signature": ""}))["signature"] == ""
    assert (await me.problem("PUT", "/v1/signature", {"signature": "x" * 2_001}))["status"] == 422


async def test_a_mailbox_is_signed_by_its_person_or_an_administrator(app: FastAPI, agency: Agency) -> None:
    path = f"/v1/mailboxes/{agency.mailbox_id}/signature"
    other, admin = Client(app, await key_of(agency)), Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))
    me = Client(app, await key_of_agent(agency))
    refused = await other.problem("PUT", path, {"signature": "Fremd"})
    assert (refused["status"], agency.agent in refused["detail"]) == (403, True)
    for who, text in ((me, "Büro Wien"), (admin, "Büro Graz")):
        assert await who.ok("PUT", path, {"signature": text}) == {"signature": text, "shown": text}
    assert (await admin.ok("PUT", path, {"signature": " "}))["shown"].startswith("Beatrix Sander\n")


async def test_mails_have_it_in_text_and_html(at_work: Agency) -> None:
    await at_work.change(tables.Mailbox, signature="Büro Wien\nMo–Fr 9–17 Uhr")
    await at_work.change(tables.Tenant, business_details=DETAILS)
    lead_id, first = await at_work.contacted()
    signature = ["-- ", "Büro Wien", "Mo–Fr 9–17 Uhr", "", *DETAILS.splitlines()]
    assert text_of(first).splitlines()[-len(signature) :] == signature
    html = first.get_body(("html",))
    assert html is not None
    assert "Büro Wien<br>" in html.get_content()
    assert "UID ATU12345678" in html.get_content()
    await at_work.platform.leads.write(
        at_work.tenant_id, lead_id, by="Eva", text="Ja.", subject=None, now=(await at_work.lead(lead_id)).created_at,
        request_id="own words",
    )  # fmt: skip
    assert text_of(await at_work.mail()).splitlines()[-len(signature) :] == signature
