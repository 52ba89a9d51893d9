"""Text → tokens of time: what is a date, a clock time, a number or a known word gets its kind (see `time_words`).

Beside the kinds of words: D date literal · c clock literal · , comma · ; end of a sentence or line · W any other word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from neuroconcepts.domain.time_lexicon import Entry, fold, lexicon, misspelled


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of text. `value` is the word's meaning; `numbers` those of a literal: (h, m, meridiem) or (d, m, y)."""

    kind: str
    start: int
    end: int
    value: str = ""
    numbers: tuple[int, ...] = ()

    @property
    def in_digits(self) -> bool:
        return self.end - self.start == len(self.value)

    @property
    def number(self) -> int:
        return int(self.value)


_LITERALS: Final = re.compile(
    r"""
    (?P<iso>\b(?P<iy>\d{4})-(?P<im>\d\d)-(?P<id>\d\d)(?=\b|T))
  | (?P<money>[€$£]\s*\d[\d.,]*|\d[\d.,'’]*(?:,-{1,2})?\s*(?:€|%|\$|eur\b|euro\b|m²|m2\b|qm\b|km\b|chf\b|mbit\b))
  | (?P<grouped>(?<![\d.,])\d{1,3}(?:[.'’]\d{3})+(?!\d))
  | (?P<mail>\S+@\S+|https?://\S+|www\.\S+)
  | (?P<dotted>(?<![\d.,])(?P<dd>\d{1,2})\s?\.\s?(?P<dm>\d{1,2})(?:\.(?:\s?(?P<dy>(?<=\s)\d{4}|(?<=\.)(?:\d{4}|\d{2}))(?![\d:.]))?|(?=\D|$))(?!\d))
  | (?P<slashed>(?<![\d/])(?P<sd>\d{1,2})[/](?P<sm>\d{1,2})(?:[/](?P<sy>\d{4}|\d{2}))?(?![\d/.]))
  | (?P<clock>(?<![\d.,:])(?P<ch>\d{1,2})\s?(?:[:.]|h(?=\d))\s?(?P<cm>[0-5]\d)(?::\d\d)?\s?(?P<cx>[ap]\.?\s?m\b\.?)?(?!\d))
  | (?P<ampm>(?<![\d.,:])(?P<ah>\d{1,2})\s?(?P<ax>[ap]\.?\s?m\b\.?))
  | (?P<hours>(?<![\d.,:])(?P<hh>\d{1,2})\s?h\b\.?)
  | (?P<phone>\+?\d[\d\s/()-]{6,}\d)
  | (?P<ordinal>(?<![\d.,])(?P<on>\d{1,2})(?:st|nd|rd|th|er|°|º|\.(?!\d))(?!\w))
  | (?P<number>\d+)
  | (?P<word>[^\W\d_]+(?:['’.-](?=[^\W\d_]))?)
  | (?P<stop>[!?\n;:]|\.)
  | (?P<comma>,)
  | (?P<dash>[-–—])
  | (?P<slash>/)
  | (?P<at>@)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COMPOUND: Final = re.compile(
    r"(jänner|januar|feber|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend|morgen|heute|oster|pfingst|wochen|monats)(?:s)?"
    r"(früh|morgens?|vormittags?|mittags?|nachmittags?|spätnachmittags?|abends?|wochenende|mitte|anfang|beginn|ende|woche|termin\w*|besichtigung)",
    re.IGNORECASE,
)
_FEASTS: Final = {"oster": "easter", "pfingst": "pentecost"}


def _year(text: str | None) -> int:
    return 0 if not text else int(text) + (2000 if len(text) == 2 else 0)


def _meridiem(text: str | None) -> int:
    return 0 if not text else 1 if text[0] in "aA" else 2


def _numbers(match: re.Match[str], *names: str) -> tuple[int, ...]:
    return tuple(int(match[name]) for name in names)


def _dotted(match: re.Match[str], _language: str) -> Token:
    """`3.12.` is a date; `17.30` and `9.15` without the last dot may be a clock time, which its neighbours decide."""
    day, month = _numbers(match, "dd", "dm")
    closed = match[0].rstrip()[-1] == "." or bool(match["dy"])
    looks_like_clock = not closed and len(match["dm"]) == 2 and day < 25 and month < 60
    if looks_like_clock and (month > 12 or day == 0):
        return Token("c", *match.span(), numbers=(day, month, 0))
    value = "?" if looks_like_clock else "" if closed else "."
    return Token("D", *match.span(), value=value, numbers=(day, month, _year(match["dy"])))


def _slashed(match: re.Match[str], _language: str) -> Token:
    day, month = _numbers(match, "sd", "sm")
    if month > 12 >= day:
        day, month = month, day
    return Token("D", *match.span(), value="" if match["sy"] else "/", numbers=(day, month, _year(match["sy"])))


def _iso(match: re.Match[str], _language: str) -> Token:
    return Token("D", *match.span(), numbers=_numbers(match, "id", "im", "iy"))


def _is_preposition(match: re.Match[str], name: str, language: str) -> bool:
    """The German `am` of "um 7 am Abend" is no "a.m."."""
    return language != "en" and (match[name] or "").lower() == "am" and match[0][: -len(match[name])].endswith(" ")


def _clock(match: re.Match[str], language: str) -> Token:
    numbers = _numbers(match, "ch", "cm")
    if _is_preposition(match, "cx", language):
        return Token("c", match.start(), match.end("cm"), numbers=(*numbers, 0))
    return Token("c", *match.span(), numbers=(*numbers, _meridiem(match["cx"])))


def _ampm(match: re.Match[str], language: str) -> Token:
    if _is_preposition(match, "ax", language):
        return Token("n", match.start(), match.end("ah"), value=match["ah"])
    return Token("c", *match.span(), numbers=(int(match["ah"]), 0, _meridiem(match["ax"])))


def _hours(match: re.Match[str], _language: str) -> Token:
    return Token("c", *match.span(), numbers=(int(match["hh"]), 0, 0))


def _ordinal(match: re.Match[str], _language: str) -> Token:
    return Token("o", *match.span(), value=match["on"])


def _number(match: re.Match[str], _language: str) -> Token:
    kind = {1: "n", 2: "n", 4: "4"}.get(len(match["number"]), "W")
    return Token(kind, *match.span(), value=match["number"])


_READERS: Final = {
    "iso": _iso,
    "dotted": _dotted,
    "slashed": _slashed,
    "clock": _clock,
    "ampm": _ampm,
    "hours": _hours,
    "ordinal": _ordinal,
    "number": _number,
}
_MARKS: Final = {"stop": ";", "comma": ",", "dash": "-", "slash": "|", "at": "a"}


def _literal(match: re.Match[str], language: str) -> Token:
    group = match.lastgroup or ""
    if group in _READERS:
        return _READERS[group](match, language)
    return Token(_MARKS.get(group, "W"), *match.span())


def _compound(written: str, span: tuple[int, int], words: dict[str, Entry]) -> list[Token] | None:
    """`Montagabend`, `Osterwochenende`, `Märzwoche`: one written word, two of ours."""
    parts = _COMPOUND.fullmatch(written)
    if not parts:
        return None
    pair = _pair(fold(parts[1]), fold(parts[2]), words)
    return [Token(kind, *span, value=value) for kind, value in pair] or None


def _pair(first: str, second: str, words: dict[str, Entry]) -> list[Entry]:
    """The meanings of a compound's two halves; none when they say nothing together."""
    if second == "woche":
        return [("U", "week"), words[first]] if words.get(first, ("", ""))[0] == "m" else []
    if second.startswith(("termin", "besichtigung")):
        return [words[first]] if words[first][0] == "w" else []
    if first == "wochen" and second == "ende":
        return [("E", "1")]
    second = second.rstrip("s")
    tail = ("p", "morning") if second == "morgen" else words.get(second, ("p", "morning"))
    heads = {"wochen": [tail, ("U", "week")], "monats": [tail, ("U", "month")]}
    if first in _FEASTS:
        return [("H", _FEASTS[first]), tail]
    return heads.get(first) or ([words[first], tail] if words[first][0] in "wr" else [])


_WORD: Final = re.compile(r"[^\W\d_]+")
_PIECE: Final = re.compile(r"[\s'’-]*[^\W_]+['’.]?")


def _longest(text: str, start: int, words: dict[str, Entry], longest: int = 5) -> tuple[int, Entry] | None:
    """The longest entry of the lexicon that begins at `start`: its end and meaning."""
    end = start
    found = None
    for _ in range(longest):
        match = _PIECE.match(text, end)
        if not match:
            break
        end = match.end()
        for stop in (end, end - 1) if text[end - 1] in "'’." else (end,):
            entry = words.get(re.sub(r"\s+", " ", fold(text[start:stop])))
            if entry:
                found = (stop, entry)
                break
    return found


_ABBREVIATED: Final = frozenset({"u", "od", "ca", "max", "evtl", "bzw"})


def _words(text: str, start: int, language: str) -> list[Token]:
    words = lexicon(language)
    written = _WORD.match(text, start)
    plain = (start, written.end() if written else start + 1)
    compound = _compound(text[slice(*plain)], plain, words) if language == "de" else None
    if compound:
        return compound
    found = _longest(text, start, words)
    if not found:
        meant = misspelled(fold(text[slice(*plain)]), language)
        return [Token(meant[0], *plain, value=meant[1]) if meant else Token("W", *plain)]
    end, (kind, value) = found
    short = end - start <= 4 and (kind in "wmZ" or text[start:end].lower() in _ABBREVIATED)
    if short and text[end : end + 2].rstrip() == "." and end + 1 < len(text):
        end += 1  # "Sa. 1.3."
    return [Token(kind, start, end, value=value)]


def tokens(text: str, language: str) -> Iterator[Token]:
    """The tokens of `text` in order, with their places in it; words that mean nothing for time are `W` or `g`."""
    at = 0
    while match := _LITERALS.search(text, at):
        found = (
            _words(text, match.start(), language)
            if match["word"] or _begins_phrase(text, match, language)
            else [_literal(match, language)]
        )
        yield from found
        at = max(found[-1].end, match.start() + 1)


def _begins_phrase(text: str, match: re.Match[str], language: str) -> bool:
    """Whether a number is the first word of a phrase ("3 viertel acht")."""
    if not match["number"]:
        return False
    found = _longest(text, match.start(), lexicon(language))
    return found is not None and found[0] > match.end()
