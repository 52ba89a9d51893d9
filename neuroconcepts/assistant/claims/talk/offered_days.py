"""The weekend, where one of its days is offered: `am Wochenende ginge Samstag um 10 Uhr`."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.claims.reading import Reading

_WEEKEND: Final = re.compile(
    r"(?:am |at the |over the |on the |le |il |nel )?(?:wochenende|weekend|week-end|fine settimana)"
)
_WEEK: Final = re.compile(
    r"(?:unter der woche|during the week|on weekdays|werktags|en semaine|in settimana|nach feierabend|after work)"
)
SATURDAY: Final = 5


def is_offered_weekend(reading: Reading, mention: Mention) -> bool:
    """Whether a mention is the weekend, or the week, and a time on such a day is offered."""
    weekend, week = _WEEKEND.fullmatch(mention.fold), _WEEK.fullmatch(mention.fold)
    if not (weekend or week):
        return False
    return any((slot.weekday() >= SATURDAY) is bool(weekend) for slot in reading.slots)
