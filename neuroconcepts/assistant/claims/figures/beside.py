"""Things that stand beside an amount without being its label: what is left out of it or counted in, what has its own amount."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.passage import Passage

LEADING: Final = re.compile(
    r"[\s(]*(?:von|of|at|for|à|pour|um|zu|zu je|für|da|de|d['’]|di|del|in höhe von|in the amount of|:|=|beträgt|betragen|liegt bei|liegen bei|is|are|est|est de|sont de|è|è di|sono di|s['’]élève à|ammonta a|amounts to|costs?|kostet|kosten|coûtent?|costano?|beläuft sich auf|belaufen sich auf|misst|measures|hat|has|fait|misura)?"
    r"\s*(?:ca\.?|rund|etwa|circa|about|around|approx\.?|environ|brutto|netto|monatlich|nur|only|einmalig|a one-off|one-off|jeweils|je|gerade)?\s*(?:€|EUR|CHF)?\s*$",
    re.IGNORECASE,
)
"""The words that lead up from a thing to its figure."""
TRAILING: Final = re.compile(
    r"\s*(?P<of>of|de|d['’]|di|an|für|for|pour|per|große?[rsn]?|environ|circa|ca\.)?\s*(?:the|die|der|den|la|le|les|il|l['’])?\s*",
    re.IGNORECASE,
)
"""The words that lead from a figure to its thing."""
_LEFT_OUT: Final = re.compile(
    r"\b(?:ohne|exkl\.?|exklusive|ausschließlich|abzüglich|nach(?: abzug)?|without|excluding|exclusive of|net of|before|less|after|sans|hors|déduction faite d\w+|après|senza|esclus[aeoi]|al netto d\w+|dopo)\s"
    r"(?:(?:die|der|den|dem|das|alle[nr]?|the|all|any|le|les|la|il|i|gli|l['’])\s?)?"
    r"(?:(?:anteil|teil|beitrag|betrag|share|part|portion|contribution|quota|parte)\s(?:für|an|zur?|for|of|to|à|pour|de|d['’]|per|di|del\w*)\s?(?:(?:die|der|den|dem|das|the|le|les|la|il|i|gli|l['’])\s?)?)?$",
    re.IGNORECASE,
)
_COUNTED_IN: Final = re.compile(
    r"\b(?:mit|samt|inkl\.?|inklusive|einschließlich|with|including|inclusive of|avec|y compris|con|incluse|compres[aie])\s(?:(?:[\w-]+\s){1,3}(?:und|and|et|e)\s)?"
    r"(?:(?:die|der|den|dem|das|alle[nrm]?|the|all|les|la|le|il|i|gli)\s)?$",
    re.IGNORECASE,
)
_COUNTED_BEHIND: Final = re.compile(
    r"\s(?:included|inbegriffen|eingeschlossen|inkludiert|comprise?s?|incluse?s?|inclus[oaie]|compres[oaie])\b(?!\sd)",
    re.IGNORECASE,
)
_COPULA: Final = re.compile(
    r"[^.;:€\d]{0,40}\b(?:ist|sind|beträgt|betragen|kostet|kommt|liegt|macht|wird|werden|is|are|comes?|amounts?|costs|makes|est|sont|s['’]élève|coûte|fait|è|sono|ammonta|arriva|costa)(?!\w)",
    re.IGNORECASE,
)
LONGEST_LEFT_OUT: Final = 40


def is_beside_label(mention: Mention, figure: Quantity, passage: Passage) -> bool:
    """Whether an amount is told without the thing, or with it in it, or the thing has another amount of its own before: so
    that it is no label of the figure: `the rent without service charges is …`, `mit den Nebenkosten von 310 € sind es …`.
    """
    if figure.measure is not Measure.MONEY:
        return False
    text = passage.sentence.text
    begin = max(0, mention.start - LONGEST_LEFT_OUT)
    if mention.start >= figure.end:
        return _LEFT_OUT.search(text, max(begin, figure.end), mention.start) is not None
    if _is_left_out(mention, figure, text) or _has_own(mention, figure, passage):
        return True
    if _COUNTED_BEHIND.match(text, mention.end) or _is_of_figure_before(mention, figure, passage):
        return True
    if not _COUNTED_IN.search(text, begin, mention.start):
        return False
    return "vat" in mention.names or _COPULA.match(text, mention.end, figure.start) is not None


def _is_of_figure_before(mention: Mention, figure: Quantity, passage: Passage) -> bool:
    """`245 € di spese: 1.935 €`: the charges are the 245; without a word between it may as well lead on."""
    text = passage.sentence.text
    before = (q for q in passage.sentence.analysis.quantities if q.measure is figure.measure and q.end <= mention.start)
    own = (hit for q in before if (hit := TRAILING.fullmatch(text, q.end, mention.start)))
    leads_on = LEADING.fullmatch(text, mention.end, figure.start) is not None
    return any(hit["of"] or not leads_on for hit in own)


def left_out(passage: Passage, figure: Quantity) -> frozenset[str]:
    """What an amount is told without: `ohne die Rücklage sind es 193 €`."""
    before = (m for m in passage.mentions if m.is_thing and m.end <= figure.start)
    return frozenset(n for m in before if _is_left_out(m, figure, passage.sentence.text) for n in m.names)


_ITS_OWN: Final = re.compile(r"(?:\s\(|\s?(?:von|of|de|d['’]|di)\s?)\s?(?:€|EUR|CHF)?\s?", re.IGNORECASE)


def _is_left_out(mention: Mention, figure: Quantity, text: str) -> bool:
    """Whether the amount behind it is told without it, and is not its own: `ohne Rücklage (71 €)`."""
    begin = max(0, mention.start - LONGEST_LEFT_OUT)
    without = _LEFT_OUT.search(text, begin, mention.start) is not None
    return without and not _ITS_OWN.fullmatch(text, mention.end, figure.start)


def _has_own(mention: Mention, figure: Quantity, passage: Passage) -> bool:
    told = (q for q in passage.sentence.analysis.quantities if q.measure is figure.measure and mention.end <= q.start)
    first = next(told, figure)
    between = passage.sentence.text[mention.end : first.start]
    return first.end <= figure.start and LEADING.fullmatch(between) is not None
