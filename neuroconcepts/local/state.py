"""The embedded platform's folder: databases, mails, keys, passwords. What lies there survives a restart."""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

from neuroconcepts.integrations.secrets_file import add_key


@dataclass(frozen=True, slots=True)
class Passwords:
    """Made once, at random, and kept in a file that only its owner may read."""

    app: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    platform: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    codec: str = field(default_factory=lambda: secrets.token_urlsafe(24), repr=False)
    mail: str = field(default_factory=lambda: secrets.token_urlsafe(9), repr=False)


@dataclass(frozen=True, slots=True)
class State:
    """One folder, made when it is missing, for its owner only where we make it."""

    folder: Path

    @classmethod
    def at(cls, folder: Path | None = None) -> "State":
        """The folder given, or `NEUROCONCEPTS_STATE`, or `.neuroconcepts` in the working directory."""
        chosen = folder or Path(os.environ.get("NEUROCONCEPTS_STATE", ".neuroconcepts"))
        chosen.mkdir(parents=True, exist_ok=True)
        return cls(chosen.resolve())

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def environment_file(self) -> Path:
        """The settings of the platform that runs on this folder, for the command line."""
        return self.folder / "platform.env"

    def passwords(self) -> Passwords:
        """The same ones each time."""
        file = self.folder / "passwords.json"
        if not file.exists():
            write_private(file, json.dumps(asdict(Passwords())))
        return Passwords(**json.loads(file.read_text()))

    def master_key(self) -> Path:
        """The file with the master key, made when it is missing."""
        file = self.folder / "master.key"
        if not file.exists():
            add_key(file)
        return file


def write_private(file: Path, text: str) -> None:
    """Write a file that nobody else may read, at no moment."""
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
        out.write(text)
