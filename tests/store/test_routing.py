"""Recipients are found in whichever spelling of their domain a mail server uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.store.routing import Routes, spellings
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Mailbox, RecipientRoute, address_hash
from tests.store.rows import TenantRows

UNICODE, ASCII = "office@müller-immobilien.example", "office@xn--mller-immobilien-jzb.example"


@pytest.mark.parametrize("stored", [UNICODE, ASCII])
@pytest.mark.parametrize("asked", [UNICODE, ASCII, ASCII.upper(), f" {UNICODE} "])
async def test_a_domain_in_unicode_and_in_ascii_is_one(store: Store, ours: TenantRows, stored: str, asked: str) -> None:
    mailbox = ours.rows["mailbox"]
    assert isinstance(mailbox, Mailbox)
    route = RecipientRoute(tenant_id=ours.tenant_id, address_hash=address_hash(stored), mailbox_id=mailbox.id)
    async with store.routing() as session:
        session.add(route)
    async with store.routing() as session:
        found = await Routes(session).recipient(asked)
        assert found is not None
        assert found.mailbox_id == mailbox.id


@pytest.mark.parametrize(
    "address", ["", "@", "nobody", "a@b.example", "a@\udcff.example", "a@-.example", "a\0@b.example"]
)
async def test_a_strangers_address_names_nobody(store: Store, ours: TenantRows, address: str) -> None:
    async with store.routing() as session:
        assert await Routes(session).recipient(address) is None


@given(st.text(max_size=80) | st.text(max_size=20).map(lambda text: f"a@{text}.example"))
def test_whatever_is_asked_for_can_be_hashed(address: str) -> None:
    assert all(address_hash(spelling) for spelling in spellings(address))
