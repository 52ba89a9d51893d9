"""Clock phrases → times of day: literal ones, halves and quarters as each language counts them."""

from collections.abc import Sequence
from dataclasses import replace

from neuroconcepts.domain.time_scene import Scene, one, pick
from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import Clock


def _clock(hour: int, minute: int = 0, *, sure: bool = False) -> Clock | None:
    valid = (0 <= hour <= 23 and 0 <= minute < 60) or (hour == 24 and minute == 0)
    return Clock(hour, minute, sure or hour > 12 or hour == 0) if valid else None


def _earlier(hour: int, minutes: int) -> Clock | None:
    """So many minutes before a full hour."""
    if not 1 <= hour <= 24:
        return None
    total = hour * 60 - minutes
    return _clock(total // 60 or 12, total % 60) if hour <= 12 else _clock(total // 60, total % 60)


def literal_clock(_scene: Scene, found: Sequence[Token]) -> Clock | None:
    hour, minute, meridiem = found[0].numbers
    if meridiem:
        return (
            _clock(hour % 12 + (12 if meridiem == 2 else 0), minute, sure=True)
            if 1 <= hour <= 12
            else _clock(hour, minute)
        )
    return _clock(hour, minute)


def oclock(_scene: Scene, found: Sequence[Token]) -> Clock | None:
    numbers = [t.number for t in pick(found, "no14")]
    if numbers[0] > 99:
        return _clock(*divmod(numbers[0], 100))
    return _clock(numbers[0], numbers[1] if len(numbers) > 1 else 0)


def _spoken(clock: Clock | None) -> Clock | None:
    return replace(clock, spoken=True) if clock else None


def half(scene: Scene, found: Sequence[Token]) -> Clock | None:
    hour = pick(found, "n")[-1].number
    if scene.language == "en" or one(found, ">"):
        return _spoken(_clock(hour, 30))
    return _spoken(_earlier(hour, 30))


def around_half(_scene: Scene, found: Sequence[Token]) -> Clock | None:
    """`fünf nach halb acht`."""
    minutes, hour = found[0].number, pick(found, "n")[-1].number
    return _earlier(hour, 30 - minutes if one(found, ">") else 30 + minutes)


def quarter(_scene: Scene, found: Sequence[Token]) -> Clock | None:
    """`viertel acht` and `dreiviertel acht` count towards the hour; `Viertel nach` and `quarter to` around it."""
    hour = pick(found, "n")[-1].number
    if one(found, "<t"):
        return _spoken(_earlier(hour, 15))
    return _spoken(_clock(hour, 15) if one(found, ">d") else _earlier(hour, 45))


def minutes_around(scene: Scene, found: Sequence[Token]) -> Clock | None:
    """`zehn nach acht`, `ten to five`."""
    minutes, hour = found[0].number, pick(found, "n")[-1].number
    if scene.language == "en" and found[0].in_digits and not one(found, "U"):
        return None  # "10 to 12" is a stretch
    if minutes not in {5, 10, 15, 20, 25, 12, 3, 2} or not 1 <= hour <= 24:
        return None
    return _earlier(hour, minutes) if one(found, "<") else _clock(hour, minutes)


def half_after(_scene: Scene, found: Sequence[Token]) -> Clock | None:
    """`quatre heures et demie`, `le cinque meno un quarto`, `beş buçuk`."""
    hour = found[0].number
    quarter = one(found, "J")
    return _earlier(hour, 15) if one(found, "-") else _clock(hour, 15 if quarter else 30)


def half_past(_scene: Scene, found: Sequence[Token]) -> Clock | None:
    return _clock(found[-1].number, 30)
