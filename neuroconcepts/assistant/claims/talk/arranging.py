"""What writer and reader will arrange between them: that it will be arranged says nothing of when or how it is."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.talk.whose import denies, is_writers

_ARRANGED: Final = word_set("availability handover move_in viewing contract notary contract_start")
"""Dates and meetings; a price or a pet that may be talked over is a claim."""
_ARRANGING: Final = re.compile(
    r"\b(?:vereinbar\w*|ausmach\w*|(?:machen|macht) .{0,60}\baus$|(?:stimm\w*|sprech\w*) .{0,60}\bab$|abstimm\w*|absprech\w*|"
    r"abzu(?:stimmen|sprechen)|abgesprochen|abgestimmt|(?:leg\w*|mach\w*) .{0,60}\bfest$|festleg\w*|fixier\w*|"
    r"arrang\w*|agree\w*|settle|fix|schedule|set up|coordinate|work out|"
    r"convien\w*|convenir|conviendr\w*|fix(?:er\w*|ons|e)|organis\w*|"
    r"concord\w*|fiss\w*|stabil\w*|accord\w*|organizz\w*)(?=\W|$)",
    re.IGNORECASE,
)
_TOGETHER: Final = re.compile(
    r"(?:gemeinsam|zusammen)(?: mit)?|miteinander|(?:together|jointly)(?: with)?|ensemble|conjointement|ensemble avec|"
    r"insieme(?: a| con)?"
)
_SET: Final = re.compile(r"\b(?:leg|mach|halt)\w*\b[^,;:]*\bfest$")
_USING: Final = word_set("use private_use let occupied allowed forbidden")


def is_arranged(reading: Reading, passage: Passage, mention: Mention) -> bool:
    """`Den Übergabetermin vereinbaren wir gemeinsam`, with no date told."""
    if not frozenset(mention.names) & _ARRANGED or passage.quantities:
        return False
    stretch = passage.text
    return bool(
        is_writers(stretch, reading.language)
        and _ARRANGING.search(stretch)
        and not denies(stretch, reading.language)
        and not {"no", "included", "extra", "free"} & passage.said
    )


def is_together(passage: Passage, mention: Mention) -> bool:
    """`wir gemeinsam`, `legen wir fest`: how the two do something; no thing is said to be shared."""
    if mention.fold == "fest" and mention.end >= passage.end:
        return _SET.search(passage.text) is not None
    return _TOGETHER.fullmatch(mention.fold) is not None and not _USING & passage.touched
