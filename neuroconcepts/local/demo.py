"""`make demo`: the whole platform on embedded parts, and a story played on it with real mails."""

import asyncio
import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console

from neuroconcepts.application.property import import_openimmo
from neuroconcepts.application.tenant import Server
from neuroconcepts.bootstrap import Platform, platform
from neuroconcepts.domain.lead import Settings
from neuroconcepts.local import reach, temporal_cli
from neuroconcepts.local.owner import owner
from neuroconcepts.local.platform import Embedded, embedded
from neuroconcepts.local.serve import addresses, until_told
from neuroconcepts.local.state import State
from neuroconcepts.local.story.acts import ACTS, LINDENGASSER, SEEBERGER, SEEKERS, Agencies, Office, Stage
from neuroconcepts.local.story.screen import Screen, verdict
from neuroconcepts.setup import Agency, Created, set_up

IMPATIENT = Settings(
    follow_up_after=(timedelta(seconds=2), timedelta(seconds=2)),
    give_up_after=timedelta(seconds=2),
)
"""The second agency's settings: the same follow-ups as in real life, in seconds instead of days."""

EXPORT = Path(__file__).parent / "story" / "properties.xml"


def play(*, once: bool) -> int:
    """Play the story; then stop everything (`once`), or stay up until Ctrl-C. 0 when all leads are as expected."""
    temporal_cli.ensure()  # it may download for minutes: Ctrl-C ends it at once, as long as no server runs
    return asyncio.run(_play(screen_console(), once=once))


def screen_console() -> Console:
    """As wide as the terminal; wide enough for the story where there is none."""
    return Console(highlight=False, width=None if sys.stdout.isatty() else 120)


async def _play(console: Console, *, once: bool) -> int:
    state = State.at(_empty(State.at().folder / "demo"))
    password = state.passwords().mail
    logins = dict.fromkeys([LINDENGASSER, SEEBERGER, *(seeker.email for seeker in SEEKERS)], password)
    async with until_told() as told:
        async with embedded(state, logins) as running:
            story = asyncio.create_task(_tell(console, running, password))
            if not await _finished(story, told):
                return 130
            agencies, last_line, as_expected = story.result()
            if not once:
                console.print(addresses(running, {LINDENGASSER: password, SEEBERGER: password}))
                console.print(
                    f"API key of Lindengasser Immobilien: {agencies.lindengasser.key}\nCtrl-C stops everything."
                )
                await told.wait()
        console.print(last_line)
        return 0 if as_expected else 1


async def _finished(story: asyncio.Task[Any], told: asyncio.Event) -> bool:
    """Wait for the story's end; give it up, and say so, when we are told to stop before."""
    stopped = asyncio.create_task(told.wait())
    await asyncio.wait({story, stopped}, return_when=asyncio.FIRST_COMPLETED)
    stopped.cancel()
    if story.done():
        return True
    story.cancel()
    await asyncio.gather(story, return_exceptions=True)
    return False


async def _tell(console: Console, running: Embedded, password: str) -> tuple[Agencies, str, bool]:
    agencies = await _open_agencies(running, password)
    return agencies, *await _acts(console, running, agencies)


def _empty(folder: Path) -> Path:
    """The demo begins anew each time: its own folder, and the databases that root keeps for it in the open, are removed."""
    if folder.exists():
        user = owner()
        for name in ("postgres", "mail"):
            shutil.rmtree(reach.data_folder(user, folder, name), ignore_errors=True)
        shutil.rmtree(folder)
    return folder


async def _open_agencies(running: Embedded, password: str) -> Agencies:
    now = datetime.now(UTC)
    async with platform(running.config) as parts:
        lindengasser = Agency(
            "Lindengasser Immobilien",
            "AT",
            "Vera Lindengasser",
            LINDENGASSER,
            "+43 316 555 0112",
            password,
            privacy_url="https://lindengasser.example/datenschutz",
        )
        seeberger = Agency(
            "Seeberger Wohnen",
            "DE",
            "Jonas Seeberger",
            SEEBERGER,
            "+49 89 555 0144",
            password,
            IMPATIENT,
            privacy_url="https://seeberger.example/datenschutz",
        )
        first = await _open(parts, running, lindengasser, now)
        second = await _open(parts, running, seeberger, now)
        await parts.watching.watch_all()
    return Agencies(Office(first.key, LINDENGASSER), Office(second.key, SEEBERGER))


async def _open(parts: Platform, running: Embedded, agency: Agency, now: datetime) -> Created:
    smtp, imap = running.mail.smtp(agency.email), running.mail.imap(agency.email)
    created = await set_up(
        parts,
        agency,
        smtp=Server(smtp.host, smtp.port, smtp.security),
        imap=Server(imap.host, imap.port, imap.security),
        now=now,
    )
    await import_openimmo(parts.store, created.tenant_id, EXPORT.read_bytes(), agent_id=created.agent_id, now=now)
    return created


async def _acts(console: Console, running: Embedded, agencies: Agencies) -> tuple[str, bool]:
    """All acts at once, as in life; what each lead does is printed as it happens."""
    async with Screen(console, running.api, agencies) as screen:
        stage = Stage(running, agencies, screen)
        await stage.wait_until_ready()
        endings = await asyncio.gather(*(act(stage) for act in ACTS))
        await screen.catch_up()
    return verdict(console, endings)
