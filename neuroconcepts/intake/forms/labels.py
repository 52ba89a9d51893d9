"""Which field a label names, by the meaning of its words: `Wie heißen Sie?`, `Rückruf unter`, `Vor- und Zuname`, `f_vorname`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from neuroconcepts.intake.folding import folded
from neuroconcepts.intake.forms.concepts import FUNCTION_WORDS, Concept, concepts_of

# Field names: those of `domain.enquiry`, and: name (full name), contact (whatever reaches or names the person), mobile,
# number (of the house), address, place (zip and city), ref, object (title, perhaps with a number), object_address, source,
# message, enquiry (a heading, or a message), own_number (`Ihre Nummer`: of a listing or a telephone), sender (`Name <address>`), wish, subject, agency (whoever is not the seeker), party (a heading that says whom the
# next lines are about), fact (of the listing), skip (understood, not read).
MAX_LABEL = 60
MAX_QUESTION = 90
MAX_WORDS = 12
_SHORT = 3  # words of a label in which one that merely joins others may be the one that counts
_C = Concept

Alternatives = tuple[frozenset[Concept], ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a label means: the field, and the share of its words that are understood (0 to 1)."""

    field: str
    score: float
    concepts: frozenset[Concept]


@dataclass(frozen=True, slots=True)
class Rule:
    """A field, the sets of concepts each of which names it, and those that must not be there."""

    field: str
    needs: Alternatives
    without: frozenset[Concept] = frozenset()


def _rule(field: str, *needs: Concept | tuple[Concept, ...], without: tuple[Concept, ...] = ()) -> Rule:
    sets = tuple(frozenset(need) if isinstance(need, tuple) else frozenset({need}) for need in needs)
    return Rule(field, sets, frozenset(without))


# The first rule that fits decides; the more special stand before the more general.
RULES: tuple[Rule, ...] = (
    _rule("skip", _C.META, (_C.ARRIVAL, _C.DATE), (_C.ARRIVAL, _C.TIME), (_C.ARRIVAL, _C.FROM), (_C.ENQUIRY, _C.DATE), (_C.MESSAGE, _C.DATE)),
    _rule("agency", (_C.COUNTERPART, _C.YOURS)),
    _rule("agency", (_C.AGENCY, _C.PHONE), (_C.AGENCY, _C.MAIL), (_C.AGENCY, _C.FAX)),
    _rule("contact", (_C.WHO, _C.SAYS), (_C.WHO, _C.ENQUIRY), (_C.PROFILE, _C.REACH)),
    _rule("source", (_C.ENQUIRY, _C.ORIGIN), (_C.SEEKER, _C.ORIGIN)),
    _rule("enquiry", (_C.ENQUIRY, _C.SOURCE), without=(_C.VIA, _C.NUMBER)),
    _rule("source", (_C.ENQUIRY, _C.VIA), (_C.ARRIVAL, _C.VIA), without=(_C.DATE,)),
    _rule("skip", _C.PROFILE, without=(_C.SALUTATION,)),
    _rule("household_size", (_C.PERSONS, _C.COUNT), (_C.PERSONS, _C.NUMBER)),
    _rule("skip", _C.FAX, without=(_C.PHONE,)),
    _rule("name", (_C.PHONE, _C.FROM), without=(_C.NUMBER,)),
    _rule("skip", (_C.PHONE, _C.TIME), (_C.PHONE, _C.DATE), (_C.PHONE, _C.WISH), (_C.PHONE, _C.KIND), without=(_C.NUMBER,)),
    _rule("email", _C.MAIL, without=(_C.MESSAGE, _C.SUBJECT)),
    _rule("mobile", _C.MOBILE),
    _rule("phone", _C.PHONE, (_C.NUMBER, _C.REACH)),
    _rule("financing", _C.FINANCE),
    _rule("number", _C.HOUSE_NUMBER, without=(_C.STREET,)),
    _rule("ref", (_C.OBJECT, _C.NUMBER), (_C.OBJECT, _C.REFERENCE), (_C.AGENCY, _C.NUMBER), (_C.AGENCY, _C.REFERENCE), (_C.SOURCE, _C.NUMBER)),
    _rule("skip", (_C.OTHER_NUMBER, _C.NUMBER)),
    _rule("ref", _C.REFERENCE),
    _rule("own_number", _C.NUMBER, without=(_C.STREET, _C.ZIP)),
    _rule("move_in", _C.MOVE, without=(_C.MESSAGE,)),
    _rule("income", _C.INCOME),
    _rule("salutation", _C.SALUTATION),
    _rule("object", (_C.OBJECT, _C.NAME), (_C.OBJECT, _C.TITLE), (_C.OBJECT, _C.SUBJECT), without=(_C.FIRST, _C.LAST)),
    _rule("fact", (_C.OBJECT, _C.KIND), _C.FACT),
    _rule("object_address", (_C.OBJECT, _C.ADDRESS), (_C.OBJECT, _C.STREET), (_C.OBJECT, _C.CITY), (_C.OBJECT, _C.ZIP)),
    _rule("viewing", _C.VIEWING, without=(_C.MESSAGE,)),
    _rule("company", (_C.COMPANY, _C.NAME), _C.COMPANY, without=(_C.FIRST, _C.LAST)),
    _rule("name", (_C.FIRST, _C.LAST), (_C.FIRST_PART, _C.LAST), (_C.FIRST_PART, _C.LAST_PART), (_C.FIRST, _C.NAME), (_C.FIRST, _C.LAST_PART)),
    _rule("name", (_C.TITLE, _C.NAME), (_C.ENQUIRY, _C.FROM), (_C.MESSAGE, _C.FROM)),
    _rule("last_name", _C.LAST, (_C.LAST_PART, _C.NAME)),
    _rule("first_name", _C.FIRST, (_C.FIRST_PART, _C.NAME)),
    _rule("name", _C.NAME),
    _rule("title", _C.TITLE),
    _rule("household_size", _C.PERSONS, without=(_C.DATA, _C.OBJECT, _C.MESSAGE)),
    _rule("place", (_C.ZIP, _C.CITY)),
    _rule("zip", _C.ZIP, without=(_C.ADDRESS,)),
    _rule("contact", (_C.ADDRESS, _C.REACH)),
    _rule("street", _C.STREET),
    _rule("address", _C.ADDRESS),
    _rule("city", _C.CITY),
    _rule("message", (_C.MESSAGE, _C.AGENCY)),
    _rule("party", (_C.OBJECT, _C.DATA), (_C.SEEKER, _C.DATA), (_C.OBJECT, _C.SEEKER)),
    _rule("wish", (_C.ENQUIRY, _C.KIND), (_C.MESSAGE, _C.KIND), (_C.REACH, _C.KIND), (_C.SEEKER, _C.KIND), (_C.WISH, _C.SEEKER)),
    _rule("party", (_C.INTEREST, _C.SEEKER)),
    _rule("source", _C.SOURCE),
    _rule("agency", _C.AGENCY),
    _rule("subject", _C.SUBJECT),
    _rule("object", _C.OBJECT, without=(_C.MESSAGE, _C.SAYS, _C.ENQUIRY)),
    _rule("contact", (_C.REACH, _C.TO)),
    _rule("message", _C.MESSAGE, _C.SAYS),
    _rule("contact", _C.SEEKER, _C.COUNTERPART, without=(_C.WISH,)),
    _rule("enquiry", _C.ENQUIRY),
    _rule("wish", _C.WISH, _C.INTEREST),
    _rule("sender", _C.FROM),
    _rule("contact", _C.WHO, without=(_C.SAYS,)),
    _rule("contact", _C.REACH, without=(_C.TIME, _C.DATE)),
    _rule("skip", _C.ARRIVAL, _C.TIME, _C.DATE, _C.COUNTRY, _C.TO, _C.KIND),
    _rule("party", _C.DATA),
    _rule("skip", _C.COUNT),
)  # fmt: skip
_WEAK = frozenset({_C.FROM, _C.TO, _C.COUNT, _C.DATA, _C.KIND, _C.FIRST_PART, _C.LAST_PART, _C.VIA, _C.YOURS})
"""Concepts that name a field in short labels only; elsewhere their words merely join others."""

_PARENTHESIS = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
_NO_LABEL = re.compile(r"^\d+\s|\w\.(?:de|at|ch|com|net|org|example)\b|(?<![(\w])\d{2,}(?!\))", re.IGNORECASE)
_PICTOGRAMS = {
    **dict.fromkeys("👤🙍🙋👨👩🧑", "Kontakt"),
    **dict.fromkeys("✉📧📨📩", "Mail"),
    **dict.fromkeys("☎📞✆", "Telefon"),
    **dict.fromkeys("📱📲", "Mobil"),
    **dict.fromkeys("📍📮", "Adresse"),
    **dict.fromkeys("💬🗨📝✍", "Nachricht"),
    **dict.fromkeys("🏠🏡🏢🏘🔑", "Objekt"),
    **dict.fromkeys("📅🗓⏰🕐", "Datum"),
}
_PREFIXES = frozenset(
    {"f", "frm", "field", "input", "form", "tx", "x", "fld", "txt", "e", "cf", "custom", "data", "your"}
)


def meaning_of(label: str) -> Meaning | None:
    """What a label means, None when it is none. Case, punctuation and what stands in parentheses do not matter."""
    return _meaning(label) if 0 < len(label) <= MAX_QUESTION else None


@lru_cache(maxsize=16_384)
def _meaning(label: str) -> Meaning | None:
    words = words_of(label)
    if not words or len(words) > MAX_WORDS:
        return None
    meanings = [concepts_of(word) for word in words]
    known = frozenset().union(*meanings)
    field = _field(known) if known and (len(words) <= _SHORT or known - _WEAK) else None
    return Meaning(field, _share(words, meanings), known) if field else None


def words_of(label: str) -> tuple[str, ...]:
    """A label's words, folded; of `f_vorname` and `firstName` too. What stands in parentheses is a remark."""
    bare = _PARENTHESIS.sub(" ", label)
    if not any(c.isalpha() for c in bare):
        bare = label if any(c.isalpha() for c in label) else " ".join(_PICTOGRAMS.get(c, "") for c in label)
    text = _CAMEL.sub(" ", bare)
    words = [folded(word) for word in _WORD.findall(text)]
    while len(words) > 1 and words[0] in _PREFIXES:
        words.pop(0)
    return tuple(words)


@lru_cache(maxsize=4_096)
def _field(known: frozenset[Concept]) -> str | None:
    for rule in RULES:
        if not rule.without & known and any(need <= known for need in rule.needs):
            return rule.field
    return None


def puts_last_name_first(label: str) -> bool:
    """Whether a label asks for the last name before the first: `Name/Vorname`, `Nom et prénom`, `Cognome e nome`."""
    first = last = -1
    for at, word in enumerate(words_of(label)):
        meant = concepts_of(word)
        first = at if first < 0 and meant & {_C.FIRST, _C.FIRST_PART} else first
        last = at if last < 0 and meant & {_C.LAST, _C.LAST_PART, _C.NAME} else last
    return 0 <= last < first


def _share(words: tuple[str, ...], meanings: list[frozenset[Concept]]) -> float:
    """The share of the words that are understood; a label whose only understood words join others is none."""
    understood = sum(bool(found) or word in FUNCTION_WORDS for word, found in zip(words, meanings, strict=True))
    return understood / len(words)


def stands_alone(text: str) -> Meaning | None:
    """The meaning of a line that is nothing but a label: short, or a question, and understood to the last word."""
    if len(text) > (MAX_QUESTION if text.endswith("?") else MAX_LABEL):
        return None
    meaning = meaning_of(text) if not _NO_LABEL.search(text) else None
    return meaning if meaning is not None and meaning.score == 1.0 else None
