"""Reading PDFs in a process of their own (`neuroconcepts.intake.pdf`), which is killed when one takes too long."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path

import neuroconcepts
from neuroconcepts.intake import pdf
from neuroconcepts.intake.pdf import PdfText

SECONDS = 30.0
_MAX_ANSWER = 8 * pdf.MAX_CHARACTERS
"""Bytes: JSON writes a character as up to six of them, a rare one as twelve."""
_BROKEN = PdfText(problem="It broke the reader: damaged, or made to.")


class PdfReader:
    """One process, started when it is needed. Use it from one task at a time, and close it (`aclose`)."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: Process | None = None

    async def read(self, path: Path) -> PdfText:
        """What the file says, within bounds of pages, characters, memory and time."""
        try:
            async with asyncio.timeout(self._seconds):
                answer = await self._ask(path)
        except TimeoutError:
            await self.aclose()
            return PdfText(problem=f"It could not be read within {self._seconds:g} s.")
        if not answer.endswith(b"\n"):
            await self.aclose()
            return _BROKEN
        return PdfText(**json.loads(answer))

    async def _ask(self, path: Path) -> bytes:
        process = self._process = self._process or await _started()
        assert process.stdin is not None
        assert process.stdout is not None
        with suppress(BrokenPipeError, ConnectionResetError):  # it has ended: there is no answer either
            process.stdin.write(f"{path}\n".encode())
            await process.stdin.drain()
        try:
            return await process.stdout.readline()
        except ValueError:  # longer than any answer of ours
            return b""

    async def aclose(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _started() -> Process:
    # It gets no settings of ours: what it reads is a stranger's.
    root = str(Path(neuroconcepts.__path__[0]).parent)
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", pdf.__name__), stdin=PIPE, stdout=PIPE, env={"PYTHONPATH": root}, limit=_MAX_ANSWER
    )
