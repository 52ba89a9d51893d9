"""One stated thing of a form: label, field, value, where it stands, and whom it is about."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from neuroconcepts.intake.forms.concepts import Concept
from neuroconcepts.intake.forms.fitting import fitted
from neuroconcepts.intake.forms.labels import puts_last_name_first
from neuroconcepts.intake.names import last_first

PERSONAL = frozenset(
    re.findall(r"\w+", "salutation title first_name last_name name contact sender email phone mobile company")
)
POSTAL = frozenset({"street", "number", "zip", "city", "place", "address"})
MAX_VALUES = 30  # of one field
_ANY_NUMBER = frozenset({"id", "nr", "no", "nummer", "number", "code", "key", "#"})
"""Labels of numbers that may be those of anything: of a listing where the listing is spoken of."""
_WEIGHTY = re.findall(r"\w+", "email phone mobile first_name last_name name ref salutation street zip address")
_SAME = {"mobile": "phone"}
ABOUT_OBJECT = frozenset({"object", "ref", "fact", "object_address"})


class Party(StrEnum):
    """Whom a stretch of a mail is about."""

    SEEKER = "seeker"
    OBJECT = "object"
    AGENCY = "agency"
    UNKNOWN = ""


def party_of(concepts: frozenset[Concept], field_name: str) -> Party:
    """Whom the lines below a heading are about."""
    if field_name == "agency" or (Concept.AGENCY in concepts and Concept.SEEKER not in concepts):
        return Party.AGENCY
    if Concept.SEEKER in concepts or Concept.PROFILE in concepts or field_name in PERSONAL:
        return Party.SEEKER
    return Party.OBJECT if field_name in ABOUT_OBJECT else Party.UNKNOWN


@dataclass(frozen=True, slots=True)
class Item:
    """A label as written, the field it names (None: not understood), and its value; `at` and `last` are line numbers."""

    label: str
    field: str | None
    value: str
    at: int
    last: int
    shape: str
    party: Party = Party.UNKNOWN


@dataclass(slots=True)
class Form:
    """What was read of one view: its items, each field's values in order, and the message (None when there is none).

    `span` is where the message stands (first line, first after it); `labelled` says that a label announced it;
    `is_data`: the body is JSON or the like, its text is not prose.
    """

    items: list[Item] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    message: str | None = None
    span: tuple[int, int] = (0, 0)
    labelled: bool = False
    is_data: bool = False

    def add(self, item: Item) -> None:
        """Keep an item; its value goes to the field that it fits, if it is the seeker's or the object's."""
        self.items.append(item)
        if item.field is None or item.party is Party.AGENCY:
            return
        is_any = item.field == "own_number" and item.label.strip(" .:#").casefold() in _ANY_NUMBER
        if is_any and item.party is not Party.OBJECT:
            return
        for name, stated in fitted(item.field, item.value):
            kept = self._about(name, item.party)
            value = last_first(stated) if name == "name" and puts_last_name_first(item.label) else stated
            if kept == "message":
                self.message, self.labelled = self.message or value, True
            elif kept and value not in (known := self.values.setdefault(kept, [])) and len(known) < MAX_VALUES:
                known.append(value)

    @staticmethod
    def _about(name: str, party: Party) -> str | None:
        if party is not Party.OBJECT:
            return name
        if name in POSTAL:
            return "object_address"
        return None if name in PERSONAL else name

    def keep_addresses(self, is_seekers: Callable[[str], bool]) -> None:
        """Leave out mail addresses that are not the seeker's."""
        if "email" in self.values:
            self.values["email"] = [a for a in self.values["email"] if is_seekers(a.casefold())]

    def forget_unlabelled_message(self) -> None:
        """Take it back that a stretch of the mail was the person's message."""
        if not self.labelled:
            self.message, self.span = None, (0, 0)

    def first(self, name: str) -> str | None:
        return self.values[name][0] if self.values.get(name) else None

    @property
    def answers(self) -> int:
        """How many questions a form has answered."""
        return len([f for f, values in self.values.items() if values and f not in {"skip", "wish", "agency", "fact"}])

    @property
    def weight(self) -> int:
        """How much of an enquiry this is: the number of different personal fields, and the message."""
        return len({_SAME.get(f, f) for f in _WEIGHTY if self.values.get(f)}) + 2 * bool(self.message)
