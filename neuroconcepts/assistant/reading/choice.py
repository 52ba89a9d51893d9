"""Which of the offered slots a message takes, or whether it takes none."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from neuroconcepts.assistant.reading.acts import Act
from neuroconcepts.assistant.reading.clauses import DEADLINE, DENIED, LEFT_OUT, TIMED, Clause
from neuroconcepts.assistant.reading.intent_cues import cues
from neuroconcepts.assistant.reading.message import Message
from neuroconcepts.assistant.reading.slots import by_number, extreme, fits
from neuroconcepts.domain.conversation import Context, Intent, Window
from neuroconcepts.domain.times import Precision, TimeExpression

_MOST_OF_A_YES: Final = 3  # words: "geht in Ordnung"
_SHORT: Final = 4  # words of a plain no


class Choice:
    """What a message says to an offer, or to the viewing that is agreed."""

    def __init__(self, reading: Message, context: Context) -> None:
        self._reading, self._context = reading, context
        self._offered = context.offered

    @cached_property
    def windows(self) -> tuple[Window, ...]:
        """The offered slots that are taken, or the agreed viewing when the message says that it stands."""
        if self._context.appointment and not self._offered:
            return self._confirmed(self._context.appointment)
        if not self._offered or Intent.NOT_INTERESTED in self._reading.intents:
            return ()
        return tuple(dict.fromkeys(self._chosen()))

    @cached_property
    def refuses(self) -> bool:
        """Whether something offered is refused, or all of it."""
        defers = any(Act.DEFERS in self._reading.acts(c) for c in self._reading.clauses)
        refusing = [c for c in self._reading.clauses if self._reading.is_refusing(c)]
        told = any(not defers or Act.UNABLE in self._reading.acts(c) for c in refusing)
        return told or self.refuses_all or self._replaces

    @property
    def _replaces(self) -> bool:
        """`Donnerstag nicht um 16:30, sondern um 18 Uhr`, `statt Freitag`: it proposes something in the place of what is offered."""
        apart = any(place.kind in {"excluded", "replaced"} for place in self._reading.places)
        return apart and not self.agrees and any(not self._meant([e]) for e in self._reading.proposed)

    @property
    def is_unsuited(self) -> bool:
        """Whether something does not suit: "Passt leider nicht"."""
        refusing = (self._reading.acts(c) for c in self._reading.clauses if self._reading.is_refusing(c))
        return any(Act.UNABLE in acts for acts in refusing)

    @cached_property
    def agrees(self) -> bool:
        thumbs_up = len(self._offered) > 1  # says yes, but to which?
        return any(
            self._says_yes(c) and not (thumbs_up and "sign" in cues(c.said, self._reading.language))
            for c in self._reading.clauses
        )

    @cached_property
    def refuses_all(self) -> bool:
        """Whether all that is offered is refused, or something else asked for."""
        all_of_it = {Act.REFUSES_ALL, Act.ASKS_OTHERS}
        return any(self._reading.acts(c) & all_of_it or self._is_plain_no(c) for c in self._reading.clauses)

    @cached_property
    def says_no(self) -> bool:
        """Whether the message is no more than "nein danke"."""
        return len(self._reading.clauses) <= _SHORT // 2 and any(self._is_plain_no(c) for c in self._reading.clauses)

    def _is_plain_no(self, clause: Clause) -> bool:
        """`Nein, leider.` says no to all, `Donnerstag leider nicht` only to that."""
        plain = clause.is_first and len(clause.words.split()) <= _SHORT and not self._reading.has_time(clause)
        acts = self._reading.acts(clause)
        both = "agree" in cues(clause.said, self._reading.language) and not self._offered  # "ja also nein" says neither
        return plain and Act.REFUSES in acts and not both and not by_number(_plain(clause), self._offered)

    @cached_property
    def _willing(self) -> list[Clause]:
        return [
            c
            for c in self._reading.clauses
            if not self._reading.is_refusing(c) and Act.REFUSES_ALL not in self._reading.acts(c)
        ]

    @cached_property
    def _refused(self) -> list[Window]:
        """The slots that are refused by number, day or time."""
        clauses = [c for c in self._reading.clauses if self._reading.is_refusing(c)]
        numbered = [w for c in clauses for w in by_number(_plain(c), self._offered)]
        return [*numbered, *self._meant(self._reading.refused)]

    def _chosen(self) -> Sequence[Window]:
        named = [w for c in self._willing for w in by_number(_plain(c), self._offered)]
        timed = self._timed()
        if named:
            both = [w for w in named if w in timed]
            return both or [w for w in named if w not in self._refused or len(named) == 1]
        latest = next((w for c in self._willing if (w := self._extreme(c, timed))), None)
        if latest:
            return latest
        if self.counters:
            return ()
        if timed or self._reading.proposed:
            return timed
        return self._by_the_way() or self._parted()

    def _extreme(self, clause: Clause, timed: Sequence[Window]) -> list[Window]:
        """The later one of those of the named times, else of what is left; of all, where the others are refused."""
        if found := extreme(clause.words, timed):
            return found
        if timed and self._reading.has_time(clause):
            return []
        of_all = (w for w in extreme(clause.words, self._offered) if w in self._left)
        return extreme(clause.words, self._left) or list(of_all)

    def _speaks_of_time(self, clause: Clause) -> bool:
        return "timed" in cues(clause.said, self._reading.language)

    def _timed(self) -> list[Window]:
        """The slots that proposed times mean; beside a plain no only exact ones count ("Zu früh, geht's auch am Nachmittag?")."""
        vague_no = any(self._reading.is_refusing(c) and not self._speaks_of_time(c) for c in self._reading.clauses)
        counted = [
            e for e in self._reading.proposed if e.precision is Precision.EXACT or not (vague_no or self.refuses_all)
        ]
        return [w for w in self._meant(counted) if w not in self._refused]

    @cached_property
    def counters(self) -> bool:
        """`Mittwoch passt, aber geht auch 12:30?` sets another time against the slot that it names."""
        others = [e for e in self._reading.proposed if e.precision is Precision.EXACT and not self._meant([e])]
        against = [c for c in self._reading.clauses if (c.contrasts and c.asks) or Act.MOVES in self._reading.acts(c)]
        told = any(c.start <= e.start < c.end for c in against for e in others)
        return told or (bool(others) and any(place.kind == "replaced" for place in self._reading.places))

    def _meant(self, named: Iterable[TimeExpression]) -> list[Window]:
        return [w for expression in named for w in self._offered if fits(expression, w)]

    @property
    def _left(self) -> list[Window]:
        return [w for w in self._offered if w not in self._refused]

    def _by_the_way(self) -> Sequence[Window]:
        """What is taken without being named: any, the rest, or the only one."""
        if self._spares:
            return self._left
        done = [self._reading.acts(c) for c in self._willing]
        if any(Act.TAKES_REST in acts for acts in done) and self._refused:
            return self._left
        if (
            any(Act.TAKES_ANY in acts for acts in done)
            and not self.refuses_all
            and (self._leaves_out or not self._refused)
        ):
            return self._left
        only = len(self._offered) == 1
        return self._offered if only and self.agrees and not self.refuses else ()

    @property
    def _leaves_out(self) -> bool:
        return any(place.kind == "excluded" for place in self._reading.places)

    @property
    def _spares(self) -> bool:
        """`Geht eh, nur der Donnerstag nicht`: it says yes, and refuses nothing but what it names."""
        refusing = [cues(c.said, self._reading.language) for c in self._reading.clauses if self._reading.is_refusing(c)]
        only = all({"only", "timed"} <= fields for fields in refusing) if refusing else self._leaves_out
        return only and self.agrees and bool(self._refused) and not self.refuses_all

    def _parted(self) -> Sequence[Window]:
        """`Passt, bis Donnerstag!` takes the slot of that day."""
        return self._meant(self._reading.parting) if not self.refuses else ()

    def _says_yes(self, clause: Clause) -> bool:
        """Whether a clause says yes, and to the offer: "please" may also ask for a call."""
        acts = self._reading.acts(clause)
        yes = bool(acts & {Act.AGREES, Act.PICKS}) and not acts & {Act.ASKS_PERSON, Act.ASKS_PAPERS, Act.HAGGLES}
        asks = clause.asks and not self._only_agrees(clause)
        return yes and not asks and not self._reading.is_refusing(clause)

    def _only_agrees(self, clause: Clause) -> bool:
        """`Ja bitte, und könnten Sie mir vorher den Plan schicken?`: a yes of its own before what is asked."""
        words = clause.words.split()
        plain = all({"agree", "wish", "thanks"} & cues(word, self._reading.language) for word in words)
        fields = cues(clause.words, self._reading.language)
        phrase = len(words) <= _MOST_OF_A_YES and "agree" in fields and not {"ask", "small", "for_us"} & fields
        return (plain or phrase) and clause.is_first and not clause.is_last

    def _confirmed(self, agreed: Window) -> tuple[Window, ...]:
        """The agreed viewing, when the message says that it stands."""
        reading = self._reading
        if agreed.end <= reading.now or reading.refused or reading.intents - {Intent.VIEWING_REQUEST}:
            return ()
        refuses = any(reading.is_refusing(c) or reading.role(c).is_beside for c in reading.clauses)
        others = [e for e in (*reading.proposed, *reading.parting) if not fits(e, agreed)]
        asks = any(c.asks for c in reading.clauses)
        says_so = self.agrees or any(fits(e, agreed) for e in reading.parting)
        return (agreed,) if says_so and not refuses and not others and not asks else ()


def _plain(clause: Clause) -> str:
    return " ".join(word for word in clause.said.split() if word not in {TIMED, DEADLINE, LEFT_OUT, DENIED})
