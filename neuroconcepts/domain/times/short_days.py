"""Short names of days and months that are words, too: "Mo", "do", "so", "sat", "may" are told apart by what stands beside them."""

from itertools import takewhile
from typing import Final

from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.spot import Spot

SHORT_DAYS: Final = words(
    "mo di mi do fr sa so mont dienst mon sat wed sun thu tue fri mer lun gio ven sab dom mart mar jeu sam dim pon"
)
VERBAL_MONTHS: Final = words("may march mar")
"""Months that are English verbs, too."""
_WORDS_TOO: Final = words("so do mi di sat sun mon mer mart mar dom sam")
_AFTER: Final = words(
    "weekday comma slash dash or and number ordinal literal_date literal_clock part midday from until between past before at in "
    "edge morgen"
)
_BEFORE: Final = words(
    "weekday comma slash dash or and on next this over_next between from until every earliest of instead except not onto"
)
_UNSURE: Final = words("comma and or in past before on number")
_BEFORE_NAMES: Final = words("comma stop word") | {""}
_MOST_NAMES: Final = 3
_NEAR: Final = 4  # nodes before a short name among which another day makes it one of a list ("Mi Uni, Do Schule")
_LISTING: Final = words("comma slash or and dash")
_SUITING: Final = words("passt passat geht ginge klappt waere")
_NOUNS_TOO: Final = words("dienst")
"""Short names that are nouns, too ("im Dienst"): only another day or a date beside them makes them days."""
_BESIDE_DAYS: Final = words("weekday slash literal_date ordinal")
_AFTER_SO: Final = words("part weekday slash or and dash literal_date ordinal")
_BEFORE_SO: Final = words("weekday slash or and dash on this next")
_BESIDE_MONTHS: Final = words("number ordinal in edge of")


def is_day(spot: Spot) -> bool:
    """Whether a short name is a day: a capital says it of most, the neighbours of those that are words, too."""
    said = spot.node.word
    if said in _NOUNS_TOO:
        return spot.has_before(_BESIDE_DAYS) or spot.has_after(_BESIDE_DAYS)
    if (said == "so" and _is_so(spot)) or (said in _WORDS_TOO and _is_in_a_name(spot)):
        return False
    near = spot.has_after(_AFTER) or spot.has_before(_BEFORE)
    if said not in _WORDS_TOO:
        return spot.is_capital or near
    if spot.language == "de" and spot.is_capital and spot.after is not None and spot.after.word in _SUITING:
        return True  # "Mi passt nicht"
    return (spot.is_dotted and spot.is_capital_inside) or (near and (spot.is_capital or _is_surely_near(spot)))


def _is_so(spot: Spot) -> bool:
    """Whether "so" is no Sunday: it means "about", or nothing of time stands beside it."""
    return _is_about(spot) or not (spot.has_after(_AFTER_SO) or spot.has_before(_BEFORE_SO))


def _is_in_a_name(spot: Spot) -> bool:
    """`Danke, DI Prohaska`, `Anna Di Stefano`, `LG Mo Farah`: with a capital, and only names behind it in its sentence."""
    if not spot.is_capital or spot.is_dotted or spot.kind_before not in _BEFORE_NAMES:
        return False
    names = list(takewhile(lambda node: node.kind not in {"stop", "comma"}, spot.nodes[spot.at + 1 :]))
    ending = spot.nodes[spot.at + 1 + len(names) : spot.at + 2 + len(names)]
    asked = bool(ending) and ending[0].word == "?"
    named = 0 < len(names) <= _MOST_NAMES and all(n.kind == "word" and spot.text[n.start].isupper() for n in names)
    listed = any(node.kind == "weekday" for node in spot.nodes[max(spot.at - _NEAR, 0) : spot.at])
    return named and not asked and not listed


def _is_about(spot: Spot) -> bool:
    """`Am Samstag so zwischen 14 und 16 Uhr`: directly behind a day written in full, and small, it means "about"."""
    behind_day = spot.before is not None and spot.before.kind == "weekday" and spot.before.word not in SHORT_DAYS
    return behind_day and not spot.is_capital


def _is_surely_near(spot: Spot) -> bool:
    """For words typed without capitals: another word of time directly beside it, no mere comma or "and"."""
    on_the = spot.before is not None and spot.before.kind == "on" and spot.before.value == "am"
    listed = spot.has_before({"or", "and"}) and spot.has_after(_AFTER)
    listed = listed or (spot.has_before(_LISTING) and spot.at > 1 and spot.nodes[spot.at - 2].kind == "weekday")
    return spot.has_after(_AFTER - _UNSURE) or spot.has_before(_BEFORE - _UNSURE) or on_the or listed


def is_month(spot: Spot) -> bool:
    """Whether "may" is the month: a capital inside the sentence, or a day beside it, makes it one."""
    return spot.is_capital_inside or spot.has_before(_BESIDE_MONTHS) or spot.has_after(_BESIDE_MONTHS)
