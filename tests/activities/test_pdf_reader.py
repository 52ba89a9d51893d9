"""A process that reads PDFs, and is ended by what it reads or by us."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import neuroconcepts
from activities.pdf_reader import PdfReader
from bench import pdfs
from neuroconcepts.intake import pdf
from neuroconcepts.intake.pdf import PdfText


@pytest.fixture
async def reader() -> AsyncIterator[PdfReader]:
    reader = PdfReader()
    yield reader
    await reader.aclose()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdfs.pdf("Wohnung"))
    return file


def pretender(monkeypatch: pytest.MonkeyPatch, folder: Path, program: str) -> None:
    """Another program in the reader's place."""
    (folder / "pretender.py").write_text(program)
    monkeypatch.setattr(pdf, "__name__", "pretender")
    monkeypatch.setattr(neuroconcepts, "__path__", [str(folder / "neuroconcepts")])


async def test_one_process_reads_many(reader: PdfReader, file: Path) -> None:
    for _ in range(3):
        assert await reader.read(file) == PdfText("Wohnung")
    assert reader._process is not None
    assert reader._process.returncode is None


async def test_one_that_takes_too_long_is_ended_and_the_next_is_read(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = PdfReader(seconds=0.5)
    with monkeypatch.context() as patched:
        pretender(patched, tmp_path, "import time\ntime.sleep(60)\n")
        assert await reader.read(file) == PdfText(problem="It could not be read within 0.5 s.")
        assert reader._process is None
    reader._seconds = 20
    assert await reader.read(file) == PdfText("Wohnung")
    await reader.aclose()


@pytest.mark.parametrize(
    "program", ["import sys\nsys.exit(3)", "input()\nprint('{', end='')", "input()\nprint('x' * 5_000_000)"]
)
async def test_one_that_breaks_the_process_is_told(
    program: str, reader: PdfReader, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretender(monkeypatch, tmp_path, program)
    assert await reader.read(file) == PdfText(problem="It broke the reader: damaged, or made to.")


async def test_the_process_knows_no_setting_of_ours(
    reader: PdfReader, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEUROCONCEPTS_DATABASE_URL", "postgresql://secret")
    program = "import json, os\ninput()\nprint(json.dumps({'text': ' '.join(os.environ), 'problem': ''}))"
    pretender(monkeypatch, tmp_path, program)
    said = await reader.read(file)
    assert "PYTHONPATH" in said.text
    assert "NEUROCONCEPTS" not in said.text
