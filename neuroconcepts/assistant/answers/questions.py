"""From a seeker's message to the questions in it: what each is about, and what kind of answer it asks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from neuroconcepts.assistant.answers.asking import settled
from neuroconcepts.assistant.answers.courtesy import without_courtesy
from neuroconcepts.assistant.answers.doing_without import done_without
from neuroconcepts.assistant.answers.idioms import meant
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.composition import composed
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import widened
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.relations import NEVER_REQUIRED
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.question_parts import Part, joined_parts, money_in
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.sentences import split

WRAPPED_AT: Final = 60
"""A line at least this long, unfinished, was broken by the mail program, not by the writer."""
LONGEST_SENTENCE: Final = 1_000
"""Characters. What goes on for longer is not taken apart, for that takes long too; it is left to a human."""
_SHARED: Final = frozenset({Asked.INCLUDED, Asked.MAY})
"""What the last of several things says of all: `Sind Heizung und Strom enthalten?`."""
_ASKING: Final = re.compile(
    r"^(?:und |and |also |ausserdem |weiters )?(?:wie|was|wo|wer|wann|wohin|womit|welche\w*|gibt|ist|sind|hat|haben sie|kann|koennen|koennte\w*|darf|duerfte\w*|wird|wuerde\w*|muss|ab wann|in welche\w*|"
    r"how|what|where|when|which|who|is|are|does|do|can|could|may|would|has|have you|quanto|quando|dove|quale|combien|quel\w*|ou|est-ce|ne|nerede)\b"
    r"|\b(?:bitte um|mich (?:wuerde )?interessier\w*|(?:wuerde|moechte|haette) (?:ich )?gerne? (?:noch )?(?:wissen|erfahren)|(?:moechte|wollte) (?:ich )?(?:noch )?(?:wissen|fragen|erfahren)|"
    r"teilen sie mir|koennen sie mir|could you|can you|please (?:let|tell|send)|i(?:'d| would) like to know|let me know|i was wondering|vorrei sapere|pourriez-vous|j'aimerais savoir)\b"
)
_ASKED_OF_HIMSELF: Final = word_set(
    "pets dog cat small_pets exotic_pets horses smoking shared_flat commercial_use home_office business gastronomy "
    "car_trade car_workshop hairdresser "
    "beauty_salon tattoo_studio practice music children families students persons companion short_let sublet "
    "hazardous_goods charging camper truck"
)
"""What a seeker tells of himself to ask whether he may: `Wir haben eine Katze.`"""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the seeker's `text`, the `topics` it is about, the kinds of answer `asked`, and `unknown` words of it.

    `of_self` when it names the property itself; `wants_yes` when a yes or no would answer; `figures` it names; `sentence`
    is the whole one it stands in.
    """

    text: str
    topics: tuple[Mention, ...]
    asked: frozenset[Asked] = frozenset()
    unknown: tuple[str, ...] = ()
    language: str = "de"
    of_self: bool = False
    wants_yes: bool = False
    figures: tuple[Quantity, ...] = ()
    sentence: str = ""

    @property
    def names(self) -> frozenset[str]:
        """The concepts it is about, all senses of ambiguous words."""
        return frozenset(n for m in self.topics for n in m.names)


def questions_in(
    message: str, names: frozenset[str] = frozenset(), own: frozenset[str] = frozenset(), language: str = "de"
) -> tuple[Question, ...]:
    """The questions a message asks, in its order; sentences that only tell something are left out.

    `names` are folded words that just name the property (its town, district, number), `own` the concepts that the whole of
    it is called by: of a room to let, `das Zimmer`.
    """
    done: list[Question] = []
    told: tuple[Mention, ...] = ()
    for sentence in _sentences(message):
        if len(sentence) > LONGEST_SENTENCE:
            done.append(Question(sentence, (), unknown=("…",)))
            continue
        parts = _told_together(joined_parts(sentence, language, names, own))
        asking = [p for p in parts if not p.tells] if _asks(sentence) else []
        if asking:
            spoken = tuple(m for p in parts if p.tells for m in p.topics) or told
            done.extend(_questions(sentence, asking, done[-1:], spoken, _wished(parts)))
        told = tuple(m for p in parts if p.tells or not asking for m in p.topics)
    return tuple(done)


_WISH: Final = re.compile(
    r"\b(?:moechten?|wollen|wuerden?|haetten?|plane|planen|gerne?|would like|'d like|want|plan|intend|hope|voudr\w+|voulons|veux|aimer\w+|vorre\w+|vogli\w+)\b"
)


def _wished(parts: Sequence[Part]) -> tuple[Mention, ...]:
    """The things and deeds of a wish, all words of which are known: `Wir möchten mit Flachdach bauen, geht das?`"""
    wishes = [p for p in parts if p.tells and not p.unknown and _WISH.search(folded(p.text))]
    return tuple(m for p in wishes for m in p.topics if m.is_thing or m.of(Sort.ACT))


def _sentences(message: str) -> Iterator[str]:
    """Its sentences without courtesy; one too long as it stands."""
    for block in re.split(r"(?<=[?!])\s+|\n+", _unwrapped(message)):
        for whole in split(block.strip()):
            yield from filter(None, [whole if len(whole) > LONGEST_SENTENCE else without_courtesy(whole)])


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


def _questions(
    sentence: str,
    parts: Sequence[Part],
    before: Sequence[Question],
    told: tuple[Mention, ...],
    wished: tuple[Mention, ...],
) -> list[Question]:
    """The questions of one sentence; a part that names nothing asks of what was named just before, in it or in what he told."""
    done: list[Question] = []
    for part in _deciding(list(_with_sides_ahead(parts))):
        question = _question(part)
        last = done[-1] if done else None
        if last and _is_item(part):
            question = _settled(replace(question, asked=last.asked, wants_yes=last.wants_yes))
        elif not part.names - NEVER_REQUIRED and not part.unknown:
            asks_wish = bool(wished) and Asked.MAY in part.asked and not done
            question = (
                _settled(replace(question, topics=wished, of_self=False))
                if asks_wish
                else _of_something_named(question, part, done, before, told)
            )
        elif last and not _names_of_its_own(part) and (part.points or last.topics) and not part.of_self:
            question = _settled(replace(question, topics=(*_things(last), *question.topics)))
        if last and _goes_for_both(part, last):
            done[-1] = _settled(replace(last, topics=(*last.topics, *_qualities(question))))
        done.append(question)
        done = _with_shared(done)
    kept = [q for q in done if q.topics or q.unknown or q.asked or q.of_self]
    if len(kept) == 1:
        return [replace(kept[0], text=sentence, sentence=sentence)]
    return [replace(q, sentence=sentence) for q in kept]


_OF_SOMETHING: Final = word_set("brightness sun view windows")


def _names_of_its_own(part: Part) -> bool:
    """Whether it names a thing; the daylight of `…, hat es Tageslicht?` is that of what was named before."""
    return any(m.is_thing and not (part.points and set(m.names) <= _OF_SOMETHING) for m in part.topics)


def _deciding(parts: Sequence[Part]) -> Iterator[Part]:
    """`Wer entscheidet, ob ich einen Hund halten darf?` is one question: who decides on dogs."""
    waiting: Part | None = None
    for part in parts:
        if waiting:
            topics = (*waiting.topics, *part.topics)
            yield replace(part, text=f"{waiting.text}, {part.text}", topics=topics, asked=waiting.asked)
            waiting = None
        elif part.names == {"approve"} and part.asked == {Asked.WHO} and part is not parts[-1]:
            waiting = part
        else:
            yield part


_SIDES: Final = frozenset({Asked.DURATION, Asked.LENGTH, Asked.WIDTH, Asked.HIGH, Asked.HEIGHT, Asked.DEPTH})


def _with_sides_ahead(parts: Sequence[Part]) -> Iterator[Part]:
    """`Wie lang und wie breit ist das Grundstück?`: a bare side asked is that of what the next part names."""
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        bare = bool(part.asked) and part.asked <= _SIDES and not (part.topics or part.unknown or part.of_self)
        if bare and following and following.asked <= _SIDES:
            yield replace(part, topics=following.topics, of_self=following.of_self)
        else:
            yield part


def _goes_for_both(part: Part, last: Question) -> bool:
    """`Sind WC und Bad getrennt?`: the quality behind the last of two things is asked of both."""
    bare = last.wants_yes and not last.asked and bool(last.topics) and all(m.is_thing for m in last.topics)
    return bare and part.has_thing and not part.verb_first and not part.asked and not part.points


def _qualities(question: Question) -> tuple[Mention, ...]:
    return tuple(m for m in question.topics if not m.is_thing)


def _told_together(parts: list[Part]) -> list[Part]:
    """`Wir sind zwei Erwachsene und ein Baby, …`: an item behind what he tells is told too."""
    done: list[Part] = []
    for part in parts:
        tells = part.tells or (bool(done) and done[-1].tells and _is_item(part))
        done.append(replace(part, tells=tells))
    return done


def _question(part: Part) -> Question:
    part = done_without(_roofed(part))
    asked, topics, unknown = set(part.asked), part.topics, part.unknown
    if by_figure := _meant_by_figure(part):
        asked, topics = {by_figure[0]}, (by_figure[1],)
    asked, topics = meant(part, asked, topics)
    if {Asked.PRICE, Asked.AREA} <= asked and not topics:
        asked, topics = {Asked.PRICE}, (_named("sqm_price"),)
    if "fit" in part.names and part.names & _PARKED and Asked.COUNT not in asked:
        asked, topics = {Asked.HEIGHT}, tuple(m for m in topics if frozenset(m.names) & _PARKED)
    if any(m.fold in _COLD_OR_WARM for m in topics) and not (asked & _COSTING or len(topics) > 1):
        topics, unknown = (), ("warm",)
    if (
        asked & {Asked.PRICE, Asked.AMOUNT, Asked.KIND, Asked.WHAT}
        and Asked.AREA in asked
        and part.names <= {"rent", "price"}
    ):
        asked, topics = {Asked.PRICE}, (_named("sqm_price"),)
    if {Asked.WHAT} <= asked and "included" in part.names and not any(m.is_thing for m in topics):
        topics = (*topics, Mention(("rent", "total_rent", "price"), 0, 0, 0, 0, ""))
    if part.verb_first and "extra" in part.names and Asked.PRICE in asked:
        asked.remove(Asked.PRICE)  # `Kostet die Garage extra?`
        asked.add(Asked.INCLUDED)
    if _asks_inclusion(part, asked) or _is_asked_to_be_within(part, asked):
        asked.add(Asked.INCLUDED)
    return _settled(
        Question(
            text=part.text,
            topics=topics,
            asked=frozenset(asked),
            unknown=unknown,
            language=part.language,
            of_self=part.of_self,
            wants_yes=part.verb_first or not asked,
            figures=part.figures,
        )
    )


_SHIPPED: Final = word_set(
    "kitchen kitchen_appliances furniture parking storage_room cellar garden balcony terrace washing_machine dryer"
)
"""Things whose `dabei` asks whether they are there; other things' asks what a sum includes."""


def _roofed(part: Part) -> Part:
    """The part with `covered` meaning a roof, where it says it of what may have one."""
    if not part.names & _ROOFED:
        return part
    return replace(
        part, topics=tuple(replace(m, names=("covered",)) if "covered" in m.names else m for m in part.topics)
    )


def _asks_inclusion(part: Part, asked: set[Asked]) -> bool:
    """`Gehört die Küche dazu?`; how much or how many belong to it is an amount, and `Ist ein Herd dabei?` existence."""
    in_price = any("included" in m.names and m.fold not in _THERE for m in part.topics)
    is_there = any(m.fold in _THERE for m in part.topics) and not in_price
    if not part.names & _SUMS and is_there and widened(part.names) & _SHIPPED:
        return False
    return "included" in part.names or (
        "sold_with" in part.names and not asked & {Asked.AMOUNT, Asked.COUNT, Asked.AREA}
    )


_ROOFED: Final = word_set("parking outdoor_parking terrace roof_terrace balcony seating_area bike entrance")
"""What `covered` says of that it has a roof."""
_SUMS: Final = frozenset(
    {"rent", "total_rent", "price", "operating_costs", "hausgeld", "takeover", "running_costs", "deposit"}
)
_SERVICES: Final = word_set(
    "clean heating electricity water hot_water internet winter_service waste caretaker garden_care"
)
"""What is paid for with a rent or apart."""
_WITHIN: Final = frozenset({"drin", "drinnen", "dabei", "darin", "inkludiert"})


def _is_asked_to_be_within(part: Part, asked: set[Asked]) -> bool:
    """`Was ist in der Miete drin?`, `Ist die Heizung drin?`; not `Was für eine Heizung ist drin?`."""
    served = part.verb_first and not asked and bool(part.names & _SERVICES)
    return _is_within(part) and (money_in(part) or bool(part.names & _SUMS) or served)


def _is_within(part: Part) -> bool:
    """Whether it is asked what an amount contains: `Was ist in der Miete drin?`."""
    return bool(_WITHIN & frozenset(folded(part.text).strip("?! ").split()))


_THERE: Final = frozenset({"dabei", "mit dabei", "drin", "drinnen"})
_COLD_OR_WARM: Final = frozenset({"warm", "kalt"})
"""Rents in short; of anything but an amount they are the weather's words."""
_PARKED: Final = frozenset({"garage", "underground_parking", "parking", "carport", "driveway", "duplex_parking"})
"""Where a car has to fit in: how high, long or wide they are answers whether it does."""
_COSTING: Final = frozenset({Asked.PRICE, Asked.AMOUNT, Asked.HIGH, Asked.WHAT})
_BESIDE_A_TERM: Final = frozenset({"lease", "rent", "live", "remain", "allowed", "availability"})


def _named(name: str) -> Mention:
    return Mention((name,), 0, 0, 0, 0, name)


def _meant_by_figure(part: Part) -> tuple[Asked, Mention] | None:
    """`Kann ich für 3 Monate mieten?` asks for the term, `… ab Mai …` for when it is free."""
    measures = {q.measure for q in part.figures}
    may = part.verb_first or Asked.MAY in part.asked
    if not may or part.names - _BESIDE_A_TERM - NEVER_REQUIRED or part.unknown or part.asked - {Asked.MAY}:
        return None
    if Measure.AREA in measures:
        return Asked.MAY, _named("divisible")
    if Measure.DATE in measures and ("remain" in part.names or _LONGER.search(folded(part.text))):
        return Asked.UNTIL, Mention(("lease", "fixed_term", "maximum_term"), 0, 0, 0, 0, "")
    if Measure.DURATION in measures:
        return Asked.TERM, Mention(("minimum_term", "maximum_term", "fixed_term"), 0, 0, 0, 0, "")
    return (Asked.WHEN, _named("availability")) if Measure.DATE in measures else None


_LONGER: Final = re.compile(r"\b(?:bis|laenger|until|till|longer|jusqu\w*|plus longtemps|fino|oltre|piu a lungo)\b")


def _settled(question: Question) -> Question:
    """The question with its topics composed and its kinds of answer settled by each other."""
    asked = settled(question.asked, question.topics, of_self=question.of_self)
    topics = composed(question.topics, asked)
    meaning_more = topics != question.topics
    left = question.asked if meaning_more else asked
    return replace(question, topics=topics, asked=settled(left, topics, of_self=question.of_self))


def _is_item(part: Part) -> bool:
    """Whether it is a mere item of a list: `… Haus und Grundstück`."""
    return bool(part.topics) and part.has_thing and not part.asked and not part.verb_first and not part.points


def _of_something_named(
    question: Question, part: Part, done: list[Question], before: Sequence[Question], told: tuple[Mention, ...]
) -> Question:
    """The question with what its pronoun stands for; of the property itself where it says so."""
    if part.of_self or not part.asked:
        return question
    if done:
        return _settled(replace(question, topics=done[-1].topics, unknown=done[-1].unknown))
    if told and part.points:
        ruled = any(_ASKED_OF_HIMSELF & frozenset(m.names) for m in told)
        return _settled(replace(question, topics=told)) if ruled else replace(question, unknown=("?",))
    if before and part.points:
        return _settled(replace(question, topics=before[-1].topics, unknown=before[-1].unknown))
    return question


def _things(question: Question) -> tuple[Mention, ...]:
    return tuple(m for m in question.topics if m.is_thing)


def _with_shared(done: list[Question]) -> list[Question]:
    """`Sind Heizung und Strom enthalten?`: what is said of the last holds for those that said nothing themselves."""
    shared = done[-1].asked & _SHARED
    if not shared or len(done) == 1:
        return done
    return [q if q.asked or not q.topics else replace(q, asked=shared) for q in done]
