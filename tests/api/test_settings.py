"""The agency's settings: who may change them, what is refused, and that leads follow them from their next event on."""

from fastapi import FastAPI

from tests.agency import Agency, text_of
from tests.api.conftest import Client, key_of

PRIVACY = "https://www.agentur.example/datenschutz"


async def test_an_administrator_changes_what_he_names_and_nothing_else(app: FastAPI, agency: Agency) -> None:
    admin = Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))
    before = await admin.ok("GET", "/v1/settings")
    after = await admin.ok("PATCH", "/v1/settings", {"autonomy": "draft", "privacy_url": PRIVACY, "hold_for": "PT12H"})
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"version", "autonomy", "privacy_url", "hold_for", "warnings"}
    assert "No privacy page is set" in before["warnings"][0]
    assert after["warnings"] == []
    assert await admin.ok("GET", "/v1/settings") == after
    words = {"address_form": "du", "tone": "friendly", "language": "fr", "business_details": "Muster GmbH, FN 1a"}
    assert (await admin.ok("PATCH", "/v1/settings", words)).items() >= words.items()
    assert (await admin.ok("PATCH", "/v1/settings", {"stopped": True}))["version"] == after["version"]


async def test_a_makler_may_look_but_not_change(app: FastAPI, agency: Agency) -> None:
    makler = Client(app, await key_of(agency))
    assert (await makler.ok("GET", "/v1/settings"))["autonomy"] == "auto"
    refused = await makler.problem("PATCH", "/v1/settings", {"autonomy": "off"})
    assert (refused["status"], "no administrator" in refused["detail"]) == (403, True)


async def test_what_cannot_be_is_refused(app: FastAPI, agency: Agency) -> None:
    admin = Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))
    for wrong in (
        {"autonomy": "always"},
        {"raw_mail_days": 0},
        {"hold_for": "-P1D"},
        {"privacy_url": "x"},
        {"nme": 1},
        {"tone": "pushy"},
        {"language": "tr"},
    ):
        assert (await admin.problem("PATCH", "/v1/settings", wrong))["status"] == 422, wrong


async def test_no_country_bears_a_third_follow_up(app: FastAPI, agency: Agency) -> None:
    admin = Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))
    after = await admin.ok("PATCH", "/v1/settings", {"follow_up_after": ["P1D"] * 5})
    assert after["follow_up_after"] == ["P1D", "P1D"]


async def test_the_first_letter_tells_how_data_are_dealt_with_and_that_is_kept(app: FastAPI, at_work: Agency) -> None:
    admin = Client(app, await key_of(at_work, "tenant_admin", "Anna Amann"))
    await admin.ok("PATCH", "/v1/settings", {"privacy_url": PRIVACY})
    lead_id, first = await at_work.contacted()
    assert PRIVACY in text_of(first)
    await at_work.replies(first, "Wie hoch ist die Kaution?")
    assert PRIVACY not in text_of(await at_work.mail())

    async def told() -> list[str]:
        timeline = (await admin.ok("GET", f"/v1/leads/{lead_id}"))["timeline"]
        return [entry["what"] for entry in timeline if entry["kind"] == "evidence"]

    await at_work.until(lead_id, lambda row: row.next_at, "the second answer is noted")
    assert sorted(await told()) == ["ai_disclosure", "ai_disclosure", "privacy_notice"]
