"""The embedded PostgreSQL: real, closed to strangers, there again after a restart, and no stranger's data touched."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import asyncpg  # type: ignore[import-untyped] # it has no types of its own
import pytest

from neuroconcepts.errors import Conflict, Misconfigured, Unavailable
from neuroconcepts.local import reach
from neuroconcepts.local.owner import owner
from neuroconcepts.local.ports import accepts
from neuroconcepts.local.postgres import FORGETFUL, Postgres, serving
from neuroconcepts.local.processes import program_of


@pytest.fixture
def state() -> Iterator[Path]:
    """A state folder that the server's user can reach."""
    folder = reach.scratch_folder(owner())
    yield folder
    shutil.rmtree(folder)


async def value(dsn: str, query: str) -> object:
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetchval(query)
    finally:
        await connection.close()


def end(server: Postgres, by: signal.Signals) -> None:
    """End it as if its starter had been killed where no kernel tells a child so."""
    os.kill(server.process.child.pid, by)
    server.process.child.wait()


async def test_it_is_version_18_with_vectors_and_utf8(postgres: Postgres) -> None:
    dsn = await postgres.create_database("facts")
    assert str(await value(dsn, "SHOW server_version")).startswith("18.")
    await value(dsn, "CREATE EXTENSION vector")
    assert await value(dsn, "SELECT '[1,2]'::vector <-> '[1,2]'::vector") == 0.0
    assert await value(dsn, "SELECT upper('grüße') || current_setting('server_encoding')") == "GRÜSSEUTF8".replace(
        "SS", str(await value(dsn, "SELECT upper('ß')"))
    )
    await postgres.drop_database("facts")
    assert not await postgres.has_database("facts")


async def test_only_those_with_the_password_get_in(postgres: Postgres) -> None:
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(postgres.dsn("postgres", "postgres", "guess"))
    assert postgres.superuser_password not in repr(postgres)
    assert await value(postgres.dsn(), "SHOW listen_addresses") == "127.0.0.1"
    assert await value(postgres.dsn(), "SHOW unix_socket_directories") == ""


async def test_a_database_is_a_copy_of_its_template(postgres: Postgres) -> None:
    template = await postgres.create_database("pattern")
    await value(template, "CREATE TABLE thing AS SELECT 7 AS n")
    assert await value(await postgres.create_database('copy "one"', "pattern"), "SELECT n FROM thing") == 7
    with pytest.raises(Conflict, match="already exists"):
        await postgres.create_database("pattern")
    for name in ('copy "one"', "pattern"):
        await postgres.drop_database(name)


async def test_data_and_password_are_there_after_a_restart_and_after_a_crash(state: Path) -> None:
    with serving(state, port=0) as server:
        await value(server.dsn(), "CREATE TABLE kept AS SELECT 1 AS n")
        assert (state / "postgres.password").stat().st_mode & 0o777 == 0o600
    with serving(state, port=0) as server:
        assert await value(server.dsn(), "UPDATE kept SET n = n + 1 RETURNING n") == 2
        end(server, signal.SIGKILL)
    with serving(state, port=0) as server:
        assert await value(server.dsn(), "SELECT n FROM kept") == 2


def test_a_state_folder_serves_one_platform_at_a_time(state: Path) -> None:
    with (
        serving(state, port=0, settings=FORGETFUL),
        pytest.raises(Conflict, match="Another NeuroConcepts uses"),
        serving(state),
    ):
        pass


def test_lost_passwords_do_not_cost_the_data(state: Path) -> None:
    with serving(state, port=0, settings=FORGETFUL):
        pass
    (state / "postgres.password").unlink()
    with pytest.raises(Misconfigured, match="Restore it, or remove the data"), serving(state):
        pass
    assert (reach.data_folder(owner(), state, "postgres") / "PG_VERSION").exists()


def test_a_wrong_setting_is_told_in_the_servers_words(state: Path) -> None:
    with pytest.raises(Unavailable, match="no_such_setting"), serving(state, port=0, settings={"no_such_setting": "1"}):
        pass


def test_a_server_that_was_left_over_is_ended(state: Path) -> None:
    # Without setpriv the kernel does not tell the server that its starter was killed, as on macOS.
    script = f"""
        import shutil, time
        from pathlib import Path
        from neuroconcepts.local import postgres, processes
        bound = processes.Command.guarded
        processes.Command.guarded = lambda self: [a for a in bound(self) if not a.startswith("--pdeathsig")]
        with postgres.serving(Path({str(state)!r}), port=0, settings=postgres.FORGETFUL) as server:
            print(server.process.child.pid, server.port, flush=True)
            time.sleep(60)
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True
    ) as starter:
        assert starter.stdout is not None
        pid, port = map(int, starter.stdout.readline().split())
        starter.kill()
    assert accepts(port)
    with serving(state, port=0, settings=FORGETFUL) as server:
        assert server.port != port
        assert "postgres" not in program_of(pid)


def test_a_recycled_process_number_is_left_alone(state: Path) -> None:
    with serving(state, port=0, settings=FORGETFUL) as server:
        left = (server.data / "postmaster.pid").read_text()
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]) as stranger:
        file = server.data / "postmaster.pid"
        file.write_text("\n".join([str(stranger.pid), *left.split("\n")[1:]]))
        owner().take(file)
        with serving(state, port=0, settings=FORGETFUL):
            assert stranger.poll() is None
        stranger.kill()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root serves as another user")
def test_below_a_closed_home_it_serves_and_opens_no_folder(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    with serving(home / "checkout" / ".neuroconcepts", port=0, settings=FORGETFUL) as server:
        assert not server.data.is_relative_to(home)
        assert server.data.stat().st_uid != 0
    shutil.rmtree(server.data.parent)
    assert home.stat().st_mode & 0o777 == 0o700
