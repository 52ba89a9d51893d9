"""Words of a letter that neither a table nor what is known has: what is not understood cannot be supported."""

import re
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.inflection import endings_off, stem
from neuroconcepts.assistant.answers.ontology.number_words import MONTH_OF, NUMBER_OF
from neuroconcepts.assistant.claims.grounds import Grounds
from neuroconcepts.assistant.claims.vocabulary.lexicon import says_nothing
from neuroconcepts.assistant.claims.vocabulary.translations import is_translated

SHORTEST: Final = 4
"""Letters of a word that may be found within a compound."""


def is_understood(mention: Mention, language: str, grounds: Grounds, own: frozenset[str]) -> bool:
    """Whether the words of a mention are known: to a table, from what is stated, or as one of `own` (names, the seeker's words)."""
    if (mention.names and not mention.rest) or says_nothing(mention.fold, language):
        return True
    whole = [w for w in re.split(r"[\W_]+", mention.fold) if w]
    if all(_forms(w, language) & (own | grounds.stems) for w in whole):
        return True
    words = [w for w in re.split(r"[\W_]+", mention.rest or mention.fold) if w]
    return all(_is_known(w, language, grounds, own) for w in words)


def _is_known(word: str, language: str, grounds: Grounds, own: frozenset[str]) -> bool:
    if word.isdigit() or word in NUMBER_OF or word in MONTH_OF or says_nothing(word, language):
        return True
    forms = _forms(word, language)
    if forms & own or forms & grounds.stems:
        return True
    if any(len(f) > SHORTEST and f in grounds.folds for f in forms):
        return True
    return is_translated(word, language, grounds.stems | own, grounds.folds)


@lru_cache(maxsize=20_000)
def _forms(word: str, language: str) -> frozenset[str]:
    return frozenset({word, stem(word, language), *endings_off(word, language)})
