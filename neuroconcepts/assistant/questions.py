"""From a seeker's message to the questions in it, each with what it is about and what kind of answer it asks for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from neuroconcepts.assistant.concepts import CONCEPTS, KINDS, leftover, taken
from neuroconcepts.assistant.courtesy import without_courtesy
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.sentences import split
from neuroconcepts.assistant.spelling import corrected

WHOLE = "whole"
"""The concept of a question about the property itself: `Was kostet die Wohnung?`."""

_JOINT = re.compile(
    r"\s*[;,](?:\s+(?:und|sowie|and|e|et|ve)\b)?\s+|\s+(?:und|sowie|oder|bzw\.?|beziehungsweise|and|or|as well as|e|ed|et|ou|ve|veya)\s+",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:gibt|ist|sind|hat|haben|kann|koennen|darf|duerfen|wird|werden|liegt|besteht|is|are|has|have|does|do|can|may|c'e|ci sono|ha|si|est|y a|peut|var|mi)\b"
)
_PROPERTY = re.compile(
    r"\b(?:wohnung|haus|objekt|immobilie|zimmer|buero|lokal|flat|apartment|house|home|property|place|unit|appartamento|casa|appartement|maison|logement|daire\w*|ev\w*)\b"
)
_ASKING = re.compile(
    r"^(?:und |and |also |ausserdem |weiters )?(?:wie|was|wo|wer|wann|wohin|womit|welche\w*|gibt|ist|sind|hat|haben sie|kann|koennen|koennte\w*|darf|duerfte\w*|wird|wuerde\w*|muss|ab wann|in welche\w*|"
    r"how|what|where|when|which|who|is|are|does|do|can|could|may|would|has|have you|quanto|quando|dove|quale|combien|quel\w*|ou|est-ce|ne|nerede)\b"
    r"|\b(?:bitte um|mich (?:wuerde )?interessier\w*|(?:wuerde|moechte|haette) (?:ich )?gerne? (?:noch )?(?:wissen|erfahren)|(?:moechte|wollte) (?:ich )?(?:noch )?(?:wissen|fragen|erfahren)|"
    r"teilen sie mir|koennen sie mir|could you|can you|please (?:let|tell|send)|i(?:'d| would) like to know|let me know|i was wondering|vorrei sapere|pourriez-vous)\b"
)
_YES_NO = re.compile(
    r"^(?:und |and )?(?:gibt|hat|haben|ist|sind|besteht|befindet|handelt|gehoer\w*|faehrt|faellt|kommt|muss|existier\w*|kann|koenn\w*|darf|wird|werden|wurde\w*|liegt|is|are|does|do|has|have|can|c'e|ci sono|y a|est-ce)\b|\b(?:var mi|wie hoch)\b"
)
_TELLING = re.compile(
    r"^(?:und |and |also |da |weil |since )?(?:(?:wir|ich|i|we|meine? \w+|unsere? \w+|my \w+|our \w+) (?:\w+ )?(?:habe|haben|hab|bin|sind|suche|suchen|ziehe|ziehen|wohne|wohnen|arbeite|arbeiten|besitze|besitzen|fahre|fahren|plane|planen|have|have got|am|are|own|work|live|drive)|bin (?!ich\b)|suche (?!ich\b)|i'm|we're|i've|we've|mein name)\b"
)
"""A clause by which the seeker tells of himself: `Wir haben eine Katze`."""
_INHERITED = {"size", "count", "distance", "permitted", "included"}
"""What a second thing in the same breath is asked for too: `Wie groß sind Haus und Grundstück?`."""
WRAPPED_AT = 60
"""A line at least this long, unfinished, was broken by the mail program, not by the writer."""


_SHARED = frozenset({"included", "permitted"})
"""What the last of several things says of all: `Sind Heizung und Strom enthalten?`."""
_OWN_QUESTION = re.compile(r"\b(?:wie|was|welche\w*|wann|wo|how|what|which|when|where)\b")
_LIVING = frozenset({"dog", "cat", "small_pets", "pets", "smoking", "shared_flat", "commercial_use", "gastronomy"})
"""What a seeker tells of himself to ask whether he may: `Wir haben eine Katze.`"""
_COUNTED = frozenset({"rooms", "bedrooms", "bathrooms", "storeys", "living_units"})
_RENTS = {"rent", "warm_rent", "cold_rent", "operating_costs"}

_SUBSUMED = {
    "hausgeld": {"running_costs"},
    "bikes": {"rooms", "parking"},
    "bath_window": {"bathrooms", "windows"},
    "age_class": {"year_built"},
    "with_tax": {"warm_rent", "cold_rent"},
    "index_rent": {"rent", "lease_term"},
    "stay": {"lease_term"},
    "option": {"lease_term", "fixed_term"},
    "minimum_term": {"lease_term"},
    "charging": {"parking", "electricity", "garage", "underground_parking"},
    "commission": {"tenant_word"},
    "deposit": {"tenant_word"},
    "pets": {"tenant_word"},
    "parking": {"rent"},
    "garage": {"rent"},
    "underground_parking": {"rent"},
    "carport": {"rent"},
    "takeover": {"tenant_word"},
    "multiple": {"price_word", "rental_income"},
    "photovoltaics": {"roof"},
    "washing_machine": {"bathrooms"},
}
"""A question about the left is not about the right, though it may be named: `Kaution für den Mieter`, `indexierte Miete`."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the seeker's `text`, its `concepts` and `kinds` (see `concepts`), and `unknown` words left over."""

    text: str
    concepts: frozenset[str]
    kinds: frozenset[str] = frozenset()
    unknown: tuple[str, ...] = ()

    @property
    def is_pronoun(self) -> bool:
        """Whether it names nothing itself: `Ist das erlaubt?`."""
        return not (self.concepts or self.unknown or _PROPERTY.search(folded(self.text)))

    @property
    def is_vague(self) -> bool:
        """Whether it asks who, which or how about words we do not know: a sentence that merely has them is no answer."""
        return not self.concepts and not self.kinds and not _YES_NO.search(folded(self.text))


def questions_in(message: str, names: frozenset[str] = frozenset(), own: str = "") -> tuple[Question, ...]:
    """The questions a message asks, in its order; sentences that only tell something are left out.

    `names` are folded words that just name the property (its town, district, number), `own` the concept that the whole of
    it is called by: of a room to let, `das Zimmer`.
    """
    done: list[Question] = []
    told: frozenset[str] = frozenset()
    for sentence in filter(None, map(without_courtesy, _sentences(message))):
        if _asks(sentence):
            told = _add(sentence, done, partial(_read, names=names, own=own), told)
        else:
            told = taken(folded(sentence), CONCEPTS)[0]
    return tuple(done)


def _sentences(message: str) -> Iterator[str]:
    for block in re.split(r"(?<=[?!])\s+|\n+", _unwrapped(message)):
        yield from split(block.strip())


def _unwrapped(message: str) -> str:
    """The message with the line ends taken out that a mail program put in."""
    lines = message.strip().splitlines()
    text = ""
    for before, line in zip(["", *lines], lines, strict=False):
        broken = bool(before) and (
            line[:1].islower() or (len(before) >= WRAPPED_AT and before.rstrip()[-1:] not in ".?!:,")
        )
        text += (" " if broken else "\n") + line.strip()
    return text.strip()


def _asks(sentence: str) -> bool:
    return sentence.endswith("?") or bool(_ASKING.search(folded(sentence)))


def _add(sentence: str, done: list[Question], read: Callable[[str], Question], told: frozenset[str]) -> frozenset[str]:
    """Add the parts of one sentence: `Wie groß ist die Terrasse und wohin schaut sie?` is one, `Kaution und Provision?` two.

    `told` is what the seeker spoke of just before; what he speaks of in this sentence is returned.
    """
    first = len(done)
    for part in filter(None, map(without_courtesy, _JOINT.split(sentence))):
        question = read(part)
        if _TELLING.search(folded(part)) and not _ASKING.search(folded(part)):
            told = question.concepts or told
            continue
        if (
            told & _LIVING and question.is_pronoun and "permitted" in question.kinds
        ):  # `Wir haben eine Katze. Dürfte sie mit?`
            question = replace(question, concepts=told & _LIVING)
        if not (question.concepts or question.kinds or question.unknown):
            continue
        if question.concepts or question.unknown:
            bare = not (question.kinds or _VERB.search(folded(part)) or _OWN_QUESTION.search(folded(part)))
            bare = bare and len(done) > first
            done.append(replace(question, kinds=done[-1].kinds & _INHERITED) if bare else question)
        elif not done or _PROPERTY.search(folded(part)):
            done.append(replace(question, concepts=frozenset({WHOLE})))
        else:  # `… und was kostet er?`: of the thing named just before
            done.append(replace(question, concepts=done[-1].concepts, unknown=done[-1].unknown))
        shared = question.kinds & _SHARED if not _VERB.search(folded(part)) else frozenset()
        done[first:] = [q if q.kinds else replace(q, kinds=shared) for q in done[first:]]
    if len(done) == first + 1:
        done[first] = replace(done[first], text=sentence)
    return told


def _read(part: str, *, names: frozenset[str], own: str) -> Question:
    words = folded(part)
    concepts, kinds, unknown = _taken_apart(words, names)
    slips = {w: c for w in unknown if (c := corrected(w)) != w}
    if slips:
        words = re.sub(r"[\w'-]+", lambda w: slips.get(w[0], w[0]), words)
        concepts, kinds, unknown = _taken_apart(words, names)
    return Question(part.strip(), *_meant(concepts, kinds, own), unknown)


def _taken_apart(words: str, names: frozenset[str]) -> tuple[frozenset[str], frozenset[str], tuple[str, ...]]:
    """Concepts, kinds and unknown words of a folded part."""
    concepts, rest = taken(words, CONCEPTS)
    kinds, rest = taken(rest, KINDS)
    return concepts, kinds, tuple(w for w in leftover(rest) if w not in names)


def _meant(concepts: frozenset[str], kinds: frozenset[str], own: str) -> tuple[frozenset[str], frozenset[str]]:
    """What is asked, of the concepts and kinds that are named."""
    concepts -= frozenset(s for c in concepts for s in _SUBSUMED.get(c, ()))
    if concepts & {"inclusive", "exclusive"} and ("price" in kinds or concepts & _RENTS):
        # `Was kostet sie warm?`: the words belong to the amount; `Ist es warm?` is another question
        concepts = concepts - _RENTS - {"inclusive", "exclusive"} | {
            "warm_rent" if "inclusive" in concepts else "cold_rent"
        }
    if "where" in concepts and kinds & {"distance", "near"} and len(concepts) > 1:
        concepts -= {"where"}  # `Wo ist die nächste U-Bahn?`
    if kinds == {"price"} and concepts and concepts <= _COUNTED - {own}:
        kinds = frozenset({"count"})  # `Wie viel Zimmer sind es?`
    if {"price", "excluded"} <= kinds and concepts and concepts <= {"rent", "cold_rent"}:
        concepts = frozenset({"operating_costs"})  # `Was kommt zur Kaltmiete dazu?`
    if "excluded" in kinds and "operating_costs" in concepts:
        concepts, kinds = concepts - {"rent"}, kinds - {"excluded"}  # `Welche Nebenkosten kommen zur Miete dazu?`
    if "price" in kinds:
        kinds -= {"excluded"}  # `Kostet der extra?`
    if "when" not in kinds and len(concepts - {own}) > 1:
        concepts -= {"availability"}  # "Ist ein Stellplatz frei?" asks whether there is one
    return concepts, kinds
