"""The Sent folder on a real IMAP server (Dovecot)."""

from dataclasses import replace

import pytest
from imap_tools import FolderInfo, MailBoxStartTls

from neuroconcepts.errors import InvalidInput, Misconfigured, Unavailable
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.integrations.imap_sent import sent_folder
from neuroconcepts.integrations.tls import context
from neuroconcepts.local import dovecot
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.mail import ImapAccount, LoginRefused
from tests.standins.oauth import OauthStandin

MAILBOXES = ImapMailboxes()
RAW = "Message-ID: <one@agent.example>\r\nSubject: Grüße\r\n\r\nText\r\n.\r\n".encode()


def opened(account: ImapAccount) -> MailBoxStartTls:
    box = MailBoxStartTls(account.host, account.port, ssl_context=context(account.ca_file))
    box.login_utf8(account.username, account.password)
    return box


async def test_the_copy_lies_read_and_unchanged_in_the_sent_folder(sandbox: MailSandbox, agent: str) -> None:
    account = sandbox.imap(agent)
    assert await MAILBOXES.append_sent(account, RAW) == "Sent"
    with opened(account) as box:
        box.folder.set("Sent")
        lines = box.client.fetch("1", "(FLAGS BODY.PEEK[])")[1]
    assert lines[0][1] == RAW  # type: ignore[index] # imaplib: a tuple of its line and the literal
    assert b"\\Seen" in b"".join(each[0] if isinstance(each, tuple) else each for each in lines if each)


async def test_a_sent_mail_is_found_by_its_message_id_only(sandbox: MailSandbox, agent: str) -> None:
    account = sandbox.imap(agent)
    assert not await MAILBOXES.find_sent(account, "<one@agent.example>")
    await MAILBOXES.append_sent(account, RAW)
    assert await MAILBOXES.find_sent(account, "<one@agent.example>")
    assert not await MAILBOXES.find_sent(account, "<two@agent.example>")


async def test_a_folder_may_be_named(sandbox: MailSandbox, agent: str) -> None:
    account = sandbox.imap(agent)
    with opened(account) as box:
        box.folder.create("Büro & Co")
    assert await MAILBOXES.append_sent(account, RAW, "Büro & Co") == "Büro & Co"
    assert await MAILBOXES.find_sent(account, "<one@agent.example>", "Büro & Co")
    assert not await MAILBOXES.find_sent(account, "<one@agent.example>")


@pytest.mark.parametrize(
    ("folders", "expected"),
    [
        ([("INBOX", ()), ("Gesendet", ()), ("Weg", ("\\HasNoChildren", "\\Sent"))], "Weg"),
        ([("INBOX", ()), ("Gesendete Elemente", ()), ("Entwürfe", ())], "Gesendete Elemente"),
        ([("INBOX", ()), ("INBOX/Gesendet", ())], "INBOX/Gesendet"),
        ([("[Gmail]", ("\\Noselect",)), ("[Gmail]/Gesendet", ("\\sent",))], "[Gmail]/Gesendet"),
        ([("Sent", ("\\Noselect",)), ("Archiv/Sent", ())], "Archiv/Sent"),
        ([("INBOX", ()), ("Sentinel", ())], None),
    ],
)
def test_the_sent_folder_is_known_by_mark_then_by_name(
    folders: list[tuple[str, tuple[str, ...]]], expected: str | None
) -> None:
    assert sent_folder([FolderInfo(name, "/", flags) for name, flags in folders]) == expected


async def test_a_wrong_password_is_told_without_the_password(sandbox: MailSandbox, agent: str) -> None:
    account = replace(sandbox.imap(agent), password="wrong-secret")
    with pytest.raises(Misconfigured, match="refused the login") as caught:
        await MAILBOXES.find_sent(account, "<a@b>")
    assert "wrong-secret" not in f"{caught.value}{account!r}"


async def test_a_token_opens_the_mailbox_of_the_user_it_was_given_for_only(
    sandbox: MailSandbox, vendors: OauthStandin, agent: str, seeker: str
) -> None:
    account = replace(sandbox.imap(agent), password="", token=vendors.access_token(agent))
    assert await MAILBOXES.append_sent(account, RAW) == "Sent"
    assert await MAILBOXES.find_sent(account, "<one@agent.example>")
    with pytest.raises(LoginRefused, match="refused the login"):
        await MAILBOXES.find_sent(replace(account, username=seeker), "<one@agent.example>")


async def test_a_token_that_is_no_longer_good_is_told_without_the_token(
    sandbox: MailSandbox, vendors: OauthStandin, agent: str
) -> None:
    account = replace(sandbox.imap(agent), token=vendors.access_token(agent))
    vendors.expire(agent)
    with pytest.raises(LoginRefused, match="Check user and consent") as caught:
        await MAILBOXES.find_sent(account, "<a@b>")
    assert str(account.token) not in f"{caught.value}{caught.value.__cause__}{account!r}"


async def test_a_server_that_takes_no_tokens_is_a_wrong_setting(sandbox: MailSandbox, agent: str) -> None:
    with dovecot.running(sandbox.store, free_port()) as server:
        account = replace(sandbox.imap(agent), port=server.port, token="ya29.x")
        with pytest.raises(Misconfigured, match="XOAUTH2") as caught:
            await MAILBOXES.find_sent(account, "<a@b>")
    assert not isinstance(caught.value, LoginRefused), "another token would not help"


async def test_a_password_that_could_smuggle_commands_is_refused(sandbox: MailSandbox, agent: str) -> None:
    with pytest.raises(Misconfigured, match="control characters"):
        await MAILBOXES.find_sent(replace(sandbox.imap(agent), password="x\r\nA DELETE INBOX"), "<a@b>")


async def test_an_untrusted_certificate_is_refused(sandbox: MailSandbox, agent: str) -> None:
    with pytest.raises(Misconfigured, match="certificate"):
        await MAILBOXES.find_sent(replace(sandbox.imap(agent), ca_file=None), "<a@b>")


async def test_a_password_never_goes_in_the_clear(sandbox: MailSandbox, agent: str) -> None:
    with pytest.raises(Misconfigured, match="never sent in the clear"):
        await MAILBOXES.find_sent(replace(sandbox.imap(agent), security="none"), "<a@b>")


async def test_the_port_of_the_other_security_is_a_wrong_setting(sandbox: MailSandbox, agent: str) -> None:
    with pytest.raises(Misconfigured, match="Set security and port"):
        await MAILBOXES.find_sent(replace(sandbox.imap(agent), port=993), "<a@b>")


async def test_nobody_listening_may_be_tried_again(sandbox: MailSandbox, agent: str) -> None:
    with pytest.raises(Unavailable, match="does not answer"):
        await MAILBOXES.find_sent(replace(sandbox.imap(agent), port=free_port()), "<a@b>")


@pytest.mark.parametrize("message_id", ["a@b", '<a"b@c>', "<a@b>\r\nA LOGOUT", "<ä@b>"])
async def test_a_message_id_that_could_smuggle_commands_is_refused(
    sandbox: MailSandbox, agent: str, message_id: str
) -> None:
    with pytest.raises(InvalidInput):
        await MAILBOXES.find_sent(sandbox.imap(agent), message_id)
