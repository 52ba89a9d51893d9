"""Whatever follows DATA: it is committed byte for byte and then acknowledged, or refused and not kept."""

import asyncio
import re
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlmodel import select

from neuroconcepts.bootstrap import Platform
from neuroconcepts.doors.smtp_connection import Connection
from neuroconcepts.store import tables
from tests.agency import Agency
from tests.api.test_openapi import walk_all
from tests.doors.conftest import LIMITS, door_of, raws
from tests.doors.raw_smtp import RawClient, raw_client

BUFFER = 100
"""Of the reader here, in bytes: lines beyond it are read in pieces."""
LIMIT = 1500

LINES = st.sampled_from(
    [b"", b".", b"..", b"...", b".\n", b"\r", b".\r", b"\n.\n", b"From: a@b.example", b"Subject: x"]
)
LONG = st.builds(lambda byte, n: bytes([byte]) * n, st.integers(0, 255), st.integers(BUFFER - 4, 3 * BUFFER))
ENDS = st.sampled_from([b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r", b"\r\r\n", b"\r\n\r\n", b""])
STREAMS = st.lists(st.tuples(LINES | LONG | st.binary(max_size=40), ENDS), max_size=25).map(
    lambda lines: b"".join(line + end for line, end in lines)
)


def meant(stream: bytes) -> bytes:
    """The mail that a client's bytes stand for (RFC 5321 §4.5.2): up to the first dot alone on a line, others undoubled."""
    lines = (b"\r\n" + stream + b"\r\n.\r\n").split(b"\r\n.\r\n", 1)[0] + b"\r\n"
    return re.sub(rb"(\r\n)\.", rb"\1", lines)[2:]


async def row_of(agency: Agency, raw: bytes) -> tables.InboundMail | None:
    statement = select(tables.InboundMail).where(tables.InboundMail.content_hash == sha256(raw).digest())
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        return (await session.execute(statement)).scalar_one_or_none()


async def test_whatever_is_sent_is_committed_as_it_is_or_refused(
    platform: Platform, agency: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "line_length_limit", BUFFER)
    limits = LIMITS.__class__(mail_bytes=LIMIT, held_bytes=10 * LIMIT)
    seen: set[str] = set()

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @example(b"x" * (LIMIT + 1), [])
    @example(b"", [])
    @given(STREAMS, st.lists(st.integers(1, 200), max_size=6))
    async def whatever(stream: bytes, cuts: list[int]) -> None:
        raw = meant(stream)
        async with door_of(platform, limits) as port, raw_client(port) as client:
            await client.begin(agency.agent)
            await in_pieces(client, stream + b"\r\n.\r\n", cuts)
            code = (await client.answer())[:3]
        seen.add(code)
        row = await row_of(agency, raw)
        if code == "250":
            assert row is not None
            assert await agency.platform.inbound.raw_of(agency.tenant_id, row) == raw
        else:
            assert (code, row) in [("552", None), ("554", None)]
            assert code != "552" or len(raw) > LIMIT
            assert code != "554" or not raw.strip()

    await walk_all(whatever)
    assert seen == {"250", "552", "554"}


async def in_pieces(client: RawClient, data: bytes, cuts: list[int]) -> None:
    """As networks deliver: not whole."""
    for cut in cuts:
        client.writer.write(data[:cut])
        await client.writer.drain()
        await asyncio.sleep(0)
        data = data[cut:]
    client.writer.write(data)


@pytest.mark.parametrize("end", [b"\n.\n", b"\r\n.\n", b"\n.\r\n", b"\r.\r", b"\r\n.\r", b"\r\n\x00.\r\n"])
async def test_no_second_mail_is_smuggled_in_behind_a_wrong_end(door: int, agency: Agency, end: bytes) -> None:
    """https://smtpsmuggling.com: only CRLF . CRLF ends a mail."""
    inner = b"MAIL FROM:<evil@x.example>\r\nRCPT TO:<%s>\r\nDATA\r\nSubject: evil\r\n" % agency.agent.encode()
    async with raw_client(door) as client:
        await client.begin(agency.agent)
        client.writer.write(b"From: a@b.example\r\nSubject: good\r\n\r\nText" + end + inner + b"\r\n.\r\n")
        assert (await client.answer()).startswith("250")
        client.writer.write(b"QUIT\r\n")
        assert [line[:3] for line in await client.rest()] == ["221"]
    [raw] = await raws(agency)
    assert inner in raw


@pytest.mark.parametrize("command", [b"", b"\xff", b"EHLO", b"MAIL", b"MAIL FROM:", b"MAIL FROM:<a@b", b"RCPT TO:<x@y>",
    b"DATA", b"DATA now", b"AUTH PLAIN AGEAYg==", b"STARTTLS", b"BDAT 3", b"EXPN all", b"VRFY eva", b"HELP ME", b"RSET x",
    b"MAIL FROM:<a@b.example> SIZE=\xb2", b"MAIL FROM:<a@b.example> SIZE=9999999999", b"X" * 2000, b"VRFY \xff\xfe",
])  # fmt: skip
async def test_a_wrong_command_is_refused_in_one_line_and_names_nothing_of_ours(door: int, command: bytes) -> None:
    async with raw_client(door) as client:
        if command != b"EHLO":
            await client.ask(b"EHLO c.example")
        answer = await client.ask(command)
        assert answer[0] in "245", answer
        assert not re.search(r"Error: \(|Traceback|Exception|aiosmtpd|Python", answer)
        assert (await client.ask(b"NOOP")).startswith("250"), "the next command is answered in its turn"


@pytest.mark.parametrize(
    ("stream", "mail"),
    [
        (b"a\r\n..b", b"a\r\n.b\r\n"),
        (b".", b""),
        (b"a\r\n.\r\nQUIT", b"a\r\n"),
        (b"..\r\nx", b".\r\nx\r\n"),
    ],
)
def test_what_the_test_above_expects_is_what_the_standard_says(stream: bytes, mail: bytes) -> None:
    assert meant(stream) == mail
