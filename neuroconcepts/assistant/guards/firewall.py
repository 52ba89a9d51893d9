"""Why the answer to a stranger's message is looked at by a person first: it wants to steer a machine, begins a fraud, or cannot be read.

It changes nothing else. What a model is shown is data in any case, it has no tools, and what it writes is checked before it is
sent (`claims`, `commitments`, `contacts`); this is one more net.
"""

import unicodedata
from typing import Final

from neuroconcepts.assistant.guards.disguise import hides, readings
from neuroconcepts.assistant.guards.firewall_words import DEFRAUDS, STEERS

LONGEST: Final = 4_000
"""Characters of a message that are read, by rules as by a model (`model_data.LONGEST_MESSAGE`)."""
_FEW: Final = 20
"""Percent of a text's characters that may be unreadable: mails arrive with a broken letter or two."""

TO_A_MACHINE: Final = "The message gives instructions to a machine: have a look before anything is sent."
FRAUD: Final = "The message reads like the beginning of a fraud: have a look before anything is sent."
HIDDEN: Final = "The message hides words from its reader: have a look before anything is sent."
UNREADABLE: Final = "The message has more signs that nobody can read than words: have a look before anything is sent."
TOO_LONG: Final = "The message is too long to be read as a whole: have a look before anything is sent."


def suspicion(text: str) -> str:
    """Why the answer to this message is looked at first, in plain words; empty where nothing is odd about it."""
    read = text[:LONGEST]
    said = list(readings(read))
    if any(STEERS.search(each) for each in said):
        return TO_A_MACHINE
    if any(DEFRAUDS.search(each) for each in said):
        return FRAUD
    if hides(read):
        return HIDDEN
    if _is_unreadable(read):
        return UNREADABLE
    return TOO_LONG if len(text.strip()) > LONGEST else ""


def _is_unreadable(text: str) -> bool:
    """Bytes that were no text: control characters, private or unassigned ones, and what stands for a letter that was lost."""
    odd = sum(unicodedata.category(c) in ("Cc", "Co", "Cn", "Cs") and c not in "\t\r\n" for c in text) + text.count(
        "\ufffd"
    )
    return 100 * odd > _FEW * len(text)
