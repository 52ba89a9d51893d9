"""`python -m neuroconcepts.doors.smtp`: take mail by SMTP for the mailboxes of this platform, until SIGTERM or Ctrl-C.

For those who host themselves: the MX, or a mail server that forwards portals' mail, delivers here. 250 means committed
(`application.inbound`); anything of ours that fails is a 4xx, so that the sender's queue keeps the mail. Temporal may be down.
"""

import asyncio
import logging
import signal
import ssl
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.config import Config
from neuroconcepts.doors.smtp_connection import Connection
from neuroconcepts.doors.smtp_limits import Limits, Space
from neuroconcepts.doors.smtp_reception import Reception
from neuroconcepts.errors import Misconfigured
from neuroconcepts.intake.reading import warm_up

GRACE = 10.0
"""Seconds that mails under way have to be committed and answered after SIGTERM."""

log = logging.getLogger("neuroconcepts.doors.smtp")


class Door:
    """The connections of one listening port."""

    def __init__(self, reception: Reception, limits: Limits, *, name: str, tls: ssl.SSLContext | None) -> None:
        self._reception = reception
        self._limits = limits
        self._name = name
        self._tls = tls
        self._space = Space(limits.held_bytes)
        self._clients: dict[Connection, str] = {}
        self._empty = asyncio.Event()
        self._empty.set()

    def connection_for(self, client: str) -> Connection | None:
        """A connection for this client; None when it, or all together, have as many as they may."""
        here = Counter(self._clients.values())
        if here.total() >= self._limits.connections or here[client] >= self._limits.connections_per_client:
            log.warning("A client was sent away: %d connections, %d of them its own.", here.total(), here[client])
            return None
        connection = Connection(
            self._reception, self._limits, self._space, name=self._name, tls=self._tls, on_end=self._ended
        )
        self._clients[connection] = client
        self._empty.clear()
        return connection

    def _ended(self, connection: Connection) -> None:
        self._clients.pop(connection, None)
        if not self._clients:
            self._empty.set()

    async def close(self, grace: float) -> None:
        """Send everybody away, after the answer to the mail under way; who takes longer than `grace` is cut off."""
        for connection in list(self._clients):
            connection.leave()
        with suppress(TimeoutError):
            async with asyncio.timeout(grace):
                await self._empty.wait()
                await self._reception.finish()
        for connection in list(self._clients):
            connection.abort()


class Doorman(asyncio.Protocol):
    """Meets a client first, and hands it on where there is room."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        client = str((transport.get_extra_info("peername") or ("",))[0])
        if (connection := self._door.connection_for(client)) is None:
            transport.write(b"421 4.7.0 Too many connections, try again later\r\n")
            transport.close()
            return
        transport.set_protocol(connection)
        connection.connection_made(transport)


@asynccontextmanager
async def serving(parts: Platform, limits: Limits | None = None, *, grace: float = GRACE) -> AsyncIterator[int]:
    """Take mail until the block ends; yields the port. What is under way is finished first."""
    config = parts.config
    reception = Reception(parts.store, parts.inbound, at_once=config.database_pool)
    door = Door(reception, limits or limits_of(config), name=config.smtp_door_name, tls=_tls(config))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Doorman(door), config.smtp_door_host, config.smtp_door_port)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()
        await door.close(grace)
        await server.wait_closed()


def limits_of(config: Config) -> Limits:
    """The bounds as configured."""
    return Limits(
        mail_bytes=config.max_mail_bytes,
        held_bytes=max(config.smtp_door_held_bytes, config.max_mail_bytes),
        connections=config.smtp_door_connections,
        connections_per_client=config.smtp_door_connections_per_client,
    )


def _tls(config: Config) -> ssl.SSLContext | None:
    """The certificate for STARTTLS; None where none is configured. Raises `Misconfigured` for files that are none."""
    certificate, key = config.smtp_door_certificate, config.smtp_door_certificate_key
    if certificate is None:
        if key:
            raise Misconfigured(
                "The SMTP door has a key without a certificate: set NEUROCONCEPTS_SMTP_DOOR_CERTIFICATE."
            )
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    try:
        context.load_cert_chain(certificate, key)
    except OSError as error:  # an SSLError is one too
        raise Misconfigured(
            f"The SMTP door's certificate {certificate} with the key {key or 'in it'} cannot be used: {error}. "
            "Check NEUROCONCEPTS_SMTP_DOOR_CERTIFICATE and …_CERTIFICATE_KEY."
        ) from error
    return context


async def serve(config: Config) -> None:
    """Serve until told to stop."""
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    await asyncio.to_thread(warm_up)
    async with platform(config) as parts, serving(parts) as port:
        log.info("Taking mail on %s:%d.", config.smtp_door_host, port)
        await stop.wait()
        log.info("Stopping: mails under way are finished first.")


def main() -> None:
    """Run the door."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd's, which quotes addresses and commands
    asyncio.run(serve(Config()))


if __name__ == "__main__":
    main()
