"""What a message that nobody has read may not say, whatever wrote it: no advertising, no other offers, no questions about means.

An answer that advertises is advertising without consent (BGH VI ZR 134/15), and a tenant's means are nobody's business
before he has seen the flat. What is found is shown to a person instead of being sent.
"""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.sentences import split

_MEANS: Final = re.compile(
    r"\b(?:einkommen|nettoeinkommen|gehalt\w*|verdien\w*|lohnzettel|bonität\w*|schufa\w*|kontoauszüg\w*|selbstauskunft|beruf|arbeitgeber"
    r"|income|salary|earn\w*|payslips?|credit (?:report|check|score)|employer|occupation"
    r"|reddito|stipendio|buste paga|revenus?|salaire|fiches de paie)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\?|\b(?:bitte|senden sie|schicken sie|teilen sie|nennen sie|legen sie|benötigen wir|brauchen wir|please|send|provide|tell us|we need"
    r"|inviate|mandate|veuillez|envoyez|merci de)\b",
    re.IGNORECASE,
)
_ADVERTISES: Final = re.compile(
    r"\b(?:newsletter|abonnieren|folgen sie uns|facebook|instagram|rabatt|aktion\w*|sonderangebot|empfehlen sie uns"
    r"|weitere\w* (?:objekte|angebote|immobilien)|andere\w* (?:objekte|angebote|immobilien)|ähnliche\w* (?:objekte"
    r"|angebote|immobilien|wohnungen|häuser)|subscribe|follow us|discount|special offer|similar (?:properties|flats"
    r"|homes)|other (?:offers|properties|listings)|altre offerte|immobili simili|autres (?:offres|biens)|biens "
    r"similaires)\b",
    re.IGNORECASE,
)
_PROMOTES: Final = re.compile(
    r"\b(?:besuchen sie (?:uns|unsere?n?)|besuch(?:t)? uns|folg(?:t|en)? uns|jetzt (?:zugreifen|sichern|buchen"
    r"|anrufen)|zugreifen|exklusiv\w*|einmalige\w* (?:gelegenheit|chance|angebot)\w*|schnell sein|traum(?:wohnung|haus"
    r"|immobilie|objekt)\w*|(?:top|spitzen)[- ]?(?:angebot|preis|objekt)\w*|gratis|kostenlos\w* (?:\w+ ){0,2}(?:bewert"
    r"|wertermittl|schätz|berat)\w*|(?:immobilie|haus|wohnung|objekt) (?:verkaufen|vermieten|bewerten)|(?:bewerte(?:n "
    r"sie|t)?|empfiehl|empfehl(?:en sie|t)) uns|rezension\w*|google-bewertung\w*|weiterempfehl\w*"
    r"|finanzierungs(?:partner|angebot|service)\w*|versicherung\w*|umzugs(?:service|partner)\w*|marktführer\w*"
    r"|testsieger\w*|nummer eins|nr\. ?1|visit (?:us|our)|don'?t miss|act (?:now|fast)|exclusive(?:ly)?|once in a "
    r"lifetime|dream (?:home|flat|house)|free (?:valuation|appraisal|advice)|sell(?:ing)? your|(?:rate|review"
    r"|recommend) us|award[- ]winning|market leader|number one|mortgage (?:partner|offer)s?|insurance|suivez-nous"
    r"|visitez notre|profitez|ne manquez pas|offres? (?:spéciales?|exclusives?)|exclusivité|gratuit\w*|vendre votre"
    r"|avis google|recommandez-nous|partenaires? (?:de )?financement|assurances?|seguici|seguiteci|visiti il nostro"
    r"|offert[ae] (?:speciali?|esclusiv[ae])|esclusiv\w*|gratuit\w*|sconto|vendere la (?:sua|tua)|recension\w*|non "
    r"perda|assicurazion\w*)\b",
    re.IGNORECASE,
)
"""What an agency's template may not say, although a fact may: "exklusive Ausstattung" stands in exposés."""


def promotional(text: str) -> tuple[str, ...]:
    """The sentences of an agency's own words that advertise, or ask for means, and so may stand in no automatic letter.

    Advertising in an automatic message is a nuisance without consent (DE UWG § 7 (2) 2; AT TKG 2021 § 174; CH UWG
    Art. 3 (1) o), however friendly it is meant and whatever else the message says.
    """
    return tuple(s for s in _sentences(text) if _PROMOTES.search(s) or _is_improper(s, may_ask_income=False))


def improper(text: str, *, may_ask_income: bool) -> tuple[str, ...]:
    """The sentences that an automatic message may not say, as they stand in `text`."""
    return tuple(sentence for sentence in _sentences(text) if _is_improper(sentence, may_ask_income=may_ask_income))


def _is_improper(sentence: str, *, may_ask_income: bool) -> bool:
    asks_for_means = not may_ask_income and _MEANS.search(sentence) and _ASKS.search(sentence)
    return bool(asks_for_means or _ADVERTISES.search(sentence))


def _sentences(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from split(line.strip())
