"""Where in the house a thing is said to be: on which floor, in which room; and where it is said not to be."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.composition import joined
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.also_means import also_means
from neuroconcepts.assistant.claims.facts.light_words import met_by
from neuroconcepts.assistant.claims.grounds import Grounds

_FLOORS: Final = word_set("ground_floor basement_floor top_floor attic_floor cellar attic")
_ROOMS: Final = word_set(
    "guest_wc laundry_room cellar attic bathrooms kitchen hall_room storage_room garage underground_parking carport "
    "outdoor_parking courtyard winter_garden living_room bedrooms"
)
_PLACED: Final = word_set(
    "charging charge_ev storage bathtub shower toilets guest_wc washing_connection washing_machine sauna fireplace "
    "tiled_stove laundry_room bike_room air_conditioning storage_room kitchen bathrooms shop sales_room office"
)
"""What has its one place in a house."""
_BEFORE: Final = re.compile(
    r"\b(?:in|ins|im|am|auf|unter|on|at|dans|aux?|en|sous|sur|nel\w*|all?|allo|alla|sotto)(?:\s(?:dem|der|den|the|la|le|les|il|lo)|\s?(?:all|nell|l)['’])?\s?(?:\w+\s)?$",
    re.IGNORECASE,
)
_LEADS: Final = re.compile(r"(?:al?|all|au|aux|in|im|en|on)\b")
"""With which a place begins that is listed as one: `al piano terra`."""
_THE: Final = re.compile(r"(?:\b(?:der|die|das|dem|den|the|la|le|les|il|lo|i|gli)\s|\b(?:l|dell)['’])$", re.IGNORECASE)
_OWN_ROOM: Final = word_set("guest_wc")
_NOT: Final = frozenset({"nicht", "not", "pas", "non", "n't"})
LOOKED_BACK: Final = 24


def wrong_place(passage: Passage, grounds: Grounds) -> bool:
    """Whether a stretch puts a thing where it is not stated to be, or denies that it is where it is stated to be."""
    denied = _is_denied(passage)
    if ("no" in passage.said and not denied) or not (places := _places(passage)):
        return False
    turn = _turn(passage)
    for before in (True, False):
        here = _kinds(tuple(m for m in places if (m.start < turn) is before))
        wrong = denied and before
        if here and any(known and _agree(here, known) is wrong for known in _known(passage, grounds)):
            return True
    return False


def denies_place(passage: Passage, grounds: Grounds) -> bool:
    """`Das Lager ist nicht im Keller`, of what is stated to be elsewhere: it denies the place, not the thing."""
    places = _places(passage)
    if not places or not _is_denied(passage):
        return False
    here = _kinds(tuple(m for m in places if m.start < _turn(passage)))
    return any(known and not _agree(here, known) for known in _known(passage, grounds, definite=True))


def _is_denied(passage: Passage) -> bool:
    return any("no" in m.names and _NOT & {*m.fold.split()} for m in (*passage.mentions, *passage.borrowed))


def _turn(passage: Passage) -> int:
    """Where what is denied ends, and what is so instead begins."""
    hit = _BUT.search(passage.sentence.text, passage.start, passage.end)
    return hit.start() if hit else passage.end


_BUT: Final = re.compile(r"\b(?:sondern|but|mais|bensì|ma)\b", re.IGNORECASE)


def _known(passage: Passage, grounds: Grounds, *, definite: bool = False) -> Iterator[frozenset[str]]:
    """Where each thing of it is stated to be."""
    text = passage.sentence.text
    for mention in _things(passage):
        if definite and not _THE.search(text[max(0, mention.start - LOOKED_BACK) : mention.start]):
            continue
        joint = joined(passage.touched) if _MACHINES & frozenset(mention.names) else frozenset()
        burns = {"fireplace"} & met_by("tiled_stove") if "tiled_stove" in mention.names else frozenset[str]()
        named = frozenset((*mention.names, *also_means(mention))) | joint | burns
        yield from (_stated_places(name, grounds) for name in sorted(named & _PLACED))


_MACHINES: Final = word_set("washing_machine connect")


def _things(passage: Passage) -> Iterator[Mention]:
    """What it is about that is no place: `das Lager`."""
    places = _places(passage)
    own = [m for m in passage.mentions if m.is_thing and m not in places]
    yield from own or (m for m in passage.context if m.is_thing)


def _places(passage: Passage) -> tuple[Mention, ...]:
    text = passage.sentence.text
    return tuple(
        m
        for m in passage.mentions
        if frozenset(m.names) & (_FLOORS | _ROOMS)
        and (_BEFORE.search(text[max(0, m.start - LOOKED_BACK) : m.start]) or _LEADS.match(m.fold))
    )


def _kinds(places: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(n for m in places for name in m.names for n in (lineage(name) | {name})) & (_FLOORS | _ROOMS)


def _stated_places(name: str, grounds: Grounds) -> frozenset[str]:
    """The floors and rooms in which statements put such a thing; what is separate is in a room of its own."""
    if name == "toilets" and _OWN_ROOM & grounds.names:
        return frozenset({"guest_wc"})
    told = (p for s in grounds.statements for p in s.passages if "no" not in p.said)
    return frozenset().union(
        *(_kinds(_places(p)) for p in told if any(name in m.names and m not in _places(p) for m in p.mentions))
    )


def _agree(here: frozenset[str], known: frozenset[str]) -> bool:
    """Whether a place is one of those stated; of floors only another floor differs, of rooms another room."""
    same = {"basement_floor": "cellar", "attic_floor": "attic"}
    one, other = (frozenset(same.get(n, n) for n in each) for each in (here, known))
    if one & other:
        return True
    kinds = [k for k in (_FLOORS, _ROOMS) if one & k and other & k]
    return not kinds
