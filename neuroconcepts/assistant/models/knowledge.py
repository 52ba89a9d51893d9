"""What a language model is shown of all that is known: the facts always, and of the texts as much as helps and fits."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from neuroconcepts.assistant.models.data import facts_of, masked
from neuroconcepts.domain.knowledge import AROUND, Background, Origin, Passage, tokens_of, within
from neuroconcepts.domain.knowledge_material import told_texts
from neuroconcepts.domain.property import Property

ROOM = 1_800
"""Tokens for all that is stated. With instructions, form, a message, and the reading of it, a typical exposé stays below 4,000."""
LEAST = 500
"""Tokens for texts, however many facts there are."""
SAID_BEFORE = 300
"""Tokens of the earlier conversation."""


@dataclass(frozen=True, slots=True)
class Statements:
    """`shown` is what a model reads, by source. `supports` is what a sentence may rest on: of an answered question, the answer."""

    shown: dict[str, str]
    supports: dict[str, str]


def statements_for(about: Property, background: Background) -> Statements:
    """All facts, then all texts where they fit, else those found to be the best for the message."""
    shown = facts_of(about)
    supports = dict(shown)
    room = max(LEAST, ROOM - sum(tokens_of(key) + tokens_of(value) + AROUND for key, value in shown.items()))
    for passage in _chosen(about, background, room):
        _add(shown, passage.key, f"{passage.asked} {passage.text}".strip())
        _add(supports, passage.key, passage.text)
    return Statements(shown, supports)


def said_before(background: Background) -> list[dict[str, str]]:
    """The earlier conversation, the latest of it that fits; as little of the person as possible."""
    chosen: list[dict[str, str]] = []
    room = SAID_BEFORE
    for each in reversed(background.before):
        text = masked(each.text)
        if (room := room - tokens_of(text)) < 0:
            break
        chosen.insert(0, {"on": f"{each.on:%Y-%m-%d}", "by": each.by, "text": text})
    return chosen


def _add(statements: dict[str, str], key: str, text: str) -> None:
    statements[key] = f"{statements[key]}; {text}" if key in statements else text


def _chosen(about: Property, background: Background, room: int) -> list[Passage]:
    texts = [Passage(f"freitexte/{text.heading}", Origin.TEXT, about.title, text.text) for text in told_texts(about)]
    current = [each for each in background.passages if _is_current(each, about, background)]
    others = [each for each in current if each.origin is not Origin.TEXT]
    others += _not_indexed(background, others)
    if _cost(texts) + _cost(others) <= room:
        return texts + others
    best = within(current, room)
    if any(each.origin is Origin.TEXT for each in current):
        return best
    return best + list(_cut(texts, room - _cost(best)))  # the texts are not indexed yet


def _cost(passages: Iterable[Passage]) -> int:
    return sum(passage.tokens for passage in passages)


def _is_current(passage: Passage, about: Property, background: Background) -> bool:
    """Whether it is still said. The index follows a change within seconds; a message answered meanwhile rests on what holds now."""
    match passage.origin:
        case Origin.TEXT:
            return _bare(passage.text) in _bare(" ".join(text.text for text in told_texts(about)))
        case Origin.FAQ:
            return any(_bare(passage.text) in _bare(entry.answer) for entry in background.faq)
        case Origin.ANSWER:
            return any(_bare(passage.text) in _bare(told.answer) for told in about.answers)
        case _:
            return passage.origin is Origin.PDF


def _bare(text: str) -> str:
    return " ".join(text.split())


def _not_indexed(background: Background, known: Sequence[Passage]) -> list[Passage]:
    """Entries of the FAQ that were written a moment ago."""
    sources = {passage.key.partition("#")[0] for passage in known}
    return [
        Passage(entry.source, Origin.FAQ, "", entry.answer, entry.question)
        for entry in background.faq
        if entry.source not in sources
    ]


def _cut(texts: Iterable[Passage], room: int) -> Iterator[Passage]:
    """The texts from the first on, the last of them cut off where the room ends."""
    for text in texts:
        if (left := room - tokens_of(text.key) - AROUND) <= 0:
            return
        shown = Passage(text.key, text.origin, text.title, text.text[: left * 2])
        room -= shown.tokens
        yield shown
