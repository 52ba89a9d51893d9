"""Viewings in the built-in calendar."""

from temporalio import activity

from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.events import Booked, SlotTaken
from neuroconcepts.messages.lead import BookInput, CancelViewingInput
from neuroconcepts.store import tables
from neuroconcepts.store.lead import Leads
from neuroconcepts.store.session import Store
from neuroconcepts.store.viewing import Viewings


class ViewingActivities:
    """Books and frees slots under the lock of the agent's calendar."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @activity.defn(name="book_viewing")
    async def book(self, wanted: BookInput) -> Booked | SlotTaken:
        """Put the viewing into the calendar, or move it there, unless the slot belongs to somebody else by now."""
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            lead = await Leads(session).get(wanted.ref.lead_id)
            viewings = Viewings(session)
            await viewings.lock_calendar(lead.agent_id)
            viewing = await viewings.find(wanted.viewing_id)
            if viewing is None or not _stands(viewing, wanted.window):
                taken = await viewings.taken(lead.agent_id, now=wanted.now, but_for=lead.id)
                if any(w.start < wanted.window.end and wanted.window.start < w.end for w in taken):
                    return SlotTaken(wanted.work, wanted.window)
                await viewings.drop_holds(lead.id)
                _put(viewings, viewing, lead, wanted)
            return Booked(wanted.work, wanted.viewing_id, wanted.window)

    @activity.defn(name="cancel_viewing")
    async def cancel(self, wanted: CancelViewingInput) -> None:
        """Take the viewing out of the calendar; what is already out stays out."""
        async with self._store.tenant(wanted.ref.tenant_id) as session:
            viewing = await Viewings(session).find(wanted.viewing_id)
            if viewing and viewing.status == "booked":
                viewing.status = "cancelled"


def _stands(viewing: tables.Viewing, window: Window) -> bool:
    return viewing.status == "booked" and viewing.starts_at == window.start and viewing.ends_at == window.end


def _put(viewings: Viewings, viewing: tables.Viewing | None, lead: tables.Lead, wanted: BookInput) -> None:
    """A moved viewing keeps its iCalendar UID and gets the next SEQUENCE, so that the seeker's calendar moves it too."""
    if viewing:
        viewing.starts_at, viewing.ends_at = wanted.window.start, wanted.window.end
        viewing.status, viewing.sequence = "booked", viewing.sequence + 1
        return
    viewings.add(
        tables.Viewing(
            id=wanted.viewing_id,
            tenant_id=lead.tenant_id,
            lead_id=lead.id,
            agent_id=lead.agent_id,
            property_id=lead.property_id,
            starts_at=wanted.window.start,
            ends_at=wanted.window.end,
            status="booked",
            uid=f"{wanted.viewing_id}",
            created_at=wanted.now,
        )
    )
