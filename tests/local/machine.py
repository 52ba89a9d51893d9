"""A machine whose programs are what a test puts there: for what is said and done when something is missing."""

import os
import shutil
from pathlib import Path

import pytest


class Machine:
    """`programs` is all of PATH but the shell's own tools; `cache` and `home` are empty folders of the test's own."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.programs, self.cache, self.home = folder / "bin", folder / "cache", folder / "home"
        for made in (self.programs, self.home):
            made.mkdir()
        for tool in ("sh", "mkdir", "cp", "chmod", "cat", "touch"):
            (self.programs / tool).symlink_to(shutil.which(tool) or "/bin/sh")
        for name in ("NEUROCONCEPTS_TEMPORAL_CLI", "NEUROCONCEPTS_TEST_SERVER", "GOPATH"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("PATH", str(self.programs))
        monkeypatch.setenv("HOME", str(self.home))
        monkeypatch.setenv("NEUROCONCEPTS_CACHE", str(self.cache))

    def put(self, name: str, script: str, folder: Path | None = None) -> Path:
        """Put a shell script there as a program and return its path."""
        place = folder or self.programs
        place.mkdir(parents=True, exist_ok=True)
        program = place / name
        program.write_text(f"#!{shutil.which('sh', path=os.defpath)}\n{script}\n")
        program.chmod(0o755)
        return program
