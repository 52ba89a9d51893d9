"""What people write to an agent in four languages, and what their mail clients put around it, as those clients spell it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `labels` are those of From, Sent, Date, To and Subject; the patterns take `when` and `who`."""

    prefix: str
    greetings: tuple[str, ...]
    sentences: tuple[str, ...]
    closings: tuple[str, ...]
    question: tuple[str, ...]
    disclaimer: str
    labels: tuple[str, str, str, str, str]
    day: str
    original: str
    phone: str
    android: str
    outlook_phone: str
    gmail: str
    apple: str
    thunderbird: str
    yahoo: str
    webmail: str


WORDS = {
    "de": Words(
        prefix="AW: ",
        greetings=("Guten Tag Frau Muster,", "Hallo,", "Sehr geehrte Frau Muster,", "Liebe Frau Muster,", "Grüß Gott,"),
        sentences=(
            "der Dienstag um 17 Uhr passt mir sehr gut.",
            "könnten Sie mir bitte noch den Energieausweis und den Grundriss schicken?",
            "Wir kommen zu zweit und bringen die Unterlagen mit.",
            "Ist der Stellplatz im Preis enthalten oder kommt er dazu?",
            "Leider muss ich den Termin absagen, mein Zug fällt aus.",
            "Am 12. März hätte ich ab 18 Uhr Zeit, am Wochenende auch vormittags.",
            "Haustiere haben wir keine.",
            "Wo treffen wir uns genau: vor dem Haus oder im Hof?",
        ),
        closings=("Mit freundlichen Grüßen", "Viele Grüße", "Liebe Grüße", "Beste Grüße"),
        question=("vielen Dank für Ihre Anfrage zur Wohnung in der Seestraße.", "Passt Ihnen Dienstag um 17 Uhr?",
                  "Haben Sie Haustiere?", "Mit freundlichen Grüßen", "Beatrix Muster"),
        disclaimer="Diese E-Mail enthält vertrauliche Informationen und ist nur für den genannten Empfänger bestimmt.",
        labels=("Von", "Gesendet", "Datum", "An", "Betreff"),
        day="Montag, 3. März 2025",
        original="Ursprüngliche Nachricht",
        phone="Von meinem iPhone gesendet",
        android="Von meinem Samsung Galaxy Smartphone gesendet.",
        outlook_phone="Holen Sie sich Outlook für Android<https://aka.ms/x>",
        gmail="Am Mo., 3. März 2025 um 10:00 Uhr schrieb {who} <{address}>:",
        apple="Am 03.03.2025 um 10:00 schrieb {who} <{address}>:",
        thunderbird="Am 03.03.25 um 10:00 schrieb {who}:",
        yahoo="Am Montag, 3. März 2025 um 10:00:00 MEZ hat {who} <{address}> Folgendes geschrieben:",
        webmail="Montag, 3. März 2025 um 10:00 Uhr",
    ),
    "en": Words(
        prefix="Re: ",
        greetings=("Dear Ms Muster,", "Hello,", "Hi Beatrix,", "Good morning,"),
        sentences=(
            "Tuesday at 5 pm works very well for me.",
            "could you please send me the energy certificate and the floor plan?",
            "There will be two of us, and we will bring the papers.",
            "Is the parking space included in the price?",
            "Unfortunately I have to cancel, my train does not run.",
            "On 12 March I am free after 6 pm, at the weekend in the morning too.",
            "We do not have any pets.",
            "Where do we meet: in front of the house or in the courtyard?",
        ),
        closings=("Kind regards", "Best regards", "Many thanks", "Best wishes"),
        question=("thank you for your enquiry about the flat in Seestraße.", "Would Tuesday at 5 pm suit you?",
                  "Do you have pets?", "Kind regards", "Beatrix Muster"),
        disclaimer="This email and any attachments are confidential and intended solely for the addressee.",
        labels=("From", "Sent", "Date", "To", "Subject"),
        day="Monday, March 3, 2025",
        original="Original message",
        phone="Sent from my iPhone",
        android="Sent from my Galaxy",
        outlook_phone="Get Outlook for Android<https://aka.ms/x>",
        gmail="On Mon, Mar 3, 2025 at 10:00 AM {who} <{address}> wrote:",
        apple="On 3 Mar 2025, at 10:00, {who} <{address}> wrote:",
        thunderbird="On 03/03/2025 10:00, {who} wrote:",
        yahoo="On Monday, March 3, 2025 at 10:00:00 AM GMT+1, {who} <{address}> wrote:",
        webmail="Monday, March 03, 2025 at 10:00 AM",
    ),
    "fr": Words(
        prefix="RE: ",
        greetings=("Bonjour Madame,", "Bonjour,", "Chère Madame Muster,"),
        sentences=(
            "mardi à 17 heures me convient très bien.",
            "pourriez-vous m'envoyer le certificat énergétique et le plan ?",
            "Nous viendrons à deux avec les documents.",
            "La place de parc est-elle comprise dans le prix ?",
            "Je dois malheureusement annuler, mon train est supprimé.",
            "Le 12 mars je suis libre dès 18 heures, le week-end aussi le matin.",
            "Nous n'avons pas d'animaux.",
            "Où nous retrouvons-nous : devant la maison ou dans la cour ?",
        ),
        closings=("Cordialement", "Bien à vous", "Meilleures salutations"),
        question=("merci de votre demande pour l'appartement de la Seestrasse.", "Mardi à 17 heures vous convient-il ?",
                  "Avez-vous des animaux ?", "Meilleures salutations", "Beatrix Muster"),
        disclaimer="Ce message et ses pièces jointes sont confidentiels et destinés exclusivement au destinataire.",
        labels=("De", "Envoyé", "Date", "À", "Objet"),
        day="lundi 3 mars 2025",
        original="Message d'origine",
        phone="Envoyé de mon iPhone",
        android="Envoyé depuis mon appareil Galaxy",
        outlook_phone="Télécharger Outlook pour Android<https://aka.ms/x>",
        gmail="Le lun. 3 mars 2025 à 10:00, {who} <{address}> a écrit :",
        apple="Le 3 mars 2025 à 10:00, {who} <{address}> a écrit :",
        thunderbird="Le 03/03/2025 à 10:00, {who} a écrit :",
        yahoo="Le lundi 3 mars 2025 à 10:00:00 UTC+1, {who} <{address}> a écrit :",
        webmail="lundi 3 mars 2025 à 10:00",
    ),
    "it": Words(
        prefix="R: ",
        greetings=("Buongiorno,", "Gentile signora Muster,", "Salve,"),
        sentences=(
            "martedì alle 17 mi va benissimo.",
            "potrebbe mandarmi l'attestato energetico e la planimetria?",
            "Veniamo in due e portiamo i documenti.",
            "Il posto auto è compreso nel prezzo?",
            "Purtroppo devo annullare, il mio treno non parte.",
            "Il 12 marzo sono libero dalle 18, nel fine settimana anche al mattino.",
            "Non abbiamo animali.",
            "Dove ci troviamo: davanti alla casa o nel cortile?",
        ),
        closings=("Cordiali saluti", "Distinti saluti", "Saluti"),
        question=("grazie per la Sua richiesta per l'appartamento in Seestraße.", "Le va bene martedì alle 17?",
                  "Ha animali?", "Cordiali saluti", "Beatrix Muster"),
        disclaimer="Questo messaggio e i suoi allegati sono riservati e destinati esclusivamente al destinatario.",
        labels=("Da", "Inviato", "Data", "A", "Oggetto"),
        day="lunedì 3 marzo 2025",
        original="Messaggio originale",
        phone="Inviato da iPhone",
        android="Inviato dal mio Galaxy",
        outlook_phone="Scarica Outlook per Android<https://aka.ms/x>",
        gmail="Il giorno lun 3 mar 2025 alle ore 10:00 {who} <{address}> ha scritto:",
        apple="Il giorno 3 mar 2025, alle ore 10:00, {who} <{address}> ha scritto:",
        thunderbird="Il 03/03/2025 10:00, {who} ha scritto:",
        yahoo="Il lunedì 3 marzo 2025 alle ore 10:00:00 CET, {who} <{address}> ha scritto:",
        webmail="lunedì 3 marzo 2025 alle 10:00",
    ),
}  # fmt: skip
