"""Finding Temporal's command line, which holds the dev server, or bringing it: by download, else by building it with Go.

https://docs.temporal.io/cli, https://go.dev/ref/mod#go-install
"""

import asyncio
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.local import toolchain
from neuroconcepts.local.cache import cache_folder
from neuroconcepts.local.processes import Command, run
from neuroconcepts.local.progress import step

VARIABLE = "NEUROCONCEPTS_TEMPORAL_CLI"
# The newest that `go install` can build: later ones have a `replace` in their go.mod, which it refuses.
VERSION = "v1.5.1"
# The first server whose matcher knows fairness keys.
_OLDEST_SERVER = (1, 29)
_SOURCE = f"github.com/temporalio/cli/cmd/temporal@{VERSION}"
# Where Go's installers put it; a login shell's PATH may not reach us.
_GO_PLACES = "/usr/local/go/bin:/opt/homebrew/bin"
_DOWNLOAD_SECONDS = 180
_BUILD_SECONDS = 1800


def find() -> Path:
    """Return a Temporal CLI of this machine that is recent enough; raise `Misconfigured`, which names the command, if none."""
    if named := os.environ.get(VARIABLE):
        return _checked(Path(named))
    for candidate in _candidates():
        if _fits(candidate):
            return candidate
    raise Misconfigured("Temporal's dev server is not on this machine. Bring it: make parts")


def ensure() -> Path:
    """Return a Temporal CLI, downloading or building it into the cache when there is none.

    Raises `Misconfigured` when the one named by `NEUROCONCEPTS_TEMPORAL_CLI` does not fit, or nothing brings one.
    """
    try:
        return find()
    except Misconfigured:
        if VARIABLE in os.environ:
            raise
    failures = []
    for bring in (_download, _build_with_own_go, _build_with_brought_go):
        try:
            return bring()
        except NeuroConceptsError as error:
            failures.append(f"- {error}")
    tried = "\n".join(failures)
    raise Misconfigured(
        f"Temporal's dev server could not be brought. Install it from https://docs.temporal.io/cli and set {VARIABLE} "
        f"to its path, or install Go 1.24 or newer. Tried:\n{tried}"
    )


def server_version(cli: Path) -> tuple[int, int]:
    """Return the (major, minor) version of the server that `cli` holds; raise `Unavailable` when it cannot tell."""
    said = run(Command("temporal --version", [str(cli), "--version"]), seconds=30)
    # A build by `go install` calls itself 0.0.0-DEV, but names its server.
    match = re.search(r"[Ss]erver (\d+)\.(\d+)", said)
    if match is None:
        raise Unavailable(f"{cli} does not name its server's version, it says: {said.strip()}")
    return int(match[1]), int(match[2])


def _checked(cli: Path) -> Path:
    try:
        version = server_version(cli)
    except Unavailable as error:
        raise Misconfigured(f"{VARIABLE} names {cli}, which does not work. {error}") from error
    if version < _OLDEST_SERVER:
        raise Misconfigured(
            f"{VARIABLE} names {cli}, whose server {_dotted(version)} is older than {_dotted(_OLDEST_SERVER)}."
        )
    return cli


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


def _fits(cli: Path) -> bool:
    try:
        return server_version(cli) >= _OLDEST_SERVER
    except Unavailable:
        return False


def _candidates() -> Iterator[Path]:
    if on_path := shutil.which("temporal"):
        yield Path(on_path)
    go_path = os.environ.get("GOPATH") or os.path.expanduser("~/go")  # noqa: PTH111 (a user without a home is no error)
    yield from (path for path in [Path(go_path) / "bin" / "temporal"] if path.exists())
    yield from (path for path in [_built()] if path.exists())
    yield from sorted(_downloads().glob("temporal*"))


def _built() -> Path:
    return cache_folder() / f"temporal-{VERSION}"


def _downloads() -> Path:
    return cache_folder() / "temporal-download"


def _download() -> Path:
    """Let the SDK fetch it as it does for its users, which includes one start."""
    with step("Downloading Temporal's dev server"):
        try:
            asyncio.run(asyncio.wait_for(_start_once(), _DOWNLOAD_SECONDS))
        except (RuntimeError, TimeoutError) as error:
            raise Unavailable(f"The SDK's download failed: {error or 'it took too long'}.") from error
    return find()


async def _start_once() -> None:
    # Heavy, and needed by this path only.
    from temporalio.testing import WorkflowEnvironment

    folder = _downloads()
    folder.mkdir(exist_ok=True)
    environment = await WorkflowEnvironment.start_local(
        download_dest_dir=str(folder),
        dev_server_download_version=VERSION,
        dev_server_startup_timeout=timedelta(seconds=30),
    )
    await environment.shutdown()


def _build_with_own_go() -> Path:
    go = shutil.which("go") or shutil.which("go", path=_GO_PLACES)
    if go is None:
        raise Unavailable("Go is not on this machine.")
    return _build(Path(go))


def _build_with_brought_go() -> Path:
    return _build(toolchain.go())


def _build(go: Path) -> Path:
    with (
        step("Building Temporal's dev server from its source, once: about three minutes on two cores"),
        # Beside its place, so that the last move is one rename; Go's own caches go with it.
        tempfile.TemporaryDirectory(prefix="go-", dir=cache_folder()) as folder,
    ):
        environment = _go_environment(Path(folder))
        run(
            Command("go install", [str(go), "install", "-ldflags=-s -w", _SOURCE], environment=environment),
            seconds=_BUILD_SECONDS,
        )
        (Path(folder) / "bin" / "temporal").replace(_built())
    return _checked(_built())


def _go_environment(folder: Path) -> dict[str, str]:
    return {
        "GOBIN": str(folder / "bin"),
        "GOPATH": str(folder / "path"),
        "GOCACHE": str(folder / "cache"),
        # Else its module cache is read-only and cannot be removed.
        "GOFLAGS": "-modcacherw",
        # No C compiler is needed: its SQLite is written in Go.
        "CGO_ENABLED": "0",
    }
