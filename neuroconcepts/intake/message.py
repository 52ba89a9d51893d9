"""The person's own words in a form or portal mail: where they end, and where they stand when no label announces them.

They end where the element that holds them ends (HTML), and before what belongs to the form or its sender. Each paragraph,
and each line that looks like a label, weighs for or against being the person's; the message is the stretch that weighs most,
so that labels within it (`Einkommen: …` in a letter) do not cut it, and a footer's polite words do not prolong it.
"""

import re
from dataclasses import dataclass

from neuroconcepts.intake.concepts import Concept
from neuroconcepts.intake.items import PERSONAL, POSTAL
from neuroconcepts.intake.kinds import MAIL, URL, is_phone, is_sentence
from neuroconcepts.intake.labels import stands_alone
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.names import is_company, name_like
from neuroconcepts.intake.notices import is_footer, machine
from neuroconcepts.intake.shapes import Split
from neuroconcepts.intake.structure import Path, holder, next_filled, within
from neuroconcepts.intake.voice import closes, greets, voice

RULE = re.compile(r"^\s*(?:[-_=*~#+─━—]\s?){3,}\s*$|^-- ?$")
_BUBBLE = re.compile(r"background|border-left|border-radius|bubble|italic|nachricht|message|quote|blockquote|comment", re.IGNORECASE)  # fmt: skip
_QUOTED = re.compile(r"^\s*[\"„“”«»‚'’]{1,2}\s*(.+?)\s*[\"“”„«»‘'’]{1,2}\s*$", re.DOTALL)
_OPENS = re.compile(r"^[\"„“«]")
_BAR = re.compile(r"^\s*[>|│┃¦]\s?")
_MINE = re.compile(r"\b(?:meine?[rns]?|unsere?[rns]?|my|our|mon|ma|mes|notre|mio|mia|nostr\w)\b", re.IGNORECASE)
TEAM = re.compile(
    r"^\W*(?:(?:ihr|euer|dein|das)e?\s+(?:[\w.\-]+\s+){0,4}[\w.\-]*(?:team|service|redaktion)\b|(?:your|the)\s+(?:[\w.]+\s+){0,3}team\b|votre\s+(?:[\w.]+\s+){0,3}équipe|l['’]équipe\s"
    r"|il\s+(?:tuo\s+|vostro\s+)?team\b)", re.IGNORECASE)  # fmt: skip
_SITE = re.compile(r"^\W*(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|com|net|org|info|immo|example)\W*$", re.IGNORECASE)
_CLOSES_WITH = {"„": "“”\"", "“": "”\"", "«": "»", '"': '"', "»": "«"}
_VENDOR = re.compile(r"^(?:ihr|dein|euer|eure|ihre|deine|your|votre|il vostro)e?\s[^.!?,]{2,50}$", re.IGNORECASE)
_NOTICE = -3.0
"""Weight of a paragraph that only a notification has."""
_MAX_UNITS = 400
_STRUCTURAL = frozenset({"skip", "ref", "own_number", "viewing", "wish", "fact", "party", "agency", "source", "object"})
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


def message_end(lines: list[Line], splits: list[Split | None], label_at: int, start: int, known: Known) -> int:
    """The first line after the message that starts at `start` under the label at `label_at`."""
    limit = _limit(lines, label_at, start)
    if _BAR.match(lines[start].text):
        return next((i for i in range(start, limit) if lines[i].text.strip() and not _BAR.match(lines[i].text)), limit)
    if (closed := _quotation_end(lines, start, limit)) is not None:
        return closed
    best, total, end = 0.0, 0.0, start
    for unit in units(lines, splits, start, limit, known):
        total += unit.weight
        first = unit.start == start
        if first and (unit.weight > -4.0 and not is_footer(lines[start].text)):
            best, end = max(total, 0.0), unit.stop
            total = best
        elif total > best:
            best, end = total, unit.stop
        elif total < best - 14:
            break
    return _without_closing(lines, start, end)


def _without_closing(lines: list[Line], start: int, end: int) -> int:
    """The sender's own closing (`Mit freundlichen Grüßen` before `Ihr Team von …`) is no part of the message."""
    last = max((i for i in range(start, end) if lines[i].text.strip()), default=start)
    below = next_filled(lines, last + 1)
    vendors = (TEAM, _SITE, _VENDOR)
    is_team = below is not None and any(pattern.match(lines[below].text.strip()) for pattern in vendors)
    alone = last > start and (not lines[last - 1].text.strip() or closes(lines[last].text.strip()))
    return last if is_team and alone and closes(lines[last].text.strip()) else end


def _quotation_end(lines: list[Line], start: int, limit: int) -> int | None:
    """The line after the quotation mark that closes the one with which the message starts."""
    opening = lines[start].text.strip()[:1]
    if opening not in _CLOSES_WITH:
        return None
    for i in range(start, min(limit, start + 60)):
        text = lines[i].text.strip()
        if len(text) > 1 and text[-1:] in _CLOSES_WITH[opening]:
            return i + 1
    return None


def _limit(lines: list[Line], label_at: int, start: int) -> int:
    """The first line beyond the element that holds the message, or beyond its siblings that are set alike."""
    outer = holder(lines[label_at], lines[start]) if label_at != start else ()
    inline = label_at == start and lines[start].path
    if inline and lines[start].path[-1].tag in {"td", "li", "dd", "p", "div"}:
        outer = lines[start].path
    if not outer:
        return len(lines)
    for i in range(start + 1, len(lines)):
        if lines[i].text.strip() and not within(lines[i], outer) and not (not inline and _alike(lines[i], outer)):
            return i
    return len(lines)


def _alike(line: Line, outer: Path) -> bool:
    """Whether a line lies in a sibling of the element, of the same tag and attributes: a message of several paragraphs."""
    depth = len(outer)
    if outer[-1].tag in {"td", "th", "table", "tr", "body", "dd"} or len(line.path) < depth:
        return False
    parent_is_same = depth == 1 or line.path[depth - 2].number == outer[-2].number
    return parent_is_same and line.path[depth - 1][1:] == outer[-1][1:]


def units(
    lines: list[Line], splits: list[Split | None], start: int, limit: int, known: Known
) -> list[Unit]:
    """The paragraphs and label lines from `start` to `limit`, weighed; the first line is never a label."""
    out: list[Unit] = []
    at, after_blank, closed = start, False, False
    while at < limit and len(out) < _MAX_UNITS:
        if not lines[at].text.strip():
            at, after_blank = at + 1, True
            continue
        stop = at + 1
        if _is_apart(lines, splits, at, at == start):
            weight = _label_weight(lines, splits, at, known.shapes)
        else:
            while stop < limit and _goes_on(lines, stop) and not _is_apart(lines, splits, stop, first=False):
                stop += 1
            weight = _paragraph_weight(lines, at, stop, known, after_blank=after_blank, closed=closed)
        closed = closed or any(closes(lines[i].text.strip()) for i in range(at, stop))
        out.append(Unit(at, stop, weight))
        at, after_blank = stop, False
    return out


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line belongs to the paragraph of the line before it: no blank between them, and in HTML the same element."""
    one, other = lines[at - 1].path, lines[at].path
    return bool(lines[at].text.strip()) and (len(one) == len(other) and (not one or one[-1].number == other[-1].number))


def _is_apart(lines: list[Line], splits: list[Split | None], at: int, first: bool) -> bool:
    text = lines[at].text.strip()
    if RULE.match(text):
        return True
    if first:
        return False
    return splits[at] is not None or _heads(lines, at) or closes(text)


def _heads(lines: list[Line], at: int) -> bool:
    """Whether a line is a label or heading by itself: understood to the last word, short, no sentence."""
    text = lines[at].text.strip()
    meaning = stands_alone(text) if len(text.split()) <= 5 else None
    if meaning is None or (text.endswith("?") and not lines[at].strong):
        return False
    below = next_filled(lines, at + 1, 3)
    by_itself = at > 0 and not lines[at - 1].text.strip() and at + 1 < len(lines) and not lines[at + 1].text.strip()
    if by_itself and meaning.field in PERSONAL | POSTAL | {"party", "ref", "agency"}:
        return True
    return lines[at].strong or text.endswith(":") or (below is not None and bool(RULE.match(lines[below].text)))


def _label_weight(lines: list[Line], splits: list[Split | None], at: int, shapes: frozenset[str]) -> float:
    text, split = lines[at].text.strip(), splits[at]
    if RULE.match(text):
        return -2.0
    if machine(text) and voice(text) < 1.0:
        return -3.5
    if split is None:
        return 1.5 if closes(text) else -3.0
    if URL.match(split.value):
        return -2.5
    if closes(text) or (is_sentence(split.value) and (split.meaning is None or len(split.value) > 60)):
        return -2.5 if machine(text) else 0.5 + max(0.0, voice(text))
    if _MINE.search(split.label):
        return 0.5
    if split.field is None:
        return -2.0 if split.shape in shapes - {"colon"} else -0.4
    if split.field in {"message", "enquiry"} and is_sentence(split.value):
        return 0.5  # `Frage: Darf man …?`
    usual = split.shape in shapes
    if split.field in _OF_LIFE or (split.field == "skip" and split.meaning and Concept.PROFILE in split.meaning.concepts):
        return -1.0
    if split.field in PERSONAL | POSTAL | _STRUCTURAL:
        return -2.5 if usual else -1.2
    return -1.5 if usual else -0.5


def _paragraph_weight(lines: list[Line], start: int, stop: int, known: Known, *, after_blank: bool, closed: bool) -> float:
    text = " ".join(lines[i].text.strip() for i in range(start, stop))
    if machine(text):
        return min(voice(text), 0.0) - 1.0
    if known.signs(text):
        return 1.0
    if _SITE.match(text) or is_company(text) and not is_sentence(text):
        return -1.0
    if stop - start == 1 and _VENDOR.match(text):
        return -2.0
    signed = any(known.signs(lines[i].text.strip()) for i in range(start, stop))
    said = voice(text)
    if MAIL.search(text) and not is_sentence(text):
        return -1.0
    if URL.search(text) or is_phone(text):
        return -0.2
    if is_sentence(text) or said > 0 or signed:
        return 0.5 + said
    if not after_blank or (closed and name_like(text)):
        return 0.3
    return -0.3


def unlabelled(
    lines: list[Line], splits: list[Split | None], loose: set[int], answers: set[int], known: Known
) -> tuple[int, int] | None:
    """Where the person's words stand when no label says so: the stretch of loose lines that sounds most like them.

    `answers` are lines under labels that nobody understood.
    """
    every = units(lines, splits, 0, len(lines), known)
    is_notice = any(unit.weight <= _NOTICE for unit in every)
    best, found = 1.0 if is_notice else 2.0, None
    total, first, says = 0.0, -1, False
    introduced = False
    for unit in every:
        is_loose = all(i in loose for i in range(unit.start, unit.stop) if lines[i].text.strip())
        weight = unit.weight + _setting(lines, unit) if is_loose else min(unit.weight, -1.0)
        weight += 1.0 * (is_loose and unit.weight > 0 and (introduced or unit.start in answers))
        introduced = lines[unit.stop - 1].text.rstrip().endswith(":")
        if total <= 0:
            total, first, says = 0.0, unit.start, False
        total += weight
        says = says or (weight >= 1.0 and not _is_courtesy(lines, unit))
        if total > best and is_loose and says:
            best, found = total, (first, unit.stop)
    if found is None:
        return None
    start, stop = _without_heading(lines, *found)
    return start, _without_closing(lines, start, stop)


def _is_courtesy(lines: list[Line], unit: Unit) -> bool:
    """Whether a paragraph is only a greeting or a closing formula."""
    text = " ".join(lines[i].text.strip() for i in range(unit.start, unit.stop))
    return closes(text) or (greets(text) and len(text.split()) <= 5 and "?" not in text)


def _setting(lines: list[Line], unit: Unit) -> float:
    """Words in a bubble, a quotation or between quotation marks are more likely the person's."""
    line = lines[unit.start]
    text = " ".join(lines[i].text.strip() for i in range(unit.start, unit.stop))
    if machine(text) > 0:
        return 0.0
    boxed = bool(line.path) and any(_BUBBLE.search(f"{b.tag} {b.look}") for b in line.path[-2:])
    return 1.5 * boxed + 2.0 * bool(_QUOTED.match(text) or _BAR.match(line.text))


def _without_heading(lines: list[Line], start: int, stop: int) -> tuple[int, int]:
    """A notification's own greeting is followed by its sentence; a person's by his own."""
    while start < stop - 1 and not _begins(lines[start].text.strip()):
        start += 1
    near = (i for i in range(start + 1, min(start + 5, stop)) if lines[i].text.strip())
    greeting = next((i for i in near if greets(lines[i].text.strip())), None)
    if greeting is not None and not greets(lines[start].text.strip()) and voice(lines[start].text) < 1.0:
        return greeting, stop
    return start, stop


def _begins(text: str) -> bool:
    """Whether a line may begin a letter: not blank, no sentence that announces it."""
    return bool(text) and (not text.endswith(":") or greets(text) or voice(text) >= 1.0)


def is_barred(text: str) -> bool:
    """Whether a line is set off by a bar or in quotation marks."""
    return _BAR.match(text) is not None or _OPENS.match(text) is not None


def text_of(lines: list[Line], start: int, stop: int) -> str:
    """The message without the marks that set it off: bars, one pair of quotation marks."""
    texts = [lines[i].text for i in range(start, stop)]
    barred = [t for t in texts if t.strip()]
    if barred and all(_BAR.match(t) for t in barred):
        texts = [_BAR.sub("", t) for t in texts]
    return unquoted("\n".join(texts).strip())


def unquoted(text: str) -> str:
    """A text without the one pair of quotation marks around it."""
    m = _QUOTED.match(text)
    inner = m[1].strip() if m else text
    return inner if m and not re.search(r"[\"„“”«»]", inner.strip("\"„“”«»")) else text


def is_letter(text: str) -> bool:
    """Whether a text is a person's own words rather than a form's option (`Besichtigung vereinbaren`)."""
    return greets(text) or is_sentence(text) or voice(text) > 0.5


def without_notice(text: str) -> str:
    """A text without the paragraphs of the machine that passed it on, above and below."""
    paragraphs = re.split(r"\n\s*\n", text)
    while len(paragraphs) > 1 and machine(paragraphs[0]) > 0:
        paragraphs.pop(0)
    while len(paragraphs) > 1 and machine(paragraphs[-1]) > 0:
        paragraphs.pop()
    return "\n\n".join(paragraphs).strip()
