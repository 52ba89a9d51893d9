"""The matters of a text, whatever language it calls them in: what is compared where two texts may be about the same."""

from functools import cache
from hashlib import blake2b

from neuroconcepts.assistant.answers.ontology.analysis import mentions_in
from neuroconcepts.assistant.answers.ontology.concept import LANGUAGES, Sort
from neuroconcepts.assistant.answers.ontology.tables import WORDS, concepts
from neuroconcepts.assistant.reading.languages import guess_language

_SORTS = frozenset({Sort.THING, Sort.ROLE})


def matters_in(text: str) -> frozenset[str]:
    """The things and people that a text names, as names of concepts."""
    language = guess_language(text)
    known = concepts()
    named = (
        n for m in mentions_in(text, language if language in LANGUAGES else "de") for n in (*m.names, *m.modifiers)
    )
    return frozenset(name for name in named if known[name].sort in _SORTS)


@cache
def edition() -> str:
    """A name for the word tables as they are: other words, another name."""
    return blake2b(b"\n".join(p.read_bytes() for p in sorted(WORDS.glob("*.txt"))), digest_size=8).hexdigest()
