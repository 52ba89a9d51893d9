"""Dates, clock times and numbers in digits: what their spelling alone says of them.

A literal date is `(day, month, year or 0)`; its `word` keeps the spelling, by which `senses` tells `9.30` from `9.11.`. A literal
clock time is `(hour, minute, meridiem)`, the last 0 for none, 1 for a.m., 2 for p.m. What is money, an area, a telephone number or
an address says nothing of time.
"""

import re
from collections.abc import Callable
from typing import Final

from neuroconcepts.domain.times.patterns import Node

PIECES: Final = re.compile(
    r"""
    (?P<iso>\b(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)(?=\b|T))
  | (?P<money>(?:[€$£]|\b(?:chf|eur|euro)\s)\s*\d[\d.,'’]*|\bfr\.\s?\d{3,}[\d.'’-]*
        |(?<![\d.,:/])\d[\d.,'’]*(?:,-{1,2})?\s*(?:€|%|\$|eur\b|euros?\b|m²|m2\b|qm\b|km\b|chf\b|mbit\b|cm\b|k\b|mio\b|prozent\b|percent\b))
  | (?P<grouped>(?<![\d.,:])(?:\d{1,3}(?:[.'’]\d{3})+|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?=\s?€|\s?eur|\s?chf|\s?fr\b|\s?\.-))(?!\d))
  | (?P<link>\S+@\S+\.\w+|https?://\S+|www\.\S+)
  | (?P<dotted>(?<![\d.,])(?P<dd>\d{1,2})\s?\.\s?(?P<dm>\d{1,2})
        (?:\.(?:\s?(?P<dy>(?<=\s)(?:19|20)\d\d|(?<=\.)(?:\d{4}|\d{2}))(?![\d:.]))?|(?=\D|$))(?!\d|\s?[ap]\.?m\b))
  | (?P<dashed>(?<![\d-])(?P<hd>\d{1,2})-(?P<hm>\d{1,2})-(?P<hy>\d{4})(?![\d-]))
  | (?P<slashed>(?<![\d/])(?P<sd>\d{1,2})[/](?P<sm>\d{1,2})(?:[/](?P<sy>\d{4}|\d{2}))?(?![\d/]|\.\d))
  | (?P<phone>(?<![\w.,:])(?=(?:\D{0,3}\d){7})(?:\+|0)\d[\d\s/()-]{5,}\d)
  | (?P<clock>(?<![\d.,:])(?P<ch>\d{1,2})(?:\s?[:.]\s?|\s?h\s?(?=\d\d))(?P<cm>[0-5]\d)(?::\d\d)?(?:\s?(?P<cx>[ap]\.\s?m\b\.?|[ap]\s?m\b))?(?!\d))
  | (?P<meridian>(?<![\d.,:])(?P<ah>\d{1,2})\s?(?P<ax>[ap]\.\s?m\b\.?|[ap]\s?m\b))
  | (?P<hours>(?<![\d.,:])(?P<hh>\d{1,2})(?:\s?h\b|i\b|ish\b))
  | (?P<decimal>\d+,\d+)
  | (?P<ordinal>(?<![\d.,])(?P<on>\d{1,2})(?:st|nd|rd|th|er|te[nr]?|[eè]me|°|º|\.(?!\d))(?!\w))
  | (?P<number>\d+)
  | (?P<fraction>[½¼¾])
  | (?P<word>[^\W\d_]+(?:['’`´][^\W\d_]+)*['’]?)
  | (?P<stop>[!?\n;:…]|\.)
  | (?P<comma>,)
  | (?P<dash>[-–—])
  | (?P<slash>/)
  | (?P<sign>[@&])
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _year(text: str | None) -> int:
    return 0 if not text else int(text) + (2000 if len(text) == 2 else 0)


def _numbers(match: re.Match[str], *names: str) -> tuple[int, ...]:
    return tuple(int(match[name]) for name in names)


def _node(match: re.Match[str], kind: str, value: object, end: int | None = None) -> Node:
    end = match.end() if end is None else end
    return Node(kind, match.start(), end, value, match.string[match.start() : end].lower())


def _dotted(match: re.Match[str], _language: str) -> Node:
    """`3.12.` is a date, `17.30` a clock time; `9.10` may be either, which its neighbours decide."""
    day, month = _numbers(match, "dd", "dm")
    clock = not match["dy"] and len(match["dm"]) == 2 and day < 25 and month < 60 and (month > 12 or 0 in {day, month})
    if clock:
        return _node(match, "literal_clock", (day, month, 0), match.end("dm"))
    return _node(match, "literal_date", (day, month, _year(match["dy"])))


def _slashed(match: re.Match[str], _language: str) -> Node:
    day, month = _numbers(match, "sd", "sm")
    if month > 12 >= day:
        day, month = month, day
    return _node(match, "literal_date", (day, month, _year(match["sy"])))


def _dashed(match: re.Match[str], _language: str) -> Node:
    return _node(match, "literal_date", _numbers(match, "hd", "hm", "hy"))


def _iso(match: re.Match[str], _language: str) -> Node:
    return _node(match, "literal_date", _numbers(match, "id", "im", "iy"))


def _is_preposition(match: re.Match[str], name: str, language: str) -> bool:
    """The German `am` of "um 7 am Abend" is no "a.m."."""
    said = match[name] or ""
    return language != "en" and said.lower() == "am" and match[0][: -len(said)].endswith(" ")


def _meridiem(text: str | None) -> int:
    return 0 if not text else 1 if text[0] in "aA" else 2


def _clock(match: re.Match[str], language: str) -> Node:
    hour, minute = _numbers(match, "ch", "cm")
    if _is_preposition(match, "cx", language):
        return _node(match, "literal_clock", (hour, minute, 0), match.end("cm"))
    return _node(match, "literal_clock", (hour, minute, _meridiem(match["cx"])))


def _meridian(match: re.Match[str], language: str) -> Node:
    if _is_preposition(match, "ax", language):
        return _node(match, "number", int(match["ah"]), match.end("ah"))
    return _node(match, "literal_clock", (int(match["ah"]), 0, _meridiem(match["ax"])))


def _hours(match: re.Match[str], _language: str) -> Node:
    return _node(match, "literal_clock", (int(match["hh"]), 0, 0))


def _ordinal(match: re.Match[str], _language: str) -> Node:
    return _node(match, "ordinal", int(match["on"]))


def _number(match: re.Match[str], _language: str) -> Node:
    kind = {1: "number", 2: "number", 4: "year"}.get(len(match["number"]), "amount")
    return _node(match, kind, int(match["number"][:9]))


def _fraction(match: re.Match[str], _language: str) -> Node:
    return _node(match, {"½": "half", "¼": "quarter", "¾": "three_quarters"}[match[0]], 1)


_READERS: Final[dict[str, Callable[[re.Match[str], str], Node]]] = {
    "iso": _iso,
    "dotted": _dotted,
    "slashed": _slashed,
    "dashed": _dashed,
    "clock": _clock,
    "meridian": _meridian,
    "hours": _hours,
    "ordinal": _ordinal,
    "number": _number,
    "fraction": _fraction,
}
_MARKS: Final = {"stop", "comma", "dash", "slash", "link"}


def literal(match: re.Match[str], language: str) -> Node:
    """The node of a piece of `PIECES` that is no word."""
    group = match.lastgroup or ""
    if group in _READERS:
        return _READERS[group](match, language)
    if group == "sign":
        return _node(match, "at" if match[0] == "@" else "and", 1)
    return _node(match, group if group in _MARKS else "amount", match[0])
