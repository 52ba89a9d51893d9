"""Second pass of the grammar: what prepositions make of clock times and days ("zwischen 10 und 12", "ab Mittwoch")."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from neuroconcepts.domain.time_grammar import RULES, Builder
from neuroconcepts.domain.time_readings import read
from neuroconcepts.domain.time_scene import Node, Scene
from neuroconcepts.domain.time_tokens import Token
from neuroconcepts.domain.time_values import PARTS, Clock, Days, Precision, Time

_COMPILED: Final = tuple((kind, re.compile(pattern), build) for kind, pattern, build in RULES)


def phrases(text: str, scene: Scene) -> list[Node]:
    """The days, times of day and shifts of `text`, with the tokens between them as nodes of their own kind."""
    return _spans(_phrases_of_tokens(read(text, scene.language), scene))


def _phrases_of_tokens(found: Sequence[Token], scene: Scene) -> list[Node]:
    kinds = "".join(token.kind for token in found)
    nodes: list[Node] = []
    at = 0
    while at < len(found):
        made, at = _first_rule(kinds, found, at, scene)
        nodes.extend(made)
    return nodes


def _first_rule(kinds: str, found: Sequence[Token], at: int, scene: Scene) -> tuple[list[Node], int]:
    for kind, pattern, build in _COMPILED:
        match = pattern.match(kinds, at)
        if match and match.end() > at:
            made = _nodes(kind, build, scene, found[at : match.end()])
            if made:
                return made, match.end()
    return [Node(found[at].kind, found[at].start, found[at].end, found[at])], at + 1


def _nodes(kind: str, build: Builder, scene: Scene, found: Sequence[Token]) -> list[Node]:
    value = build(scene, found)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [Node(kind, found[0].start, found[-1].end, v) for v in values]


def _clock_of(node: Node) -> Clock | str | None:
    match node.value:
        case Clock():
            return node.value
        case Token(kind="n") as token:
            return Clock(token.number) if token.number <= 24 else None
        case Token(kind="p") as token:
            return Clock(12, sure=True) if token.value == "noon" else token.value
        case _:
            return None


def _clocks(found: Sequence[Node]) -> list[Clock]:
    return [c for c in (_clock_of(n) for n in found) if isinstance(c, Clock)]


def _interval(found: Sequence[Node]) -> list[Time]:
    clocks = _clocks(found)
    if len(clocks) != 2:
        return []
    first, last = clocks
    if last.sure and not first.sure and last.hour >= 12 and first.hour + 12 < last.hour + (last.minute > first.minute):
        first = replace(first, hour=first.hour % 12 + 12)  # "2-4pm"
    return [Time(Precision.INTERVAL, first, last)]


def _open(precision: Precision) -> Callable[[Sequence[Node]], list[Time]]:
    def build(found: Sequence[Node]) -> list[Time]:
        clocks = _clocks(found)
        parts = [n.value.value for n in found if n.kind == "p" and isinstance(n.value, Token)]
        clock = clocks[0] if clocks else _edge_of_part(parts[0]) if parts else None
        if clock is None:
            return []
        token = found[0].value
        if isinstance(token, Token) and token.kind == "<" and token.value == "of":
            return [Time(Precision.EXACT, clock)]  # "move it to 4pm"
        return [Time(precision, clock)] if precision is Precision.FROM else [Time(precision, None, clock)]

    return build


def _edge_of_part(part: str) -> Clock:
    begin, _ = PARTS[part]
    return Clock(12, sure=True) if part == "noon" else Clock(begin // 60, begin % 60, sure=True)


def _exact(found: Sequence[Node]) -> list[Time]:
    return [Time(Precision.EXACT, clock) for clock in _clocks(found)]


def _part(found: Sequence[Node]) -> list[Time]:
    token = found[-1].value
    if not isinstance(token, Token):
        return []
    edge = found[0].value if len(found) > 1 else None
    early_late = {"begin": "early_", "end": "late_"}.get(edge.value, "") if isinstance(edge, Token) else ""
    name = early_late + token.value
    return [Time(Precision.PART_OF_DAY, part=name if name in PARTS else token.value)]


def _noon(found: Sequence[Node]) -> list[Time]:
    token = found[-1].value
    if isinstance(token, Token) and token.value == "noon":
        return [Time(Precision.EXACT, Clock(12, sure=True))]
    return _part(found)


_SPAN_RULES: Final = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"Za?[Cnp][&B<|-]a?[Cnp]", _interval),
        (r"[Fa]a?[Cnp][B<-]a?[Cnp]|Fa?[Cn]a[Cn]|[Cn]a?[B<-]a?[Cp]|pBa?[Cn]|C[B<-]a?n(?![UW])", _interval),
        (r"[F>]d?a?[Cnp]|a?CP", _open(Precision.FROM)),
        (r"[B<]d?a?[Cnp]|a?CQ", _open(Precision.UNTIL)),
        (r"a[Cn](?:,a?[Cn](?=[,|&]))*[|&]a?[Cn]|[Cn](?:,a?[Cn](?=[,|&]))*[|&]a?C|C[|&]a?n(?!U)", _exact),
        (r"a[Cn]|C", _exact),
        (r"ap", _noon),
        (r"e?p", _part),
    )
)


def _bounded(first: Days, bound: str) -> Days:
    if bound == "from":
        week_end = first.first + timedelta(days=7 - first.first.weekday())
        last = week_end if first.weekday is not None else max(first.last, first.first + timedelta(days=14))
        return replace(first, last=first.last if first.is_week else last, bound="from", single=False)
    return replace(first, bound="until")


def _spans(nodes: list[Node]) -> list[Node]:
    return _day_spans(_time_spans(nodes))


def _time_spans(nodes: list[Node]) -> list[Node]:
    kinds = "".join(node.kind for node in nodes)
    made: list[Node] = []
    at = 0
    while at < len(nodes):
        for pattern, build in _SPAN_RULES:
            match = pattern.match(kinds, at)
            times = build(nodes[at : match.end()]) if match else []
            if match and times:
                made.extend(Node("#", nodes[at].start, nodes[match.end() - 1].end, t) for t in times)
                at = match.end()
                break
        else:
            made.append(nodes[at])
            at += 1
    return made


def _range(found: Sequence[Node]) -> Days | None:
    first, last = found[0].value, found[-1].value
    if not isinstance(first, Days) or not isinstance(last, Days):
        return None
    both_weekdays = first.weekday is not None and last.weekday is not None
    if last.weekday is not None:
        last = last.within(replace(last, first=first.first, last=first.last))
    weekday = first.weekday if both_weekdays else None
    return Days(first.first, last.last, weekday, single=False) if first.first < last.first else None


def _week_of(found: Sequence[Node]) -> Days | None:
    """`die Woche vom 10. März`, `the week of March 10`."""
    unit, days = found[0].value, found[-1].value
    if not isinstance(unit, Token) or unit.value != "week" or not isinstance(days, Days) or days.first == date.min:
        return None
    monday = days.first - timedelta(days=days.first.weekday())
    return Days(monday, monday + timedelta(weeks=1), single=False)


def _weekend_of(weekend: object, day: object) -> Days | None:
    """`das Wochenende um den 8. März`: that of the date, when the date lies on one."""
    if not isinstance(weekend, Days) or not isinstance(day, Days) or day.weekday is not None:
        return None
    is_weekend = not weekend.single and weekend.first.weekday() == 5 and weekend.last - weekend.first == timedelta(2)
    saturday = day.first - timedelta(days=max(day.first.weekday() - 5, 0))
    if not is_weekend or day.first.weekday() < 5:
        return None
    return Days(saturday, saturday + timedelta(days=2), single=False)


def _day_spans(nodes: list[Node]) -> list[Node]:
    """`Mo–Fr`, `zwischen Montag und Mittwoch`, `ab Mittwoch`, `bis Freitag`, `nach Ostern`."""
    kinds = "".join(node.kind for node in nodes)
    made: list[Node] = []
    at = 0
    while at < len(nodes):
        match = re.compile(
            r"(?P<range>[FZ]?d*Yd*[-B<]d*Y|Zd*Y&d*Y|FY[da]Y)|(?P<week>UF?d*Y)|(?P<weekend>Y[adF,]*Y)|(?P<bound>[FB><]d*Y)"
        ).match(kinds, at)
        value: Days | None = None
        if match and match["range"]:
            value = _range([n for n in nodes[at : match.end()] if n.kind == "Y"])
        elif match and match["week"]:
            value = _week_of(nodes[at : match.end()])
        elif match and match["weekend"]:
            value = _weekend_of(nodes[at].value, nodes[match.end() - 1].value)
        elif match:
            value = _bound(nodes[at : match.end()])
        if match and value:
            made.append(Node("Y", nodes[at].start, nodes[match.end() - 1].end, value))
            at = match.end()
        else:
            made.append(nodes[at])
            at += 1
    return made


def _bound(found: Sequence[Node]) -> Days | None:
    days, token = found[-1].value, found[0].value
    if not isinstance(days, Days) or not isinstance(token, Token) or token.value == "of":
        return None
    match token.kind:
        case "F":
            return _bounded(days, "from")
        case ">":
            return _bounded(replace(days, first=days.last, weekday=None, single=True), "from")
        case "B":
            return _bounded(days, "until")
        case _:
            return replace(days, last=days.first, bound="until")
