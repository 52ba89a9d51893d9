"""What the agency knows: its FAQ, a search over all of it, and how it is searched: `/v1/knowledge`."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import Body
from api.problems import RESPONSES
from neuroconcepts.application.faq import FaqText
from neuroconcepts.domain.knowledge import Origin
from neuroconcepts.store.knowledge_search import Found
from neuroconcepts.store.tables import Faq, KnowledgeIndex

router = APIRouter(prefix="/v1/knowledge", responses=RESPONSES, tags=["Knowledge"])

Short = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\x00]*\S[^\x00]*$")]
Told = Annotated[str, Field(min_length=1, max_length=2_000, pattern=r"^[^\x00]*\S[^\x00]*$")]
"""As long as an answer of the agent may be: it is told to seekers as it stands."""
Asked = Annotated[str, Query(min_length=1, max_length=500, pattern=r"^[^\x00]*$", description="A question, or words.")]


class IndexOut(BaseModel):
    """A set of embeddings. `lexical-hash/…` is no language model: it knows words, parts of words, and terms of the trade."""

    model: str
    dimension: int
    size: int
    approximate: bool
    activated_at: datetime | None

    @classmethod
    def of(cls, row: KnowledgeIndex | None) -> "IndexOut | None":
        return cls.model_validate(row, from_attributes=True) if row else None


class KnowledgeOut(BaseModel):
    """By what the agency's knowledge is searched; `building` takes its place when it is whole. `due` is not indexed yet."""

    active: IndexOut | None
    building: IndexOut | None
    due: int


class FoundOut(BaseModel):
    """A passage; `source` is how an answer that rests on it names it. Of the FAQ and of answers, `asked` is the question."""

    source: str
    origin: Origin
    property_id: UUID | None
    title: str
    asked: str
    text: str

    @classmethod
    def of(cls, found: Found) -> "FoundOut":
        passage = found.passage
        return cls(
            source=passage.key,
            origin=passage.origin,
            property_id=found.property_id,
            title=passage.title,
            asked=passage.asked,
            text=passage.text,
        )


class FoundList(BaseModel):
    items: list[FoundOut]


class FaqIn(Body):
    """A question as seekers ask it, and the answer they are told word for word. Without a property it holds for the whole agency."""

    question: Short
    answer: Told
    language: Annotated[str, Field(pattern=r"^[a-z]{2}$")] = "de"
    property_id: UUID | None = None

    def text(self) -> FaqText:
        return FaqText(self.question, self.answer, self.language, self.property_id)


class FaqOut(BaseModel):
    id: UUID
    property_id: UUID | None
    question: str
    answer: str
    language: str
    written_by: str
    written_at: datetime

    @classmethod
    def of(cls, row: Faq) -> "FaqOut":
        return cls.model_validate(row, from_attributes=True)


class FaqList(BaseModel):
    items: list[FaqOut]


@router.get("")
async def read_knowledge(parts: Parts, caller: Reader) -> KnowledgeOut:
    """By which model the agency's knowledge is searched, and whether all of it is indexed."""
    standing = await parts.knowledge.standing(caller.tenant_id)
    return KnowledgeOut(active=IndexOut.of(standing.active), building=IndexOut.of(standing.building), due=standing.due)


@router.get("/search")
async def search(
    q: Asked,
    parts: Parts,
    caller: Reader,
    property_id: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> FoundList:
    """What the agency knows about a question, best first. Conversations with seekers are not searched."""
    found = await parts.knowledge.search(caller.tenant_id, q, property_id, limit=limit)
    return FoundList(items=[FoundOut.of(each) for each in found])


@router.get("/faq")
async def list_faq(parts: Parts, caller: Reader, property_id: UUID | None = None) -> FaqList:
    """All entries, or those of one property, the oldest first."""
    rows = await parts.faq.entries(caller.tenant_id, property_id)
    return FaqList(items=[FaqOut.of(row) for row in rows])


@router.post("/faq", status_code=201, response_model=FaqOut)
async def add_faq(body: FaqIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Write an entry: whoever asks the same from now on is told this. A property's entries go before the agency's."""
    who = once.caller

    async def add() -> FaqOut:
        return FaqOut.of(await parts.faq.add(who.tenant_id, body.text(), by=who.name, now=datetime.now(UTC)))

    return await once.run(add, 201)


@router.put("/faq/{faq_id}", response_model=FaqOut)
async def change_faq(faq_id: UUID, body: FaqIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Write it anew, the whole entry."""
    who = once.caller

    async def change() -> FaqOut:
        now = datetime.now(UTC)
        return FaqOut.of(await parts.faq.change(who.tenant_id, faq_id, body.text(), by=who.name, now=now))

    return await once.run(change)


@router.delete("/faq/{faq_id}", response_model=FaqOut)
async def remove_faq(faq_id: UUID, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Remove an entry; it is answered once more, as it was."""
    who = once.caller

    async def remove() -> FaqOut:
        return FaqOut.of(await parts.faq.remove(who.tenant_id, faq_id, now=datetime.now(UTC)))

    return await once.run(remove)
