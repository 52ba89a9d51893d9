"""Which end of a quality a word names: the tables have `befristet` and `unbefristet` as one concept, its opposites."""

import re
from enum import StrEnum
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.lexicon import read


class Pole(StrEnum):
    """The end that gives the concept its name, its opposite, or either: `befristet`, `unbefristet`, `langfristig`."""

    ITSELF = "itself"
    OPPOSITE = "opposite"
    EITHER = "either"


_OPPOSITE: Final = re.compile(
    r"(?:auf unbestimmte zeit|indefinite|open-ended|permanent|(?:.+ )?indetermin\w+|illimite\w*|"
    r"(?:fenster|stufen)los\w*|innenliegend.*|.*ohne fenster|windowless|non .+|not .+|nicht .+)"
)
_EITHER: Final = re.compile(r"(?:langfristig\w*|long-term)")
_SHORTEST: Final = 4


def pole(mention: Mention) -> Pole:
    """Which end of its concept the mention names."""
    if _EITHER.fullmatch(mention.fold):
        return Pole.EITHER
    return Pole.OPPOSITE if _OPPOSITE.fullmatch(mention.fold) or _is_undone(mention) else Pole.ITSELF


def _is_undone(mention: Mention) -> bool:
    """Whether it is a word of the same concept behind an `un-`: `unmöbliert`, `unfurnished`; not `unterkellert`."""
    bare = mention.fold.removeprefix("un")
    if bare == mention.fold or len(bare) < _SHORTEST:
        return False
    readings = (read(bare, language) for language in ("de", "en"))
    return any(found and set(found.concepts) & set(mention.names) for found in readings)
