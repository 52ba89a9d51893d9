"""The enquiry forms of an agency's websites."""

from uuid import UUID

from sqlmodel import select

from neuroconcepts.errors import NotFound
from neuroconcepts.store.session import TenantSession
from neuroconcepts.store.tables import Widget


class Widgets:
    """One tenant's widgets."""

    def __init__(self, session: TenantSession) -> None:
        self._session = session

    async def get(self, widget_id: UUID) -> Widget:
        """Raises `NotFound`."""
        statement = select(Widget).where(Widget.id == widget_id)
        if (row := (await self._session.execute(statement)).scalar_one_or_none()) is None:
            raise NotFound(f"There is no widget {widget_id}.")
        return row

    def add(self, widget: Widget) -> None:
        self._session.add(widget)
