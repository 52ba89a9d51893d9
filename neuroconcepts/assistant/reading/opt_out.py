"""Whether a seeker asks for no more messages: "keine weiteren Nachrichten", "Lassen Sie mich in Ruhe", a bare "Stop".

A right of his (GDPR Art. 7 (3), Art. 21; DE UWG § 7; AT TKG 2021 § 174), so it is read before all else, in all languages at once:
whoever writes "Basta email" to an agency in Vienna means it, and two words tell no language. Pure; the words stand in
`opt_out_words`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from neuroconcepts.assistant.reading import opt_out_words as words
from neuroconcepts.domain.conversation import Intent, Understanding
from neuroconcepts.domain.times.spelling import fold

_SENTENCE: Final = re.compile(r"[^.!?\n;…]+[.!?;…]*")
_TO_WRITE: Final = re.compile(r"(?:zu|dass|damit|de|di|d'|mir|mich|uns)\b")
_CLAUSE: Final = re.compile(
    r",\s*|\s[-–—]\s|\s(?=(?:aber|sondern|but|mais|ma|pero|weil|da|denn|because|car)\s)"
    r"|\s(?=(?:und|and|et|e|y)\s(?!(?:kein\w*\s|no\s)?(?:weiter\w*\s|more\s)?(?:e-?mails?|mails?|nachrichten|messages?|anrufe|calls)\b))",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST_NAMES: Final = 3
_LONGEST_BARE: Final = 200  # characters, with greeting and name


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A clause, or clauses that belong together, at its place in the message; `asks` whether its sentence is a question."""

    start: int
    end: int
    folded: str
    asks: bool


def without_opt_out(message: str) -> tuple[str, bool]:
    """The message with blanks for what asks for no more messages, so that all places stay; and whether anything does."""
    if _is_bare(message):
        return "", True
    folded = fold(message)
    found = [stretch for stretch in _stretches(message) if _opts_out(stretch, folded)]
    for each in found:
        message = f"{message[: each.start]}{' ' * (each.end - each.start)}{message[each.end :]}"
    return message, bool(found)


def opted_out(rest: Understanding) -> Understanding:
    """What a message says that opts out, `rest` being what else it says: a no, unless a person is asked for, or it sells."""
    said = set(rest.intents) - {Intent.UNCLEAR}
    said |= set() if said & {Intent.HUMAN_REQUESTED, Intent.SPAM} else {Intent.NOT_INTERESTED}
    return replace(rest, intents=tuple(i for i in Intent if i in said), opts_out=True)


def _stretches(message: str) -> Iterator[_Stretch]:
    for sentence in _SENTENCE.finditer(message):
        asks = sentence[0].rstrip().endswith("?")
        for start, end in _joined(message, list(_clauses(sentence[0], sentence.start()))):
            yield _Stretch(start, end, _plain(message[start:end]), asks)


def _clauses(sentence: str, at: int) -> Iterator[tuple[int, int]]:
    begin = 0
    for mark in _CLAUSE.finditer(sentence):
        yield at + begin, at + mark.end()
        begin = mark.end()
    yield at + begin, at + len(sentence)


def _joined(message: str, clauses: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The clauses, with an infinitive or a "that" joined to what it hangs on: "Hören Sie auf, mir zu schreiben"."""
    held: tuple[int, int] | None = None
    for start, end in clauses:
        hangs_on = (
            held is not None and message[: held[1]].rstrip().endswith(",") and _TO_WRITE.match(fold(message[start:end]))
        )
        if held and not hangs_on:
            yield held
        held = (held[0], end) if held and hangs_on else (start, end)
    if held:
        yield held


def _plain(stretch: str) -> str:
    """Folded, with single spaces, without marks at its ends."""
    return " ".join(fold(stretch).replace("‑", "-").split()).strip(" .,!?;…-–—:\"'„“”«»()*")


def _opts_out(stretch: _Stretch, message: str) -> bool:
    said = stretch.folded
    if words.CONDITIONAL.search(said) or (stretch.asks and not _requests(said)):
        return False
    return bool(words.DEMANDS.search(said)) or _denies(said, message)


def _requests(said: str) -> bool:
    """Whether a question asks for something to be done, and not why or when it is."""
    return bool(words.REQUESTS.search(said)) and not words.REASONS.search(said)


def _denies(said: str, message: str) -> bool:
    """Whether messages or writing are denied as such, by a wish or in as few words as a demand has."""
    denied = words.DENIALS.search(said)
    if denied is None or words.NARROWED.search(said) or words.OTHER_DEEDS.search(said) or words.BY_MAIL.search(message):
        return False
    return bool(words.WISHED.search(said)) or not words.REPORTED.search(said)


def _is_bare(message: str) -> bool:
    """Whether the message is no more than "Stop" or "Unsubscribe", with a greeting and a name at most."""
    lines = [line for line in message[: _LONGEST_BARE + 1].splitlines() if line.strip()]
    if len(message) > _LONGEST_BARE or any(character.isdigit() for character in message):
        return False
    said = [_WORD.findall(fold(line).replace("opt-out", "optout").replace("opt out", "optout")) for line in lines]
    first = next((at for at, line in enumerate(said) if words.BARE & set(line)), None)
    if first is None or "?" in message or not set(said[first]) <= words.BARE | words.COURTESY:
        return False
    return all(_is_frame(line) for at, line in enumerate(lines) if at != first)


def _is_frame(line: str) -> bool:
    """A greeting or a closing, or the name of whoever signs: at most a few words that are not courtesy, all with a capital."""
    others = [word for word in _WORD.findall(line) if fold(word) not in words.COURTESY]
    return len(others) <= _MOST_NAMES and all(word[:1].isupper() for word in others)
