"""How amounts, days and times of day are written in letters: German, English, French, Italian, and as in Switzerland.

A writing is a function, so that a false value can be written exactly as the true one was.
"""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from random import Random

Writing = Callable[[Decimal], str]
DayWriting = Callable[[date], str]
ClockWriting = Callable[[datetime], str]

_MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
}
_WEEKDAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
}
MONTHS = {language: names.split() for language, names in _MONTHS.items()}
WEEKDAYS = {language: names.split() for language, names in _WEEKDAYS.items()}
POINT = {"de": ",", "en": ".", "fr": ",", "it": ","}
GROUPS = {"de": (".", ".", ""), "en": (",", ",", ""), "fr": ("\u202f", "\u00a0", " "), "it": (".", ".", "")}
"""Signs between thousands; the last is rarer: nothing, or an ordinary space."""
MONEY = {
    "de": ("{n} €", "{n} Euro", "EUR {n}", "€ {n}", "{n} EUR"),
    "en": ("€{n}", "EUR {n}", "{n} euros", "€{n}"),
    "fr": ("{n} €", "{n}\u00a0€", "{n} euros", "{n} EUR"),
    "it": ("{n} €", "€ {n}", "{n} euro", "EUR {n}"),
}
FRANCS = {
    "de": ("CHF {n}", "Fr. {n}", "{n} Franken", "CHF {n}.–"),
    "en": ("CHF {n}", "{n} Swiss francs"),
    "fr": ("CHF {n}", "{n} francs", "CHF {n}.–"),
    "it": ("CHF {n}", "{n} franchi", "{n} CHF"),
}
AREAS = {
    "de": ("{n} m²", "{n} m²", "{n} Quadratmeter", "{n} qm", "{n} m2"),
    "en": ("{n} m²", "{n} sq m", "{n} square metres"),
    "fr": ("{n} m²", "{n} m²", "{n} mètres carrés", "{n} m2"),
    "it": ("{n} m²", "{n} mq", "{n} metri quadrati"),
}
MILLIONS = {"de": "{n} Mio. €", "en": "€{n} million", "fr": "{n} million d'euros", "it": "{n} milioni di euro"}
ROOMS = {"de": "{n} Zimmer", "en": "{n} rooms", "fr": "{n} pièces", "it": "{n} locali"}
ONE_ROOM = {"de": "1 Zimmer", "en": "1 room", "fr": "1 pièce", "it": "1 locale"}
WORDS = {
    language: {Decimal(2 + n): word for n, word in enumerate(words.split())}
    for language, words in {
        "de": "zwei drei vier fünf sechs sieben",
        "en": "two three four five six seven",
        "fr": "deux trois quatre cinq six sept",
        "it": "due tre quattro cinque sei sette",
    }.items()
}
WORDS["de"] |= {Decimal("2.5"): "zweieinhalb", Decimal("3.5"): "dreieinhalb"}
FLOORS = {
    "de": ("{n}. Stock", "{n}. Obergeschoss", "{n}. OG"),
    "en": ("{n}{th} floor",),
    "fr": ("{n}{e} étage",),
    "it": ("{n}° piano",),
}
GROUND = {"de": "Erdgeschoss", "en": "ground floor", "fr": "rez-de-chaussée", "it": "piano terra"}
ENERGY = ("{n} kWh/(m²a)", "{n} kWh/m²a", "{n} kWh/(m²·a)")
ABOUT = {
    "de": ("rund {v}", "ca. {v}", "etwa {v}"),
    "en": ("about {v}", "around {v}"),
    "fr": ("{v} environ",),
    "it": ("circa {v}", "ca. {v}"),
}


def digits(amount: Decimal, group: str, point: str, *, cents: bool = False) -> str:
    """`1389.5` → `1.389,5`, with `cents` `1.389,50`."""
    places = 2 if cents else -int(amount.normalize().as_tuple().exponent)
    text = f"{amount:,.{0 if amount == amount.to_integral_value() else places}f}"
    return text.replace(",", "\0").replace(".", point).replace("\0", group)


def money(random: Random, language: str, currency: str) -> Writing:
    """One way to write a price."""
    swiss = currency == "CHF" or (language != "en" and random.random() < 0.1)
    group = random.choice(("'", "’")) if swiss else random.choice(GROUPS[language])
    point = "." if swiss else POINT[language]
    form = random.choice((FRANCS if currency == "CHF" else MONEY)[language])
    return lambda amount: _price(amount, form, group, point)


def millions(language: str) -> Writing:
    """`1,095 Mio. €`; what is no multiple of a thousand is written out."""
    full = _with("{n} €", GROUPS[language][0], POINT[language])
    short = _with(MILLIONS[language], "", POINT[language])
    return lambda amount: full(amount) if amount % 1000 or amount < 10**6 else short(amount / 10**6)


def _price(amount: Decimal, form: str, group: str, point: str) -> str:
    """Swiss prices without Rappen end in a dash."""
    fits = form if amount == amount.to_integral_value() else form.removesuffix(".–")
    return fits.format(n=digits(amount, group, point, cents=True))


def area(random: Random, language: str) -> Writing:
    """One way to write square metres."""
    return _with(random.choice(AREAS[language]), GROUPS[language][0], POINT[language])


def energy(random: Random, language: str) -> Writing:
    """One way to write an energy figure."""
    return _with(random.choice(ENERGY), GROUPS[language][0], POINT[language])


def rooms(random: Random, language: str) -> Writing:
    """`2,5 Zimmer` or, if it is a word, `zweieinhalb Zimmer`."""
    many = _with(ROOMS[language], "", POINT[language])
    words = WORDS[language] if random.random() < 0.4 else {}

    def way(amount: Decimal) -> str:
        if amount == 1:
            return ONE_ROOM[language]
        word = words.get(amount)
        return ROOMS[language].format(n=word) if word else many(amount)

    return way


def floor(random: Random, language: str) -> Writing:
    """`3. Stock`, `ground floor`."""
    form = random.choice(FLOORS[language])
    ends = {1: ("st", "er"), 2: ("nd", "e"), 3: ("rd", "e")}

    def way(amount: Decimal) -> str:
        number = int(amount)
        english, french = ends.get(number, ("th", "e"))
        return form.format(n=number, th=english, e=french) if number else GROUND[language]

    return way


def year(amount: Decimal) -> str:
    """`1908`."""
    return f"{amount:.0f}"


def rounded(random: Random, language: str, exact: Writing) -> Writing:
    """`rund 78 m²`."""
    form = random.choice(ABOUT[language])
    return lambda amount: form.format(v=exact(amount))


def _with(form: str, group: str, point: str) -> Writing:
    return lambda amount: form.format(n=digits(amount, group, point))


def day(random: Random, language: str, *, year: bool = True) -> DayWriting:
    """One way to write a day, e.g. `1. Mai 2025`, `01.05.2025`, `1er mai 2025`."""
    ways = _days(language)
    way = random.choice(ways if year else ways[:1])
    return way if year else lambda of: way(of).removesuffix(f" {of.year}")


def _days(language: str) -> tuple[DayWriting, ...]:
    names = MONTHS[language]
    match language:
        case "de":
            return (
                lambda d: f"{d.day}. {names[d.month - 1]} {d.year}",
                lambda d: f"{d:%d.%m.%Y}",
                lambda d: f"{d.day}.{d.month}.{d.year}",
            )
        case "en":
            return (
                lambda d: f"{d.day} {names[d.month - 1]} {d.year}",
                lambda d: f"{names[d.month - 1]} {d.day}, {d.year}",
                lambda d: (
                    f"{d:%d/%m/%Y}" if d.day > 12 else f"{d.day} {names[d.month - 1]} {d.year}"
                ),  # 01/05 is two days
            )
    first = {"fr": "1er", "it": "1°"}[language]
    return (
        lambda d: f"{first if d.day == 1 else d.day} {names[d.month - 1]} {d.year}",
        lambda d: f"{d.day} {names[d.month - 1]} {d.year}" if d.day > 1 else f"{first} {names[d.month - 1]} {d.year}",
        lambda d: f"{d:%d/%m/%Y}",
    )


def clock(random: Random, language: str) -> ClockWriting:
    """One way to write a time of day."""
    return random.choice(_clocks(language))


def _clocks(language: str) -> tuple[ClockWriting, ...]:
    match language:
        case "de":
            return (
                lambda t: f"{t.hour}:{t:%M} Uhr",
                lambda t: f"{t.hour}.{t:%M} Uhr",
                lambda t: f"{t.hour} Uhr" + (f" {t:%M}" if t.minute else ""),
            )
        case "en":
            return (lambda t: f"{t.hour}:{t:%M}", lambda t: f"{(t.hour - 1) % 12 + 1}:{t:%M} {t:%p}".lower())
        case "fr":
            return (lambda t: f"{t.hour} h" + (f" {t:%M}" if t.minute else ""), lambda t: f"{t.hour}h{t:%M}")
    return (lambda t: f"{t.hour}:{t:%M}", lambda t: f"{t.hour}.{t:%M}")
