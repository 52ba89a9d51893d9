"""Statements put into a language's words. A further language is one more module of phrases and terms, named in `SPOKEN`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from neuroconcepts.assistant import wording_de, wording_en
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.statements import Quantity, Statement, Terms

CURRENCIES = {"EUR", "CHF"}


@dataclass(frozen=True, slots=True)
class Wording:
    """A language's phrases and terms, and how it writes numbers and days."""

    phrases: Mapping[str, str]
    terms: Mapping[str, str]
    units: Mapping[str, tuple[str, str]]
    number: Callable[[Decimal], str]
    day: Callable[[date], str]
    glossary: tuple[tuple[str, str], ...] = ()

    def say(self, statement: Statement) -> str:
        """The statement as one or more whole sentences."""
        said = self.phrases[statement.phrase].format(*(self._part(p) for p in statement.parts))
        if statement.phrase.startswith("quote"):
            return f"{said} {self.gloss(statement)}".rstrip()
        return re.sub(r"\.\.$", ".", said)  # the agency's own words may end with a full stop

    def gloss(self, statement: Statement) -> str:
        """Key words of a German quotation in this language, for who does not read German; empty in German itself."""
        quoted = folded(" ".join(p for p in statement.parts if isinstance(p, str)))
        hits = sorted((m.start(), word) for pattern, word in self.glossary for m in re.finditer(pattern, quoted))
        words = ", ".join(dict.fromkeys(re.sub(r"\s+", " ", word) for _, word in hits))
        return self.phrases["gloss"].format(words) if words else ""

    def can_say(self, statement: Statement) -> bool:
        """Whether all its terms have words here; an exporter's own term is not guessed at."""
        return statement.phrase in self.phrases and all(
            name in self.terms for part in statement.parts if isinstance(part, Terms) for name in part.names
        )

    def _part(self, part: Quantity | Terms | date | str) -> str:
        match part:
            case Quantity(number, unit):
                return self._quantity(number, unit)
            case Terms(names):
                return ", ".join(dict.fromkeys(self.terms[n] for n in names))
            case date():
                return self.day(part)
            case _:
                return part

    def _quantity(self, number: Decimal, unit: str | None) -> str:
        if unit in CURRENCIES and number != number.to_integral_value():
            number = number.quantize(Decimal("0.01"))
        one, many = self.units.get(unit or "", (unit or "", unit or ""))
        return f"{self.number(number)} {one if number == 1 else many}".rstrip()


SPOKEN: Mapping[str, Wording] = {
    "de": Wording(wording_de.PHRASES, wording_de.TERMS, wording_de.UNITS, wording_de.number, wording_de.day),
    "en": Wording(
        wording_en.PHRASES, wording_en.TERMS, wording_en.UNITS, wording_en.number, wording_en.day, wording_en.GLOSSARY
    ),
}


def wording_for(language: str) -> Wording:
    """The wording of an ISO 639-1 language, with or without a region; English for those not spoken here."""
    return SPOKEN.get(language[:2].lower(), SPOKEN["en"])
