"""A private certificate authority for the servers of the embedded platform, so that TLS there is checked as everywhere."""

import ipaddress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_LIFE = timedelta(days=397)
_RENEW = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Certificates:
    """PEM files: `ca` is what clients trust; `certificate` and `key` are the server's, for 127.0.0.1 and localhost."""

    ca: Path
    certificate: Path
    key: Path


def ensure(folder: Path) -> Certificates:
    """Return the certificates kept in `folder`, made anew when missing or within 30 days of their end."""
    found = Certificates(folder / "ca.pem", folder / "server.pem", folder / "server.key")
    if not _lasts(found):
        folder.mkdir(parents=True, exist_ok=True)
        _make(found)
    return found


def _lasts(found: Certificates) -> bool:
    if not all(path.exists() for path in (found.ca, found.certificate, found.key)):
        return False
    certificate = x509.load_pem_x509_certificate(found.certificate.read_bytes())
    return certificate.not_valid_after_utc - _RENEW > datetime.now(UTC)


def _make(target: Certificates) -> None:
    ca_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    issuer = _named("Local mail sandbox CA")
    ca = _unsigned(issuer, issuer, ca_key).add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    ca = ca.add_extension(_usage(signs_certificates=True), critical=True)
    server = _unsigned(_named("localhost"), issuer, key).add_extension(_hosts(), critical=False)
    server = server.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    server = server.add_extension(
        x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key()), critical=False
    )
    _write_key(target.key, key)
    # The authority's key is forgotten: nobody can ever make another certificate that the clients trust.
    for path, builder in ((target.ca, ca), (target.certificate, server)):
        path.write_bytes(builder.sign(ca_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _unsigned(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + _LIFE)
    return builder.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)


def _hosts() -> x509.SubjectAlternativeName:
    return x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _write_key(path: Path, key: ec.EllipticCurvePrivateKey) -> None:
    path.touch(mode=0o600)
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
