"""Sentences of the exposé's free texts, and which of them plainly states what is asked."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from neuroconcepts.assistant.concepts import CONCEPTS, concepts_in
from neuroconcepts.assistant.folding import folded
from neuroconcepts.domain.property import Property

TITLE = "freitexte/objekttitel"
INSIDE_COMPOUNDS = 6
"""From this length on a word is looked for at the end of compounds too."""
_ONE_STATEMENT = re.compile(
    r"\b(?:ist|sind|wird|werden|wurden?|hat|haben|kann|koennen|darf|duerfen|liegt|liegen|umfasst|enthaelt|betraegt|betragen|gibt|befindet|befinden|gehoert|bleibt|bleiben|erfolgt|verfuegt|besteht|steht|is|are|has|can|davon|darunter|hiervon)\b"
)
FIRST_PART = 4
"""The least letters of the first part of a compound in which a shorter word is recognised: `tore` in `rolltore`."""
SHORTEST = 3
"""Words below this length are never looked for; of this length only as they stand (`kfz`)."""
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ0-9„\"])|\n+|\s*[•·]\s*")
_NO_END = re.compile(
    r"(?:\b(?:ca|inkl|exkl|zzgl|bzw|Nr|Str|St|Dr|max|min|mtl|evtl|ggf|etc|lt|Abs|Tel|Mag|DI|Mr|Mrs|Ms|Prof|Ing|Fam|z\.\s?B|u\.\s?a|d\.\s?h)\.|(?<!\d)\d{1,2}\.)$"
)
_NUMBER_WORD = r"\b(?:\d[\d.,]*|ein(?:e[mnr]?)?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf)"
_SHOWS = {
    "price": re.compile(
        r"(?:euro|eur|€|chf)\s*\d|\d[\d.,]*\s*(?:-|,-)?\s*(?:euro|eur|€|chf|franken|prozent|%)|kostenlos|kostenfrei|ohne abloese|gratis|(?:im|in der) (?:miete?|preis|mietpreis|kaufpreis) (?:enthalten|inbegriffen)"
    ),
    "size": re.compile(r"\d\s*(?:m2|qm|quadratmeter|ha\b|hektar|m\b|kwp?\b)"),
    "distance": re.compile(
        rf"{_NUMBER_WORD}\s*(?:m\b|km\b|meter|kilometer|(?:geh|auto|fahr|fuss)?-?minuten|min\b)|vor der (?:haus)?tuer|nebenhaus|gegenueber"
    ),
    "direction": re.compile(
        r"\b(?:nach|richtung|gen)\s+\w*(?:sued|west|ost|nord)\w*|\w*(?:sued|west|ost|nord)\w*-?(?:seitig|ausrichtung|lage|terrasse|balkon|loggia)|blick (?:auf|in)|hofseitig|innenhof|\bhof\b"
    ),
    "duration": re.compile(rf"{_NUMBER_WORD}\s*(?:jahr|monat)|unbefristet"),
    "when": re.compile(
        r"\b(?:19|20)\d\d\b|\b\d{1,2}\.\s?(?:\d{1,2}\.|jan|feb|maerz|apr|mai|jun|jul|aug|sep|okt|nov|dez)|sofort|\bab (?:jan|feb|maerz|apr|mai|jun|jul|aug|sep|okt|nov|dez)|\bfrei\b|nach vereinbarung"
    ),
    "speed": re.compile(r"mbit|gbit"),
    "count": re.compile(
        r"\b(?:\d{1,2}|ein(?:e[mnrs]?)?|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf)\b(?![.,]?\d*\s*(?:m2|qm|euro|€|%|km\b|m\b|geh|jahr|monat|min))"
    ),
    "excluded": re.compile(r"zzgl|zuzueglich|exkl|hinzu|nicht"),
    "since": re.compile(r"\bseit\b"),
    "until": re.compile(r"\bbis\b"),
    "who": re.compile(r"(?!)"),  # no sentence is trusted with a person or a reason
    "why": re.compile(r"(?!)"),
    "included": re.compile(
        r"inkl|enthalten|inbegriffen|umfasst|exkl|zzgl|zuzueglich|ohne abloese|optional|dazugemietet|angemietet|zusaetzlich|aufpreis"
    ),
    "heating": re.compile(
        r"fern(?:waerme|heizung)|gas|\boel|pellet|waermepumpe|erdwaerme|nachtspeicher|fussbodenheiz|zentralheiz|etagenheiz|ofen|solar|elektro|infrarot|holz|therme"
    ),
    "permitted": re.compile(
        r"erlaubt|gestattet|moeglich|willkommen|ausgeschlossen|verboten|nicht|kein|gerne|ruecksprache|absprache|zulaessig|nur"
    ),
}
"""What a sentence must show to answer a kind of question, beside being about the right thing."""
_MEASURES = {"price", "size", "distance", "direction", "speed", "count"}
_ANY = re.compile("")
_IMPLIED = {
    "dog": {"pets"},
    "cat": {"pets"},
    "small_pets": {"pets"},
    "pets": {"dog", "cat", "small_pets"},
    "subway": {"transport"},
    "suburban": {"transport"},
    "tram": {"transport"},
    "bus": {"transport"},
    "railway": {"transport"},
    "underground_parking": {"parking", "garage"},
    "garage": {"parking"},
    "carport": {"parking"},
    "floor_heating": {"heating"},
    "heat_pump": {"heating"},
    "night_storage": {"heating", "electric_heating"},
    "gas_heating": {"heating"},
    "fibre": {"internet"},
    "warm_rent": {"rent"},
    "fixed_term": {"lease_term"},
    "minimum_term": {"lease_term"},
    "ground_floor": {"storey"},
    "shared_garden": {"garden", "sole_use"},
    "on_offer": {"availability"},
}
"""A sentence about the left speaks of the right too; `Haustiere sind verboten` speaks of cats."""
_STATED_IN_WORDS = {"kaution_text": "deposit", "aussen_courtage": "commission", "verfuegbar_ab": "availability"}
"""Facts that hold the agency's own wording, read like a sentence about this concept."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a free text, with what it is about; `source` names the text (`freitexte/lage`)."""

    text: str
    folded: str
    concepts: frozenset[str]
    source: str

    def shows(self, kind: str, concepts: frozenset[str]) -> bool:
        """Whether it gives an answer of this kind about one of `concepts`: an amount for a price, metres for a distance.

        A measure counts in the clause that names its thing: in `Balkon, Garten 50 m²` no balcony is measured.
        """
        pattern = _SHOWS.get(kind, _ANY)
        if kind not in _MEASURES or not concepts:
            return bool(pattern.search(self.folded))
        return any(pattern.search(c) for c in self._clauses() if _with_implied(concepts_in(c), c) & concepts)

    def joins(self, concepts: frozenset[str]) -> bool:
        """Whether it speaks of these as one: a list (`Küche mit Herd, Bad mit Fenster`) does so only within an item."""
        if len(concepts) <= 1 or _ONE_STATEMENT.search(self.folded):
            return True
        return any(concepts <= _with_implied(concepts_in(c), c) for c in self._clauses())

    def _clauses(self) -> list[str]:
        return re.split(r"[,;:](?=\s)(?![^()]*\))|\s-\s", self.folded)


def sentences_of(about: Property) -> Iterator[Sentence]:
    """All sentences of the free texts in their order, the title last; none that names a street to be kept private."""
    private = folded(about.street) if about.address_public is False else ""
    return (s for s in _all_sentences(about) if not private or private not in s.folded)


def _all_sentences(about: Property) -> Iterator[Sentence]:
    for text in about.texts:
        yield from (_sentence(s, f"freitexte/{text.heading}") for s in split(text.text))
    if about.title:
        yield _sentence(about.title, TITLE)
    for fact in about.facts:
        if fact.words and (concept := _STATED_IN_WORDS.get(fact.key)):
            said = _sentence(fact.words, fact.source)
            yield replace(said, concepts=said.concepts | {concept})


def split(text: str) -> list[str]:
    """Sentences; a full stop after an abbreviation or an ordinal (`3. Stock`) ends none."""
    done: list[str] = []
    for piece in filter(None, (p.strip().removeprefix("- ") for p in _END.split(text))):
        if done and _NO_END.search(done[-1]):
            done[-1] += f" {piece}"
        else:
            done.append(piece)
    return done


def _sentence(text: str, source: str) -> Sentence:
    bare = folded(text)
    concepts = concepts_in(bare)
    return Sentence(text, bare, _with_implied(concepts, bare), source)


def _with_implied(concepts: frozenset[str], text: str) -> frozenset[str]:
    implied = frozenset(i for c in concepts for i in _IMPLIED.get(c, ()))
    if "vollvermietet" in text:
        implied |= {"living_units"}
    # A contract "for five years" is a fixed term; one that merely "is drawn up in writing" says nothing of it.
    if "lease_term" in concepts and _SHOWS["duration"].search(text):
        implied |= {"fixed_term"}
    return concepts | implied


def stating(
    sentences: Iterable[Sentence], concepts: frozenset[str], unknown: Iterable[str], kind: str = ""
) -> Sentence | None:
    """The shortest sentence about all these concepts and words that gives an answer of this kind."""
    fits = [
        s
        for s in sentences
        if concepts <= s.concepts
        and all(_says(s, w) for w in unknown)
        and s.shows(kind, concepts)
        and s.joins(concepts)
    ]
    return min(fits, key=lambda s: (s.source == TITLE, len(s.text)), default=None)


def denies(sentence: Sentence, concepts: Iterable[str]) -> bool:
    """Whether it says there is none of these, in the plain form: `ohne Aufzug`, `kein Bauzwang`, `Hunde sind nicht erlaubt`."""
    patterns = dict(CONCEPTS)
    return any(
        re.search(rf"\b(?:ohne|keine?[nmrs]?) (?:{p})(?! ausser)", sentence.folded)
        or re.search(
            rf"^(?:{p}) (?:ist|sind|wird|werden|waere) (?:leider )?(?:nicht|ausgeschlossen|verboten|untersagt)",
            sentence.folded,
        )
        for c in concepts
        for name in (c, *_IMPLIED.get(c, ()))
        if name in patterns
        for p in (patterns[name].pattern,)
    )


def _says(sentence: Sentence, word: str) -> bool:
    """Whether the sentence has the word, in another ending or inside a compound: `waschkueche` in `gemeinschaftswaschkueche`."""
    stem = re.sub(r"(?:en|er|es|e|n|s)$", "", word) if len(word) > 5 else word
    # Not inside a longer word, where it is chance ("laut" in "erlaubt"), nor its beginning ("Kinder" in "Kindergarten").
    start = r"\w*" if len(stem) >= INSIDE_COMPOUNDS else rf"(?:\w{{{FIRST_PART},}})?"
    ending = "(?:e|en|er|em|es|n|s|ern)?" if len(stem) >= FIRST_PART else ""
    return len(stem) >= SHORTEST and bool(re.search(rf"\b{start}{re.escape(stem)}{ending}\b", sentence.folded))
