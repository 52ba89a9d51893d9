"""Where a text names times, for who reads its sentences."""

from typing import NamedTuple

from neuroconcepts.domain.times.patterns import Node
from neuroconcepts.domain.times.values import Anchor, Anchored, Bound, Days, Hours, Precision, Trait


class Place(NamedTuple):
    """Where a text names a time; `kind` is days, hours or what else of `kinds.KINDS`.

    `until` says that it is a deadline, `denied` that it is left out by a plain "not", `vague` that it names no day of its own
    ("jeden Tag"), `stretch` that it is several days, `among` that it is one of the days named before ("an einem dieser Tage").
    """

    start: int
    end: int
    kind: str = ""
    until: bool = False
    denied: bool = False
    vague: bool = False
    among: bool = False
    stretch: bool = False

    @classmethod
    def of(cls, node: Node) -> "Place":
        return cls(
            node.start,
            node.end,
            node.kind,
            _is_deadline(node),
            _is_denied(node),
            _is_vague(node),
            _is_among(node),
            _is_stretch(node),
        )


def _is_denied(node: Node) -> bool:
    return node.kind == "excluded" and node.word == "not"


def _is_vague(node: Node) -> bool:
    return isinstance(node.value, Days) and node.value.has(Trait.VAGUE)


def _is_stretch(node: Node) -> bool:
    return isinstance(node.value, Days) and not node.value.single and not node.value.bound


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
