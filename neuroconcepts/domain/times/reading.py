"""A text, read for times: its phrases, from which windows are made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.anchoring import anchored
from neuroconcepts.domain.times.clock import CLOCK_RULES
from neuroconcepts.domain.times.counted import COUNTED_RULES, PAST_RULES
from neuroconcepts.domain.times.dates import DATE_RULES
from neuroconcepts.domain.times.feasts import FEAST_RULES
from neuroconcepts.domain.times.groups import groups
from neuroconcepts.domain.times.hours import HOUR_RULES
from neuroconcepts.domain.times.months import MONTH_RULES, NAMED_MONTH_RULES
from neuroconcepts.domain.times.moves import MOVE_RULES
from neuroconcepts.domain.times.patterns import Node, Scene, reduced
from neuroconcepts.domain.times.places import Place
from neuroconcepts.domain.times.senses import read as senses
from neuroconcepts.domain.times.settling import settled
from neuroconcepts.domain.times.spans import DAY_SPANS, LEAVING_OUT
from neuroconcepts.domain.times.talk import Talk
from neuroconcepts.domain.times.tokens import tokens
from neuroconcepts.domain.times.uses import SPOKEN_OF, Use, left_out, only, wished
from neuroconcepts.domain.times.vocabulary import known
from neuroconcepts.domain.times.weekdays import WEEKDAY_RULES
from neuroconcepts.domain.times.weeks import WEEK_RULES
from neuroconcepts.domain.times.windows import Calendar, TimeExpression

_PASSES: Final = (
    PAST_RULES + MOVE_RULES,
    CLOCK_RULES,
    MONTH_RULES + FEAST_RULES + WEEK_RULES + NAMED_MONTH_RULES + COUNTED_RULES + DATE_RULES + WEEKDAY_RULES,
    HOUR_RULES,
    DAY_SPANS,
    LEAVING_OUT,
)
"""The cascade: each pass sees what the one before made."""
_NO_USES: Final[Mapping[Place, Use]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class TimeReading:
    """The phrases of time of `text`, in order, with what stands between them."""

    text: str
    now: datetime
    nodes: tuple[Node, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Where days, times of day and moves are named, also days that do not exist."""
        return tuple(Place.of(node) for node in self.nodes if node.kind in SPOKEN_OF)

    def expressions(
        self,
        about: Sequence[Window] = (),
        *,
        agreed: bool = False,
        uses: Mapping[Place, Use] = _NO_USES,
        of: Use = Use.WISHED,
    ) -> tuple[TimeExpression, ...]:
        """The times that are for `of`, as windows, in the order of the text.

        `about` are the windows the talk is about; `agreed` says that it is the agreed viewing. Of the wished times, what the text
        leaves out or refuses is taken away.
        """
        by_start = {(place.start, place.kind): use for place, use in uses.items()}
        used = [(node, by_start.get((node.start, node.kind), Use.WISHED)) for node in self.nodes]
        refused = (node.value for node, use in used if node.kind == "hours" and use is Use.REFUSED)
        talk = Talk(self.now, tuple(about), agreed, tuple(refused))
        seen = wished(used) if of is Use.WISHED else only(used, of)
        calendar = Calendar(self.text, talk, left_out(used) if of is Use.WISHED else ())
        return tuple(found for group in groups(anchored(seen, talk, self.nodes)) for found in calendar.windows(group))


def read(text: str, *, now: datetime, language: str | None = None) -> TimeReading:
    """The phrases of time in `text`. `now` must be aware; `language` is ISO 639-1, German when not given.

    Raises `ValueError` for a naive `now`.
    """
    if now.tzinfo is None:
        raise ValueError("`now` has no time zone; give an aware datetime in the property's zone")
    code = known(language or "de")
    scene = Scene(now, code)
    nodes = senses(text, tokens(text, code), code)
    for rules in _PASSES:
        nodes = reduced(nodes, rules, scene)
    return TimeReading(text, now, settled(nodes, text, scene))
