"""Finds the passage of an exposé that answers a question, or none.

A passage answers when it speaks of everything the question speaks of, and gives the kind of answer it asks for: an amount
bound to the thing asked about, a person, a permission. Nearly is not enough; a question is then left open.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.binding import bearers
from neuroconcepts.assistant.ontology.analysis import Mention
from neuroconcepts.assistant.ontology.asked import MEASURES, NATURAL, Asked
from neuroconcepts.assistant.ontology.concept import Sort
from neuroconcepts.assistant.ontology.inflection import endings_off, stem
from neuroconcepts.assistant.ontology.kinship import lineage
from neuroconcepts.assistant.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.ontology.relations import (
    NEVER_REQUIRED,
    REQUIRED_FOR_WHO,
    SATISFIED_BY,
    SHIFTS,
    SOFT_BESIDE,
)
from neuroconcepts.assistant.ontology.tables import concepts
from neuroconcepts.assistant.passages import TITLE, Passage
from neuroconcepts.assistant.polarity import Polarity, denies_thing, inclusion, is_for, permission, quality
from neuroconcepts.assistant.questions import Question

SHORTEST_WORD: Final = 4
"""An unknown word of a question is looked for in the exposé from this length on; shorter ones only as they stand."""
_TIMES: Final = frozenset({Asked.YEAR, Asked.WHEN, Asked.SINCE})
_DATED: Final = frozenset({"renew", "install", "originate", "new", "old_trait", "completion", "year_built"})
"""Deeds that a year by itself tells: `Fenster 2011`."""
_ON_THE_WAY: Final = frozenset(
    "public_transport subway suburban_train tram bus train_station airport centre university school shopping lake motorway".split()
)
_LONG: Final = frozenset("garage plot parking underground_parking hall terrace balcony driveway carport gate garden".split())
"""Things whose `wie lang` asks for metres."""
_OPEN: Final = frozenset({Asked.WHAT, Asked.HOW, Asked.KIND, Asked.EXISTS, Asked.NAME, Asked.WHERE, Asked.NEAREST})
_DIRECTIONS: Final = frozenset({"compass", "orientation", "position_in_building", "view"})
_WORDS_OF: Final = {
    Asked.HEIGHT: ("hoch", "hoehe", "hohe", "high", "height", "haut", "alt"),
    Asked.WIDTH: ("breit", "wide", "width", "large", "largh"),
    Asked.LENGTH: ("lang", "laeng", "long", "length", "lung"),
    Asked.DEPTH: ("tief", "deep", "depth", "prof"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that answers, and what it says where a yes or no was asked."""

    passage: Passage
    polarity: Polarity = Polarity.UNCLEAR


def find(question: Question, passages: Iterable[Passage]) -> Evidence | None:
    """The passage that answers best, or None."""
    needs = requirements(question)
    if needs and question.asked <= _BARE and all(set(n.names) <= _VAGUE for n in needs):
        return None
    if not needs and not question.unknown and not _asks_a_side(question):
        return None
    found = [p for p in passages if _meets_all(p, question, needs) and _answers(p, question, needs)]
    if not found:
        return None
    wanted = question.names
    best = min(found, key=lambda p: (p.sentence.source == TITLE, -_own(p, needs), -len(wanted & p.touched), len(p.sentence.text)))
    return Evidence(best, polarity_of(best, question, needs))


_BARE: Final = frozenset({Asked.EXISTS, Asked.MAY, Asked.HOW})
_VAGUE: Final = frozenset({"business", "rooms", "owner", "tenant", "persons", "companion", "cost", "town", "district", "location"})
"""Words that a passage has by chance: by themselves they ask nothing that it could answer."""


def requirements(question: Question) -> tuple[Mention, ...]:
    """The words of the question that its answer must speak of."""
    needs = tuple(m for m in question.topics if not _is_soft(m, question))
    return needs or tuple(m for m in question.topics if m.is_thing)


_ANIMALS: Final = frozenset({"pets", "dog", "cat", "small_pets", "exotic_pets", "horses"})


def _is_soft(mention: Mention, question: Question) -> bool:
    others = frozenset(n for m in question.topics if m is not mention for n in m.names)
    if set(mention.names) & REQUIRED_FOR_WHO and others - NEVER_REQUIRED:
        return Asked.WHO not in question.asked
    if set(mention.names) <= NEVER_REQUIRED or (set(mention.names) & NEVER_REQUIRED and not mention.is_thing and others & _ANIMALS):
        return True
    if "exists" in mention.names and others and Asked.WHEN not in question.asked:
        return True
    if "install" in mention.names:
        return not question.asked & _TIMES
    return any(_goes_without(n, others) for n in mention.names)


def _goes_without(name: str, others: frozenset[str]) -> bool:
    """Whether this word asks for nothing beside the others: their place, their kind, or told with them."""
    if others & SOFT_BESIDE.get(name, frozenset()):
        return True
    known = concepts()
    return any(name in known[o].home or (name != o and name in lineage(o)) for o in others if o in known)


# ── whether a passage speaks of all that is asked


def _meets_all(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    if not all(_meets(passage, need, question) for need in needs):
        return False
    if not all(_has_word(passage, word) or _is_work(word, question) for word in question.unknown):
        return False
    things = [n for n in needs if n.is_thing]
    return not things or any(_named(passage, n, question) for n in things)


def _is_work(word: str, question: Question) -> bool:
    """Whether an unknown word is but the work that it is asked who does: `Wer schaufelt den Schnee?`."""
    return Asked.WHO in question.asked and question.language == "de" and word.endswith(("t", "en"))


def _meets(passage: Passage, need: Mention, question: Question) -> bool:
    if need.rest and Asked.MAY not in question.asked and not (_has_word(passage, need.rest) or _has_word(passage, need.fold)):
        return False
    if any(m not in passage.touched and m not in need.names for m in need.modifiers):
        return False
    if any(_satisfied(passage, name, question) for name in need.names):
        return True
    return _denied_as_a_kind(passage, need)


_OCCUPANCY: Final = frozenset({"let", "vacant", "occupied"})
_BECOMES_FREE: Final = frozenset({"availability", "handover", "vacant"})


def _wanted(name: str, question: Question) -> frozenset[str]:
    """The concepts that meet a word of the question; when something is free is another thing than whether it is."""
    if name == "fitted_kitchen" and Asked.WHO in question.asked:
        return frozenset({name, "kitchen"})
    if name in _OCCUPANCY and question.asked & {Asked.WHEN, Asked.UNTIL}:
        return _BECOMES_FREE if name == "vacant" else frozenset({name})
    return SATISFIED_BY.get(name, frozenset({name}))


def _satisfied(passage: Passage, name: str, question: Question) -> bool:
    if _wanted(name, question) & passage.touched:
        return True
    dated = name == "new" or (name in _DATED and bool(question.asked & _TIMES))
    return dated and any(q.measure in {Measure.YEAR, Measure.DATE} for q in passage.figures)


def _named(passage: Passage, need: Mention, question: Question) -> bool:
    """Whether the passage itself speaks of it, or of its kind where that is denied or ruled."""
    wanted = frozenset().union(*(_wanted(n, question) for n in need.names))
    return bool(wanted & passage.subject) or _denied_as_a_kind(passage, need)


def _denied_as_a_kind(passage: Passage, need: Mention) -> bool:
    """`Keine Haustiere` speaks of dogs, `kein Parkplatz` of garages: a rule for the kind is one for each of it."""
    kinds = frozenset().union(*(lineage(n) for n in need.names)) - frozenset(need.names)
    for mention in passage.mentions:
        if mention.is_thing and kinds & frozenset(mention.names) and not frozenset(mention.names) & frozenset(need.names):
            if denies_thing(passage, mention) or ("pets" in kinds and _rules_on(passage)):
                return True
    return False


def _rules_on(passage: Passage) -> bool:
    said = {n for m in (*passage.mentions, *passage.borrowed) for n in m.names}
    return bool(said & {"allowed", "forbidden", "on_request", "only", "except", "desired"})


def _has_word(passage: Passage, word: str) -> bool:
    """Whether the sentence has an unknown word: as it stands, in another ending, or in a compound."""
    language = passage.sentence.analysis.language
    root, roots = stem(word, language), _roots(word, language)
    for token in passage.sentence.analysis.tokens:
        if token.fold == word or roots & _roots(token.fold, language):
            return True
        if len(root) >= SHORTEST_WORD + 2 and (token.fold.startswith(root) or token.fold.endswith((root, word))):
            return True
    return False


@lru_cache(maxsize=20_000)
def _roots(fold: str, language: str) -> frozenset[str]:
    """What is left of a word without each ending it may have: `maeht`, `maehen` → `maeh`."""
    forms = (stem(fold, language), fold, *endings_off(fold, language))
    return frozenset(f for f in forms if len(f) >= SHORTEST_WORD)


def _own(passage: Passage, needs: tuple[Mention, ...]) -> int:
    return sum(bool(passage.names & frozenset(n.names)) for n in needs)


# ── whether it gives the kind of answer that is asked for


def _asks_a_side(question: Question) -> bool:
    """`Wie lang ist die Garage?` of a garage to let: nothing but the property and its measure."""
    return question.of_self and bool(question.asked & frozenset(_WORDS_OF))


def _answers(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    asked = question.asked or frozenset({Asked.EXISTS})
    firm = asked - _OPEN
    return all(_gives(passage, kind, question, needs) for kind in firm or asked)


def _gives(passage: Passage, kind: Asked, question: Question, needs: tuple[Mention, ...]) -> bool:
    match kind:
        case Asked.WHY:
            return _gives_reason(passage)
        case Asked.WHO:
            return _names_someone(passage, question)
        case Asked.DIRECTION:
            return bool(passage.names & _DIRECTIONS)
        case Asked.MAY:
            return _rules(passage, needs, question)
        case Asked.INCLUDED:
            told = inclusion(passage) is not Polarity.UNCLEAR
            return told or (Asked.WHAT not in question.asked and _has_figure(passage, Asked.PRICE, question, needs))
        case Asked.MUST:
            return True
        case Asked.PART:
            return any(q.measure in {Measure.MONEY, Measure.PERCENT} for q in passage.figures)
        case _ if kind in _OPEN:
            return True
        case _:
            return _has_figure(passage, kind, question, needs)


def _gives_reason(passage: Passage) -> bool:
    return any(t.fold in _REASONS or t.fold.endswith(("gruenden", "halber")) for t in passage.sentence.analysis.tokens)


_REASONS: Final = frozenset("weil da because grund deshalb daher wegen aufgrund infolge umstaendehalber".split())


_RULING: Final = frozenset({"allowed", "forbidden", "on_request", "only", "except", "no", "desired", "suitable", "store", "included", "exists"})
_MODALS: Final = frozenset({"kann", "koennen", "darf", "duerfen", "can", "may", "peut", "peuvent", "puo", "possono"})


def _rules(passage: Passage, needs: tuple[Mention, ...], question: Question) -> bool:
    """Whether it says what may be done, or that what would be used is there, or is so."""
    said = {n for m in (*passage.mentions, *passage.borrowed) for n in m.names}
    if said & _RULING or passage.folds & _MODALS:
        return True
    return any(not n.is_thing or _named(passage, n, question) for n in needs)


_NAMED: Final = frozenset({"house_management", "architect", "developer", "previous"})
"""Where who it is may be told by a name or a trade that no table has: `an einen Metallbauer`."""


def _names_someone(passage: Passage, question: Question) -> bool:
    if any(_is_someone(m) and not set(m.names) & question.names for m in passage.mentions):
        return True
    text = passage.sentence.text
    strangers = (m for m in passage.mentions if (m.rest or not m.names) and text[m.start : m.start + 1].isupper())
    return bool(question.names & _NAMED) and any(strangers)


_SOMEONE: Final = frozenset("students families persons children companion".split())


def _is_someone(mention: Mention) -> bool:
    return mention.of(Sort.ROLE) or bool(_SOMEONE & frozenset(mention.names))


def _has_figure(passage: Passage, kind: Asked, question: Question, needs: tuple[Mention, ...]) -> bool:
    kind = _meant_kind(kind, question)
    if kind is Asked.PRICE and "free_of_charge" in passage.names:
        return True
    if (SHIFTS & passage.names) - question.names:
        return False
    wanted = _measures(kind, needs)
    things = [n for n in needs if n.is_thing]
    return any(
        q.measure in wanted and _fits_side(passage, kind) and (not things or _bears(passage, q, things))
        for q in passage.figures
    )


def _meant_kind(kind: Asked, question: Question) -> Asked:
    if kind is Asked.DURATION and question.names & _ON_THE_WAY:
        return Asked.RIDE
    if kind is Asked.DURATION and (question.names & _LONG or question.of_self and not question.names):
        return Asked.LENGTH
    return kind


def _measures(kind: Asked, needs: tuple[Mention, ...]) -> frozenset[Measure]:
    if kind is not Asked.AMOUNT:
        return MEASURES.get(kind, frozenset())
    known = concepts()
    natural = [NATURAL[m] for n in needs for name in n.names if (m := known[name].measure)]
    return frozenset({Measure.MONEY, Measure.PERCENT}).union(*natural)


def _bears(passage: Passage, figure: Quantity, things: list[Mention]) -> bool:
    borne = bearers(passage, figure)
    return any(borne & SATISFIED_BY.get(n, frozenset({n})) for thing in things for n in thing.names)


def _fits_side(passage: Passage, kind: Asked) -> bool:
    """Whether metres are those of the side asked for: no height where the passage speaks of a length."""
    if kind not in _WORDS_OF:
        return True
    said = " ".join(passage.folds)
    mine = any(w in said for w in _WORDS_OF[kind])
    others = any(w in said for other, words in _WORDS_OF.items() if other is not kind for w in words)
    return mine or not others


# ── yes or no


def polarity_of(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> Polarity:
    """What the passage says where a yes or no was asked; unclear where its own words must do."""
    if not question.wants_yes and Asked.INCLUDED not in question.asked:
        return Polarity.UNCLEAR
    if question.names & {"no", "forbidden"}:
        return Polarity.UNCLEAR
    if Asked.INCLUDED in question.asked:
        return inclusion(passage)
    if question.names & {"extra", "extra_cost", "mandatory", "only"}:
        return Polarity.UNCLEAR
    focus = _mention_of(passage, needs)
    if Asked.MAY in question.asked or question.names & {"pets", "smoking"}:
        return permission(passage, focus)
    if focus is not None and denies_thing(passage, focus):
        return Polarity.NO
    states = [n for need in needs if not need.is_thing and len(need.names) == 1 for n in need.names]
    if states or any(not need.is_thing for need in needs):
        return next((p for n in states if (p := quality(passage, n)) is not Polarity.UNCLEAR), Polarity.UNCLEAR)
    plain = focus is not None and len(needs) == 1 and not is_for(passage, focus)
    return Polarity.YES if plain else Polarity.UNCLEAR


def _mention_of(passage: Passage, needs: tuple[Mention, ...]) -> Mention | None:
    """Where the passage names the thing asked about, or the kind of it that it rules."""
    for need in needs:
        if need.is_thing:
            wanted = frozenset(need.names)
            for mention in passage.mentions:
                lines = frozenset().union(*(lineage(n) for n in (*mention.names, *mention.modifiers)))
                if wanted & lines:
                    return mention
            kinds = frozenset().union(*(lineage(n) for n in need.names))
            for mention in passage.mentions:
                if mention.is_thing and kinds & frozenset(mention.names):
                    return mention
    return None
