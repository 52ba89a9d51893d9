"""Numbers with two readings: dates and clock times ("9.30"), ordinals and ends of sentences ("um 17."), hours and counts ("2 Zimmer")."""

from dataclasses import replace
from typing import Final

from neuroconcepts.domain.times.lists import words
from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.spot import Spot

_COUNTED: Final = words(
    "euro eur euros personen person leute zimmer zimmern zi jahre jahren jahr stock og etage stiege tuer top floor "
    "floors rooms room people "
    "persons adults kinder kindern kinds kids children kind prozent percent qm km meter metern bedroom bedrooms bed "
    "beds bath parkplaetze stellplaetze "
    "termine termin terminen options slots slot mal times nummer option vorschlag vorschlaege variante varianten piano "
    "persone camere locali "
    "stanze personnes pieces ans chambres etages kisi oda kat yil anni quadratmeter tausend mille wohnungen "
    "monatsmieten "
    "bruttomonatsmieten kaltmieten street road persona katzen hunde hund katze haustiere autos auto erwachsene "
    "erwachsenen gehminuten "
    "quadrat zimmerwohnung monatsmiete prozente sterne tiere wohneinheiten parteien objekte fotos bilder seiten mails "
    "emails anrufe mb gb "
    "bewohner mieter mitbewohner generationen viewings cats dogs cars bathrooms baths enfants enfant chats chiens "
    "voitures bambini figli gatti "
    "cani auto bagni vani ninos perros gatos habitaciones personas plantas osoby pokoje dzieci kisilik cocuk"
)
_FRACTIONS: Final = {(3, 4): "three_quarters", (1, 2): "half", (1, 4): "quarter"}
_OF_TIME: Final = words("at past before to between from until half_past quarter")
_ENDING: Final = words("at oclock half quarter three_quarters week_number")
_BOUNDS: Final = words("from until earliest latest past before")
_NAMING: Final = words("correcting example")
_OCCUPATIONS: Final = words(
    "uni schule arbeit dienst vorlesung training kurs buero unterricht seminar homeoffice sprechstunde"
)
_LAST_DAY: Final = 31
_LAST_MONTH: Final = 12
_LAST_HOUR: Final = 20
_EARLY: Final = 6  # "nach 6.30" may be a date as well, "nach 17.30" is an hour


_SUITING: Final = words(
    "geht ginge gehts geh passt passte klappt klappte waere ist lieber eher besser would could does is work works suit "
    "be possible about make rather better ok okay"
)
"""Words beside which a number alone is an hour when hours are spoken of."""
_TOO_SOON: Final = words("früh frueh spät spaet knapp early late presto tardi tot tard temprano tarde")
_MOST_BETWEEN: Final = 3
_AS_FAR: Final = 40  # nodes over which hours are still spoken of
_MAKING: Final = words("make do manage")
_LABELS: Final = words(
    "top tuer whg wohnung haus stiege stg block objekt objektnr kg ug eg og stock etage version nr nummer no number "
    "apartment apt flat unit "
    "house building plot lot app interno scala appartamento appartement logement villa parzelle grundstueck einheit we "
    "wohneinheit "
    "klasse class classe modell model modello modele typ type tipo"
)
"""Nouns that a number names one of ("Top 3.12", "Haus 2.1")."""


def _counted(spot: Spot) -> Node | None:
    """The noun after a number, also behind a hyphen ("3.5-Zimmer-Wohnung") and a fraction ("4 1/2 Zimmer")."""
    rest = spot.nodes[spot.at + 1 : spot.at + 4]
    if rest and rest[0].kind == "literal_date" and tuple(rest[0].value[:2]) in _FRACTIONS:
        rest = rest[1:]
    joined = len(rest) > 1 and rest[0].kind == "dash" and rest[0].end == rest[1].start
    return (rest[1] if joined else rest[0]) if rest else None


def _names_one(spot: Spot) -> bool:
    """Whether the noun before a number says what it is the number of: "Top 3.12", "KG 1.04", "Whg. Nr. 2.4"."""
    before = [node for node in spot.nodes[max(spot.at - 2, 0) : spot.at] if node.word != "."]
    return bool(before) and before[-1].kind == "word" and before[-1].word in _LABELS


def counts(spot: Spot) -> bool:
    """Whether a number counts the noun after it; in German every noun, known by its capital, is counted."""
    noun = _counted(spot)
    if noun is None or noun.kind not in {"word", "amount"}:
        return False
    if spot.has_before(_BOUNDS) and noun.word in _OCCUPATIONS:
        return False  # "bis 12 Uni"
    is_noun = spot.language == "de" and spot.text[noun.start].isupper() and not spot.has_before({"at"})
    return noun.word in _COUNTED or is_noun


def number(spot: Spot) -> list[Node]:
    """An hour or a day, unless it counts something or is the pronoun of "the Saturday one"."""
    pronoun = spot.node.word == "one" and not spot.has_before(_OF_TIME) and not spot.has_after({"oclock", "unit"})
    if pronoun or counts(spot):
        return [spot.as_kind("word")]
    return _read_as_hour(spot, spot.node)


def _read_as_hour(spot: Spot, node: Node) -> list[Node]:
    hour = any(is_hour(spot) for is_hour in _BARE_HOURS)
    return [Node("at", node.start, node.start), node] if hour else [node]


def _is_hour_done(spot: Spot) -> bool:
    """`Can't make 5 on Wednesday, could do 6`."""
    alone = spot.after is None or spot.after.kind in {"stop", "comma", "on", "or"}
    made = spot.language == "en" and spot.before is not None and spot.before.word in _MAKING
    return made and alone and spot.node.in_digits and 1 <= spot.node.value <= _LAST_MONTH


def _is_hour_too_soon(spot: Spot) -> bool:
    """`Neun ist mir zu früh`, `10 is a bit late`: a number that is said to be too early or too late is an hour."""
    behind = spot.nodes[spot.at + 1 : spot.at + 2 + _MOST_BETWEEN]
    opens = spot.before is None or spot.before.kind in {"stop", "comma", "at"}
    judged = any(node.word.split()[-1:] and node.word.split()[-1] in _TOO_SOON for node in behind[1:])
    return opens and bool(behind) and behind[0].word in _SUITING and judged and _EARLY <= spot.node.value <= _LAST_HOUR


def _is_hour_instead(spot: Spot) -> bool:
    """`Montag um 10 ist mir zu früh, ginge auch 11?`: where hours are spoken of, a number that is asked for is one."""
    before = next((node for node in reversed(spot.nodes[: spot.at]) if node.kind != "filler"), None)
    if before is None or not _EARLY <= spot.node.value <= _LAST_HOUR:
        return False
    alone = spot.after is None or spot.after.kind in {"stop", "comma"} or spot.after.word in _SUITING
    only_it = before.kind in {"stop", "comma"} and spot.after is not None and spot.after.word == "?"
    asked = alone and spot.node.in_digits and before.word in _SUITING
    return (asked or only_it) and any(_speaks_of_an_hour(spot, at) for at in range(max(spot.at - _AS_FAR, 0), spot.at))


def _speaks_of_an_hour(spot: Spot, at: int) -> bool:
    one = replace(spot, at=at)
    if one.node.kind in {"half", "half_past", "three_quarters"}:
        return one.has_after({"number"})  # "halb fünf ist mir zu früh, sechs?"
    too_soon = one.node.kind == "number" and _is_hour_too_soon(one)
    return too_soon or one.node.kind in {"at", "oclock", "literal_clock"}


_BARE_HOURS: Final = (_is_hour_instead, _is_hour_too_soon, _is_hour_done)


def date_or_clock(spot: Spot) -> list[Node]:
    """A literal date, unless it is a clock time written with a dot, a fraction or a count."""
    day, month, year = spot.node.value
    said = spot.node.word.rstrip()
    if not year and _is_of_a_thing(spot, said):
        return [spot.as_kind("word")]
    if year or said[:4].isdigit() or (said.endswith(".") and not spot.has_before({"at"})):
        return [spot.node]
    if "/" in said:
        return _two_days(spot, day, month) if spot.has_after({"month"}) else _fraction_or_date(spot, day, month)
    if counts(replace(spot, language="de")):
        return [spot.as_kind("word")]
    return [spot.as_kind("literal_clock", (day, month, 0))] if _is_clock(spot, day, month) else [spot.node]


def _is_of_a_thing(spot: Spot, said: str) -> bool:
    """Whether it is the number of a thing, or a fraction behind the number of things: "Top 3.12", "4 1/2 Zimmer"."""
    fraction = "/" in said and spot.has_before({"number", "ordinal", "amount", "word"}) and counts(spot)
    if fraction or said.endswith("."):
        return fraction
    noun = _counted(spot)
    joined = noun is not None and noun.kind == "word" and spot.text[spot.node.end : noun.start] == "-"
    return joined or (_names_one(spot) and not spot.has_after({"at", "oclock", "literal_clock"}))


def _is_clock(spot: Spot, day: int, month: int) -> bool:
    if month > _LAST_MONTH:
        return True
    if len(spot.node.word.rstrip(". ").split(".")[-1].strip()) < 2:
        return False
    late = spot.has_before({"past", "before"}) and day > _EARLY
    return late or spot.has_before({"at", "between"}) or spot.has_after({"oclock"})


def _two_days(spot: Spot, first: int, second: int) -> list[Node]:
    """`13/14 September`: the month is named behind both days."""
    return [spot.as_kind("number", first), spot.as_kind("slash"), spot.as_kind("number", second)]


def _fraction_or_date(spot: Spot, day: int, month: int) -> list[Node]:
    """`1/2 5` and `3/4 8` are halves and quarters, `10/11 Uhr` two hours, `3/12` a date."""
    if (day, month) in _FRACTIONS and spot.has_after({"number", "ordinal"}):
        return [spot.as_kind(_FRACTIONS[day, month], 1)]
    if spot.has_before({"at"}) or spot.has_after({"oclock"}):
        return [spot.as_kind("number", day), spot.as_kind("or"), spot.as_kind("number", month)]
    return [spot.node]


def ordinal(spot: Spot) -> list[Node]:
    """The day of a month, unless the dot ends the sentence ("um 17.") or a noun is counted."""
    node = spot.node
    if spot.text[node.end - 1] == "." and _ends_sentence(spot):
        return _read_as_hour(spot, replace(node, kind="number", end=node.end - 1, word=str(node.value)))
    if (
        spot.language == "de"
        and not node.in_digits
        and spot.is_capital_inside
        and spot.has_before({"on", "of", "until"})
    ):
        return [replace(node, word=f"{node.value}.")]  # "am Achten"
    counted = spot.after is not None and spot.after.word in _COUNTED
    return [node if 1 <= node.value <= _LAST_DAY and not counted else spot.as_kind("word")]


def _ends_sentence(spot: Spot) -> bool:
    """Whether a number's dot is a full stop; only German writes ordinals with a dot."""
    if spot.language != "de":
        return True
    is_last = spot.after is None
    of_an_interval = (
        is_last
        and spot.has_before({"until", "and", "dash"})
        and spot.nodes[max(spot.at - 2, 0)].kind in {"number", "literal_clock"}
    )
    of_clock = spot.has_before(_ENDING) or (spot.before is not None and "/" in spot.before.word)
    return of_clock or of_an_interval or (is_last and spot.has_before(_BOUNDS | _NAMING) and _hours_are_spoken_of(spot))


def _hours_are_spoken_of(spot: Spot) -> bool:
    """Whether a number behind a bound is an hour: "von 10 Uhr bis 12.", "Freitag ginge, aber erst ab 12."."""
    before = {node.kind for node in spot.nodes[: spot.at]}
    of_a_day = bool({"weekday", "relative"} & before) and not {"ordinal", "literal_date", "month"} & before
    return bool({"oclock", "literal_clock"} & before) or (of_a_day and spot.node.value <= _LAST_HOUR)
