"""A passage: the smallest stretch of an exposé that states one thing, with what it takes from those before it."""

from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Analysis, Mention
from neuroconcepts.assistant.answers.ontology.composition import joined
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import narrowed, widened
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

TOLD_BY: Final = MappingProxyType(
    {
        Measure.ENERGY: "energy_value",
        Measure.CLASS: "energy_class",
        Measure.DIMENSIONS: "dimensions",
        Measure.LOAD: "floor_load",
    }
)


_PREDICATES: Final = word_set("compass location orientation")
"""What is said of a thing, and is never itself what is spoken of: `und ist nach Süden gelegen`."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as written, where it stands (`freitexte/lage`), and what it says read."""

    text: str
    source: str
    analysis: Analysis


@dataclass(frozen=True)
class Passage:
    """Tokens `first` to `last` of a sentence. `context` are things it is about but does not name, `borrowed` acts, qualities
    and marks it leaves out because they stand before, `lent` the figures it leaves out likewise. `points` when a pronoun of
    it stands for the context.
    """

    sentence: Sentence
    first: int
    last: int
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    context: tuple[Mention, ...] = ()
    borrowed: tuple[Mention, ...] = ()
    lent: tuple[Quantity, ...] = ()
    points: bool = False

    def __hash__(self) -> int:
        """By its place: all that it holds takes long to hash, and it is looked up often."""
        return hash((self.sentence.text, self.first, self.last))

    @property
    def start(self) -> int:
        """Where it begins in the text of its sentence."""
        return self.sentence.analysis.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where it ends there."""
        return self.sentence.analysis.tokens[self.last - 1].end

    @property
    def text(self) -> str:
        """It as it is written."""
        return self.sentence.text[self.start : self.end]

    @cached_property
    def names(self) -> frozenset[str]:
        """The concepts it names itself, with the broader ones each is a kind of, and what they mean together."""
        names = widened(n for m in self.mentions for n in m.names) | self._told_by_figures
        return names | joined(names)

    @cached_property
    def _told_by_figures(self) -> frozenset[str]:
        """What a figure tells without its word: `118,4 kWh/(m²a), Klasse D`, `26 x 40 m`."""
        return frozenset(name for q in self.quantities if (name := TOLD_BY.get(q.measure)))

    @cached_property
    def touched(self) -> frozenset[str]:
        """What it names, takes from before, or has as the front part of a compound."""
        said = (*self.mentions, *self.context, *self.borrowed)
        names = widened(n for m in said for n in (*m.names, *m.modifiers))
        return names | joined(names) | self._told_by_figures

    @cached_property
    def subject(self) -> frozenset[str]:
        """The concepts it is about: those it names, or those of before where it names no thing."""
        named = any(m.is_thing and not m.of(Sort.FILLER) and not set(m.names) <= _PREDICATES for m in self.mentions)
        own = self.names | joined(self.touched) | narrowed(self.own, (n for m in self.context for n in m.names))
        return own if named and not self.points else own | widened(n for m in self.context for n in m.names)

    @cached_property
    def own(self) -> frozenset[str]:
        """The concepts of its own words alone."""
        return frozenset(n for m in self.mentions for n in m.names)

    @cached_property
    def said(self) -> frozenset[str]:
        """The concepts of its own words and of those it leaves out because they stand before."""
        return frozenset(n for m in (*self.mentions, *self.borrowed) for n in m.names)

    @cached_property
    def folds(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(t.fold for t in self.sentence.analysis.tokens[self.first : self.last])

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """Its own figures, else those it takes from before."""
        return self.quantities or self.lent


def times_of(passage: Passage) -> tuple[Quantity, ...]:
    """The figures that hold for a whole sentence once they are said: years and dates."""
    return tuple(q for q in passage.figures if q.measure in {Measure.YEAR, Measure.DATE, Measure.OPEN_END})


def things_of(passage: Passage) -> tuple[Mention, ...]:
    """Things, and deeds told as nouns: `die Reinigung`."""
    text = passage.sentence.text
    return tuple(
        m for m in passage.mentions if m.is_thing or (m.of(Sort.ACT) and text[m.start : m.start + 1].isupper())
    )


def words_of(passage: Passage) -> list[str]:
    return [t.fold for t in passage.sentence.analysis.tokens[passage.first : passage.last]]


def nouns_of(passage: Passage) -> list[Mention]:
    """The things that are told by nouns: in German what is written with a capital (`trocken` is no thing)."""
    analysis = passage.sentence.analysis
    things = [m for m in passage.mentions if m.is_thing or m.of(Sort.SELF)]
    if analysis.language != "de":
        return things
    return [m for m in things if analysis.text[m.start : m.start + 1].isupper() or m.first == 0]
