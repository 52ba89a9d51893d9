"""`make parts`: names what it brought, and fails loudly with the way out."""

from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured
from neuroconcepts.local import parts


def test_it_names_where_each_part_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(parts, "PARTS", {"a": lambda: Path("/of/a"), "b": lambda: Path("/of/b")})
    assert parts.main([]) == 0
    assert "a: /of/a" in (said := capsys.readouterr().err)
    assert "b: /of/b" in said


def test_a_part_that_cannot_be_had_fails_with_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> Path:
        raise Misconfigured("No [b]Dovecot[/b]. Run: sudo apt-get install dovecot-imapd")

    monkeypatch.setattr(parts, "PARTS", {"imap": missing})
    assert parts.main(["imap"]) == 1
    assert "No [b]Dovecot[/b]. Run: sudo apt-get install dovecot-imapd" in capsys.readouterr().err


def test_an_unknown_part_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert parts.main(["imp"]) == 1
    assert "There is no part imp. Choose from temporal, time-skipping, imap." in capsys.readouterr().err
