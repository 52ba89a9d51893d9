"""Where the person's words stand when no label says so: the stretch of loose lines that sounds most like them."""

import re

from neuroconcepts.intake.forms.extent import without_closing
from neuroconcepts.intake.forms.letters import BAR, is_quotation
from neuroconcepts.intake.forms.weights import NOTICE, Page, Unit, units
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.notices import machine
from neuroconcepts.intake.voice import closes, greets, voice

_BUBBLE = re.compile(
    r"background|border-left|border-radius|bubble|italic|nachricht|message|quote|blockquote|comment", re.IGNORECASE
)
_LEAST = 2.0
_LEAST_IN_NOTICE = 1.0
"""How much a stretch must weigh; less in a mail that is plainly a notification, where it can hardly be anything else."""


def find_letter(page: Page, loose: set[int], answers: set[int]) -> tuple[int, int] | None:
    """The lines of the letter (first, first after it). `answers` are lines under labels that nobody understood."""
    found = _heaviest(page, loose, answers)
    if found is None:
        return None
    start, stop = _beginning(page.lines, *found)
    return start, without_closing(page.lines, start, stop)


def _heaviest(page: Page, loose: set[int], answers: set[int]) -> tuple[int, int] | None:
    every = units(page, 0, len(page.lines))
    best = _LEAST_IN_NOTICE if any(unit.weight <= NOTICE for unit in every) else _LEAST
    found: tuple[int, int] | None = None
    total, first, says, announced = 0.0, 0, False, False
    for unit in every:
        is_loose = all(i in loose for i in range(unit.start, unit.stop) if page.lines[i].text.strip())
        weight = min(unit.weight, -1.0)
        if is_loose:
            weight = unit.weight + _setting(page, unit) + (unit.weight > 0) * (announced or unit.start in answers)
        if total <= 0:
            total, first, says = 0.0, unit.start, False
        total += weight
        says = says or (weight >= 1.0 and not _is_courtesy(page.text(unit.start, unit.stop)))
        if total > best and is_loose and says:
            best, found = total, (first, unit.stop)
        announced = page.lines[unit.stop - 1].text.rstrip().endswith(":")
    return found


def _is_courtesy(text: str) -> bool:
    """Whether a paragraph is only a greeting or a closing formula."""
    return closes(text) or (greets(text) and len(text.split()) <= 5 and "?" not in text)


def _setting(page: Page, unit: Unit) -> float:
    """Words in a bubble, a quotation or between quotation marks are more likely the person's."""
    text = page.text(unit.start, unit.stop)
    if machine(text) > 0:
        return 0.0
    line = page.lines[unit.start]
    boxed = any(_BUBBLE.search(f"{block.tag} {block.look}") for block in line.path[-2:])
    return 1.5 * boxed + 2.0 * (is_quotation(text) or BAR.match(line.text) is not None)


def _beginning(lines: list[Line], start: int, stop: int) -> tuple[int, int]:
    """A letter begins with its greeting, or with its first sentence; what announces it, or heads the mail, is no part of it."""
    while start < stop - 1 and not _begins(lines[start].text.strip()):
        start += 1
    near = (i for i in range(start + 1, min(start + 5, stop)) if lines[i].text.strip())
    greeting = next((i for i in near if greets(lines[i].text.strip())), None)
    first = lines[start].text
    late = greeting is not None and not greets(first.strip()) and voice(first) < 1.0
    return (greeting if late and greeting is not None else start), stop


def _begins(text: str) -> bool:
    """Whether a line may begin a letter: not blank, no sentence that announces it."""
    return bool(text) and (not text.endswith(":") or greets(text) or voice(text) >= 1.0)
