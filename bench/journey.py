"""A lead's whole way, counted in what Temporal has to do for it."""

from collections.abc import Sequence
from itertools import islice
from uuid import UUID

from bench.arena import Arena
from bench.doors import CHOICE, WISH, answered, by_mail, until
from bench.histories import Cost, cost
from bench.latency import answer_to
from neuroconcepts.local.story.mails import Seeker
from neuroconcepts.messages.names import lead_workflow_id


async def cost_of(arena: Arena, seeker: Seeker) -> Cost:
    """What this seeker's lead has cost up to now."""
    lead_id = UUID(await arena.lead_id(seeker.email))
    handle = arena.parts.client.get_workflow_handle(lead_workflow_id(arena.office.tenant_id, lead_id))
    return cost((await handle.fetch_history()).events)


async def costs_of(arena: Arena, seekers: Sequence[Seeker]) -> list[Cost]:
    return [await cost_of(arena, seeker) for seeker in seekers]


async def book(arena: Arena, count: int) -> tuple[list[Cost], list[float]]:
    """Lead seekers from NEW to BOOKED with two replies each; the costs, and the seconds from each reply to its answer."""
    seekers = list(islice(arena.seekers, count))
    seconds = []
    for seeker in seekers:
        await by_mail(arena, seeker)
        await answered(arena, seeker)
        seconds += [await answer_to(arena, seeker, WISH, 2), await answer_to(arena, seeker, CHOICE, 3)]
        await _booked(arena, seeker)
    return await costs_of(arena, seekers), seconds


async def _booked(arena: Arena, seeker: Seeker) -> None:
    async def there() -> bool:
        return await arena.stage(seeker.email) == "BOOKED"

    await until(f"The booking of {seeker.email}", there)
