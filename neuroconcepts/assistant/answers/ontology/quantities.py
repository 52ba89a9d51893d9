"""Figures in running text: amounts, areas, ways, terms, dates, in German, English, French and Italian."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Period, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import MONTH_OF, MONTHS, NUMBER_OF, NUMBER_WORDS, has_month
from neuroconcepts.assistant.answers.ontology.spelled_numbers import SPELLED, has_spelled, spelled
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

_DIGITS: Final = (
    r"\d{1,3}(?:['’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|"
    r"\d{1,3}(?:[.'’\u00a0\u202f ]\d{3})+(?!\d)(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,2})?|\d+(?:[.,]\d+)?"
)
_UP_TO: Final = r"(?:(?<![0-4][.,]\d)(?<![0-4][.,]\d\d)\s?|\s?(?=bis zu \d[.,]))bis zu"
"""But for `mit einer GFZ von 0,6 bis zu 444 m²`, which is no range."""


def _numbers(*words: str) -> re.Pattern[str]:
    """Numbers and ranges of numbers, in digits and these words."""
    begins = "|".join(f"(?:{each})(?=\\b|monat|jähr|jahr|wöch|tägig)" for each in words)
    ends = "|".join(rf"(?:{each})\b" for each in words)
    return re.compile(
        rf"(?<![\w.,])(?P<n>{_DIGITS}|{begins})(?P<dash>[.,](?:-|–|—)+)?"
        rf"(?:(?:\s?(?:-|–|bis|to|à|und|oder|or)|{_UP_TO})\s?(?P<m>{_DIGITS}|{ends})(?:[.,](?:-|–|—)+)?)?",
        re.IGNORECASE,
    )


_NUMBER: Final = _numbers(NUMBER_WORDS)
_COMPOUND: Final = _numbers(SPELLED, NUMBER_WORDS)
"""Also numbers that are put together: it takes longer, and is needed only where a text may have one."""
_CURRENCY: Final = r"€|eur\b|euros?\b|chf\b|franken\b|francs?\b|franchi\b|sfr\.?|fr\.|(?:swiss|schweizer) (?:francs?|franken)\b|francs? suisses?\b|franchi svizzeri\b"
_BEFORE: Final = re.compile(rf"(?:{_CURRENCY})\s?$", re.IGNORECASE)
LOOKED_BACK: Final = 8
"""Characters in front of a number in which its currency may stand."""
LOOKED_AHEAD: Final = 18
"""Characters behind an amount in which its period may stand: `120 € pro Monat`."""


def _rule(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a text, in order."""
    found = [*_dates(text)]
    taken = [(q.start, q.end) for q in found]
    for hit in (_COMPOUND if has_spelled(text) else _NUMBER).finditer(text):
        if not _is_taken(hit.start("n"), hit.end("n"), taken) and (quantity := _quantity(hit)):
            found.append(quantity)
            taken.append((quantity.start, quantity.end))
    found.extend(q for q in _without_number(text) if not _is_taken(q.start, q.end, taken))
    return tuple(sorted(found, key=lambda q: q.start))


def _is_taken(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    return any(start < e and s < end for s, e in taken)


def number(written: str) -> Decimal | None:
    """`1.389,50`, `1,389.50`, `1'389`, `zwölf`, `2,5` → the number; three digits after a lone mark are thousands."""
    bare = written.strip().lower()
    if (word := NUMBER_OF.get(bare)) is not None:
        return word
    if bare[:1].isalpha():
        return spelled(bare)
    bare = re.sub(r"['’\s]", "", bare)
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", bare):
        bare = bare.replace(",", "")
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


# ── a number with its unit

_MORE: Final = (
    r"(?:(?:weitere[nr]?|volle[nr]?|ganze[nr]?|further|additional|more|full|whole|autres|altri|ulteriori)\s)?"
)
"""`zwei weitere Jahre`."""
_UNITS: Final[tuple[tuple[re.Pattern[str], Measure, str, str], ...]] = tuple(
    (_rule(rf"\s?(?:{pattern})"), measure, factor, unit)
    for pattern, measure, factor, unit in (
        (r"(?:%|prozent\b|per ?cent\b|pour ?cents?\b|per ?cento\b)", Measure.PERCENT, "1", "%"),
        (r"kwh(?:\s?(?:/|pro|je)\s?\(?\s?m[²2]?\s?[·*]?\s?(?:und\s)?(?:a\b|jahr)?\)?)?", Measure.ENERGY, "1", ""),
        (
            r"(?:brutto|netto|kalt|warm|gesamt|bruttokalt|nettokalt)?(?:monats)?(?:kalt|warm|netto|brutto)?(?:mieten?|mietzinsen?|mietzinse)\b|months?['’]?\s(?:of\s)?(?:(?:net|gross|cold|warm|basic|base)\s){0,2}rent\b|(?:(?:net|gross|cold|warm|monthly)\s){1,2}rents\b|mois de loyers?(?:\s(?:nets?|bruts?))?|mesi di (?:affitto|canone)|loyers\b(?:\smensuels?)?(?:\s(?:nets?|bruts?))?|mensilit\w+|canoni\b|affitti\b",
            Measure.RENTS,
            "1",
            "",
        ),
        (r"(?:kwp|kwc|kw-?peak|kilowatt(?:-?peak)?|kw)\b", Measure.POWER, "1", ""),
        (r"(?:mbit|mbps|mb/s|megabit)", Measure.SPEED, "1", ""),
        (r"(?:gbit|gbps|gigabit)", Measure.SPEED, "1000", ""),
        (
            r"(?:t|tonnen|to|tonnes?|tons?|tonnellate)\s?(?:/|pro|je|per|par|al|auf)\s?(?:den\s)?(?:m²|m2|qm|quadratmeter|m)",
            Measure.LOAD,
            "1",
            "",
        ),
        (
            r"(?:t|tonnen?|to(?!\s(?:an?|the|at|max\w*|[\d€])\b)|tonnes?|tons?|tonnellate)\b(?!\s?(?:/|pro|je))",
            Measure.WEIGHT,
            "1",
            "",
        ),
        (r"kg\b(?!\s?(?:/|pro|je|per|par|al))", Measure.WEIGHT, "0.001", ""),
        (r"kg\s?(?:/|pro|je|per|par|al)\s?(?:m²|m2|qm|quadratmeter)", Measure.LOAD, "0.001", ""),
        (
            r"(?:m²|m2|qm|quadratmetern?|sq\.?\s?m|sqm|square met(?:er|re)s?|mètres? carrés?|metri quadr\w+|mq)(?!\w)",
            Measure.AREA,
            "1",
            "",
        ),
        (r"(?:ha|hektar|hectares?|ettari)\b", Measure.AREA, "10000", ""),
        (r"(?:m³|m3|kubikmetern?|cbm)(?!\w)", Measure.VOLUME, "1", ""),
        (r"(?:km\b(?!/)|kilometern?\b|kilomet(?:er|re)s?\b|kilomètres?\b|chilometr\w+)", Measure.LENGTH, "1000", ""),
        (
            r"(?:cm|zentimetern?|centimet(?:er|re)s?|centimètres?|centimetri)\b",
            Measure.LENGTH,
            "0.01",
            "",
        ),
        (
            r"(?:m\b(?![²³/])|metern?\b|met(?:er|re)s?\b|mètres?\b|metri\b|laufmetern?\b|lfm\b)",
            Measure.LENGTH,
            "1",
            "",
        ),
        (r"-?(?:geh|auto|fuß|fuss|fahr|weg|rad|lauf)?-?(?:minuten?|min\b|minut[eiso]\w*)", Measure.TIME, "1", ""),
        (r"(?:std|stunden?|hours?|heures?|or[ea])\b", Measure.TIME, "60", ""),
        (
            rf"{_MORE}-?(?:jähr(?:ig|lich)\w*|jahren?\b|jahres\w*|jahr\b|years?'?\b|ans\b|(?<=un )an\b|(?<=1 )an\b|années?\b|ann[io]\b)",
            Measure.DURATION,
            "12",
            "",
        ),
        (
            rf"{_MORE}-?(?:monat(?:ig\w*|en?\b|s\b|s(?!raten?\b)\w*)|monat\b|months?'?\b|mois\b|mes[ei]\b)",
            Measure.DURATION,
            "1",
            "",
        ),
        (rf"{_MORE}-?(?:wöchig\w*|wochen?\b|weeks?'?\b|semaines?\b|settiman[ae]\b)", Measure.DURATION, "0.25", ""),
        (r"-?(?:tägig\w*|tagen?\b|days?'?\b|jours?\b|giorn[io]\b)", Measure.DURATION, "0.0333", ""),
        (r"(?:semestern?|semesters?|semestres?|semestri)\b", Measure.DURATION, "6", ""),
        (r"(?:quartalen?|quarters?|trimestres?|trimestri)\b", Measure.DURATION, "3", ""),
        (r"(?:(?-i:A)\b|ampere\b|amps?\b)", Measure.CURRENT, "1", ""),
    )
)
LEAST_CENTIMETRES: Final = 60
"""Sides without a unit are metres up to here (`20 x 30`), else centimetres (`Bett 120 x 200`)."""
_THREE_PLACES: Final = re.compile(r"\d[.,]\d{3}")
"""Before `million` no thousands: `1.095 million`."""
_MILLIONS: Final = _rule(r"\s?(?:mio\.?|mill?ion\w*|mln\.?)(?!\w)")
_MONEY: Final = _rule(rf"(?:{_MILLIONS.pattern}\s?(?:d['’]|di |de )?)?\s?(?:{_CURRENCY})")
_SIDES: Final = _rule(
    rf"\s?(?P<u1>cm|m(?:etri|etres|ètres|eter|etres)?)?\s?(?:x|×|mal|by|sur|per)\s?(?P<m>{_DIGITS})(?![.,]?\d)\s?(?P<unit>cm\b|m\b|meter|zentimeter|metres?|mètres|metri|(?!\w|\s?(?:{_CURRENCY})))"
)
_MILLION: Final = 1_000_000
_CLOCK: Final = _rule(r"\s?(?:uhr|a\.?m\b|p\.?m\b)")
_MONTHLY: Final = _rule(r"monat|month|mois|mens|mtl|mese\b")
_YEARLY: Final = _rule(r"jahr|jährlich|year|annual|p\.\s?a|par an\b|\banno\b|\bannu")


def _quantity(hit: re.Match[str]) -> Quantity | None:
    first, last = number(hit["n"]), number(hit["m"]) if hit["m"] else None
    if first is None:
        return None
    text, end = hit.string, hit.end()
    if _CLOCK.match(text, end) or _CLOCK.match(text, hit.end("n")):
        return None
    if money := _money(hit, first, last):
        return money
    if sides := _SIDES.match(text, hit.end("n")):
        return _rectangle(first, sides, hit.start())
    return _measured(hit, first, last) or _bare(hit, first, last)


def _money(hit: re.Match[str], first: Decimal, last: Decimal | None) -> Quantity | None:
    text, start, end = hit.string, hit.start(), hit.end()
    before = _BEFORE.search(text, max(0, start - LOOKED_BACK), start) if text[start].isdigit() else None
    behind = _MONEY.match(text, end)
    if before is None and behind is None:
        return None
    written = (before or behind or hit)[0].lower()
    if million := _MILLIONS.match(text, end):
        first, last, end = _whole(hit["n"], first) * _MILLION, last and last * _MILLION, million.end()
    end = max(end, behind.end() if behind else end)
    unit = "CHF" if "chf" in written or "fr" in written else "EUR"
    start = before.start() if before else start
    return Quantity(Measure.MONEY, first, last, unit, _period(text, end), start=start, end=end)


def _whole(written: str, read: Decimal) -> Decimal:
    """`1.095` in front of `million`, `1,785` in front of `%`: the three digits are no thousands."""
    return Decimal(written.replace(",", ".")) if _THREE_PLACES.fullmatch(written) else read


def _period(text: str, end: int) -> Period | None:
    """The time an amount is for, if said right behind it: `im Monat`, `monatlich`, `p. a.`."""
    behind = re.split(r"[.;:,](?!\s?a)", text[end : end + LOOKED_AHEAD], maxsplit=1)[0]
    if _MONTHLY.search(behind):
        return Period.MONTH
    return Period.YEAR if _YEARLY.search(_COMES_TO.split(behind, maxsplit=1)[0]) else None


_COMES_TO: Final = _rule(
    r"\b(?:macht|machen|ergibt|ergeben|sind|wären?|kommt|kommen|entspr\w+|makes?|comes?|is|are|fait|font|revient|correspond\w*|fa|fanno|ammonta\w*|risulta\w*)\b"
)
"""What stands behind such a word is of another amount: `1.480 € machen im Jahr …`."""


def _rectangle(first: Decimal, sides: re.Match[str], start: int) -> Quantity | None:
    second = number(sides["m"])
    if second is None:
        return None
    unit = sides["unit"].lower()
    in_centimetres = unit.startswith(("c", "z")) or (not unit and first >= LEAST_CENTIMETRES)
    by = Decimal("0.01") if in_centimetres else Decimal(1)
    return Quantity(Measure.DIMENSIONS, first * by, second * by, "m", start=start, end=sides.end())


def _measured(hit: re.Match[str], first: Decimal, last: Decimal | None) -> Quantity | None:
    for pattern, measure, factor, unit in _UNITS:
        if found := pattern.match(hit.string, hit.end()):
            by = Decimal(factor)
            first = _whole(hit["n"], first) if measure is Measure.PERCENT else first
            until = last * by if last is not None else None
            return Quantity(measure, first * by, until, unit, start=hit.start(), end=found.end())
    return None


_BARE_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")


_NAMING: Final = _rule(r"\b(?:nr|nummer|no|top|tür|stiege|linie|line|platz|(?<!das )(?<!dem )(?<!im )haus)\.?\s?$")
"""Behind these a number is a name: `Stellplatz Nr. 23`, `Linie 5`; not in `Hat das Haus 3 Bäder?`."""


_ARTICLES: Final = word_set("ein eine einem einen einer eines eins un une uno una")


def _bare(hit: re.Match[str], first: Decimal, last: Decimal | None) -> Quantity | None:
    if hit["n"].lower() in _ARTICLES and last is None:
        return None
    if million := _MILLIONS.match(hit.string, hit.end()):
        return Quantity(Measure.COUNT, _whole(hit["n"], first) * _MILLION, start=hit.start("n"), end=million.end())
    if _BARE_YEAR.fullmatch(hit["n"] if hit["n"][0].isdigit() else str(first)):
        return Quantity(Measure.YEAR, first, start=hit.start("n"), end=hit.end("n"))
    if _NAMING.search(hit.string, max(0, hit.start("n") - LOOKED_BACK), hit.start("n")):
        return None
    return Quantity(Measure.COUNT, first, last, start=hit.start("n"), end=hit.end())


# ── dates

_DATES: Final = (
    _rule(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d{2}(?!\d))?(?=\D|$)"),
    _rule(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    _rule(r"(?<!\d)(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
)
_NAMED_DATES: Final = (
    _rule(rf"\b(?P<day>\d{{1,2}})(?:\.|er|st|nd|rd|th|º|°)?\s(?:of\s)?(?P<name>{MONTHS})\b\.?(?:\s(?P<year>\d{{4}}))?"),
    _rule(rf"\b(?P<name>{MONTHS})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s(?P<year>\d{{4}}))?"),
)
_MONTH: Final = _rule(rf"\b(?P<name>{MONTHS})\b\.?(?:\s(?P<year>\d{{4}}))?")
_SEASON: Final = _rule(
    r"\b(?:frühjahr|frühling|sommer|herbst|winter|spring|summer|autumn|printemps|(?<!\ba )(?<!\bont )été|automne|hiver|primavera|estate|autunno|inverno"
    r"|q[1-4]|[1-4]\.\s?quartal)\b(?:\s(?P<year>\d{4}))?"
)
_MONTH_FIGURES: Final = _rule(r"(?<![\d/.])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)\b")


def _dates(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    named = has_month(text)
    for pattern in (*_DATES, *_NAMED_DATES) if named else _DATES:
        found += [d for hit in pattern.finditer(text) if not _overlaps(hit, found) and (d := _day(hit))]
    others = ((_SEASON, _season), (_MONTH_FIGURES, _month), (_DECADE, _decade))
    for pattern, make in ((_MONTH, _month), *others) if named else others:
        found += [make(hit) for hit in pattern.finditer(text) if not _overlaps(hit, found) and not _is_seven(hit)]
    return found


_COUNTED: Final = _rule(r"\s[a-zà-ÿ]")


def _is_seven(hit: re.Match[str]) -> bool:
    """`à sept minutes`: no September, which has its year or its full stop behind it."""
    return hit[0].lower() == "sept" and (hit[0].islower() and _COUNTED.match(hit.string, hit.end()) is not None)


def _overlaps(hit: re.Match[str], found: list[Quantity]) -> bool:
    return any(hit.start() < q.end and q.start < hit.end() for q in found)


def _day(hit: re.Match[str]) -> Quantity | None:
    """A day; without its year, only the day of the year is known (`unit`, as `07-01`)."""
    parts = hit.groupdict()
    month = MONTH_OF.get((parts.get("name") or "").lower()) or int(parts.get("month") or 0)
    year = int(parts["year"]) if parts.get("year") else None
    year = 2000 + year if year is not None and year < 100 else year
    try:
        day = date(year or 2024, month, int(parts["day"]))
    except ValueError:
        return None
    stated, known = (Decimal(year), day) if year else (None, None)
    return Quantity(Measure.DATE, stated, unit=f"{day:%m-%d}", day=known, start=hit.start(), end=hit.end())


def _month(hit: re.Match[str]) -> Quantity:
    parts = hit.groupdict()
    month = MONTH_OF.get((parts.get("name") or "").lower()) or int(parts.get("month") or 0)
    year = Decimal(hit["year"]) if hit["year"] else None
    return Quantity(Measure.DATE, year, unit=f"{month:02}", start=hit.start(), end=hit.end())


def _decade(hit: re.Match[str]) -> Quantity:
    """`1970er`, or `Siebziger` of the last century."""
    year = Decimal(hit["n"] or 1900 + 10 * (_TENS.index(hit["ten"].lower()) + 2))
    return Quantity(Measure.YEAR, year, unit="decade", start=hit.start(), end=hit.end())


def _season(hit: re.Match[str]) -> Quantity:
    year = Decimal(hit["year"]) if hit["year"] else None
    return Quantity(Measure.DATE, year, unit=hit[0].lower().split()[0], start=hit.start(), end=hit.end())


# ── told without a number

_NEAR: Final = (
    r"(?:direkt |unmittelbar )?vor (?:der|dem) (?:haus)?(?:tür|haus)|nebenan|nebenhaus|nachbarhaus|gegenüber|um die ecke|ums eck|"
    r"(?:anderen|gegenüberliegenden) stra(?:ß|ss)enseite|unmittelbarer (?:nähe|umgebung|nachbarschaft)|in der nachbarschaft|"
    r"fu(?:ß|ss)läufig|wenige (?:schritte|gehminuten|minuten|meter)|in gehdistanz|in gehweite|next door|around the corner|"
    r"across the street|walking distance|doorstep|à deux pas|devant la maison|dietro l'angolo"
)
_OPEN: Final = (
    r"\b(?:unbefristet\w*|(?:ab )?sofort\b|nach (?:vereinbarung|absprache|rücksprache|übereinkunft)|unlimited|indefinite|open-ended|"
    r"immediately|by arrangement|à convenir|de suite|immédiatement|durée indéterminée|da concordare|subito|indeterminato)"
)
_HOURS: Final = (
    r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|werktag|wochenende|feiertag)\w*|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b|"
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b|\b(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\b|"
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:uhr\b)?\s?(?:-|–|bis|to)\s?\d{1,2}(?:[:.]\d\d)?\s?uhr\b|\d{1,2}(?:[:.]\d\d)?\s?uhr\b"
)
_EVENTS: Final = (
    r"\b(?:bei|nach|vor|mit|ab|bis|bis zur|bis zum|zur|zum|gegen)\s(?:der |dem |den |erfolgter |vollständiger )?(?:schlüssel)?(?:übergabe|einzug|auszug|besichtigung|unterzeichnung|vertragsunterzeichnung|vertragsabschluss|vertragsbeginn|mietbeginn|"
    r"kaufpreiszahlung|zahlung (?:der kaution|des kaufpreises)|fertigstellung|baubeginn|beurkundung|notartermin|wohnungsübergabe|auszug der mieter)\w*|\b(?:upon|on|at|after|before|at the) (?:viewing|handover|completion|signing|move-in|moving in)|(?:à|lors de) la (?:remise|signature|visite)|alla (?:consegna|firma|visita)"
)
_TENS: Final = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_DECADE: Final = _rule(rf"\b(?:(?P<n>(?:19|20)\d0)|(?P<ten>{'|'.join(_TENS)}))er(?:n|-?\s?jahren?)?\b")
_CLASS: Final = _rule(
    r"(?:klasse|classe|class)\b(?:\s(?:energetica|énergétique|energia|énergie|cece|cecb|geak|ape))?\s?:?\s?(?:ist\s|is\s|est\s|è\s|„|\"|«\s?)?(?P<c>(?-i:[A-H])\+{0,2})(?![\w+])|\((?P<d>[A-H]\+{0,2})\)"
)
_QUARTER: Final = _rule(r"viertelstunde|quarter of an hour|quart d'heure|quarto d'ora")
_HALF: Final = _rule(r"halben? stunde|half an hour|demi-heure|mezz'ora")
_Maker = Callable[[re.Match[str]], Quantity]


def _told(measure: Measure, minutes: int | None = None) -> _Maker:
    amount = None if minutes is None else Decimal(minutes)

    def make(hit: re.Match[str]) -> Quantity:
        return Quantity(measure, amount, unit=hit[0].lower(), start=hit.start(), end=hit.end())

    return make


def _class(hit: re.Match[str]) -> Quantity:
    return Quantity(Measure.CLASS, unit=(hit["c"] or hit["d"]).upper(), start=hit.start(), end=hit.end())


_WITHOUT_NUMBER: Final[tuple[tuple[re.Pattern[str], _Maker], ...]] = (
    (_CLASS, _class),
    (_rule(_HOURS), _told(Measure.SCHEDULE)),
    (_rule(_EVENTS), _told(Measure.EVENT)),
    (_QUARTER, _told(Measure.TIME, 15)),
    (_HALF, _told(Measure.TIME, 30)),
    (_rule(_NEAR), _told(Measure.NEARNESS)),
    (_rule(_OPEN), _told(Measure.OPEN_END)),
)


def _without_number(text: str) -> Iterator[Quantity]:
    for pattern, make in _WITHOUT_NUMBER:
        yield from (make(hit) for hit in pattern.finditer(text))
