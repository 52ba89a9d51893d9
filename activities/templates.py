"""The agency's own template around what a letter has to say; the built-in letter where there is none, or it fails."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from activities.letters import Occasion
from neuroconcepts.assistant.composing import Composition, Frame, Parts, parts_of
from neuroconcepts.assistant.template import Particulars, Template
from neuroconcepts.errors import InvalidTemplate
from neuroconcepts.store import tables
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.template import Scope, Templates

FAILED: Final = "template_failed"
"""What the audit trail calls a template that could not be used for a letter."""


@dataclass(frozen=True, slots=True)
class Written:
    """A letter in words, and by which template (`<id>/<version>`); empty where by none."""

    composition: Composition
    template: str = ""


async def composed(session: TenantSession, occasion: Occasion, frame: Frame, *, now: datetime) -> Written:
    """The letter, by the template that fits it best. One that fails is noted for the agency, and costs the seeker nothing."""
    parts, portal = parts_of(frame), occasion.lead.portal
    best = await Templates(session).best(Scope(occasion.subject_id, portal, occasion.language, frame.purpose))
    if best is None:
        return Written(_built_in(parts))
    try:
        text = Template.read(best.source).letter(parts, Particulars.of(frame, portal))
    except InvalidTemplate as error:
        session.add(_failure(occasion, best, str(error), now))
        return Written(_built_in(parts))
    return Written(Composition(parts.subject, text), f"{best.id}/{best.version}")


def _built_in(parts: Parts) -> Composition:
    return Composition(parts.subject, parts.text)


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
