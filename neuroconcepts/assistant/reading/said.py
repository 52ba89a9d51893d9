"""A clause with its acts and words: what it tells of the times that stand in it, and of those before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from neuroconcepts.assistant.reading.acts import Act, acts, denies
from neuroconcepts.assistant.reading.clauses import TIMED, Clause
from neuroconcepts.assistant.reading.conjunctions import FALLING_BACK, THEREUPON
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.surroundings import without_surroundings
from neuroconcepts.domain.times import Place, Use

_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_WORDS_OF_A_GOODBYE: Final = 3
_MOST_WORDS_OF_A_SUBJECT: Final = 2
_MOST_WORDS_OF_A_GUESS: Final = 3
_PREVENTED: Final = frozenset({Act.UNABLE, Act.AWAY, Act.REFUSES_ALL})
WISHES: Final = frozenset({Act.WANTS_VIEWING, Act.WILLING, Act.PICKS})
OTHER_WISHES: Final = frozenset(
    {Act.ELSEWHERE, Act.MENTIONS, Act.ASKS_PAPERS, Act.ASKS_PERSON, Act.COMPLAINS, Act.LEAVES, Act.HAGGLES}
)


@dataclass(frozen=True, slots=True)
class Said:
    """A clause with its acts and its fields of words; whether it names a time, a day, a time of day and
    one until which something is, one of the days named before, or several days; the kinds of its phrases of time; whether it denies something.
    """

    clause: Clause
    language: str
    acts: frozenset[Act]
    timed: bool
    dated: bool
    houred: bool
    until: bool
    among: bool
    stretch: bool
    kinds: frozenset[str]
    denies: bool
    fields: frozenset[str]

    @classmethod
    def of(cls, clause: Clause, language: str, times: Sequence[Place]) -> "Said":
        places = [place for place in times if clause.holds(place)]
        kinds = [place.kind for place in places]
        said = clause.said
        fields = cues(said, language)
        return cls(
            clause=clause,
            language=language,
            acts=acts(said, language),
            timed=bool(kinds),
            dated=any(place.kind == "days" and not place.vague for place in places),
            houred="hours" in kinds,
            until=any(place.until and place.kind == "hours" for place in places),
            among=any(place.among for place in places),
            stretch=any(place.stretch for place in places),
            kinds=frozenset(kinds),
            denies=denies(said, language),
            fields=fields,
        )

    @property
    def replaces(self) -> bool:
        """Whether it names a time in the place of another."""
        return "replaced" in self.kinds

    @property
    def moves_the_appointment(self) -> bool:
        """`Kann ich den Termin eine Stunde nach vorne ziehen?`: "ziehen" moves no home here."""
        return "shift" in self.kinds and "appointment" in self.fields

    @property
    def finite(self) -> bool:
        """Whether it has a verb of its own."""
        return "finite" in cues(without_surroundings(self.clause.said, self.language), self.language)

    @property
    def is_asked(self) -> bool:
        """Whether it asks itself: "Um 10 habe ich Yoga, ginge 12 Uhr?" tells something first."""
        opening = self.clause.said.split(" ", 1)[0]
        return self.clause.asks and (self.clause.is_last or "finite" in cues(opening, self.language))

    @property
    def names_a_time(self) -> bool:
        """Whether it names a time of its own: "any day" and "all but Thursday" are some of those named before."""
        return self.dated or bool(self.kinds - {"days", "excluded"})

    @property
    def only_houred(self) -> bool:
        """Whether it names a time of day and leaves the day to what was said before."""
        return self.houred and not self.dated

    @property
    def is_of_a_wish(self) -> bool:
        """Whether a day in it is proposed, and no viewing only asked about."""
        return not self.clause.asks or bool({"fit", "can", "agree", "free", "wish"} & self.fields)

    @property
    def is_goodbye(self) -> bool:
        """`See you Monday!`, and `Bis Montag!`, whose "bis" sets no bound."""
        few = len(_WORD.findall(self.clause.said)) <= _MOST_WORDS_OF_A_GOODBYE
        no_goodbye = self.acts & {Act.UNABLE, Act.MOVES} or self.clause.said.startswith(TIMED)  # "Mardi à jeudi"
        return few and not no_goodbye and not self.clause.asks and (Act.TAKES_LEAVE in self.acts or self._is_left_bound)

    @property
    def _is_left_bound(self) -> bool:
        bound = (
            "deadline" in self.fields
            and "always" not in self.fields
            and not self.finite
            and not self.clause.asks
            and self.clause.is_last
        )
        return bound and Act.TAKES_LEAVE in acts(self.clause.words, self.language)

    @property
    def only_names(self) -> bool:
        """Whether it says nothing of the times that it names, and its sentence goes on."""
        few = len(_WORD.findall(self.clause.said)) <= _MOST_WORDS_OF_A_SUBJECT
        return few and not self.clause.is_last and not self.finite and not self.acts

    @property
    def is_echo(self) -> bool:
        """Whether it repeats a time that was offered: "Morgen? Das ist mir zu kurzfristig"."""
        return self.timed and self.clause.asks and self.clause.is_last and not _WORD.search(self.clause.said)

    @property
    def speaks_of_what_was_named(self) -> bool:
        clause = self.clause
        opening = clause.words.split(" ", 1)[0]
        apart = clause.contrasts or clause.depends or opening in FALLING_BACK | THEREUPON
        return not (apart or self.timed or {"late_or_early", "around_it"} & self.fields)

    @property
    def wishes_or_is_left_open(self) -> bool:
        """`Danach hätte ich Zeit`, `danach jederzeit`, `it would have to be before then`."""
        return bool(self.acts & WISHES) or self.says_when_it_is_due or not (self.finite or self.denies)

    @property
    def says_when_it_is_due(self) -> bool:
        return "due_then" in self.fields and not self.denies

    @property
    def is_prevented(self) -> bool:
        """Whether the writer cannot come then."""
        moves = Act.MOVES in self.acts and Act.UNABLE not in self.acts  # "need to shift Friday to Monday"
        if self._asks_for_it or moves or Act.OFF_WORK in self.acts:
            return False
        return bool(self.acts & _PREVENTED) and not {Act.REFUSES_ALL, Act.WILLING} <= self.acts

    @property
    def _asks_for_it(self) -> bool:
        """`Ginge Montag nicht?` and `Wäre Montag zu früh?`, said of no one, ask for what they deny."""
        if not (self.clause.asks and self.clause.is_last) or "self" in self.fields:
            return False
        too_soon = "too_soon" in self.fields and self.acts <= {Act.UNABLE, Act.AGREES, *WISHES}
        return too_soon or ("fit" in self.fields and self.acts <= {Act.UNABLE, Act.AGREES})

    @property
    def only_guesses(self) -> bool:
        """Whether it is no more than a time, or "say at ten"."""
        few = len(_WORD.findall(self.clause.said)) <= _MOST_WORDS_OF_A_GUESS
        return self.timed and few and not self.acts & WISHES

    def is_open_wish(self, role: Use) -> bool:
        """Whether its time is taken for a wished one though it does not say so."""
        return role is Use.WISHED and not self.acts & WISHES
