"""Outgoing mail through the agent's own submission server (RFC 6409), by aiosmtplib.

The steps of one mail are driven here one by one rather than by `sendmail`, because what a failure means depends on the
step: before DATA nothing was sent, after it the server may have taken the mail.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.utils import parseaddr
from ssl import SSLCertVerificationError
from typing import Never

import aiosmtplib
from aiosmtplib import SMTP, SMTPAuthenticationError, SMTPDataError, SMTPException, SMTPResponseException

from neuroconcepts.errors import InvalidInput, Misconfigured, Unavailable
from neuroconcepts.integrations.kept import Kept
from neuroconcepts.integrations.tls import context
from neuroconcepts.ports.mail import (
    Accepted,
    DeliveryUnknown,
    LoginRefused,
    MessageRefused,
    Outgoing,
    RecipientRefused,
    Refusal,
    SmtpAccount,
)

# What Thunderbird says too: this machine's own name or address would be a trace of ours in the Received header.
_HELO = "[127.0.0.1]"
_QUIT_SECONDS = 2
_ADDRESS = re.compile(r"[!-;=?-~]+@[!-;=?-~]+")  # printable ASCII without blanks and angle brackets


_MAILS = 50
"""Mails by one connection: some servers end it after a hundred, with an answer that is meant for the connection only."""


@dataclass(slots=True)
class Line:
    """A logged-in connection, and how many mails it has carried."""

    client: SMTP
    mails: int = 0


async def farewell(line: Line) -> None:
    """End a connection politely (RFC 5321 §4.1.1.10). Whether that works changes nothing: its mails are accepted."""
    with suppress(SMTPException, OSError):
        await line.client.quit(timeout=_QUIT_SECONDS)
    line.client.close()


def kept_connections() -> Kept[SmtpAccount, Line]:
    """Where the connections of one process wait."""
    return Kept(farewell)


@dataclass(frozen=True, slots=True)
class SmtpSender:
    """`ports.mail.MailSender`; the limits are seconds for one answer of the server, `data` for the one after the mail.

    With `kept`, a connection waits there for the next mail of its account. Only one whose mail was accepted does: a mail
    that failed ends its connection, and nothing of it reaches another.
    """

    connect: float = 10
    command: float = 20
    data: float = 60
    kept: Kept[SmtpAccount, Line] | None = None

    async def send(self, account: SmtpAccount, outgoing: Outgoing) -> Accepted:
        """See `ports.mail.MailSender.send`."""
        _check(account, outgoing)
        line = await self._begun_on_kept(account, outgoing) or await self._begun(account, outgoing)
        try:
            with _mapped(account):
                refused = await _recipients(line.client, outgoing)
            if len(refused) == len(outgoing.recipients):
                _all_refused(refused)
            reply = await self._data(line.client, account, outgoing.raw)
        except BaseException:
            line.client.close()
            raise
        await self._leave(account, line)
        return Accepted(reply, refused)

    async def _begun_on_kept(self, account: SmtpAccount, outgoing: Outgoing) -> Line | None:
        """A kept connection that takes another mail; one that is dead, or refuses, may only have had enough of us."""
        while self.kept and (line := self.kept.take(account)):
            try:
                await line.client.rset()
                await _begin(line.client, outgoing)
            except (SMTPException, OSError):
                line.client.close()
            except BaseException:
                line.client.close()
                raise
            else:
                return line
        return None

    async def _begun(self, account: SmtpAccount, outgoing: Outgoing) -> Line:
        """A new connection, logged in, that takes the mail."""
        client = _client(account, self.command)
        try:
            with _mapped(account):
                await client.connect(timeout=self.connect)
                await _login(client, account)
                await _begin(client, outgoing)
        except BaseException:
            client.close()
            raise
        return Line(client)

    async def _leave(self, account: SmtpAccount, line: Line) -> None:
        line.mails += 1
        if self.kept and line.mails < _MAILS and line.client.is_connected:
            self.kept.keep(account, line)
        else:
            await farewell(line)

    async def _data(self, client: SMTP, account: SmtpAccount, raw: bytes) -> str:
        where = _name(account)
        try:
            return (await client.data(raw, timeout=self.data)).message
        except SMTPDataError as error:
            if error.code < 500:
                raise Unavailable(f"{where} does not take the mail now: {_said(error)}.") from error
            raise MessageRefused(f"{where} refused this mail for good: {_said(error)}. Change the mail.") from error
        except (SMTPException, OSError) as error:
            raise DeliveryUnknown(
                f"The connection to {where} broke after DATA ({error}): the mail may have been taken. "
                "Look for its Message-ID in the Sent folder before sending it again."
            ) from error


def _check(account: SmtpAccount, outgoing: Outgoing) -> None:
    if account.security == "none" and account.username:
        raise Misconfigured(
            f"{_name(account)} is set to use no TLS: a password is never sent in the clear. Set 'starttls' or 'tls'."
        )
    if not outgoing.recipients:
        raise InvalidInput("A mail without recipients cannot be sent. Name at least one.")
    for address in (outgoing.envelope_from, *outgoing.recipients):
        # aiosmtplib reads an address as a header's: what that would change is not sent to.
        if not _ADDRESS.fullmatch(address) or parseaddr(address)[1] != address:
            raise InvalidInput(f"{address!r} is no ASCII address. Give the bare address, its domain in xn-- form.")


def _client(account: SmtpAccount, timeout: float) -> SMTP:
    plain = account.security == "none"
    return SMTP(
        hostname=account.host,
        port=account.port,
        local_hostname=_HELO,
        timeout=timeout,
        use_tls=account.security == "tls",
        start_tls=account.security == "starttls",
        tls_context=None if plain else context(account.ca_file),
    )


async def _login(client: SMTP, account: SmtpAccount) -> None:
    if account.username is None:
        return
    if not client.supports_extension("auth"):
        await client.ehlo()
    if account.token is not None:
        await _by_token(client, account.username, account.token)
        return
    password = account.password or ""
    # Over TLS PLAIN is as safe as the challenge methods, one round trip, and one wrong try instead of three.
    if "plain" in client.server_auth_methods:
        await client.auth_plain(account.username, password)
    else:
        await client.login(account.username, password)


async def _by_token(client: SMTP, username: str, token: str) -> None:
    if "xoauth2" not in client.server_auth_methods:
        raise SMTPException("The server takes no OAuth tokens (XOAUTH2).")
    await client.auth_xoauth2(username, token)


async def _begin(client: SMTP, outgoing: Outgoing) -> None:
    await client.mail(outgoing.envelope_from, options=_options(client, outgoing.raw))


def _options(client: SMTP, raw: bytes) -> list[str]:
    size = [f"SIZE={len(raw)}"] if client.supports_extension("size") else []
    if raw.isascii():
        return size
    if not client.supports_extension("8bitmime"):
        raise InvalidInput("The server takes only 7-bit mail (no 8BITMIME) and this mail is not. Encode its parts.")
    return [*size, "BODY=8BITMIME"]


async def _recipients(client: SMTP, outgoing: Outgoing) -> tuple[Refusal, ...]:
    refused = []
    for address in outgoing.recipients:
        try:
            await client.rcpt(address)
        except aiosmtplib.SMTPRecipientRefused as error:
            refused.append(Refusal(address, error.code, error.message))
    return tuple(refused)


def _all_refused(refused: tuple[Refusal, ...]) -> Never:
    listed = "; ".join(f"{each.recipient}: {each.code} {each.reply}" for each in refused)
    if any(each.temporary for each in refused):
        raise Unavailable(f"The server does not take the recipient now ({listed}).")
    addresses = tuple(each.recipient for each in refused)
    raise RecipientRefused(f"The server refused the recipient for good ({listed}). Correct it.", recipients=addresses)


@contextmanager
def _mapped(account: SmtpAccount) -> Iterator[None]:
    """Turn what fails before DATA into our errors: nothing was sent."""
    where = _name(account)
    try:
        yield
    except SSLCertVerificationError as error:
        raise _untrusted(where, error) from error
    except SMTPResponseException as error:
        raise _answered(where, error) from error
    except OSError as error:  # lost, refused, timed out: aiosmtplib's own are OSErrors too
        if isinstance(error.__cause__, SSLCertVerificationError):
            raise _untrusted(where, error.__cause__) from error
        raise Unavailable(f"{where} does not answer: {error}.") from error
    except SMTPException as error:
        raise Misconfigured(f"{where} cannot be used as configured: {error} Check port, security and login.") from error


def _answered(where: str, error: SMTPResponseException) -> Unavailable | Misconfigured:
    if 400 <= error.code < 500:
        return Unavailable(f"{where} refuses for now: {_said(error)}.")
    if isinstance(error, SMTPAuthenticationError):
        return LoginRefused(f"{where} refused the login: {_said(error)}. Check user and password, or connect it anew.")
    return Misconfigured(f"{where} refused this account: {_said(error)}. Check user, password and sender address.")


def _untrusted(where: str, error: SSLCertVerificationError) -> Misconfigured:
    return Misconfigured(f"The certificate of {where} is not trusted: {error.verify_message}. Check host or CA file.")


def _said(error: SMTPResponseException) -> str:
    return f"{error.code} {error.message}"


def _name(account: SmtpAccount) -> str:
    return f"SMTP server {account.host}:{account.port} ({account.username or 'no login'})"
