"""Which thing a figure belongs to: in `Hausgeld 287 Euro, davon 62 Euro Rücklage` 287 is the Hausgeld's, 62 the reserve's.

German puts the figure behind its thing (`Garten 180 m²`, `Kellerabteil (4 m²)`, `kostet 70 Euro`) or right in front of it
(`26 m² Terrasse`, `zwei Rolltore`). A thing behind a preposition is a circumstance, not the subject: it bears a figure only
where there is no other.
"""

from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE, LINKS, PREPOSITIONS, governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.composition import joined
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import narrowed, widened
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import TOLD_BY, Passage, nouns_of

_BY_MEANS_OF: Final = frozenset({"mit", "with", "avec", "con", "in", "en", "by"})
_AND: Final = frozenset({"und", "sowie", "and", "et", "e", "oder", "bzw", "&"})
NEXT: Final = 3
"""A thing that begins within so many tokens behind its figure is told its figure in front."""
_LOCATED: Final = frozenset({Measure.LENGTH, Measure.TIME, Measure.NEARNESS})
"""Figures of a way: what lies at its end stands behind a preposition as a rule (`zum Bahnhof 2 km`)."""
_OF_THE_WHOLE: Final = frozenset(
    {
        Measure.YEAR,
        Measure.DATE,
        Measure.DURATION,
        Measure.OPEN_END,
        Measure.PERCENT,
        Measure.CLASS,
        Measure.SCHEDULE,
        Measure.EVENT,
    }
)
"""Figures that tell of all a passage says, where it has one of the kind: `2019 wurden Bad und Elektrik erneuert`."""
_NO_BEARERS: Final = frozenset({"surroundings", "layout", "location", "town", "walk", "on_offer"})


@lru_cache(maxsize=4096)
def bearers(passage: Passage, figure: Quantity) -> frozenset[str]:
    """The concepts of the thing or things the figure belongs to; empty where nobody can tell."""
    alone = [q.measure for q in passage.figures].count(figure.measure) == 1
    if figure not in passage.quantities or (figure.measure in _OF_THE_WHOLE and alone):
        chosen = [*(m for m in passage.mentions if not _is_beside(passage, figure, m)), *passage.context]
    else:
        chosen = _in_front(passage, figure) or _behind(passage, figure)
    in_compound = (
        figure.measure is Measure.COUNT and passage.sentence.text[figure.end : figure.end + 1] == "-"
    )  # `3,5-Zimmer-Wohnung` counts rooms
    named = widened(n for m in chosen for n in (*(() if in_compound else m.names), *m.modifiers))
    named |= _by_unit(passage, figure)
    named |= joined(named) | narrowed(named, (n for m in passage.context for n in m.names))
    return named | {TOLD_BY[figure.measure]} if figure.measure in TOLD_BY else named


def _by_unit(passage: Passage, figure: Quantity) -> frozenset[str]:
    """What the unit right behind it makes it: `9,40 Euro pro m²`."""
    behind = (m for m in passage.mentions if 0 <= m.start - figure.end < NEXT and "sqm_price" in m.names)
    return frozenset(n for m in behind for n in m.names)


def _is_beside(passage: Passage, figure: Quantity, mention: Mention) -> bool:
    """Whether it only comes with what the figure is told of: `fünf Jahre mit Verlängerungsoption`."""
    if figure.measure is not Measure.DURATION or mention.start < figure.end:
        return False
    tokens = passage.sentence.analysis.tokens
    if any(t.fold in FINITE for t in tokens[: mention.first] if t.start >= figure.end):
        return False  # `innerhalb von fünf Jahren muss mit dem Bau begonnen werden`
    return governor(mention, tokens, passage.first) in _BY_MEANS_OF - {"in", "en"}


def _nouns(passage: Passage) -> list[Mention]:
    """What can bear a figure: things, and words no table has that look like names of things."""
    text = passage.sentence.analysis.text
    known = nouns_of(passage) or [m for m in passage.mentions if m.is_thing]
    can_bear = (m for m in known if not set(m.names) <= _NO_BEARERS and not m.of(Sort.FILLER))
    bearing = [m for m in can_bear if m.fold not in _MEASURE_NOUNS]
    measures = [m for m in known if m.fold in _MEASURE_NOUNS]
    bearing = [*(m for m in measures if not bearing or m.end <= bearing[0].start), *bearing]
    strange = [m for m in passage.mentions if not m.names and text[m.start : m.start + 1].isupper() and m.first > 0]
    ends = {m.last for m in (*bearing, *strange)}
    named = [m for m in strange if m.first not in ends]  # `Bahnhof Hardbrücke`, `Wien Liesing`: a name behind a noun
    stops = [m for m in bearing if set(m.names) == {"street"} and _ends_name(m, passage, {m.last for m in bearing})]
    return sorted([*(m for m in bearing if m not in stops), *named], key=lambda m: m.start)


def _ends_name(street: Mention, passage: Passage, ends: set[int]) -> bool:
    """Whether it is the end of a stop's name: `U6 Alser Straße`."""
    at = street.first - 1
    if at <= passage.first or at not in ends:
        return False
    text, before = passage.sentence.text, passage.sentence.analysis.tokens[at]
    return text[before.start : before.start + 1].isupper()


_MEASURE_NOUNS: Final = word_set(
    "tragkraft traglast hoehe breite laenge tiefe flaeche groesse leistung gesamtflaeche entfernung abstand umkreis "
    "frist dauer laufzeit kapazitaet anschlusswert"
)
"""What a figure measures, not what it belongs to: `Kran mit 5 Tonnen Tragkraft`."""


def _in_front(passage: Passage, figure: Quantity) -> list[Mention]:
    """`26 m² Terrasse`: the thing right behind its figure, with nothing but its qualities between."""
    tokens = passage.sentence.analysis.tokens
    following = next((m for m in _nouns(passage) if m.start >= figure.end), None)
    if following is None:
        return []
    between = [t for t in tokens[: following.first] if t.start >= figure.end]
    parted = any(t.fold in PREPOSITIONS | FINITE or t.fold in _AND or not t.is_word for t in between)
    return [] if parted or len(between) >= NEXT or following.fold in _PERIODS else [following]


_PERIODS: Final = frozenset({"monat", "jahr", "monate", "jahre", "month", "year", "mois", "mese"})


def _behind(passage: Passage, figure: Quantity) -> list[Mention]:
    """The thing before the figure: the last that is no circumstance, else the last; else what is behind it or known before."""
    nouns = _nouns(passage)
    before = [m for m in nouns if m.end <= figure.start]
    if own := _between_figures(before, figure, passage):
        return [own]
    tokens = passage.sentence.analysis.tokens
    governed = {id(m): governor(m, tokens, passage.first) for m in before}
    plain = [m for m in before if not governed[id(m)]]
    if figure.measure in _LOCATED:
        named = [m for m in plain if not m.of(Sort.SELF)]
        plain = named or [m for m in before if governed[id(m)] not in _BY_MEANS_OF]
    if last := plain[-1:] or before[-1:]:
        return _chain(last[0], before, passage)
    if passage.context:
        return list(passage.context)
    return [m for m in nouns if m.names][:1]


def _between_figures(before: list[Mention], figure: Quantity, passage: Passage) -> Mention | None:
    """The only thing between the figure and the one before it: `Photovoltaik 7 kWp mit Speicher 10 kWh`."""
    earlier = [q for q in passage.quantities if q.end <= figure.start]
    if not earlier or figure.measure in _LOCATED or figure.measure is Measure.MONEY:
        return None
    between = [m for m in before if m.start >= earlier[-1].end]
    return between[0] if len(between) == 1 else None


def _chain(last: Mention, before: list[Mention], passage: Passage) -> list[Mention]:
    """The thing with those it is told together with: `Haltestelle der Buslinie`, `Kindergarten und Volksschule`."""
    tokens, chain = passage.sentence.analysis.tokens, [last]
    for mention in reversed(before[: before.index(last)]):
        between = tokens[mention.last : chain[-1].first]
        joined = all(t.fold in LINKS or t.fold in _AND for t in between)
        figured = any(mention.end <= q.start < chain[-1].start for q in passage.quantities)
        if not joined or figured or len(between) > NEXT:
            break
        chain.append(mention)
    return chain
