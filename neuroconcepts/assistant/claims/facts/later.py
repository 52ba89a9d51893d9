"""Whether a stretch tells of a later time than today: `danach bestandsfrei`, `libre dès le 1er octobre`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.passage import Passage

_LATER: Final = re.compile(
    r"\b(?:danach|dann|anschließend|anschliessend|später|spätestens|künftig|demnächst|bald|hernach|afterwards?|after (?:that|this|which)|then|thereafter|later|soon|subsequently|"
    r"ensuite|puis|après|plus tard|bientôt|poi|dopo|in seguito|successivamente|presto)\b",
    re.IGNORECASE,
)
_FROM: Final = re.compile(
    r"\b(?:ab|per|from|as of|dès|à partir d[eu]|à compter d[eu]|dal|da|a partire da[l]?)\s(?:dem\s|le\s|the\s|l['’])?$",
    re.IGNORECASE,
)
LONGEST: Final = 24
"""Characters that lead up to a date."""


def tells_later(passage: Passage) -> bool:
    """Whether it has a word for later, or a date from which it holds."""
    text, begin = passage.sentence.text, passage.start
    if _LATER.search(text, begin, passage.end):
        return True
    dates = (q for q in passage.quantities if q.measure is Measure.DATE)
    return any(_FROM.search(text, max(begin, q.start - LONGEST), q.start) for q in dates)
