"""A text, read for times: its phrases, from which windows are made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.clock import CLOCK_RULES
from neuroconcepts.domain.times.dates import DATE_RULES, PAST_RULES
from neuroconcepts.domain.times.groups import TIMES, groups
from neuroconcepts.domain.times.hours import HOUR_RULES
from neuroconcepts.domain.times.moves import MOVE_RULES
from neuroconcepts.domain.times.patterns import Node, Scene, reduced
from neuroconcepts.domain.times.senses import read as senses
from neuroconcepts.domain.times.spans import DAY_SPANS, LEAVING_OUT, after
from neuroconcepts.domain.times.stretches import STRETCH_RULES
from neuroconcepts.domain.times.tokens import tokens
from neuroconcepts.domain.times.values import ONE_DAY, ONE_WEEK, Anchor, Anchored, Bound, Clock, Days, Hours, Moment, Precision, day, stretch
from neuroconcepts.domain.times.vocabulary import known
from neuroconcepts.domain.times.windows import Calendar, Talk, TimeExpression

_PASSES: Final = (PAST_RULES + MOVE_RULES, CLOCK_RULES, STRETCH_RULES + DATE_RULES, HOUR_RULES, DAY_SPANS, LEAVING_OUT)
"""The cascade: each pass sees what the one before made."""
_SPOKEN_OF: Final = TIMES | {"anchored", "excluded", "replaced"}


class Place(NamedTuple):
    """Where a text names a time; `kind` is days, hours or what else of `patterns.KINDS`, `until` says that it is a deadline."""

    start: int
    end: int
    kind: str = ""
    until: bool = False



@dataclass(frozen=True, slots=True)
class TimeReading:
    """The phrases of time of `text`, in order, with what stands between them."""

    text: str
    now: datetime
    nodes: tuple[Node, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """Where days, times of day and moves are named, also days that do not exist."""
        return tuple(Place(n.start, n.end, n.kind, _is_deadline(n)) for n in self.nodes if n.kind in _SPOKEN_OF)

    def expressions(
        self,
        about: Sequence[Window] = (),
        *,
        agreed: bool = False,
        without: Sequence[Place] = (),
        refused: Sequence[Place] = (),
        mentioned: Sequence[Place] = (),
        until: Sequence[Place] = (),
    ) -> tuple[TimeExpression, ...]:
        """The times, as windows, in the order of the text.

        `about` are the windows the talk is about; `agreed` says that it is the agreed viewing. Phrases in `without` are
        passed over, those in `refused` too, and their days are taken out of the stretches that the others name. Days in
        `mentioned` are no times of their own, but those of a time of day that follows without one; of days in `until` what
        comes after them is meant ("bis 20. bin ich verreist, danach gern").
        """
        hidden = [*without, *refused, *(p for p in mentioned if p.kind != "days")]
        out = {n.value for n in self.nodes if n.kind == "hours" and _lies_in(n, refused)}
        seen = [Node("stop", n.start, n.end) if _lies_in(n, hidden) or (n.kind == "hours" and n.value in out) else n for n in self.nodes]
        seen = [replace(n, value=replace(n.value, mentioned=True)) if n.kind == "days" and _lies_in(n, mentioned) else n for n in seen]
        seen = [replace(n, value=after(n.value)) if n.kind == "days" and _lies_in(n, until) else n for n in seen]
        calendar = Calendar(self.text, self.now, Talk(tuple(about), agreed), self._left_out(refused))
        anchored = _anchored(seen, tuple(w.start.astimezone(self.now.tzinfo) for w in about), tuple(about))
        return tuple(found for group in groups(anchored) for found in calendar.windows(group))

    def left_out(self, about: Sequence[Window] = (), *, agreed: bool = False) -> tuple[TimeExpression, ...]:
        """What the text itself leaves out, as windows: `alles außer Samstag`."""
        nodes = [replace(n, kind="days") if n.kind == "excluded" and isinstance(n.value, Days) else Node("stop", n.start, n.end) for n in self.nodes]
        calendar = Calendar(self.text, self.now, Talk(tuple(about), agreed))
        return tuple(found for group in groups(nodes) for found in calendar.windows(group))

    def _left_out(self, refused: Sequence[Place]) -> list[Days | Hours]:
        said = [n.value for n in self.nodes if n.kind == "excluded"]
        return said + [n.value for n in self.nodes if n.kind == "days" and _lies_in(n, refused)]


def _lies_in(node: Node, places: Sequence[Place]) -> bool:
    return any(place.start <= node.start < place.end for place in places)


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
    return TimeReading(text, now, tuple(_meant(nodes)))


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
    after = next((n for n in nodes[at + 1 :] if n.kind in {"stop", "but", "days", "hours"}), None)
    return after is not None and after.word == "?" and (before is None or before.kind == "stop")


def _anchored(nodes: Sequence[Node], starts: Sequence[datetime], about: Sequence[Window]) -> list[Node]:
    """What counts from the talk, counted; without a talk it is what it says by itself, mostly nothing."""
    made: list[Node] = []
    for node in nodes:
        if node.kind != "anchored":
            made.append(node)
            continue
        found = _counted(node.value, starts[0] if starts else None, nodes)
        if found is not None:
            made.append(replace(node, kind="days" if isinstance(found, Days) else "hours", value=found))
    return made


def _counted(anchored: Anchored, start: datetime | None, nodes: Sequence[Node]) -> Days | Hours | None:
    if start is None:
        return anchored.otherwise
    on = start.date()
    match anchored.anchor:
        case Anchor.SAME_DAY:
            return day(on)
        case Anchor.SAME_TIME:
            return Hours(Precision.EXACT, Clock(start.hour, start.minute, sure=True))
        case Anchor.NEXT_WEEK:
            monday = on - timedelta(days=on.weekday()) + ONE_WEEK
            return stretch(monday, monday + ONE_WEEK)
        case Anchor.NEXT_DAY if anchored.weekday is not None:
            return day(on + timedelta(days=(anchored.weekday - on.weekday() - 1) % 7 + 1))
        case Anchor.NEXT_DAY:
            return day(on + ONE_DAY)
