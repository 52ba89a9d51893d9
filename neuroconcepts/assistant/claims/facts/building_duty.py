"""Whether a buyer has to build, and by when: told with nouns of other kinds than the tables have."""

import re
from typing import Final

from neuroconcepts.assistant.claims.facts.stance import Stance
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_BUILD: Final = (
    r"(?:be)?(?:bau(?:en|t)|zu bauen|bebau\w*|build(?:ing)?|construct\w*|construire|batir|costruir\w*|edificar\w*)"
)
_DUTY: Final = r"(?:frist\w*|pflicht\w*|verpflicht\w*|zwang|deadline|obligation|obliged|duty|requirement|delai|tenue?s?|termine|obbligo|obbligat\w+|scadenza)"
_DENIED: Final = (
    re.compile(rf"\b(?:keine?[rn]?|no|aucune?|pas de|nessun\w*|senza|ohne|without|sans)\s(?:\w+\s){{0,2}}{_DUTY}\b.{{0,120}}\b{_BUILD}\b"),
    re.compile(rf"\b{_DUTY}\b.{{0,120}}\b{_BUILD}\b.{{0,120}}\b(?:besteht nicht|gibt es nicht|keine|nicht (?:vorgesehen|vereinbart|gesetzt))\b"),
    re.compile(rf"\b(?:muss|muessen|nicht verpflichtet|brauchen)\b[^.;]{{0,80}}\bnicht\b[^.;]{{0,80}}\b{_BUILD}\b|\bnicht verpflichtet\b.{{0,120}}\b{_BUILD}\b"),
    re.compile(rf"\b(?:not (?:obliged|required)|(?:do not|don['’]t|need not|needn['’]t)(?: have)?)\b.{{0,120}}\b{_BUILD}\b"),
    re.compile(rf"\bn['’]etes pas (?:oblige|tenu)\w*\b.{{0,120}}\b{_BUILD}\b|\bnon (?:e|ha|ce|c['’]e|siete|avete)\b.{{0,120}}\b{_DUTY}\b.{{0,120}}\b{_BUILD}\b"),
)  # fmt: skip


def wrong_duty(sentence: str, grounds: Grounds) -> bool:
    """Whether a sentence denies a duty to build that is stated."""
    stated = grounds.stances_by_name.get("building_obligation", frozenset())
    if Stance.YES not in stated or Stance.NO in stated:
        return False
    said = folded(sentence)
    return any(form.search(said) for form in _DENIED)
