"""The agency and its settings."""

from pydantic import TypeAdapter
from sqlmodel import select

from neuroconcepts.domain.law import law_of, within
from neuroconcepts.domain.lead import Settings
from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Tenant

_SETTINGS: TypeAdapter[Settings] = TypeAdapter(Settings)


class Tenants:
    """The one agency that the session belongs to."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self) -> Tenant:
        """Raises `NotFound`."""
        statement = select(Tenant).where(Tenant.id == self._session.tenant_id)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no agency {self._session.tenant_id}.")
        return row

    async def settings(self) -> Settings:
        """What rules its leads now; the rules keep the version they used."""
        return settings_of(await self.get())


def settings_of(tenant: Tenant) -> Settings:
    """The snapshot of a tenant's row that a lead's rules use, kept within its country's law."""
    return within(own_settings(tenant), law_of(tenant.country))


def own_settings(tenant: Tenant) -> Settings:
    """The settings as the agency wishes them, whatever the law bears."""
    values = {
        **tenant.settings,
        "version": tenant.settings_version,
        "licensed": tenant.licensed,
        "timezone": tenant.timezone,
    }
    return _SETTINGS.validate_python(values)


def settings_as_json(settings: Settings) -> dict[str, object]:
    """The settings as the tenant's row keeps them."""
    return _SETTINGS.dump_python(settings, mode="json")  # type: ignore[no-any-return]  # an object, as its type is one
