"""Where a server that may not be root finds its programs and keeps its data, when ours lie below a closed home.

PostgreSQL refuses to run as root, and so does Dovecot's mail. A checkout, a cache or a virtual environment below a home
of mode 0700 cannot be reached by another user, and no parent folder's mode is ours to change. So the programs are copied,
and the data kept, below a folder that root owns and everybody may pass.
"""

import os
import secrets
import shutil
import stat
import tempfile
from pathlib import Path

from neuroconcepts.errors import Misconfigured
from neuroconcepts.local.owner import Owner

_OPEN_PLACES = (Path("/var/lib"), Path("/opt"), Path("/usr/local/share"))
_FOLDER = "neuroconcepts"
_ID = "id"


def reaches(user: Owner, path: Path) -> bool:
    """Tell whether `user` may pass every folder on the way to `path`."""
    try:
        user.check_reach(path)
    except Misconfigured:
        return False
    return True


def data_folder(user: Owner, state: Path, name: str) -> Path:
    """Return (not made) where `user` keeps `name` of the platform whose state folder is `state`.

    That is `state/name` when the user can reach it; else a stand-in in the open, found again by the random id in
    `state/id`: a new checkout at the path of an old one must not inherit its data.
    """
    wished = state.resolve() / name
    if reaches(user, wished):
        return wished
    stand_in = open_folder() / "state" / _identity(state)
    for folder in (stand_in.parent, stand_in):
        folder.mkdir(mode=0o755, exist_ok=True)
        folder.chmod(0o755)
    (stand_in / "origin").write_text(f"{state.resolve()}\n")
    return stand_in / name


def scratch_folder(user: Owner) -> Path:
    """Make and return a new empty folder of ours that `user` can pass but not list, for what nobody needs afterwards."""
    temporary = Path(tempfile.gettempdir()).resolve()
    parent = temporary if reaches(user, temporary / "x") else open_folder()
    folder = Path(tempfile.mkdtemp(prefix="neuroconcepts-", dir=parent))
    folder.chmod(0o711)
    return folder


def open_copy(user: Owner, root: Path, parts: list[str], version: str) -> Path:
    """Return a folder that holds `parts` of `root` and that `user` can reach: `root` itself or a copy, made once.

    `version` names the copy: it changes whenever the parts' bytes do.
    """
    if all(reaches(user, root.resolve() / part / "x") for part in parts):
        return root
    copy = open_folder() / version
    if not copy.exists():
        unfinished = Path(tempfile.mkdtemp(prefix="unfinished-", dir=copy.parent))
        for part in parts:
            shutil.copytree(
                root / part, unfinished / part, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a")
            )
        _open(unfinished)
        _publish(unfinished, copy)
    return copy


def open_folder() -> Path:
    """Return root's own folder in the open, made when missing. Raises `Misconfigured` when no place is safe for one."""
    for place in _OPEN_PLACES:
        if _safe(place) and os.access(place, os.W_OK):
            folder = place / _FOLDER
            folder.mkdir(mode=0o755, exist_ok=True)
            if not _safe(folder):
                raise Misconfigured(f"{folder} must be a folder of root's that only root may write to. Remove it.")
            return folder
    places = ", ".join(map(str, _OPEN_PLACES))
    raise Misconfigured(f"None of {places} can be written to by root and passed by all. Run as another user than root.")


def _safe(folder: Path) -> bool:
    # Not a link, root's, writable by nobody else: so nobody else can put anything there under a name that we expect.
    try:
        found = folder.lstat()
    except FileNotFoundError:
        return False
    mode = found.st_mode
    return stat.S_ISDIR(mode) and found.st_uid == 0 and not mode & 0o022 and bool(mode & 0o001)


def _identity(state: Path) -> str:
    state.mkdir(parents=True, exist_ok=True)
    file = state / _ID
    if not file.exists():
        file.write_text(secrets.token_hex(16))
    identity = file.read_text().strip()
    if len(identity) != 32 or not set(identity) <= set("0123456789abcdef"):
        raise Misconfigured(f"{file} must hold 32 hexadecimal digits. Remove it, and the platform starts anew.")
    return identity


def _open(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


def _publish(unfinished: Path, copy: Path) -> None:
    try:
        unfinished.rename(copy)
    except OSError:
        # Another process of ours was quicker: its copy is the same.
        shutil.rmtree(unfinished)
        if not copy.exists():
            raise
