"""Days of the week, dates and times of day: each must be an offered appointment or stated, and fit the others beside it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.number_words import MONTH_OF, MONTHS, has_month
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.claims.clocks import clocks
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.spelled import DAYS
from neuroconcepts.assistant.folding import folded

_WEEKDAYS: Final = (
    "montag monday lundi lunedì lunedi mo",
    "dienstag tuesday mardi martedì martedi di",
    "mittwoch wednesday mercredi mercoledì mercoledi mi",
    "donnerstag thursday jeudi giovedì giovedi do",
    "freitag friday vendredi venerdì venerdi fr",
    "samstag sonnabend saturday samedi sabato sa",
    "sonntag sunday dimanche domenica so",
)
_SHORT: Final = 2
_WEEKDAY_OF: Final = {w: n for n, listed in enumerate(_WEEKDAYS) for w in listed.split()}
_FULL: Final = "|".join(sorted((w for w in _WEEKDAY_OF if len(w) > _SHORT), key=len, reverse=True))
_WEEKDAY: Final = re.compile(
    rf"\b(?P<day>(?:{_FULL}))(?P<part>s|en|früh|vormittag|mittag|nachmittag|abend|e)?s?\b"
    r"|\b(?P<short>Mo|Di|Mi|Do|Fr|Sa|So)\b\.?,?(?=\s?(?:den\s)?\d{1,2}\.)",
    re.IGNORECASE,
)
_RELATIVE: Final = re.compile(
    r"\b(?:morgen früh|morgen(?=\s(?:um|ab|nachmittag|abend|vormittag))|übermorgen|(?:voriges|letztes|vergangenes|dieses|heuriges|nächstes|kommendes) jahr|(?:vorigen|letzten|vergangenen|nächsten) monat|(?:last|this|next) (?:year|month)|l['’](?:année|an) (?:dernière?|prochaine?)|le mois (?:dernier|prochain)|(?:l['’]anno|il mese) (?:scorso|prossimo)|tomorrow|demain|domani|dopodomani|après-demain)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Said:
    """A date, weekday or time of day in a sentence."""

    span: Span
    day: date | None = None
    month_day: str = ""
    weekday: int | None = None
    clock: tuple[time, ...] = ()


def wrong_times(
    sentence: str, slots: Sequence[datetime], stated: str, seeker: str, language: str
) -> tuple[list[Span], list[Span]]:
    """What of a sentence's times is wrong, and what is right because it is offered; other dates are left to who knows facts."""
    days, clocks, names = [*_dates(sentence)], [*_clocks(sentence)], [*_weekdays(sentence, language)]
    wrong: list[Span] = []
    right: list[Span] = []
    for each in days:
        offered = [s for s in slots if _is_on(each, s)]
        named = _weekday_of(each, names, sentence)
        at = _time_of(each, clocks, days, sentence)
        if named is not None and not _fits(named, each, offered, slots, stated + seeker):
            wrong.append((named.span[0], each.span[1]))
            right += [at.span] if at and any(_is_at(at, s) for s in offered) else []
        elif offered or (slots and at is not None):
            ok = bool(offered) and (at is None or any(_is_at(at, s) for s in offered))
            begin, end = (named or each).span[0], (at or each).span[1]
            (right if ok else wrong).append(
                (begin, end) if not offered else (at or each).span if not ok else (begin, end)
            )
            right += [] if ok or not offered else [(begin, each.span[1])]
    for at in clocks:
        if not _within(at.span, [*wrong, *right]):
            held = _held_by(at, names, slots)
            fits = any(_is_at(at, s) for s in held) or _is_told(at, stated) or _is_told(at, seeker)
            (right if fits else wrong).append(at.span)
    told_days = _weekdays(stated + "\n" + seeker, language) if names else ()
    known = {s.weekday() for s in slots} | {n.weekday for n in told_days}
    for named in names:
        if not _within(named.span, [*wrong, *right]):
            (right if named.weekday in known else wrong).append(named.span)
    if not _is_of_writing(sentence):
        told = folded(stated + " " + seeker)
        wrong += [hit.span() for hit in _RELATIVE.finditer(sentence) if folded(hit[0]) not in told]
    return wrong, right


_WRITING: Final = re.compile(
    r"\b(?:meld\w*|ruf\w*|schreib\w*|schick\w*|send\w*|frag\w*|klär\w*|vertret\w*|vertritt|übernimmt|gebe\w*|bescheid|rückmeldung|antwort\w*|call\w*|ring\w*|write|email\w*|ask\w*|check\w*|find out|get back|come back|cover\w*|reply|let you know|"
    r"appel\w*|rappel\w*|écri\w*|envo\w*|enver\w*|demand\w*|remplac\w*|répond\w*|reviens|reviendrai|tiens au courant|chiam\w*|richiam\w*|scriv\w*|mand\w*|invi\w*|chied\w*|sostitui\w*|rispond\w*|faccio sapere|farò sapere)\b",
    re.IGNORECASE,
)
_VIEWED: Final = re.compile(
    r"\b(?:besichtig\w*|termin\w*|treff\w*|view\w*|appointment\w*|meet\w*|visit\w*|rendez-vous|rencontr\w*|appuntament\w*|incontr\w*|uhr|frei|bezieh\w*|miete|price|rent)\b|\d",
    re.IGNORECASE,
)


def _is_of_writing(sentence: str) -> bool:
    """`morgen rufe ich Sie an`: a day on which something is written, not one of a viewing."""
    return _WRITING.search(sentence) is not None and _VIEWED.search(sentence) is None


def _within(span: Span, spans: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _dates(sentence: str) -> Iterator[Said]:
    for each in quantities(sentence):
        if each.measure is Measure.DATE and re.fullmatch(r"\d\d-\d\d", each.unit):
            yield Said((each.start, each.end), each.day, each.unit)
    for hit in _SPELLED_DAY.finditer(sentence) if has_month(sentence) else ():
        day, month = DAYS[hit["day"].lower()], MONTH_OF[hit["month"].lower()]
        yield Said(hit.span(), month_day=f"{month:02d}-{day:02d}")


_SPELLED_DAY: Final = re.compile(
    rf"\b(?P<day>{'|'.join(sorted(map(re.escape, DAYS), key=len, reverse=True))})\s(?:of\s|de\s|di\s)?(?P<month>{MONTHS})\b",
    re.IGNORECASE,
)
"""`am vierundzwanzigsten April`, `the twenty-fourth of April`."""


def _clocks(sentence: str) -> Iterator[Said]:
    yield from (Said(span, clock=times) for span, times in clocks(sentence))


def _weekdays(sentence: str, language: str) -> Iterator[Said]:
    """The days of the week; their two letters only in German, elsewhere these are other words."""
    for hit in _WEEKDAY.finditer(sentence):
        if hit["short"] and language != "de":
            continue
        yield Said(hit.span(), weekday=_WEEKDAY_OF[(hit["day"] or hit["short"]).lower()])


def _is_on(said: Said, slot: datetime) -> bool:
    return said.day == slot.date() if said.day else said.month_day == f"{slot:%m-%d}"


def _is_at(said: Said, slot: datetime) -> bool:
    return slot.time().replace(second=0, microsecond=0, tzinfo=None) in said.clock


def _weekday_of(day: Said, names: Sequence[Said], sentence: str) -> Said | None:
    """The day of the week right before a date."""
    before = [n for n in names if n.span[1] <= day.span[0]]
    if not before:
        return None
    between = sentence[before[-1].span[1] : day.span[0]]
    return before[-1] if re.fullmatch(r"[\s,.]*(?:dem|den|der|the|le|il|the)?\s*", between, re.IGNORECASE) else None


def _fits(named: Said, day: Said, offered: Sequence[datetime], slots: Sequence[datetime], texts: str) -> bool:
    if offered:
        return any(s.weekday() == named.weekday for s in offered)
    if day.day:
        return day.day.weekday() == named.weekday
    years = {s.year for s in slots} | {int(y) for y in re.findall(r"\b20\d\d\b", texts)}
    month, number = (int(n) for n in day.month_day.split("-"))
    return not years or any(
        date(y, month, min(number, 28)).year == y and _on(y, month, number) == named.weekday for y in years
    )


def _on(year: int, month: int, number: int) -> int | None:
    try:
        return date(year, month, number).weekday()
    except ValueError:
        return None


def _time_of(day: Said, clocks: Sequence[Said], days: Sequence[Said], sentence: str) -> Said | None:
    """The first time of day behind a date and before the next date."""
    following = min((d.span[0] for d in days if d.span[0] > day.span[0]), default=len(sentence))
    return next((c for c in clocks if day.span[1] <= c.span[0] < following), None)


def _held_by(at: Said, names: Sequence[Said], slots: Sequence[datetime]) -> list[datetime]:
    """The slots a time of day can be of: those of the weekday named before it, else all."""
    before = [n for n in names if n.span[1] <= at.span[0]]
    return [s for s in slots if not before or s.weekday() == before[-1].weekday]


def _is_told(at: Said, text: str) -> bool:
    return any(set(at.clock) & set(c.clock) for c in _clocks(text))
