"""What seekers asked and no stored fact answers: `/v1/questions`."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import AnswerIn, AnswerOut, QuestionList, QuestionOut
from api.problems import RESPONSES

router = APIRouter(prefix="/v1/questions", responses=RESPONSES, tags=["Questions"])


@router.get("")
async def list_questions(parts: Parts, caller: Reader, limit: Annotated[int, Query(ge=1, le=200)] = 50) -> QuestionList:
    """Questions that wait for an answer, the oldest first; each is asked once, however many seekers asked it."""
    rows = await parts.questions.waiting(caller.tenant_id, limit=limit)
    return QuestionList(items=[QuestionOut.model_validate(row, from_attributes=True) for row in rows])


@router.post("/{question_id}/answer", response_model=AnswerOut)
async def answer(question_id: UUID, body: AnswerIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Answer it for everybody who asked the same: the answer becomes a fact of the property."""
    who = once.caller

    async def tell() -> AnswerOut:
        now = datetime.now(UTC)
        return AnswerOut(
            leads=await parts.questions.answer(who.tenant_id, question_id, body.text, by=who.name, now=now)
        )

    return await once.run(tell)
