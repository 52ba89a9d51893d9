"""An exposé's texts, cut into passages: the smallest stretches that state one thing, each with what it takes from those before.

In `Die Heizung wurde 2015 erneuert, das Dach 2018` the second passage lacks its verb and borrows it; in `Einbauküche mit
Herd, Backrohr` the second is an item of the kitchen; in `Das Hausgeld beträgt 246 Euro; umlagefähig sind 153 Euro` the
second speaks of the first one's subject.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.linking import framed, linked
from neuroconcepts.assistant.answers.ontology.analysis import Analysis, Mention, analyse
from neuroconcepts.assistant.answers.ontology.concept import LANGUAGES, Sort
from neuroconcepts.assistant.answers.passage import Passage, Sentence
from neuroconcepts.assistant.answers.stretches import stretches
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.assistant.sentences import split
from neuroconcepts.domain.private_place import names_place
from neuroconcepts.domain.property import Property

TITLE: Final = "freitexte/objekttitel"
SHORT_TEXT: Final = 120
"""Characters."""
LONGEST_SENTENCE: Final = 2_000
"""Characters. What has no full stop for longer is no sentence, and takes long to read."""


def language_of(text: str) -> str:
    """The language of an exposé's text; German unless it plainly is another."""
    guessed = guess_language(text)
    likely = guessed if guessed in LANGUAGES and guessed != "tr" else "de"
    return likely if len(text) > SHORT_TEXT else _best_known(text, likely)


def _best_known(text: str, likely: str) -> str:
    """The language most of whose words the tables have: a few words tell a guess by function words too little."""
    others = [language for language in LANGUAGES if language not in {likely, "tr"}]
    return min((likely, *others), key=lambda language: _unknown_words(analyse(text, language)))


def _unknown_words(analysis: Analysis) -> int:
    figures = [(q.start, q.end) for q in analysis.quantities]
    unknown = (m for m in analysis.mentions if not m.names)
    return sum(not any(start <= m.start < end for start, end in figures) for m in unknown)


@lru_cache(maxsize=256)
def passages_of(about: Property) -> tuple[Passage, ...]:
    """All passages of the free texts in their order, the title last; none of a sentence that gives a private place away."""
    return tuple(
        passage
        for sentence in _sentences(about)
        if not names_place(about, sentence.text)
        for passage in cut(sentence, _IN_WORDS.get(sentence.source.rpartition("/")[2], ""))
    )


_IN_WORDS: Final = {
    "kaution_text": "deposit",
    "aussen_courtage": "commission",
    "courtage_hinweis": "commission",
    "freitext_preis": "price",
    "verfuegbar_ab": "availability",
    "branchen": "business",
}
"""Facts that hold the agency's own wording, and what it is about."""


def _sentences(about: Property) -> Iterator[Sentence]:
    for text in about.texts:
        language = language_of(text.text)
        for sentence in (s for s in split(text.text) if len(s) <= LONGEST_SENTENCE):
            yield Sentence(sentence, f"freitexte/{text.heading}", analyse(sentence, language))
    if about.title:
        yield Sentence(about.title, TITLE, analyse(about.title, language_of(about.title)))
    for fact in about.facts:
        if fact.words and fact.key in _IN_WORDS:
            yield Sentence(fact.words, fact.source, analyse(fact.words, language_of(fact.words)))


def cut(sentence: Sentence, topic: str = "") -> list[Passage]:
    """The passages of one sentence; `topic` is the concept it is about without naming it, as a field's wording is."""
    done: list[Passage] = []
    for first, last in stretches(sentence.analysis):
        bare = _bare(sentence, first, last)
        if bare.mentions or bare.quantities:
            done.append(linked(bare, done))
    whole = framed(done)
    if not topic:
        return whole
    known = Mention((topic,), 0, 0, 0, 0, topic)
    return [replace(p, context=(*p.context, known), points=True) for p in whole]


def _bare(sentence: Sentence, first: int, last: int) -> Passage:
    analysis = sentence.analysis
    begin, end = analysis.tokens[first].start, analysis.tokens[last - 1].end
    return Passage(
        sentence,
        first,
        last,
        tuple(m for m in analysis.mentions if first <= m.first < last and _means(m, analysis)),
        tuple(q for q in analysis.quantities if begin <= q.start < end),
    )


def _means(mention: Mention, analysis: Analysis) -> bool:
    """Whether it is neither filler nor a figure's unit: the `ha` of `1,2 ha`."""
    within = any(
        q.number is not None and q.start <= mention.start and mention.end <= q.end for q in analysis.quantities
    )
    return not within and (not mention.of(Sort.FILLER) or len(mention.names) > 1)
