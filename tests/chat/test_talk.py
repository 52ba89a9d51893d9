"""Talking at the keyboard: a conversation that goes on, begins anew, is taken back, and ends."""

import asyncio
import io
import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.chat.place import Place, at_expose
from neuroconcepts.chat.talk import Talk
from neuroconcepts.domain.lead import Settings
from neuroconcepts.errors import InvalidInput, NotFound
from tests.agency import FLAT, OPENIMMO

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
WISH = "Ich würde die Wohnung gerne besichtigen."


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as running:
        yield running


async def place(number: str = FLAT, files: tuple[Path, ...] = (OPENIMMO,)) -> Place:
    async with at_expose(
        files, number, OfflineAssistant(), Settings(), seeker="Frau Dr. Maria Muster", clock=lambda: NOW
    ) as found:
        return found


def said(runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch, *lines: str, in_json: bool = False) -> str:
    """What the terminal shows while somebody types these lines and then ends his input."""
    console = Console(file=io.StringIO(), width=120)
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
    Talk(runner.run(place()), console, runner, in_json=in_json).go_on()
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_conversation_goes_on(runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    told = said(runner, monkeypatch, WISH, "Termin 2 passt.", "/quit", "not read any more")
    assert told.startswith("KRO-2041: Hofseitige 3-Zimmer-Altbauwohnung")
    assert "Sehr geehrte Frau Dr. Muster," in told
    assert "ist eingetragen:" in told
    assert told.count("Sent at once") == 2


def test_what_an_export_lists_is_on_offer(runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Die Wohnung ist derzeit in unserem Angebot." in said(runner, monkeypatch, "Ist die Wohnung noch frei?")


def test_it_begins_anew_and_takes_the_wheel_back(runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    person = "Ich möchte mit einem Menschen sprechen."
    held = said(runner, monkeypatch, person, WISH)
    assert "a human holds the wheel" in held
    for command in ("/release", "/new"):
        told = said(runner, monkeypatch, person, command, "", "/help", WISH)
        assert "a human holds the wheel" not in told
        assert told.count("Write as a seeker would") == 2
    assert "Termin 2" in told


def test_scripts_get_a_line_for_each_message(runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [json.loads(line) for line in said(runner, monkeypatch, WISH, "Termin 2.", in_json=True).splitlines()]
    assert [row["after"]["stage"] for row in rows] == ["CONTACTED", "BOOKED"]


def test_a_message_that_cannot_be_played_ends_no_conversation(
    runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = said(runner, monkeypatch, "x" * 20_001, WISH)
    assert "A message has 1 to 20000 characters, this one has 20001." in told
    assert "Sent at once" in told


def test_a_property_that_is_not_there_is_told_with_those_that_are(runner: asyncio.Runner) -> None:
    with pytest.raises(NotFound, match="No property 'X-1' in the given exports; they hold KRO-2041"):
        runner.run(place("X-1"))
    with pytest.raises(InvalidInput, match="--openimmo"):
        runner.run(place(files=()))


def test_at_a_real_terminal_ctrl_d_ends_it() -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "neuroconcepts", "chat", "--property", FLAT, "--openimmo", str(OPENIMMO)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    os.close(theirs)
    os.write(ours, f"{WISH}\n\x04".encode())
    out, _ = process.communicate(timeout=60)
    os.close(ours)
    assert process.returncode == 0
    assert "Sent at once" in out.decode()
