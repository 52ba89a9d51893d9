"""A seeker's message, read: its clauses with their acts, and the times of those that propose and of those that refuse."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from neuroconcepts.assistant.reading.acts import Act, acts
from neuroconcepts.assistant.reading.clauses import Clause, clauses
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.intents import intents_of
from neuroconcepts.assistant.reading.remarks import without_remarks
from neuroconcepts.assistant.reading.slots import fits
from neuroconcepts.assistant.reading.time_roles import roles
from neuroconcepts.domain import times
from neuroconcepts.domain.conversation import Context, Intent, Window
from neuroconcepts.domain.times import Place, Precision, TimeExpression, Use


@dataclass(frozen=True)
class Message:
    """`proposed` are the times the writer could come at, `refused` those at which not, `parting` those of a goodbye."""

    text: str
    language: str
    now: datetime
    clauses: tuple[Clause, ...]
    roles: tuple[Use, ...]
    intents: frozenset[Intent]
    proposed: tuple[TimeExpression, ...]
    refused: tuple[TimeExpression, ...]
    parting: tuple[TimeExpression, ...]
    speaks_of_time: bool
    places: tuple[Place, ...]

    def acts(self, clause: Clause) -> frozenset[Act]:
        return acts(clause.said, self.language)

    def is_refusing(self, clause: Clause) -> bool:
        return self.role(clause) is Use.REFUSED

    def is_wishing(self, clause: Clause) -> bool:
        return self.role(clause) is Use.WISHED

    def role(self, clause: Clause) -> Use:
        """What the times of one of its clauses are for."""
        return self._role_by_start[clause.start]

    @cached_property
    def _role_by_start(self) -> Mapping[int, Use]:
        return {clause.start: role for clause, role in zip(self.clauses, self.roles, strict=True)}

    def has_time(self, clause: Clause) -> bool:
        named = (*self.proposed, *self.refused, *self.parting)
        return any(clause.start <= e.start < clause.end for e in named)

    @cached_property
    def speaks_of_viewing(self) -> bool:
        return self.speaks_of_time or any({"view", "appointment"} & cues(c.words, self.language) for c in self.clauses)

    def recalls(self, named: TimeExpression, over: Window) -> bool:
        """Whether a day is that of a viewing that took place: "Danke für die Besichtigung am Montag"."""
        start = over.start.astimezone(self.now.tzinfo)
        clause = self._clause_of(named)
        if clause is None or clause.asks or named.precision is not Precision.DAY:
            return False
        told = "thanks" in cues(clause.said, self.language) or not self.acts(clause) & {Act.WILLING, Act.WANTS_VIEWING}
        return told and named.window.start.weekday() == start.weekday()

    def is_beside_the_viewing(self, named: TimeExpression) -> bool:
        """Whether a time only says what is before or after a viewing: "nach dem Termin am Freitag eine Frage"."""
        clause = self._clause_of(named)
        return clause is not None and "around_view" in cues(clause.words, self.language)

    def _clause_of(self, named: TimeExpression) -> Clause | None:
        return next((c for c in self.clauses if c.start <= named.start < c.end), None)

    def is_mention(self, named: TimeExpression, agreed: Window) -> bool:
        """Whether a time only says which viewing is meant: its start, or its day as a whole; not what lies beside that start."""
        clause = self._clause_of(named)
        if clause is not None and self.role(clause).is_beside and named.precision is Precision.FROM:
            return False
        return fits(named, agreed) and (named.precision is Precision.DAY or named.window.start == agreed.start)


def read(text: str, now: datetime, context: Context, language: str) -> Message:
    """Reads a message. Raises `ValueError` for a naive `now`."""
    reading = times.read(text, now=now, language=language)
    plain = without_remarks(text, language, reading.places)
    found = clauses(plain, language, reading.places)
    given = roles(found, language, plain, reading.places)
    about = context.offered or ((context.appointment,) if context.appointment else ())
    agreed = bool(context.appointment) and not context.offered

    def expressions(of: Use) -> tuple[TimeExpression, ...]:
        return reading.expressions(about, agreed=agreed, uses=given.of_places, of=of)

    return Message(
        text,
        language,
        now,
        found,
        given.of_clauses,
        frozenset(intents_of(found, language)),
        expressions(Use.WISHED),
        expressions(Use.REFUSED),
        expressions(Use.PARTING),
        any(role in {Use.WISHED, Use.REFUSED} or role.is_beside for role in given.of_places.values()),
        reading.places,
    )
