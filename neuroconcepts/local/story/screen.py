"""The story as it happens: who, at which stage, how long after the enquiry, what."""

import asyncio
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Any, Self

import httpx2
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from neuroconcepts.local.story.acts import Agencies, Ending, Office
from neuroconcepts.local.story.mails import Seeker

COLOURS = {"NEW": "white", "CONTACTED": "cyan", "CONVERSATION": "yellow", "BOOKED": "green"}
EVENTS = {
    "message_came": "📩",
    "sent": "📤",
    "booked": "📅",
    "taken_over": "🧑",
    "written": "🧑",
    "released": "🤖",
    "time_came": "⏰",
    "closed": "🏁",
}
"""Signs of width two everywhere; those that some terminals draw narrow (✉, ✎) would shift the text behind them."""
OUTSIDE = "💬"
"""What happens outside the platform."""
QUIET = {"understood", "composed"}
"""Steps between two that people care for; the lead's timeline in the API has them all."""


class Screen:
    """Asks the API for the timelines of all leads, and prints what is new."""

    def __init__(self, console: Console, api: str, agencies: Agencies) -> None:
        self._console = console
        self._api = api
        self._offices = (agencies.lindengasser, agencies.seeberger)
        self._began: dict[str, tuple[Seeker, float]] = {}
        self._stages: dict[str, str] = {}
        self._shown: dict[str, int] = {}
        self._watching: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._client = httpx2.AsyncClient(base_url=self._api, trust_env=False, timeout=10)
        self._watching = asyncio.create_task(self._watch())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._watching:
            self._watching.cancel()
            await asyncio.gather(self._watching, return_exceptions=True)
        await self._client.aclose()

    def began(self, seeker: Seeker, office: Office, what: str) -> None:
        """See `acts.Narrator`."""
        self._began[seeker.email] = (seeker, time.monotonic())
        self._line(seeker, "NEW", OUTSIDE, f"{what} [dim]→ {office.address.partition('@')[2]}[/]")

    async def says(self, seeker: Seeker, what: str) -> None:
        """See `acts.Narrator`."""
        await self.catch_up()
        self._line(seeker, self._stages.get(seeker.email, "NEW"), OUTSIDE, what)

    async def catch_up(self) -> None:
        """Print what happened up to now."""
        for office in self._offices:
            for lead in (await self._get(office, "/v1/leads?limit=200"))["items"]:
                await self._show(office, lead)

    async def _watch(self) -> None:
        while True:
            await self.catch_up()
            await asyncio.sleep(0.15)

    async def _show(self, office: Office, lead: dict[str, Any]) -> None:
        if lead["email"] not in self._began:
            return
        seeker, _ = self._began[lead["email"]]
        timeline = (await self._get(office, f"/v1/leads/{lead['id']}"))["timeline"]
        decisions = [entry for entry in timeline if entry["kind"] == "decision"]
        # Two of us may have asked at once; whoever got less than is shown already adds nothing.
        shown = self._shown.get(lead["id"], 0)
        self._shown[lead["id"]] = max(shown, len(decisions))
        for entry in decisions[shown:]:
            self._stages[seeker.email] = entry["details"]["stage"]
            if entry["what"] not in QUIET:
                self._line(seeker, entry["details"]["stage"], EVENTS.get(entry["what"], ""), escape(entry["text"]))

    async def _get(self, office: Office, path: str) -> Any:
        response = await self._client.get(path, headers={"Authorization": f"Bearer {office.key}"})
        return response.raise_for_status().json()

    def _line(self, seeker: Seeker, stage: str, sign: str, what: str) -> None:
        _, began = self._began[seeker.email]
        seconds = time.monotonic() - began
        line = Table.grid(padding=(0, 2, 0, 0))
        for width in (8, 15, 12, 2, None):  # what is too long goes on below itself
            line.add_column(width=width)
        line.add_row(f"[dim]{seconds:6.2f} s[/]", seeker.name, f"[{COLOURS[stage]}]{stage}[/]", sign, what)
        self._console.print(line)


def verdict(console: Console, endings: Sequence[Ending]) -> tuple[str, bool]:
    """Show how all leads ended; return the last line, and whether all are as expected."""
    table = Table(title="How the leads stand", title_justify="left", box=SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for column in ("Seeker", "Door", "Answered", "Stage", "Wheel", "Outcome", "OK"):
        table.add_column(column, no_wrap=column in {"Stage", "Outcome"})  # single words, which would be cut
    for ending in endings:
        stage, wheel, outcome = ending.actual
        table.add_row(
            ending.seeker.name,
            ending.door,
            f"{ending.first_answer * 1000:.0f} ms",
            f"[{COLOURS.get(stage, 'red')}]{stage}[/]",
            wheel,
            outcome or "",
            "[green]yes[/]" if ending.as_expected else f"[red]no: expected {ending.expected}[/]",
        )
    console.print(table)
    good = sum(ending.as_expected for ending in endings)
    return f"demo: {len(endings)} leads, {good} as expected", good == len(endings)
