"""The agency's own letters around what the assistant says: `/v1/templates` (docs/templates.md)."""

from datetime import UTC, datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from api.auth import Caller, Parts, Reader
from api.idempotency import WriteOnce
from api.models import Body, Portal
from api.problems import RESPONSES
from api.settings import ADMINS
from neuroconcepts.application.template import Preview
from neuroconcepts.assistant.letters.template_language import LONGEST
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.errors import NotAllowed
from neuroconcepts.store.tables import LetterTemplate
from neuroconcepts.store.template import Scope

router = APIRouter(prefix="/v1/templates", responses=RESPONSES, tags=["Templates"])

Source = Annotated[str, Field(min_length=1, max_length=LONGEST, pattern=r"^[^\x00]*$")]


class ForLetters(Body):
    """Which letters; what is left out means any. Of several templates the one that names a letter most exactly is used."""

    property_id: UUID | None = None
    portal: Portal | None = None
    language: Literal["de", "en", "fr", "it"] | None = None
    purpose: Purpose | None = None

    def scope(self) -> Scope:
        return Scope(self.property_id, self.portal or "", self.language or "", self.purpose or "")


class TemplateIn(ForLetters):
    source: Source


class TemplateChangeIn(Body):
    """`version` is the one that was read: if somebody else changed the template since, nothing is overwritten."""

    source: Source
    version: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None


class TemplateOut(BaseModel):
    """`author` and `created_at` are of this version."""

    id: UUID
    property_id: UUID | None
    portal: str | None
    language: str | None
    purpose: Purpose | None
    source: str
    version: int
    author: str
    created_at: datetime

    @classmethod
    def of(cls, row: LetterTemplate) -> Self:
        scope = {"portal": row.portal or None, "language": row.language or None, "purpose": row.purpose or None}
        return cls.model_validate(row.model_dump() | scope)


class TemplateList(BaseModel):
    items: list[TemplateOut]


class PreviewOut(BaseModel):
    """A letter to an invented seeker: `text` by the template; `mail` and `html` with notices and signature below it."""

    subject: str
    text: str
    mail: str
    html: str

    @classmethod
    def of(cls, preview: Preview) -> Self:
        return cls.model_validate(preview, from_attributes=True)


@router.get("")
async def list_templates(parts: Parts, caller: Reader) -> TemplateList:
    """The agency's templates, the most general first."""
    return TemplateList(items=[TemplateOut.of(row) for row in await parts.templates.all(caller.tenant_id)])


@router.get("/{template_id}")
async def read_template(template_id: UUID, parts: Parts, caller: Reader) -> TemplateOut:
    """One template."""
    return TemplateOut.of(await parts.templates.get(caller.tenant_id, template_id))


@router.post("", status_code=201, response_model=TemplateOut)
async def create_template(body: TemplateIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Write letters of this kind by a template from now on; for administrators.

    A template that cannot be read, is not allowed, leaves out what a letter has to say, or advertises is refused, with line
    and reason.
    """
    who = _administrator(once.caller)

    async def create() -> TemplateOut:
        now = datetime.now(UTC)
        row = await parts.templates.create(who.tenant_id, body.scope(), body.source, by=who.name, now=now)
        return TemplateOut.of(row)

    return await once.run(create, 201)


@router.put("/{template_id}", response_model=TemplateOut)
async def change_template(template_id: UUID, body: TemplateChangeIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Replace a template's text by a new version; for administrators. Refused as in creating one."""
    who = _administrator(once.caller)

    async def change() -> TemplateOut:
        row = await parts.templates.change(
            who.tenant_id, template_id, body.source, version=body.version, by=who.name, now=datetime.now(UTC)
        )
        return TemplateOut.of(row)

    return await once.run(change)


@router.delete("/{template_id}", response_model=TemplateOut)
async def remove_template(template_id: UUID, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Use this template no more; for administrators. The answer is what was removed."""
    who = _administrator(once.caller)

    async def remove() -> TemplateOut:
        row = await parts.templates.remove(who.tenant_id, template_id, by=who.name, now=datetime.now(UTC))
        return TemplateOut.of(row)

    return await once.run(remove)


@router.post("/preview")
async def preview_template(body: TemplateIn, parts: Parts, caller: Reader) -> PreviewOut:
    """What a template makes of a letter that says everything; nothing is kept or sent. Refused as in creating one."""
    preview = await parts.templates.preview(
        caller.tenant_id, body.source, body.scope(), user_id=caller.user_id, now=datetime.now(UTC)
    )
    return PreviewOut.of(preview)


def _administrator(caller: Caller) -> Caller:
    if caller.role not in ADMINS:
        raise NotAllowed(f"{caller.name} is no administrator of the agency: only those change its templates.")
    return caller
