"""What the words of labels mean: stems of German, English, French and Italian forms, with some of other languages.

A word may mean several things: `Objektnummer` speaks of an object and of a number. `intake.labels` decides from all
words of a label which field it names.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache


class Concept(Enum):
    """One meaning of a word in a label."""

    NAME = auto()
    FIRST = auto()
    FIRST_PART = auto()
    LAST = auto()
    LAST_PART = auto()
    WHO = auto()
    VIA = auto()
    SALUTATION = auto()
    TITLE = auto()
    COMPANY = auto()
    MAIL = auto()
    PHONE = auto()
    MOBILE = auto()
    FAX = auto()
    REACH = auto()
    STREET = auto()
    HOUSE_NUMBER = auto()
    ZIP = auto()
    CITY = auto()
    ADDRESS = auto()
    COUNTRY = auto()
    OBJECT = auto()
    NUMBER = auto()
    REFERENCE = auto()
    FACT = auto()
    MESSAGE = auto()
    SAYS = auto()
    ENQUIRY = auto()
    SUBJECT = auto()
    WISH = auto()
    INTEREST = auto()
    MOVE = auto()
    DATE = auto()
    TIME = auto()
    ARRIVAL = auto()
    INCOME = auto()
    PERSONS = auto()
    COUNT = auto()
    VIEWING = auto()
    SOURCE = auto()
    ORIGIN = auto()
    AGENCY = auto()
    SEEKER = auto()
    FINANCE = auto()
    META = auto()
    OTHER_NUMBER = auto()
    PROFILE = auto()
    FROM = auto()
    TO = auto()
    DATA = auto()
    COUNTERPART = auto()
    YOURS = auto()
    KIND = auto()


STEMS: dict[Concept, str] = {
    Concept.NAME: r"^namen?$|^nom$|^nominativ|^heiss(?:en|t|e)?$|^called$|^naam$|^isim|^nev$|^jmeno|^ime$|^fullname|^appelez|^appelles|^chiami|^chiama$"
    r"|^llamas?$|^vollname",
    Concept.FIRST: r"vornamen?$|^vn$|^vorn$|^vname$|^forename|^prenom|^rufname|^ad$|^adi$|^adiniz$|^imie$|^keresztnev|^voornaam|^fname$|^firstname|^nome$|^nombre$",
    Concept.FIRST_PART: r"^vor$|^first$|^given$",
    Concept.LAST: r"nachnamen?$|^nn$|^nachn$|^nname$|^famname$|^zuname|^familiennamen?$|^surname|^cognome|^soyad|^nazwisko|^apellidos?$|^prijmeni|^vezeteknev|^achternaam|^lname$|^lastname",
    Concept.LAST_PART: r"^nach$|^zu$|^last$|^sur$|^famille$|^family$",
    Concept.WHO: r"^wer$|^who$|^qui$|^chi$|^quien|^kto$",
    Concept.VIA: r"^uber$|^ueber$|^via$|^through$",
    Concept.SALUTATION: r"^anrede|^anr$|^salutation|^civilite|^ansprechen|geschlecht|^gender|^hitap|^appellativo|^aanhef|^sexe$|^osloveni|^megszolitas",
    Concept.TITLE: r"titel$|^titel|^title$|^titre$|^titolo$|^akad|^academic$|^grad$|^titulo$|^degree$|^tytul$|^unvan",
    Concept.COMPANY: r"^firma|^fa$|firma$|^firmen|unternehmen|^company|organi[sz]ation|^societe|^entreprise|^azienda|^ditta|^betrieb$|^business$|^empresa"
    r"|^sirket|^bedrijf|^cegnev|^spolecnost|^employer|^institution",
    Concept.MAIL: r"e-?mail|mail$|^mail|^courriel|^elettronica$|^eposta|^posta$|^correo$|^mel$|^emailadres",
    Concept.PHONE: r"^tel$|telefon|telef[oó]n|telephon|phone|^fon$|festnetz|^rufn|^ruckruf|^rueckruf|ruckruf(?:nummer|nr)|^anruf(?!er)|^angerufen$|^call|durchwahl"
    r"|^rappel|^richiam|^landline|^teln|^telnr|^telcislo|^phone|whats-?app",
    Concept.MOBILE: r"(?<!im)mobil(?!ie)|handy|^natel|^portable|cellul|^cell$|^gsm$|^cep$|^movil|^komork|^whats-?app",
    Concept.FAX: r"fax",
    Concept.REACH: r"erreich|^reach|joign|joindre|^antwort|^reply|^repon|^rispost|^rispond|contattar|^zuruck|^schicken|^senden$|^contactar|^kontaktier"
    r"|^melden$|^get back|^wohin$|^kontakt(?:weg|moglichkeit|kanal)|^ruck(?:meldung|antwort)|^zuruckrufen",
    Concept.STREET: r"strasse|^str$|^street|^rue$|^via$|^calle$|^ulica|^ulice|^straat|^utca|^sokak|adresszeile|^strasz|strase$",
    Concept.HOUSE_NUMBER: r"^haus-?(?:nr|nummer)|^hnr$|^civico$",
    Concept.ZIP: r"^plz|postleitzahl|^post-?code|^zip|^postal(?:e|code)?$|^npa$|^cap$|^cp$|^psc$|^iranyitoszam|^kod$|postnummer",
    Concept.CITY: r"^ort$|wohnort|stadt$|^city|^town|^ville|^localit|^citta|^gemeinde|^ciudad|^miasto|^mesto|^domizil|^commune|^lieu$|^varos|^sehir"
    r"|^woonplaats|^locality|ortschaft",
    Concept.ADDRESS: r"adress|address|anschrift|indirizzo|direccion|domicil|wohnhaft|wohnsitz|^adres|^lakcim|^residence$|^residenza",
    Concept.COUNTRY: r"^land$|^country|^pays$|^paese|^staat$|^nation$|^pais$|^bundesland|^kanton$",
    Concept.OBJECT: r"objekt|^obj$|immobil|wohnung|^haus$|[a-z]haus$|lokal$|propert|listing|annonce|^biens?$|inserat|anzeige|annunci|expose|angebot|projekt|apartment|^flat$|appart"
    r"|^objets?$|^oggett|liegenschaft|grundstuck|unterkunft|^einheit|bauvorhaben|^immo(?:bilie\w*|nr|id|nummer)?$|^piso$|^ilan|nieruchomos|ingatlan|mietsache"
    r"|^house$|^advert|^ad$|^unit$|^logement|^casa$|^zimmer$|anlage$|residenz$|^exp$|^whg$|chiffre|^oferta|^inmueble|^woning|^nemovitost|^aanbieding",
    Concept.NUMBER: r"nummer|(?<!^a)nr$|^no$|^num$|^id$|(?:objekt|scout|online|immo|inserat|anzeigen|expose|angebots|portal|listing|property|referenz|lead|kunden"
    r"|kontakt|anfrage|ticket|session|user|message|entry|kontakt|is24|willhaben|wh|immowelt|immonet)id$|code$|^number|^numero|^n$|kennung|kennziffer"
    r"|^key$|^cislo|^szam$|^numer$|kenn-?nr|zeichen$",
    Concept.REFERENCE: r"chiffre|referen|^ref$|^refs$|^refnr|^rif$|^riferiment|kennung|kennziffer|^objnr|^objektnr|^refcode",
    Concept.FACT: r"preis|miete$|^rent$|^price|^prix|^loyer|^prezzo|^canone|provision|kaution|kosten|flache|^zimmeranzahl|^zimmerzahl|^rooms?$|^pieces$"
    r"|wohnflache|^lage$|^stock|^etage|verfugbar|^available|vermarktung|ausstattung|^caution|^charges|^deposit|^qm$|^availability|^stellplat|^bezugsfrei"
    r"|^surface|^superficie|^locali$|^baujahr|^erbbau",
    Concept.COUNTERPART: r"ansprechpartner|ansprechperson|kontaktperson",
    Concept.YOURS: r"^ihre?r?$|^ihnen$|^your$|^dein",
    Concept.KIND: r"^art$|^typ$|art$|typ$|^type|^kategorie|^category|^categorie|^tipo$|^rubrik|^kind$",
    Concept.MESSAGE: r"nachricht|^nachr$|^bem$|^anm$|^mitt$|^msg$|^messag|^testo$|^texto$|^tekst|mitteil|text$|^text|kommentar|^comment|bemerk|anmerk|^fragen?$|^questions?$|^freitext|notiz|^notes?$|^remar[kq]"
    r"|^anliegen|^mensaje|^wiadomosc|^mesaj|^uzenet|^zprava|^bericht$|^commenti?$|^domand[ae]|^opmerking|^vragen|^hinweis|erganzung|^zusatz"
    r"|^inhalt|^transkript|^transcript|^motivation$|^vorstellung$|^selbstbeschreib|^content$|^originalnachricht|^body$|^brief$|^schreiben$|^volltext|^osservazion|^wortlaut|^gesprachsnotiz|^uwagi|^pytani|^poznamk|^observacion",
    Concept.SAYS: r"^schreib[et]n?$|^schrieb$|^sagen$|^sagt$|^mitteilen$|^mitgeben$|^hinterlassen$|^hinterliess|^tell$|^say$|^says$|^write$|^writes$|^wrote$|^wissen$|^helfen$|^tun$"
    r"|^help$|^ecrit$|^dire$|^aider$|^aiutar|^scritto$|^scrive$|^asked$|^fragt$|^fragte$|^mochten?$|^beschreib|^describe|^erzahl|^bewegt$|^worum$|^about$",
    Concept.ENQUIRY: r"anfrage|enquir|inquir|^demande|^richiest|^requests?$|kontaktaufnahme|^solicitud|^zapytani|^talep|^lead$|interessensbekundung|^aanvraag|^poptavk"
    r"|^erdeklod",
    Concept.SUBJECT: r"^betreff|^subject|^oggetto$|^betrifft|^thema$|^asunto|^sujet|^onderwerp|^temat|^predmet|^konu$|^targy|^betr$",
    Concept.WISH: r"^bitte$|wunsch|gewunsch|souhait|^desider|^wish|^vorrei|^mochte[nst]*$|^would$|^want|^bevorzug|^preferr|"
    r"^aktion$|^grund$|^reason|^motif|^motivo|^gesucht|^sucht|^sucho|^lookin|^looking$|^cherch|^cerc[aoh]|^such(?:en|e|st)$",
    Concept.INTEREST: r"^interest|interess(?:en?|iert|ieren|iere|ierst|ant|ado|ada|ato|ata|ee?s?|er)?$",
    Concept.MOVE: r"einzug|einzieh|bezug$|^bezugs(?:termin|datum)|mietbeginn|mietstart|^mov(?:e|ing)$|^umzug|^move-?in|^emmenag|^entree$|^ingresso|^entrata$|ubernahme|^tasinma|^mudanza|wprowadz|^bekolt|^nastehov|^occupancy"
    r"|^intrek|^startdatum$",
    Concept.DATE: r"datum|^date$|^dates$|^tag$|zeitpunkt|^wann$|^when$|^quand$|^quando$|^data$|monat$|^fecha|^tarih|^datetime|^dato$|^termine?$",
    Concept.TIME: r"uhrzeit|^zeit|zeit$|^zeiten$|erreichbarkeit|^time|^heure|^orari|^beste[rn]?$|^wann$|^hora|^zeitstempel|^czas",
    Concept.ARRIVAL: r"^eingang|eingegangen|^gesendet|^sent$|^envoye$|^inviato|^received|^erstellt|^created|^submitted|^ubermittelt|^abgesendet|^versendet|^erfasst|^reçu|^recu$"
    r"|^ricevut|^eingelangt|^gesehen|^anfragedatum|^angefragt|^date_?added",
    Concept.INCOME: r"einkommen|^netto|netto$|verdien|gehalt|^income|^salary|^salaire|^revenus?$|^reddit|^lohn|^earn|^stipendio|^gelir|^ingresos|^dochod|^inkomen|^jovedelem|^prijem|monatsnetto",
    Concept.PERSONS: r"personen|personenzahl|haushalt|^household|^people$|^persons$|^occupants?|bewohner|^personnes$|^persone$|^kopfe|mieterzahl|^wievielt|^kisi|^personas"
    r"|^menage|^occupanti|^osob|^einziehende|^tenants$|^adults?$|^erwachsene",
    Concept.COUNT: r"anzahl|^nombre$|^gross$|^number$|^numero$|^wieviele?$|^viel|^size$|grosse$|^many$|^combien|^quant[ei]$|^zahl$|^taille",
    Concept.VIEWING: r"besichtig|^viewing|^visit|^begehung|^tour$|termin$|^terminwunsch|^appointment|^appuntamento|^rendez|^visualiser|^anschauen|^ansehen$|^besuch|^bezichtig|^prohlidk|^megtekint",
    Concept.SOURCE: r"quelle$|portal|herkunft|^source|plattform|^kanal|kanal$|^platform|provenien|^provenance|^origine|^origin$|^medium$|borse$|aufmerksam|gefunden|^erfahren$|^marktplatz|^channel|^campaign"
    r"|^hear$|^heard$|^found$|^connu$|^conosciut|^via$|^fonte$|^kennengelernt",
    Concept.ORIGIN: r"quelle$|herkunft|^source$|^provenien|^provenance|^origin|kanal$|^channel|^fonte$",
    Concept.AGENCY: r"makler|anbieter|betreu|zustandig|bearbeiter|^agent|^agency|^agence$|^agenzia|hotline|^support|^empfanger|recipient|mitarbeiter|^vertrieb|^aufgenommen|kolleg|^office$|^buro$|"
    r"vermieter|vermittler|verkaufer|^advertiser|^landlord|^broker|^realtor|^verwalt|^regie$|^gerance|^destinat|^zugewiesen|^assigned|^owner$|^inhaber$|^eigentumer|^standort$|^filiale$|^niederlassung|^dispon",
    Concept.SEEKER: r"interessent|kunde?n?$|^kunden|kundin|absender|anfrager|anfragend|anfragesteller|bewerber|^sender$|^client|^cliente|applicant|^enquirer|expediteur|mittente|kontakt|^contact|^contatt|^person$"
    r"|^person$|^personne$|^persona$|besucher|nutzer|^mieter$|mietinteress|kaufinteress|^kaufer|einsender|^visitor|^prospect|^interesses?e$|interessat|^anrufer|^caller|^remitente|^nadawca|^demandeur|richiedente|^author|^guest|^user$|^lead$|^invitee|^teilnehmer|^gebucht$|melder$|suchende",
    Concept.FINANCE: r"finanz|financ|eigenkapital|kredit|^mutuo|^hypothe",
    Concept.META: r"datenschutz|^agbs?$|newsletter|einwillig|zustimm|^consent|privacy|^ip$|^ipaddress|browser|^urls?$|^links?$|^seiten?$|^page|website|webseite|homepage|captcha|^spam|status|timestamp|referr?er|formular"
    r"|^form$|^utm|cookie|dsgvo|^gdpr|rgpd|werbung|marketing|confidential|dringlich|priorit|^submit|absenden|^remote|^hosts?$|^session|^token|^score$|^einverstand|^terms|^bestatig|^accept|^politique|^conditions"
    r"|^besuche$|^visits$|^useragent|^version$|^vertraulich|^widerruf|^einreichung|^submission|^eintrag|^entry|^gerat$|^device|^system$|^betriebssystem|^impressum|^bedingungen|^checkbox|^anhang|^attach|^datei|^file|^upload",
    Concept.OTHER_NUMBER: r"kunde|customer|rechnung|steuer|^uid|^ust|konto|vorgang|ticket|session|^user|^lead|entry|eintrag|submission|bestell|auftrag|mitglied|bewerber|benutzer|transaktion|conversation|^vat|device"
    r"|^promo|zugang|passwort|^kontakt|^contact|^client|interessent|^anfrage|nachrichten?-?(?:nr|id)|message|^person|request|enquir|inquir|submit|antrag|^aktenz|^fall|^case|iban|^bic|hrb|^event|formular|^form$",
    Concept.PROFILE: r"geburt|^geb$|^birth|^alter$|^age$|haustier|^tiere?$|^pets?$|^animaux|^animali|^beruf|^job$|occupation|profession|beschaftig|arbeitgeber|raucher|^smok|^fumeu|^fumator|schufa|bonitat|unterlagen|^documents?|familienstand|nationalit"
    r"|staatsang|^wbs$|wohnberecht|dauer$|budget|instrument|sprache|^language|^langue$|^lingua$|^hobb|kinder$|^children|^enfants|^bambini|mieterselbst|selbstauskunft|^profil|^situation|^wohnsituation|betreibung|^employ|^anstellung"
    r"|^ausweis|^burg(?:schaft|e)|^garant|auslanderausweis|^permis|^permesso|^aufenthalt|^impiego|^professione",
    Concept.FROM: r"^von$|^from$|^de$|^da$|^par$|^by$|^od$|^van$",
    Concept.TO: r"^an$|^to$|^a$|^pour$|^per$|^fur$|^for$|^cc$|^bcc$|^do$",
    Concept.DATA: r"daten$|^angaben|^details?$|^informationen|^information$|^infos?$|^dati$|^donnees|^coordonnees|^coordinate|^data$|^block$",
}  # fmt: skip
FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "lautet hoch wurden wurdest ziehen zieht ein mich mir ihnen ich i je io innen vom s der die das des dem den ein eine einer einem einen und oder in im am auf zu zum zur mit wie was welche welcher welches "
        "welchem welchen ist sind sie ihr ihre ihrer ihrem ihren ihres du dich dir dein deine deiner deinem deinen euer eure euch uns wir "
        "unser unsere unserem kann konnen durfen darf sollen soll mochten mochtest magst mag noch etwas bitte es geht um fur unter uber durch bei "
        "ab bis per als falls man sich haben hast hat wo wofur womit worum schon gerne bereits weitere sonstige aktuelle aktueller gewunschte "
        "the an and or of your our you we us is are do does did can could may should i in at on with about how what which where please any this that me my "
        "le la les l du des d un une et ou votre vos vous nous notre est sont quel quelle comment au aux en sur avec "
        "il lo gli un uno una e o del della dei delle dell suo sua suoi tuo tua ci si come quale che ti di su con al alla "
        "el los las y su sus tu usted que cual se jak jaki jaka pan pani pana moj moja w z na het een uw je jouw wat hoe a az "
        "optional pflichtfeld freiwillig required falls vorhanden privat privee private geschaftlich tagsuber abends dienstlich direkt direct neue neuer neues new "
        "schon moin hallo ja so denn eigentlich nur selbst eigene eigener eigenes ganz voll voller vollstandiger vollstandige full complete complet completo "
        "pro per je mitteilungen inkl bzw gesamt gesamte monatlich monatliches monatlicher monthly mensuel mensuels mensile net nette netto aktuell current actuel attuale "
        "best like will live living stay bit yourself tell apply applying plan planning prefer someone anyone whom there have has get got "
        "werden wurden leben wohnen einziehen planen gibt freuen gern kurz beschreiben moechten "
        "peut pouvons pouvez pourrions serait souhaitez desirez avez etes faut "
        "possiamo puo vuole desidera sarebbe sei siete "
        "hauptsachlich bevorzugte bevorzugter preferred desired gewunscht gewunschter gewunschtes erwunscht souhaitee souhaite telefonisch".replace(
            "\n", " "
        ),
    )
)


@dataclass(slots=True)
class _Index:
    """The stems as plain comparisons, which take a fraction of a pattern's time: `^stem`, `stem$`, `^word$`, `part`.

    Stems are kept under the three letters with which they begin (`ends`: end). Those that are more than letters stay
    patterns; `any_pattern` tells quickly whether one of them fits.
    """

    words: dict[str, list[Concept]]
    starts: dict[str, list[tuple[str, Concept]]]
    ends: dict[str, list[tuple[str, Concept]]]
    parts: dict[str, list[tuple[str, Concept]]]
    patterns: list[tuple[re.Pattern[str], Concept]]
    any_pattern: re.Pattern[str]

    def meant_by(self, word: str) -> Iterator[Concept]:
        """What a word means, with repetitions."""
        yield from self.words.get(word, ())
        yield from (concept for stem, concept in self.starts.get(word[:3], ()) if word.startswith(stem))
        yield from (concept for stem, concept in self.ends.get(word[-3:], ()) if word.endswith(stem))
        for at in range(len(word) - 2):
            for stem, concept in self.parts.get(word[at : at + 3], ()):
                if word.startswith(stem, at):
                    yield concept
        if self.any_pattern.search(word):
            yield from (concept for pattern, concept in self.patterns if pattern.search(word))


def _index() -> _Index:
    words: dict[str, list[Concept]] = defaultdict(list)
    starts, ends, parts = (defaultdict[str, list[tuple[str, Concept]]](list) for _ in range(3))
    patterns: list[tuple[str, Concept]] = []
    for concept, stem in ((concept, stem) for concept, stems in STEMS.items() for stem in _alternatives(stems)):
        plain = stem.strip("^$")
        match (stem[0] == "^", stem[-1] == "$"):
            case _ if not _PLAIN.fullmatch(plain) or (len(plain) < _KEY and plain != stem[1:-1]):
                patterns.append((stem, concept))
            case True, True:
                words[plain].append(concept)
            case True, False:
                starts[plain[:_KEY]].append((plain, concept))
            case False, True:
                ends[plain[-_KEY:]].append((plain, concept))
            case _:
                parts[plain[:_KEY]].append((plain, concept))
    compiled = [(re.compile(pattern), concept) for pattern, concept in patterns]
    return _Index(words, starts, ends, parts, compiled, re.compile("|".join(pattern for pattern, _ in patterns)))


def _alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern, apart from those within parentheses."""
    return re.findall(r"(?:[^|()\[\]]|\[[^\]]*\]|\((?:[^()]|\([^()]*\))*\))+", pattern)


_KEY = 3  # letters
_PLAIN = re.compile(r"[\w-]+")
_INDEX = _index()


@lru_cache(maxsize=20_000)
def concepts_of(word: str) -> frozenset[Concept]:
    """What one folded word means; nothing for a word that no label has, or one that only joins others."""
    found = frozenset(_INDEX.meant_by(word))
    if not found and ("ae" in word or "oe" in word or "ue" in word):
        return concepts_of(word.replace("ae", "a").replace("oe", "o").replace("ue", "u"))
    return found
