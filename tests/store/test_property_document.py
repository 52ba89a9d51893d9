"""Documents: replaced with their property, read once for each content."""

from uuid import UUID

from neuroconcepts.domain.property import Document, Property
from neuroconcepts.store.property import Properties
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.session import Store
from tests.store.rows import NOW, TenantRows

PDF = "application/pdf"
EXPOSE = Document("Exposé", "DOKUMENTE", "e.pdf", PDF, "aa" * 32, 100)
PLAN = Document("Plan", "GRUNDRISS", "p.pdf", PDF, "bb" * 32, 100)
PICTURE = Document("Bild", "BILD", "a.jpg", "image/jpeg", "cc" * 32, 100)
MISSING = Document("Plan", "GRUNDRISS", "p.pdf", problem="It did not come along.")


async def saved(store: Store, ours: TenantRows, *numbers: str) -> list[UUID]:
    async with store.tenant(ours.tenant_id) as session:
        return [
            await Properties(session).save(Property(external_id=number), agent_id=None, now=NOW) for number in numbers
        ]


async def test_they_are_replaced_in_their_order(store: Store, ours: TenantRows) -> None:
    first, second = await saved(store, ours, "1", "2")
    async with store.tenant(ours.tenant_id) as session:
        documents = PropertyDocuments(session)
        await documents.replace({first: [EXPOSE, PICTURE, MISSING], second: [EXPOSE]})
    async with store.tenant(ours.tenant_id) as session:
        documents = PropertyDocuments(session)
        await documents.replace({first: [MISSING, PLAN]})
        assert [(d.title, d.position, d.problem) for d in await documents.of(first)] == [
            ("Plan", 0, "It did not come along."),
            ("Plan", 1, ""),
        ]
        assert [d.sha256 for d in await documents.of(second)] == [EXPOSE.sha256]


async def test_a_content_is_read_once_for_all_that_have_it(store: Store, ours: TenantRows) -> None:
    first, second = await saved(store, ours, "1", "2")
    async with store.tenant(ours.tenant_id) as session:
        documents = PropertyDocuments(session)
        await documents.replace({first: [EXPOSE, PLAN, PICTURE, MISSING], second: [EXPOSE]})
        assert sorted(await documents.unread(10)) == [EXPOSE.sha256, PLAN.sha256]
        assert len(await documents.unread(1)) == 1
        assert await documents.keep_text(EXPOSE.sha256, "Am Park.", "") == {first: "e.pdf", second: "e.pdf"}
        await documents.keep_text(PLAN.sha256, None, "It holds no text.")
        assert await documents.unread(10) == []
    async with store.tenant(ours.tenant_id) as session:
        documents = PropertyDocuments(session)
        assert [d.text for d in await documents.of(second)] == ["Am Park."]
        await documents.replace({first: [EXPOSE, PLAN]})
        assert [(d.text, d.problem) for d in await documents.of(first)] == [
            ("Am Park.", ""),
            (None, "It holds no text."),
        ]
        assert await documents.unread(10) == []
