"""What the rules answer with."""

from dataclasses import dataclass

from neuroconcepts.domain.commands import Command
from neuroconcepts.domain.lead.state import Lead


@dataclass(frozen=True, slots=True)
class Decision:
    """The lead after an event, what to do, and the reason in one plain sentence."""

    lead: Lead
    commands: tuple[Command, ...]
    reason: str
