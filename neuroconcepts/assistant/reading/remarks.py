"""Short remarks in brackets behind a time: "Am 8.12. (Feiertag) ginge es ganztags"."""

import re
from collections.abc import Sequence
from typing import Final

from neuroconcepts.assistant.reading.intent_cues import cues_of
from neuroconcepts.domain.times import Place
from neuroconcepts.domain.times.spelling import fold

_REMARK: Final = re.compile(r"\(([^()\n]{1,40})\)")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_WORDS: Final = 4


def without_remarks(text: str, language: str, times: Sequence[Place]) -> str:
    """The text with such remarks as blanks, so that all places stay; those with a verb or a time of their own are left."""
    return _REMARK.sub(lambda found: _blank(found, language, times), text)


def _blank(found: re.Match[str], language: str, times: Sequence[Place]) -> str:
    before = len(found.string[: found.start()].rstrip())
    behind_a_time = any(before - 1 <= place.end <= found.start() for place in times)
    own_time = any(place.start < found.end() and place.end > found.start() for place in times)
    words = _WORD.findall(found[1])
    says_more = len(words) > _MOST_WORDS or any("finite" in cues_of(fold(word), language) for word in words)
    return found[0] if not behind_a_time or own_time or says_more else " " * len(found[0])
