"""Amounts whose name need not stand beside them: pointed at, in an equation, what a percentage is taken of, each of several rents."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.claims.figures.bearing import told_beside
from neuroconcepts.assistant.claims.figures.kin import agree
from neuroconcepts.assistant.claims.figures.labels import basis
from neuroconcepts.assistant.claims.figures.said import LOOKED_BACK, Said

_POINTED_AT: Final = re.compile(
    r"\b(?:(?:in|zu|von|mit|bei|zuzüglich)\s(?:den|diesen)|(?:in|to|of|with|from)\s(?:the|these|those)|(?:dans|aux|avec|sur)(?:\sles|\sces)?|(?:nei|ai|con i|dei))\s(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def stands_alone(said: Said) -> bool:
    """Whether it stands for what it is the price of: `In den 690 € sind …`."""
    if said.figure.measure is not Measure.MONEY:
        return False
    before = max(0, said.figure.start - LOOKED_BACK)
    if is_pointed_at(said) or _TAKEN_OF.search(said.text, before, said.figure.start) or _is_reckoned_on(said):
        return True
    if _is_summand_behind(said):
        return True
    return _is_in_equation(said, before)


def is_pointed_at(said: Said) -> bool:
    """`von den 640 m²`, `in the €690`: told before, or known."""
    begin = max(0, said.figure.start - LOOKED_BACK)
    return _POINTED_AT.search(said.text, begin, said.figure.start) is not None


_BASE: Final = re.compile(
    r"(?:^|[\s(])(?:bei|auf|aus|von|at|on|for|with|sur|pour|avec|à|su|con|a|per)\s(?:€|EUR|CHF)?\s?$", re.IGNORECASE
)
_RESULT: Final = re.compile(
    r",?\s(?:(?:sind|wären|macht|ergibt|ergeben|entspricht) (?:das|dies)|also|somit|mithin|demnach|(?:that|this|it) (?:is|makes|comes to|works out at|would be|gives)|so|i\.e\.|cela (?:fait|donne|représente)|soit|donc|(?:sono|fanno|sarebbero|risultano)|quindi|cioè|ovvero)\b|\s?=",
    re.IGNORECASE,
)


def is_base(said: Said) -> bool:
    """Whether something is reckoned from it in the next words: `2,975 %, bei 239.000 € sind das 7.110,25 €`."""
    text, figure = said.text, said.figure
    led = _BASE.search(text, max(0, figure.start - LOOKED_BACK), figure.start)
    return led is not None and _RESULT.match(text, figure.end) is not None


_RECKONED: Final = r"(?:gerechnet|berechnet|bezogen|umgelegt|bemessen|calculated|reckoned|computed|based|worked out|calculée?s?|rapportée?s?|basée?s?|calcolat[aoie]|riferit[aoie]|basat[aoie])"
_ON: Final = re.compile(
    rf"(?P<led>\b{_RECKONED}\s)?\b(?:auf|von|aus|on|from|sur|su)\s(?:(?:den|die|das|einen|the|a|le|la|il)\s)?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
_RECKONED_BEHIND: Final = re.compile(rf"\s{_RECKONED}\b", re.IGNORECASE)
_EARLIER_AMOUNT: Final = re.compile(
    r"(?:€\s?\d[\d.,]*|\d\s?(?:€|Euro|EUR|CHF))\s(?:on|auf|sur|su)\s(?:€|EUR|CHF)?\s?$", re.IGNORECASE
)


def _is_reckoned_on(said: Said) -> bool:
    """`auf 749.000 € gerechnet`, `calculated on €698,000`, `25.128 € auf 698.000 €`: what something else is reckoned from."""
    text, figure = said.text, said.figure
    begin = max(0, figure.start - LOOKED_BACK - LOOKED_BACK)
    led = _ON.search(text, begin, figure.start)
    if led is None:
        return False
    behind = _RECKONED_BEHIND.match(text, figure.end)
    return bool(led["led"] or behind or _EARLIER_AMOUNT.search(text, begin, figure.start))


_SUMMANDS: Final = re.compile(r"\((?P<in>[^()]{5,80})\)")


def _is_summand_behind(said: Said) -> bool:
    """`366.500 € (342.000 € und 24.500 €)`: what stands in brackets behind its sum."""
    told = [q for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY and q.number]
    for hit in _SUMMANDS.finditer(said.text):
        inner = [q for q in told if hit.start() <= q.start and q.end <= hit.end()]
        whole = next((q.number for q in reversed(told) if q.end <= hit.start()), None)
        if len(inner) > 1 and any(q.start == said.figure.start for q in inner):
            return whole == sum(q.number or 0 for q in inner)
    return False


_BEFORE_SIGN: Final = re.compile(
    r"(?:[+=×*]|(?:mal|times|fois|volte))\s?(?:€|EUR|CHF)?\s?$|\d\s?x\s?(?:€|EUR|CHF)\s?$", re.IGNORECASE
)
_SIGN_BEHIND: Final = re.compile(
    r"\s?(?:€|EUR|CHF)?\s?(?:[+=×*]|(?:(?:netto|kalt|brutto|warm|net|gross|bruts?|nets?|nett[oi]|lord[oi])\s){0,2}(?:plus|zuzüglich|zzgl\.|più|mal|times|fois|per)\s)",
    re.IGNORECASE,
)


def _is_in_equation(said: Said, before: int) -> bool:
    """`1.480 € + 240 € = 1.720 €`: amounts whose names need not be repeated."""
    text, figure = said.text, said.figure
    beside = _BEFORE_SIGN.search(text, before, figure.start) or _SIGN_BEHIND.match(text, figure.end)
    return beside is not None and not told_beside(said)


_TAKEN_OF: Final = re.compile(
    r"(?:[;:–]\s(?:on|bei|auf|sur|su)|(?:%|prozent|per ?cent|pour ?cent|per ?cento)\s(?:von|vom|of|auf|on|de|du|di|su))\s(?:den |dem |the )?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
"""What a percentage is taken of: `3.6% of €875,000`, `3.6%; on €875,000 that is …`."""
_EACH_RENT: Final = re.compile(
    r"(?:mieten|zinse|rents|loyers|mensilità|canoni|affitti)\s(?:(?:lord|nett)[ei]\s|(?:bruts|nets|mensuels)\s)?(?:à|zu|zu je|von|von je|of|at|de|da|di)\s(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


_FOLD_OF: Final = re.compile(
    r"(?:fachen?|doppelten?|times|fois|volte|doubles?|triples?|quadruples?|doppio|triplo|quadruplo)\s(?:(?:der|des|von|of|the|de|du|des|la|le|les|di|del|della|dei|delle)\s){0,2}(?:[\w-]+\s)?(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)
"""`das Dreifache der monatlichen 1.935 €`: what is multiplied."""


def is_each_rent(said: Said, owners: frozenset[str]) -> bool:
    """How much each of several rents is, or one that is multiplied: `drei Kaltmieten à 1.480 €`."""
    before = max(0, said.figure.start - LOOKED_BACK)
    each = any(words.search(said.text, before, said.figure.start) for words in (_EACH_RENT, _FOLD_OF))
    on = basis(said)
    return each and (agree(on, owners) if on else any("rent" in lineage(n) for n in owners))
