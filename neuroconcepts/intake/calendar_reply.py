"""Answers to invitations (iTIP, RFC 5546 §3.2.3): the note that the person wrote beside yes or no."""

import re

from neuroconcepts.intake.forms.letters import unquoted
from neuroconcepts.intake.mime import Letter

_FOLD = re.compile(r"\r?\n[ \t]")
_COMMENT = re.compile(r"^COMMENT(?:;[^:\n]{0,200})?:(.*)$", re.IGNORECASE | re.MULTILINE)
_PARAMETER = re.compile(r"X-RESPONSE-COMMENT=(?:\"([^\"\n]{0,2000})\"|([^;:\n]{0,2000}))", re.IGNORECASE)
_SUMMARY = re.compile(r"^SUMMARY(?:;[^:\n]{0,200})?:(.*)$", re.IGNORECASE | re.MULTILINE)
_SAID = re.compile(
    r"\b(?:has (?:accepted|declined|tentatively)|hat .{0,60}(?:angenommen|abgelehnt|zugesagt|abgesagt|mit vorbehalt)"
    r"|a (?:accepté|refusé|décliné)|ha (?:accettato|rifiutato))|invitation from|einladung (?:von|aus) google"
    r"|calendar\.google\.com|^(?:when|where|wann|wo|quand|où|quando|dove|zeit|ort|organi[sz]er|veranstalter|betreff"
    r"|subject|teilnehmer)\s?:|^-{5,}\s*original (?:appointment|termin)|^_{8,}",
    re.IGNORECASE,
)


def calendar_reply(letter: Letter) -> str | None:
    """The raw iCalendar object of an answer to an invitation, None when the mail holds none."""
    return next((c for c in letter.calendars if "METHOD:REPLY" in c.upper().replace(" ", "")), None)


def note_of(calendar: str, text: str) -> str:
    """What the person wrote: the comment in the calendar object, else the mail's text without what calendars write."""
    flat = _FOLD.sub("", calendar)
    parameter, comment = _PARAMETER.search(flat), _COMMENT.search(flat)
    if parameter is not None or comment is not None:
        said = (parameter[1] or parameter[2] or "") if parameter else comment[1] if comment else ""
        return _unescaped(said).strip()
    summary = _SUMMARY.search(flat)
    title = _unescaped(summary[1]).strip().casefold() if summary else ""
    own: list[str] = []
    for line in text.split("\n"):
        bare = line.strip()
        if _SAID.search(bare):
            if any(own):
                break
            continue
        if title and bare.casefold() == title:
            break
        own.append(line)
    return unquoted("\n".join(own).strip())


def _unescaped(text: str) -> str:
    """Text of a calendar object as written (RFC 5545 §3.3.11)."""
    return re.sub(r"\\([nN,;\\])", lambda m: "\n" if m[1] in "nN" else m[1], text)
