"""What a file is, whatever it calls itself."""

import pytest

from neuroconcepts.intake.media_types import media_type


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.7\n", "expose.jpg", "application/pdf"),
        (b"\r\n\0%PDF-1.4", "", "application/pdf"),
        (b"<html>", "expose.pdf", "application/octet-stream"),
        (b"\xff\xd8\xff\xe0", "a.pdf", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n\0", "a", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8", "a.jpg", "image/webp"),
        (b"hello", "a.txt", "text/plain"),
        (b"", "a", "application/octet-stream"),
    ],
)
def test_the_bytes_tell_and_then_the_name(head: bytes, name: str, kind: str) -> None:
    assert media_type(head, name) == kind
