"""Whom each stretch of a form is about: headings, columns, and what stands next to one another say it."""

from dataclasses import dataclass, field

from neuroconcepts.intake.forms.items import ABOUT_OBJECT, PERSONAL, POSTAL, Party, party_of
from neuroconcepts.intake.forms.labels import Meaning
from neuroconcepts.intake.forms.structure import Path, common, within
from neuroconcepts.intake.lines import Line

_NEAR = 6
"""Lines within which an address belongs to what was stated before it."""
_HEADINGS = frozenset({"party", "agency", "contact", "object"})


@dataclass(slots=True)
class Whom:
    """What is known so far: the headings that reach to the line at hand, the columns, the last item of each column."""

    headings: list[tuple[Path, Party]] = field(default_factory=list)
    columns: dict[int, tuple[Path, Party]] = field(default_factory=dict)
    last: dict[int, tuple[int, Party]] = field(default_factory=dict)

    def enter(self, heading: Line, below: Line, meaning: Meaning) -> None:
        """A heading holds as far as the element reaches that it shares with what stands below it."""
        if meaning.field not in _HEADINGS:
            return
        scope = heading.path[: common(heading.path, below.path)]
        self.headings = [entry for entry in self.headings if len(entry[0]) < len(scope)]
        self.headings.append((scope, party_of(meaning.concepts, meaning.field)))

    def leave_to_vendor(self) -> None:
        """Whatever stands below the vendor's signature is his."""
        self.headings = [((), Party.AGENCY)]

    def of(self, line: Line, at: int, column: int, name: str | None) -> Party:
        """Whom a field is about that is stated in a line; `column` is that of its cell, -1 outside of tables."""
        party = self._by_column(line, column) or self._by_heading(line)
        if party is Party.UNKNOWN and name in POSTAL:
            near, about = self.last.get(column, (-_NEAR - 1, Party.UNKNOWN))
            party = about if at - near <= _NEAR else Party.UNKNOWN
        self._remember(at, column, name)
        return party

    def _by_heading(self, line: Line) -> Party:
        while self.headings and not within(line, self.headings[-1][0]):
            self.headings.pop()
        return self.headings[-1][1] if self.headings else Party.UNKNOWN

    def _by_column(self, line: Line, column: int) -> Party:
        found = max((c for c in self.columns if c <= column), default=None)
        if found is None or not within(line, self.columns[found][0]):
            return Party.UNKNOWN
        return self.columns[found][1]

    def _remember(self, at: int, column: int, name: str | None) -> None:
        """Person or property: an address below belongs to the one whose data it follows."""
        before = self.last.get(column)
        if name in PERSONAL | {"message"}:
            self.last[column] = (at, Party.SEEKER)
        elif name in ABOUT_OBJECT | {"source"} and (before is None or before[1] is not Party.SEEKER):
            self.last[column] = (at, Party.OBJECT)
        elif name in POSTAL and before is not None:
            self.last[column] = (at, before[1])
