"""How much of it: a cellar under half of the house is none under all of it, `teilmöbliert` is not fully furnished."""

import re
from typing import Final

from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.folding import folded

_PARTLY: Final = re.compile(
    r"\b(?:teil(?:weise|s|moeblier\w*|unterkeller\w*|saniert\w*|renoviert\w*|erschlossen\w*|keller)|zum teil|nur ein teil|only (?:a )?part|une partie|solo una parte|soltanto una parte|zur haelfte|halb|partly|partially|partial|part-?|partiellement|partiel\w*|en partie|semi-\w+|a moitie|parzialmente|parziale|in parte|a meta)\b"
)
_FULLY: Final = re.compile(
    r"\b(?:voll(?:staendig\w*|moeblier\w*|unterkeller\w*|saniert\w*|renoviert\w*|erschlossen\w*|vermiet\w*)?|komplett\w*|zur gaenze|ganz|gaenzlich|fully|full|completely|complete|entirely|entire|entierement|complete?ment|totalement|completamente|interamente|totalmente)\b"
)
_ABOUT: Final = {
    "furnished": re.compile(r"moeblier|furnish|\bmeubl|arredat|ammobiliat"),
    "cellar": re.compile(r"keller|basement|cellar|cave|excave|sous-sol|cantina|interrat"),
    "serviced": re.compile(r"erschlossen|aufgeschlossen|serviced|viabilis|urbanizzat"),
    "let": re.compile(r"vermiet|affittat|locat[oaie]\b|\blet\b|\brented\b|\blouee?s?\b"),
}


def matter_of(stretch: str) -> str:
    """What of a stretch may be so in part: furnished, with a cellar below, serviced; else empty."""
    said = folded(stretch)
    return next((name for name, words in _ABOUT.items() if words.search(said)), "")


def extent_of(text: str) -> str:
    """`partly`, `fully`, or empty."""
    said = folded(text)
    return "partly" if _PARTLY.search(said) else "fully" if _FULLY.search(said) else ""


def _stated(matter: str, grounds: Grounds) -> frozenset[str]:
    told = (
        p.sentence.text
        for s in grounds.statements
        for p in s.passages
        if _ABOUT[matter].search(folded(p.sentence.text))
    )
    return frozenset(extent_of(text) for text in told)


def wrong_extent(stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that something is so in full or in part, and only the other is stated."""
    matter, said = matter_of(stretch), extent_of(stretch)
    if not matter or not said:
        return False
    stated = _stated(matter, grounds)
    other = "fully" if said == "partly" else "partly"
    return said not in stated and (other in stated or said == "partly" or matter == "furnished")


def is_extent(passage: Passage, names: frozenset[str]) -> bool:
    """Whether a word only says how much of such a matter: `wrong_extent` checks it."""
    start, end = (passage.sentence.analysis.tokens[at] for at in (passage.first, passage.last - 1))
    return bool(names & {"extend_under", "full", "half", "divisible"}) and bool(
        matter_of(passage.sentence.text[start.start : end.end])
    )
