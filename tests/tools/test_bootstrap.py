"""The installer of a bare machine: the right wheel for it, unchanged, from the address in the lock; and its words when not."""

import hashlib
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from neuroconcepts.errors import Misconfigured, Unavailable
from tools import bootstrap

UV = "#!/bin/sh\necho uv 99.1.2\n"


class Silent(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of the folder `tmp_path/served`, which holds a wheel of a uv of our own."""
    folder = tmp_path / "served"
    folder.mkdir()
    with zipfile.ZipFile(folder / "uv-99.1.2-py3-none-any.whl", "w") as wheel:
        wheel.writestr("uv-99.1.2.data/scripts/uv", UV)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def lock(served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The lock's entry for that uv, on a machine with an empty cache, no pip and no uv."""
    content = (tmp_path / "served" / "uv-99.1.2-py3-none-any.whl").read_bytes()
    wheel = {"url": f"{served}/uv-99.1.2-py3-none-any.whl", "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    entry: dict[str, Any] = {"version": "99.1.2", "wheels": [wheel]}
    monkeypatch.setattr(bootstrap, "locked_uv", lambda: entry)
    monkeypatch.setattr(bootstrap, "runs_here", lambda tag: tag == "any")
    monkeypatch.setattr(bootstrap, "find_spec", lambda _: None)
    monkeypatch.setenv("NEUROCONCEPTS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    return entry


def test_the_locked_uv_is_brought_once(lock: dict[str, Any], tmp_path: Path) -> None:
    assert bootstrap.find_uv() is None
    uv = bootstrap.bring_uv()
    assert uv == bootstrap.find_uv() == tmp_path / "cache" / "uv-99.1.2" / "uv"
    assert subprocess.run([uv, "--version"], check=True, capture_output=True, text=True).stdout == "uv 99.1.2\n"
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["uv-99.1.2"]


def test_a_changed_wheel_is_refused(lock: dict[str, Any], tmp_path: Path) -> None:
    lock["wheels"][0]["hash"] = f"sha256:{'0' * 64}"
    with pytest.raises(Misconfigured, match="changed on the way"):
        bootstrap.bring_uv()
    assert bootstrap.find_uv() is None


def test_a_closed_network_is_told_with_the_way_out(lock: dict[str, Any]) -> None:
    lock["wheels"][0]["url"] = "http://127.0.0.1:9/uv-99.1.2-py3-none-any.whl"
    with pytest.raises(Misconfigured) as caught:
        bootstrap.bring_uv()
    for part in ("Install it (https://docs.astral.sh/uv)", "no pip", "127.0.0.1:9", "refused"):
        assert part in str(caught.value)


def test_a_uv_on_path_is_taken_when_new_enough(lock: dict[str, Any], tmp_path: Path) -> None:
    uv = tmp_path / "uv"
    uv.write_text(UV)
    uv.chmod(0o755)
    assert bootstrap.find_uv() == uv
    uv.write_text(UV.replace("99.1.2", "0.4.30"))
    assert bootstrap.find_uv() is None
    uv.write_text("#!/bin/sh\nexit 1\n")
    assert bootstrap.find_uv() is None


def test_the_real_lock_holds_a_uv_for_every_supported_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    wheels = bootstrap.locked_uv()["wheels"]
    machines = {
        ("x86_64", "manylinux", (2, 28)): "manylinux_2_17_x86_64",
        ("aarch64", "manylinux", (2, 28)): "aarch64",
        ("x86_64", "musllinux", (1, 2)): "musllinux_1_1_x86_64",
        ("arm64", "macosx", (15, 1)): "macosx_11_0_arm64",
        ("x86_64", "macosx", (13, 0)): "macosx_10_12_x86_64",
    }
    for (machine, *system), expected in machines.items():
        monkeypatch.setattr("platform.machine", lambda machine=machine: machine)
        monkeypatch.setattr(bootstrap, "this_system", lambda system=system: tuple(system))
        assert expected in bootstrap.choose(wheels)["url"]
    monkeypatch.setattr(bootstrap, "this_system", lambda: ("manylinux", (2, 5)))
    with pytest.raises(Unavailable, match="There is no uv for"):
        bootstrap.choose(wheels)


def test_this_machine_is_named_as_wheels_name_it() -> None:
    kind, version = bootstrap.this_system()
    assert kind in {"manylinux", "musllinux", "macosx"}
    assert version > (1, 0)


def test_uv_is_given_this_python_and_may_load_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    uv = tmp_path / "uv"
    uv.write_text('#!/bin/sh\necho "$UV_PYTHON_DOWNLOADS" "$VIRTUAL_ENV" "$@"; exit 7\n')
    uv.chmod(0o755)
    monkeypatch.setenv("VIRTUAL_ENV", "/another")
    assert bootstrap.install(uv) == 7
    said = capfd.readouterr().out
    assert said.startswith("never  sync --frozen")
    assert f"--python={sys.executable}" in said
