"""The generated stock is one that the platform reads whole."""

import io
import os

from pypdf import PdfReader

from bench.machine import peak_bytes, resident_bytes
from bench.pdfs import pdf
from bench.stock import PDF_EVERY, Stock
from neuroconcepts.intake.entries import Offered
from neuroconcepts.intake.transmission import Transmission


def test_it_is_a_full_transfer_with_all_its_attachments() -> None:
    sent = Transmission(io.BytesIO(Stock(PDF_EVERY + 2, "A").zip()), "a.zip")
    entries = [entry for entry in sent if isinstance(entry, Offered)]
    assert (len(entries), sent.full) == (PDF_EVERY + 2, True)
    paths = [attachment.path for entry in entries for attachment in entry.subject.attachments]
    assert len(paths) == PDF_EVERY + 2 + 2
    assert all(sent.find_attachment(path, "openimmo.xml") for path in paths)
    assert 20_000 < len(Stock(10, "A").xml()) / 10 < 30_000


def test_another_stamp_is_another_file_of_the_same_content() -> None:
    first, second = (Stock(2, "A").zip(stamp=stamp) for stamp in (1, 2))
    assert first != second
    assert list(Transmission(io.BytesIO(first), "a.zip")) == list(Transmission(io.BytesIO(second), "a.zip"))


def test_a_pdf_has_a_page_per_text() -> None:
    reader = PdfReader(io.BytesIO(pdf("Eins", "Zwei (2)")))
    assert [page.extract_text() for page in reader.pages] == ["Eins", "Zwei (2)"]


def test_the_peak_is_no_less_than_what_is_there() -> None:
    assert peak_bytes(os.getpid()) >= resident_bytes(os.getpid()) * 0.9
