"""Questions about moving in and out that mean as a whole what their words alone do not say."""

import re
from collections.abc import Callable
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.paraphrase import Meant, Wording, either

_ONESELF: Final = re.compile(r"\b(?:selbst|selber|myself|ourselves|moi-meme|nous-memes|io stesso|noi stessi)\b")
_TO_USE: Final = frozenset({"availability", "live", "use", "handover", "allowed"})


def _move_in_oneself(said: Wording) -> Meant | None:
    """`Könnte ich gleich selbst einziehen?`: whether it is let or free."""
    oneself = bool(said.named) and said.named <= _TO_USE and _ONESELF.search(said.text)
    asks = oneself and said.part.verb_first and not said.part.unknown and not said.asked - {Asked.MAY}
    return (set(), (either("vacant"),)) if asks else None


_LEAVERS: Final = frozenset({"owner", "tenant", "seller", "previous_tenant", "flatmates"})


def _until_they_leave(said: Wording) -> Meant | None:
    """`Bis wann wohnen die Eigentümer noch dort?`: when they move out."""
    lives = "live" in said.named and said.named & _LEAVERS and said.named <= _LEAVERS | {"live", "own"}
    kept = tuple(m for m in said.topics if "live" not in m.names)
    return ({Asked.WHEN}, (*kept, either("move_out"))) if lives and Asked.UNTIL in said.asked else None


_NETS: Final = frozenset({"internet", "fibre"})


def _how_soon(said: Wording) -> Meant | None:
    """`Wie schnell bekomme ich die Schlüssel?` asks when; of an Internet, how fast it is."""
    soon = Asked.SPEED in said.asked and bool(said.named) and not said.named & _NETS
    return (set(said.asked) - {Asked.SPEED} | {Asked.WHEN}, said.topics) if soon else None


MOVING: Final[tuple[Callable[[Wording], Meant | None], ...]] = (
    _move_in_oneself,
    _until_they_leave,
    _how_soon,
)
