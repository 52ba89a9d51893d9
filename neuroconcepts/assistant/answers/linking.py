"""What a passage takes from those before it in its sentence: its subject, its verb, its date."""

from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers.grammar import (
    AUXILIARY,
    FINITE,
    GENITIVES,
    OTHERS,
    POINTERS,
    PREPOSITIONS,
    RELATIVES,
    VERBS,
    WITH,
)
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage, nouns_of, things_of, times_of, words_of
from neuroconcepts.assistant.answers.telegraphic import (
    SIDES,
    SINGULAR,
    continued,
    follows_colon,
    is_bracketed,
    is_mere_item,
    machines_of,
    nearest,
    nouns_told,
    subjects_of,
    with_unit,
)


def framed(passages: list[Passage]) -> list[Passage]:
    """A verb's two parts embrace a list: in `sind Heizung, Wasser und Hauswartung enthalten` the last word is said of all."""
    done = list(passages)
    for at, passage in enumerate(passages):
        words = words_of(passage)
        if not any(w in AUXILIARY for w in words) or any(_is_own_deed(m) for m in passage.mentions):
            continue
        run = at + 1
        while run < len(passages) and not _is_clause(passages[run]):
            deeds = tuple(m for m in passages[run].mentions if _ends_frame(m))
            run += 1
            if any(m.names != ("no",) for m in deeds):
                for k in range(at, run):
                    done[k] = _with(done[k], done[k].context, (*done[k].borrowed, *deeds), done[k].lent)
                break
    return done


def _is_own_deed(mention: Mention) -> bool:
    """What a passage itself says is done or so; `sono ammessi` asks and tells whether it may be."""
    return mention.of(Sort.ACT) or mention.of(Sort.MARK) or (mention.names == ("q_may",) and " " in mention.fold)


_PARTICLES: Final = word_set("an ab auf aus ein mit zu vor nach um bei los weg zurueck")


def _is_clause(passage: Passage) -> bool:
    """Whether it has a finite verb, maybe one in two pieces: `den Strom meldet der Mieter … an`."""
    words = words_of(passage)
    return any(w in FINITE for w in words) or (words[-1] in _PARTICLES and any(_looks_finite(w) for w in words[:-1]))


def _looks_finite(word: str) -> bool:
    return word.endswith(("t", "en")) and word[:1].isalpha() and len(word) > SHORTEST_VERB


SHORTEST_VERB: Final = 4
"""Letters."""


def _ends_frame(mention: Mention) -> bool:
    """A deed or mark that a whole list leads up to; a `kein` belongs to its own noun."""
    return (mention.of(Sort.ACT) or mention.of(Sort.MARK)) and not mention.fold.startswith("kein")


def linked(bare: Passage, before: list[Passage]) -> Passage:
    """The passage with what it takes from those before it in its sentence."""
    if not before:
        return bare
    last = _spoken_before(before)
    bare = with_unit(bare, last)
    if is_bracketed(bare) and (not nouns_of(bare) or "own" in bare.own):
        return replace(_with(bare, context=nouns_told(last)[-1:] or last.context), points=True)
    if words_of(bare)[0] in _BECAUSE:
        return replace(_with(bare, context=_topic_of(last), borrowed=_deeds_for(bare, last)), points=True)
    if _points_back(bare, last):
        deeds = () if _has_verb(bare) else _deeds_for(bare, last)
        pointed = _pointed_at(last)
        context = nearest(last, pointed) if words_of(bare)[0] in SINGULAR else pointed
        return replace(_with(bare, context=context, borrowed=deeds), points=True)
    return _stated(bare, last) if _has_verb(bare) else _verbless(bare, last, before)


_GOVERNING: Final = word_set("exists forbidden allowed")
"""`Nicht vorhanden: …`, `Die Hausordnung untersagt es, … zu vermieten`: what follows is governed by them."""


def _pointed_at(last: Passage) -> tuple[Mention, ...]:
    """What a pronoun stands for: the things before it, or what those only served to tell of: `werden mit dem Versorger abgerechnet`."""
    if last.context and not last.quantities and not _names_subject(last):
        return (*last.context, *things_of(last))
    return nouns_told(last) or last.context


_BECAUSE: Final = word_set("weil denn because parce puisque poiche perche siccome")
"""First words of a reason for what stands before."""


def _verbless(bare: Passage, last: Passage, before: list[Passage]) -> Passage:
    """It leaves out its verb, or is an item of a list."""
    if bare.own == {"year_built"} and (machines := machines_of(last)):
        return replace(_with(bare, context=machines), points=True)
    if (_has_verb(last) or last.borrowed or _GOVERNING & last.own) and not is_mere_item(bare, last):
        return _elliptic(bare, last)
    if not nouns_of(bare) and (SIDES & bare.folds or not last.quantities) and len(subjects := subjects_of(last)) == 1:
        return _with(bare, context=(*last.context, *subjects) if last.points else subjects)
    if thing := continued(bare, last):
        return _with(bare, context=thing)
    head = _head(bare, before)
    if _is_deed_to_it(bare) and _SUMS_FOR & bare.own:
        return replace(_with(bare, context=things_of(last) or last.context), points=True)
    listed = _with(bare, context=head, borrowed=_list_marks(last) if head else ())
    return replace(listed, points=follows_colon(bare) and not subjects_of(bare))


def _stated(bare: Passage, last: Passage) -> Passage:
    """It has a verb of its own; its subject may stand before."""
    if words_of(bare)[0] in FINITE or not _names_subject(bare):
        return _with(bare, context=_topic_of(last), lent=times_of(last) if not bare.quantities else ())
    if not last.mentions and not bare.quantities:
        return _with(bare, lent=times_of(last))  # `En 2019, la cuisine a été refaite`
    if _is_deed_to_it(bare):
        done_to = last.context if last.points else things_of(last) or last.context
        return replace(_with(bare, context=done_to), points=bool(_SUMS_FOR & bare.own))
    return _with(bare, context=things_of(last)) if _goes_on_about(bare, last) else bare


_DEEDS: Final = word_set(
    "expansion demolition structural_change renew building_permit check care pay instalments move_out cost_estimate prepayment"
)
"""What is done to a thing, told as a noun: `der Rohdachboden misst 190 m², eine Bewilligung für den Ausbau …`."""


_SUMS_FOR: Final = frozenset({"cost_estimate", "prepayment"})
"""Sums that are for what stands before them."""


def _is_deed_to_it(bare: Passage) -> bool:
    """Whether it names a deed but no thing that it is done to."""
    named = frozenset(n for m in things_of(bare) for n in m.names)
    others = (m for m in things_of(bare) if not m.of(Sort.ROLE))
    return bool(named & _DEEDS) and all(frozenset(m.names) & _DEEDS for m in others)


def _goes_on_about(bare: Passage, last: Passage) -> bool:
    """Whether it names again what the one before told: `Die Wiesen sind verpachtet, die Pacht läuft Ende 2026 aus`."""
    again = frozenset(n for m in bare.mentions for n in m.names) & frozenset(n for m in last.mentions for n in m.names)
    known = concepts()
    return any(known[n].sort not in {Sort.SELF, Sort.MARK, Sort.FILLER} for n in again)


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
    deeds = _deeds_for(bare, last)
    subject = last.context or things_of(last)[:1]
    context = subject if things_of(bare) and not _is_deed_to_it(bare) else (things_of(last) or last.context)
    return _with(bare, context=context, borrowed=deeds, lent=() if bare.quantities else times_of(last))


def _deeds_for(bare: Passage, last: Passage) -> tuple[Mention, ...]:
    """What a stretch leaves out: no denial where it turns to what is there, nor one that was of its own thing only."""
    deeds = tuple(m for m in (*last.mentions, *last.borrowed) if not m.is_thing)
    following = last.sentence.analysis.tokens[last.last].fold
    if words_of(bare)[0] in _TURNING:
        return tuple(m for m in deeds if "no" not in m.names)
    return tuple(m for m in deeds if m.fold not in _WITHOUT) if following in {":", ";"} else deeds


_TURNING: Final = word_set(
    "dafuer wohl sondern stattdessen nur lediglich but only just mais seulement uniquement bensi solo soltanto"
)
"""First words behind a denial for what is there: `keine Dusche, dafür eine Wanne`."""
_WITHOUT: Final = word_set("ohne without sans senza")


def _topic_of(last: Passage) -> tuple[Mention, ...]:
    """What a passage without a subject goes on about: the things of the one before, or what that was about."""
    return (
        (*last.context, *things_of(last))
        if last.context and not _names_subject(last)
        else things_of(last) or last.context
    )


def _head(bare: Passage, before: list[Passage]) -> tuple[Mention, ...]:
    """The thing whose list this is an item of: `Küche mit Herd, Backrohr`; none for an item with a list of its own."""
    words = words_of(bare)
    if any(w in WITH for w in words) or words[0] in {"in", "im", "am", "auf", "zum", "zur"}:
        return ()
    for passage in reversed(before):
        said = words_of(passage)
        if any(w in WITH for w in said) or _opens_list(passage):
            return things_of(passage)[:1]
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
    text = passage.sentence.text
    if _says_is(passage):
        return True
    deeds = (m for m in passage.mentions if m.of(Sort.ACT) and not m.of(Sort.FILLER) and text[m.start].islower())
    return any(w in VERBS for w in words_of(passage)) or any(m.fold.endswith("t") for m in deeds) or _is_clause(passage)


def _says_is(passage: Passage) -> bool:
    """Italian's `è`, which folds to its `e`."""
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    text = passage.sentence.text
    return passage.sentence.analysis.language == "it" and any(text[t.start : t.end] in {"è", "È"} for t in tokens)


def _points_back(bare: Passage, last: Passage) -> bool:
    """Whether it speaks of the passage before: `davon …`, `von dort …`, `der für CHF 38'000 mitverkauft wird`."""
    words = words_of(bare)
    if any(w in POINTERS for w in words[:2]) and (
        not _has_verb(bare) or not things_of(bare) or words[0] not in POINTERS
    ):
        return True
    if tuple(words[:2]) in OTHERS:
        return True
    before = bare.sentence.analysis.tokens[bare.first - 1 : bare.first]
    if not (before and before[0].fold == "," and (things_of(last) or last.context)):
        return False
    if words[0] in GENITIVES:
        return True
    governed = words[0] in PREPOSITIONS and len(words) > 1 and words[1] in RELATIVES
    return (words[0] in RELATIVES or governed) and (words[-1] in FINITE or _ends_in_deed(bare))


def _ends_in_deed(bare: Passage) -> bool:
    """`die noch der Verkäufer trägt`: its verb stands last."""
    ending = bare.mentions[-1] if bare.mentions else None
    text = bare.sentence.text
    return ending is not None and ending.last == bare.last and ending.of(Sort.ACT) and text[ending.start].islower()


def _names_subject(passage: Passage) -> bool:
    return bool(subjects_of(passage)) and words_of(passage)[0] not in POINTERS
