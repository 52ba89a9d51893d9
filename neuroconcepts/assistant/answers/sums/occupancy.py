"""How many units are let where only the empty ones are counted: `Zwei Wohnungen stehen leer, alles Übrige ist vermietet`."""

import re
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.passages import passages_of
from neuroconcepts.assistant.answers.statements import Amount, Statement
from neuroconcepts.assistant.answers.sums.clause import Clause
from neuroconcepts.domain.property import Property

_REST: Final = word_set(
    "uebrige uebrigen uebriges rest alle andere anderen restlichen rest remaining others autres reste altri altre resto restanti"
)


def let_units(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """The units in all without the empty ones, where the texts say that the others are let."""
    if "q_how_many" not in clause.names or not {"living_units", "commercial_units"} & clause.names:
        return ()
    if "let" not in clause.names or "vacant" in clause.names:
        return ()
    total = sum(
        (about.number(k) or Decimal(0) for k in ("anzahl_wohneinheiten", "anzahl_gewerbeeinheiten")), Decimal(0)
    )
    empty = [(n, p) for p in passages_of(about) if (n := _empty(p))]
    if len(empty) != 1 or empty[0][0] >= total or "wohnung" in clause.text:
        return ()
    many, passage = empty[0]
    parts = (Amount(total - many), Amount(total), Amount(many))
    keys = (about.fact("anzahl_wohneinheiten"), about.fact("anzahl_gewerbeeinheiten"))
    return (Statement("sum_let", parts, (*(f.source for f in keys if f), passage.sentence.source)),)


_UNITS: Final = re.compile(r"\b(?:einheiten|units|unites|unita)\b")


def units_in_all(clause: Clause, about: Property) -> tuple[Statement, ...]:
    """Residential and commercial units together."""
    homes, shops = about.fact("anzahl_wohneinheiten"), about.fact("anzahl_gewerbeeinheiten")
    if "q_how_many" not in clause.names or not _UNITS.search(clause.text) or not homes or not shops:
        return ()
    if not homes.number or not shops.number or {"let", "vacant", "commercial_units"} & clause.names:
        return ()
    parts = (Amount(homes.number + shops.number), Amount(homes.number), Amount(shops.number))
    return (Statement("sum_units", parts, (homes.source, shops.source)),)


def _empty(passage: Passage) -> Decimal | None:
    """How many stand empty, in a sentence that calls the others let."""
    sentence = passage.sentence.analysis
    named = {n for m in sentence.mentions for n in m.names}
    if "vacant" not in passage.names or "let" not in named or not _REST & {t.fold for t in sentence.tokens}:
        return None
    counts = [q.number for q in passage.quantities if q.measure is Measure.COUNT and q.number]
    return counts[0] if len(counts) == 1 else None
