"""How concepts relate: what is a kind of what."""

from collections.abc import Iterable
from functools import cache

from neuroconcepts.assistant.answers.ontology.tables import concepts


@cache
def lineage(name: str) -> frozenset[str]:
    """The concept itself and all it is a kind of: `dog` → {dog, pets}."""
    concept = concepts().get(name)
    broader = concept.broader if concept else ()
    return frozenset({name}).union(*(lineage(b) for b in broader))


def narrowed(names: frozenset[str], context: Iterable[str]) -> frozenset[str]:
    """What of a context these concepts name by its kind: the `underground_parking` before meant by `parking`."""
    return frozenset(n for n in context if lineage(n) - {n} & names and n not in names)


def widened(names: Iterable[str]) -> frozenset[str]:
    """These concepts with all that each is a kind of."""
    return frozenset().union(*(lineage(n) for n in names))
