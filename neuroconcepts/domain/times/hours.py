"""What prepositions make of clock times and parts of the day: exact times, open and closed stretches of a day."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from neuroconcepts.domain.times.patterns import Found, Node, Scene, pick, rule
from neuroconcepts.domain.times.values import PARTS, Clock, Hours, Precision

_PREPOSITIONS: Final = ("in ", "di ", "du ", "am ")  # a part of the day that is said of an hour ("8 in the morning")
_EDGES: Final = {"begin": "early_", "end": "late_"}
_NOON: Final = Clock(12, sure=True)


def _clock_of(node: Node) -> Clock | None:
    match node.kind:
        case "clock":
            clock: Clock = node.value
            return clock
        case "number":
            return Clock(node.value, sure=node.value > 12, spoken=True) if node.value <= 24 else None
        case "one" if node.word in {"eins", "una"}:
            return Clock(1)
        case _:
            return None


def _clocks(found: Found) -> list[Clock]:
    """The clock times among the nodes; a part of the day stands for its edge."""
    named = (_clock_of(node) or (_edge(node.value) if node.kind == "part" else None) for node in found)
    return [clock for clock in named if clock]


def _edge(part: str) -> Clock:
    begin, _ = PARTS[part]
    return _NOON if part == "noon" else Clock(begin // 60, begin % 60, sure=True)


def interval(_scene: Scene, found: Found) -> Hours | None:
    """`zwischen 10 und 12`, `von halb drei bis vier`, `2-4pm`."""
    ends = _clocks(found)
    if len(ends) != 2:
        return None
    first, last = ends
    if last.post and not first.sure and first.hour + 12 < last.hour + (last.minute > first.minute):
        first = replace(first, hour=first.hour % 12 + 12)  # "2-4pm"
    if first.minutes == last.minutes:
        return None
    return Hours(Precision.INTERVAL, first, last)


def bare_interval(scene: Scene, found: Found) -> Hours | None:
    """`Freitag 10-12`: two numbers are hours only beside a day, and only in the order of a day."""
    first, last = (node.value for node in pick(found, "number"))
    over_noon = 7 <= first <= 12 and 1 <= last <= 8 and last < first  # "9-5"
    return interval(scene, found) if 6 <= first < last <= 22 or 1 <= first < last <= 7 or over_noon else None


def _open(precision: Precision) -> Callable[[Scene, Found], Hours | None]:
    def build(_scene: Scene, found: Found) -> Hours | None:
        ends = _clocks(found)
        if not ends:
            return None
        return Hours(precision, ends[0]) if precision is Precision.FROM else Hours(precision, None, ends[0])

    return build


def exact(_scene: Scene, found: Found) -> list[Hours] | None:
    """`um 10`, `um 10, 11 oder um 12`."""
    clocks = [clock for node in found if (clock := _clock_of(node))]
    return [Hours(Precision.EXACT, clock) for clock in clocks] or None


def bare(scene: Scene, found: Found) -> list[Hours] | None:
    """`Dienstag 10`: a number behind a day is an hour when it is in digits."""
    return exact(scene, found) if found[-1].in_digits else None


def swiss(scene: Scene, found: Found) -> list[Hours] | None:
    """`am zwei`, `am zähni`: Swiss German has "am" for "um"; a day would be an ordinal."""
    said = scene.language == "de" and found[0].value == "am" and not found[-1].in_digits
    return exact(scene, found) if said else None


def noon(_scene: Scene, found: Found) -> Hours | None:
    """`gegen Mittag`, `at noon`: twelve o'clock; of another part of the day only the part."""
    part = found[-1].value
    return Hours(Precision.EXACT, _NOON) if part == "noon" else Hours(Precision.PART_OF_DAY, part=part)


def part(_scene: Scene, found: Found) -> Hours | None:
    """`am frühen Nachmittag`, `late afternoon`, `Vormittag`."""
    edge = found[0]
    early_late = (
        "early_" if edge.kind == "earlier" else "late_" if edge.kind == "later" else _EDGES.get(str(edge.value), "")
    )
    name = early_late + pick(found, "part")[-1].value
    return Hours(Precision.PART_OF_DAY, part=name if name in PARTS else name.removeprefix(early_late))


def hour_in_part(_scene: Scene, found: Found) -> Hours | None:
    """`4 in the morning`, `5 am Nachmittag`, `10 du soir`."""
    number, named = found[0], found[-1]
    if not number.in_digits or not 1 <= number.value <= 12:
        return None
    if named.value == "noon":
        return Hours(Precision.EXACT, _NOON) if number.value == 12 else None
    if len(found) == 2 and not named.word.startswith(_PREPOSITIONS):
        return None
    return Hours(Precision.EXACT, Clock(number.value), part=named.value)


_X: Final = "(clock | number | part)"
_T: Final = "(clock | number)"
_TO: Final = "(until | dash | to | at | latest)"
_NO_COUNT: Final = "!(unit | month | of | ordinal | word)"
HOUR_RULES: Final = (
    rule("hours", "<namely number > (on days)", bare),
    rule(
        "hours", "<(example | correcting) (number | clock) !(unit | month | of | word | ordinal | dash | amount)", exact
    ),
    rule("hours", "at? number > (instead at? (number | clock))", exact),
    rule("hours", f"between on? at? {_X} (and | until | dash | to | or) on? at? {_X}", interval),
    rule("hours", f"between on* word? at {_T} and on* word? at {_T}", interval),
    rule("hours", f"(from | of | past) on? at? {_X} {_TO} on? at? {_X} !unit", interval),
    rule("hours", f"<at {_T} {_TO} at? clock", interval),
    rule("hours", f"clock (until | dash | to) at? {_X} !unit", interval),
    rule("hours", f"{_T} (until | dash | to) at? (clock | part)", interval),
    rule(
        "hours",
        "<(at | days | part | comma | hours) number (until | dash | to) number !(unit | ordinal | month)",
        bare_interval,
    ),
    rule("hours", f"(earliest | from) over? on? at? {_X} !(unit | dash)", _open(Precision.FROM)),
    rule("hours", f"past on? at? {_X} !unit", _open(Precision.FROM)),
    rule("hours", f"at? {_X} (onwards | earliest)", _open(Precision.FROM)),
    rule("hours", f"(latest | until) past? on? at? {_X} !unit", _open(Precision.UNTIL)),
    rule("hours", f"before on? at? {_X} !unit", _open(Precision.UNTIL)),
    rule("hours", f"at? {_X} (latest | until_it) !(at? (clock | number | part))", _open(Precision.UNTIL)),
    rule("hours", f"at {_T} (comma at? {_T})* (or | and | slash) at? {_T} !(unit | ordinal | month)", exact),
    rule("hours", f"{_T} (comma at? {_T})* (or | and | slash) at? clock", exact),
    rule("hours", f"clock (comma at? {_T})* (or | and | slash) at? number !(unit | ordinal | month | oclock)", exact),
    rule("hours", f"shortly (past | before) {_T}", exact),
    rule("hours", "at one !(unit | word | number)", exact),
    rule("hours", "(onto | to) at? clock", exact),
    rule("hours", f"<(move | earlier | later) (onto | to) at? number {_NO_COUNT}|onto number > move", exact),
    rule("hours", "at number !(unit | month | of)", exact),
    rule("hours", "on number !(unit | month | of | word | weekend)", swiss),
    rule("hours", "<days on number !(unit | month | of | weekend)", swiss),
    rule("hours", "at? clock", exact),
    rule("hours", "<(days | part) number !(unit | month | of | ordinal | to | onto)", bare),
    rule("hours", "number (in | on)+ part|number part", hour_in_part),
    rule("hours", "at part", noon),
    rule("hours", "(edge | earlier | later)? on? part", part),
)
