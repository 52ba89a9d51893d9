"""Children leave with us, say why they failed, and are ended by force when they do not listen."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from neuroconcepts.errors import Unavailable
from neuroconcepts.local.ports import accepts, free_port
from neuroconcepts.local.processes import Command, program_of, run, running, start

LISTENS = (
    "import socket, sys, time; s = socket.create_server(('127.0.0.1', int(sys.argv[1]))); print('up', flush=True); "
)


def python(code: str, *arguments: object, **how: object) -> Command:
    return Command("The child", [sys.executable, "-c", code, *map(str, arguments)], **how)  # type: ignore[arg-type]


def test_a_server_runs_until_the_block_ends(tmp_path: Path) -> None:
    port = free_port()
    with running(python(LISTENS + "time.sleep(60)", port), tmp_path / "logs" / "x.log", port) as process:
        assert process.alive
        assert accepts(port)
        assert os.getpgid(process.child.pid) == process.child.pid != os.getpgid(0)
    assert not process.alive
    assert process.child.returncode == -signal.SIGTERM
    assert not accepts(port)


def test_a_child_that_ends_early_is_quoted(tmp_path: Path) -> None:
    with (
        pytest.raises(Unavailable, match=r"The child ended \(3\)(?s:.)*no such disk"),
        running(python("import sys; print('no such disk'); sys.exit(3)"), tmp_path / "x.log", free_port()),
    ):
        pass


def test_a_child_that_is_late_is_quoted_and_ended(tmp_path: Path) -> None:
    code = "import time; print('thinking', flush=True); time.sleep(60)"
    process = start(python(code), tmp_path / "x.log")
    while process.last_words() != "thinking":
        pass
    with pytest.raises(Unavailable, match=r"did not accept on port \d+ within 0 s(?s:.)*thinking"):
        process.await_port(free_port(), seconds=0.05)
    process.stop()
    assert not process.alive


def test_what_does_not_listen_is_killed_with_its_children(tmp_path: Path) -> None:
    port = free_port()
    code = (
        "import os, signal, sys, time, socket; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        "s = socket.create_server(('127.0.0.1', int(sys.argv[1]))); os.fork(); time.sleep(60)"
    )
    process = start(python(code, port), tmp_path / "x.log")
    process.await_port(port)
    process.stop(seconds=0.05)
    assert process.child.returncode == -signal.SIGKILL
    while accepts(port):  # the kernel ends the group's members one by one, and only the first is ours to wait for
        pass


def test_the_log_of_the_run_before_is_kept(tmp_path: Path) -> None:
    for word in ("first", "second"):
        start(python(f"print('{word}')"), tmp_path / "x.log").child.wait()
    assert (tmp_path / "x.previous.log").read_text() == "first\n"
    assert (tmp_path / "x.log").read_text() == "second\n"


def test_a_child_that_was_left_over_gives_way(tmp_path: Path) -> None:
    port = free_port()
    first = start(python(LISTENS + "time.sleep(60)", port), tmp_path / "x.log")
    first.await_port(port)
    started_by_us = tmp_path / "x.pid"
    started_by_us.write_text(started_by_us.read_text().replace(f"{os.getpid()} ", "1 ", 1))
    second = start(python("pass"), tmp_path / "x.log")
    assert first.child.wait(60) == -signal.SIGKILL
    assert second.child.wait(60) == 0


def test_a_second_child_with_the_same_log_leaves_the_first_alone(tmp_path: Path) -> None:
    first = start(python("import time; time.sleep(60)"), tmp_path / "x.log")
    start(python("pass"), tmp_path / "x.log").child.wait()
    assert first.alive
    first.stop()


def test_a_recycled_process_number_is_left_alone(tmp_path: Path) -> None:
    stranger = start(python("import time; time.sleep(60)"), tmp_path / "y.log")
    (tmp_path / "x.pid").write_text(f"1 {stranger.child.pid}\nanother program")
    start(python("pass"), tmp_path / "x.log").child.wait()
    assert stranger.alive
    stranger.stop()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux's kernel tells a child that its parent died")
def test_a_child_leaves_with_a_killed_parent(tmp_path: Path) -> None:
    port = free_port()
    parent = f"""
        import time
        from pathlib import Path
        from neuroconcepts.local.processes import Command, start
        code = {LISTENS + "time.sleep(60)"!r}
        start(Command("x", [{sys.executable!r}, "-c", code, "{port}"]), Path({str(tmp_path / "x.log")!r})).await_port({port})
        print("up", flush=True)
        time.sleep(60)
    """
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(parent)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"up\n"
        assert accepts(port)
        process.kill()
    while accepts(port):
        pass


def test_a_program_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="The child"):
        run(Command("The child", [str(tmp_path / "none")]), seconds=5)


def test_a_failed_command_is_quoted() -> None:
    with pytest.raises(Unavailable, match=r"The child failed \(1\): disk is full"):
        run(python("import sys; sys.exit('disk is full')"), seconds=5)


def test_a_command_that_hangs_is_given_up() -> None:
    with pytest.raises(Unavailable, match="timed out"):
        run(python("import time; time.sleep(60)"), seconds=0.1)


def test_a_process_is_known_by_its_command_line(tmp_path: Path) -> None:
    process = start(python("import time; time.sleep(60)", "a-mark"), tmp_path / "x.log")
    while "a-mark" not in program_of(process.child.pid):
        pass
    process.stop()
    assert program_of(process.child.pid) == ""
