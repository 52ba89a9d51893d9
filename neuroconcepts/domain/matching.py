"""Which property does an enquiry mean, where it gives no number? Its title or its address may name just one."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

_SAME = 0.75
"""Share of words that two titles have in common when they are one, with what a portal cut off or added."""
_FEWEST = 3
"""Words a title needs to name anything: `Wohnung in Wien` is many."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A property on offer, as far as people name it without a number."""

    property_id: UUID
    title: str
    street: str = ""
    house_number: str = ""
    zip: str = ""
    city: str = ""


def by_title(title: str, offered: Iterable[Offered]) -> UUID | None:
    """The one property with this title, letter case, punctuation and a few words aside; None if none or several."""
    asked = _words(title)
    if len(asked) < _FEWEST:
        return None
    return _only(each for each in offered if _share(asked, _words(each.title)) >= _SAME)


def by_address(address: str, offered: Iterable[Offered]) -> UUID | None:
    """The one property in this street, at this number where both name one; None if none or several."""
    asked = _folded(address)
    numbers = set(re.findall(r"\d+\s?[a-z]?\b", asked))
    return _only(each for each in offered if _stands_at(each, asked, numbers))


def _stands_at(each: Offered, asked: str, numbers: set[str]) -> bool:
    street = _folded(each.street)
    if len(street) < _FEWEST or street not in asked:
        return False
    town = {_folded(each.zip), _folded(each.city)} - {""}
    elsewhere = bool(town) and not any(part in asked for part in town) and bool(re.search(r"\b\d{4,5}\b", asked))
    number = re.match(r"\d+\s?[a-z]?", _folded(each.house_number))
    return not elsewhere and (number is None or not numbers or number[0] in numbers)


def _only(found: Iterable[Offered]) -> UUID | None:
    ids = [each.property_id for each in found]
    return ids[0] if len(ids) == 1 else None


def _share(ones: frozenset[str], others: frozenset[str]) -> float:
    return len(ones & others) / max(len(ones | others), 1)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", _folded(text)))


def _folded(text: str) -> str:
    """Letter case, accents and the spellings of `Straße` evened out."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"str\b\.?|strasse", "strasse", plain).strip()
