"""Numbers that count nothing of the property: the times offered, items of a list, words, readers, two things named before."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Quantity
from neuroconcepts.assistant.claims.facts.mutuality import COUNTED
from neuroconcepts.assistant.claims.figures.portions import UNIT as PORTION
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part

_SLOT_WORD: Final = re.compile(
    r"\b(?:termin\w*|(?:vor|nach)mittage?\w*|morgen|abende?|tage|mornings?|afternoons?|evenings?|days|matin\w*|après-midi|soirs?|jours|mattin\w*|pomerigg\w*|ser[ae]|giorni|besichtigung\w*|zeit\w*|vorschl\w*|möglichkeit\w*|option\w*|appointment\w*|viewing\w*|slot\w*|time\w*|date\w*|rendez-vous|créneau\w*|visite\w*|appuntament\w*|orari\w*|visit[ae]|nummer|number|numéro|numero)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)]\s")


def counts_nothing(reading: Reading, part: Part, figure: Quantity) -> bool:
    """Whether a number counts the times offered, numbers an item, counts words or readers, or points at two things."""
    text = part.text
    if figure.unit == PORTION:
        return False
    if _counts_slots(figure, text, len(reading.slots)) or _numbers_item(reading, part, figure):
        return True
    if _PAPERS.search(text, max(0, figure.start - LONGEST_LEAD * 2), figure.end + 2 * LONGEST_LEAD):
        return True
    if COUNTED.match(text, figure.end) or _COUNTS_WORDS.match(text, figure.end) or _BOTH.match(text, figure.start):
        return True
    them = _COUNTS_THEM.search(text, max(0, figure.start - LONGEST_LEAD), figure.start)
    return them is not None and not _NOUN.match(text, figure.end)


LONGEST_LEAD: Final = 12


def _counts_slots(figure: Quantity, text: str, offered: int) -> bool:
    """`zwei Termine`, `Termin 1`: how many times are offered, or which."""
    if figure.number is None or not 0 < figure.number <= offered:
        return False
    which = _WHICH.search(text, max(0, figure.start - 24), figure.start) and not _NOUN.match(text, figure.end)
    return bool(_SLOT_WORD.search(text) or _NUMBERED.match(text) or which)


_WHICH: Final = re.compile(
    r"\b(?:which (?:one )?of the|either of the|one of the|welche[rs]?|einer der|(?:le)?quel(?:le)? des|l['’]une? des|quale (?:dei|delle|fra i|tra i)|uno dei)\s$",
    re.IGNORECASE,
)
"""`Which of the two would suit you?`, of the times."""
_PAPERS: Final = re.compile(
    r"\b(?:(?:your|the|Ihre[nr]?|deine[nr]?|eure[nr]?|die|den|der) (?:last|latest|letzten|jüngsten)|vos|les|(?:le (?:Sue |vostre )?)?ultim[ei]) (?:[^\W\d_]{2,7}|\d\d?) "
    r"(?:derni\w+ )?(?:pay ?slips?|payslips?|bank statements?|gehaltszettel\w*|lohnzettel\w*|(?:gehalts|lohn|verdienst|einkommens)\w*|kontoausz\w+|(?:bulletins|fiches|décomptes) de (?:paie|paye|salaire)|relevés|buste paga|cedolini|estratti conto)",
    re.IGNORECASE,
)
"""`your last three payslips`: papers that the seeker is asked for."""


_ITEM: Final = re.compile(r"(?:^[ \t]*\(?|(?<=[.!?:]\s))(\d{1,2})[.)](?=\s)", re.MULTILINE)
"""The number of an item of a list."""


def _numbers_item(reading: Reading, part: Part, figure: Quantity) -> bool:
    """Whether it is the number of an item, in a list that is numbered in its order."""
    at = part.start + figure.start
    if reading.text[max(0, at - 2) : at].strip(" (\n.!?:") or not reading.text[at : at + 1].isdigit():
        return False
    items = [*_ITEM.finditer(reading.text)]
    order = [n for n, hit in enumerate(items, 1) if hit.start(1) == at]
    return bool(order) and order[0] == int(items[order[0] - 1][1])


_COUNTS_WORDS: Final = re.compile(
    r"\s(?:kurzen? |short |brèves? |brevi )?(?:mots|parole|worte?n?|sätze?n?|words|sentences|lines|zeilen|righe|lignes|phrases|frasi|fragen|questions?|domande|punkte?n?|points?|punti|antworten|answers|réponses|risposte|auskünfte|angaben|informationen|pieces of information|renseignements|informations|informazioni|anmerkungen|dinge|things|choses|cose|hinweise)\b",
    re.IGNORECASE,
)
"""`in zwei Worten`, `Ihre drei Fragen`: how much is written."""
_BOTH: Final = re.compile(
    r"(?i:beide[nrsm]?|both|les deux|deux|entramb[ie])(?=\s*$|\s*[,.;:!?)–]|\s(?:[a-zäöü]+|Klassen?|Preise|Beträge|Werte|Zahlen|Angaben|Summen|Mieten|Varianten)\b(?<!chambres)(?<!pièces))"
)
"""Of the two just named: `für beide`, `oui pour les deux :`; before a noun it counts."""
_NOUN: Final = re.compile(r"\s(?:[A-ZÄÖÜ]|(?!et\b|e\b|and\b|de\b|di\b|a\b|à\b)[a-zéèà]{4,}s\b)")
_COUNTS_THEM: Final = re.compile(r"\b(?:Sie|Ihnen|euch|[Ii]hr|[Ww]ir|uns|(?:both|two) of you|[Vv]ous|[Vv]oi)\s$")
"""`Sie beide`, `Ihnen zwei`: who reads."""
