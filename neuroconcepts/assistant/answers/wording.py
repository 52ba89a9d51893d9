"""Statements put into a language's words, from the tables in `wording_tables/`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from neuroconcepts.assistant.answers.glossary import gloss
from neuroconcepts.assistant.answers.ontology.tables import concepts
from neuroconcepts.assistant.answers.statements import Amount, Label, Part, Phrase, Statement, Terms
from neuroconcepts.assistant.answers.wording_numbers import FORMATS, Formats

SPOKEN: Final = ("de", "en", "fr", "it")
"""Languages of answers."""
TABLES: Final = Path(__file__).parent / "wording_tables"
_ARTICLE: Final = re.compile(r"\+?(?:(?:der|die|das|the|an?|les?|la|il|lo|gli|i) |l['’])", re.IGNORECASE)
_ARTICLED: Final = frozenset({"de", "en"})
"""Languages whose sentences name a thing with its article; the others put a colon behind its bare name."""
_BARE: Final = frozenset({"listed", "there_are", "item", "item_taxed", "item_rate", "item_rents", "item_with_tax"})
"""Phrases that name a thing without its article."""
_ACCUSATIVE: Final = {"der": "einen", "die": "eine", "das": "ein"}


@cache
def phrases() -> Mapping[str, Mapping[str, str]]:
    """Phrase name → language → template."""
    found: dict[str, dict[str, str]] = {}
    name = ""
    tables = (path.read_text(encoding="utf-8") for path in sorted(TABLES.glob("phrases*.txt")))
    for line in (line for table in tables for line in table.splitlines()):
        if line.startswith("  "):
            language, _, template = line.strip().partition(" ")
            found[name][language] = template
        elif line.strip() and not line.startswith("#"):
            name = line.strip()
            found[name] = {}
    return MappingProxyType(found)


@cache
def terms() -> Mapping[str, Mapping[str, str]]:
    """Term (`heizungsart.FERN`) → language → words."""
    found: dict[str, Mapping[str, str]] = {}
    for line in (TABLES / "terms.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            name, *words = (cell.strip() for cell in line.split("|"))
            found[name] = MappingProxyType(dict(zip(SPOKEN, words, strict=True)))
    return MappingProxyType(found)


def has_phrase(name: str) -> bool:
    return name in phrases()


def has_terms(name: str) -> bool:
    return name in terms()


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's words and its way to write numbers and days."""

    language: str
    formats: Formats

    def say(self, statement: Statement) -> str:
        """The statement as one or more whole sentences."""
        said = self._filled(statement.phrase, statement.parts)
        if statement.plain:
            said = _without_verdict(said)
        if statement.phrase.startswith("quote"):
            return f"{said} {self._gloss(statement)}".rstrip()
        return re.sub(r"\.\.$", ".", said)  # the agency's own words may end with a full stop

    def can_say(self, statement: Statement) -> bool:
        """Whether all its terms have words here; an exporter's own term is not guessed at."""
        named = (n for p in statement.parts if isinstance(p, Terms) for n in p.names)
        return has_phrase(statement.phrase) and all(has_terms(n) for n in named)

    def _filled(self, phrase: str, parts: tuple[Part | tuple[Part, ...], ...]) -> str:
        template = phrases()[phrase][self.language]
        if phrase.startswith("there_is"):
            return template.format(*(self._thing(p, denied=phrase.endswith("not")) for p in parts))
        begins = template.startswith("{0}")
        told = [self._part(p, bare=phrase in _BARE) for p in parts]
        if begins and told:
            told[0] = told[0][:1].upper() + told[0][1:]
        return template.format(*told)

    def _part(self, part: Part | tuple[Part, ...], *, bare: bool = False) -> str:
        match part:
            case tuple():
                return ", ".join(self._part(p) for p in part)
            case Label(name):
                return self.label(name, bare=bare)
            case Phrase(name, parts):
                return self._filled(name, parts)
            case Terms(names):
                return ", ".join(dict.fromkeys(terms()[n][self.language] for n in names))
            case _:
                return self._value(part)

    def _value(self, part: Amount | date | str) -> str:
        match part:
            case Amount(number, unit):
                return self.formats.amount(number, unit)
            case date():
                return self.formats.day(part)
            case _:
                return part

    def label(self, name: str, *, bare: bool) -> str:
        """What a concept is called here; `bare` without its article."""
        labels = concepts()[name].labels
        said = labels.get(self.language) or labels.get("en") or labels.get("de") or name
        articled = not bare and self.language in _ARTICLED
        return said.lstrip("+") if articled else _ARTICLE.sub("", said, count=1).lstrip("+")

    def _thing(self, part: Part | tuple[Part, ...], *, denied: bool) -> str:
        """`einen Aufzug`, `keinen Aufzug`: German needs its gender; elsewhere the bare name is listed."""
        if not isinstance(part, Label) or self.language != "de":
            return self._part(part, bare=True)
        said = concepts()[part.name].labels.get("de", part.name)
        plural = said.startswith("+")
        article, _, noun = said.lstrip("+").partition(" ")
        if not noun:
            return f"keine {said}" if denied else said
        indefinite = "" if plural else _ACCUSATIVE.get(article, "")
        if denied:
            return f"keine {noun}" if plural else f"k{indefinite} {noun}"
        return f"{indefinite} {noun}".strip()

    def _gloss(self, statement: Statement) -> str:
        """Key words of a quotation in another language, for who does not read it."""
        quoted = " ".join(p for p in statement.parts if isinstance(p, str))
        words = gloss(quoted, self.language)
        return phrases()["gloss"][self.language].format(", ".join(words)) if words else ""


_VERDICT: Final = re.compile(r"(?:Ja|Nein|Yes|No|Oui|Non|Sì), (?=(?P<first>.))")


def _without_verdict(said: str) -> str:
    """`Ja, es gibt einen Balkon.` → `Es gibt einen Balkon.`"""
    hit = _VERDICT.match(said)
    return hit["first"].upper() + said[hit.end() + 1 :] if hit else said


def wording_for(language: str) -> Wording:
    """The wording of an ISO 639-1 language, with or without a region; English for those not spoken here."""
    known = language[:2].lower()
    known = known if known in SPOKEN else "en"
    return Wording(known, FORMATS[known])
