"""Where the person's own words end below the label that announces them.

They end where the element that holds them ends (HTML), and before what belongs to the form or its sender. The message is
the stretch that weighs most (`weights`), so that labels within it (`Einkommen: …` in a letter) do not cut it, and a
footer's polite words do not prolong it.
"""

from neuroconcepts.intake.forms.letters import BAR, CLOSING_MARKS, SITE, TEAM, VENDOR
from neuroconcepts.intake.forms.structure import Path, holder, next_filled, within
from neuroconcepts.intake.forms.weights import Page, units
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.notices import is_footer
from neuroconcepts.intake.voice import closes

_FOREIGN = -4.0
"""Weight of a first paragraph that is not the person's although a label announces it."""
_GIVE_UP = 14.0
_ONE_TEXT = frozenset({"td", "th", "table", "tr", "body", "dd"})
_HOLDS = frozenset({"td", "li", "dd", "p", "div"})


def message_end(page: Page, label_at: int, start: int) -> int:
    """The first line after the message that starts at `start` under the label at `label_at`."""
    lines = page.lines
    limit = _limit(lines, label_at, start)
    if BAR.match(lines[start].text):
        return next((i for i in range(start, limit) if lines[i].text.strip() and not BAR.match(lines[i].text)), limit)
    closed = _quotation_end(lines, start, limit)
    return closed if closed is not None else without_closing(lines, start, _heaviest(page, start, limit))


def _heaviest(page: Page, start: int, limit: int) -> int:
    """The end of the stretch from `start` on that weighs most."""
    best, total, end = 0.0, 0.0, start
    for unit in units(page, start, limit, bounded=limit < len(page.lines)):
        total += unit.weight
        if unit.start == start and unit.weight > _FOREIGN and not is_footer(page.lines[start].text):
            total = best = max(total, 0.0)
            end = unit.stop
        elif total > best:
            best, end = total, unit.stop
        elif total < best - _GIVE_UP:
            break
    return end


def without_closing(lines: list[Line], start: int, end: int) -> int:
    """The sender's own closing (`Mit freundlichen Grüßen` before `Ihr Team von …`) is no part of the message."""
    last = max((i for i in range(start, end) if lines[i].text.strip()), default=start)
    below = next_filled(lines, last + 1)
    if below is None or last == start or not closes(lines[last].text.strip()):
        return end
    is_vendor = any(pattern.match(lines[below].text.strip()) for pattern in (TEAM, SITE, VENDOR))
    return last if is_vendor else end


def _quotation_end(lines: list[Line], start: int, limit: int) -> int | None:
    """The line after the quotation mark that closes the one with which the message starts."""
    closing = CLOSING_MARKS.get(lines[start].text.strip()[:1])
    if closing is None:
        return None
    near = range(start, min(limit, start + 60))
    ends = (i for i in near if len(text := lines[i].text.strip()) > 1 and text[-1:] in closing)
    return next((i + 1 for i in ends), None)


def _limit(lines: list[Line], label_at: int, start: int) -> int:
    """The first line beyond the element that holds the message, or beyond its siblings that are set alike."""
    inline = label_at == start
    path = lines[start].path
    outer = path if inline and path and path[-1].tag in _HOLDS else holder(lines[label_at], lines[start])
    if not outer:
        return len(lines)
    for i in range(start + 1, len(lines)):
        outside = lines[i].text.strip() and not within(lines[i], outer)
        if outside and (inline or not _alike(lines[i], outer)):
            return i
    return len(lines)


def _alike(line: Line, outer: Path) -> bool:
    """Whether a line lies in a sibling of the element, of the same tag and attributes: several paragraphs."""
    depth = len(outer)
    if outer[-1].tag in _ONE_TEXT or len(line.path) < depth:
        return False
    parent_is_same = depth == 1 or line.path[depth - 2].number == outer[-2].number
    return parent_is_same and line.path[depth - 1][1:] == outer[-1][1:]
