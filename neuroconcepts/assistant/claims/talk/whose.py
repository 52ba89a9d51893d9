"""Whose clause a stretch of a letter is: the writer's own, the reader's, or one about something else; by pronouns and verb forms."""

import re
from typing import Final

_WRITER: Final = {
    "de": re.compile(r"\b(?:[Ii]ch|[Ww]ir|[Mm]ir|[Mm]ich|[Uu]ns)\b"),
    "en": re.compile(r"\b(?:I|[Ww]e|me|us|myself|ourselves)\b"),
    "fr": re.compile(r"\b(?:[Jj]e|[Nn]ous|me|moi)\b|\b[JjMm]['’](?=\w)"),
    "it": re.compile(
        r"\b(?:[Ii]o|[Nn]oi|[Ee]ro|[Mm]i|[Mm]e|[Hh]o|[Ss]o|[Pp]osso|[Dd]evo|[Vv]oglio|[Vv]orrei|[Pp]otrei|[Dd]ovrei|[Ss]arei|[Ff]accio|[Vv]ado|[Ss]crivo|"
        r"[Tt]emo|[Cc]redo|[Pp]enso|[Rr]icordo|[Ii]gnoro|[Cc]onosco|[Tt]rovo|[Vv]edo|[Pp]referisco|[Cc]apisco|[Rr]esto|[Rr]imango|[Aa]uguro|[Pp]rego|"
        r"\w{2,}(?:iamo|emmo|eremo|iremo|erò|irò|rei)|[Cc]i (?:è (?:dato|noto|stat\w)|risulta|sono (?:not|stat)\w|hanno|manca\w*))\b"
    ),
}
"""Pronouns of the first person; Italian leaves them out, so its verbs: of the plural by their ending, of the singular those of telling."""
_READER: Final = {
    "de": re.compile(
        r"\b(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?|Ihretwegen|[Dd]u|[Dd]ir|[Dd]ich|[Dd]ein(?:e[nmrs]?)?|[Ee]uch|[Ee]u(?:er|re[nmrs]?))\b|"
        r"\b(?:seid|habt|könnt|müsst|wollt|dürft|sollt|werdet|möchtet|wärt|hättet|könntet|müsstet|solltet)\b"
    ),
    "en": re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:vous|votre|vos|le vôtre|les vôtres|tu|toi|ton|tes)\b|\bt['’](?=\w)|^\W*\w+ez\b", re.IGNORECASE
    ),
    "it": re.compile(
        r"\b(?:Lei|Le|La|Suo|Sua|Suoi|Sue|[Vv]oi|[Vv]i|[Vv]ostr[oaie]|tu|ti|tuo|tua|[Pp]otete|[Aa]vete|[Dd]ovete|[Vv]olete|[Ss]iete|[Ss]apete|[Ff]oste|[Aa]veste|[Dd]oveste|[Vv]oleste|[Pp]oteste|"
        r"[Vv]orreste|[Pp]otreste|[Dd]ovreste|[Aa]vreste|[Ss]areste|\w{3,}(?:erete|irete)|[Rr]ifletta|[Pp]ensi|[Vv]aluti|[Dd]ecida|[Cc]onsideri|[Pp]renda|[Tt]enga|[Vv]enga|[Pp]orti|[Cc]hieda|[Ss]criva|[Cc]hiami|[Vv]erifichi|[Dd]ica|[Cc]onfermi|[Ss]celga|[Ii]mmagini|[Ee]siti)\b|\w{3,}(?:rle|rvi|rla)\b"
    ),
}
_OF_A_THING: Final = {
    "de": re.compile(
        r"^\W*Sie\s(?:ist|wird|wurde|hat|liegt|kostet|bietet|verfügt|misst|umfasst|bleibt|war|steht|kommt|\w+t)\s(?!(?:[\w,-]+\s){0,12}(?:Ihnen|Ihre?)\b)"
    ),
    "it": re.compile(r"^\W*(?:La|Le)\s(?!(?:\w+rei|\w+iamo|\w+remo|prego|ringrazi\w+|inform\w+|auguro)\b)"),
}
"""Beginnings where the capital is that of the sentence: `Sie ist 2012 gebaut`, `La casa`."""
_NEGATED: Final = {
    "de": re.compile(
        r"\b(?:nicht(?! nur\b| zuletzt\b)|nichts|kein\w*|nie|niemals|niemand\w*|weder|kaum|schwer|schwerlich)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:not(?! only\b)|cannot|no|nothing|never|neither|nor|unable|hardly|none|without)\b|n['’]t\b", re.IGNORECASE
    ),
    "fr": re.compile(r"\b(?:ne|pas|aucune?|rien|ni|guère|jamais|sans|point)\b|\bn['’]", re.IGNORECASE),
    "it": re.compile(r"\b(?:non(?! solo\b)|nessun\w*|niente|nulla|né|neanche|nemmeno|mai|senza)\b", re.IGNORECASE),
}


def is_writers(stretch: str, language: str) -> bool:
    """Whether it speaks in the first person: `hake ich nach`, `non disponiamo`."""
    return bool(_WRITER.get(language, _WRITER["de"]).search(stretch))


def is_readers(stretch: str, language: str) -> bool:
    """Whether it speaks of the reader: `was Ihnen vorschwebt`, `votre mère`."""
    thing = _OF_A_THING.get(language)
    start = 1 if thing and thing.match(stretch) else 0
    first = _READER.get(language, _READER["de"])
    return bool(first.search(stretch, re.match(r"\W*\w*", stretch).end() if start else 0))  # type: ignore[union-attr]


def denies(stretch: str, language: str) -> bool:
    """Whether a clause has a word of negation."""
    return bool(_NEGATED.get(language, _NEGATED["de"]).search(stretch))
