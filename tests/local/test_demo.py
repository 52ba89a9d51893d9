"""The demo as people start it: a process of its own that plays all, says how it went, and leaves nothing behind."""

import os
import re
import signal
import smtplib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from neuroconcepts.local import temporal_cli
from neuroconcepts.local.processes import program_of

ROOT = Path(__file__).parents[2]


@pytest.fixture
def state() -> Iterator[Path]:
    """A folder of its own, which the servers' user may reach when we are root."""
    with tempfile.TemporaryDirectory(prefix="demo-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


LINUX = pytest.mark.skipif(
    not Path("/proc/self/environ").exists(), reason="only Linux shows what other processes were started with"
)


def said_until(demo: subprocess.Popen[str], mark: str) -> str:
    """What the demo says up to a line that begins with `mark`, which has to come."""
    assert demo.stdout is not None
    said = ""
    for line in demo.stdout:
        said += line
        if line.startswith(mark):
            return said
    raise AssertionError(f"it ended ({demo.wait()}) without {mark!r}:\n{said}")


def start(state: Path, *options: str) -> subprocess.Popen[str]:
    """The demo in a process group of its own, as a terminal's foreground job is."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEUROCONCEPTS_")}
    environment |= {"NEUROCONCEPTS_STATE": str(state), "NEUROCONCEPTS_TEMPORAL_CLI": str(temporal_cli.find())}
    return subprocess.Popen(
        [sys.executable, "-m", "neuroconcepts", "demo", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def left_over(state: Path) -> list[str]:
    """What still runs of what was started there: its command line, or its environment, names the folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            environment = (process / "environ").read_bytes()
        except OSError:  # it has just gone, or is none of ours
            continue
        if str(state).encode() in environment or str(state) in program_of(int(process.name)):
            found.append(program_of(int(process.name)))
    return [program for program in found if program]


@LINUX
def test_it_plays_once_all_as_expected_and_leaves_no_process(state: Path) -> None:
    demo = start(state, "--once")
    said, _ = demo.communicate(timeout=240)
    lines = said.strip().splitlines()
    assert (demo.returncode, lines[-1]) == (0, "demo: 5 leads, 5 as expected"), said[-3000:]
    assert max(map(len, lines)) <= 120, "nothing is longer than the screen"
    assert left_over(state) == []
    assert len(list((state / "demo" / "mail" / "eml").rglob("*.eml"))) >= 10


@LINUX
def test_it_stays_up_until_ctrl_c_and_leaves_no_process(state: Path) -> None:
    demo = start(state)
    said = said_until(demo, "Ctrl-C stops everything")
    assert left_over(state), "the servers run"
    [door] = re.findall(r"SMTP door +127\.0\.0\.1:(\d+)", said)
    with smtplib.SMTP("127.0.0.1", int(door)) as client:
        assert client.ehlo()[0] == 250
    os.killpg(demo.pid, signal.SIGINT)
    rest, _ = demo.communicate(timeout=60)
    assert (demo.returncode, rest.strip()) == (0, "demo: 5 leads, 5 as expected"), said + rest
    assert left_over(state) == []


@LINUX
def test_ctrl_c_before_the_end_stops_everything_too(state: Path) -> None:
    demo = start(state)
    said_until(demo, "✓ Temporal with its UI")
    os.killpg(demo.pid, signal.SIGINT)
    rest, _ = demo.communicate(timeout=60)
    assert demo.returncode == 130
    assert "Traceback" not in rest
    assert left_over(state) == []
