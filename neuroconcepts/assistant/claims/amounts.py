"""Whether a figure of a letter is stated, of the thing the letter says it of, or follows from stated ones."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Final

from neuroconcepts.assistant.binding import bearers
from neuroconcepts.assistant.claims.grounds import Grounds, Value
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.ontology.analysis import Mention
from neuroconcepts.assistant.ontology.asked import NATURAL
from neuroconcepts.assistant.ontology.concept import Sort
from neuroconcepts.assistant.ontology.kinship import lineage
from neuroconcepts.assistant.ontology.inflection import stem
from neuroconcepts.assistant.ontology.lexicon import read
from neuroconcepts.assistant.ontology.measure import Measure, Period, Quantity
from neuroconcepts.assistant.ontology.tables import concepts
from neuroconcepts.assistant.ontology.word_sets import word_set
from neuroconcepts.assistant.passage import Passage

_ABOUT_BEHIND: Final = re.compile(r"\s?(?:environ|circa|ca\.|approximately|approx\.|or so|à peu près)\b", re.IGNORECASE)
_FOREIGN: Final = re.compile(r"\s?(?:sq\.?\s?(?:ft|feet|foot)|square\s(?:feet|foot|yards?|miles?)|ft²|feet|foot|ft\b|inch\w*|yards?|acres?|miles?\b|ar\b|morgen\b|quadratfuß|quadratfuss|fuß\b(?!\w)|pieds?\b(?! carrés? de)|piedi)", re.IGNORECASE)
"""Units that no exposé states; their figures are none of its."""
_ROUNDED: Final = re.compile(
    r"(?:\b(?:rund|ca|circa|zirka|etwa|ungefähr|gerundet|aufgerundet|abgerundet|knapp|gut|about|approx|approximately|around|roughly|some|just under|just over|nearly|almost|rounded(?: to)?|"
    r"environ|presque|à peu près|près de|quelque|arrondi à|quasi|arrotondat[oi] a)\b\.?|~|≈)\s*(?:€|EUR|CHF)?\s*$",
    re.IGNORECASE,
)
LOOKED_BACK: Final = 24
NEARLY: Final = Decimal("0.03")
"""How far what is said to be about a figure may lie from it."""
_SUMMED: Final = re.compile(
    r"\b(?:zusammen|insgesamt|gesamt\w*|in summe|summe|total\w*|ergibt|ergeben|macht|machen|kommen auf|kommt auf|also|somit|damit|sind (?:das|es|wir)|das sind|wären?|kämen?|kommen sie|käme|sono|fanno|font|fait|serai\w*|sarebb\w*|mithin|entspricht|"
    r"altogether|together|in all|overall|makes|make|comes? to|adds? up|which is|that is|that's|would be|i\.e\.|equals?|equivalent|plus|"
    r"soit|au total|en tout|donc|ensemble|ce qui fait|in totale|in tutto|totale|complessiv\w+|quindi|cioè|ovvero|pari a|insieme|"
    r"jährlich\w*|jahr\w*|year\w*|annual\w*|par an|ans?\b|année|all'anno|anno|annu\w+|pro quadratmeter|je quadratmeter|pro m²|je m²|pro qm|per square|per m²|par m²|al m²|al metro|"
    r"plätze|stellplätze|spaces|differenz|difference|über|unter|over|under|above|below|sous|dessus|sopra|sotto|mehr|weniger|more|less)\b",
    re.IGNORECASE,
)
_WHOLE: Final = word_set("object unit house estate_room farm")
_NEUTRAL_OWNERS: Final = _WHOLE | word_set(
    "floor_area_word exists layout location surroundings town district companion persons tenant buyer agent contact viewing cost on_offer sold_with"
)
_MONTHS_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of a letter, the passage it stands in, the text it stands in, and the amounts said around it."""

    figure: Quantity
    passage: Passage
    text: str
    around: tuple[Quantity, ...] = ()


def is_supported(said: Said, grounds: Grounds) -> bool:
    """Whether it is stated, of the same thing; or a sum, a multiple or a part of amounts that are."""
    if _FOREIGN.match(said.text, said.figure.end):
        return False
    loose = _ROUNDED.search(said.text, max(0, said.figure.start - LOOKED_BACK), said.figure.start) is not None
    loose = loose or _ABOUT_BEHIND.match(said.text, said.figure.end) is not None
    holders = [v for v in grounds.values if same(said.figure, v.figure, loose=loose)]
    holders = [v for v in holders if _is_paid_so(said, v, grounds)]
    if holders and _is_of(said, holders, grounds):
        return True
    if said.figure.measure is Measure.OPEN_END and _open_end(said.figure.unit) == "now":
        return any("vacant" in s.names and not s.values for s in grounds.statements)
    return _follows(said, grounds, loose=loose) or _is_bare_amount(said, grounds) or _is_day(said, grounds)


_DAY_BEFORE: Final = re.compile(r"\b(?:dem|den|am|the|le|il)\s$", re.IGNORECASE)
LAST_DAY: Final = 31


def _is_day(said: Said, grounds: Grounds) -> bool:
    """`genauer ab dem 15.`: the day of a stated date."""
    figure = said.figure
    if figure.measure is not Measure.COUNT or figure.number is None or not 0 < figure.number <= LAST_DAY:
        return False
    named = _DAY_BEFORE.search(said.text, max(0, figure.start - LOOKED_BACK), figure.start)
    return named is not None and any(
        v.figure.measure is Measure.DATE and v.figure.unit.endswith(f"-{int(figure.number):02}") for v in grounds.values
    )


LEAST_AMOUNT: Final = 20


def _is_bare_amount(said: Said, grounds: Grounds) -> bool:
    """`Warm zahlen Sie 910 Euro (735 kalt, 95 Nebenkosten)`: amounts whose currency stands once."""
    figure = said.figure
    paid = next((q.unit for q in said.around if q.measure is Measure.MONEY), "")
    if figure.measure is not Measure.COUNT or not paid or figure.number is None or figure.number < LEAST_AMOUNT:
        return False
    meant = replace(figure, measure=Measure.MONEY, unit=paid)
    if _FOREIGN.match(said.text, figure.end):
        return False
    holders = [v for v in grounds.values if same(meant, v.figure, loose=False)]
    alone = replace(said, figure=meant)
    if holders and (multiplies(said.text) or _is_of(alone, holders, grounds)):
        return True
    return _follows(alone, grounds, loose=False)


_OTHER_PERIOD: Final = re.compile(
    r"[^.;:,!?]{0,12}?(?:\b(?:pro|je|per|in der|die|a|each|every|par|la|alla|à la|al|au|am)\s(?:woche|tag|week|day|semaine|jour|settimana|giorno)\b|\b(?:wöchentlich|täglich|weekly|daily|hebdomadaire\w*|settimanal\w*))",
    re.IGNORECASE,
)
_BY_MONTH: Final = re.compile(r"\b(?:monat|month|mois|mese|monatlich|monthly|mensuel|mensil|woche|week|tag|day)", re.IGNORECASE)
_WAYS: Final = word_set("walk drive bike")
_PAID_MONTHLY: Final = word_set(
    "net_rent total_rent gross_cold_rent operating_costs heating_costs hausgeld reserve running_costs rent"
)


def _is_paid_so(said: Said, stated: Value, grounds: Grounds) -> bool:
    """Whether the time it is paid or measured for fits: rents and charges are stated by the month, energy by the year."""
    figure = said.figure
    if figure.measure is Measure.ENERGY:
        return _BY_MONTH.search(said.text, figure.start, figure.end + LOOKED_BACK) is None
    if figure.measure is Measure.TIME:
        ways = _WAYS & said.passage.touched
        return not ways or not (known := _WAYS & stated.beside) or bool(ways & known)
    if figure.measure is not Measure.MONEY:
        return True
    if _OTHER_PERIOD.match(said.text, figure.end):
        return False
    yearly = figure.period is Period.YEAR or _FOR_A_YEAR.search(said.text, 0, figure.start) is not None
    if yearly and stated.of & _PAID_MONTHLY and not stated.of & _PAID_YEARLY:
        return stated.figure.period is Period.YEAR
    return True


_FOR_A_YEAR: Final = re.compile(
    r"\b(?:aufs? (?:das )?jahr|im jahr|pro jahr|jährlich|over a year|per year|in a year|annually|yearly|sur une année|sur un an|par an|à l'année|annuellement|in un anno|all'anno|annualmente)\b",
    re.IGNORECASE,
)
_PAID_YEARLY: Final = word_set("rental_income target_rent ground_rent")


def is_written(figure: Quantity, others: Iterable[Quantity]) -> bool:
    """Whether a text has the same figure, whatever it says it of."""
    return any(same(figure, other, loose=False) for other in others)


def multiplies(text: str) -> bool:
    """Whether a sentence reckons with amounts."""
    return _SUMMED.search(text) is not None


# ── the same figure


_LIKE: Final = {
    Measure.COUNT: frozenset({Measure.COUNT, Measure.YEAR, Measure.RENTS, Measure.DURATION, Measure.ENERGY}),
    Measure.YEAR: frozenset({Measure.YEAR, Measure.COUNT, Measure.DATE}),
    Measure.RENTS: frozenset({Measure.RENTS, Measure.COUNT, Measure.DURATION}),
    Measure.DURATION: frozenset({Measure.DURATION, Measure.COUNT, Measure.RENTS}),
    Measure.AREA: frozenset({Measure.AREA}),
    Measure.ENERGY: frozenset({Measure.ENERGY, Measure.COUNT}),
}
"""What a figure's unit may be left out for: `der HWB liegt bei 118`."""


def same(one: Quantity, other: Quantity, *, loose: bool) -> bool:
    """Whether two figures are the same amount of the same measure."""
    if other.measure not in _LIKE.get(one.measure, frozenset({one.measure})):
        return one.measure is Measure.AREA and other.measure is Measure.DIMENSIONS and _is_product(one, other)
    if one.measure is Measure.DATE:
        return _same_day(one, other)
    if one.measure in {Measure.CLASS}:
        return one.unit == other.unit
    if one.measure is Measure.OPEN_END:
        return _open_end(one.unit) == _open_end(other.unit)
    if one.number is None or other.number is None:
        return one.number is other.number
    if one.measure is Measure.MONEY and (one.unit != other.unit or (one.period and other.period not in {None, one.period})):
        return False
    if one.measure is Measure.DURATION and other.measure is Measure.COUNT:
        return one.number in {other.number, other.number * _MONTHS_A_YEAR}
    ends = {other.number, other.until} if one.until is None or other.until is None else {other.number}
    near = any(end is not None and _near(one.number, end, loose=loose) for end in ends)
    return near and (one.until is None or other.until is None or one.until == other.until)


def _near(one: Decimal, other: Decimal, *, loose: bool) -> bool:
    if one == other:
        return True
    return loose and abs(one - other) <= max(abs(other) * NEARLY, Decimal("0.5"))


def _is_product(area: Quantity, sides: Quantity) -> bool:
    return area.number is not None and sides.number is not None and sides.until is not None and area.number == sides.number * sides.until


def _same_day(one: Quantity, other: Quantity) -> bool:
    """The same day or month; a year only where both have one."""
    if other.measure is not Measure.DATE:
        return False
    if one.number is not None and other.number is not None and one.number != other.number:
        return False
    if (season := _season(one.unit)) or _season(other.unit):
        return season == _season(other.unit)
    shorter, longer = sorted((one.unit, other.unit), key=len)
    return shorter == longer or (one.unit == shorter and len(shorter) == 2 and longer.startswith(shorter + "-"))


_SEASONS: Final = (
    "frühjahr frühling spring printemps primavera q2",
    "sommer summer été estate q3",
    "herbst autumn automne autunno q4",
    "winter hiver inverno q1",
)


def _season(words: str) -> str:
    return next((group for group in _SEASONS if words.lower() in group.split()), "")


def _open_end(words: str) -> str:
    said = folded(words)
    if re.search(r"unbefrist|unlimit|indefin|open-end|indetermin", said):
        return "without end"
    return "now" if re.search(r"sofort|immediat|de suite|subito", said) else "to be agreed"


# ── of the same thing


def _is_of(said: Said, holders: Sequence[Value], grounds: Grounds) -> bool:
    """Whether a holder of the figure is what the letter says it of; where the letter names nothing that could have such a
    figure, the figure is enough."""
    figure = said.figure
    of = _said_of(said)
    if figure.measure is Measure.MONEY and "included" in said.passage.said:
        of |= {"total_rent"}
    owners = frozenset().union(*(_bearing(v.of) for v in holders))
    if _agree(of, owners):
        return True
    here = _narrowest(n for m in said.passage.mentions for n in (*m.names, *m.modifiers))
    if _stands_alone(said) or (not _names_kin(of, here) and _agree(here, owners)):
        return True
    if any(_can_own(name, figure.measure, grounds) for name in of):
        return False
    if of and of - _MEASURING <= _WHOLE and figure.measure in _OF_WHOLE:
        return bool(owners & _whole(figure.measure, grounds))
    if not any(v.figure.measure is figure.measure for v in holders):
        return False
    if _agree(here | _narrowest(n for m in said.passage.context for n in m.names), owners):
        return True
    if figure.measure is not Measure.COUNT:
        return True
    return not of and _counts_same(said, holders)


def _names_kin(of: frozenset[str], here: frozenset[str]) -> bool:
    """Whether a stretch itself names what a figure is said of, or what that is a kind of."""
    return any(lineage(n) & here for n in of)


def _counts_same(said: Said, holders: Sequence[Value]) -> bool:
    """Whether the word behind a count stands in what it is stated in: `auf zwei Ebenen`."""
    following = re.match(r"\W*([^\W\d_]+)", said.text[said.figure.end :])
    if following is None:
        return True
    word = stem(folded(following[1]), "de")
    return any(word in v.text for v in holders)


_OF_WHOLE: Final = {
    Measure.AREA: "living_area office_area shop_area hall gastro_area storage_area sales_area usable_area plot",
    Measure.MONEY: "price rent",
}
"""What a figure said of the property as a whole is stated of: the first that is stated."""


def _whole(measure: Measure, grounds: Grounds) -> frozenset[str]:
    stated = frozenset().union(*(v.of for v in grounds.values if v.figure.measure is measure))
    first = next((n for n in _OF_WHOLE[measure].split() if n in stated), "")
    kinds = {n for n in stated if first and first in lineage(n)}
    return frozenset(kinds) | {first} | _meant_by(first) | {"total_area"}


_MEASURING: Final = word_set("dimensions cost pay grammar exists compass floor_area_word")
"""Words of measuring and paying, that bear a figure for the whole."""
_LEADING: Final = re.compile(
    r"[\s(]*(?:von|of|de|d['’]|di|del|in höhe von|in the amount of|:|=|beträgt|betragen|liegt bei|liegen bei|is|are|est|est de|sont de|è|è di|sono di|s['’]élève à|ammonta a|amounts to|beläuft sich auf|belaufen sich auf|misst|measures|hat|has|fait|misura)?"
    r"\s*(?:ca\.?|rund|etwa|circa|about|around|approx\.?|environ|brutto|netto|monatlich|nur|only|jeweils|je|gerade)?\s*(?:€|EUR|CHF)?\s*$",
    re.IGNORECASE,
)


def _said_of(said: Said) -> frozenset[str]:
    """The narrowest concepts a letter says the figure of: of the thing right before it where only such words are between."""
    figure, text = said.figure, said.passage.sentence.text
    things = [m for m in said.passage.mentions if _is_bearer(m)]
    before = next((m for m in reversed(things) if m.end <= figure.start), None)
    behind = next((m for m in things if m.start >= figure.end), None)
    near = [m for m in (before, behind) if m is not None and _is_beside(m, figure, text)]
    can = [m for m in near if any(_has_by_nature(n, figure.measure) for n in m.names)]
    if beside := (can or near)[:1]:
        return _narrowed_rent(said, _bearing((*beside[0].names, *beside[0].modifiers)))
    if word := _WORD_BEFORE.search(text, max(0, figure.start - LONGEST_LEAD), figure.start):
        reading = read(folded(word[1]), said.passage.sentence.analysis.language)
        if reading and any(_has_by_nature(n, figure.measure) for n in reading.concepts):
            return _narrowed_rent(said, _bearing(reading.concepts))
    of = _bearing(bearers(said.passage, figure))
    sized = [m for m in things if any(_has_by_nature(n, figure.measure) for n in m.names)] or things
    if of <= {"living_area"} and any(m.fold in WHOLE_AREA for m in said.passage.mentions) and sized:
        of = _bearing(sized[0].names)
    return _narrowed_rent(said, of)


_WORD_BEFORE: Final = re.compile(r"([^\W\d_]{4,})\s(?:von|of|de|d['’]|di)\s*(?:€|EUR|CHF)?\s*$", re.IGNORECASE)
"""A word that is part of another figure: `bei einer Kaltmiete von 1.480 €`."""
LONGEST_LEAD: Final = 60


def _is_bearer(mention: Mention) -> bool:
    small = mention.of(Sort.ASK) or mention.of(Sort.FILLER) or bool(_MEASURING & frozenset(mention.names))
    return (mention.is_thing or mention.of(Sort.SELF)) and not small and mention.fold not in WHOLE_AREA


def _is_beside(mention: Mention, figure: Quantity, text: str) -> bool:
    """Whether only words that lead up to a figure, or from it to its thing, are between."""
    if mention.end <= figure.start:
        return _LEADING.fullmatch(text[mention.end : figure.start]) is not None
    return _TRAILING.fullmatch(text[figure.end : mention.start]) is not None


_TRAILING: Final = re.compile(r"\s*(?:of|de|d['’]|di|an|für|for|pour|per|große?[rsn]?|environ|circa|ca\.)?\s*(?:the|die|der|den|la|le|les|il|l['’])?\s*", re.IGNORECASE)
WHOLE_AREA: Final = word_set("surface superficie flaeche area groesse size")
"""Words for a floor area whose kind another word tells: `la surface du magasin`."""


def _has_by_nature(name: str, measure: Measure) -> bool:
    return any(measure in NATURAL.get(concepts()[n].measure, ()) for n in lineage(name))


_WITH_CHARGES: Final = re.compile(
    r"[^.;:!?€]{0,12}?(?:€|EUR|Euro|CHF|Franken|francs|franchi|euros?)?[^.;:!?€]{0,20}?(?:\b(?:plus|più|zuzüglich|zzgl|und|and|et|e|hinzu|kommen|nebst)\b|\+)[^.;:!?]{0,30}?\b(?:\w*nebenkosten|nk|betriebskosten|bk|charges|spese|costs)\b",
    re.IGNORECASE,
)


def _narrowed_rent(said: Said, of: frozenset[str]) -> frozenset[str]:
    """A rent to which charges are added is no rent that has them: `Canone 1.480 € più spese 240 €`."""
    if of == {"rent"} and _WITH_CHARGES.match(said.text, said.figure.end):
        return frozenset({"net_rent", "gross_cold_rent"})
    return of


def _bearing(names: Iterable[str]) -> frozenset[str]:
    """The narrowest of those that can have a figure at all: no words of asking or of grammar."""
    return _narrowest(n for n in names if concepts()[n].sort not in {Sort.ASK, Sort.MARK, Sort.FILLER})


_POINTED_AT: Final = re.compile(
    r"\b(?:(?:in|zu|von|mit|bei|zuzüglich)\s(?:den|diesen)|(?:in|to|of|with|from)\s(?:the|these|those)|(?:dans|aux|avec|sur)(?:\sles|\sces)?|(?:nei|ai|con i|dei))\s(?:€|EUR|CHF)?\s?$",
    re.IGNORECASE,
)


def _stands_alone(said: Said) -> bool:
    """Whether it stands for what it is the price of: `In den 690 € sind …`."""
    return _POINTED_AT.search(said.text, max(0, said.figure.start - LOOKED_BACK), said.figure.start) is not None


_SAME_OWNER: Final = tuple(
    word_set(group)
    for group in (
        "availability vacant handover completion let occupied",
        "living_area rooms unit floor_area_word",
        "year_built building_age_class originate plan_build house build install",
        "hwb energy_value energy_certificate",
        "energy_class energy_value energy_certificate hwb fgee",
        "commission commission_free",
        "commission buyer",
        "lease fixed_term short_let",
        "lease minimum_term",
        "lease maximum_term",
        "parking car",
        "rooms estate_room",
        "plot site",
        "storey ground_floor top_floor basement_floor",
        "house storeys",
        "deposit monthly_rents",
        "renew install new originate",
        "subway suburban_train train_station public_transport tram bus line",
        "cellar storage_room",
        "notice quit",
        "garden outdoor_area",
        "address street zip town location district",
        "running_costs hausgeld operating_costs",
        "office office_area total_area",
        "shop shop_area sales_area total_area",
        "hall storage_area total_area",
        "divisible floor_area_word",
        "photovoltaics electricity",
        "purchase_costs transfer_tax",
        "takeover take_over",
        "multiple price rental_income",
        "let rental_income",
        "owners_association special_levy",
        "reserve reserve_balance",
        "internet fibre",
        "heating heating_costs",
        "electricity power_costs",
        "total_rent gross",
        "sqm_price price",
        "sqm_price net_rent",
        "sqm_price rent",
        "total_rent running_costs",
    )
)
"""Concepts that a figure may be said of in place of each other."""


def _narrowest(names: Iterable[str]) -> frozenset[str]:
    """The concepts without those that another is a kind of: `rent` beside `net_rent` says no more."""
    found = frozenset(names)
    return found - frozenset().union(*(lineage(n) - {n} for n in found))


@lru_cache(maxsize=4096)
def _meant_by(name: str) -> frozenset[str]:
    """What a figure said of this concept may be stated of: itself, or what is said in its place."""
    return frozenset({name}).union(*(group for group in _SAME_OWNER if name in group))


def _agree(of: frozenset[str], owners: frozenset[str]) -> bool:
    """Whether a figure said of these is stated of them, or of a kind of them: the rent is the net rent or the gross rent."""
    kinds = owners.union(*(lineage(n) for n in owners))
    return any(_meant_by(name) & owners or name in kinds for name in of)


def _can_own(name: str, measure: Measure, grounds: Grounds) -> bool:
    """Whether a concept has figures of this measure: by its nature, or because one is stated of it."""
    if name in _NEUTRAL_OWNERS:
        return False
    concept = concepts().get(name)
    if concept is None or concept.sort in {Sort.SELF, Sort.MARK, Sort.ASK, Sort.FILLER}:
        return False
    if _has_by_nature(name, measure):
        return True
    return any(v.figure.measure is measure and _meant_by(name) & v.of for v in grounds.values)


# ── what follows from stated figures


def _follows(said: Said, grounds: Grounds, *, loose: bool) -> bool:
    figure = said.figure
    if figure.number is None:
        return False
    if figure.measure is Measure.RENTS:
        return any(_near(figure.number * rent, deposit, loose=False) for rent in _of(grounds, "rent") for deposit in _of(grounds, "deposit"))
    if figure.measure is Measure.AREA:
        return _SUMMED.search(said.text) is not None and figure.number in {*_sums(_areas(said)), *_shares(said)}
    if figure.measure is not Measure.MONEY or _OTHER_PERIOD.match(said.text, figure.end):
        return False
    if not _SUMMED.search(said.text) and any(_can_own(n, Measure.MONEY, grounds) for n in _said_of(said)):
        return False
    return any(_near(figure.number, each.quantize(Decimal("0.01")), loose=False) or (loose and abs(figure.number - each) <= _ROUNDING) for each in _derived(said, grounds))


_MAIN: Final = ("rent", "price", "operating_costs", "heating_costs", "hausgeld", "parking")


def _of(grounds: Grounds, name: str, unit: str = "") -> Iterator[Decimal]:
    paid = (v.figure for v in grounds.values if name in v.of and v.figure.measure is Measure.MONEY)
    return (q.number for q in paid if q.number and (not unit or q.unit == unit))


def _areas(said: Said) -> list[Decimal]:
    return [q.number for q in said.around if q.measure is Measure.AREA and q.number and q is not said.figure]


def _shares(said: Said) -> Iterator[Decimal]:
    """`40 %, bei 640 m² also 256 m²`."""
    rates = [q.number for q in said.around if q.measure is Measure.PERCENT and q.number]
    return (area * rate / 100 for area in _areas(said) for rate in rates)


def _sums(amounts: Sequence[Decimal]) -> Iterator[Decimal]:
    few = list(dict.fromkeys(amounts))[:8]
    for size in (2, 3, 4):
        yield from (sum(each, Decimal(0)) for each in combinations(few, size))


def _derived(said: Said, grounds: Grounds) -> Iterator[Decimal]:
    """Sums, differences, multiples and shares of the amounts said around it, and of those stated of the same thing."""
    around = [q.number for q in said.around if _is_other_amount(q, said.figure) and q.number]
    main = list(dict.fromkeys(n for name in _MAIN for n in _of(grounds, name, said.figure.unit)))
    yield from _sums(around)
    for one in around:
        yield from (one + other for other in main if other not in around)
        yield from (abs(one - other) for other in (*around, *main) if other != one)
    if _SUMMED.search(said.text):
        yield from _multiples(said, grounds, list(dict.fromkeys((*around, *main))))


def _is_other_amount(one: Quantity, figure: Quantity) -> bool:
    return one.measure is Measure.MONEY and one.unit == figure.unit and not same(one, figure, loose=False)


_FEW: Final = 4
"""So many parking spaces are taken with a flat."""
_BY_YEAR: Final = re.compile(r"jahr|jähr|year|annu|\bans?\b|année|anno|monat|month|mois|mese", re.IGNORECASE)
_BY_AREA: Final = re.compile(r"quadratmeter|m²|m2|qm|square met|sqm|mètre carré|metro quadr|\bmq\b", re.IGNORECASE)


def _multiples(said: Said, grounds: Grounds, amounts: Sequence[Decimal]) -> Iterator[Decimal]:
    """By how many, how long, how large, which share: each only where the sentence speaks of it."""
    counts = {q.number for q in said.around if q.measure in {Measure.COUNT, Measure.RENTS} and q.number}
    yield from (one * many for one in amounts for many in counts)
    few = [many for many in counts if many <= _FEW]
    yield from (whole + one * many for whole in amounts for one in amounts for many in few if whole != one)
    if _BY_YEAR.search(said.text):
        months = {q.number for q in said.around if q.measure is Measure.DURATION and q.number}
        yield from (one * many for one in amounts for many in {*months, Decimal(_MONTHS_A_YEAR)})
        yield from (one / _MONTHS_A_YEAR for one in amounts)
    if _BY_AREA.search(said.text):
        around = {q.number for q in said.around if q.measure is Measure.AREA and q.number}
        stated = {v.figure.number for v in grounds.values if v.figure.measure is Measure.AREA and v.figure.number and v.of & _SIZED}
        yield from (one * area for one in amounts for area in around)
        yield from (one / area for one in amounts for area in {*around, *stated})
    rates = {q.number for q in said.around if q.measure is Measure.PERCENT and q.number}
    yield from (one * _rate(rate) / 100 for one in amounts for rate in rates)


_ROUNDING: Final = Decimal("0.6")
"""How far a reckoned amount may lie from what is said to be about it."""


def _rate(percent: Decimal) -> Decimal:
    """`1,785 %` is read like an amount with thousands; no rate is that high."""
    return percent if percent <= 100 else percent / 1000


_SIZED: Final = word_set("living_area total_area plot office_area sales_area storage_area usable_area")
