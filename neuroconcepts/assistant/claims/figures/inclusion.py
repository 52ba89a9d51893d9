"""What a letter counts into an amount, or leaves out of it, with a preposition: `910 € (warm, mit Heizung)`, `… ohne Warmwasser`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.stance import Stance

_AMOUNT: Final = r"(?:€|\bEUR\b|\bCHF\b|\beuros?\b|\bFranken\b|\bfrancs\b|\bfranchi\b)"
_BETWEEN: Final = r"(?:[\s,()–-]|\b(?:brutto|netto|warm|kalt|gross|net|bruts?|nets?|lord[oi]|nett[oi]|im Monat|monatlich|(?:per|a) month|monthly|par mois|al mese|(?:TVA|IVA|VAT) \w+|inkl\.? \w+|und|and|et|e)(?!\w))*"
_LIST: Final = r"(?:[^.;:€]|USt\.|MwSt\.)*"
_COUNTED_IN: Final = re.compile(
    rf"{_AMOUNT}{_BETWEEN}(?:mit|with|avec|con|inkl\.|inklusive|incl\.|including|inclusive of|einschließlich|y compris|inclus[aoie]|compres[aoie])\s{_LIST}$",
    re.IGNORECASE,
)
_LEFT_OUT: Final = re.compile(
    rf"{_AMOUNT}{_BETWEEN}(?:ohne|without|sans|senza|hors|excluding|exklusive|exkl\.)\s{_LIST}$", re.IGNORECASE
)
_WITHOUT: Final = re.compile(
    r"\b(?:ohne|abzüglich|without|excluding|less|sans|hors|senza|esclus[oaie])\s(?:(?:den|die|das|dem|der|the|le|la|les|il|lo|i|gli)\s)?$",
    re.IGNORECASE,
)
"""`ohne Garage liegt der Preis bei …`: left out of the amount, whether before it or behind."""
_TELLS_ITSELF: Final = frozenset({"extra", "extra_cost", "exists"})
"""`…, Strom und Heizung kommen extra dazu`: no longer what stands behind the amount."""
LOOKED_BACK: Final = 80


def _tells_amount(passage: Passage) -> bool:
    return any(q.measure is Measure.MONEY for q in passage.sentence.analysis.quantities)


def counted(passage: Passage, mention: Mention) -> Stance | None:
    """Whether a thing stands behind an amount as counted in or left out; None where neither."""
    if passage.said & _TELLS_ITSELF:
        return None
    before = passage.sentence.text[max(0, mention.start - LOOKED_BACK) : mention.start]
    if _WITHOUT.search(before) and _tells_amount(passage):
        return Stance.EXTRA
    if _COUNTED_IN.search(before):
        return Stance.INCLUDED
    return Stance.EXTRA if _LEFT_OUT.search(before) else None
