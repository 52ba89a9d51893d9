"""What a key seals opens with that key and that context only."""

from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.errors import Misconfigured
from neuroconcepts.ports.secrets import Key, associated_data, lead_key_id, new_key, tenant_key_id

KEY = Key("tenant/1", new_key())
CONTEXTS = st.dictionaries(st.text(max_size=4), st.text(max_size=4), max_size=3)


@given(st.binary(max_size=200), CONTEXTS)
def test_what_is_sealed_opens_again(plain: bytes, context: dict[str, str]) -> None:
    sealed = KEY.seal(plain, context)
    assert KEY.open(sealed, context) == plain
    assert sealed != KEY.seal(plain, context)
    assert len(plain) < 8 or plain not in sealed


@given(st.binary(max_size=64), st.data())
def test_a_changed_byte_does_not_open(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(KEY.seal(plain))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Misconfigured):
        KEY.open(bytes(sealed))


@pytest.mark.parametrize("cut", [0, 1, 5, 13, 20])
def test_a_cut_seal_does_not_open(cut: int) -> None:
    with pytest.raises(Misconfigured):
        KEY.open(KEY.seal(b"a mailbox's password")[:cut])


@given(CONTEXTS, CONTEXTS)
def test_contexts_are_told_apart(one: dict[str, str], other: dict[str, str]) -> None:
    assert (associated_data(one) == associated_data(other)) == (one == other)


def test_another_place_key_or_key_id_does_not_open() -> None:
    sealed = KEY.seal(b"secret", {"mailbox": "1"})
    for key, context in (
        (KEY, {"mailbox": "2"}),
        (KEY, None),
        (Key(KEY.id, new_key()), {"mailbox": "1"}),
        (Key("tenant/2", KEY.secret), {"mailbox": "1"}),
    ):
        with pytest.raises(Misconfigured, match="does not open"):
            key.open(sealed, context)


def test_a_key_is_not_printed_and_has_256_bits() -> None:
    assert repr(KEY) == "Key(id='tenant/1')"
    with pytest.raises(Misconfigured, match="31 bytes, not 32"):
        Key("short", bytes(31))


def test_key_ids_name_tenant_and_lead() -> None:
    tenant, lead = UUID(int=1), uuid4()
    assert tenant_key_id(tenant) == "tenant/00000000-0000-0000-0000-000000000001"
    assert lead_key_id(tenant, lead) == f"lead/{tenant}/{lead}"
