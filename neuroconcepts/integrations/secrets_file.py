"""The master key in a file that only its owner can read: for one machine, where no key service is at hand.

One line per key, `id key`, the key in URL-safe base64; the first line wraps, all of them unwrap. To rotate, put a new line
on top (`add_key`) and have all tenants' keys wrapped again; the oldest line stays, the platform's key comes from it. Whoever loses this file loses everything
sealed; whoever copies it beside the database can read everything.
"""

import os
import secrets
import stat
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from neuroconcepts.errors import Misconfigured
from neuroconcepts.ports.secrets import KEY_BYTES, Context, Key, new_key

_SEPARATOR = b"\n"
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class FileMasterKey:
    """Implements `ports.secrets.MasterKey`. A wrapped key begins with the id of the master key that wrapped it."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises `Misconfigured` when it is missing, open to others, or not well formed."""
        self._keys = _read(path)
        in_order = list(self._keys.values())
        self._newest, self._oldest = in_order[0], in_order[-1]

    async def wrap(self, key: bytes, context: Context) -> bytes:
        return self._newest.id.encode() + _SEPARATOR + self._newest.seal(key, context)

    async def unwrap(self, wrapped: bytes, context: Context) -> bytes:
        key_id, _, sealed = wrapped.partition(_SEPARATOR)
        if (master := self._keys.get(key_id.decode(errors="replace"))) is None:
            raise Misconfigured(
                f"The master key {key_id!r} is not in the file; bring back the file that was used before."
            )
        return master.open(sealed, context)

    async def derive(self, purpose: str) -> bytes:
        """By HKDF (RFC 5869) from the oldest key, which a rotation leaves in its place."""
        return HKDF(SHA256(), KEY_BYTES, salt=None, info=purpose.encode()).derive(self._oldest.secret)


def add_key(path: Path) -> None:
    """Put a new key on top of the file; make the file if there is none. It is replaced whole, never half written."""
    older = path.read_text() if path.exists() else ""
    line = f"{secrets.token_hex(4)} {urlsafe_b64encode(new_key()).decode()}\n"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:  # noqa: PTH123 (opens with its mode at once)
        file.write(line + older)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def _read(path: Path) -> dict[str, Key]:
    try:
        mode = path.stat().st_mode
        lines = path.read_text().splitlines()
    except OSError as error:
        raise Misconfigured(f"The master key cannot be read from {path}: {error.strerror}.") from error
    if mode & _OTHERS:
        raise Misconfigured(
            f"The master key {path} is open to other users (mode {mode & 0o777:o}); run chmod 600 on it."
        )
    keys = {key.id: key for key in (_key(line, path) for line in lines if line.strip())}
    if not keys:
        raise Misconfigured(f"The file {path} holds no master key.")
    return keys


def _key(line: str, path: Path) -> Key:
    try:
        key_id, encoded = line.split()
        return Key(key_id, urlsafe_b64decode(encoded))
    except ValueError as error:
        raise Misconfigured(f"A line of {path} is not `id key` with the key in base64.") from error
