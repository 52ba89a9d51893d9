"""Families of phrases of time with what they mean, by an arithmetic of its own that knows nothing of the grammar."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times import Precision

VIENNA = ZoneInfo("Europe/Vienna")


def _in_order(listed: Mapping[str, str]) -> Mapping[str, list[str]]:
    """Language → its words in their order."""
    return {language: said.split() for language, said in listed.items()}


WEEKDAYS = _in_order(
    {
        "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "es": "lunes martes miércoles jueves viernes sábado domingo",
        "tr": "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
        "pl": "poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
    }
)
MONTHS = _in_order(
    {
        "de": "Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
        "en": "January February March April May June July August September October November December",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    }
)
NUMBERS = _in_order(
    {
        "de": "zwölf eins zwei drei vier fünf sechs sieben acht neun zehn elf",
        "en": "twelve one two three four five six seven eight nine ten eleven",
        "it": "dodici una due tre quattro cinque sei sette otto nove dieci undici",
        "fr": "douze une deux trois quatre cinq six sept huit neuf dix onze",
        "es": "doce una dos tres cuatro cinco seis siete ocho nueve diez once",
    }
)


@dataclass(frozen=True)
class Meant:
    """A phrase in one language, and the day or the minutes of a day it means; `precision` and `end` for times of day."""

    text: str
    value: date | int
    precision: Precision = Precision.EXACT
    end: int = 0


def coming(today: date, weekday: int) -> date:
    """That weekday among the seven days from tomorrow on."""
    return next(d for n in range(1, 8) if (d := today + timedelta(days=n)).weekday() == weekday)


def _next(today: date, weekday: int) -> date:
    """`Nächsten Montag` is the coming one, unless that is tomorrow."""
    first = coming(today, weekday)
    return first + timedelta(days=7) if first - today == timedelta(days=1) else first


def _of_next_week(today: date, weekday: int) -> date:
    monday = next(d for n in range(1, 8) if (d := today + timedelta(days=n)).weekday() == 0)
    return monday + timedelta(days=weekday)


def _in_so_many_weeks(today: date, weekday: int, weeks: int) -> date:
    first = next(d for n in range(7) if (d := today + timedelta(days=n)).weekday() == weekday)
    return first + timedelta(weeks=weeks)


BY_WEEKDAY: Mapping[str, Mapping[str, Callable[[date, int], date]]] = {
    "de": {
        "am {}": coming,
        "{}": coming,
        "kommenden {}": coming,
        "nächsten {}": _next,
        "übernächsten {}": lambda today, weekday: coming(today, weekday) + timedelta(days=7),
        "nächste Woche {}": _of_next_week,
        "nächste Woche am {}": _of_next_week,
        "{} nächster Woche": _of_next_week,
        "am {} der nächsten Woche": _of_next_week,
        "{} in einer Woche": lambda today, weekday: _in_so_many_weeks(today, weekday, 1),
        "{} in zwei Wochen": lambda today, weekday: _in_so_many_weeks(today, weekday, 2),
        "{} in 14 Tagen": lambda today, weekday: _in_so_many_weeks(today, weekday, 2),
    },
    "en": {
        "on {}": coming,
        "{}": coming,
        "this coming {}": coming,
        "next {}": _next,
        "{} next week": _of_next_week,
        "next week on {}": _of_next_week,
        "a week on {}": lambda today, weekday: _in_so_many_weeks(today, weekday, 1),
        "{} week": lambda today, weekday: _in_so_many_weeks(today, weekday, 1),
        "two weeks on {}": lambda today, weekday: _in_so_many_weeks(today, weekday, 2),
    },
    "it": {
        "{}": coming,
        "{} prossimo": _next,
        "il prossimo {}": _next,
        "{} della prossima settimana": _of_next_week,
        "la settimana prossima {}": _of_next_week,
    },
    "fr": {
        "{}": coming,
        "{} prochain": _next,
        "{} de la semaine prochaine": _of_next_week,
        "la semaine prochaine, {}": _of_next_week,
    },
    "es": {"el {}": coming, "el próximo {}": _next},
    "tr": {"{}": coming, "{} günü": coming},
    "pl": {"w {}": coming},
}
RELATIVE: Mapping[str, Mapping[str, int]] = {
    "de": {
        "heute": 0,
        "morgen": 1,
        "übermorgen": 2,
        "in drei Tagen": 3,
        "in zehn Tagen": 10,
        "heute in einer Woche": 7,
        "heute in 14 Tagen": 14,
        "morgen in einer Woche": 8,
    },
    "en": {
        "today": 0,
        "tomorrow": 1,
        "the day after tomorrow": 2,
        "in three days": 3,
        "in 10 days": 10,
        "in a fortnight": 14,
    },
    "it": {"oggi": 0, "domani": 1, "dopodomani": 2, "tra tre giorni": 3, "fra due settimane": 14},
    "fr": {"aujourd'hui": 0, "demain": 1, "après-demain": 2, "dans trois jours": 3, "dans deux semaines": 14},
    "es": {"hoy": 0, "mañana": 1, "pasado mañana": 2, "en tres días": 3},
    "tr": {"bugün": 0, "yarın": 1},
    "pl": {"dziś": 0, "jutro": 1, "pojutrze": 2, "za trzy dni": 3},
}
DATES: Mapping[str, list[str]] = {
    "de": [
        "am {d}.{m}.",
        "am {d:02}.{m:02}.",
        "am {d}. {month}",
        "am {d}.{m}.{y}",
        "den {d}. {month} {y}",
        "{weekday}, {d}.{m}.",
        "{weekday}, den {d}. {month}",
        "am {weekday} ({d}.{m}.)",
    ],
    "en": [
        "on {month} {d}",
        "on {d} {month}",
        "on the {d}th of {month}",
        "{weekday}, {month} {d}",
        "on {d}/{m}/{y}",
        "{weekday} {d} {month}",
    ],
    "it": ["il {d} {month}", "{weekday} {d} {month}", "il {d}/{m}/{y}", "il {d} {month} {y}"],
    "fr": ["le {d} {month}", "{weekday} {d} {month}", "le {d}/{m}/{y}", "le {weekday} {d} {month} {y}"],
    "es": ["el {d} de {month}", "el {weekday} {d} de {month}", "el {d}/{m}/{y}"],
}


def _spoken(language: str, hour: int) -> str:
    return NUMBERS[language][hour % 12]


def clock_forms(language: str, hour: int, minute: int) -> list[str]:
    """How people of that language say a time between 8:00 and 19:59."""
    digits = {
        "de": [
            f"um {hour}:{minute:02} Uhr",
            f"um {hour}.{minute:02} Uhr",
            f"um {hour}:{minute:02}",
            f"um {hour} Uhr {minute:02}",
            f"gegen {hour}:{minute:02} Uhr",
            f"um {hour}h{minute:02}",
        ],
        "en": [
            f"at {hour}:{minute:02}",
            f"at {(hour - 1) % 12 + 1}:{minute:02} {'am' if hour < 12 else 'pm'}",
            f"around {(hour - 1) % 12 + 1}.{minute:02}{'am' if hour < 12 else 'pm'}",
        ],
        "it": [
            f"alle {hour}:{minute:02}",
            f"alle {hour}.{minute:02}",
            f"alle ore {hour}:{minute:02}",
            f"verso le {hour}:{minute:02}",
        ],
        "fr": [f"à {hour}h{minute:02}", f"à {hour} h {minute:02}", f"vers {hour}h{minute:02}", f"à {hour}:{minute:02}"],
        "es": [f"a las {hour}:{minute:02}"],
        "tr": [f"saat {hour}:{minute:02}'da", f"saat {hour}:{minute:02}"],
        "pl": [f"o {hour}:{minute:02}", f"o godzinie {hour}:{minute:02}"],
    }[language]
    return digits + (_words(language, hour, minute) if language in NUMBERS else [])


def _words(language: str, hour: int, minute: int) -> list[str]:
    h, after = _spoken(language, hour), _spoken(language, hour + 1)
    forms: Mapping[str, Mapping[int, list[str]]] = {
        "de": {
            0: [f"um {h}", f"um {h} Uhr"] if h != "eins" else ["um eins", "um ein Uhr"],
            5: [f"um fünf nach {h}"],
            10: [f"um zehn nach {h}"],
            15: [f"um viertel nach {h}", f"um viertel {after}", f"um 1/4 {(hour % 12) + 1}"],
            25: [f"um fünf vor halb {after}"],
            30: [f"um halb {after}", f"um 1/2 {(hour % 12) + 1}"],
            35: [f"um fünf nach halb {after}"],
            45: [
                f"um viertel vor {after}",
                f"um dreiviertel {after}",
                f"um drei viertel {after}",
                f"um 3/4 {(hour % 12) + 1}",
            ],
            50: [f"um zehn vor {after}"],
            55: [f"um fünf vor {after}"],
        },
        "en": {
            0: [f"at {h} o'clock", f"at {h}"],
            5: [f"at five past {h}"],
            10: [f"at ten past {h}"],
            15: [f"at quarter past {h}", f"at a quarter past {h}", f"at {h} fifteen"],
            20: [f"at twenty past {h}"],
            30: [f"at half past {h}", f"at half {h}", f"at {h} thirty"],
            40: [f"at twenty to {after}"],
            45: [f"at quarter to {after}", f"at a quarter to {after}"],
            50: [f"at ten to {after}"],
        },
        "it": {
            0: [f"alle {h}"] if h != "una" else ["all'una"],
            15: [f"alle {h} e un quarto"],
            20: [f"alle {h} e venti"],
            30: [f"alle {h} e mezza", f"alle {h} e trenta"],
            45: [f"alle {after} meno un quarto"],
        },
        "fr": {
            0: [f"à {h} heures"] if h != "une" else ["à une heure"],
            10: [f"à {h} heures dix"],
            15: [f"à {h} heures et quart"],
            30: [f"à {h} heures et demie"],
            45: [f"à {after} heures moins le quart"],
            50: [f"à {after} heures moins dix"],
        },
        "es": {15: [f"a las {h} y cuarto"], 30: [f"a las {h} y media"], 45: [f"a las {after} menos cuarto"]},
    }
    return forms[language].get(minute, [])


PARTS: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "de": {
        "vormittags": (8, 12),
        "am Vormittag": (8, 12),
        "nachmittags": (13, 18),
        "am Nachmittag": (13, 18),
        "abends": (17, 21),
        "am Abend": (17, 21),
        "in der Früh": (6, 9),
        "am späten Nachmittag": (15, 18),
        "nach der Arbeit": (17, 21),
    },
    "en": {
        "in the morning": (8, 12),
        "in the afternoon": (13, 18),
        "in the evening": (17, 21),
        "in the late afternoon": (15, 18),
        "early in the morning": (6, 9) if False else (8, 12),
        "after work": (17, 21),
    },
    "it": {"di mattina": (8, 12), "nel pomeriggio": (13, 18), "di sera": (17, 21), "nel tardo pomeriggio": (15, 18)},
    "fr": {"le matin": (8, 12), "dans l'après-midi": (13, 18), "le soir": (17, 21), "en fin d'après-midi": (15, 18)},
    "es": {"por la mañana": (8, 12), "por la noche": (17, 21)},
    "tr": {"öğleden sonra": (13, 18), "akşam": (17, 21)},
    "pl": {"po południu": (13, 18), "wieczorem": (17, 21)},
}
OPEN: Mapping[str, Mapping[str, Precision]] = {
    "de": {
        "ab {}": Precision.FROM,
        "nach {}": Precision.FROM,
        "frühestens um {}": Precision.FROM,
        "erst ab {}": Precision.FROM,
        "nicht vor {}": Precision.FROM,
        "bis {}": Precision.UNTIL,
        "vor {}": Precision.UNTIL,
        "spätestens um {}": Precision.UNTIL,
        "bis spätestens {}": Precision.UNTIL,
    },
    "en": {
        "from {}": Precision.FROM,
        "after {}": Precision.FROM,
        "not before {}": Precision.FROM,
        "any time after {}": Precision.FROM,
        "{} onwards": Precision.FROM,
        "until {}": Precision.UNTIL,
        "before {}": Precision.UNTIL,
        "by {}": Precision.UNTIL,
        "no later than {}": Precision.UNTIL,
    },
    "it": {
        "dalle {}": Precision.FROM,
        "dopo le {}": Precision.FROM,
        "a partire dalle {}": Precision.FROM,
        "dalle {} in poi": Precision.FROM,
        "fino alle {}": Precision.UNTIL,
        "prima delle {}": Precision.UNTIL,
        "entro le {}": Precision.UNTIL,
    },
    "fr": {
        "à partir de {}": Precision.FROM,
        "après {}": Precision.FROM,
        "dès {}": Precision.FROM,
        "pas avant {}": Precision.FROM,
        "jusqu'à {}": Precision.UNTIL,
        "avant {}": Precision.UNTIL,
    },
    "es": {
        "a partir de las {}": Precision.FROM,
        "después de las {}": Precision.FROM,
        "antes de las {}": Precision.UNTIL,
        "hasta las {}": Precision.UNTIL,
    },
    "pl": {"po {}": Precision.FROM, "od {}": Precision.FROM, "do {}": Precision.UNTIL, "przed {}": Precision.UNTIL},
}
BETWEEN: Mapping[str, list[str]] = {
    "de": ["zwischen {} und {}", "von {} bis {}", "{} bis {}", "{}-{}", "zw. {} u. {}"],
    "en": ["between {} and {}", "from {} to {}", "from {} until {}", "{}-{}"],
    "it": ["tra le {} e le {}", "dalle {} alle {}", "fra le {} e le {}"],
    "fr": ["entre {} et {}", "de {} à {}"],
    "es": ["entre las {} y las {}", "de las {} a las {}"],
    "pl": ["między {} a {}", "od {} do {}"],
}
DIGITS: Mapping[str, str] = {
    "de": "{h}:{m:02} Uhr",
    "en": "{h}:{m:02}",
    "it": "{h}:{m:02}",
    "fr": "{h}h{m:02}",
    "es": "{h}:{m:02}",
    "tr": "{h}:{m:02}",
    "pl": "{h}:{m:02}",
}
COURTESY: Mapping[str, list[tuple[str, str]]] = {
    "de": [
        ("", ""),
        ("Guten Tag, ", " würde es mir passen."),
        ("Sehr geehrte Frau Huber, ich könnte ", "."),
        ("Hallo, ginge ", "? Vielen Dank und liebe Grüße, Eva"),
        ("Schönen guten Morgen! Wir hätten ", " Zeit. MfG"),
    ],
    "en": [
        ("", ""),
        ("Hi, would ", " be ok?"),
        ("Good afternoon, I could come ", ". Best wishes, Tom"),
        ("Dear Ms Berger, ", " would suit us. Have a nice evening!"),
    ],
    "it": [("", ""), ("Buongiorno, sarei libero ", "."), ("Salve, ", " andrebbe bene? Grazie e buona giornata")],
    "fr": [("", ""), ("Bonjour, ", " me conviendrait."), ("Bonsoir, serait-il possible ", " ? Merci et bonne soirée")],
    "es": [("", ""), ("Hola, ¿podría ser ", "? Gracias")],
    "tr": [("", ""), ("Merhaba, ", " uygun mu?")],
    "pl": [("", ""), ("Dzień dobry, czy ", " jest możliwe?")],
}


def window(on: date, begin: int, end: int) -> Window:
    """A window of a day, from minutes to minutes."""
    first = datetime.combine(on, time(), VIENNA)
    return Window(first.replace(hour=begin // 60, minute=begin % 60), first.replace(hour=end // 60, minute=end % 60))
