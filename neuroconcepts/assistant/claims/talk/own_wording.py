"""The platform's own sentences in a letter: those of the wordings, filled in with what is known."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

from neuroconcepts.assistant.answers.ontology.word_sets import word_set
from neuroconcepts.assistant.claims.names.contacts import Span
from neuroconcepts.assistant.folding import folded
from neuroconcepts.assistant.letters.wordings import DU, WORDINGS, wording_of

_PLACE: Final = re.compile(r"\{(\w+)\}")
_TITLES: Final = word_set(
    "by_salutation to_name to_nobody titles subject subject_untitled place viewing no_slot team quoted about"
)
"""Greetings, which are checked as such, and what is nothing but a place to fill in."""
_TIME: Final = re.compile(r"\d{1,2}[:h]\d\d|\b20\d\d\b")
"""Of an appointment, or of a whole day with its year."""
LONGEST: Final = 400
"""Characters of what is filled in: a seeker's own question."""
FEWEST: Final = 12
"""Letters of a sentence that stands for itself; shorter ones say nothing alone."""


def own_sentences(text: str, language: str, known: str) -> Iterator[Span]:
    """The places of the sentences of the wording that a letter has, filled in with nothing but what is known or a time.

    `known` are the words of the property, the agent and the seeker, folded.
    """
    for pattern in _patterns(language):
        for hit in pattern.finditer(text):
            if all(_is_known(group, known) for group in hit.groups() if group):
                yield hit.span()


def _is_known(filled: str, known: str) -> bool:
    """Whether what is filled in stands in what is known; times are checked elsewhere."""
    said = folded(filled).strip(' „“”"«».…')
    return said in known or all(w in known for w in re.findall(r"[^\W\d_]{4,}", said)) or bool(_TIME.search(said))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    wordings = [wording_of(f"{language}{country}") for country in ("", "-AT", "-DE", "-CH")]
    if language == "de":
        wordings.append(DU)
    wordings += [each for code, each in WORDINGS.items() if code == language]
    told = {line for wording in wordings for line in _texts(wording)}
    told |= (
        {line.replace("ß", "ss").replace("„", "«").replace("“", "»") for line in told} if language == "de" else set()
    )
    abouts = sorted({wording.about for wording in wordings})
    lines = (line for line in sorted(told, key=len, reverse=True) if _tells(line))
    # A line without `{about}` is one pattern, however many ways there are to say that.
    return tuple(dict.fromkeys(_pattern(line, about) for line in lines for about in abouts))


def _tells(line: str) -> bool:
    return len(re.sub(r"\W", "", _PLACE.sub("", line))) >= FEWEST


def _texts(whole: Any) -> Iterator[str]:
    """All lines of a wording, but for those of no use here."""
    match whole:
        case str():
            yield from (line for line in whole.split("\n") if line)
        case tuple():
            for part in whole:
                yield from _texts(part)
        case Mapping():
            for part in whole.values():
                yield from _texts(part)
        case _ if is_dataclass(whole):
            for each in fields(whole):
                if each.name not in _TITLES:
                    yield from _texts(getattr(whole, each.name))


def _pattern(template: str, about: str) -> re.Pattern[str]:
    """A template as a pattern; `{about}` stands or is left out, a colon at its end may be a full stop."""
    ends = template.removesuffix(":")
    pieces = re.split(r"(\{\w+\})", ends)
    written = "".join(_piece(piece, about) for piece in pieces)
    return re.compile(written + (r"\s?[:.]" if ends != template else ""))


def _piece(piece: str, about: str) -> str:
    if piece == "{about}":
        return f"(?:{''.join(_piece(p, '') for p in re.split(r'({[a-z]+})', about))})?"
    filled = piece.startswith("{") and piece.endswith("}")
    return rf"([^\n]{{1,{LONGEST}}}?)" if filled else re.escape(piece)
