"""Real mail servers for tests: the sandbox (Dovecot, installed if need be) and an SMTP server that fails on demand.

One sandbox serves the whole session; each test gets mailboxes of its own.
"""

import asyncio
import base64
import json
import ssl
import tempfile
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from neuroconcepts.local import certificates, dovecot, mail_sandbox
from neuroconcepts.local.certificates import Certificates
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.owner import owner
from neuroconcepts.ports.mail import Outgoing, SmtpAccount
from tests.standins.oauth import OauthStandin

_MAILBOXES = 1000
_CALLED_BY_NAME = 100
"""The first of them are left to tests that name one: `agent97@agent.example`."""
PASSWORD = "geheim: ä ö"


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that the servers' own user may reach, which pytest's (mode 0700) is not when we are root."""
    with tempfile.TemporaryDirectory(prefix="mail-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture(scope="session")
def certs(open_folder: Path) -> Certificates:
    """The servers' certificates."""
    return certificates.ensure(open_folder / "tls")


@pytest.fixture(scope="session")
async def sandbox(open_folder: Path, _vendors: OauthStandin) -> AsyncIterator[MailSandbox]:
    """The mail sandbox with Dovecot; `agent` and `seeker` hand out its mailboxes, which access tokens of `vendors` open too."""
    names = [f"{who}{n}@{who}.example" for who in ("agent", "seeker") for n in range(_MAILBOXES)]
    imap = partial(dovecot.running, introspection=_vendors.introspection)
    async with mail_sandbox.running(open_folder, dict.fromkeys(names, PASSWORD), imap=imap) as running:
        yield running


@pytest.fixture(scope="session")
def _numbers() -> Iterator[int]:
    return iter(range(_CALLED_BY_NAME, _MAILBOXES))


@pytest.fixture
def pair(_numbers: Iterator[int]) -> tuple[str, str]:
    """The addresses of an agent and a seeker whose mailboxes nobody has used."""
    number = next(_numbers)
    return f"agent{number}@agent.example", f"seeker{number}@seeker.example"


@pytest.fixture
def agent(pair: tuple[str, str]) -> str:
    """The agent of `pair`."""
    return pair[0]


@pytest.fixture
def seeker(pair: tuple[str, str]) -> str:
    """The seeker of `pair`."""
    return pair[1]


@dataclass
class MoodySmtp:
    """An SMTP server that answers as it is told; `drop` names the step after which it cuts the line."""

    mail: str = "250 OK"
    rcpt: dict[str, str] = field(default_factory=dict)
    data: str = "250 taken"
    login: bool = True
    drop: str = ""
    taken: list[bytes] = field(default_factory=list)
    logins: list[object] = field(default_factory=list)
    port: int = 0

    async def handle_MAIL(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self._answer(server, "mail", self.mail)

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self.rcpt.get(address, "250 OK")
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        self.taken.append(envelope.original_content or b"")
        return self._answer(server, "data", self.data)

    def _answer(self, server: SMTP, step: str, answer: str) -> str:
        if self.drop == step:
            assert server.transport is not None
            server.transport.abort()  # type: ignore[attr-defined] # aiosmtpd types it as a BaseTransport
        return answer

    def authenticate(self, *credentials: object) -> AuthResult:
        """Let in, or not, whoever comes."""
        self.logins.append(credentials[-1])
        return AuthResult(success=self.login, handled=False)

    def account(self, certs: Certificates) -> SmtpAccount:
        """Return an account of this server."""
        return SmtpAccount("127.0.0.1", self.port, "starttls", "a@agent.example", "pw", str(certs.ca))


@dataclass
class TokenSmtp(MoodySmtp):
    """The same, which takes access tokens too, and asks the vendors whose they are."""

    vendors: OauthStandin | None = None

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> AuthResult:  # noqa: N802 (aiosmtpd's name)
        """https://developers.google.com/gmail/imap/xoauth2-protocol: the error is a challenge, answered by an empty line."""
        assert self.vendors
        user, token, *_ = base64.b64decode(arguments[1]).decode().split("\1")
        right = self.vendors.account_of(token.removeprefix("auth=Bearer ")) == user.removeprefix("user=")
        self.logins.append((user, right))
        if not right:
            error = {"status": "401", "schemes": "bearer", "scope": "https://mail.google.com/"}
            assert await server.challenge_auth(json.dumps(error)) == b""
        return AuthResult(success=right, handled=False)


@asynccontextmanager
async def serving(moody: MoodySmtp, certs: Certificates, *, starttls: bool = True) -> AsyncIterator[MoodySmtp]:
    """Serve `moody` until the block ends."""
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certs.certificate, certs.key)
    loop = asyncio.get_running_loop()
    connections: list[SMTP] = []

    def connection() -> SMTP:
        new = SMTP(
            moody,
            hostname="x",
            tls_context=tls if starttls else None,
            auth_require_tls=starttls,  # without STARTTLS it asks for the password in the clear, as a spy would
            authenticator=moody.authenticate,
            loop=loop,
        )
        connections.append(new)
        return new

    server = await loop.create_server(connection, "127.0.0.1", 0)
    moody.port = server.sockets[0].getsockname()[1]
    try:
        yield moody
    finally:
        server.close()
        for each in connections:  # those that clients keep open, which the server would wait for
            if each.transport:
                each.transport.close()
        await server.wait_closed()


def fill(box: MailSandbox, address: str, mails: Iterable[bytes]) -> None:
    """Put many mails into a mailbox at once: as files only, without a copy for people or a wait for the disk."""
    folder, user = box.store.mail / address / "new", owner()
    for number, raw in enumerate(mails):
        file = folder / f"{time.time_ns()}.Q{number}.localhost"
        file.write_bytes(raw)
        user.take(file)


def outgoing(raw: bytes = b"Subject: x\r\n\r\ny\r\n", *recipients: str) -> Outgoing:
    """Return a mail from the moody server's account."""
    return Outgoing(raw, "a@agent.example", recipients or ("s@seeker.example",))
