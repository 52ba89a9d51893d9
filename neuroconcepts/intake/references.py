"""Listing numbers wherever a mail names them: labelled, in running text, in the subject, in links to the listing."""

import re

from neuroconcepts.intake.portals.portal import Portal
from neuroconcepts.intake.values import reference_of

_LABELLED = re.compile(
    r"(?:objekt-?\s?(?:nr|nummer|id|kennung)|referenz(?:-?nr|nummer)?|ref\.?-?\s?nr|scout-?id|online-?id|willhaben-code|anzeigen?-?(?:nr|nummer|id)|inserats?-?(?:nr|nummer|id)"
    r"|immonet-nr|expos[eé]-?(?:nr|nummer|id)|immobilien-?(?:nr|nummer|id)|property (?:id|ref(?:erence)?)|reference(?: no)?|listing id|référence|riferimento|angebots-?(?:nr|nummer))"
    r"\b\.?\s{0,3}[:#.]{0,2}\s{0,3}[\[(]?([A-Za-z0-9ÄÖÜ][\w.\-/]{1,38}\w)", re.IGNORECASE)  # fmt: skip
_CODE = re.compile(
    r"(?<![\w./@-])(?=[\w\-/.]{0,30}\d)[A-ZÄÖÜ]{1,8}(?:[-/_.][A-Z0-9]{1,8}){0,3}[-/_.]\d{1,8}[a-z]?(?![\w@]|[./-]\w)"
)
_AFTER_WORD = re.compile(
    r"(?:objekt|inserat|anzeige|angebot|immobilie|expos[eé]|property|listing|annonce|annuncio|code|ref|id|nummer|nr|no)\.?\s{0,2}[:#(]?\s{0,2}"
    r"([A-ZÄÖÜ]{1,6}[-/]\d{1,6}|[A-Za-zÄÖÜ]{0,6}[-/_.]?\d{3,12}(?:[-/_.]\w{1,6})?|\d{6,12})(?![\w@%€]|\s?(?:€|eur|m²|m2|qm))", re.IGNORECASE)  # fmt: skip
_NOT_CODE = re.compile(
    r"^(?:KW|TOP|EUR|CHF|TEL|FAX|DIN|ISO|COVID|A|B|U|S|DE|AT|CH|UTF|GMT|MEZ|UTC|ABS|ART|HWB|FGEE|NR|T|M)[-/_. ]?\d{1,5}$"
)


def labelled(text: str) -> list[str]:
    """Numbers that running text introduces as such: `Objekt-Nr. KRO-K-121 – Einfamilienhaus`."""
    found = (reference_of(m[1]) for m in _LABELLED.finditer(text[:50_000]))
    return [f for f in found if f and any(c.isdigit() for c in f) and not re.fullmatch(r"[\d.]{1,3}", f)]


def codes(text: str) -> list[str]:
    """Words built like an agent's own number, such as KRO-2041 or HT-G-09; else a number after `Objekt`, `Inserat`, …"""
    found = [m.group() for m in _CODE.finditer(text[:50_000]) if not _NOT_CODE.match(m.group())]
    if not found:
        found = [m[1].strip(" .") for m in _AFTER_WORD.finditer(text[:50_000])]
    return list(dict.fromkeys(found))[:10]


def linked(portal: Portal | None, source: str) -> list[str]:
    """The number in the first link to a listing of this portal."""
    found = portal.link.search(source) if portal and portal.link else None
    return [found[1]] if found else []


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
