"""How many the readers are: a letter must not count them otherwise than they do themselves."""

import re
from typing import Final

_NUMBERS: Final = {
    2: "zwei|zweit|two|deux|due",
    3: "drei|dritt|three|trois|tre",
    4: "vier|viert|four|quatre|quattro",
    5: "fünf|fünft|five|cinq|cinque",
    6: "sechs|sechst|six|sei",
    7: "sieben|siebt|seven|sept|sette",
    8: "acht|eight|huit|otto",
}
_NUMBER_OF: Final = {word: number for number, words in _NUMBERS.items() for word in words.split("|")}
_N: Final = (
    "(?P<n>[2-8]|" + "|".join(sorted(_NUMBER_OF, key=len, reverse=True)) + r")(?![\w-]|[.,:/]\d|\s?(?:%|€|m²|uhr\b))"
)
_ROOM: Final = r"(?!\s(?:zimmer\w*|schlaf\w*|rooms?|bedrooms?|chambres|pièces|locali|camere|stanze|\w*plätze\w*|spaces|tage\w*|days|jours|giorni|termin\w*|appuntament\w*|wochen|weeks|semaines|settimane|monat\w*|months|mois|mesi|jahr\w*|years|ans|anni|kind\w*|children|enfants|figli|bambini|hund\w*|dogs|chiens|cani|katzen|cats|chats|gatti))"
_TOLD: Final = re.compile(
    r"\b(?:(?:sie|ihr|ihnen|euch) (?:zu |alle |sind zu )?|zu |(?:you|you are|you['’]re|you are all|all) (?:a (?:family|party|group) of )?|a (?:family|party|group) of |the (?=\w+ of you)|"
    rf"vous (?:êtes |serez |serez à )?(?:à )?|être |à |voi |siete (?:in )?|sareste in |essere in |in ){_N}{_ROOM}",
    re.IGNORECASE,
)
"""The readers counted. `à deux`, `in due` are of them only with a word for them."""
_OF_READERS: Final = re.compile(r"\b(?:sie|ihr|ihnen|euch|you|vous|voi|siete|sareste|zu)\b", re.IGNORECASE)
_THEY: Final = re.compile(
    r"\b(?:wir (?:sind |wären |kommen )?(?:insgesamt |nur )?(?:zu )?|(?:sind|wären) (?:wir )?(?:insgesamt |nur )?(?:zu )?|zu |we (?:are|['’]re|would be) (?:a (?:family|party|group|couple) of )?|we['’]re |(?:family|party|group) of |there are |the (?=\w+ of us)|"
    rf"nous (?:sommes |serions |serons )?(?:à )?|on est (?:à )?|siamo (?:in )?|saremmo (?:in )?|noi |famille de |famiglia di ){_N}{_ROOM}",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"\b(?:kind\w*|baby\w*|sohn|söhne|tochter|töchter|plus|dazu|und mein\w*|mit mein\w*|zwillinge\w*|child\w*|kids?|son|daughters?|twins|and my|with my|enfants?|bébé|fils|filles?|et m(?:on|a|es)|figli\w*|bambin\w*|neonat\w*|e mi[oa]|con mi[oa])\b",
    re.IGNORECASE,
)
"""Who may come on top of those counted."""


def wrong_party(stretch: str, seeker: str) -> bool:
    """Whether it counts the readers otherwise than the seeker does, who tells of nobody beside those he counts."""
    if not (told := _counted(_TOLD, stretch)) or not _OF_READERS.search(stretch) or _MORE.search(seeker):
        return False
    known = _counted(_THEY, seeker)
    return bool(known) and not told & known


_LIMIT: Final = re.compile(
    rf"\b(?:maximal|höchstens|max\.?|at most|up to|(?:a )?maximum(?: of)?|au maximum|jusqu['’]à|al massimo|massimo|fino a)\s{_N}\s(?:personen|people|persons|personnes|persone)\b"
    rf"|\b{_N.replace('?P<n>', '?P<m>')}\s(?:personen|people|persons|personnes|persone)\s(?:höchstens|at most|maximum|au (?:maximum|plus)|al massimo)\b",
    re.IGNORECASE,
)
_SUITS: Final = re.compile(
    r"\b(?:geeignet|passt|passend|genau richtig|suits?|suitable|works?|fine|right|convient|adaptée?|parfait|adatt[oa]|va bene|ideale?|idéale?)\b",
    re.IGNORECASE,
)


def are_too_many(sentence: str, seeker: str) -> bool:
    """Whether it says that a place for so many at most suits readers who are more: `per due persone, quindi per voi è adatto`."""
    if not _SUITS.search(sentence):
        return False
    most = {
        int(n) if n.isdigit() else _NUMBER_OF[n.lower()] for hit in _LIMIT.finditer(sentence) for n in hit.groups() if n
    }
    return bool(most) and any(n > max(most) for n in _counted(_THEY, seeker))


def _counted(words: re.Pattern[str], text: str) -> set[int]:
    return {int(n) if n.isdigit() else _NUMBER_OF[n.lower()] for hit in words.finditer(text) if (n := hit["n"])}
