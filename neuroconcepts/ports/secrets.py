"""Keys and what is sealed with them: master key → tenant's key → lead's key, each wrapped by the one above it.

The master key lies where an integration keeps it (a 0600 file, a KMS). What it wraps lies in the database. Whoever drops a
wrapped key has erased all that was sealed with it.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from neuroconcepts.errors import Misconfigured, NotFound

KEY_BYTES = 32
NONCE_BYTES = 12
"""96 random bits: NIST SP 800-38D §8.2.2 allows 2³² seals under one key, far above what a lead or a tenant ever has."""
_VERSION = b"\x01"

Context = Mapping[str, str]
"""What a seal is about: bound to it as associated data, so that it opens nowhere else. Not secret."""


class KeyErased(NotFound):
    """The key is gone for good, as after a person's erasure; nobody can read what was sealed with it."""


class MasterKey(Protocol):
    """Wraps keys with a key that never leaves its keeper; AWS KMS's Encrypt and Decrypt with an encryption context."""

    async def wrap(self, key: bytes, context: Context) -> bytes:
        """The key, sealed under the newest master key. Raises `Unavailable`."""
        ...

    async def unwrap(self, wrapped: bytes, context: Context) -> bytes:
        """The key again; `context` as when it was wrapped. Raises `Misconfigured` with another master key, `Unavailable`."""
        ...

    async def derive(self, purpose: str) -> bytes:
        """A key for what belongs to no tenant: the same one for the same purpose, and of no use to find the master key."""
        ...


@dataclass(frozen=True, slots=True)
class Key:
    """A key of 256 bits in use, with the id by which it is found again. `repr` does not show it."""

    id: str
    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise Misconfigured(f"The key {self.id} has {len(self.secret)} bytes, not {KEY_BYTES}.")

    def seal(self, plain: bytes, context: Context | None = None) -> bytes:
        """AES-256-GCM (NIST SP 800-38D): version, random nonce, ciphertext with its tag."""
        nonce = os.urandom(NONCE_BYTES)
        return _VERSION + nonce + AESGCM(self.secret).encrypt(nonce, plain, self._associated(context))

    def open(self, sealed: bytes, context: Context | None = None) -> bytes:
        """What was sealed. Raises `Misconfigured` when it was sealed under another key or context, or was changed."""
        if sealed[:1] != _VERSION:
            raise Misconfigured(f"What should open with the key {self.id} was not sealed by this version.")
        nonce, ciphertext = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
        try:
            return AESGCM(self.secret).decrypt(nonce, ciphertext, self._associated(context))
        except (InvalidTag, ValueError) as error:
            raise Misconfigured(
                f"The key {self.id} does not open this: another key, another place, or changed."
            ) from error

    def _associated(self, context: Context | None) -> bytes:
        return associated_data({"key": self.id, **(context or {})})


class KeyRing(Protocol):
    """Finds keys by their ids (`tenant_key_id`, `lead_key_id`, `PLATFORM_KEY`)."""

    async def key(self, key_id: str) -> Key:
        """The key. Raises `KeyErased` when there is none (any more), `Unavailable` when it cannot be looked up now."""
        ...


PLATFORM_KEY = "platform"
"""Seals what belongs to no tenant."""


def tenant_key_id(tenant_id: UUID) -> str:
    return f"tenant/{tenant_id}"


def lead_key_id(tenant_id: UUID, lead_id: UUID) -> str:
    return f"lead/{tenant_id}/{lead_id}"


def new_key() -> bytes:
    """A fresh random key."""
    return AESGCM.generate_key(bit_length=8 * KEY_BYTES)


def associated_data(context: Context) -> bytes:
    """A context as bytes: the same for the same pairs in any order, different for different ones (lengths are told)."""
    parts = (f"{len(name)}:{name}{len(value)}:{value}" for name, value in sorted(context.items()))
    return "".join(parts).encode()
