"""A language model that fills in a form: instructions and data in, one value of a given schema out."""

from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from neuroconcepts.domain.conversation import Call
from neuroconcepts.errors import Permanent

Value = TypeVar("Value", bound=BaseModel)


class Unusable(Permanent):
    """The model refuses this prompt, or keeps giving back what cannot be read; another assistant or a person answers.

    `calls` are what was spent in vain.
    """

    def __init__(self, message: str, *, calls: tuple[Call, ...] = ()) -> None:
        super().__init__(message)
        self.calls = calls


@dataclass(frozen=True, slots=True)
class Prompt:
    """`instructions` are ours; `content` is data, also strangers' words, and is never obeyed. `version` names both."""

    version: str
    instructions: str
    content: str

    @property
    def digest(self) -> str:
        """Tells the very words of the instructions from others that go by the same version."""
        return sha256(self.instructions.encode()).hexdigest()[:12]

    def call(self, model: str, tokens_in: int, tokens_out: int, seconds: float, cost: Decimal | None) -> Call:
        """What a model was asked with this, and what that took; see `Call`."""
        return Call(
            prompt=self.version,
            digest=self.digest,
            model=model,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            seconds=seconds,
            cost=cost,
        )


@dataclass(frozen=True, slots=True)
class Generated(Generic[Value]):
    """The form filled in, and what it took: tokens as the vendor counts and bills them, `latency` in seconds.

    `cost` is in USD, None where the model's price is not known.
    """

    value: Value
    tokens_in: int
    tokens_out: int
    model: str
    latency: float
    cost: Decimal | None = None


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
