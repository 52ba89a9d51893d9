"""Layouts that the corpus does not have: what the reader does not know by heart must be read by construction."""

import pytest

from neuroconcepts.intake.reading import as_json, read_mail
from tests.intake.letters import Layout, letter

LAYOUTS = (
    Layout(
        name="dl",
        sender="Muster Immo <noreply@muster-immo.example>",
        subject="Neue Anfrage über Ihre Website",
        html="<html><body><h1>Neue "
        "Kontaktanfrage</h1><dl><dt>Anrede</dt><dd>Frau</dd><dt>Vorname</dt><dd>Eva</dd><dt>Nachname</dt><dd>Kern</dd><dt>E-Mail</dt><dd><a "
        'href="mailto:eva.kern@example.at">eva.kern@example.at</a></dd><dt>Telefonnummer</dt><dd>0660 '
        "1234567</dd><dt>Adresse</dt><dd>Hauptstraße 3/5, 1100 "
        "Wien</dd><dt>Objekt-ID</dt><dd>W-4711</dd><dt>Nachricht</dt><dd>Hallo, ist die Wohnung noch frei?<br>Danke, "
        "Eva</dd></dl><p>Diese Nachricht wurde über das Kontaktformular gesendet.</p></body></html>",
        headers={"Reply-To": "eva.kern@example.at"},
        expected={
            "kind": "lead",
            "portal": "website_form",
            "salutation": "Frau",
            "first_name": "Eva",
            "last_name": "Kern",
            "email": "eva.kern@example.at",
            "phone_e164": "+436601234567",
            "object_refs": ["W-4711"],
            "message": "Hallo, ist die Wohnung noch frei?\nDanke, Eva",
            "wants_viewing": None,
            "street": "Hauptstraße 3/5",
            "zip": "1100",
            "city": "Wien",
        },
    ),
    Layout(
        name="oneline",
        sender="Webformular <kontakt@muster-immo.example>",
        subject="Kontaktformular",
        text="Name: Max Muster, Telefon: 0171 1234567, E-Mail: max@example.de, Objekt: HT-77\nNachricht: Bitte um "
        "Rückruf wegen Besichtigung.\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Max",
            "last_name": "Muster",
            "email": "max@example.de",
            "phone_e164": "+491711234567",
            "object_refs": ["HT-77"],
            "message": "Bitte um Rückruf wegen Besichtigung.",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="fr",
        sender="Formulaire <contact@muster-immo.example>",
        subject="Nouvelle demande",
        text="Nouvelle demande de contact\n\nCivilité : Madame\nPrénom : Claire\nNom : Dubois\nCourriel : "
        "claire.dubois@example.fr\nTéléphone : +33 6 12 34 56 78\nCode postal : 74100\nVille : Annemasse\nRéférence : "
        "GE-2201\n\nMessage :\nBonjour,\n\nje souhaite visiter cet appartement la semaine prochaine. Est-ce possible "
        "?\n\nCordialement,\nClaire Dubois\n\n---\nEnvoyé depuis le site\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "salutation": "Frau",
            "first_name": "Claire",
            "last_name": "Dubois",
            "email": "claire.dubois@example.fr",
            "phone_e164": "+33612345678",
            "object_refs": ["GE-2201"],
            "message": "Bonjour,\n\nje souhaite visiter cet appartement la semaine prochaine. Est-ce possible "
            "?\n\nCordialement,\nClaire Dubois",
            "language": "fr",
            "wants_viewing": True,
            "zip": "74100",
            "city": "Annemasse",
        },
    ),
    Layout(
        name="it",
        sender="Sito web <info@muster-immo.example>",
        subject="Richiesta informazioni",
        text="Nome: Luca\nCognome: Rossi\nE-mail: luca.rossi@example.it\nCellulare: +39 333 1234567\nRiferimento: "
        "BZ-301\nMessaggio: Buongiorno, vorrei sapere se l'appartamento è ancora disponibile. Grazie\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Luca",
            "last_name": "Rossi",
            "email": "luca.rossi@example.it",
            "phone_e164": "+393331234567",
            "object_refs": ["BZ-301"],
            "message": "Buongiorno, vorrei sapere se l'appartamento è ancora disponibile. Grazie",
            "language": "it",
            "wants_viewing": None,
        },
    ),
    Layout(
        name="en",
        sender="Website <webmaster@muster-immo.example>",
        subject="New enquiry from your website",
        text="You have received a new enquiry.\n\nTitle: Mr\nFull name: John O'Brien\nEmail address: "
        "john.obrien@example.com\nPhone number: +44 7700 900222\nProperty reference: "
        "MUC-12\n\nMessage\n-------\nHi,\n\nIs the flat furnished? I'd like to arrange a viewing next "
        "week.\n\nThanks,\nJohn\n\n--\nThis e-mail was sent from a contact form.\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "salutation": "Herr",
            "first_name": "John",
            "last_name": "O'Brien",
            "email": "john.obrien@example.com",
            "phone_e164": "+447700900222",
            "object_refs": ["MUC-12"],
            "message": "Hi,\n\nIs the flat furnished? I'd like to arrange a viewing next week.\n\nThanks,\nJohn",
            "language": "en",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="msgfirst",
        sender="WordPress <wordpress@muster-immo.example>",
        subject="Anfrage zu Objekt KRO-99",
        text="Nachricht:\nGuten Tag,\nich hätte gerne mehr Infos.\n\nMfG Anna Huber\n\nName: Anna Huber\nE-Mail: "
        "anna.huber@example.at\nTelefon: 0664 1112223\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Anna",
            "last_name": "Huber",
            "email": "anna.huber@example.at",
            "phone_e164": "+436641112223",
            "object_refs": ["KRO-99"],
            "message": "Guten Tag,\nich hätte gerne mehr Infos.\n\nMfG Anna Huber",
        },
    ),
    Layout(
        name="willhaben2",
        sender="willhaben <no-reply@willhaben.at>",
        subject='Neue Nachricht zu deiner Anzeige "Wohnung"',
        html="<body><table><tr><td><h2>Neue Nachricht</h2><p>Du hast eine Nachricht zu deiner Anzeige "
        "erhalten.</p><div>willhaben-Code: <b>812345678</b></div><div>Objektnummer: "
        "W-12</div></td></tr><tr><td><h3>Kontaktdaten</h3><div><span>Name</span>: Petra "
        "Moser</div><div><span>Telefonnummer</span>: 0699 11122233</div><div><span>E-Mail-Adresse</span>: "
        "petra.moser@example.at</div></td></tr><tr><td><h3>Nachricht</h3><p>Hallo,</p><p>ich würde die Wohnung gerne "
        'besichtigen.</p><p>LG Petra</p></td></tr><tr><td><a href="#">Nachricht '
        "beantworten</a></td></tr><tr><td>willhaben internet service GmbH</td></tr></table></body>",
        headers={"Reply-To": "petra.moser@example.at"},
        expected={
            "kind": "lead",
            "portal": "willhaben",
            "first_name": "Petra",
            "last_name": "Moser",
            "email": "petra.moser@example.at",
            "phone_e164": "+4369911122233",
            "object_refs": ["812345678", "W-12"],
            "message": "Hallo,\n\nich würde die Wohnung gerne besichtigen.\n\nLG Petra",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="is24_html",
        sender="ImmoScout24 <noreply@immobilienscout24.de>",
        subject="Neue Anfrage zu Ihrem Objekt M-5",
        html="<html><body><table><tr><td><h2>Objekt</h2><p>Scout-ID: 155000111<br>Referenznummer: "
        "M-5</p></td></tr><tr><td><h2>Kontaktdaten</h2><table><tr><td>Anrede</td><td>Frau</td></tr><tr><td>Vorname</td><td>Lea</td></tr><tr><td>Nachname</td><td>Sommer</td></tr><tr><td>E-Mail</td><td>lea.s@example.de</td></tr><tr><td>Telefon</td><td>0151 "
        "12345678</td></tr></table></td></tr><tr><td><h2>Nachricht</h2><p>Ist die Wohnung noch zu "
        "haben?<br><br>Lea</p></td></tr><tr><td><h2>Mieterprofil</h2><table><tr><td>Einzugsdatum</td><td>01.06.2025</td></tr><tr><td>Anzahl "
        "Personen</td><td>2</td></tr><tr><td>Haushaltsnettoeinkommen</td><td>4.200 "
        "€</td></tr></table></td></tr><tr><td>Impressum</td></tr></table></body></html>",
        expected={
            "kind": "lead",
            "portal": "immoscout24_de",
            "salutation": "Frau",
            "first_name": "Lea",
            "last_name": "Sommer",
            "email": "lea.s@example.de",
            "phone_e164": "+4915112345678",
            "object_refs": ["155000111", "M-5"],
            "message": "Ist die Wohnung noch zu haben?\n\nLea",
            "move_in": "2025-06-01",
            "household_size": 2,
            "income": 4200,
        },
    ),
    Layout(
        name="gmailfwd",
        sender="Chef <chef@muster-immo.example>",
        subject="Fwd: Ref.-Nr. HT-3: Anfrage von Frau Ines Dorn",
        text="FYI\n\n---------- Forwarded message ---------\nVon: immowelt <noreply@immowelt.de>\nDate: Mo., 3. März "
        "2025 um 11:00 Uhr\nSubject: Ref.-Nr. HT-3: Anfrage von Frau Ines Dorn\nTo: "
        "<chef@muster-immo.example>\n\n\nSie haben eine Anfrage erhalten\nOnline-ID: 2ABCD1F\nReferenznummer: "
        "HT-3\n\nName:\nFrau Ines Dorn\n\nTelefon:\n0171 1234999\n\nE-Mail:\ni.dorn@example.de\n\nNachricht:\nBitte "
        "um Exposé.\n",
        expected={
            "kind": "lead",
            "portal": "immowelt",
            "salutation": "Frau",
            "first_name": "Ines",
            "last_name": "Dorn",
            "email": "i.dorn@example.de",
            "phone_e164": "+491711234999",
            "object_refs": ["2ABCD1F", "HT-3"],
            "message": "Bitte um Exposé.",
        },
    ),
    Layout(
        name="outlookfr_reply",
        sender="Claire Dubois <claire@example.fr>",
        subject="RE: Visite",
        text="Bonjour,\n\nmardi à 14h me convient.\n\nCordialement,\nClaire\n\n________________________________\nDe : "
        "Muster Immo <office@muster-immo.example>\nEnvoyé : lundi 3 mars 2025 10:00\nÀ : Claire Dubois "
        "<claire@example.fr>\nObjet : Visite\n\nBonjour Madame,\nnous proposons mardi.\n",
        headers={"In-Reply-To": "<a@muster-immo.example>"},
        expected={
            "kind": "reply",
            "email": "claire@example.fr",
            "reply_text": "Bonjour,\n\nmardi à 14h me convient.\n\nCordialement,\nClaire",
            "language": "fr",
        },
    ),
    Layout(
        name="apple_reply",
        sender="Jo Alt <jo@example.de>",
        subject="Re: Termin",
        text="Passt, bis dann!\n\nJo Alt\nMobil 0171 2223334\n\n> Am 03.03.2025 um 10:00 schrieb Muster Immo\n> "
        "<office@muster-immo.example>:\n> \n> Hallo,\n> Dienstag 10 Uhr?\n",
        headers={"In-Reply-To": "<a@muster-immo.example>"},
        expected={"kind": "reply", "email": "jo@example.de", "reply_text": "Passt, bis dann!"},
    ),
    Layout(
        name="en_gmail_reply",
        sender="Kim Lee <k@example.com>",
        subject="Re: Viewing",
        text="Yes, that works.\n\nThanks,\nKim\n\nOn Mon, Mar 3, 2025 at 10:00 AM Muster Immo "
        "<office@muster-immo.example>\nwrote:\n\n> Dear Kim,\n> is Tuesday ok?\n",
        headers={"In-Reply-To": "<a@muster-immo.example>"},
        expected={
            "kind": "reply",
            "email": "k@example.com",
            "reply_text": "Yes, that works.\n\nThanks,\nKim",
            "language": "en",
        },
    ),
    Layout(
        name="html_reply",
        sender="Bernd Ott <b@example.de>",
        subject="AW: Termin",
        html='<html><body><div dir="ltr">Guten Tag,<div>leider klappt es nicht.</div><div>Viele Grüße</div><div>Bernd '
        'Ott</div></div><br><div class="gmail_signature">Bernd Ott<br>Musterweg 3<br>80331 München</div><hr><div '
        'id="divRplyFwdMsg"><b>Von:</b> Muster<br><b>Gesendet:</b> x<br><b>An:</b> y<br><b>Betreff:</b> '
        "z</div><div>Alter Text</div></body></html>",
        headers={"References": "<a@muster-immo.example>"},
        expected={
            "kind": "reply",
            "email": "b@example.de",
            "reply_text": "Guten Tag,\nleider klappt es nicht.\nViele Grüße\nBernd Ott",
        },
    ),
    Layout(
        name="ooo_en",
        sender="Kim <k@example.com>",
        subject="Automatic reply: Viewing",
        text="I am out of the office until Monday.",
        expected={"kind": "auto_reply", "email": "k@example.com"},
    ),
    Layout(
        name="ack",
        sender="Service <service@verwaltung.example>",
        subject="Ihre Anfrage ist bei uns eingegangen [Ticket#123]",
        text="Vielen Dank für Ihre Nachricht. Diese E-Mail wurde automatisch erzeugt.",
        expected={"kind": "auto_reply", "email": "service@verwaltung.example"},
    ),
    Layout(
        name="qmail_bounce",
        sender="MAILER-DAEMON@mx.example",
        subject="failure notice",
        text="Hi. This is the qmail-send program at mx.example.\n\n<weg@example.de>:\nSorry, no mailbox here by that name.\n",
        expected={"kind": "bounce", "email": "weg@example.de"},
    ),
    Layout(
        name="gmail_bounce",
        sender="Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
        subject="Delivery Status Notification (Failure)",
        text="Address not found\n\nYour message was not delivered to weg@example.de",
        headers={"X-Failed-Recipients": "weg@example.de"},
        expected={"kind": "bounce", "email": "weg@example.de"},
    ),
    Layout(
        name="seo",
        sender="Tom <tom@seo-agentur.example>",
        subject="Mehr Kunden für Ihr Immobilienbüro",
        text="Guten Tag,\nwir helfen Maklern, mehr Eigentümer zu gewinnen. Unsere Agentur bietet eine kostenlose "
        "Analyse. Haben Sie Interesse?\nTom",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="partner",
        sender="Notariat Huber <kanzlei@notar.example>",
        subject="Kaufvertragsentwurf Top 3",
        text="Sehr geehrte Kollegen,\nanbei der Entwurf des Kaufvertrags. Bitte um Freigabe bis Freitag.\nMfG",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="stats",
        sender="willhaben <noreply@willhaben.at>",
        subject="Ihre wöchentliche Statistik",
        text="Ihre Anzeigen wurden 120 mal angesehen.\nwillhaben-Code: 812345678\nAnfragen: 3\n",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="direct_min",
        sender="Mia Kraus <mia.k@example.at>",
        subject="Wohnung",
        text="Hallo,\nist die Wohnung in der Lindengasse noch frei? Ich könnte jederzeit zum Anschauen kommen.\nLG "
        "Mia\n\nVon meinem iPhone gesendet",
        expected={
            "kind": "lead",
            "portal": "direct",
            "email": "mia.k@example.at",
            "first_name": "Mia",
            "last_name": "Kraus",
            "message": "Hallo,\nist die Wohnung in der Lindengasse noch frei? Ich könnte jederzeit zum Anschauen "
            "kommen.\nLG Mia",
            "wants_viewing": True,
            "object_refs": [],
            "phone_e164": None,
        },
    ),
    Layout(
        name="ka_reply",
        sender="Max über Kleinanzeigen <abc-ek-ek@mail.kleinanzeigen.de>",
        subject='Re: Nutzer-Anfrage zu deiner Anzeige "Wohnung"',
        text="Ja, Dienstag passt.\n\nAm 03.03.25 um 10:00 schrieb Muster:\n> Dienstag?\n",
        headers={"In-Reply-To": "<a@x>"},
        expected={"kind": "reply", "email": "abc-ek-ek@mail.kleinanzeigen.de"},
    ),
    Layout(
        name="flatfox",
        sender="Flatfox <no-reply@flatfox.ch>",
        subject="Neue Anfrage für Ihr Inserat",
        text="Hallo\n\nDu hast eine neue Anfrage erhalten:\n\nInserat: 3.5-Zimmer-Wohnung, Zürich\nAnrede: "
        "Herr\nVorname / Name: Urs Meier\nE-Mail: urs.meier@example.ch\nTelefon: 079 123 45 67\n\nMitteilung:\nGuten "
        "Tag, ist die Wohnung noch frei?\n\nFreundliche Grüsse\nUrs Meier\n\nDein Flatfox-Team\n",
        headers={"Reply-To": "urs.meier@example.ch"},
        expected={
            "kind": "lead",
            "portal": "other",
            "salutation": "Herr",
            "first_name": "Urs",
            "last_name": "Meier",
            "email": "urs.meier@example.ch",
            "phone_e164": "+41791234567",
            "message": "Guten Tag, ist die Wohnung noch frei?\n\nFreundliche Grüsse\nUrs Meier",
        },
    ),
    Layout(
        name="elementor",
        sender="Muster Immobilien <email@muster-immo.example>",
        subject='Neue Nachricht von "Muster Immobilien"',
        text="Name: Sara Wolf\nEmail: sara.wolf@example.de\nTelefon: +49 152 12345678\nNachricht: Ich interessiere "
        "mich für das Haus. Können wir einen Termin vereinbaren?\n\n---\n\nDatum: 3. März 2025\nUhrzeit: "
        "12:00\nSeiten-URL: https://muster-immo.example/kontakt/\nUser-Agent: Mozilla/5.0\nRemote-IP: "
        "192.0.2.1\nPowered by: Elementor\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Sara",
            "last_name": "Wolf",
            "email": "sara.wolf@example.de",
            "phone_e164": "+4915212345678",
            "message": "Ich interessiere mich für das Haus. Können wir einen Termin vereinbaren?",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="html_table_1row",
        sender="Formular <formular@muster-immo.example>",
        subject="Objektanfrage B-100",
        html="<table><tr><th>Name</th><th>E-Mail</th><th>Telefon</th><th>Objektnr.</th></tr><tr><td>Ida "
        "Berg</td><td>ida.berg@example.de</td><td>030 "
        "12345678</td><td>B-100</td></tr></table><p><strong>Nachricht:</strong></p><p>Erste Zeile<br>Zweite "
        "Zeile</p><p>--</p><p>Gesendet von muster-immo.example</p>",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Ida",
            "last_name": "Berg",
            "email": "ida.berg@example.de",
            "phone_e164": "+493012345678",
            "object_refs": ["B-100"],
            "message": "Erste Zeile\nZweite Zeile",
        },
    ),
    Layout(
        name="kontaktwunsch",
        sender="Immonet <anfragen@immonet.de>",
        subject="Kontaktanfrage zu Ihrem Angebot, Referenznummer: A-9",
        text="Immonet-Nr.: 45999999\nAnbieter-Objekt-ID: A-9\nAnrede: Frau\nVorname: Ute\nNachname: "
        "Graf\nTelefon-Nummer: 0151 98765432\nE-Mail: ute.graf@example.de\nKontaktwunsch: "
        "Besichtigung\n\nAnmerkungen: Guten Tag,\n\nwir sind zu dritt.\n\nBeste Grüße\nUte Graf\n\nMit freundlichem "
        "Gruß\nIhr immonet.de-Team\n",
        expected={
            "kind": "lead",
            "portal": "immonet",
            "salutation": "Frau",
            "first_name": "Ute",
            "last_name": "Graf",
            "email": "ute.graf@example.de",
            "phone_e164": "+4915198765432",
            "object_refs": ["45999999", "A-9"],
            "message": "Guten Tag,\n\nwir sind zu dritt.\n\nBeste Grüße\nUte Graf",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="findmyhome",
        sender="FindMyHome.at <anfragen@findmyhome.at>",
        subject="Kundenanfrage zu Objekt K-204",
        text="Sehr geehrte Damen und Herren,\n\nSie haben eine Kundenanfrage über FindMyHome.at erhalten.\n\nFMH-Nr.: "
        "FMH-88121\nIhre Objektnummer: K-204\n\nKundendaten\n  Anrede:    Frau\n  Titel:     Mag.\n  Vorname:   "
        "Ruth\n  Nachname:  Seidl\n  Telefon:   0676/555 12 34\n  E-Mail:    ruth.seidl@example.at\n\nNachricht des "
        "Kunden:\nIch interessiere mich für die Wohnung und würde sie gerne am Freitag besichtigen.\n\nFreundliche "
        "Grüße\nIhr FindMyHome.at-Team\n",
        expected={
            "kind": "lead",
            "portal": "other",
            "salutation": "Frau",
            "title": "Mag.",
            "first_name": "Ruth",
            "last_name": "Seidl",
            "email": "ruth.seidl@example.at",
            "phone_e164": "+436765551234",
            "object_refs": ["FMH-88121", "K-204"],
            "message": "Ich interessiere mich für die Wohnung und würde sie gerne am Freitag besichtigen.",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="jotform",
        sender="Jotform <noreply@jotform.com>",
        subject="Neue Einsendung: Kontaktformular Immobilien",
        html="<table><tr><td>Vollständiger Name</td><td>Nina "
        "Hartl</td></tr><tr><td>E-Mail-Adresse</td><td>nina.hartl@example.de</td></tr><tr><td>Telefonnummer</td><td>(0170) "
        "12345678</td></tr><tr><td>Objektnummer</td><td>MUC-4</td></tr><tr><td>Ihre Nachricht an uns</td><td>Guten "
        "Tag, wann ist eine Besichtigung möglich?</td></tr></table><p>Sie können diese Einsendung hier ansehen.</p>",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Nina",
            "last_name": "Hartl",
            "email": "nina.hartl@example.de",
            "phone_e164": "+4917012345678",
            "message": "Guten Tag, wann ist eine Besichtigung möglich?",
            "wants_viewing": True,
            "object_refs": ["MUC-4"],
        },
    ),
    Layout(
        name="bold_inline",
        sender="Hausmann <website@muster-immo.example>",
        subject="Website-Anfrage HT-500",
        html="<div><p><strong>Anrede:</strong> Herr</p><p><strong>Name:</strong> Paul "
        "Winter</p><p><strong>E-Mail:</strong> paul.winter@example.de</p><p><strong>Telefon:</strong> 089 "
        "12345678</p><p><strong>Objekt:</strong> HT-500</p><p><strong>Nachricht:</strong></p><p>Ist ein Stellplatz "
        'dabei?</p><p>Gruß<br>Paul Winter</p></div><div style="color:#999">Gesendet über www.muster-immo.example</div>',
        expected={
            "kind": "lead",
            "portal": "website_form",
            "salutation": "Herr",
            "first_name": "Paul",
            "last_name": "Winter",
            "email": "paul.winter@example.de",
            "phone_e164": "+498912345678",
            "object_refs": ["HT-500"],
            "message": "Ist ein Stellplatz dabei?\n\nGruß\nPaul Winter",
        },
    ),
    Layout(
        name="sentence",
        sender="Muster Immo <wordpress@muster-immo.example>",
        subject="Anfrage zum Objekt B-7",
        text="Von: Jana Klein <jana.klein@example.de>\nBetreff: Anfrage zum Objekt B-7\n\nNachricht:\nHallo, wie hoch "
        "ist die Kaution?\n\n-- \nDiese E-Mail wurde von einem Kontaktformular auf Muster Immo "
        "(https://muster-immo.example) gesendet\n",
        headers={"Reply-To": "jana.klein@example.de"},
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Jana",
            "last_name": "Klein",
            "email": "jana.klein@example.de",
            "message": "Hallo, wie hoch ist die Kaution?",
            "object_refs": ["B-7"],
        },
    ),
    Layout(
        name="newhome",
        sender="newhome.ch <noreply@newhome.ch>",
        subject="Anfrage zu Ihrem Inserat auf newhome.ch",
        html="<html><body><p>Guten Tag</p><p>Sie haben eine Anfrage erhalten.</p><table><tr><td>Vorname, "
        "Name</td><td>Sandra Keller</td></tr><tr><td>Strasse, Nr.</td><td>Seestrasse 12</td></tr><tr><td>PLZ, "
        "Ort</td><td>8002 Zürich</td></tr><tr><td>Telefon</td><td>079 444 55 "
        "66</td></tr><tr><td>E-Mail</td><td>sandra.keller@example.ch</td></tr><tr><td>Bemerkungen</td><td>Guten "
        "Tag<br><br>Ich interessiere mich für diese Wohnung. Wann wäre eine Besichtigung möglich?<br><br>Freundliche "
        "Grüsse<br>Sandra Keller</td></tr></table><p>Freundliche Grüsse<br>Ihr newhome-Team</p></body></html>",
        expected={
            "kind": "lead",
            "portal": "other",
            "first_name": "Sandra",
            "last_name": "Keller",
            "email": "sandra.keller@example.ch",
            "phone_e164": "+41794445566",
            "message": "Guten Tag\n\nIch interessiere mich für diese Wohnung. Wann wäre eine Besichtigung "
            "möglich?\n\nFreundliche Grüsse\nSandra Keller",
            "wants_viewing": True,
            "street": "Seestrasse 12",
            "zip": "8002",
            "city": "Zürich",
        },
    ),
    Layout(
        name="homegate_fr",
        sender="interested@homegate.ch",
        subject="Nouvelle demande",
        text="Destinataire:\nKronlachner\n\nObjet d'intérêt:\nRéférence: "
        "[kro.77]\nhttps://www.homegate.ch/louer/4001112223\nRue 2\n1000 Lausanne\n\nLa personne suivante est "
        "intéressée:\nPrénom: Julien\nNom: Favre\nE-mail: julien.favre@example.ch\nTéléphone: 078 666 77 88\n\nVotre "
        "message\nBonjour, l'appartement est-il toujours disponible ? J'aimerais le visiter. Merci\n",
        headers={"Reply-To": "Julien Favre <julien.favre@example.ch>"},
        expected={
            "kind": "lead",
            "portal": "homegate",
            "first_name": "Julien",
            "last_name": "Favre",
            "email": "julien.favre@example.ch",
            "phone_e164": "+41786667788",
            "object_refs": ["kro.77", "4001112223"],
            "message": "Bonjour, l'appartement est-il toujours disponible ? J'aimerais le visiter. Merci",
            "language": "fr",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="direct_en",
        sender="Peter Schmidt <ps@example.com>",
        subject="HT-1187",
        text="Hello,\n\nI saw your listing HT-1187 and would like to know if pets are allowed.\n\nBest regards\nPeter "
        "Schmidt\n\nMobile: +49 151 12340000\nSent from my Samsung Galaxy",
        expected={
            "kind": "lead",
            "portal": "direct",
            "first_name": "Peter",
            "last_name": "Schmidt",
            "email": "ps@example.com",
            "object_refs": ["HT-1187"],
            "message": "Hello,\n\nI saw your listing HT-1187 and would like to know if pets are allowed.\n\nBest "
            "regards\nPeter Schmidt",
            "language": "en",
            "phone_e164": "+4915112340000",
        },
    ),
    Layout(
        name="direct_nosubj",
        sender="olga@example.de",
        subject="",
        text="Guten Tag, wir suchen ein Haus mit Garten in Pasing bis 900.000 Euro. Haben Sie etwas für uns?\n\nMit "
        "freundlichen Grüßen\nOlga Brandt\n",
        expected={
            "kind": "lead",
            "portal": "direct",
            "first_name": "Olga",
            "last_name": "Brandt",
            "email": "olga@example.de",
            "object_refs": [],
            "message": "Guten Tag, wir suchen ein Haus mit Garten in Pasing bis 900.000 Euro. Haben Sie etwas für "
            "uns?\n\nMit freundlichen Grüßen\nOlga Brandt",
        },
    ),
    Layout(
        name="reply_nohist",
        sender="A B <a@example.de>",
        subject="Re: Ihre Anfrage",
        text="Perfekt, danke!\n",
        expected={"kind": "reply", "email": "a@example.de", "reply_text": "Perfekt, danke!"},
    ),
    Layout(
        name="reply_it",
        sender="Luca Rossi <l@example.it>",
        subject="R: Visita",
        text="Va bene, a martedì.\n\nSaluti\nLuca\n\nIl giorno lun 3 mar 2025 alle ore 10:00 Muster Immo "
        "<office@muster-immo.example> ha scritto:\n\n> Buongiorno\n",
        headers={"In-Reply-To": "<a@b>"},
        expected={
            "kind": "reply",
            "email": "l@example.it",
            "reply_text": "Va bene, a martedì.\n\nSaluti\nLuca",
            "language": "it",
        },
    ),
    Layout(
        name="reply_yahoo",
        sender="Yvonne Müller <y@example.de>",
        subject="Re: Termin",
        text="Ja, gerne um 16 Uhr.\nMfG Y. Müller\n\n    Am Montag, 3. März 2025 um 10:00:00 MEZ hat Muster Immo "
        "<office@muster-immo.example> Folgendes geschrieben:\n \n Guten Tag,\npasst Dienstag?\n",
        headers={"In-Reply-To": "<a@b>"},
        expected={"kind": "reply", "email": "y@example.de", "reply_text": "Ja, gerne um 16 Uhr.\nMfG Y. Müller"},
    ),
    Layout(
        name="reply_de_disclaimer",
        sender="Zoe Abt <z@firma.example>",
        subject="AW: Termin",
        text="Hallo Frau Sander,\n\nDonnerstag passt.\n\nViele Grüße\nZoe Abt\n\nFirma GmbH\nMusterstr. 1, 80331 "
        "München\nTel. +49 89 123456\n\nDiese E-Mail enthält vertrauliche Informationen.\n\n-----Ursprüngliche "
        "Nachricht-----\nVon: x\nGesendet: y\n",
        headers={"References": "<a@b>"},
        expected={
            "kind": "reply",
            "email": "z@firma.example",
            "reply_text": "Hallo Frau Sander,\n\nDonnerstag passt.\n\nViele Grüße\nZoe Abt",
        },
    ),
    Layout(
        name="reply_tb_bottom",
        sender="Tom <t@example.de>",
        subject="Re: Termin",
        text="Am 03.03.25 um 09:30 schrieb Muster:\n> Guten Tag,\n> passt Dienstag?\n\nJa, das passt uns.\nGruß Tom\n",
        headers={"In-Reply-To": "<a@b>"},
        expected={"kind": "reply", "email": "t@example.de", "reply_text": "Ja, das passt uns.\nGruß Tom"},
    ),
    Layout(
        name="is24_at_new",
        sender="ImmoScout24 <info@immobilienscout24.at>",
        subject="Neue Anfrage: T-9",
        html="<html><body><div><h2>Neue Anfrage</h2><p>ImmoScout24-ID: 6612ab34cd56<br>Objektnummer: "
        "T-9</p><h3>Interessent:in</h3><p>Karin Pichler<br>k.pichler@example.at<br>0660 "
        '12345678</p><h3>Nachricht</h3><p>Hallo! Ist noch frei? Danke</p><p><a href="x">Jetzt '
        "antworten</a></p></div></body></html>",
        headers={"Reply-To": "k.pichler@example.at"},
        expected={
            "kind": "lead",
            "portal": "immoscout24_at",
            "first_name": "Karin",
            "last_name": "Pichler",
            "email": "k.pichler@example.at",
            "phone_e164": "+4366012345678",
            "object_refs": ["6612ab34cd56", "T-9"],
            "message": "Hallo! Ist noch frei? Danke",
        },
    ),
    Layout(
        name="portal_link_only",
        sender="willhaben <noreply@willhaben.at>",
        subject="Zahlungsbestätigung",
        text="Danke für Ihre Zahlung. Betrag EUR 12\n",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="ka_new",
        sender="Mehmet über Kleinanzeigen <xy12-ek-ek@mail.kleinanzeigen.de>",
        subject='Nutzer-Anfrage zu deiner Anzeige "3-Zi-Wohnung"',
        text="Hallo!\n\nEin Interessent hat eine Anfrage zu deiner Anzeige gesendet:\n\n3-Zi-Wohnung\nAnzeigennummer: "
        "2991112223\n\nNachricht von: Mehmet\n\nHallo, ist die Wohnung noch verfügbar? LG Mehmet\n\nBeantworte diese "
        "Nachricht einfach, indem du auf diese E-Mail antwortest.\n\nDein Kleinanzeigen-Team\n",
        expected={
            "kind": "lead",
            "portal": "kleinanzeigen",
            "first_name": "Mehmet",
            "last_name": None,
            "email": "xy12-ek-ek@mail.kleinanzeigen.de",
            "object_refs": ["2991112223"],
            "message": "Hallo, ist die Wohnung noch verfügbar? LG Mehmet",
        },
    ),
    Layout(
        name="onoffice_is24",
        sender="onOffice <x@smtp.onoffice.de>",
        subject="Anfrage HT-1 (ImmobilienScout24)",
        text="Quelle: ImmobilienScout24\nExterne Objektnummer: HT-1\nPortal-ID: 155000999\n\nAnrede: Frau\nVorname: "
        "Greta\nName: Lang\nStraße: Am Ring 4\nPLZ/Ort: 50667 Köln\nMobil: 0176 12121212\nE-Mail 1: "
        "g.lang@example.de\n\nBemerkung: Bitte um Besichtigung.\n",
        expected={
            "kind": "lead",
            "portal": "immoscout24_de",
            "salutation": "Frau",
            "first_name": "Greta",
            "last_name": "Lang",
            "email": "g.lang@example.de",
            "phone_e164": "+4917612121212",
            "object_refs": ["HT-1", "155000999"],
            "message": "Bitte um Besichtigung.",
            "wants_viewing": True,
            "street": "Am Ring 4",
            "zip": "50667",
            "city": "Köln",
        },
    ),
    Layout(
        name="anrede_dr",
        sender="Web <web@muster-immo.example>",
        subject="Kontaktformular",
        text="Anrede: Frau Prof. Dr.\nName: Ilse von der Heide\nE-Mail: ilse@example.de\nTelefon: 030 555123\nNachricht: Bitte Exposé.\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "salutation": "Frau",
            "title": "Prof. Dr.",
            "first_name": "Ilse",
            "last_name": "von der Heide",
            "email": "ilse@example.de",
            "phone_e164": "+4930555123",
            "message": "Bitte Exposé.",
        },
    ),
    Layout(
        name="nosender",
        sender="immowelt <noreply@immowelt.de>",
        subject="Anfrage zu Ihrem Angebot (Ref.-Nr. B-2)",
        html="<html><body><p>Online-ID: 2CDEF3G<br>Referenznummer: B-2</p><table><tr><td><b>Name</b></td><td>Herr Jan "
        "Kruse</td></tr><tr><td><b>Telefon</b></td><td>0160 "
        "1112233</td></tr><tr><td><b>E-Mail</b></td><td>jan.kruse@example.de</td></tr></table><p><b>Nachricht</b></p><p>Hallo,<br>bitte "
        "um Termin.<br>Jan Kruse</p><p>Viele Grüße<br>Ihr immowelt-Team</p></body></html>",
        expected={
            "kind": "lead",
            "portal": "immowelt",
            "salutation": "Herr",
            "first_name": "Jan",
            "last_name": "Kruse",
            "email": "jan.kruse@example.de",
            "phone_e164": "+491601112233",
            "object_refs": ["2CDEF3G", "B-2"],
            "message": "Hallo,\nbitte um Termin.\nJan Kruse",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="bewerbung",
        sender="Lea <lea@example.de>",
        subject="Bewerbung als Immobilienkauffrau",
        text="Sehr geehrte Damen und Herren,\nhiermit bewerbe ich mich. Meinen Lebenslauf finden Sie im Anhang.",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="rechnung",
        sender="Strom AG <rechnung@strom.example>",
        subject="Ihre Rechnung 3/2025 Objekt Hauptstraße",
        text="Sehr geehrte Kundin, anbei Ihre Rechnung für das Objekt Hauptstraße 3.",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="loan",
        sender="Mr John <j@loan.example>",
        subject="Business proposal",
        text="Dear Friend, we offer loan 3% for your property. Contact whatsapp",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="de_spaces",
        sender="FLOWFACT <no-reply@flowfact.de>",
        subject="[FLOWFACT] Neue Anfrage",
        text="Es ist eine neue Anfrage eingegangen.\n\n  Immobilie       Ladenlokal\n  Kennung         HT-G-1\n  "
        "Interessent     Frau Rita Falk\n  Telefon         0152 22334455\n  E-Mail          "
        "rita.falk@example.de\n\nNachricht des Interessenten:\nGuten Tag,\nbitte rufen Sie mich an.\n\n--\nFLOWFACT "
        "GmbH\n",
        expected={
            "kind": "lead",
            "portal": "flowfact",
            "salutation": "Frau",
            "first_name": "Rita",
            "last_name": "Falk",
            "email": "rita.falk@example.de",
            "phone_e164": "+4915222334455",
            "object_refs": ["HT-G-1"],
            "message": "Guten Tag,\nbitte rufen Sie mich an.",
        },
    ),
    Layout(
        name="iphone_fwd",
        sender="Chef <chef@muster-immo.example>",
        subject="Fwd: Anfrage zu Ihrer Anzeige: X",
        html="<html><body><div>Bitte übernehmen</div><br><div>Anfang der weitergeleiteten "
        'Nachricht:</div><br><blockquote type="cite"><div><b>Von: </b>Hans Gruber über willhaben '
        "&lt;noreply@willhaben.at&gt;</div><div><b>Betreff: </b>Anfrage zu Ihrer Anzeige: X</div><div><b>Datum: "
        "</b>3. März 2025</div><div><b>An: </b>chef@muster-immo.example</div><br><div>willhaben-Code: "
        "812300001<br>Ihre Objektnummer: K-1<br><br>Name: Hans Gruber<br>E-Mail: h.gruber@example.at<br>Telefon: 0664 "
        "1231234<br><br>Nachricht:<br>Ist die Wohnung noch frei?<br><br>Um zu antworten, klicken "
        "Sie</div></blockquote></body></html>",
        expected={
            "kind": "lead",
            "portal": "willhaben",
            "first_name": "Hans",
            "last_name": "Gruber",
            "email": "h.gruber@example.at",
            "phone_e164": "+436641231234",
            "object_refs": ["812300001", "K-1"],
            "message": "Ist die Wohnung noch frei?",
        },
    ),
    Layout(
        name="familie",
        sender="Web <web@muster-immo.example>",
        subject="Kontaktformular",
        text="Name: Familie Bauer\nE-Mail: bauer@example.de\nTelefon:\nPersonen: 4\nNachricht:\nWir kommen zu viert.\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "salutation": "Familie",
            "last_name": "Bauer",
            "email": "bauer@example.de",
            "message": "Wir kommen zu viert.",
            "household_size": 4,
        },
    ),
    Layout(
        name="msg_labels",
        sender="ImmoScout24 <noreply@immobilienscout24.de>",
        subject="Neue Anfrage zu Ihrem Objekt M-8",
        text="Neue Anfrage\n\nScout-ID: 155000222\nReferenznummer: "
        "M-8\n\nAnrede:\nHerr\n\nVorname:\nTim\n\nNachname:\nOtt\n\nE-Mail:\ntim.ott@example.de\n\nTelefon:\n0170 "
        "9990000\n\nNachricht Ihrer Interessent:innen\n\nHallo,\n\nkurz zu mir:\nAlter: 30\nBeruf: Arzt\nHaustiere: "
        "keine\n\nIch freue mich auf Ihre Antwort.\n\nTim Ott\n\nJetzt antworten: https://x\n",
        expected={
            "kind": "lead",
            "portal": "immoscout24_de",
            "salutation": "Herr",
            "first_name": "Tim",
            "last_name": "Ott",
            "email": "tim.ott@example.de",
            "phone_e164": "+491709990000",
            "object_refs": ["155000222", "M-8"],
            "message": "Hallo,\n\nkurz zu mir:\nAlter: 30\nBeruf: Arzt\nHaustiere: keine\n\nIch freue mich auf Ihre "
            "Antwort.\n\nTim Ott",
        },
    ),
    Layout(
        name="portal_news",
        sender="immowelt <info@immowelt.de>",
        subject="Jetzt mehr Anfragen erhalten: Premium-Paket",
        text="Sehr geehrte Kundin,\nmit Premium erhalten Sie mehr Anfragen. Telefon: 0911 1234567\nIhr immowelt-Team",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="ka_expire",
        sender="Kleinanzeigen <noreply@kleinanzeigen.de>",
        subject='Deine Anzeige "Wohnung" läuft bald ab',
        text="Hallo,\ndeine Anzeige läuft in 3 Tagen ab.\nAnzeigennummer: 123456789",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="html_direct",
        sender="Sabrina Voss <s.voss@voss.example>",
        subject="Bürofläche",
        html='<html><body><div class="WordSection1"><p class="MsoNormal">Sehr geehrte Damen und Herren,</p><p '
        'class="MsoNormal">&nbsp;</p><p class="MsoNormal">wir suchen ein Büro und möchten HT-G-09 ansehen.</p><p '
        'class="MsoNormal">&nbsp;</p><p class="MsoNormal">Mit freundlichen Grüßen</p><p '
        'class="MsoNormal">&nbsp;</p><p class="MsoNormal">Sabrina Voss</p><p '
        'class="MsoNormal">Geschäftsführerin</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">Voss Consulting '
        'GmbH</p><p class="MsoNormal">Ring 5</p><p class="MsoNormal">80333 München</p><p class="MsoNormal">Mobil: +49 '
        '172 1234567</p><p class="MsoNormal">Fax: +49 89 555</p></div></body></html>',
        expected={
            "kind": "lead",
            "portal": "direct",
            "first_name": "Sabrina",
            "last_name": "Voss",
            "email": "s.voss@voss.example",
            "phone_e164": "+491721234567",
            "company": "Voss Consulting GmbH",
            "object_refs": ["HT-G-09"],
            "message": "Sehr geehrte Damen und Herren,\n\nwir suchen ein Büro und möchten HT-G-09 ansehen.\n\nMit "
            "freundlichen Grüßen\n\nSabrina Voss",
            "wants_viewing": True,
            "street": "Ring 5",
            "zip": "80333",
            "city": "München",
        },
    ),
    Layout(
        name="reply_en_disc",
        sender="Dan <d@corp.example>",
        subject="RE: Viewing",
        text="Hello,\n\n5 March works.\n\nKind regards\nDan\n\nDan Smith | Manager\nCorp Ltd | London\nT +44 20 1234 "
        "5678\n\nThis email and any attachments are confidential and intended solely for the addressee.\n\nFrom: "
        "Muster <office@muster-immo.example>\nSent: 03 March 2025 10:00\nTo: Dan <d@corp.example>\nSubject: "
        "Viewing\n\nDear Dan\n",
        headers={"References": "<a@b>"},
        expected={
            "kind": "reply",
            "email": "d@corp.example",
            "reply_text": "Hello,\n\n5 March works.\n\nKind regards\nDan",
            "language": "en",
        },
    ),
    Layout(
        name="exchange_ndr",
        sender="postmaster@outlook.example",
        subject="Unzustellbar: Ihre Anfrage",
        text="Ihre Nachricht an gone@example.de konnte nicht zugestellt werden.\nDie E-Mail-Adresse wurde nicht gefunden.",
        headers={"Return-Path": "<>"},
        expected={"kind": "bounce", "email": "gone@example.de"},
    ),
    Layout(
        name="via",
        sender="Lena Fuchs via Muster Immo <noreply@muster-immo.example>",
        subject="Anfrage MI-55",
        text="Name: Lena Fuchs\nE-Mail: lena.fuchs@example.de\nObjekt: MI-55\n\nNachricht: Hallo, ist ein Balkon "
        "dabei?\n\nDiese Anfrage wurde über www.muster-immo.example gesendet.\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Lena",
            "last_name": "Fuchs",
            "email": "lena.fuchs@example.de",
            "message": "Hallo, ist ein Balkon dabei?",
            "object_refs": ["MI-55"],
        },
    ),
    Layout(
        name="name_reversed",
        sender="Web <web@muster-immo.example>",
        subject="Kontaktformular",
        text="Name, Vorname: Huber, Max\nMail: max.huber@example.de\nTel.: 089/123456\nIhre Anfrage: Test ob noch frei\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Max",
            "last_name": "Huber",
            "email": "max.huber@example.de",
            "message": "Test ob noch frei",
        },
    ),
    Layout(
        name="two_tables",
        sender="DI Dr. Josef Lechner über willhaben <noreply@willhaben.at>",
        subject="Anfrage zu Ihrer Anzeige: Haus",
        html="<table><tr><td><p>Hallo,</p><p>zu Ihrer Anzeige wurde eine Anfrage "
        "gestellt.</p><p><b>Haus</b><br/>willhaben-Code: 811111111<br/>Ihre Objektnummer: "
        "A-1</p></td></tr><tr><td><p><b>Name:</b> DI Dr. Josef Lechner<br/><b>E-Mail:</b> "
        "j.lechner@example.at<br/><b>Telefon:</b> 0664 998877</p><p><b>Nachricht:</b><br/>Grüß Gott,<br/><br/>bitte "
        "um die Unterlagen.<br/><br/>MfG<br/>DI Dr. Josef Lechner</p><p>Um zu antworten, klicken Sie "
        "einfach</p></td></tr></table>",
        headers={"Reply-To": "j.lechner@example.at"},
        expected={
            "kind": "lead",
            "portal": "willhaben",
            "first_name": "Josef",
            "last_name": "Lechner",
            "title": "DI Dr.",
            "email": "j.lechner@example.at",
            "phone_e164": "+43664998877",
            "object_refs": ["811111111", "A-1"],
            "message": "Grüß Gott,\n\nbitte um die Unterlagen.\n\nMfG\nDI Dr. Josef Lechner",
        },
    ),
    Layout(
        name="immowelt_at",
        sender="immowelt <noreply@immowelt.at>",
        subject="Ref.-Nr. K-3: Anfrage von Frau Ana Marić",
        html="<table><tr><td>Online-ID: 2ZZZ9Y8<br>Referenznummer: "
        "K-3</td></tr></table><table><tr><td>Name:</td></tr></table><table><tr><td></td><td>Frau Ana "
        "Marić</td></tr></table><table><tr><td>Telefon:</td></tr></table><table><tr><td></td><td>0676 "
        "9998877</td></tr></table><table><tr><td>E-Mail:</td></tr></table><table><tr><td></td><td>ana.maric@example.at</td></tr></table><table><tr><td>Nachricht:</td></tr></table><table><tr><td></td><td>Hallo, "
        "kann ich die Wohnung sehen?</td></tr></table><table><tr><td>Dieses Angebot wurde auf immowelt.at "
        "gefunden.</td></tr></table>",
        expected={
            "kind": "lead",
            "portal": "immowelt",
            "salutation": "Frau",
            "first_name": "Ana",
            "last_name": "Marić",
            "email": "ana.maric@example.at",
            "phone_e164": "+436769998877",
            "object_refs": ["2ZZZ9Y8", "K-3"],
            "message": "Hallo, kann ich die Wohnung sehen?",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="sales2",
        sender="Foto Profi <foto@drohne.example>",
        subject="Professionelle Objektfotos für Ihre Immobilien",
        text="Guten Tag,\nwir bieten Immobilienfotografie und Drohnenaufnahmen für Makler ab 199 EUR. Gerne "
        "unterbreite ich Ihnen ein unverbindliches Angebot.\nMfG",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="eigentuemer",
        sender="Immo Kollege <k@makler.example>",
        subject="Gemeinschaftsgeschäft Penthouse",
        text="Liebe Kollegen,\nich habe einen Kunden für Ihr Penthouse. Ist ein Gemeinschaftsgeschäft mit Provisionsteilung möglich?",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="prop_hu",
        sender="Web <web@muster-immo.example>",
        subject="Kontaktformular",
        text="Vorname: Zoltán\nNachname: Nagy\nE-Mail: z.nagy@example.hu\nTelefon: +36 30 123 4567\nNachricht: Jó "
        "napot, szeretném megtekinteni a lakást. Köszönöm\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Zoltán",
            "last_name": "Nagy",
            "email": "z.nagy@example.hu",
            "phone_e164": "+36301234567",
            "message": "Jó napot, szeretném megtekinteni a lakást. Köszönöm",
            "language": "hu",
            "wants_viewing": True,
        },
    ),
    Layout(
        name="pl",
        sender="Web <web@muster-immo.example>",
        subject="Kontaktformular",
        text="Vorname: Anna\nNachname: Nowak\nE-Mail: a.nowak@example.pl\nNachricht: Dzień dobry, czy mieszkanie jest jeszcze dostępne?\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Anna",
            "last_name": "Nowak",
            "email": "a.nowak@example.pl",
            "message": "Dzień dobry, czy mieszkanie jest jeszcze dostępne?",
            "language": "pl",
        },
    ),
    Layout(
        name="fwd_wg",
        sender="Chef <chef@muster-immo.example>",
        subject="WG: Haus Lindenweg",
        text="Bitte kümmern\n\nVon: Carla Stein <carla.stein@example.de>\nGesendet: Montag, 3. März 2025 08:00\nAn: "
        "Chef\nBetreff: Haus Lindenweg\n\nGuten Tag,\nist das Haus noch zu haben?\nGruß Carla Stein\n",
        expected={
            "kind": "lead",
            "portal": "direct",
            "first_name": "Carla",
            "last_name": "Stein",
            "email": "carla.stein@example.de",
            "message": "Guten Tag,\nist das Haus noch zu haben?\nGruß Carla Stein",
        },
    ),
    Layout(
        name="gmx_html",
        sender="Gabi <g@gmx-post.example>",
        subject="Aw: Termin",
        html='<html><head></head><body><div style="font-family: Verdana;"><div>Hallo,</div><div>passt '
        'gut.</div><div>Viele Grüße</div><div>Gabi</div><div>&nbsp;</div><div><div name="quote" '
        'style="margin:10px"><div><b>Gesendet:</b> Montag</div>alt</div></div></div></body></html>',
        headers={"In-Reply-To": "<a@b>"},
        expected={
            "kind": "reply",
            "email": "g@gmx-post.example",
            "reply_text": "Hallo,\npasst gut.\nViele Grüße\nGabi",
        },
    ),
    Layout(
        name="stats_html",
        sender="ImmoScout24 <noreply@immobilienscout24.de>",
        subject="Ihr Wochenbericht",
        html="<p>Objekt M-8, Scout-ID: 155000222</p><p>Aufrufe: 120</p><p>Kontaktanfragen: 3</p><p>E-Mail: "
        "service@immobilienscout24.de</p>",
        expected={"kind": "not_lead"},
    ),
    Layout(
        name="phone_fax",
        sender="Web <web@muster-immo.example>",
        subject="Kontaktformular",
        text="Firma: Lind KG\nName: Dora Lind\nStraße: Am Platz 1\nTelefon: 089/777888\nFax: 089/777889\nE-Mail: "
        "dora@example.de\nNachricht: Bitte Exposé\n",
        expected={
            "kind": "lead",
            "portal": "website_form",
            "first_name": "Dora",
            "last_name": "Lind",
            "email": "dora@example.de",
            "phone_e164": "+4989777888",
            "company": "Lind KG",
            "message": "Bitte Exposé",
        },
    ),
)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_stated_field_is_read(layout: Layout) -> None:
    raw = letter(layout.sender, layout.subject, text=layout.text, html=layout.html, headers=layout.headers)
    got = as_json(read_mail(raw), layout.name)
    assert {field: comparable(got.get(field)) for field in layout.expected} == {
        field: comparable(value) for field, value in layout.expected.items()
    }


def comparable(value: object) -> object:
    """White space and order do not count; a viewing not mentioned and one not wanted are the same to the scorer."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return sorted(value)
    return value or None
