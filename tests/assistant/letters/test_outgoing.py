"""What `render` writes is read back by the standard library's parser, an oracle of its own."""

import email
import email.policy
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.letters.headers import message_id, one_line
from neuroconcepts.assistant.letters.outgoing import (
    Attachment,
    Calendar,
    Letter,
    attachments_of,
    html_text,
    plain_text,
    render,
)
from neuroconcepts.errors import InvalidInput

LETTER = Letter(
    from_name="Jürgen Müller | Müller Immobilien",
    from_address="jürgen.müller".replace("ü", "ue") + "@müller-immobilien.de",
    to_name="Öztürk, Ayşe",
    to_address="ayse@example.org",
    subject="Re: Ihre Anfrage: 3-Zimmer-Wohnung in der Großen Straße, 1.250 € – Objekt 4711/ä",
    text="Guten Tag Frau Öztürk,\n\nvielen Dank für Ihre Anfrage.\n.beginnt mit Punkt\n\nhttps://example.org/b?a=1&b=2.",
    date=datetime(2026, 11, 24, 9, 30, tzinfo=timezone(timedelta(hours=1))),
    message_id="<f0e1d2c3b4a5@xn--mller-immobilien-jzb.de>",
    signature="Jürgen Müller\nMüller Immobilien GmbH",
    disclosure="Diese Nachricht wurde von einer KI verfasst.",
)
EVERYTHING = replace(
    LETTER,
    in_reply_to="<b@seeker.example>",
    references=("<a@seeker.example>",),
    calendar=Calendar(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    attachments=(Attachment("Grundriß.pdf", "application/pdf", bytes(range(256))),),
)
HEADERS = {
    *("Date", "From", "To", "Subject", "Message-ID", "In-Reply-To", "References", "Auto-Submitted"),
    *("Content-Language", "MIME-Version", "Content-Type"),
}


def read(letter: Letter) -> EmailMessage:
    return email.message_from_bytes(render(letter).raw, policy=email.policy.default)


def text_of(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def decoded(value: str) -> str:
    """Decode RFC 2047 words; the newer parser puts a blank between two of them in a name, against its §6.2."""
    return str(make_header(decode_header(value)))


def test_names_subject_and_thread_are_read_back() -> None:
    message = read(EVERYTHING)
    assert message["From"].addresses == (
        Address("Jürgen Müller | Müller Immobilien", "juergen.mueller", "xn--mller-immobilien-jzb.de"),
    )
    assert message["To"].addresses == (Address("Öztürk, Ayşe", "ayse", "example.org"),)
    assert message["Subject"] == LETTER.subject
    assert message["Date"].datetime == LETTER.date
    assert message["Message-ID"] == LETTER.message_id
    assert message["In-Reply-To"] == "<b@seeker.example>"
    assert message["References"] == "<a@seeker.example> <b@seeker.example>"
    assert message["Auto-Submitted"] == "auto-replied"


def test_the_envelope_is_ascii() -> None:
    rendered = render(LETTER)
    assert (rendered.sender, rendered.recipient) == ("juergen.mueller@xn--mller-immobilien-jzb.de", "ayse@example.org")


def test_parts_are_nested_as_mail_clients_want_invitations() -> None:
    kinds = [(part.get_content_type(), part.get_filename()) for part in read(EVERYTHING).walk()]
    assert kinds == [
        ("multipart/mixed", None),
        ("multipart/alternative", None),
        ("text/plain", None),
        ("text/html", None),
        ("text/calendar", None),
        ("application/pdf", "Grundriß.pdf"),
        ("application/ics", "invite.ics"),
    ]


def test_the_calendar_part_names_its_method_and_carries_its_bytes() -> None:
    parts = {part.get_content_type(): part for part in read(EVERYTHING).walk()}
    assert parts["text/calendar"].get_param("method") == "REQUEST"
    assert parts["text/calendar"].get_payload(decode=True) == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    assert parts["application/pdf"].get_payload(decode=True) == bytes(range(256))


def test_both_views_say_the_same_and_html_is_escaped() -> None:
    message = read(replace(LETTER, text='<script>alert("x")</script> & mehr'))
    assert '<script>alert("x")</script> & mehr\n\nDiese Nachricht' in text_of(message, "plain")
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; mehr" in text_of(message, "html")
    assert "<script" not in text_of(message, "html")


def test_links_end_before_the_full_stop_and_keep_their_query() -> None:
    assert '<a href="https://example.org/b?a=1&amp;b=2">https://example.org/b?a=1&amp;b=2</a>.' in html_text(LETTER)


def test_the_signature_stands_below_its_separator() -> None:
    assert plain_text(LETTER).endswith("verfasst.\n\n-- \nJürgen Müller\nMüller Immobilien GmbH\n")


def test_only_headers_that_any_mail_client_writes() -> None:
    assert set(read(EVERYTHING).keys()) == HEADERS
    assert b"neuro" not in render(EVERYTHING).raw.lower()


def test_what_a_person_wrote_is_not_marked_as_automatic() -> None:
    assert "Auto-Submitted" not in read(replace(LETTER, auto_submitted=None))


def test_a_long_thread_keeps_its_start_and_its_newest_mails() -> None:
    ids = tuple(f"<{'x' * 90}{n}@outlook.example>" for n in range(60))
    found = read(replace(LETTER, references=ids, in_reply_to=ids[-1]))["References"].split()
    assert found == [ids[0], *ids[-20:]]


def test_the_same_letter_gives_the_same_bytes_and_another_another_boundary() -> None:
    assert render(EVERYTHING) == render(replace(EVERYTHING))
    other = replace(EVERYTHING, message_id="<other@example.org>")
    assert read(other).get_boundary() != read(EVERYTHING).get_boundary()


@pytest.mark.parametrize(
    "change",
    [
        {"to_address": "nobody"},
        {"to_address": "a@b.de\r\nBcc: c@d.de"},
        {"to_address": "jürgen@example.org"},
        {"to_address": "a@exa mple.org"},
        {"message_id": "no brackets"},
        {"date": datetime(2026, 11, 24)},  # noqa: DTZ001 (a naive time is the case)
        {"attachments": (Attachment("x", "text/plain\r\nX: y", b""),)},
    ],
)
def test_what_cannot_be_written_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        render(replace(LETTER, **change))  # type: ignore[arg-type] # each change is of its field's own type or the case


def test_a_message_id_lies_at_the_agents_own_domain() -> None:
    assert message_id("abc", "makler@straße.de") == "<abc@xn--strae-oqa.de>"


anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@given(name=anything, subject=anything)
def test_any_name_and_subject_survive_and_never_make_a_second_header(name: str, subject: str) -> None:
    raw = render(replace(LETTER, from_name=name, to_name=name, subject=subject)).raw
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    assert set(message.keys()) - {"Subject"} == HEADERS - {"In-Reply-To", "References", "Subject"}
    assert decoded(message.get("Subject", "")) == one_line(subject)
    found, address = parseaddr(message["To"].replace("\r\n", ""))
    assert (decoded(found), address) == (one_line(name), "ayse@example.org")


@given(text=anything, signature=anything)
def test_any_text_survives_in_lines_that_every_server_takes(text: str, signature: str) -> None:
    letter = replace(EVERYTHING, text=text, signature=signature)
    raw = render(letter).raw
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert text_of(read(letter), "plain") == plain_text(letter)


def test_an_instruction_is_read_before_the_small_print_and_as_large_as_the_text() -> None:
    letter = replace(LETTER, instruction="Widerrufsbelehrung\n\nSie haben das Recht <14 Tage>.")
    plain, html = text_of(read(letter), "plain"), text_of(read(letter), "html")
    assert plain.index("Ihre Anfrage") < plain.index("\n\nWiderrufsbelehrung\n\nSie") < plain.index("von einer KI")
    assert "<p>Widerrufsbelehrung</p>\n<p>Sie haben das Recht &lt;14 Tage&gt;.</p>\n<p style=" in html


def test_files_are_found_again_in_what_was_rendered_and_the_invitation_is_none_of_them() -> None:
    assert attachments_of(render(EVERYTHING).raw) == EVERYTHING.attachments
    assert attachments_of(render(LETTER).raw) == attachments_of(b"") == ()
    files = (Attachment("Exposé.pdf", "application/pdf", b"%PDF-1"), Attachment('a "b".png', "image/png", b"\x89PNG"))
    again = attachments_of(render(replace(LETTER, attachments=files)).raw)
    assert again == files
    assert render(replace(LETTER, attachments=again)).raw == render(replace(LETTER, attachments=files)).raw
