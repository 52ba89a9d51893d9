"""Where programs that we bring are kept, also for a user without a home, and that they are what was locked."""

import hashlib
from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured
from neuroconcepts.local import cache


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEUROCONCEPTS_CACHE", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)


def test_our_own_variable_then_the_desktops_then_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.cache_folder() == tmp_path / ".cache" / "neuroconcepts"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache.cache_folder() == tmp_path / "xdg" / "neuroconcepts"
    monkeypatch.setenv("NEUROCONCEPTS_CACHE", str(tmp_path / "own"))
    assert cache.cache_folder() == tmp_path / "own"
    assert (tmp_path / "own").is_dir()


def test_without_a_home_it_lies_below_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/nonexistent")
    monkeypatch.setattr(cache, "_CHECKOUT", tmp_path)
    assert cache.cache_folder() == tmp_path / ".neuroconcepts" / "cache"


def test_a_cache_that_cannot_be_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NEUROCONCEPTS_CACHE", str(tmp_path / "file" / "x"))
    with pytest.raises(Misconfigured, match="Set NEUROCONCEPTS_CACHE"):
        cache.cache_folder()


def test_a_file_is_kept_only_with_the_right_hash(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"right")
    cache.check(file, hashlib.sha256(b"right").hexdigest())
    assert file.exists()
    with pytest.raises(Misconfigured, match="changed on the way"):
        cache.check(file, hashlib.sha256(b"other").hexdigest())
    assert not file.exists()
