"""Open questions: asked of the agent once, answered for everybody who asked the same."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from neuroconcepts.errors import Conflict, NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import OpenQuestion

Same = Callable[[str, str], bool]
"""Whether two questions ask the same; whoever reads questions knows."""


class Questions:
    """One tenant's open questions."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self, question_id: UUID) -> OpenQuestion:
        """Raises `NotFound`."""
        statement = select(OpenQuestion).where(OpenQuestion.id == question_id)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no open question {question_id}.")
        return row

    async def ask(self, questions: Sequence[OpenQuestion], same: Same) -> list[str]:
        """Keep what a message asked; return those questions that the agent was not asked before about this property."""
        new = []
        for asked in questions:
            first = await self._asked_before(asked, same)
            asked.asked_with = (first.asked_with or first.id) if first else None
            kept = await self._session.change(insert(OpenQuestion).values(asked.model_dump()).on_conflict_do_nothing())
            new += [asked.question] if kept and first is None else []
        return new

    async def _asked_before(self, asked: OpenQuestion, same: Same) -> OpenQuestion | None:
        """An earlier question about this property that asks the same, and waits."""
        statement = select(OpenQuestion).where(
            OpenQuestion.property_id == asked.property_id, col(OpenQuestion.answered_at).is_(None)
        )
        others = (await self._session.execute(statement.order_by(col(OpenQuestion.asked_at)))).scalars()
        return next((o for o in others if o.id != asked.id and same(o.question, asked.question)), None)

    async def open_ones(self, *, limit: int = 50) -> list[OpenQuestion]:
        """What the agent is asked, the oldest first: each question once."""
        statement = select(OpenQuestion).where(
            col(OpenQuestion.answered_at).is_(None), col(OpenQuestion.asked_with).is_(None)
        )
        return list(
            (await self._session.execute(statement.order_by(col(OpenQuestion.asked_at)).limit(limit))).scalars()
        )

    async def answer(self, question: OpenQuestion, *, by: str, now: datetime) -> None:
        """The agent answered this question, and with it all that were the same. Raises `Conflict` when it has its answer."""
        first = question.asked_with or question.id
        statement = update(OpenQuestion).where(
            (col(OpenQuestion.id) == first) | (col(OpenQuestion.asked_with) == first),
            col(OpenQuestion.answered_at).is_(None),
        )
        if not await self._session.change(statement.values(answered_at=now, answered_by=by)):
            raise Conflict(f"The question {question.id} was answered already.")

    async def answered_of(self, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
        """The questions of these messages that no stored fact answered then, and that have an answer now, in their order."""
        statement = select(OpenQuestion).where(
            col(OpenQuestion.message_id).in_(ids), col(OpenQuestion.answered_at).is_not(None)
        )
        found: dict[UUID, list[str]] = {}
        for row in (await self._session.execute(statement.order_by(col(OpenQuestion.asked_at)))).scalars():
            found.setdefault(row.message_id, []).append(row.question)
        return found
