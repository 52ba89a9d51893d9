"""What the words of labels mean: stems of German, English, French and Italian forms, with some of other languages.

A word may mean several things: `Objektnummer` speaks of an object and of a number. `intake.labels` decides from all
words of a label which field it names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from pathlib import Path


class Concept(Enum):
    """One meaning of a word in a label."""

    NAME = auto()
    FIRST = auto()
    FIRST_PART = auto()
    LAST = auto()
    LAST_PART = auto()
    WHO = auto()
    VIA = auto()
    SALUTATION = auto()
    TITLE = auto()
    COMPANY = auto()
    MAIL = auto()
    PHONE = auto()
    MOBILE = auto()
    FAX = auto()
    REACH = auto()
    STREET = auto()
    HOUSE_NUMBER = auto()
    ZIP = auto()
    CITY = auto()
    ADDRESS = auto()
    COUNTRY = auto()
    OBJECT = auto()
    NUMBER = auto()
    REFERENCE = auto()
    FACT = auto()
    MESSAGE = auto()
    SAYS = auto()
    ENQUIRY = auto()
    SUBJECT = auto()
    WISH = auto()
    INTEREST = auto()
    MOVE = auto()
    DATE = auto()
    TIME = auto()
    ARRIVAL = auto()
    INCOME = auto()
    PERSONS = auto()
    COUNT = auto()
    VIEWING = auto()
    SOURCE = auto()
    ORIGIN = auto()
    AGENCY = auto()
    SEEKER = auto()
    FINANCE = auto()
    META = auto()
    OTHER_NUMBER = auto()
    PROFILE = auto()
    FROM = auto()
    TO = auto()
    DATA = auto()
    COUNTERPART = auto()
    YOURS = auto()
    KIND = auto()


_HERE = Path(__file__).parent
FUNCTION_WORDS = frozenset((_HERE / "function_words.txt").read_text(encoding="utf-8").split())
"""Words that only join others, folded: a label may have any of them."""


def _stems() -> Iterator[tuple[Concept, str]]:
    """The table `stems.txt`: a concept in a line of its own, its stems in the indented lines below."""
    concept = Concept.NAME
    for line in (_HERE / "stems.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            yield from ((concept, stem) for stem in line.split())
        elif not line.startswith("#"):
            concept = Concept[line.upper()]


@dataclass(slots=True)
class _Index:
    """The stems as plain comparisons, which take a fraction of a pattern's time: `^stem`, `stem$`, `^word$`, `part`.

    Stems are kept under the three letters with which they begin (`ends`: end). Those that are more than letters stay
    patterns; `any_pattern` tells quickly whether one of them fits.
    """

    words: dict[str, list[Concept]]
    starts: dict[str, list[tuple[str, Concept]]]
    ends: dict[str, list[tuple[str, Concept]]]
    parts: dict[str, list[tuple[str, Concept]]]
    patterns: list[tuple[re.Pattern[str], Concept]]
    any_pattern: re.Pattern[str]

    def meant_by(self, word: str) -> Iterator[Concept]:
        """What a word means, with repetitions."""
        yield from self.words.get(word, ())
        yield from (concept for stem, concept in self.starts.get(word[:3], ()) if word.startswith(stem))
        yield from (concept for stem, concept in self.ends.get(word[-3:], ()) if word.endswith(stem))
        for at in range(len(word) - 2):
            for stem, concept in self.parts.get(word[at : at + 3], ()):
                if word.startswith(stem, at):
                    yield concept
        if self.any_pattern.search(word):
            yield from (concept for pattern, concept in self.patterns if pattern.search(word))


def _index() -> _Index:
    words: dict[str, list[Concept]] = defaultdict(list)
    starts, ends, parts = (defaultdict[str, list[tuple[str, Concept]]](list) for _ in range(3))
    patterns: list[tuple[str, Concept]] = []
    for concept, stem in _stems():
        plain = stem.strip("^$")
        match (stem[0] == "^", stem[-1] == "$"):
            case _ if not _PLAIN.fullmatch(plain) or (len(plain) < _KEY and plain != stem[1:-1]):
                patterns.append((stem, concept))
            case True, True:
                words[plain].append(concept)
            case True, False:
                starts[plain[:_KEY]].append((plain, concept))
            case False, True:
                ends[plain[-_KEY:]].append((plain, concept))
            case _:
                parts[plain[:_KEY]].append((plain, concept))
    compiled = [(re.compile(pattern), concept) for pattern, concept in patterns]
    return _Index(words, starts, ends, parts, compiled, re.compile("|".join(pattern for pattern, _ in patterns)))


_KEY = 3  # letters
_PLAIN = re.compile(r"[\w-]+")
_INDEX = _index()


@lru_cache(maxsize=20_000)
def concepts_of(word: str) -> frozenset[Concept]:
    """What one folded word means; nothing for a word that no label has, or one that only joins others."""
    found = frozenset(_INDEX.meant_by(word))
    if not found and ("ae" in word or "oe" in word or "ue" in word):
        return concepts_of(word.replace("ae", "a").replace("oe", "o").replace("ue", "u"))
    return found
