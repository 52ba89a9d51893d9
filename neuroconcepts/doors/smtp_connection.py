"""One SMTP connection (RFC 5321): aiosmtpd's commands, with a reading of mails that is bounded and changes no byte."""

import asyncio
import ssl
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, syntax

from neuroconcepts.doors.smtp_limits import Limits, Space
from neuroconcepts.store.tables import RecipientRoute

COMMAND_BYTES = 1024
GOING_DOWN = "421 4.3.2 This server is going down, try again later"


class Delivery(Envelope):
    """An envelope that knows the mailbox of each recipient it has accepted."""

    def __init__(self) -> None:
        super().__init__()
        self.routes: dict[str, RecipientRoute] = {}


class Connection(SMTP):
    """A client's connection. `on_end` is called when it is gone."""

    line_length_limit = 65536  # of the reader's buffer; longer lines of a mail are read in pieces

    def __init__(
        self,
        handler: object,
        limits: Limits,
        space: Space,
        *,
        name: str,
        tls: ssl.SSLContext | None,
        on_end: Callable[["Connection"], None],
    ) -> None:
        # aiosmtpd keeps these in one dictionary for all connections, and each EHLO lets them grow.
        self.command_size_limits = defaultdict(lambda: COMMAND_BYTES)
        super().__init__(
            handler,
            hostname=name,
            ident="ESMTP",
            data_size_limit=limits.mail_bytes,
            enable_SMTPUTF8=True,
            tls_context=tls,
            timeout=limits.seconds,
            auth_exclude_mechanism=("LOGIN", "PLAIN"),
            command_call_limit=limits.commands,
            loop=asyncio.get_running_loop(),
        )
        self.limits = limits
        self._space = space
        self._held = 0
        self._on_end = on_end
        self._reading = self._leaving = False
        self.strangers = 0

    def _create_envelope(self) -> Envelope:
        return Delivery()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        assert self._handler_coroutine is not None
        self._handler_coroutine.add_done_callback(_noted)

    def connection_lost(self, error: Exception | None) -> None:
        super().connection_lost(error)
        self._on_end(self)

    async def push(self, status: Any) -> None:
        """Answer; 421 is the last word of a connection (§3.8)."""
        await super().push(status)
        if status[:3] == "421" and self.transport is not None:
            self.transport.close()

    def leave(self) -> None:
        """End the connection: now, or, where a mail is under way, after its answer."""
        self._leaving = True
        if not self._reading and self.transport is not None and not self.transport.is_closing():
            self._writer.write(f"{GOING_DOWN}\r\n".encode())
            self.transport.close()

    def abort(self) -> None:
        """End the connection at once."""
        if self.transport is not None:
            self.transport.abort()  # type: ignore[attr-defined]  # aiosmtpd types it as a BaseTransport

    @syntax("DATA")
    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 (aiosmtpd's name)
        """Read a mail and answer when the handler has committed it.

        aiosmtpd's own reading refuses lines beyond 1000 bytes, which portals do write, and keeps an endless one in memory.
        """
        if await self.check_helo_needed():
            return
        assert isinstance(self.envelope, Delivery)
        if arg or not self.envelope.routes:
            await self.push("501 5.5.4 Syntax: DATA" if arg else "503 5.5.1 No recipient was accepted")
            return
        self._reading = True
        try:
            await self.push(await self._answer_to(self.envelope))
        finally:
            self._reading = False
            self._let_go()
        if self._leaving:
            await self.push(GOING_DOWN)

    async def _answer_to(self, envelope: Delivery) -> str:
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        try:
            envelope.original_content, refusal = await self._read_mail()
            answer: str = refusal or await self._call_handler_hook("DATA")
        finally:
            self.envelope = self._create_envelope()
        return answer

    async def _read_mail(self) -> tuple[bytes, str]:
        """The mail with its doubled dots undone (§4.5.2), or why it cannot be taken; it is read to its end either way."""
        pieces: list[bytes] = []
        refusal, at_line_start = "", True
        while (piece := await self._piece()) != b".\r\n" or not at_line_start:
            kept = piece[1:] if at_line_start and piece.startswith(b".") else piece
            at_line_start = piece.endswith(b"\r\n")
            refusal = refusal or self._hold(len(kept))
            if refusal:
                pieces.clear()
                self._let_go()
            else:
                pieces.append(kept)
        return b"".join(pieces), refusal

    async def _piece(self) -> bytes:
        """The next line, or a part of one that is longer than the buffer; never half a line's end. Only CRLF ends a line."""
        try:
            return await self._reader.readuntil(b"\r\n")
        except asyncio.LimitOverrunError as error:
            return await self._reader.read(error.consumed)

    def _hold(self, size: int) -> str:
        """Make room for so many more bytes of the mail; why there is none, else."""
        if self._held + size > self.limits.mail_bytes:
            return f"552 5.3.4 The mail is larger than {self.limits.mail_bytes} bytes"
        if not self._space.take(size):
            return "452 4.3.1 Too many mails at once, try again later"
        self._held += size
        return ""

    def _let_go(self) -> None:
        self._space.give_back(self._held)
        self._held = 0


def _noted(handling: asyncio.Task[None]) -> None:
    """A client that leaves in the middle of an answer is nobody's error."""
    if not handling.cancelled():
        handling.exception()
