"""The agency's own template around what a letter has to say; the built-in letter where there is none, or it fails."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from activities.letters import Occasion
from neuroconcepts.assistant.letters.composing import Composition, Frame, parts_of
from neuroconcepts.assistant.letters.template import Particulars, Template
from neuroconcepts.errors import InvalidTemplate
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.template import Scope, Templates

FAILED: Final = "template_failed"
"""What the audit trail calls a template that could not be used for a letter."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words, and by which template (`<id>/<version>`); empty where by none. `failure` is why one was not used."""

    composition: Composition
    template: str = ""
    failure: str = ""


async def composed(session: TenantSession, occasion: Occasion, frame: Frame, *, now: datetime) -> Written:
    """The letter, by the template that fits it best. One that fails is noted for the agency, and costs the seeker nothing."""
    best = await best_template(session, occasion, frame)
    written = written_by(best, occasion, frame)
    if best and written.failure:
        session.add(_failure(occasion, best, written.failure, now))
    return written


async def best_template(session: TenantSession, occasion: Occasion, frame: Frame) -> tables.LetterTemplate | None:
    """The agency's template that fits this letter best, if it has one."""
    scope = Scope(occasion.subject_id, occasion.lead.portal, occasion.language, frame.purpose)
    return await Templates(session).best(scope)


def written_by(template: tables.LetterTemplate | None, occasion: Occasion, frame: Frame) -> Written:
    """The letter by this template; the built-in one where there is none, or it fails."""
    parts = parts_of(frame)
    built_in = Composition(parts.subject, parts.text)
    if template is None:
        return Written(built_in)
    try:
        text = Template.read(template.source).letter(parts, Particulars.of(frame, occasion.lead.portal))
    except InvalidTemplate as error:
        return Written(built_in, failure=str(error))
    return Written(Composition(parts.subject, text), f"{template.id}/{template.version}")


def _failure(occasion: Occasion, template: tables.LetterTemplate, why: str, now: datetime) -> tables.AuditEvent:
    return tables.AuditEvent(
        tenant_id=occasion.lead.tenant_id,
        lead_id=occasion.lead.id,
        at=now,
        actor="platform",
        what=FAILED,
        reason=f"The template was not used, the built-in letter was: {why}",
        details={"template": str(template.id), "version": template.version},
    )
