"""Finding what helps to answer a message: by its meaning and its words, within one property and one person's conversation."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from neuroconcepts.assistant.embeddings.function_words import keywords
from neuroconcepts.assistant.models.masking import without_contacts
from neuroconcepts.domain.chunking import sentences
from neuroconcepts.domain.knowledge import Background, Said, fuse
from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.ports.embeddings import Embeddable, EmbeddingModels
from neuroconcepts.store.faq import Faqs
from neuroconcepts.store.knowledge_index import Indexes
from neuroconcepts.store.knowledge_search import STATES, Found, KnowledgeSearch, Scope
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.tables import KnowledgeIndex, Message

ROOM = 1_500
"""Tokens of passages that need not be chosen among: a model, and the rules, read them all."""
MANY = 60
"""Passages that are looked through for whether they fit into that."""
BEST = 8
"""Passages that are chosen where not all fit."""
DEPTH = 50
"""How far down each ranking is read."""
QUESTIONS = 5
"""Questions of one message that are looked for by themselves."""
LAST_SAID = 3
"""What was said last is always known, without a search."""
RECALLED = 2
"""What was said longer ago is recalled where it is near to what is asked."""
LONGEST_SAID = 400
"""Characters of an earlier message."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asking:
    """A message to be answered: `text` in the seeker's words, and his conversation before it, oldest first."""

    tenant_id: UUID
    property_id: UUID | None
    lead_ids: tuple[UUID, ...]
    text: str
    thread: Sequence[Message] = ()


class Retrieval:
    """Searches for all tenants. Where the embedding model cannot be asked, words alone find what they find."""

    def __init__(self, store: Store, models: EmbeddingModels) -> None:
        self._store = store
        self._models = models

    async def background(self, asking: Asking) -> Background:
        """What is known beside the property's facts. All of it where it is little; the best of it where it is much."""
        async with self._store.tenant(asking.tenant_id) as session:
            faq = await Faqs(session).holding_for(asking.property_id)
            scope = Scope(asking.property_id)
            found = await KnowledgeSearch(session).all_of(scope, STATES, MANY + 1) if asking.property_id else []
        passages = [each.passage for each in found]
        spoken = [message for message in asking.thread if _is_spoken(message)]
        if len(passages) > MANY or sum(passage.tokens for passage in passages) > ROOM:
            best = await self.search(asking.tenant_id, asking.text, scope, limit=DEPTH)
            passages = [each.passage for each in best if each.passage.origin in STATES][:BEST]
        before = spoken[-LAST_SAID:]
        if len(spoken) > LAST_SAID:
            before = await self._recalled(asking, spoken[:-LAST_SAID]) + before
        return Background(tuple(passages), tuple(faq), tuple(map(_said, before)))

    async def _recalled(self, asking: Asking, earlier: Sequence[Message]) -> list[Message]:
        """Those of the earlier messages that are near to what is asked, in their order."""
        found = await self.search(asking.tenant_id, asking.text, Scope(leads=asking.lead_ids), limit=DEPTH)
        near = [each.message_id for each in found]
        ranked = [message for message_id in dict.fromkeys(near) for message in earlier if message.id == message_id]
        return sorted(ranked[:RECALLED], key=lambda message: message.created_at)

    async def search(self, tenant_id: UUID, text: str, scope: Scope, *, limit: int) -> list[Found]:
        """The chunks that are best for the questions of a text: the rankings by meaning and by words, fused."""
        questions = questions_of(text)
        async with self._store.tenant(tenant_id) as session:
            index = await Indexes(session).active()
        vectors = await self._vectors(index, questions)
        async with self._store.tenant(tenant_id) as session:
            rankings = [
                ranking
                for question, vector in zip(questions, vectors, strict=True)
                for ranking in await _rankings(session, index, question, vector, scope)
            ]
            return await KnowledgeSearch(session).found(fuse(rankings)[:limit])

    async def _vectors(self, index: KnowledgeIndex | None, questions: Sequence[str]) -> Sequence[list[float] | None]:
        """The questions' embeddings by the model of the set that is searched; None where it cannot be asked."""
        model = self._models.of(index.model, index.dimension) if index else None
        if model is None:
            return [None] * len(questions)
        try:
            return await model.embed([Embeddable(without_contacts(question)) for question in questions], "query")
        except (Unavailable, Misconfigured) as error:
            log.warning("Searched by words alone: %s", error)
            return [None] * len(questions)


async def _rankings(
    session: TenantSession, index: KnowledgeIndex | None, question: str, vector: list[float] | None, scope: Scope
) -> list[list[UUID]]:
    """By meaning, and by words. Of a very large agency's chunks only those are looked through for words that are near by meaning."""
    search = KnowledgeSearch(session)
    is_large = bool(index and index.approximate and scope.is_tenant)
    near = await search.nearest(index, vector, scope, 4 * DEPTH if is_large else DEPTH) if index and vector else []
    words = " ".join(keywords(question))
    worded = await search.worded(words, scope, DEPTH, among=near if is_large else None) if words else []
    return [near[:DEPTH], worded]


def questions_of(text: str) -> list[str]:
    """The questions of a message, each for itself; the whole message where it has none."""
    asked = [sentence for sentence in sentences(text) if sentence.endswith("?")]
    return asked[:QUESTIONS] or [text]


def _is_spoken(message: Message) -> bool:
    return bool(message.text) and (message.direction, message.author) in (("in", "seeker"), ("out", "human"))


def _said(message: Message) -> Said:
    by = "seeker" if message.direction == "in" else "agent"
    return Said(message.created_at.date(), by, message.text[:LONGEST_SAID])  # type: ignore[arg-type]  # one of the two
