"""Kinds of energy figures: the heating demand is no total efficiency, consumption no demand, and each has a class of its own."""

import re
from collections.abc import Sequence
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.grounds import Value

_KINDS: Final = {
    "hwb": r"\bhwb|heizw(?:ä|ae)rmebedarf|(?:space )?heat(?:ing)? (?:demand|requirement)|besoins? de (?:chaleur|chauffage)|fabbisogno (?:di calore|termico)",
    "fgee": r"\bf-?gee|gesamtenergieeffizienz|total energy efficiency|facteur d['’]efficacit(?:é|e)|fattore di efficienza",
    "primary": r"prim(?:ä|ae)renergie(?!tr)|primary energy|(?:é|e)nergie primaire|energia primaria",
    "use": r"verbrauch|consumption|energy use|consommation|consumo",
    "need": r"(?<!wärme)(?<!waerme)(?<!imärenergie)(?<!imaerenergie)bedarf|energy (?:demand|requirement)|besoins? (?:en |d['’])(?:é|e)nergie|fabbisogno (?:energetico|di energia)",
}
_NAMED: Final = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()), re.IGNORECASE)
_AUSTRIAN: Final = frozenset({"hwb", "fgee"})
_OF: Final = re.compile(
    r"\)?\s(?:beim|bei|im|für|des|de[rnm]|for|in|on|of|pour|du|de|per|di|nel\w*|del\w*)\s?(?:the |le |la |il |l['’])?",
    re.IGNORECASE,
)
_MEASURES: Final = frozenset({Measure.CLASS, Measure.ENERGY, Measure.COUNT})


def is_of_another_energy(said: Said, holders: Sequence[Value]) -> bool:
    """Whether an energy figure or class is said of one kind, and stated of others only."""
    if said.figure.measure not in _MEASURES or not any(_KINDS_OF & v.of for v in holders):
        return False
    kind = _kind(said)
    stated = [of for v in holders if (of := _stated(v))]
    return bool(kind and stated) and all(kind not in of and _are_told_apart(kind, of) for of in stated)


_KINDS_OF: Final = frozenset({"energy_value", "energy_class", "energy_certificate"})


def _kind(said: Said) -> str:
    """The kind it is said of: told right behind it, else last before it."""
    figure, text = said.figure, said.passage.sentence.text
    named = [*_NAMED.finditer(text)]
    behind = [hit for hit in named if hit.start() >= figure.end and _OF.fullmatch(text, figure.end, hit.start())]
    before = [hit for hit in named if hit.end() <= figure.start]
    return next((hit.lastgroup or "" for hit in (*behind, *before[-1:])), "")


def _stated(value: Value) -> frozenset[str]:
    """The kind it is stated of: told last before it, else any that its statement names."""
    if kinds := value.of & _AUSTRIAN:
        return kinds
    named = [(hit.start(), hit.lastgroup or "") for hit in _NAMED.finditer(value.text)]
    before = [kind for start, kind in named if start < value.figure.start]
    return frozenset(before[-1:] or (kind for _, kind in named))


def _are_told_apart(kind: str, stated: frozenset[str]) -> bool:
    """Whether both are of one country's certificate: a heating demand may also be called consumption."""
    return (kind in _AUSTRIAN) == bool(stated & _AUSTRIAN)
