"""What crosses Temporal when an agency's knowledge is indexed: ids and counts, no text."""

from datetime import datetime
from uuid import UUID

from neuroconcepts.messages.lead import Message


class KnowledgeRef(Message):
    tenant_id: UUID


class IndexProgress(Message):
    """`done` and `left` count steps: things looked at (properties, conversations, the FAQ) and texts embedded.

    `failure` is why it does not go on now; it tries again by itself.
    """

    done: int = 0
    left: int = 0
    failure: str = ""


class IndexStart(Message):
    """A run's input; `progress` only when a run continues another. What is due stands in the store."""

    ref: KnowledgeRef
    progress: IndexProgress = IndexProgress()


class IndexStep(Message):
    ref: KnowledgeRef
    now: datetime


class Indexed(Message):
    """What one step did, and what is left to do."""

    done: int = 0
    left: int = 0


class Settled(Message):
    """Whether embeddings of a model that is searched no more are still to be removed."""

    more: bool = False
