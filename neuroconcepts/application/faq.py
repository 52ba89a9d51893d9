"""The agency's frequent questions: what it writes there is told to seekers from then on, and found with all it knows."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from neuroconcepts.errors import NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.faq import Faqs
from neuroconcepts.store.knowledge_due import Dues
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store, TenantSession


@dataclass(frozen=True, slots=True)
class FaqText:
    """What an entry says; without a property it holds for the whole agency."""

    question: str
    answer: str
    language: str
    property_id: UUID | None = None


class FaqActions:
    """The entries of all tenants."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def entries(self, tenant_id: UUID, property_id: UUID | None = None) -> list[tables.Faq]:
        """A property's entries, or all of the agency's and its properties', the oldest first."""
        async with self._store.tenant(tenant_id) as session:
            return await Faqs(session).page(property_id)

    async def add(self, tenant_id: UUID, text: FaqText, *, by: str, now: datetime) -> tables.Faq:
        """Raises `NotFound` for a property that there is none of."""
        async with self._store.tenant(tenant_id) as session:
            await _check(session, text)
            row = tables.Faq(tenant_id=tenant_id, **_columns(text, by, now))
            Faqs(session).add(row)
            await _mark(session, text.property_id, now)
        return row

    async def change(self, tenant_id: UUID, faq_id: UUID, text: FaqText, *, by: str, now: datetime) -> tables.Faq:
        """Say it otherwise, or of something else. Raises `NotFound`."""
        async with self._store.tenant(tenant_id) as session:
            await _check(session, text)
            row = await Faqs(session).get(faq_id)
            await _mark(session, row.property_id, now)
            for name, value in _columns(text, by, now).items():
                setattr(row, name, value)
            await _mark(session, text.property_id, now)
        return row

    async def remove(self, tenant_id: UUID, faq_id: UUID, *, now: datetime) -> tables.Faq:
        """Tell it no more; the entry that was. Raises `NotFound`."""
        async with self._store.tenant(tenant_id) as session:
            row = await Faqs(session).get(faq_id)
            await Faqs(session).remove(faq_id)
            await _mark(session, row.property_id, now)
        return row


def _columns(text: FaqText, by: str, now: datetime) -> dict[str, Any]:
    return {
        "property_id": text.property_id,
        "question": text.question.strip(),
        "answer": text.answer.strip(),
        "language": text.language,
        "written_by": by,
        "written_at": now,
    }


async def _check(session: TenantSession, text: FaqText) -> None:
    if text.property_id and await Properties(session).row(text.property_id) is None:
        raise NotFound(f"There is no property {text.property_id}.")


async def _mark(session: TenantSession, property_id: UUID | None, now: datetime) -> None:
    if property_id:
        await Dues(session).mark("property", [property_id], now)
    else:
        await Dues(session).mark_agency(now)
