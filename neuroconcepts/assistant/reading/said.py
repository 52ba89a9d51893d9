"""A clause with its acts and words: what it tells of the times that stand in it, and of those before it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from neuroconcepts.assistant.reading.acts import Act, acts, denies
from neuroconcepts.assistant.reading.clauses import TIMED, Clause
from neuroconcepts.assistant.reading.conjunctions import FALLING_BACK, THEREUPON
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.domain.times import Place, Use

_WORD: Final = re.compile(r"[^\W\d_]+")
_ARTICLE: Final = r"(?:der|die|das|the|il|lo|la|le|les|l'|i|gli)"
_ASKING: Final = re.compile(r"^(?:(?:und|and|e|et) )?(?:est-ce qu(?:e |'))?")
_VERB_FIRST: Final = re.compile(rf"(?P<verb>[a-z]+) {_ARTICLE}\s?[a-z]+")
_SUBJECT: Final = re.compile(rf"{_ARTICLE}\s?[a-z]+ (?P<verb>[a-z]+)\b")
_WHERE_I_AM: Final = re.compile(
    r"\b(?:bin ich|ich bin|sind wir|wir sind|i'm|i am|we're|we are|(?<!ci )sono|siamo|je suis|nous sommes|"
    r"estoy|estamos)\b"
)
_MOST_WORDS_OF_A_GOODBYE: Final = 3
_MOST_WORDS_OF_A_SUBJECT: Final = 2
_MOST_WORDS_OF_A_GUESS: Final = 3
_PREVENTED: Final = frozenset({Act.UNABLE, Act.AWAY, Act.REFUSES_ALL})
WISHES: Final = frozenset({Act.WANTS_VIEWING, Act.WILLING, Act.PICKS})
_OF_A_VIEWING: Final = frozenset(
    {"view", "look", "see", "appointment", "come", "free", "spare", "time", "move", "change", "feasible"}
)
"""What a question about a time of viewing speaks of."""
OTHER_WISHES: Final = frozenset(
    {Act.ELSEWHERE, Act.MENTIONS, Act.ASKS_PAPERS, Act.ASKS_PERSON, Act.COMPLAINS, Act.LEAVES, Act.HAGGLES}
)


@dataclass(frozen=True, slots=True)
class Said:
    """A clause with its acts and its fields of words; whether it names a time, a day, a time of day and
    one until which something is, or one of the days named before; the kinds of its phrases of time; whether it denies something.
    """

    clause: Clause
    language: str
    acts: frozenset[Act]
    timed: bool
    dated: bool
    houred: bool
    until: bool
    among: bool
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
        return "finite" in self.fields

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
    def tells_when_free(self) -> bool:
        """`Um fünf ist Feierabend`, `bis 17 Uhr arbeite ich`."""
        ends = "work_end" in self.fields
        return not self.denies and (ends or (Act.AWAY in self.acts and self.until))

    @property
    def tells_when_to_leave(self) -> bool:
        """`Ich müsste um 12 wieder weg sein`: when the writer must have gone from the viewing."""
        return self.houred and not self.denies and {"must", "gone"} <= self.fields

    @property
    def limits_the_day(self) -> bool:
        """Whether its time of day belongs to a day named before: "am 14., 11 Uhr bleibt", "muss aber bis 12 wieder weg sein"."""
        keeps = "stays" in self.fields and not self.denies
        return self.only_houred and (keeps or (self.until and self.tells_when_to_leave))

    @property
    def is_of_a_wish(self) -> bool:
        """Whether a day in it is proposed, and no viewing only asked about."""
        return not self.clause.asks or bool({"fit", "can", "agree", "free", "wish"} & self.fields)

    @property
    def tells_of_that_day(self) -> bool:
        """Whether the writer tells what he does at the time that is spoken of, and wishes nothing."""
        first, *rest = self.clause.said.split(" ")
        then = "on_that" in cues(first, self.language)  # "Da bin ich …", not "ich bin da"
        said = " ".join(rest) if then else self.clause.said
        fields, done = cues(said, self.language), acts(said, self.language)
        wishes = done & {*WISHES, Act.DEFERS, Act.CALLS_OFF, Act.MOVES} or {"did", "free", "fit"} & fields
        named = then or self.dated or "anchored" in self.kinds or "that_day" in fields
        return named and "self" in fields and not wishes and not self.clause.asks

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
    def speaks_of_goings_on(self) -> bool:
        """Whether it asks or tells what happens in or around the house then: "Fährt am Sonntag um 7 ein Bus?"."""
        if "shift" in self.kinds or _WHERE_I_AM.search(self.clause.said):
            return False  # "peut-on avancer d'une heure ?", "um 10 bin ich beim Bäcker"
        asked = self.clause.asks or "is_it" in cues(self.clause.said.split(" ", 1)[0], self.language)
        told = "goings_on" in self.fields or ("impersonal" in self.fields and "self" not in self.fields)
        reported = {"goings_on", "impersonal"} <= self.fields and "self" not in self.fields  # "der Keller wird geräumt"
        return ((asked and told) or reported or self._asks_about_a_thing) and not self._viewing_fields

    @property
    def _asks_about_a_thing(self) -> bool:
        """`Ist die Terrasse am Nachmittag sonnig?`: it asks how a thing is then, and says nothing of coming or of what suits."""
        wishes = self.acts & WISHES or {"self", "fit", "agree", "us_as", "flexible", "person"} & self.fields
        if not self.clause.asks or not self.clause.is_last or not self.timed or wishes:
            return False
        said = _ASKING.sub("", self.clause.said)
        subject = _VERB_FIRST.match(said) or _SUBJECT.match(said)
        return subject is not None and "is_it" in cues(subject["verb"], self.language)

    @property
    def asks_how_long(self) -> bool:
        """Whether it asks from when or until when something is that is no viewing: "Bis wann gilt das Angebot?"."""
        viewing = self._viewing_fields - {"free", "spare", "time"} | {"fit"} & self.fields
        return "how_long" in self.fields and Act.WANTS_VIEWING not in self.acts and not viewing

    @property
    def _viewing_fields(self) -> frozenset[str]:
        arrives = {"come"} if "third" in self.fields else set[str]()  # "Kommt am Abend noch ein Bus?"
        vacant = (
            {"free", "spare"} if "there_is" in self.fields else set[str]()
        )  # "Ist in der Garage ab Mai etwas frei?"
        return _OF_A_VIEWING & self.fields - arrives - vacant

    @property
    def only_guesses(self) -> bool:
        """Whether it is no more than a time, or "say at ten"."""
        few = len(_WORD.findall(self.clause.said)) <= _MOST_WORDS_OF_A_GUESS
        return self.timed and few and not self.acts & WISHES

    @property
    def only_tells_days_off(self) -> bool:
        """`I'm off work from the 9th to the 11th`: free days, while "off work at five" is when the writer is free."""
        return Act.OFF_WORK in self.acts and self.dated and not self.houred

    def is_open_wish(self, role: Use) -> bool:
        """Whether its time is taken for a wished one though it does not say so."""
        return role is Use.WISHED and not self.acts & WISHES
