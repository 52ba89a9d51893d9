"""Whether a letter may go out on its own: all that it claims must be known (ADR 16)."""

from neuroconcepts.assistant.claims.letter import check
from neuroconcepts.assistant.claims.names.literal import unsupported_numbers
from neuroconcepts.assistant.claims.parties import Agent, Unsupported

__all__ = ["Agent", "Unsupported", "check", "unsupported_numbers"]
