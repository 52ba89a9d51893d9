"""The sandbox's SMTP submission server (RFC 6409): STARTTLS and AUTH first, then as strict as a provider's."""

import asyncio
import hmac
import logging
import ssl
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from neuroconcepts.local.certificates import Certificates

_LARGEST_BYTES = 35_000_000
# aiosmtpd warns at each login of a deprecated attribute that only aiosmtpd itself sets.
logging.getLogger("mail.log").setLevel(logging.ERROR)


class _Submission:
    """aiosmtpd's handler: who may send as whom, to whom, and where an accepted mail goes."""

    def __init__(self, logins: Mapping[str, str], deliver: Callable[[bytes, str], object]) -> None:
        self._logins = logins
        self._deliver = deliver

    # The names of the hooks are aiosmtpd's (https://aiosmtpd.aio-libs.org/en/latest/handlers.html).
    async def handle_MAIL(  # noqa: N802
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.lower() != session.auth_data:
            return f"553 5.7.1 {session.auth_data} may not send as {address}"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.lower() not in self._logins:
            return f"550 5.1.1 There is no mailbox {address} here"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        for address in dict.fromkeys(map(str.lower, envelope.rcpt_tos)):
            await asyncio.to_thread(self._deliver, envelope.original_content or b"", address)
        return "250 2.0.0 OK, delivered"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any
    ) -> AuthResult:
        """Check user and password; what it returns as `auth_data` is the address that may be sent from."""
        if not isinstance(data, LoginPassword):
            return AuthResult(success=False, handled=False)
        user = data.login.decode(errors="replace").lower()
        known = self._logins.get(user)
        right = known is not None and hmac.compare_digest(known.encode(), data.password)
        return AuthResult(success=right, handled=False, auth_data=user)


@asynccontextmanager
async def running(
    logins: Mapping[str, str], certificates: Certificates, deliver: Callable[[bytes, str], object], port: int
) -> AsyncIterator[int]:
    """Take mail on `port` of 127.0.0.1 until the block ends and hand it to `deliver(raw, address)`, in a thread.

    `logins` are address (lower case) → password; a mail is accepted when `deliver` has returned for each recipient.
    """
    handler = _Submission(logins, deliver)
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificates.certificate, certificates.key)
    loop = asyncio.get_running_loop()

    def connection() -> SMTP:
        return SMTP(
            handler,
            hostname="localhost",
            ident="ready",
            data_size_limit=_LARGEST_BYTES,
            tls_context=tls,
            require_starttls=True,
            auth_required=True,
            authenticator=handler.authenticate,
            loop=loop,
        )

    server = await loop.create_server(connection, "127.0.0.1", port)
    try:
        yield port
    finally:
        server.close()
        await server.wait_closed()
