"""Whether this process lives, and whether the parts it needs answer."""

from datetime import timedelta
from http import HTTPStatus

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlmodel import select

from api.auth import Parts
from neuroconcepts.application.handover import AWAY
from neuroconcepts.bootstrap import Platform
from neuroconcepts.errors import NeuroConceptsError
from neuroconcepts.store.tables import RecipientRoute

router = APIRouter(tags=["Health"])

PATIENCE = timedelta(seconds=2)


class Health(BaseModel):
    """`assistant` names who answers seekers, with model and region where there are any."""

    status: str
    assistant: str
    postgresql: str = ""
    temporal: str = ""


@router.get("/healthz")
async def healthz(parts: Parts) -> Health:
    """The process lives. Asks nobody else."""
    return Health(status="ok", assistant=parts.assistant.name)


@router.get(
    "/readyz",
    response_model=Health,
    responses={503: {"model": Health, "description": "PostgreSQL does not answer: no mail can be taken in."}},
)
async def readyz(parts: Parts) -> JSONResponse:
    """The process can take mail in: PostgreSQL answers. Temporal may be away for a while; it is told, nothing is lost."""
    postgresql, temporal = await _postgresql(parts), await _temporal(parts)
    ready = postgresql == "ok"
    health = Health(
        status="ok" if ready else "not ready", assistant=parts.assistant.name, postgresql=postgresql, temporal=temporal
    )
    return JSONResponse(health.model_dump(), HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE)


async def _postgresql(parts: Platform) -> str:
    try:
        async with parts.store.routing() as session:
            await session.execute(select(RecipientRoute.tenant_id).limit(1))
    except NeuroConceptsError as error:
        return f"does not answer: {type(error).__name__}"
    return "ok"


async def _temporal(parts: Platform) -> str:
    try:
        await parts.client.service_client.check_health(timeout=PATIENCE)
    except AWAY as error:
        return f"does not answer: {type(error).__name__}"
    return "ok"
