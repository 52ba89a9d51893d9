"""Ports on 127.0.0.1: who listens, and which one a server may have without meeting another's."""

import fcntl
import os
import random
import socket
import tempfile
from functools import cache
from itertools import chain
from pathlib import Path

from neuroconcepts.errors import Unavailable

# Below the ports that Linux (32768) and macOS (49152) give to outgoing connections: one of those may be taken by any
# client between our looking and our server's listening.
_OURS = range(20_000, 32_000)
_given: set[int] = set()


def accepts(port: int) -> bool:
    """Tell whether somebody listens on 127.0.0.1:`port`."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port(wished: int = 0) -> int:
    """Return `wished` when it is free on 127.0.0.1, else any free port; raises `Unavailable` when there is none.

    The port is kept for this process until it ends: no other process of this user gets it from here, even before a
    server listens, and only `wished` gives it again to ourselves.
    """
    others = (port for port in random.sample(_OURS, len(_OURS)) if port not in _given)
    for port in chain([wished] if wished else [], others):
        if _kept(port) and _bindable(port):
            _given.add(port)
            return port
    raise Unavailable("No port is free on 127.0.0.1. Close programs that listen there.")


def _kept(port: int) -> bool:
    try:
        fcntl.lockf(_register(os.getpid()), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, port)
    except OSError:
        return False
    return True


@cache
def _register(_process: int) -> int:
    """Return the file whose n-th byte, locked, says that port n is taken; the kernel drops our locks when we die.

    It is never closed: closing one of its descriptors would drop all locks of the process (fcntl(2), POSIX locks). A
    forked child opens its own.
    """
    path = Path(tempfile.gettempdir()) / f"neuroconcepts-ports-{os.geteuid()}"
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)


def _bindable(port: int) -> bool:
    with socket.socket() as probe:
        # A port whose last connections are still fading (TIME_WAIT) is free for a server.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
