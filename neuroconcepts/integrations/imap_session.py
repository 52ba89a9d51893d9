"""A logged-in IMAP connection (RFC 3501) by imap-tools, and what its errors mean to us."""

import imaplib
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ssl import SSLCertVerificationError

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls
from imap_tools.errors import ImapToolsError

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.integrations.tls import context
from neuroconcepts.ports.mail import ImapAccount, LoginRefused

_TIMEOUT_SECONDS = 20
# RFC 5530: the server's own word that a failed login is not the user's fault.
_TEMPORARY = re.compile(r"\[(UNAVAILABLE|INUSE|LIMIT|SERVERBUG)\]")


class Lost(Unavailable):
    """The connection, not the caller's own work, failed: a new one may serve."""


@contextmanager
def session(account: ImapAccount) -> Iterator[BaseMailBox]:
    """Yield a logged-in mailbox with no folder selected; wrap each use in `mapped`. Raises what `opened` raises."""
    box = opened(account)
    try:
        yield box
    except BaseException:
        abandon(box)  # no farewell after an error: a silent server would hold us up
        raise
    leave(box)


def opened(account: ImapAccount) -> BaseMailBox:
    """A logged-in mailbox with no folder selected, which the caller leaves or abandons.

    Raises `Lost` when the server does not answer, `LoginRefused`, `Misconfigured` for certificate, or a password without TLS.
    """
    with mapped(account):
        box = _connected(account)
    try:
        with mapped(account):
            _login(box, account)
    except BaseException:
        abandon(box)
        raise
    return box


def leave(box: BaseMailBox) -> None:
    """End the connection politely; nothing depends on the farewell."""
    with suppress(ImapToolsError, imaplib.IMAP4.error, OSError):
        box.logout()
    abandon(box)


def abandon(box: BaseMailBox) -> None:
    """End the connection at once."""
    with suppress(OSError):  # it is closed already after a farewell
        box.client.shutdown()


@contextmanager
def mapped(account: ImapAccount) -> Iterator[None]:
    """Turn what imap-tools, imaplib and the socket raise into `Lost` or `Misconfigured`."""
    where = name(account)
    try:
        yield
    except SSLCertVerificationError as error:
        raise Misconfigured(
            f"The certificate of {where} is not trusted: {error.verify_message}. Check host or CA file."
        ) from error
    except (imaplib.IMAP4.error, ImapToolsError, OSError) as error:
        raise Lost(f"{where} does not answer as it should: {error}.") from error


def name(account: ImapAccount) -> str:
    return f"IMAP server {account.host}:{account.port} ({account.username})"


def _connected(account: ImapAccount) -> BaseMailBox:
    if account.security == "none":
        raise Misconfigured(f"{name(account)} is set to use no TLS: a password is never sent in the clear. Set 'tls'.")
    if not (
        account.username + account.password + (account.token or "")
    ).isprintable():  # imaplib would send a line break as one
        raise Misconfigured(f"The login of {name(account)} has control characters in it. Enter user and password anew.")
    kind = MailBox if account.security == "tls" else MailBoxStartTls
    try:
        return kind(account.host, account.port, timeout=_TIMEOUT_SECONDS, ssl_context=context(account.ca_file))
    except ValueError as error:  # imap-tools knows which port cannot go with which security; an SSLError may be one too
        if isinstance(error, OSError):
            raise
        raise Misconfigured(f"{name(account)} cannot be used as configured: {error} Set security and port.") from error


def _login(box: BaseMailBox, account: ImapAccount) -> None:
    try:
        if account.token is None:
            _by_password(box, account)
        else:
            _by_token(box, account, account.token)
    except imaplib.IMAP4.abort:
        raise
    except (ImapToolsError, imaplib.IMAP4.error) as error:
        if _TEMPORARY.search(str(error)):
            raise
        raise LoginRefused(f"{name(account)} refused the login: {error}. Check user and {_secret(account)}.") from error


def _by_password(box: BaseMailBox, account: ImapAccount) -> None:
    # LOGIN knows only ASCII; PLAIN knows more, but not every server has it.
    ascii_only = (account.username + account.password).isascii()
    login = box.login if ascii_only else box.login_utf8
    login(account.username, account.password, initial_folder=None)


def _by_token(box: BaseMailBox, account: ImapAccount, token: str) -> None:
    """XOAUTH2. imap-tools would answer the server's error with the token again, where the protocol wants an empty line."""
    if "AUTH=XOAUTH2" not in box.client.capabilities:
        raise Misconfigured(f"{name(account)} takes no OAuth tokens (XOAUTH2). Check host, or use a password.")
    response = f"user={account.username}\1auth=Bearer {token}\1\1".encode()
    box.client.authenticate("XOAUTH2", lambda challenge: b"" if challenge else response)


def _secret(account: ImapAccount) -> str:
    return "password" if account.token is None else "consent"
