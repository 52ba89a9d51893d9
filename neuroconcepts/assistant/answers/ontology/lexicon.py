"""Finds the concepts a word stands for: as listed, in another ending, as part of a compound, or written with a slip.

German builds compounds at will (`Winterreifen`, `Gemeinschaftswaschküche`); their last part says what the thing is, the
rest narrows it. `read` is asked once for each word of each language and remembers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.inflection import endings_off, stem
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.tokens import tokens
from neuroconcepts.assistant.answers.ontology.word_sets import word_set

SHORTEST_HEAD: Final = 4
"""Shorter words end others by chance (`See` in `Adressee`)."""
LONG_HEAD: Final = 6
"""From this length on, the beginning of a last part tells what it is: `…abrechnung` by `abrechn*`."""
SHORT_HEADS: Final = frozenset({"bad", "see"})
SHORTEST_MODIFIER: Final = 3
_VERBAL: Final = word_set(
    "be ge er ver zer ent an auf aus ein vor um ab mit nach zu her hin los weg un bei dar durch ueber unter wieder "
    "zurueck"
)
"""What in front of a word makes another word of it (`Ausgang` is no Gang), not a compound."""
LIGHT_HEADS: Final = word_set(
    "anlage anlagen bereich bereiche system systeme situation moeglichkeit moeglichkeiten thema art typ form "
    "einrichtung einrichtungen verhaeltnisse angebot frage kombination element elemente "
    "bescheid geraet geraete anteil anteile beitrag beitraege betrag summe hoehe zahlung satz wert vorrichtung "
    "bedingungen regelung verbindung verbindungen zugang vorhanden aspekt variante"
)
"""Last parts that add nothing: a `Liftanlage` is a lift."""
_COMPOUNDABLE: Final = frozenset({Sort.THING, Sort.ROLE, Sort.ACT, Sort.TRAIT})
LONGEST: Final = 60
"""Letters. No word of these languages is longer; what is longer was made to be read for long."""
BORROWED: Final = 5
"""From this length on, a word not known in a language is looked up in German, then English: seekers mix them."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one word means: its `concepts` (several when it is ambiguous), those that narrow it, and unknown narrowing parts."""

    concepts: tuple[str, ...]
    modifiers: tuple[str, ...] = ()
    rest: str = ""


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: what ends here, and what may follow."""

    ends: tuple[str, ...] = ()
    after: "dict[str, _Node]" = field(default_factory=dict)


@dataclass(slots=True)
class _Index:
    exact: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rigid: set[str] = field(default_factory=set)
    capitals: dict[str, tuple[str, ...]] = field(default_factory=dict)
    starts: dict[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: _Node = field(default_factory=_Node)


@cache
def _index(language: str) -> _Index:
    index = _Index()
    for concept in concepts().values():
        for word in concept.words.get(language, ()):
            _enter(index, word, concept.name, language)
    return index


def _enter(index: _Index, word: str, name: str, language: str) -> None:
    rigid, open_ = word.startswith("="), word.endswith("*")
    parts = [t.fold for t in tokens(word.strip("=*"), language)]
    if not parts:
        return
    if len(parts) == 1:
        table = index.starts if open_ else index.exact
        table[parts[0]] = _added(table.get(parts[0], ()), name)
        if rigid:
            index.rigid.add(parts[0])
        if rigid and word.strip("=").isupper():
            index.capitals[parts[0]] = _added(index.capitals.get(parts[0], ()), name)
        return
    node = index.phrases
    for part in parts:
        node = node.after.setdefault(stem(part, language), _Node())
    node.ends = _added(node.ends, name)


def _added(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return names if name in names else (*names, name)


def phrase(folds: Iterable[str], language: str) -> tuple[int, tuple[str, ...]]:
    """How many of these words make the longest phrase at their start, and its concepts; 0 and none when there is none."""
    node, best, length = _index(language).phrases, 0, 0
    found: tuple[str, ...] = ()
    for fold in folds:
        following = node.after.get(stem(fold, language))
        if following is None:
            break
        node, length = following, length + 1
        if node.ends:
            best, found = length, node.ends
    return best, found


def abbreviation(fold: str, language: str) -> tuple[str, ...]:
    """The concepts for which the word stands only when written in capitals; none for most words."""
    return _index(language).capitals.get(fold, ())


def as_written(fold: str, language: str) -> Reading | None:
    """What a word means that is listed just so, or by its beginning; no endings are taken off it."""
    index = _index(language)
    if names := index.exact.get(fold):
        return Reading(names)
    return next((Reading(names) for cut in range(len(fold), 4, -1) if (names := index.starts.get(fold[:cut]))), None)


@lru_cache(maxsize=20_000)
def read(fold: str, language: str) -> Reading | None:
    """What a folded word means in a language; None when no table has it."""
    if len(fold) > LONGEST:
        return None
    found = _dwelling(fold, language) or _known(fold, language) or _compound(fold, language)
    if found is None and len(fold) >= BORROWED:
        others = (other for other in ("de", "en") if other != language)
        found = next((r for other in others if (r := _known(fold, other))), None)
        if found is None and language != "de":
            found = _compound(fold, "de")
    return found


def _dwelling(fold: str, language: str) -> Reading | None:
    """`Betreiberwohnung` is a dwelling, though it begins like `betreiben`; None for what is listed, and for all else."""
    index = _index(language)
    if language != "de" or any(form in index.exact for form in (fold, *endings_off(fold, language))):
        return None
    found = _compound(fold, language)
    return found if found and found.modifiers and _is_self(found.concepts) else None


def _known(fold: str, language: str) -> Reading | None:
    """As listed, in another ending, or by its beginning."""
    index = _index(language)
    if names := index.exact.get(fold):
        return Reading(tuple(dict.fromkeys((*names, *index.starts.get(fold, ())))))
    for form in endings_off(fold, language):
        if (names := index.exact.get(form)) and form not in index.rigid:
            return Reading(names)
    for length in range(len(fold), 2, -1):
        if names := index.starts.get(fold[:length]):
            return Reading(names)
    return None


def _compound(fold: str, language: str) -> Reading | None:
    if "-" in fold:
        return _hyphenated(fold, language)
    return _written_together(fold, language) if language == "de" else None


def _hyphenated(fold: str, language: str) -> Reading | None:
    """`duplex-stellplatz`, `holz-alu-fenster`: the last part with the others in front."""
    if whole := _known(fold.replace("-", ""), language):
        return whole
    *before, last = (part for part in fold.split("-") if part)
    head = read(last, language) if before else None
    if head is None:
        return None
    known = [r for part in before if (r := _known(part, language))]
    unknown = [part for part in before if _known(part, language) is None]
    if _is_self(head.concepts) and unknown:
        return None
    return Reading(head.concepts, (*(n for r in known for n in _meaning(r)), *head.modifiers), "-".join(unknown))


def _written_together(fold: str, language: str) -> Reading | None:
    for cut in range(SHORTEST_MODIFIER, len(fold) - 2):
        head = fold[cut:]
        if len(head) < SHORTEST_HEAD and head not in SHORT_HEADS:
            break
        if head in LIGHT_HEADS and (modified := _modifier(fold[:cut], language)) and modified[0]:
            return Reading(modified[0])
        names = _head(head, language)
        if names and (modified := _modifier(fold[:cut], language)):
            known, rest = modified
            if rest and _is_self(names):
                return None  # `Nachbarhaus` is not the house
            return Reading(names, known, rest)
    return None


def _head(head: str, language: str) -> tuple[str, ...]:
    index, known = _index(language), concepts()
    for form in (head, *endings_off(head, language)):
        if form not in index.rigid and (names := index.exact.get(form)):
            return tuple(n for n in names if known[n].sort in _COMPOUNDABLE or known[n].sort is Sort.SELF)
    if len(head) >= LONG_HEAD:
        found = next(
            (names for cut in range(len(head), LONG_HEAD - 1, -1) if (names := index.starts.get(head[:cut]))), ()
        )
        return tuple(n for n in found if known[n].sort in _COMPOUNDABLE)
    return ()


def _modifier(before: str, language: str) -> tuple[tuple[str, ...], str] | None:
    """The concepts of a compound's front part, or its unknown word; None when it makes another word of the head."""
    if before in _VERBAL:
        return None
    for form in (before, *(before.removesuffix(joint) for joint in ("s", "es", "n", "en", "er", "e"))):
        if len(form) >= SHORTEST_MODIFIER and (found := _known(form, language)):
            return _meaning(found), ""
    return (), before


def _meaning(reading: Reading) -> tuple[str, ...]:
    known = concepts()
    return tuple(n for n in reading.concepts if known[n].sort in _COMPOUNDABLE)


def _is_self(names: tuple[str, ...]) -> bool:
    return any(concepts()[n].sort is Sort.SELF for n in names)


def vocabulary(language: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """All single words of a language with their concepts, for `spelling`."""
    known = concepts()
    index = _index(language)
    for word, names in (*index.exact.items(), *index.starts.items()):
        if any(known[n].sort is not Sort.FILLER for n in names):
            yield word, names
