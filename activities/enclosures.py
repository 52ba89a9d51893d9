"""Documents of a property that travel with a letter: chosen among those that came with it, and fetched from the files."""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from activities.answering import Asked
from activities.letters import Occasion
from activities.property_attachments import attachment_key
from neuroconcepts.assistant.answers.papers import serves, with_papers
from neuroconcepts.assistant.letters.outgoing import Attachment
from neuroconcepts.assistant.letters.wordings import wording_of
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.enclosures import NOTHING, Enclosures, decided, enclosures, file_name
from neuroconcepts.domain.law import Gate, Rule, gate, law_of
from neuroconcepts.domain.property import Document, Property
from neuroconcepts.errors import NotFound
from neuroconcepts.intake.media_types import PDF
from neuroconcepts.ports.blobs import Blobs
from neuroconcepts.store import tables
from neuroconcepts.store.conversation import Messages
from neuroconcepts.store.evidence import Evidences
from neuroconcepts.store.property_document import PropertyDocuments
from neuroconcepts.store.session import TenantSession


@dataclass(frozen=True, slots=True)
class Enclosing:
    """Where documents lie, and how many bytes of them one letter takes along."""

    blobs: Blobs
    max_bytes: int

    async def chosen(
        self, session: TenantSession, occasion: Occasion, asked: Sequence[Asked], request: str, *, confirmed: bool
    ) -> Enclosures:
        """The documents of the properties asked about that serve the request, and whether they may go."""
        subjects = {each.property_id: each.about for each in asked if each.property_id and each.about}
        offered = [
            _document(row, about)
            for property_id, about in subjects.items()
            for row in await PropertyDocuments(session).of(property_id)
        ]
        barrier = _gate(occasion, subjects.values(), confirmed=confirmed)
        found = enclosures(offered, barrier, max_bytes=self.max_bytes)
        return found if serves((*found.goes, *found.left), request) else decided((), (), barrier)

    async def fetched(self, tenant_id: UUID, chosen: Enclosures) -> tuple[Enclosures, tuple[Attachment, ...]]:
        """The documents that go along as files; one whose content is gone is left. Raises `Unavailable`."""
        contents = {each: await self._content(tenant_id, each) for each in chosen.sent}
        gone = [each for each in chosen.sent if contents[each] is None]
        if gone:
            kept = [each for each in chosen.goes if each not in gone]
            chosen = decided(kept, (*chosen.left, *gone), chosen.gate)
        files = (Attachment(file_name(each), each.media_type, contents[each] or b"") for each in chosen.sent)
        return chosen, tuple(files)

    async def _content(self, tenant_id: UUID, document: Document) -> bytes | None:
        try:
            return await asyncio.to_thread(self.blobs.get, attachment_key(tenant_id, document.sha256))
        except NotFound:
            return None


async def has_confirmed(session: TenantSession, lead_id: UUID, answers: Sequence[UUID]) -> bool:
    """Whether all these messages of the seeker came after he was told of his right to withdraw.

    What he asked for before he knew of it is no wish to have it before the period ends.
    """
    told_at = await Evidences(session).told_at(lead_id, Rule.WITHDRAWAL)
    written = [message.created_at for message, _ in await Messages(session).incoming(answers)]
    return told_at is not None and bool(written) and min(written) > told_at


def with_documents(answer: Answer, chosen: Enclosures, request: str, *, language: str, tag: str) -> Answer:
    """The answer with what stays open of a request for documents; `language` is the seeker's, `tag` the letter's."""
    if chosen == NOTHING:
        return answer
    goes = chosen.goes if chosen.does_something else ()
    matter = wording_of(tag).documents
    return with_papers(answer, request, goes, chosen.left, language=language, matter=matter)


def names_of(documents: Iterable[Document]) -> tuple[str, ...]:
    """What the letter calls them."""
    return tuple(each.name for each in documents)


def _gate(occasion: Occasion, about: Iterable[Property], *, confirmed: bool) -> Gate:
    can_tell = bool(occasion.tenant.withdrawal_text.strip())
    return gate(law_of(occasion.tenant.country), about, can_tell=can_tell, confirmed=confirmed)


def _document(row: tables.PropertyDocument, about: Property) -> Document:
    """The document; without its content where that may tell the street which the owner keeps private."""
    document = Document(row.title, row.group, row.path, row.media_type, row.sha256, row.size, row.problem)
    return replace(document, sha256="") if _may_name_street(row, about) else document


def _may_name_street(row: tables.PropertyDocument, about: Property) -> bool:
    """A PDF that nobody could read may; of a picture (a floor plan) it is not thought."""
    if about.address_public is not False or row.media_type != PDF:
        return False
    return row.text is None or bool(about.street and about.street.casefold() in row.text.casefold())
