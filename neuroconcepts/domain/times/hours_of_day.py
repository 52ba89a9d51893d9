"""Times of day → minutes of the day: parts of it, open ends, and which half of it "um halb fünf" means."""

from typing import Final

from neuroconcepts.domain.times.values import PARTS, Clock, Hours, Precision

LATEST, EARLIEST = 22 * 60, 8 * 60
"""Minutes at which an open "from" ends and an open "until" begins: nobody shows flats at other times."""
HALF_DAY: Final = 12 * 60
_BEFORE_WORK: Final = 6 * 60  # beginning of an "until" in the early morning
_LENGTH: Final = 30


def minutes_of(named: Hours) -> tuple[int, int]:
    """First and last minute of a time of day; they count on over midnight."""
    if named.precision is Precision.PART_OF_DAY:
        return PARTS[named.part]
    begin = _minute(named.start, named.part) if named.start else None
    end = _minute(named.end, named.part) if named.end else None
    if begin is None:
        limit = end or 0
        return (EARLIEST if limit > EARLIEST + 60 else min(_BEFORE_WORK, max(limit - 60, 0))), limit
    if named.precision is Precision.FROM:
        return begin, LATEST if begin < LATEST else begin + 60
    if end is None:
        return begin, begin + _LENGTH
    over_noon = end <= begin < end + HALF_DAY and named.end is not None and not named.end.sure  # "von 10 bis 2"
    return begin, end + HALF_DAY if over_noon else end


def _minute(clock: Clock, hint: str) -> int:
    """Minutes from midnight; where half of the day is open, the part of day named with it or viewing hours decide."""
    if clock.sure or clock.hour > 12:
        return clock.minutes
    part = hint.rsplit("_", maxsplit=1)[-1]
    if part in {"early", "morning"}:
        return clock.minutes
    late = part in {"afternoon", "evening", "night"} and clock.hour < 12
    viewing_hours = clock.hour < 7 or (clock.hour == 7 and clock.spoken)
    return clock.minutes + (HALF_DAY if late or viewing_hours or (part == "noon" and clock.hour < 4) else 0)
