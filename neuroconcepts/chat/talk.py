"""The talk itself: one message after the other, each with the conversation so far."""

import asyncio
import sys
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import replace

from rich.console import Console
from rich.markup import escape

from neuroconcepts.application.rehearsal import START, Rehearsal
from neuroconcepts.chat.place import Place
from neuroconcepts.chat.screen import as_json, shown
from neuroconcepts.domain.lead import Wheel
from neuroconcepts.errors import NeuroConceptsError

HELP = "Write as a seeker would, one message a line. /new begins anew, /release takes the wheel back, /quit ends."


def converse(place: AbstractAsyncContextManager[Place], runner: asyncio.Runner, *, in_json: bool) -> None:
    """Talk at the terminal; where stdin is none, it is one message."""
    stack = AsyncExitStack()
    try:
        talk = Talk(runner.run(stack.enter_async_context(place)), Console(), runner, in_json=in_json)
        if sys.stdin.isatty():
            talk.go_on()
        else:
            talk.say(sys.stdin.read().strip())
    finally:
        runner.run(stack.aclose())


class Talk:
    """A conversation at a `place`, told to the console; as JSON, a line for each message."""

    def __init__(self, place: Place, console: Console, runner: asyncio.Runner, *, in_json: bool) -> None:
        self._place = place
        self._console = console
        self._runner = runner
        self._in_json = in_json
        self._so_far = START

    def say(self, message: str) -> None:
        """Play one message and show what would become of it."""
        rehearsal = self._runner.run(self._rehearse(message))
        self._so_far = rehearsal.after
        if self._in_json:
            self._console.file.write(as_json(rehearsal) + "\n")
        else:
            self._console.print(shown(rehearsal, self._place.timezone))

    async def _rehearse(self, message: str) -> Rehearsal:
        return await self._place.rehearse(message, self._so_far)

    def go_on(self) -> None:
        """Ask for messages until somebody has had enough."""
        if not self._in_json:
            self._console.print(f"[bold]{escape(self._place.title)}[/]\n[dim]{HELP}[/]\n")
        while (line := self._asked()) not in (None, "/quit"):
            match line:
                case "" | None:
                    pass
                case "/new":
                    self._so_far = START
                case "/release":
                    self._so_far = replace(self._so_far, wheel=Wheel.AI)
                case "/help":
                    self._console.print(f"[dim]{HELP}[/]")
                case message:
                    self._try(message)

    def _try(self, message: str) -> None:
        """What one message cannot be played with ends no conversation."""
        try:
            self.say(message)
        except NeuroConceptsError as error:
            self._console.print(f"[red]{escape(str(error))}[/]")

    def _asked(self) -> str | None:
        try:
            return self._console.input("" if self._in_json else "[bold cyan]seeker ›[/] ").strip()
        except (EOFError, KeyboardInterrupt):
            return None
