import pytest

from neuroconcepts.domain.enquiry import MailKind
from neuroconcepts.intake.reading import read_mail
from tests.intake.letters import letter

PERSON = "Eva Kern <eva@example.at>"
ASKS = "Ist die Wohnung noch frei?"


@pytest.mark.parametrize(
    ("headers", "subject", "kind"),
    [
        ({}, "Wohnung", MailKind.LEAD),
        ({"In-Reply-To": "<a@b>"}, "Re: Wohnung", MailKind.REPLY),
        ({}, "AW: Ihre Anfrage", MailKind.REPLY),
        ({"Auto-Submitted": "auto-replied"}, "Re: Wohnung", MailKind.AUTO_REPLY),
        ({"X-Autoreply": "yes"}, "Re: Wohnung", MailKind.AUTO_REPLY),
        ({"X-Failed-Recipients": "x@y.example"}, "Delivery", MailKind.BOUNCE),
        ({"Return-Path": "<>"}, "Undelivered Mail Returned to Sender", MailKind.BOUNCE),
        ({"List-Unsubscribe": "<https://x.example>"}, "Wohnung", MailKind.NOT_LEAD),
        ({"X-Spam-Flag": "YES"}, "Wohnung", MailKind.NOT_LEAD),
    ],
)
def test_headers_decide_first(headers: dict[str, str], subject: str, kind: MailKind) -> None:
    assert read_mail(letter(PERSON, subject, text=ASKS, headers=headers)).kind is kind


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Automatische Antwort: Termin", "Ich bin bis Montag nicht im Büro."),
        ("Abwesenheitsnotiz", "Ich bin im Urlaub."),
        ("Out of Office", "I am on vacation until Monday."),
        ("Réponse automatique : Visite", "Je suis absent."),
        ("Risposta automatica: Visita", "Sono assente."),
    ],
)
def test_absence_is_known_without_headers(subject: str, text: str) -> None:
    assert read_mail(letter(PERSON, subject, text=text)).kind is MailKind.AUTO_REPLY


def test_a_portal_mail_that_says_it_is_automatic_is_still_a_lead() -> None:
    text = "Name: Eva Kern\nE-Mail: eva@example.at\nScout-ID: 155000000\n\nNachricht:\nHallo\n"
    raw = letter(
        "IS24 <noreply@immobilienscout24.de>", "Neue Anfrage", text=text, headers={"Auto-Submitted": "auto-generated"}
    )
    mail = read_mail(raw)
    assert mail.kind is MailKind.LEAD
    assert mail.automatic


def test_a_lookalike_domain_is_no_portal() -> None:
    raw = letter(
        "x <noreply@immobilienscout24.de.evil.example>",
        "Neue Anfrage",
        text="Name: A B\nE-Mail: a@b.example\nTelefon: 089 1234567\n",
    )
    assert read_mail(raw).portal != "immoscout24_de"


def test_a_calendar_answer_is_a_reply() -> None:
    raw = (
        letter(PERSON, "Accepted: Termin", text="Bis dann")
        .replace(b'Content-Type: text/plain; charset="utf-8"', b"Content-Type: text/calendar; method=REPLY")
        .replace(b"Bis dann", b"BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR")
    )
    mail = read_mail(raw)
    assert mail.kind is MailKind.REPLY
    assert mail.calendar_reply is not None


WORDS = [
    ("Wohnung", "Ich suche eine Wohnung für meine Mutter, bitte um Unterlagen.", MailKind.LEAD),
    ("Budget 900.000", "Haben Sie noch ein Haus mit Garten? Wir möchten es bald besichtigen.", MailKind.LEAD),
    ("Apartment", "Is the apartment still available?", MailKind.LEAD),
    ("Kaufvertragsentwurf", "Sehr geehrte Kollegin, anbei der Vertragsentwurf zur Wohnung Top 3.", MailKind.NOT_LEAD),
    ("Mehr Leads", "Wir bieten Maklern qualifizierte Leads. Haben Sie Interesse?", MailKind.NOT_LEAD),
    ("Wasserschaden", "In der Wohnung ist ein Wasserschaden, der Handwerker kommt am Freitag.", MailKind.NOT_LEAD),
    ("Mittagessen", "Gehen wir heute essen?", MailKind.NOT_LEAD),
]


@pytest.mark.parametrize(("subject", "text", "kind"), WORDS)
def test_words_tell_enquiries_from_other_mail(subject: str, text: str, kind: MailKind) -> None:
    assert read_mail(letter(PERSON, subject, text=text)).kind is kind


def test_a_person_who_is_away_and_names_a_day_has_replied() -> None:
    text = "Ich bin bis Montag nicht erreichbar. Passt Dienstag um 10?"
    assert read_mail(letter(PERSON, "Re: Termin", text=text, headers={"In-Reply-To": "<a@b>"})).kind is MailKind.REPLY
