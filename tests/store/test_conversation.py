"""A letter is kept once until it is on its way, and what it told is noted once, however often an attempt is repeated."""

from dataclasses import replace
from uuid import UUID

import pytest

from neuroconcepts.domain.conversation import Claim, ClaimKind, Support, Trace
from neuroconcepts.store.conversation import Messages, trace_as_json, trace_of
from neuroconcepts.store.evidence import Evidences
from neuroconcepts.store.session import Store
from neuroconcepts.store.tables import Lead, Message, MessageStatus, new_id
from tests.store.rows import NOW, TenantRows

NOTICE = {"rule": "ai_disclosure", "version": "1", "text": "An AI wrote this."}


def letter(ours: TenantRows, message_id: UUID, text: str, status: MessageStatus = "planned") -> Message:
    lead = ours.rows["lead"]
    assert isinstance(lead, Lead)
    return Message(
        id=message_id,
        tenant_id=ours.tenant_id,
        lead_id=lead.id,
        direction="out",
        author="ai",
        status=status,
        text=text,
        raw=text.encode(),
        notices=[NOTICE],
        created_at=NOW,
    )


async def kept(store: Store, ours: TenantRows, message_id: UUID) -> Message:
    async with store.tenant(ours.tenant_id) as session:
        return await Messages(session).get(message_id)


async def test_repeating_replaces_what_is_only_planned(store: Store, ours: TenantRows) -> None:
    message_id = new_id()
    for text in ("first", "second"):
        async with store.tenant(ours.tenant_id) as session:
            await Messages(session).keep_planned(letter(ours, message_id, text))
    row = await kept(store, ours, message_id)
    assert (row.text, row.raw, row.notices, row.status) == ("second", b"second", [NOTICE], "planned")


@pytest.mark.parametrize("status", ["sending", "sent", "failed", "discarded"])
async def test_a_late_attempt_changes_nothing(store: Store, ours: TenantRows, status: MessageStatus) -> None:
    message_id = new_id()
    async with store.tenant(ours.tenant_id) as session:
        Messages(session).add(letter(ours, message_id, "first", status))
    async with store.tenant(ours.tenant_id) as session:
        await Messages(session).keep_planned(letter(ours, message_id, "late"))
    row = await kept(store, ours, message_id)
    assert (row.text, row.status) == ("first", status)


async def test_what_a_message_told_is_noted_once(store: Store, ours: TenantRows) -> None:
    message_id = new_id()
    async with store.tenant(ours.tenant_id) as session:
        Messages(session).add(letter(ours, message_id, "text", "sending"))
    for _ in range(2):
        async with store.tenant(ours.tenant_id) as session:
            if told := await Messages(session).mark_sent(message_id, NOW):
                Evidences(session).record(told, NOW)
    row = await kept(store, ours, message_id)
    async with store.tenant(ours.tenant_id) as session:
        evidence = [each for each in await Evidences(session).of_lead(row.lead_id) if each.message_id == message_id]
    assert (row.status, row.sent_at, row.failure) == ("sent", NOW, "")
    assert [{"rule": each.rule, "version": each.version, "text": each.text} for each in evidence] == [NOTICE]


async def test_a_message_of_another_agency_is_neither_kept_nor_marked(
    store: Store, ours: TenantRows, theirs: TenantRows
) -> None:
    message_id = new_id()
    async with store.tenant(ours.tenant_id) as session:
        Messages(session).add(letter(ours, message_id, "ours", "sending"))
    async with store.tenant(theirs.tenant_id) as session:
        assert await Messages(session).mark_sent(message_id, NOW) is None
    assert (await kept(store, ours, message_id)).status == "sending"


def test_the_trace_of_an_older_message_is_read_with_what_it_had() -> None:
    old = {"assistant": "offline/2", "facts": ["preise/kaltmiete"], "unanswered": [], "calls": []}
    trace = trace_of(Message(sources=[old]))  # type: ignore[call-arg]  # nothing else of the row matters here
    assert trace == Trace(assistant="offline/2", facts=("preise/kaltmiete",))
    assert trace_of(Message(sources=[])) is None  # type: ignore[call-arg]
    full = replace(trace, claims=(Claim(ClaimKind.FIGURE, "5 €", (Support("preise/kaltmiete", "5 EUR", "K-1"),)),))
    assert trace_of(Message(sources=[trace_as_json(full)])) == full  # type: ignore[call-arg]
