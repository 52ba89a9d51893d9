"""Clock times, written and spoken: halves and quarters as each language counts them."""

from dataclasses import replace
from typing import Final

from neuroconcepts.domain.times.patterns import Found, Scene, one, pick, rule
from neuroconcepts.domain.times.values import Anchor, Anchored, Clock

_HALF_TOWARDS: Final = frozenset({"de", "pl"})
"""Languages in which "halb fünf" is half an hour before five; English "half five" is after it."""
_ROUND_MINUTES: Final = frozenset({1, 2, 3, 5, 7, 8, 10, 12, 15, 20, 25})


def _clock(hour: int, minute: int = 0, *, sure: bool = False) -> Clock | None:
    valid = (0 <= hour <= 23 and 0 <= minute < 60) or (hour == 24 and minute == 0)
    return Clock(hour, minute, sure or hour > 12 or hour == 0) if valid else None


def _spoken(clock: Clock | None) -> Clock | None:
    return replace(clock, spoken=True) if clock else None


def _towards(hour: int, minutes: int) -> Clock | None:
    """So many minutes before a full hour."""
    if not 1 <= hour <= 24:
        return None
    total = hour * 60 - minutes
    return _clock(total // 60 or 12, total % 60) if hour <= 12 else _clock(total // 60, total % 60)


def _numbers(found: Found) -> list[int]:
    return [int(node.value) for node in pick(found, "number", "one", "midday")]


def literal(_scene: Scene, found: Found) -> Clock | None:
    """`17:30`, `5pm`, `17h`."""
    hour, minute, meridiem = found[0].value
    if meridiem and 1 <= hour <= 12:
        clock = _clock(hour % 12 + (12 if meridiem == 2 else 0), minute, sure=True)
        return replace(clock, post=meridiem == 2) if clock else None
    return _clock(hour, minute, sure=found[0].word[0] == "0")


def oclock(scene: Scene, found: Found) -> Clock | None:
    """`17 Uhr`, `17 Uhr 30`, `dix-huit heures trente`, `1730 Uhr`; in words or in English it is counted to twelve."""
    if year := one(found, "year"):
        return _clock(*divmod(year.value, 100))
    hour, *minutes = _numbers(found)
    if minutes and not 0 < minutes[0] < 60:
        return None
    clock = _clock(hour, minutes[0] if minutes else 0)
    in_digits = any(node.in_digits for node in pick(found, "number"))
    return clock if in_digits and scene.language != "en" else _spoken(clock)


def oclock_alone(scene: Scene, found: Found) -> Clock | None:
    """French `une heure` is a length of time, unless a preposition makes it one o'clock."""
    return None if scene.language == "fr" and found[0].kind == "one" else oclock(scene, found)


def four_digits(_scene: Scene, found: Found) -> Clock | None:
    """`Mi 26.8. 1730`; what may be a year is none."""
    hour, minute = divmod(int(found[0].value), 100)
    return _clock(hour, minute, sure=True) if 6 <= hour <= 22 and hour not in {19, 20} else None


def oclock_literal(scene: Scene, found: Found) -> Clock | None:
    """`ore 17:30`."""
    return literal(scene, found[1:])


def hour_and_minutes(scene: Scene, found: Found) -> Clock | None:
    """`five thirty`, `alle 17 e 30`, `a las cinco y veinte`; in digits only where minutes are said after "and"."""
    first, second = pick(found, "number", "one")
    if not one(found, "and") and (first.in_digits or second.in_digits) and scene.language != "it":
        return None
    if second.value not in {5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55} or first.value > 24:
        return None
    return _spoken(_clock(int(first.value), int(second.value)))


def half(scene: Scene, found: Found) -> Clock | None:
    """`halb fünf` is 4:30, `half five` and `half past five` 5:30."""
    hour = _numbers(found)[-1]
    if scene.language not in _HALF_TOWARDS or one(found, "past"):
        return _spoken(_clock(hour, 30))
    return _spoken(_towards(hour, 30))


def around_half(_scene: Scene, found: Found) -> Clock | None:
    """`fünf nach halb acht`, `kurz vor halb` is left to be a bound."""
    minutes, hour = _numbers(found)[0], _numbers(found)[-1]
    return _spoken(_towards(hour, 30 - minutes if one(found, "past") else 30 + minutes))


def quarter(_scene: Scene, found: Found) -> Clock | None:
    """`viertel acht` and `dreiviertel acht` count towards the hour; `Viertel nach`, `quarter to` and `Viertel ab` around it."""
    hour = _numbers(found)[-1]
    if one(found, "before", "to", "three_quarters", "of", "until"):
        return _spoken(_towards(hour, 15))
    return _spoken(_clock(hour, 15) if one(found, "past", "over", "from") else _towards(hour, 45))


def minutes_around(scene: Scene, found: Found) -> Clock | None:
    """`zehn nach acht`, `ten to five`, `zehn ab drei`."""
    minutes, hour = found[0], pick(found, "number")[-1]
    if minutes.in_digits and not one(found, "unit") and (scene.language == "en" or one(found, "from", "to")):
        return None  # "10 to 12", "3 au 7 mars" are stretches
    if minutes.value not in _ROUND_MINUTES or not 1 <= hour.value <= 24:
        return None
    clock = _towards(hour.value, minutes.value) if one(found, "before", "to") else _clock(hour.value, minutes.value)
    return _spoken(clock)


def after_hour(_scene: Scene, found: Found) -> Clock | None:
    """`quatre heures et demie`, `le cinque meno un quarto`, `midi et quart`, `beş buçuk`, `cinq heures moins dix`."""
    numbers = _numbers(found)
    if one(found, "minus"):
        minutes = 15 if one(found, "quarter_past") else numbers[-1]
        return _spoken(_towards(numbers[0], minutes)) if 0 < minutes < 60 else None
    clock = _clock(numbers[0], 15 if one(found, "quarter_past") else 30, sure=bool(one(found, "midday")))
    return _spoken(clock)


def past_hour(_scene: Scene, found: Found) -> Anchored | None:
    """`Make it half past`, `um halb`, `quarter to`: of the hour that the talk is about."""
    if one(found, "half", "half_past"):
        return Anchored(Anchor.PAST_HOUR, count=30)
    return Anchored(Anchor.PAST_HOUR, count=-15 if one(found, "before", "to") else 15)


def turkish(_scene: Scene, found: Found) -> Clock | None:
    """`beşi çeyrek geçe` is 5:15, `beşe yirmi kala` 4:40."""
    hour = int(found[0].value)
    minutes = 15 if one(found, "quarter") else _numbers(found)[-1]
    return _spoken(_towards(hour, minutes) if one(found, "to_it") else _clock(hour, minutes))


def around_noon(_scene: Scene, found: Found) -> Clock | None:
    """`halb eins` is said by numbers; `midday` and `mezzogiorno` are twelve."""
    return Clock(int(found[-1].value) or 24, sure=True)


_BEFORE_ONE: Final = "<(at | from | until | between | past | before | latest | earliest | to | and | or | dash)"
_NOTHING_COUNTED: Final = "!(number | one | unit | oclock | midday | at | on | of | days | half | part)"
CLOCK_RULES: Final = (
    rule("clock", "(number | one) unit? (past | before) half number oclock?", around_half),
    rule("clock", "half past? (number | one) oclock? !unit", half),
    rule("clock", "half_past number oclock?", half),
    rule("clock", "three_quarters (number | one) oclock?", quarter),
    rule(
        "clock", "one? quarter (past | before | to | over | of | from | until)? (number | one) oclock? !unit", quarter
    ),
    rule("clock", "(number | one) (quarter | number) (past_it | to_it)", turkish),
    rule("clock", "(number | one | midday) oclock? minus (one | on)? (quarter_past | number)", after_hour),
    rule("clock", "(number | one | midday) oclock? and? one? (half_past | quarter_past)", after_hour),
    rule("clock", "(number | one) unit? (past | before) number oclock? !unit", minutes_around),
    rule("clock", "number unit? to number oclock? !unit", minutes_around),
    rule("clock", "<quarter number from number", minutes_around),
    rule("clock", "literal_clock oclock?", literal),
    rule("clock", "(number | one) oclock number !(oclock | unit | to | until | dash)", oclock),
    rule("clock", f"{_BEFORE_ONE} one oclock", oclock),
    rule("clock", "(number | one | year) oclock", oclock_alone),
    rule("clock", "oclock literal_clock", oclock_literal),
    rule("clock", "<(literal_date | weekday | ordinal | at | from | until) year !oclock", four_digits),
    rule("clock", "oclock number", oclock),
    rule("clock", "<at (number | one) and number !(oclock | unit)", hour_and_minutes),
    rule("clock", "number number !(oclock | unit | month)", hour_and_minutes),
    rule("anchored", f"<(at | or) at? (half_past | quarter (past | to | before)) {_NOTHING_COUNTED}", past_hour),
    rule("anchored", f"<(at | or) half {_NOTHING_COUNTED} !word", past_hour),
    rule("clock", "(midday | midnight)", around_noon),
)
"""Tried in this order at each node: what is longer or more special comes first."""
