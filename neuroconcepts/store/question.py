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

_OLDEST = (col(OpenQuestion.asked_at), col(OpenQuestion.id))

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
        """Keep what a message asked; return those questions that the agent was not asked before about this property.

        One that was answered, and that a letter had to leave open all the same, is open again: nobody else would tell.
        """
        new = []
        for asked in questions:
            first = await self._asked_before(asked, same)
            asked.asked_with = (first.asked_with or first.id) if first else None
            new += [asked.question] if await self._keep(asked) and first is None else []
        return new

    async def _keep(self, asked: OpenQuestion) -> bool:
        """Whether it is open by this, and was not before."""
        statement = insert(OpenQuestion).values(asked.model_dump())
        opened = {"answered_at": None, "answered_by": "", "told_at": None, "asked_with": asked.asked_with}
        again = statement.on_conflict_do_update(
            index_elements=[col(OpenQuestion.tenant_id), col(OpenQuestion.message_id), col(OpenQuestion.question)],
            set_=opened,
            where=col(OpenQuestion.answered_at).is_not(None),
        )
        return await self._session.change(again) > 0

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
        """The agent answered this question, and with it all that were the same in its language.

        Those in another one cannot be told his words: the first of each language is asked on its own from now on. Raises
        `Conflict` when it has its answer.
        """
        first = question.asked_with or question.id
        same = (
            (col(OpenQuestion.id) == first) | (col(OpenQuestion.asked_with) == first),
            col(OpenQuestion.answered_at).is_(None),
        )
        statement = update(OpenQuestion).where(*same, col(OpenQuestion.language) == question.language)
        if not await self._session.change(statement.values(answered_at=now, answered_by=by)):
            raise Conflict(f"The question {question.id} was answered already.")
        left = (await self._session.execute(select(OpenQuestion).where(*same).order_by(*_OLDEST))).scalars().all()
        heads: dict[str, UUID] = {}
        for row in left:
            head = heads.setdefault(row.language, row.id)
            row.asked_with = head if head != row.id else None

    async def left_open_by(self, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
        """What no stored fact answered of these messages, in its order, where some of it has an answer now."""
        statement = select(OpenQuestion).where(col(OpenQuestion.message_id).in_(ids)).order_by(*_OLDEST)
        found: dict[UUID, list[OpenQuestion]] = {}
        for row in (await self._session.execute(statement)).scalars():
            found.setdefault(row.message_id, []).append(row)
        return {key: [row.question for row in rows] for key, rows in found.items() if any(r.answered_at for r in rows)}
