"""Mails come out of a file as they went in, whoever wrote it, and however long it is."""

import io
import re
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.intake import mbox
from neuroconcepts.intake.mbox import mails_of

SEPARATORS = [
    b"From bounce@portal.example Mon Mar  2 09:00:00 2026\n",
    b"From - Mon Mar 02 09:00:00 2026\n",  # Thunderbird
    b"From 1857462917@xxx Mon Mar 02 09:00:00 +0000 2026\n",  # Google Takeout
    b"From MAILER-DAEMON Mon, 2 Mar 2026 09:00:00 +0100\r\n",
    b"From eva@a.example  Mon Mar  2 09:00 CET 2026\n",
]
MAIL = b"From: a@b.example\nSubject: x\n\nText\n"


def read(content: bytes, limit: int = 10_000) -> list[bytes]:
    found = list(mails_of(io.BytesIO(content), limit=limit))
    assert [mail.number for mail in found] == list(range(1, len(found) + 1))
    assert not any(mail.truncated for mail in found)
    return [mail.raw for mail in found]


def in_mbox(mails: list[bytes], separator: bytes = SEPARATORS[0]) -> bytes:
    """As a writer of mboxrd does (https://www.loc.gov/preservation/digital/formats/fdd/fdd000385.shtml)."""
    quoted = [re.sub(rb"^(>*From )", rb">\1", mail, flags=re.MULTILINE) for mail in mails]
    return b"".join(separator + mail + b"\n" for mail in quoted)


@pytest.mark.parametrize("separator", SEPARATORS)
def test_every_writers_separator_is_known(separator: bytes) -> None:
    assert read(in_mbox([MAIL, MAIL + b"2\n"], separator)) == [MAIL, MAIL + b"2\n"]


LINES = st.lists(
    st.sampled_from(
        [b"", b"From here on it is loud", b">From me", b">>From", b"From x at 12:30 in 2026", b"\xff\0", b"x"]
    )
    | st.binary(max_size=20).map(lambda line: line.replace(b"\n", b" ")),
    min_size=1,
    max_size=8,
).map(lambda lines: b"".join(line + b"\n" for line in lines))


@given(st.lists(LINES, min_size=1, max_size=5), st.integers(3, 200))
def test_what_goes_in_comes_out(mails: list[bytes], piece: int) -> None:
    """Also where lines are longer than what is looked at once: but a separator is not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mbox, "PIECE", max(piece, len(SEPARATORS[0])))
        assert read(in_mbox(mails)) == mails


def test_a_line_that_begins_like_a_separator_is_one_only_after_an_empty_line_and_with_a_date() -> None:
    text = b"From: a@b.example\n\nHello\nFrom x@y Mon Mar  2 09:00:00 2026\n\nFrom then on we waited.\n"
    assert read(SEPARATORS[0] + text + b"\n" + SEPARATORS[1] + MAIL) == [text, MAIL]


@pytest.mark.parametrize("content", [MAIL, b"x", b"\n", b"From: a@b.example\r\n\r\n" + in_mbox([MAIL])])
def test_another_file_is_one_mail(content: bytes) -> None:
    assert read(content) == [content]


def test_an_empty_file_has_no_mail() -> None:
    assert read(b"") == []


def test_of_a_mail_too_large_the_beginning_comes_and_the_next_one_whole() -> None:
    large = MAIL + b"x" * 500 + b"\n"
    found = list(mails_of(io.BytesIO(in_mbox([large, MAIL])), limit=100))
    assert [(mail.raw, mail.truncated) for mail in found] == [(large[:100], True), (MAIL, False)]
    [alone] = mails_of(io.BytesIO(large), limit=100)
    assert (alone.raw, alone.truncated) == (large[:100], True)


class Endless(io.RawIOBase):
    """A file of 50 MB that is made up while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # as BufferedReader calls it
        while not self._rest and (piece := next(self._pieces, b"")):
            self._rest = piece
        size = min(len(buffer), len(self._rest))
        buffer[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


@pytest.mark.parametrize("piece", [in_mbox([MAIL * 300]), b"x" * 10_000])
def test_a_huge_file_is_streamed(piece: bytes) -> None:
    stream = io.BufferedReader(Endless(iter([in_mbox([MAIL])] + [piece] * (15_000_000 // len(piece)))))
    tracemalloc.start()
    found = sum(1 for _ in mails_of(stream, limit=100_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found >= 1
    assert peak < 2_000_000
