"""The text of a PDF (pypdf), within bounds of pages and characters.

A PDF is a stranger's program for drawing pages: it may loop, or ask for all memory. So it is read by a process of its own
(`python -m neuroconcepts.intake.pdf`), which has little memory, knows no secrets, and can be killed: it reads a file's path
from each line of stdin, and answers with one line of JSON.
"""

import contextlib
import json
import logging
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from neuroconcepts.intake.charsets import storable

MAX_PAGES = 200
MAX_CHARACTERS = 200_000
MAX_BYTES = 50 * 1024 * 1024
MEMORY = 1024**3
"""Bytes of address space: pypdf's own bounds (75 MB a stream) fit several times."""


@dataclass(frozen=True, slots=True)
class PdfText:
    """What a PDF says; `problem` is why that is nothing, or not all. Both are fit for PostgreSQL."""

    text: str = ""
    problem: str = ""


def read_pdf(path: Path) -> PdfText:
    """The pages' texts, one after the other. Raises nothing: what cannot be read is told."""
    if path.stat().st_size > MAX_BYTES:
        return PdfText(problem=f"It is larger than {MAX_BYTES} bytes: not read.")
    try:
        return _read(path)
    except Exception as error:  # noqa: BLE001 - pypdf meets nonsense of every kind, and not always with errors of its own
        return PdfText(problem=f"It cannot be read as a PDF ({type(error).__name__}).")


def _read(path: Path) -> PdfText:
    from pypdf import PdfReader

    reader = PdfReader(path)
    if reader.is_encrypted and not reader.decrypt(""):
        return PdfText(problem="It is encrypted with a password: not read.")
    text = ""
    for read, page in enumerate(reader.pages):
        if read == MAX_PAGES or len(text) >= MAX_CHARACTERS:
            return PdfText(text[:MAX_CHARACTERS].strip(), f"Only its first {read} pages are read.")
        text += storable(page.extract_text()) + "\n\n"
    whole = text[:MAX_CHARACTERS].strip()
    return PdfText(whole, "" if whole else "It holds no text: pictures of pages, perhaps.")


def main() -> None:
    """Answer each path with one line, until there are no more."""
    _bound()
    logging.disable(logging.CRITICAL)  # pypdf tells every oddity
    for line in sys.stdin:
        answer = asdict(read_pdf(Path(line.rstrip("\n"))))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _bound() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # not on Windows, or bounded already
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
