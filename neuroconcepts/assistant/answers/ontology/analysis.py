"""A text read with the word tables: which concepts it mentions where, which figures, and which words no table has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.lexicon import Reading, abbreviation, as_written, phrase, read
from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.answers.ontology.quantities import quantities
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.tokens import Token, tokens
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

LONGEST_PHRASE: Final = 8
"""Words."""


@lru_cache(maxsize=8192)
def _sorts(names: tuple[str, ...]) -> frozenset[Sort]:
    """The sorts of these concepts."""
    known = concepts()
    return frozenset(known[n].sort for n in names if n in known)


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (exclusive) and what they stand for; no `names` when no table has the word.

    `modifiers` and `rest` are what narrows it in a compound (see `lexicon.Reading`); `fold` is how it is written.
    """

    names: tuple[str, ...]
    first: int
    last: int
    start: int
    end: int
    fold: str
    modifiers: tuple[str, ...] = ()
    rest: str = ""

    def of(self, sort: Sort) -> bool:
        """Whether it can be a concept of this sort; what only `composition` has is of none."""
        return sort in _sorts(self.names)

    @property
    def is_thing(self) -> bool:
        """Whether it can bear a figure or be asked about: a thing or a person."""
        return self.of(Sort.THING) or self.of(Sort.ROLE)


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text with its tokens, mentions and figures, each in the order of the text."""

    text: str
    language: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]


@lru_cache(maxsize=4096)
def analyse(text: str, language: str) -> Analysis:
    """Read a text; the longest listed phrase wins over the words in it."""
    parts = tokens(text, language)
    return Analysis(text, language, parts, _read(text, parts, language), quantities(text))


def mentions_in(text: str, language: str) -> tuple[Mention, ...]:
    """The mentions alone, of a text of any length that is read once."""
    return _read(text, tokens(text, language), language)


def _read(text: str, parts: tuple[Token, ...], language: str) -> tuple[Mention, ...]:
    found = tuple(_mentions(text, parts, language))
    return _put_together(text, found, parts) if language == "de" else found


_PARTICLES: Final = word_set(
    "aus ein mit an ab auf zu um vor nach bei los weg zurueck fern rein raus hin herein hinein dazu vorbei auf"
)
_ENDS: Final = frozenset(",;:.!?()")
_ITEM_ENDS: Final = frozenset({",", "und", "oder", "sowie"})
LONGEST_ITEM: Final = 4
"""Words of an item of a list that a verb's two pieces embrace: `schließt Strom, Heizung und Internet ein`."""
_MARKS: Final = frozenset({"forbidden", "included"})


def _put_together(text: str, mentions: tuple[Mention, ...], parts: tuple[Token, ...]) -> tuple[Mention, ...]:
    """German verbs that stand in two pieces (`ziehen Ende Februar aus`) read as one: `ausziehen`."""
    done = list(mentions)
    for at, mention in enumerate(mentions):
        particle = _particle_of(mention, parts)
        if particle is None or text[mention.start].isupper():
            continue
        reading = as_written(particle + mention.fold, "de") or as_written(_infinitive(particle, mention.fold), "de")
        if reading and any(concepts()[n].sort in {Sort.ACT, Sort.THING} or n in _MARKS for n in reading.concepts):
            done[at] = _mention(parts, mention.first, mention.last, reading)
    return tuple(done)


def _infinitive(particle: str, fold: str) -> str:
    """`zieht … aus` → `ausziehen`."""
    return particle + (fold if fold.endswith("en") else fold.removesuffix("t").removesuffix("e") + "en")


def _particle_of(mention: Mention, parts: tuple[Token, ...]) -> str | None:
    """The particle that ends the stretch a verb stands in; None where there is none, or the word is no verb."""
    if mention.last - mention.first > 1 or not mention.fold.endswith(("t", "en", "e", "n")):
        return None
    start = mention.last
    while start < len(parts):
        end = next((k for k in range(start, len(parts)) if parts[k].fold in _ENDS | _ITEM_ENDS), len(parts))
        if end > start and parts[end - 1].fold in _PARTICLES:
            return parts[end - 1].fold
        if end - start > LONGEST_ITEM or end == len(parts) or parts[end].fold not in _ITEM_ENDS:
            return None
        start = end + 1
    return None


def _sense(text: str, token: Token, language: str) -> Reading:
    """What one word means; what the tables have in capitals (`WEG`) is meant by such, and its namesake (`weg`) by others."""
    found = read(token.fold, language) or _without_zu(token.fold, language) or Reading(())
    short = abbreviation(token.fold, language)
    others = tuple(n for n in found.concepts if n not in short)
    if not short or not others:
        return found
    return Reading(short if text[token.start : token.end].isupper() else others, found.modifiers, found.rest)


_WITH_ZU: Final = re.compile(rf"({'|'.join(sorted(_PARTICLES, key=len, reverse=True))})zu(\w{{3,}}n)")


def _without_zu(fold: str, language: str) -> Reading | None:
    """`mitzubringen`, which is read as `mitbringen` where the tables have only that."""
    hit = _WITH_ZU.fullmatch(fold) if language == "de" else None
    return as_written(hit[1] + hit[2], language) if hit else None


_PREPOSITIONS: Final = frozenset({"laut"})
"""Right before a noun they are prepositions, whatever else they mean: `laut Mietvertrag`."""


def _is_preposition(text: str, parts: tuple[Token, ...], at: int) -> bool:
    following = parts[at + 1 : at + 2]
    return parts[at].fold in _PREPOSITIONS and bool(following) and text[following[0].start].isupper()


def _mentions(text: str, parts: tuple[Token, ...], language: str) -> Iterator[Mention]:
    at = 0
    while at < len(parts):
        length, names = phrase((p.fold for p in parts[at : at + LONGEST_PHRASE]), language)
        if not length and (not parts[at].is_word or _is_preposition(text, parts, at)):
            at += 1
            continue
        reading = Reading(names) if length else _sense(text, parts[at], language)
        last = at + (length or 1)
        yield _mention(parts, at, last, reading)
        at = last


def _mention(parts: tuple[Token, ...], first: int, last: int, reading: Reading) -> Mention:
    fold = " ".join(p.fold for p in parts[first:last])
    start, end = parts[first].start, parts[last - 1].end
    return Mention(reading.concepts, first, last, start, end, fold, reading.modifiers, reading.rest)
