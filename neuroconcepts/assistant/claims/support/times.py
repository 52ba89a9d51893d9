"""The appointments and times of day of a letter, each with the offered slot it is, or with whoever named it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from neuroconcepts.assistant.claims.appointments import wrong_times
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.support.sources import Sources
from neuroconcepts.domain.conversation import Claim, ClaimKind, Support


def times(sources: Sources, part: Part) -> Iterator[tuple[Span, Claim]]:
    """What a sentence says of times that the check found right."""
    reading = sources.reading
    _, right = wrong_times(part.text, reading.slots, reading.grounds.words, reading.seeker, reading.language)
    for start, end in dict.fromkeys(right):
        if any((a, b) != (start, end) and a <= start and end <= b for a, b in right):
            continue
        words = part.text[start:end]
        yield (part.start + start, part.start + end), Claim(ClaimKind.TIME, words, _support(sources, words))


def _support(sources: Sources, words: str) -> tuple[Support, ...]:
    """The slots that it may be of; a time that is none of theirs is stated, or the seeker's."""
    slots = [slot for slot in sources.reading.slots if _is(words, sources, slots=[slot])]
    if slots:
        return tuple(Support("slot", slot.isoformat()) for slot in slots)
    if theirs := sources.seekers(partial(_is_in, words, sources)):
        return theirs
    grounds = sources.reading.grounds.statements
    return next((sources.of_ground(g) for g in grounds if _is_in(words, sources, g.written)), ())


def _is_in(words: str, sources: Sources, text: str) -> bool:
    return _is(words, sources, text=text)


def _is(words: str, sources: Sources, *, slots: Sequence[datetime] = (), text: str = "") -> bool:
    """Whether these words are right with nothing but this known."""
    wrong, right = wrong_times(words, slots, text, "", sources.reading.language)
    return bool(right) and not wrong
