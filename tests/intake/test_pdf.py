"""PDFs as texts: bounded, and never an exception."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from bench.pdfs import pdf
from neuroconcepts.intake import pdf as pdf_module
from neuroconcepts.intake.pdf import PdfText, read_pdf


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.pdf"


def encrypted(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("Geheim"))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_the_pages_are_read_in_their_order(file: Path) -> None:
    file.write_bytes(pdf("Schöne Wohnung (Wien)", "Zweite Seite"))
    assert read_pdf(file) == PdfText("Schöne Wohnung (Wien)\n\nZweite Seite")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "It cannot be read as a PDF (EmptyFileError)."),
        (b"%PDF-1.4 junk", "It cannot be read as a PDF"),
        (pdf("Wohnung")[:400], "It cannot be read as a PDF"),
        (pdf(""), "It holds no text"),
        (encrypted("password"), "It is encrypted with a password"),
    ],
)
def test_what_cannot_be_read_is_told(file: Path, content: bytes, problem: str) -> None:
    file.write_bytes(content)
    said = read_pdf(file)
    assert (said.text, problem in said.problem) == ("", True), said


def test_one_that_anybody_may_open_is_read(file: Path) -> None:
    file.write_bytes(encrypted(""))
    assert read_pdf(file) == PdfText("Geheim")


def test_pages_characters_and_bytes_are_bounded(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(pdf(*map(str, range(10))))
    monkeypatch.setattr(pdf_module, "MAX_PAGES", 3)
    assert read_pdf(file) == PdfText("0\n\n1\n\n2", "Only its first 3 pages are read.")
    monkeypatch.setattr(pdf_module, "MAX_CHARACTERS", 4)
    assert read_pdf(file) == PdfText("0\n\n1", "Only its first 2 pages are read.")
    monkeypatch.setattr(pdf_module, "MAX_BYTES", 100)
    assert read_pdf(file).problem == "It is larger than 100 bytes: not read."


def test_the_process_answers_each_path_with_a_line_and_has_little_memory(file: Path) -> None:
    file.write_bytes(pdf("Eins"))
    greedy = "from neuroconcepts.intake import pdf; pdf._bound(); bytearray(3 * pdf.MEMORY)"
    root = Path(pdf_module.__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-m", "neuroconcepts.intake.pdf"],
        input=f"{file}\n{file}\n",
        capture_output=True,
        text=True,
        cwd=root,
        check=True,
    )
    assert told.stdout == '{"text": "Eins", "problem": ""}\n' * 2
    refused = subprocess.run([sys.executable, "-c", greedy], capture_output=True, text=True, cwd=root, check=False)
    assert "MemoryError" in refused.stderr
