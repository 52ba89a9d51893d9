"""Whether a message asks something: a question of its own, not a viewing, a time, papers, a price or a call asked for."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from neuroconcepts.assistant.reading.acts import INTENTS, Act, acts
from neuroconcepts.assistant.reading.clauses import DEADLINE, TIMED, Clause
from neuroconcepts.assistant.reading.conjunctions import WONDERING
from neuroconcepts.assistant.reading.intent_cues import cues, cues_of, opening_cues, pieces
from neuroconcepts.assistant.reading.message import Message
from neuroconcepts.domain.conversation import Intent
from neuroconcepts.domain.times import Use
from neuroconcepts.domain.times.lists import words

_SAID_BY_OTHERS: Final = frozenset(INTENTS) - {Act.COMPLAINS} | {Act.TAKES_ANY, Act.DEFERS}
_OF_SOMETHING_ELSE: Final = frozenset({Use.ASIDE, Use.MENTIONED})
_TAGGING: Final = frozenset({"small", "tag", "wish", "is_it", "agree", "timed"})
_EMPTY: Final = frozenset({"ask", "agree", "refuse", "wish", "all", "timed"})
"""Fields of short questions that ask nothing: "Ja wirklich?", "Wie bitte?", "Alles gut?"."""
_SHORT: Final = 2  # so many words ask nothing of their own ("Geht das?", "Ok?")
_NAMES: Final = words(
    "der die das ein eine es da denn im in den dort noch eigentlich the it there a an this il la lo l le les"
)
"""With what a question goes on behind its verb when it is written without a question mark."""
_PREPOSITIONS: Final = words(
    "vers verso gegen around about auf unter bei in mit um zu von an ab bis fuer ueber aus at on for by to from with "
    "of a de en pour sur avec dans di da per con su tra al"
)
_JOINED: Final = words("und and e et aber also or oder y mais ma pero but")
_TAGS: Final = words(
    "das doch es richtig gell oder stimmts stimmt s korrekt nicht wahr ne right correct yes no isn t it doesn does "
    "aren they is that so giusto vero corretto "
    "esatto n est ce pas non vrai c bien ca exact"
)
"""What a statement is made a question with: "…, richtig?", "…, isn't it?"."""
_MOST_OF_A_TAG: Final = 5
_ASKING_INSIDE: Final = frozenset({"fr", "it", "es"})
"""Languages that put "how many" anywhere in a question: "il y a combien de chambres ?"."""
_INVERTED: Final = re.compile(r"\w-(?:t-)?(?:il|elle|ils|elles)\b")
"""French asks by putting the pronoun behind the verb: "le parking est-il accessible ?"."""


def asks(reading: Message, found: Iterable[Intent]) -> bool:
    """Whether a clause asks for something that no other intent covers."""
    intents = set(found)
    return any(_is_question(reading, clause, intents) for clause in reading.clauses)


def _is_question(reading: Message, clause: Clause, found: set[Intent]) -> bool:
    said = pieces(clause.said)
    done = reading.acts(clause)
    if not said or done & _SAID_BY_OTHERS or Intent.COMPLAINT in found or _is_covered(reading, clause, found):
        return False
    timed = bool({TIMED, DEADLINE} & set(said))
    if timed and reading.role(clause) not in _OF_SOMETHING_ELSE:
        return False
    fields = cues(clause.said, reading.language)
    whether = said[0] in WONDERING and clause.asks and _is_led_up_to(reading, clause)
    if whether or ({"interest", "wish"} <= fields and not {"estate", "view", "timed"} & fields):
        return True
    tags = _only_tags(clause, said)
    if tags or _begins_asking(reading, clause, said):
        asked = not tags and not _is_tag(reading, said)
        return asked or _tags_a_question(reading, clause, least=_SHORT + (1 if tags else 2))
    if "wonder" in fields and _wonders(reading, clause, fields):
        return not _is_tag(reading, said)
    least = _SHORT if clause.is_first and not _EMPTY & fields else _SHORT + 1  # "Haustiere erlaubt?"
    ends = clause.asks and clause.is_last and len(said) >= least and not _is_tag(reading, said)
    return ends and _stands_alone(reading, clause)


def _wonders(reading: Message, clause: Clause, fields: frozenset[str]) -> bool:
    """Whether it asks by "ob" or "die Frage", of the reader: "ich sage Ihnen Bescheid, ob Donnerstag klappt" asks nothing."""
    defers = any(Act.DEFERS in reading.acts(c) for c in _sentence(reading, clause))
    opening = pieces(clause.said)[0] in {"ob", "frage", "question"}
    return not defers and (clause.asks or bool({"ask", "wish", "have"} & fields) or opening)


def _stands_alone(reading: Message, clause: Clause) -> bool:
    """Whether the sentence that the clause ends says nothing that is an intent of its own, and wishes no time."""
    sentence = list(_sentence(reading, clause))
    whole = acts(" ".join(c.said for c in reversed(sentence)), reading.language)
    covered = bool(whole & _SAID_BY_OTHERS) or any(reading.acts(c) & _SAID_BY_OTHERS for c in sentence)
    return not covered and not any({TIMED, DEADLINE} & set(pieces(c.said)) and reading.is_wishing(c) for c in sentence)


def _is_covered(reading: Message, clause: Clause, found: set[Intent]) -> bool:
    """`Der Preis ist zu hoch, lässt sich da was machen?`; `Uns fehlt noch der Plan, könnten Sie uns den mailen?`."""
    fields = cues(clause.said, reading.language)
    haggles = Intent.PRICE_NEGOTIATION in found and "lower" in fields
    begins = {"can", "wish"} & opening_cues(pieces(clause.said), reading.language)
    return haggles or (Intent.DOCUMENT_REQUEST in found and "give" in fields and bool(begins))


def _sentence(reading: Message, clause: Clause) -> Iterator[Clause]:
    """The clauses of the sentence that the clause ends."""
    at = reading.clauses.index(clause)
    while at >= 0:
        yield reading.clauses[at]
        if reading.clauses[at].is_first:
            return
        at -= 1


def _begins_asking(reading: Message, clause: Clause, said: list[str]) -> bool:
    """Whether it begins with a question word, or with a verb and what is asked about."""
    words = said[1:] if said[0] in _JOINED and len(said) > 1 else said
    if len(words) > 1 and words[0] in _PREPOSITIONS and {"ask", "when"} & cues_of(words[1], reading.language):
        words = words[1:]  # "auf wie viel", "à combien", "unter welcher Nummer"
    first = opening_cues(words, reading.language)
    if "as_said" in first:
        return False
    if "when" in first and clause.asks:
        return True
    if "ask" in first:
        return len(words) > 1 and (
            clause.asks or clause.is_first or words is not said or _is_led_up_to(reading, clause)
        )
    if clause.asks and reading.language in _ASKING_INSIDE and "how" in cues(clause.said, reading.language):
        return True
    if clause.asks:
        return "is_it" in first or (reading.language == "fr" and bool(_INVERTED.search(clause.words)))
    return "there_is" in first and len(words) > _SHORT and words[1] in _NAMES


def _tags_a_question(reading: Message, clause: Clause, least: int = _SHORT + 2) -> bool:
    """Whether "ist das ok?" behind a statement of so many words asks about what the sentence said before: "Ich würde meine Eltern mitbringen, ist das ok?"."""
    before = [c for c in _sentence(reading, clause) if c is not clause]
    plain = not any(reading.acts(c) & _SAID_BY_OTHERS or _wishes_a_time(reading, c) for c in before)
    return plain and any(len(pieces(c.said)) >= least for c in before) and not reading.acts(clause) & {Act.PICKS}


def _wishes_a_time(reading: Message, clause: Clause) -> bool:
    return bool({TIMED, DEADLINE} & set(pieces(clause.said))) and reading.role(clause) not in _OF_SOMETHING_ELSE


def _only_tags(clause: Clause, said: list[str]) -> bool:
    ends = clause.asks and clause.is_last and not clause.is_first
    return ends and len(said) <= _MOST_OF_A_TAG and _TAGS.issuperset(said)


def _is_led_up_to(reading: Message, clause: Clause) -> bool:
    """Whether the clause before says that something is asked: "Mich würde interessieren, wie …"."""
    before = reading.clauses[reading.clauses.index(clause) - 1]
    return not clause.is_first and bool({"wonder", "interest"} & cues(before.said, reading.language))


def _is_tag(reading: Message, said: list[str]) -> bool:
    """Whether nothing is asked but whether it suits: "ist das ok", "would that be possible"."""
    rest = [word for word in said if not _TAGGING & cues_of(word, reading.language)]
    return not rest
