"""What a text is about: a property that somebody wants, or something that somebody sells or administers."""

import re

# All patterns are of small letters, and are tried on texts in small letters: that takes a third of the time.
_PROPERTY = re.compile(
    r"wohnung|\bhaus\b|haushälfte|reihenhaus|[a-zäöü]haus\b|objekt|immobilie|grundst(?:ü|ue)ck|baugrund|expos[eé]"
    r"|besichtig|begehung|inserat|anzeige|zimmer|garçonni|garconni|maisonette|penthouse|dachgescho|büro(?:fläche"
    r"|raum)?|ladenlokal|geschäftslokal|lokal\b|praxis|mieten|anmieten|kaufen|kaufinteress|miete\b|makler|apartment"
    r"|appartement|appartamento|\bflat\b|\bhouse\b|property|viewing|\brent(?:al|ing)?\b|logement|maison|visit[ae]?\b"
    r"|louer|location|acheter|studio|attique|pièces|loyer|annonce|affitto|affittare|canone|bilocale|trilocale|locali"
    r"|villa|casa\b|immobile|annuncio|piso|alquil|vivienda|habitaci|inmueble|daire|kiralık|ilan|mieszkani|kwater|wynaj"
    r"|ogłosz|lakás|albérlet|hirdet|\bstan\b|najam|\bbyt\b|pronáj|woning|huur|kamer|квартир|жиль|оголош|listing|advert"
    r"|tenancy|lease|\bpets\b|haustier|\broom\b|stellplatz|garage|provision|kaution|grundriss|verfügbar|noch frei|loft"
    r"|zinsliste|mieterliste|rent roll|retail|zinshaus|chalet|bungalow|rustico|mansarde|bauernh[oö]f|gutshof|cottage"
    r"|townhouse|\bbarn\b|boerderij|appartementen|mehrfamilienhaus|rendite|bauträger|neubau|altbau|balkon|terrasse"
    r"|\bgarten\b|kellerabteil|betriebskosten|nebenkosten|einzug|bezugsfertig|furnished|möbliert|meublé|arredato"
    r"|amueblado"
)
_WANTS = re.compile(
    r"interess|besichtig|begehung|noch (?:frei|verfügbar|zu haben|aktuell|da)|exposé|expose\b|unterlagen|grundriss"
    r"|suche[n]?\b|gesucht|anfrage|\bfrage|termin|kauf|miet|wohnen|einzieh|umzieh|unter welch|wie (?:hoch|groß|viel)"
    r"|darf man|gibt es|würde[n]?\b|möchte|hätte|könnte|bitte|viewing|available|interest|looking for|would like|visit"
    r"|\brent\b|\bbuy\b|enquir|inquir|please|could (?:you|i|we)|is (?:it|the)|disponib|libre|libero|intéress|souhait"
    r"|cherch|visite|pourr|vorrei|vorremmo|cerc|visita|trattabil|busco|quisiera|podría|sigue|me interesa|admite|szukam"
    r"|chciał|dostępn|jestem zainteresowan|keres|érdekl|szeretn|hledám|zajím|zoek|beschikbaar|bekijken|arıyor|ilgilen"
    r"|müsait|tražim|zanima|информац|свобод|интерес|посмотр|\?"
)
# Each alternative is one sign of selling, administering or fraud; signs of one kind count once.
_OTHER_BUSINESS = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"\bwir (?:bieten|sind spezialisiert|unterstützen (?:makler|immobilien)|helfen (?:maklern|immobilien"
            r"|unternehmen)|vermitteln|verkaufen|produzieren|liefern|entwickeln)|(?:haben|hat) (?:schon )?viele[nr]? "
            r"(?:makler|kunden|firmen|unternehmen)\w* .{0,40}geholfen|\bwe (?:offer|provide|speciali[sz]e|help|build"
            r"|are a team|deliver)|\bour (?:services?|software|solution|company|platform|agency|team of|clients)"
            r"|unser(?:e|en|er|em|es)? (?:software|lösung|dienstleistung\w*|produkt\w*|plattform|tool|agentur"
            r"|portfolio|kunden|maklerkunden|paket\w*|service|leistungen|studio)|(?:makler|neu|bestands"
            r"|firmen)kunden?\b|nous (?:proposons|offrons)|nos (?:services|solutions|clients)|(?:offriamo|proponiamo"
            r"|i nostri servizi)|ein team (?:von|aus) \d+"
        ),
        (r"\bstatt \d[\d.,]* ?(?:€|eur|chf)|\b\d{1,3} ?% (?:rabatt|schneller|mehr|günstiger|off|discount|nachlass"
        r"|unter)|\brabatt|einführungspreis|sonderpreis|gratis\b|kostenlos(?:e[nsr]?)? (?:erstgespräch|audit|analyse"
        r"|demo|test\w*|beratung|webinar|probe\w*|ein )|free (?:audit|trial|demo|consultation|quote)"
        r"|unverbindliche[sn]? (?:angebot|erstgespräch|demo)|ab nur \d|(?:energieausweis(?:e)?|fotos?) (?:ab|für nur) "
        r"\d|newsletter"),
        (r"\bseo\b|google[- ](?:ranking|platz|bewertung|ads|maps)|(?:bei|auf|in|on) google\b|suchmaschine|backlink"
        r"|\btraffic\b|(?:mehr|neue|qualifizierte) (?:leads|kunden|anfragen|eigentümer|aufträge)|lead-?generier"
        r"|neukunden|kaltakquise|sichtbarkeit|website (?:relaunch|design|optimier)|webdesign|social[- ]media|(?:more"
        r"|qualified) leads|reichweite|verkaufen .{0,60}schneller|conversion"),
        (r"(?:kurzes?|15|20|30|quick|short).{0,12}(?:telefonat|gespräch|call|minuten|minutes|min\b|chat)|calendly"
        r"|(?:online-?)?demo\b|erstgespräch|discovery call|zeit für (?:ein|einen) (?:kurzes|kurzen|call|telefonat)"),
        (r"abmelden|abbestell|unsubscribe|austragen|opt[- ]out|keine weiteren (?:angebote|mails|e-mails|nachrichten)"
        r"|désabonn|disiscriv|nicht mehr erhalten"),
        (r"business development|sales (?:manager|representative|director)|account (?:executive|manager)"
        r"|\bvertrieb(?:s\w*)?\b|key account|growth|marketing manager|außendienst|geschäftsanbahnung"),
        (r"(?:ihre|deine|your|votre) (?:website|webseite|homepage|site|internetseite)\b(?!.{0,80}(?:gefunden|gesehen"
        r"|entdeckt|found|seen|saw|vu))|(?:ihre|your) (?:agentur|firma|company|unternehmen|kanzlei) .{0,30}(?:wachs"
        r"|grow|unterstütz)"),
        (r"\bkredit\b.{0,40}(?:%|stunden|schufa)|ohne schufa|geld für immobil|crypto|krypto|bitcoin|investment "
        r"opportunity|erbschaft|lottery|gewinnspiel|casino|viagra|\bloan\b|\bfunding\b|million (?:usd|dollar|euro)"
        r"|inheritance|beneficiary|next of kin|forex"),
        (r"\b(?:rechnung|mahnung|zahlungserinnerung|invoice|gutschrift|auftragsbestätigung|lieferschein|facture"
        r"|fattura)\b|angebot nr|kundennummer|zahlungsziel|überweis(?:en sie|ung)|fällig(?:keit)?|iban"),
        (r"kaufvertragsentwurf|vertragsentwurf|wasserschaden|rohrbruch|handwerker|reparatur|schlüsselübergabe"
        r"|übergabeprotokoll|nebenkostenabrechnung|betriebskostenabrechnung|aktenzeichen|unser zeichen|kündigung"
        r"|kündige|mietminderung|zählerstand|eigentümerversammlung|hausverwaltung\b.{0,60}(?:abrechnung|protokoll"
        r"|schlüssel)|mängel"),
        (r"\b(?:anbei|beiliegend|im anhang|in der anlage|please find|ci-joint|in allegato)\b[^.!?]{0,60}\b(?:erhalten"
        r"|finden|übersende\w*|sende\w*|übermittle\w*|attached|vous trouverez|trova)\b|zur (?:durchsicht|unterschrift"
        r"|unterfertigung|kenntnisnahme|prüfung|freigabe)|beurkundung|notartermin|notariell"),
        (r"bewerbung (?:als|um|für)|initiativbewerbung|praktik(?:um|ant)\w* (?:bei|in|ab)|stellenangebot|lebenslauf"
        r"|job (?:application|offer)|curriculum|karriere"),
        (r"kooperation|zusammenarbeit|gemeinschaftsgeschäft|partnerschaft|provisionsteilung|tippgeber|dear (?:friend"
        r"|beneficiary)|hallo freund|liebe partner|partnership|collaboration"),
        r"kollegial|(?:sehr geehrte[r]?|liebe[r]?|werte[r]?|geschätzte[r]?|dear) (?:herr |frau )?(?:kolleg|partner|colleague)",
        (r"homestaging|home[- ]staging|drohnen|luftaufnahm|luftbild|virtuelle (?:rundgänge|tour)|360[- ]grad"
        r"|objektfotografie|immobilienfoto|gebäudereinigung|reinigungsfirma|umzugsunternehmen|versicherung(?:sangebot"
        r"|smakler)|finanzierungspartner|telefonanlage|druckerpatronen|bürobedarf|visitenkarten|leasing|werbeartikel"
        r"|photovoltaik"),
        (r"(?:konto|postfach|mailbox|account|password|passwort|kennwort).{0,60}(?:gesperrt|abgelaufen|läuft ab"
        r"|verifizier|bestätigen|suspend|expire|verify|locked|aktualisier|voll)|sicherheitswarnung|security alert"
        r"|unusual (?:sign|activity)|verify your|klicken sie hier|click here|paket(?:zustellung| konnte)|sendung "
        r".{0,40}(?:zugestellt|zoll)|quarant"),
        (r"\b(?:linkedin|xing|facebook|instagram|trustpilot|slack|zoom|teams|dropbox|docusign"
        r"|github)\b.{0,80}(?:einladung|nachricht|kontakt|invitation|connect|message|notification|anfrage|verbinden)"
        r"|möchte sich (?:mit ihnen )?vernetzen|profile? (?:views?|aufrufe)|wants to connect"),
    )
)  # fmt: skip
_BUSINESS = re.compile(
    r"\brechnung|invoice|gutschrift|mahnung|zahlungserinnerung|facture|fattura|newsletter|marktbericht|läuft (?:\w+ "
    r"){0,4}(?:ab|aus)\b|laufzeit|abgelaufen|\bendet\b|verlänger|statistik|performance|auswertung|reichweite|\breport"
    r"|report\b|leistungsbericht|treffer (?:für|zu)|neue (?:treffer|angebote|objekte|immobilien|wohnungen|häuser)(?! "
    r"an| zur? )|suchauftrag|suchagent|gespeicherte suche|suchprofil|freigeschaltet|genehmigt|veröffentlicht|aktiviert"
    r"|deaktiviert|wurde (?:online|gelöscht|geprüft|abgelehnt)|webinar|aktion\b.{0,20}%|rabatt|angebot für (?:makler"
    r"|partner)|kundennummer|passwort|kennwort|password|anmeldung|login|sign-?in|verifizier|sicherheitscode"
    r"|bestätigungscode|nutzungsbedingungen|agb-|wartungsarbeiten|störung|umfrage|bewerten sie|bewertung\b|feedback zu"
    r"|wochenbericht|monatsbericht|monatsreport|weekly|monthly|tipps für|neu(?:e funktion|heiten)|upgrade|premium"
    r"|budget|werbeanzeige|import(?:protokoll|bericht|fehler)|übertragung|schnittstelle|new matches|price alert|saved "
    r"search|your listing|dein inserat|ihr inserat (?:ist|wurde|läuft|endet)|ihre anzeige (?:ist|wurde|läuft|endet)"
    r"|deine anzeige (?:ist|wurde|läuft|endet)|quarant|dmarc|report domain|undelivered|expir(?:y|es|ing)|arrive à "
    r"échéance|scade|in scadenza|konto (?:gesperrt|eingeschränkt)|sicherheitswarnung"
)
"""Subjects of a portal's or vendor's own mail: invoice, expiry, statistics, alert, approval."""
_ENQUIRY = re.compile(
    r"anfrage|enquir|inquir|interessent|interessiert|interested|kontakt|contact|nachricht|message|demande|intéress"
    r"|richiesta|interessat|lead\b|objekt|geschrieben|schreibt|geantwortet|frage zu|formular|submission|new entry"
    r"|rückruf|anruf|modulo|formulaire|solicitud|zapytanie"
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
