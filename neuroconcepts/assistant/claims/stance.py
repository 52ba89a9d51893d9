"""What a passage says of each thing it names: that it is there, that it is not, that it is allowed, that it is in the price."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.kinship import lineage
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage


class Stance(StrEnum):
    """What is said of a thing."""

    YES = "yes"
    NO = "no"
    ALLOWED = "allowed"
    CONDITION = "condition"
    INCLUDED = "included"
    EXTRA = "extra"
    PREPARED = "prepared"


_ALLOWING: Final = frozenset({"allowed", "suitable"})
_DECIDING: Final = word_set("approve")
_DECIDERS: Final = word_set("landlord owner owners_association agent")
"""`Über Hunde entscheidet der Vermieter`: a rule that has a condition."""
_EQUIPMENT: Final = word_set("charging charge_ev photovoltaics fireplace air_conditioning fibre internet lift sauna")
"""What a house may be prepared for without having it."""
_COUNTED_IN: Final = frozenset({"included", "extra"})
RULED: Final = word_set(
    "pets dog cat small_pets exotic_pets smoking shared_flat commercial_use short_let holiday_use sublet grilling music gastronomy"
)
"""What is ruled, not there; a rule for one kind (small pets) is none for the others."""
FREE: Final = word_set("commission_free free_of_charge")
"""Names of an absence: `keine Provision, also provisionsfrei` denies nothing of them, and to be free of it is no kind of it."""
_DETERMINERS: Final = (
    "kein", "ohne", "weder", "without", "sans", "senza", "aucun", "nessun", "neither", "no", "zero", "null",
)  # fmt: skip
"""Beginnings of words that deny the thing behind them."""
_INFLECTED: Final = ("kein", "ohne", "weder", "without", "senza", "aucun", "nessun", "neither")
_TURNED: Final = frozenset({"schon", "wohl", "dagegen schon", "hingegen schon"})
_ONLY: Final = frozenset({"nur", "only", "seulement", "solo", "weit", "far", "loin", "lontano"})
"""Behind a `nicht` they take it: `nicht nur`, `nicht weit`."""
_LIST: Final = frozenset(
    {"und", "oder", "noch", "sowie", "and", "or", "nor", "et", "ou", "ni", "e", "o", "ne", ",", "bzw"}
)
REACH: Final = 8
"""A denial in front reaches so many tokens to its thing."""


def stances_of(passage: Passage) -> Iterator[tuple[str, Stance]]:
    """Each concept of the passage, those of its context and of compounds included, with what is said of it."""
    free = any(set(m.names) & FREE for m in passage.mentions)
    for mention in (*passage.mentions, *(() if free else passage.context)):
        if mention.of(Sort.MARK) and not mention.is_thing:
            continue
        said = stance(passage, mention)
        names = frozenset((*mention.names, *mention.modifiers))
        kinds = (lineage(n) for n in names if n not in FREE and not lineage(n) & RULED)
        yield from ((name, Stance.YES if name in FREE else said) for name in names.union(*kinds))
        if "commission_free" in names:
            yield "commission", Stance.NO


def stance(passage: Passage, mention: Mention) -> Stance:
    """What a passage says of a thing that it names."""
    excepted = _excepted(passage, mention)
    denied = denies(passage, mention) != excepted
    if not excepted and passage.said & _COUNTED_IN:
        return Stance.INCLUDED if "included" in passage.said and not denied else Stance.EXTRA
    if denied and not _is_place(passage, mention):
        return Stance.NO
    if _waives_asking(passage):
        return Stance.ALLOWED
    if "on_request" in passage.said or (_DECIDING & passage.touched and _DECIDERS & passage.touched):
        return Stance.CONDITION
    if "prepared" in passage.said and _EQUIPMENT & frozenset(mention.names):
        return Stance.PREPARED
    return Stance.ALLOWED if excepted or _ALLOWING & passage.said else Stance.YES


def _waives_asking(passage: Passage) -> bool:
    """`sans accord préalable`: what may be done without asking."""
    return any("on_request" in m.names and _denied_in_front(passage, m) for m in passage.mentions)


def denies(passage: Passage, mention: Mention) -> bool:
    """Whether it says there is no such thing, or that it may not be: `ohne Lift`, `no lift`, `pas d'ascenseur`, `verboten`."""
    if mention.fold.startswith("kein") or _denied_in_front(passage, mention) or _refuses(passage):
        return True
    negations = [
        m for m in (*passage.mentions, *passage.borrowed) if "no" in m.names and not _is_determiner(passage, m)
    ]
    forbidden = any("forbidden" in m.names for m in (*passage.mentions, *passage.borrowed))
    if not negations:
        return forbidden
    return not forbidden and not _turned_back(passage) and not _hits_quality(passage, negations[-1], mention)


_REFUSING: Final = ("enttaeusch", "disappoint", "decevoir", "decois", "decevons", "deluder", "deludo")


def _refuses(passage: Passage) -> bool:
    """`Beim Labrador muss ich Sie enttäuschen` says that he may not come."""
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return any(t.fold.startswith(_REFUSING) for t in tokens)


def _denied_in_front(passage: Passage, mention: Mention) -> bool:
    tokens = passage.sentence.analysis.tokens
    at = mention.first - 1
    while at >= passage.first and mention.first - at <= REACH:
        fold = tokens[at].fold
        if _is_denying(fold):
            return True
        if not (
            fold in _LIST
            or _is_attribute(fold)
            or any(m.first <= at < m.last and not m.of(Sort.ACT) for m in passage.mentions if m.names)
        ):
            return False
        at -= 1
    return False


def _is_denying(fold: str) -> bool:
    """`kein`, `keine`, `ohne`; of the short ones only themselves: `no`, but not `noch`."""
    return fold in _DETERMINERS or fold.startswith(_INFLECTED)


def _is_attribute(fold: str) -> bool:
    return fold[:1].isalpha() and fold.endswith(("e", "en", "er", "es", "em", "ed", "ing", "de", "d"))


def _is_determiner(passage: Passage, negation: Mention) -> bool:
    """Whether it denies only the thing behind it; one with nothing behind it (`Provision zahlen Sie keine`) denies all."""
    if not any(_is_denying(fold) for fold in negation.fold.split()) or negation not in passage.mentions:
        return False
    return any(m.first >= negation.last and (m.is_thing or m.of(Sort.SELF) or not m.names) for m in passage.mentions)


def is_negated(passage: Passage) -> bool:
    """Whether what it says is done or is so, is denied: `wurde nicht saniert`, `unmöbliert`."""
    said = (*passage.mentions, *passage.borrowed)
    return any("no" in m.names for m in said) and not _turned_back(passage)


def _turned_back(passage: Passage) -> bool:
    """`Hunde nicht, Katzen und Vögel schon`: the borrowed denial is taken back, for a whole list by its last word."""
    own = any("no" in m.names for m in passage.mentions)
    following = passage.sentence.analysis.tokens[passage.first :]
    return not own and bool(passage.borrowed) and any(t.fold in _TURNED for t in following)


def _hits_quality(passage: Passage, negation: Mention, mention: Mention) -> bool:
    """`nicht weit`, `nicht nur`, `ist nicht verpflichtend`: the denial is of the quality behind it, not of the thing."""
    if negation not in passage.mentions or mention.first >= negation.last:
        return False
    tokens = passage.sentence.analysis.tokens
    if negation.last < passage.last and tokens[negation.last].fold in _ONLY:
        return True
    following = [m for m in passage.mentions if m.first >= negation.last and m is not mention]
    return any(m.of(Sort.TRAIT) and not _PRESENT & frozenset(m.names) for m in following[:1])


_PRESENT: Final = word_set("exists allowed own included install let")


def _excepted(passage: Passage, mention: Mention) -> bool:
    """Whether it stands behind an `außer`: the opposite holds for it."""
    return any("except" in m.names and m.first < mention.first for m in passage.mentions)


_PLACING: Final = frozenset(
    {"in", "im", "auf", "am", "an", "bei", "dans", "en", "at", "on", "nel", "nella", "per", "fuer", "for", "pour"}
)


def _is_place(passage: Passage, mention: Mention) -> bool:
    """Whether it only says where or for what something is not: `in diesem Ladenlokal ist Gastronomie ausgeschlossen`."""
    others = any(m.is_thing and m is not mention for m in passage.mentions)
    return others and governor(mention, passage.sentence.analysis.tokens, passage.first) in _PLACING
