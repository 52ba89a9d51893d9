"""A line in words, for whoever looks at what went wrong: what was asked, what is right, what came."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from neuroconcepts.evaluation.expected import NOT_STATED, Expected, ExpectedAnswer, ExpectedClaims, ExpectedReading

NOTHING = "left open"


def asked_of(expected: Expected) -> str:
    """The message, question or letter."""
    match expected:
        case ExpectedReading():
            return expected.message
        case ExpectedAnswer():
            return f"{expected.object}: {expected.question}"
        case ExpectedClaims():
            return f"{expected.object}: {expected.text}"
    return expected.id


def expected_of(expected: Expected) -> str:
    """What is right."""
    match expected:
        case ExpectedReading():
            times = [_time(w.start, w.end, w.precision) for w in expected.windows]
            return _reading(expected.intents, times)
        case ExpectedAnswer():
            facts = expected.facts
            return NOTHING if facts == NOT_STATED else "; ".join(" or ".join(group) for group in facts)
        case ExpectedClaims():
            return _claims(expected.unsupported)
    return ""


def got_of(expected: Expected, got: dict[str, Any]) -> str:
    """What came, in the words of the command that was asked."""
    match expected:
        case ExpectedReading():
            found = [(datetime.fromisoformat(w["start"]), datetime.fromisoformat(w["end"])) for w in got["windows"]]
            return _reading(got["intents"], [_time(start, end) for start, end in found])
        case ExpectedAnswer():
            return got["answer"] or NOTHING
        case ExpectedClaims():
            return _claims(got["unsupported"])
    return ""


def _reading(intents: Iterable[str], times: list[str]) -> str:
    return "; ".join([", ".join(sorted(intents)), *times])


def _time(start: datetime, end: datetime, precision: str = "") -> str:
    until = f"{end:%H:%M}" if start.date() == end.date() else f"{end:%Y-%m-%d %H:%M}"
    return f"{start:%Y-%m-%d %H:%M} – {until}" + (f" ({precision})" if precision else "")


def _claims(unsupported: Iterable[str]) -> str:
    found = ", ".join(f"“{each}”" for each in unsupported)
    return f"unsupported: {found}" if found else "all supported"
