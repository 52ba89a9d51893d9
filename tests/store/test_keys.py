"""Keys in the database: found again, bound to their place, and gone when erased."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import update
from temporalio.api.common.v1 import Payload
from temporalio.converter import WorkflowSerializationContext

from neuroconcepts.errors import InvalidInput, Misconfigured
from neuroconcepts.integrations.payload_codec import SealingCodec
from neuroconcepts.integrations.secrets_file import FileMasterKey, add_key
from neuroconcepts.messages.names import lead_workflow_id
from neuroconcepts.ports.secrets import PLATFORM_KEY, KeyErased, lead_key_id, tenant_key_id
from neuroconcepts.store import keys as keys_module
from neuroconcepts.store.keys import Keys
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Lead, Tenant, new_id
from tests.store.rows import TenantRows


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Setting:
    """A store, a master key in a file, and two tenants with a lead each, whose keys are stored."""

    store: Store
    master: FileMasterKey
    tenants: dict[str, tuple[UUID, UUID]] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)

    def keys(self) -> Keys:
        """As in a process that has just started."""
        return Keys(self.store, self.master, remember_for=60, clock=self.clock)

    async def give_keys(self, tenant: TenantRows) -> tuple[UUID, UUID]:
        keys, lead = self.keys(), tenant.rows["lead"]
        assert isinstance(lead, Lead)
        async with self.store.tenant(tenant.tenant_id) as session:
            await session.change(update(Tenant).values(wrapped_key=await keys.new_tenant_key(tenant.tenant_id)))
        wrapped = await keys.new_lead_key(tenant.tenant_id, lead.id)
        async with self.store.tenant(tenant.tenant_id) as session:
            await session.change(update(Lead).values(wrapped_key=wrapped))
        return tenant.tenant_id, lead.id

    async def erase(self, tenant_id: UUID) -> None:
        async with self.store.tenant(tenant_id) as session:
            await session.change(update(Lead).values(wrapped_key=None))


@pytest.fixture
async def setting(store: Store, ours: TenantRows, theirs: TenantRows, tmp_path: Path) -> Setting:
    add_key(tmp_path / "master.key")
    setting = Setting(store, FileMasterKey(tmp_path / "master.key"))
    setting.tenants = {"ours": await setting.give_keys(ours), "theirs": await setting.give_keys(theirs)}
    return setting


async def test_keys_come_back_and_are_all_different(setting: Setting) -> None:
    ids = [PLATFORM_KEY]
    for tenant_id, lead_id in setting.tenants.values():
        ids += [tenant_key_id(tenant_id), lead_key_id(tenant_id, lead_id)]
    first, again = setting.keys(), setting.keys()
    found = [await first.key(key_id) for key_id in ids]
    assert [await again.key(key_id) for key_id in ids] == found
    assert [key.id for key in found] == ids
    assert len({key.secret for key in found}) == len(ids)


async def test_an_erased_lead_is_not_decodable(setting: Setting) -> None:
    tenant_id, lead_id = setting.tenants["ours"]
    key_id, keys = lead_key_id(tenant_id, lead_id), setting.keys()
    sealed = (await keys.key(key_id)).seal(b"Ich bin Frau Huber")
    await setting.erase(tenant_id)
    with pytest.raises(KeyErased, match="erased"):
        await setting.keys().key(key_id)
    # A process that had the key in memory forgets it within `remember_for` seconds, or at once when told.
    setting.clock.now = 59.9
    assert (await keys.key(key_id)).open(sealed) == b"Ich bin Frau Huber"
    setting.clock.now = 60
    with pytest.raises(KeyErased):
        await keys.key(key_id)
    tenant_key, other = (
        await keys.key(tenant_key_id(tenant_id)),
        await keys.key(lead_key_id(*setting.tenants["theirs"])),
    )
    for left in (tenant_key, other):
        with pytest.raises(Misconfigured):
            left.open(sealed)


async def test_an_erased_leads_payloads_are_not_decodable(setting: Setting) -> None:
    """The codec over the keys in the database: what Temporal keeps of the lead is noise once its key is dropped."""
    tenant_id, lead_id = setting.tenants["ours"]
    payload = Payload(metadata={"encoding": b"json/plain"}, data=b'"Ich bin Frau Huber"')
    context = WorkflowSerializationContext("default", lead_workflow_id(tenant_id, lead_id))
    kept = await SealingCodec(setting.keys()).with_context(context).encode([payload])
    assert await SealingCodec(setting.keys()).decode(kept) == [payload]
    await setting.erase(tenant_id)
    with pytest.raises(KeyErased):
        await SealingCodec(setting.keys()).decode(kept)


async def test_forget_erases_at_once_here(setting: Setting) -> None:
    tenant_id, lead_id = setting.tenants["ours"]
    key_id, keys = lead_key_id(tenant_id, lead_id), setting.keys()
    await keys.key(key_id)
    await setting.erase(tenant_id)
    keys.forget(key_id)
    with pytest.raises(KeyErased):
        await keys.key(key_id)


async def test_a_key_is_found_under_its_own_tenant_only(setting: Setting) -> None:
    (ours, our_lead), (theirs, _) = setting.tenants.values()
    with pytest.raises(KeyErased):
        await setting.keys().key(lead_key_id(theirs, our_lead))
    with pytest.raises(KeyErased):
        await setting.keys().key(tenant_key_id(new_id()))
    assert await setting.keys().key(lead_key_id(ours, our_lead))


@pytest.mark.parametrize("swap", [Tenant, Lead])
async def test_a_wrapped_key_put_elsewhere_does_not_unwrap(setting: Setting, swap: type[Tenant] | type[Lead]) -> None:
    """Whoever can write the database cannot give one tenant another one's key."""
    (ours, our_lead), (theirs, their_lead) = setting.tenants.values()
    async with setting.store.platform() as session:
        source = await session.get(swap, theirs if swap is Tenant else (theirs, their_lead))
        target = await session.get(swap, ours if swap is Tenant else (ours, our_lead))
        assert isinstance(source, Tenant | Lead)
        assert isinstance(target, Tenant | Lead)
        target.wrapped_key = source.wrapped_key
    with pytest.raises(Misconfigured):
        await setting.keys().key(tenant_key_id(ours) if swap is Tenant else lead_key_id(ours, our_lead))


async def test_a_sealed_password_opens_in_its_place_only(setting: Setting) -> None:
    (ours, _), (theirs, _) = setting.tenants.values()
    keys, mailbox = setting.keys(), {"mailbox": str(new_id())}
    sealed = await keys.seal(ours, "grün & geheim", mailbox)
    assert b"geheim" not in sealed
    assert await setting.keys().open(ours, sealed, mailbox) == "grün & geheim"
    for tenant_id, place in ((theirs, mailbox), (ours, {"mailbox": str(new_id())})):
        with pytest.raises(Misconfigured):
            await keys.open(tenant_id, sealed, place)


@pytest.mark.parametrize("key_id", ["", "lead/1/2", "tenant", f"tenant/{new_id()}/x", "platform/1", "master", "../etc"])
async def test_what_is_no_key_id_is_refused(setting: Setting, key_id: str) -> None:
    with pytest.raises(InvalidInput, match="not the id of a key"):
        await setting.keys().key(key_id)


async def test_a_key_is_read_once_while_it_is_remembered(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    keys, key_id = setting.keys(), lead_key_id(*setting.tenants["ours"])
    key = await keys.key(key_id)
    monkeypatch.setattr(keys, "_store", None)  # any further read would fail
    assert await keys.key(key_id) is key


async def test_the_memory_is_bounded(setting: Setting, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_module, "REMEMBERED", 2)
    keys = setting.keys()
    for tenant_id, lead_id in setting.tenants.values():
        await keys.key(lead_key_id(tenant_id, lead_id))
    assert len(keys._remembered) == 2
