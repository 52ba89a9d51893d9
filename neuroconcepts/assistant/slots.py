"""Which offered slots a message takes or refuses: by number, by day and time, by a plain yes."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from neuroconcepts.assistant.intents import without_bounds
from neuroconcepts.domain.conversation import Window
from neuroconcepts.domain.times import Precision
from neuroconcepts.domain.times import TimeExpression

_NOUN = (
    r"(?:termin\w*|option|vorschlag|variante|slot|nummer|nr\.?|no\.?|number|moeglichkeit|zeitfenster|alternative|appuntamento|opzione|orario|"
    r"creneau|choix|proposition|rendez-vous|secenek|randevu|time|date|appointment)"
)
_ORDINALS: Final = (
    r"erste|first|prim|premier|1st|1er|1re|birinci|ilk",
    r"zweite|second|deuxiem|2nd|2e|ikinci",
    r"dritte|third|terz|troisiem|3rd|3e|uecuencue|ucuncu",
    r"vierte|fourth|quart|quatriem|4th|doerduencue|dorduncu",
    r"fuenfte|fifth|quint|cinquiem|5th|besinci",
)
_NUMERALS: Final = (
    "eins|one|uno|un|bir",
    "zwei|zwo|two|due|deux|iki",
    "drei|three|tre|trois|uec|uc",
    "vier|four|quattro|quatre|doert|dort",
)
_LAST: Final = r"letzt\w*|last|ultim\w+|dernier\w*|sonuncu"
_NOT_A_SLOT: Final = r"(?! (?:stock|og|etage|floor|piano|blick|mal\b|time|look|impression|eindruck|linie|bezirk|kat\b|maerz|april|jaenner|januar|februar|mai|juni|juli|august|september|oktober|november|dezember|march))"
_ACCEPT: Final = {
    "de": r"\bsteht\b|alles klar|wir kommen|ich komme|\bjawohl|eingetragen|notiert|vermerkt|selbstverstaendlich|\bnatuerlich|abgemacht|\bgebongt|\bsicher\b|\bpasst|\bpasse|\bnehm|\bgern|\bgerne|klapp|in ordnung|einverstanden|geht klar|geht (?:auch )?(?:gut|super|sich aus)|geht sich (?:gut |super |bei \w+ )?aus|\bsuper\b|bestaetig|zusag|\bok\b|\bokay\b|\boke\b|\bja\b|\bjo\b|perfekt|\bideal|wunderbar|freue|freuen|ausgezeichnet|\bfix|\bfein\b|\btop\b|ist gut|geht fuer|koennen wir|koennte ich|kann ich|am liebsten|bevorzug|entscheid|waehl|haben wir zeit|habe ich zeit|haett\w* (?:ich|wir) zeit|machen wir|bin dabei|kommen wir|komme ich|bleibt|waere (?:\w+ )?(?:gut|super|toll|ideal|moeglich)|waer|bitte\b|geht bei",
    "en": r"\bworks?\b|\bfine\b|\bgreat\b|\btake\b|\bconfirm|sounds good|see you|\byes\b|\bok\b|\bokay\b|perfect|\bgood\b|suits?\b|\bsure\b|i'll|we'll|that's|prefer|go (?:for|with)|please|book|happy|ideal|can do|we can|i can|make it|lovely|deal\b|agreed|excellent|choose",
    "it": r"va bene|perfett|\bsi\b|ok\b|confer|d'accordo|prend|bene\b|preferi|scelg|volentieri|ci sono|ottimo",
    "fr": r"d'accord|parfait|convien|\boui\b|\bok\b|confirm|prend|prefer|choisi|va bien|bien\b|ideal|me va|nous va|volontiers",
    "tr": r"\bolur\b|uygun|tamam|evet|kabul|gelebil|geliriz|gelirim|iyi\b|seciyor|tercih|\bok\b",
}
_YES: Final = (
    r"(?:passt|passe|nehm\w*|gerne?|bitte|super|waer\w*|ist|gut|toll|ideal|perfekt|fuer|mich|mir|uns|ich|wir|ja|jo|ok|okay|"
    r"klappt|geht|am|besten|wunderbar|danke|yes|take|take it|works?|please|fine|good|great|perfect|for|me|us|would|be|is|i|we|"
    r"i'd|i'll|we'd|we'll|thanks|va|bene|prendo|preferisco|je|prends|parfait|convient|tamam|olur|uygun)\b"
)
"""What may stand beside the number of a slot without meaning anything else."""
_ALL_REFUSED: Final = (
    r"^(?:nein|leider nicht|leider nein|no|nope|hayir)\b(?! (?:problem|worries))|"
    r"kein\w* (?:\w+ ){0,3}(?:termin|vorschlaeg|zeit|davon|passt|geht|moeglich|klappt)|kein(?:er|e|es) von|beide \w* ?(?:\w+ ){0,3}nicht|alle \w* ?(?:\w+ ){0,4}nicht|none of|neither|nessun|aucun|hicbir|ander\w* termin|weitere termin|alternativ\w* termin|"
    r"other (?:times|dates|slots|days|options)|altri orari|d'autres (?:creneaux|dates|horaires)|baska (?:saat|gun|guen|zaman)|weder|\bsonst noch|else (?:do|have) you|anything else"
)
_UNABLE: Final = (
    r"\bdicht\b|ausgebucht|\bverplant|\barbeite\w* (?:ich|wir)\b(?!.* bis\b)|\b(?:ich|wir) arbeite\w*\b(?!.* bis\b)|muss (?:ich )?(?:\w+ )?arbeiten|\bwird (?:\w+ ){0,3}(?:nix|nichts)\b|haut (?:\w+ ){0,3}nicht hin|\bdienst\b|\bfully booked|\bschwierig|unguenstig|\bschlecht\b|\bbloed\b|krankenstand|in der arbeit\b|krankenhaus|\b(?:difficult|awkward|tricky)\b|ho un impegno|difficile|\bzor\b|verhinder|\bberuflich\b|unterwegs|verreist|im ausland|(?:im|auf|in) (?:urlaub|reisen|dienstreise)|komm\w* (?:\w+ ){0,4}nicht\b|\babroad\b|montage\b|koennen wir (?:\w+ ){0,4}nicht|nicht (?:\w+ ){0,3}kommen|nicht frei\b|nicht kommen|keine zeit|out of town|travell?ing|on (?:holiday|vacation|a trip)|\bbusy\b|\baway\b|occupee?\b|en vacances|in vacanza|impegnat|musait degil|dazwischen|something came up|"
    r"\bleider nicht|kann (?:\w+ ){0,5}nicht|schaff\w* (?:\w+ ){0,4}nicht|(?:geht|gehen|ginge\w*|passt|passen|klappt|klappen) (?:\w+ ){0,6}(?:nicht|ned|net)\b|nicht (?:da\b|moeglich|in wien)|zu (?:frueh|spaet|kurzfristig)|unavailable|can't|cannot|can not|unable|(?:doesn't|don't|won't|not) (?:\w+ ){0,2}(?:work|suit|possible|available)|"
    r"non (?:\w+ ){0,3}(?:posso|possiamo|va bene|riesco|riusciamo|e possibile)|ne (?:\w+ ){0,3}(?:peux|pouvons|convien|suis|sommes|va)|gelemem|gelemiyor|uygun degil|olmaz|musait degil"
)


def accepts(words: str, language: str) -> bool:
    """Whether folded words agree to something."""
    return re.search(_ACCEPT.get(language, _ACCEPT["en"]) + "|👍|✅|👌", words) is not None


def refuses_all(words: str) -> bool:
    """Whether folded words refuse the offer as a whole, or ask for other times."""
    return re.search(_ALL_REFUSED, words) is not None


def is_unable(words: str) -> bool:
    """Whether folded words say that the writer cannot, at the time they name or at all."""
    return re.search(_UNABLE, without_bounds(words)) is not None


def by_number(words: str, offered: Sequence[Window]) -> list[Window]:
    """Slots named by their place in the offer: "Termin 2", "der zweite", "the last one"."""
    words = re.sub(r"\b(?:als|than|statt|anstatt|instead of|invece|au lieu) .*", "", words)
    chosen = {int(n) for n in re.findall(_NOUN + r" ?(?:nr\.? ?|nummer |#)?(\d)\b(?![.:]\d| ?uhr)", words)}
    chosen |= {
        int(n)
        for n in re.findall(
            r"\b(?:nehm\w*|die|den|take|prend\w*|number|nr\.?|#) ?(\d)\b(?![.:/]\d|\.| ?(?:uhr|h\b|pm|am|st|nd|rd|th|zimmer|personen))",
            words,
        )
    }
    for place, numeral in enumerate(_NUMERALS, 1):
        if re.search(rf"{_NOUN} (?:{numeral})\b", words):
            chosen.add(place)
    for place, stem in enumerate(_ORDINALS, 1):
        if re.search(rf"\b(?:{stem})\w{{0,3}}\b{_NOT_A_SLOT}", words):
            chosen.add(place)
    if (bare := _bare_number(words)) is not None:
        chosen.add(bare)
    if re.search(rf"\b(?:{_LAST})\b(?! (?:woche|monat|week|month|mal))", words):
        chosen.add(len(offered))
    if re.search(r"\b(?:beide|both|entrambi|les deux|ikisi de)\b", words):
        chosen |= set(range(1, len(offered) + 1))
    if len(offered) > 1 and re.search(r"\b(?:der|den|the|il|le|la) (?:spaeter|later|plus tard)\w*", words):
        chosen = {offered.index(max(offered, key=lambda w: w.start)) + 1}
    if len(offered) > 1 and re.search(r"\b(?:der|den|the|il|le|la) (?:frueher|earlier|plus tot)\w*", words):
        chosen = {offered.index(min(offered, key=lambda w: w.start)) + 1}
    return [offered[n - 1] for n in sorted(chosen) if 0 < n <= len(offered)]


def _bare_number(words: str) -> int | None:
    """The one number of a clause that says nothing else but yes: "2", "(2)", "gerne 2", "2 wäre super"; no "2 Personen"."""
    numbers = re.findall(r"\d+", words)
    rest = re.sub(r"[#().!,]|\bnr\b|\d+", " ", words)
    if len(numbers) != 1 or len(numbers[0]) > 1 or not re.fullmatch(rf"\s*(?:(?:{_YES})\s*)*", rest):
        return None
    return int(numbers[0])


def fits(expression: TimeExpression, slot: Window) -> bool:
    """Whether a named time means an offered slot: the same start, or a stretch in which it begins."""
    if expression.precision is Precision.EXACT:
        return expression.window.start == slot.start
    return expression.window.start <= slot.start < expression.window.end + _late(expression)


def _late(expression: TimeExpression) -> timedelta:
    """How much later a slot may begin than a part of day ends: half past nine is still "in der Früh"."""
    is_early = expression.precision is Precision.PART_OF_DAY and expression.window.end.hour <= 9
    return timedelta(hours=1) if is_early else timedelta(0)
