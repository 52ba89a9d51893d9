"""Whoever signs a letter, and what is found in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agent:
    """Whoever signs the letter; what is empty is not known. `office` is the agency's address, central numbers and web site."""

    name: str = ""
    phone: str = ""
    email: str = ""
    company: str = ""
    office: tuple[str, ...] = ()

    @property
    def street(self) -> str:
        """The street of the office, without its number."""
        first = self.office[0] if self.office else ""
        return first.rstrip("0123456789/-. ").strip() if first[-1:].isdigit() else ""

    @property
    def words(self) -> str:
        """All his data as one text."""
        return f"{self.name}\n{self.company}\n{self.phone}\n{self.email}"


@dataclass(frozen=True, slots=True)
class Unsupported:
    """A claim that nothing supports: `text` as it stands in the letter, letter by letter, and why."""

    text: str
    why: str
