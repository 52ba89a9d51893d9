"""An SMTP client that says whatever it is told to, byte for byte; and a way to a server that can be pulled out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from neuroconcepts.local.ports import free_port


@dataclass(frozen=True)
class RawClient:
    """A connection whose greeting is read."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def ask(self, command: bytes) -> str:
        """The last line of the answer."""
        self.writer.write(command + b"\r\n")
        return await self.answer()

    async def answer(self) -> str:
        while (line := await self.reader.readline())[3:4] == b"-":
            pass
        return line.decode()

    async def begin(self, recipient: str) -> None:
        """Up to where the mail may be sent."""
        for command in ("EHLO c.example", "MAIL FROM:<portal@portal.example>", f"RCPT TO:<{recipient}>"):
            assert (await self.ask(command.encode())).startswith("250")
        assert (await self.ask(b"DATA")).startswith("354")

    async def rest(self) -> list[str]:
        """All lines up to the connection's end."""
        with suppress(ConnectionResetError):
            return (await self.reader.read()).decode().splitlines()
        return []


@asynccontextmanager
async def raw_client(port: int) -> AsyncIterator[RawClient]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        assert (await reader.readline()) == b"220 neuroconcepts ESMTP\r\n"
        yield RawClient(reader, writer)
    finally:
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()


@dataclass
class Cable:
    """The way to a server, which can be pulled out and put in again at the same port."""

    host: str
    far_port: int
    port: int = field(default_factory=free_port)
    _ends: set[asyncio.StreamWriter] = field(default_factory=set)
    _server: asyncio.Server | None = None

    async def plug(self) -> None:
        self._server = await asyncio.start_server(self._carry, "127.0.0.1", self.port)

    def pull(self) -> None:
        if self._server:
            self._server.close()
        for end in self._ends:
            end.transport.abort()
        self._ends.clear()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(self.host, self.far_port)
        self._ends |= {writer, far_writer}
        await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):  # it was pulled out
            while data := await reader.read(65536):
                writer.write(data)
        writer.close()
