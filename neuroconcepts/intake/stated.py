"""What the steps of the ladder stated, best first, and what surrounds it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Stated:
    """What the steps stated, best first: (source, values per field of `intake.labels`).

    `used` says for each field of the enquiry which source it was taken from.
    """

    steps: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)

    def every(self, *names: str) -> list[str]:
        """All values of these fields, the better step first."""
        return [value for _, found in self.steps for name in names for value in found.get(name, [])]

    def groups(self, *names: str) -> Iterator[tuple[str, list[str]]]:
        """The values of these fields per kind of source: what labels say of a person belongs together in both views."""
        for source in dict.fromkeys(source for source, _ in self.steps):
            values = [v for s, found in self.steps if s == source for name in names for v in found.get(name, [])]
            if values:
                yield source, values

    def first(self, *fields: str) -> str | None:
        return self.read(lambda value: value.strip() or None, *fields)

    def read(self, reader: Callable[[str], T | None], *fields: str) -> T | None:
        """The first stated value that the reader understands."""
        for source, found in self.steps:
            for name in fields:
                for value in found.get(name, []):
                    result = reader(value)
                    if result is not None:
                        self.used.setdefault(fields[0], source)
                        return result
        return None

    def note(self, value: str, *names: str) -> None:
        """Remember where the value of these fields was taken from."""
        source = next((s for s, found in self.steps if any(value in values for values in found.values())), None)
        for name in names if source is not None else ():
            self.used.setdefault(name, str(source))


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds the enquiry: the portal's name, the country of national numbers, the mail's day, its whole text.

    `answer_to` is the address to answer where that is not a stated one; `sender_name` the sender's display name.
    """

    portal: str
    country: str
    today: date | None
    text: str
    answer_to: str
    sender_name: str
