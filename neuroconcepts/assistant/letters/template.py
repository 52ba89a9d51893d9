"""An agency's letter template: checked before it is kept, and rendered around what the letter has to say.

The template is the agent's word, and may say what he likes but advertising. The generated part is not his to leave out: each
piece of it has to stand in the result as it is. What the law has a letter tell is added below it, by others.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import Template as Compiled
from jinja2 import TemplateError

from neuroconcepts.assistant.guards.propriety import promotional
from neuroconcepts.assistant.letters.composing import COURTEOUS, Frame, Parts
from neuroconcepts.assistant.letters.greeting import name_of, one_line
from neuroconcepts.assistant.letters.template_language import environment, own_words, parsed
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.errors import Fault, InvalidTemplate

VARIABLES: Final[Mapping[str, str]] = {
    "body": "all that the built-in letter says between greeting and closing",
    "greeting": "the greeting, with its comma where the language has one",
    "opening": "the first sentence: thanks, or what happened",
    "main": "the body without `opening`",
    "appointment": "day, time and place of the viewing spoken of",
    "answer": "what the exposé says to the seeker's questions",
    "documents": "which documents are enclosed, or that the seeker is to confirm that he wants them now",
    "missed": "that the chosen slot is gone",
    "unsure": "which of the times named is asked for, where they can be read in several ways",
    "slots": "the free slots, numbered, and how to choose one",
    "questions": "the questions that go to the agent",
    "unmatched": "that it is not known which property is meant",
    "note": "why the letter is not in the seeker's language",
    "ending": "how to go on",
    "closing": "the closing with the agent's name",
    "agent": "the agent's name",
    "company": "the agency's name",
    "property": "the property's title",
    "first_name": "the seeker's first name",
    "last_name": "the seeker's last name",
    "portal": "where the enquiry came from: `immoscout24_de`, `willhaben`, `website_form`, …",
    "language": "the letter's language: `de`, `en`, `fr`, `it`",
    "purpose": "what the letter is for: `first_answer`, `confirmation`, …",
}
"""The names a template may use, all texts, empty where there is nothing to say."""
LONGEST_LETTER: Final = 20_000
"""Characters of a letter made from a template."""
ADVERTISES: Final = "An automatic letter may not advertise or ask for means: “{}”."
_LEFT_OUT: Final = "For the purpose {} it leaves out “{}”: use {{{{ body }}}}, or each part of it."


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a template knows beside the letter's parts."""

    purpose: Purpose
    agent: str
    company: str
    property: str
    first_name: str
    last_name: str
    portal: str
    language: str

    @classmethod
    def of(cls, frame: Frame, portal: str = "") -> "Particulars":
        """Those of one letter; `portal` is where its enquiry came from."""
        return cls(
            purpose=frame.purpose,
            agent=one_line(frame.agent_name),
            company=one_line(frame.company),
            property=one_line(frame.property_title),
            first_name=name_of(frame.first_name),
            last_name=name_of(frame.last_name),
            portal=portal,
            language=frame.language[:2],
        )


@dataclass(frozen=True, slots=True)
class Template:
    """A template that may be used."""

    compiled: Compiled

    @classmethod
    def read(cls, source: str) -> "Template":
        """Check a template's text. Raises `InvalidTemplate`: what cannot be read, is not allowed, or advertises."""
        return _read(source)

    def letter(self, parts: Parts, about: Particulars) -> str:
        """The letter's text. Raises `InvalidTemplate` when it leaves out what the letter has to say, or grows beyond bounds."""
        values = _values(parts, about)
        try:
            text = _tidy(_bounded(self.compiled, values))
        except (TemplateError, RecursionError, ArithmeticError, TypeError, ValueError) as error:
            raise InvalidTemplate([Fault(1, f"It cannot be filled in: {error}")]) from error
        if missing := [piece for piece in _required(parts, about.purpose) if _tidy(piece) not in text]:
            raise InvalidTemplate([Fault(1, _LEFT_OUT.format(about.purpose, missing[0].partition("\n")[0]))])
        return text


@lru_cache(maxsize=256)
def _read(source: str) -> Template:
    tree = parsed(source, VARIABLES)
    if told := promotional(own_words(tree)):
        raise InvalidTemplate([Fault(_line_of(source, each), ADVERTISES.format(each.strip())) for each in told])
    try:
        return Template(environment().from_string(tree))
    except (TemplateError, RecursionError, SyntaxError, ValueError) as error:
        raise InvalidTemplate([Fault(1, f"It cannot be read: {error}.")]) from error


def _line_of(source: str, sentence: str) -> int:
    """Where a sentence begins, as far as its first own words tell."""
    own = max(sentence.split("…"), key=len).strip()
    return source.count("\n", 0, max(source.find(own), 0)) + 1


def _values(parts: Parts, about: Particulars) -> dict[str, str]:
    values = {name: getattr(parts, name) for name in VARIABLES if hasattr(parts, name)}
    return values | {name: str(getattr(about, name)) for name in VARIABLES if hasattr(about, name)}


def _bounded(compiled: Compiled, values: Mapping[str, str]) -> str:
    """The filled-in text, given up as soon as it is too long."""
    pieces, length = [], 0
    for piece in compiled.generate(values):
        pieces.append(piece)
        length += len(piece)
        if length > LONGEST_LETTER:
            raise ValueError(f"the letter would be longer than {LONGEST_LETTER} characters.")
    return "".join(pieces)


def _tidy(text: str) -> str:
    """Without the gaps that empty variables leave."""
    lines = re.sub(r"[ \t]+(?=\n)", "", text.replace("\r\n", "\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _required(parts: Parts, purpose: Purpose) -> list[str]:
    """The pieces that have to stand in the letter: all but greeting, closing, and thanks that tell nothing."""
    opening = "" if purpose in COURTEOUS else parts.opening
    return [piece for piece in (parts.note, opening, *parts.news) if piece]
