"""What a letter calls an amount or an area: the quantity that its words name, and on which basis, net or gross."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.bearing import bearing, may_have
from neuroconcepts.assistant.claims.figures.beside import is_beside_label
from neuroconcepts.assistant.claims.figures.said import Said

_NO_LABELS: Final = word_set("extra_cost storey ground_floor basement_floor top_floor multiple")
"""What some tables measure by an amount, and letters name beside one."""
_WHOLE: Final = word_set("object house unit on_offer rooms")
_RENTED: Final = word_set("rent object house unit")
_BASES: Final = {
    "net_of": word_set("net_rent"),
    "net_rent": word_set("net_rent"),
    "gross": word_set("total_rent gross_cold_rent"),
    "total_rent": word_set("total_rent"),
    "gross_cold_rent": word_set("gross_cold_rent"),
}
"""What a rent is on a basis: `netto sind es … Miete`, `Gross, the rent comes to …`, `con le spese l'affitto arriva a …`."""


def label(said: Said) -> frozenset[str]:
    """What the stretch names that has such figures by its nature: the last before the figure, else the first behind it."""
    figure = said.figure
    known = [m for m in said.passage.mentions if m.is_thing and _is_label(m, figure)]
    naming = [m for m in known if not is_beside_label(m, figure, said.passage)]
    before = [m for m in naming if m.end <= figure.start]
    chosen = before[-1:] or naming[:1] or ([] if known else _led_by(said))
    return bearing((*chosen[0].names, *chosen[0].modifiers)) if chosen else frozenset()


def _led_by(said: Said) -> list[Mention]:
    """The label that a stretch without one takes from what stands before it: `Pour les charges, comptez …`."""
    leading = [*said.passage.context, *(m for m in _beside_figure(said) if m.end <= said.figure.start)]
    own = (m for m in leading if m.is_thing and not is_beside_label(m, said.figure, said.passage))
    return [m for m in own if _is_label(m, said.figure)][-1:]


CHARGES: Final = word_set("operating_costs running_costs hausgeld heating_costs power_costs purchase_costs")
"""What `charges`, `costs` and `frais` stand for."""


def _is_label(mention: Mention, figure: Quantity) -> bool:
    return any(may_have(n, figure.measure) and n not in _NO_LABELS for n in mention.names)


def speaks_of_whole(said: Said) -> bool:
    """Whether the sentence is about the property as a whole: `Das Objekt wird um … angeboten`, `Sur 55 m², vous avez …`."""
    mentions = said.passage.sentence.analysis.mentions
    return _ASKED_FOR.search(said.text) is not None or any(
        _WHOLE & frozenset(m.names) and not (m.of(Sort.FILLER) and not m.of(Sort.SELF)) for m in mentions
    )


_ASKED_FOR: Final = re.compile(
    r"\b(?:verlangt|gefordert|aufgerufen|angeboten|verkauft|feilgeboten|zu haben|zum kauf|asked|asking|offered|on offer|for sale|on sale|sold|demandé\w*|demande|proposé\w*|offert\w*|à vendre|vendu\w*|chied\w+|richiest\w+|propost\w+|in vendita|vendut\w+)\b",
    re.IGNORECASE,
)
"""What is asked for or offered without its label is the whole: `Für 54,6 m² werden … verlangt`, `si chiedono …`."""


def on_basis(said: Said, of: frozenset[str]) -> frozenset[str]:
    """What is only called the rent, or costs as such, narrowed by the word for net or gross that belongs to the figure."""
    return basis(said) or of if of and of <= _RENTED else of


def basis(said: Said) -> frozenset[str]:
    """The rents on the basis that belongs to an amount; empty where no word tells it."""
    if said.figure.measure is not Measure.MONEY:
        return frozenset()
    found = (_BASES[n] for m in _beside_figure(said) for n in m.names if n in _BASES)
    return next(found, frozenset())


_PARTED: Final = re.compile(r"[,;:(–]")


def _beside_figure(said: Said) -> list[Mention]:
    """The mentions with no other amount between them and the figure."""
    figure, text = said.figure, said.passage.sentence.text
    others = [q for q in quantities(text) if q.measure is figure.measure and q.start != figure.start]
    begin = max((q.end for q in others if q.end <= figure.start), default=0)
    end = min((q.start for q in others if q.start >= figure.end), default=len(text))
    near = [m for m in said.passage.sentence.analysis.mentions if begin <= m.start and m.end <= end]
    near = [m for m in near if m.end <= figure.start or _PARTED.search(text, figure.end, m.start) is None]
    return sorted(near, key=lambda m: (m.start > figure.start, m.start))
