"""What a letter repeats of what the seeker wrote of himself: `Da Sie im Schichtdienst arbeiten`, `ein Klavierlehrer also`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import FINITE
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.talk import frames
from neuroconcepts.assistant.claims.talk.asides import wrote_of
from neuroconcepts.assistant.claims.talk.whose import is_readers
from neuroconcepts.assistant.claims.vocabulary.lexicon import says_nothing

_REASON: Final = re.compile(
    r"\W*(?:(?:und|and|et|e|aber|but|mais|ma)\s)?(?:da\b(?!für|zu|mit|bei|von|nn)|weil|nachdem|zumal|als (?!dass|ob)|as\b|since|because|seeing (?:that|as)|given that|now that|"
    r"puisque|puisqu['’]|comme|étant donné qu|vu qu|en tant que|visto che|siccome|poiché|dato che|giacché|come\b|in quanto)",
    re.IGNORECASE,
)
_ITALIAN_SUBJECTLESS: Final = re.compile(
    r"\b(?:viene|lavora|cerca|ha scritto|vive|arriva|parte|studia|viaggia|insegna|scrive|desidera|trasloca)\b"
)
_CONJUNCTIONS: Final = frozenset({"visto", "vu", "lot", "now"})
"""`visto che`, `a lot`: the tables take them for a view, and for land."""
_RULING: Final = frozenset({"allowed", "forbidden", "suitable", "on_request", "included", "extra"})
_IS: Final = re.compile(r"(?<!\w)(?:è|é|sono|est|sont|ist|sind|is|are|['’]s)(?!\w)", re.IGNORECASE)
REMARK: Final = 6
"""Words of a remark without a verb."""


def repeats_their_words(reading: Reading, passage: Passage, stretch: str) -> bool:
    """Whether it is a reason that lies with the reader, or a remark on what he is, in his own words."""
    if "no" in passage.said or not _is_theirs_alone(reading, passage):
        return False
    if _REASON.match(stretch):
        about_him = reading.language == "it" and _ITALIAN_SUBJECTLESS.search(stretch) is not None
        return about_him or is_readers(stretch, reading.language)
    if _RULING & passage.said or _IS.search(stretch) or frames.permits(stretch):
        return False
    return _is_remark(passage) and any(_is_person(m) and wrote_of(reading, m) for m in passage.mentions)


def _is_theirs_alone(reading: Reading, passage: Passage) -> bool:
    said = [m for m in passage.mentions if not m.of(Sort.FILLER)]
    known = [m for m in said if wrote_of(reading, m)]
    return bool(known) and all(m in known or _is_empty(reading, m) for m in said)


def _is_empty(reading: Reading, mention: Mention) -> bool:
    if mention.fold in _CONJUNCTIONS:
        return True
    return not mention.is_thing and says_nothing(mention.fold, reading.language)


def _is_remark(passage: Passage) -> bool:
    tokens = passage.sentence.analysis.tokens[passage.first : passage.last]
    return len(tokens) <= REMARK and not any(t.fold in FINITE for t in tokens)


def _is_person(mention: Mention) -> bool:
    """Whether it may be somebody's trade or what he is: no table has it as a thing, but for people."""
    return not mention.is_thing or mention.of(Sort.ROLE)
