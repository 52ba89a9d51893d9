"""Which wording a letter has: by language, by the country of the agency, and, in German, by Sie or du."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, Final, Literal

from neuroconcepts.assistant.letters import (
    wording_letter_de,
    wording_letter_de_du,
    wording_letter_en,
    wording_letter_fr,
    wording_letter_it,
)
from neuroconcepts.assistant.letters.titles import Rank
from neuroconcepts.assistant.letters.wording_letter import Manner, Wording

AddressForm = Literal["sie", "du"]
Tone = Literal["formal", "friendly"]

WORDINGS: Final[Mapping[str, Wording]] = {
    "de": wording_letter_de.WORDING,
    "en": wording_letter_en.WORDING,
    "fr": wording_letter_fr.WORDING,
    "it": wording_letter_it.WORDING,
}
DU: Final = wording_letter_de_du.WORDING
OFFICIAL: Final = {"DE": ("de",), "AT": ("de",), "CH": ("de", "fr", "it")}
"""The languages that each country has ways of its own in."""


def written(language: str) -> str:
    """The language (ISO 639-1) that a letter to somebody who writes this one is in: the same if we write it, else English."""
    code = language[:2].lower()
    return code if code in WORDINGS else "en"


def tag_of(language: str, country: str) -> str:
    """The language as this country writes it (BCP 47): `de-CH`, `fr-CH`, but `en`, and `fr` in Austria."""
    return f"{language}-{country}" if language in OFFICIAL.get(country, ()) else language


@cache
def wording_of(language: str, address_form: AddressForm = "sie") -> Wording:
    """The wording of a language tag; German where it is empty, English where there is none. du exists in German only."""
    code, _, country = (language or "de").partition("-")
    code = written(code)
    found = DU if (code, address_form) == ("de", "du") else WORDINGS[code]
    return _VARIANTS.get(f"{code}-{country.upper()}", _as_it_is)(found)


def in_swiss(text: str) -> str:
    """A German text as it is written in Switzerland: ss for ß, guillemets for quotation marks."""
    return text.translate({ord("ß"): "ss", ord("„"): "«", ord("“"): "»"})


def _as_it_is(wording: Wording) -> Wording:
    return wording


def _without_degrees(wording: Wording) -> Wording:
    """In Germany and Switzerland nobody is greeted as Magister or Diplomingenieur."""
    return replace(wording, titles={rank: forms for rank, forms in wording.titles.items() if rank is not Rank.DEGREE})


def _swiss_german(wording: Wording) -> Wording:
    """No comma after the greeting, the first sentence in upper case, "Freundliche Grüsse" (SN 010130), no ß."""
    swiss: Wording = _each(_without_degrees(wording), in_swiss)
    return replace(
        swiss,
        formal=_swiss_manner(swiss.formal),
        friendly=_swiss_manner(swiss.friendly),
        openings={purpose: text[0].upper() + text[1:] for purpose, text in swiss.openings.items()},
    )


def _swiss_manner(manner: Manner) -> Manner:
    bare: Manner = _each(manner, lambda text: text.removesuffix(","))
    closing = bare.closing.replace("Mit freundlichen Grüssen", "Freundliche Grüsse")
    return replace(bare, closing=closing)


def _swiss_french(wording: Wording) -> Wording:
    closing = wording.friendly.closing.replace("Cordialement", "Meilleures salutations")
    return replace(wording, friendly=replace(wording.friendly, closing=closing))


_VARIANTS: Final[Mapping[str, Callable[[Wording], Wording]]] = {
    "de-DE": _without_degrees,
    "de-CH": _swiss_german,
    "fr-CH": _swiss_french,
}


def _each(whole: Any, change: Callable[[str], str]) -> Any:
    """The same with every text in it changed."""
    match whole:
        case str():
            return change(whole)
        case tuple():
            return tuple(_each(part, change) for part in whole)
        case dict():
            return {key: _each(part, change) for key, part in whole.items()}
        case Wording() | Manner():
            return replace(whole, **{f.name: _each(getattr(whole, f.name), change) for f in fields(whole)})
        case _:
            return whole
