"""Whether a figure of a letter is the seeker's own: what he wrote, told as his."""

import re
from typing import Final

from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.claims.figures.amounts import is_written
from neuroconcepts.assistant.claims.figures.differences import is_told_behind
from neuroconcepts.assistant.claims.reading import Reading
from neuroconcepts.assistant.claims.sentences import Part

_THEIRS: Final = re.compile(
    r"\b(?:Ihr(?:e[nmrs]?)?|your|votre|vos|Suo|Sua|Suoi|Sue)\b(?:\s(?!(?:ist|sind|is|are|Fall|case|cas|caso|um|by|k[oö]nn\w+|dürf\w+|w[aäe]r\w*|k[aäo]m\w+|ste[hü]\w+|gibt|gäbe|biete\w*|reich\w*|passe?n?|could|can|might|may|there|pourr\w+|peuvent|potr\w+|possono|h[aä]t?ten?|haben|bekommen|bekämen|have|get|would|auraient|avrebbero|from|ab|dès|dal|last|letzten|derniers|dernières|ultim[ei])\b)[\w-]+){0,3}\s(?:€|EUR|CHF)?\s?$"
)
_FROM: Final = re.compile(
    r"\b(?:ready|available|free|frei|bezugsfertig|verfügbar|prête?s?|libres?|disponibles?|pront[oaie]|liber[oaie]|disponibil[ei])\b.*\b(?:from|as of|ab|dès|à partir du?|dal|dall['’]|a partire dal?)\s?$",
    re.IGNORECASE,
)
_THEY_SAID: Final = re.compile(
    r"^\s?(?:,?\s?(?:die|das|den|der)\sSie\b(?=.{0,60}\b(?:genannt|nennen|nannten|erwähn\w*|schr[ie]{2}b\w*|geschrieb\w*|wünsch\w*|such\w*|angegeb\w*|angefragt|plan\w*|möcht\w*|brauch\w*|benötig\w*|woll\w*|vorgestellt|haben|als)\b)|(?:that |which )?you (?:mentioned|named|said|asked|gave|wrote|have|want|need|require|are looking for)|que vous|che (?:ha|lei|avete))\b",
    re.IGNORECASE,
)
_THEY_SAY: Final = re.compile(
    r"\b(?:Sie (?:schreiben|schrieben|nennen|nannten|erwähnen|erwähnten|geben an|gaben an)|you (?:write|wrote|say|said|mention|mentioned|indicate|indicated|state|stated)|"
    r"vous (?:indiquez|écrivez|mentionnez|dites|annoncez)|(?:Lei )?(?:indica|scrive|menziona|ha scritto|ha indicato)|budget|preislimit|obergrenze|höchstgrenze|price limit|plafond|limite massimo)\b[^,.;:!?\d]{0,50}$",
    re.IGNORECASE,
)
"""Words for what the seeker wrote, with his amount behind them."""
_QUOTES: Final = re.compile(
    r"\b(?:(?:Sie|du|ihr) (?:schreib|schrieb|erwähn|nann|nenn|sag|mein|geb|gab)\w*|(?:schreib|schrieb|erwähn|nann|nenn|sag|mein|geb|gab)\w* (?:Sie|du|ihr))(?: an)?, dass\b[^,;:.!?]*$|"
    r"\byou (?:wrote|write|say|said|mention\w*|told (?:me|us)) that\b[^,;:.!?]*$|\bvous (?:écriv\w+|mentionn\w+|dites|indiqu\w+) que\b[^,;:.!?]*$|\b(?:scrive|dice|indica|menziona|ha scritto) (?:di|che)\b[^,;:.!?]*$"
)
"""`Sie schreiben, dass Sie zwei Kinder haben`: his words, and nothing else, may stand there."""
LOOKED_BACK: Final = 80
LONGEST_THEIRS, LONGEST_BEHIND = 40, 90


def is_written_by_them(reading: Reading, figure: Quantity) -> bool:
    """Whether the seeker wrote a figure, an amount perhaps without its currency."""
    if figure.measure in {Measure.MONEY, Measure.COUNT} and figure.number in reading.their_amounts:
        return True
    return is_written(figure, reading.their_figures)


def is_theirs(part: Part, figure: Quantity) -> bool:
    """Whether the figure stands right behind a word for what is the seeker's: `Ihr Limit von …`, `your date of …`."""
    before = part.text[max(0, figure.start - LONGEST_THEIRS) : figure.start]
    behind = part.text[figure.end : figure.end + LONGEST_BEHIND]
    if figure.measure is Measure.MONEY and is_told_behind(part.text, figure.end):
        return False
    if figure.measure is Measure.DATE and _FROM.search(before):
        return False  # `ready for your move from 1 October`: when it is free, if they did not write the day
    if _THEIRS.search(before) or _THEY_SAID.search(behind) or _QUOTES.search(part.text[: figure.start]):
        return True
    said = _THEY_SAY.search(part.text, max(0, figure.start - LOOKED_BACK), figure.start)
    return said is not None and figure.measure is Measure.MONEY
