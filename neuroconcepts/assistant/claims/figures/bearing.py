"""Which thing a letter says a figure of."""

import re
from collections.abc import Iterable
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import NATURAL
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.lexicon import read
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.figures.beside import LEADING, TRAILING, is_beside_label
from neuroconcepts.assistant.claims.figures.said import Said
from neuroconcepts.assistant.claims.figures.shares import share_of_charges
from neuroconcepts.assistant.folding import folded

MEASURING: Final = word_set("dimensions cost pay grammar exists compass floor_area_word")
"""Words of measuring and paying, that bear a figure for the whole."""


def said_of(said: Said) -> frozenset[str]:
    """The narrowest concepts a letter says the figure of: of the thing right before it where only such words are between."""
    figure, text = said.figure, said.passage.sentence.text
    if of := _shared_word(said) or _falls_to(said):
        return of
    if share := share_of_charges(said.passage, figure):
        return share
    bearing_any = (m for m in said.passage.mentions if _is_bearer(m) or _is_charge(m, figure, text))
    things = [m for m in bearing_any if not is_beside_label(m, figure, said.passage)]
    before = next((m for m in reversed(things) if m.end <= figure.start), None)
    behind = next((m for m in things if m.start >= figure.end), None)
    near = [m for m in (before, behind) if m is not None and stands_beside(m, figure, text)]
    can = [m for m in near if "cost" in m.names or any(may_have(n, figure.measure) for n in m.names)]
    if beside := (can or near)[:1]:
        return _narrowed_rent(said, _added(beside[0]) or bearing((*beside[0].names, *beside[0].modifiers)))
    if word := _WORD_BEFORE.search(text, max(0, figure.start - LONGEST_LEAD), figure.start):
        reading = (
            None if folded(word[1]) in WHOLE_AREA else read(folded(word[1]), said.passage.sentence.analysis.language)
        )
        if reading and any(has_by_nature(n, figure.measure) for n in reading.concepts):
            return _narrowed_rent(said, bearing(reading.concepts))
    of = _without_beside(said, bearing(bearers(said.passage, figure)))
    if figure.measure is Measure.RENTS and before is not None and all("rent" in lineage(n) for n in of):
        of = bearing(before.names)  # `la commission correspond à deux loyers nets hors charges`
    sized = [m for m in things if any(has_by_nature(n, figure.measure) for n in m.names)] or things
    if of and of <= MEASURING and len(sized) == 1:
        of = bearing(sized[0].names)
    of = of or _apposed(said)
    if of <= {"living_area"} and any(m.fold in WHOLE_AREA for m in said.passage.mentions) and sized:
        of = bearing(sized[0].names)
    return _narrowed_rent(said, of)


_ELLIPTIC: Final = re.compile(
    r"\s(?P<first>[^\W\d_]{3,})-\s(?:und|sowie|plus|bzw\.)\s(?:(?:€|EUR|CHF)?\s?\d[\d.,'’]*\s?(?:€|Euro|EUR|CHF|Franken|m²|qm)?\s)?[^\W\d_]+?(?P<last>kosten|flächen?|mieten?|räume?|plätze|platz)\b",
    re.IGNORECASE,
)


def _shared_word(said: Said) -> frozenset[str]:
    """`190 € Neben- und 160 € Heizkosten`: what two compounds share stands once."""
    hit = _ELLIPTIC.match(said.text, said.figure.end)
    reading = read(folded(hit["first"] + hit["last"]), "de") if hit else None
    return bearing(reading.concepts) if reading else frozenset()


_FALLS: Final = re.compile(
    r"\b(?:entf(?:ällt|allen|ielen)|fallen|kommen|gehen)\s(?:(?:davon|dabei|rund|etwa|ca\.|gut|knapp)\s)*$",
    re.IGNORECASE,
)
_ON_WHAT: Final = re.compile(r"\sauf\s(?:(?:den|die|das|einen|eine|ein)\s)?", re.IGNORECASE)


def _falls_to(said: Said) -> frozenset[str]:
    """`vom Grundstück entfallen 145 m² auf den Garten`: a part, of what stands behind it."""
    figure, text = said.figure, said.passage.sentence.text
    on = _ON_WHAT.match(text, figure.end)
    if on is None or not _FALLS.search(text, max(0, figure.start - LONGEST_LEAD), figure.start):
        return frozenset()
    behind = (m for m in said.passage.sentence.analysis.mentions if m.is_thing and m.start == on.end())
    return next((bearing((*m.names, *m.modifiers)) for m in behind), frozenset())


_APPOSED: Final = re.compile(
    r",\s(?:de|d['’]|di|of|mit|with|avec|con)\s?(?:rund\s|ca\.\s|about\s|environ\s|circa\s)?(?:€|EUR|CHF)?\s?",
    re.IGNORECASE,
)


def _apposed(said: Said) -> frozenset[str]:
    """`une cave, de 68 m²`: what a stretch without a thing of its own is put to."""
    if said.passage.mentions:
        return frozenset()
    text, figure = said.passage.sentence.text, said.figure
    before = (m for m in said.passage.sentence.analysis.mentions if m.end <= figure.start and m.is_thing)
    return frozenset(n for m in before if _APPOSED.fullmatch(text, m.end, figure.start) for n in bearing(m.names))


_WITH: Final = re.compile(
    r"\b(?:mit|samt|inklusive|inkl\.?|einschließlich|plus|zuzüglich|zzgl\.?|with|including|plus|avec|y compris|con|inclus[oaie]|compres[oaie]|ohne|abzüglich|minus|without|less|excluding|sans|hors|moins|senza|meno|vom|von de[rnm]|from the|out of the|des|dal|dalla|dalle)\s(?:\w+\s)?$",
    re.IGNORECASE,
)


_MAKES: Final = re.compile(r"\b(?:fait|hat|has|fa)\b", re.IGNORECASE)
"""`240 € de charges fait 1 720 €`: what is made of it, no name of it."""


_IN_ALL: Final = frozenset({"alles in allem", "insgesamt", "in summe", "all in all", "en tout", "in tutto"})
"""What some tables have for the whole rent, and says of any sum that it is one."""


def told_beside(said: Said) -> frozenset[str]:
    """What stands right before a figure as the name of it: `Kaution: 4.440 €`; nothing where that comes with it: `mit Kaution …`."""
    text, figure = said.passage.sentence.text, said.figure
    before = [m for m in said.passage.sentence.analysis.mentions if m.end <= figure.start and _is_bearer(m)][-1:]
    if not before or not stands_beside(before[0], figure, text) or before[0].fold in _IN_ALL:
        return frozenset()
    if _MAKES.search(text, before[0].end, figure.start):
        return frozenset()
    added = _WITH.search(text, max(0, before[0].start - LONGEST_LEAD), before[0].start)
    return frozenset() if added else bearing((*before[0].names, *before[0].modifiers))


def _without_beside(said: Said, of: frozenset[str]) -> frozenset[str]:
    """The concepts without those of things that are no label of the figure."""
    figure = said.figure
    known = (*said.passage.mentions, *said.passage.context)
    beside = [m for m in known if m.is_thing and is_beside_label(m, figure, said.passage)]
    named = frozenset(n for m in known if m not in beside for n in m.names)
    return of - (frozenset(n for m in beside for n in m.names) - named)


_ADDING: Final = re.compile(
    r"(?:plus|zuzueglich|zzgl|und|and|et|piu|e)\s(?:\w*nebenkosten|nk|betriebskosten|bk|charges|spese)"
)


def _added(mention: Mention) -> frozenset[str]:
    """`plus Nebenkosten 240 €`: what is added has the amount behind it, though both together are the whole rent."""
    return frozenset({"operating_costs"}) if _ADDING.fullmatch(mention.fold) else frozenset()


_WORD_BEFORE: Final = re.compile(
    r"([^\W\d_]{4,})\s(?:von|of|de|d['’]|di)\s*(?:rund|ca\.?|etwa|knapp|gut|circa|about|around|roughly|nearly|approx\.?|environ)?\s*(?:€|EUR|CHF|Fr\.)?\s*$",
    re.IGNORECASE,
)
"""A word that is part of another figure: `bei einer Kaltmiete von 1.480 €`."""
LONGEST_LEAD: Final = 60


def _is_charge(mention: Mention, figure: Quantity, text: str) -> bool:
    """`charges of €240`."""
    return figure.measure is Measure.MONEY and "cost" in mention.names and stands_beside(mention, figure, text)


def _is_bearer(mention: Mention) -> bool:
    small = (
        mention.of(Sort.ASK)
        or (mention.of(Sort.FILLER) and not mention.of(Sort.SELF))
        or bool((MEASURING - {"grammar"}) & frozenset(mention.names))
    )
    return (mention.is_thing or mention.of(Sort.SELF)) and not small and mention.fold not in WHOLE_AREA


def stands_beside(mention: Mention, figure: Quantity, text: str) -> bool:
    """Whether only words that lead up to a figure, or from it to its thing, are between."""
    if mention.end <= figure.start:
        return LEADING.fullmatch(text[mention.end : figure.start]) is not None
    return TRAILING.fullmatch(text[figure.end : mention.start]) is not None


WHOLE_AREA: Final = word_set("surface superficie flaeche area groesse size")
"""Words for a floor area whose kind another word tells: `la surface du magasin`."""


_PRICED: Final = word_set(
    "parking garage underground_parking carport outdoor_parking duplex_parking reserve takeover special_levy "
    "back_payment"
)


def is_priced(name: str, measure: Measure) -> bool:
    """Whether it has a price where it is told of, whether or not one is stated."""
    return measure is Measure.MONEY and name in _PRICED


def may_have(name: str, measure: Measure) -> bool:
    return has_by_nature(name, measure) or is_priced(name, measure)


def has_by_nature(name: str, measure: Measure) -> bool:
    return any(measure in NATURAL.get(concepts()[n].measure, ()) for n in lineage(name))


_WITH_CHARGES: Final = re.compile(
    r"[^.;:!?€]{0,12}?(?:€|EUR|Euro|CHF|Franken|francs|franchi|euros?)?[^.;:!?€]{0,20}?(?:\b(?:plus|più|zuzüglich|zzgl|und|and|et|e|hinzu|kommen|nebst)\b|\+)[^.;:!?]{0,30}?\b(?:\w*nebenkosten|nk|betriebskosten|bk|charges|spese|costs)\b",
    re.IGNORECASE,
)


_COUNTED_IN: Final = re.compile(
    r"\b(?:inkl\w*|einschl\w*|mit|samt|incl\w*|including|with|avec|compris\w*|con|compres\w*|enthalten)\b",
    re.IGNORECASE,
)


def _narrowed_rent(said: Said, of: frozenset[str]) -> frozenset[str]:
    """A rent to which charges are added is no rent that has them: `Canone 1.480 € più spese 240 €`."""
    added = _WITH_CHARGES.match(said.text, said.figure.end) if of == {"rent"} else None
    if added and not _COUNTED_IN.search(added[0]):
        return frozenset({"net_rent", "gross_cold_rent"})
    return of


def bearing(names: Iterable[str]) -> frozenset[str]:
    """The narrowest of those that can have a figure at all: no words of asking or of grammar."""
    return narrowest(n for n in names if concepts()[n].sort not in {Sort.ASK, Sort.MARK, Sort.FILLER})


def narrowest(names: Iterable[str]) -> frozenset[str]:
    """The concepts without those that another is a kind of: `rent` beside `net_rent` says no more."""
    found = frozenset(names)
    return found - frozenset().union(*(lineage(n) - {n} for n in found))
