"""Whether a passage gives the kind of answer that is asked for: an amount of the thing asked about, a person, a permission."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from neuroconcepts.assistant.answers.coverage import named
from neuroconcepts.assistant.answers.exactness import says_exactly
from neuroconcepts.assistant.answers.figures import has_figure
from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage, words_of
from neuroconcepts.assistant.answers.persons_told import asks_age
from neuroconcepts.assistant.answers.polarity import Polarity, denies_thing, inclusion
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.sides import WORDS_OF

_OPEN: Final = frozenset({Asked.WHAT, Asked.HOW, Asked.KIND, Asked.EXISTS, Asked.NAME, Asked.WHERE, Asked.NEAREST})
_DIRECTIONS: Final = frozenset({"compass", "orientation", "position_in_building", "view"})


def asks_a_side(question: Question) -> bool:
    """`Wie lang ist die Garage?` of a garage to let: nothing but the property and its measure."""
    return question.of_self and bool(question.asked & frozenset(WORDS_OF))


def answers(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    if "brand" in question.names and not any(_is_brand(passage, m, needs) for m in _strangers(passage)):
        return False
    asked = question.asked or frozenset({Asked.EXISTS})
    firm = asked - _OPEN
    gives_all = all(_gives(passage, kind, question, needs) for kind in firm or asked)
    return gives_all and says_exactly(passage, question, needs)


def _gives(passage: Passage, kind: Asked, question: Question, needs: tuple[Mention, ...]) -> bool:
    if kind in {Asked.HOW, Asked.KIND}:
        return _says_more(passage, needs)
    if kind in _OPEN:
        return True
    if kind is Asked.YEAR and passage.folds & AS_BUILT:
        return True
    if kind is Asked.YEAR and asks_age(question, needs):
        return True  # told by words, which `says_exactly` looks for
    gives = _GIVES.get(kind)
    return gives(passage, question, needs) if gives else has_figure(passage, kind, question, needs)


AS_BUILT: Final = word_set("baujahr bauzeit originalzustand original originale originali origine")
"""Age told without a year: `die Fenster sind aus dem Baujahr`."""


def _says_more(passage: Passage, needs: tuple[Mention, ...]) -> bool:
    """Whether it says anything of the thing but that it is there: `Heizung vorhanden` does not say how it is heated."""
    needed = frozenset(n for need in needs for n in need.names)
    return bool(passage.quantities) or any(
        m.modifiers or m.rest or not m.names or (frozenset(m.names) - needed and "exists" not in m.names)
        for m in (*passage.mentions, *passage.context)
    )


def _gives_reason(passage: Passage, _question: Question, _needs: tuple[Mention, ...]) -> bool:
    return any(t.fold in _REASONS or t.fold.endswith(("gruenden", "halber")) for t in passage.sentence.analysis.tokens)


_REASONS: Final = word_set(
    "erbschaft nachlass scheidung trennung uebersiedlung umzug wegzug pensionierung ruhestand weil da because grund "
    "deshalb daher wegen aufgrund infolge umstaendehalber"
)
_RULING: Final = frozenset(
    {
        "allowed",
        "forbidden",
        "on_request",
        "only",
        "except",
        "no",
        "desired",
        "suitable",
        "store",
        "included",
        "exists",
        "approve",
    }
)
_MODALS: Final = frozenset({"kann", "koennen", "darf", "duerfen", "can", "may", "peut", "peuvent", "puo", "possono"})


def _rules(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    """Whether it says what may be done, or that what would be used is there, or is so."""
    if passage.said & _RULING or passage.folds & _MODALS:
        return True
    return any(not n.is_thing or named(passage, n, question) for n in needs)


def _tells_deed(passage: Passage, _question: Question, _needs: tuple[Mention, ...]) -> bool:
    """Whether it says more of the thing than what it is like: what is done with it, or a rule for it."""
    said = (*passage.mentions, *passage.borrowed)
    settled = bool(passage.figures) or bool(passage.names & {"free_of_charge", "takeover", "mandatory"})
    return settled or any(m.of(Sort.ACT) or m.of(Sort.MARK) for m in said)


_LIKEWISE: Final = frozenset({"ebenfalls", "ebenso", "gleichfalls", "likewise", "egalement", "altresi"})
"""By these, whoever the sentence named does this too."""
_NAMED: Final = frozenset({"house_management", "architect", "developer", "previous", "approve"})
"""Where who it is may be told by a name or a trade that no table has: `an einen Metallbauer`."""


def _names_someone(passage: Passage, question: Question, _needs: tuple[Mention, ...]) -> bool:
    if {"pay", "share_costs"} & question.names and passage.names & {"half", "half_of"}:
        return True
    mentions = passage.sentence.analysis.mentions if passage.folds & _LIKEWISE else passage.mentions
    if any(_is_someone(m) and not set(m.names) & question.names for m in mentions):
        return True
    if {"previous", "let"} & question.names & passage.names and "business" in passage.names:
        return True  # `zuletzt als Zahnarztpraxis genutzt`
    if "allowed" in question.names and passage.said & {"shared_use", "private_use"}:
        return True  # `die gemeinschaftlich genutzte Dachterrasse`
    return bool(question.names & _NAMED) and any(_strangers(passage))


def _strangers(passage: Passage) -> Iterator[Mention]:
    """Words with a capital that no table has: names, as a rule."""
    text = passage.sentence.text
    return (m for m in passage.mentions if (m.rest or not m.names) and text[m.start : m.start + 1].isupper())


def _is_brand(passage: Passage, name: Mention, needs: tuple[Mention, ...]) -> bool:
    """`von Vaillant`, `Miele-Maschine`, `Küche Nolte`, `Marke: Bosch`: a name said to be a maker's by where it stands."""
    tokens = passage.sentence.analysis.tokens
    if "-" in name.fold and name.rest:
        return True
    if governor(name, tokens, passage.first) in {"von", "vom", "by", "from", "de", "di"}:
        return True
    wanted = {"brand", *(n for need in needs for n in need.names)}
    return any(0 <= name.first - m.last <= 1 for m in passage.mentions if wanted & set(m.names))


_SOMEONE: Final = word_set(
    "students families persons children companion house_management owners_association firm municipality cooperative"
)


def _is_someone(mention: Mention) -> bool:
    return mention.of(Sort.ROLE) or bool(_SOMEONE & frozenset(mention.names))


def _tells_inclusion(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    """Whether it says that something is in the price, or what it costs on top."""
    if any(denies_thing(passage, m) for need in needs for m in passage.mentions if set(need.names) & set(m.names)):
        return True
    if inclusion(passage) is not Polarity.UNCLEAR or passage.said & _CHANGES_HANDS:
        return True
    return Asked.WHAT not in question.asked and has_figure(passage, Asked.PRICE, question, needs)


_CHANGES_HANDS: Final = frozenset({"take_over", "takeover", "own"})
"""What is bought apart, or somebody else's, is not simply included."""


_FRACTIONS: Final = re.compile(
    r"\b(?:haelfte|halbe\w*|drittel|viertel|fuenftel|sechstel|siebtel|achtel|neuntel|zehntel|\w+zehntel|half|third|quarter|fifth|sixth|eighth|tenth|"
    r"moitie|tiers|quart|cinquieme|sixieme|huitieme|dixieme|meta|terzo|quarto|quinto|sesto|ottavo|decimo|\d+/\d[\d.]*)\b"
)


def _tells_part(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    """Whether it tells a share: an amount, percent, a fraction, or the square metres of the part."""
    figures = any(q.measure in {Measure.MONEY, Measure.PERCENT} for q in passage.figures)
    if has_figure(passage, Asked.AREA, question, needs):
        return True
    return figures or bool(_FRACTIONS.search(" ".join(words_of(passage))))


_OFTEN: Final = re.compile(
    r"\b(?:(?:ein|zwei|drei|vier|fuenf|mehr|\d+ ?)mal(?:ig\w*)?|jaehrlich|monatlich|woechentlich|taeglich|stuendlich|alle \w+ (?:minuten|jahre|monate)|im \d+-minuten-takt|"
    r"once|twice|three times|every|hourly|daily|weekly|yearly|annually|(?:une|deux|trois|\d+) fois|chaque|tous les|(?:una|due|tre|\d+) volt[ae]|ogni)\b"
)


def _tells_how_often(passage: Passage, question: Question, needs: tuple[Mention, ...]) -> bool:
    words = " ".join(words_of(passage))
    return bool(_OFTEN.search(words)) or has_figure(passage, Asked.OFTEN, question, needs)


_SIDED: Final = re.compile(
    r"(?:nord|sued|ost|west)+(?:balkon|terrasse|loggia|garten|lage|hang|seite|ausrichtung|zimmer|fenster|dach)\w*$"
)
"""Sides told as the front of a compound: `Südbalkon`."""


def _tells_direction(passage: Passage, _question: Question, _needs: tuple[Mention, ...]) -> bool:
    return bool(passage.names & _DIRECTIONS) or any(map(_SIDED.match, passage.folds))


_GIVES: Final[Mapping[Asked, Callable[[Passage, Question, tuple[Mention, ...]], bool]]] = {
    Asked.WHY: _gives_reason,
    Asked.WHO: _names_someone,
    Asked.DIRECTION: _tells_direction,
    Asked.MAY: _rules,
    Asked.MUST: _tells_deed,
    Asked.INCLUDED: _tells_inclusion,
    Asked.PART: _tells_part,
    Asked.OFTEN: _tells_how_often,
}
"""Kinds of answer that are no figure of the thing asked about."""
