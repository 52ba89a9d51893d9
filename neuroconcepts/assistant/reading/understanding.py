"""Understanding a seeker's message by rules: its intents, and the times it names, resolved.

Pure and without any model. Clauses (`clauses`) have speech acts (`intents`); acts say what a clause's times are for (`time_roles`);
times are resolved by the grammar of `domain.times`; and what the conversation already holds (offered slots, the agreed viewing) says
what follows from both.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from neuroconcepts.assistant.reading.choice import Choice
from neuroconcepts.assistant.reading.clauses import Clause
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.assistant.reading.message import Message, read
from neuroconcepts.assistant.reading.opt_out import opted_out, without_opt_out
from neuroconcepts.assistant.reading.question import asks
from neuroconcepts.assistant.reading.slots import fits
from neuroconcepts.domain.conversation import Context, Intent, Understanding, Window
from neuroconcepts.domain.times import Precision, TimeExpression

_LONGEST: Final = 4_000  # characters; what a person writes to be answered is shorter, and rules cost time per word
_SETTLING: Final = frozenset({Intent.RESCHEDULE, Intent.CANCELLATION, Intent.NOT_INTERESTED, Intent.SLOT_DECLINE})


def understand(message: str, *, now: datetime, context: Context, language: str | None = None) -> Understanding:
    """Intents and windows of `message` (the writer's own words, no quotation).

    `now` is aware, in the property's zone; `language` ISO 639-1, guessed when not given. An accepted slot's window is
    exactly the offered one. A message without any known wish is `UNCLEAR`; of a very long
    one the first 4,000 characters are read. Raises `ValueError` for a naive `now`.
    """
    message = message[:_LONGEST]
    language = language or guess_language(message)
    message, opts_out = without_opt_out(message)
    understood = _understood(read(message, now, context, language), context, language)
    return opted_out(understood) if opts_out else understood


def _understood(reading: Message, context: Context, language: str) -> Understanding:
    """A message without what asks for no more messages."""
    if Intent.SPAM in reading.intents:
        return Understanding((Intent.SPAM,), (), language)
    choice = Choice(reading, context)
    windows = choice.windows or _windows(reading, context, choice)
    found = _settled(reading, context, choice, windows)
    if found & {Intent.CANCELLATION, Intent.NOT_INTERESTED} and not found & {Intent.RESCHEDULE, Intent.VIEWING_REQUEST}:
        windows = ()
    return Understanding(
        tuple(i for i in Intent if i in found) or (Intent.UNCLEAR,),
        tuple(dict.fromkeys(windows)),
        language,
        tuple(dict.fromkeys(_unsure(reading, windows))),
    )


def _unsure(reading: Message, windows: Sequence[Window]) -> Iterator[Window]:
    """Both times that a phrase may mean, the likelier first, where one of the windows was read from a contradictory phrase."""
    for named in (*reading.proposed, *reading.parting):
        meant = next((w for w in windows if fits(named, w)), None)
        if named.otherwise and meant:
            yield from (meant, named.otherwise)


def _windows(reading: Message, context: Context, choice: Choice) -> tuple[Window, ...]:
    """The times that are proposed, without those that only say which viewing, or which offered slot, is spoken of."""
    known = [context.appointment] if context.appointment else context.offered if choice.counters else ()
    over = context.appointment if context.appointment and context.appointment.end <= reading.now else None
    proposed = [e for e in reading.proposed if not (over and reading.recalls(e, over))]
    if context.appointment:
        proposed = [e for e in proposed if not reading.is_beside_the_viewing(e)]
    return tuple(e.window for e in proposed if not any(reading.is_mention(e, w) for w in known))


def _settled(reading: Message, context: Context, choice: Choice, windows: Sequence[Window]) -> set[Intent]:
    """Intents after times and context had their say."""
    proposes = bool(windows) and not choice.windows
    found = set(reading.intents)
    if choice.windows:
        found = (found - {Intent.VIEWING_REQUEST, Intent.RESCHEDULE, Intent.CANCELLATION}) | {Intent.SLOT_ACCEPT}
    elif context.offered:
        found -= {Intent.CANCELLATION} if choice.refuses_all else set()
        found |= _about_offer(reading, choice, found, proposes=proposes)
    elif context.appointment:
        found |= _about_appointment(reading, context.appointment, found, proposes=proposes)
    elif proposes and not found & {Intent.RESCHEDULE, Intent.CANCELLATION}:
        found.add(Intent.VIEWING_REQUEST)
    elif not found and (choice.says_no or (choice.is_unsuited and not reading.speaks_of_time)):
        found.add(Intent.NOT_INTERESTED)
    found = _consistent(reading, found, context, proposes=proposes)
    if asks(reading, found) or (not found and _asks_about_the_agreed(reading, context)):
        found.add(Intent.QUESTION)
    if not found and reading.speaks_of_time:
        # also "am 30. Februar": a wish, though without a window; with a viewing agreed, "bleibt es bei Freitag?"
        found.add(Intent.QUESTION if context.appointment else Intent.VIEWING_REQUEST)
    return found


def _asks_about_the_agreed(reading: Message, context: Context) -> bool:
    """`Kann meine Schwester statt mir kommen?`: what would ask for a viewing asks about the one that is agreed."""
    asked = any(c.asks for c in reading.clauses)
    return asked and context.appointment is not None and Intent.VIEWING_REQUEST in reading.intents


def _about_offer(reading: Message, choice: Choice, found: set[Intent], *, proposes: bool) -> set[Intent]:
    made = {Intent.SLOT_DECLINE} if choice.refuses and Intent.NOT_INTERESTED not in found else set()
    if proposes:
        made.add(Intent.VIEWING_REQUEST)
    if not made and not found and choice.agrees:
        # "am liebsten abends" says yes to no slot: none is then
        made.add(Intent.VIEWING_REQUEST if reading.speaks_of_time else Intent.SLOT_ACCEPT)
    return made


def _about_appointment(reading: Message, agreed: Window, found: set[Intent], *, proposes: bool) -> set[Intent]:
    if agreed.end <= reading.now:  # it took place, or did not: what is wished now is another one
        return {Intent.VIEWING_REQUEST} if proposes else set()
    if proposes:
        return {Intent.RESCHEDULE}
    unable = any(_is_unable(reading, c, agreed) for c in reading.clauses)
    if unable and not found & {Intent.RESCHEDULE, Intent.HUMAN_REQUESTED, Intent.COMPLAINT}:
        return {Intent.CANCELLATION}
    return set()


def _is_unable(reading: Message, clause: Clause, agreed: Window) -> bool:
    """Whether a clause says that the writer cannot come to the agreed viewing; "muss um sechs weg" says so of another time."""
    if not reading.is_refusing(clause) or clause.asks:
        return False
    named = [e for e in reading.refused if clause.start <= e.start < clause.end]
    return not named or any(_may_hold(e, agreed) for e in named)


def _may_hold(refused: TimeExpression, agreed: Window) -> bool:
    """Whether a refused time means the agreed viewing: a day does, or a time of day that overlaps it."""
    whole = refused.precision in {Precision.DAY, Precision.RANGE}
    window = refused.window
    return whole or (window.start < agreed.end and agreed.start < window.end)


def _consistent(reading: Message, found: set[Intent], context: Context, *, proposes: bool) -> set[Intent]:
    """Without the intents whose words mean something else beside the others."""
    found = set(found)
    agreed = context.appointment
    if Intent.RESCHEDULE in found and (not agreed or agreed.end <= reading.now):
        found.discard(Intent.RESCHEDULE)
        if context.offered:
            found |= {Intent.VIEWING_REQUEST} if proposes else {Intent.SLOT_DECLINE}
        elif not found:
            found.add(Intent.VIEWING_REQUEST if proposes else Intent.RESCHEDULE)
    if not agreed and found & {Intent.COMPLAINT, Intent.NOT_INTERESTED}:
        found.discard(Intent.CANCELLATION)  # there is nothing to call off
    if Intent.CANCELLATION in found and not agreed and not reading.speaks_of_viewing:
        found = (found - {Intent.CANCELLATION}) | {Intent.NOT_INTERESTED}
    if agreed and not proposes:
        found.discard(Intent.VIEWING_REQUEST)  # it speaks of the one that is agreed
    if Intent.COMPLAINT in found and not proposes:
        found.discard(Intent.VIEWING_REQUEST)  # it speaks of one that went wrong
    if found & _SETTLING and not (proposes and Intent.SLOT_DECLINE in found):
        found.discard(Intent.VIEWING_REQUEST)
    if Intent.RESCHEDULE in found and proposes:
        found.discard(Intent.CANCELLATION)
    return found
