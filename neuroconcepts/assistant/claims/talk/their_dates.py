"""Months, seasons and spans of time that a letter may name: the seeker's own, those of the offered times, how long to plan."""

import re
from datetime import timedelta
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.claims.figures.amounts import is_written
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.talk import frames

_COMPARED: Final = re.compile(
    r"\b(?:vereinbar|vereinbaren|entgegen|(?:zu|etwas) (?:früh|spät|knapp|kurz|lang|wenig)|früh genug|rechtzeitig|klappen|klappt|ausgehen|geht sich|käme|hinkommen|in time|too (?:early|late|soon|short|long|little)|tie in|fits?|"
    r"trop\b|à temps|conviendrait|convient|tropp[oaie]\b|too many|zu viele?|in tempo|andrebbe|(?:noch |also |rechnerisch |still |donc |quindi )(?:vor|before|avant|prima))\b",
    re.IGNORECASE,
)
"""Words that hold a date against what was stated."""
_AT: Final = re.compile(r"\b(?:um|gegen|at|alle|à|à partir de)\s$", re.IGNORECASE)
_UNIT: Final = re.compile(r"\s?(?:[A-ZÄÖÜ%€]|euros?\b|m\b|m²|km|years|months|minutes|weeks|ans|mois|anni|mesi|per)")
_PLANS: Final = re.compile(
    r"\b(?:plan\w*\b.{0,40}\bein\b|einplan\w*|rechnen Sie|nehmen Sie sich|dauert (?:die besichtigung|der termin|das ganze|der rundgang)|(?:besichtigung|termin|rundgang)\b.{0,20}\bdauert|"
    r"allow|set aside|budget|the (?:viewing|tour|visit) (?:will take|takes|lasts)|comptez|prévoyez|la visite (?:dure|durera|prend)|calcoli|preveda|metta in conto|la visita (?:dura|durerà))\b",
    re.IGNORECASE,
)
_AWAY: Final = re.compile(
    r"\b(?:bahnhof|station|gare|stazione|stadt|zentrum|cent(?:er|re)|weg|fußweg|fahrt|walk|drive|trajet|tragitto|anreise|zu[mr]?|to the|jusqu|fino)\b",
    re.IGNORECASE,
)
LONGEST_VIEWING: Final = 90
"""Minutes."""
_LATER: Final = re.compile(r"\s(?:später|darauf|danach|later|after|plus tard|après|dopo|più tardi)\b", re.IGNORECASE)
DAYS_OF_MONTH: Final = 30
BOTH: Final = 2


def is_a_date_between_us(reading: Reading, part: Part, stretch: str, figure: Quantity) -> bool:
    """Whether a figure of time is the seeker's own, held against what is stated, or of the offered times and how long they take."""
    match figure.measure:
        case Measure.DATE if figure.day is None:
            return _is_month(reading, part, stretch, figure)
        case Measure.COUNT:
            return _is_hour(reading, part, figure)
        case Measure.TIME:
            short = figure.number is not None and figure.number <= LONGEST_VIEWING
            return short and _PLANS.search(part.text) is not None and not _AWAY.search(stretch)
        case Measure.DURATION:
            return _is_compared(reading, part, figure) or _is_between_slots(reading, part, figure)
        case _:
            return False


_SEASON: Final = re.compile(
    r"\b(?:(?:für|im|in den|an) (?:den |die |heißen |kalten |kühlen |warmen |langen )*(?:sommer|winter|herbst|frühling|frühjahr)|(?:in|for) (?:the )?(?:summer|winter|autumn|spring)|(?:en|pour l['’]|l['’]) ?(?:été|hiver|automne)|(?:in|d['’]|per l['’]|per il) ?(?:estate|inverno|autunno|primavera))",
    re.IGNORECASE,
)
_MOVES: Final = re.compile(
    r"\b(?:frei|verfügbar\w*|bezug\w*|beziehbar|einzug\w*|einzieh\w*|übergabe|übergeben|fertig\w*|bezugsfertig|beginn\w*|start\w*|available|ready|vacant|handed|move\w*|complet\w*|libre|disponible|livr\w*|emménag\w*|liber\w|disponibil\w|consegn\w*)\b",
    re.IGNORECASE,
)


def _is_season(part: Part, figure: Quantity) -> bool:
    """`Für den Sommer gibt es eine Klimaanlage`: for what time of the year, no day."""
    named = any(hit.start() <= figure.start < hit.end() for hit in _SEASON.finditer(part.text))
    return named and figure.number is None and not _MOVES.search(part.text)


def _is_month(reading: Reading, part: Part, stretch: str, figure: Quantity) -> bool:
    if _is_season(part, figure):
        return True
    if frames.supposes(stretch, reading.language):
        return True
    if figure.number is None and any(f"{s.month:02d}" == figure.unit for s in reading.slots):
        return True
    return _is_compared(reading, part, figure)


def _is_compared(reading: Reading, part: Part, figure: Quantity) -> bool:
    """`Due anni sono troppi`: the seeker's own time, held against one that is stated."""
    return is_written(figure, reading.their_figures) and _COMPARED.search(part.text) is not None


def _is_hour(reading: Reading, part: Part, figure: Quantity) -> bool:
    """`mittags um zwölf`: the full hour of an offered time, or one that the seeker named."""
    if not _AT.search(part.text, 0, figure.start) or _UNIT.match(part.text, figure.end):
        return False
    named = re.search(
        rf"\b{figure.number}(?:[:.]00)?\s?(?:uhr|h\b|[ap]\.?m|o['’]clock|heures)", reading.seeker, re.IGNORECASE
    )
    return named is not None or any(s.minute == 0 and figure.number in {s.hour, s.hour - 12} for s in reading.slots)


def _is_between_slots(reading: Reading, part: Part, figure: Quantity) -> bool:
    """`zwei Wochen später`, `an beiden Tagen`: of the offered times."""
    days = sorted({s.date() for s in reading.slots})
    if re.match(r"(?:beide|both|les deux|entramb)", part.text[figure.start :], re.IGNORECASE):
        return len(days) == BOTH
    if not _LATER.match(part.text, figure.end) or figure.number is None:
        return False
    gap = timedelta(days=round(float(figure.number) * DAYS_OF_MONTH))
    return any(abs((b - a) - gap) <= timedelta(days=1) for a in days for b in days if b > a)
