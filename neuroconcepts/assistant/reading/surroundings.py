"""What only says beside what a time lies: "vor der Schule", "between two meetings", "prima del volo"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from neuroconcepts.assistant.reading.intent_cues import cues, cues_of, pieces
from neuroconcepts.domain.times.lists import words

_BESIDE: Final = words(
    "vor nach zwischen neben before after between avant apres entre sortant prima dopo tra fra uscendo antes despues"
)
_BECAUSE: Final = words("wegen aufgrund because due cause raison causa via")
"""What gives a reason, and no other time where nobody says what he does: "wegen Nachtdienst bitte erst ab 14 Uhr"."""
_DETERMINERS: Final = words(
    "der die das dem den des einer einem meiner meinem meinen unserer unserem zwei den zwoa the a an my our two his her their la le l les "
    "de du d un une mon ma mes notre nos deux il lo i gli del della dello dell dei dall dalla dal mio mia miei nostro nostra due el mi "
    "to of di du"
)
_EVENTS: Final = frozenset({"occupied", "absent", "journey", "fetching", "signing"})
_MOST_DETERMINERS: Final = 3
_JOINTS: Final = words("um at a alle um_ca gegen")
_TIMES: Final = frozenset("⌚⌛")


@lru_cache(maxsize=4_000)
def without_surroundings(said: str, language: str) -> str:
    """The words of a clause without phrases that name an event only for its place in the day.

    An event with a time of its own behind it keeps it: "vor meinem Flug um 14 Uhr".
    """
    found = pieces(said)
    if _BECAUSE.intersection(found):
        rest = " ".join(_kept(found, _BESIDE | _BECAUSE, language))
        if not {"self", "no"} & cues(rest, language):
            return rest
    return " ".join(_kept(found, _BESIDE, language)) if _BESIDE.intersection(found) else said


def _kept(found: Sequence[str], placing: frozenset[str], language: str) -> Iterator[str]:
    at = 0
    while at < len(found):
        end = _end_of_phrase(found, at, language) if found[at] in placing else at
        if end == at:
            yield found[at]
            end += 1
        at = end


def _end_of_phrase(found: Sequence[str], at: int, language: str) -> int:
    """Where the phrase ends that begins with the preposition at `at`; there when it names no event, or one with its time."""
    noun = at + 1
    while noun < min(len(found), at + 1 + _MOST_DETERMINERS) and found[noun] in _DETERMINERS:
        noun += 1
    if noun >= len(found) or not _EVENTS & cues_of(found[noun], language):
        return at
    behind = [word for word in found[noun + 1 : noun + 3] if word not in _JOINTS]
    own_time = found[at] in _BESIDE and bool(behind) and behind[0] in _TIMES
    return at if own_time else noun + 1
