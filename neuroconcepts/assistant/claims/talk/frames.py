"""What a sentence or stretch of a letter does: claim, ask, refer to the seeker, admit ignorance; by closed classes of words."""

import re
from typing import Final

_SEEKER: Final = {
    "de": re.compile(r"\b(?:Sie|Ihr(?:e[nmrs]?)?|Ihnen|(?i:du|dein\w*|dir|dich|euch|eu(?:er|re)\w*))\b"),
    "en": re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:vous|votre|vos)\b", re.IGNORECASE),
    "it": re.compile(
        r"\b(?:Lei|Suo|Sua|Suoi|Sue|Le|[Vv]oi|(?i:vostr[oaie]|pot(?:ete|rete|reste)|av(?:ete|rete|reste)|dov(?:ete|rete|reste)|vo(?:lete|rrete|rreste)|siete|sar(?:ete|este)))\b"
    ),
}
_MENTIONED: Final = re.compile(
    r"\b(?:genannt\w*|erwähnt\w*|gewünscht\w*|angegeben\w*|geschrieben|schreiben Sie|angefragt\w*|gesucht\w*|suchen|wünschen|planen|limit|budget|vorstellung\w*|wunsch\w*|zeitraum|termin|datum|"
    r"mentioned|wrote|asked|suggested|named|need|want|looking for|date of|budget|limit|period|wish\w*|indiqué\w*|mentionné\w*|souhait\w*|budget|cherche\w*|indicat\w*|menzionat\w*|desider\w*|cerca\w*|budget)\b",
    re.IGNORECASE,
)
_IGNORANT: Final = re.compile(
    r"\b(?:(?:weiß|weiss|wissen|kenne|kennen)\b.{0,40}\bnicht|nicht (?:bekannt|angegeben|erwähnt|hinterlegt|vermerkt|dokumentiert|vorliegend|ersichtlich|erfasst|enthalten, ob|genannt|aufgeführt|beantworten|sicher sagen|sagen|vor\b|die rede|angeführt|ausgewiesen|verzeichnet|aufgelistet|gelistet|festgehalten|eingetragen|beziffert|beschrieben|spezifiziert|präzisiert|überliefert|geschrieben)|keine rede|"
    r"nicht (?:aus|in) (?:dem|den|unseren|meinen|der|unserem)\b.{0,40}|keine (?:näheren |genauen |weiteren )?(?:angaben?|informationen?|auskunft|auskünfte|unterlagen|daten)|liegt uns\b.{0,40}\b(?:nicht|keine?)|liegen (?:uns|mir)\b.{0,40}\b(?:nicht|keine)|"
    r"(?:geht|gehen)\b.{0,60}\bnicht (?:hervor|daraus)|unbekannt|offen ist|ist (?:noch )?offen|noch (?:nicht|offen)|steht (?:noch )?nicht(?: fest\b| im exposé| in (?:dem|den|der|unser\w*)\b| dabei| drin|$|[.,])|(?:steht|findet|finden|finde|sagt|sagen)\b.{0,60}\bnichts(?! (?:im weg|entgegen|dagegen))|nichts vermerkt|macht das exposé keine|"
    r"not (?:stated|known|mentioned|specified|indicated|listed (?:in|on|among|here|there)|recorded|given|noted|in our|in the|included in our)|(?:do not|don't|does not|doesn't|cannot|can't) (?:yet )?(?:know|have (?:any )?(?:information|details)|say|tell|state|mention|specify)|no (?:information|details?|data|indication)|unknown|unclear|"
    r"n'est pas (?:indiqué\w*|précisé\w*|mentionné\w*|connu\w*|renseigné\w*|documenté\w*)|ne (?:savons|sais|connaissons|disposons|précise\w*|figure)\b.{0,30}pas|aucune? (?:information|indication|précision|donnée)|pas d'informations?|"
    r"non (?:è|sono) (?:indicat\w*|specificat\w*|not\w*|riportat\w*|precisat\w*|menzionat\w*)|non (?:sappiamo|so|conosciamo|abbiamo informazioni|disponiamo|risulta)|nessuna (?:informazione|indicazione)|non ci risulta)\b",
    re.IGNORECASE,
)
_DISCLAIMING: Final = re.compile(
    r"\b(?:(?:können|kann|könnten|dürfen|darf)\b.{0,60}\b(?:nicht|nichts|keine?n?)\b.{0,30}\b(?:sagen|zusagen|versprechen|geben|beantworten|bestätigen|garantieren|zusichern)|"
    r"(?:can|could|may)(?:not|n't| not| neither)\b.{0,30}\b(?:promise|say|tell|confirm|guarantee|answer|commit)|unable to (?:promise|say|tell|confirm|guarantee|answer)|"
    r"ne (?:pouvons|peux|pouvez|saurions|puis)\b.{0,30}\b(?:promettre|dire|confirmer|garantir|répondre|engager)|"
    r"non (?:possiamo|posso|siamo in grado di)\b.{0,30}\b(?:promett\w*|dir\w*|conferm\w*|garant\w*|rispond\w*))",
    re.IGNORECASE,
)
_WRITERS: Final = re.compile(
    r"\b(?:ich|wir|mich|mir|uns)\b|\b(?:sehen|schauen|lesen) Sie\b|^\W*(?:und |daher |dazu |deshalb |das |gern\w* )?(?:frage|erkundige|kläre|prüfe|schaue|gebe|leite|melde|bespreche|reiche|kümmere|rufe|komme|werde)\b",
    re.IGNORECASE,
)
_INQUIRING_GERMAN: Final = re.compile(
    r"\b(?:(?:frage|fragen|erkundige|erkundigen|kläre|klären|prüfe|prüfen|schaue|schauen|sehe|sehen|gebe|geben|leite|leiten|melde|melden|informiere|informieren|bespreche|besprechen|reiche|reichen|kümmere|rufe|rufen|komme|kommen|werde|werden|muss|müssen|müsste|müssten)\b.{0,80}\b"
    r"(?:nach|nachmessen|nachsehen|nachschauen|erfragen|abklären|ab|weiter|zurück|gerne|rücksprache|eigentümer\w*|vermieter\w*|verkäufer\w*|hausverwaltung|verwaltung|ihnen|bei ihnen|klären|nachfragen|melden|prüfen|fragen|informieren|weitergeben|antwort))",
    re.IGNORECASE | re.DOTALL,
)
"""Of the writer only: `Die Fenster sehen nach Norden` and `das muss nach dem Gesetz der Käufer zahlen` inquire nothing."""
_ONLY_PEOPLE: Final = re.compile(r"frag|erkundig|klär|prüf|meld|informier|besprech|kümmer", re.IGNORECASE)
_INQUIRING: Final = re.compile(
    r"\b(?:(?:i|we)(?:'ll| will| am| are| shall|'m|'re| can)? (?:happy to |glad to )?(?:ask|check|clarify|find out|get back|pass|forward|enquire|inquire|look into|let you know|be in touch|asking|passing|forwarding|come back)|"
    r"(?:je|nous) (?:demande\w*|vérifi\w*|transme\w*|reviend\w*|reviens|revenons|renseign\w*|me renseigne|allons|vais|pos\w*)|(?<!si )(?:chied\w*|verific\w*|inoltr\w*|trasmett\w*|informer\w*|far\w* sapere|mi informo|ci informiamo|passo|passiamo))\b",
    re.IGNORECASE | re.DOTALL,
)
_DEPENDENT: Final = re.compile(
    r"\s*(?:und |oder |and |or |et |e )?(?:(?:in|um|mit|zu|von|an|auf|bei|für|aus|nach|seit|bis|ab|with|to|at|on|in|from|for|of|by|until|à|de|en|dans|pour|avec|sur|par|jusqu['’]à|a|di|da|con|per|su|fino a) (?=welche|wem\b|wen\b|wann|wie\b|which|what|whom|quel|qui\b|quoi|qual|chi\b|che\b))?(?:ce qu(?:e|i|['’])|quello che|ciò che|come|wem|wen|wessen|womit|wofür|worauf|wozu|worum|ob|wie|wann|wo|wer|was|welche[rsmn]?|warum|wieviel|whether|if|how|when|where|who|what|which|si|combien|quand|où|quel\w*|se|quanto|quanta|quanti|quando|dove|qual\w*|wenn|falls|sofern|soweit|sobald|should|in case|au cas|dès que|qualora|nel caso|"
    r"dass|damit|bevor|bis (?:sie|wir|dahin))\b",
    re.IGNORECASE,
)
_CONDITIONAL: Final = re.compile(
    r"\s*(?:(?:(?:und |aber |and |but |et |e )?(?:wenn|falls|sofern|soweit|damit)|sollten?|solltest|solltet|so that|pour que|afin que|affinché|sobald|möchten|wünschen|haben|if|should|in case|once|si|dès que|au cas|se|qualora|nel caso|appena)\b)",
    re.IGNORECASE,
)
_REQUEST: Final = re.compile(
    r"\s*(?:bitte\b|\w+\s+(?:Sie|mir|uns)\s+(?:uns|mir|sich|bitte|gern\w*|einfach|dazu)\b|(?:teilen|geben|schreiben|melden|rufen|antworten|nennen|senden|schicken|sagen|lassen|wenden|kontaktieren|wählen)\s+Sie\b|"
    r"(?:(?:just |simply |then )?\w+ (?:me|us) (?:a|an|your|know|the date|by)\b|please|kindly|let (?:us|me)|feel free|do not hesitate|don't hesitate|just (?:reply|call|let))\b|(?:veuillez|merci de|n'hésitez|dites|faites|indiquez|écrivez|contactez|appelez)|"
    r"(?:la preghiamo|la prego|vi preghiamo|ci (?:comunichi|faccia|scriva|contatti|indichi)|mi (?:comunichi|faccia|scriva)|non esiti|ci dica|scriva|fateci))",
    re.IGNORECASE,
)
_AWAITS: Final = re.compile(
    r"\s*(?:und |and |et |e )?(?:wenn|sobald|sowie|bis|falls|sofern|once|when|as soon as|if|until|dès que|quand|lorsque|quando|appena|non appena)\b.{0,50}\b(?:(?:mir|uns|ich|wir|me|us|I|we|je|nous|mi|ci)\b.{0,60}\b(?:vorlieg\w*|habe|haben|erhalt\w*|bekomm\w*|erreich\w*|zugeh\w*|have|receive\w*|get|aur\w*|reço\w*|recev\w*|avr\w*|ricev\w*|arriv\w*|perv\w*))\b",
    re.IGNORECASE,
)
_GREETING: Final = re.compile(
    r"\s*(?:sehr geehrte\w*|geehrte\w*|liebe[rs]?|guten (?:tag|morgen|abend)|gr(?:ü|ue)(?:ß|ss) gott|gr(?:ü|ue)ezi\w*|hallo|hoi|sali|salü|servus|moin|werte[rs]?|dear|hello|hi|good (?:morning|afternoon|evening|day)|bonjour|bonsoir|ch(?:er|ère)s?|madame|monsieur|"
    r"buon\s?giorno|buonasera|salve|gentil\w*|egregi\w*|car[oaie]|spettabile|ciao)\b",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"\s*(?:(?:mit|viele|beste|liebe|herzliche|freundliche|schöne|besten|lieben|herzlichen|freundlichen|vielen|sonnige)\b.{0,25}\bgr(?:ü|ue)(?:ß|ss)\w*|gr(?:ü|ue)(?:ß|ss)e\b|mfg|lg|hochachtungsvoll|(?:kind|best|warm|kindest|with best|with kind)\s(?:regards|wishes)|best|regards|yours (?:sincerely|faithfully|truly)|sincerely|all the best|"
    r"(?:bien )?cordialement|(?:meilleures|sincères|cordiales) salutations|salutations|avec nos|bien à vous|(?:cordiali|distinti|cari|migliori) saluti|saluti|un cordiale saluto|con i migliori)\b",
    re.IGNORECASE,
)
GREETING_AT_MOST: Final = 12
"""Words. What is longer is no greeting."""


def greets(sentence: str) -> bool:
    return (
        bool(_GREETING.match(sentence)) and len(sentence.split()) <= GREETING_AT_MOST and not re.search(r"\d", sentence)
    )


def closes(sentence: str) -> bool:
    return bool(_CLOSING.match(sentence)) and len(sentence.split()) <= GREETING_AT_MOST


def awaits(stretch: str) -> bool:
    """`wenn mir die Mieterliste vorliegt`: what the writer does not have yet."""
    return _AWAITS.match(stretch) is not None


def asks(sentence: str) -> bool:
    return sentence.rstrip('"”“») ').endswith("?")


_CONFIRMS: Final = re.compile(
    r"\b(?:(?:liegen|haben) Sie (?:damit |da |völlig |ganz )?(?:richtig|recht)|(?:ist|sind|war|waren) (?:so )?(?:richtig|korrekt)|stimmt|stimmen|trifft zu|treffen zu|"
    r"you(?:['’]re| are) (?:quite |absolutely )?(?:right|correct)|(?:is|are|that['’]s) (?:right|correct)|vous avez (?:bien )?raison|(?:c['’]est|est|sont) (?:bien )?(?:exacte?s?|justes?|correcte?s?)|"
    r"(?:Lei )?ha ragione|(?:è|sono) (?:giust[oaie]|corrett[oaie]|esatt[oaie]))(?!\w)",
    re.IGNORECASE,
)
_DENIES: Final = re.compile(r"\b(?:nicht|not|n['’]t|pas|non|leider|kein\w*)\b", re.IGNORECASE)


def confirms(sentence: str) -> bool:
    """Whether it says that what the seeker wrote is so."""
    return bool(_CONFIRMS.search(sentence)) and not _DENIES.search(sentence)


def speaks_to_seeker(stretch: str, language: str) -> bool:
    """Whether it names the seeker, so that his own words may stand in it: what is `Le` in Italian is an article in French."""
    return bool(_SEEKER.get(language, _SEEKER["de"]).search(stretch))


def repeats_seeker(stretch: str, language: str) -> bool:
    """Whether it tells what the seeker wrote: `your date of 15 April`, `der von Ihnen genannte Zeitraum`."""
    return speaks_to_seeker(stretch, language) and bool(_MENTIONED.search(stretch))


_PERMITS: Final = re.compile(
    r"\b(?:(?:können|dürfen) Sie|Sie (?:können|dürfen)|(?:kannst|darfst) du|du (?:kannst|darfst)|you (?:can|may)|vous (?:pouvez|pourrez)|(?:Lei )?(?:può|potrà|potete|potrete))(?!\w)(?! (?:mich|mir|uns|sich|me|us|nous|mi|ci|si)\b)",
)


def permits(stretch: str) -> bool:
    """Whether it tells the seeker what he may do: his own word for it is no ground."""
    return _PERMITS.search(stretch) is not None


_FITS: Final = re.compile(
    r"\b(?:passt|passen|passend|ginge|geht|gehen|klappt|möglich|reicht|genügt|fein|ok|okay|problem|fine|works?|work out|suits?|possible|enough|no problem|all right|convien\w*|possible|suffi\w*|va bene|possibile|basta)\b",
    re.IGNORECASE,
)


def fits(stretch: str) -> bool:
    """Whether it says that what the seeker wants is possible: `a move on 1 June would be fine`."""
    return bool(_FITS.search(stretch))


def admits(sentence: str) -> bool:
    """Whether it says that something is not known, or will be found out."""
    inquiring = _INQUIRING_GERMAN.search(sentence)
    if inquiring and (_ONLY_PEOPLE.match(inquiring[0]) or _WRITERS.search(sentence)):
        return True
    return any(frame.search(sentence) for frame in (_IGNORANT, _INQUIRING, _DISCLAIMING))


def depends(stretch: str) -> bool:
    """Whether it begins like an indirect question or a condition, which claims nothing by itself."""
    return bool(_DEPENDENT.match(stretch))


def is_condition(stretch: str) -> bool:
    """Whether it begins like a condition, whoever or whatever it is about."""
    return bool(_CONDITIONAL.match(stretch))


def supposes(stretch: str, language: str) -> bool:
    """Whether it is a condition on what the seeker does."""
    return bool(_CONDITIONAL.match(stretch)) and (
        speaks_to_seeker(stretch, language) or _WERE.match(stretch) is not None
    )


_WERE: Final = re.compile(
    r"\s*(?:se|qualora) (?:\w+ )?(?:dovess|voless|preferiss|desiderass|potess|cambiass)\w*|\s*(?:se|qualora) (?:\w+ )?(?:foste|aveste|doveste|voleste|poteste)",
    re.IGNORECASE,
)
"""Italian names nobody: `se dovesse cambiare idea`."""


def requests(stretch: str) -> bool:
    return bool(_REQUEST.match(stretch))
