"""Value added tax: an amount that is said to have it in it, or not, must be stated so."""

import re
from decimal import Decimal
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.grounds import Ground, Grounds

_TAX: Final = r"(?:gesetzliche[rn]?\s)?(?:mehrwertsteuer|mwst|umsatzsteuer|ust|vat|value added tax|tva|iva)\b\.?"
_IN: Final = r"inkl\w*\.?|inclusive|including|einschlie(?:ß|ss)lich|mit|incl\w*\.?|enthalten|enthält|inbegriffen|included|comprise?s?|inclus\w*|compres[aoie]"
_OUT: Final = (
    r"zzgl?\w*\.?|zuzüglich|exkl\w*\.?|excl\w*\.?|ohne|plus|exclud\w+|not included|not including|esclus[aoie]|non (?:inclus\w*|compres\w*|comprise?)|nicht (?:enthalten|inbegriffen|inkludiert)|"
    r"hors|en sus|oltre|più|on top|hinzu|kommt dazu|comes on top|exclus\w*|net of|netto ohne"
)
_NUMBER: Final = r"(?:(?:bereits|schon|already|déjà|già)\s)?(?:(?:der|die|the|la|l['’])\s)?(?:\d+(?:[.,]\d+)?\s?%\s)?"
_SAID: Final = {
    "out": re.compile(rf"\b(?:{_OUT})\s{_NUMBER}{_TAX}|\b{_TAX}\s(?:\w+\s){{0,3}}?(?:{_OUT})(?!\w)", re.IGNORECASE),
    "in": re.compile(rf"\b(?:{_IN})\s{_NUMBER}{_TAX}|\b{_TAX}\s(?:\w+\s){{0,3}}?(?:{_IN})(?!\w)", re.IGNORECASE),
}
_AMOUNT_OF_TAX: Final = re.compile(r"umsatzsteuer \(\w+\): \d")
"""A field with the tax of an amount, which may be told with it and without."""
_GROSS: Final = re.compile(r"\d\s(?:€|euros?|eur|chf)\s(?:brutto|gross|bruts?|lord[oi])\b", re.IGNORECASE)
"""`92,40 Euro brutto` has the tax in it."""
_TAXED: Final = word_set(
    "commission rent net_rent total_rent gross_cold_rent price operating_costs heating_costs parking deposit"
)


def wrong_vat(passage: Passage, stretch: str, grounds: Grounds) -> bool:
    """Whether a stretch says that the tax is in an amount, or comes on top, and nothing stated says so of the same thing."""
    said = _sides(stretch)
    if len(said) != 1 or _is_shown(passage, gross="in" in said):
        return False
    named = frozenset(n for m in (*passage.mentions, *passage.context) for n in m.names)
    of = (passage.touched | named) & _TAXED
    taxed = (each for each in grounds.statements if said <= _sides(_text(each)))
    return not any(_concerns(each, of) or _has_rate_of(passage, each) for each in taxed)


def _has_rate_of(passage: Passage, ground: Ground) -> bool:
    """`3.6 % of the price including VAT`: the commission, by its rate."""
    rates = {q.number for q in passage.quantities if q.measure is Measure.PERCENT and q.number}
    return any(v.figure.number in rates for v in ground.values if v.figure.measure is Measure.PERCENT)


def _is_shown(passage: Passage, *, gross: bool) -> bool:
    """Whether the tax is put on an amount told before, or taken off it: `8.670 €, mit 20 % Umsatzsteuer 10.404 €`."""
    told = [q for q in passage.sentence.analysis.quantities if q.measure is Measure.MONEY and q.number]
    rates = [q.number for q in passage.quantities if q.measure is Measure.PERCENT and q.number]
    pairs = [(one, other) for one, other in combinations(told, 2) if other in passage.quantities]
    for rate in rates:
        for one, other in pairs if gross else [(other, one) for one, other in pairs]:
            taxed = (one.number or Decimal(0)) * (100 + rate) / 100
            if one.unit == other.unit and taxed.quantize(CENT) == (other.number or Decimal(0)).quantize(CENT):
                return True
    return False


CENT: Final = Decimal("0.01")


def _sides(text: str) -> frozenset[str]:
    """`in`, `out`, or both where an amount is reckoned from one to the other."""
    if _AMOUNT_OF_TAX.search(text):
        return frozenset({"in", "out"})
    if _GROSS.search(text):
        return frozenset({"in"})
    out = _SAID["out"].search(text) is not None
    rest = _SAID["out"].sub(" ", text)
    return frozenset({*(["out"] if out else []), *(["in"] if _SAID["in"].search(rest) else [])})


def _text(ground: Ground) -> str:
    return ground.passages[0].sentence.text


def _concerns(ground: Ground, of: frozenset[str]) -> bool:
    """Whether a statement speaks of one of these, or of nothing in particular: `Alle Beträge zuzüglich Mehrwertsteuer`."""
    told = ground.names & _TAXED
    return not of or not told or bool(told & of)
