"""Understanding a seeker's message by rules: its intents, and the times it names, resolved.

Pure and without any model: clauses, the patterns of `intents`, the grammar of `domain.times`, and what the conversation
already holds (offered slots, the agreed viewing).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from neuroconcepts.assistant.clauses import Clause, clauses
from neuroconcepts.assistant.intents import denies, intents_of, says
from neuroconcepts.assistant.languages import guess_language
from neuroconcepts.assistant.slots import accepts, by_number, fits, is_unable, refuses_all
from neuroconcepts.domain.conversation import Context, Intent, Understanding, Window
from neuroconcepts.domain.times import Precision
from neuroconcepts.domain.times import TimeExpression, mentions_time, resolve

# Times that are no viewing times: moving in, deadlines for an answer, what lies behind, office hours.
_OTHER_TIMES: Final = re.compile(
    r"\bmuss (?:.* )?(?:abholen|arbeiten|weg|los|zur arbeit)\b|\brelocat|\bmoving\b|\bzieh\w* (?:\w+ ){0,5}(?:um|nach)\b|\bumzieh|\bsuche\w* (?:.* )?ab\b|\blooking for .* from\b|\beinzieh|\beinzug|\bbezug|\bbezieh|\bbeziehbar|bezugs|\bfrei (?:ab|wird)|\b(?:ab|wann) (?:\w+ ){0,4}(?:frei|verfuegbar)\b|\bverfuegbar|\bmietbeginn|\bbail\b|vertrag (?:\w+ ){0,3}(?:laeuft|endet)|laeuft (?:\w+ ){0,5}aus\b|\bmietvertrag|\bkuendig|\bumzug|\bumzieh|\buebernahme|\bbescheid (?:geben|sagen)|\bruckmeldung bis|"
    r"\bmov(?:e|ing) in|\bmove-in|\bavailable from|\bmove (?:to|house)|\blease|\btenancy|\bstart of the|\bget back to me|\btrasfer|\bdisponibil|\bemmenag|\bdisponible a partir|\btasin|\brueckmeldung (?:\w+ ){0,3}bis|\bbis (?:\w+ ){0,3}(?:antwort|melden)|"
    r"\b(?:gestern|yesterday|ieri|hier soir)\b|\bhabe?n? (?:\w+ ){0,6}(?:geschrieben|angefragt|angerufen|gemailt|gesehen|gewartet)|\bwar(?:en)? (?:\w+ ){0,4}(?:dort|da|besichtigung|ausgemacht|vereinbart)"
)
# "ab 13 Uhr habe ich frei" is about the writer, not about the flat.
_TAG: Final = re.compile(  # a question about what was just said, or none that the exposé answers
    r"\b(?:moeglich|machbar|recht|in ordnung|ok|okay|possible|possibile|fine|alright|work|passen|passt|geht|ginge|klappt|klappen|uygun|olur)\b|\btermin"
)
_OWN_TIME: Final = re.compile(
    r"\b(?:habe?n?|haette\w*|bin|sind|waere\w*) (?:ich|wir)\b.*\b(?:frei|verfuegbar|zeit)\b|\b(?:ich|wir) (?:habe?n?|haette\w*|bin|sind|waere\w*)\b.*\b(?:frei|verfuegbar|zeit)\b|"
    r"\b(?:i'm|i am|we're|we are|i'd be|we'd be)\b.*\b(?:free|available)\b"
)
_WILLING: Final = re.compile(
    r"\b(?:passt|passen|geht|ginge|gehen|klappt|gern\w*|ja|jo|ok|okay|gut|super|moeglich|frei|zeit|koennt\w*|kann|wuerde\w*|yes|works?|fine|good|"
    r"free|could|can|si|bene|posso|libero|oui|bien|libre|peux|olur|uygun|besichtig\w*|termin\w*|view\w*|visit\w*)\b"
)
_LONGEST: Final = 4_000  # characters; what a person writes to be answered is shorter, and rules cost time per word
_FAREWELL: Final = re.compile(
    r"^(?:und |also |dann )*(?:bis|see you|until|till|a|ci vediamo|a presto) (?:dann|bald|morgen|spaeter|(?:am )?\w+(?:tag|woch))(?: um [\w:. ]+)?$|"
    r"^(?:see you|a) (?:then|soon|there|on \w+day|\w+day|presto|bientot|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|lundi|mardi|mercredi|jeudi|vendredi|samedi)\b"
)
_EXCEPT: Final = re.compile(
    r"\b(?:als(?=\s+(?:am\s+|den\s+)?\w*(?:tag|woch)\b)|statt|anstatt|anstelle|ausser|instead of|rather than|except|tranne|invece di|sauf|au lieu de)\s+(?:(?:am|den|dem|der|um|the|on|at)\s+)?[\w.:]+[^,.;!?]*?(?=\b(?:den|am|auf|zu|um|lieber|gerne|on|to|at)\b|[,.;!?]|$)",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\bwie (?:hoch|gross|viel|lang|weit|alt|ist|sind|sieht|schaut|heiss|teuer|oft)|\bwelche|\bwas (?:ist|sind|kostet|kosten|bedeutet|fuer)|\bwann (?:ist|wird|wurde|kann man)|\bwo (?:ist|sind|liegt|genau)|\bgibt es\b|\bbleibt es\b|\bist (?:\w+ ){0,8}(?:erlaubt|moeglich|inklusive|vorhanden|dabei|enthalten|frei|verfuegbar|aktuell)|"
    r"\bfrage|\bwuerde (?:gerne|gern|mich) (?:\w+ )?wissen|\bob\b|\bwissen,? ob|"
    r"\bhow (?:much|many|big|large|old|far|high|long)|\bwhat(?:'s| is| are)\b|\bis there\b|\bare there\b|\bdoes (?:it|the)|\bquestion|\bwonder|\bis (?:it|the (?:flat|house|apartment|property))|\bquant|\bc'e\b|\bci sono\b|\bcombien|\by a-t-il|\best-ce que|\bquel|\bne kadar|\bvar mi\b|\bkac\b"
)
_VERB_FIRST: Final = re.compile(
    r"(?:ist|is|sind|hat|muss|darf|kann man|bleibt|liegt|besteht|gibts?|wird|wurde|gehoert|stimmt es) (?!es moeglich|ok\b|das ok)"
)

_AMOUNT: Final = re.compile(r"\d{3}|€|\beuro?\b|\bchf\b|%|prozent", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A message in its clauses, with the times of those that propose and of those that refuse."""

    message: str
    language: str
    clauses: tuple[Clause, ...]
    proposed: tuple[TimeExpression, ...]
    speaks_of_time: bool
    refused: tuple[TimeExpression, ...]


def understand(message: str, *, now: datetime, context: Context, language: str | None = None) -> Understanding:
    """Intents and windows of `message` (the writer's own words, no quotation).

    `now` is aware, in the property's zone; `language` ISO 639-1, guessed when not given. An accepted slot's window is
    exactly the offered one. A message without any known wish is `UNCLEAR`; of a very long
    one the first 4,000 characters are read. Raises `ValueError` for a naive `now`.
    """
    message = message[:_LONGEST]
    language = language or guess_language(message)
    reading = _read(message, now, context, language)
    intents = intents_of(reading.clauses, language)
    if Intent.SPAM in intents:
        return Understanding((Intent.SPAM,), (), language)
    accepted = _accepted(reading, context, intents)
    windows = tuple(accepted) or _windows(reading, context)
    found = _settled(reading, context, intents, accepted, windows)
    if found & {Intent.CANCELLATION, Intent.NOT_INTERESTED} and not found & {Intent.RESCHEDULE, Intent.VIEWING_REQUEST}:
        windows = ()
    return Understanding(tuple(i for i in Intent if i in found) or (Intent.UNCLEAR,), _distinct(windows), language)


def _distinct(windows: Sequence[Window]) -> tuple[Window, ...]:
    return tuple(dict.fromkeys(windows))


def _read(message: str, now: datetime, context: Context, language: str) -> _Reading:
    found = clauses(message)
    about = context.offered or ((context.appointment,) if context.appointment else ())
    refusing = [c for c in found if _is_refusing(c, language)]
    refusing += [c for c in _set_aside(found, now, language) if c not in refusing]
    silent = [c for c in found if _is_aside(c, language)]

    def times(text: str) -> tuple[TimeExpression, ...]:
        return resolve(text, now=now, language=language, about=about)

    spoken = _masked(message, [*refusing, *silent])
    proposed = times(spoken)
    speaks_of_time = mentions_time(spoken, now=now, language=language)
    kept_out = [c for c in found if c not in refusing]
    return _Reading(message, language, found, proposed, speaks_of_time, times(_masked(message, kept_out)))


def _set_aside(found: Sequence[Clause], now: datetime, language: str) -> list[Clause]:
    """Clauses whose time the next one sets another against: "vormittags hab ich Schule, aber am Nachmittag geht es"."""

    def timed(clause: Clause) -> bool:
        return mentions_time(clause.words, now=now, language=language)

    return [
        before
        for before, clause in pairwise(found)
        if clause.contrasts
        and not before.asks
        and not _WILLING.search(before.words)
        and timed(before)
        and timed(clause)
    ]


def _is_aside(clause: Clause, language: str) -> bool:
    """Whether the times of a clause are none for a viewing: a move, a deadline, the past, what is cancelled, a farewell."""
    called_off = says(Intent.CANCELLATION, clause.words, language) and not says(
        Intent.RESCHEDULE, clause.words, language
    )
    if _OWN_TIME.search(clause.words):
        return False
    return called_off or bool(_OTHER_TIMES.search(clause.words) or _FAREWELL.search(clause.words))


def _is_refusing(clause: Clause, language: str) -> bool:
    return is_unable(clause.words) or (denies(clause.words, language) and not (clause.asks and clause.is_last))


def _masked(message: str, hidden: Sequence[Clause]) -> str:
    """The message with some clauses, and what stands behind "statt" or "except", replaced by sentence ends."""
    masked = _EXCEPT.sub(lambda match: ";" * len(match[0]), message)
    for clause in hidden:
        masked = masked[: clause.start] + ";" * (clause.end - clause.start) + masked[clause.end :]
    return masked


def _accepted(reading: _Reading, context: Context, intents: set[Intent]) -> list[Window]:
    """The offered slots that the message takes."""
    offered = context.offered
    if context.appointment and not offered:
        return _confirmed(reading, context.appointment, intents)
    if not offered or Intent.NOT_INTERESTED in intents:
        return []
    willing = [c for c in reading.clauses if not _is_refusing(c, reading.language)]
    chosen = [w for c in willing for w in by_number(c.words, offered)]
    if chosen:
        return list(dict.fromkeys(chosen))
    declined = any(is_unable(c.words) and not _has_time(c, reading.refused) for c in reading.clauses)
    for expression in reading.proposed:
        if declined and expression.precision is not Precision.EXACT:
            continue  # "Zu früh, geht's auch am Nachmittag?"
        chosen += [w for w in offered if fits(expression, w) and w not in chosen]
    if chosen or reading.proposed:
        return chosen
    agrees = any(_agrees(c, reading.language) for c in willing)
    refuses = len(willing) < len(reading.clauses)
    return list(offered) if agrees and not refuses and len(offered) == 1 else []


def _agrees(clause: Clause, language: str) -> bool:
    """Whether a clause says yes, and to the offer: "please" may also ask for a call."""
    return (
        accepts(clause.words, language) and not clause.asks and not says(Intent.HUMAN_REQUESTED, clause.words, language)
    )


def _has_time(clause: Clause, named: Sequence[TimeExpression]) -> bool:
    return any(clause.start <= e.start < clause.end for e in named)


def _confirmed(reading: _Reading, agreed: Window, intents: set[Intent]) -> list[Window]:
    """The agreed viewing, when the message says that it stands."""
    if intents & {Intent.CANCELLATION, Intent.RESCHEDULE, Intent.NOT_INTERESTED, Intent.QUESTION} or reading.refused:
        return []
    agrees = any(_agrees(c, reading.language) for c in reading.clauses)
    refuses = any(_is_refusing(c, reading.language) for c in reading.clauses)
    others = [e for e in reading.proposed if not fits(e, agreed)]
    return [agreed] if agrees and not refuses and not others and not intents - {Intent.VIEWING_REQUEST} else []


def _windows(reading: _Reading, context: Context) -> tuple[Window, ...]:
    agreed = context.appointment
    return tuple(e.window for e in reading.proposed if not (agreed and _is_mention(e, agreed)))


def _is_mention(named: TimeExpression, agreed: Window) -> bool:
    """Whether a time only says which viewing is meant: its start, or its day as a whole."""
    return fits(named, agreed) and (named.precision is Precision.DAY or named.window.start == agreed.start)


def _settled(
    reading: _Reading, context: Context, intents: set[Intent], accepted: Sequence[Window], windows: Sequence[Window]
) -> set[Intent]:
    """Intents after times and context had their say."""
    found = set(intents)
    proposes = bool(windows) and not accepted
    if accepted:
        found = (found - {Intent.VIEWING_REQUEST, Intent.RESCHEDULE, Intent.CANCELLATION}) | {Intent.SLOT_ACCEPT}
        if not _AMOUNT.search(reading.message):
            found.discard(Intent.PRICE_NEGOTIATION)  # "I'd take the second"
    elif context.offered:
        found |= _about_offer(reading, found)
    elif context.appointment:
        found |= _about_appointment(reading, found, proposes)
    elif proposes and not found & {Intent.RESCHEDULE, Intent.HUMAN_REQUESTED, Intent.CANCELLATION}:
        found.add(Intent.VIEWING_REQUEST)
    found = _consistent(found, context, proposes=proposes)
    if _is_question(reading, found):
        found.add(Intent.QUESTION)
    if not found and reading.speaks_of_time:
        # also "am 30. Februar": a wish, though without a window; with a viewing agreed, "bleibt es bei Freitag?"
        found.add(Intent.QUESTION if context.appointment else Intent.VIEWING_REQUEST)
    return found


def _consistent(found: set[Intent], context: Context, *, proposes: bool) -> set[Intent]:
    """Without the intents whose words mean something else beside the others."""
    found = set(found)
    if not context.appointment and Intent.RESCHEDULE in found and context.offered:
        found.discard(Intent.RESCHEDULE)
        found |= {Intent.VIEWING_REQUEST} if proposes else {Intent.SLOT_DECLINE}
    if Intent.PRICE_NEGOTIATION in found and not (proposes or context.appointment):
        found.discard(Intent.RESCHEDULE)  # "1.100 statt 1.250"
    if not context.appointment and found & {Intent.COMPLAINT, Intent.NOT_INTERESTED}:
        found.discard(Intent.CANCELLATION)  # there is nothing to call off
    if context.appointment and not proposes:
        found.discard(Intent.VIEWING_REQUEST)  # it speaks of the one that is agreed
    if Intent.COMPLAINT in found and not proposes:
        found.discard(Intent.VIEWING_REQUEST)  # it speaks of one that went wrong
    settles = found & {Intent.RESCHEDULE, Intent.CANCELLATION, Intent.NOT_INTERESTED, Intent.SLOT_DECLINE}
    if settles and not (proposes and Intent.SLOT_DECLINE in found):
        found.discard(Intent.VIEWING_REQUEST)
    return found


def _about_offer(reading: _Reading, found: set[Intent]) -> set[Intent]:
    refused = any(_is_refusing(c, reading.language) or refuses_all(c.words) for c in reading.clauses)
    proposes = bool(reading.proposed)
    made = {Intent.SLOT_DECLINE} if refused and Intent.NOT_INTERESTED not in found else set()
    if proposes:
        made.add(Intent.VIEWING_REQUEST)
    agrees = any(_agrees(c, reading.language) for c in reading.clauses)
    if not made and not found and agrees:
        made.add(Intent.SLOT_ACCEPT)
    return made


def _about_appointment(reading: _Reading, found: set[Intent], proposes: bool) -> set[Intent]:
    unable = any(is_unable(c.words) for c in reading.clauses)
    if proposes:
        return {Intent.RESCHEDULE}
    if unable and Intent.RESCHEDULE not in found:
        return {Intent.CANCELLATION}
    return set()


def _is_question(reading: _Reading, found: set[Intent]) -> bool:
    """A sentence that asks for something else than a viewing, a time, papers, a price or a call."""
    starts = [True, *(c.is_last for c in reading.clauses)]
    for starts_sentence, clause in zip(starts, reading.clauses, strict=False):
        other = any(says(i, clause.words, reading.language) for i in Intent if i in found)
        timed = _has_time(clause, (*reading.proposed, *reading.refused))
        asked = starts_sentence and Intent.COMPLAINT not in found and _VERB_FIRST.match(clause.words)
        if (asked or _ASKS.search(clause.words)) and (clause.asks or not other) and not (other or timed):
            return True
        dated = reading.speaks_of_time and any(c.isdigit() for c in clause.words)
        whole = (
            starts_sentence
            and not dated
            and Intent.COMPLAINT not in found
            and clause.is_last
            and clause.asks
            and len(clause.words.split()) > 2
        )
        if whole and not (other or timed or _TAG.search(clause.words)):
            return True
        if (
            clause.asks
            and not other
            and not (timed or found or reading.speaks_of_time)
            and len(clause.words.split()) > 2
        ):
            return True
    return False
