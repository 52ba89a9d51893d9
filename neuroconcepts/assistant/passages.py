"""An exposé's texts, cut into passages: the smallest stretches that state one thing, each with what it takes from those before.

In `Die Heizung wurde 2015 erneuert, das Dach 2018` the second passage lacks its verb and borrows it; in `Einbauküche mit
Herd, Backrohr` the second is an item of the kitchen; in `Das Hausgeld beträgt 246 Euro; umlagefähig sind 153 Euro` the
second speaks of the first one's subject.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final

from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.languages import guess_language
from neuroconcepts.assistant.ontology.analysis import Analysis, Mention, analyse
from neuroconcepts.assistant.ontology.composition import joined
from neuroconcepts.assistant.ontology.concept import LANGUAGES, Sort
from neuroconcepts.assistant.ontology.kinship import widened
from neuroconcepts.assistant.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.ontology.tokens import Token
from neuroconcepts.assistant.sentences import split
from neuroconcepts.domain.property import Property

TITLE: Final = "freitexte/objekttitel"
_STOPS: Final = frozenset(",;:()[]–—•!?")
_JOINTS: Final = frozenset({"und", "sowie", "and", "et", "e", "ed", "aber", "but", "jedoch", "mais", "ma", "bzw"})
_FINITE: Final = frozenset(
    "ist sind war waren wird werden wurde wurden hat haben kann koennen darf duerfen muss muessen soll sollen liegt liegen steht stehen befindet "
    "befinden umfasst enthaelt betraegt betragen gibt gehoert gehoeren bleibt bleiben erfolgt verfuegt besteht bestehen misst bietet bieten kostet "
    "kosten geht gehen schaut blickt kommt kommen faellt fallen traegt tragen zahlt zahlen uebernimmt uebernehmen sucht suchen bringt bringen waere "
    "waeren moechte will wollen laeuft laufen faehrt fahren haelt halten dient dienen eignet eignen stammt stammen sorgt fuehrt fuehren teilen "
    "is are was were has have can may must will costs belongs includes offers est sont a ont peut peuvent doit comprend coute sono ha hanno puo "
    "possono deve comprende costa".split()
)
"""Verbs by which a stretch makes a statement of its own."""
_VERBS: Final = _FINITE | frozenset("enthalten vermietet verkauft beschlossen genutzt ausgeschlossen erlaubt gestattet inbegriffen".split())
_POINTERS: Final = frozenset(
    "er sie es dieser diese dieses jene jenes jenen diejenige dieselbe davon darunter hiervon letztere letzterer beide beides jener dafuer dort hier it they this these which of il elle esso".split()
)
"""First words of a passage that speaks of the one before."""
_WITH: Final = frozenset({"mit", "inkl", "inklusive", "samt", "with", "avec", "con", "including"})


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
    it stands for the context."""

    sentence: Sentence
    first: int
    last: int
    mentions: tuple[Mention, ...]
    quantities: tuple[Quantity, ...]
    context: tuple[Mention, ...] = ()
    borrowed: tuple[Mention, ...] = ()
    lent: tuple[Quantity, ...] = ()
    points: bool = False

    @cached_property
    def names(self) -> frozenset[str]:
        """The concepts it names itself, with the broader ones each is a kind of, and what they mean together."""
        names = widened(n for m in self.mentions for n in m.names)
        return names | joined(names)

    @cached_property
    def touched(self) -> frozenset[str]:
        """What it names, takes from before, or has as the front part of a compound."""
        said = (*self.mentions, *self.context, *self.borrowed)
        names = widened(n for m in said for n in (*m.names, *m.modifiers))
        return names | joined(names)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The concepts it is about: those it names, or those of before where it names no thing."""
        named = any(m.is_thing for m in self.mentions)
        return self.names if named and not self.points else self.names | widened(n for m in self.context for n in m.names)

    @cached_property
    def folds(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(t.fold for t in self.sentence.analysis.tokens[self.first : self.last])

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """Its own figures, else those it takes from before."""
        return self.quantities or self.lent


def language_of(text: str) -> str:
    """The language of an exposé's text; German unless it plainly is another."""
    guessed = guess_language(text)
    return guessed if guessed in LANGUAGES and guessed != "tr" else "de"


@lru_cache(maxsize=256)
def passages_of(about: Property) -> tuple[Passage, ...]:
    """All passages of the free texts in their order, the title last; none of a sentence that names a street to be kept private."""
    private = folded(about.street) if about.address_public is False else ""
    return tuple(
        passage
        for sentence in _sentences(about)
        if not private or private not in folded(sentence.text)
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
        for sentence in split(text.text):
            yield Sentence(sentence, f"freitexte/{text.heading}", analyse(sentence, language))
    if about.title:
        yield Sentence(about.title, TITLE, analyse(about.title, language_of(about.title)))
    for fact in about.facts:
        if fact.words and fact.key in _IN_WORDS:
            yield Sentence(fact.words, fact.source, analyse(fact.words, language_of(fact.words)))


def cut(sentence: Sentence, topic: str = "") -> list[Passage]:
    """The passages of one sentence; `topic` is the concept it is about without naming it, as a field's wording is."""
    done: list[Passage] = []
    for first, last in _stretches(sentence.analysis):
        bare = _bare(sentence, first, last)
        if bare.mentions or bare.quantities:
            done.append(_joined(bare, done))
    framed = _framed(done)
    if not topic:
        return framed
    known = Mention((topic,), 0, 0, 0, 0, topic)
    return [replace(p, context=(*p.context, known), points=True) for p in framed]


_AUXILIARY: Final = frozenset("ist sind wird werden wurde wurden hat haben kann koennen darf duerfen is are was were est sont sono".split())


def _framed(passages: list[Passage]) -> list[Passage]:
    """A verb's two parts embrace a list: in `sind Heizung, Wasser und Hauswartung enthalten` the last word is said of all."""
    done = list(passages)
    for at, passage in enumerate(passages):
        words = _words(passage)
        if not any(w in _AUXILIARY for w in words) or any(m.of(Sort.ACT) or m.of(Sort.MARK) for m in passage.mentions):
            continue
        run = at + 1
        while run < len(passages) and not any(w in _FINITE for w in _words(passages[run])):
            deeds = tuple(m for m in passages[run].mentions if m.of(Sort.ACT) or m.of(Sort.MARK))
            run += 1
            if deeds:
                for k in range(at, run):
                    done[k] = _with(done[k], done[k].context, (*done[k].borrowed, *deeds), done[k].lent)
                break
    return done


def _stretches(analysis: Analysis) -> list[tuple[int, int]]:
    """Where passages begin and end: at marks, and at an `und` between two stretches that each have a verb or a figure."""
    within = [(q.start, q.end) for q in analysis.quantities]
    marks = [
        i
        for i, t in enumerate(analysis.tokens)
        if t.fold in _STOPS and not any(start <= t.start < end for start, end in within)
    ]
    edges = [-1, *marks, len(analysis.tokens)]
    rough = [(a + 1, b) for a, b in zip(edges, edges[1:], strict=False) if b > a + 1]
    return [piece for first, last in rough for piece in _at_joints(analysis, first, last)]


def _at_joints(analysis: Analysis, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for at in range(first + 1, last - 1):
        if analysis.tokens[at].fold in _JOINTS and _stands_alone(analysis, start, at) and _stands_alone(analysis, at + 1, last):
            yield start, at
            start = at + 1
    yield start, last


def _stands_alone(analysis: Analysis, first: int, last: int) -> bool:
    words = analysis.tokens[first:last]
    if any(t.fold in _FINITE and before.fold != "zu" for before, t in zip((words[0], *words), words, strict=False)):
        return True
    begin, end = words[0].start, words[-1].end
    has_thing = any(m.is_thing for m in analysis.mentions if first <= m.first < last)
    return has_thing and any(begin <= q.start < end and q.number is not None for q in analysis.quantities)


def _bare(sentence: Sentence, first: int, last: int) -> Passage:
    analysis = sentence.analysis
    begin, end = analysis.tokens[first].start, analysis.tokens[last - 1].end
    return Passage(
        sentence,
        first,
        last,
        tuple(m for m in analysis.mentions if first <= m.first < last and _means(m)),
        tuple(q for q in analysis.quantities if begin <= q.start < end),
    )


def _means(mention: Mention) -> bool:
    return not mention.of(Sort.FILLER) or len(mention.names) > 1


def _joined(bare: Passage, before: list[Passage]) -> Passage:
    """The passage with what it takes from those before it in its sentence."""
    if not before:
        return bare
    last = _spoken_before(before)
    if _points_back(bare, last):
        deeds = () if _has_verb(bare) else tuple(m for m in (*last.mentions, *last.borrowed) if not m.is_thing)
        return replace(_with(bare, context=_things(last) or last.context, borrowed=deeds), points=True)
    if not _has_verb(bare):
        if _has_verb(last) or last.borrowed:
            return _elliptic(bare, last)
        head = _head(bare, before)
        return _with(bare, context=head, borrowed=_list_marks(last) if head else ())
    fronted = _words(bare)[0] in _FINITE
    if fronted or not _names_subject(bare):
        lent = _times(last) if not bare.quantities else ()
        return _with(bare, context=_topic_of(last), lent=lent)
    return bare


def _spoken_before(before: list[Passage]) -> Passage:
    """The passage before; what stands in brackets is passed over once they are closed."""
    last = before[-1]
    following = last.sentence.analysis.tokens[last.last : last.last + 1]
    closed = bool(following) and following[0].fold == ")"
    return before[-2] if closed and len(before) > 1 else last


def _with(
    bare: Passage,
    context: tuple[Mention, ...] = (),
    borrowed: tuple[Mention, ...] = (),
    lent: tuple[Quantity, ...] = (),
) -> Passage:
    return replace(bare, context=context, borrowed=borrowed, lent=lent)


def _elliptic(bare: Passage, last: Passage) -> Passage:
    """`…, das Dach 2018`: the verb and its qualities stand before, and what the sentence is about."""
    deeds = tuple(m for m in (*last.mentions, *last.borrowed) if not m.is_thing)
    subject = last.context or _things(last)[:1]
    context = subject if _things(bare) else (_things(last) or last.context)
    return _with(bare, context=context, borrowed=deeds, lent=() if bare.quantities else _times(last))


def _topic_of(last: Passage) -> tuple[Mention, ...]:
    """What a passage without a subject goes on about: the things of the one before, or what that was about."""
    return (*last.context, *_things(last)) if last.context and not _names_subject(last) else _things(last) or last.context


def _times(passage: Passage) -> tuple[Quantity, ...]:
    """The figures that hold for a whole sentence once they are said: years and dates."""
    return tuple(q for q in passage.figures if q.measure in {Measure.YEAR, Measure.DATE, Measure.OPEN_END})


def _head(bare: Passage, before: list[Passage]) -> tuple[Mention, ...]:
    """The thing whose list this is an item of: `Küche mit Herd, Backrohr`; none for an item with a list of its own."""
    words = _words(bare)
    if any(w in _WITH for w in words) or words[0] in {"in", "im", "am", "auf", "zum", "zur"}:
        return ()
    for passage in reversed(before):
        said = _words(passage)
        if any(w in _WITH for w in said) or _opens_list(passage):
            return _things(passage)[:1]
        if passage.context:
            return passage.context
    return ()


def _list_marks(passage: Passage) -> tuple[Mention, ...]:
    """`inkl. Strom, Heizung und Internet`: that it is included, or comes on top, holds for the whole list."""
    said = (*passage.mentions, *passage.borrowed)
    return tuple(m for m in said if {"included", "extra"} & set(m.names))


def _opens_list(passage: Passage) -> bool:
    following = passage.sentence.analysis.tokens[passage.last : passage.last + 1]
    return bool(following) and following[0].fold in {":", "("}


def _has_verb(passage: Passage) -> bool:
    return any(w in _VERBS for w in _words(passage))


PREPOSITIONS: Final = frozenset(
    "in im ins am an auf aus bei beim fuer fuers mit nach ueber unter von vom zu zum zur durch gegen um inkl inklusive samt exkl exklusive ohne "
    "zzgl zuzueglich per pro je of for with from to at on by including de du des dans sur pour avec par en di del della per con da su nel".split()
)
LINKS: Final = frozenset("der des den dem die das ein eine einen einem einer of the de du la des le di del della".split())
"""Articles and the like that stand between a preposition and its noun."""
LONGEST_LINK: Final = 3


def governor(mention: Mention, tokens: tuple[Token, ...], first: int) -> str:
    """The preposition that makes a thing a circumstance: `für den Stellplatz`, `inkl. Einlage in den Fonds`; else empty."""
    at = mention.first - 1
    while at >= first and (tokens[at].fold in LINKS or _is_attribute(tokens[at].fold)):
        at -= 1
    found = at >= first and tokens[at].fold in PREPOSITIONS
    return tokens[at].fold if found else ""


def _is_attribute(fold: str) -> bool:
    return fold[:1].isalpha() and len(fold) > LONGEST_LINK and fold.endswith(("e", "en", "er", "es", "em"))


_RELATIVES: Final = frozenset("der die das dem den deren dessen welche welcher welches who which that qui que dont che".split())


def _points_back(bare: Passage, last: Passage) -> bool:
    """Whether it speaks of the passage before: `davon …`, `von dort …`, `der für CHF 38'000 mitverkauft wird`."""
    words = _words(bare)
    if any(w in _POINTERS for w in words[:2]) and (not _has_verb(bare) or not _things(bare) or words[0] not in _POINTERS):
        return True
    before = bare.sentence.analysis.tokens[bare.first - 1 : bare.first]
    relative = words[0] in _RELATIVES and bool(before) and before[0].fold == ","
    return relative and words[-1] in _FINITE and bool(_things(last) or last.context)


def nouns_of(passage: Passage) -> list[Mention]:
    """The things that are told by nouns: in German what is written with a capital (`trocken` is no thing)."""
    analysis = passage.sentence.analysis
    things = [m for m in passage.mentions if m.is_thing or m.of(Sort.SELF)]
    if analysis.language != "de":
        return things
    return [m for m in things if analysis.text[m.start : m.start + 1].isupper() or m.first == 0]


def _names_subject(passage: Passage) -> bool:
    tokens, words = passage.sentence.analysis.tokens, _words(passage)
    subjects = [m for m in nouns_of(passage) if not governor(m, tokens, passage.first)]
    return bool(subjects) and words[0] not in _POINTERS


def _things(passage: Passage) -> tuple[Mention, ...]:
    """Things, and deeds told as nouns: `die Reinigung`."""
    text = passage.sentence.text
    return tuple(m for m in passage.mentions if m.is_thing or (m.of(Sort.ACT) and text[m.start : m.start + 1].isupper()))


def _words(passage: Passage) -> list[str]:
    return [t.fold for t in passage.sentence.analysis.tokens[passage.first : passage.last]]
