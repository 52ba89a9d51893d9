"""Who speaks: how much a stretch of text sounds like the person who asks, or like the machine that passes it on.

Notifications of portals, forms and CRMs speak of the enquiry and to the agent (`Sie haben eine neue Anfrage erhalten`,
`Reply to this email`); people speak of themselves, greet, ask, and sign.
"""

import re
from functools import lru_cache

from neuroconcepts.intake.notices import machine

_MAX = 1_500
_HEAD = 80
# The patterns are of small letters, and are tried on texts in small letters.
_GREETS = re.compile(
    r"^\W{0,6}(?:hallo|halli|hi|hey|heya|guten?\s(?:tag|morgen|abend)|schönen\s(?:guten\s)?(?:tag|morgen|abend)|grüß"
    r"|gruess|griaß|grias|grüezi|grüessech|hoi|servus|moin|sehr\s(?:geehrte|verehrte)|geschätzte|liebe[rs]?\s|dear"
    r"|hello|good\s(?:day|morning|afternoon|evening)|to whom|bonjour|bonsoir|salut|madame|monsieur|messieurs"
    r"|buongiorno|buonasera|buon\s|gentil|egregi|spett|salve|ciao|hola|buen[oa]s|estimad|merhaba|selam|sayın|iyi "
    r"günler|dzień dobry|szanown|witam|dobr[ýéoa]|vážen|jó\s(?:napot|estét|reggelt)|szia|tisztelt|kedves|üdv"
    r"|beste\s(?!zeit|grü)|geachte|goede|olá|bom dia|bună|pozdrav|poštovan|zdravo|здравств|добр|мир|привет|вітаю)"
)
_CLOSES = re.compile(
    r"^\W{0,3}(?:mfg|lg|vg|bg|glg|hdl|ciao|tschüss|servus|baba|pfiat\w*|hochachtungsvoll|herzlich(?:st)?|beste"
    r"|(?:mit\s)?(?:den\s)?(?:freundlich\w*|best\w*|herzlich\w*|viel\w*|lieb\w*|schön\w*|sonnig\w*|lieben?)\s(?:dank "
    r"und\s)?(?:gr(?:u|ü|ue)(?:ß|ss)\w*|dank)|gr(?:u|ü|ue)(?:ß|ss)\w*|gruss|(?:kind|best|warm|many"
    r"|with\s\w+)\s(?:regards|wishes|thanks)|regards|best|all the best|take care|cheers|sincerely|yours\s\w+"
    r"|thanks?(?:\s(?:you|a lot|in advance))?|thx|danke\w*|vielen dank|besten dank|cordialement|(?:bien|sincères?"
    r"|meilleures?|avec\smes)\s(?:à vous|salutations|remerciements)|salutations|dans l.attente|en attendant|restant à"
    r"|merci\b|bonne (?:journée|soirée)|in attesa|(?:cordiali|distinti|un)\s(?:saluti|saluto)|saluti|grazie\b|un "
    r"(?:cordial )?saludo|saludos|atentamente|gracias|saygılar\w*|teşekkür\w*|pozdraw\w*|z poważaniem|s pozdravem"
    r"|üdvözlettel|köszön\w*|met vriendelijke|groet\w*|hvala|lp\b|mulțumesc|с уважением|спасибо|дякую)"
)
_SELF = re.compile(
    r"\b(?:ich|wir|mir|mich|uns|mein\w{0,2}|unser\w{0,2}|bin|hätte|würde|möchten?|interessiere|suche|freue|bräuchte|i"
    r"|i'm|i’m|i'd|i’d|i've|we|we're|my|our|je|j'\w+|j’\w+|nous|mon|ma|mes|notre|nos|moi|io|mi|noi|mio|mia|nostr[oaie]"
    r"|vorrei|vorremmo|sono|siamo|cerco|cerchiamo|yo|nosotros|quiero|quisiera|busco|estoy|somos|jestem|jesteśmy|mam"
    r"|mój|moja|chciał\w*|szukam|mnie|ben|biz|benim|bizim|istiyor\w*|arıyor\w*|szeretn\w*|érdekel\w*|vagyok|keres\w+"
    r"|mám|chtěl\w*|hledám|jsem|ik|wij|mijn|ons|onze|zou|jeg|vi|sam|želim|tražim|zanima|caut|sunt|я|мы|мне|нас|мой"
    r"|хочу|ищу|шукаю|ми)\b"
)
_FIRST_PERSON = re.compile(
    r"\b(?:ich|i|mir|mich|mein\w{0,2}|wir|uns|unser\w{0,2}|me|my|we|our|je|j['’]\w+|nous|mon|mes|notre|io|mi|mio|mia"
    r"|vorrei|vorremmo|noi|yo|quisiera|ben|biz)\b"
)
_ASKS = re.compile(
    r"\?(?:\s|$|[)\"“”»])|\b(?:noch (?:frei|verfügbar|zu haben|aktuell|da)|still (?:available|free)|encore (?:libre"
    r"|disponible)|ancora (?:libero|disponibile)|bitte (?:um|senden|schicken|rufen)|bitte\b.{0,60}\b(?:zusenden"
    r"|zukommen|rückruf|termin|exposé)|please (?:send|call|contact|let)|merci de|aktuell\?)"
)


@lru_cache(maxsize=4096)
def voice(text: str) -> float:
    """Above zero when the seeker speaks, below when a machine or vendor does; near zero when nobody can tell."""
    small = text[:_MAX].lower()
    personal = 1.0 * min(3, len(set(_SELF.findall(small))))
    personal += 1.0 * min(2, len(_ASKS.findall(small)))
    personal += 1.5 if greets(small) else 0.0
    personal += 1.5 if closes(small) else 0.0
    return personal - machine(text[:_MAX])


def speaks_of_self(text: str) -> bool:
    """Whether anybody in a text says `I` or `we`."""
    return _FIRST_PERSON.search(text[:_MAX].lower()) is not None


def greets(text: str) -> bool:
    """Whether a text begins as a letter does."""
    return _GREETS.match(text[:_HEAD].lower()) is not None


def closes(text: str) -> bool:
    """Whether a line is a closing formula, with or without the name."""
    return len(text) <= 80 and _CLOSES.match(text.lower()) is not None
