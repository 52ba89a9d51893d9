"""A viewing as an iCalendar invitation that Outlook, Google and Apple file by themselves (RFC 5545, RFC 5546 iTIP).

Times go out in UTC, which every client shows in its reader's own zone: one viewing needs no VTIMEZONE, and none can be wrong.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vCalAddress

from neuroconcepts.assistant.letters.headers import one_line
from neuroconcepts.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part; `address` is an ASCII mail address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Appointment:
    """A viewing as both calendars see it. `uid` never changes; `sequence` grows with every change that is sent.

    All times are aware; `stamp` is when this version was made. `reminder` is the time before the start, None for none;
    `language` is that of its texts (a tag, RFC 5545 §3.2.10).
    """

    uid: str
    sequence: int
    stamp: datetime
    start: datetime
    end: datetime
    summary: str
    location: str
    organizer: Person
    attendee: Person
    description: str = ""
    reminder: timedelta | None = timedelta(hours=1)
    language: str = "de"


def invitation(appointment: Appointment) -> bytes:
    """Return the `METHOD:REQUEST` that books or, with a higher sequence, moves the appointment.

    Same input, same bytes. Raises `InvalidInput` for a naive time or an end not after its start.
    """
    event = _event(appointment, status="CONFIRMED")
    if appointment.reminder is not None:
        event.add_component(_alarm(appointment, appointment.reminder))
    return _calendar(appointment, "REQUEST", event)


def cancellation(appointment: Appointment, *, stamp: datetime) -> bytes:
    """Return the `METHOD:CANCEL` that removes `appointment`, given as it was last sent: same UID, the next SEQUENCE."""
    cancelled = replace(appointment, sequence=appointment.sequence + 1, stamp=stamp)
    return _calendar(cancelled, "CANCEL", _event(cancelled, status="CANCELLED"))


def _event(appointment: Appointment, *, status: str) -> Event:
    _check(appointment)
    event = Event()
    event.add("UID", appointment.uid)
    event.add("SEQUENCE", appointment.sequence)
    event.add("DTSTAMP", _utc(appointment.stamp))
    event.add("DTSTART", _utc(appointment.start))
    event.add("DTEND", _utc(appointment.end))
    event.add("SUMMARY", appointment.summary, parameters={"LANGUAGE": appointment.language})
    event.add("LOCATION", appointment.location)
    if appointment.description:
        event.add("DESCRIPTION", appointment.description)
    event.add("STATUS", status)
    event.add("ORGANIZER", _address(appointment.organizer), encode=False)
    event.add("ATTENDEE", _attendee(appointment.attendee), encode=False)
    return event


def _check(appointment: Appointment) -> None:
    for moment in (appointment.stamp, appointment.start, appointment.end):
        if moment.utcoffset() is None:
            raise InvalidInput(f"The time {moment} of appointment {appointment.uid} has no zone. Give an aware time.")
    if appointment.end <= appointment.start:
        raise InvalidInput(f"Appointment {appointment.uid} ends at {appointment.end}, not after its start. Correct it.")


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _address(person: Person) -> vCalAddress:
    address = vCalAddress(f"mailto:{person.address}")
    if person.name:
        # A parameter's value may hold anything but a double quote and control characters (RFC 5545 §3.1).
        address.params["CN"] = one_line(person.name.replace('"', "'"))
    return address


def _attendee(person: Person) -> vCalAddress:
    address = _address(person)
    address.params.update({"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"})
    return address


def _alarm(appointment: Appointment, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", appointment.summary)
    alarm.add("TRIGGER", -before)
    return alarm


def _calendar(appointment: Appointment, method: str, event: Event) -> bytes:
    calendar = Calendar()
    # Who made this is a required property; it names the agent's own domain and no product (nothing of ours is shown).
    domain, language = appointment.organizer.address.rpartition("@")[2], appointment.language[:2].upper()
    calendar.add("PRODID", f"-//{domain}//Calendar//{language}")
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", method)
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content
