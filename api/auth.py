"""Who calls: a bearer key that belongs to one person of one agency. Only its hash is stored."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlmodel import select

from api.problems import Unauthenticated
from neuroconcepts.bootstrap import Platform
from neuroconcepts.errors import NotAllowed
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.tables import ApiKeyRoute, routing_hash

_bearer = HTTPBearer(auto_error=False, description="An API key of your agency: `Authorization: Bearer nc_…`")


@dataclass(frozen=True, slots=True)
class Caller:
    """The person behind the key; `name` is what the timeline calls him."""

    tenant_id: UUID
    user_id: UUID
    name: str
    role: str


def platform_of(request: Request) -> Platform:
    """The process's parts."""
    parts: Platform = request.app.state.platform
    return parts


Parts = Annotated[Platform, Depends(platform_of)]


async def reader(parts: Parts, credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)]) -> Caller:
    """Anybody of the agency. Raises `Unauthenticated`."""
    if credentials is None:
        raise Unauthenticated("Give your agency's API key: Authorization: Bearer nc_…")
    key_hash = routing_hash(credentials.credentials)
    async with parts.store.routing() as session:
        statement = select(ApiKeyRoute).where(ApiKeyRoute.key_hash == key_hash)
        route = (await session.execute(statement)).scalar_one_or_none()
    if route is None:
        raise Unauthenticated("Nobody has this API key.")
    async with parts.store.tenant(route.tenant_id) as tenant:
        user = await Mailboxes(tenant).agent(route.user_id)
    return Caller(route.tenant_id, user.id, user.name, user.role)


async def writer(caller: Annotated[Caller, Depends(reader)]) -> Caller:
    """Whoever may change something. Raises `NotAllowed` for a viewer."""
    if caller.role == "viewer":
        raise NotAllowed(f"{caller.name} may look, but not change anything.")
    return caller


Reader = Annotated[Caller, Depends(reader)]
Writer = Annotated[Caller, Depends(writer)]
