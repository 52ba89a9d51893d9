"""Mailboxes as files: whole or absent, in order, found wherever a server moved them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.local import maildir
from neuroconcepts.local.owner import myself


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    maildir.create(tmp_path / "box", myself())
    return tmp_path / "box"


def test_mails_come_in_order_and_unchanged(folder: Path) -> None:
    raws = [bytes([number]) * 3 + b"\r\n\n.\r" for number in range(20)]
    for raw in raws:
        maildir.deliver(folder, raw, myself())
    assert [raw for _, raw in maildir.messages(folder)] == raws
    assert not list((folder / "tmp").iterdir())


def test_known_ones_are_left_out_and_seen_ones_found(folder: Path) -> None:
    first = maildir.deliver(folder, b"1", myself())
    maildir.deliver(folder, b"2", myself())
    first.rename(folder / "cur" / f"{first.name},S=1:2,S")  # as Dovecot does when it shows it
    found = dict(maildir.messages(folder))
    assert sorted(found.values()) == [b"1", b"2"]
    assert [raw for _, raw in maildir.messages(folder, {name for name, raw in found.items() if raw == b"1"})] == [b"2"]


def test_creating_again_keeps_the_mail(folder: Path) -> None:
    maildir.deliver(folder, b"kept", myself())
    maildir.create(folder, myself())
    assert [raw for _, raw in maildir.messages(folder)] == [b"kept"]


@given(st.binary(max_size=200))
def test_any_bytes_are_kept(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    box = tmp_path_factory.mktemp("any") / "box"
    maildir.create(box, myself())
    assert maildir.deliver(box, raw, myself()).read_bytes() == raw
