"""Whether a mail's sender is who he says: what the receiving server found out (SPF, DKIM, DMARC), if that server is trusted.

Anybody can write an `Authentication-Results` header into his mail (RFC 8601 §7.1), so only the topmost one of a named
server counts; without one nothing is known, which is not the same as a failure.
"""

import re
from collections.abc import Collection
from enum import StrEnum

from neuroconcepts.intake.mime import Letter, str_of

_ID = re.compile(r"^\s*([^\s;]{1,255})")
_RESULT = re.compile(r";\s*(dkim|spf|dmarc)\s*=\s*(\w+)([^;]*)", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:header\.(?:d|i|from)|smtp\.mailfrom)\s*=\s*\"?(?:[^\s;\"]*@)?([\w.-]+)", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]*\)")
_MAX = 4_000


class Trust(StrEnum):
    """What is known of a sender: verified, refuted, or nothing."""

    PASS = "pass"  # noqa: S105 (no password)
    FAIL = "fail"
    UNKNOWN = ""


def trust_of(letter: Letter, servers: Collection[str]) -> Trust:
    """What the topmost result of one of these servers (authserv-id, RFC 8601 §2.5) says about the domain in From."""
    names = {name.casefold().rstrip(".") for name in servers}
    for value in letter.message.get_all("Authentication-Results", [])[:20]:
        text = _COMMENT.sub(" ", str_of(value)[:_MAX])
        said_by = _ID.match(text)
        if said_by and said_by[1].casefold().rstrip(".") in names:
            return _verdict(text, letter.address("From")[1].rpartition("@")[2])
    return Trust.UNKNOWN


def _verdict(text: str, domain: str) -> Trust:
    """DMARC decides where it was asked; else an aligned DKIM or SPF result does (RFC 7489 §3.1)."""
    results = [(m[1].casefold(), m[2].casefold(), _domains(m[3])) for m in _RESULT.finditer(text)]
    dmarc = next((result for method, result, _ in results if method == "dmarc"), "")
    if dmarc in ("pass", "fail"):
        return Trust(dmarc)
    aligned = {result for _, result, domains in results if any(_aligned(domain, each) for each in domains)}
    if "pass" in aligned:
        return Trust.PASS
    return Trust.FAIL if any(result in ("fail", "permerror") for _, result, _ in results) else Trust.UNKNOWN


def _domains(properties: str) -> list[str]:
    return [m[1].casefold() for m in _DOMAIN.finditer(properties)]


def _aligned(one: str, other: str) -> bool:
    """Relaxed alignment: one domain, or one below the other."""
    return bool(one and other) and (one == other or one.endswith(f".{other}") or other.endswith(f".{one}"))
