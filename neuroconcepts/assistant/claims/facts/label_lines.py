"""A line of a list, `Haustiere: verboten`, as the sentence that it stands for: label and value make one claim."""

import re
from typing import Final

_LINE: Final = re.compile(r"\W*(?P<label>[^\W\d_][^:.,;!?\n]{1,50}?)\s?:\s+(?P<value>[^:;!?\n]{2,60}?)[\s.]*")
LONGEST_LABEL: Final = 4
"""Words."""
_VALUES: Final = {
    "de": (
        (r"(?:nein|keine?[rsn]?|nicht vorhanden|entfällt|fehlt|ohne|gibt es nicht)", "kein {}"),
        (r"(?:ja|vorhanden|gibt es)", "{} ist vorhanden"),
        (r"(?:(?:nicht|un)\s?)?(?:verboten|untersagt|erlaubt|gestattet|erwünscht|zulässig|möglich|gewünscht)", "{} ist {value}"),
    ),
    "en": (
        (r"(?:no|none|not available|without)", "no {}"),
        (r"(?:yes|available)", "there is a {}"),
        (r"(?:not |strictly )?(?:allowed|permitted|forbidden|prohibited|welcome|possible)", "{} are {value}"),
    ),
    "fr": (
        (r"(?:non|aucune?|néant|sans|pas)", "il n'y a pas de {}"),
        (r"(?:oui|disponible)", "il y a {}"),
        (r"(?:non |pas )?(?:interdit|autoris[ée]|permi|admi|accept[ée]|possible|bienvenu)(?:e?s?)", "{} sont {value}"),
    ),
    "it": (
        (r"(?:no|nessun\w?|senza|assente|non previst\w)", "non c'è {}"),
        (r"(?:sì|si|disponibile|presente)", "c'è {}"),
        (r"(?:non )?(?:vietat|ammess|permess|consentit|accettat|possibil|gradit)\w", "{} sono {value}"),
    ),
}  # fmt: skip
"""Values that say nothing without their label, and the sentence of both."""


def as_sentence(line: str, language: str) -> str | None:
    """The sentence that a line of label and value stands for, where the value alone says whether there is or may be such."""
    hit = _LINE.fullmatch(line)
    if hit is None or len(hit["label"].split()) > LONGEST_LABEL:
        return None
    for value, sentence in _VALUES.get(language, _VALUES["de"]):
        if re.fullmatch(value, hit["value"], re.IGNORECASE):
            return f"{sentence.format(hit['label'], value=hit['value'])}."
    return None
