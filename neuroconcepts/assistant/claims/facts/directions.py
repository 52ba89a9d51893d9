"""Points of the compass: which way a thing faces must be stated of that thing."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.folding import folded

_TAIL: Final = "(?:seit|lage|hang|ausrichtung|balkon|(?:dach)?terrasse|garten|g(?:ä|ae)rten|loggi|veranda|fassade|fenster|front|zimmer|sonne)\\w*"
"""What German joins to a point of the compass: `Südgarten`, `Westbalkon`, `Südhanglage`."""
_WORDS: Final = {
    "n": f"nord(?:en|lich\\w*|{_TAIL})?|north(?:ern|-facing|wards?)?|nord|septentrional\\w*",
    "s": f"s(?:ü|ue)d(?:en|lich\\w*|{_TAIL})?|south(?:ern|-facing|wards?)?|sud|plein sud(?![- ]?(?:est|ouest))|meridional\\w*",
    "e": f"ost(?:en|{_TAIL})?|(?:ö|oe)stlich\\w*|east(?:ern|-facing|wards?)?|l'est|(?<=plein )est|(?<=à l['’])est|(?<=vers l['’])est|(?<=\\ba )est|(?<=verso )est",
    "w": f"west(?:en|lich\\w*|{_TAIL})?|west(?:ern|-facing|wards?)?|ouest|ovest",
    "se": f"s(?:ü|ue)d[- ]?ost(?:en|{_TAIL})?|s(?:ü|ue)d(?:ö|oe)stlich\\w*|south[- ]?east(?:ern|-facing)?|sud[- ]?est",
    "sw": f"s(?:ü|ue)d[- ]?west(?:en|lich\\w*|{_TAIL})?|south[- ]?west(?:ern|-facing)?|sud[- ]?ou?v?est",
    "ne": f"nord[- ]?ost(?:en|{_TAIL})?|nord(?:ö|oe)stlich\\w*|north[- ]?east(?:ern|-facing)?|nord[- ]?est",
    "nw": f"nord[- ]?west(?:en|lich\\w*|{_TAIL})?|north[- ]?west(?:ern|-facing)?|nord[- ]?ou?v?est",
}
_POINTS: Final = re.compile(
    "|".join(rf"(?P<{point}>\b(?:{_WORDS[point]})\b)" for point in ("se", "sw", "ne", "nw", "n", "s", "e", "w")),
    re.IGNORECASE,
)


def directions(text: str) -> Iterator[tuple[Span, str]]:
    """The points of the compass that a text names, with their places."""
    yield from ((hit.span(), hit.lastgroup or "") for hit in _POINTS.finditer(text))


_SUN: Final = (
    (
        re.compile(
            r"\b(?:morgen|vormittags)sonne|sonne am (?:morgen|vormittag)|morning sun|sun in the morning|soleil (?:du |le )?matin|sole (?:del |al |di )?mattin",
            re.IGNORECASE,
        ),
        frozenset({"e", "se", "ne"}),
    ),
    (
        re.compile(
            r"\b(?:abend|nachmittags)sonne|sonne am (?:abend|nachmittag)|(?:evening|afternoon) sun|sun in the (?:evening|afternoon)|soleil (?:du soir|le soir|couchant|de l['’]après-midi)|sole (?:della|di|alla) sera|sole pomeridiano",
            re.IGNORECASE,
        ),
        frozenset({"w", "sw", "nw"}),
    ),
    (
        re.compile(r"\bmittagssonne|midday sun|soleil de midi|sole di mezzogiorno", re.IGNORECASE),
        frozenset({"s", "se", "sw"}),
    ),
)
"""When the sun comes to what faces which way."""


def _suns(stretch: str) -> Iterator[frozenset[str]]:
    yield from (points for words, points in _SUN if words.search(stretch))


_NAMELY: Final = re.compile(
    r"\W*(?:und zwar|nämlich|namely|à savoir|(?:e |ed )?(?:precisamente|cioè))\b", re.IGNORECASE
)
"""What goes on with what was told just before: `fällt leicht ab, und zwar nach Südwesten`."""


def wrong_directions(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch names a point of the compass that is not stated of what it speaks of, or the sun of another one."""
    said, suns = {point for _, point in directions(stretch)}, [*_suns(stretch)]
    if not said and not suns:
        return False
    about = widened(n for m in (*passage.mentions, *passage.context) if m.is_thing for n in m.names) - {"compass"}
    about |= {"slope"} & passage.said
    if _NAMELY.match(stretch):
        before = (m for m in passage.sentence.analysis.mentions if m.start < passage.start)
        about |= {"slope"} & {n for m in before for n in m.names}
    stated = {
        point
        for each in grounds.statements
        if not about or about & each.names or not each.things - {"compass", "orientation"}
        for _, point in directions(folded(each.passages[0].sentence.text))
    }
    return not said <= stated or not all(points & stated for points in suns) or _is_of_all_but(stretch, said, stated)


def _is_of_all_but(stretch: str, said: set[str], stated: set[str]) -> bool:
    """`Beide Balkone gehen nach Süden`, where one of them is stated to face another way."""
    return bool(said) and _BOTH.search(folded(stretch)) is not None and not stated <= said


_BOTH: Final = re.compile(
    r"\b(?:beiden?|alle|saemtliche|both|all|les deux|tou(?:s|tes) les|entramb[ie]|tutt[ie])\b(?! (?:zimmer|raeume|rooms|pieces|stanze|locali)\b)"
)
