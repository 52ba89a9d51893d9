"""What a text is about: a property that somebody wants, or something that somebody sells or administers."""

import re

# All patterns are of small letters, and are tried on texts in small letters: that takes a third of the time.
_PROPERTY = re.compile(
    r"wohnung|\bhaus\b|haushälfte|reihenhaus|[a-zäöü]haus\b|objekt|immobilie|grundst(?:ü|ue)ck|baugrund|expos[eé]|besichtig|begehung|inserat|anzeige|zimmer|garçonni|garconni|maisonette|penthouse|dachgescho|büro(?:fläche|raum)?|ladenlokal|geschäftslokal|lokal\b|praxis|mieten"
    r"|anmieten|kaufen|kaufinteress|miete\b|makler|apartment|appartement|appartamento|\bflat\b|\bhouse\b|property|viewing|\brent(?:al|ing)?\b|logement|maison|visit[ae]?\b|louer|location|acheter|studio|attique|pièces|loyer|annonce|affitto|affittare|canone|bilocale|trilocale|locali|villa|casa\b|immobile|annuncio"
    r"|piso|alquil|vivienda|habitaci|inmueble|daire|kiralık|ilan|mieszkani|kwater|wynaj|ogłosz|lakás|albérlet|hirdet|\bstan\b|najam|\bbyt\b|pronáj|woning|huur|kamer|квартир|жиль|оголош|listing|advert|tenancy|lease|\bpets\b|haustier|\broom\b|stellplatz|garage|provision|kaution|grundriss|verfügbar|noch frei|loft|zinsliste|mieterliste|rent roll|retail|zinshaus"
    r"|chalet|bungalow|rustico|mansarde|bauernh[oö]f|gutshof|cottage|townhouse|\bbarn\b|boerderij|appartementen|mehrfamilienhaus|rendite|bauträger|neubau|altbau|balkon|terrasse|\bgarten\b|kellerabteil|betriebskosten|nebenkosten|einzug|bezugsfertig|furnished|möbliert|meublé|arredato|amueblado"
)
_WANTS = re.compile(
    r"interess|besichtig|begehung|noch (?:frei|verfügbar|zu haben|aktuell|da)|exposé|expose\b|unterlagen|grundriss|suche[n]?\b|gesucht|anfrage|\bfrage|termin|kauf|miet|wohnen|einzieh|umzieh|unter welch|wie (?:hoch|groß|viel)|darf man|gibt es|würde[n]?\b|möchte|hätte|könnte|bitte"
    r"|viewing|available|interest|looking for|would like|visit|\brent\b|\bbuy\b|enquir|inquir|please|could (?:you|i|we)|is (?:it|the)|disponib|libre|libero|intéress|souhait|cherch|visite|pourr|vorrei|vorremmo|cerc|visita|trattabil|busco|quisiera|podría|sigue|me interesa|admite|szukam|chciał|dostępn|jestem zainteresowan|keres|érdekl|szeretn"
    r"|hledám|zajím|zoek|beschikbaar|bekijken|arıyor|ilgilen|müsait|tražim|zanima|информац|свобод|интерес|посмотр|\?"
)
# Each alternative is one sign of selling, administering or fraud; signs of one kind count once.
_OTHER_BUSINESS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\bwir (?:bieten|sind spezialisiert|unterstützen (?:makler|immobilien)|helfen (?:maklern|immobilien|unternehmen)|vermitteln|verkaufen|produzieren|liefern|entwickeln)|(?:haben|hat) (?:schon )?viele[nr]? (?:makler|kunden|firmen|unternehmen)\w* .{0,40}geholfen|\bwe (?:offer|provide|speciali[sz]e|help|build|are a team|deliver)|\bour (?:services?|software|solution|company|platform|agency|team of|clients)"
            r"|unser(?:e|en|er|em|es)? (?:software|lösung|dienstleistung\w*|produkt\w*|plattform|tool|agentur|portfolio|kunden|maklerkunden|paket\w*|service|leistungen|studio)|(?:makler|neu|bestands|firmen)kunden?\b|nous (?:proposons|offrons)|nos (?:services|solutions|clients)|(?:offriamo|proponiamo|i nostri servizi)|ein team (?:von|aus) \d+"
        ),
        r"\bstatt \d[\d.,]* ?(?:€|eur|chf)|\b\d{1,3} ?% (?:rabatt|schneller|mehr|günstiger|off|discount|nachlass|unter)|\brabatt|einführungspreis|sonderpreis|gratis\b|kostenlos(?:e[nsr]?)? (?:erstgespräch|audit|analyse|demo|test\w*|beratung|webinar|probe\w*|ein )|free (?:audit|trial|demo|consultation|quote)|unverbindliche[sn]? (?:angebot|erstgespräch|demo)|ab nur \d|(?:energieausweis(?:e)?|fotos?) (?:ab|für nur) \d|newsletter",
        r"\bseo\b|google[- ](?:ranking|platz|bewertung|ads|maps)|(?:bei|auf|in|on) google\b|suchmaschine|backlink|\btraffic\b|(?:mehr|neue|qualifizierte) (?:leads|kunden|anfragen|eigentümer|aufträge)|lead-?generier|neukunden|kaltakquise|sichtbarkeit|website (?:relaunch|design|optimier)|webdesign|social[- ]media|(?:more|qualified) leads|reichweite|verkaufen .{0,60}schneller|conversion",
        r"(?:kurzes?|15|20|30|quick|short).{0,12}(?:telefonat|gespräch|call|minuten|minutes|min\b|chat)|calendly|(?:online-?)?demo\b|erstgespräch|discovery call|zeit für (?:ein|einen) (?:kurzes|kurzen|call|telefonat)",
        r"abmelden|abbestell|unsubscribe|austragen|opt[- ]out|keine weiteren (?:angebote|mails|e-mails|nachrichten)|désabonn|disiscriv|nicht mehr erhalten",
        r"business development|sales (?:manager|representative|director)|account (?:executive|manager)|\bvertrieb(?:s\w*)?\b|key account|growth|marketing manager|außendienst|geschäftsanbahnung",
        r"(?:ihre|deine|your|votre) (?:website|webseite|homepage|site|internetseite)\b(?!.{0,80}(?:gefunden|gesehen|entdeckt|found|seen|saw|vu))|(?:ihre|your) (?:agentur|firma|company|unternehmen|kanzlei) .{0,30}(?:wachs|grow|unterstütz)",
        r"\bkredit\b.{0,40}(?:%|stunden|schufa)|ohne schufa|geld für immobil|crypto|krypto|bitcoin|investment opportunity|erbschaft|lottery|gewinnspiel|casino|viagra|\bloan\b|\bfunding\b|million (?:usd|dollar|euro)|inheritance|beneficiary|next of kin|forex",
        r"\b(?:rechnung|mahnung|zahlungserinnerung|invoice|gutschrift|auftragsbestätigung|lieferschein|facture|fattura)\b|angebot nr|kundennummer|zahlungsziel|überweis(?:en sie|ung)|fällig(?:keit)?|iban",
        r"kaufvertragsentwurf|vertragsentwurf|wasserschaden|rohrbruch|handwerker|reparatur|schlüsselübergabe|übergabeprotokoll|nebenkostenabrechnung|betriebskostenabrechnung|aktenzeichen|unser zeichen|kündigung|kündige|mietminderung|zählerstand|eigentümerversammlung|hausverwaltung\b.{0,60}(?:abrechnung|protokoll|schlüssel)|mängel",
        r"\b(?:anbei|beiliegend|im anhang|in der anlage|please find|ci-joint|in allegato)\b[^.!?]{0,60}\b(?:erhalten|finden|übersende\w*|sende\w*|übermittle\w*|attached|vous trouverez|trova)\b|zur (?:durchsicht|unterschrift|unterfertigung|kenntnisnahme|prüfung|freigabe)|beurkundung|notartermin|notariell",
        r"bewerbung (?:als|um|für)|initiativbewerbung|praktik(?:um|ant)\w* (?:bei|in|ab)|stellenangebot|lebenslauf|job (?:application|offer)|curriculum|karriere",
        r"kooperation|zusammenarbeit|gemeinschaftsgeschäft|partnerschaft|provisionsteilung|tippgeber|dear (?:friend|beneficiary)|hallo freund|liebe partner|partnership|collaboration",
        r"kollegial|(?:sehr geehrte[r]?|liebe[r]?|werte[r]?|geschätzte[r]?|dear) (?:herr |frau )?(?:kolleg|partner|colleague)",
        r"homestaging|home[- ]staging|drohnen|luftaufnahm|luftbild|virtuelle (?:rundgänge|tour)|360[- ]grad|objektfotografie|immobilienfoto|gebäudereinigung|reinigungsfirma|umzugsunternehmen|versicherung(?:sangebot|smakler)|finanzierungspartner|telefonanlage|druckerpatronen|bürobedarf|visitenkarten|leasing|werbeartikel|photovoltaik",
        r"(?:konto|postfach|mailbox|account|password|passwort|kennwort).{0,60}(?:gesperrt|abgelaufen|läuft ab|verifizier|bestätigen|suspend|expire|verify|locked|aktualisier|voll)|sicherheitswarnung|security alert|unusual (?:sign|activity)|verify your|klicken sie hier|click here|paket(?:zustellung| konnte)|sendung .{0,40}(?:zugestellt|zoll)|quarant",
        r"\b(?:linkedin|xing|facebook|instagram|trustpilot|slack|zoom|teams|dropbox|docusign|github)\b.{0,80}(?:einladung|nachricht|kontakt|invitation|connect|message|notification|anfrage|verbinden)|möchte sich (?:mit ihnen )?vernetzen|profile? (?:views?|aufrufe)|wants to connect",
    )
)  # fmt: skip
_BUSINESS = re.compile(
    r"\brechnung|invoice|gutschrift|mahnung|zahlungserinnerung|facture|fattura|newsletter|marktbericht|läuft (?:\w+ ){0,4}(?:ab|aus)\b|laufzeit|abgelaufen|\bendet\b|verlänger|statistik|performance|auswertung|reichweite|\breport|report\b|leistungsbericht|treffer (?:für|zu)|neue (?:treffer|angebote|objekte|immobilien|wohnungen|häuser)(?! an| zur? )|suchauftrag|suchagent|gespeicherte suche"
    r"|suchprofil|freigeschaltet|genehmigt|veröffentlicht|aktiviert|deaktiviert|wurde (?:online|gelöscht|geprüft|abgelehnt)|webinar|aktion\b.{0,20}%|rabatt|angebot für (?:makler|partner)|kundennummer|passwort|kennwort|password|anmeldung|login|sign-?in"
    r"|verifizier|sicherheitscode|bestätigungscode|nutzungsbedingungen|agb-|wartungsarbeiten|störung|umfrage|bewerten sie|bewertung\b|feedback zu|wochenbericht|monatsbericht|monatsreport|weekly|monthly|tipps für|neu(?:e funktion|heiten)|upgrade|premium|budget|werbeanzeige"
    r"|import(?:protokoll|bericht|fehler)|übertragung|schnittstelle|new matches|price alert|saved search|your listing|dein inserat|ihr inserat (?:ist|wurde|läuft|endet)|ihre anzeige (?:ist|wurde|läuft|endet)|deine anzeige (?:ist|wurde|läuft|endet)|quarant|dmarc|report domain|undelivered|expir(?:y|es|ing)|arrive à échéance|scade|in scadenza|konto (?:gesperrt|eingeschränkt)|sicherheitswarnung"
)
"""Subjects of a portal's or vendor's own mail: invoice, expiry, statistics, alert, approval."""
_ENQUIRY = re.compile(
    r"anfrage|enquir|inquir|interessent|interessiert|interested|kontakt|contact|nachricht|message|demande|intéress|richiesta|interessat|lead\b|objekt|geschrieben|schreibt|geantwortet|frage zu|formular|submission|new entry|rückruf|anruf|modulo|formulaire|solicitud|zapytanie"
)
_MAX = 6_000


def is_business(subject: str) -> bool:
    """A portal's or vendor's own mail by its subject."""
    return bool(_BUSINESS.search(subject.lower()))


def speaks_of_enquiry(text: str) -> bool:
    """Whether a notification says that somebody asked."""
    return bool(_ENQUIRY.search(text.lower()))


def other_business(text: str) -> int:
    """How many signs of selling, administering or fraud a text has."""
    text = text[:_MAX].lower()
    return sum(1 for pattern in _OTHER_BUSINESS if pattern.search(text))


def property_words(text: str) -> int:
    """How many different words of property a text has."""
    return len(set(_PROPERTY.findall(text[:_MAX].lower())))


def asks_about_property(subject: str, text: str, *, refs: bool) -> bool:
    """Whether a person's mail is about a property that he wants rather than something that he sells to the agency.

    `refs`: it names a listing. A seller's mail has several signs of selling; one sign occurs in many a seeker's.
    """
    whole = f"{subject}\n{text[:_MAX]}"
    seeks = property_words(whole) + 2 * refs
    sells = other_business(whole)
    wanted = bool(_WANTS.search(whole.lower()))
    return wanted and seeks >= 1 and sells < 2 + (seeks >= 6) and seeks > 2 * sells


def sells(subject: str, text: str) -> bool:
    """Whether a mail clearly sells something, or administers or deceives."""
    whole = f"{subject}\n{text[:_MAX]}"
    return other_business(whole) >= 2 and property_words(whole) < 6
