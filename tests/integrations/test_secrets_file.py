"""The master key's file: its mode, its rotation, and what happens when it is the wrong one."""

from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured
from neuroconcepts.integrations.secrets_file import FileMasterKey, add_key
from neuroconcepts.ports.secrets import new_key

CONTEXT = {"tenant": "1"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "state" / "master.key"
    add_key(path)
    return path


async def test_wrapped_keys_come_back_after_a_restart(path: Path) -> None:
    key = new_key()
    wrapped = await FileMasterKey(path).wrap(key, CONTEXT)
    assert key not in wrapped
    assert await FileMasterKey(path).unwrap(wrapped, CONTEXT) == key
    with pytest.raises(Misconfigured):
        await FileMasterKey(path).unwrap(wrapped, {"tenant": "2"})


def test_the_file_is_the_owners_alone(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600
    add_key(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["master.key"]


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_open_to_others_is_refused(path: Path, mode: int) -> None:
    path.chmod(mode)
    with pytest.raises(Misconfigured, match="chmod 600"):
        FileMasterKey(path)


async def test_after_a_rotation_old_wraps_open_and_new_ones_use_the_new_key(path: Path) -> None:
    before, key = FileMasterKey(path), new_key()
    wrapped, derived = await before.wrap(key, CONTEXT), await before.derive("platform")
    add_key(path)
    after = FileMasterKey(path)
    assert await after.unwrap(wrapped, CONTEXT) == key
    assert await after.derive("platform") == derived
    with pytest.raises(Misconfigured, match="bring back the file"):
        await before.unwrap(await after.wrap(key, CONTEXT), CONTEXT)


async def test_derived_keys_differ_by_purpose_and_file(path: Path, tmp_path: Path) -> None:
    add_key(tmp_path / "other.key")
    here, other = FileMasterKey(path), FileMasterKey(tmp_path / "other.key")
    derived = [await here.derive("platform"), await here.derive("else"), await other.derive("platform")]
    assert len(set(derived)) == 3
    assert await FileMasterKey(path).derive("platform") == derived[0]


@pytest.mark.parametrize("content", ["", "\n", "only-an-id\n", "id not-base64!\n", "id AAAA\n", "a b c\n"])
def test_a_file_without_a_key_is_refused(path: Path, content: str) -> None:
    path.write_text(content)
    with pytest.raises(Misconfigured):
        FileMasterKey(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match=r"none\.key: No such file"):
        FileMasterKey(tmp_path / "none.key")
