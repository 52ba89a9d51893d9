"""What only machines and vendors say: notifications, calls to action, footers."""

import re
from dataclasses import dataclass
from functools import lru_cache

_MAX = 1_500
_WORD = re.compile(r"[^\W\d_]+")
_LINKS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that they say: words of which one must occur before the pattern is tried, and the pattern.

    `footer`: it stands below a notification rather than in it.
    """

    words: re.Pattern[str]
    pattern: re.Pattern[str]
    footer: bool


def _sign(words: str, pattern: str, *, footer: bool = False) -> Sign:
    return Sign(re.compile(words), re.compile(pattern), footer)


SIGNS: tuple[Sign, ...] = (
    _sign(  # somebody wrote anew
        r"^(?:neue?[rsn]?|new|nouvel\w*|nuov[aoi]|nuev[ao]s?|folgende[nrs]?|following)$",
        r"\b(?:neue?[rsn]?|new|nouvel(?:le)?s?|nuov[aoi]|nuev[ao]s?|folgende[nrs]?|following)\s(?:(?:[\w-]+"
        r"|1)\s){0,2}(?:[\w-]*anfrage|[\w-]*nachricht|[\w-]*enquir\w*|inquir\w*|messag\w*|[\w-]*lead\w*|demande"
        r"|richiest\w*|eintrag|einsendung|submission|entry|formular\w*|antwort|response|interessent\w*|zuschrift"
        r"|kontakt|contact|request|invio|modulo|anruf|solicitud|[\w-]*daten|angaben|details)",
    ),
    _sign(  # the agent received something
        r"^(?:erhalten|bekommen|received|reçu|ricevuto|recibido)$",
        r"\b(?:sie|du|ihr|you|vous|lei|hai|ha)\s(?:(?:haben|hast|habt|have|avez|ha)\s)?(?:(?:soeben|gerade|just"
        r"|(?:ei)?ne?|a|une|un|una)\s){0,2}[^.!?\n]{0,50}\b(?:erhalten|bekommen|received|reçu|ricevuto|recibido)\b",
    ),
    _sign(  # something arrived
        r"^(?:eingegangen|eingelangt|eingelesen|liegt|hinterlassen|übermittelt|zugeordnet|abgesendet|abgeschickt"
        r"|ausgefüllt|entgegengenommen|generiert|weitergeleitet|erstellt|gesendet|gestellt|arrived|submitted|received"
        r"|sent|envoyée?|inviat[ao]|arrivat[ao]|vor)$",
        r"\b(?:anfrage|zuschrift|nachricht|interessent\w*|kontaktanfrage|enquiry|inquiry|message|demande|richiesta"
        r"|lead|formular|eintrag|daten|angaben|submission|request)\b[^.!?\n]{0,70}\b(?:eingegangen|eingelangt"
        r"|eingelesen|liegt|hinterlassen|übermittelt|zugeordnet|abgesendet|abgeschickt|ausgefüllt|entgegengenommen"
        r"|generiert|weitergeleitet|erstellt|gesendet|gestellt|arrived|submitted|received|sent|envoyée?|inviat[ao]"
        r"|arrivat[ao]|vor\b)",
    ),
    _sign(  # the seeker, in the third person
        r"^(?:hat|haben|möchte|will|wünscht|interessiert|bittet|ersucht)$",
        r"\b(?:hat|haben)\s(?:ihnen|dir|euch|sich|ihr|dein|das|die|eine?n?|auf|über|folgende\w*|interesse|gerade"
        r"|soeben|nach)\b|\b(?:möchte|will|wünscht|interessiert\ssich|bittet|ersucht)\b[^.!?\n]{0,60}\b(?:wissen"
        r"|besichtigen|informationen|kontakt|rückruf|für\s(?:ihr|dein)\w*)",
    ),
    _sign(  # the same in English, French, Italian
        r"^(?:has|have|just|interested|envoyé|rempli|demandé|contacté|laissé|répondu|question|intéresse|souhaite|ha"
        r"|interessat[oa]|ti|vi|le)$",
        r"\b(?:has|have|just)\s(?:sent|submitted|asked|contacted|left|filled|requested|enquired|inquired|shown|a "
        r"question|written)\b|\b(?:is|are)\sinterested\sin\syour|\ba\s(?:envoyé|rempli|demandé|contacté|laissé|répondu"
        r"|une question)|s'intéresse|s’intéresse|souhaite (?:être|visiter|recevoir|plus)|\bha\s(?:inviato|appena"
        r"|compilato|richiesto|lasciato|scritto|una domanda)|è interessat[oa]|ti ha|vi ha|le ha",
    ),
    _sign(  # a person by his role
        r"^(?:interessent\w*|suchende\w*|kund\w*|anfragende\w*|bewerber\w*|nutzer\w*|person\w*|besucher\w*|prospect\w*"
        r"|applicant|enquirer|visitor|interessat[oa]|client\w*|user)$",
        r"\b(?:der|die|ein|eine|den|dem)\s(?:[\w-]+\s)?(?:interessent(?:in|en)?|suchende[rn]?|kund(?:e|in|en)"
        r"|anfragende[rn]?|bewerber(?:in)?|nutzer(?:in)?|person|besucher(?:in)?)\b|\b(?:the|a|une|un"
        r"|una)\s(?:prospect\w*|applicant|enquirer|visitor|personne|interessat[oa]|client[ei]?|user)\b",
    ),
    _sign(  # what the agent should do
        r"^(?:antworte\w*|klick\w*|öffne\w*|beantworte\w*|nutze\w*|logge\w*|melde\w*|kontaktiere\w*|verwende\w*|prüfen"
        r"|schreiben|besuche\w*|bearbeite\w*|reagiere\w*|setzen|wenden|buchen|mail|direkt|jetzt|hier|ansehen|anzeigen"
        r"|alle)$",
        r"\b(?:antworten|klicken|öffnen|beantworten|nutzen|loggen|melden|kontaktieren|verwenden|prüfen|schreiben"
        r"|besuchen|bearbeiten|reagieren|setzen|wenden)\ssie\b(?!\s(?:mich|uns|mir)\b)|\b(?:antworte|klicke|öffne"
        r"|nutze|logge|melde|kontaktiere|reagiere|verwende|besuche|buchen)\b|(?:zum|um zu)\s(?:antworten|beantworten)"
        r"|auf diese (?:e-?)?mail|direkt (?:antworten|beantworten|auf diese)|(?:jetzt|hier)\s(?:antworten|klicken"
        r"|ansehen|öffnen|beantworten|anrufen|bearbeiten)|(?:anfrage|nachricht|anzeige|inserat|eintrag|kontakt"
        r"|unterhaltung|objekt|profil|lead)\s(?:ansehen|anzeigen|öffnen|bearbeiten|beantworten)|alle anfragen",
        footer=True,
    ),
    _sign(  # the same in English, French, Italian
        r"^(?:reply|respond|click|view|log|sign|open|answer|répond\w*|clique\w*|connecte\w*|rispond\w*|clicca"
        r"|visualizza|accedi|segnala\w*|voir|ouvrir|consulter|vedi|vedere|apri)$",
        r"\b(?:reply|respond|click|view|log\sin|sign\sin|open|answer)\s(?:to|here|this|now|in|the|your|directly"
        r"|contact|all|online|submission|entry|enquir\w*|message|profile|lead)\b|\b(?:répondez|cliquez|connectez-vous"
        r"|rispondi|clicca|visualizza|accedi|segnala\w*)\b|^\W*(?:pour\s|per\s)?(?:répondre|voir|ouvrir|consulter"
        r"|rispondere|vedi|vedere|apri)\b",
        footer=True,
    ),
    _sign(  # what the agent should do for the person
        r"^bitte$|^please$",
        r"\b(?:bitte|please)\s(?:[\w-]+\s){1,2}?(?:sie\s)?(?:dem|der|den|diese[mnr]|ihm|ihr|the"
        r"|this)\s(?:[\w-]+\s)?(?:interessent|kund|anfrag|person|such|nutzer|bewerber|prospect|client|customer|enquir"
        r"|lead)",
        footer=True,
    ),
    _sign(  # this mail
        r"^(?:diese?s?|this|ce|cet|cette|quest[oa]|automati\w*|automated)$",
        r"\b(?:dieses?|this|ce|cet|cette|questo|questa)\s(?:e-?mail|nachricht|anfrage|mitteilung|formular|message"
        r"|courriel|enquiry|inquiry|email|messaggio|richiesta)\b|automati(?:sch|que|c)\w*\s(?:erzeugt|generiert"
        r"|erstellt|versendet|generated|généré|eingelesen)|automated message|\bautomatisch\b.{0,40}\b(?:eingelesen"
        r"|übernommen|zugeordnet|angelegt)",
        footer=True,
    ),
    _sign(  # the sender's team
        r"team$|^[ée]quipe$",
        r"\b(?:ihr|dein|euer|your|votre|il tuo|vostro|das|the|votre)\s(?:[\w.&\-]+\s){0,4}(?:[\w.-]*team|équipe)\b|\bequipe\b|l['’]équipe",
        footer=True,
    ),
    _sign(  # legal lines and services
        r"^datenschutz|impressum|^agb$|newsletter|^copyright$|^rights$|^rechte$|^abmelden$|^abbestellen|^unsubscribe"
        r"|^désabonn|^disiscriv|^kundenservice|^kundendienst|^customer$|^hotline$|^support$|^service$|^hilfe|^help$"
        r"|^einstellungen|^benachrichtigungen|^notification|^nutzungs",
        r"datenschutz|impressum|\bagb\b|newsletter|©|copyright|all rights|alle rechte|abmelden|abbestellen|unsubscribe"
        r"|désabonner|disiscriv|kundenservice|kundendienst|customer service|\bhotline\b|support@|service@"
        r"|hilfe(?:bereich|-center)|help cent|einstellungen|benachrichtigungen|notification settings"
        r"|nutzungsbedingungen",
        footer=True,
    ),
    _sign(  # the form or site that it came through
        r"formular|website|webseite|homepage|widget|form$|formulaire|^site$|^modulo$|^sito$|^abgeschickt$|^gesendet$"
        r"|^sent$|^envoyé$|^inviato$",
        r"(?:über|via|durch|per|from|von|through|depuis|dal|tramite|au moyen)\s(?:das|ihr|dein|unser|dem|der|eurer?"
        r"|ein|your|the|a|le|votre|il|sito|site|ihrer|deiner|unserer)?\s?(?:[\w\-]*(?:formular|website|webseite"
        r"|homepage|widget|form)|formulaire|site|modulo|sito)\b|abgeschickt von|gesendet (?:von|über|via)|sent (?:from"
        r"|via)|envoyé depuis|inviato da",
        footer=True,
    ),
    _sign(  # safety advice
        r"^sicherheits|^tipp$|^hinweis$|^achtung$|^wichtig$|^note$|^tip$|^warnung$|^warning$|^überweis|^betrug"
        r"|^phishing|^schütze|^vorkasse|^money$",
        r"sicherheits(?:hinweis|tipp)|^\W*(?:tipp|hinweis|achtung|wichtig|note|tip|warnung|warning)\s?[:!]"
        r"|überweise\w*\s(?:niemals|nie|kein)|betrug|phishing|schütze\w*\s(?:dich|sie)|vorkasse|never send money",
        footer=True,
    ),
    _sign(  # a company and its register
        r"^(?:gmbh|ag|se|kg|inc|sa|llc|ltd|handelsregister|hr[ab]|ust|uid|geschäftsführer|amtsgericht|unternehmen|company|registered)$",
        r"\b(?:gmbh|ag|se|kg|inc|sa|llc|ltd)\b[^\n]{0,80}\b(?:\d{4,5}\s[a-zäöü]|\d{1,4},)|handelsregister"
        r"|\bhr[ab]\s?\d|ust-?id|\buid\b|geschäftsführer|amtsgericht|ein unternehmen der|a company of|registered "
        r"office",
        footer=True,
    ),
    _sign(  # praise and advertising
        r"^(?:antwort|nachricht|anfrage|message|reply|réponse|risposta|mehr|top|topanzeige|jetzt|chancen|chances"
        r"|premium|upgrade|nachrichten|news|nouvelle|glückwunsch|congratulations|wünschen|erfolg)$",
        r"\b(?:antwort|nachricht|anfrage|message|reply|réponse|risposta) (?:von|from|de|da) \S.{0,60}\b(?:zu|auf|about"
        r"|on|sur|su|per) (?:dein|ihr|eur|your|votre|il tuo)|mehr (?:aufmerksamkeit|reichweite|anfragen) für"
        r"|top-?anzeige|jetzt (?:buchen|upgraden|verlängern|testen|bewerten)|ihre chancen|deine chancen|vos chances"
        r"|premium|upgrade|gute nachrichten|good news|bonne nouvelle|glückwunsch|congratulations|wir wünschen ihnen "
        r"(?:viel )?erfolg|viel erfolg",
    ),
    _sign(  # numbers of a system
        r"^(?:wurde|exposé|inserat|angaben|überprüft|gewähr)$|^kontakt|^lead|^ticket|^vorgang|^anfrage|^datensatz",
        r"\b(?:kontakt|lead|ticket|vorgang|anfrage|datensatz)(?:\s|-)?(?:nr|id|nummer)\b|wurde (?:dem|der|einem|ihnen"
        r"|im)\b|aus ihrem (?:exposé|inserat)|angaben (?:wurden|sind|stammen)|nicht überprüft|ohne gewähr",
    ),
)  # fmt: skip
_ANY = re.compile("|".join(sign.words.pattern for sign in SIGNS))
_LEGAL = next(1 << at for at, sign in enumerate(SIGNS) if "©" in sign.pattern.pattern)
_FOOTERS = sum(1 << at for at, sign in enumerate(SIGNS) if sign.footer)


@lru_cache(maxsize=50_000)
def _signs_with(word: str) -> int:
    """The signs, as bits, in which a word may occur."""
    if not _ANY.search(word):
        return 0
    return sum(1 << at for at, sign in enumerate(SIGNS) if sign.words.search(word))


@lru_cache(maxsize=4_096)
def signs_in(text: str) -> int:
    """The signs, as bits, that a text shows; what is said twice counts once."""
    text = text[:_MAX].lower()
    possible = _LEGAL if "©" in text else 0
    for word in _WORD.findall(text):
        possible |= _signs_with(word)
    return sum(1 << at for at, sign in enumerate(SIGNS) if possible >> at & 1 and sign.pattern.search(text))


def machine(text: str) -> float:
    """How much a text sounds like a notification; 0.0 for a text that could be anybody's."""
    links = len(_LINKS.findall(text[:_MAX])) if "://" in text or "www." in text else 0
    return 2.5 * min(3, signs_in(text).bit_count()) + 1.0 * min(2, links)


def is_footer(text: str) -> bool:
    """Whether a text is what stands below a notification: what to do with it, who sent it, legal lines."""
    return bool(signs_in(text) & _FOOTERS)
