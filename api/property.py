"""Properties and their imports: `/v1/properties`."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from api import cursors
from api.auth import Parts, Reader
from api.idempotency import UploadOnce
from api.models import Line
from api.problems import RESPONSES
from api.property_models import ImportAccepted, ImportOut, PropertyDetail, PropertyOut, PropertyPage
from neuroconcepts.application.property_import import Sending
from neuroconcepts.errors import NotFound
from neuroconcepts.store.property import Properties
from neuroconcepts.store.property_document import PropertyDocuments

router = APIRouter(prefix="/v1/properties", responses=RESPONSES, tags=["Properties"])

_BINARY = {"schema": {"type": "string", "format": "binary"}}
TRANSMISSION: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "text/csv": {
                **_BINARY,
                "example": "Objektnummer;Titel;PLZ;Ort;Kaltmiete;Zimmer\r\nKRO-2041;Helle Wohnung;1070;Wien;1.480,00;3\r\n",
            },
            "application/xml": _BINARY,
            "application/zip": _BINARY,
        },
    }
}


@router.post("/imports", status_code=202, response_model=ImportAccepted, openapi_extra=TRANSMISSION)
async def import_properties(
    parts: Parts,
    once: UploadOnce,
    file_name: Annotated[Line, Query(min_length=1, description="The file's name, by which the report is found again.")],
    agent_id: Annotated[
        UUID | None, Query(description="Whose properties these are; else who has one keeps it.")
    ] = None,
    withdraw_all: Annotated[
        bool, Query(description="Withdraw whatever the file does not list, however much that is.")
    ] = False,
) -> JSONResponse:
    """Bring in OpenImmo XML, a ZIP of it with attachments, or a table (CSV). 202: it is committed; then look at the import."""
    sending = Sending(once.caller.tenant_id, file_name, "upload", agent_id, withdraw_all)

    async def receive() -> ImportAccepted:
        received = await parts.transmissions.receive(sending, once.file, datetime.now(UTC))
        return ImportAccepted.model_validate(received, from_attributes=True)

    return await once.run(receive, 202)


@router.get("/imports/{import_id}")
async def read_import(import_id: UUID, parts: Parts, caller: Reader) -> ImportOut:
    """How far an import is, and what it did: created, changed, withdrawn, refused, and why."""
    return ImportOut.of(await parts.transmissions.find(caller.tenant_id, import_id))


@router.get("")
async def list_properties(
    parts: Parts,
    caller: Reader,
    active: Annotated[bool | None, Query(description="Only those on offer, or only those that are not.")] = None,
    cursor: Annotated[str | None, Query(max_length=1200, description="`next_cursor` of the page before.")] = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> PropertyPage:
    """Properties in the order of their numbers; follow `next_cursor` for more."""
    async with parts.store.tenant(caller.tenant_id) as session:
        rows = await Properties(session).page(active=active, after=cursors.read_number(cursor), limit=limit + 1)
    page = rows[:limit]
    next_cursor = cursors.of_number(page[-1].external_id) if len(rows) > limit else None
    return PropertyPage(items=[PropertyOut.of(row) for row in page], next_cursor=next_cursor)


@router.get("/{property_id}")
async def read_property(property_id: UUID, parts: Parts, caller: Reader) -> PropertyDetail:
    """One property with what its exposé states, and its documents."""
    async with parts.store.tenant(caller.tenant_id) as session:
        if (row := await Properties(session).row(property_id)) is None:
            raise NotFound(f"There is no property {property_id}.")
        return PropertyDetail.with_documents(row, await PropertyDocuments(session).of(property_id))
