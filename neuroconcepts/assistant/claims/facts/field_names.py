"""Fields as lines of text, under names that tell no more than the field does: `hallen_lager_prod` is no warehouse with a hall."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.domain.property import Fact, Property

_TAX_FIELD: Final = re.compile(r"\b(\w{4,})netto \1ust\b")
"""`hauptmietzinsnetto/hauptmietzinsust`: the tax of the `hauptmietzins`."""
_OUTSIDE: Final = {"anzahl_balkone": "balkon", "anzahl_terrassen": "terrasse", "anzahl_logia": "loggia"}
_SPACE: Final = "balkon_terrasse"
_COLLECTIVE: Final = {"buero_praxen": "buero", "hallen_lager_prod": "", "gastgewerbe": "gewerbe"}
"""Kinds of property that are called by several things, of which only the value of the field tells which it is."""
_PRACTICES: Final = ("PRAXIS", "PRAXISFLAECHE", "PRAXISHAUS")


def written(fact: Fact, about: Property) -> str:
    """A fact as a line of text: `terrasse flaeche: 14 m²`, `kein haustiere`."""
    name = re.sub(r"[@_/:]", " ", _named(fact, about)).replace("mitwarmwasser", "warmwasser enthalten")
    name = _TAX_FIELD.sub(r"umsatzsteuer (\1)", name)
    match fact.value:
        case bool() as yes:
            return name if yes else f"kein {name}"
        case Decimal() as number:
            unit = {"EUR": "€", "CHF": "CHF"}.get(fact.unit or "", fact.unit or "")
            return f"{name}: {number.normalize():f} {unit}".strip()
        case str() as words:
            return f"kein {name}" if words.upper() == "NEIN" else f"{name}: {words}"
        case day:
            return f"{name}: {day}"


def kind_of(about: Property) -> str:
    """The kind of property without what else shares its name."""
    return _without_others(about.kind, " ".join(fact.words or "" for fact in about.facts if "buero_typ" in fact.key))


def _named(fact: Fact, about: Property) -> str:
    if _SPACE in fact.key and (there := _counted_outside(about)):
        return fact.key.replace(_SPACE, there)
    return _without_others(fact.key, f"{fact.words} {fact.key}")


def _without_others(name: str, told: str) -> str:
    for whole, one in _COLLECTIVE.items():
        name = name.replace(whole, "praxis" if whole == "buero_praxen" and any(p in told for p in _PRACTICES) else one)
    return name


def _counted_outside(about: Property) -> str:
    """What there is of balcony, terrace and loggia, which share their fields; empty where nothing is counted."""
    return "_".join(word for key, word in _OUTSIDE.items() if (about.number(key) or 0) > 0)
