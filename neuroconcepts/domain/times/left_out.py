"""What a text leaves out ("außer Mittwoch", "Freitag geht nicht"), taken from the days that it names."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.times.hours_of_day import EARLIEST, HALF_DAY
from neuroconcepts.domain.times.talk import Talk
from neuroconcepts.domain.times.values import ONE_DAY, PARTS, Bound, Clock, Days, Hours, Precision, Trait, day, stretch

MOST_DAYS: Final = 7
"""So many days of a stretch count when each of them is meant."""
_WORKDAYS: Final = 5


class LeftOut:
    """The days and times of day that are not meant, in one talk."""

    def __init__(self, talk: Talk, named: Sequence[Days | Hours]) -> None:
        self._talk = talk
        self._days = [talk.placed(d) for d in named if isinstance(d, Days) and not d.is_gone]
        self._hours = [h for h in named if isinstance(h, Hours)]

    @property
    def names_weekdays(self) -> bool:
        """Whether a weekday is left out, so that the others are meant: "ab 17 Uhr, außer Montag"."""
        return any(out.weekday is not None and out.single for out in self._days)

    def holds(self, days: Days) -> bool:
        """Whether it is a single day that is left out, by the same or another name ("sauf jeudi (c'est l'Ascension)")."""
        return days.single and any(out.holds(self._talk.placed(days)) for out in self._days)

    def rest_of(self, days: Days) -> list[Days]:
        """The days without those that are left out; of a week that loses some, the working days."""
        if days.single or days.bound:
            return [] if self.holds(days) else [days]
        if days.is_gone or not any(_touches(out, days, anywhere=days.is_week) for out in self._days):
            return [days]
        kept = [d for d in self._each(days) if not any(_touches(out, d, anywhere=days.is_week) for out in self._days)]
        in_a_row = len(kept) > 1 and kept[-1].last - kept[0].first == len(kept) * ONE_DAY
        return [stretch(kept[0].first, kept[-1].last)] if in_a_row else kept

    def _each(self, days: Days) -> list[Days]:
        by_weekday = any(out.weekday is not None for out in self._days)
        count = _WORKDAYS if days.is_week and by_weekday else min((days.last - days.first).days, MOST_DAYS)
        each = (day(days.first + timedelta(days=n)) for n in range(count))
        return [d for d in each if d.first >= self._talk.now.date()]

    def rest_of_day(self) -> list[Hours]:
        """What is left of a day without a part of it: the time after a morning, before an evening; nothing when none is."""
        return [_rest(self._hours[0])] if self._hours else []


def _touches(out: Days, days: Days, *, anywhere: bool) -> bool:
    """Whether what is left out is among the days; a weekday is so `anywhere` in a week, "mittwochs" in all."""
    if (anywhere or out.has(Trait.HABIT)) and out.weekday is not None and out.single:
        return (out.weekday - days.first.weekday()) % 7 < (days.last - days.first).days
    begins = date.min if out.bound is Bound.UNTIL else out.first
    return begins < days.last and days.first < out.last


def _rest(out: Hours) -> Hours:
    if out.precision is Precision.UNTIL and out.end:
        return Hours(Precision.FROM, out.end)
    if out.precision is Precision.FROM and out.start:
        return Hours(Precision.UNTIL, None, out.start)
    begin, end = PARTS.get(out.part, (0, 0))
    if begin <= EARLIEST + 2 * 60:
        return Hours(Precision.FROM, Clock(max(end, HALF_DAY) // 60, sure=True))
    return Hours(Precision.UNTIL, None, Clock(begin // 60, begin % 60, sure=True))
