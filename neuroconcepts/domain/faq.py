"""The agency's frequent questions, with its own answers."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqEntry:
    """A question as seekers ask it and the answer they are told, word for word. Without a property it holds for all of the agency."""

    id: UUID
    question: str
    answer: str
    language: str
    property_id: UUID | None = None

    @property
    def source(self) -> str:
        """How it is named beside the export's facts: the end of its id, which is random, costs a model few tokens."""
        return f"faq/{self.id.hex[-12:]}"
