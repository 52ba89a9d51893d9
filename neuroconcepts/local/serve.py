"""`make up`: the platform on its embedded parts, for development, until Ctrl-C."""

import asyncio
import shlex
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.table import Table

from neuroconcepts.bootstrap import assistant, language_models
from neuroconcepts.config import CHECKOUT, STATE
from neuroconcepts.local import temporal_cli
from neuroconcepts.local.platform import Embedded, embedded
from neuroconcepts.local.state import State

DEVELOPER = ("agent@agency.example", "seeker@seeker.example")
"""Mailboxes for trying things out: an agent's and a seeker's."""


def up() -> int:
    """Serve until Ctrl-C or SIGTERM; 0."""
    temporal_cli.ensure()  # it may download for minutes: Ctrl-C ends it at once, as long as no server runs
    asyncio.run(_up(Console()))
    return 0


async def _up(console: Console) -> None:
    state = State.at()
    password = state.passwords().mail
    async with until_told() as told, embedded(state, dict.fromkeys(DEVELOPER, password)) as running:
        agent, seeker = DEVELOPER
        console.print(addresses(running, {agent: password, seeker: password}))
        console.print(
            f"Create an agency:  [bold]{variable(state.folder)}.venv/bin/python -m neuroconcepts create-agency "
            "'My agency' --agent 'My name' "
            f"--email {agent} --smtp 127.0.0.1:{running.mail.smtp_port} --imap 127.0.0.1:{running.mail.imap_port}[/]\n"
            "Ctrl-C stops everything.",
            soft_wrap=True,
        )
        await told.wait()


def variable(folder: Path) -> str:
    """What a command needs in front where it would not find the state by itself, in any shell."""
    is_found = folder == CHECKOUT / STATE
    return "" if is_found else f"NEUROCONCEPTS_STATE={shlex.quote(str(folder))} "


@asynccontextmanager
async def until_told() -> AsyncIterator[asyncio.Event]:
    """An event that Ctrl-C and SIGTERM set, so that what was started is stopped in order."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, told.set)
    try:
        yield told
    finally:
        for each in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(each)


def addresses(running: Embedded, logins: dict[str, str]) -> Panel:
    """Where everything is, for people."""
    table = Table.grid(padding=(0, 2))
    rows = [
        ("API", f"{running.api}/docs"),
        ("Temporal UI", running.ui),
        ("Assistant", assistant(language_models(running.config)).name),
        ("Mails as files", str(running.mail.eml)),
        ("SMTP, IMAP", f"127.0.0.1:{running.mail.smtp_port}, 127.0.0.1:{running.mail.imap_port} (STARTTLS)"),
        ("SMTP door", f"{running.smtp_door} (for mailboxes of agencies)"),
        ("Mailboxes", "\n".join(f"{address}  {password}" for address, password in logins.items())),
        ("Logs", str(running.state.logs)),
    ]
    for name, value in rows:
        table.add_row(f"[bold]{name}[/]", value)
    return Panel(table, title="NeuroConcepts is up", expand=False)
