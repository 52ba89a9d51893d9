"""Times of day in a sentence, in digits and in words: `um halb fünf`, `à seize heures trente`, `alle quattro e mezza`."""

import re
from collections.abc import Iterator
from datetime import time
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.spelled import CARDINALS
from neuroconcepts.assistant.folding import folded

Clock = tuple[Span, tuple[time, ...]]
"""Where a time stands, and the times it may be: `halb fünf` is in the night or in the afternoon."""
NOON: Final = 12
_CLOCK: Final = re.compile(
    r"(?<![\d.,:/])(?P<h>[01]?\d|2[0-4])(?:"
    r"\s?[:.](?P<m>[0-5]\d)\s?(?:Uhr\b|h\b)|:(?P<m2>[0-5]\d)(?::00)?(?!\d)|\s?Uhr(?:\s(?P<m3>[0-5]\d)\b)?"
    r"|\s?h\s?(?P<m4>[0-5]\d)\b|\s?(?:heures?|h)\b(?!\s?/)|\s?o['’]clock)(?:(?<!uhr)\s?(?P<ap>[ap])\.?\s?m\b\.?)?"
    r"|(?<![\d.,:/])(?P<h2>1[0-2]|0?[1-9])(?:[:.](?P<m5>[0-5]\d))?\s?(?P<ap2>[ap])\.?\s?m\b\.?"
    r"|\bore\s(?P<h4>[01]?\d|2[0-4])(?:[.:](?P<m7>[0-5]\d))?(?![.:,]?\d)"
    r"|(?:\b(?:alle|dalle|um|at|à|gegen)\s)(?P<h3>[01]?\d|2[0-4])(?:[.:](?P<m6>[0-5]\d))?(?![.:,]?\d)(?=\s?(?:[,.;!?)]|oder|und|or|and|ou|et|o|e|statt|$))",
    re.IGNORECASE,
)
_WORDS: Final = "|".join(sorted(map(re.escape, CARDINALS), key=len, reverse=True))
_ENDS: Final = r"(?=\s?(?:[,.;!?)]|$|und\b|oder\b|am\b|and\b|or\b|on\b|in the\b|o\s|oppure\b|del\b|della\b|di (?:sera|mattina)|va\b|works\b|suits\b|is\b|passt|nachmittags|abends|vormittags|morgens|früh|in punto|sharp))"
_SPOKEN: Final = re.compile(
    r"\b(?:(?P<noon>mittags?|midi|mezzogiorno|noon|mitternacht)"
    rf"|(?P<before>halb|(?:viertel|dreiviertel)(?:\s(?:nach|vor|über))?|half\spast|quarter\s(?:past|to)|(?:{_WORDS})\s(?:past|to|nach|vor))\s(?P<h1>{_WORDS})"
    rf"|(?P<h2>{_WORDS})\suhr(?:\s(?P<m2>{_WORDS}|[0-5]\d))?"
    rf"|(?P<h3>{_WORDS}|\d\d?)\sheures?(?:\s(?P<m3>et\sdemie?|et\squart|moins\s(?:le\s|un\s)?quart|{_WORDS}|[0-5]\d))?"
    rf"|(?:alle|dalle)\s(?P<h4>{_WORDS})(?:\s(?P<m4>e\smezz[ao]|e\sun\squarto|e\stre\squarti|meno\sun\squarto|e\s(?:{_WORDS})))?{_ENDS}"
    rf"|(?P<h5>{_WORDS})\so['’]clock"
    rf"|(?:um|gegen|at)\s(?P<h6>{_WORDS}){_ENDS})(?!\w)",
    re.IGNORECASE,
)
_MINUTES: Final = {
    "halb": -30, "half past": 30, "quarter past": 15, "quarter to": -15, "viertel nach": 15, "viertel ueber": 15,
    "viertel vor": -15, "viertel": -45, "dreiviertel": -15, "et demie": 30, "et demi": 30, "et quart": 15,
    "moins le quart": -15, "moins un quart": -15, "moins quart": -15, "e mezza": 30, "e mezzo": 30, "e un quarto": 15,
    "e tre quarti": 45, "meno un quarto": -15,
}  # fmt: skip
_LATER: Final = re.compile(
    r"\s(?:nachmittags?|abends?|am (?:nachmittag|abend)|in the (?:afternoon|evening)|de l['’]après-midi|du soir|del pomeriggio|di sera|della sera)\b",
    re.IGNORECASE,
)
_EARLIER: Final = re.compile(
    r"\s(?:früh|morgens?|vormittags?|am (?:morgen|vormittag)|in the morning|du matin|del mattino|di mattina)\b",
    re.IGNORECASE,
)
_NUMBERS: Final = {folded(word): n for word, n in CARDINALS.items()}


@lru_cache(maxsize=512)
def clocks(sentence: str) -> tuple[Clock, ...]:
    """The times of day, in order; of two that overlap the longer."""
    return tuple(_apart(sentence))


def _apart(sentence: str) -> Iterator[Clock]:
    found = sorted([*_in_digits(sentence), *_in_words(sentence)], key=lambda c: (c[0][0], -c[0][1]))
    end = 0
    for (start, stop), times in found:
        if start >= end:
            yield (start, stop), times
            end = stop


def _in_digits(sentence: str) -> Iterator[Clock]:
    for hit in _CLOCK.finditer(sentence):
        hour = int(hit["h"] or hit["h2"] or hit["h3"] or hit["h4"])
        minute = int(next((m for n in ("m", "m2", "m3", "m4", "m5", "m6", "m7") if (m := hit[n])), 0))
        half = (hit["ap"] or hit["ap2"] or "").lower()
        hour = hour % NOON + NOON if half == "p" else hour % NOON if half == "a" and hour <= NOON else hour % 24
        begin = hit.start("h3") if hit["h3"] else hit.start()
        yield (begin, hit.end()), (time(hour, minute),)


_WORD: Final = re.compile(r"[^\W\d_]+")
_FIRST_WORDS: Final = frozenset(_WORD.findall(" ".join(CARDINALS))) | word_set(
    "heure heures mittag mittags midi mezzogiorno noon mitternacht"
)


def _in_words(sentence: str) -> Iterator[Clock]:
    if _FIRST_WORDS.isdisjoint(_WORD.findall(sentence.lower())):
        return
    for hit in _SPOKEN.finditer(sentence):
        if hit["noon"]:
            yield hit.span(), (time(0 if hit["noon"].lower() == "mitternacht" else NOON),)
            continue
        hour = next(h for n in ("h1", "h2", "h3", "h4", "h5", "h6") if (h := hit[n]))
        minutes = _minutes(folded(hit["before"] or hit["m2"] or hit["m3"] or hit["m4"] or ""))
        total = 60 * _number(hour) + minutes
        behind = _LATER.match(sentence, hit.end()), _EARLIER.match(sentence, hit.end())
        end = next((b.end() for b in behind if b), hit.end())
        yield (hit.start(), end), _times(total, is_later=bool(behind[0]), is_earlier=bool(behind[1]))


def _minutes(words: str) -> int:
    """`halb` → -30, `e mezza` → 30, `dreißig` → 30, `zehn vor` → -10."""
    if (known := _MINUTES.get(words)) is not None:
        return known
    bare = words.removeprefix("e ")
    number, _, way = bare.rpartition(" ")
    if way in {"past", "nach", "to", "vor"}:
        return _number(number) * (1 if way in {"past", "nach"} else -1)
    return _number(bare) if bare else 0


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.get(folded(word), 0)


def _times(minutes: int, *, is_later: bool, is_earlier: bool) -> tuple[time, ...]:
    """What so many minutes after midnight may be, in words that count only to twelve."""
    day = 24 * 60
    early, late = minutes % day, (minutes + NOON * 60) % day
    if minutes >= (NOON + 1) * 60 or is_earlier:
        return (_time(early),)
    return (_time(late),) if is_later else (_time(early), _time(late))


def _time(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
