"""What a seeker's enquiry says, whichever door and layout it came through."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class MailKind(StrEnum):
    """What an inbound mail is; only `LEAD` and `REPLY` were written by a seeker and may be answered."""

    LEAD = "lead"
    REPLY = "reply"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    NOT_LEAD = "not_lead"


class Category(StrEnum):
    """What a mail that is no lead's is, for those who look through what was set aside."""

    PORTAL = "portal"
    LINK_ONLY = "link_only"
    BULK = "bulk"
    SPAM = "spam"
    OTHER = "other"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks. Every field is None when the enquiry does not state it; nothing is guessed from a first name.

    `salutation` is normalised to Herr, Frau or Familie; `title` is academic or professional and no part of the names;
    noble particles belong to `last_name`. `email` is lower case and the address under which the person is answered
    (a portal's relay address where there is one); `phone` is E.164.
    """

    salutation: str | None = None
    title: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    email: str | None = None
    phone: str | None = None
    street: str | None = None
    zip: str | None = None
    city: str | None = None

    @property
    def full_name(self) -> str:
        """Title and names in reading order; empty when no name is known."""
        return " ".join(part for part in (self.title, self.first_name, self.last_name) if part)


@dataclass(frozen=True, slots=True)
class Listing:
    """A property as an enquiry names it: all identifications given, the portal's and the agent's, its title, its address."""

    refs: tuple[str, ...] = ()
    title: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """One enquiry about one or several properties.

    `portal` is a name of the mail corpus (`immoscout24_de`, `willhaben`, `website_form`, `direct`, …); `message` is the
    person's own text, empty if none; `language` is ISO 639-1; `income` is the net household income in the country's
    currency per month; `financing` is what is said about it, in the form's words; `wants_viewing` is None when nothing is
    said. `sources` says for each field that was found which step found it: `xml`, `portal`, `label`, `model`, `header`
    or `text`.
    """

    portal: str
    person: Person
    listings: tuple[Listing, ...] = ()
    message: str = ""
    language: str = "de"
    wants_viewing: bool | None = None
    move_in: date | None = None
    income: Decimal | None = None
    household_size: int | None = None
    financing: str = ""
    sources: tuple[tuple[str, str], ...] = field(default=())

    @property
    def object_refs(self) -> tuple[str, ...]:
        """All identifications given, of all properties."""
        return tuple(dict.fromkeys(ref for listing in self.listings for ref in listing.refs))
