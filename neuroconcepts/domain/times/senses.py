"""Words with two readings ("morgen", "So", "may", "3."): their neighbours decide before the grammar sees them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.number_senses import date_or_clock, number, ordinal
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.short_days import SHORT_DAYS, VERBAL_MONTHS, is_day, is_month
from neuroconcepts.domain.times.spot import Spot

_WISHING: Final = words(
    "guten gutn guter gute schoenen schoenes schoene schoener schoens angenehmen good nice lovely great wonderful "
    "happy bonne bon buon buona "
    "iyi belle erholsames feinen sonnigen sonniges schon dobry milego buenas buenos excellent excellente agreable "
    "felice"
)
_WISHED: Final = words("part weekend unit weekday relative morgen feast new_year")
_HAILS: Final = words("morgen moagn morning afternoon evening abend mahlzeit")
_TITLES: Final = words("herr herrn frau familie fam mag dr ing mr mrs ms signor signora monsieur madame")
_NAMES: Final = words("weekday month relative")
"""Kinds of words that are surnames, too ("Frau Freitag", "Herr März")."""
_PHRASAL: Final = words("come comes coming came drop dropping stop stopping pop swing swinging pass passing go")
_GOING_ON: Final = words(
    "schon gern gerne passt ginge geht gaht waere dann eher jederzeit is would works work suits si va andrebbe sarebbe "
    "invece oui ca serait irait "
    "wuerde wuerden koennte koennten kann koennen haette haetten waeren moechte moechten wollen habe haben sind bin "
    "could can are we i potremmo potrei vorremmo saremmo pourrions pourrait conviendrait nous serions"
)
"""Words that a clause goes on with whose noun was said before."""
_STREETS: Final = words(
    "rue place avenue boulevard quartier via viale piazza corso largo vicolo calle plaza chiesa eglise kirche"
)
"""What is named after a feast, too: "Piazza Santo Stefano", "rue de la Toussaint"."""
_LEAVING_OPEN: Final = words("stop comma from earliest until latest")
_INSTEAD: Final = words("sonst ansonsten dann lieber eher otherwise else rather altrimenti senno sinon plutot")
_NAMED_UNITS: Final = words("unit weekday weekend month part number ordinal relative word")
_MORNING_OF: Final = words("weekday relative every month literal_date")


def read(text: str, found: Sequence[Node], language: str) -> list[Node]:
    """The nodes with one reading each; what carries no meaning is left out."""
    made = (node for at in range(len(found)) for node in _reading(Spot(text, found, at, language)))
    return [node for node in made if node.kind != "filler"]


def _reading(spot: Spot) -> list[Node]:
    if _is_greeting(spot) or _is_surname(spot) or _is_of_a_street(spot):
        return [spot.as_kind("word")]
    reader = _READERS.get(spot.node.kind)
    return reader(spot) if reader else [spot.node]


def _is_greeting(spot: Spot) -> bool:
    """`Schönen Abend!`, `Morgen! Ist die Wohnung …`."""
    if spot.node.kind not in _WISHED:
        return False
    wished = spot.before is not None and spot.before.kind == "word" and spot.before.word in _WISHING
    return wished or _is_hail(spot)


def _is_hail(spot: Spot) -> bool:
    """`Morgen!`, `Evening, is the flat …`: the part of the day that a message begins with."""
    if spot.at or spot.after is None or spot.node.word not in _HAILS:
        return False
    return spot.after.word == "!" or (spot.node.kind == "part" and spot.after.kind == "comma")


def _is_surname(spot: Spot) -> bool:
    behind_dot = spot.before is not None and spot.before.word == "." and spot.at > 1
    before = spot.nodes[spot.at - 2] if behind_dot else spot.before  # "Mag. Freitag"
    titled = before is not None and before.word in _TITLES
    return titled and spot.node.kind in _NAMES and spot.is_capital


def _is_of_a_street(spot: Spot) -> bool:
    before = [node for node in spot.nodes[max(spot.at - 3, 0) : spot.at] if node.kind not in {"on", "of"}]
    return spot.node.kind == "feast" and bool(before) and before[-1].word in _STREETS


def _morgen(spot: Spot) -> list[Node]:
    """`Montag Morgen`, `am Morgen` is the morning, else it is tomorrow."""
    on_the = spot.before is not None and spot.before.kind == "on" and spot.before.value == "am"
    if spot.text[spot.node.start - 1 : spot.node.start] == "(":
        return [spot.as_kind("relative")]  # "Dienstag, 16.9. (morgen)"
    return [spot.as_kind("part", "morning") if on_the or spot.has_before(_MORNING_OF) else spot.as_kind("relative")]


def _weekday(spot: Spot) -> list[Node]:
    if spot.node.word not in SHORT_DAYS or is_day(spot):
        return [spot.node]
    return [spot.as_kind("filler" if spot.node.word == "so" else "word")]


def _month(spot: Spot) -> list[Node]:
    verb = spot.language == "en" and spot.node.word in VERBAL_MONTHS and not is_month(spot)
    return [spot.as_kind("word") if verb else spot.node]


def _by(spot: Spot) -> list[Node]:
    """`Come by this weekend` sets no bound, `by Friday` does."""
    phrasal = spot.node.word == "by" and spot.before is not None and spot.before.word in _PHRASAL
    return [spot.as_kind("word") if phrasal else spot.node]


def _every_day(spot: Spot) -> list[Node]:
    """`45 € täglich` is a price."""
    return [spot.as_kind("word") if spot.has_before({"amount"}) else spot.node]


def _next(spot: Spot) -> list[Node]:
    """`We are coming on Tuesday` is no "coming Tuesday"."""
    verb = spot.node.word == "coming" and spot.after is not None and spot.after.word == "on"
    if verb:
        return [spot.as_kind("word")]
    return [spot.as_kind("next_one") if _is_pronoun(spot) else spot.node]


def _is_pronoun(spot: Spot) -> bool:
    """`Diese Woche nicht, nächste schon`, `ou sinon le suivant`: it stands for a week or a day like the one named before."""
    alone = spot.after is None or spot.has_after(_LEAVING_OPEN) or spot.after.word in _GOING_ON
    named = spot.has_before(_NAMED_UNITS) and spot.before is not None and spot.before.word not in _INSTEAD
    return alone and not named


_READERS: Final[Mapping[str, Callable[[Spot], list[Node]]]] = {
    "morgen": _morgen,
    "weekday": _weekday,
    "month": _month,
    "everyday": _every_day,
    "latest": _by,
    "next": _next,
    "over_next": _next,
    "literal_date": date_or_clock,
    "ordinal": ordinal,
    "number": number,
}
