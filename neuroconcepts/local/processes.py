"""Child processes of the embedded platform: each leaves with us, says what went wrong in its log, and stops in order."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neuroconcepts.errors import Unavailable
from neuroconcepts.local.owner import Owner, myself
from neuroconcepts.local.ports import accepts

_POLL_SECONDS = 0.01
_STOP_SECONDS = 10.0
_TAIL_BYTES = 2000


@dataclass(frozen=True, slots=True)
class Command:
    """What to run and how it likes to be ended.

    `user` is who it runs as (ourselves when None); `stop_signal` is sent to end it, and by the kernel when our process
    dies first (Linux: `PR_SET_PDEATHSIG`, prctl(2)).
    """

    name: str
    arguments: Sequence[str]
    user: Owner | None = None
    environment: Mapping[str, str] | None = None
    stop_signal: signal.Signals = signal.SIGTERM

    def guarded(self) -> list[str]:
        """Return the arguments as run by `user`, bound to our life where the system can bind them."""
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            return list(self.arguments)
        death = f"--pdeathsig={self.stop_signal.name.removeprefix('SIG')}"
        return [setpriv, *self._identity(), death, "--", *self.arguments]

    def _identity(self) -> list[str]:
        if self.user is None or self.user.uid == os.geteuid():
            return []
        return [f"--reuid={self.user.uid}", f"--regid={self.user.gid}", "--clear-groups"]


@dataclass(frozen=True, slots=True)
class Process:
    """A running child whose output goes to `log`."""

    command: Command
    child: subprocess.Popen[bytes]
    log: Path

    @property
    def alive(self) -> bool:
        """Tell whether the child still runs."""
        return self.child.poll() is None

    def last_words(self) -> str:
        """Return the end of the log."""
        with self.log.open("rb") as log:
            log.seek(max(0, self.log.stat().st_size - _TAIL_BYTES))
            return log.read().decode(errors="replace").strip() or "it said nothing"

    def await_port(self, port: int, *, seconds: float = 120.0) -> None:
        """Return once 127.0.0.1:`port` accepts; raise `Unavailable` with the log's end when the child ends or is late."""
        deadline = time.monotonic() + seconds
        while self.alive and time.monotonic() < deadline:
            if accepts(port):
                return
            time.sleep(_POLL_SECONDS)
        what = (
            f"did not accept on port {port} within {seconds:.0f} s"
            if self.alive
            else f"ended ({self.child.returncode})"
        )
        raise Unavailable(f"{self.command.name} {what}. The end of {self.log}:\n{self.last_words()}")

    def stop(self, *, seconds: float = _STOP_SECONDS) -> None:
        """End the child by its own signal, and its whole group by force when it takes longer than `seconds`."""
        if not self.alive:
            return
        self.child.send_signal(self.command.stop_signal)
        try:
            self.child.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(self.child.pid, signal.SIGKILL)
            self.child.wait()


def start(command: Command, log: Path) -> Process:
    """Start a child in a process group of its own, so that Ctrl-C reaches us alone and we stop all in order.

    The kernel watches the starting *thread*: call this from one that lives as long as the child should, the main one.
    Raises `Unavailable` when the program cannot be run.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    _end_left_over(log)
    if log.exists():
        log.replace(log.with_suffix(".previous.log"))
    environment = {**os.environ, **(command.environment or {})}
    with log.open("wb") as output:
        try:
            child = subprocess.Popen(  # noqa: S603 (programs that we found or brought ourselves)
                command.guarded(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=environment,
                process_group=0,
            )
        except OSError as error:
            raise Unavailable(f"{command.name} could not be started: {error}.") from error
    log.with_suffix(".pid").write_text(f"{os.getpid()} {child.pid}\n{' '.join(command.arguments)}")
    return Process(command, child, log)


def _end_left_over(log: Path) -> None:
    """End the child that last wrote to `log` and outlived us, as it may where no kernel tells it that we died (macOS)."""
    try:
        pids, arguments = log.with_suffix(".pid").read_text().split("\n", 1)
        starter, pid = map(int, pids.split())
    except (FileNotFoundError, ValueError):
        return
    # One that we started ourselves is no left-over; the number may be another program's by now.
    if starter != os.getpid() and arguments in program_of(pid):
        os.killpg(pid, signal.SIGKILL)


@contextmanager
def running(command: Command, log: Path, *ports: int, seconds: float = 120.0) -> Iterator[Process]:
    """Run a child that listens on all `ports` until the block ends; raises `Unavailable` as `start` and `await_port` do."""
    if taken := [port for port in ports if accepts(port)]:
        # Its own listener would fail, while the other's answer looks like its own.
        raise Unavailable(f"{command.name} cannot listen on port {taken[0]}: it is in use. Choose another.")
    process = start(command, log)
    try:
        for port in ports:
            process.await_port(port, seconds=seconds)
        yield process
    finally:
        process.stop()


def run(command: Command, *, seconds: float) -> str:
    """Run a child to its end and return what it said on stdout.

    Raises `Unavailable` with the end of what it said on stderr when it fails, cannot be run, or takes longer.
    """
    environment = {**os.environ, **(command.environment or {})}
    try:
        done = subprocess.run(  # noqa: S603 (programs that we found or brought ourselves)
            command.guarded(), check=False, capture_output=True, text=True, timeout=seconds, env=environment
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unavailable(f"{command.name} could not be run: {error}.") from error
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip())[-_TAIL_BYTES:]
        raise Unavailable(f"{command.name} failed ({done.returncode}): {said}")
    return done.stdout


def program_of(pid: int) -> str:
    """Return the command line of that process, or '' when there is none."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        if Path("/proc/self").exists():
            return ""
    ps = shutil.which("ps") or "/bin/ps"
    try:
        return run(Command("ps", [ps, "-ww", "-o", "command=", "-p", str(pid)], user=myself()), seconds=5).strip()
    except Unavailable:  # macOS: ps ends with 1 when there is no such process
        return ""
