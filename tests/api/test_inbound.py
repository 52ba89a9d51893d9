"""Raw mail through the API: taken in, taken in once, refused; and the mailboxes it is for."""

from pathlib import Path

import pytest

from neuroconcepts.local.story.acts import CLARA, FLAT
from neuroconcepts.local.story.mails import immoscout24
from tests.agency import Agency
from tests.api.conftest import Client
from tests.api.test_lead import START

ENQUIRY = immoscout24(CLARA, FLAT, "Ist die Wohnung frei?", agent="a@b.example", now=START)


def door(recipient: str) -> str:
    return f"/v1/inbound/mail?recipient={recipient}"


async def test_a_portals_mail_becomes_a_lead_once(api: Client, agency: Agency) -> None:
    response = await api("POST", door(agency.agent.upper()), content=ENQUIRY)
    assert response.status_code == 202
    first = response.json()
    assert (first["status"], first["kind"], first["duplicate"]) == ("processed", "lead", False)
    again = await api.ok("POST", door(agency.agent), content=ENQUIRY)
    assert again == {**first, "duplicate": True}
    [lead] = (await api.ok("GET", "/v1/leads"))["items"]
    assert (lead["id"], lead["email"], lead["portal"]) == (first["lead_id"], CLARA.email, "immoscout24_de")


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (b"\xff\xfe\x00 this is no mail", "needs_attention"),
        (b"From: a@b.example\r\nSubject: Rechnung\r\n\r\nAnbei Ihre Rechnung Nr. 4711.\r\n", "ignored"),
        (b"From: a@b.example\r\nSubject: Re: Wohnung\r\nIn-Reply-To: <x@y>\r\n\r\nPasst mir.\r\n", "needs_attention"),
    ],
)
async def test_what_no_reader_understands_is_kept_with_a_reason(
    api: Client, agency: Agency, raw: bytes, status: str
) -> None:
    accepted = await api.ok("POST", door(agency.agent), content=raw)
    assert (accepted["status"], accepted["lead_id"]) == (status, None)
    assert accepted["reason"]


@pytest.mark.parametrize("raw", [b"", b" \r\n\r\n"])
async def test_an_empty_mail_is_refused(api: Client, agency: Agency, raw: bytes) -> None:
    refused = await api.problem("POST", door(agency.agent), content=raw)
    assert (refused["status"], refused["detail"]) == (422, "The mail is empty.")


@pytest.mark.parametrize(
    "query", ["", "?recipient=", "?recipient=nobody", "?recipient=a@b@c", "?recipient=a%00@b.example"]
)
async def test_a_recipient_that_is_no_address_is_told(api: Client, query: str) -> None:
    refused = await api.problem("POST", f"/v1/inbound/mail{query}", content=ENQUIRY)
    assert (refused["status"], [error["field"] for error in refused["errors"]]) == (422, ["query.recipient"])


async def test_an_unknown_recipient_keeps_nothing(api: Client) -> None:
    refused = await api.problem("POST", door("nobody@b.example"), content=ENQUIRY)
    assert (refused["status"], refused["detail"]) == (404, "No mailbox here has the address nobody@b.example.")
    assert (await api.ok("GET", "/v1/leads"))["items"] == []


async def test_every_mail_of_the_corpus_is_accepted(api: Client, agency: Agency) -> None:
    corpus = sorted((Path(__file__).parents[1] / "data" / "corpus").rglob("*.eml"))[::12]
    assert len(corpus) > 3
    for file in corpus:
        assert await api.ok("POST", door(agency.agent), content=file.read_bytes()), file.name


async def test_the_mailboxes_are_listed(api: Client, agency: Agency) -> None:
    [mailbox] = (await api.ok("GET", "/v1/mailboxes"))["items"]
    assert mailbox["address"] == agency.agent
    assert (mailbox["enabled"], mailbox["watched"], mailbox["paused_until"]) == (True, False, None)
