"""What telegraphic style leaves out: `Halle 540 m², 7 m hoch`, `Wallbox (11 kW)`, `Stadtpark in fünf`."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE, WITH, governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage, nouns_of, things_of, words_of


def with_unit(bare: Passage, last: Passage) -> Passage:
    """`U3 in sieben Gehminuten, Stadtpark in fünf`: the second figure is of minutes too."""
    figure = bare.quantities[-1] if bare.quantities else None
    ends = figure is not None and figure.end == bare.end and figure.measure is Measure.COUNT
    measures = [q.measure for q in last.quantities]
    if not ends or measures not in ([Measure.TIME], [Measure.DURATION]):
        return bare
    last_figure = bare.quantities[-1]
    number = (last_figure.number or Decimal(0)) * (MONTHS if measures == [Measure.DURATION] else 1)
    return replace(bare, quantities=(*bare.quantities[:-1], replace(last_figure, measure=measures[0], number=number)))


MONTHS: Final = 12
"""A term without its unit is one of years."""


def nouns_told(last: Passage) -> tuple[Mention, ...]:
    text, german = last.sentence.text, last.sentence.analysis.language == "de"
    return tuple(m for m in things_of(last) if not german or text[m.start].isupper())


SINGULAR: Final = word_set("das der dem den welches welcher welchem welchen")
"""Relative pronouns of one thing, the last before them: `Wohnungen und ein Laden im Erdgeschoss, der …`."""


_PLACING: Final = word_set("in im ins an am auf bei beim unter ueber neben vor hinter")


def nearest(last: Passage, things: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The last of these that tells no place, with the place behind it."""
    tokens = last.sentence.analysis.tokens
    placed = [governor(m, tokens, last.first) in _PLACING for m in things]
    at = max((i for i, tells_place in enumerate(placed) if not tells_place), default=0)
    return things[at:]


def continued(bare: Passage, last: Passage) -> tuple[Mention, ...]:
    """The thing right before that it says more of: `…, mit Markise`, `…, Blick in den Hof`, `…, über den Hof zu erreichen`."""
    if words_of(bare)[0] in WITH:
        return things_of(last)[-1:] or last.context
    if "view" in bare.own:
        return _outlook(last)
    does = not subjects_of(bare) and any(m.of(Sort.ACT) for m in bare.mentions)
    return subjects_of(last)[-1:] if does else ()


_OUTLOOKS: Final = word_set("balcony terrace roof_terrace loggia winter_garden windows")


def is_bracketed(bare: Passage) -> bool:
    """`Wallbox (11 kW)`: what stands in brackets by itself is of the thing right before them."""
    before = bare.sentence.analysis.tokens[bare.first - 1 : bare.first]
    return bool(before) and before[0].fold == "("


def follows_colon(bare: Passage) -> bool:
    """`Stand Ende 2024: 112.000 Euro für 36 Wohnungen`: it says what stands before the colon."""
    before = bare.sentence.analysis.tokens[bare.first - 1 : bare.first]
    return bool(before) and before[0].fold == ":"


def _outlook(last: Passage) -> tuple[Mention, ...]:
    """What a view named next is from: `Loggia nach Osten, Blick auf den Innenhof`."""
    return tuple(m for m in things_of(last) if _OUTLOOKS & set(m.names))


SIDES: Final = word_set(
    "hoch breit lang tief high wide long deep haut large profond alto alta largo larga lungo lunga profondo"
)
"""`Halle 540 m², 7 m hoch`: what tells a side is of the thing before."""


def is_mere_item(bare: Passage, last: Passage) -> bool:
    """`Vollbad 2021 modernisiert, Gäste-WC, Markise`: a list of things, the first of which only was renewed."""
    told = any(w in FINITE for w in words_of(last)) or bool(last.borrowed)
    return not told and not bare.quantities and all(m.is_thing for m in bare.mentions) and "no" not in last.said


def machines_of(last: Passage) -> tuple[Mention, ...]:
    """`Gasetagenheizung von Vaillant, Baujahr 2015`: the year is the machine's, not the building's."""
    return tuple(m for m in things_of(last) if set(m.names) & _MACHINES)


_MACHINES: Final = word_set(
    "heating own_heating boiler central_heating gas_heating oil_heating heat_pump pellet_heating photovoltaics "
    "solar_thermal lift kitchen fitted_kitchen charging battery_storage garage_door gate crane tiled_stove"
)


def subjects_of(passage: Passage) -> tuple[Mention, ...]:
    """The nouns behind no preposition."""
    tokens = passage.sentence.analysis.tokens
    return tuple(m for m in nouns_of(passage) if not governor(m, tokens, passage.first))
