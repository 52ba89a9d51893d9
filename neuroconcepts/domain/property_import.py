"""What became of each object of a transmission, told to people; and what a full transfer may withdraw.

A full transfer (OpenImmo's `umfang="VOLL"`) lists the whole stock, so what it does not list is no longer offered. But a
broken export lists too little, and some agencies send one full transfer for flats and another for shops, each of which
knows nothing of the other. So nothing is withdrawn where that looks like a mistake; a person is told, and decides.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from uuid import UUID

from neuroconcepts.domain.property import Document, Property

MAX_LINES = 1000
"""Lines told of each effect; the counts go on beyond it."""
MAX_NOTES = 50
MAX_WORDS = 300
"""Characters of one reason: it may quote the transmission."""


class Effect(StrEnum):
    """What an import did with one object."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WITHDRAWN = "withdrawn"
    UNKNOWN = "unknown"
    """It should be withdrawn, and was never here."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Line:
    """One object's fate: its number, why, and where it stands (`file` within a ZIP, `line` of that file, from 1)."""

    effect: Effect
    number: str
    why: str = ""
    file: str = ""
    line: int | None = None
    property_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Attachments:
    """How many attachments came along (`kept`) or not (`missing`); of how many PDFs the text was read, or not."""

    kept: int = 0
    missing: int = 0
    read: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """All that an import did. `lines` are bounded, `counts` are not; `notes` is what concerns no single object.

    `attachments` are those of the properties that were created or changed.
    """

    full: bool = False
    counts: Mapping[Effect, int] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()
    attachments: Attachments = Attachments()

    def count(self, effect: Effect) -> int:
        """How many objects met this fate."""
        return self.counts.get(effect, 0)

    def with_lines(self, lines: Iterable[Line]) -> "Report":
        """The report with further fates: counted all, told as far as there is room."""
        counts, told = {**self.counts}, list(self.lines)
        for line in lines:
            counts[line.effect] = counts.get(line.effect, 0) + 1
            if counts[line.effect] <= MAX_LINES:
                told.append(replace(line, why=line.why[:MAX_WORDS]))
        return replace(self, counts=counts, lines=tuple(told))

    def with_notes(self, notes: Iterable[str]) -> "Report":
        """The report with further remarks, none of them twice."""
        all_notes = dict.fromkeys([*self.notes, *(note[:MAX_WORDS] for note in notes)])
        return replace(self, notes=tuple(all_notes)[:MAX_NOTES])

    def with_documents(self, documents: Iterable[Document]) -> "Report":
        """The report with further attachments, as far as they came."""
        came = [bool(document.sha256) for document in documents]
        kept, missing = self.attachments.kept + sum(came), self.attachments.missing + len(came) - sum(came)
        return replace(self, attachments=replace(self.attachments, kept=kept, missing=missing))

    def with_reading(self, path: str, *, read: bool, problem: str) -> "Report":
        """The report with one more PDF: read or not, and the reason why not, or not all."""
        before = self.attachments
        after = replace(before, read=before.read + read, unreadable=before.unreadable + (not read))
        report = replace(self, attachments=after)
        return report.with_notes([f"{path}: {problem}"]) if problem else report


def changes(before: Property, after: Property) -> tuple[str, ...]:
    """The names of the fields and facts in which two states of a property differ."""
    plain = [f.name for f in fields(Property) if f.name not in {"facts", "answers", "listed"}]
    named = [name for name in plain if getattr(before, name) != getattr(after, name)]
    was, now = ({fact.key: fact.value for fact in each.facts} for each in (before, after))
    return (*named, *sorted(key for key in was.keys() | now.keys() if was.get(key) != now.get(key)))


@dataclass(frozen=True, slots=True)
class OnOffer:
    """A property on offer before a full transfer; `listed_by` is the last full transfer of the series it came with, if any."""

    number: str
    listed_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Which numbers a full transfer withdraws, and what is left to a person; `continued` are the transfers it follows."""

    numbers: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    continued: tuple[UUID, ...] = ()


def withdrawal(
    stock: Sequence[OnOffer], listed: Collection[str], *, refused: int, max_share: float, everything: bool = False
) -> Withdrawal:
    """What a full transfer that lists these numbers withdraws of the stock on offer.

    Nothing when it holds refusals. Nothing of what an earlier full transfer listed, where more than `max_share` (0 to 1) of
    that would go: it follows another one. Nor when more than that share of all the rest would go. `everything`: a person
    has decided.
    """
    missing = [each for each in stock if each.number not in listed]
    if everything:
        return Withdrawal(tuple(each.number for each in missing))
    series = {each.listed_by for each in stock if each.listed_by}
    continued = {one for one in series if _few([each for each in stock if each.listed_by == one], listed, max_share)}
    own = [each for each in stock if each.listed_by is None or each.listed_by in continued]
    gone = tuple(each.number for each in own if each.number not in listed)
    if refused and missing:
        note = _left(len(missing), f"{refused} of its objects could not be read")
        return Withdrawal((), (note,), tuple(continued))
    if not _few(own, listed, max_share):
        gone = ()
    left = len(missing) - len(gone)
    notes = (_left(left, f"more than {max_share:.0%} of what came together would go"),) if left else ()
    return Withdrawal(gone, notes, tuple(continued))


def _few(together: Sequence[OnOffer], listed: Collection[str], max_share: float) -> bool:
    """Whether no more than the share of these is missing from the list."""
    return sum(each.number not in listed for each in together) <= max_share * len(together)


def _left(count: int, why: str) -> str:
    return f"{count} properties that it does not list stay on offer: {why}. To withdraw them all the same, ask for it."
