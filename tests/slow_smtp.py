"""An SMTP server that stops at a named step until the test lets it go on, and an own line to Temporal that can be cut."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.mail_servers import MoodySmtp


@dataclass(repr=False)
class SlowSmtp(MoodySmtp):
    """Waits at `stop_at` (`rcpt`, or `data` once it holds the mail); `reached` and `go_on` are the test's levers.

    `on_data` is done with each mail before it is acknowledged.
    """

    stop_at: str = ""
    reached: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    on_data: Callable[[bytes], Awaitable[object]] | None = None
    __repr__ = object.__repr__  # not all the mails it has taken

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        await self._pass("rcpt")
        return await super().handle_RCPT(server, session, envelope, address, options)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        self.taken.append(envelope.original_content or b"")
        if self.on_data:
            await self.on_data(self.taken[-1])
        await self._pass("data")
        return self._answer(server, "data", self.data)

    async def _pass(self, step: str) -> None:
        if step == self.stop_at:
            self.reached.set()
            await self.go_on.wait()


@dataclass
class Line:
    """A TCP line to another server; once `cut`, nothing passes towards it any more, and nobody notices.

    `callers` are those who came by it.
    """

    address: str
    port: int = 0
    cut: bool = False
    callers: list[asyncio.StreamWriter] = field(default_factory=list)

    def break_off(self) -> None:
        """Hang up on all callers: they notice."""
        for writer in self.callers:
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.callers.append(writer)
        host, _, port = self.address.partition(":")
        far_reader, far_writer = await asyncio.open_connection(host, int(port))
        await asyncio.gather(self._pump(reader, far_writer, stoppable=True), self._pump(far_reader, writer))

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, stoppable: bool = False
    ) -> None:
        try:
            while data := await reader.read(65536):
                if not (stoppable and self.cut):
                    writer.write(data)
                    await writer.drain()
        except OSError:
            pass  # either end has gone: so does the line
        finally:
            writer.close()


@asynccontextmanager
async def line_to(address: str) -> AsyncIterator[Line]:
    """A line to `address` (host:port) at a port of its own."""
    line = Line(address)
    server = await asyncio.start_server(line._serve, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    try:
        yield line
    finally:
        server.close()
