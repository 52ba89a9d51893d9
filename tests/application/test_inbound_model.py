"""The language model behind the reader's rules: a mail that they cannot read becomes a lead, or stays what it was."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from neuroconcepts.application.inbound import Inbound, Receipt
from neuroconcepts.intake.model_reader import ModelReader
from neuroconcepts.integrations.gemini import Gemini
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from tests.agency import Agency
from tests.application.test_inbound import ENQUIRY, kept
from tests.intake.test_by_model import BRANDL, note
from tests.standins.gemini import API_KEY, Fails, GeminiStandin, Says, gemini_standin


@pytest.fixture
def standin() -> Iterator[GeminiStandin]:
    with gemini_standin() as running:
        yield running


async def receive(agency: Agency, standin: GeminiStandin, raw: bytes) -> Receipt:
    platform = agency.platform
    model = Gemini(GeminiSettings(api_key=API_KEY, base_url=standin.url, attempts=1))
    reader = ModelReader(model)
    inbound = Inbound(platform.store, platform.keys, platform.handover, max_bytes=100_000, model=reader)
    receipt = await inbound.receive(raw, agency.agent, datetime.now(UTC))
    await model.aclose()
    return receipt


async def test_what_only_the_model_can_read_becomes_a_lead(agency: Agency, standin: GeminiStandin) -> None:
    standin.script(Says(BRANDL))
    receipt = await receive(agency, standin, note())
    [row] = await kept(agency)
    assert (row.status, row.read_by, row.kind) == ("processed", "model", "lead")
    assert row.lead_id is not None
    assert row.lead_id == receipt.lead_id
    assert (await agency.lead(row.lead_id)).email == "karl.brandl@web.example"


async def test_while_the_model_is_away_the_mail_is_set_aside_as_without_it(
    agency: Agency, standin: GeminiStandin
) -> None:
    standin.script(Fails(503, "UNAVAILABLE"))
    await receive(agency, standin, note())
    [row] = await kept(agency)
    assert (row.status, row.lead_id) == ("ignored", None)


async def test_what_the_rules_can_read_is_shown_to_nobody(agency: Agency, standin: GeminiStandin) -> None:
    receipt = await receive(agency, standin, ENQUIRY)
    assert receipt.lead_id
    assert not standin.received
