"""The keys of tenants and leads: wrapped in the database, unwrapped in memory for a short while."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from neuroconcepts.errors import InvalidInput
from neuroconcepts.ports.secrets import (
    PLATFORM_KEY,
    Context,
    Key,
    KeyErased,
    MasterKey,
    lead_key_id,
    new_key,
    tenant_key_id,
)
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Lead, Tenant

REMEMBERED = 10_000
"""How many keys are kept unwrapped at most: some MB."""


class Keys:
    """Implements `ports.secrets.KeyRing`, and makes the keys of new tenants and leads.

    Keys are remembered for `remember_for` seconds, so that an erased one is soon forgotten everywhere; `forget` does it
    here at once. A key not remembered is read in a transaction of its own: ask for it before a transaction is begun, else
    all connections may be held by those who wait for one more.
    """

    def __init__(
        self, store: Store, master: MasterKey, *, remember_for: float = 60.0, clock: Callable[[], float] = monotonic
    ) -> None:
        self._store = store
        self._master = master
        self._remember_for = remember_for
        self._clock = clock
        self._remembered: OrderedDict[str, tuple[float, Key]] = OrderedDict()

    async def key(self, key_id: str) -> Key:
        """The key. Raises `KeyErased`, `Unavailable`, and `InvalidInput` for an id that no key of ours has."""
        until, key = self._remembered.get(key_id, (0.0, None))
        if key is None or until <= self._clock():
            self.forget(key_id)
            key = Key(key_id, await self._load(key_id))
            self._remember(key)
        return key

    def forget(self, key_id: str) -> None:
        """Drop the unwrapped key from memory, as after an erasure."""
        self._remembered.pop(key_id, None)

    async def new_tenant_key(self, tenant_id: UUID) -> bytes:
        """A fresh key for the tenant, wrapped by the master key, for `tenant.wrapped_key`."""
        return await self._master.wrap(new_key(), {"tenant": str(tenant_id)})

    async def new_lead_key(self, tenant_id: UUID, lead_id: UUID) -> bytes:
        """A fresh key for the lead, wrapped by the tenant's key, for `lead.wrapped_key`; in use once that is committed.

        It is remembered already: whoever stores a new lead seals its first message a moment later.
        """
        tenant_key = await self.key(tenant_key_id(tenant_id))
        key = Key(lead_key_id(tenant_id, lead_id), new_key())
        self._remember(key)
        return tenant_key.seal(key.secret, {"lead": str(lead_id)})

    async def seal(self, tenant_id: UUID, plain: str, about: Context) -> bytes:
        """A secret of the tenant, such as a mailbox's password; `about` binds it to its place (`{"mailbox": id}`)."""
        return await self.seal_bytes(tenant_id, plain.encode(), about)

    async def open(self, tenant_id: UUID, sealed: bytes, about: Context) -> str:
        """The secret again. Raises `Misconfigured` when it was sealed for another place or tenant."""
        return (await self.open_bytes(tenant_id, sealed, about)).decode()

    async def seal_bytes(self, tenant_id: UUID, plain: bytes, about: Context) -> bytes:
        """The same for bytes, such as a raw mail."""
        return (await self.key(tenant_key_id(tenant_id))).seal(plain, about)

    async def open_bytes(self, tenant_id: UUID, sealed: bytes, about: Context) -> bytes:
        return (await self.key(tenant_key_id(tenant_id))).open(sealed, about)

    def _remember(self, key: Key) -> None:
        self._remembered[key.id] = (self._clock() + self._remember_for, key)
        while len(self._remembered) > REMEMBERED:
            self._remembered.popitem(last=False)

    async def _load(self, key_id: str) -> bytes:
        match _parse(key_id):
            case ("lead", tenant_id, lead_id):
                return await self._lead_key(tenant_id, lead_id)
            case ("tenant", tenant_id):
                return await self._tenant_key(tenant_id)
            case _:
                return await self._master.derive(PLATFORM_KEY)

    async def _tenant_key(self, tenant_id: UUID) -> bytes:
        async with self._store.tenant(tenant_id) as session:
            wrapped = (await session.execute(select(col(Tenant.wrapped_key)))).scalar_one_or_none()
        if wrapped is None:
            raise KeyErased(f"There is no key of the tenant {tenant_id}.")
        return await self._master.unwrap(wrapped, {"tenant": str(tenant_id)})

    async def _lead_key(self, tenant_id: UUID, lead_id: UUID) -> bytes:
        statement = select(col(Lead.wrapped_key)).where(col(Lead.id) == lead_id)
        async with self._store.tenant(tenant_id) as session:
            wrapped = (await session.execute(statement)).scalar_one_or_none()
        if wrapped is None:
            raise KeyErased(f"There is no key of the lead {lead_id}: it was erased, or never stored.")
        return (await self.key(tenant_key_id(tenant_id))).open(wrapped, {"lead": str(lead_id)})


def _parse(key_id: str) -> tuple[str] | tuple[str, UUID] | tuple[str, UUID, UUID]:
    kind, *ids = key_id.split("/")
    try:
        match kind, [UUID(part) for part in ids]:
            case "lead", [tenant_id, lead_id]:
                return kind, tenant_id, lead_id
            case "tenant", [tenant_id]:
                return kind, tenant_id
            case "platform", []:
                return (kind,)
    except ValueError:
        pass
    raise InvalidInput(f"{key_id!r} is not the id of a key.")
