"""What an agency brings to a rehearsal beside its rows: what it knows, and its own letter templates."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from activities.answering import Asked
from activities.enclosures import Enclosing
from activities.letters import Occasion
from activities.retrieval import Asking, Retrieval
from activities.templates import best_template
from neuroconcepts.assistant.letters.composing import Frame
from neuroconcepts.domain.enclosures import Enclosures, decided
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.law import Gate
from neuroconcepts.store import tables
from neuroconcepts.store.session import Store


class Backstage(Protocol):
    """Looked up while a message is played; nothing is stored."""

    async def recall(self, occasion: Occasion, property_id: UUID | None, text: str) -> Background:
        """What is known beside the facts of a property when this text is answered."""
        ...

    async def template(self, occasion: Occasion, frame: Frame) -> tables.LetterTemplate | None:
        """The agency's template that fits this letter best, if it has one."""
        ...

    async def enclosures(
        self, occasion: Occasion, asked: Sequence[Asked], request: str, *, confirmed: bool
    ) -> Enclosures:
        """What becomes of a request for documents."""
        ...


class EmptyStage:
    """An agency made up around an exposé: nothing is known beside it, and letters are the built-in ones."""

    async def recall(self, _occasion: Occasion, _property_id: UUID | None, _text: str) -> Background:
        return NOTHING

    async def template(self, _occasion: Occasion, _frame: Frame) -> tables.LetterTemplate | None:
        return None

    async def enclosures(
        self,
        _occasion: Occasion,
        _asked: Sequence[Asked],
        _request: str,
        *,
        confirmed: bool,  # noqa: ARG002
    ) -> Enclosures:
        return decided((), (), Gate.OPEN)


class TenantStage:
    """A tenant's own knowledge and templates."""

    def __init__(self, store: Store, retrieval: Retrieval, enclosing: Enclosing) -> None:
        self._store = store
        self._retrieval = retrieval
        self._enclosing = enclosing

    async def recall(self, occasion: Occasion, property_id: UUID | None, text: str) -> Background:
        asking = Asking(occasion.tenant.id, property_id, (), text, occasion.thread[:-1])
        return await self._retrieval.background(asking)

    async def template(self, occasion: Occasion, frame: Frame) -> tables.LetterTemplate | None:
        async with self._store.tenant(occasion.tenant.id) as session:
            return await best_template(session, occasion, frame)

    async def enclosures(
        self, occasion: Occasion, asked: Sequence[Asked], request: str, *, confirmed: bool
    ) -> Enclosures:
        async with self._store.tenant(occasion.tenant.id) as session:
            return await self._enclosing.chosen(session, occasion, asked, request, confirmed=confirmed)
