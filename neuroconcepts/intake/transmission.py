"""A transmission of properties as one file: OpenImmo XML, a table (CSV), or a ZIP of them with their attachments."""

import io
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import IO, Any, BinaryIO, Literal
from zipfile import BadZipFile, ZipFile

from neuroconcepts.errors import InvalidInput
from neuroconcepts.intake.encodings import Opening, has_utf16_mark
from neuroconcepts.intake.entries import Entry, Place, Refused
from neuroconcepts.intake.openimmo import OpenImmoFile
from neuroconcepts.intake.property_csv import CsvFile
from neuroconcepts.intake.property_zip import STANDARD, ZipLimits, open_zip

Kind = Literal["zip", "xml", "csv"]
READABLE = (".xml", ".csv")
_TEXT = bytes({*range(0x20, 0x100), *b"\t\r\n\f"})


def kind_of(file: BinaryIO, name: str) -> Kind:
    """What a file is, by its first bytes and its name. Raises `InvalidInput` for what is none of the three."""
    file.seek(0)
    head = file.read(512)
    if head.startswith(b"PK"):
        return "zip"
    bare = head.decode("utf-16" if has_utf16_mark(head) else "latin-1", errors="replace").lstrip("ï»¿\ufeff \r\n\t")
    if bare.startswith("<"):
        return "xml"
    if PurePosixPath(name).suffix.lower() in (".csv", ".txt") and (
        has_utf16_mark(head) or not head.translate(None, _TEXT)
    ):
        return "csv"
    raise InvalidInput(f"The file {name!r} is neither a ZIP, nor XML, nor a table (.csv).")


class Transmission:
    """One file as it came, seekable. Iterate over its entries; `full` and `notes` are known once that has ended.

    It is `full` when each of its OpenImmo files is. Creating it raises `InvalidInput` for a file that is none of the three,
    and for a ZIP that looks like a bomb; so does the iteration, before its first entry, for a file that is no export.
    """

    def __init__(self, file: BinaryIO, name: str, limits: ZipLimits = STANDARD) -> None:
        self.kind = kind_of(file, name)
        self.full = False
        self.notes: list[str] = []
        self._file = file
        self._archive = open_zip(file, limits) if self.kind == "zip" else None
        self._members = set(self._archive.namelist()) if self._archive else set()
        # Where several files have a name, the outermost has it.
        outermost_last = sorted(self._members, key=lambda path: (path.count("/"), path), reverse=True)
        self._by_name = {PurePosixPath(path).name.casefold(): path for path in outermost_last if path[-1:] != "/"}

    def __iter__(self) -> Iterator[Entry]:
        if self._archive:
            yield from self._of_archive(self._archive)
        else:
            yield from self._of_file(self._reader(self.kind, self._from_start, ""))

    def find_attachment(self, path: str, beside: str) -> str | None:
        """The name, within the ZIP, of what an object of the file `beside` calls `path`; None when it did not come along."""
        path = path.replace("\\", "/")
        near = str(PurePosixPath(beside).parent / path)
        found = next((p for p in (near, path) if p in self._members), None)
        return found or self._by_name.get(PurePosixPath(path).name.casefold())

    def open_attachment(self, name: str) -> BinaryIO:
        """The content of what `find_attachment` found. It, and reading from it, raises `InvalidInput` where it is damaged."""
        assert self._archive is not None, "only a ZIP has attachments"
        return _unpacked(self._archive, name)

    def _of_archive(self, archive: ZipFile) -> Iterator[Entry]:
        names = sorted(name for name in self._members if _is_readable(name))
        if not names:
            raise InvalidInput("The ZIP file holds neither an OpenImmo XML nor a table (.csv).")
        full = []
        for name in names:
            kind: Kind = "csv" if name.lower().endswith(".csv") else "xml"
            reader = self._reader(kind, partial(_unpacked, archive, name), name)
            try:
                yield from self._of_file(reader)
            except InvalidInput as error:
                if len(names) == 1:
                    raise
                yield Refused(str(error), Place(name))
            full.append(reader.full)
        self.full = all(full)

    def _of_file(self, reader: OpenImmoFile | CsvFile) -> Iterator[Entry]:
        yield from reader
        self.full = reader.full
        self.notes += reader.notes if isinstance(reader, CsvFile) else []

    def _reader(self, kind: Kind, opening: Opening, name: str) -> OpenImmoFile | CsvFile:
        return CsvFile(opening, name) if kind == "csv" else OpenImmoFile(opening, name)

    def _from_start(self) -> BinaryIO:
        self._file.seek(0)
        return self._file


def _is_readable(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in path.parts)
    return path.suffix.lower() in READABLE and not hidden


def _unpacked(archive: ZipFile, name: str) -> BinaryIO:
    try:
        member = archive.open(name)
    except (BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise _damaged(name, error) from error
    return io.BufferedReader(_Member(member), 65536)


class _Member(io.RawIOBase):
    """A file of an archive, read from its beginning. Raises `InvalidInput` where it does not hold what it claims."""

    def __init__(self, member: IO[bytes]) -> None:
        self._member = member

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            content = self._member.read(len(buffer))
        except (BadZipFile, zlib.error, EOFError, OSError) as error:
            raise _damaged(self._member.name, error) from error
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._member.close()
        super().close()


def _damaged(name: str, error: Exception) -> InvalidInput:
    return InvalidInput(f"{name!r} in the ZIP file cannot be unpacked ({error}).")
