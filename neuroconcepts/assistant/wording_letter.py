"""What a letter consists of, as texts to be filled in: one `Wording` per language, each in a file of its own.

To add a language: write `wording_letter_xx.py` with its `WORDING`, and name it in `composing.WORDINGS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from neuroconcepts.domain.commands import Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Templates for `str.format`; `{about}` is `about` filled in, or nothing where the property has no title.

    `greetings` go by salutation (Herr, Frau, Familie) and take `{title}` and `{name}`; `greeting` is for a person whose
    salutation is not known, `greeting_nameless` for one whose name is not known. `written_titles` are the beginnings of
    titles that are written at all, None where all are; `title_only` tells that they stand instead of the salutation.
    Pairs are (for one, for several).
    """

    greetings: Mapping[str, str]
    greeting: str
    greeting_nameless: str
    written_titles: tuple[str, ...] | None
    title_only: str | None
    about: str
    openings: Mapping[Purpose, str]
    endings: Mapping[Purpose, str]
    place: str
    missed: str
    unsure: tuple[str, str]
    slots: tuple[str, str]
    choose: tuple[str, str]
    quoted: str
    unanswered_question: str
    unanswered_matter: str
    unanswered_several: str
    unanswered_unquoted: str
    unmatched: str
    nothing_to_say: str
    closing: str
    team: str
    subject: str
    subject_untitled: str
    disclosure: str
    privacy: str
