"""Key words of a quotation in another language: what the concepts it mentions are called there, and its figures of time."""

from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.ontology.analysis import Mention, analyse
from neuroconcepts.assistant.answers.ontology.concept import Sort
from neuroconcepts.assistant.answers.ontology.lexicon import read
from neuroconcepts.assistant.answers.ontology.measure import Measure, Quantity
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.ontology.wordless import strip_article
from neuroconcepts.assistant.answers.passages import language_of
from neuroconcepts.assistant.answers.polarity import is_undivided

_NUMBERS: Final = {
    language: {Decimal(n): word for n, word in enumerate(words.split(), 1)}
    for language, words in {
        "en": "one two three four five six seven eight nine ten eleven twelve",
        "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
        "it": "uno due tre quattro cinque sei sette otto nove dieci undici dodici",
    }.items()
}
_UNNAMED: Final = frozenset({"compass", "building_age_class"})
"""Concepts of opposite things, which no one label names."""
_WHOLE: Final = {"en": "only as a whole", "fr": "en bloc uniquement", "it": "solo in blocco"}
MOST: Final = 14
"""More key words than these explain nothing."""
_NO: Final = {"en": ("not", "no", "without"), "fr": ("pas", "aucun", "sans"), "it": ("non", "nessun", "senza")}
_ON_FOOT: Final = {"en": "min on foot", "fr": "min à pied", "it": "min a piedi"}
_MINUTES: Final = {"en": "min", "fr": "min", "it": "min"}
_MONTHS: Final = {
    "en": ("month", "months", "year", "years"),
    "fr": ("mois", "mois", "an", "ans"),
    "it": ("mese", "mesi", "anno", "anni"),
}


def gloss(quoted: str, language: str) -> tuple[str, ...]:
    """The words, in the order of the quotation; none where it is in that language already."""
    spoken = language_of(quoted)
    if spoken == language or language not in _NO:
        return ()
    analysis = analyse(quoted, spoken)
    told = [(m.start, word) for m in analysis.mentions if (word := _called(m, language))]
    told += [(q.start, word) for q in analysis.quantities if (word := _figure(q, quoted, language))]
    return tuple(dict.fromkeys(_with_denials([word for _, word in sorted(told)], language)))[:MOST]


def _with_denials(words: list[str], language: str) -> list[str]:
    """A denial written with what it denies: `not mandatory`."""
    done: list[str] = []
    for word in words:
        if done and done[-1] in _NO[language]:
            done[-1] = f"{done[-1]} {word}"
        else:
            done.append(word)
    return done


def _called(mention: Mention, language: str) -> str:
    known = concepts()
    for name in mention.names:
        concept = known[name]
        if is_undivided(mention):
            return _WHOLE[language]
        if name == "no":
            kind = 1 if mention.fold.startswith("kein") else 2 if mention.fold == "ohne" else 0
            return _NO[language][kind]
        if (
            name not in _UNNAMED
            and concept.sort not in {Sort.FILLER, Sort.ASK, Sort.SELF}
            and concept.labels.get(language)
        ):
            called = " ".join((*_narrowing(mention, language), strip_article(concept.labels[language])))
            return f"{_NO[language][0]} {called}" if _is_opposite(mention.fold, name) else called
    return ""


def _narrowing(mention: Mention, language: str) -> tuple[str, ...]:
    """What the front part of a compound is called: the `salt water` of a `Salzwasserpool`."""
    known = concepts()
    labels = (known[n].labels.get(language, "") for n in mention.modifiers)
    return tuple(strip_article(label) for label in labels if label)


def _is_opposite(fold: str, name: str) -> bool:
    """`unbefristet` is listed with what it denies."""
    opposed = fold.startswith("un") and not fold.startswith("unter")
    bare = read(fold[len("un") :], "de") if opposed else None
    return bare is not None and name in bare.concepts


def _figure(figure: Quantity, quoted: str, language: str) -> str:
    if figure.number is None:
        return ""
    if figure.measure is Measure.TIME:
        walked = any(w in quoted[figure.start : figure.end].lower() for w in ("geh", "fuß")) or "zu Fuß" in quoted
        return f"{figure.number:f} {(_ON_FOOT if walked else _MINUTES)[language]}"
    if figure.measure is Measure.COUNT and not quoted[figure.start].isdigit():
        return _NUMBERS[language].get(figure.number, "")
    if figure.measure is Measure.DURATION and figure.number == figure.number.to_integral_value():
        return _term(int(figure.number), language)
    return ""


def _term(months: int, language: str) -> str:
    month, many, year, years = _MONTHS[language]
    if months % 12 == 0 and months:
        return f"{months // 12} {year if months == 12 else years}"
    return f"{months} {month if months == 1 else many}"
