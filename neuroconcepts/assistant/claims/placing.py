"""Where in the house a thing is said to be: on which floor, in which room; and where it is said not to be."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.also_means import also_means
from neuroconcepts.assistant.claims.grounds import Grounds

_FLOORS: Final = word_set("ground_floor basement_floor top_floor attic_floor cellar attic")
_ROOMS: Final = word_set("bathrooms kitchen hall_room storage_room garage courtyard winter_garden living_room bedrooms")
_PLACED: Final = word_set(
    "storage toilets guest_wc washing_connection washing_machine sauna fireplace laundry_room bike_room air_conditioning storage_room kitchen bathrooms shop sales_room office"
)
"""What has its one place in a house."""
_BEFORE: Final = re.compile(
    r"\b(?:in|ins|im|am|auf|unter|on|at|dans|aux?|en|sous|sur|nel\w*|all?|allo|alla|sotto)(?:\s(?:dem|der|den|the|la|le|les|il|lo)|\s?(?:all|nell|l)['’])?\s?(?:\w+\s)?$",
    re.IGNORECASE,
)
_THE: Final = re.compile(r"(?:\b(?:der|die|das|dem|den|the|la|le|les|il|lo|i|gli)\s|\b(?:l|dell)['’])$", re.IGNORECASE)
_NOT: Final = frozenset({"nicht", "not", "pas", "non", "n't"})
LOOKED_BACK: Final = 24


def wrong_place(passage: Passage, grounds: Grounds) -> bool:
    """Whether a stretch puts a thing where it is not stated to be, while it is stated to be elsewhere."""
    if "no" in passage.said or not (places := _places(passage)):
        return False
    here = _kinds(places)
    return any(
        (known := _stated_places(name, grounds)) and not _agree(here, known)
        for mention in _things(passage)
        for name in (*mention.names, *also_means(mention))
        if name in _PLACED
    )


def denies_place(passage: Passage, grounds: Grounds) -> bool:
    """`Das Lager ist nicht im Keller`, of what is stated to be elsewhere: it denies the place, not the thing."""
    denied = any("no" in m.names and _NOT & {*m.fold.split()} for m in (*passage.mentions, *passage.borrowed))
    places = _places(passage)
    if not denied or not places:
        return False
    text, here = passage.sentence.text, _kinds(places)
    known = [
        _stated_places(n, grounds)
        for m in _things(passage)
        if _THE.search(text[max(0, m.start - LOOKED_BACK) : m.start])
        for n in (*m.names, *also_means(m))
        if n in _PLACED
    ]
    return any(each and not _agree(here, each) for each in known)


def _things(passage: Passage) -> Iterator[Mention]:
    """What it is about that is no place: `das Lager`."""
    places = _places(passage)
    about = passage.context if passage.points else ()
    yield from (m for m in (*passage.mentions, *about) if m.is_thing and m not in places)


def _places(passage: Passage) -> tuple[Mention, ...]:
    text = passage.sentence.text
    return tuple(
        m
        for m in passage.mentions
        if frozenset(m.names) & (_FLOORS | _ROOMS) and _BEFORE.search(text[max(0, m.start - LOOKED_BACK) : m.start])
    )


def _kinds(places: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(n for m in places for name in m.names for n in (lineage(name) | {name})) & (_FLOORS | _ROOMS)


def _stated_places(name: str, grounds: Grounds) -> frozenset[str]:
    """The floors and rooms in which statements put such a thing."""
    told = (p for s in grounds.statements for p in s.passages if "no" not in p.said)
    return frozenset().union(
        *(_kinds(_places(p)) for p in told if any(name in m.names and m not in _places(p) for m in p.mentions))
    )


def _agree(here: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a place is one of those stated; of floors only another floor differs, of rooms another room."""
    same = {"cellar": "basement_floor", "attic": "attic_floor"}
    one, other = (frozenset(same.get(n, n) for n in each) for each in (here, known))
    kinds = [k for k in (_FLOORS, _ROOMS) if one & k and other & k]
    return not kinds or any(one & other & k for k in kinds)
