"""The embedded platform's folder: made once, the same the next time, closed to others."""

from pathlib import Path

import pytest

from neuroconcepts.integrations.secrets_file import FileMasterKey
from neuroconcepts.local.state import State, write_private


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


def test_the_folder_is_the_one_given_or_named_or_beside_us(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NEUROCONCEPTS_STATE", raising=False)
    assert State.at().folder == tmp_path / ".neuroconcepts"
    monkeypatch.setenv("NEUROCONCEPTS_STATE", "named/deep")
    assert State.at().folder == tmp_path / "named" / "deep"
    assert State.at(tmp_path / "given").folder == tmp_path / "given"
    assert (tmp_path / "given").is_dir()


def test_passwords_are_made_once_and_closed_to_others(tmp_path: Path) -> None:
    first = State.at(tmp_path).passwords()
    assert State.at(tmp_path).passwords() == first
    assert len({first.app, first.platform, first.codec, first.mail}) == 4
    assert mode(tmp_path / "passwords.json") == 0o600
    assert first.app not in repr(first)
    assert State.at(tmp_path / "other").passwords() != first


def test_the_master_key_is_made_once_and_can_be_used(tmp_path: Path) -> None:
    file = State.at(tmp_path).master_key()
    held = file.read_bytes()
    assert State.at(tmp_path).master_key().read_bytes() == held
    assert mode(file) == 0o600
    FileMasterKey(file)


def test_a_private_file_replaces_an_older_one(tmp_path: Path) -> None:
    write_private(tmp_path / "a", "a longer text")
    write_private(tmp_path / "a", "short")
    assert (tmp_path / "a").read_text() == "short"
    assert mode(tmp_path / "a") == 0o600
