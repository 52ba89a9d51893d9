"""Whether a letter may go out on its own: all that it claims must be known (ADR 16)."""

from neuroconcepts.assistant.claims.letter import check, examine
from neuroconcepts.assistant.claims.names.literal import unsupported_numbers
from neuroconcepts.assistant.claims.parties import Agent, Unsupported
from neuroconcepts.assistant.claims.support.verdict import Verdict

__all__ = ["Agent", "Unsupported", "Verdict", "check", "examine", "unsupported_numbers"]
