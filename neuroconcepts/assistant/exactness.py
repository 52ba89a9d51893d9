"""Whether a passage speaks of the very thing asked: this person's name or age, the others in the house, the way in.

A passage that merely names the person, or says that there was one, tells neither. Each rule concerns some questions
only and lets all others pass.
"""

import re
from collections.abc import Callable
from typing import Final

from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.grammar import governor
from neuroconcepts.assistant.ontology.analysis import Mention
from neuroconcepts.assistant.ontology.asked import Asked
from neuroconcepts.assistant.ontology.concept import Sort
from neuroconcepts.assistant.ontology.inflection import stem
from neuroconcepts.assistant.ontology.kinship import widened
from neuroconcepts.assistant.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.ontology.tokens import Token
from neuroconcepts.assistant.ontology.word_sets import word_set
from neuroconcepts.assistant.passage import Passage
from neuroconcepts.assistant.questions import Question

Needs = tuple[Mention, ...]
_LINES: Final = word_set("public_transport subway suburban_train tram bus train_station line")
"""What is named by a number: `U3`, `Linie 41`."""
_NAME_ASKED: Final = re.compile(
    r"\b(?:heiss\w*|hiess\w*|namen?|name of|names?|called|s'appelle\w*|appelle\w*|noms?|chiama\w*|nome)\b"
)
_TITLES: Final = word_set("frau herr herrn familie firma dr mag ing fa mr mrs ms madame monsieur m mme signor signora")
_LOCAL: Final = word_set("in im am an aus bei nach at near en a au")
NEXT_TO: Final = 3
"""A name stands within so many tokens of the person or firm it is the name of."""


def says_exactly(passage: Passage, question: Question, needs: Needs) -> bool:
    """Whether no rule that concerns the question is broken by the passage."""
    return all(rule(passage, question, needs) for rule in _RULES)


def _words(question: Question) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded(question.text)))


def _of_persons(needs: Needs) -> bool:
    things = [n for n in needs if n.is_thing]
    return bool(things) and all(n.of(Sort.ROLE) or set(n.names) & _PERSONS for n in things)


_PERSONS: Final = word_set("persons children families students companion neighbours flatmates live let")


def _name(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wie heißt der Vormieter?` is answered by a name beside the word for him, not by what he does."""
    if Asked.NAME not in question.asked or not _NAME_ASKED.search(folded(question.text)):
        return True
    bearers = {n for need in needs for n in need.names}
    if bearers & _LINES and (passage.figures or any(c.isdigit() for m in passage.mentions for c in m.fold)):
        return True
    spoken = (*passage.mentions, *passage.context)
    return not bearers or any(_names(passage, m) for m in spoken if bearers & set(m.names))


def _names(passage: Passage, bearer: Mention) -> bool:
    """Whether a word with a capital that no table has stands beside it, and is no place."""
    text, tokens = passage.sentence.text, passage.sentence.analysis.tokens
    figured = [(q.start, q.end) for q in passage.sentence.analysis.quantities]
    unknown = [
        m
        for m in passage.mentions
        if not m.names
        and text[m.start : m.start + 1].isupper()
        and not any(start <= m.start < end for start, end in figured)
    ]
    near = [m for m in unknown if -NEXT_TO <= m.first - bearer.last <= NEXT_TO and not _is_origin(m, passage)]
    plain = (m for m in near if governor(m, tokens, passage.first) not in _LOCAL)
    return any(m.fold not in _TITLES for m in plain)


def _is_origin(word: Mention, passage: Passage) -> bool:
    """`eine Wiener Firma`: the town in front of a noun is no name."""
    following = passage.sentence.analysis.tokens[word.last : word.last + 1]
    text = passage.sentence.text
    return word.fold.endswith("er") and any(text[t.start : t.start + 1].isupper() for t in following)


_AGE_ASKED: Final = re.compile(r"\b(?:wie alt|wie jung|alter|how old|age|quel age|quanti anni ha|eta)\b")
_AGE_TOLD: Final = re.compile(r"\b(?:\w*jaehrig\w*|jahrgang|jahre alt|years old|aged|age de|ans|anni)\b")


def asks_age(question: Question, needs: Needs) -> bool:
    """Whether it asks for a person's age."""
    return _of_persons(needs) and bool(_AGE_ASKED.search(folded(question.text)))


def _age(passage: Passage, question: Question, needs: Needs) -> bool:
    """A person's age is told in years of life: neither the date he came nor the house's year."""
    return not asks_age(question, needs) or bool(_AGE_TOLD.search(folded(passage.sentence.text)))


_TRADE_ASKED: Final = re.compile(
    r"\b(?:was arbeit\w*|als was arbeit\w*|beruf\w*|for a living|profession\w*|job|occupation|metier|che lavoro|lavoro fa\w*)\b"
)
_WORKING: Final = re.compile(r"\b(?:(?:wo|seit wann|wie lange) arbeite\w*|arbeitet (?:seit|in|im|bei|als)|work(?:s|ing) (?:for|at|as))\b")
_NO_TRADE: Final = re.compile(
    r"berufstaetig\w*|angestellte\w*|ehepaar|senioren|witwe|pendler\w*|professionals?|commuters?|seniors|pendulaires|pendolar\w*"
)
"""They say that somebody works, or lives, not what he works as."""


def _trade(passage: Passage, question: Question, needs: Needs) -> bool:
    """What somebody works as: `berufstätig` does not say it."""
    if _of_persons(needs) and _WORKING.search(folded(question.text)):
        return bool(_WORKING.search(folded(passage.sentence.text)))
    if not _of_persons(needs) or not _TRADE_ASKED.search(folded(question.text)):
        return True
    people = (m for m in passage.mentions if {"employee", "tradesman"} & set(m.names))
    return any(not _NO_TRADE.fullmatch(m.fold) for m in people)


_WHO_ASKED: Final = re.compile(
    r"(?:wer|who|qui|chi) (?:ist|war|sind|waren|is|was|are|were|est|sont|etait|e|era|sono|erano)\b"
    r"|(?:welche[rsnm]?|which|quel\w*|qual[ei]) (?:\w+ )?(?:arzt|aerztin|mieter\w*|firma|laden|doctor|tenant|company|medecin|locataire|medico|inquilino)\b"
)
_DESCRIBED: Final = word_set("employee tradesman firm families students couple children business practice shop office gastronomy")


def _who(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wer ist der Mieter?`, `Welcher Arzt war hier?`: by a name or by what he is, beside the word asked with."""
    people = _of_persons(needs) or any("doctor" in n.names for n in needs)
    if not people or question.names & {"decide", "pay"} or not _WHO_ASKED.match(folded(question.text)):
        return True
    asked = {n for need in needs for n in need.names}
    asked |= {"practice"} if "doctor" in asked else set()
    described = any(set(m.names) & _DESCRIBED - asked for m in passage.mentions)
    return described or any(_names(passage, m) for m in passage.mentions if asked & set(m.names))


_HOUSED: Final = frozenset({"live", "let", "occupied", "vacant"})


def _lives(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Who lives there is told by a sentence about living or letting, not by any that names a tenant."""
    if Asked.WHO not in question.asked or not question.names & {"live", "let", "occupied"}:
        return True
    if _BESIDE.search(folded(question.text)):
        return bool(_IN_BUILDING.search(folded(passage.sentence.text)))
    return bool(_HOUSED & passage.said)


_BESIDE: Final = re.compile(
    r"\b(?:neben|nebenan|ueber|unter|darueber|darunter|gegenueber|ander\w*|above|below|next to|next door|other|au-dessus|au-dessous|dessus|a cote|sopra|sotto|accanto)\b"
)


def _approves(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Who decides is told by whose consent is needed."""
    wanted = Asked.WHO in question.asked and "approve" in question.names
    return not wanted or bool(passage.said & {"approve", "on_request", "decide"})


_LOOKS_BACK: Final = word_set("gewohnt schon bereits bisher war waren lived did been already habite vecu abitato vissuto")
_SINCE: Final = word_set("seit since depuis da dal dalla for nach after apres dopo")
_ENDS: Final = word_set("fixed_term minimum_term maximum_term lease notice extension")


def _time_lived(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wie lange hat der Vormieter hier gewohnt?` is answered by years or by since when, not by the day he leaves."""
    lived = bool({"live", "let", "vacant"} & question.names) or _of_persons(needs)
    if not question.asked & {Asked.DURATION, Asked.SINCE} or not lived or not _LOOKS_BACK & _words(question):
        return True
    if any(_follows(passage, q.start, _SINCE) for q in passage.figures):
        return True
    return any(q.measure is Measure.DURATION for q in passage.figures) and not passage.names & _ENDS


def _follows(passage: Passage, start: int, words: frozenset[str]) -> bool:
    before = [t.fold for t in passage.sentence.analysis.tokens if t.end <= start]
    inside = [t.fold for t in passage.sentence.analysis.tokens if t.start == start]
    return bool(words & {*before[-2:], *inside})


_OTHER: Final = re.compile(
    r"\b(?:ander\w*|weiter\w*|sonst|sonstig\w*|uebrig\w*|noch|other\w*|else|further|autres?|altr[aeio])\b"
)
_ELSE: Final = re.compile(r"\b(?:wer\b.*\b(?:noch|sonst)|who else|qui d'autre|chi altro)\b")
_IN_BUILDING: Final = re.compile(
    r"\b(?:im (?:selben |gleichen |ganzen )?(?:haus|hause|gebaeude|erdgescho\w*|komplex)|nachbar\w*|nebenan|nebenhaus|darueber|darunter|"
    r"in the (?:building|house)|next door|immeuble|edificio|palazzo|stabile|voisin\w*)\b"
)
OCCUPANTS: Final = word_set(
    "practice doctor shop office business tradesman gastronomy firm tenant neighbours living_units commercial_units live pharmacy pets dog cat children"
)
"""Who or what else may be in the house."""


def _of_others(passage: Passage, question: Question, _needs: Needs) -> bool:
    """`Welche anderen Praxen sind im Haus?` asks not for the one that was here."""
    ruled = question.asked & {Asked.MAY, Asked.MUST}
    if Asked.WHO in question.asked and _ELSE.search(folded(question.text)):
        return bool(_OTHER.search(folded(passage.sentence.text)) or "shared_use" in passage.said)
    if not question.names & OCCUPANTS or ruled or not _OTHER.search(folded(question.text)):
        return True
    said = folded(passage.sentence.text)
    former = bool({"previous", "last_time", "suitable"} & passage.said)
    return not former and bool(_OTHER.search(said) or _IN_BUILDING.search(said))


_BUSINESSES: Final = word_set("business practice doctor shop office tradesman gastronomy pharmacy bakery restaurants shopping kindergarten")


def _still_there(passage: Passage, question: Question, needs: Needs) -> bool:
    """What was here before, or what may be run here, is not what is there now: `Zuletzt betrieb hier ein Optiker`."""
    rules = question.asked & {Asked.MAY, Asked.MUST, Asked.WHO, Asked.WHY} or question.names & _USES
    if rules or not any(widened(n.names) & _BUSINESSES for n in needs):
        return True
    around = bool("surroundings" in question.names or _IN_BUILDING.search(folded(question.text)))
    ruled = around and bool(passage.said & {"forbidden", "allowed", "suitable"})
    return "previous" not in passage.said and not ruled


_USES: Final = frozenset({"previous", "last_time", "use", "suitable", "allowed", "forbidden"})
_LISTED_TOGETHER: Final = frozenset({"tradesman", "employee"})
"""Concepts that hold many trades: one is not another."""


def _same_trade(passage: Passage, _question: Question, needs: Needs) -> bool:
    """Whether it is the very trade asked about: a gallery is no optician."""
    trades = [n for n in needs if set(n.names) <= _LISTED_TOGETHER]
    language = passage.sentence.analysis.language
    said = {stem(m.fold, language) for m in passage.mentions if set(m.names) & _LISTED_TOGETHER}
    return all(stem(n.fold, language) in said for n in trades)


_WAY_ASKED: Final = re.compile(
    r"\bwie (?:komm\w*|gelang\w*|kaeme|geht|oeffne\w*)\b.*\b(?:in|ins|auf|rein|hinein|raus|hinauf|oeffne\w*|tor)\b|\bwie oeffne\w*"
    r"|\bhow (?:do|does|can|would) (?:i|we|you|one|people) (?:get|enter|open|access|reach)\b"
    r"|\bcomment (?:accede|entre|ouvre|peut-on (?:acceder|entrer|ouvrir))|\bcome si (?:entra|accede|apre|arriva)"
)
_MEANS: Final = word_set(
    "stairs steps lift ramp gate garage_door entrance driveway lead_to key access_card remote public_transport subway tram bus suburban_train train_station motorway line"
)
_BY_WAY_OF: Final = word_set("ueber durch via mittels per mit from through by with par avec attraverso tramite con dal")


def _way_in(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wie kommt man in die Garage?` is answered by what leads there, not by who may or when."""
    asked = question.asked & {Asked.HOW} and not question.asked - {Asked.HOW, Asked.MAY}
    if not asked or not _WAY_ASKED.search(folded(question.text)) or "barrier_free" in question.names:
        return True
    needed = {n for need in needs for n in need.names}
    means = (m for m in passage.mentions if set(m.names) & _MEANS - needed and not set(m.names) & {"reach"})
    leads = passage.said & {"reach", "lead_to", "walk", "drive"} and passage.folds & _BY_WAY_OF
    return any(True for _ in means) or bool(leads)


def _same_year(passage: Passage, question: Question, _needs: Needs) -> bool:
    """`Was wurde 2018 erneuert?` asks of that year alone."""
    years = {q.number for q in question.figures if q.measure is Measure.YEAR}
    asks_what = not question.asked & {Asked.WHEN, Asked.YEAR, Asked.SINCE, Asked.PRICE, Asked.AMOUNT}
    if not years or not asks_what or not question.names & {"renew", "install", "paint"}:
        return True
    told = (q for q in passage.figures if q.measure is Measure.YEAR and q.number in years)
    return any(not _is_building_year(passage, q) for q in told)


_ERECTED: Final = word_set("erbaut errichtet gebaut baujahr built construit construite costruito costruita entstanden")


def _is_building_year(passage: Passage, year: Quantity) -> bool:
    """Whether it is beside the word for erecting: `1905 erbaut und 2015 saniert`."""
    tokens = passage.sentence.analysis.tokens
    before = [t.fold for t in tokens if t.end <= year.start][-1:]
    after = [t.fold for t in tokens if t.start >= year.end][:1]
    return bool(_ERECTED & {*before, *after})


_DIVIDED: Final = word_set("geteilt aufgeteilt unterteilt divided split subdivided divise suddiviso suddivisa")
_POSSIBLE: Final = word_set("kann koennen laesst lassen koennte can could may possible peut peuvent puo possono moeglich")


def _divisible(passage: Passage, question: Question, _needs: Needs) -> bool:
    """What is divided is not said to be divisible: `Die Halle ist durch eine Wand geteilt`."""
    if "divisible" not in question.names or question.asked & {Asked.WHO, Asked.HOW}:
        return True
    words = {m.fold for m in passage.mentions if "divisible" in m.names}
    return not words <= _DIVIDED or bool(passage.folds & _POSSIBLE)


def _of_me(passage: Passage, question: Question, _needs: Needs) -> bool:
    """What the tenant before must do is not what the seeker must."""
    asks_me = bool(question.asked & {Asked.MUST, Asked.MAY}) and "previous_tenant" not in question.names
    if not asks_me or not question.names & {"paint", "cosmetic_repairs", "clean", "renew"}:
        return True
    return not {"previous_tenant"} & passage.said


_ON_FOOT: Final = re.compile(
    r"\b(?:zu fuss|geh\w*|geht|gang|laeuft|laufen|walk\w*|on foot|a pied|marche\w*|a piedi|cammin\w*)\b"
)
_RIDDEN: Final = re.compile(
    r"\b(?:auto\w*|fahr\w*|faehrt|rad|mit dem (?:bus|zug|rad|auto|fahrrad)|bike|by (?:bus|car|bike|train)|drive|en (?:bus|voiture|train|velo)|in (?:bus|auto|treno|bici\w*))\b"
)
_HOW_FAR: Final = frozenset({Asked.DISTANCE, Asked.DURATION, Asked.RIDE})


def _on_foot(passage: Passage, question: Question, _needs: Needs) -> bool:
    """Minutes by bus or car answer no question about a walk."""
    minutes = any(q.measure is Measure.TIME for q in passage.figures)
    if not minutes or not question.asked & _HOW_FAR or not _ON_FOOT.search(folded(question.text)):
        return True
    said = folded(passage.sentence.text[_start(passage) : _end(passage)])
    return bool(_ON_FOOT.search(said)) or not _RIDDEN.search(said)


def _start(passage: Passage) -> int:
    return passage.sentence.analysis.tokens[passage.first].start


def _end(passage: Passage) -> int:
    return passage.sentence.analysis.tokens[passage.last - 1].end


_PLACED: Final = word_set(
    "washing_machine dryer wash washing_connection washing_facilities boiler meter socket charging fuse_box dishwasher fridge"
)
"""Things that stand somewhere: where is told by a place, not by their being there."""
_AT: Final = word_set(
    "im in ins am an auf unter neben hinter vor ueber bei beim at on under next dans au sur sous a nel nella in sul sulla sotto al alla"
)


def _placed(passage: Passage, question: Question, needs: Needs) -> bool:
    things = [n for n in needs if n.is_thing]
    if Asked.WHERE not in question.asked or not things or not all(set(n.names) & _PLACED or n.of(Sort.ROLE) for n in things):
        return True
    return any(_is_place(t, passage) for t in passage.sentence.analysis.tokens[passage.first : passage.last])


def _is_place(token: Token, passage: Passage) -> bool:
    """Whether a preposition of place stands before a further word."""
    return token.fold in _AT and token.end < _end(passage)


_RULES: Final[tuple[Callable[[Passage, Question, Needs], bool], ...]] = (
    _name,
    _age,
    _trade,
    _who,
    _lives,
    _approves,
    _time_lived,
    _of_others,
    _still_there,
    _same_trade,
    _way_in,
    _same_year,
    _divisible,
    _of_me,
    _on_foot,
    _placed,
)
