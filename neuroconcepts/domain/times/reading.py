"""A text, read for times: its phrases, from which windows are made."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.anchoring import anchored
from neuroconcepts.domain.times.clock import CLOCK_RULES
from neuroconcepts.domain.times.contradictions import apposed
from neuroconcepts.domain.times.counted import COUNTED_RULES, PAST_RULES
from neuroconcepts.domain.times.dates import DATE_RULES
from neuroconcepts.domain.times.feasts import FEAST_RULES
from neuroconcepts.domain.times.groups import TIMES, groups
from neuroconcepts.domain.times.hours import HOUR_RULES
from neuroconcepts.domain.times.months import MONTH_RULES, NAMED_MONTH_RULES
from neuroconcepts.domain.times.moves import MOVE_RULES
from neuroconcepts.domain.times.patterns import Node, Scene, reduced
from neuroconcepts.domain.times.senses import read as senses
from neuroconcepts.domain.times.spans import DAY_SPANS, LEAVING_OUT, after, before
from neuroconcepts.domain.times.talk import Talk
from neuroconcepts.domain.times.tokens import tokens
from neuroconcepts.domain.times.values import (
    ONE_DAY,
    ONE_WEEK,
    Anchor,
    Anchored,
    Bound,
    Days,
    Hours,
    Moment,
    Precision,
    Trait,
)
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
_SPOKEN_OF: Final = TIMES | {"anchored", "excluded", "replaced"}


_NEAR_DAYS: Final = 14
_OPEN: Final = frozenset({Precision.FROM, Precision.UNTIL, Precision.PART_OF_DAY})


class Place(NamedTuple):
    """Where a text names a time; `kind` is days, hours or what else of `kinds.KINDS`.

    `until` says that it is a deadline, `denied` that it is left out by a plain "not", `vague` that it names no day of its own
    ("jeden Tag"), `among` that it is one of the days named before ("an einem dieser Tage").
    """

    start: int
    end: int
    kind: str = ""
    until: bool = False
    denied: bool = False
    vague: bool = False
    among: bool = False


class Use(StrEnum):
    """What a phrase of time is for: a viewing, the opposite, or something else.

    `MENTIONED` is the day of something else that a time of day after it may mean ("wir kommen am 18. an; geht 14 Uhr?"), `AFTER`
    what ends before the writer can come ("bis 20. bin ich verreist, danach gern"), `BEFORE` what begins when he no longer can ("um 15 Uhr
    habe ich einen Termin, davor gern"), `AROUND` what has both sides ("davor oder danach gern"), `PARTING` a goodbye
    ("bis Montag!").
    """

    WISHED = "wished"
    REFUSED = "refused"
    ASIDE = "aside"
    MENTIONED = "mentioned"
    AFTER = "after"
    BEFORE = "before"
    AROUND = "around"
    PARTING = "parting"

    @property
    def is_beside(self) -> bool:
        """Whether what lies beside the time is meant, not the time itself."""
        return self in {Use.AFTER, Use.BEFORE, Use.AROUND}


_SIDES: Final = {Use.AFTER: (Use.AFTER,), Use.BEFORE: (Use.BEFORE,), Use.AROUND: (Use.BEFORE, Use.AFTER)}
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
        return tuple(
            Place(n.start, n.end, n.kind, _is_deadline(n), _is_denied(n), _is_vague(n), _is_among(n))
            for n in self.nodes
            if n.kind in _SPOKEN_OF
        )

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
        seen = _wished(used) if of is Use.WISHED else _only(used, of)
        calendar = Calendar(self.text, talk, _left_out(used) if of is Use.WISHED else ())
        return tuple(found for group in groups(anchored(seen, talk, self.nodes)) for found in calendar.windows(group))


def _wished(used: Sequence[tuple[Node, Use]]) -> list[Node]:
    """The phrases that are wished; a time of day that is refused anywhere is wished nowhere."""
    refused = {node.value for node, use in used if node.kind == "hours" and use is Use.REFUSED}
    kept = ((_stop(n), use) if n.kind == "hours" and n.value in refused else (n, use) for n, use in used)
    return [made for node, use in kept for made in _as_used(node, use)]


def _as_used(node: Node, use: Use) -> list[Node]:
    if node.kind not in _SPOKEN_OF or use is Use.WISHED:
        return [node]
    if node.kind == "days" and use is Use.MENTIONED:
        return [replace(node, value=node.value.marked(Trait.MENTIONED))]
    beside = [value for side in _SIDES.get(use, ()) if (value := _beside(node, side))]
    return _either([replace(node, value=value) for value in beside]) or [_stop(node)]


def _either(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with "or" between them."""
    return [
        one for at, node in enumerate(nodes) for one in ([Node("or", node.start, node.start), node] if at else [node])
    ]


def _beside(node: Node, use: Use) -> Days | Hours | None:
    """The time after, or before, the days or the time of day of something else."""
    match node.value:
        case Days() as days:
            return after(days) if use is Use.AFTER else before(days)
        case Hours(start=start, end=end) if use is Use.AFTER and (end or start):
            return Hours(Precision.FROM, end or start)
        case Hours(start=start) if use is Use.BEFORE and start:
            return Hours(Precision.UNTIL, None, start)
        case _:
            return None


def _only(used: Sequence[tuple[Node, Use]], of: Use) -> list[Node]:
    """The phrases of one use; what the text leaves out is refused."""
    return [_as_one_of(node, of) if use is of or _is_refused(node, of) else _set_aside(node) for node, use in used]


def _is_refused(node: Node, of: Use) -> bool:
    return of is Use.REFUSED and node.kind == "excluded" and isinstance(node.value, Days)


def _as_one_of(node: Node, of: Use) -> Node:
    if _is_refused(node, of):
        return replace(node, kind="days")
    if of is Use.PARTING and node.kind == "days" and node.value.bound is Bound.UNTIL:  # "bis Montag!"
        return replace(node, value=replace(node.value, bound=Bound.NONE))
    return node


def _set_aside(node: Node) -> Node:
    return _stop(node) if node.kind in _SPOKEN_OF else node


def _stop(node: Node) -> Node:
    return Node("stop", node.start, node.end)


def _left_out(used: Sequence[tuple[Node, Use]]) -> list[Days | Hours]:
    named = [n.value for n, use in used if n.kind == "excluded" or (n.kind == "days" and use is Use.REFUSED)]
    return [*named, *_hours_left_out(used)]


def _hours_left_out(used: Sequence[tuple[Node, Use]]) -> Iterator[Hours]:
    """The open times of a wished day at which the writer cannot come: "Am Montag gern, nur vor 10 geht es nicht"."""
    wished = False
    for node, use in used:
        if node.kind == "days":
            wished = use is Use.WISHED
        elif node.kind == "hours" and use is Use.REFUSED and wished and node.value.precision in _OPEN:
            yield node.value


def _is_denied(node: Node) -> bool:
    return node.kind == "excluded" and node.word == "not"


def _is_vague(node: Node) -> bool:
    return isinstance(node.value, Days) and node.value.has(Trait.VAGUE)


def _is_among(node: Node) -> bool:
    return isinstance(node.value, Anchored) and node.value.anchor is Anchor.AMONG_NAMED


def _is_deadline(node: Node) -> bool:
    match node.value:
        case Days() as days:
            return days.bound is Bound.UNTIL
        case Hours() as hours:
            return hours.precision is Precision.UNTIL
        case _:
            return False


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
    nodes = list(apposed(list(_in_named_month(list(_apart(nodes)))), text, scene.today))
    return TimeReading(text, now, tuple(_meant(nodes)))


def _in_named_month(nodes: Sequence[Node]) -> Iterator[Node]:
    """`Am 15. August ist Feiertag, aber am 14. könnten wir`: a number near a date is one of its month."""
    last: Days | None = None
    for node in nodes:
        days = node.value if node.kind in {"days", "excluded", "replaced"} and isinstance(node.value, Days) else None
        if days and days.number and days.single and last:
            moved = last.first + timedelta(days=days.number - last.first.day)
            near = abs(days.number - last.first.day) <= _NEAR_DAYS and moved.day == days.number
            days = replace(days, first=moved, last=moved + ONE_DAY) if near and moved > days.first else days
            node = replace(node, value=days)  # noqa: PLW2901
        if days and days.single and not days.is_gone and days.weekday is None:
            last = days
        yield node


def _apart(nodes: Sequence[Node]) -> Iterator[Node]:
    """`Dieser Freitag oder nächster Freitag`: behind "this" one, the "next" such day is a week later."""
    these: set[int | None] = set()
    for node in nodes:
        days = node.value if node.kind in {"days", "excluded"} and isinstance(node.value, Days) else None
        if days and days.has(Trait.NAMED_THIS):
            these.add(days.weekday)
        again = days and days.has(Trait.SHIFTED) and days.weekday in these
        yield replace(node, value=_a_week_later(days)) if days and again else node


def _a_week_later(days: Days) -> Days:
    return replace(days, first=days.first + ONE_WEEK, last=days.last + ONE_WEEK, weekday=None)


def _meant(nodes: Sequence[Node]) -> Iterator[Node]:
    """`Geht es nicht am Freitag?` leaves nothing out; moments become phrases of their own kind."""
    for at, node in enumerate(nodes):
        if node.kind == "excluded" and node.word != "except" and _only_asked(nodes, at):
            yield replace(node, kind="days" if isinstance(node.value, Days) else "hours")
        elif node.kind == "days" and isinstance(node.value, Moment):
            yield replace(node, kind="moment")
        else:
            yield node


def _only_asked(nodes: Sequence[Node], at: int) -> bool:
    before = next((n for n in reversed(nodes[:at]) if n.kind in {"stop", "days", "hours"}), None)
    following = next((n for n in nodes[at + 1 :] if n.kind in {"stop", "but", "days", "hours"}), None)
    return following is not None and following.word == "?" and (before is None or before.kind == "stop")
