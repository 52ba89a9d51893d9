"""What a sentence leaves open: what it says is not known, and the topics and indirect questions beside that."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE, JOINTS
from neuroconcepts.assistant.answers.ontology.analysis import analyse
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.talk import frames
from neuroconcepts.assistant.claims.talk.asides import is_theirs, names_property
from neuroconcepts.assistant.claims.talk.law import LAW
from neuroconcepts.assistant.claims.talk.unknowing import is_unknowing
from neuroconcepts.assistant.claims.talk.whose import is_readers

_WHETHER: Final = re.compile(
    r"\W*(?:(?:und|oder|and|or)\s)?(?:ob|whether)\b(?!\s(?:nun\b|.{1,30}\boder\b|.{1,30}\bor\b))", re.IGNORECASE
)
"""But for `ob Hund oder Katze`, which lists."""
_TOPIC: Final = re.compile(
    r"\W*(?:(?:und|aber|auch|and|but|et|mais|e|ma|anche)\s)?(?:zu[rm]?|was|bezüglich|hinsichtlich|betreffend|betreffs|in (?:sachen|bezug)|beim?|über|wegen|von|vom|für|as (?:for|to|regards)|regarding|concerning|about|on|with (?:regard|respect)|"
    r"quant|concernant|pour|en ce qui|à propos|au sujet|côté|s['’]agissant|per quanto|quanto|riguardo|circa|su[lgi]?\w*|in merito|a proposito|relativamente)\b",
    re.IGNORECASE,
)


def leaves_open(reading: Reading, part: Part, number: int, *, is_open: bool) -> bool:
    """Whether a stretch of a sentence that has something open is that; a statement beside it is none."""
    stretch = reading.stretch(part, part.passages[number])
    if _WHETHER.match(stretch):
        return True
    if not is_open:
        return False
    return (
        frames.admits(stretch)
        or _is_open(reading, part, part.passages[number])
        or frames.depends(reading.stretch(part, part.passages[_head(part, number)]))
        or _is_topic_of_next(reading, part, number)
        or _goes_with_last(reading, part, number)
    )


def left_open(reading: Reading, part: Part) -> Iterator[Span]:
    """The places of the stretches in which the writer says that he does not know or will not say."""
    yield from (part.span(p) for p in part.passages if _is_open(reading, part, p))


_JUDGED: Final = {
    "de": re.compile(
        r"\b(?:beurteil|entscheid|einschätz|abwäg|abzuwäg|(?:selbst|selber) (?:prüf|ansehen|wissen)|überlassen|überlasse ich)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:judge|judg[e]?ment|decid|assess|weigh|up to you|for yourself|for yourselves)", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:juge|décid|appréci|à vous de|évalu|par vous-même)", re.IGNORECASE),
    "it": re.compile(r"\b(?:valut|giudic|decid|di persona)", re.IGNORECASE),
}
"""What is left to the reader's own judgement."""


_HINGES: Final = re.compile(
    r"\b(?:hängt|hängen|hinge)\b.{2,60}\bab\b|\b(?:kommt|käme)\b.{0,30}\b(?:auf|drauf)\b.{2,50}\ban\b|\bsteht und fällt\b|"
    r"\b(?:depends?|depending|hinges?|up to) (?:entirely |very much |a bit |largely )?(?:on|upon)\b|\b(?:dépend(?:ra|rait)?|tributaire) (?:\w+ )?(?:de|du|des|d['’])|\bdipend(?:e|erà|erebbe) (?:\w+ )?(?:da|dal\w*|dagli|dai|dalle)\b",
    re.IGNORECASE,
)
_RULED: Final = word_set(
    "pets dog cat small_pets exotic_pets smoking shared_flat commercial_use sublet deposit commission"
)
_NEUTRAL: Final = word_set("floor_plan size landlord owner house_management municipality notary tenant seller measure")


def _hinges(reading: Reading, passage: Passage, stretch: str) -> bool:
    """`Das hängt vom Zuschnitt ab`: on what every property has, what somebody decides, or what is the reader's."""
    if not _HINGES.search(stretch) or _RULED & passage.touched or passage.figures or LAW.search(stretch):
        return False
    things = (m for m in passage.mentions if m.is_thing or m.of(Sort.SELF))
    return all(is_theirs(reading, passage, m) or m.of(Sort.ROLE) or _NEUTRAL & frozenset(m.names) for m in things)


_OWN_IMPRESSION: Final = re.compile(
    r"\b(?:selbst ein bild|eigenes bild|(?:eigenen|selbst einen|vor ort einen|persönlichen) eindruck|selbst (?:anhören|hören|hineinhören)|see (?:it |that )?for yourself|(?:your|an) own (?:impression|idea|opinion|mind)|"
    r"(?:propre|une) (?:idée|opinion|impression)|rendre compte (?:par vous|sur place)|(?:un['’]|una |la propria |la sua )(?:idea|opinione|impressione)|rendersi conto)\b",
    re.IGNORECASE,
)
_SENSED: Final = word_set("noise bright quiet neighbours location traffic size floor_plan")


def _left_to_see(reading: Reading, passage: Passage) -> bool:
    """Whether all that the reader is to see for himself is what it is like there: how loud, how bright."""
    things = (m for m in passage.mentions if m.is_thing)
    return not passage.figures and all(is_theirs(reading, passage, m) or _SENSED & frozenset(m.names) for m in things)


def _is_open(reading: Reading, part: Part, passage: Passage) -> bool:
    stretch = reading.stretch(part, passage)
    if _hinges(reading, passage, stretch):
        return True
    if _OWN_IMPRESSION.search(stretch) and _left_to_see(reading, passage):
        return True
    judged = _JUDGED.get(reading.language, _JUDGED["de"]).search(stretch) is not None
    asked = frames.depends(stretch) or not names_property(reading, passage)
    if judged and asked and is_readers(stretch, reading.language):
        return True
    return is_unknowing(stretch, reading.language, names_thing=names_property(reading, passage))


def has_open(reading: Reading, part: Part) -> bool:
    """Whether any of a sentence is not known."""
    if frames.admits(part.text) or any(_is_open(reading, part, p) for p in part.passages):
        return True
    return any(_is_bare_open(reading, piece) for piece in _MARKS.split(part.text))


_MARKS: Final = re.compile(r"[,;:()–—]")


def _is_bare_open(reading: Reading, piece: str) -> bool:
    """A stretch of which no word is read: `je n'en sais rien`."""
    if not is_unknowing(piece, reading.language, names_thing=False):
        return False
    return all(m.of(Sort.FILLER) for m in analyse(piece, reading.language).mentions)


def _head(part: Part, number: int) -> int:
    """The first of the stretches that this one is joined to: `was Sie für Strom | Internet ansetzen müssen`."""
    while number and _is_joined(part.passages[number]):
        number -= 1
    return number


def _is_joined(passage: Passage) -> bool:
    return passage.first > 0 and passage.sentence.analysis.tokens[passage.first - 1].fold in JOINTS


def _is_topic_of_next(reading: Reading, part: Part, number: int) -> bool:
    """`Haustiere: dazu liegt uns nichts vor`: a topic without a verb before the stretch that says that it is not known."""
    if _has_verb(part.passages[number]):
        return False
    text = part.text[part.span(part.passages[number])[1] - part.start :]
    following = part.passages[number + 1 : number + 2]
    opens = any(frames.admits(reading.stretch(part, p)) or _is_open(reading, part, p) for p in following)
    opens = opens or any(_is_bare_open(reading, piece) for piece in _MARKS.split(text)[1:2])
    return opens and (text[:1] == ":" or _TOPIC.match(reading.stretch(part, part.passages[number])) is not None)


_LIKEWISE: Final = re.compile(
    r"\b(?:(?:ebenfalls|auch|ebenso\w*|genauso\w*|gleichfalls)\s(?:nicht|nichts|keine?)|neither|nor|non plus|neanche|nemmeno|neppure)\b",
    re.IGNORECASE,
)


def _goes_with_last(reading: Reading, part: Part, number: int) -> bool:
    """`Zur Provision ist nichts hinterlegt, zur Mieterliste ebenfalls nicht`."""
    if not number or _has_verb(part.passages[number]):
        return False
    stretch, last = (reading.stretch(part, part.passages[n]) for n in (number, number - 1))
    opens = frames.admits(last) or _is_open(reading, part, part.passages[number - 1])
    return opens and _TOPIC.match(stretch) is not None and _LIKEWISE.search(stretch) is not None


def _has_verb(passage: Passage) -> bool:
    return any(t.fold in FINITE for t in passage.sentence.analysis.tokens[passage.first : passage.last])
