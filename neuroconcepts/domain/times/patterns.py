"""The machinery of the grammar: rules over kinds of nodes, applied in cascades of finite-state passes (Abney 1996).

A rule is written in a notation of kinds: `(this | next)? on* weekday !unit`. `?`, `*`, `|` and brackets mean what they mean in
regular expressions, `!` that something must not follow, `>` that it must, `<` that it
must stand before; the regular expression engine does the
matching, one character for each node. A pass goes once from left to right and tries its rules in their order at each node; a
rule's builder may still refuse. Time is linear in the length of the text, as no pattern nests repetitions.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from neuroconcepts.domain.times.kinds import KINDS

_CODES: Final = {kind: chr(0xE000 + number) for number, kind in enumerate(KINDS)}
_SYMBOLS: Final = re.compile(r"[a-z_]+|[()|?*+!<>]")
_LOOKING: Final = {"!": "!", ">": "=", "<": "<="}


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of text and what it says: its kind, its place, its value by kind; `word` is its folded text."""

    kind: str
    start: int
    end: int
    value: Any = None
    word: str = ""

    @property
    def in_digits(self) -> bool:
        return self.word[:1].isdigit()


@dataclass(frozen=True, slots=True)
class Scene:
    """What phrases are relative to: the moment of reading, and the language whose habits decide ("half five")."""

    now: datetime
    language: str

    @property
    def today(self) -> date:
        return self.now.date()

    def monday(self, weeks: int = 0) -> date:
        """The Monday of this week, or of one so many weeks on."""
        return self.today - timedelta(days=self.today.weekday()) + timedelta(weeks=weeks)

    def coming(self, weekday: int) -> date:
        """That weekday within the seven days from tomorrow on."""
        return self.today + timedelta(days=(weekday - self.today.weekday() - 1) % 7 + 1)


Found = Sequence[Node]
Builder = Callable[[Scene, Found], Any]
"""From the nodes of a match to the value of the new node, to a list of values or whole nodes, or to None: not this rule."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a sequence of nodes makes: `kind` of the new node, the compiled notation, and how its value is built."""

    kind: str
    pattern: re.Pattern[str]
    build: Builder


def rule(kind: str, notation: str, build: Builder) -> Rule:
    return Rule(kind, re.compile(_translated(notation)), build)


def _translated(notation: str) -> str:
    symbols = _SYMBOLS.findall(notation)
    made: list[str] = []
    while symbols:
        made.append(_next_piece(symbols))
    return "".join(made)


def _next_piece(symbols: list[str]) -> str:
    symbol = symbols.pop(0)
    if symbol in _LOOKING:
        return f"(?{_LOOKING[symbol]}{_next_piece(symbols)})"
    if symbol == "(":
        inside: list[str] = []
        while symbols[0] != ")":
            inside.append(_next_piece(symbols))
        symbols.pop(0)
        return f"(?:{''.join(inside)})"
    return _CODES[symbol] if symbol[0].isalpha() else symbol


def codes(nodes: Iterable[Node]) -> str:
    return "".join(_CODES[node.kind] for node in nodes)


_INERT: Final = frozenset({"word", "stop", "amount"})


def reduced(nodes: Sequence[Node], rules: Sequence[Rule], scene: Scene) -> list[Node]:
    """One pass: the nodes with every match of a rule replaced by what it makes."""
    text = codes(nodes)
    made: list[Node] = []
    at = 0
    while at < len(nodes):
        if nodes[at].kind not in _INERT:
            built, end = _first(nodes, text, at, rules, scene)
            if built:
                made.extend(built)
                at = end
                continue
        made.append(nodes[at])
        at += 1
    return made


def _first(nodes: Sequence[Node], text: str, at: int, rules: Sequence[Rule], scene: Scene) -> tuple[list[Node], int]:
    for tried in rules:
        match = tried.pattern.match(text, at)
        if match and match.end() > at:
            found = nodes[at : match.end()]
            if built := _nodes(tried.kind, tried.build(scene, found), found):
                return built, match.end()
    return [], at


def _nodes(kind: str, value: Any, found: Found) -> list[Node]:
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [v if isinstance(v, Node) else Node(kind, found[0].start, found[-1].end, v) for v in values]


def pick(found: Found, *kinds: str) -> list[Node]:
    """The nodes of these kinds."""
    return [node for node in found if node.kind in kinds]


def one(found: Found, *kinds: str) -> Node | None:
    """The first node of these kinds."""
    return next(iter(pick(found, *kinds)), None)


def values(found: Found, *kinds: str) -> Iterator[Any]:
    return (node.value for node in pick(found, *kinds))


def amount(found: Found) -> int:
    """How many of a unit: the first number, else one."""
    number = one(found, "number")
    return int(number.value) if number else 1
