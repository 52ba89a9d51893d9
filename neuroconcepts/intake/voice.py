"""Who speaks: how much a stretch of text sounds like the person who asks, or like the machine that passes it on.

Notifications of portals, forms and CRMs speak of the enquiry and to the agent (`Sie haben eine neue Anfrage erhalten`,
`Reply to this email`); people speak of themselves, greet, ask, and sign.
"""

import re
from functools import lru_cache

_MAX = 1_500
_GREETS = re.compile(
    r"^\W{0,6}(?:hallo|halli|hi|hey|heya|guten?\s(?:tag|morgen|abend)|schönen\s(?:guten\s)?(?:tag|morgen|abend)|grüß|gruess|griaß|grias|grüezi|grüessech|hoi|servus|moin|sehr\s(?:geehrte|verehrte)"
    r"|geschätzte|liebe[rs]?\s|dear|hello|good\s(?:day|morning|afternoon|evening)|to whom|bonjour|bonsoir|salut|madame|monsieur|messieurs|buongiorno|buonasera|buon\s|gentil|egregi|spett|salve|ciao|hola"
    r"|buen[oa]s|estimad|merhaba|selam|sayın|iyi günler|dzień dobry|szanown|witam|dobr[ýéoa]|vážen|jó\s(?:napot|estét|reggelt)|szia|tisztelt|kedves|üdv|beste\s(?!zeit|grü)|geachte|goede|olá|bom dia|bună|pozdrav|poštovan"
    r"|zdravo|здравств|добр|мир|привет|вітаю)",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"^\W{0,3}(?:mfg|lg|vg|bg|glg|hdl|mfG|ciao|tschüss|servus|baba|pfiat\w*|hochachtungsvoll|herzlich(?:st)?|beste|(?:mit\s)?(?:den\s)?(?:freundlich\w*|best\w*|herzlich\w*|viel\w*|lieb\w*|schön\w*|sonnig\w*|lieben?)\s(?:dank und\s)?"
    r"(?:gr(?:u|ü|ue)(?:ß|ss)\w*|dank)|gr(?:u|ü|ue)(?:ß|ss)\w*|gruss|(?:kind|best|warm|many|with\s\w+)\s(?:regards|wishes|thanks)|regards|best|all the best|take care|cheers|sincerely|yours\s\w+|thanks?(?:\s(?:you|a lot|in advance))?|thx|danke\w*"
    r"|vielen dank|besten dank|cordialement|(?:bien|sincères?|meilleures?|avec\smes)\s(?:à vous|salutations|remerciements)|salutations|dans l.attente|en attendant|restant à|merci\b|bonne (?:journée|soirée)|in attesa|(?:cordiali|distinti|un)\s(?:saluti|saluto)|saluti|grazie\b|un (?:cordial )?saludo|saludos"
    r"|atentamente|gracias|saygılar\w*|teşekkür\w*|pozdraw\w*|z poważaniem|s pozdravem|üdvözlettel|köszön\w*|met vriendelijke|groet\w*|hvala|lp\b|mulțumesc|с уважением|спасибо|дякую)",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\b(?:ich|wir|mir|mich|uns|mein\w{0,2}|unser\w{0,2}|bin|hätte|würde|möchten?|interessiere|suche|freue|bräuchte|i|i'm|i’m|i'd|i’d|i've|we|we're|my|our|je|j'\w+|j’\w+|nous|mon|ma|mes|notre|nos|moi|io|mi|noi|mio|mia|nostr[oaie]|vorrei|vorremmo|sono|siamo"
    r"|cerco|cerchiamo|yo|nosotros|quiero|quisiera|busco|estoy|somos|jestem|jesteśmy|mam|mój|moja|chciał\w*|szukam|mnie|ben|biz|benim|bizim|istiyor\w*|arıyor\w*|szeretn\w*|érdekel\w*|vagyok|keres\w+|mám|chtěl\w*|hledám|jsem|ik|wij|mijn|ons|onze|zou|jeg|vi"
    r"|sam|želim|tražim|zanima|caut|sunt|я|мы|мне|нас|мой|хочу|ищу|шукаю|ми)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?(?:\s|$|[)\"“”»])|\b(?:noch (?:frei|verfügbar|zu haben|aktuell|da)|still (?:available|free)|encore (?:libre|disponible)|ancora (?:libero|disponibile)|bitte (?:um|senden|schicken|rufen)|bitte\b.{0,60}\b(?:zusenden|zukommen|rückruf|termin|exposé)"
    r"|please (?:send|call|contact|let)|merci de|aktuell\?)",
    re.IGNORECASE,
)
# Each alternative is one thing that only machines and vendors say; what they say twice counts once.
_MACHINE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:neue?[rsn]?|new|nouvel(?:le)?s?|nuov[aoi]|nuev[ao]s?|folgende[nrs]?|following)\s(?:(?:[\w-]+|1)\s){0,2}(?:[\w-]*anfrage|[\w-]*nachricht|[\w-]*enquir\w*|inquir\w*|messag\w*|[\w-]*lead\w*|demande|richiest\w*|eintrag|einsendung|submission|entry|formular\w*"
        r"|antwort|response|interessent\w*|zuschrift|kontakt|contact|request|invio|modulo|anruf|solicitud|[\w-]*daten|angaben|details)",
        r"\b(?:sie|du|ihr|you|vous|lei|hai|ha)\s(?:(?:haben|hast|habt|have|avez|ha)\s)?(?:(?:soeben|gerade|just|(?:ei)?ne?|a|une|un|una)\s){0,2}[^.!?\n]{0,50}\b(?:erhalten|bekommen|received|reçu|ricevuto|recibido)\b",
        r"\b(?:anfrage|zuschrift|nachricht|interessent\w*|kontaktanfrage|enquiry|inquiry|message|demande|richiesta|lead|formular|eintrag|daten|angaben|submission|request)\b[^.!?\n]{0,70}\b(?:eingegangen|eingelangt|eingelesen|liegt|hinterlassen|übermittelt|zugeordnet|abgesendet|abgeschickt"
        r"|ausgefüllt|entgegengenommen|generiert|weitergeleitet|erstellt|gesendet|gestellt|arrived|submitted|received|sent|envoyée?|inviat[ao]|arrivat[ao]|vor\b)",
        r"\b(?:hat|haben)\s(?:ihnen|dir|euch|sich|ihr|dein|das|die|eine?n?|auf|über|folgende\w*|interesse|gerade|soeben|nach)\b|\b(?:möchte|will|wünscht|interessiert\ssich|bittet|ersucht)\b[^.!?\n]{0,60}\b(?:wissen|besichtigen|informationen|kontakt|rückruf|für\s(?:ihr|dein)\w*)",
        r"\b(?:has|have|just)\s(?:sent|submitted|asked|contacted|left|filled|requested|enquired|inquired|shown|a question|written)\b|\b(?:is|are)\sinterested\sin\syour|\ba\s(?:envoyé|rempli|demandé|contacté|laissé|répondu|une question)|s'intéresse|s’intéresse|souhaite (?:être|visiter|recevoir|plus)"
        r"|\bha\s(?:inviato|appena|compilato|richiesto|lasciato|scritto|una domanda)|è interessat[oa]|ti ha|vi ha|le ha",
        r"\b(?:der|die|ein|eine|den|dem)\s(?:[\w-]+\s)?(?:interessent(?:in|en)?|suchende[rn]?|kund(?:e|in|en)|anfragende[rn]?|bewerber(?:in)?|nutzer(?:in)?|person|besucher(?:in)?)\b|\b(?:the|a|une|un|una)\s(?:prospect\w*|applicant|enquirer|visitor|personne|interessat[oa]|client[ei]?|user)\b",
        r"\b(?:antworten|klicken|öffnen|beantworten|nutzen|loggen|melden|kontaktieren|verwenden|prüfen|schreiben|besuchen|bearbeiten|reagieren|setzen|wenden)\ssie\b(?!\s(?:mich|uns|mir)\b)|\b(?:antworte|klicke|öffne|nutze|logge|melde|kontaktiere|reagiere|verwende|besuche|buchen)\b|(?:zum|um zu)\s(?:antworten|beantworten)"
        r"|auf diese (?:e-?)?mail|direkt (?:antworten|beantworten|auf diese)|(?:jetzt|hier)\s(?:antworten|klicken|ansehen|öffnen|beantworten|anrufen|bearbeiten)|(?:anfrage|nachricht|anzeige|inserat|eintrag|kontakt|unterhaltung|objekt|profil|lead)\s(?:ansehen|anzeigen|öffnen|bearbeiten|beantworten)|alle anfragen",
        r"\b(?:reply|respond|click|view|log\sin|sign\sin|open|answer)\s(?:to|here|this|now|in|the|your|directly|contact|all|online|submission|entry|enquir\w*|message|profile|lead)\b|\b(?:répondez|cliquez|connectez-vous|rispondi|clicca|visualizza|accedi|segnala\w*)\b|^\W*(?:pour\s|per\s)?(?:répondre|voir|ouvrir|consulter|rispondere|vedi|vedere|apri)\b",
        r"\b(?:dieses?|this|ce|cet|cette|questo|questa)\s(?:e-?mail|nachricht|anfrage|mitteilung|formular|message|courriel|enquiry|inquiry|email|messaggio|richiesta)\b|automati(?:sch|que|c)\w*\s(?:erzeugt|generiert|erstellt|versendet|generated|généré|eingelesen)|automated message|\bautomatisch\b.{0,40}\b(?:eingelesen|übernommen|zugeordnet|angelegt)",
        r"\b(?:ihr|dein|euer|your|votre|il tuo|vostro|das|the|votre)\s(?:[\w.&\-]+\s){0,4}(?:[\w.-]*team|équipe)\b|\bequipe\b|l['’]équipe",
        r"datenschutz|impressum|\bagb\b|newsletter|©|copyright|all rights|alle rechte|abmelden|abbestellen|unsubscribe|désabonner|disiscriv|kundenservice|kundendienst|customer service|\bhotline\b|support@|service@|hilfe(?:bereich|-center)|help cent|einstellungen|benachrichtigungen|notification settings|nutzungsbedingungen",
        r"(?:über|via|durch|per|from|von|through|depuis|dal|tramite|au moyen)\s(?:das|ihr|dein|unser|dem|der|eurer?|ein|your|the|a|le|votre|il|sito|site|ihrer|deiner|unserer)?\s?(?:[\w\-]*(?:formular|website|webseite|homepage|widget|form)|formulaire|site|modulo|sito)\b|abgeschickt von|gesendet (?:von|über|via)|sent (?:from|via)|envoyé depuis|inviato da",
        r"sicherheits(?:hinweis|tipp)|^\W*(?:tipp|hinweis|achtung|wichtig|note|tip|warnung|warning)\s?[:!]|überweise\w*\s(?:niemals|nie|kein)|betrug|phishing|schütze\w*\s(?:dich|sie)|vorkasse|never send money",
        r"\b(?:gmbh|ag|se|kg|inc|sa|llc|ltd)\b[^\n]{0,80}\b(?:\d{4,5}\s[A-ZÄÖÜ]|\d{1,4},)|handelsregister|\bhr[ab]\s?\d|ust-?id|\buid\b|geschäftsführer|amtsgericht|ein unternehmen der|a company of|registered office",
        r"\b(?:antwort|nachricht|anfrage|message|reply|réponse|risposta) (?:von|from|de|da) \S.{0,60}\b(?:zu|auf|about|on|sur|su|per) (?:dein|ihr|eur|your|votre|il tuo)|mehr (?:aufmerksamkeit|reichweite|anfragen) für|top-?anzeige|jetzt (?:buchen|upgraden|verlängern|testen|bewerten)|ihre chancen|deine chancen|vos chances|premium|upgrade|gute nachrichten|good news|bonne nouvelle|glückwunsch|congratulations|wir wünschen ihnen (?:viel )?erfolg|viel erfolg",
        r"\b(?:kontakt|lead|ticket|vorgang|anfrage|datensatz)(?:\s|-)?(?:nr|id|nummer)\b|wurde (?:dem|der|einem|ihnen|im)\b|aus ihrem (?:exposé|inserat)|angaben (?:wurden|sind|stammen)|nicht überprüft|ohne gewähr",
    )
)  # fmt: skip
_LINKS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def voice(text: str) -> float:
    """Above zero when the seeker speaks, below when a machine or vendor does; near zero when nobody can tell."""
    text = text[:_MAX]
    personal = 1.0 * min(3, len({m.group().casefold() for m in _SELF.finditer(text)}))
    personal += 1.0 * min(2, len(_ASKS.findall(text)))
    personal += 1.5 if greets(text) else 0.0
    personal += 1.5 if closes(text) else 0.0
    return personal - machine(text)


def machine(text: str) -> float:
    """How much a text sounds like a notification."""
    said = sum(1 for pattern in _MACHINE if pattern.search(text[:_MAX]))
    links = len(_LINKS.findall(text[:_MAX]))
    return 2.5 * min(3, said) + 1.0 * min(2, links)


def is_footer(text: str) -> bool:
    """Whether a text is what stands below a notification: what to do with it, who sent it, legal lines."""
    return any(pattern.search(text[:_MAX]) for pattern in _MACHINE[5:13])


def greets(text: str) -> bool:
    """Whether a text begins as a letter does."""
    return _GREETS.match(text) is not None


def closes(text: str) -> bool:
    """Whether a line is a closing formula, with or without the name."""
    return len(text) <= 80 and _CLOSES.match(text) is not None
