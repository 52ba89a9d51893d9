"""The agency (tenant) and its people."""

from datetime import datetime
from typing import Any, Literal, get_args
from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from neuroconcepts.store.tables.base import INSTANT, Row, TenantEntity, new_id, one_of

Country = Literal["DE", "AT", "CH"]
AddressForm = Literal["sie", "du"]
Tone = Literal["formal", "friendly"]
LetterLanguage = Literal["de", "en", "fr", "it"]
Role = Literal["super_admin", "tenant_admin", "makler", "viewer"]


class Tenant(Row, table=True):
    """One agency. `test_recipient` gets all its mail while it tries the platform; `stopped` is its stop switch.

    Raw mails are kept for `raw_mail_days`. `privacy_url` and `withdrawal_text` are what seekers have to be told
    (`domain.law`); `address_form` is how German letters address them, `tone` how letters greet and close. `language` is that of
    a letter where nothing tells the seeker's. `business_details` stand below every signature, as the agency has to state them.

    `wrapped_key` is the tenant's key under the master key (`store.keys`); `settings_version` grows with each change.
    """

    __table_args__ = (
        one_of("country", get_args(Country)),
        one_of("address_form", get_args(AddressForm)),
        one_of("tone", get_args(Tone)),
        one_of("language", get_args(LetterLanguage)),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    name: str
    country: Country = Field(sa_type=Text)
    timezone: str
    settings: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    settings_version: int = 0
    licensed: bool = True
    stopped: bool = False
    test_recipient: str | None = None
    raw_mail_days: int = 180
    privacy_url: str = ""
    withdrawal_text: str = Field(default="", sa_type=Text)
    address_form: AddressForm = Field(default="sie", sa_type=Text)
    tone: Tone = Field(default="formal", sa_type=Text)
    language: LetterLanguage = Field(default="de", sa_type=Text)
    business_details: str = Field(default="", sa_type=Text)
    wrapped_key: bytes
    created_at: datetime = Field(sa_type=INSTANT)


class AppUser(TenantEntity, table=True):
    """A person of the agency; a Makler is an agent with leads and a calendar. `working_hours` by weekday."""

    __tablename__ = "app_user"
    __table_args__ = (one_of("role", get_args(Role)),)

    name: str
    email: str
    phone: str = ""
    role: Role = Field(sa_type=Text)
    signature: str = Field(default="", sa_type=Text)
    working_hours: dict[str, Any] = Field(default_factory=dict, sa_type=JSONB)
    created_at: datetime = Field(sa_type=INSTANT)
