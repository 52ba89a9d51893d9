"""Whether one may do without a thing is whether it must be taken: `Kann man auf den Stellplatz verzichten?`."""

import re
from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.question_parts import Part
from neuroconcepts.assistant.folding import folded

_WITHOUT: Final = re.compile(r"\b(?:verzichten|verzichtbar|forgo|waive|renoncer|rinunciare)\b")


def waives(text: str) -> bool:
    """Whether the question asks to do without."""
    return _WITHOUT.search(folded(text)) is not None


def done_without(part: Part) -> Part:
    """The part as one that asks for a duty, where it asks to do without a thing that it names."""
    if Asked.MAY not in part.asked or not part.has_thing or not waives(part.text):
        return part
    unknown = tuple(word for word in part.unknown if not _WITHOUT.fullmatch(word))
    return replace(part, asked=frozenset({Asked.MUST}), unknown=unknown)
