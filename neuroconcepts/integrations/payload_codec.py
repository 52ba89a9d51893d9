"""Temporal sees only ciphertext: each payload is sealed with the key of the lead or tenant whose workflow it belongs to.

Which one that is, the SDK tells in the serialization context (workflow id); how to read it again stands in the payload's
metadata, so decoding needs no context (the UI's codec server has none).
https://docs.temporal.io/payload-codec, https://github.com/temporalio/samples-python/tree/main/encryption
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Self
from uuid import UUID

from temporalio.api.common.v1 import Payload
from temporalio.contrib.pydantic import PydanticJSONPlainPayloadConverter
from temporalio.converter import (
    ActivitySerializationContext,
    CompositePayloadConverter,
    DataConverter,
    DefaultPayloadConverter,
    JSONPlainPayloadConverter,
    PayloadCodec,
    SerializationContext,
    WithSerializationContext,
    WorkflowSerializationContext,
)

from neuroconcepts.errors import Misconfigured
from neuroconcepts.ports.secrets import PLATFORM_KEY, KeyRing, lead_key_id, tenant_key_id

ENCODING = b"binary/encrypted"
KEY_ID = "encryption-key-id"


class SealingCodec(PayloadCodec, WithSerializationContext):
    """Seals with the key that the context names (AES-256-GCM, the key's id as associated data), opens with any key of the ring."""

    def __init__(self, keys: KeyRing, key_id: str = PLATFORM_KEY) -> None:
        self._keys = keys
        self._key_id = key_id

    def with_context(self, context: SerializationContext) -> "SealingCodec":
        """The codec for one workflow's payloads, its activities' included."""
        if isinstance(context, (WorkflowSerializationContext, ActivitySerializationContext)):
            return SealingCodec(self._keys, key_id_of(context.workflow_id))
        return self

    async def encode(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Seal each payload whole, its own metadata included. Raises `KeyErased`, `Unavailable`."""
        if not payloads:
            return []
        key = await self._keys.key(self._key_id)
        metadata = {"encoding": ENCODING, KEY_ID: key.id.encode()}
        return [Payload(metadata=metadata, data=key.seal(payload.SerializeToString())) for payload in payloads]

    async def decode(self, payloads: Sequence[Payload]) -> list[Payload]:
        """Open each payload; what was never sealed (a signal from the Temporal UI or CLI) stays as it is.

        Raises `KeyErased`, `Unavailable`, and `Misconfigured` for what the key does not open.
        """
        return [await self._opened(payload) for payload in payloads]

    async def _opened(self, payload: Payload) -> Payload:
        if payload.metadata.get("encoding") != ENCODING:
            return payload
        if not (key_id := payload.metadata.get(KEY_ID, b"").decode(errors="replace")):
            raise Misconfigured(f"A sealed payload has no {KEY_ID}; it was not written by this platform.")
        key = await self._keys.key(key_id)
        return Payload.FromString(key.open(payload.data))


_MODELS = PydanticJSONPlainPayloadConverter()
"""Reads and writes Pydantic models; it remembers how each type is read."""


class ModelsConverter(CompositePayloadConverter):
    """`temporalio.contrib.pydantic`'s converter, whose memory all of a process share.

    The SDK makes a converter for each workflow; one of its own would learn every type anew, which took 3 ms per lead and
    stayed in memory with it.
    """

    def __init__(self) -> None:
        usual = DefaultPayloadConverter.default_encoding_payload_converters
        super().__init__(*(_MODELS if isinstance(each, JSONPlainPayloadConverter) else each for each in usual))


@dataclass(frozen=True)
class SealingConverter(DataConverter):
    """A data converter whose codec alone depends on the context.

    The SDK's own builds every part anew for each payload of each command, which was a tenth of a worker's time.
    """

    def with_context(self, context: SerializationContext) -> Self:
        """The same converters, with the codec for this context."""
        if not isinstance(self.payload_codec, WithSerializationContext):
            return self
        bound = copy(self)
        object.__setattr__(bound, "payload_codec", self.payload_codec.with_context(context))
        return bound


@lru_cache(maxsize=4096)
def key_id_of(workflow_id: str | None) -> str:
    """The key for a workflow: `lead/{tenant}/{lead}` has its own, any other `noun/{tenant}…` the tenant's, else the platform's."""
    noun, *ids = (workflow_id or "").split("/")
    try:
        match noun, [UUID(part) for part in ids[: 2 if noun == "lead" else 1]]:
            case "lead", [tenant_id, lead_id]:
                return lead_key_id(tenant_id, lead_id)
            case _, [tenant_id]:
                return tenant_key_id(tenant_id)
    except ValueError:
        pass  # not a workflow of a tenant
    return PLATFORM_KEY
