"""The new text of a reply: without quoted history, client advertising, signature block and disclaimer.

Styles covered: Gmail, Apple Mail, Outlook (desktop, web, phone), Thunderbird, GMX/Web.de, Yahoo, Samsung; in German, English,
French and Italian. Answers written between quoted lines are kept in their order.
"""

import re

from neuroconcepts.intake.forwarded import header_block
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.signature import ADVERT, DISCLAIMER, strip_signature

_ATTRIBUTION_END = re.compile(
    r"(?:schrieb|wrote|a écrit|écrit|ha scritto|scrisse|escribió|napisał\(?a?\)?|hat geschrieben|geschrieben)\b[^\n]{0,200}:?\s*$"
    r"|(?:schrieb|wrote|a écrit|ha scritto)\s*:?\s*$", re.IGNORECASE)  # fmt: skip
_ATTRIBUTION_START = re.compile(
    r"^\W{0,3}(?:am|on|le|il|el|dne|den|op|vom)\b.{0,120}\d|^\W{0,3}(?:von|from)\b.{0,80}\d{1,2}[:.]\d\d"
    r"|^\W{0,3}\d{1,4}[-./]\d{1,2}[-./]\d{2,4}|^(?:\S|\W{1,3}).{0,80}<[^<>\s]+@[^<>\s]+>|^\W{0,3}(?:mo|di|mi|do|fr|sa"
    r"|so|mon|tue|wed|thu|fri|sat|sun)\w*\b.{0,100}\d", re.IGNORECASE)  # fmt: skip
_ADDRESSED = re.compile(
    r"<[^<>\s]+@[^<>\s]+>\)?[^\n]{0,60}\d[^\n]{0,40}:\s*$|\d[^\n]{0,120}<[^<>\s]+@[^<>\s]+>\)?\s*:\s*$"
)
_DIVIDER = re.compile(
    r"^\s*>?\s*(?:-{2,}|_{5,}|\*{3,})?\s*(?:urspr(?:ü|ue)ngliche\s+(?:nachricht|mail|e-mail)|original(?:e)?[- "
    r"]?(?:nachricht|message|mail|e-mail)|originalnachricht|message d'origine|message original|messaggio originale"
    r"|mensaje original|weitergeleitete nachricht|forwarded message|antwort auf die nachricht|vorherige nachricht"
    r"|nachrichtenverlauf|reply above this line)\s*(?:-{2,}|_{5,}|\*{3,})?:?.{0,60}$|^\s*_{20,}\s*$"
    r"|^\s*#{5,}.{0,60}antwort.{0,60}$|^anfang der weitergeleiteten nachricht|^begin forwarded message", re.IGNORECASE)  # fmt: skip


def new_text(lines: list[Line]) -> str:
    """The person's own new text in a reply."""
    own = _without_history(lines)
    return strip_signature(own)


def has_history(lines: list[Line]) -> bool:
    """Whether the lines hold quoted history that answers to us."""
    return (
        any(line.quoted for line in lines) or _cut(lines) < len(lines) or sum(x.text.startswith(">") for x in lines) > 1
    )


def _without_history(lines: list[Line]) -> list[Line]:
    lines = [line for line in lines if not line.quoted]
    cut = _cut(lines)
    bars = [i for i, line in enumerate(lines) if line.text.lstrip().startswith(">")]
    if bars and _between(lines, bars):
        return _own_lines(lines, bars)
    own = lines[: min(cut, bars[0] if bars else cut)]
    if own and any(line.text.strip() for line in own):
        return _trim_attribution(own)
    return [line for line in lines[:cut] if not line.text.lstrip().startswith(">")] or _after_history(lines, bars)


def _after_history(lines: list[Line], bars: list[int]) -> list[Line]:
    """Answer below the quotation, which starts the mail."""
    return [line for line in lines[bars[-1] + 1 :] if line.text] if bars else lines


def _between(lines: list[Line], bars: list[int]) -> bool:
    """Whether the person wrote between or below quoted lines (not only a signature or advertisement)."""
    after = lines[bars[0] + 1 :]
    own = strip_signature([line for line in after if not line.text.lstrip().startswith(">") and line.text.strip()])
    return bool(own) and not all(ADVERT.match(x) or DISCLAIMER.match(x) for x in own.split("\n"))


def _own_lines(lines: list[Line], bars: list[int]) -> list[Line]:
    drop = set(bars)
    for i in range(len(lines)):
        drop |= set(_attribution(lines, i))
    return [line for i, line in enumerate(lines) if i not in drop]


def _attribution(lines: list[Line], at: int) -> range:
    """Lines of an attribution (`Am … schrieb …:`, over up to four lines) that starts at `at`; empty when none does."""
    if not _ATTRIBUTION_START.search(lines[at].text[:200].strip()):
        return range(0)
    text = ""
    for end in range(at, min(at + 4, len(lines))):
        text = f"{text} {lines[end].text.strip()}".strip()
        if not lines[end].text.strip():
            break
        if _ADDRESSED.search(text[-300:]) and _ATTRIBUTION_START.search(text[:200]):
            return range(at, end + 1)
        if _ATTRIBUTION_END.search(text[-300:]) and (
            text.rstrip().endswith((":", ">", "schrieb", "wrote")) or end > at or _bar_follows(lines, end)
        ):
            return range(at, end + 1)
    return range(0)


def _bar_follows(lines: list[Line], at: int) -> bool:
    below = next((line.text for line in lines[at + 1 : at + 4] if line.text.strip()), "")
    return below.lstrip().startswith(">")


def _cut(lines: list[Line]) -> int:
    """Index of the first line of history that markup did not mark: attribution, divider, or a block of mail headers."""
    ends = [len(lines)]
    block = header_block(lines)
    if block is not None:
        ends.append(block[1])
    for i, line in enumerate(lines):
        if _DIVIDER.match(line.text[:200]) or _attribution(lines, i):
            ends.append(i)
            break
    return min(ends)


def _trim_attribution(lines: list[Line]) -> list[Line]:
    for i in range(max(0, len(lines) - 4), len(lines)):
        if _attribution(lines, i):
            return lines[:i]
    return lines
