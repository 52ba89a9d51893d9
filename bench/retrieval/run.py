"""One run: write, ask exactly, build the HNSW indexes, ask again."""

import shutil
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import asyncpg  # type: ignore[import-untyped] # it has no types of its own
import numpy as np

from bench.retrieval.load import Tenant, load
from bench.retrieval.measure import Arena, Asked
from bench.retrieval.plan import Plan
from bench.retrieval.vectors import World
from neuroconcepts.local import postgres, reach
from neuroconcepts.local.owner import owner
from neuroconcepts.store.engine import app_engine
from neuroconcepts.store.knowledge_hnsw import build_missing
from neuroconcepts.store.migrate import upgrade_async
from neuroconcepts.store.session import Store

SETTINGS = {
    **postgres.FORGETFUL,
    "shared_buffers": "4GB",
    "maintenance_work_mem": "1GB",
    "max_parallel_maintenance_workers": "1",
    "max_wal_size": "8GB",
    "autovacuum": "off",
}
"""A server with room for what is searched, as one for a thousand agencies has; nothing else runs beside the questions."""

Told = Callable[[str, float], None]


@dataclass(slots=True)
class Samples:
    """`exact` and `hnsw` by size, a value per round; `ordinary` by what was asked of the many."""

    exact: dict[int, list[Asked]] = field(default_factory=lambda: defaultdict(list))
    hnsw: dict[int, list[Asked]] = field(default_factory=lambda: defaultdict(list))
    ordinary: dict[str, list[Asked]] = field(default_factory=lambda: defaultdict(list))
    built: dict[int, float] = field(default_factory=dict)
    loaded: float = 0.0
    bytes_of: dict[str, int] = field(default_factory=dict)


async def measure(plan: Plan, told: Told) -> Samples:
    """Start a server of its own, measure, stop it and remove what it kept."""
    samples, chance = Samples(), np.random.default_rng(1)
    world = World.of(plan.dimension, chance)
    async with _database() as url:
        connection = await asyncpg.connect(url)
        try:
            began = time.monotonic()
            tenants = await load(connection, plan, world, chance, told)
            samples.loaded = time.monotonic() - began
            await _ask_all(plan, url, connection, world, tenants, samples, told)
            samples.bytes_of = await _sizes(connection)
        finally:
            await connection.close()
    return samples


async def _ask_all(
    plan: Plan,
    url: str,
    connection: asyncpg.Connection,
    world: World,
    tenants: list[Tenant],
    samples: Samples,
    told: Told,
) -> None:
    store, chance = Store(app_engine(url, pool_size=1)), np.random.default_rng(2)
    arena, sized = Arena(store, connection, world), tenants[: len(plan.sizes)]
    ordinary = tenants[len(plan.sizes) : len(plan.sizes) + plan.agencies]
    try:
        await arena.ask([*sized, *ordinary], 1, arena.by_meaning, chance)  # warm
        for number in range(plan.rounds):
            told("asking exactly", number / plan.rounds)
            await _ask_ordinary(plan, arena, world, ordinary, samples, chance)
            for tenant in sized:
                samples.exact[tenant.size].append(await arena.ask([tenant], plan.asked, arena.by_meaning, chance))
        await _build(plan, url, samples, told)
        await arena.ask(sized, 5, arena.by_meaning, chance)  # warm
        for number in range(plan.rounds):
            told("asking by HNSW", number / plan.rounds)
            for tenant in sized:
                samples.hnsw[tenant.size].append(await arena.ask([tenant], plan.asked, arena.by_meaning, chance))
            words = _words(world, plan.asked, chance)
            hybrid = await arena.ask(sized[-1:], plan.asked, arena.hybrid(words), chance)
            samples.ordinary["hybrid, largest"].append(hybrid)
    finally:
        await store.close()


async def _ask_ordinary(
    plan: Plan, arena: Arena, world: World, ordinary: list[Tenant], samples: Samples, chance: np.random.Generator
) -> None:
    words = _words(world, plan.agencies * plan.each, chance)
    searches = {
        "bare": arena.bare,
        "meaning": arena.by_meaning,
        "property": arena.of_property,
        "hybrid": arena.hybrid(words),
    }
    for name, search in searches.items():
        samples.ordinary[name].append(await arena.ask(ordinary, plan.each, search, chance))


def _words(world: World, count: int, chance: np.random.Generator) -> list[str]:
    """The keywords of so many questions."""
    return [" ".join(text.split()[:4]) for text in world.texts(count, chance)]


async def _build(plan: Plan, url: str, samples: Samples, told: Told) -> None:
    """Build an index for each agency of the comparison, with the command that operators use."""
    began, built = time.monotonic(), 0
    before: int | None = None
    async for large in build_missing(url, min(plan.sizes) - 1):
        if before is not None:
            samples.built[before] = time.monotonic() - began
        began, before = time.monotonic(), large.size
        told(f"building HNSW for {large.size} texts", built / len(plan.sizes))
        built += 1
    if before is not None:
        samples.built[before] = time.monotonic() - began


async def _sizes(connection: asyncpg.Connection) -> dict[str, int]:
    names = {"embeddings": "knowledge_embedding", "texts": "knowledge_chunk"}
    return {
        name: await connection.fetchval("SELECT pg_table_size($1::text::regclass)", of) for name, of in names.items()
    }


@asynccontextmanager
async def _database() -> AsyncIterator[str]:
    folder = reach.scratch_folder(owner())
    try:
        with postgres.serving(folder, port=0, settings=SETTINGS) as server:
            url = await server.create_database("bench")
            await upgrade_async(url)
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)
