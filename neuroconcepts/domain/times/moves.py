"""Phrases that count from an agreed time: an hour later, the same day, the same time; and how far a place is."""

from typing import Final

from neuroconcepts.domain.times.counted import days_in, minutes_in
from neuroconcepts.domain.times.patterns import Found, Node, Scene, amount, one, rule
from neuroconcepts.domain.times.values import Anchor, Anchored, Hours, Move, Precision


def move(_scene: Scene, found: Found) -> Move | None:
    """`eine halbe Stunde früher`, `um eine Woche verschieben`, `push it back by an hour`."""
    unit, verb = one(found, "unit", "oclock"), one(found, "move")
    name = unit.value if unit and unit.kind == "unit" else "hour"
    sign = -1 if one(found, "earlier") or (verb and verb.value < 0) else 1
    count = amount(found) / 2 if one(found, "half") else amount(found)
    minutes = minutes_in(name, count)
    return Move(minutes=sign * minutes) if minutes else Move(days=sign * days_in(name, int(count)))


def move_french(scene: Scene, found: Found) -> Move | None:
    """`Avancer d'une heure`, where the word for an hour is that of the clock."""
    return move(scene, found) if scene.language == "fr" else None


def move_italian(scene: Scene, found: Found) -> Move | None:
    """`Un'ora dopo`, whose last word elsewhere leads up to a time."""
    return move(scene, found) if scene.language == "it" else None


def move_turkish(_scene: Scene, found: Found) -> Move:
    """`Bir saat geç`, `iki saat erken`: the word for an hour is that of the clock."""
    hours = amount(found)
    return Move(minutes=-60 * hours if one(found, "earlier") else 60 * hours)


def day_before(_scene: Scene, found: Found) -> Anchored | None:
    """`Zu Allerheiligen sind wir weg, am Tag davor ginge es`; `the day before`."""
    return Anchored(Anchor.DAY_BEFORE) if found[0].value == "day" else None


def late(scene: Scene, found: Found) -> Move | None:
    """`20 minutes late`: whoever says so comes later."""
    return move(scene, found) if found[-1].value == "end" and scene.language == "en" else None


def same(_scene: Scene, found: Found) -> Anchored | list[Node] | None:
    """`am selben Tag`, `gleiche Uhrzeit`, `noch am selben Abend`."""
    last = found[-1]
    if last.kind == "same_time":
        return Anchored(Anchor.SAME_TIME)
    if last.kind == "part":
        part = Hours(Precision.PART_OF_DAY, part=last.value)
        return [
            Node("anchored", last.start, last.end, Anchored(Anchor.SAME_DAY)),
            Node("hours", last.start, last.end, part),
        ]
    if last.kind == "unit" and last.value not in {"day", "hour"}:
        return None
    return Anchored(Anchor.SAME_DAY if last.value == "day" else Anchor.SAME_TIME)


def same_time(_scene: Scene, _found: Found) -> Anchored:
    """`An der Uhrzeit ändert sich nichts`, `the time can stay as it is`, `l'orario resta invariato`."""
    return Anchored(Anchor.SAME_TIME)


def rest(_scene: Scene, found: Found) -> Anchored | None:
    """`Sonst bleibt alles gleich`, `the rest as agreed`: what is not named stays; not "sonst bleibt nur Freitag"."""
    whole = one(found, "everything", "rest")
    as_agreed = any(node.kind == "same" or node.value == "as agreed" for node in found)
    return Anchored(Anchor.REST) if whole or as_agreed else None


def same_time_french(scene: Scene, found: Found) -> Anchored | None:
    """`L'heure ne change pas`: the word that elsewhere follows the number."""
    return same_time(scene, found) if scene.language == "fr" else None


def distance(_scene: Scene, _found: Found) -> str:
    """`in 5 Minuten zu Fuß`, `a 10 minute walk`: how far it is, no time."""
    return "distance"


_N: Final = "(number | one | half)"
_AS_IT_WAS: Final = "(word | on | at | of | this | same | not | unit)*"
_TIME: Final = (
    "on | at | of | word | number | weekday | month | relative | part | midday | unit | feast | literal_clock"
)
_STAYING: Final = "unchanged | same | shortly"
_AS_WELL: Final = "unchanged? (word | on)? everything? word?"
MOVE_RULES: Final = (
    rule(
        "anchored",
        "<(on | this) unit earlier"
        "|<(on | this) unit before !(on | of | weekday | feast | literal_date | number | month)",
        day_before,
    ),
    rule("shift", f"(later | earlier) (latest | until) {_N}+ unit", move),
    rule("shift", f"{_N}* (unit | oclock) (later | earlier)", move),
    rule("shift", f"{_N}+ unit past !({_TIME})", move_italian),
    rule("shift", "(number | one) at (later | earlier)", move_turkish),
    rule("shift", f"<(latest | at) {_N}* unit (on | at)* move", move),
    rule("shift", f"<latest {_N}+ unit !(of | on)", move),
    rule("shift", f"move (word | on)? word? (of | on | at | latest)* ({_N}+ unit | unit !(of | on | next))", move),
    rule("shift", "move (word | on | dash)* of one oclock", move),
    rule("shift", "move (word | on | dash)* on one oclock", move_french),
    rule("shift", f"lateness (of | on)? {_N}* unit|{_N}* unit (of | on | in)? lateness", move),
    rule("shift", f"{_N}+ unit edge", late),
    rule("anchored", "same (unit | time_word | oclock | part)|same_time", same),
    rule("anchored", f"time_word {_AS_IT_WAS} unchanged|unchanged on* this? on* time_word", same_time),
    rule("anchored", f"on* oclock {_AS_IT_WAS} unchanged", same_time_french),
    rule("anchored", f"otherwise {_AS_WELL} ({_STAYING})+|rest word? ({_STAYING})+", rest),
    rule(
        "gone",
        f"(in | between)? {_N}+ dash? unit (of | on | at | word | dash)* on_foot|on_foot (in | word)* {_N} unit",
        distance,
    ),
)
