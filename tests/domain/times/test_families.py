"""Every expression of whole families means what an arithmetic of its own says, whatever stands around it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times import Precision, resolve
from tests.domain.times.families import (
    BETWEEN,
    BY_WEEKDAY,
    COURTESY,
    DATES,
    DIGITS,
    MONTHS,
    OPEN,
    PARTS,
    RELATIVE,
    VIENNA,
    WEEKDAYS,
    Meant,
    clock_forms,
    window,
)

MOMENTS = (
    st.integers(0, 6 * 365 * 24 * 60)
    .map(lambda m: datetime(2024, 1, 1, tzinfo=VIENNA) + timedelta(minutes=m))
    .map(lambda now: now.replace(hour=min(now.hour, 5)))
)
LANGUAGES = st.sampled_from(sorted(WEEKDAYS))
SPELLINGS: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper)


@st.composite
def days(draw: st.DrawFn, language: str, today: date) -> Meant:
    """A day, by weekday, counted from today or by its date."""
    kinds = ["weekday", "relative", *(["date"] if language in DATES else [])]
    match draw(st.sampled_from(kinds)):
        case "weekday":
            form = draw(st.sampled_from(sorted(BY_WEEKDAY[language])))
            weekday = draw(st.integers(0, 6))
            return Meant(form.format(WEEKDAYS[language][weekday]), BY_WEEKDAY[language][form](today, weekday))
        case "relative":
            text = draw(st.sampled_from(sorted(RELATIVE[language])))
            return Meant(text, today + timedelta(days=RELATIVE[language][text]))
        case _:
            return draw(dates(language, today))


@st.composite
def dates(draw: st.DrawFn, language: str, today: date) -> Meant:
    on = today + timedelta(days=draw(st.integers(0, 330)))
    form = draw(st.sampled_from(DATES[language]))
    assume("th of" not in form or on.day in {*range(4, 21), *range(24, 31)})
    said = {
        "d": on.day,
        "m": on.month,
        "y": on.year,
        "month": MONTHS[language][on.month - 1],
        "weekday": WEEKDAYS[language][on.weekday()],
    }
    return Meant(form.format(**said), on)


@st.composite
def times(draw: st.DrawFn, language: str) -> Meant:
    """A time of day: exact, open, between two, or a part of the day."""
    hour, minute = draw(st.integers(8, 19)), draw(st.sampled_from(range(0, 60, 5)))
    kinds = ["exact", "part", *(["open", "between"] if language in OPEN else [])]
    match draw(st.sampled_from(kinds)):
        case "exact":
            return Meant(
                draw(st.sampled_from(clock_forms(language, hour, minute))),
                hour * 60 + minute,
                Precision.EXACT,
                hour * 60 + minute + 30,
            )
        case "part":
            text, (begin, end) = draw(st.sampled_from(sorted(PARTS[language].items())))
            return Meant(text, begin * 60, Precision.PART_OF_DAY, end * 60)
        case "open":
            form, precision = draw(st.sampled_from(sorted(OPEN[language].items())))
            said = form.format(DIGITS[language].format(h=hour, m=minute))
            return Meant(said, hour * 60 + minute, precision, hour * 60 + minute)
        case _:
            form = draw(st.sampled_from(BETWEEN[language]))
            last = draw(st.integers(hour + 1, 21))
            ends = (DIGITS[language].format(h=h, m=minute) for h in (hour, last))
            return Meant(form.format(*ends), hour * 60 + minute, Precision.INTERVAL, last * 60 + minute)


def _expected(day: date, named: Meant) -> Window:
    assert isinstance(named.value, int)
    match named.precision:
        case Precision.FROM:
            return window(day, named.value, 22 * 60)
        case Precision.UNTIL:
            return window(day, 8 * 60 if named.value > 9 * 60 else 6 * 60, named.value)
        case _:
            return window(day, named.value, named.end)


@settings(max_examples=600)
@given(data=st.data(), now=MOMENTS, language=LANGUAGES)
def test_a_day_and_a_time_of_it(data: st.DataObject, now: datetime, language: str) -> None:
    day, named = data.draw(days(language, now.date())), data.draw(times(language))
    before, behind = data.draw(st.sampled_from(COURTESY[language]))
    spelled = data.draw(st.sampled_from(SPELLINGS))
    text = before + spelled(f"{day.text} {named.text}") + behind
    assert isinstance(day.value, date)
    expected = _expected(day.value, named)
    found = resolve(text, now=now, language=language)
    assert [(f.window, f.precision) for f in found] == [(expected, named.precision)], text


@settings(max_examples=300)
@given(data=st.data(), now=MOMENTS, language=LANGUAGES)
def test_a_day_alone_is_the_whole_day(data: st.DataObject, now: datetime, language: str) -> None:
    day = data.draw(days(language, now.date()))
    before, behind = data.draw(st.sampled_from(COURTESY[language]))
    text = before + day.text + behind
    assert isinstance(day.value, date)
    start = datetime.combine(day.value, datetime.min.time(), VIENNA)
    end = datetime.combine(day.value + timedelta(days=1), datetime.min.time(), VIENNA)
    found = resolve(text, now=now, language=language)
    assert [(f.window, f.precision) for f in found] == [(Window(start, end), Precision.DAY)], text


OR = {"de": "oder", "en": "or", "it": "o", "fr": "ou", "es": "o", "tr": "veya", "pl": "lub"}


@settings(max_examples=300)
@given(data=st.data(), now=MOMENTS, language=LANGUAGES)
def test_two_days_with_their_times_are_two_windows(data: st.DataObject, now: datetime, language: str) -> None:
    forms = sorted(form for form in BY_WEEKDAY[language] if BY_WEEKDAY[language][form].__name__ == "coming")
    first, second = data.draw(st.lists(st.integers(0, 6), min_size=2, max_size=2, unique=True))
    form = data.draw(st.sampled_from(forms))
    each = [
        Meant(form.format(WEEKDAYS[language][w]), BY_WEEKDAY[language][form](now.date(), w)) for w in (first, second)
    ]
    named = [data.draw(times(language)) for _ in each]
    text = f" {OR[language]} ".join(f"{d.text} {t.text}" for d, t in zip(each, named, strict=True))
    expected = [_expected(d.value, t) for d, t in zip(each, named, strict=True) if isinstance(d.value, date)]
    assert [f.window for f in resolve(text, now=now, language=language)] == expected, text


@settings(max_examples=300)
@given(data=st.data(), now=MOMENTS, language=LANGUAGES)
def test_two_days_share_the_time_behind_them(data: st.DataObject, now: datetime, language: str) -> None:
    first, second = data.draw(st.lists(st.integers(0, 6), min_size=2, max_size=2, unique=True))
    form = next(iter(BY_WEEKDAY[language]))
    each = [
        Meant(form.format(WEEKDAYS[language][w]), BY_WEEKDAY[language][form](now.date(), w)) for w in (first, second)
    ]
    named = data.draw(times(language))
    text = f"{each[0].text} {OR[language]} {each[1].text} {named.text}"
    expected = [_expected(d.value, named) for d in each if isinstance(d.value, date)]
    assert [f.window for f in resolve(text, now=now, language=language)] == expected, text
