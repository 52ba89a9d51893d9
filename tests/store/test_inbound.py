"""A mail is kept once: the same bytes, or the same content under one Message-ID; anything else is another mail."""

import pytest

from neuroconcepts.store.inbound import Arrived, InboundMails
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Mailbox, new_id
from tests.store.rows import NOW, TenantRows


@pytest.mark.parametrize("message_id", [None, "<1@form.example>"])
async def test_the_same_bytes_are_known_beside_others_of_the_same_id_or_of_none(
    store: Store, ours: TenantRows, message_id: str | None
) -> None:
    mailbox = ours.rows["mailbox"]
    assert isinstance(mailbox, Mailbox)

    async def keep(raw: bytes) -> tuple[object, bool]:
        async with store.tenant(ours.tenant_id) as session:
            arrived = Arrived(new_id(), mailbox.id, "a@b.example", raw, b"sealed", message_id)
            return await InboundMails(session).keep(arrived, NOW)

    mails = [b"Subject: x\n\nmail %d" % number for number in range(5)]
    first = [await keep(raw) for raw in mails]
    again = [await keep(raw) for raw in mails]
    assert [new for _, new in first] == [True] * 5
    assert again == [(inbound_id, False) for inbound_id, _ in first]
