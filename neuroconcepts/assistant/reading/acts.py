"""What a clause does: its speech acts, by the table `acts.txt` of fields of words that meet in it.

A field that a language has no words for never meets: Italian, French, Spanish, Turkish and Polish know the usual turns.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.surroundings import without_surroundings
from neuroconcepts.domain.conversation import Intent

_TABLE: Final = Path(__file__).with_name("acts.txt")
_ADVERTISING: Final = "advertising"


class Act(StrEnum):
    """What a clause does. The first acts are intents in themselves; the others depend on what was said before."""

    WANTS_VIEWING = "wants a viewing"
    CALLS_OFF = "calls a viewing off"
    MOVES = "moves a viewing"
    LEAVES = "is not interested"
    ASKS_PERSON = "asks for a person"
    ASKS_PAPERS = "asks for papers"
    HAGGLES = "negotiates the price"
    COMPLAINS = "complains"
    AGREES = "says yes"
    PICKS = "takes something"
    REFUSES = "says no"
    UNABLE = "cannot come then"
    REFUSES_ALL = "refuses all that is offered"
    ASKS_OTHERS = "asks what else there is"
    TAKES_ANY = "takes any that is offered"
    TAKES_REST = "takes what is left"
    WILLING = "can or wants to come"
    ELSEWHERE = "speaks of a time for something else"
    AWAY = "is away or occupied then"
    OFF_WORK = "does not work then"
    MENTIONS = "says what else happens then"
    FALLS_BACK = "names what would be the last resort"
    DEFERS = "will answer later"
    BACK = "refers to the time just named"
    AFTERWARDS = "refers to what comes after it"
    BEFOREHAND = "refers to what comes before it"
    SUPPOSES = "names a condition"
    TAKES_LEAVE = "says goodbye"
    SIGNS = "closes the letter"


INTENTS: Final[Mapping[Act, Intent]] = {
    Act.WANTS_VIEWING: Intent.VIEWING_REQUEST,
    Act.CALLS_OFF: Intent.CANCELLATION,
    Act.MOVES: Intent.RESCHEDULE,
    Act.LEAVES: Intent.NOT_INTERESTED,
    Act.ASKS_PERSON: Intent.HUMAN_REQUESTED,
    Act.ASKS_PAPERS: Intent.DOCUMENT_REQUEST,
    Act.HAGGLES: Intent.PRICE_NEGOTIATION,
    Act.COMPLAINS: Intent.COMPLAINT,
}


class Rule(NamedTuple):
    """The fields that must meet, and those that must be missing."""

    needed: frozenset[str]
    barred: frozenset[str]


def _rows() -> Iterator[tuple[str, Rule]]:
    """The table: a name in a line of its own, its rules in the indented lines below."""
    name = ""
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            fields = line.split()
            yield (
                name,
                Rule(frozenset(f for f in fields if f[0] != "-"), frozenset(f[1:] for f in fields if f[0] == "-")),
            )
        elif not line.startswith("#"):
            name = line.strip()


_TRIED: Final = tuple((Act[name.upper()], rule) for name, rule in _rows() if name != _ADVERTISING)
SELLING: Final = tuple(rule for name, rule in _rows() if name == _ADVERTISING)
"""What is sold to agents is told by the whole message: an offer, a product, and whom it is for."""
FIELDS: Final = frozenset[str]().union(*(rule.needed | rule.barred for _, rule in _rows()))
"""All fields of words that the rules ask for."""


def denies(words: str, language: str) -> bool:
    """Whether folded words say no to what they name; "nicht nur" and "no problem" deny nothing."""
    return "no" in _said(words, language)


@lru_cache(maxsize=4_000)
def _said(words: str, language: str) -> frozenset[str]:
    found = cues(words, language)
    return found - {"no"} if "harmless" in found else found


@lru_cache(maxsize=4_000)
def acts(words: str, language: str) -> frozenset[Act]:
    """The acts of folded words, those of a clause without its phrases of time."""
    found = _said(without_surroundings(words, language), language)
    return frozenset(act for act, (needed, barred) in _TRIED if needed <= found and not barred & found)
