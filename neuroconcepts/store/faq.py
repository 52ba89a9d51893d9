"""The agency's frequent questions."""

from uuid import UUID

from sqlmodel import col, delete, or_, select

from neuroconcepts.domain.faq import FaqEntry
from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Faq


class Faqs:
    """One tenant's entries."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    def add(self, row: Faq) -> None:
        self._session.add(row)

    async def get(self, faq_id: UUID) -> Faq:
        """Raises `NotFound`."""
        statement = select(Faq).where(Faq.id == faq_id)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no entry {faq_id} in the FAQ.")
        return row

    async def remove(self, faq_id: UUID) -> None:
        await self._session.change(delete(Faq).where(col(Faq.id) == faq_id))

    async def page(self, property_id: UUID | None = None, *, limit: int = 200) -> list[Faq]:
        """A property's entries, or all of the tenant, the oldest first."""
        statement = select(Faq).order_by(col(Faq.id)).limit(limit)
        if property_id:
            statement = statement.where(Faq.property_id == property_id)
        return list((await self._session.execute(statement)).scalars())

    async def holding_for(self, property_id: UUID | None) -> list[FaqEntry]:
        """What is told about this property: its own entries before the agency's, which alone hold where none is meant."""
        agency = col(Faq.property_id).is_(None)
        holds = or_(agency, col(Faq.property_id) == property_id) if property_id else agency
        statement = select(Faq).where(holds).order_by(agency, col(Faq.id))
        return [entry_of(row) for row in (await self._session.execute(statement)).scalars()]

    async def of_subject(self, property_id: UUID | None) -> list[FaqEntry]:
        """The entries of just this property, or of just the agency."""
        statement = select(Faq).where(col(Faq.property_id).is_not_distinct_from(property_id)).order_by(col(Faq.id))
        return [entry_of(row) for row in (await self._session.execute(statement)).scalars()]


def entry_of(row: Faq) -> FaqEntry:
    return FaqEntry(
        id=row.id, question=row.question, answer=row.answer, language=row.language, property_id=row.property_id
    )
