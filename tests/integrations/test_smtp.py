"""Sending against real SMTP servers: what each failure says about the mail."""

import email
import re
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from neuroconcepts.assistant.letters.outgoing import Letter, render
from neuroconcepts.errors import InvalidInput, Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.integrations.smtp import SmtpSender
from neuroconcepts.local.certificates import Certificates
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.mail import DeliveryUnknown, LoginRefused, MessageRefused, Outgoing, RecipientRefused
from tests.mail_servers import MoodySmtp, TokenSmtp, outgoing, serving
from tests.standins.oauth import OauthStandin

SENDER = SmtpSender()


async def test_a_rendered_letter_arrives_byte_for_byte(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    letter = Letter(
        from_name="Jürgen Müller",
        from_address=agent,
        to_name="Ayşe",
        to_address=seeker,
        subject="Ihre Anfrage",
        text="Größe?\n\n.\n..zwei\nFrom here",
        date=datetime(2026, 11, 24, tzinfo=UTC),
        message_id=f"<1{agent}>",
    )
    rendered = render(letter)
    mail = Outgoing(rendered.raw, rendered.sender, (rendered.recipient,))
    accepted = await SENDER.send(sandbox.smtp(agent), mail)
    assert accepted.reply == "2.0.0 OK, delivered"
    assert accepted.refused == ()
    assert sandbox.mails(seeker) == [rendered.raw]


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20), max_size=80), max_size=5))
async def test_any_lines_arrive_byte_for_byte(certs: Certificates, lines: list[str]) -> None:
    raw = "\r\n".join(["Subject: x", "", *lines, ""]).encode()
    async with serving(MoodySmtp(), certs) as server:
        await SENDER.send(server.account(certs), outgoing(raw))
        assert server.taken == [raw]


async def test_eight_bit_mail_is_announced_and_unchanged(certs: Certificates) -> None:
    raw = "Subject: Grüße\r\n\r\nö\r\n".encode()
    async with serving(MoodySmtp(), certs) as server:
        await SENDER.send(server.account(certs), outgoing(raw))
        assert server.taken == [raw]


async def test_a_partial_refusal_is_told_with_the_acceptance(certs: Certificates) -> None:
    async with serving(MoodySmtp(rcpt={"bad@x.example": "550 who?", "full@x.example": "452 full"}), certs) as server:
        mail = outgoing(b"x: y\r\n\r\n", "good@x.example", "bad@x.example", "full@x.example")
        accepted = await SENDER.send(server.account(certs), mail)
    assert [(each.recipient, each.temporary) for each in accepted.refused] == [
        ("bad@x.example", False),
        ("full@x.example", True),
    ]
    assert len(server.taken) == 1


async def test_an_unknown_recipient_is_refused_for_good(sandbox: MailSandbox, agent: str) -> None:
    with pytest.raises(RecipientRefused, match=r"nobody@seeker\.example: 550") as caught:
        await SENDER.send(sandbox.smtp(agent), Outgoing(b"x: y\r\n\r\n", agent, ("nobody@seeker.example",)))
    assert caught.value.recipients == ("nobody@seeker.example",)


@pytest.mark.parametrize(
    ("mood", "error"),
    [
        (MoodySmtp(rcpt={"s@seeker.example": "451 greylisted"}), Unavailable),
        (MoodySmtp(mail="421 too many"), Unavailable),
        (MoodySmtp(mail="553 not yours"), Misconfigured),
        (MoodySmtp(data="451 later"), Unavailable),
        (MoodySmtp(data="554 spam"), MessageRefused),
        (MoodySmtp(login=False), LoginRefused),
        (MoodySmtp(drop="mail"), Unavailable),
        (MoodySmtp(drop="data"), DeliveryUnknown),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
async def test_what_a_failure_says_about_the_mail(certs: Certificates, mood: MoodySmtp, error: type[Exception]) -> None:
    async with serving(mood, certs) as server:
        with pytest.raises(error) as caught:
            await SENDER.send(server.account(certs), outgoing())
    assert type(caught.value) is error
    assert mood.taken == ([outgoing().raw] if mood.drop == "data" or not mood.data.startswith("2") else [])


async def test_silence_after_the_mail_leaves_its_fate_unknown(certs: Certificates) -> None:
    class Silent(MoodySmtp):
        async def handle_DATA(self, server, session, envelope) -> str:  # type: ignore[no-untyped-def] # noqa: ANN001, N802
            import asyncio

            await asyncio.sleep(0.5)
            return "250 too late"

    async with serving(Silent(), certs) as server:
        with pytest.raises(DeliveryUnknown):
            await SmtpSender(data=0.05).send(server.account(certs), outgoing())


async def test_a_wrong_password_is_told_without_the_password(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    account = replace(sandbox.smtp(agent), password="wrong-secret")
    with pytest.raises(Misconfigured, match="refused the login: 535") as caught:
        await SENDER.send(account, Outgoing(b"x: y\r\n\r\n", agent, (seeker,)))
    assert "wrong-secret" not in f"{caught.value}{account!r}"


async def test_a_token_logs_in_the_user_it_was_given_for_only(certs: Certificates, vendors: OauthStandin) -> None:
    async with serving(TokenSmtp(vendors=vendors), certs) as server:
        account = replace(server.account(certs), password=None, token=vendors.access_token("a@agent.example"))
        await SENDER.send(account, outgoing())
        with pytest.raises(LoginRefused, match="refused the login: 535") as caught:
            await SENDER.send(replace(account, username="b@agent.example"), outgoing())
        assert server.taken == [outgoing().raw]
    assert str(account.token) not in f"{caught.value}{caught.value.__cause__}{account!r}"


async def test_a_server_that_takes_no_tokens_is_a_wrong_setting(certs: Certificates) -> None:
    async with serving(MoodySmtp(), certs) as server:
        with pytest.raises(Misconfigured, match="XOAUTH2") as caught:
            await SENDER.send(replace(server.account(certs), token="ya29.x"), outgoing())
        assert server.logins == server.taken == []
    assert not isinstance(caught.value, LoginRefused), "another token would not help"


async def test_an_untrusted_certificate_is_refused(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    account = replace(sandbox.smtp(agent), ca_file=None)
    with pytest.raises(Misconfigured, match="certificate"):
        await SENDER.send(account, Outgoing(b"x: y\r\n\r\n", agent, (seeker,)))
    assert sandbox.mails(seeker) == []


async def test_a_certificate_for_another_host_is_refused(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    account = replace(sandbox.smtp(agent), host="127.0.0.2")
    with pytest.raises((Misconfigured, Unavailable)):  # where the system has no 127.0.0.2 nobody answers
        await SENDER.send(account, Outgoing(b"x: y\r\n\r\n", agent, (seeker,)))
    assert sandbox.mails(seeker) == []


async def test_a_server_without_starttls_gets_neither_password_nor_mail(certs: Certificates) -> None:
    async with serving(MoodySmtp(), certs, starttls=False) as server:
        with pytest.raises(Misconfigured, match="STARTTLS"):
            await SENDER.send(server.account(certs), outgoing())
        assert server.taken == server.logins == []


async def test_a_password_never_goes_in_the_clear(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    account = replace(sandbox.smtp(agent), security="none")
    with pytest.raises(Misconfigured, match="never sent in the clear"):
        await SENDER.send(account, Outgoing(b"x: y\r\n\r\n", agent, (seeker,)))


async def test_nobody_listening_may_be_tried_again(certs: Certificates) -> None:
    account = replace(MoodySmtp(port=free_port()).account(certs))
    with pytest.raises(Unavailable, match="does not answer"):
        await SENDER.send(account, outgoing())


async def test_sending_as_someone_else_is_a_wrong_setting(sandbox: MailSandbox, agent: str, seeker: str) -> None:
    with pytest.raises(Misconfigured, match="may not send as"):
        await SENDER.send(sandbox.smtp(agent), Outgoing(b"x: y\r\n\r\n", seeker, (agent,)))


@pytest.mark.parametrize("address", ["jürgen@x.example", "a@b.example\r\nRCPT TO:<c@d.example>", "a b@c.example"])
async def test_an_address_that_could_smuggle_commands_is_refused(certs: Certificates, address: str) -> None:
    with pytest.raises(InvalidInput, match="no ASCII address"):
        await SENDER.send(MoodySmtp(port=1).account(certs), outgoing(b"x: y\r\n\r\n", address))


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.text(st.characters(max_codepoint=0xFF), max_size=20) | st.sampled_from(["a@b@c", "<a@b>", "<>", "a@"])
)
async def test_no_address_brings_an_error_of_a_library(certs: Certificates, address: str) -> None:
    async with serving(MoodySmtp(), certs) as server:
        with suppress(NeuroConceptsError):
            await SENDER.send(server.account(certs), outgoing(b"x: y\r\n\r\n", address))


async def test_the_greeting_tells_nothing_of_this_machine(certs: Certificates) -> None:
    class Curious(MoodySmtp):
        async def handle_EHLO(self, server, session, envelope, hostname, responses) -> list[str]:  # type: ignore[no-untyped-def] # noqa: ANN001, N802
            names.append(hostname)
            session.host_name = hostname
            return list(responses)

    names: list[str] = []
    async with serving(Curious(), certs) as server:
        await SENDER.send(server.account(certs), outgoing())
    assert set(names) == {"[127.0.0.1]"}


def test_the_stored_mail_is_a_readable_eml_file(sandbox: MailSandbox, seeker: str) -> None:
    file = sandbox.deliver(b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe/..?=\r\n\r\nx\r\n", seeker)
    assert re.fullmatch(r"\d+\.P\d+Q\d+ Grüße_\.eml", file.name)
    assert email.message_from_bytes(file.read_bytes()).get_payload() == "x\r\n"
