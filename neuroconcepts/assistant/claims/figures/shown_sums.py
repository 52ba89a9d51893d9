"""Sums whose summands are shown beside them: `2.680 € netto, mit 310 € Nebenkosten 2.990 € brutto`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import has_by_nature, stands_beside
from neuroconcepts.assistant.claims.figures.labels import basis
from neuroconcepts.assistant.claims.figures.periods import is_yearly
from neuroconcepts.assistant.claims.figures.said import Said

_WITH: Final = re.compile(
    r"\b(?:mit|samt|inklusive|inkl\.|einschließlich|plus|zuzüglich|zzgl\.|with|including|avec|y compris|con|inclus[oei]|compres[oaei]|più)"
    r"(?:\s[\w’'-]+){0,4}?\s?(?:€|EUR|CHF|Fr\.)?\s?$",
    re.IGNORECASE,
)
_RELATIVE: Final = (
    r",\s(?:(?:in|of|dans|in) )?(?:die|das|der|denen|worin|which|that|qui|lesquelles|che|cui)\s[^,;:.!?\d]{3,60},"
)
_MAKES: Final = (
    r"(?:sind|ist|macht|machen|ergibt|ergeben|kommt|kommen|kommst|wären|wird|werden|es|das|dies|man|Sie|du|wir|also|somit|auf|zu|"
    r"it|this|that|you|we|is|are|comes?|makes?|to|a|total|of|amounts?|rises?|would|be|so|"
    r"cela|on|vous|fait|font|arrive|arrivez|monte|revient|donc|soit|à|de|"
    r"sono|fa|fanno|si|arriva|sale|quindi|cioè|insgesamt|zusammen|zahlen|pay|payez|paga)"
)
_UP_TO: Final = re.compile(
    rf"(?P<thing>(?:\s(?!{_MAKES}\b)[^\W\d]+){{0,4}})(?:{_RELATIVE})?,?(?:\s{_MAKES}\b){{0,5}}:?\s?(?:€|EUR|CHF|Fr\.)?\s?",
    re.IGNORECASE,
)
"""What may stand between what is added and the sum: its name, a relative clause, and that it makes so much."""
_ADDED: Final = word_set(
    "cost operating_costs heating_costs power_costs running_costs vat heating parking garage underground_parking carport "
    "outdoor_parking duplex_parking space"
)
_NET: Final = word_set("net_rent")
MOST_BASES: Final = 2
"""So many amounts before the one that is added may be the other summand."""


def is_shown_sum(said: Said) -> bool:
    """Whether an amount stands behind `with` and a right amount, and is that and one told right before it."""
    figure, text = said.figure, said.text
    if figure.measure is not Measure.MONEY or is_yearly(said) or basis(said) & _NET:
        return False
    told = [q for q in said.around if q.measure is Measure.MONEY and q.unit == figure.unit]
    here = [
        q for q in said.passage.sentence.analysis.quantities if q.measure is Measure.MONEY and q.end <= figure.start
    ]
    if not here or here[-1].number not in {q.number for q in told}:
        return False
    added = here[-1]
    if not _WITH.search(text, 0, added.start) or not _UP_TO.fullmatch(text, added.end, figure.start):
        return False
    if _is_called_otherwise(said, added):
        return False
    bases = [q.number for q in told if q not in here and q.start != figure.start] + [q.number for q in here[:-1]]
    right = {q.number for q in told}
    return any(n in right and n + (added.number or 0) == figure.number for n in bases[-MOST_BASES:] if n)


def _is_called_otherwise(said: Said, added: Quantity) -> bool:
    """Whether the sum has the name of something that is no rent, before or behind it."""
    figure, text = said.figure, said.passage.sentence.text
    for mention in said.passage.sentence.analysis.mentions:
        between = added.end <= mention.start and mention.end <= figure.start
        if not between and not (mention.start >= figure.end and stands_beside(mention, figure, text)):
            continue
        priced = {n for n in mention.names if mention.is_thing and has_by_nature(n, Measure.MONEY)}
        if priced - _ADDED and not (not between and any("rent" in lineage(n) for n in priced)):
            return True
    return False
