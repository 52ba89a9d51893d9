"""The folder for programs that we bring ourselves: kept between checkouts, removed at any time without harm.

Standard library only: `tools/bootstrap.py` uses it before anything is installed.
"""

import hashlib
import os
from pathlib import Path

from neuroconcepts.errors import Misconfigured

_CHECKOUT = Path(__file__).parents[2]


def cache_folder() -> Path:
    """Return the cache, made when missing.

    `NEUROCONCEPTS_CACHE`, else `neuroconcepts` below `XDG_CACHE_HOME` or `~/.cache`
    (https://specifications.freedesktop.org/basedir-spec/), else, for a user without a home, below the checkout.
    """
    folder = _wished()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Misconfigured(f"The cache {folder} cannot be made: {error.strerror}. Set NEUROCONCEPTS_CACHE.") from error
    return folder


def _wished() -> Path:
    if own := os.environ.get("NEUROCONCEPTS_CACHE"):
        return Path(own).resolve()
    if shared := os.environ.get("XDG_CACHE_HOME"):
        return Path(shared).resolve() / "neuroconcepts"
    try:
        home = Path.home()
    except RuntimeError:
        home = Path("/nonexistent")
    return home / ".cache" / "neuroconcepts" if os.access(home, os.W_OK) else _CHECKOUT / ".neuroconcepts" / "cache"


def check(file: Path, sha256: str) -> None:
    """Raise `Misconfigured`, and remove the file, unless its SHA-256 (hexadecimal) is the given one."""
    with file.open("rb") as content:
        found = hashlib.file_digest(content, "sha256").hexdigest()
    if found != sha256:
        file.unlink()
        raise Misconfigured(f"{file.name} has SHA-256 {found}, not {sha256}: it was changed on the way. Try again.")
