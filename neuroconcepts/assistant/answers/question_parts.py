"""A sentence cut into the parts that each ask, or tell, one thing.

`Wie hoch ist die Kaution und gibt es einen Lift?` has two; in `Mein Bus ist 2,20 m hoch, welche Höhe hat die Einfahrt?`
the first only tells; `wenn ich länger weg bin` is a circumstance and left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Analysis, Mention, analyse
from neuroconcepts.assistant.answers.ontology.asked import CUES, Asked
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_OF
from neuroconcepts.assistant.answers.ontology.relations import NEVER_REQUIRED
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.tokens import Token
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.spelling import corrected
from neuroconcepts.assistant.folding import folded

UNDERSTOOD: Final = ("de", "en", "fr", "it", "tr")
_JOINTS: Final = frozenset(
    {
        "und",
        "oder",
        "sowie",
        "and",
        "or",
        "e",
        "ed",
        "et",
        "ou",
        "o",
        "ve",
        "veya",
        "bzw",
        "beziehungsweise",
        "aber",
        "but",
    }
)
_MARKS: Final = frozenset({",", ";", ":", "+", "&", "–", "—", "(", ")", "?", "!", "/"})
_ALWAYS_SELF: Final = frozenset({"unit", "house", "object"})
_CIRCUMSTANCE: Final = re.compile(
    r"(?:und |and |et |e )?(?:wenn|falls|weil|obwohl|damit|sobald|da (?:wir|ich|es|unser\w*|mein\w*|die|der|das|sie|man)|because|as (?:i|we)|since (?:i|we)|if (?:i|we|so|yes|not|possible)|"
    r"although|parce|puisque|car|si (?:oui|je|nous|possible)|perche|poiche|siccome|se (?:si|io|noi|possibile)|um \w+ zu|(?:der|die|das|den|dem|welche\w*) (?:man|ich|wir|mir|uns))\b"
)
_IF_SO: Final = re.compile(
    r"(?:und |and |et |e )?(?:wenn ja|falls ja|falls nein|wenn nein|if so|if yes|if not|si oui|se si)\b[ ,]*"
)
_OF_HIMSELF: Final = re.compile(
    r"(?:und |and |also |da |weil |since |et |e )?(?:"
    r"(?:wir|ich|mein\w* \w+|unser\w* \w+) (?:\w+ )?(?:habe|haben|hab|bin|sind|ist|suche|suchen|ziehe|ziehen|wohne|wohnen|arbeite|arbeiten|besitze|besitzen|fahre|fahren|plane|planen|"
    r"brauche|brauchen|braeuchten|braeuchte|verkaufe|verkaufen|betreibe|betreiben|moechten?|wuerden?|wollen|komme|kommen|haette|haetten|spiele|spielen|rauche|rauchen)|"
    r"(?:i|we|my \w+|our \w+) (?:\w+ )?(?:have|am|are|is|own|work|live|drive|sell|run|need|want|would|play|smoke|plan)|"
    r"(?:nous|je|mon \w+|ma \w+|notre \w+) (?:\w+ )?(?:avons|ai|suis|sommes|cherche|cherchons|est)|"
    r"(?:noi|io|mio \w+|mia \w+) (?:\w+ )?(?:abbiamo|ho|sono|siamo|cerco|cerchiamo|vorrei)|"
    r"bin (?!ich\b)|suche (?!ich\b)|i'm|we're|i've|we've|mein name|j'ai|je suis|abbiamo|siamo|sono un)\b"
)
"""A clause by which the seeker tells of himself: `Wir haben eine Katze`."""
_POINTERS: Final = word_set(
    "er sie es der die das dieser diese dieses ihn ihm dort da davon damit dafuer darin it this that they them these "
    "those there il elle ils elles ca cela celui esso essa lo la questo quello"
)
_VERB_FIRST: Final = re.compile(
    r"(?:und |and |also |aber |ausserdem |weiters |oder )?(?:gibt|gibts|gaebe|hat|haben|habt|hast|ist|sind|waere|waeren|besteht|befindet|handelt|gehoer\w*|kostet|kosten|wohnt|wohnen|faehrt|faellt|kommt|muss\w*|existier\w*|kann|koenn\w*|darf|duerf\w*|wird|werden|wurde\w*|liegt|steht|laesst|bleibt|"
    r"is|are|was|were|does|do|did|has|have|can|could|may|would|will|est-ce|y a|a-t|c'e|ci sono|e|ha|sono|si puo|posso|peut|puis)\b"
)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its `text`, `topics` it names (neither filler nor question words), kinds of answer `asked`, `unknown` words.

    `tells` when the seeker speaks of himself in it; `points` when a pronoun stands for something named before;
    `verb_first` when it is built like a question that wants a yes or no; `figures` he names.
    """

    text: str
    topics: tuple[Mention, ...]
    asked: frozenset[Asked]
    unknown: tuple[str, ...]
    figures: tuple[Quantity, ...]
    language: str
    tells: bool = False
    points: bool = False
    of_self: bool = False
    verb_first: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it neither names nor asks anything."""
        return not (self.topics or self.asked or self.unknown)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(n for m in self.topics for n in m.names)

    @property
    def has_thing(self) -> bool:
        """Whether it names a thing or person."""
        return any(m.is_thing for m in self.topics)


def joined_parts(sentence: str, language: str, names: frozenset[str], own: frozenset[str]) -> list[Part]:
    """The parts of a sentence in its order, circumstances left out."""
    analysis = understood(sentence, language, names)
    parts = [read_part(analysis, first, last, names, own) for first, last in _ranges(analysis)]
    kept = [p for p in parts if not _is_circumstance(p)]
    return [p for p in kept or parts if not p.is_empty or p.of_self]


def understood(sentence: str, language: str, names: frozenset[str]) -> Analysis:
    """The sentence read in the language in which most of its words are known, the one said first; slips are put right."""
    order = (
        [language, *(other for other in UNDERSTOOD if other != language)]
        if language in UNDERSTOOD
        else list(UNDERSTOOD)
    )
    readings = [analyse(sentence, order[0])]
    if _strange(readings[0]):
        readings += [analyse(sentence, other) for other in order[1:]]
    best = min(readings, key=_strange)
    return _put_right(best, names) if _strange(best) else best


def _put_right(analysis: Analysis, names: frozenset[str]) -> Analysis:
    """The text read again with each unknown word replaced by the listed one it is a slip away from."""
    text = analysis.text
    for mention in reversed(analysis.mentions):
        if not mention.names and mention.fold not in names:
            right = corrected(mention.fold, analysis.language)
            if right != mention.fold:
                text = text[: mention.start] + right + text[mention.end :]
    return analyse(text, analysis.language) if text != analysis.text else analysis


def _strange(analysis: Analysis) -> int:
    return sum(not m.names and m.fold not in NUMBER_OF for m in analysis.mentions)


def _ranges(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Token ranges between joints; a joint inside a listed phrase joins no parts."""
    inside = {at for m in analysis.mentions if m.last - m.first > 1 for at in range(m.first, m.last)}
    figures = [(q.start, q.end) for q in analysis.quantities]
    start = 0
    for at, token in enumerate(analysis.tokens):
        if at in inside or any(a <= token.start < b for a, b in figures):
            continue
        if token.fold in _MARKS or _is_joint(analysis, token) or _is_dash(analysis, at):
            if at > start:
                yield start, at
            start = at + 1
    if start < len(analysis.tokens):
        yield start, len(analysis.tokens)


def _is_joint(analysis: Analysis, token: Token) -> bool:
    """Whether it is an `and` or `or`; Italian `è` is a verb."""
    return token.fold in _JOINTS and analysis.text[token.start : token.end].lower() != "è"


def _is_dash(analysis: Analysis, at: int) -> bool:
    token = analysis.tokens[at]
    around = analysis.text[token.start - 1 : token.start] + analysis.text[token.end : token.end + 1]
    return token.fold == "-" and around == "  "


_FOR: Final = frozenset({"fuer", "fuers", "for", "pour", "per"})
_GENERAL: Final = word_set(
    "rooms parking storage storage_room space connect serviced socket documents application_papers cost "
    "building_permit operating_permit suitable allowed financing insurance "
    "operating_costs running_costs deposit rent price commission takeover washing_connection outdoor_parking"
)
"""Things that say nothing without what they are for: `ein Raum für Fahrräder`."""


def _purposes(analysis: Analysis, mentions: list[Mention]) -> list[Mention]:
    """What a thing is wanted for, where the thing itself says enough: `Duschen für die Radfahrer`."""
    for at, mention in enumerate(mentions):
        if analysis.tokens[mention.first].fold in _FOR and at:
            before = [
                m for m in mentions[:at] if m.of(Sort.THING) and not m.of(Sort.ROLE) and not set(m.names) <= _GENERAL
            ]
            general = any(set(m.names) & _GENERAL for m in mentions[:at] if m.is_thing)
            return [m for m in mentions[at + 1 :] if m.is_thing or not m.names] if before and not general else []
    return []


_POLITE: Final = frozenset({Asked.MAY, Asked.MUST, Asked.HOW, Asked.WHAT})
_YOU: Final = frozenset({"sie", "ihr", "du", "you", "vous", "lei"})
"""Behind a `können`, they ask for an answer (`Könnten Sie mir sagen …`), not for a permission."""
_MAY_I: Final = word_set(
    "kann koennen koennte koennten darf duerfen duerfte duerften can could may might peut peuvent puo possono"
)


def read_part(analysis: Analysis, first: int, last: int, names: frozenset[str], own: frozenset[str]) -> Part:
    tokens = analysis.tokens[first:last]
    text = analysis.text[tokens[0].start : tokens[-1].end]
    said = [m for m in analysis.mentions if first <= m.first < last]
    mentions = [m for m in said if not _is_reason(analysis, m)]
    if any("q_who" in m.names for m in said) and not any(_topic(m, _own_here(analysis, m, own)) for m in mentions):
        mentions = said  # `Wen muss ich wegen eines Hundes fragen?`: the reason is what is asked about
    mentions = [_another(analysis, m, own) for m in mentions]
    bare, purposes = folded(text), _purposes(analysis, mentions)
    asked = frozenset(CUES[n] for m in mentions if not _in_figure(m, analysis) for n in m.names if n in CUES)
    opening = [t.fold for t in tokens[:2]]
    if opening[0] in _MAY_I and opening[-1] not in _YOU:
        asked |= {Asked.MAY}
    return Part(
        text=text,
        topics=tuple(
            topic for m in mentions if m not in purposes and (topic := _topic(m, _own_here(analysis, m, own)))
        ),
        asked=asked,
        unknown=tuple(
            m.fold
            for m in mentions
            if (not m.names and m not in purposes and _is_strange(m.fold, names) and not _in_figure(m, analysis))
            or _is_a_kind_of_house(analysis, m, asked)
            or _is_somebodys(m)
        ),
        figures=tuple(q for q in analysis.quantities if tokens[0].start <= q.start < tokens[-1].end),
        language=analysis.language,
        tells=bool(_OF_HIMSELF.match(bare)) and not asked - _POLITE,
        points=any(t.fold in _POINTERS for t in tokens),
        of_self=any(_is_self(m, _own_here(analysis, m, own)) for m in mentions),
        verb_first=bool(_VERB_FIRST.match(bare)) and (opening[0] != "was" or analysis.language == "en"),
    )


_PLAIN: Final = word_set(
    "haus hause wohnung gebaeude objekt immobilie einheit flat apartment house building property unit home place "
    "maison immeuble appartement logement bien "
    "batiment casa edificio appartamento immobile alloggio"
)


def _is_a_kind_of_house(analysis: Analysis, mention: Mention, asked: frozenset[Asked]) -> bool:
    """`Darf ein Doppelhaus gebaut werden?` asks for that kind, not for the property."""
    before = analysis.tokens[mention.first - 1].fold if mention.first else ""
    return Asked.MAY in asked and before in _ANY and mention.of(Sort.SELF) and mention.fold not in _PLAIN


def _is_somebodys(mention: Mention) -> bool:
    """`Betreiberwohnung`: a dwelling narrowed by a deed is another than the one on offer."""
    return mention.of(Sort.SELF) and bool(mention.modifiers) and set(mention.modifiers) <= NEVER_REQUIRED


_OTHERS: Final = word_set(
    "andere anderen anderes anderer uebrigen restlichen other autre autres altro altra altri altre"
)


def _another(analysis: Analysis, mention: Mention, own: frozenset[str]) -> Mention:
    """`die anderen Zimmer` of a room to let are not the property asked about; else the mention as it is."""
    before = analysis.tokens[mention.first - 1].fold if mention.first else ""
    is_other = before in _OTHERS and _is_self(mention, own)
    return replace(mention, names=("another_object",), modifiers=(), rest="") if is_other else mention


_ANY: Final = word_set("ein eine einen einer einem an une uno")
"""Behind these a word means one of a kind, not the property: `wäre eine Praxis erlaubt`."""
_AS: Final = frozenset({"als", "as", "comme", "come"})


def _own_here(analysis: Analysis, mention: Mention, own: frozenset[str]) -> frozenset[str]:
    """What names the property itself; not behind `wie viele` nor `als`: `wie viele Stellplätze`, `als Büro nutzen`."""
    before = analysis.tokens[mention.first - 1].fold if mention.first else ""
    counted = any(m.last == mention.first and "q_how_many" in m.names for m in analysis.mentions)
    return frozenset() if counted or before in _AS or before in _ANY else own


_LEANING: Final = frozenset({"kosten"})
"""Words that are a noun only where no verb is meant."""


def _topic(mention: Mention, own: frozenset[str]) -> Mention | None:
    """The mention in the senses that a question can be about; None when it has none, or means the property itself."""
    known = concepts()
    if _is_self(mention, own):
        narrowing = tuple(n for n in mention.modifiers if n not in own)
        return replace(mention, names=narrowing, modifiers=()) if narrowing else None
    senses = tuple(n for n in mention.names if known[n].sort not in {Sort.FILLER, Sort.ASK, Sort.SELF})
    if mention.fold in _LEANING:
        senses = tuple(n for n in senses if n != "cost")
    if not senses or any(known[n].sort is Sort.FILLER for n in mention.names):
        return None
    return replace(mention, names=senses)


def _is_self(mention: Mention, own: frozenset[str]) -> bool:
    known = concepts()
    selves = {n for n in mention.names if known[n].sort is Sort.SELF}
    return bool(mention.names) and (
        (bool(selves & _ALWAYS_SELF) and set(mention.names) <= _ALWAYS_SELF) or bool(set(mention.names) & own)
    )


def _in_figure(mention: Mention, analysis: Analysis) -> bool:
    """Whether the word belongs to a figure: the `Mai` of `ab 1. Mai`."""
    return any(q.start <= mention.start < q.end for q in analysis.quantities)


_ARTICLES: Final = word_set(
    "der die das dem den des ein eine einen einem einer eines mein meine meinem meinen meiner meines unser unsere "
    "unserem unseren unserer unseres"
)
_REASONS: Final = frozenset({"wegen", "zwecks", "aufgrund"})


def _is_reason(analysis: Analysis, mention: Mention) -> bool:
    """Whether it only tells why he asks: `wegen des Kinderwagens`; not `wegen Eigenbedarf gekündigt`, whose reason is asked after."""
    before = [t.fold for t in analysis.tokens[max(0, mention.first - 2) : mention.first]]
    behind = before[-1:] if before[-1:] and before[-1] not in _REASONS else []
    governed = any(fold in _REASONS for fold in before) and all(fold in _ARTICLES for fold in behind)
    return governed and "own_use" not in mention.names


def _is_strange(fold: str, names: frozenset[str]) -> bool:
    plain = fold.removesuffix("er") if fold.endswith("er") else fold
    return fold not in NUMBER_OF and fold not in names and plain not in names and len(fold) > 1


def _is_circumstance(part: Part) -> bool:
    bare = folded(part.text)
    return bool(_CIRCUMSTANCE.match(bare)) and not _IF_SO.match(bare)


def money_in(part: Part) -> bool:
    """Whether it names an amount."""
    return any(q.measure is Measure.MONEY for q in part.figures)
