"""Listing numbers wherever a mail names them: labelled, in running text, in the subject, in links to the listing."""

import re
from collections.abc import Iterable, Iterator

from neuroconcepts.intake.forms.concepts import Concept
from neuroconcepts.intake.forms.labels import meaning_of
from neuroconcepts.intake.portals.portal import Portal
from neuroconcepts.intake.values import reference_of

_TOKEN = re.compile(
    r"(?<![\w@/.,€$-])[\[(#]?((?=[\w./\-]{0,40}\d)[A-Za-z0-9ÄÖÜäöü](?:[\w./\-]{1,38}[A-Za-z0-9])(?:(?<=\d)/\s?TOP\s\d{1,3})?)(?![\w@%]"
    r"|[.,/-]\d|\s?(?:€|eur\b|chf\b|m²|m2|qm|uhr|zi\b|zimmer|pièces|%))",
    re.IGNORECASE,
)
_SPACED = re.compile(r"\b([A-ZÄÖÜ]{1,5}\s\d{1,6}(?:[./\-]\d{1,6}){0,3}|\d{2,5}\s?/\s?TOP\s?\d{1,3})\b(?!\s?(?:€|eur|m²"
r"|m2|qm|uhr|%))", re.IGNORECASE)  # fmt: skip
_CODE = re.compile(
    r"(?<![\w./@-])(?=[\w\-/.]{0,30}\d)[A-ZÄÖÜ]{1,8}(?:[-/_.][A-Z0-9]{1,8}){0,3}[-/_.]\d{1,8}(?:[-/_.][A-Z0-9]{1,3})?[a-z]?(?![\w@]"
    r"|[./-]\w)"
)
_NOT_CODE = re.compile(
    r"^(?:(?:KW|TOP|EUR|CHF|TEL|FAX|DIN|ISO|COVID|DE|AT|CH|UTF|GMT|MEZ|UTC|ABS|ART|HWB|FGEE|NR|EG|OG|DG|CO|PM"
    r"|AM)[-/_. ]?\d{1,5}|[A-Z][-/_. ]?\d{1,2}|[A-Z][ ]?\d{1,5})$", re.IGNORECASE)  # fmt: skip
_NOT_REFERENCE = re.compile(
    r"^(?:\d{1,3}|\d{1,2}[./]\d{1,2}(?:[./](?:\d{2,4})?)?|(?:19|20)\d\d|\d{4}-\d\d-\d\d.*|\d{1,2}:\d\d.*"
    r"|\d{1,3}(?:[.,]\d{3})+(?:[.,]\d\d)?|\d+[.,]\d[\d.,]*|\d+(?:st|nd|rd|th|er|m|qm|km|h|x)|24|v?\d+\.\d+)$|www\."
    r"|\.(?:de|at|ch|com|net|org|example|html?|php|pdf|jpg)\b|^https?|//",
    re.IGNORECASE,
)
_HEX_OR_LONG = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{24,}", re.IGNORECASE)
_WORDS_BEFORE = re.compile(r"[^\W\d_][\w'’\-]*\.?|[Nn]°|#")
_PHONE_GOES_ON = re.compile(r"\s?[/ -]\s?\d{2,}")
_TOWN = re.compile(r"\s[A-ZÄÖÜ][a-zäöüß]+")
_MAX_BEFORE = 60
_MAX_TOKENS = 300
_LISTED = frozenset({"ref", "own_number"})
_GENERIC = frozenset({"id", "nr", "no", "nummer", "number", "n", "code", "key"})


def labelled(text: str) -> list[str]:
    """Numbers that running text introduces as such: `Objekt-Nr. KRO-K-121`, `Réf. LEM-0207-B`, `Inserat 7009114`."""
    found: list[str] = []
    for line in text[:50_000].split("\n"):
        if any(c.isdigit() for c in line):
            found += _in_line(line)
        if len(found) > 40:
            break
    return list(dict.fromkeys(found))


def _in_line(line: str) -> Iterator[str]:
    for at, code in _tokens(line):
        before = line[max(0, at - _MAX_BEFORE) : at]
        if _introduces(before, code):
            yield code


def _tokens(line: str) -> Iterator[tuple[int, str]]:
    taken = -1
    for m in _SPACED.finditer(line[:2_000]):
        if not _NOT_CODE.match(m[1]) and _introduces(
            line[max(0, m.start(1) - _MAX_BEFORE) : m.start(1)], m[1], named=True
        ):
            taken = m.end(1)
            yield m.start(1), m[1].strip()
    for count, m in enumerate(_TOKEN.finditer(line[:2_000])):
        if count > _MAX_TOKENS:
            break
        code = m[1].strip(".-/")
        is_zip = code.isdecimal() and len(code) in (4, 5) and _TOWN.match(line, m.end())
        if (
            m.end() > taken
            and len(code) >= 3
            and not is_zip
            and not _PHONE_GOES_ON.match(line, m.end())
            and not _NOT_REFERENCE.search(code)
            and not _HEX_OR_LONG.match(code)
        ):
            yield m.start(1), code


def _introduces(before: str, code: str, *, named: bool = False) -> bool:
    """Whether the words before a number say that it is a listing's: the nearest ones that mean something decide."""
    head = re.split(r"[.;!?|·•>]\s|\s[–—-]\s|,\s|\)\s|\n", before.rstrip(" :#([\"„“'"))[-1]
    if "@" in head or re.search(r"\d\s*$", head):
        return False
    words = _WORDS_BEFORE.findall(head)[-4:]
    for start in range(len(words) - 1, -1, -1):
        meaning = meaning_of(" ".join(words[start:]))
        if meaning is None or meaning.score < 0.5:
            continue
        if len(words) - start == 1 and words[-1].strip(".").casefold() in _GENERIC and start > 0:
            continue  # what kind of number, the word before it says
        if meaning.field in _LISTED:
            return len(code) >= 4 and Concept.ENQUIRY not in meaning.concepts
        if meaning.field == "object" and start == len(words) - 1:
            return not named and _strong(code)
        return False
    return False


def _strong(code: str) -> bool:
    """Whether a number after a mere `Wohnung` or `Objekt` is a listing's rather than a size or price."""
    digits = sum(c.isdigit() for c in code)
    if re.fullmatch(r"[A-ZÄÖÜ]{1,4}[-/_]\d{1,6}", code):
        return True
    return digits >= 5 or (
        digits >= 2 and len(code) >= 4 and not code.isdecimal() and bool(re.search(r"[A-Za-z]\W?\d|\d[/-]\d", code))
    )


def codes(text: str) -> list[str]:
    """Words built like an agent's own number, such as KRO-2041 or HT-G-09; else what the text introduces as one."""
    found = [m.group() for m in _CODE.finditer(text[:50_000]) if not _NOT_CODE.match(m.group())]
    return list(dict.fromkeys(found or labelled(text)))[:10]


def linked(portals: Iterable[Portal], source: str) -> list[str]:
    """The number in the first link to a listing of each of these portals."""
    found = (portal.link.search(source) for portal in portals if portal.link)
    return list(dict.fromkeys(m[1] for m in found if m))


def object_number(value: str) -> str | None:
    """The number that starts (or ends, in parentheses) a listing's title: `KRO-2042 - Kompakte Garçonnière`."""
    head = reference_of(value)
    if (
        head
        and (_CODE.fullmatch(head) or re.fullmatch(r"[A-Za-z]{0,4}\d{4,12}", head))
        and value.strip(" [(#").startswith(head)
    ):
        return head
    found = codes(value)
    return found[0] if found else None


def unique(refs: list[str]) -> tuple[str, ...]:
    """The numbers without repetition, letter case aside."""
    return tuple({r.casefold(): r for r in reversed(refs) if r}.values())[::-1]
