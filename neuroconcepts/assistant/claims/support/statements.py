"""The sentences of a letter: the platform's own, quotations, and what states something without a figure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.facts.stance import stances_of
from neuroconcepts.assistant.claims.grounds import Ground, bare_words
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.support.names import Names
from neuroconcepts.assistant.claims.support.sources import Sources, bare
from neuroconcepts.assistant.claims.talk import frames
from neuroconcepts.assistant.sentences import split
from neuroconcepts.domain.conversation import Claim, ClaimKind, Support


def wordings(sources: Sources, own: Iterable[Span], names: Names) -> Iterator[tuple[Span, Claim]]:
    """The platform's own sentences, with what they promise; its names are told apart."""
    for span in own:
        words = sources.reading.text[slice(*span)]
        if words not in names and not frames.closes(words):
            yield span, Claim(ClaimKind.WORDING, words, (Support("wording", ""),))


def quoted(sources: Sources, spans: Iterable[Span]) -> Iterator[tuple[Span, Claim]]:
    """Quotations, with the text they stand in."""
    for span in spans:
        words = sources.reading.text[slice(*span)]
        found = (support for piece in _pieces(words) for support in sources.holding(piece))
        yield span, Claim(ClaimKind.QUOTATION, words, tuple(dict.fromkeys(found)))


def _pieces(quotation: str) -> list[str]:
    """The sentences of a quotation, and what an ellipsis keeps apart; without the key words behind it."""
    pieces = re.split(r"…|\[…\]|\.\.\.", _GLOSS.sub("", quotation))
    return [sentence for piece in pieces for sentence in split(piece) if bare(sentence)]


_GLOSS: Final = re.compile(r"(?<=[“”»«\"])\s*\([^()]*\)\W*$")


def stated(sources: Sources, part: Part, told: Sequence[Span]) -> Iterator[tuple[Span, Claim]]:
    """What a sentence states: as a whole where it is one of our answers, else stretch by stretch where no figure is `told`."""
    if fields := sources.reading.answers.get(bare_words(part.text)):
        words = part.text.rstrip()
        claim = Claim(ClaimKind.STATEMENT, words, sources.of(fields, words))
        yield (part.start, part.start + len(words)), claim
        return
    if frames.greets(part.text) or frames.closes(part.text) or frames.asks(part.text) or frames.admits(part.text):
        return
    for passage in part.passages:
        span = part.span(passage)
        if any(span[0] <= start < span[1] for start, _ in told):
            continue
        ground = _nearest(passage, sources.reading.grounds.statements)
        if ground and (support := sources.of_ground(ground)):
            yield span, Claim(ClaimKind.STATEMENT, sources.reading.text[slice(*span)], support)


def _nearest(passage: Passage, grounds: Sequence[Ground]) -> Ground | None:
    """What says the same of the same things, and most of it; a statement that says it of fewer others before one of many."""
    said = frozenset(pair for pair in stances_of(passage) if pair[0] in passage.own)
    if not said:
        return None
    nearest = max(grounds, key=lambda each: (len(said & each.stances), -len(each.names)), default=None)
    return nearest if nearest and said & nearest.stances else None
