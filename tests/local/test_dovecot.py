"""Finding and starting Dovecot; what a machine without it is told."""

import os
from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.integrations.imap import ImapMailboxes
from neuroconcepts.local import dovecot
from neuroconcepts.local.mail_sandbox import MailSandbox
from neuroconcepts.local.ports import free_port
from neuroconcepts.ports.mail import ImapAccount


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine whose only programs are those the test puts into the folder."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(dovecot, "_PLACES", str(tmp_path))
    return tmp_path


def put(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def test_it_is_found_or_installed() -> None:
    assert dovecot.ensure().name == "dovecot"


def test_without_a_package_manager_the_command_is_named(bare_machine: Path) -> None:
    with pytest.raises(Misconfigured, match="brew install dovecot"):
        dovecot.ensure()


def test_without_rights_the_command_is_named(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(bare_machine, "dnf", "exit 0")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Misconfigured, match="Run: sudo dnf install -y dovecot"):
        dovecot.ensure()


def test_root_has_it_installed(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        bare_machine,
        "apk",
        f"[ \"$*\" = 'add dovecot' ] && : > {bare_machine}/dovecot && /bin/chmod 755 {bare_machine}/dovecot",
    )
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert dovecot.ensure() == bare_machine / "dovecot"


def test_a_failed_installation_is_told(bare_machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(bare_machine, "dnf", "echo no such package >&2; exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    with pytest.raises(Misconfigured, match="no such package"):
        dovecot.ensure()


async def test_it_speaks_tls_from_the_start_too(sandbox: MailSandbox, agent: str) -> None:
    known = sandbox.imap(agent)
    with dovecot.running(sandbox.store, free_port()) as server:
        account = ImapAccount("127.0.0.1", server.tls_port, "tls", agent, known.password, known.ca_file)
        assert not await ImapMailboxes().find_sent(account, "<a@b>")


def test_a_taken_port_is_told_in_its_own_words(sandbox: MailSandbox) -> None:
    with (
        dovecot.running(sandbox.store, free_port()) as first,
        pytest.raises(Unavailable, match="in use"),
        dovecot.running(sandbox.store, free_port(), tls_port=first.port),
    ):
        pass


@pytest.mark.skipif(os.geteuid() != 0, reason="only root serves mail as another user")
def test_mail_below_a_closed_home_is_told_and_no_mode_changed(sandbox: MailSandbox, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "mail").mkdir(parents=True)
    home.chmod(0o700)
    from dataclasses import replace

    with (
        pytest.raises(Misconfigured, match="cannot reach"),
        dovecot.running(replace(sandbox.store, mail=home / "mail"), free_port()),
    ):
        pass
    assert home.stat().st_mode & 0o777 == 0o700
