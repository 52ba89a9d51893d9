"""What a total rent includes by its sum: 1.810 € are 1.480 € net, 240 € operating costs and 90 € of heating."""

from decimal import Decimal
from itertools import product
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.denials import is_negated
from neuroconcepts.assistant.claims.grounds import Grounds

_PARTS: Final = {"heating": "heating_costs", "heating_costs": "heating_costs", "operating_costs": "operating_costs"}
_TOTALS: Final = word_set("total_rent")


def is_in_total(passage: Passage, mention: Mention, grounds: Grounds) -> bool:
    """Whether it is said to be in a total, which is the sum of the net rent and costs of which it has its own."""
    told = {n for m in passage.sentence.analysis.mentions for n in m.names}
    parts = {_PARTS[n] for n in mention.names if n in _PARTS}
    if not parts or "included" not in passage.said or is_negated(passage) or not told & _TOTALS:
        return False
    return any(_adds_up(part, grounds) for part in parts)


def _adds_up(part: str, grounds: Grounds) -> bool:
    own, other = (_amounts(name, grounds) for name in (part, *({*_PARTS.values()} - {part})))
    sums = product(_amounts("net_rent", grounds), own, other | {Decimal(0)})
    return any(net + one + more in _amounts("total_rent", grounds) for net, one, more in sums)


def _amounts(name: str, grounds: Grounds) -> frozenset[Decimal]:
    money = (v.figure for v in grounds.values if v.figure.measure is Measure.MONEY and name in v.of)
    return frozenset(each.number for each in money if each.number is not None)
