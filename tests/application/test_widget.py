"""Widgets: where they may stand, and who finds them."""

from datetime import UTC, datetime

import pytest

from neuroconcepts.application.widget import origin_of
from neuroconcepts.errors import InvalidInput, NotFound
from tests.agency import Agency

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


async def test_a_widget_is_found_by_its_key_only(agency: Agency) -> None:
    widgets = agency.platform.widgets
    first = await widgets.create(agency.tenant_id, ["https://a.example/"], name="Startseite", now=NOW)
    second = await widgets.create(agency.tenant_id, ["https://a.example", "http://localhost:5173"], now=NOW)
    found = [await widgets.find(created.key) for created in (first, second)]
    assert [widget.id for widget in found] == [first.widget_id, second.widget_id]
    assert [widget.origins for widget in found] == [
        ["https://a.example"],
        ["https://a.example", "http://localhost:5173"],
    ]
    assert {widget.tenant_id for widget in found} == {agency.tenant_id}
    assert first.key.startswith("ncw_")
    with pytest.raises(NotFound, match="No enquiry form"):
        await widgets.find(first.key + "x")


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://www.Agency.example/", "https://www.agency.example"),
        (" https://müller.example:443", "https://xn--mller-kva.example"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://localhost:80", "http://localhost"),
    ],
)
def test_an_origin_is_written_as_browsers_send_it(address: str, origin: str) -> None:
    assert origin_of(address) == origin


@pytest.mark.parametrize(
    "address",
    [
        "", "*", "null", "agency.example", "https://", "ftp://a.example", "https://a.example/page", "https://a.example?x",
        "https://eva:pw@a.example", "https://a.example:99999", "https://[half", "https://a..example", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_origin_is_refused(address: str) -> None:
    with pytest.raises(InvalidInput, match="is no website's origin"):
        origin_of(address)


async def test_a_widget_without_a_website_or_a_name_for_its_leads_is_refused(agency: Agency) -> None:
    with pytest.raises(InvalidInput, match="--origin"):
        await agency.platform.widgets.create(agency.tenant_id, [], now=NOW)
    with pytest.raises(InvalidInput, match="'Meine Seite' is no name"):
        await agency.platform.widgets.create(agency.tenant_id, ["https://a.example"], portal="Meine Seite", now=NOW)
