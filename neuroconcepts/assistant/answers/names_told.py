"""Whether a passage names the one whose name is asked: `Hausverwaltung Huber`, not only that there is one."""

import re
from typing import Final

from neuroconcepts.assistant.answers.grammar import governor
from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.answers.questions import Question
from neuroconcepts.assistant.answers.requirements import Needs
from neuroconcepts.assistant.folding import folded

_LINES: Final = word_set("public_transport subway suburban_train tram bus train_station line")
"""What is named by a number: `U3`, `Linie 41`."""
_NAME_ASKED: Final = re.compile(
    r"\b(?:heiss\w*|hiess\w*|namen?|name of|names?|called|s'appelle\w*|appelle\w*|noms?|chiama\w*|nome)\b"
)
_TITLES: Final = word_set("frau herr herrn familie firma dr mag ing fa mr mrs ms madame monsieur m mme signor signora")
_LOCAL: Final = word_set("in im am an aus bei nach at near en a au")
NEXT_TO: Final = 3
"""A name stands within so many tokens of the person or firm it is the name of."""


def name_is_told(passage: Passage, question: Question, needs: Needs) -> bool:
    """`Wie heißt der Vormieter?` is answered by a name beside the word for him, not by what he does."""
    if Asked.NAME not in question.asked or not _NAME_ASKED.search(folded(question.text)):
        return True
    bearers = {n for need in needs for n in need.names}
    if bearers & _LINES and (passage.figures or any(c.isdigit() for m in passage.mentions for c in m.fold)):
        return True
    spoken = (*passage.mentions, *passage.context)
    return not bearers or any(is_named(passage, m) for m in spoken if bearers & set(m.names))


def is_named(passage: Passage, bearer: Mention) -> bool:
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
