"""What a letter's claims may rest on: the facts and texts of a property and what else is known, read as statements."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from neuroconcepts.assistant.answers.binding import bearers
from neuroconcepts.assistant.answers.ontology.analysis import analyse
from neuroconcepts.assistant.answers.ontology.attribute import Attribute, Kind
from neuroconcepts.assistant.answers.ontology.attributes import ATTRIBUTES
from neuroconcepts.assistant.answers.ontology.inflection import stem
from neuroconcepts.assistant.answers.ontology.kinship import lineage, widened
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage, Sentence
from neuroconcepts.assistant.answers.passages import LONGEST_SENTENCE, cut, language_of, passages_of
from neuroconcepts.assistant.answers.replies import reply
from neuroconcepts.assistant.answers.replies_parking import KINDS, parking, parking_price
from neuroconcepts.assistant.answers.statements import Statement
from neuroconcepts.assistant.answers.wording import wording_for
from neuroconcepts.assistant.claims.facts.denials import FREE
from neuroconcepts.assistant.claims.facts.field_names import kind_of, written
from neuroconcepts.assistant.claims.facts.field_words import meanings_of
from neuroconcepts.assistant.claims.facts.stance import Stance, stances_of
from neuroconcepts.assistant.claims.figures.bearing import has_by_nature, narrowest
from neuroconcepts.assistant.claims.figures.shares import share_of_charges
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.sentences import split
from neuroconcepts.domain.knowledge_material import is_internal, told_texts
from neuroconcepts.domain.property import Property


@dataclass(frozen=True, slots=True)
class Value:
    """A stated figure and the concepts it is stated of."""

    figure: Quantity
    of: frozenset[str]
    text: str = ""
    """The statement, folded."""
    beside: frozenset[str] = frozenset()
    """The concepts said with it."""
    sources: tuple[str, ...] = ()
    """Where it is stated."""
    written: str = ""
    """The statement as it stands there."""


@dataclass(frozen=True)
class Ground:
    """One thing that is stated: the passages of one sentence, of `topic` where that stands for what it is about.

    `sources` are the fields or texts that state it (`preise/kaltmiete`), none where only its words are known.
    """

    passages: tuple[Passage, ...]
    topic: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()

    @property
    def written(self) -> str:
        """The sentence as it stands there."""
        return self.passages[0].sentence.text

    @cached_property
    def names(self) -> frozenset[str]:
        """All concepts it speaks of."""
        return self.topic.union(*(p.touched for p in self.passages))

    @cached_property
    def folded_texts(self) -> tuple[str, ...]:
        """Its sentences, folded."""
        return tuple(dict.fromkeys(folded(p.sentence.text) for p in self.passages))

    @cached_property
    def things(self) -> frozenset[str]:
        """The things among them."""
        return frozenset(n for p in self.passages for m in p.mentions if m.is_thing for n in m.names)

    @cached_property
    def values(self) -> tuple[Value, ...]:
        return tuple(
            Value(q, self._of(p, q), folded(p.sentence.text), p.touched, self.sources, self.written)
            for p in self.passages
            for q in p.quantities
        )

    def _of(self, passage: Passage, figure: Quantity) -> frozenset[str]:
        """What a figure is stated of: its bearer, and the topic unless the bearer is another quantity than that."""
        owners = _owners(passage, figure)
        if figure.measure is Measure.MONEY and owners <= PRICED and (space := passage.touched & PARKING):
            return space
        apart = (n for n in narrowest(owners) if has_by_nature(n, figure.measure))
        if self.topic and any(not (lineage(n) & self.topic or n in widened(self.topic)) for n in apart):
            return owners
        return owners | self.topic or self.names

    @cached_property
    def stances(self) -> frozenset[tuple[str, Stance]]:
        """What it says of each concept: that it is there, is not, is allowed."""
        said = frozenset(pair for p in self.passages for pair in stances_of(p))
        named = {stance for name, stance in said if name in self.things - FREE}
        free = frozenset({"commission"}) if "commission_free" in self.names else frozenset[str]()
        said = frozenset((n, s) for n, s in said if n not in free or s is Stance.NO)
        return said | {(name, stance) for name in self.topic - free for stance in named or {Stance.YES}}


PARKING: Final = word_set("parking garage underground_parking carport outdoor_parking duplex_parking")
PRICED: Final = word_set("price rent")
"""`Tiefgaragenplatz: Kaufpreis 22.000 €` is no price of the flat."""


def _owners(passage: Passage, figure: Quantity) -> frozenset[str]:
    return share_of_charges(passage, figure) or bearers(passage, figure)


@dataclass(frozen=True)
class Grounds:
    """All that is known, and the words it is told in."""

    statements: tuple[Ground, ...]
    words: str

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset().union(*(s.names for s in self.statements))

    @cached_property
    def values(self) -> tuple[Value, ...]:
        return tuple(v for s in self.statements for v in s.values)

    @cached_property
    def stances_by_name(self) -> dict[str, frozenset[Stance]]:
        """What is said of each concept, in any statement."""
        found: dict[str, set[Stance]] = {}
        for name, stance in (pair for s in self.statements for pair in s.stances):
            found.setdefault(name, set()).add(stance)
        return {name: frozenset(stances) for name, stances in found.items()}

    @cached_property
    def there(self) -> frozenset[str]:
        """The concepts that are said to be there."""
        return frozenset(n for n, stances in self.stances_by_name.items() if Stance.YES in stances)

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems_of(f"{self.words}\n{' '.join(_completed(self.words))}")

    @cached_property
    def folds(self) -> str:
        """All words, folded, for a word within a compound."""
        return folded(self.words)


_SHORTENED: Final = re.compile(r"\b(\w{3,})-(?:,| und| oder| sowie| bzw\.?)\s(?:\w+-(?:,| und| oder)\s)*(\w{7,})")
SHORTEST_HEAD: Final = 4
"""Letters of the last part that two compounds share."""


def _completed(text: str) -> Iterator[str]:
    """`Einzel- und Doppelhäuser` has `Einzelhäuser` in it: the first word with each ending of the other that may be its own."""
    for hit in _SHORTENED.finditer(text):
        first, other = hit[1], hit[2]
        yield from (first + other[-length:].lower() for length in range(SHORTEST_HEAD, len(other) - 2))


def stems_of(text: str) -> frozenset[str]:
    """The words of a text without their endings, in each of the languages it may be in."""
    words = set(re.findall(r"[^\W_]+", folded(text)))
    return frozenset(stem(w, language) for w in words for language in ("de", "en", "fr", "it")) | words


@lru_cache(maxsize=64)
def grounds_of(about: Property | None, known: tuple[str, ...]) -> Grounds:
    """What is known of a property and, beside it, from these texts."""
    statements = (*(_of_property(about) if about else ()), *_of_texts(known))
    texts = (p.sentence.text for s in statements for p in s.passages)
    return Grounds(statements, "\n".join([*dict.fromkeys(texts), *known, *(_identity(about) if about else ())]))


def _identity(about: Property) -> Iterator[str]:
    street = "" if about.address_public is False else f"{about.street} {about.house_number}"
    yield from _doors(about.street, about.house_number) if street else ()
    yield f"{street} {about.zip} {about.city} {about.district} {kind_of(about)} {about.external_id} {about.title}"
    yield f"{about.firm} {about.contact.name} {about.contact.phone} {about.contact.email}"
    yield " ".join(each.title for each in about.documents)
    yield from (each.text for each in told_texts(about))


def _doors(street: str, number: str) -> Iterator[str]:
    """An Austrian house number in words, `12/3/14`: the house, its staircase and its door."""
    house, *inner = (part.strip() for part in number.split("/"))
    if not inner:
        return
    yield f"{street} {house}"
    staircase, door = (inner[0], inner[-1]) if len(inner) > 1 else ("", inner[0])
    yield f"Stiege {staircase}" if staircase else ""
    yield from (f"{word} {door}" for word in ("Tür", "Top", "door", "flat", "porte", "appartement", "porta", "interno"))


def _of_property(about: Property) -> Iterator[Ground]:
    yield from _by_sentence(passages_of(about))
    wording = wording_for("de")
    for attribute, said in _replies(about):
        if (attribute is None or attribute.name not in _NOT_TOLD) and wording.can_say(said):
            sentence = _ABSENT.sub("kein ", wording.say(said))
            yield from _from(said.sources, _read(sentence, _topic(attribute) if attribute else frozenset()))
    for fact in about.facts:
        if not is_internal(fact) and not (fact.yes is False and "@" in fact.key) and (line := written(fact, about)):
            yield from _from((fact.source,), _read(line))
        yield from _from((fact.source,), (ground for meaning in meanings_of(fact) for ground in _read(meaning)))
    for told in about.answers:
        yield from _from((told.source,), _of_texts((told.question + "\n" + told.answer,)))
    place = " ".join(filter(None, (kind_of(about), about.city, about.district)))
    yield from _read(place, frozenset({"address", "town", "district", "zip", "location"}))


_ABSENT: Final = re.compile(r"^Nein, nicht vorhanden: ")
"""How an answer denies what has no sentence of its own; the thing stands apart from the denial."""


def _from(sources: tuple[str, ...], grounds: Iterable[Ground]) -> Iterator[Ground]:
    """The same, with where it is stated."""
    return (replace(each, sources=sources) for each in grounds)


def _replies(about: Property) -> Iterator[tuple[Attribute | None, Statement]]:
    """What fields state, as answers put it: by attribute, and of each kind of parking."""
    for attribute in ATTRIBUTES.values():
        if said := reply(attribute, about):
            yield attribute, said
    for kind in KINDS:
        yield from ((None, said) for said in (parking(about, kind), parking_price(about, kind)) if said)


_NOT_TOLD: Final = frozenset(
    {"contact", "building_age_class", "address", "town", "location", "rent", "running_costs", "becomes_free"}
)
"""Attributes that the identity tells, or whose field is another's."""


def _topic(attribute: Attribute) -> frozenset[str]:
    """What a field's value is stated of; of a choice among kinds (heating, parking) no kind but the chosen one is stated."""
    if attribute.kind in {Kind.FIGURE, Kind.DAY} and attribute.name not in _BY_NAME:
        return attribute.about
    return frozenset() if attribute.name in {"heating_costs", "storey"} else frozenset({attribute.concept})


_BY_NAME: Final = frozenset({"parking_price", "storey", "persons", "heating_costs", "commission"})
"""Figures of one of several concepts, which the statement itself names."""


def _of_texts(texts: Iterable[str]) -> Iterator[Ground]:
    for text in texts:
        for sentence in split(text):
            if len(sentence) <= LONGEST_SENTENCE:
                yield from _read(sentence, language=language_of(text))


def _read(text: str, topic: frozenset[str] = frozenset(), language: str = "de") -> Iterator[Ground]:
    for sentence in split(text):
        found = cut(Sentence(sentence, "", analyse(sentence, language)))
        if found:
            yield Ground(tuple(found), topic)


def _by_sentence(passages: Iterable[Passage]) -> Iterator[Ground]:
    held: list[Passage] = []
    for passage in passages:
        if held and passage.sentence is not held[0].sentence:
            yield _of_sentence(held)
            held = []
        held.append(passage)
    if held:
        yield _of_sentence(held)


def _of_sentence(passages: Sequence[Passage]) -> Ground:
    return Ground(tuple(passages), sources=(passages[0].sentence.source,))


@lru_cache(maxsize=64)
def answers_of(about: Property, language: str) -> Mapping[str, tuple[str, ...]]:
    """The sentences with which answers tell the fields of a property, as `bare_words`, each with the fields it tells."""
    wording = wording_for(language)
    told = (said for _, said in _replies(about) if wording.can_say(said))
    return {bare_words(sentence): said.sources for said in told for sentence in split(wording.say(said))}


def bare_words(text: str) -> str:
    """A sentence without capitals and its full stop, for comparing it with another."""
    return folded(text).rstrip(" .")
