"""Clauses that tell that something is not known, cannot be judged or will not be said: the writer's denials, silent sources."""

import re
from collections.abc import Mapping
from typing import Final

from neuroconcepts.assistant.claims.talk.whose import denies, is_writers


def _words(table: Mapping[str, str], flags: re.RegexFlag = re.IGNORECASE) -> dict[str, re.Pattern[str]]:
    """The patterns of words that begin so."""
    return {language: re.compile(rf"\b(?:{words})", flags) for language, words in table.items()}


_MAY: Final = _words(
    {
        "de": r"(?:kann|könn|konnte|könnte|möcht|mag\b|mögen|will\b|wollen|woll[et]|darf|dürf|dürft|vermag|vermögen|traue?n?\b|wage\b|werde\b|würde|imstande|in der lage)",
        "en": r"(?:can|could|would|['’]d\b|may\b|might|in a position|wish|want|care to|dare|prefer|will\b|won['’]t|able)",
        "fr": r"(?:peux|puis|pouv|pourr|voudr|veux|voul|souhait|saur|dois|dev|ose|préf|en mesure|serai)",
        "it": r"(?:poss|potr|vorr|vogli|sapr|dev|dobb|dovr|desider|prefer|in grado|mi sento|glielo so|so dir)",
    }
)
"""Verbs beside which any deed of the writer is one of telling or judging, where it is none of dealing."""
_KNOWING: Final = _words(
    {
        "de": r"(?:weiß|weiss|wiss|wüsst|kenn|kenntnis|find|seh(?:e|en)\b|erkenn|entnehm|entnomm|entscheid|beurteil|urteil|einschätz|schätz|beziffer|sag|nenn|errat|"
        r"spekul|mutma|zusag|zusicher|versprech|verrat|bestätig|beantwort|auskunft|auskünfte|information|infos?\b|angabe|hinweis|zahlen\b(?= (?:dazu|vor|habe|nennen))|"
        r"daten\b|unterlag|einblick|überblick|erkenntnis|aussage|parat|vorlieg|liegt|liegen|zur hand|bekannt|erinner|geläufig|belastbar|verbindlich|prognos|"
        r"einsicht|beleg|rückmeldung|notier|vermerk|erwähn|lesen?\b|auswendig|im kopf|vor mir|zugänglich|(?:nach)?gemessen|ausprobiert|getestet|überprüft|gezählt|mitgeteilt|übermittelt|genannt|abmessung|maße\b|größe\b|höhe\b|länge\b|breite\b|\w*pl[aä]ne?\b|grundriss|\w*liste\b|skizze|nummer|werte?\b|beträge?\b|aussicht)",
        "en": r"(?:know|aware|told|see|find|found|judge|judg|say|tell|guess|estimate|assess|speculat|confirm|figures?|information|details?|data|note|record|"
        r"documents?|paperwork|indication|mention|hear|sure|certain|idea|insight|answer|decide|promise|comment|to hand|at hand|in front|visibility|measured|checked|tested|tried|timed|counted|word|clue|evidence|dimensions?|measurements?|plans?\b|amount|schedule|timetable|lists?\b)",
        "fr": r"(?:sais|sav|connai|connu|connue|trouv|vois|voy|jug|dire\b|dit\b|dis\b|estim|évalu|spécul|confirm|chiffr|indiqu|inform|renseign|détail|donnée|indication|précision|mention|"
        r"élément|avanc|affirm|prononc|décid|idée|réponse|répondre|promet|communiqu|document|trace|lis\b|garantir|certain\b|certaine?s? que|sûre?s?\b|mesuré|vérifié|testé|essayé|compté|montant|dimensions|mesures|plans?\b|horaires|liste)",
        "it": r"(?:so\b|sappiamo|sapere|conosc|conosciut|trov|ved|giudic|dir(?:e|l\w|gli\w*|ne)\b|dic(?:o|iamo)\b|stim|valut|specul|conferm|cifr|inform|dettagl|dat[oi]\b|indicazion|precis|menzion|"
        r"dett[oaie]\b|element|afferm|pronunci|decid|idea|rispo|promett|comunic|document|traccia|legg(?:o|iamo|ere)\b|garantir|cert[oaie]\b|sicur[oaie]\b|risult|not[oaie]\b|misurat|verificat|provat|testat|contat|misure|dimensioni|piant[ae]\b|importo|orari\b|elenco)",
    }
)
"""Words of knowing, judging and telling."""
_LACKING: Final = _words(
    {
        "de": r"(?:(?:kann|können|könnte) (?:ich|wir)\b.{0,30}\bschlecht\b|fehl(?:t|en|te)|mangelt|überfrag\w*|unbekannt|erfrag|er?kundig|klär(?:e|en)\b|frage?n?\b.{0,40}\b(?:an|nach)\b|müssten?\b|muss(?:te)?\b.{0,30}\bpassen|in erfahrung|heraus(?:zu)?find|ein(?:zu)?holen|abklär|nach(?:zu)?(?:hak|seh|schau|frag|les)|hake?n?\b.{0,40}\bnach\b|rückfrag|erkundig)",
        "en": r"(?:lack\b|lacking\b|at a loss|escapes? (?:me|us)|missing|unknown|unsure|uncertain|(?:would|['’]d) (?:have|need) to|find out|look (?:it |that |this |into )?up|chase|double-check|enquir|inquir)",
        "fr": r"(?:difficilement|ignor(?:e|ons)\b|m['’]échapp\w+|nous échapp\w+|me manqu\w+|nous manqu\w+|inconnu\w*|devrais\b|devrions\b|renseign(?:e|erai|ons|erons)\b|demander(?:ai|ons)\b|pose(?:rai)? la question|vérifi(?:e|erai|ons|erons|er)\b)",
        "it": r"(?:difficilmente|ignor(?:o|iamo)\b|mi sfugg\w+|ci sfugg\w+|mi manca\w*|ci manca\w*|sconosciut\w*|ignot\w|dovrei\b|dovremmo\b|inform(?:o|erò|iamo|arci|armi)\b|chied(?:o|erò|iamo|eremo)\b|verific(?:o|herò|heremo|are)\b)",
    }
)
"""What says that it is not known without a negation."""
_DEALING: Final = _words(
    {
        "de": r"(?:erlaub|gestatt|duld|zulass|zugelass|akzeptier|annehm|angenomm|aufnehm|aufgenomm|vermiet|verkauf|vergeb|anbiet|bieten|verlang|verrechn|berechn|"
        r"erheb|zahl(?:en|e|t)\b|forder|tolerier|genehmig|leugn|bestreit|abstreit|verhehl|verschweig|widersprech|umhin|klagen|beklag|brauch|benötig|verzicht|stör|untersag|ungern|nicht gern)",
        "en": r"(?:allow|permit|accept|tolerat|let\b|sell|rent\b|renting|offer\b|charg|demand|requir|take (?:dogs|pets|cats)|den(?:y|ied)|disput|contradict|complain|help but|need\b|mind\b|object to|fault|not keen|reluctant)",
        "fr": r"(?:autoris|permett|accept|tolér|lou(?:ons|er|e)\b|vend|propos(?:ons|er|e)\b|offr|factur(?:ons|er)\b|exig|perce[vo]|nier|contest|besoin|interdi|plaindre)",
        "it": r"(?:consent|permett|accett|toller|affitt(?:o|iamo|are)\b|vend|offr|addebit|chiediamo|richied|neg(?:are|o)\b|contest|bisogno|vieta)",
    },
    re.RegexFlag(0),
)
"""Deeds that rule or bargain, and denials of a denial: `Hunde können wir nicht erlauben` is a rule."""
_NO_OBSTACLE: Final = re.compile(
    r"\b(?:kein\w*\s(?!näher|weiter|genauer|ander|früher|später|einzel|besonder)(?-i:[a-zäöüß]{3,})er(?:e[snmr]?)?\s|no\s(?!other|further|earlier|later|number|paper|matter|order|owner|letter|answer)\w{3,}er\b|(?:rien de|aucune? \w+|pas de) plus\s(?!ample|précis|récent)|(?:niente di|nessun\w* \w+) più\s(?!precis))|"
    r"\b(?:(?:nicht|pas|non|recommend|praise|stress)\s(?:\w+\s){0,2}(?:genug|enough|assez|abbastanza)\s?(?:empfehlen|loben|betonen|recommander|raccomandare|lodare|\W*$)|(?:kein\w*|nichts)\s(?:\w+\s)?(?:entgegen\w*|problem\w*|hindernis\w*|hinderungsgr\w*|einwand|einwände|bedenken|schwierigkeit\w*|thema|dagegen|im weg\w*)|"
    r"no\s(?:\w+\s)?(?:problem|objection|obstacle|issue|difficult\w+|reason)s?|(?:aucun\w*|pas de|pas d['’])\s?(?:\w+\s)?(?:problème|obstacle|objection|inconvénient|souci|difficulté)s?|"
    r"(?:nessun\w*|alcun\w*)\s?(?:\w+\s)?(?:problem\w+|ostacol\w|obiezion\w|difficoltà|inconvenient\w))\b",
    re.IGNORECASE,
)
"""`Bei Hunden sehe ich kein Problem` says that they are allowed."""
_SOURCE: Final = {
    "de": r"(?:(?:das|dem|im|unser\w*|vorliegende\w*|die|der|den|meine[nr]?)\s(?:\w+\s)?(?:exposé|expose|inserat|anzeige|annonce|beschreibung|objektbeschreibung|unterlagen|angaben|ausschreibung|datenblatt|akten?|objektdaten|liste|ausstattungsliste|text))",
    "en": r"(?:(?:our|the|my)\s(?:\w+\s)?(?:listing|particulars|description|brochure|records?|file|files|advert|advertisement|documents?|paperwork|data sheet|details))",
    "fr": r"(?:(?:notre|l['’]|le|la|les|nos|mon|mes)\s?(?:annonce|descriptif|description|dossier|documents?|fiche|exposé|données))",
    "it": r"(?:(?:il nostro|la nostra|le nostre|i nostri|l['’]|il|la|i|nell['’]|nella|nel|nei)\s?(?:annuncio|descrizione|scheda|documenti|documentazione|dossier|exposé|dati))",
}
_SILENCE: Final = {
    "de": r"(?:nichts|schweigt|schweigen|keine?\s(?:\w+\s)?(?:angaben?|auskunft|aussagen?|hinweise?|informationen?|daten|rede|wort)|(?:schlüssel|erwähn|nenn|verrät|verrat|präzisier|sag|äußer|entnehm|hervor|erläuter|beschreib)\w*\b.{0,60}\bnicht\b|ausgespart|ausgeklammert|unerwähnt|nicht\s(?:zu\s)?(?:erwähnt|genannt|aufgeschlüsselt|präzisiert|entnehmen|hervor|erläutert|beschrieben|ersichtlich|herauszulesen))",
    "en": r"(?:silent|nothing|no (?:\w+ )?(?:mention|information|details?|figure|data|word|indication)|(?:does|do|did)(?:n['’]t| not) (?:say|state|mention|specify|tell|reveal|give|cover|break|spell|explain|go into|address|indicate|elaborate))",
    "fr": r"(?:muets?\b|muettes?\b|rien|aucune? (?:\w+ )?(?:mention|information|précision|indication|donnée)|n['’e]\s?(?:\w+\s)?(?:dit|disent|mentionne\w*|précise\w*|indique\w*|parle\w*|détaille\w*|évoque\w*|évoqu\w*)\b.{0,20}\bpas|souffle\w* mot)",
    "it": r"(?:tace|tacciono|nulla|niente|nessun\w* (?:\w+ )?(?:menzione|informazione|indicazione|dato)|non (?:\w+ )?(?:dice|dicono|menziona\w*|precisa\w*|indica\w*|parla\w*|riporta\w*|specifica\w*))",
}
_SPLIT: Final = {
    "de": rf"\b(?:schlüssel|führ|list|weis|geb|gib|nenn|erwähn|sag|verrat|verrät|präzisier|erläuter|beschreib|äußer|geh|mach)\w*\b.{{0,20}}\b{_SOURCE['de']}\b.{{0,50}}\b(?:nicht|nichts|keine?n?)\b"
}
"""The source between the verb and its negation: `schlüsselt das Exposé nicht auf`."""
_SILENT: Final = {
    language: re.compile(
        rf"\b{source}\b.{{0,80}}\b{_SILENCE[language]}|{_SILENCE[language]}\b.{{0,80}}\b{source}|{_SPLIT.get(language, '(?!)')}",
        re.IGNORECASE,
    )
    for language, source in _SOURCE.items()
}
_ELLIPTIC: Final = re.compile(
    r"^\W*(?:(?:(?:wird|ist|muss|müsste|werde|noch)\s)?(?:noch\s)?(?:nachgefragt|nachgereicht|abgeklärt|geklärt|in klärung|zu klären|angefragt|erfragt)(?:\swerden)?|keine (?:angaben?|info\w*|auskunft)\b.{0,30}|"
    r"(?:leider\s)?(?:unbekannt|offen|ungeklärt|not known|unknown|not stated|to be (?:confirmed|clarified|checked)|no information\b.{0,30}|(?:non|pas) (?:précisé|renseigné|connu|indiqué)e?s?|à (?:vérifier|confirmer|clarifier)|"
    r"da (?:verificare|chiarire|confermare)|non (?:indicat|precisat|not|specificat)[oaie]))\W*$",
    re.IGNORECASE,
)
"""A remark in a list: `Kaution: keine Angabe, wird nachgefragt`."""
_IMPERSONAL: Final = {
    "de": re.compile(
        r"\büber (?:den|die|das|einen|eine) (?:preis\w*|nachlass|übergabe\w*|termin\w*|zusage|vergabe)\b.{0,30}\bentscheide\w*|\bin den sternen\b|\bungewiss\b|\bentzieh\w* sich (?:leider )?(?:meiner|unserer)\b|\blässt sich\b.{0,60}\b(?:nicht|schwer|schlecht|schwerlich|kaum)\b.{0,20}\b(?:sagen|entnehmen|ersehen|abschätzen|beurteilen|beziffern|vorhersagen|beantworten|erkennen|angeben)|"
        r"\b(?:müsste|müssten|muss|kann nur)\b.{0,40}\b(?:beantworten|bestätigen|sagen|klären|entscheiden)\b|\b(?:nicht|schwer|kaum) (?:abzuschätzen|zu sagen|zu beurteilen|vorherzusagen|absehbar|zu beziffern)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:seller|owner|landlord|vendor)s? (?:alone )?(?:can |will |must |has to |decides? )?(?:alone )?(?:decides? )?on (?:the |a )?(?:price|discount|handover)|\bonly the (?:seller|owner|landlord|vendor)s? can (?:decide|say|answer)|\b(?:hard|difficult|impossible|not possible|too early) to (?:say|tell|judge|predict|estimate)|\bremains to be seen\b|\b(?:would (?:have|need) to|must|can only) (?:answer|confirm|say|check|decide)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:vendeur|propriétaire|bailleur)s? (?:seul )?(?:peut|peuvent|doit|décide\w*)\b.{0,20}\b(?:prix|remise|rabais|remise des clés)|\bseule? (?:le |la )?(?:vendeur|propriétaire|bailleur)\w* (?:peut|décide)|\b(?:difficile|impossible|trop tôt).{0,12}\b(?:dire|juger|prévoir|estimer|évaluer)\b|\b(?:devrait|devra|doit) (?:répondre|confirmer|trancher|décider)\b",
        re.IGNORECASE,
    ),
    "it": re.compile(
        r"\b(?:sul prezzo|sullo sconto|sulla consegna)\b.{0,20}\bdecid\w*|\b(?:difficile|impossibile|presto) (?:da |per |a )?(?:dire|dirsi|giudicare|prevedere|stimare)|\b(?:dovrebbe|dovrà|deve) (?:rispondere|confermare|decidere)\b",
        re.IGNORECASE,
    ),
}
_NEITHER: Final = {
    "de": r"\bweder\b.{2,80}\bnoch\b.{2,60}\b(?:(?:find|lieg|hab|steh|enthalt|gib|geb)\w*\b.{0,30}\b(?:angabe|information|auskunft|auskünfte|hinweis|unterlag|daten)\w*|(?:angegeben|erwähnt|vermerkt|genannt|hinterlegt|dokumentiert|notiert)\b)",
    "en": r"\bneither\b.{2,80}\bnor\b.{2,60}\b(?:mentioned|stated|recorded|specified|noted|indicated|documented)\b",
    "fr": r"\bni\b.{2,80}\bni\b.{2,60}\b(?:mentionnée?s?|indiquée?s?|précisée?s?|renseignée?s?|documentée?s?)(?!\w)",
    "it": r"\bné\b.{2,80}\bné\b.{2,60}\b(?:indicat|menzionat|precisat|specificat|riportat|documentat)[aeio]\b",
}
_TOLD_OF_NEITHER: Final = {language: re.compile(words, re.IGNORECASE) for language, words in _NEITHER.items()}
"""`Weder zur Provision noch zu Altlasten finden sich Angaben`."""
_HAVING: Final = re.compile(
    r"\b(?:hab(?:e|en)|have|has|['’]ve|ai|avons|ho|abbiamo|gib(?:t|es)|(?:ver)?füg\w+|dispos\w+|dispon\w+)\b",
    re.IGNORECASE,
)


SHORT: Final = 5
"""Words of a clause like `ahne ich nicht`, whatever its verb."""


def is_unknowing(stretch: str, language: str, *, names_thing: bool) -> bool:
    """Whether it says that something is not known; `names_thing` is whether it names a thing of the property.

    What the writer cannot or will not do is telling, whatever the verb, but for deeds that rule or bargain. Of what he does
    not do or have it must be a word of knowing where a thing is named: `we have no lift` is a claim.
    """
    tongue = language if language in _MAY else "de"
    if (
        _TOLD_OF_NEITHER[tongue].search(stretch)
        or _SILENT[tongue].search(stretch)
        or _IMPERSONAL[tongue].search(stretch)
        or _ELLIPTIC.match(stretch)
    ):
        return True
    deed = stretch.lstrip()[:1].lower() + stretch.lstrip()[1:]
    if not is_writers(stretch, tongue) or _DEALING[tongue].search(deed) or _NO_OBSTACLE.search(stretch):
        return False
    if _LACKING[tongue].search(stretch):
        return True
    if not denies(stretch, tongue):
        return False
    if _KNOWING[tongue].search(stretch) or (not names_thing and len(stretch.split()) <= SHORT):
        return True
    having = _HAVING.search(stretch) is not None
    return not (names_thing and having) and (having or _MAY[tongue].search(stretch) is not None)
