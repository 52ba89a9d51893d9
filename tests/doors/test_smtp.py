"""The SMTP door with a real client: yes means committed, no is for good, and what fails on our side is told to come again."""

import asyncio
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import aiosmtplib
import pytest
from aiosmtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException
from pydantic import SecretStr

from neuroconcepts import bootstrap
from neuroconcepts.application import handover
from neuroconcepts.application.inbound import Inbound, Receipt
from neuroconcepts.bootstrap import Platform
from neuroconcepts.config import Config
from neuroconcepts.doors.smtp_connection import GOING_DOWN
from neuroconcepts.errors import Misconfigured
from neuroconcepts.local.certificates import Certificates
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import accepts, free_port
from neuroconcepts.store import tables
from tests.agency import Agency, open_agency, until
from tests.doors.conftest import LIMITS, SENDER, connected, door_of, kept, raws
from tests.doors.raw_smtp import Cable, raw_client
from tests.platform_parts import environment_of

ROOT = Path(__file__).parents[2]
ENQUIRY = (ROOT / "tests" / "data" / "corpus" / "001_is24_classic.eml").read_bytes()


async def send(client: aiosmtplib.SMTP, raw: bytes, *recipients: str, sender: str = SENDER) -> str:
    """The answer to the mail; an error of aiosmtplib where there is no yes."""
    refused, answer = await client.sendmail(sender, recipients, raw)
    assert not refused
    return answer


# ── Yes ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_yes_means_committed_byte_for_byte_and_read(client: aiosmtplib.SMTP, agency: Agency) -> None:
    assert (await send(client, ENQUIRY, agency.agent.upper())).startswith("2.0.0 OK")
    [row] = await kept(agency)
    assert await raws(agency) == [ENQUIRY]
    assert (row.status, row.kind) == ("processed", "lead")
    assert row.lead_id
    assert (await agency.messages(row.lead_id, "in"))[0].handed_over_at is not None


async def test_the_same_mail_again_is_a_yes_and_changes_nothing(client: aiosmtplib.SMTP, agency: Agency) -> None:
    for _ in range(3):
        await send(client, ENQUIRY, agency.agent)
    [row] = await kept(agency)
    assert row.lead_id
    assert len(await agency.messages(row.lead_id, "in")) == 1


async def test_a_bounce_has_no_sender(client: aiosmtplib.SMTP, agency: Agency) -> None:
    await send(
        client, b"Subject: Undeliverable\r\nFrom: mailer-daemon@x.example\r\n\r\nGone.\r\n", agency.agent, sender=""
    )
    assert len(await kept(agency)) == 1


async def test_recipients_of_several_tenants_each_get_the_mail_once(
    client: aiosmtplib.SMTP, agency: Agency, platform: Platform, sandbox: MailSandbox, seeker: str
) -> None:
    other = await open_agency(platform, sandbox, "agent97@agent.example", seeker)
    await send(client, ENQUIRY, agency.agent, other.agent, agency.agent.upper())
    for each in (agency, other):
        [row] = await kept(each)
        assert await raws(each) == [ENQUIRY]
        assert row.status == "processed"


@pytest.mark.parametrize("spelling", ["büro@müller.example", "büro@xn--mller-kva.example"])
async def test_a_mailbox_in_an_umlaut_domain_is_known_by_both_its_names(
    client: aiosmtplib.SMTP, agency: Agency, spelling: str
) -> None:
    async with agency.platform.store.routing() as session:
        address_hash = tables.address_hash("büro@müller.example")
        ids = {"tenant_id": agency.tenant_id, "mailbox_id": agency.mailbox_id}
        session.add(tables.RecipientRoute(address_hash=address_hash, **ids))
    await client.ehlo()
    await client.mail(SENDER, options=["SMTPUTF8"], encoding="utf-8")
    assert (await client.rcpt(spelling, encoding="utf-8")).code == 250


async def test_lines_beyond_what_the_standard_allows_are_taken_as_they_are(
    client: aiosmtplib.SMTP, agency: Agency
) -> None:
    raw = b"From: a@b.example\r\nSubject: x\r\n\r\n<p>" + b"x" * 150_000 + b"\r\n..\r\n.x\r\n" + b"y" * 3000 + b"\r\n"
    await send(client, raw, agency.agent)
    assert await raws(agency) == [raw]


async def test_temporal_may_be_away(config: Config, agency: Agency, monkeypatch: pytest.MonkeyPatch) -> None:
    away = config.model_copy(update={"temporal_address": f"127.0.0.1:{free_port()}"})
    with monkeypatch.context() as impatient:
        impatient.setattr(handover, "RPC_TIMEOUT", timedelta(seconds=0.3))
        async with bootstrap.platform(away) as parts, door_of(parts) as port, connected(port) as client:
            await send(client, ENQUIRY, agency.agent)
    [row] = await kept(agency)
    assert row.lead_id
    assert [m.handed_over_at for m in await agency.messages(row.lead_id, "in")] == [None]
    monkeypatch.setattr(handover, "PATIENCE", timedelta(0))
    assert await agency.platform.handover.sweep() == 1


# ── No ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "recipient", ["nobody@agent.example", "somebody@gmail.example", "postmaster", "a@b@c", "\udcff@x"]
)
async def test_a_strangers_mail_is_refused_and_nothing_is_relayed(
    client: aiosmtplib.SMTP, agency: Agency, recipient: str
) -> None:
    await client.ehlo()
    await client.mail(SENDER)
    code, _ = await client.execute_command(b"RCPT", f"TO:<{recipient}>".encode(errors="surrogateescape"))
    assert code in (550, 553)
    assert (await client.execute_command(b"DATA")).code == 503
    assert await kept(agency) == []


async def test_the_known_recipients_get_the_mail_though_others_are_strangers(
    client: aiosmtplib.SMTP, agency: Agency
) -> None:
    refused, _ = await client.sendmail(SENDER, ["nobody@agent.example", agency.agent], ENQUIRY)
    assert refused == {"nobody@agent.example": (550, "5.1.1 There is no such mailbox here")}
    assert len(await kept(agency)) == 1


async def test_a_mail_too_large_is_refused_whether_or_not_its_size_is_told(
    client: aiosmtplib.SMTP, agency: Agency
) -> None:
    await client.ehlo()
    assert client.supports_extension("size")
    assert client.esmtp_extensions["size"] == str(LIMITS.mail_bytes)
    told = await client.execute_command(b"MAIL", f"FROM:<{SENDER}>".encode(), b"SIZE=%d" % (LIMITS.mail_bytes + 1))
    assert told.code == 552
    await client.mail(SENDER)
    await client.rcpt(agency.agent)
    with pytest.raises(SMTPDataError) as untold:
        await client.data(b"Subject: x\r\n\r\n" + b"x" * LIMITS.mail_bytes)
    assert untold.value.code == 552
    assert await kept(agency) == []
    await send(client, ENQUIRY, agency.agent)
    assert len(await kept(agency)) == 1, "the connection is as good as before"


async def test_an_empty_mail_is_refused(client: aiosmtplib.SMTP, agency: Agency) -> None:
    with pytest.raises(SMTPDataError) as refused:
        await send(client, b"\r\n", agency.agent)
    assert (refused.value.code, refused.value.message) == (554, "5.6.0 The mail is empty.")


async def test_nobody_can_log_in(client: aiosmtplib.SMTP) -> None:
    assert "AUTH" not in (await client.ehlo()).message
    assert (await client.execute_command(b"AUTH", b"PLAIN", b"AGEAYg==")).code >= 500


# ── Come again ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def cable(config: Config) -> AsyncIterator[Cable]:
    """The way to the database."""
    parts = urlsplit(config.database_url.get_secret_value())
    cable = Cable(str(parts.hostname), parts.port or 5432)
    await cable.plug()
    yield cable
    cable.pull()


@asynccontextmanager
async def wired(config: Config, cable: Cable) -> AsyncIterator[aiosmtplib.SMTP]:
    """A client of a door whose database hangs on the cable."""
    parts = urlsplit(config.database_url.get_secret_value())
    url = parts._replace(netloc=parts.netloc.replace(f":{parts.port}", f":{cable.port}")).geturl()
    async with AsyncExitStack() as stack:
        far = config.model_copy(update={"database_url": SecretStr(url)})
        platform = await stack.enter_async_context(bootstrap.platform(far))
        port = await stack.enter_async_context(door_of(platform))
        yield await stack.enter_async_context(connected(port))


async def test_with_the_database_away_the_sender_keeps_the_mail_and_brings_it_again(
    config: Config, agency: Agency, cable: Cable
) -> None:
    async with wired(config, cable) as client:
        await client.ehlo()
        cable.pull()
        await client.mail(SENDER)
        with pytest.raises(SMTPResponseException) as at_rcpt:
            await client.rcpt(agency.agent)
        await cable.plug()
        assert (await client.rcpt(agency.agent)).code == 250
        cable.pull()
        with pytest.raises(SMTPDataError) as at_data:
            await client.data(ENQUIRY)
        assert (at_rcpt.value.code, at_data.value.code) == (451, 451)
        assert "PostgreSQL" not in at_data.value.message, "what is behind us is nobody's business"
        assert await kept(agency) == []
        await cable.plug()
        await send(client, ENQUIRY, agency.agent)
    assert await raws(agency) == [ENQUIRY]


async def test_a_failure_between_two_recipients_loses_and_doubles_nothing(
    client: aiosmtplib.SMTP,
    agency: Agency,
    platform: Platform,
    sandbox: MailSandbox,
    seeker: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = await open_agency(platform, sandbox, "agent96@agent.example", seeker)
    real, broken = Inbound.receive_for, True

    async def receive_for(self: Inbound, *arguments: object) -> Receipt:
        if broken and other.mailbox_id in arguments:
            raise ZeroDivisionError("a bug of ours")
        return await real(self, *arguments)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(Inbound, "receive_for", receive_for)
    with pytest.raises(SMTPDataError) as refused:
        await send(client, ENQUIRY, agency.agent, other.agent)
    assert (refused.value.code, "bug" in refused.value.message) == (451, False)
    assert (len(await kept(agency)), len(await kept(other))) == (1, 0)
    broken = False
    await send(client, ENQUIRY, agency.agent, other.agent)
    assert (len(await kept(agency)), len(await kept(other))) == (1, 1)


async def test_a_mailbox_removed_since_rcpt_is_told_the_next_time(client: aiosmtplib.SMTP, agency: Agency) -> None:
    await client.ehlo()
    await client.mail(SENDER)
    await client.rcpt(agency.agent)
    async with agency.platform.store.tenant(agency.tenant_id) as session:
        for row in (
            await session.get_one(tables.RecipientRoute, tables.address_hash(agency.agent)),
            await session.get_one(tables.Mailbox, (agency.tenant_id, agency.mailbox_id)),
        ):
            await session.delete(row)
            await session.flush()
    with pytest.raises(SMTPDataError) as at_data:
        await client.data(ENQUIRY)
    assert at_data.value.code == 451
    with pytest.raises(SMTPRecipientsRefused):
        await send(client, ENQUIRY, agency.agent)


# ── STARTTLS ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def with_tls(parts: Platform, certs: Certificates) -> AbstractAsyncContextManager[int]:
    """The door with a certificate."""
    return door_of(parts, smtp_door_certificate=certs.certificate, smtp_door_certificate_key=certs.key)


async def test_a_mail_may_come_through_tls(platform: Platform, agency: Agency, certs: Certificates) -> None:
    async with with_tls(platform, certs) as port, connected(port) as client:
        await client.ehlo()
        await client.starttls(tls_context=ssl.create_default_context(cafile=str(certs.ca)))
        assert "AUTH LOGIN" not in (await client.ehlo()).message
        await send(client, ENQUIRY, agency.agent)
        assert (await client.quit()).code == 221
    assert await raws(agency) == [ENQUIRY]


async def test_a_broken_handshake_ends_this_connection_only(
    platform: Platform, agency: Agency, certs: Certificates
) -> None:
    async with with_tls(platform, certs) as port, raw_client(port) as broken, connected(port) as client:
        await broken.ask(b"EHLO c.example")
        assert (await broken.ask(b"STARTTLS")).startswith("220")
        broken.writer.write(b"this is no TLS\r\n")
        await broken.reader.read()
        await send(client, ENQUIRY, agency.agent)


@pytest.mark.parametrize(
    "files", [("none.pem", None), ("server.pem", "none.key"), ("server.pem", None), ("", "server.key")]
)
async def test_a_certificate_that_cannot_be_used_is_told_before_anything_is_taken(
    platform: Platform, certs: Certificates, files: tuple[str | None, str | None]
) -> None:
    certificate, key = (certs.ca.parent / name if name else None for name in files)
    with pytest.raises(Misconfigured, match="SMTP_DOOR_CERTIFICATE"):
        async with door_of(platform, smtp_door_certificate=certificate, smtp_door_certificate_key=key):
            pass


# ── The end ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def held_up(monkeypatch: pytest.MonkeyPatch) -> tuple[asyncio.Event, asyncio.Event]:
    """Every mail waits before it is committed: `reached`, and `go_on` to let them."""
    real, reached, go_on = Inbound.receive_for, asyncio.Event(), asyncio.Event()

    async def receive_for(self: Inbound, *arguments: object) -> Receipt:
        reached.set()
        await go_on.wait()
        return await real(self, *arguments)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(Inbound, "receive_for", receive_for)
    return reached, go_on


async def test_the_mail_under_way_is_finished_and_everybody_else_sent_away(
    platform: Platform, agency: Agency, held_up: tuple[asyncio.Event, asyncio.Event]
) -> None:
    reached, go_on = held_up
    stack = AsyncExitStack()
    port = await stack.enter_async_context(door_of(platform))
    async with raw_client(port) as idle, raw_client(port) as busy:
        await busy.begin(agency.agent)
        busy.writer.write(ENQUIRY + b".\r\n")
        await reached.wait()
        closing = asyncio.create_task(stack.aclose())
        assert await idle.rest() == [GOING_DOWN]
        assert not accepts(port)
        go_on.set()
        await closing
        assert [line[:3] for line in await busy.rest()] == ["250", "421"]
    assert len(await kept(agency)) == 1


async def test_who_does_not_come_to_an_end_is_cut_off(platform: Platform, agency: Agency) -> None:
    stack = AsyncExitStack()
    port = await stack.enter_async_context(door_of(platform, grace=0.05))
    async with raw_client(port) as client:
        await client.begin(agency.agent)
        client.writer.write(b"Subject: never ends\r\n")
        await stack.aclose()
        assert await client.rest() == []
    assert await kept(agency) == []


async def test_who_hangs_up_after_the_dot_does_not_interrupt_the_commit(
    platform: Platform, agency: Agency, held_up: tuple[asyncio.Event, asyncio.Event]
) -> None:
    reached, go_on = held_up
    async with door_of(platform) as port:
        async with raw_client(port) as client:
            await client.begin(agency.agent)
            client.writer.write(ENQUIRY + b".\r\n")
            await reached.wait()
            client.writer.transport.abort()
        go_on.set()

        async def there() -> list[bytes]:
            return await raws(agency)

        assert await until(there, "it is committed all the same") == [ENQUIRY]


async def test_the_process_stops_on_sigterm(config: Config, agency: Agency) -> None:
    port = free_port()
    environment = {**os.environ, **environment_of(config), "NEUROCONCEPTS_SMTP_DOOR_PORT": str(port)}
    command = [sys.executable, "-m", "neuroconcepts.doors.smtp"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)  # noqa: ASYNC220
    try:

        async def up() -> bool:
            return accepts(port)

        await until(up, "it accepts")
        async with connected(port) as client:
            await send(client, ENQUIRY, agency.agent)
    finally:
        process.send_signal(signal.SIGTERM)
    _, log = await asyncio.to_thread(process.communicate, timeout=60)
    assert process.returncode == 0
    assert "Taking mail on 127.0.0.1" in log
    assert agency.agent not in log
    assert "Traceback" not in log
    assert len(await kept(agency)) == 1
