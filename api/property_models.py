"""What the API says of properties and their imports."""

from datetime import datetime
from typing import Self
from uuid import UUID

from pydantic import BaseModel

from neuroconcepts.domain.property import Property
from neuroconcepts.domain.property_import import Report
from neuroconcepts.store import tables
from neuroconcepts.store.property import property_of
from neuroconcepts.store.property_import import report_of


class ImportAccepted(BaseModel):
    """The transmission is committed as this import. `known`: the same file was sent before; it goes on, or is done."""

    import_id: UUID
    known: bool
    status: tables.ImportStatus
    handed_over: bool


class ImportOut(BaseModel):
    """`total` is known once the file is read; `done` objects are settled. A failed import goes on when its file is sent again.

    Its report counts all objects, and tells the first thousand of each effect; `notes` concern the whole file.
    """

    id: UUID
    file_name: str
    size: int
    source: tables.ImportSource
    agent_id: UUID | None
    withdraw_all: bool
    status: tables.ImportStatus
    reason: str
    total: int | None
    done: int
    created_at: datetime
    finished_at: datetime | None
    report: Report

    @classmethod
    def of(cls, row: tables.PropertyImport) -> Self:
        return cls(**row.model_dump(include=cls.model_fields.keys() - {"report"}), report=report_of(row))


class PropertyOut(BaseModel):
    """A property in a list; `active` while the agency offers it."""

    id: UUID
    external_id: str
    openimmo_obid: str | None
    title: str
    city: str
    active: bool
    agent_id: UUID | None
    updated_at: datetime

    @classmethod
    def of(cls, row: tables.Property) -> Self:
        return cls.model_validate(row, from_attributes=True)


class PropertyPage(BaseModel):
    """`next_cursor` leads to the next page; null on the last."""

    items: list[PropertyOut]
    next_cursor: str | None


class DocumentOut(BaseModel):
    """An attachment. `media_type` is empty where its content did not come along; `characters` counts a PDF's text."""

    id: UUID
    title: str
    group: str
    path: str
    media_type: str
    size: int
    characters: int
    problem: str

    @classmethod
    def of(cls, row: tables.PropertyDocument) -> Self:
        return cls(**row.model_dump(include=cls.model_fields.keys() - {"characters"}), characters=len(row.text or ""))


class PropertyDetail(PropertyOut):
    """A property with all that its exposé states, which is all that answers are drawn from."""

    expose: Property
    documents: list[DocumentOut]

    @classmethod
    def with_documents(cls, row: tables.Property, documents: list[tables.PropertyDocument]) -> Self:
        shown = [DocumentOut.of(each) for each in documents]
        return cls(**PropertyOut.of(row).model_dump(), expose=property_of(row), documents=shown)
