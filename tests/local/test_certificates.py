"""The sandbox's own certificates. That TLS clients accept them is seen in every test with the servers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from neuroconcepts.local import certificates


def test_they_are_kept_until_their_end_is_near(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = certificates.ensure(tmp_path / "tls")
    before = first.certificate.read_bytes()
    assert certificates.ensure(tmp_path / "tls") == first
    assert first.certificate.read_bytes() == before
    monkeypatch.setattr(certificates, "_RENEW", timedelta(days=400))
    certificates.ensure(tmp_path / "tls")
    assert first.certificate.read_bytes() != before


def test_a_lost_file_makes_all_anew(tmp_path: Path) -> None:
    found = certificates.ensure(tmp_path)
    before = found.ca.read_bytes()
    found.key.unlink()
    certificates.ensure(tmp_path)
    assert found.key.exists()
    assert found.ca.read_bytes() != before


def test_nobody_else_reads_the_key_and_the_authority_signs_no_authority(tmp_path: Path) -> None:
    found = certificates.ensure(tmp_path)
    assert found.key.stat().st_mode & 0o777 == 0o600
    ca = x509.load_pem_x509_certificate(found.ca.read_bytes())
    server = x509.load_pem_x509_certificate(found.certificate.read_bytes())
    server.verify_directly_issued_by(ca)
    assert ca.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert server.not_valid_after_utc > datetime.now(UTC) + timedelta(days=300)
