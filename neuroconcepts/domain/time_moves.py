"""Phrases that count from an agreed time: an hour later, the same day, the same time."""

from collections.abc import Sequence

from neuroconcepts.domain.time_calendar import days_of
from neuroconcepts.domain.time_scene import Scene, amount, one
from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import Shift

_MINUTES = {"hour": 60, "onehour": 60, "minute": 1, "quarter": 15, "threequarters": 45, "halfhour": 30}


def shift(_scene: Scene, found: Sequence[Token]) -> Shift | None:
    unit = one(found, "U")
    if not unit:
        return None
    verb = one(found, "v")
    sign = -1 if one(found, "y") or (verb and verb.number < 0) else 1
    if unit.value in _MINUTES:
        minutes = _MINUTES[unit.value] * amount(found)
        return Shift(minutes=sign * (minutes // 2 if one(found, "h") else minutes))
    return Shift(days=sign * days_of(unit.value, amount(found)))


def same_day(_scene: Scene, found: Sequence[Token]) -> str | None:
    return "same_day" if found[-1].value == "day" else None


def same_time(_scene: Scene, _found: Sequence[Token]) -> str:
    return "same_time"
