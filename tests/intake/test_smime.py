import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID

from neuroconcepts.domain.enquiry import Category, MailKind
from neuroconcepts.intake.mime import ENCRYPTED, open_letter
from neuroconcepts.intake.reading import read_mail
from neuroconcepts.intake.smime import signed_content

INNER = b"Content-Type: text/plain; charset=utf-8\r\n\r\nIst die Wohnung HT-12 noch frei?\r\n"
HEAD = (
    b"From: Eva Kern <eva@kern.example>\r\nTo: office@agency.example\r\nSubject: Wohnung HT-12\r\nMIME-Version: 1.0\r\n"
)


@pytest.fixture(scope="module")
def signer() -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Eva Kern")])
    begin = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, begin, begin + dt.timedelta(days=90))
    return builder.sign(key, hashes.SHA256()), key


def message(der: bytes, kind: str) -> bytes:
    import base64

    head = HEAD + f'Content-Type: application/pkcs7-mime; smime-type={kind}; name="smime.p7m"\r\n'.encode()
    return head + b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(der)


def test_a_message_wrapped_in_its_signature_is_read(signer: tuple[x509.Certificate, rsa.RSAPrivateKey]) -> None:
    builder = pkcs7.PKCS7SignatureBuilder().set_data(INNER).add_signer(*signer, hashes.SHA256())
    der = builder.sign(Encoding.DER, [pkcs7.PKCS7Options.Binary])
    mail = read_mail(message(der, "signed-data"))
    assert mail.kind is MailKind.LEAD
    assert mail.enquiry is not None
    assert mail.enquiry.message == "Ist die Wohnung HT-12 noch frei?"
    assert mail.enquiry.object_refs == ("HT-12",)


def test_an_encrypted_message_is_told_and_left_to_people(signer: tuple[x509.Certificate, rsa.RSAPrivateKey]) -> None:
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(INNER).add_recipient(signer[0])
    mail = read_mail(message(builder.encrypt(Encoding.DER, [pkcs7.PKCS7Options.Binary]), "enveloped-data"))
    assert mail.kind is MailKind.NOT_LEAD
    assert mail.category is Category.UNREADABLE
    assert mail.problems == (ENCRYPTED,)


def test_octet_strings_of_unknown_length_are_joined() -> None:
    data = bytes.fromhex("06092a864886f70d010701")
    content = data + bytes.fromhex("a080 2480 0402 4869 0401 21 0000 0000".replace(" ", ""))
    der = bytes.fromhex("3080 06092a864886f70d010702 a080 3080".replace(" ", "")) + b"\x30\x80" + content + b"\0\0" * 4
    assert signed_content(der) == b"Hi!"


@pytest.mark.parametrize("data", [b"", b"\x30", bytes.fromhex("06092a864886f70d010702") * 3, b"\x24\x80" * 5_000])
def test_what_is_no_signed_message_is_none(data: bytes) -> None:
    assert signed_content(data) is None
    assert open_letter(message(data, "signed-data")).problems


def test_a_length_beyond_the_end_does_not_lead_in_circles() -> None:
    lying = bytes.fromhex("3080 06092a864886f70d010702 06092a864886f70d010701 3088ffffffffffffffff 040141")
    assert signed_content(lying) == b"A"
