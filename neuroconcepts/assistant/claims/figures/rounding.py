"""How a letter rounds a figure: `rund 5.290 €` is about it, `knapp 2,6 %` a little less than it says, `gut 90 m²` a little more."""

import re
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK
from neuroconcepts.assistant.claims.figures.same_figure import NEARLY


class Rounding(StrEnum):
    """On which side of the figure that is said the exact one lies."""

    NONE = "none"
    ABOUT = "about"
    UNDER = "under"
    OVER = "over"


_TAIL: Final = r"\b\.?\s*(?:il|le|la|den|die|bei|the)?\s*(?:€|EUR|CHF)?\s*$"
_UNDER: Final = re.compile(
    rf"\b(?:knapp(?:e[nr]?)?|nicht ganz|fast|nahezu|beinahe|just under|just below|a little under|slightly under|nearly|almost|not quite|"
    rf"presque|près de|un peu moins de|à peine|quasi|poco meno d[ei]l?|appena sotto|appena meno di){_TAIL}",
    re.IGNORECASE,
)
_OVER: Final = re.compile(
    rf"\b(?:gut(?:e[nr]?)?|etwas (?:über|mehr als)|etwas über|just over|just above|a little over|slightly over|slightly above|a good|"
    rf"un peu plus de|légèrement plus de|poco più d[ei]l?|appena sopra){_TAIL}",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(
    r"(?:\b(?:rund|ca|circa|zirka|etwa|ungefähr|gerundet|aufgerundet|abgerundet|about|approx|approximately|around|roughly|some|rounded(?: to)?|"
    rf"environ|à peu près|quelque|arrondi à|intorno al?|arrotondat[oi] a){_TAIL}|[~≈]\s*(?:€|EUR|CHF)?\s*$)",
    re.IGNORECASE,
)
_ABOUT_BEHIND: Final = re.compile(
    r"\s?(?:environ|circa|ca\.|approximately|approx\.|or so|à peu près|gerundet)\b", re.IGNORECASE
)


def rounding(text: str, figure: Quantity) -> Rounding:
    """The way a figure is rounded by the words right before it, or behind it."""
    begin = max(0, figure.start - LOOKED_BACK)
    for way, words in ((Rounding.UNDER, _UNDER), (Rounding.OVER, _OVER), (Rounding.ABOUT, _ABOUT)):
        if words.search(text, begin, figure.start):
            return way
    return Rounding.ABOUT if _ABOUT_BEHIND.match(text, figure.end) else Rounding.NONE


def on_right_side(said: Decimal | None, exact: Decimal | None, way: Rounding) -> bool:
    """`knapp 80` is not said of 81, `gut 80` not of 79."""
    if said is None or exact is None or way in {Rounding.NONE, Rounding.ABOUT}:
        return True
    return exact <= said if way is Rounding.UNDER else exact >= said


def rounds(said: Decimal, exact: Decimal, way: Rounding) -> bool:
    """Whether a reckoned figure is rounded to what is said: to the nearest of its last place, or to the one above or below."""
    if way is Rounding.NONE or not on_right_side(said, exact, way):
        return False
    place = Decimal(10) ** int(said.normalize().as_tuple().exponent)
    reach = place / 2 if way is Rounding.ABOUT else place
    return abs(said - exact) <= min(reach, abs(exact) * NEARLY)


def comes_to(said: Decimal, exact: Decimal, way: Rounding) -> bool:
    """Whether a reckoned amount is what is said, to the decimal places it is said with, or rounded and called so."""
    if said == exact or rounds(said, exact, way):
        return True
    if not on_right_side(said, exact, way):
        return False
    places = Decimal(1).scaleb(int(said.as_tuple().exponent))
    return places < 1 and said == exact.quantize(places, ROUND_HALF_UP)
