"""An agency's letter templates: looked at before they are kept, kept in versions, each change with its author."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from activities.letters import signature
from neuroconcepts.assistant.letters.composing import Frame, parts_of
from neuroconcepts.assistant.letters.law import in_words, notices
from neuroconcepts.assistant.letters.outgoing import Letter, html_text, plain_text
from neuroconcepts.assistant.letters.template import Particulars
from neuroconcepts.assistant.letters.template_sample import check, sample
from neuroconcepts.assistant.letters.wordings import tag_of
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.law import Notice
from neuroconcepts.errors import Conflict, NotFound
from neuroconcepts.store import tables
from neuroconcepts.store.mailbox import Mailboxes
from neuroconcepts.store.property import Properties
from neuroconcepts.store.session import Store, TenantSession
from neuroconcepts.store.template import Scope, Templates, scope_of
from neuroconcepts.store.tenant import Tenants


@dataclass(frozen=True, slots=True)
class Preview:
    """A letter as an invented seeker would get it: `text` by the template, `mail` and `html` with all that stands below it."""

    subject: str
    text: str
    mail: str
    html: str


class TemplateActions:
    """The letter templates of all tenants. `by` is the name of the person who changes something."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def all(self, tenant_id: UUID) -> list[tables.LetterTemplate]:
        """The agency's templates, the most general first."""
        async with self._store.tenant(tenant_id) as session:
            return await Templates(session).all()

    async def get(self, tenant_id: UUID, template_id: UUID) -> tables.LetterTemplate:
        """Raises `NotFound`."""
        async with self._store.tenant(tenant_id) as session:
            return await Templates(session).get(template_id)

    async def create(
        self, tenant_id: UUID, scope: Scope, source: str, *, by: str, now: datetime
    ) -> tables.LetterTemplate:
        """Keep a template for letters that have none of exactly this kind yet.

        Raises `InvalidTemplate`, `NotFound` for a property that is not there, `Conflict` where there is a template already.
        """
        check(source, purpose=_purpose(scope), language=scope.language)
        table = tables.LetterTemplate
        template = table(tenant_id=tenant_id, **_columns(scope), source=source, author=by, created_at=now)
        async with self._store.tenant(tenant_id) as session:
            await _must_exist(session, scope.property_id)
            if not await session.change(insert(table).values(template.model_dump()).on_conflict_do_nothing()):
                raise Conflict("There is a template for exactly these letters already: change that one.")
            session.add(_audit(template, "template_created", by, now))
        return template

    async def change(
        self, tenant_id: UUID, template_id: UUID, source: str, *, version: int | None, by: str, now: datetime
    ) -> tables.LetterTemplate:
        """Replace a template's text. With `version`, only if it is still that one.

        Raises `NotFound`, `InvalidTemplate`, `Conflict` when somebody else changed it meanwhile.
        """
        async with self._store.tenant(tenant_id) as session:
            template = await Templates(session).get(template_id, lock=True)
            if version is not None and version != template.version:
                raise Conflict(f"The template is at version {template.version} by now, changed by {template.author}.")
            scope = scope_of(template)
            check(source, purpose=_purpose(scope), language=scope.language)
            template.source, template.author, template.created_at = source, by, now
            template.version += 1
            session.add(_audit(template, "template_changed", by, now))
        return template

    async def remove(self, tenant_id: UUID, template_id: UUID, *, by: str, now: datetime) -> tables.LetterTemplate:
        """Use this template no more. Raises `NotFound`."""
        async with self._store.tenant(tenant_id) as session:
            template = await Templates(session).get(template_id, lock=True)
            await Templates(session).remove(template)
            session.add(_audit(template, "template_removed", by, now))
        return template

    async def preview(self, tenant_id: UUID, source: str, letter: Scope, *, user_id: UUID, now: datetime) -> Preview:
        """What a template makes of a letter of this kind that says everything. Raises `InvalidTemplate`, `NotFound`."""
        template = check(source, purpose=_purpose(letter), language=letter.language)
        async with self._store.tenant(tenant_id) as session:
            tenant, agent = await Tenants(session).get(), await Mailboxes(session).agent(user_id)
            mailbox = await Mailboxes(session).of_agent(user_id)
            subject = await _must_exist(session, letter.property_id)
        frame = _frame(tenant, agent, letter, subject.title if subject else "")
        parts = parts_of(frame)
        text = template.letter(parts, Particulars.of(frame, letter.portal))
        mail = Letter(
            from_name=agent.name,
            from_address=agent.email,
            to_name="",
            to_address="",
            subject=parts.subject,
            text=text,
            date=now,
            message_id="",
            language=frame.language,
            signature=signature(agent, mailbox, tenant),
            disclosure=in_words(_notices(frame, tenant)),
        )
        return Preview(parts.subject, text, plain_text(mail), html_text(mail))


def _frame(tenant: tables.Tenant, agent: tables.AppUser, letter: Scope, title: str) -> Frame:
    tag = tag_of(letter.language or tenant.language, tenant.country)
    frame = sample(_purpose(letter) or Purpose.FIRST_ANSWER, tag, tenant.address_form)
    frame = replace(frame, agent_name=agent.name, company=tenant.name, tone=tenant.tone, timezone=tenant.timezone)
    return replace(frame, property_title=title or frame.property_title)


def _notices(frame: Frame, tenant: tables.Tenant) -> tuple[Notice, ...]:
    return notices(
        frame.purpose,
        frame.language,
        frame.address_form,
        agent_name=frame.agent_name,
        company=frame.company,
        privacy_url=tenant.privacy_url,
    )


def _purpose(scope: Scope) -> Purpose | None:
    return Purpose(scope.purpose) if scope.purpose else None


def _columns(scope: Scope) -> dict[str, Any]:
    return {
        "property_id": scope.property_id,
        "portal": scope.portal,
        "language": scope.language,
        "purpose": scope.purpose,
    }


async def _must_exist(session: TenantSession, property_id: UUID | None) -> tables.Property | None:
    if property_id is None:
        return None
    if (row := await Properties(session).row(property_id)) is None:
        raise NotFound(f"There is no property {property_id}.")
    return row


def _audit(template: tables.LetterTemplate, what: str, by: str, now: datetime) -> tables.AuditEvent:
    """The change with the text of that version: the trail is where earlier ones are found again."""
    scope = {name: str(value) for name, value in _columns(scope_of(template)).items() if value}
    return tables.AuditEvent(
        tenant_id=template.tenant_id,
        at=now,
        actor=by,
        what=what,
        reason=f"Version {template.version} of a letter template.",
        details={"template": str(template.id), "version": template.version, "for": scope, "source": template.source},
    )
