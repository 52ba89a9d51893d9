"""Words with two readings ("morgen", "So", "may", "3."): their neighbours decide before the grammar sees them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from neuroconcepts.domain.times.patterns import Node


def words(listed: str) -> frozenset[str]:
    """The words of a list written with spaces."""
    return frozenset(listed.split())


_GREETING: Final = words(
    "guten gutn guter gute schoenen schoenes schoene schoener schoens angenehmen good nice lovely great wonderful happy bonne bon buon buona "
    "iyi belle erholsames feinen sonnigen sonniges schon dobry milego buenas buenos excellent excellente agreable felice"
)
_COUNTED: Final = words(
    "euro eur euros personen person leute zimmer zimmern zi jahre jahren jahr stock og etage stiege tuer top floor floors rooms room people "
    "persons adults kinder kindern kinds kids children kind prozent percent qm km meter metern bedroom bedrooms parkplaetze stellplaetze "
    "termine termin terminen options slots slot mal times nummer option vorschlag vorschlaege variante varianten piano persone camere locali "
    "stanze personnes pieces ans chambres etages kisi oda kat yil anni quadratmeter tausend mille wohnungen monatsmieten "
    "bruttomonatsmieten kaltmieten street road persona katzen hunde hund katze haustiere autos auto erwachsene erwachsenen gehminuten "
    "quadrat zimmerwohnung monatsmiete prozente sterne tiere wohneinheiten parteien objekte fotos bilder seiten mails emails anrufe mb gb "
    "bewohner mieter mitbewohner generationen viewings cats dogs cars bathrooms baths enfants enfant chats chiens voitures bambini figli gatti "
    "cani auto bagni vani ninos perros gatos habitaciones personas plantas osoby pokoje dzieci kisilik cocuk"
)
_TITLES: Final = words("herr herrn frau familie fam mag dr mr mrs ms signor signora monsieur madame")
_SHORT_DAYS: Final = words(
    "mo di mi do fr sa so mont dienst mon sat wed sun thu tue fri mer lun gio ven sab dom mart mar jeu sam dim pon"
)
_ALSO_WORDS: Final = words("so do mi di sat sun mon mer mart mar dom sam")
_NEAR_AFTER: Final = frozenset(
    [
        "weekday",
        "comma",
        "slash",
        "dash",
        "or",
        "and",
        "number",
        "ordinal",
        "literal_date",
        "literal_clock",
        "part",
        "midday",
        "from",
        "until",
        "between",
        "past",
        "before",
        "at",
        "in",
        "edge",
        "morgen",
    ]
)
_NEAR_BEFORE: Final = frozenset(
    [
        "weekday",
        "comma",
        "slash",
        "dash",
        "or",
        "and",
        "on",
        "next",
        "this",
        "over_next",
        "between",
        "from",
        "until",
        "every",
        "earliest",
        "of",
        "instead",
        "except",
        "not",
        "onto",
    ]
)
_SAID_AFTER_SO: Final = frozenset({"part", "weekday", "slash", "or", "and", "dash", "literal_date", "ordinal"})


def read(text: str, found: Sequence[Node], language: str) -> list[Node]:
    """The nodes with one reading each; what carries no meaning is left out."""
    made: list[Node] = []
    for at in range(len(found)):
        made.extend(_reading(text, found, at, language))
    return [node for node in made if node.kind != "filler"]


def _reading(text: str, found: Sequence[Node], at: int, language: str) -> list[Node]:
    node = found[at]
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    if _is_greeting(node, before, after, at):
        return [replace(node, kind="word")]
    if (
        node.kind in {"weekday", "month", "relative"}
        and before is not None
        and before.word in _TITLES
        and text[node.start].isupper()
    ):
        return [replace(node, kind="word")]
    match node.kind:
        case "morgen":
            return [_morgen(node, before)]
        case "weekday" if node.word in _SHORT_DAYS and not _is_short_day(text, node, before, after):
            return [replace(node, kind="filler" if node.word == "so" else "word")]
        case "month" if (
            language == "en" and node.word in {"may", "march", "mar"} and not _is_month(text, node, before, after)
        ):
            return [replace(node, kind="word")]
        case "everyday" if before is not None and before.kind == "amount":
            return [replace(node, kind="word")]
        case "literal_date":
            return _date_or_clock(text, node, before, after)
        case "ordinal":
            return [_ordinal(text, found, at, language)]
        case "number" if _counts(text, after, language) or (node.word == "one" and _is_pronoun(before, after)):
            return [replace(node, kind="word")]
        case _:
            return [node]


def _is_greeting(node: Node, before: Node | None, after: Node | None, at: int) -> bool:
    if node.kind not in {"part", "weekend", "unit", "weekday", "relative", "morgen", "feast", "new_year"}:
        return False
    if before is not None and before.word in _GREETING and before.kind == "word":
        return True
    return at == 0 and node.kind == "morgen" and after is not None and after.word == "!"  # "Morgen! Ist die Wohnung …"


def _morgen(node: Node, before: Node | None) -> Node:
    """`Montag Morgen`, `am Morgen` is the morning, else it is tomorrow."""
    in_the_morning = before is not None and (
        before.kind in {"weekday", "relative", "every", "month", "literal_date"}
        or (before.kind == "on" and before.value == "am")
    )
    return replace(node, kind="part", value="morning") if in_the_morning else replace(node, kind="relative")


def _is_short_day(text: str, node: Node, before: Node | None, after: Node | None) -> bool:
    """Whether `Mo`, `do`, `so` or `sat` is a day: a capital says it of most, the neighbours of those that are words too."""
    if node.word == "so" and (after is None or after.kind not in _SAID_AFTER_SO) and not _is_listed(before):
        return False
    capital = text[node.start].isupper() and (before is not None and before.kind != "stop")
    if node.word not in _ALSO_WORDS:
        return capital or text[node.start].isupper() or _is_near(before, after)
    dotted = text[node.end : node.end + 1] == "." and capital
    return dotted or (_is_near(before, after) and (text[node.start].isupper() or _is_surely_near(before, after)))


def _is_listed(before: Node | None) -> bool:
    return before is not None and before.kind in {"weekday", "slash", "or", "and", "dash", "on", "this", "next"}


def _is_near(before: Node | None, after: Node | None) -> bool:
    return (after is not None and after.kind in _NEAR_AFTER) or (before is not None and before.kind in _NEAR_BEFORE)


def _is_surely_near(before: Node | None, after: Node | None) -> bool:
    """For words typed without capitals: another word of time directly beside it, no mere comma or "and"."""
    unsure = {"comma", "and", "or", "in", "past", "before", "on", "number"}
    near_after = after is not None and after.kind in _NEAR_AFTER - unsure
    near_before = before is not None and (
        before.kind in _NEAR_BEFORE - unsure or (before.kind == "on" and before.value == "am")
    )
    return (
        near_after
        or near_before
        or (before is not None and before.kind in {"or", "and"} and after is not None and after.kind in _NEAR_AFTER)
    )


def _is_month(text: str, node: Node, before: Node | None, after: Node | None) -> bool:
    """English "may" and "march" are verbs too: a capital inside the sentence, or a day beside it, makes the month."""
    near = {before.kind if before else "", after.kind if after else ""}
    capital = text[node.start].isupper() and before is not None and before.kind != "stop"
    return capital or bool(near & {"number", "ordinal", "in", "edge", "of"})


def _date_or_clock(text: str, node: Node, before: Node | None, after: Node | None) -> list[Node]:
    day, month, year = node.value
    said = before.kind if before is not None else ""
    if year or node.word[:4].isdigit() or (node.word.rstrip().endswith(".") and said != "at"):
        return [node]
    if "/" in node.word:
        return _fraction_or_date(node, said, after)
    if _counts(text, after, "de"):
        return [replace(node, kind="word")]
    two_digits = len(node.word.rstrip(". ").split(".")[-1].strip()) == 2
    is_clock = (said in {"at", "between"} or (after is not None and after.kind == "oclock")) and two_digits
    is_clock = is_clock or (two_digits and said in {"past", "before"} and day > 6) or month > 12
    return [replace(node, kind="literal_clock", value=(day, month, 0))] if is_clock else [node]


def _fraction_or_date(node: Node, said: str, after: Node | None) -> list[Node]:
    """`1/2 5` and `3/4 8` are halves and quarters, `10/11 Uhr` two hours, `3/12` a date."""
    day, month, _ = node.value
    fraction = {(3, 4): "three_quarters", (1, 2): "half", (1, 4): "quarter"}.get((day, month))
    if fraction and after is not None and after.kind in {"number", "ordinal"}:
        return [replace(node, kind=fraction, value=1)]
    if said == "at" or (after is not None and after.kind == "oclock"):
        return [
            replace(node, kind="number", value=day),
            replace(node, kind="or"),
            replace(node, kind="number", value=month),
        ]
    return [node]


def _ordinal(text: str, found: Sequence[Node], at: int, language: str) -> Node:
    node = found[at]
    after = found[at + 1] if at + 1 < len(found) else None
    if text[node.end - 1] == "." and _ends_sentence(text, found, at, language):
        return replace(
            node, kind="number", end=node.end - 1, word=str(node.value)
        )  # "um 17." and "from 9 till 11." end a sentence
    counts = after is not None and after.word in _COUNTED
    return node if 1 <= node.value <= 31 and not counts else replace(node, kind="word")


def _ends_sentence(text: str, found: Sequence[Node], at: int, language: str) -> bool:
    """Whether a number's dot is a full stop; only German writes ordinals with a dot."""
    if language != "de":
        return True
    before = [node.kind for node in found[max(at - 2, 0) : at]]
    of_an_interval = (
        before[-1:] in (["until"], ["and"], ["dash"])
        and before[0] in {"number", "literal_clock"}
        and at + 1 == len(found)
    )
    fraction = bool(before) and (
        before[-1] in {"at", "oclock", "half", "quarter", "three_quarters", "week_number"} or "/" in found[at - 1].word
    )
    bound = before[-1:] and before[-1] in {"from", "until", "earliest", "latest", "past", "before"}
    of_hours = (
        bool(bound) and at + 1 == len(found) and any(node.kind in {"oclock", "literal_clock"} for node in found[:at])
    )
    return fraction or of_an_interval or of_hours


def _is_pronoun(before: Node | None, after: Node | None) -> bool:
    """Whether English "one" stands for something ("the Saturday one") and is no hour."""
    of_time = {"at", "past", "before", "to", "between", "from", "until", "half_past", "quarter"}
    return not (before is not None and before.kind in of_time) and not (
        after is not None and after.kind in {"oclock", "unit"}
    )


def _counts(text: str, noun: Node | None, language: str) -> bool:
    """Whether a number before this word counts something; in German every noun, known by its capital, is counted."""
    if noun is None or noun.kind not in {"word", "amount"}:
        return False
    return noun.word in _COUNTED or (language == "de" and text[noun.start].isupper())
