"""The figures that a passage of a letter means in its language: `due` is two in Italian and owed in French."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.number_words import NUMBER_OF
from neuroconcepts.assistant.answers.passage import Passage
from neuroconcepts.assistant.claims.figures.borrowed_units import with_units
from neuroconcepts.assistant.claims.figures.folds import folds
from neuroconcepts.assistant.claims.figures.portions import portions
from neuroconcepts.assistant.claims.names.line_names import is_led_by_line
from neuroconcepts.assistant.folding import folded

_NUMBERS: Final = {
    "de": "null zwei beide beiden beider zwo zwoa drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn "
    "vierzehn fuenfzehn sechzehn achtzehn zwanzig vierundzwanzig fuenfundzwanzig dreissig vierzig fuenfzig hundert "
    "eineinhalb anderthalb zweieinhalb dreieinhalb viereinhalb fuenfeinhalb sechseinhalb siebeneinhalb achteinhalb "
    "neuneinhalb zehneinhalb halbes halben halber",
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen "
    "twenty twenty-four twenty-five thirty forty fifty hundred",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
    "cinquante cent",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciotto "
    "venti ventiquattro trenta quaranta cinquanta cento",
}
_WORDS: Final = {language: frozenset(words.split()) for language, words in _NUMBERS.items()}
_KNOWN: Final = frozenset(folded(word) for word in NUMBER_OF)
"""What is no compound: it is a number in the languages that have it in their list."""
_FOR_SAKE_OF: Final = re.compile(r"\b(?:[Dd]er|[Dd]es)\s[A-ZÄÖÜ][a-zäöüß]+\s$")
"""`der Vollständigkeit halber`."""
LONGEST_NOUN: Final = 40
_SUMMER: Final = re.compile(r"(?:\b(?:en|cet|d'|l'|début|fin|chaque)\s?)$", re.IGNORECASE)
_FOR_ONE: Final = re.compile(r"\b(?:sur|auf|in|over|per|pro)\s(?:das\s)?$", re.IGNORECASE)
"""`Sur une année` reckons by the year; it states no term."""
_BY_TIME: Final = re.compile(r"eine[rnms]?\s(?:jahres|monats)[a-z]{4,}")
"""`Bei einer Jahresnettokaltmiete`: what is paid by the year, no term of one."""
_ONE_YEAR: Final = re.compile(r"(?:ein\w{0,2}|an?|one|une?|uno|una|l['’]|das|the)[\s'’]|(?:jahr|year|an|anno)\b")
_ONE_RENT: Final = re.compile(r"(?:ein|a |une? |una )")
_OF: Final = re.compile(r"\s(?:von|of|de|di)\s")
"""`bei einer Kaltmiete von 1.480 €`: no number of rents."""
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEFORE_MONTH: Final = re.compile(
    r"(?:\b(?:in|from|by|until|of|since|end|early|late|mid|for|and|to|between)\s|\d\s?)$", re.IGNORECASE
)


def figures_of(passage: Passage, language: str) -> tuple[Quantity, ...]:
    """Its figures, without words of other languages that look like one."""
    text = passage.sentence.text
    shares = tuple(portions(text, passage.start, passage.end))
    own = (q for q in passage.quantities if not any(s.start <= q.start < s.end for s in shares))
    meant = [_in_unit(_with_half(q, text), text) for q in own if _is_meant(q, text, language)]
    meant = [each for q in meant for each in _beside_line(q, text)]
    return (*with_units(meant, text), *_storeys(passage), *_folds(passage), *shares)


_UNIT_BEFORE: Final = re.compile(
    r"\b(?:in|en)\s(?:(?P<percent>prozent|per ?cent|pour ?cent|pourcentage|percentuale)|euros?|eur)\b\s?"
    r"(?::|(?:sind|wären|macht|ergibt) (?:das|es)|(?:that|this) (?:is|makes)|cela fait|sono|fanno)?\s?$",
    re.IGNORECASE,
)


def _in_unit(figure: Quantity, text: str) -> Quantity:
    """`In Prozent: 3,57`, `in Euro sind das 59.119,20`: the unit stands before the number."""
    if figure.measure is not Measure.COUNT:
        return figure
    led = _UNIT_BEFORE.search(text, max(0, figure.start - LONGEST_NOUN), figure.start)
    if led is None:
        return figure
    measure, unit = (Measure.PERCENT, "%") if led["percent"] else (Measure.MONEY, "EUR")
    return replace(figure, measure=measure, unit=unit)


def _folds(passage: Passage) -> Iterator[Quantity]:
    """How many times, told in one word: `das Dreifache`."""
    told = [(q.start, q.end) for q in passage.quantities]
    yield from (
        q
        for q in folds(passage.sentence.text, passage.start, passage.end)
        if not any(a < q.end and q.start < b for a, b in told)
    )


def words_for_numbers(passage: Passage, language: str) -> tuple[Mention, ...]:
    """Words that another language counts with and this one means something else by: `un four`."""
    strange = {q.start for q in passage.quantities if not _is_meant(q, passage.sentence.text, language)}
    return tuple(m for m in passage.sentence.analysis.mentions if m.start in strange)


_ORDINALS: Final = (
    "erste[nrsm]? first premiere? premier primo prima",
    "zweite[nrsm]? second deuxieme seconde? secondo seconda",
    "dritte[nrsm]? third troisieme terzo terza",
    "vierte[nrsm]? fourth quatrieme quarto quarta",
    "fuenfte[nrsm]? fifth cinquieme quinto quinta",
    "sechste[nrsm]? sixth sixieme sesto sesta",
    "siebte[nrsm]? seventh septieme settimo settima",
    "achte[nrsm]? eighth huitieme ottavo ottava",
    "neunte[nrsm]? ninth neuvieme nono nona",
    "zehnte[nrsm]? tenth dixieme decimo decima",
)
_STOREY: Final = re.compile(
    r"\b(?P<ordinal>[^\W\d_]{4,})\s(?:stock\w*|obergescho\w*|etage|og|floor|storey|étage|piano)\b", re.IGNORECASE
)


def _storeys(passage: Passage) -> Iterator[Quantity]:
    """Storeys told by a word: `im dritten Stock`, `al secondo piano`."""
    for hit in _STOREY.finditer(passage.sentence.text, passage.start, passage.end):
        said = folded(hit["ordinal"])
        number = next((n for n, words in enumerate(_ORDINALS, 1) if re.fullmatch("|".join(words.split()), said)), 0)
        if number:
            yield Quantity(Measure.COUNT, Decimal(number), start=hit.start(), end=hit.end())


_HALF: Final = re.compile(r"\s?½|\s(?:and a half|und ein halbes|et demie?|e mezz[oa])\b", re.IGNORECASE)


def _with_half(figure: Quantity, text: str) -> Quantity:
    """`two and a half rooms`, `2½ Zimmer`."""
    if figure.number is None or not _HALF.match(text, figure.end):
        return figure
    return replace(figure, number=figure.number + Decimal("0.5"))


def _beside_line(figure: Quantity, text: str) -> Iterator[Quantity]:
    """`l'arrêt du bus 3 à 250 m`: the number of a line, and a distance."""
    if figure.until is None or not is_led_by_line(text, figure.start):
        yield figure
        return
    number = re.search(r"\d[\d.,]*\s?[^\W\d]*$", text[figure.start : figure.end])
    begin = figure.start + number.start() if number else figure.start
    digits = re.match(r"\d{1,3}", text[figure.start :])
    if digits:
        line = Decimal(digits[0])
        yield Quantity(Measure.COUNT, line, start=figure.start, end=figure.start + digits.end())
    yield replace(figure, number=figure.until, until=None, start=begin)


def _is_time_paid_for(said: str, before: str) -> bool:
    """`bei einer Jahresnettokaltmiete`, `sur une année`: by what time is reckoned, no term."""
    return bool(_BY_TIME.fullmatch(said) or (_ONE_YEAR.match(said) and _FOR_ONE.search(before)))


def _is_meant(figure: Quantity, text: str, language: str) -> bool:
    said = folded(text[figure.start : figure.end])
    if re.search(r"\d", said):
        return True
    if figure.measure is Measure.RENTS and _ONE_RENT.match(said) and _OF.match(text, figure.end):
        return False
    if figure.measure is Measure.DURATION and _is_time_paid_for(said, text[max(0, figure.start - 9) : figure.start]):
        return False
    if figure.measure is Measure.DATE:
        before = text[max(0, figure.start - 9) : figure.start].replace("’", "'")
        if said == "ete":
            return bool(_SUMMER.search(before))
        return said != "may" or (not text[figure.start].islower() and bool(_BEFORE_MONTH.search(before)))
    return figure.measure is not Measure.COUNT or _is_number(figure, text, language)


def _is_number(figure: Quantity, text: str, language: str) -> bool:
    """Whether a count in words is one in this language."""
    said = folded(text[figure.start : figure.end])
    if _LETTERS.match(said) is None:
        return True
    if said == "halber" and _FOR_SAKE_OF.search(text, max(0, figure.start - LONGEST_NOUN), figure.start):
        return False
    return said.split()[0] in _WORDS.get(language, _WORDS["de"]) or said not in _KNOWN
