"""What one amount is more or less than another, and that it is not said the other way round."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import permutations
from typing import Final

from neuroconcepts.assistant.claims.figures.operands import Operands
from neuroconcepts.assistant.claims.figures.said import Said


class Side(StrEnum):
    """Which way a sentence says an amount differs from another."""

    OVER = "over"
    UNDER = "under"
    EITHER = "either"


_SIDES: Final = {
    Side.OVER: re.compile(
        r"\b(?:mehr|über|darüber|drüber|oberhalb|überschr\w+|überst\w+|teurer|höher|größer|larger|bigger|plus grand\w*|più grand\w*|fehl\w*|zu viel|above|over|more|exceed\w*|short|higher|beyond|"
        r"(?:au-?)?dessus|de plus|plus que|plus élevé\w*|dépass\w*|manqu\w*|sopra|oltre|in più|più (?:di|del|alto|caro)|super\w+|manc\w+)\b",
        re.IGNORECASE,
    ),
    Side.UNDER: re.compile(
        r"\b(?:weniger|unter|darunter|drunter|unterhalb|unterschr\w+|günstiger|billiger|niedriger|kleiner|smaller|plus petit\w*|più piccol\w*|bleib\w*|verbleib\w*|blieben|luft|spielraum|puffer|übrig\w*|spar\w*|"
        r"below|under|less|lower|cheaper|spare|left|remain\w*|leav\w*|headroom|save\w*|(?:au-?)?dessous|sous|moins|reste\w*|marge|économi\w*|"
        r"sotto|meno|rest\w+|riman\w+|margine|avanz\w+|risparmi\w*)\b",
        re.IGNORECASE,
    ),
    Side.EITHER: re.compile(
        r"\b(?:differenz|unterschied|abzüglich|ohne|minus|abgezogen|selbst|eigenanteil|davon|entfällt|entfallen|abstand|zwischen|between|entre|tra|fra|difference|without|excluding|minus|gap|yourself|"
        r"différence|écart|hors|sans|differenza|scarto|senza|esclus\w+|de (?:la|le|les)quels)\b",
        re.IGNORECASE,
    ),
}
_NEAR: Final = 100
"""Characters before and behind an amount within which the word is that says which way it differs."""


def differences(said: Said, amounts: Operands, theirs: Sequence[Decimal] = ()) -> Iterator[Decimal]:
    """What an amount said or stated differs by from another said, or from one the seeker named."""
    sides = _sides(said)
    if not sides or not (amounts.adds_up or is_told_behind(said.text, said.figure.end)):
        return
    known = tuple(dict.fromkeys((*amounts.said, *amounts.stated)))
    for one, limit in ((one, limit) for one in known for limit in theirs if one != limit):
        if sides & {Side.EITHER, Side.OVER if (one > limit) != _offers(said, limit) else Side.UNDER}:
            yield abs(one - limit)
    mine = set(theirs)
    yield from (a - b for a, b in permutations(amounts.said, 2) if a > b and not mine & {a, b})
    yield from (abs(a - b) for a in amounts.said for b in amounts.stated if a != b and not mine & {a, b})
    if Side.EITHER in sides:
        yield from (abs(a - b) for a, b in permutations(amounts.named, 2))


_FOR_THEM: Final = re.compile(r"\b(?:Sie|Ihr\w*|euch|eur\w+|you|your|vous|vos|votre|Lei|Suo|Sua|vostr\w+)\b")


def is_more_or_less(said: Said, areas: Sequence[Decimal]) -> bool:
    """`12 m² über dem, was Sie brauchen`: by what an area that is told differs from one the seeker named, and which way."""
    if not said.their_areas or not _FOR_THEM.search(said.text):
        return False
    sides = _sides(said)
    for one in areas:
        for limit in said.their_areas:
            side = Side.OVER if one > limit else Side.UNDER
            if abs(one - limit) == said.figure.number and sides & {Side.EITHER, side}:
                return True
    return False


_WITH_THEIRS: Final = re.compile(
    r"\b(?:mit|bei|with|at|avec|à|con|a)\s(?:(?:Ihren|Ihrem|deinen|deinem|euren|eurem|your|vos|votre|i vostri|i Suoi)\s(?:\w+\s){0,2}?(?:von |of |de |di )?)?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


_THEIRS_IS: Final = re.compile(
    r"\b(?:Ihre?|deine?|eure?|your|votre|(?:il )?Suo|(?:la )?Sua|(?:il )?vostro|(?:la )?vostra)\s[\w-]+\s(?:liegt|läge|ist|wäre|bleibt|is|lies|falls|would be|est|serait|se situe|resterait|è|sarebbe|resta)\s(?:(?:damit|also|um|somit|by|then|donc|quindi)\s){0,2}(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _offers(said: Said, limit: Decimal) -> bool:
    """Whether the seeker's amount is what is compared: `mit 190.000 € lägen Sie …`, `Ihr Angebot liegt 11.480 € darunter`."""
    if _THEIRS_IS.search(said.text, 0, said.figure.start):
        return True
    told = (q for q in said.passage.sentence.analysis.quantities if q.number == limit)
    return any(_WITH_THEIRS.search(said.text, max(0, q.start - 40), q.start) for q in told)


def _sides(said: Said) -> frozenset[Side]:
    """The side told nearest to the figure; behind it sooner than before it: `60 € unter Ihren 2.700 €`."""
    figure, text = said.figure, said.text
    found = [
        (_distance(hit, figure.start, figure.end), side)
        for side, words in _SIDES.items()
        for hit in words.finditer(text, max(0, figure.start - _NEAR), figure.end + _NEAR)
    ]
    nearest = min((far for far, _ in found), default=0)
    return frozenset(side for far, side in found if far == nearest)


def is_told_behind(text: str, end: int) -> bool:
    """`kalt 174,50 € mehr`: what follows the figure says that it is a difference, whatever stands before."""
    return any(_SIDES[side].match(text, end + 1) for side in (Side.OVER, Side.UNDER))


_FURTHER: Final = 3
"""A word before counts as so many times as far as one behind."""


def _distance(hit: re.Match[str], start: int, end: int) -> int:
    return hit.start() - end if hit.start() >= end else _FURTHER * (start - hit.end())
