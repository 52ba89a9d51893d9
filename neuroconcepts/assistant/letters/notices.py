"""What the agent reads when he is needed, in German: his language in all three countries."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Final

from neuroconcepts.assistant.letters.notices_de import DECIDED, NEEDED, OUTCOMES, PURPOSES


@dataclass(frozen=True, slots=True)
class Notice:
    subject: str
    text: str


def notice(*, seeker: str, reason: str, draft: str | None, lead_id: str, unmet: Sequence[str] = ()) -> Notice:
    """The mail to the agent about one lead: the reason first, then the draft if one waits, then where to act.

    Below it what the agency has not set (`domain.duties`), in each notice until it is.
    """
    what = "Entwurf wartet" if draft else "Sie werden gebraucht"
    blocks = [
        f"{seeker}: {in_german(reason)}",
        f"Der Entwurf:\n\n{draft}" if draft else "",
        f"Lead {lead_id}",
        *(f"ACHTUNG: {in_german(each)}" for each in unmet),
    ]
    return Notice(f"{what}: {seeker}", "\n\n".join(block for block in blocks if block))


def in_german(reason: str) -> str:
    """A reason of the rules in German; one that nobody foresaw as it is, with a German word before it."""
    return known_in_german(reason) or f"Bitte ansehen: {reason}"


def known_in_german(reason: str) -> str | None:
    """The reason in German, with what it quotes; None for one that has no German words yet."""
    for pattern, german in _PATTERNS:
        if match := pattern.fullmatch(reason):
            return german.format(**{name: _value(name, said) for name, said in match.groupdict().items()})
    return None


def _value(name: str, said: str) -> str:
    return _VALUES.get(name, str)(said)


def _reason(said: str) -> str:
    return known_in_german(said) or said


_VALUES: Final[Mapping[str, Callable[[str], str]]] = {
    "reason": _reason,
    "why": _reason,
    "outcome": lambda said: OUTCOMES.get(said, said),
    "purpose": lambda said: PURPOSES.get(said, said),
    "quoted": lambda said: said.replace("“", "„").replace("”", "“"),
}


def _pattern(english: str) -> re.Pattern[str]:
    """The reason with its names in braces standing for any text."""
    parts = [
        re.escape(literal) + (f"(?P<{name}>.+?)" if name else "") for literal, name, _, _ in Formatter().parse(english)
    ]
    return re.compile("".join(parts), re.DOTALL)


def _literal(english: str) -> int:
    return sum(len(literal) for literal, _, _, _ in Formatter().parse(english))


# What says most of its own words is tried first: "A draft waits: no stored fact supports …" before "A draft waits: …".
_PATTERNS: Final = [
    (_pattern(english), german)
    for english, german in sorted({**NEEDED, **DECIDED}.items(), key=lambda each: -_literal(each[0]))
]
