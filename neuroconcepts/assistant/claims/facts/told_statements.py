"""The stretches of a letter's sentence that say what is not stated, or what is not understood."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.attribute import Kind
from neuroconcepts.assistant.answers.ontology.attributes import ATTRIBUTES
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.lexicon import as_written
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.assertions import is_stated
from neuroconcepts.assistant.claims.facts.building_duty import wrong_duty
from neuroconcepts.assistant.claims.facts.certificates import names_certificate, wrong_certificate
from neuroconcepts.assistant.claims.facts.denials import RULED
from neuroconcepts.assistant.claims.facts.label_lines import as_sentence
from neuroconcepts.assistant.claims.facts.sides import denies_other_side
from neuroconcepts.assistant.claims.facts.single_matters import is_wrong_of_a_matter
from neuroconcepts.assistant.claims.facts.told_values import denies_other_value, tells_value
from neuroconcepts.assistant.claims.facts.topics import (
    announces,
    defines,
    is_beneficiary,
    is_for_it,
    is_told_next,
    turns_to,
)
from neuroconcepts.assistant.claims.figures.meant import words_for_numbers
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.names.line_names import wrong_lines
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part, parts
from neuroconcepts.assistant.claims.talk import frames
from neuroconcepts.assistant.claims.talk.asides import is_aside, is_time_of_day
from neuroconcepts.assistant.claims.talk.echoes import repeats_their_words
from neuroconcepts.assistant.claims.talk.left_open import has_open, leaves_open
from neuroconcepts.assistant.claims.talk.offered_days import is_offered_weekend
from neuroconcepts.assistant.claims.talk.party_size import are_too_many, wrong_party
from neuroconcepts.assistant.claims.talk.talk import is_called_to_do, is_harmless, is_talk
from neuroconcepts.assistant.claims.talk.their_matter import strange_pets, turns_to_it
from neuroconcepts.assistant.claims.vocabulary import nouns
from neuroconcepts.assistant.claims.vocabulary.lexicon import is_listed, is_verb
from neuroconcepts.assistant.claims.vocabulary.strange_words import is_understood

_PEOPLE: Final = word_set("companion children families students persons flatmates")
_BELONGINGS: Final = word_set("pets dog cat small_pets exotic_pets children companion")
_POSSESSIVE: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|dein\w*|eu(?:er|re)\w*|your|votre|vos|Suo|Sua|Suoi|Sue)(?:\s[\w-]+){0,2}\s$"
)


def unstated(reading: Reading, part: Part, done: list[Span]) -> Iterator[Span]:
    """The stretches of a sentence of which a word is not stated or not understood; `done` are the times told in it."""
    if wrong_duty(part.text, reading.grounds):
        yield part.start, part.start + len(part.text.rstrip())
    if (whole := as_sentence(part.text, reading.language)) is not None:
        if any(_is_wrong(reading, each, p, []) for each in parts(whole, reading.language) for p in each.passages):
            yield part.start, part.start + len(part.text.rstrip())
        return
    is_open = has_open(reading, part)
    for number, passage in enumerate(part.passages):
        stretch = reading.stretch(part, passage)
        if wrong_party(stretch, reading.seeker) or (
            "suitable" in passage.said and are_too_many(part.text, reading.seeker)
        ):
            yield part.span(passage)
            continue
        if _claims_nothing(reading, part, number, is_open):
            continue
        if _is_wrong(reading, part, passage, done):
            yield part.span(passage)


def _claims_nothing(reading: Reading, part: Part, number: int, is_open: bool) -> bool:
    """Whether a stretch asks, supposes or admits that something is not known."""
    stretch = reading.stretch(part, part.passages[number])
    if turns_to_it(reading, stretch, part.text, part.passages[number]):
        return True
    awaited = announces(stretch) or frames.awaits(stretch)
    if awaited or defines(reading.language, part.passages[number], stretch):
        return True
    if turns_to(stretch, _mark_behind(part.passages[number])) and not _BELONGINGS & part.passages[number].touched:
        return True
    tells_next = is_told_next(stretch) and any(
        m.is_thing for p in part.passages[number + 1 : number + 2] for m in p.mentions
    )
    if tells_next or repeats_their_words(reading, part.passages[number], stretch):
        return True
    if (
        frames.supposes(stretch, reading.language)
        or frames.requests(stretch)
        or (number == 0 and frames.requests(part.text))
    ):
        return True
    return leaves_open(reading, part, number, is_open=is_open)


def _mark_behind(passage: Passage) -> str:
    following = passage.sentence.analysis.tokens[passage.last : passage.last + 1]
    return following[0].fold if following else ""


def _is_wrong(reading: Reading, part: Part, passage: Passage, done: list[Span]) -> bool:
    stretch = reading.stretch(part, passage)
    if _is_told_wrongly(reading, part, passage, stretch):
        return True
    if denies_other_side(stretch, reading.grounds) or denies_other_value(passage, stretch, reading.grounds):
        return False
    talk = is_talk(reading, passage, stretch)
    theirs = talk or (frames.speaks_to_seeker(stretch, reading.language) and not frames.permits(stretch))
    own = reading.persons_words if theirs else reading.agent_words
    words = (*passage.mentions, *words_for_numbers(passage, reading.language))
    said = (m for m in words if not (any(a <= m.start < b for a, b in done) or (done and _is_time_kept(passage, m))))
    return any(
        _is_not_theirs(reading, mention, passage)
        or not (
            is_stated(passage, mention, reading.grounds) or (talk and nouns.is_verb(passage, mention, reading.language))
        )
        or not (
            is_understood(mention, reading.language, reading.grounds, own)
            or (talk and is_harmless(reading, passage, mention, stretch))
            or is_called_to_do(passage, mention)
            or _is_for_theirs(reading, passage, mention)
        )
        for mention in said
        if not (_says_nothing(reading, mention, passage) or is_aside(reading, passage, mention, stretch, talk))
    )


def _is_for_theirs(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """`für die Kisten`, of which the seeker wrote: what they are needs no table."""
    theirs = not mention.names and is_for_it(passage, mention)
    return theirs and is_understood(mention, reading.language, reading.grounds, reading.persons_words)


def _is_told_wrongly(reading: Reading, part: Part, passage: Passage, stretch: str) -> bool:
    """Whether one of the checks of a single matter finds it wrong: points of the compass, sides, tax, supply, lines."""
    known = reading.grounds
    if is_wrong_of_a_matter(passage, stretch, known):
        return True
    if names_certificate(stretch) and wrong_certificate(part.text, known.words):
        return True
    return wrong_lines(stretch, f"{known.words}\n{reading.seeker}")


def _is_time_kept(passage: Passage, mention: Mention) -> bool:
    """`kann ich Donnerstag um 9:30 Uhr vormerken`: a time is kept, no property."""
    return "reservation" in mention.names and not any(m.of(Sort.SELF) for m in passage.mentions)


def _says_nothing(reading: Reading, mention: Mention, passage: Passage) -> bool:
    text = passage.sentence.text
    return (
        _is_agent(reading, mention, text)
        or _is_linking(reading, mention, passage)
        or _are_their_people(reading, mention, passage)
        or is_beneficiary(passage, mention)
        or is_time_of_day(passage, mention)
        or is_offered_weekend(reading, mention)
        or _decides_alone(passage, mention)
        or _is_known_door(reading, mention, text)
        or tells_value(passage, mention, reading.grounds)
    )


_DECIDING: Final = word_set("approve landlord owner seller agent house_management")


def _decides_alone(passage: Passage, mention: Mention) -> bool:
    """`Das entscheidet der Vermieter`: on nothing that is named."""
    if "approve" not in passage.touched or not frozenset(mention.names) <= _DECIDING:
        return False
    return _DECIDES.search(passage.sentence.text) is not None and all(
        frozenset(m.names) <= _DECIDING for m in passage.mentions if m.is_thing
    )


_DECIDES: Final = re.compile(r"entscheid|deci[ds]|décid|trancher", re.IGNORECASE)


def _is_known_door(reading: Reading, mention: Mention, text: str) -> bool:
    """`Stiege 6`, `Tür 41`: part of the address."""
    number = re.match(r"\s\d{1,4}\b", text[mention.end :])
    return number is not None and f"{mention.fold}{number[0]}" in reading.stated


def _is_agent(reading: Reading, mention: Mention, text: str) -> bool:
    """Whether it is a name of who signs: `Hausmann` is no man here."""
    return text[mention.start : mention.start + 1].isupper() and mention.fold in reading.agent_words


_FLAGS: Final = frozenset(each.concept for each in ATTRIBUTES.values() if each.kind is Kind.FLAG)


_USES: Final = word_set("shared_use private_use")


def _is_linking(reading: Reading, mention: Mention, passage: Passage) -> bool:
    """Whether it is a word of telling, whatever else it means: `aufgeteilt`, `inner`; no German noun, nor what an export says
    yes or no to (`classé`), but for a class of energy.
    """
    text = passage.sentence.text
    if {"furnished"} & frozenset(mention.names) or (
        _USES & frozenset(mention.names) and any(m.is_thing for m in passage.mentions)
    ):
        return False
    if "remain" in passage.said and any("furniture" in lineage(n) for n in mention.names):
        return False  # `A table stays in the flat`
    if _FLAGS & frozenset(mention.names) and as_written(mention.fold, reading.language):
        return any(q.measure is Measure.CLASS for q in passage.figures)
    noun = reading.language == "de" and text[mention.start : mention.start + 1].isupper() and mention.first > 0
    if noun:
        return False
    return is_listed(mention.fold, reading.language) or (reading.language == "de" and _is_mere_verb(mention))


def _is_mere_verb(mention: Mention) -> bool:
    """Whether it is a verb that was taken for a noun, or for a compound of one: `wandern` for walls, `beurteilen`."""
    deeds = any(mention.of(sort) for sort in (Sort.ACT, Sort.TRAIT, Sort.MARK))
    ruled = any(lineage(n) & RULED for n in mention.names)
    return not ruled and (not deeds or bool(mention.rest)) and is_verb(mention.fold, "de")


def _are_their_people(reading: Reading, mention: Mention, passage: Passage) -> bool:
    """Whether it is somebody the seeker wrote of, in a stretch that is for him: `Für die Kinder gibt es …`."""
    if not _PEOPLE & frozenset(mention.names):
        return False
    return bool(reading.their_concepts & (frozenset(mention.names) | _PEOPLE)) and "no" not in passage.said


def _is_not_theirs(reading: Reading, mention: Mention, passage: Passage) -> bool:
    """`Ihre beiden Hunde`, where he wrote of none."""
    if not _BELONGINGS & frozenset(mention.names):
        return False
    before = passage.sentence.text[max(0, mention.start - 24) : mention.start]
    if not _POSSESSIVE.search(before):
        return False
    return not reading.their_concepts & frozenset(mention.names) or strange_pets(reading, passage)
