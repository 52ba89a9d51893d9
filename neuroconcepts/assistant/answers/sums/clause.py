"""A question taken apart as a sum: which things it names, with which others, without which, and how many of each."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Analysis, Mention
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.measure import Measure
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.folding import folded

WITH: Final = word_set(
    "mit samt inkl inklusive einschliesslich plus zuzueglich zzgl nebst "
    "with including incl plus avec inclus incluse y con incluso inclusa inclusi incluse compreso compresa compresi "
    "comprese piu"
)
"""What comes behind these is added."""
WITHOUT: Final = word_set(
    "ohne exkl exklusive abzueglich minus without excluding excl less sans hors senza escluso esclusa esclusi escluse"
)
"""What comes behind these is left out."""
_TOGETHER: Final = re.compile(
    r"\b(?:zusammen|insgesamt|in summe|gesamt|alles in allem|zusammengenommen|zusammengerechnet|miteinander|beide[rsn]?|"
    r"together|in total|altogether|combined|all in|both|overall|ensemble|au total|en tout|cumule\w*|"
    r"insieme|in totale|in tutto|complessiv\w*|entramb[ie]|sommat[ie]|gesamtbetrag|summe|total|totale|totaux|somme|somma|sum of)\b"
)
_COSTS: Final = re.compile(r"\b(?:kostet|kosten|cost|costs|coute|coutent|costa|costano)\b")
_STARTS: Final = (
    r"(?:wie|was|wo|wer|wann|womit|welche\w*|gibt|ist|sind|hat|kann|können|darf|dürfen|wird|muss|auf wie|um wie|ab wann|"
    r"how|what|where|when|which|who|is|are|does|do|can|could|may|would|"
    r"quanto|quanta|quanti|quante|quando|dove|quale|quali|combien|quel\w*|où|est-ce|[aà] combien|de combien|di quanto|a quanto|c'[eè]|ci sono|y a)"
)
_BETWEEN: Final = re.compile(
    rf"[,;?!]?\s+(?:und|and|et|e|oder|or|ou|o)\s+(?={_STARTS}\b)|[,;?!]\s+(?={_STARTS}\b)", re.IGNORECASE
)
_ASK_AMOUNT: Final = frozenset({"q_how_much", "q_price", "q_how_high", "q_how_big", "q_how_many"})
_ASK_WHICH: Final = frozenset({"q_what", "q_which"})
"""These ask for an amount only beside what has one: `Welche Miete …`, `what is the rent with …`."""


_ELLIPTIC: Final = re.compile(
    r"\b(\w+)-(\s(?:und|oder|sowie|bzw\.?|plus)\s)(\w+?)(flächen?|kosten|mieten?|gebühr|steuer|räume?|plätze|platz|anschluss)\b",
    re.IGNORECASE,
)
"""German leaves out what two compounds share: `Wohn- und Nutzfläche`."""


def spelled_out(text: str) -> str:
    """`Wohn- und Nutzfläche` → `Wohnfläche und Nutzfläche`."""
    return _ELLIPTIC.sub(r"\1\4\2\3\4", text)


def clauses(sentence: str) -> tuple[str, ...]:
    """The sentence cut where a new question begins."""
    return tuple(part.strip() for part in _BETWEEN.split(sentence) if part.strip())


@dataclass(frozen=True)
class Clause:
    """One clause of a question; `own` are the concepts that the property itself is called by."""

    analysis: Analysis
    own: frozenset[str] = frozenset()

    @cached_property
    def text(self) -> str:
        """Its words, folded."""
        return folded(self.analysis.text)

    @cached_property
    def names(self) -> frozenset[str]:
        """All concepts it mentions, question words included."""
        return frozenset(n for m in self.analysis.mentions for n in m.names)

    @cached_property
    def asks_amount(self) -> bool:
        if _ASK_AMOUNT & self.names or _COSTS.search(self.text):
            return True
        known = concepts()
        valued = (n for m in self.modes["main"] for n in m.names if known[n].measure in {"value", "area"})
        return bool(_ASK_WHICH & self.names) and any(valued)

    @cached_property
    def adds(self) -> bool:
        """Whether it asks for things together."""
        return bool(_TOGETHER.search(self.text))

    @cached_property
    def modes(self) -> Mapping[str, tuple[Mention, ...]]:
        """The things it names, by how: `main`, `with` others, `without`."""
        found: dict[str, list[Mention]] = {"main": [], "with": [], "without": []}
        for mode, mention in self._things():
            found[mode].append(mention)
        return {mode: tuple(things) for mode, things in found.items()}

    def _things(self) -> Iterator[tuple[str, Mention]]:
        mode, at = "main", 0
        for mention in self.analysis.mentions:
            for token in self.analysis.tokens[at : mention.last]:
                mode = "with" if token.fold in WITH else "without" if token.fold in WITHOUT else mode
            at = mention.last
            aside = mention.of(Sort.ASK) or mention.of(Sort.FILLER) or self._is_self(mention)
            if mention.of(Sort.THING) and not aside:
                yield mode, mention

    def _is_self(self, mention: Mention) -> bool:
        return mention.of(Sort.SELF) or bool(self.own & frozenset(mention.names))

    @cached_property
    def names_self(self) -> bool:
        """Whether it names the property itself."""
        return any(self._is_self(m) for m in self.analysis.mentions)

    @cached_property
    def has_strange(self) -> bool:
        """Whether no table has a word behind its `with`, or of things asked together: what is to be added is not understood."""
        tokens = self.analysis.tokens
        first = next((at for at, t in enumerate(tokens) if t.fold in WITH), len(tokens))
        first = -1 if self.adds else first
        return any(m.first > first and self._is_strange(m) for m in self.analysis.mentions)

    def _is_strange(self, mention: Mention) -> bool:
        """Whether it may name a thing: in German those have a capital."""
        if mention.names or len(mention.fold) <= SHORT or _TOGETHER.fullmatch(mention.fold):
            return False
        if self.analysis.language == "de" and not self.analysis.text[mention.start].isupper():
            return False
        return not any(q.start <= mention.start < q.end for q in self.analysis.quantities)

    @cached_property
    def of_self(self) -> bool:
        """Whether it names the property itself, or nothing but what comes on top."""
        return self.names_self or not self.modes["main"]

    def many(self, mention: Mention) -> Decimal:
        """How many of a thing are named: `fünf Stellplätze`; 1 where none is."""
        counted = (
            q
            for q in self.analysis.quantities
            if q.measure is Measure.COUNT and 0 <= mention.start - q.end <= FAR_FROM_ITS_NUMBER
        )
        figure = next(counted, None)
        return figure.number if figure and figure.number else Decimal(1)


SHORT: Final = 3
"""Letters."""
FAR_FROM_ITS_NUMBER: Final = 12
"""Characters between a number and its thing: `zwei weitere Stellplätze`."""
