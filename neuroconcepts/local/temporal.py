"""The embedded Temporal: the real dev server with its UI, as one child process with one SQLite file.

Flags: `temporal server start-dev --help`; dynamic configuration: common/dynamicconfig/constants.go of the server.
"""

import asyncio
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from temporalio.client import Client

from neuroconcepts.errors import Unavailable
from neuroconcepts.local.ports import free_port
from neuroconcepts.local.processes import Command, Process, running

USUAL_PORT = 7233
USUAL_UI_PORT = 8233

SEARCH_ATTRIBUTES: Mapping[str, str] = MappingProxyType(
    {
        "TenantId": "Keyword",
        "Stage": "Keyword",
        "Wheel": "Keyword",
        "AgentId": "Keyword",
        "Portal": "Keyword",
        "NeedsHumanSince": "Datetime",
        "NextAt": "Datetime",
    }
)

_DYNAMIC_CONFIG = {
    # One history shard asks for work 20 times a second by default: each hop would wait up to 50 ms.
    "history.transferProcessorMaxPollRPS": "200",
    # Fairness keys do nothing without the new matcher, and hold within one partition only.
    "matching.useNewMatcher": "true",
    "matching.enableFairness": "true",
    "matching.numTaskqueueReadPartitions": "1",
    "matching.numTaskqueueWritePartitions": "1",
}
# Without a write-ahead log a start costs four times as much.
_PRAGMAS = {"journal_mode": "WAL", "synchronous": "NORMAL", "busy_timeout": "5000"}


@dataclass(frozen=True, slots=True)
class Temporal:
    """A running dev server on 127.0.0.1: gRPC at `port`, its UI at `ui_port` (None without)."""

    port: int
    ui_port: int | None
    process: Process

    @property
    def address(self) -> str:
        """`host:port` for clients."""
        return f"127.0.0.1:{self.port}"

    @property
    def ui(self) -> str | None:
        """The UI's URL."""
        return f"http://127.0.0.1:{self.ui_port}" if self.ui_port else None


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the server shall run. Ports are taken when free; `ui_port` None is no UI; 0 is any port.

    `database` is its file, made when missing; in memory when None. `codec` is the URL of the server that decrypts
    payloads for the UI.
    """

    port: int = USUAL_PORT
    ui_port: int | None = USUAL_UI_PORT
    database: Path | None = None
    codec: str | None = None
    log_level: str = "warn"


@contextmanager
def serving(cli: Path, log: Path, wishes: Wishes) -> Iterator[Temporal]:
    """Run the dev server of `cli` until the block ends; raises `Unavailable` with the log's end when it fails."""
    port = free_port(wishes.port)
    ui_port = None if wishes.ui_port is None else free_port(wishes.ui_port)
    command = Command("Temporal", [str(cli), *_arguments(wishes, port, ui_port)])
    # The UI comes up last.
    with running(command, log, port, *([ui_port] if ui_port else [])) as process:
        with ThreadPoolExecutor(max_workers=1) as thread:  # the caller may run an event loop of its own
            thread.submit(asyncio.run, _healthy(f"127.0.0.1:{port}")).result()
        yield Temporal(port, ui_port, process)


async def _healthy(address: str) -> None:
    """Return once the server calls itself healthy: its port accepts a moment before."""
    for _ in range(150):
        try:
            await Client.connect(address)
        except RuntimeError:
            await asyncio.sleep(0.1)
        else:
            return
    raise Unavailable(f"Temporal at {address} accepts, but is not healthy after 15 s. See its log.")


def _arguments(wishes: Wishes, port: int, ui_port: int | None) -> list[str]:
    arguments = ["server", "start-dev", "--ip=127.0.0.1", f"--port={port}", f"--log-level={wishes.log_level}"]
    # Nothing of ours reads them, but unnamed they would be open to the network on a port of the server's choice.
    arguments += [f"--http-port={free_port()}", f"--metrics-port={free_port()}"]
    arguments += [f"--dynamic-config-value={name}={value}" for name, value in _DYNAMIC_CONFIG.items()]
    arguments += [f"--search-attribute={name}={kind}" for name, kind in SEARCH_ATTRIBUTES.items()]
    return [*arguments, *_database(wishes.database), *_ui(ui_port, wishes.codec)]


def _database(file: Path | None) -> list[str]:
    if file is None:
        return []
    file.parent.mkdir(parents=True, exist_ok=True)
    return [f"--db-filename={file}", *(f"--sqlite-pragma={name}={value}" for name, value in _PRAGMAS.items())]


def _ui(port: int | None, codec: str | None) -> list[str]:
    if port is None:
        return ["--headless"]
    return [f"--ui-port={port}", "--ui-ip=127.0.0.1", *([f"--ui-codec-endpoint={codec}"] if codec else [])]
