"""Which user the embedded servers run as: ourselves, or `nobody` when we are root (PostgreSQL and Dovecot refuse root)."""

import grp
import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from neuroconcepts.errors import Misconfigured


@dataclass(frozen=True, slots=True)
class Owner:
    """A user of this machine with his primary group."""

    name: str
    group: str
    uid: int
    gid: int

    def take(self, path: Path) -> None:
        """Give `path` to this user; nothing to do unless we are root."""
        if os.geteuid() == 0:
            os.chown(path, self.uid, self.gid)

    def check_reach(self, folder: Path) -> None:
        """Raise `Misconfigured` when this user cannot get to `folder`, as below root's own home; change no mode."""
        if os.geteuid() != 0:
            return
        for parent in folder.resolve().parents:
            if not _may_pass(parent, self):
                raise Misconfigured(
                    f"User {self.name} cannot reach {folder}: {parent} is closed to it. Give another folder, "
                    "as one below /var/lib or /var/tmp."
                )


def owner() -> Owner:
    """Return the user for servers that refuse root. Raises `Misconfigured` when the system knows no name for it."""
    return _known("nobody" if os.geteuid() == 0 else None)


def myself() -> Owner:
    """Return the user we run as. Raises `Misconfigured` when the system knows no name for it."""
    return _known(None)


def _known(name: str | None) -> Owner:
    try:
        user = pwd.getpwnam(name) if name else pwd.getpwuid(os.geteuid())
        return Owner(user.pw_name, grp.getgrgid(user.pw_gid).gr_name, user.pw_uid, user.pw_gid)
    except KeyError as error:
        raise Misconfigured(f"The system has no name for this process's user or group ({error}). Add one.") from error


def _may_pass(folder: Path, user: Owner) -> bool:
    if not folder.exists():
        return True
    found = folder.stat()
    if found.st_uid == user.uid:
        return bool(found.st_mode & 0o100)
    return bool(found.st_mode & (0o010 if found.st_gid == user.gid else 0o001))
