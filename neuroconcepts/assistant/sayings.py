"""What a message says, sentence by sentence, in a form that is only compared: does another one say anything new?

Whoever sends the same through two portals greets, signs and breaks lines as each of them has it. That makes no other message,
nor do case, spelling of umlauts and punctuation.
"""

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Final

from neuroconcepts.assistant.answers.courtesy import without_courtesy
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.folding import folded

MOST: Final = 40
"""Sentences that are told apart; what follows them counts as one."""
LONGEST_LINE: Final = 1_000
"""Characters. A longer line is compared as it stands: looking for courtesy in it takes long."""
_END: Final = re.compile(r"[.!?…]+(?:\s|$)")
_WORD: Final = re.compile(r"\w+")
_CONTACT: Final = re.compile(r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|[+\d][\d /().-]{5,}")
_IN_CARDS: Final = word_set(
    "von van vom zu der den de del della di da du la le el al bin ibn ter ten und and et e "
    "tel telefon phone mobil mobile handy fax mail email t m f c o"
)
"""Words in small letters that names and addresses have."""


def sayings(text: str) -> tuple[str, ...]:
    """A digest of each sentence, in their order, without greeting, closing and signature; none where nothing is said."""
    said = " ".join(_own_lines(text))
    words = [" ".join(_WORD.findall(folded(sentence))) for sentence in _END.split(said)]
    sentences = list(dict.fromkeys(filter(None, words)))
    rest = " ".join(sentences[MOST:])
    return tuple(map(_digest, [*sentences[:MOST], *([rest] if rest else [])]))


def _own_lines(text: str) -> Iterator[str]:
    """The lines that say something: behind one of mere courtesy, names and addresses sign."""
    signs = False
    for line in filter(None, map(str.strip, text.splitlines())):
        own = line if len(line) > LONGEST_LINE else without_courtesy(line)
        if not own:
            signs = True
        elif not (signs and _signs(own)):
            signs = False
            yield own


def _signs(line: str) -> bool:
    """Whether a line can be part of a signature: only names, towns, numbers and addresses."""
    words = re.findall(r"[^\W_][\w'-]*", _CONTACT.sub(" ", line))
    return "?" not in line and all(w[0].isupper() or w[0].isdigit() or w in _IN_CARDS for w in words)


def _digest(sentence: str) -> str:
    return blake2b(sentence.encode(), digest_size=6).hexdigest()
