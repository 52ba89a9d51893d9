"""Which offered slots a message means: by their place in the offer, and by day and time."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times import Precision, TimeExpression

_NOUN: Final = (
    r"(?:termin\w*|option|vorschlag|variante|slot|nummer|nr\.?|no\.?|number|moeglichkeit|zeitfenster|alternative|appuntamento|opzione|orario|"
    r"creneau|choix|proposition|rendez-vous|secenek|randevu|time|date|appointment|cita|opcion|opcja)"
)
_ORDINALS: Final = (
    r"erste|erscht|eascht|easte|easchte|1st|first|prim[oa]|premier|1er|1re|birinci|ilk|pierwsz|erster|einser",
    r"zweite|zwoate|zwoeit|zwoit|zwait|second|deuxiem|2nd|2e|ikinci|segund|drug|zwoote",
    r"dritte|dritt|third|terz|troisiem|3rd|3e|uecuencue|ucuncu|tercer|trzeci",
    r"vierte|viert|fourth|quart[oa]|quatriem|4th|doerduencue|dorduncu|cuart|czwarty",
    r"fuenfte|fifth|quint|cinquiem|5th|besinci",
)
_NUMERALS: Final = (
    "eins|one|uno|un|bir",
    "zwei|zwo|two|due|deux|iki|dos",
    "drei|three|tre|trois|uec|uc|tres",
    "vier|four|quattro|quatre|doert|dort|cuatro",
)
_LAST: Final = r"letzt\w*|last|ultim\w+|dernier\w*|sonuncu|ostatni\w*|letscht\w*"
_MIDDLE: Final = r"mittler\w*|middle|di mezzo|central\w*|du milieu|ortanca\w*|srodkow\w*"
_LATER: Final = r"(?:der|den|dem|the|il|le|la|el|quello|celui) (?:spaeter|spaetest|later|latest|plus tard|piu tardi|ultimo orario|mas tard)\w*|(?:spaeter|later|latest) (?:one|termin|slot|appointment)|plus tard des"
_EARLIER: Final = r"(?:der|den|dem|the|il|le|la|el|quello|celui) (?:frueher|fruehest|earlier|earliest|plus tot|piu presto|mas tempran)\w*|(?:earlier|earliest|fruehere\w*) (?:one|termin|slot|appointment)"
_EXCEPT: Final = re.compile(
    r".*\b(?:ausser|bis auf|except(?: for)?|apart from|all but|tranne|eccetto|sauf|excepto|salvo|oprocz) (.+)"
)
_NOT_A_SLOT: Final = (
    r"(?! (?:stock|og|etage|floor|piano|blick|mal\b|time|look|impression|eindruck|linie|bezirk|kat\b|email|mail|anfrage|nachricht|versuch|besichtigung|viewing|visit|woche|week|"
    r"maerz|april|jaenner|januar|februar|mai|juni|juli|august|september|oktober|november|dezember|march|of|zimmer|person|tag|day|monat|"
    r"janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre))"
)
_FIRST_SO_MANY: Final = {"beiden": 2, "zwei": 2, "two": 2, "due": 2, "deux": 2, "drei": 3, "three": 3}
_FIRSTS: Final = re.compile(
    r"\b(?:ersten|first|primi|prime|premiers|premieres|deux premiers) (beiden|zwei|two|due|deux|drei|three)\b|\b(?:les) (deux|trois) premi\w+"
)
_LETTER: Final = re.compile(
    r"^(?:(?:option|termin|variante|slot|vorschlag) )?\(?([a-e])\)(?!\w)|\b(?:option|termin|variante|slot|vorschlag) ([a-e])\b"
)
_YES: Final = (
    r"(?:passt|passe|nehm\w*|gerne?|bitte|super|waer\w*|ist|gut|toll|ideal|perfekt|fuer|mich|mir|uns|ich|wir|ja|jo|ok|okay|"
    r"klappt|geht|am|besten|wunderbar|danke|lg|vg|yes|take|take it|works?|please|fine|good|great|perfect|for|me|us|would|be|is|i|we|"
    r"i'd|i'll|we'd|we'll|thanks|va|bene|prendo|preferisco|je|prends|parfait|convient|tamam|olur|uygun)\b"
)
"""What may stand beside the number of a slot without meaning anything else."""


def by_number(words: str, offered: Sequence[Window]) -> list[Window]:
    """Slots named by their place in the offer: "Termin 2", "der zweite", "the last one", "der mittlere", "A)"."""
    words = re.sub(r"\bzu (?:zweit|dritt|viert|fuenft)\b", "", words)  # so many people come
    if left_out := _EXCEPT.match(words):
        return _without(left_out[1], offered)
    words = re.sub(r"\b(?:als|than|statt|anstatt|instead of|invece|au lieu) .*", "", words)
    places = _in_digits(words) | _in_words(words, len(offered)) | _by_letter(words)
    if (bare := _bare_number(words)) is not None:
        places.add(bare)
    return [offered[n - 1] for n in sorted(places) if 0 < n <= len(offered)]


def _without(excepted: str, offered: Sequence[Window]) -> list[Window]:
    """`Außer dem ersten gehen alle`, and `außer dem ersten geht keiner`, of which the clause says no."""
    named = by_number(excepted, offered)
    return [window for window in offered if window not in named] if named else []


def _in_digits(words: str) -> set[int]:
    numbers = re.findall(
        _NOUN
        + r" ?(?:nr\.? ?|nummer |#)?(\d)\b(?![.:]\d| ?uhr)(?:(?: und | and |,| & | e | et | oder | or | o | ou )(\d)\b(?![.:]\d| ?uhr))?",
        words,
    )
    picked = re.findall(
        r"\b(?:nehm\w*|die|den|take|prend\w*|number|nr\.?|#) ?(\d)\b(?![.:/]\d|\.| ?(?:uhr|h\b|pm|am|st|nd|rd|th|zimmer|personen))",
        words,
    )
    picked += re.findall(rf"\b(\d)\. ?{_NOUN}", words)
    listed = re.match(r"^(\d) (?:und|and|&|e|et|oder|or|o|ou) (\d)\b", words)
    return (
        {int(n) for pair in numbers for n in pair if n}
        | {int(n) for n in picked}
        | {int(n) for n in (listed.groups() if listed else ())}
    )


def _in_words(words: str, count: int) -> set[int]:
    places = {place for place, numeral in enumerate(_NUMERALS, 1) if re.search(rf"{_NOUN} (?:{numeral})\b", words)}
    if firsts := _FIRSTS.search(words):
        return places | set(range(1, _FIRST_SO_MANY.get(firsts[1] or firsts[2], 2) + 1))
    places |= {
        place for place, stem in enumerate(_ORDINALS, 1) if re.search(rf"\b(?:{stem})\w{{0,3}}\b{_NOT_A_SLOT}", words)
    }
    if re.search(rf"\b(?:{_LAST})\b(?! (?:woche|monat|week|month|mal))", words):
        places.add(count)
    if count % 2 and count > 1 and re.search(rf"\b(?:{_MIDDLE})\b", words):
        places.add(count // 2 + 1)
    return places


def _by_letter(words: str) -> set[int]:
    found = _LETTER.search(words)
    return {"abcde".index(found[1] or found[2]) + 1} if found else set()


def _bare_number(words: str) -> int | None:
    """The one number of a clause that says nothing else but yes: "2", "(2)", "gerne 2", "2 wäre super"; no "2 Personen"."""
    numbers = re.findall(r"\d+", words)
    rest = re.sub(r"[#().!,]|\bnr\b|\d+", " ", words)
    if len(numbers) != 1 or len(numbers[0]) > 1 or not re.fullmatch(rf"\s*(?:(?:{_YES})\s*)*", rest):
        return None
    return int(numbers[0])


def extreme(words: str, among: Sequence[Window]) -> list[Window]:
    """The later or the earlier one of several slots, if the words ask for it."""
    if len(among) < 2:
        return []
    if re.search(rf"\b(?:{_LATER})", words):
        return [max(among, key=lambda w: w.start)]
    if re.search(rf"\b(?:{_EARLIER})", words):
        return [min(among, key=lambda w: w.start)]
    return []


def fits(expression: TimeExpression, slot: Window) -> bool:
    """Whether a named time means an offered slot: the same start, or a stretch in which it begins."""
    if expression.precision is Precision.EXACT:
        return expression.window.start == slot.start
    return expression.window.start <= slot.start < expression.window.end + _late(expression)


def _late(expression: TimeExpression) -> timedelta:
    """How much later a slot may begin than a part of day ends: half past nine is still "in der Früh"."""
    is_early = expression.precision is Precision.PART_OF_DAY and expression.window.end.hour <= 9
    return timedelta(hours=1) if is_early else timedelta(0)
