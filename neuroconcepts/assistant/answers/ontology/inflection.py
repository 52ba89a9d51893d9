"""Endings of nouns, adjectives and verbs: enough to find a listed word in another form."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_ENDINGS: Final = {
    "de": ("n", "e", "s", "en", "er", "es", "em", "ern", "ens", "nen", "innen", "et", "t", "ten", "te"),
    "en": ("s", "es", "ed", "d", "ing", "ly"),
    "fr": ("s", "e", "es", "x", "ee", "ees"),
    "it": (),
    "tr": (),
}
_VOWELS: Final = "oaei"
SHORTEST: Final = 3
"""A form with its ending off has at least so many letters."""
_VERB_ENDINGS: Final = frozenset({"et", "t", "ten", "te"})
LONGEST_NOUN_SHIFT: Final = 4
"""Verb endings come off longer words only: `Stadt` is no form of `Stad`."""


@lru_cache(maxsize=20_000)
def endings_off(fold: str, language: str) -> tuple[str, ...]:
    """Forms that `fold` may be an inflection of, likelier first: `terrassen` → `terrasse`; `gaerten` → `garten`."""
    forms = list(_forms(fold, language))
    if language == "de":
        forms += [plain for form in (fold, *forms) if (plain := _without_umlaut(form)) != form]
    return tuple(dict.fromkeys(f for f in forms if len(f) >= SHORTEST and f != fold))


def _forms(fold: str, language: str) -> Iterator[str]:
    for ending in _ENDINGS.get(language, ()):
        if fold.endswith(ending) and (ending not in _VERB_ENDINGS or len(fold) > LONGEST_NOUN_SHIFT + len(ending)):
            yield fold.removesuffix(ending)
    if language == "de":
        yield from (
            f"{fold.removesuffix(e)}en"
            for e in ("t", "te", "ten", "st")
            if fold.endswith(e) and len(fold) > LONGEST_NOUN_SHIFT
        )
    match language:
        case "en":
            yield from _english(fold)
        case "fr" if fold.endswith("aux"):
            yield f"{fold[:-3]}al"
        case "it":
            yield from _italian(fold)


def _english(fold: str) -> Iterator[str]:
    if fold.endswith("ies"):
        yield f"{fold[:-3]}y"
    if fold.endswith("ing"):
        yield f"{fold[:-3]}e"
    if len(fold) > 5 and fold[-3:] == "ing" and fold[-4] == fold[-5]:
        yield fold[:-4]


def _italian(fold: str) -> Iterator[str]:
    """The gender and number that the last vowel tells, `chi`/`che` of `-co`/`-ca` included."""
    if fold[-1:] in _VOWELS:
        root = fold[:-1]
        yield from (root + vowel for vowel in _VOWELS)
        if root.endswith("h"):
            yield from (root[:-1] + vowel for vowel in "oa")


def _without_umlaut(form: str) -> str:
    return (
        form.replace("ae", "a").replace("oe", "o").replace("ue", "u")
        if "ae" in form or "oe" in form or "ue" in form
        else form
    )


@lru_cache(maxsize=20_000)
def stem(fold: str, language: str) -> str:
    """What all forms of a word share, for comparing words with each other: `ruhige`, `ruhigen` → `ruhig`."""
    match language:
        case "de":
            return _cut(fold, ("ern", "en", "em", "er", "es", "e", "n", "s"), 4)
        case "en":
            return _cut(fold, ("ings", "ing", "ies", "es", "ed", "s", "y", "e"), 4)
        case "fr":
            return _cut(fold, ("ees", "ee", "es", "e", "s", "x"), 3)
        case "it":
            return fold[:-1] if len(fold) > 3 and fold[-1:] in _VOWELS else fold
        case _:
            return fold


def _cut(fold: str, endings: tuple[str, ...], least: int) -> str:
    return next((fold.removesuffix(e) for e in endings if fold.endswith(e) and len(fold) - len(e) >= least), fold)
