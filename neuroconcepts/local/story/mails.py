"""The mails of the story: two portals' notifications in their own layouts, and a seeker's replies."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from uuid import uuid4
from xml.sax.saxutils import escape as xml_escape


@dataclass(frozen=True, slots=True)
class Seeker:
    """Somebody who looks for a home."""

    salutation: str
    first_name: str
    last_name: str
    email: str
    phone: str

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}"


@dataclass(frozen=True, slots=True)
class Listing:
    """The property as the portal shows it: the agency's number, the portal's, the title."""

    number: str
    portal_number: str
    title: str


def immoscout24(seeker: Seeker, listing: Listing, message: str, *, agent: str, now: datetime) -> bytes:
    """A notification of ImmoScout24 with the enquiry as `openimmo_feedback` attached."""
    mail = _portal_mail("ImmoScout24 <noreply@immobilienscout24.de>", agent, "mail.immobilienscout24.de", now)
    mail["Subject"] = f"Neue Anfrage zu Ihrem Objekt {listing.number}"
    mail["Reply-To"] = f"{seeker.name} <{seeker.email}>"
    mail.set_content(
        f"Neue Anfrage für Ihre Immobilie {listing.number}\n\n{listing.title}\nScout-ID: {listing.portal_number}\n\n"
        f"Kontaktdaten\n\nAnrede:\n{seeker.salutation}\n\nVorname:\n{seeker.first_name}\n\nNachname:\n"
        f"{seeker.last_name}\n\nE-Mail:\n{seeker.email}\n\nTelefon:\n{seeker.phone}\n\n"
        f"Nachricht Ihrer Interessent:innen\n\n{message}\n\nImmobilien Scout GmbH | Berlin\n"
    )
    feedback = f"""<?xml version="1.0" encoding="UTF-8"?>
<openimmo_feedback>
  <version>1.2.7</version>
  <sender><name>ImmobilienScout24</name><datum>{now:%d.%m.%Y}</datum></sender>
  <objekt>
    <portal_unique_id>{listing.portal_number}</portal_unique_id>
    <oobj_id>{xml_escape(listing.number)}</oobj_id>
    <bezeichnung>{xml_escape(listing.title)}</bezeichnung>
    <interessent>
      <anrede>{seeker.salutation}</anrede>
      <vorname>{xml_escape(seeker.first_name)}</vorname>
      <nachname>{xml_escape(seeker.last_name)}</nachname>
      <tel>{seeker.phone}</tel>
      <email>{seeker.email}</email>
      <wunsch>BESICHTIGUNG</wunsch>
      <anfrage>{xml_escape(message)}</anfrage>
    </interessent>
  </objekt>
</openimmo_feedback>
"""
    mail.add_attachment(feedback.encode(), maintype="text", subtype="xml", filename="openimmo_feedback.xml")
    return mail.as_bytes()


def willhaben(seeker: Seeker, listing: Listing, message: str, *, agent: str, now: datetime) -> bytes:
    """A notification in HTML alone, as willhaben lays it out."""
    mail = _portal_mail(f"{seeker.name} über willhaben <noreply@willhaben.at>", agent, "willhaben.at", now)
    mail["Subject"] = f"Anfrage zu Ihrer Anzeige: {listing.title}"
    mail["Reply-To"] = seeker.email
    rows = (
        f"<p><b>{escape(listing.title)}</b><br/>willhaben-Code: {listing.portal_number}<br/>"
        f"Ihre Objektnummer: {escape(listing.number)}</p>"
        f"<p><b>Name:</b> {escape(seeker.name)}<br/><b>E-Mail:</b> "
        f'<a href="mailto:{seeker.email}">{seeker.email}</a><br/><b>Telefon:</b> {seeker.phone}</p>'
        f"<p><b>Nachricht:</b><br/>{escape(message).replace(chr(10), '<br/>')}</p>"
    )
    mail.set_content(
        "<html><body><table><tr><td>willhaben</td></tr><tr><td><p>Hallo,</p>"
        f"<p>zu Ihrer Anzeige wurde eine Anfrage gestellt.</p>{rows}<p>Um zu antworten, klicken Sie einfach in Ihrem "
        'E-Mail-Programm auf "Antworten".</p><p>Ihr willhaben-Team</p></td></tr></table></body></html>',
        subtype="html",
    )
    return mail.as_bytes()


def reply(seeker: Seeker, to: EmailMessage, text: str, *, now: datetime) -> bytes:
    """What the seeker's mail program sends when he answers the agent's mail, with the quotation below."""
    mail = EmailMessage()
    mail["From"] = f"{seeker.name} <{seeker.email}>"
    mail["To"] = str(to["From"])
    mail["Subject"] = f"Re: {str(to['Subject']).removeprefix('Re: ')}"
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{uuid4()}@{seeker.email.partition('@')[2]}>"
    mail["In-Reply-To"] = str(to["Message-ID"])
    mail["References"] = f"{to['References'] or ''} {to['Message-ID']}".strip()
    body = to.get_body(("plain",))
    quoted = "\n".join(f"> {line}" for line in (body.get_content() if body else "").splitlines())
    mail.set_content(f"{text}\n\n{seeker.first_name}\n\nAm {now:%d.%m.%Y um %H:%M} schrieb {to['From']}:\n{quoted}\n")
    return mail.as_bytes()


def _portal_mail(sender: str, agent: str, host: str, now: datetime) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = agent
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = f"<{uuid4().hex}@{host}>"
    return mail
