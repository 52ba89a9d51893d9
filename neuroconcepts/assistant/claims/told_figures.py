"""The figures of a letter's sentence that nothing supports."""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims import frames
from neuroconcepts.assistant.claims.amounts import is_supported, is_written
from neuroconcepts.assistant.claims.contacts import Span
from neuroconcepts.assistant.claims.left_open import has_open
from neuroconcepts.assistant.claims.meant import figures_of
from neuroconcepts.assistant.claims.mutuality import COUNTED
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.reckoning import multiplies
from neuroconcepts.assistant.claims.said import Said
from neuroconcepts.assistant.claims.sentences import Part
from neuroconcepts.assistant.claims.their_dates import is_a_date_between_us
from neuroconcepts.assistant.claims.whose import is_writers

_TOLD_OTHERWISE: Final = frozenset({Measure.SCHEDULE, Measure.EVENT, Measure.NEARNESS})
"""Figures without a number: days of the week and times of day are checked with the appointments."""
_THEIRS: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|your|votre|vos|Suo|Sua|Suoi|Sue)\b(?:\s(?!ist\b|sind\b|is\b|are\b)[\w-]+){0,3}\s(?:€|EUR|CHF)?\s?$"
)
_THEY_SAID: Final = re.compile(
    r"^\s?(?:,?\s?(?:die|das|den|der)\sSie|(?:that |which )?you (?:mentioned|named|said|asked|gave|wrote|have|want)|que vous|che (?:ha|lei|avete))\b",
    re.IGNORECASE,
)
_THEY_SAY: Final = re.compile(
    r"\b(?:Sie (?:schreiben|schrieben|nennen|nannten|erwähnen|erwähnten|geben an|gaben an)|you (?:write|wrote|say|said|mention|mentioned|indicate|indicated|state|stated)|"
    r"vous (?:indiquez|écrivez|mentionnez|dites|annoncez)|(?:Lei )?(?:indica|scrive|menziona|ha scritto|ha indicato)|budget|preislimit|obergrenze|höchstgrenze|price limit|plafond|limite massimo)\b[^.;:!?\d]{0,50}$",
    re.IGNORECASE,
)
"""Words for what the seeker wrote, with his amount behind them."""
_SLOT_WORD: Final = re.compile(
    r"\b(?:termin\w*|(?:vor|nach)mittage?\w*|abende?|tage|mornings|afternoons|evenings|days|matinées|soirs|jours|pomeriggi|mattine|giorni|besichtigung\w*|zeit\w*|vorschl\w*|möglichkeit\w*|option\w*|appointment\w*|viewing\w*|slot\w*|time\w*|date\w*|rendez-vous|créneau\w*|visite\w*|appuntament\w*|orari\w*|visit[ae]|nummer|number|numéro|numero)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\s*\d{1,2}[.)]\s")


def wrong_figures(reading: Reading, part: Part, before: tuple[Quantity, ...], done: list[Span]) -> Iterator[Span]:
    told = (*before, *(q for p in part.passages for q in figures_of(p, reading.language)))
    for passage in part.passages:
        stretch, figures = reading.stretch(part, passage), figures_of(passage, reading.language)
        yield from ((part.start + q.start, part.start + q.end) for q in figures[MOST:])
        for figure in figures[:MOST]:
            if any(a <= figure.start < b for a, b in done) or _claims_nothing(reading, part, stretch, figure):
                continue
            said = Said(figure, passage, part.text, _around(figure, told))
            if not _is_right(reading, said, part, stretch):
                yield part.start + figure.start, part.start + figure.end


MOST: Final = 24
"""No stretch that is understood has more figures than these; what is behind them is not."""
REACH: Final = 8
"""So many figures before and behind one may be reckoned with."""


def _around(figure: Quantity, told: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    at = next((n for n, each in enumerate(told) if each is figure), len(told))
    return told[max(0, at - REACH) : at + REACH]


def _claims_nothing(reading: Reading, part: Part, stretch: str, figure: Quantity) -> bool:
    """Whether it is checked elsewhere, counts the times offered, or is asked for rather than told."""
    if (
        figure.measure in _TOLD_OTHERWISE
        or _counts_slots(reading, figure, part.text)
        or _numbers(reading, part, figure)
    ):
        return True
    if frames.depends(stretch) and has_open(reading, part):
        return True
    if figure.measure is Measure.COUNT and (
        _BOTH.match(part.text, figure.start)
        or _COUNTS_WORDS.match(part.text, figure.end)
        or (
            _COUNTS_THEM.search(part.text, max(0, figure.start - 12), figure.start)
            and not _NOUN.match(part.text, figure.end)
        )
    ):
        return True
    if figure.measure is Measure.COUNT and COUNTED.match(part.text, figure.end):
        return True
    return figure.measure is Measure.COUNT and (frames.requests(stretch) or frames.supposes(stretch))


_ITEM: Final = re.compile(r"(?:^[ \t]*\(?|(?<=[.!?:]\s))(\d{1,2})[.)](?=\s)", re.MULTILINE)
"""The number of an item of a list."""


def _numbers(reading: Reading, part: Part, figure: Quantity) -> bool:
    """Whether it is the number of an item, in a list that is numbered in its order."""
    at = part.start + figure.start
    if reading.text[max(0, at - 2) : at].strip(" (\n.!?:") or not reading.text[at : at + 1].isdigit():
        return False
    items = [*_ITEM.finditer(reading.text)]
    order = [n for n, hit in enumerate(items, 1) if hit.start(1) == at]
    return bool(order) and order[0] == int(items[order[0] - 1][1])


_COUNTS_WORDS: Final = re.compile(
    r"\s(?:kurzen? |short |brèves? |brevi )?(?:mots|parole|worte?n?|sätze?n?|words|sentences|lines|zeilen|righe|lignes|phrases|frasi|fragen|questions?|domande|punkte?n?|points?|punti|antworten|answers|réponses|risposte|anmerkungen|dinge|things|choses|cose|hinweise)\b",
    re.IGNORECASE,
)
"""`in zwei Worten`, `Ihre drei Fragen`: how much is written."""
_BOTH: Final = re.compile(
    r"(?i:beide[nrsm]?|both|les deux|deux|entramb[ie])(?=\s*$|\s*[,.;:!?)–]|\s[a-zäöü]+\b(?<!chambres)(?<!pièces))"
)
"""Of the two just named: `für beide`, `oui pour les deux :`; before a noun it counts."""
_NOUN: Final = re.compile(r"\s(?:[A-ZÄÖÜ]|(?!et\b|e\b|and\b|de\b|di\b|a\b|à\b)[a-zéèà]{4,}s\b)")
_COUNTS_THEM: Final = re.compile(r"\b(?:Sie|Ihnen|euch|[Ii]hr|[Ww]ir|uns|(?:both|two) of you|[Vv]ous|[Vv]oi)\s$")
"""`Sie beide`, `Ihnen zwei`: who reads."""


def _is_right(reading: Reading, said: Said, part: Part, stretch: str) -> bool:
    """Whether a figure is stated, or the seeker's own where the letter speaks of him."""
    theirs = is_written(said.figure, reading.their_figures)
    if is_a_date_between_us(reading, part, stretch, said.figure):
        return True
    if _is_theirs(part, said.figure):
        return theirs
    if is_supported(said, reading.grounds) or _differs_from_theirs(reading, said):
        return True
    speaks = (
        frames.speaks_to_seeker(part.text if frames.depends(stretch) else stretch)
        or frames.asks(part.text)
        or frames.depends(stretch)
        or frames.fits(stretch)
        or (said.figure.measure is Measure.COUNT and _counts_them(reading, part, said))
    )
    speaks = speaks or (said.figure.measure is Measure.MONEY and _HELD_TO.search(part.text) is not None)
    return theirs and (speaks or frames.repeats_seeker(_beside(part, said.figure)))


def _counts_them(reading: Reading, part: Part, said: Said) -> bool:
    """`eine Suche mit drei Kindern`, in the writer's own sentence."""
    of_people = bool(_PEOPLE & said.passage.touched) and is_writers(part.text, reading.language)
    return multiplies(part.text) or "persons" in said.passage.touched or of_people


_PEOPLE: Final = word_set("children families companion students dog cat pets")
_HELD_TO: Final = re.compile(
    r"\b(?:Ihr\w*|your|votre|Suo|dein\w*|eur\w+) (?:\w+ )?(?:budget|rahmen|limit\w*|grenze|maximum|vorgabe|plafond|enveloppe|tetto)|im (?:budget|rahmen)\b|within (?:your )?(?:budget|limit)",
    re.IGNORECASE,
)
"""What an amount of the seeker's is held against."""


def _beside(part: Part, figure: Quantity) -> str:
    return part.text[max(0, figure.start - 40) : figure.end + 30]


def _is_theirs(part: Part, figure: Quantity) -> bool:
    """Whether the figure stands right behind a word for what is the seeker's: `Ihr Limit von …`, `your date of …`."""
    before = part.text[max(0, figure.start - 40) : figure.start]
    behind = part.text[figure.end : figure.end + 30]
    said = _THEY_SAY.search(part.text, max(0, figure.start - LOOKED_BACK), figure.start)
    if _THEIRS.search(before) or _THEY_SAID.search(behind) or _QUOTES.search(part.text[: figure.start]):
        return True
    return said is not None and figure.measure is Measure.MONEY


LOOKED_BACK: Final = 80
_QUOTES: Final = re.compile(
    r"\b(?:(?:Sie|du|ihr) (?:schreib|schrieb|erwähn|nann|nenn|sag|mein|geb|gab)\w*|(?:schreib|schrieb|erwähn|nann|nenn|sag|mein|geb|gab)\w* (?:Sie|du|ihr))(?: an)?, dass\b[^,;:.!?]*$|"
    r"\byou (?:wrote|write|say|said|mention\w*|told (?:me|us)) that\b[^,;:.!?]*$|\bvous (?:écriv\w+|mentionn\w+|dites|indiqu\w+) que\b[^,;:.!?]*$|\b(?:scrive|dice|indica|menziona|ha scritto) (?:di|che)\b[^,;:.!?]*$"
)
"""`Sie schreiben, dass Sie zwei Kinder haben`: his words, and nothing else, may stand there."""


def _differs_from_theirs(reading: Reading, said: Said) -> bool:
    """`Damit lägen Sie 11.000 € über Ihrem Limit`: the difference of the seeker's amount and one said around."""
    if said.figure.measure is not Measure.MONEY or not frames.speaks_to_seeker(said.text):
        return False
    theirs = [q.number for q in reading.their_figures if q.number and q.measure in {Measure.MONEY, Measure.COUNT}]
    around = [q.number for q in said.around if q.number and q.measure is Measure.MONEY]
    return any(abs(a - t) == said.figure.number for a in around for t in theirs)


def _counts_slots(reading: Reading, figure: Quantity, text: str) -> bool:
    """`zwei Termine`, `Termin 1`: how many times are offered, or which."""
    return (
        figure.measure is Measure.COUNT
        and figure.number is not None
        and 0 < figure.number <= len(reading.slots)
        and bool(_SLOT_WORD.search(text) or _NUMBERED.match(text))
    )
