"""Which field a label names: the vocabulary of forms and portals in German, Austrian, English, French and Italian."""

import re
from functools import lru_cache

# Field names: those of `domain.enquiry`, and: name (full name), name2 (second of first/last), mobile, address, place (zip and
# city), ref, object (title, perhaps with a number), object_address, source, message, sender (`Name <address>`), wish, skip (known, not read).
VOCABULARY: dict[str, str] = {
    "salutation": "anrede|salutation|civilité|civilite|title / salutation|titolo di cortesia|geschlecht|hitap|appellativo",
    "title": "titel|title|akad titel|akademischer titel|titel vorangestellt|titel vorgestellt|akad grad|akademischer grad|academic title",
    "first_name": "vorname|vornamen|rufname|first name|firstname|given name|prénom|prenom|nome|forename|ad",
    "last_name": "nachname|familienname|zuname|last name|lastname|surname|family name|nom de famille|cognome|soyad|soyadı",
    "name": "name|vollständiger name|nom prénom|prénom nom|ihr name|namen|vor und nachname|vorname und nachname|vorname nachname|vor nachname|vorname name|name vorname|voller name"
    "|full name|your name|nom complet|nom et prénom|prénom et nom|nome e cognome|nominativo|kontaktperson|ansprechpartner"
    "|interessent|interessentin|interessent in|interessenten|anfragende person|anfragender|anfragesteller|anfragestellerin"
    "|absender|absenderin|kontakt|kunde|kundin|person|kontaktname|nom|contact|contact name|sender|anfrage von|nachricht von"
    "|message from|message de|messaggio da|von|from|de|da|expéditeur|mittente|eingegangen von|bewerber|mietinteressent"
    "|kaufinteressent|name des interessenten|name der interessentin|enquirer|applicant|client|cliente|interessato",
    "company": "firma|firmenname|unternehmen|company|company name|organisation|organization|société|entreprise|azienda|ditta|betrieb",
    "email": "e mail|email|mail|e mail adresse|email adresse|emailadresse|mailadresse|mail adresse|e mail address|email address"
    "|courriel|adresse e mail|adresse mail|adresse email|posta elettronica|indirizzo e mail|indirizzo email|indirizzo mail|eposta"
    "|e posta|antwortadresse|kontakt e mail|antwort an|reply to",
    "phone": "telefon|tel|telefonnummer|telefon nummer|tel nr|telefonnr|telefon nr|phone|phone number|telephone|telephone number"
    "|téléphone|tél|numéro de téléphone|telefono|numero di telefono|rufnummer|festnetz|festnetznummer|telefon privat|telefon mobil"
    "|telefon geschäftlich|telefon tagsüber|rückrufnummer|kontakt telefon|kontaktnummer|durchwahl|telefon festnetz|fon|contact number"
    "|telefax nicht|daytime phone|landline|téléphone fixe|tel privat|tel geschäftlich|erreichbar unter",
    "mobile": "mobil|handy|mobiltelefon|mobilnummer|handynummer|mobil nr|mobiltelefonnummer|mobile|mobile phone|mobile number|cell"
    "|cell phone|natel|portable|téléphone portable|tél portable|cellulare|telefono cellulare|mobil telefon|tel mobil|whatsapp|cep telefonu",
    "street": "straße|strasse|str|straße nr|strasse nr|straße hausnummer|strasse hausnummer|straße und hausnummer|strasse und hausnummer"
    "|straße hausnr|strasse hausnr|straße und nr|strasse und nr|street|street address|rue|via|indirizzo via",
    "number": "hausnummer|hausnr|haus nr|nr|house number|numéro|numero civico",
    "zip": "plz|postleitzahl|zip|zip code|postcode|postal code|code postal|npa|cap",
    "city": "ort|stadt|wohnort|city|town|ville|localité|città|citta|località|gemeinde",
    "place": "plz ort|plz und ort|plz wohnort|postleitzahl ort|plz stadt|zip city|postcode city|npa lieu|npa localité|code postal ville"
    "|cap città|cap località|postleitzahl und ort|ort plz|plz / ort",
    "address": "adresse|anschrift|address|postal address|postanschrift|wohnadresse|wohnanschrift|adresse postale|indirizzo|meldeadresse"
    "|aktuelle adresse|aktuelle anschrift|current address|adresse actuelle|kontaktadresse",
    "ref": "objektnummer|objekt nr|objektnr|objekt nummer|objekt id|objektid|immobilien id|immobilien nr|immobiliennummer|objektkennung"
    "|immobilien nummer|referenznummer|referenz|ref|ref nr|referenz nr|referenznr|refnr|scout id|scoutid|scout nr|willhaben code"
    "|willhaben id|online id|onlineid|immonet nr|immonet id|immowelt id|anbieter objekt id|anbieter objektnummer|anzeigennummer"
    "|anzeigen id|anzeigen nr|anzeigennr|anzeigencode|anzeigen code|inserat nr|inseratnummer|inserat id|inserats id|inseratsnummer"
    "|interne objektnummer|interne nummer|interne nr|interne objekt nr|externe objektnummer|externe objekt nr|externe nummer|kennung"
    "|portal id|portal nr|portal objektnummer|datensatznr|datensatznummer|immobilien net id|immoscout24 id|immobilienscout24 id"
    "|is24 id|expose nr|exposé nr|expose nummer|exposé nummer|exposenummer|exposénummer|expose id|exposé id|angebotsnummer|angebots nr"
    "|angebotsnr|angebot nr|property id|property ref|property reference|property number|reference|reference number|reference no|listing id"
    "|listing number|ref no|ad id|object id|object number|object no|référence|réf|référence de l'annonce|numéro d'annonce|n° d'annonce"
    "|référence du bien|riferimento|rif|codice annuncio|codice immobile|rif annuncio|makler objektnummer|makler nr|eigene objektnummer"
    "|code|standard code|oobj id|immo id|immo nr|homegate id|immoscout id|inserate nr|objektreferenz|ihre referenz|ihre objektnummer"
    "|ihre objekt nr|objekt referenz|kundenobjektnummer|anbieternummer|ihre ref|ihre ref nr|ihre referenznummer|unsere referenz|obj nr",
    "object": "objekt|immobilie|anzeige|inserat|titel der anzeige|wohnung|objekt titel|objekttitel|objektbezeichnung|property|listing"
    "|betreff|subject|bien|annonce|immobile|annuncio|objet|oggetto|betrifft|exposé|expose|angebot|titel des inserats|projekt|thema"
    "|angefragtes objekt|angefragte immobilie|gewünschtes objekt|objekt von interesse|property of interest|interesse an|interessiert an"
    "|betreffende immobilie|objekttyp|objektart|ihre anzeige|ihr inserat|ihr objekt",
    "source": "quelle|portal|herkunft|source|lead source|anfragequelle|kontaktquelle|kanal|plattform|anfrage über|eingang über"
    "|provenienza|origine|lead quelle|medium|anfrageportal|börse|immobilienportal|vermittelt durch|eingegangen über",
    "message": "nachricht|message|mitteilung|anfrage|anfragetext|nachrichtentext|ihre nachricht|text|anmerkung|anmerkungen|bemerkung"
    "|bemerkungen|kommentar|comment|comments|your message|freitext|notiz|notizen|mitteilungstext|messaggio|commento|commentaire"
    "|commentaires|votre message|deine nachricht|fragen|frage|anmerkungen fragen|anmerkungen fragen des interessenten|freie mitteilung"
    "|nachricht ihrer interessent innen|nachricht ihres interessenten|nachricht ihrer interessentin|nachricht des interessenten"
    "|nachricht der interessentin|nachricht vom interessenten|text der anfrage|inhalt|inhalt der anfrage|ihre anfrage|anfrage text"
    "|nachricht an den anbieter|nachricht an anbieter|weitere angaben|enquiry|inquiry|question|questions|remarks|note|notes"
    "|enquiry text|inquiry text|richiesta|testo|demande|remarque|remarques|mesaj|kontaktanfrage|persönliche nachricht|personal message"
    "|nachricht des nutzers|nachricht des kunden|message text|il tuo messaggio|texte|wünsche|zusätzliche informationen|mitteilung an uns|nachricht an uns|nachricht an den makler|kurznachricht"
    "|anliegen text|kundennachricht|originalnachricht des interessenten|mitteilung des interessenten|your enquiry|ihre mitteilung"
    "|hinweis des interessenten|bemerkung des interessenten|schreibt|nachricht an sie|anmerkungen des interessenten",
    "move_in": "einzugsdatum|einzug|einzugstermin|gewünschter einzug|einzug ab|gewünschter einzugstermin|wunscheinzug|einziehen ab"
    "|gewünschtes einzugsdatum|bezug ab|bezugstermin|gewünschter bezug|move in|move in date|moving date|desired move in|preferred move in"
    "|date d'emménagement|emménagement|data di ingresso|data ingresso|entrata|mietbeginn|gewünschter mietbeginn|beziehbar ab gewünscht"
    "|desired move in date|preferred move in date|date d'entrée|entrée souhaitée|gewünschter einzugsmonat|übernahme|einzugswunsch",
    "income": "haushaltsnettoeinkommen|nettoeinkommen|einkommen|monatliches nettoeinkommen|netto einkommen|haushaltseinkommen|income"
    "|haushaltsnetto|monatsnetto|monatliches haushaltsnettoeinkommen|net income|household income|net household income|monthly net income"
    "|monthly income|revenu|revenu net|revenu mensuel|revenu mensuel net|reddito|reddito netto|reddito mensile|einkommen netto"
    "|monatliches einkommen|familiennettoeinkommen|haushaltsnettoeinkommen monatlich|einkommen monatlich|revenus du ménage|nettoverdienst"
    "|reddito netto mensile|monthly net household income|haushalts nettoeinkommen|einkommen haushalt|nettohaushaltseinkommen",
    "household_size": "haushaltsgröße|haushaltsgrösse|personen im haushalt|personenanzahl|anzahl personen|anzahl der personen|personen"
    "|personenzahl|anzahl bewohner|bewohner|household|household size|number of persons|number of people|persons|people|nombre de personnes"
    "|numero di persone|numero persone|einziehende personen|haushaltsmitglieder|occupants|haushalt|anzahl mieter|mieteranzahl"
    "|people in household|taille du ménage|personnes|persone|number of occupants|zahl der personen",
    "viewing": "besichtigung|besichtigungstermin|besichtigungstermin gewünscht|besichtigung gewünscht|besichtigung erwünscht"
    "|besichtigungswunsch|viewing|viewing requested|viewing wanted|wants viewing|visite|visite souhaitée|visita|termin gewünscht"
    "|ich möchte besichtigen|möchte besichtigen|viewing request|besichtigungstermin erwünscht|terminwunsch|wunschtermin|visita richiesta"
    "|gewünschter besichtigungstermin|preferred viewing date|would like a viewing|richiesta visita|wunschtermin besichtigung",
    "wish": "kontaktwunsch|bitte um|wunsch|ich wünsche|anliegen|ihr anliegen|grund|grund der anfrage|anfrageart|art der anfrage|ich möchte"
    "|anfragetyp|gewünscht|request|type of enquiry|interesse|je souhaite|desidero|request type|aktion|interessiert an besichtigung"
    "|bevorzugt|wünscht|gewünschte aktion|kontaktgrund|rückmeldung gewünscht",
    "financing": "finanzierung|finanzierung gesichert|financing|finanzierungsbestätigung|eigenkapital|finanzierungsstatus|financement"
    "|finanziamento",
    "object_address": "objektadresse|adresse des objekts|adresse der immobilie|objektanschrift|ort der immobilie|property address"
    "|lage des objekts|anschrift des objekts",
    "skip": "datum|date|data|gesendet|sent|envoyé|inviato|uhrzeit|zeit|fax|telefax|land|country|pays|paese|staat|geburtsdatum|haustiere|pets"
    "|date of birth|beschäftigungsverhältnis|beruf|occupation|profession|employment|bewerbungsunterlagen vorhanden|schufa|bonität|raucher"
    "|datenschutz|datenschutz akzeptiert|datenschutzerklärung|privacy|dsgvo|agb|newsletter|einwilligung|zustimmung|ip|ip adresse|ip address"
    "|browser|user agent|seite|url|link|page|website|webseite|web|formular|form|captcha|gesendet am|eingegangen am|datum der anfrage|preis"
    "|kaufpreis|miete|kaltmiete|warmmiete|gesamtmiete|fläche|wohnfläche|zimmer|lage|empfänger|recipient|an|to|à|destinataire|kundennummer"
    "|kontaktdaten|contact details|ihre kontaktdaten|angaben zum interessenten|daten des interessenten|persönliche daten|interessentendaten"
    "|angefragte objekte|folgende person ist interessiert|the following person is interested|personne intéressée|absenderdaten|verfügbar ab"
    "|weitere daten zum interessenten|objektdaten|ihr objekt auf|erreichbarkeit|beste zeit|rückrufzeit|best time to call|bevorzugte kontaktart"
    "|kontaktart|preferred contact|capital|budget|max miete|wohnsituation|marketing|werbung|rechtliches|widerruf|widerrufsbelehrung|spam score|referrer|zeitstempel|timestamp|kunden nr"
    "|anrede betreuer|betreuer|zuständig|agent|bearbeiter|makler|anbieter|status|priorität|haustiere vorhanden|pets in household|tiere"
    "|nationalität|familienstand|wbs|wohnberechtigungsschein|mietdauer|unterlagen vorhanden|mieterselbstauskunft|profil|telefonzeiten"
    "|vermarktungsart|kauf miete|objektkategorie|kategorie|category|sprache|language|langue|lingua|dauer|aufenthaltsdauer|objekt ort",
}  # fmt: skip
FIELD_OF = {label: field for field, labels in VOCABULARY.items() for label in labels.split("|")}

_PARENTHESIS = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")
_LEAD = re.compile(r"^(?:[-*•·–>▪◦✉☎📞📧📱]\s*|\d{1,2}[.)]\s+)+")
_TRAIL = re.compile(r"[\s:*.…_?!]+$")
_JOIN = re.compile(r"[\s/_.:*\-–,+&]+")
_QUALIFIER = re.compile(
    r"^(?:ihre?r?s?|your|deine?r?|votre|vos|suo|sua|il tuo|la tua|kunden?|interessenten?|kontakt|contact|absender|sender|client)\s+"
    r"|\s+(?:des|der|vom|von|of|du|del|dell)\s*(?:the\s+|der\s+)?(?:interessent\w*|interessierten|kunden?|kundin|absenders?|absenderin"
    r"|anfragenden|anfragestellers?|kontakts?|person|client|sender|applicant|enquirer|intéressée?|mieters?|käufers?|interessato)$"
    r"|\s+(?:optional|pflichtfeld|freiwillig|required|\d{1,2})$|\s+(?:privat|geschäftlich|tagsüber|abends)$"
)
_HINTS = (
    ("e mail", "email"), ("email", "email"), ("vorname", "first_name"), ("nachname", "last_name"), ("handy", "mobile"),
    ("mobil", "mobile"), ("telefon", "phone"), ("phone", "phone"), ("einzug", "move_in"), ("einkommen", "income"),
    ("besichtigung", "viewing"), ("haushalt", "household_size"), ("objektnummer", "ref"), ("objekt nr", "ref"),
    ("objekt id", "ref"), ("referenz", "ref"), ("anzeigennummer", "ref"), ("anzeigen id", "ref"), ("inserat nr", "ref"),
    ("inseratsnummer", "ref"), ("nachricht", "message"), ("anmerkung", "message"), ("mitteilung", "message"), ("message", "message"),
    ("datenschutz", "skip"), ("anschrift", "address"), ("firma", "company"),
)  # fmt: skip
_NUMBER = re.compile(r"(?:^|\s|\w)(?:nr|nummer|id|code|kennung|ref|number|no)$")
_OTHER_NUMBER = re.compile(
    r"telefon|handy|mobil|kunde|customer|haus|rechnung|steuer|ust|uid|konto|vorgang|ticket|session|user|benutzer|ip\b|anfrage|enquiry|message|nachricht"
    r"|lead|makler|anbieter|kontakt|fax|post|zip|passwort|bestell|auftrag|transaktion|conversation|phone|vat|device|mitglied|promo|zugang"
)
_NAMED = re.compile(r"(?:^|\s)name(?:$|\s)")
_OTHER_NAME = re.compile(
    r"firma|company|benutzer|user|datei|file|objekt|projekt|formular|form\b|straße|strasse|seite|page|portal|makler"
)
_MAX_LABEL = 60


@lru_cache(maxsize=4096)
def field_of(label: str, *, guess: bool = False) -> str | None:
    """The field that a label names, None when it is no known label.

    Case, punctuation, qualifiers (`Ihre`, `des Interessenten`, `(optional)`, a trailing number) do not matter. With
    `guess`, for text that stood before a colon, a label of at most four words may also be known by its main word.
    """
    if not label or len(label) > _MAX_LABEL:
        return None
    words = normalised(label)
    for _ in range(3):
        if words in FIELD_OF:
            return FIELD_OF[words]
        shorter = _QUALIFIER.sub("", words).strip()
        if shorter == words:
            break
        words = shorter
    if guess and len(words.split()) <= 4:
        return next((field for hint, field in _HINTS if hint in words), None) or _guessed(words)
    return None


def _guessed(words: str) -> str | None:
    """`FMH Nr` numbers a listing, `Kunden Nr` does not; `Name des Anfragers` is a name, `Name der Datei` is none."""
    if _NUMBER.search(words) and not _OTHER_NUMBER.search(words):
        return "ref"
    return "name" if _NAMED.search(words) and not _OTHER_NAME.search(words) else None


def normalised(label: str) -> str:
    """A label reduced to its words."""
    text = _TRAIL.sub("", _LEAD.sub("", _PARENTHESIS.sub(" ", label.casefold().strip())))
    return _JOIN.sub(" ", text).strip(" :*'\"|=")
