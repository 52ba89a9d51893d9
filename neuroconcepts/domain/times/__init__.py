"""Times as people write them → windows: `resolve("nächsten Dienstag ab 17 Uhr", now=…)`.

Deterministic, without clock or I/O: `now` and its zone say what "tomorrow" is. Words (`words_de`, …) become nodes (`tokens`,
`senses`), a cascade of rules (`patterns`) makes clock times, days and stretches of them, those that belong together become groups
(`groups`), and groups windows (`windows`). What does not exist (31.2.) or is over names no window.
"""

from collections.abc import Sequence
from datetime import datetime

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times.places import Place
from neuroconcepts.domain.times.reading import TimeReading, read
from neuroconcepts.domain.times.uses import Use
from neuroconcepts.domain.times.values import Precision
from neuroconcepts.domain.times.windows import VIEWING, TimeExpression

__all__ = ["VIEWING", "Place", "Precision", "TimeExpression", "TimeReading", "Use", "mentions_time", "read", "resolve"]


def resolve(
    text: str, *, now: datetime, language: str | None = None, about: Sequence[Window] = (), agreed: bool = False
) -> tuple[TimeExpression, ...]:
    """The times that `text` names, in its order.

    `now` must be aware; a `ZoneInfo` zone keeps summer time right. `language` is ISO 639-1 (German when not given).
    `about` are the windows the talk is about: a weekday alone means that of an offered slot or, with `agreed`, that of the
    week of the agreed viewing; "an hour later" or "same time" count from the first. Raises `ValueError` for a naive `now`.
    """
    return read(text, now=now, language=language).expressions(about, agreed=agreed)


def mentions_time(text: str, *, now: datetime, language: str | None = None) -> bool:
    """Whether `text` speaks of a day or time of day, also of one that does not exist (29.2.2025)."""
    return bool(read(text, now=now, language=language).places)
