"""The playground by API: a whole conversation, whose properties may be asked about, and how often."""

from typing import Any

import pytest
from fastapi import FastAPI

from neuroconcepts.config import Config
from tests.agency import FLAT, Agency
from tests.api.conftest import Client, key_of

PATH = "/v1/playground"
PER_MINUTE = 4


@pytest.fixture
def config(config: Config) -> Config:
    return config.model_copy(update={"playground_messages_per_minute": PER_MINUTE})


@pytest.fixture
async def flat(agency: Agency) -> str:
    return str(await agency.platform.playground.property_id(agency.tenant_id, FLAT))


async def test_a_conversation_is_played_to_the_booked_viewing(api: Client, flat: str) -> None:
    body: dict[str, Any] = {
        "message": "Wie hoch ist die Gesamtmiete? Ich würde gerne besichtigen.",
        "property_id": flat,
        "seeker": {"salutation": "Herr", "last_name": "Huber"},
    }
    first = await api.ok("POST", PATH, body)
    assert (first["verdict"], first["understanding"]["intents"]) == ("send", ["viewing_request", "question"])
    assert first["facts"] == [{"source": "preise/gesamtmietebrutto", "statement": "1389.5 EUR"}]
    assert first["letter"]["text"].startswith("Sehr geehrter Herr Huber,")
    assert first["conversation"]["offered"] == first["slots"]
    second = await api.ok("POST", PATH, {**body, "message": "Termin 1.", "conversation": first["conversation"]})
    assert second["conversation"]["stage"] == "BOOKED"
    assert second["conversation"]["appointment"] == first["slots"][0]
    assert [said["author"] for said in second["conversation"]["said"]] == ["seeker", "agency"] * 2
    assert (await api.ok("GET", "/v1/leads"))["items"] == []


async def test_the_agencys_own_settings_decide(app: FastAPI, agency: Agency, flat: str) -> None:
    admin = Client(app, await key_of(agency, "tenant_admin", "Anna Amann"))
    await admin.ok("PATCH", "/v1/settings", {"autonomy": "draft", "privacy_url": "https://a.example/datenschutz"})
    viewer = Client(app, await key_of(agency, "viewer", "Vera Vogt"))
    told = await viewer.ok("POST", PATH, {"message": "Wie hoch ist die Kaution?", "property_id": flat})
    assert (told["verdict"], told["reason"]) == ("draft", "A draft waits for your approval.")
    assert "https://a.example/datenschutz" in told["letter"]["disclosure"]


async def test_others_properties_and_nonsense_are_refused(api: Client, flat: str) -> None:
    other = flat.replace(flat[:8], "00000000")
    assert (await api.problem("POST", PATH, {"message": "Ja?", "property_id": other}))["status"] == 404
    for wrong in (
        {"message": ""},
        {"message": "Ja?", "conversation": {"offered": [{"start": "2026-03-05T16:00:00", "end": "now"}]}},
        {
            "message": "Ja?",
            "conversation": {"appointment": {"start": "9999-12-31T00:00:00Z", "end": "9999-12-31T23:59:59Z"}},
        },
        {"message": "Ja?", "conversation": {"stage": "SOLD"}},
        {"message": "Ja?", "settings": {"autonomy": "auto"}},
    ):
        assert (await api.problem("POST", PATH, wrong))["status"] == 422, wrong


async def test_a_key_may_ask_so_often(app: FastAPI, agency: Agency) -> None:
    api = Client(app, await key_of(agency))
    answers = [await api("POST", PATH, {"message": "Ja?"}) for _ in range(PER_MINUTE + 1)]
    assert [answer.status_code for answer in answers] == [200] * PER_MINUTE + [429]
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert "Too many messages" in answers[-1].json()["detail"]
    other = Client(app, await key_of(agency, name="Otto Ober"))
    assert (await other("POST", PATH, {"message": "Ja?"})).status_code == 200


async def test_without_a_key_nobody_plays(app: FastAPI) -> None:
    assert (await Client(app).problem("POST", PATH, {"message": "Ja?"}))["status"] == 401
