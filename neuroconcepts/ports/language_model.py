"""A language model that fills in a form: instructions and data in, one value of a given schema out."""

from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from neuroconcepts.errors import Permanent

Value = TypeVar("Value", bound=BaseModel)


class Unusable(Permanent):
    """The model refuses this prompt, or keeps giving back what cannot be read; another assistant or a person answers."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """`instructions` are ours; `content` is data, also strangers' words, and is never obeyed. `version` names both."""

    version: str
    instructions: str
    content: str


@dataclass(frozen=True, slots=True)
class Generated(Generic[Value]):
    """The form filled in, and what it cost: tokens as the vendor counts and bills them, `latency` in seconds."""

    value: Value
    tokens_in: int
    tokens_out: int
    model: str
    latency: float


class LanguageModel(Protocol):
    """One model at one place."""

    @property
    def name(self) -> str:
        """The model and the region in which it computes, as shown to people: `gemini-3-flash-preview@europe-west3`."""
        ...

    async def generate(self, prompt: Prompt, schema: type[Value]) -> Generated[Value]:
        """Fill in `schema`.

        Raises `Unavailable` (busy, slow or away, after a few attempts), `Misconfigured` (key, project, model name), and
        `Unusable` (blocked, or no value of this schema).
        """
        ...
