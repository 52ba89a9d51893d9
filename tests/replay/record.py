"""`python -m tests.replay.record`: live four short lives on the real parts, and keep their histories to be replayed.

Do so only when the interpreter changed on purpose, in a way that running leads do not meet; else it needs `patched`.
"""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from neuroconcepts import bootstrap
from neuroconcepts.domain.lead import Autonomy
from neuroconcepts.integrations.payload_codec import SealingCodec
from neuroconcepts.integrations.secrets_file import add_key
from neuroconcepts.local import mail_sandbox, postgres, reach, temporal, temporal_cli
from neuroconcepts.local.owner import owner
from neuroconcepts.store.migrate import upgrade_async
from tests.agency import Agency, open_agency, until
from tests.platform_parts import config_of, working
from tests.replay.histories import FOLDER, opened


async def booked(agency: Agency) -> UUID:
    lead_id, answer = await agency.contacted()
    await agency.replies(answer, "Termin 2 passt uns gut, danke!")
    await agency.until_stage(lead_id, "BOOKED")
    return lead_id


async def approved(agency: Agency) -> UUID:
    await agency.set(autonomy=Autonomy.DRAFT)
    lead_id = await agency.enquires()
    [draft] = await until(lambda: agency.drafts(lead_id), "a draft waits")
    await agency.platform.leads.approve(
        agency.tenant_id, draft.id, by="Eva", now=datetime.now(UTC), request_id="approve"
    )
    await agency.until_stage(lead_id, "CONTACTED")
    return lead_id


async def taken_over(agency: Agency) -> UUID:
    lead_id, answer = await agency.contacted()
    await agency.take_over(lead_id)
    await agency.replies(answer, "Gibt es einen Lift?")
    await agency.until(lead_id, lambda row: row.needs_human_since, "the human is told")
    await agency.release(lead_id)
    await agency.mail()
    await agency.until(lead_id, lambda row: row.next_at, "it was answered")
    return lead_id


async def silent(agency: Agency) -> UUID:
    second = timedelta(seconds=1)
    await agency.set(follow_up_after=(second, second), give_up_after=second)
    lead_id = await agency.enquires()
    await agency.until(lead_id, lambda row: row.outcome, "the lead is given up")
    return lead_id


LIVES: Mapping[str, Callable[[Agency], Awaitable[UUID]]] = MappingProxyType(
    {"booked": booked, "approved": approved, "taken_over": taken_over, "silent": silent}
)


@asynccontextmanager
async def database() -> AsyncIterator[str]:
    state = reach.scratch_folder(owner())
    try:
        with postgres.serving(state, port=0, settings=postgres.FORGETFUL) as server:
            url = await server.create_database("replay")
            await upgrade_async(url)
            yield url
    finally:
        shutil.rmtree(state)


async def record(folder: Path) -> None:
    """Live all lives and write their histories."""
    addresses = [f"{who}.{name.replace('_', '-')}@replay.example" for name in LIVES for who in ("agent", "seeker")]
    keys = folder / "master.key"
    add_key(keys)
    with temporal.serving(
        temporal_cli.find(), folder / "temporal.log", temporal.Wishes(port=0, ui_port=None)
    ) as server:
        async with database() as url, mail_sandbox.running(folder / "mail", dict.fromkeys(addresses, "pw")) as box:
            config = config_of(url, keys, box.store.certificates.ca, server.address, "default")
            async with bootstrap.platform(config, lazy=False) as parts, working(parts):
                for number, (name, live) in enumerate(LIVES.items()):
                    agency = await open_agency(parts, box, addresses[2 * number], addresses[2 * number + 1])
                    handle = agency.handle(await live(agency))
                    history = await opened(await handle.fetch_history(), SealingCodec(parts.keys))
                    (FOLDER / f"{name}.json").write_text(history.to_json() + "\n")


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="replay-") as folder:
        Path(folder).chmod(0o711)
        asyncio.run(record(Path(folder)))


if __name__ == "__main__":
    main()
