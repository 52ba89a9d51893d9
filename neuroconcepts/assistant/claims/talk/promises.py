"""Promises and praise: what no letter may say on its own, and what only the exposé's own words may say."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.folding import folded

_PROMISES: Final = {
    "de": re.compile(
        r"\b(?:(?:miet|kauf|vor)?vertrag (?:\w+ ){0,5}bereit\b|garantier\w*|garantien?\b|zugesichert\w*|zusicher\w*|sichern? (?:wir |ich )?Ihnen|versprech\w*|versprochen|versicher(?:n|e|t) (?:wir |ich )?Ihnen|verbürg\w*|reservier\w*|zurückhalten|freihalten|"
        r"auf jeden fall|in jedem fall|ganz sicher|mit sicherheit|sicherlich|definitiv|zweifellos|ohne (?:jeden )?zweifel|hundertprozentig|100 ?%ig|risikolos|ohne risiko|bedenkenlos|ohne weiteres|problemlos|jedenfalls|verlassen sie sich|können sie sich verlassen|fest zugesagt|zugesagt ist|"
        r"(?:wert|preis|miet)steigerung\w*|steigt (?:sicher|weiter)|wird (?:sicher|weiter) steigen|zuschlag|vorrang|bevorzugt behandel\w*|kommt (?:Ihnen|dir|euch)\b.{0,30}\bentgegen|entgegenkommen|rabatt\w*|nachlass\w*|preisnachlass|skonto|exklusiv für Sie|"
        r"(?:bekommen|erhalten|kriegen) Sie (?:die Wohnung|das Haus|das Zimmer|das Objekt|den Zuschlag|sie|ihn|es)\b|Sie (?:bekommen|erhalten|kriegen) (?:die Wohnung|das Haus|das Zimmer|das Objekt|den Zuschlag|sie|ihn|es)\b(?! (?:um|für|zum|mit|ab|voll|un|teil|möbl|nur))|(?:die Wohnung|das Haus|das Zimmer|sie|es) (?:bekommen|erhalten|kriegen)\b|niemand\w* (?:ander\w*|sonst|außer)|gehört (?:Ihnen|dir|euch)|genügt auch|reicht auch|schenken|erlassen|verzichtet auf|übernehmen wir|zahlen wir|wir (?:übernehmen|zahlen|erstatten|tragen)|"
        r"(?:andere[nr]?|weitere[nr]?|viele|mehrere|zahlreiche|keine?) (?:andere[nr]? )?(?:interessent\w*|bewerber\w*|mitbewerber\w*)|(?:große|hohe|starke) nachfrage|(?:schnell|rasch) (?:entscheiden|zusagen|zugreifen|handeln))\b"
        r"|\b(?:der|die) einzigen?\b(?=\W|.{0,20}\b(?:liste|interess|bewerb|kandidat))|\bgreifen Sie (?:rasch |schnell |gleich |doch )?zu\b|\bschlagen Sie (?:rasch |schnell |gleich )?zu\b|\b(?:nicht|nie) (?:zu )?lange? (?:zögern|zuwarten|überlegen|warten|fackeln)|\bzögern Sie nicht (?:zu )?lange|\bpreislich\b.{0,40}\b(?:geht|drin|machen|möglich|bewegen|luft)\b|\bgeht (?:das |es )?klar\b|\bso gut wie (?:sicher|gebongt|Ihr|Ihre|dein|fix)|\bin trockenen tüchern|\b(?:reine )?formsache\b|\b(?:gebongt|geritzt|abgemacht|unter dach und fach)\b"
        r"|\b(?:sicher|bestimmt|gewiss|garantiert) (?:noch )?(?:was |etwas )?(?:drück|verhandel|mach|nach|senk|runter|herunter|beweg|red|drin)\w*|\bsicher(?=\s(?:entgegen|verhandel|steig|bekomm|erhalten|kein|die|der|das|zu)|[.!,])|\bist sicher\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:guarante\w*(?<!bank guarantee)(?<!rent guarantee)|promis\w*|assure you|rest assured|(?:we|i|can|will|to) reserve|reserv(?:ed|ing)\b|hold (?:the|it|this)\b|will hold|definitely|certainly|undoubtedly|without (?:any )?doubt|for sure|in any case|no risk|risk-free|"
        r"you(?:'ll| will) (?:get|receive) the (?:flat|apartment|house|property)|discount\w*|price reduction|rise in value|increase in value|appreciat\w+ in value|value will|first refusal|is yours|we(?:'ll| will) pay|(?:other|many|several|no other) (?:people|applicants?|parties|candidates|buyers|tenants)(?: are| is| have)?|(?:high|great|strong) demand|(?:decide|act) (?:quickly|fast|soon)|the only (?:one|applicant|person|candidate)|done deal|as good as (?:yours|settled|done)|do something about the (?:rent|price|fee|deposit|commission)|snap (?:it|this|the \w+) up|(?:n['’]t|not) (?:wait|hesitate) (?:too long|for a (?:second|moment))|won['’]t (?:last|be around)|going fast|in the bag|a (?:mere )?formality|(?:nobody|no one) else|(?:rent|price|fee|deposit|commission)\b(?: \w+){0,3} (?:lowered|waived|cut|dropped|slashed|reduced by|knocked down))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:garanti(?:t|ssons|ssent|r|s|e|es|rons)\b(?<!de garantie)(?<!la garantie)(?<!une garantie)|promett\w*|promis\w*|promesse\w*|assur(?:e|ons) que|réserv(?:ons|e|é|ée|er|erons)\b(?<!de réserve)(?<!la réserve)(?<!une réserve)|sans aucun doute|sans risque|certainement|à coup sûr|en tout cas|remise de|rabais|(?:autres|plusieurs|nombreux) (?:personnes|candidats|intéressés|acheteurs)|forte demande|plus-value|prend\w* de la valeur|est à vous|(?:le|la) seule? (?:sur|candidat|intéressé|personne|en lice)\w*|dans la poche|pas trop longtemps|du monde sur le coup|foncez|comme si c['’]était fait|une (?:simple )?formalité|personne d['’]autre)\b",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\b(?:garanti(?:amo|sco|to|ta|ti|te|re|sce|remo)\b|promett\w*|promess\w*|assicur(?:iamo|o)\b|riserv(?:iamo|o|ata|ato|are|eremo)\b(?<!fondo di riserva)|senza dubbio|senza rischi\w*|sicuramente|certamente|di sicuro|in ogni caso|l['’]unic[oa] (?:interessat|candidat|sull|in lizza)\w*|cosa fatta|si affretti|troppo a lungo|una (?:pura )?formalità|nessun altr[oa]|sconto|ribasso|aumenter\w* di valore|rivalutazion\w*|è sua|(?:altri|molti|diversi) (?:interessati|candidati|acquirenti)|forte richiesta|sul (?:prezzo|canone|affitto) (?:un )?accordo)\b",
        re.IGNORECASE,
    ),
}
_PRAISE: Final = re.compile(
    r"\b(?:(?:aller)?(?:best|schönst|größt|grösst|günstigst|ruhigst|hellst|beliebtest|gefragtest|begehrtest|modernst|höchst|niedrigst|billigst|sichert|sicherst|neuest|feinst|attraktivst|luxuriösest|exklusivst|preiswertest|zentralst)(?:e|en|er|es|em)\b(?! (?:grüß|dank|wünsch))|"
    r"unvergleich\w*|unschlagbar\w*|konkurrenzlos\w*|einmalig(?!\s(?:kommt|kommen|käm\w*|fällt|fallen|zahl\w*|zu|bei|fällig|plus)\b|e[rns]?\s(?:zahlung|kosten|gebühr|ausgabe))\w*|einzigartig\w*|traumhaft\w*|traum(?:wohnung|haus|lage|objekt|blick)\w*|fantastisch\w*|phantastisch\w*|wunderschön\w*|wunderbar\w*|herrlich\w*|perfekt\w*|ideal\w*|optimal\w*|hervorragend\w*|ausgezeichnet\w*|erstklassig\w*|exzellent\w*|großartig\w*|spektakulär\w*|atemberaubend\w*|"
    r"schön(?:e|er|es|en|em)?\b(?!,? (?:grüß|grüss|tag|abend|woche|idee|gedank|feierabend|ferien|urlaub|dass|zu hören|von Ihnen|von dir|von euch|wieder|Sie))|toll\w*|super\b|wunderbar|luxuriös\w*|exklusiv(?:e|er|es|en|em)?\b|hochwertig\w*|edel\w*|edle\w*|stilvoll\w*|charmant\w*|gemütlich\w*|attraktiv\w*|begehrt\w*|beliebt\w*|gefragt(?:e|er|es|en|em)\b|idyllisch\w*|malerisch\w*|repräsentativ\w*|prachtvoll\w*|großzügig\w*|grosszügig\w*|preiswert\w*|günstig\w*|preisgünstig\w*|schnäppchen\w*|(?<!on )top\b(?!\s?\d)|"
    r"wert(?:entwicklung|zuwachs|gewinn|potenzial|potential)\w*|zukunftssicher\w*|capital appreciation|go(?:es|ing)? up in value|prendr\w* de la valeur|valorisation|acquist\w+ valore|valorizzazione|"
    r"(?:nichts|kaum etwas) (?:besseres|schöneres|günstigeres|vergleichbares)|keine? (?:bessere|schönere|günstigere|vergleichbare)\w*(?! (?:nachricht|antwort|auskunft|idee|auskünfte))|(?:nothing|none|no) (?:better|nicer|cheaper|finer)|rien (?:de|d['’])\s?(?:mieux|meilleur|plus beau|équivalent)|(?:niente|nulla) di (?:meglio|simile)|vergleichbare\w*\b[^.!?]{0,60}\b(?:kein\w*|nirgend\w*|nicht|selten|kaum|schwer)|kein zweites mal|nirgend(?:s|wo)\b|(?:suchen|sucht) [^.!?]{0,30}(?:vergeblich|lange|ihresgleichen)|so schnell nicht (?:wieder|mehr)|schwer zu (?:toppen|übertreffen)|"
    r"nothing (?:comparable|similar|like it)|nowhere else|(?:won['’]t|will not|hardly) find (?:another|a better|anything|one like)|hard to beat|nulle part ailleurs|ne trouverez (?:pas|nulle|rien)|sans pareil\w*|da nessun['’]altra parte|non (?:ne )?trover\w+|senza pari|"
    r"bestlage\w*|toplage\w*|premium\w*|mit abstand|seinesgleichen|rarität\w*|sofort verliebt|lohnend\w*|rentab\w*|krisensicher\w*|wertstabil\w*|wertbeständig\w*|absolut(?:e|er|es|en)?|"
    r"(?:the )?(?:(?<!all the )best|(?<=all the )best(?! (?:for|with your|to|from|and)\b)|finest|nicest|quietest|cheapest|largest|biggest|greatest|brightest|(?<!at )most \w+)(?= \w+)(?! (?:regards|wishes))|unbeatable|unique|one of a kind|stunning|beautiful\w*|gorgeous|fantastic|wonderful\w*|amazing|superb|perfect\w*|ideal|excellent|outstanding|exceptional\w*|magnificent|breathtaking|dream (?:home|flat|apartment|house|location)|luxur\w+|exclusive(?! of|ly| right| use)|prestigious|sought-after|charming|lovely|attractive|desirable|spectacular|bargain|by far|second to none|"
    r"(?:le|la|les) (?:meilleur\w*|plus \w+)|meilleur(?:e|s|es)?\b(?! salut)|magnifique\w*|superbe\w*|splendide\w*|(?<!fonds )(?<!charges )(?<!travaux )(?<!dépenses )exceptionnel\w*|unique|idéal\w*|parfait\w*|excellent\w*|merveilleu\w*|sublime\w*|luxueu\w*|de rêve|charmant\w*|beau|belle|beaux|belles|imbattable\w*|rare|de loin|prestigieu\w*|prisé\w*|recherché(?:e|s|es)\b|"
    r"(?:il|la|i|le) (?:migliore?|migliori|più \w+)|miglior\w*(?! saluti)|(?!benissimo|moltissim|tantissim|pochissim|prestissimo|carissim|gentilissim)\w+issim[oaie]\b|magnific\w*|splendid\w*|stupend\w*|meraviglios\w*|fantastic\w*|eccezional\w*|unic[oa]\b|perfett\w*|eccellent\w*|incantevol\w*|lussuos\w*|da sogno|bell[oaei]\b|imbattibil\w*|di gran lunga|prestigios\w*|ambit\w*|ricercat[oaie]\b)\b",
    re.IGNORECASE,
)
_ROOT: Final = 5
"""Letters of a word of praise that the exposé must have too."""


def promises(sentence: str, stated: str, language: str) -> Iterator[Span]:
    """Where a sentence promises what is stated nowhere; `stated` is folded."""
    for hit in _PROMISES.get(language, _PROMISES["de"]).finditer(sentence):
        if _denied(sentence, hit) or folded(hit[0]) in stated or _only_stresses(sentence, hit):
            continue
        yield hit.span()


_STRESS: Final = re.compile(
    r"(?:auf jeden fall|in jedem fall|jedenfalls|in any case|en tout cas|in ogni caso)$", re.IGNORECASE
)
_THERE: Final = re.compile(
    r"\b(?:(?:ist|sind|hat|haben|gibt es|liegt|liegen|ausgestattet|vorhanden|there (?:is|are)|has|have|il y a|dispose|c['’]è|ci sono|dispone)\b)",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    r"\b(?:wird|werden|würde|bekomm\w*|erhalt\w*|kriegen|können|kann|steig\w*|will|would|can|get|receive|pourr\w*|aur\w*|recevr\w*|obten\w*|potr\w*|avr\w*|ricever\w*|otter\w*|frei|verhandel\w*|\w*preis\w*|rendite|wert)\b",
    re.IGNORECASE,
)


def _only_stresses(sentence: str, hit: re.Match[str]) -> bool:
    """`Zwei Schaufenster sind auf jeden Fall da`: it stresses what is there, which is checked as such."""
    stresses = _STRESS.match(hit[0]) is not None
    return stresses and _THERE.search(sentence) is not None and not _TO_COME.search(sentence)


_DENYING_ALL: Final = re.compile(
    r"\b(?:kein\w*|nirgend\w*|nicht|selten|kaum|schwer|vergeblich|nothing|nowhere|won|not|hardly|hard|nulle|sans|nessun\w*|non|senza)\b",
    re.IGNORECASE,
)
"""Praise that denies that there is the like: the whole of it counts, not its last word."""


_SOLE: Final = ("exclusi", "esclusi", "exklusiv")
_USE: Final = re.compile(r"\b(?:nutzung\w*|use|right|jouissance|usage|droit|uso|utilizzo|diritto)\b", re.IGNORECASE)


def praises(sentence: str, stated: str) -> Iterator[Span]:
    """Where a sentence praises in words that stand in no exposé; `stated` is folded."""
    for hit in _PRAISE.finditer(sentence):
        word = folded(hit[0] if _DENYING_ALL.search(hit[0]) else hit[0].split()[-1])
        if word.startswith(_SOLE) and _USE.search(sentence):
            continue  # `l'uso esclusivo`: whose it is, no praise
        root = word[: max(_ROOT, len(word) - 2)]
        if not re.search(rf"\b{re.escape(root)}|{re.escape(word)}", stated):
            yield hit.span()


_MANNER: Final = re.compile(
    r"(?:parfaitement|perfettamente|perfectly|absolument|absolutely|assolutamente|entirely)$", re.IGNORECASE
)
_UNDERSTOOD: Final = re.compile(
    r"\b(?:compren|conço|d['’]accord|raison|understand|right|fine|see|cap|ragione|d['’]accordo|certo|je|nous|we|i)\w*\b[^.!?]{0,25}$",
    re.IGNORECASE,
)

_RIGHT: Final = re.compile(
    r"\s(?:raison|ragione|right|d['’]accord|d['’]accordo|compris|understandable)\b", re.IGNORECASE
)


def is_of_manner(word: str, before: str, behind: str = "") -> bool:
    """`je comprends parfaitement`, `rufen Sie am besten an`: how something is done, no praise."""
    if any(hit.start() <= len(before) < hit.end() for hit in _HOW.finditer(before + word + behind[:WINDOW])):
        return _DOERS.search(before + behind) is not None
    if word.lower() == "besten" and re.search(r"\b(?:Sie|wir|du|ihr|uns|es|du) am $", before):
        return True
    understood = _UNDERSTOOD.search(before) or _RIGHT.match(behind)
    return _MANNER.search(word) is not None and understood is not None


_HOW: Final = re.compile(
    r"\b(?:am (?:besten|einfachsten|schnellsten|liebsten|sichersten)|(?:is|are|be|it['’]s|was) best (?:to|if|discussed|settled|done|answered|left|asked)\b|best (?:to|if) \w+|"
    r"(?:par|avec|commencer par) (?:le|la) plus (?:simple|facile|important|urgent)|(?:le|la) plus simple (?:est|serait)|(?:dalla|con la|dal|con il) (?:\w+ )?più (?:semplice|facile|importante|urgente)|il più presto|la cosa migliore (?:è|sarebbe))\b",
    re.IGNORECASE,
)
"""How something is done: `am besten telefonisch`, `best discussed`."""
_DOERS: Final = re.compile(
    r"\b(?:ich|wir|mich|mir|uns|(?:rufen|schreiben|melden|fragen|wenden|sehen|schauen|mailen|kommen|klären|besprechen|sprechen|geben|schicken|senden|bringen|nehmen|machen|erreichen) Sie|we|I|us|me|you|je|nous|vous|i|iniz\w+|cominc\w+|part\w+|sarebbe|serait)\b",
    re.IGNORECASE,
)
WINDOW: Final = 24
"""Characters behind a word of praise that may belong to how it is done."""
_EXCLAIMED: Final = re.compile(
    r"(?:^|[,.!–-]\s?)\W*(?:wie|was für ein\w*|how|what an?|quelle?s?|che|ma che|so eine?)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
"""`wie schön!`, `quelle belle profession`: said of what the seeker wrote."""


def exclaims(before: str) -> bool:
    """Whether a word of praise stands in an exclamation."""
    return _EXCLAIMED.search(before) is not None


_DENYING: Final = re.compile(r"\b(?:nicht|kein\w*|cannot|can't|not|no|ne|n'|pas|non|nessun\w*)\b", re.IGNORECASE)
_ABSOLUTE: Final = re.compile(
    r"ohne|sans|senza|without|zweifel|sicher|jed|definit|certain|no risk|doubt|sure", re.IGNORECASE
)
REACH: Final = 30
"""Characters in front of a promise in which its denial may stand; behind it, German's stands next to it."""


def _denied(sentence: str, hit: re.Match[str]) -> bool:
    """`Reservierungen sind nicht möglich`, `we cannot guarantee`: no promise."""
    before = _DENYING.search(sentence, max(0, hit.start() - REACH), hit.start())
    behind = re.match(
        r"(?:\s(?:können|kann|ist|sind|gibt|wird|werden|wir|ich|es|Ihnen|leider)){0,4}\s(?:nicht|kein\w*)",
        sentence[hit.end() :],
    )
    return bool(before or behind) and not _ABSOLUTE.search(hit[0])
