"""The agency's own settings: `/v1/settings`."""

from datetime import timedelta
from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from pydantic import BaseModel, EmailStr, Field, HttpUrl

from api.auth import Parts, Reader
from api.idempotency import WriteOnce
from api.models import Body, Text
from api.problems import RESPONSES
from neuroconcepts.domain.duties import unmet
from neuroconcepts.domain.lead import Autonomy, Unmatched
from neuroconcepts.errors import NotAllowed
from neuroconcepts.store.tables import Tenant
from neuroconcepts.store.tenant import Tenants, settings_of

router = APIRouter(prefix="/v1/settings", responses=RESPONSES, tags=["Settings"])

RULES = ("autonomy", "follow_up_after", "give_up_after", "hold_for", "remind_before", "resend_when_unsure", "unmatched")
"""What rules the agency's leads; each follows a change from its next event on."""
COLUMNS = (
    "stopped",
    "test_recipient",
    "raw_mail_days",
    "privacy_url",
    "withdrawal_text",
    "address_form",
    "tone",
    "language",
    "business_details",
)
"""What stands beside the rules."""
ADMINS = ("tenant_admin", "super_admin")

Days = Annotated[timedelta, Field(gt=timedelta(0), le=timedelta(days=365))]


class SettingsOut(BaseModel):
    """Durations are ISO 8601 (`P3D`). `follow_up_after` is shown as the country's law bears it; `version` grows with each change.

    `stopped` is the stop switch: no message of the AI leaves. `test_recipient` gets all mail instead of the seekers.
    `unmatched` is what becomes of an enquiry about an unknown property. `address_form` is how German letters address people,
    `tone` how letters greet and close, `language` in what they are where nothing tells the seeker's. `business_details` stand
    below every signature. `warnings` tell what is not set though the law asks for it.
    """

    name: str
    country: str
    timezone: str
    licensed: bool
    version: int
    autonomy: Autonomy
    follow_up_after: list[timedelta]
    give_up_after: timedelta
    hold_for: timedelta
    remind_before: timedelta
    resend_when_unsure: bool
    unmatched: Unmatched
    stopped: bool
    test_recipient: str | None
    raw_mail_days: int
    privacy_url: str
    withdrawal_text: str
    address_form: Literal["sie", "du"]
    tone: Literal["formal", "friendly"]
    language: Literal["de", "en", "fr", "it"]
    business_details: str
    warnings: list[str]


class SettingsIn(Body):
    """What is left out stays as it is."""

    autonomy: Autonomy | None = Field(default=None, examples=["draft"])
    follow_up_after: Annotated[list[Days], Field(max_length=5)] | None = Field(default=None, examples=[["P3D", "P5D"]])
    give_up_after: Days | None = None
    hold_for: Days | None = None
    remind_before: Days | None = None
    resend_when_unsure: bool | None = None
    unmatched: Unmatched | None = None
    stopped: bool | None = None
    test_recipient: EmailStr | Literal[""] | None = Field(default=None, description="Empty: mail goes to the seekers.")
    raw_mail_days: Annotated[int, Field(ge=1, le=3650)] | None = None
    privacy_url: HttpUrl | Literal[""] | None = Field(
        default=None, examples=["https://www.agentur.example/datenschutz"]
    )
    withdrawal_text: Text | None = None
    address_form: Literal["sie", "du"] | None = None
    tone: Literal["formal", "friendly"] | None = None
    language: Literal["de", "en", "fr", "it"] | None = None
    business_details: Annotated[str, Field(max_length=2_000, pattern=r"^[^\x00]*$")] | None = Field(
        default=None, examples=["Muster Immobilien GmbH, FN 123456a, Handelsgericht Wien, UID ATU12345678"]
    )


@router.get("")
async def read_settings(parts: Parts, caller: Reader) -> SettingsOut:
    """How the agency wants its leads dealt with."""
    async with parts.store.tenant(caller.tenant_id) as session:
        return _out(await Tenants(session).get())


@router.patch("", response_model=SettingsOut)
async def change_settings(body: SettingsIn, parts: Parts, once: WriteOnce) -> JSONResponse:
    """Change some settings; for the agency's administrators."""
    if once.caller.role not in ADMINS:
        raise NotAllowed(f"{once.caller.name} is no administrator of the agency: only those change its settings.")
    given = {name: value for name, value in body.model_dump().items() if value is not None}
    rules = {name: tuple(given[name]) if name == "follow_up_after" else given[name] for name in RULES if name in given}
    columns = {name: _column(name, given[name]) for name in COLUMNS if name in given}

    async def change() -> SettingsOut:
        return _out(await parts.tenants.adjust(once.caller.tenant_id, rules=rules, columns=columns))

    return await once.run(change)


def _column(name: str, value: object) -> object:
    """As the table keeps it: no test recipient is NULL, an address of a page a text."""
    if name == "test_recipient":
        return value or None
    return str(value) if name == "privacy_url" else value


def _out(tenant: Tenant) -> SettingsOut:
    rules = settings_of(tenant)
    about = ("name", "country", "timezone", "licensed", *COLUMNS)
    shown = {name: getattr(tenant, name) for name in about} | {name: getattr(rules, name) for name in RULES}
    return SettingsOut.model_validate(
        shown | {"version": rules.version, "warnings": list(unmet(privacy_url=tenant.privacy_url))}
    )
