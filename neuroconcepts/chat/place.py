"""Where one chats: around an exposé of some exports, or at a tenant of the running platform's database."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from activities.enclosures import Enclosing
from activities.retrieval import Retrieval
from neuroconcepts.application.playground import Playground, rehearse
from neuroconcepts.application.rehearsal import Conversation, Rehearsal
from neuroconcepts.application.scene import NOBODY, scene_of_expose
from neuroconcepts.bootstrap import blobs, embedding_models, open_store
from neuroconcepts.config import Config
from neuroconcepts.domain.enquiry import Person
from neuroconcepts.domain.lead import Settings
from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.intake.names import person_of
from neuroconcepts.intake.openimmo import read_openimmo
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.store.tenant import Tenants

Clock = Callable[[], datetime]
_NAMED = 8
"""How many of the properties that there are a message names."""


@dataclass(frozen=True, slots=True)
class Place:
    """`rehearse` plays one message; times are told in `timezone`, `title` says about what one chats."""

    title: str
    timezone: str
    rehearse: Callable[[str, Conversation], Awaitable[Rehearsal]]


@asynccontextmanager
async def at_expose(
    files: Sequence[Path], number: str, assistant: Assistant, settings: Settings, *, seeker: str, clock: Clock
) -> AsyncIterator[Place]:
    """Around the exposé of this number. Raises `InvalidInput` without exports, `NotFound` when none of them has it."""
    if not files:
        raise InvalidInput("About which property? Give --openimmo FILE… with --property NUMBER, or --tenant ID.")
    # On offer, as it would be once the export is taken in.
    exports = (each for file in files for each in read_openimmo(file.read_bytes()))
    subjects = {each.external_id: replace(each, listed=True) for each in exports}
    if (about := subjects.get(number)) is None:
        named = ", ".join(list(subjects)[:_NAMED])
        raise NotFound(f"No property {number!r} in the given exports; they hold {named or 'none'}.")
    scene = scene_of_expose(about, settings=settings, seeker=_person(seeker), now=clock())

    async def play(message: str, so_far: Conversation) -> Rehearsal:
        return await rehearse(message, scene, assistant, so_far, now=clock())

    yield Place(f"{number}: {about.title}", scene.tenant.timezone, play)


@asynccontextmanager
async def at_tenant(
    tenant_id: UUID, number: str, assistant: Assistant, *, seeker: str, clock: Clock
) -> AsyncIterator[Place]:
    """In a tenant's own settings, about his property of this number; without a number, about one that nobody knows."""
    config = Config()
    store, closing = open_store(config), AsyncExitStack()
    retrieval = Retrieval(store, embedding_models(config, closing))
    playground = Playground(store, assistant, retrieval, Enclosing(blobs(config), config.max_enclosed_bytes))
    try:
        property_id = await playground.property_id(tenant_id, number) if number else None
        async with store.tenant(tenant_id) as session:
            tenant = await Tenants(session).get()

        async def play(message: str, so_far: Conversation) -> Rehearsal:
            return await playground.rehearse(
                tenant_id, property_id, message, so_far, seeker=_person(seeker), now=clock()
            )

        yield Place(f"{tenant.name}: {number or 'a property that nobody knows'}", tenant.timezone, play)
    finally:
        await closing.aclose()
        await store.close()


def _person(name: str) -> Person:
    """`Frau Dr. Maria Muster`, as a form would say it."""
    return person_of(name) if name.strip() else NOBODY
