"""A concept: one thing, deed or quality that is asked about or stated, whatever the language calls it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

LANGUAGES = ("de", "en", "fr", "it", "tr")
"""Languages that questions are understood in; tr in part."""


class Sort(StrEnum):
    """What part a concept plays in a question or statement."""

    SELF = "self"
    """The property itself, or a mere pointer at it: asks for nothing."""
    THING = "thing"
    ROLE = "role"
    """A person: owner, tenant, buyer."""
    ACT = "act"
    """Something done or happening: renewed, owned, paid."""
    TRAIT = "trait"
    """A quality: quiet, lockable, electric."""
    MARK = "mark"
    """A word that turns or colours a statement: not, allowed, included, extra."""
    ASK = "ask"
    """A word that says what kind of answer is wanted: how far, when."""
    FILLER = "filler"


@dataclass(frozen=True, slots=True)
class Concept:
    """`words` holds, for each language, what it is called, as written; `labels` how it is named in an answer, with article.

    `broader` are the concepts it is a kind of (a dog is a pet), `home` the places it is found in anyway (a dishwasher's is
    the kitchen): naming them beside it asks for nothing more. `measure` is the kind of answer that its bare name asks for.
    """

    name: str
    sort: Sort
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    broader: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    measure: str = ""
