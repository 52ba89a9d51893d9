"""What a file is, told by its first bytes: names and declarations of uploads are a stranger's claims."""

import mimetypes

PDF = "application/pdf"
HEAD = 1024
"""Bytes that tell; a PDF's mark may stand behind some others (ISO 32000-1, annex H, note 13)."""
_MARKS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
)
UNKNOWN = "application/octet-stream"


def media_type(head: bytes, path: str) -> str:
    """The type of a file that begins with `head`; by its name where the bytes do not tell, and never PDF by name alone."""
    if b"%PDF-" in head[:HEAD]:
        return PDF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    marked = next((kind for mark, kind in _MARKS if head.startswith(mark)), None)
    by_name = mimetypes.guess_type(path)[0] or UNKNOWN
    return marked or (by_name if by_name != PDF else UNKNOWN)
