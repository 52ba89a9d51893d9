"""Whether a passage affirms, denies, or attaches conditions to what it speaks of."""

from enum import StrEnum
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.poles import Pole, pole

_NO_NOUN: Final = ("kein", "ohne", "weder", "without", "sans", "senza", "aucun", "nessun", "neither")
"""Beginnings of words that deny the thing behind them."""
_INSTEAD_OF: Final = frozenset({"statt", "anstatt", "anstelle"})
_NO_DEED: Final = frozenset({"nicht", "not", "pas", "non", "nie", "never", "ned", "net", "nid"})
_FLIPS: Final = frozenset({"schon", "wohl", "dagegen", "hingegen", "sehr wohl"})
_LIST: Final = frozenset(
    {"und", "oder", "noch", "sowie", "and", "or", "nor", "et", "ou", "ni", "e", "o", "ne", ",", "weder"}
)
REACH: Final = 4
"""A denial reaches so many tokens to its thing."""


def denies_deed(fold: str) -> bool:
    """Whether a word denies a deed or quality rather than a thing: `nicht`."""
    return fold in _NO_DEED


def denies(fold: str) -> bool:
    """Whether a word denies: `kein`, `ohne`, `nicht`."""
    return fold.startswith(_NO_NOUN) or fold in _NO_DEED or fold in _INSTEAD_OF


class Polarity(StrEnum):
    """What a passage says to a yes-or-no question."""

    YES = "yes"
    NO = "no"
    CONDITION = "condition"
    UNCLEAR = "unclear"


def denies_thing(passage: Passage, mention: Mention) -> bool:
    """Whether the passage says there is no such thing: `ohne Lift`, `kein Fenster`, `eine Küche ist nicht vorhanden`."""
    tokens = passage.sentence.analysis.tokens
    if mention.fold.startswith(_NO_NOUN) or is_undivided(mention) or pole(mention) is Pole.OPPOSITE:
        return True
    at = mention.first - 1
    while at >= passage.first and mention.first - at <= REACH * 2:
        fold = tokens[at].fold
        if denies(fold) and fold not in _NO_DEED:
            return True
        if not (fold in _LIST or _is_attribute(fold) or _within_list(passage, at)):
            break
        at -= 1
    return _denied_behind(passage, mention) or _deed_denied(passage, mention)


_ANY: Final = word_set("keine keinen keiner keines keins aucun aucune nessuno nessuna none")


def _denied_behind(passage: Passage, mention: Mention) -> bool:
    """`Lift gibt es keinen`, `Kundentoilette keine`: the denial stands last."""
    last = passage.sentence.analysis.tokens[passage.last - 1]
    return last.fold in _ANY and mention.last < passage.last


def is_undivided(mention: Mention) -> bool:
    """`nur im Ganzen` says that it is not divisible."""
    return "divisible" in mention.names and any(w in mention.fold.split() for w in _UNDIVIDED)


_UNDIVIDED: Final = word_set("ganzen ganzes komplett gesamt gaenze whole bloc totalite blocco intero zusammenhaengend")


def _is_attribute(fold: str) -> bool:
    return fold[:1].isalpha() and fold.endswith(("e", "en", "er", "es", "em"))


def _within_list(passage: Passage, at: int) -> bool:
    return any(m.first <= at < m.last and m.is_thing for m in passage.mentions)


def _deed_denied(passage: Passage, mention: Mention) -> bool:
    """Whether a `nicht` or a `verboten` of the passage hits the thing rather than one of its qualities."""
    if forbids(passage):
        return True
    negations = [m for m in (*passage.mentions, *passage.borrowed) if m.fold in _NO_DEED]
    if not negations or _flipped(passage):
        return False
    return not _hits_quality(passage, negations[-1], mention)


def _hits_quality(passage: Passage, negation: Mention, mention: Mention) -> bool:
    """`ist nicht verpflichtend`, `nicht weit`: the denial is of what follows it, unless that says that something is there."""
    if negation not in passage.mentions:
        return False
    tokens = passage.sentence.analysis.tokens
    if negation.last < passage.last and tokens[negation.last].fold in {
        "nur",
        "only",
        "weit",
        "seulement",
        "solo",
        "erforderlich",
        "noetig",
        "notwendig",
    }:
        return (
            tokens[negation.last].fold not in {"erforderlich", "noetig", "notwendig"} or mention.first > negation.first
        )
    following = [m for m in passage.mentions if m.first >= negation.last and m is not mention]
    return any(m.of(Sort.TRAIT) and not _tells_presence(m) for m in following[:1])


def _tells_presence(mention: Mention) -> bool:
    return bool({"exists", "allowed", "own", "included", "install", "let"} & set(mention.names))


_FOR: Final = frozenset({"fuer", "fuers", "for", "pour", "per"})


def is_for(passage: Passage, mention: Mention) -> bool:
    """Whether something is said to be there *for* it only: `für eine Klimaanlage sind Leerrohre vorhanden`."""
    tokens = passage.sentence.analysis.tokens
    return any(t.fold in _FOR for t in tokens[max(passage.first, mention.first - REACH) : mention.first])


def forbids(passage: Passage) -> bool:
    """Whether it forbids, with no `nicht` that turns this round."""
    said = (*passage.mentions, *passage.borrowed)
    forbidden = any("forbidden" in m.names for m in said)
    return forbidden and not any(m.fold in _NO_DEED for m in said)


def _flipped(passage: Passage) -> bool:
    """`Hunde nicht, Katzen schon`: the borrowed denial is taken back."""
    own_negation = any(m.fold in _NO_DEED for m in passage.mentions)
    return not own_negation and bool(passage.borrowed) and bool(passage.folds & _FLIPS)


def permission(passage: Passage, mention: Mention | None) -> Polarity:
    """What it says to whether something may be done or kept."""
    if mention is not None and denies_thing(passage, mention):
        return Polarity.NO
    if forbids(passage) or (mention is None and _negated(passage)):
        return Polarity.NO
    said = passage.said
    if "on_request" in said:
        return Polarity.CONDITION
    if "only" in said or "except" in said:
        return Polarity.UNCLEAR
    return Polarity.YES if "allowed" in said else Polarity.UNCLEAR


def _negated(passage: Passage) -> bool:
    said = (*passage.mentions, *passage.borrowed)
    return any(m.fold in _NO_DEED or m.fold.startswith(_NO_NOUN) for m in said) and not _flipped(passage)


def inclusion(passage: Passage) -> Polarity:
    """What it says to whether something is in the price."""
    said = passage.said
    if said & {"included", "remain", "sold_with", "free_of_charge", "bundle"}:
        return Polarity.NO if _negated(passage) and "free_of_charge" not in said else Polarity.YES
    if said & _ARRANGED and (passage.folds & _BY_ITSELF or _is_tenants_bill(passage)):
        return Polarity.NO
    return Polarity.NO if said & {"extra", "extra_cost"} else Polarity.UNCLEAR


def _is_tenants_bill(passage: Passage) -> bool:
    """`Die Energiekosten bezahlt der Mieter`."""
    return "tenant" in passage.own and ("energy_bill" in passage.names or "sign_up" in passage.own)


_ARRANGED: Final = frozenset({"pay", "main_residence", "sign_up"})
"""Paid, or registered for: `Strom meldet der Mieter selbst an`."""
_BY_ITSELF: Final = frozenset(
    {"direkt", "selbst", "selber", "gesondert", "separat", "directly", "separately", "directement", "direttamente"}
)
"""What is billed so is not in the rent."""


_OPPOSED: Final = MappingProxyType(
    {
        "vacant": frozenset({"let", "occupied"}),
        "let": frozenset({"vacant"}),
        "occupied": frozenset({"vacant"}),
    }
)
"""States that exclude each other: what a passage says itself goes before what it takes from the one before."""


def quality(passage: Passage, asked: Mention) -> Polarity:
    """What it says to whether something is so: renewed, quiet, lockable; `unbefristet` denies what `befristet` asks."""
    said = (*passage.mentions, *passage.borrowed)
    name = asked.names[0]
    own = next((m for m in said if name in (*m.names, *m.modifiers)), None)
    if own not in passage.mentions and any(_OPPOSED.get(name, frozenset()) & {*m.names} for m in passage.mentions):
        return Polarity.YES if _negated(passage) else Polarity.NO
    if own is None or Pole.EITHER in {pole(own), pole(asked)}:
        return Polarity.UNCLEAR
    denied = (pole(own) is not pole(asked)) is not _negated(passage)
    return Polarity.NO if denied else Polarity.YES
