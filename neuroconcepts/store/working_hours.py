"""An agent's working hours, as his row keeps them."""

from pydantic import TypeAdapter

from neuroconcepts.domain.viewing import WorkingHours
from neuroconcepts.store.tables import AppUser

_HOURS: TypeAdapter[WorkingHours] = TypeAdapter(WorkingHours)


def working_hours_of(agent: AppUser, timezone: str) -> WorkingHours:
    """The agent's own hours, or Monday to Friday, 9 to 18, in the agency's zone."""
    if not agent.working_hours:
        return WorkingHours.weekdays(timezone)
    return _HOURS.validate_python(agent.working_hours)
