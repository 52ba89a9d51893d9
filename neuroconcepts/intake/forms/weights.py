"""How much each paragraph, and each line that looks like a label, speaks for being the person's own words."""

import re
from dataclasses import dataclass

from neuroconcepts.intake.forms.concepts import Concept
from neuroconcepts.intake.forms.items import PERSONAL, POSTAL
from neuroconcepts.intake.forms.kinds import MAIL, URL, is_phone, is_sentence
from neuroconcepts.intake.forms.labels import stands_alone
from neuroconcepts.intake.forms.letters import RULE, SITE, VENDOR
from neuroconcepts.intake.forms.shapes import Split
from neuroconcepts.intake.forms.structure import next_filled
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.names import is_company, name_like
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.voice import closes, voice

NOTICE = -3.0
"""Weight of a paragraph that only a notification has."""
_MINE = re.compile(r"\b(?:meine?[rns]?|unsere?[rns]?|my|our|mon|ma|mes|notre|mio|mia|nostr\w)\b", re.IGNORECASE)
_BUTTON_WORDS = 6
_MAX_UNITS = 400
_MAX_TEXT = 2_000
_OF_FORMS = PERSONAL | POSTAL | {"skip", "ref", "own_number", "viewing", "wish", "fact", "party", "agency", "source", "object"}  # fmt: skip
_REACHES = frozenset({"phone", "mobile", "email"})
_OF_LIFE = frozenset({"income", "household_size", "move_in"})
"""What forms ask for and people also tell in their letters."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or a line that looks like a label: its lines, and its weight for being the person's words."""

    start: int
    stop: int
    weight: float


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a form while its message is read: the shapes of its labels, the words of the person's name."""

    shapes: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def signs(self, text: str) -> bool:
        """Whether a line is the person's name or a part of it."""
        words = [w.strip(".,") for w in text.split()]
        known = sum(len(w) > 2 and w.casefold() in self.names for w in words)
        like = all((w[:1].isupper() and not w.isupper()) or len(w) < 4 or w.casefold() in self.names for w in words)
        return like and known * 2 >= len([w for w in words if len(w) > 3]) and 0 < known <= len(words) <= 6


@dataclass(frozen=True, slots=True)
class Page:
    """Lines with the labels found in them, and what is known of the form."""

    lines: list[Line]
    splits: list[Split | None]
    known: Known

    def text(self, start: int, stop: int) -> str:
        """Lines as one paragraph, as far as it is looked at."""
        return " ".join(self.lines[i].text[:_MAX_TEXT].strip() for i in range(start, min(stop, start + 60)))[:_MAX_TEXT]


def units(page: Page, start: int, limit: int, *, bounded: bool = False) -> list[Unit]:
    """The paragraphs and label lines from `start` to `limit`, weighed; the first line is never a label.

    `bounded`: an element of the mail ends there, so that what nobody can tell is rather the person's.
    """
    out: list[Unit] = []
    at, after_blank, closed = start, False, False
    while at < limit and len(out) < _MAX_UNITS:
        if not page.lines[at].text.strip():
            at, after_blank = at + 1, True
            continue
        stop = _stop(page, at, limit, first=at == start)
        if _is_apart(page, at, first=at == start):
            weight = _label_weight(page, at)
        else:
            goes_on = bounded or not after_blank
            weight = _paragraph_weight(page, at, stop, goes_on=goes_on, closed=closed)
        closed = closed or any(closes(page.lines[i].text.strip()) for i in range(at, stop))
        out.append(Unit(at, stop, weight))
        at, after_blank = stop, False
    return out


def _stop(page: Page, at: int, limit: int, *, first: bool) -> int:
    """The first line after the unit that starts at a line."""
    stop = at + 1
    if not _is_apart(page, at, first=first):
        while stop < limit and _goes_on(page.lines, stop) and not _is_apart(page, stop, first=False):
            stop += 1
    return stop


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line belongs to the paragraph of the line before it: no blank between, and in HTML the same element."""
    one, other = lines[at - 1].path, lines[at].path
    same = len(one) == len(other) and (not one or one[-1].number == other[-1].number)
    return same and bool(lines[at].text.strip())


def _is_apart(page: Page, at: int, *, first: bool) -> bool:
    text = page.lines[at].text.strip()
    if RULE.match(text) or _is_button(page.lines[at]):
        return True
    if _reaches(text):
        return not first
    return not first and (page.splits[at] is not None or _heads(page.lines, at) or closes(text))


def _reaches(text: str) -> bool:
    """Whether a line is nothing but a mail address or a number."""
    return len(text) < 80 and (MAIL.fullmatch(text) is not None or is_phone(text))


def _is_button(line: Line) -> bool:
    """Whether a line is nothing but a link with a short name: `Antworten`."""
    return line.is_button and len(line.text.split()) <= _BUTTON_WORDS and not URL.match(line.text)


def _heads(lines: list[Line], at: int) -> bool:
    """Whether a line is a label or heading by itself: understood to the last word, short, no sentence."""
    text = lines[at].text.strip()
    meaning = stands_alone(text) if len(text.split()) <= 5 else None
    if meaning is None or (text.endswith("?") and not lines[at].strong):
        return False
    by_itself = at > 0 and not lines[at - 1].text.strip() and at + 1 < len(lines) and not lines[at + 1].text.strip()
    if by_itself and meaning.field in PERSONAL | POSTAL | {"party", "ref", "agency"}:
        return True
    below = next_filled(lines, at + 1, 3)
    return lines[at].strong or text.endswith(":") or (below is not None and bool(RULE.match(lines[below].text)))


def _label_weight(page: Page, at: int) -> float:
    text, split = page.text(at, at + 1), page.splits[at]
    if RULE.match(text):
        return -2.0
    if _is_button(page.lines[at]) or (machine(text) and voice(text) < 1.0):
        return -3.5
    if split is None:
        return _alone_weight(text)
    if URL.match(split.value):
        return -2.5
    if closes(text) or (is_sentence(split.value) and (split.meaning is None or len(split.value) > 60)):
        return -2.5 if machine(text) else 0.5 + max(0.0, voice(text))
    return 0.5 if _MINE.search(split.label) else _field_weight(split, usual=split.shape in page.known.shapes)


def _alone_weight(text: str) -> float:
    """What a line speaks that is all of a unit: contact data, a closing formula, a label without a value."""
    if _reaches(text):
        return -1.0 if "@" in text else -0.2
    return 1.5 if closes(text) else -3.0


def _field_weight(split: Split, *, usual: bool) -> float:
    """What a label by its field speaks against a letter; `usual`: it has the shape of this form's labels."""
    if split.meaning is None:
        return -2.0 if usual and split.shape != "colon" else -0.4
    if split.field in {"message", "enquiry"} and is_sentence(split.value):
        return 0.5  # `Frage: Darf man …?`
    if split.field in _OF_LIFE or (split.field == "skip" and Concept.PROFILE in split.meaning.concepts):
        return -1.0
    if split.field in _OF_FORMS:
        return -2.5 if usual else 0.1 if split.field in _REACHES else -1.2
    return -1.5 if usual else -0.5


def _paragraph_weight(page: Page, start: int, stop: int, *, goes_on: bool, closed: bool) -> float:
    text, known = page.text(start, stop), page.known
    if machine(text):
        return min(voice(text), 0.0) - 1.0
    if known.signs(text):
        return 1.0
    if (against := _foreign(text, single=stop - start == 1)) is not None:
        return against
    said = voice(text)
    signed = any(known.signs(page.lines[i].text.strip()) for i in range(start, stop))
    if is_sentence(text) or said > 0 or signed:
        return 0.5 + said
    return 0.3 if goes_on or (closed and name_like(text)) else -0.3


def _foreign(text: str, *, single: bool) -> float | None:
    """The weight of a paragraph that is no prose but a site's name, a company, an address, a number."""
    if SITE.match(text) or (is_company(text) and not is_sentence(text)):
        return -1.0
    if single and VENDOR.match(text):
        return -2.0
    if MAIL.search(text) and not is_sentence(text):
        return -1.0
    return -0.2 if URL.search(text) or is_phone(text) else None
