"""Promises and praise: what no letter may say on its own, and what only the exposé's own words may say."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.contacts import Span
from neuroconcepts.assistant.folding import folded

_PROMISE: Final = re.compile(
    r"\b(?:garantier\w*|garantie\b|garantiert\w*|zugesichert\w*|zusicher\w*|sichern? (?:wir |ich )?Ihnen|versprech\w*|versprochen|versicher(?:n|e|t) (?:wir |ich )?Ihnen|verbürg\w*|reservier\w*|zurückhalten|freihalten|halten? (?:wir|ich)\b|"
    r"auf jeden fall|in jedem fall|ganz sicher|mit sicherheit|sicherlich|definitiv|zweifellos|ohne (?:jeden )?zweifel|hundertprozentig|100 ?%ig|risikolos|ohne risiko|bedenkenlos|ohne weiteres|problemlos|jedenfalls|verlassen sie sich|können sie sich verlassen|fest zugesagt|zugesagt ist|"
    r"(?:wert|preis|miet)steigerung\w*|wird (?:sicher|weiter) steigen|zuschlag|vorrang|bevorzugt behandel\w*|kommt Ihnen\b.{0,30}\bentgegen|entgegenkommen|rabatt|nachlass|preisnachlass|skonto|exklusiv für Sie|"
    r"bekommen Sie (?:die Wohnung|das Haus|den Zuschlag|sie|es)|erhalten Sie (?:die Wohnung|das Haus|den Zuschlag)|gehört Ihnen|"
    r"guarante\w*|promis\w*|assure you|rest assured|we reserve|i reserve|reserv(?:e|ed|ing)\b|hold (?:the|it|this)\b|will hold|definitely|certainly|undoubtedly|without (?:any )?doubt|for sure|in any case|no risk|risk-free|you will (?:get|receive) the (?:flat|apartment|house|property)|"
    r"discount|price reduction|rise in value|increase in value|appreciat\w+ in value|value will|first refusal|"
    r"garanti(?:e|es|s|ssons|r|t|ssent)?\b|promett\w*|promis\w*|assur(?:e|ons) que|réserv(?:ons|e|é|ée|er|erons)\b|sans aucun doute|sans risque|certainement|à coup sûr|en tout cas|remise|rabais|plus-value|prendra de la valeur|"
    r"garanti(?:amo|sco|to|ta|ti|te|re|sce)\b|promett\w*|promess\w*|assicur(?:iamo|o)\b|riserv(?:iamo|o|ata|ato|are|eremo)\b|senza dubbio|senza rischi\w*|sicuramente|certamente|di sicuro|in ogni caso|sconto|ribasso|aumenter\w* di valore|rivalutazion\w*)\b"
    r"|\bsicher(?=\s(?:entgegen|verhandel|steig|bekomm|erhalten|kein|die|der|das|zu)|[.!,])|\bist sicher\b",
    re.IGNORECASE,
)
_PRAISE: Final = re.compile(
    r"\b(?:(?:aller)?(?:best|schönst|größt|grösst|günstigst|ruhigst|hellst|beliebtest|gefragtest|begehrtest|modernst|höchst|niedrigst|billigst|sichert|sicherst|neuest|feinst|attraktivst|luxuriösest|exklusivst|preiswertest|zentralst)(?:e|en|er|es|em)\b(?! (?:grüß|dank|wünsch))|"
    r"unvergleich\w*|unschlagbar\w*|konkurrenzlos\w*|einmalig\w*|einzigartig\w*|traumhaft\w*|traum(?:wohnung|haus|lage|objekt|blick)\w*|fantastisch\w*|phantastisch\w*|wunderschön\w*|wunderbar\w*|herrlich\w*|perfekt\w*|ideal\w*|optimal\w*|hervorragend\w*|ausgezeichnet\w*|erstklassig\w*|exzellent\w*|großartig\w*|spektakulär\w*|atemberaubend\w*|"
    r"schön(?:e|er|es|en|em)?\b(?! (?:grüß|tag|abend|woche))|toll\w*|super\b|wunderbar|luxuriös\w*|exklusiv(?:e|er|es|en|em)?\b|hochwertig\w*|edel\w*|edle\w*|stilvoll\w*|charmant\w*|gemütlich\w*|attraktiv\w*|begehrt\w*|beliebt\w*|gefragt(?:e|er|es|en|em)\b|idyllisch\w*|malerisch\w*|repräsentativ\w*|prachtvoll\w*|großzügig\w*|grosszügig\w*|preiswert\w*|günstig\w*|preisgünstig\w*|schnäppchen\w*|top\b|"
    r"bestlage\w*|toplage\w*|premium\w*|mit abstand|seinesgleichen|rarität\w*|sofort verliebt|lohnend\w*|rentab\w*|krisensicher\w*|wertstabil\w*|wertbeständig\w*|absolut(?:e|er|es|en)?|"
    r"(?:the )?(?:best|finest|nicest|quietest|cheapest|largest|biggest|greatest|brightest|most \w+)(?= \w+)(?! (?:regards|wishes))|unbeatable|unique|one of a kind|stunning|beautiful\w*|gorgeous|fantastic|wonderful\w*|amazing|superb|perfect\w*|ideal|excellent|outstanding|exceptional\w*|magnificent|breathtaking|dream (?:home|flat|apartment|house|location)|luxur\w+|exclusive(?! of|ly)|prestigious|sought-after|charming|lovely|attractive|desirable|spectacular|bargain|by far|second to none|"
    r"(?:le|la|les) (?:meilleur\w*|plus \w+)|meilleur(?:e|s|es)?\b(?! salut)|magnifique\w*|superbe\w*|splendide\w*|exceptionnel\w*|unique|idéal\w*|parfait\w*|excellent\w*|merveilleu\w*|sublime\w*|luxueu\w*|de rêve|charmant\w*|beau|belle|beaux|belles|imbattable\w*|rare|de loin|prestigieu\w*|prisé\w*|recherché(?:e|s|es)\b|"
    r"(?:il|la|i|le) (?:migliore?|migliori|più \w+)|miglior\w*(?! saluti)|\w+issim[oaie]\b|magnific\w*|splendid\w*|stupend\w*|meraviglios\w*|fantastic\w*|eccezional\w*|unic[oa]\b|perfett\w*|eccellent\w*|incantevol\w*|lussuos\w*|da sogno|bell[oaei]\b|imbattibil\w*|di gran lunga|prestigios\w*|ambit\w*|ricercat[oaie]\b)\b",
    re.IGNORECASE,
)
_ROOT: Final = 5
"""Letters of a word of praise that the exposé must have too."""


def promises(sentence: str, stated: str) -> Iterator[Span]:
    """Where a sentence promises what is stated nowhere."""
    for hit in _PROMISE.finditer(sentence):
        if not _denied(sentence, hit) and folded(hit[0]) not in stated:
            yield hit.span()


def praises(sentence: str, stated: str) -> Iterator[Span]:
    """Where a sentence praises in words that stand in no exposé; `stated` is folded."""
    for hit in _PRAISE.finditer(sentence):
        word = folded(hit[0].split()[-1])
        root = word[: max(_ROOT, len(word) - 2)]
        if not re.search(rf"\b{re.escape(root)}|{re.escape(word)}", stated):
            yield hit.span()


def _denied(sentence: str, hit: re.Match[str]) -> bool:
    """`Reservierungen sind nicht möglich`, `we cannot guarantee`: no promise."""
    around = sentence[max(0, hit.start() - 30) : hit.end() + 30]
    return bool(re.search(r"\b(?:nicht|kein\w*|ohne|cannot|can't|not|no|ne|pas|non|nessun\w*)\b", around, re.IGNORECASE)) and not re.match(
        r"ohne|kein|no |sans|senza|without", hit[0], re.IGNORECASE
    ) and not re.search(r"zweifel|sicher|jed|definit", hit[0], re.IGNORECASE)
