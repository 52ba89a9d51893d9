"""Words with two readings ("morgen", "So", "may", "3."): their neighbours decide, before the grammar sees them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from neuroconcepts.domain.time_lexicon import fold
from neuroconcepts.domain.time_tokens import Token, tokens


def words(listed: str) -> frozenset[str]:
    """The words of a list written with spaces."""
    return frozenset(listed.split())


_GREETING: Final = words(
    "guten gutn guter schoenen schoenes schoene schoener angenehmen good nice lovely great wonderful "
    "bonne bon buon buona iyi belle erholsames feinen"
)
_NOT_HOURS: Final = words(
    "euro eur personen leute zimmer jahre jahren jahr stock og etage floor rooms room people persons "
    "adults kinder kids children prozent percent qm km meter metern minuten bedroom bedrooms "
    "parkplaetze stellplaetze termine termin terminen options slots mal times nummer option vorschlag "
    "variante piano persone camere locali stanze personnes pieces ans chambres etages kisi oda kat yil "
    "anni quadratmeter tausend mille wohnungen monatsmieten bruttomonatsmieten street road persona "
    "months"
)
_AMBIGUOUS_DAYS: Final = words("mo di mi do fr sa so mont dienst mon sat wed mer lun gio ven sab")


def read(text: str, language: str) -> list[Token]:
    """The tokens of `text` with one reading each, words without meaning left out."""
    found = list(tokens(text, language))
    chosen = [_reading(text, found, at, language) for at in range(len(found))]
    return [token for token in chosen if token.kind != "g"]


def _word(text: str, token: Token | None) -> str:
    return fold(text[token.start : token.end]).strip(".") if token else ""


def _reading(text: str, found: Sequence[Token], at: int, language: str) -> Token:
    token = found[at]
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    if token.kind in "pEUwr" and _word(text, before) in _GREETING:
        return replace(token, kind="W")
    if language == "de" and token.kind == "r" and _word(text, token) in {"morgen", "moagn"}:
        return _morgen(text, token, before)
    if not _is_meant(text, token, before, after, language):
        return replace(token, kind="W")
    if token.kind == "D" and token.value:
        return _date_or_clock(text, token, before, after)
    if token.kind == "o" and text[token.end - 1] == "." and _ends_sentence(found, at, language):
        return replace(token, kind="n", end=token.end - 1)  # "um 17." and "from 9 till 11." end a sentence
    return token


def _ends_sentence(found: Sequence[Token], at: int, language: str) -> bool:
    """Whether a number's dot is a full stop; only German writes ordinals with a dot."""
    if language != "de":
        return True
    before = [token.kind for token in found[max(at - 2, 0) : at]]
    of_an_interval = before[-1:] in (["B"], ["&"], ["-"]) and before[0] in "nc" and at + 1 == len(found)
    return before[-1:] == ["a"] or of_an_interval


def _is_meant(text: str, token: Token, before: Token | None, after: Token | None, language: str) -> bool:
    """Whether a word or number that may mean something else is one of time here."""
    word = _word(text, token)
    match token.kind:
        case "w" if word in _AMBIGUOUS_DAYS:
            return _is_abbreviation(text, token, before, after)
        case "m" if language == "en" and word in {"may", "march"}:
            return _is_month(text, token, before, after)
        case "o":
            return int(token.value) <= 31 and _word(text, after) not in _NOT_HOURS
        case "n" if after is not None and after.kind == "W":
            return not _counts(text, after, language)
        case _:
            return True


def _morgen(text: str, token: Token, before: Token | None) -> Token:
    in_the_morning = before is not None and (
        before.kind in "wr" or _word(text, before) in {"am", "jeden", "den", "dem"}
    )
    return replace(token, kind="p", value="morning") if in_the_morning else token


def _is_abbreviation(text: str, token: Token, before: Token | None, after: Token | None) -> bool:
    word = text[token.start : token.end]
    if not word[0].isupper():
        return False
    if word.lower() not in {"so", "do", "mi", "di", "sat", "mon", "mer"}:
        return True
    dotted = text[token.end : token.end + 1] == "."
    near = (after.kind if after else ";") in ",;|&-/FBZDcno>ap<" or (before is not None and before.kind in "|&-dFBZNT")
    return (dotted or near) and not (
        word.lower() == "so" and before is None and after is not None and after.kind == ","
    )


def _is_month(text: str, token: Token, before: Token | None, after: Token | None) -> bool:
    """English "may" and "march" are verbs too: a capital inside the sentence, or a day beside it, makes the month."""
    near = {before.kind if before else "", after.kind if after else ""}
    capital = text[token.start].isupper() and before is not None and before.kind != ";"
    return capital or bool(near & set("noRie")) or _word(text, before) == "of"


def _date_or_clock(text: str, token: Token, before: Token | None, after: Token | None) -> Token:
    day, month, _ = token.numbers
    if token.value != "/" and after is not None and after.kind == "W" and _counts(text, after, "de"):
        return replace(token, kind="W")
    if token.value == ".":
        return token
    if token.value == "/":
        fraction = {(3, 4): "t", (1, 2): "h", (1, 4): "q"}.get((day, month))
        return replace(token, kind=fraction, value="1") if fraction and after and after.kind == "n" else token
    is_clock = (before is not None and before.kind in "aBZ&-" and _word(text, before) != "am") or (
        after is not None and after.kind == "u"
    )
    is_clock = is_clock or (before is not None and before.kind in "F<>" and day > 6) or month > 12
    return replace(token, kind="c", numbers=(day, month, 0)) if is_clock else token


def _counts(text: str, noun: Token, language: str) -> bool:
    """Whether a number before this word counts something; in German every noun, known by its capital, is counted."""
    word = text[noun.start : noun.end]
    return fold(word) in _NOT_HOURS or word == "of" or (language == "de" and word[:1].isupper())
