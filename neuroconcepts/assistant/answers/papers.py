"""Which papers a message asks for, which of them documents are, and what of a request stays open when documents go along.

A paper is told by its name. One that nobody can name is asked for as documents in general, and any document serves.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.embeddings.function_words import keywords
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.reading.acts import Act, acts
from neuroconcepts.assistant.sentences import split
from neuroconcepts.domain.conversation import Answer
from neuroconcepts.domain.property import Document

_ANY: Final = "documents"
_EXPOSE: Final = "exposé"
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        _ANY: r"(?:objekt)?unterlagen|dokument\w*|documents?|documentation|documenti|documentazione|dossier|(?:info)?material|informationen|infos",
        _EXPOSE: r"(?:kurz)?expos[eé]s?|brosch[üu]re|brochures?|prospekt|datenblatt|fact ?sheet|particulars|scheda tecnica",
        "site plan": r"lagepl[aä]n\w*|flurkarte|site plan|plan de situation|plan cadastral|mappa catastale",
        "floor plan": r"grundri(?:ss|ß)\w*|(?:wohnungs|etagen|geschoss)?pl[aä]ne?|floor ?plans?|plans?|planimetri\w+|piantin\w+|pianta",
        "energy certificate": r"energie-?(?:ausweis|pass)\w*|energy (?:performance )?certificate|epc|dpe|ape|attestato energetico|diagnostic\w*",
        "pictures": r"(?:\w+)?fotos?|bilder\w*|(?:innen|au(?:ß|ss)en)aufnahmen|photos?|pictures?|pics|images?|immagini",
        "video": r"videos?|filme?|(?:virtuelle\w* )?(?:rundgang|tour)|virtual tours?|visite virtuelle",
        "lease": r"mietvertr[aä]g\w*|leases?|tenancy agreement|bail|contrat|contratto",
        "land register": r"grundbuch\w*|land register|livre foncier|visura",
        "minutes": r"protokoll\w*|minutes|proc[eè]s-verba\w+|verbal[ei]",
        "statement": r"\w*abrechnung\w*|wirtschaftsplan|service charge statements?|d[ée]comptes?|rendiconto",
        "rules": r"hausordnung|teilungserkl[aä]rung|house rules|r[eè]glement|regolamento",
    }
)
"""What papers are called: German, English, French, Italian. Its order is that of looking, so that no name hides in another."""
_PAPER: Final = re.compile(
    "|".join(rf"\b(?P<k{n}>{names})\b" for n, names in enumerate(_NAMES.values())), re.IGNORECASE
)
_KINDS: Final = tuple(_NAMES)
_OF_GROUP: Final = {"GRUNDRISS": "floor plan", "KARTEN_LAGEPLAN": "site plan", "EPASS-SKALA": "energy certificate"}
_NO: Final = re.compile(r"\b(?:nicht|kein\w*|ohne|nein|not|no|don.t|without|pas|non|sans|senza)\b|\?", re.IGNORECASE)
_SHORT: Final = 8


def papers_in(text: str) -> dict[str, str]:
    """The papers that a text names: kind → the words it names the first of them by."""
    found: dict[str, str] = {}
    for match in _PAPER.finditer(text):
        found.setdefault(_KINDS[int((match.lastgroup or "k0")[1:])], match.group())
    return found


def kinds_of(document: Document) -> frozenset[str]:
    """Which papers a document is; one that its name does not tell is the exposé."""
    named = set(papers_in(re.sub(r"[_.-]", " ", f"{document.title} {document.path}"))) - {_ANY}
    named |= {_OF_GROUP[document.group]} if document.group in _OF_GROUP else set()
    return frozenset(named or {_EXPOSE})


def serves(documents: Iterable[Document], request: str) -> bool:
    """Whether any of these documents is one that is asked for."""
    asked = set(papers_in(request))
    return not asked or _ANY in asked or any(asked & kinds_of(each) for each in documents)


def confirms(message: str) -> bool:
    """Whether a seeker who was asked to confirm that he wants the documents does so: in a short sentence that names them."""
    said = (each.strip() for each in re.split(r"[.!\n]+", re.sub(r"\?", "?\n", message)))
    return any(_says_yes(each) for each in said if each)


def _says_yes(sentence: str) -> bool:
    is_short = len(sentence.split()) <= _SHORT
    return is_short and bool({_ANY, _EXPOSE} & set(papers_in(sentence))) and not _NO.search(sentence)


def request_in(text: str, language: str) -> str:
    """The sentences of a text that ask for papers; all of it where rules find none, and something else did."""
    asking = [each for line in text.splitlines() for each in split(line.strip()) if _asks(each, language)]
    return "\n".join(asking) or text


def with_papers(
    answer: Answer, request: str, goes: Iterable[Document], left: Iterable[Document], *, language: str, matter: str
) -> Answer:
    """The answer with what a request leaves open for the agent, when these documents go and those are left.

    `language` is the request's; `matter` is what it is called where the seeker's own words name nothing.
    """
    met = frozenset[str]().union(*(kinds_of(each) for each in goes))
    met |= {_ANY} if met else set()
    open_ones = [each for each in answer.unanswered if not _asks_only_for(each, met, language)]
    named = {kind for question in open_ones for kind in papers_in(question)}
    missing = [words for kind, words in papers_in(request).items() if kind not in met | named]
    more = [*missing, *(each.name for each in left)]
    more = [matter] if not (met or named or more) else more
    return replace(answer, unanswered=tuple(dict.fromkeys([*open_ones, *more])))


def _asks_only_for(question: str, met: frozenset[str], language: str) -> bool:
    """Whether a question asks for papers that are met, and for nothing that is said about them."""
    asked = set(papers_in(question))
    return bool(asked) and asked <= met and (_asks(question, language) or not keywords(_PAPER.sub(" ", question)))


def _asks(sentence: str, language: str) -> bool:
    return Act.ASKS_PAPERS in acts(folded(sentence), language)
