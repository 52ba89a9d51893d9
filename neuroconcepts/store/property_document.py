"""Documents of properties: the attachments as they came, and the texts of those that could be read."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete, text, update
from sqlmodel import col, select

from neuroconcepts.domain.property import Document
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import PropertyDocument
from neuroconcepts.store.tables.property import UNREAD


class PropertyDocuments:
    """One tenant's documents."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def replace(self, documents: Mapping[UUID, Sequence[Document]]) -> None:
        """These are now the documents of these properties; a content that was read before keeps its text."""
        table = PropertyDocument
        names = {document.sha256 for each in documents.values() for document in each if document.sha256}
        known = await self._read(names)
        await self._session.change(delete(table).where(col(table.property_id).in_(list(documents))))
        for property_id, each in documents.items():
            for position, document in enumerate(each):
                self._session.add(self._row(property_id, position, document, known.get(document.sha256)))

    def _row(
        self, property_id: UUID, position: int, document: Document, read: tuple[str | None, str] | None
    ) -> PropertyDocument:
        content, problem = read or (None, document.problem)
        return PropertyDocument(
            tenant_id=self._session.tenant_id,
            property_id=property_id,
            position=position,
            title=document.title,
            group=document.group,
            path=document.path,
            media_type=document.media_type,
            sha256=document.sha256,
            size=document.size,
            text=content,
            problem=problem,
        )

    async def _read(self, names: Collection[str]) -> dict[str, tuple[str | None, str]]:
        """Text and problem of contents that somebody has read, by their names."""
        table = PropertyDocument
        statement = select(table.sha256, table.text, table.problem).where(
            col(table.sha256).in_(names), (col(table.text).is_not(None)) | (col(table.problem) != "")
        )
        rows = await self._session.execute(statement)
        return {name: (content, problem) for name, content, problem in rows}

    async def of(self, property_id: UUID) -> list[PropertyDocument]:
        """A property's documents, in the order of its exposé."""
        table = PropertyDocument
        statement = select(table).where(col(table.property_id) == property_id).order_by(col(table.position))
        return list((await self._session.execute(statement)).scalars())

    async def unread(self, limit: int) -> list[str]:
        """Names of contents whose text somebody has still to read."""
        statement = select(PropertyDocument.sha256).where(text(UNREAD)).distinct().limit(limit)
        return list((await self._session.execute(statement)).scalars())

    async def keep_text(self, name: str, content: str | None, problem: str) -> dict[UUID, str]:
        """What reading this content gave, for all documents that have it; returns what each property calls it."""
        table = PropertyDocument
        statement = (
            update(table)
            .where(col(table.sha256) == name)
            .values(text=content, problem=problem)
            .returning(col(table.property_id), col(table.path))
            .execution_options(synchronize_session=False)
        )
        return {row.property_id: row.path for row in await self._session.execute(statement)}
