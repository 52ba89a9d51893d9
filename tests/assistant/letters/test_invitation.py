"""Invitations are read back by icalendar's parser."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from neuroconcepts.assistant.letters.invitation import Appointment, Person, cancellation, invitation
from neuroconcepts.errors import InvalidInput

VIENNA = ZoneInfo("Europe/Vienna")
APPOINTMENT = Appointment(
    uid="3f0c9a52@makler.example",
    sequence=2,
    stamp=datetime(2026, 10, 20, 8, 0, tzinfo=UTC),
    start=datetime(2026, 10, 26, 16, 30, tzinfo=VIENNA),  # the day after summer time ends
    end=datetime(2026, 10, 26, 17, 0, tzinfo=VIENNA),
    summary="Besichtigung: 3 Zimmer, Küche; Bad",
    location="Große Straße 1, 1010 Wien",
    organizer=Person('Jürgen "Jo" Müller', "jo@makler.example"),
    attendee=Person("Ayşe Öztürk", "ayse@example.org"),
    description="Bitte klingeln.\nDritter Stock.",
)


def read(raw: bytes) -> tuple[str, Any]:
    calendar = Calendar.from_ical(raw)
    (event,) = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), event


def test_a_request_says_all_of_the_appointment() -> None:
    method, event = read(invitation(APPOINTMENT))
    assert method == "REQUEST"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (APPOINTMENT.uid, 2, "CONFIRMED")
    assert (event["SUMMARY"], event["LOCATION"]) == (APPOINTMENT.summary, APPOINTMENT.location)
    assert event["DESCRIPTION"] == APPOINTMENT.description
    assert event["DTSTAMP"].dt == APPOINTMENT.stamp


def test_the_seeker_is_asked_to_answer_the_agent() -> None:
    _, event = read(invitation(APPOINTMENT))
    assert event["ORGANIZER"] == "mailto:jo@makler.example"
    assert event["ORGANIZER"].params["CN"] == "Jürgen 'Jo' Müller"
    assert event["ATTENDEE"] == "mailto:ayse@example.org"
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"
    assert event["ATTENDEE"].params["PARTSTAT"] == "NEEDS-ACTION"


def test_times_stand_in_utc_on_both_sides_of_the_clock_change() -> None:
    assert b"DTSTART:20261026T153000Z" in invitation(APPOINTMENT)
    summer = replace(
        APPOINTMENT,
        start=APPOINTMENT.start - timedelta(days=2),
        end=APPOINTMENT.end - timedelta(days=2),
    )
    assert b"DTSTART:20261024T143000Z" in invitation(summer)


def test_a_cancellation_removes_the_same_event() -> None:
    later = APPOINTMENT.stamp + timedelta(hours=1)
    method, event = read(cancellation(APPOINTMENT, stamp=later))
    assert method == "CANCEL"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == (APPOINTMENT.uid, 3, "CANCELLED")
    assert event["DTSTAMP"].dt == later
    assert not event.walk("VALARM")


def test_the_reminder_is_optional() -> None:
    assert b"TRIGGER:-PT1H" in invitation(APPOINTMENT)
    assert b"VALARM" not in invitation(replace(APPOINTMENT, reminder=None))


def test_same_input_same_bytes_with_crlf_and_no_name_of_a_product() -> None:
    raw = invitation(APPOINTMENT)
    assert raw == invitation(APPOINTMENT)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"icalendar" not in raw.lower()
    assert b"neuro" not in raw.lower()


def test_a_time_without_zone_or_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(InvalidInput, match="no zone"):
        invitation(replace(APPOINTMENT, start=APPOINTMENT.start.replace(tzinfo=None)))
    with pytest.raises(InvalidInput, match="not after its start"):
        invitation(replace(APPOINTMENT, end=APPOINTMENT.start))


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), max_size=200)


@given(summary=texts, location=texts, name=texts.filter(str.strip))
def test_any_text_survives(summary: str, location: str, name: str) -> None:
    person = Person(name, "a@b.example")
    _, event = read(invitation(replace(APPOINTMENT, summary=summary, location=location, attendee=person)))
    assert event["SUMMARY"] == summary
    assert event["LOCATION"] == location
    assert event["ATTENDEE"] == "mailto:a@b.example"
