"""Names, addresses, links and telephone numbers of a letter, each with whose it is."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.support.sources import SEEKER, Sources
from neuroconcepts.domain.conversation import Claim, ClaimKind, Support

Names = Mapping[str, Support]
"""What somebody or something is called, and who or what that is."""
_NAMES_OF: Final = frozenset(
    {
        "agent/name",
        "agency",
        "freitexte/objekttitel",
        "verwaltung_techn/objektnr_extern",
        "geo/ort",
        "geo/regionaler_zusatz",
        "kontaktperson",
        "anbieter/firma",
        "anhaenge",
    }
)
SHORTEST: Final = 3


def known_names(sources: Sources, seeker: str) -> Names:
    """All names that a letter may call; a person's last name stands for him, too."""
    found: dict[str, Support] = {}
    for each in (*sources.persons, *sources.identity):
        if each.source in _NAMES_OF:
            found.setdefault(each.value, each)
    persons = [Support(SEEKER, seeker), *(each for each in found.values() if each.source == "agent/name")]
    for person in persons:
        for name in (person.value, *person.value.split()[-1:]):
            found.setdefault(name, person)
    return {name: support for name, support in found.items() if len(name) >= SHORTEST}


def called(text: str, names: Names) -> Iterator[tuple[Span, Claim]]:
    """Where a text calls one of them; of names within names the longest."""
    if not names:
        return
    longest_first = sorted(names, key=len, reverse=True)
    pattern = "|".join(re.escape(name) for name in longest_first)
    for hit in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text):
        yield hit.span(), Claim(ClaimKind.NAME, hit[0], (names[hit[0]],))


def reached(sources: Sources, spans: Iterable[Span]) -> Iterator[tuple[Span, Claim]]:
    """The addresses, links and numbers that were found right."""
    for span in spans:
        words = sources.reading.text[slice(*span)]
        kind = ClaimKind.CONTACT if _is_contact(words) else ClaimKind.ADDRESS
        yield span, Claim(kind, words, sources.holding(words) or _street(sources))


def _is_contact(words: str) -> bool:
    """A mail address, a link, or a telephone number: what is neither a street nor a post code."""
    if "@" in words or "/" in words.replace(" ", "")[:8] or re.search(r"\w\.\w{2,}", words):
        return not re.match(r"[^\W\d_]{3,}[^@.:]*\s\d", words)
    return not re.search(r"[^\W\d_]", words) and len(re.sub(r"\D", "", words)) > len("12345")


def _street(sources: Sources) -> tuple[Support, ...]:
    """The property's, in a case or a form of its own: `in der Alten Ziegelei 4`."""
    return tuple(each for each in sources.identity if each.source == "geo/strasse")
