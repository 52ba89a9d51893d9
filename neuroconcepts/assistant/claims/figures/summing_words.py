"""Words that say that a figure is reckoned."""

import re
from typing import Final

from neuroconcepts.assistant.claims.figures.said import Said

_SUMMED: Final = re.compile(
    r"\b(?:zusammen|gemeinsam|insgesamt|gesamt\w*|in summe|summe|total\w*|ergibt|ergeben|macht|machen|kommen auf|kommt auf|also|somit|damit|sind (?:das|es|wir)|das sind|wären?|kämen?|kommen sie|käme|sono|fanno|font|fait|serai\w*|sarebb\w*|mithin|entspricht|"
    r"altogether|together|in all|overall|makes|make|comes? to|adds? up|which is|that is|that's|would be|i\.e\.|equals?|equivalent|plus|"
    r"soit|au total|en tout|donc|ensemble|ce qui fait|in totale|in tutto|totale|complessiv\w+|quindi|cioè|ovvero|pari a|insieme|"
    r"jährlich\w*|jahr\w*|year\w*|annual\w*|par an|ans?\b|année|all'anno|anno|annu\w+|pro quadratmeter|je quadratmeter|pro m²|je m²|pro qm|per square|per m²|par m²|al m²|al metro|der quadratmeter|quadratmeterpreis|rechnerisch|works out|revient|calcol\w+|"
    r"plätze|stellplätze|spaces|differenz|difference|über|unter|over|under|above|below|sous|dessus|sopra|sotto|mehr|weniger|more|less)\b",
    re.IGNORECASE,
)


def multiplies(text: str) -> bool:
    """Whether a sentence reckons with amounts."""
    return _SUMMED.search(text) is not None


LEAD, TRAIL = 60, 16
"""Characters before and behind an amount in which a word may say that it is reckoned."""


def is_reckoned_near(said: Said) -> bool:
    """Whether such a word stands near the figure."""
    figure = said.figure
    return _SUMMED.search(said.text, max(0, figure.start - LEAD), figure.end + TRAIL) is not None
