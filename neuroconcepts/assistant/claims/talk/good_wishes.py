"""Good wishes for what is the reader's own: his studies, his work, the home he sells; the property has none of it for that."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage

_LIFE: Final = word_set(
    "university school primary_school secondary_school kindergarten practice office shop new open_business children "
    "families students employee q_when"
)
"""What people begin, attend and run."""
_STUDIES: Final = frozenset({"studies", "etudes", "studi", "studium"})
_WISH: Final = re.compile(
    r"\b(?:wünsch\w+|alles (?:gute|liebe)|viel (?:erfolg|glück|kraft|energie)|toi,? toi,? toi|"
    r"gute[ns]? (?:start|anfang|beginn|einstieg|gelingen)|daumen|"
    r"wish(?:ing)?|all the (?:very )?best|(?:good|best of) luck|every success|much success|fingers crossed|"
    r"souhait\w+|bonne (?:chance|réussite|continuation|rentrée)|bon (?:début|démarrage|courage)|plein succès|tout de bon|"
    r"augur\w+|buona fortuna|in bocca al lupo|buon (?:inizio|lavoro|studio)|tanti successi)\b",
    re.IGNORECASE,
)
_LUCK: Final = re.compile(
    r"\b(?:alles (?:gute|liebe)|viel (?:erfolg|glück)|daumen|all the (?:very )?best|(?:good|best of) luck|every success|"
    r"fingers crossed|bonne (?:chance|réussite)|plein succès|tout de bon|buona fortuna|in bocca al lupo|tanti successi)\b"
    r"\W(?:\w+\W){0,3}?(?:für|mit|bei|zu|for|with|in|pour|avec|dans|per|con)\s"
    r"(?:Ihr\w*|dein\w*|eu(?:er|re)\w*|your|votre|vos|(?:il |la |i |le )?(?:Suo|Sua|Suoi|Sue|vostr\w))\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
"""Luck is wished with what one has; joy may be wished in what a property has: `viel Freude mit der Sauna`."""


def is_wished_for(passage: Passage, mention: Mention) -> bool:
    """Whether it is what luck is wished with, or where the reader will study or work; nothing is said of how near that is."""
    if passage.quantities:
        return False
    before = passage.sentence.text[passage.start : mention.start]
    names = frozenset(mention.names)
    if _LUCK.search(before):
        return True
    if mention.fold in _STUDIES:
        return _WISH.search(before) is not None
    return bool(names) and names <= _LIFE and _WISH.search(before) is not None
