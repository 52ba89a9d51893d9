"""A port is given once on this machine, and outgoing connections cannot take it."""

import socket
import subprocess
import sys

import pytest

from neuroconcepts.errors import Unavailable
from neuroconcepts.local import ports
from neuroconcepts.local.ports import accepts, free_port

ANOTHER_PROCESS = "import sys; from neuroconcepts.local.ports import free_port; print(free_port(int(sys.argv[1])))"


def given_elsewhere(wished: int) -> int:
    return int(subprocess.check_output([sys.executable, "-c", ANOTHER_PROCESS, str(wished)]))


def test_a_wished_port_is_given_again_to_ourselves() -> None:
    port = free_port()
    assert free_port(port) == port


def test_a_port_is_not_given_twice_before_its_server_listens() -> None:
    given = [free_port() for _ in range(50)]
    assert len(set(given)) == len(given)


def test_another_process_gets_another_port_until_we_end() -> None:
    port = free_port()
    assert given_elsewhere(port) != port
    theirs = given_elsewhere(0)
    assert free_port(theirs) == theirs  # they ended


def test_a_forked_child_keeps_ports_of_its_own() -> None:
    port = free_port()
    code = f"""
import os
from neuroconcepts.local.ports import free_port
mine = free_port()
if os.fork() == 0:
    os._exit(int(free_port(mine) == mine or free_port({port}) == {port}))
raise SystemExit(os.waitstatus_to_exitcode(os.wait()[1]))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_port_with_a_listener_is_not_given() -> None:
    port = free_port()
    with socket.create_server(("127.0.0.1", port)):
        assert accepts(port)
        assert free_port(port) != port
    assert not accepts(port)


def test_outgoing_connections_use_other_ports() -> None:
    with (
        socket.create_server(("127.0.0.1", free_port())) as server,
        socket.create_connection(server.getsockname()) as ours,
    ):
        assert free_port() < ours.getsockname()[1]


def test_no_port_left_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "_OURS", range(0))
    with pytest.raises(Unavailable, match="No port is free"):
        free_port()
