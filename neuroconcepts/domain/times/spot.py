"""A node among its neighbours, by which words with two readings are told apart."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from neuroconcepts.domain.times.patterns import Node


@dataclass(frozen=True, slots=True)
class Spot:
    """The node at a place of a text's nodes, what stands before and after it, and the language it is read in."""

    text: str
    nodes: Sequence[Node]
    at: int
    language: str

    @property
    def node(self) -> Node:
        return self.nodes[self.at]

    @property
    def before(self) -> Node | None:
        return self.nodes[self.at - 1] if self.at else None

    @property
    def after(self) -> Node | None:
        return self.nodes[self.at + 1] if self.at + 1 < len(self.nodes) else None

    @property
    def kind_before(self) -> str:
        return self.before.kind if self.before else ""

    @property
    def kind_after(self) -> str:
        return self.after.kind if self.after else ""

    def has_before(self, kinds: Collection[str]) -> bool:
        return self.kind_before in kinds

    def has_after(self, kinds: Collection[str]) -> bool:
        return self.kind_after in kinds

    @property
    def is_capital(self) -> bool:
        """Whether the word is written with a capital."""
        return self.text[self.node.start].isupper()

    @property
    def is_capital_inside(self) -> bool:
        """Whether it is written with a capital that no beginning of a sentence explains."""
        return self.is_capital and self.before is not None and self.before.kind != "stop"

    @property
    def is_dotted(self) -> bool:
        return self.text[self.node.end : self.node.end + 1] == "."

    def as_kind(self, kind: str, value: Any = None) -> Node:
        """The node read as another kind."""
        return replace(self.node, kind=kind, value=self.node.value if value is None else value)
