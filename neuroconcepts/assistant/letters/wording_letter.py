"""What a letter consists of, as texts to be filled in: one `Wording` per language and form of address, each in a file of its own.

To add a language: write `wording_letter_xx.py` with its `WORDING`, name it in `wordings.py`, and give `domain.viewing_words`
its days and months.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neuroconcepts.assistant.letters.titles import Rank
from neuroconcepts.domain.commands import Purpose

AS_WRITTEN = ("{own}", "{own}")
"""A title that is written as the person writes it himself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a letter begins and ends in one tone.

    `by_salutation` goes by Herr, Frau and Familie, `to_name` is for a person whose salutation is not known, `to_nobody` for
    one whose name is not known; they take `{title}` (with its space) and `{name}`. `closing` takes `{agent}`.
    """

    by_salutation: Mapping[str, str]
    to_name: str
    to_nobody: str
    closing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Templates for `str.format`; `{about}` is `about` filled in, or nothing where the property has no title.

    `formal` and `friendly` are the two tones. `titles` are the ranks that are written at all, each as (to a man, to a
    woman); `titles_replace` tells that they stand instead of Herr and Frau. With `by_first_name` people are greeted by it,
    or by no name. `viewing` is what a calendar calls the appointment, `no_slot` what is open when none is free,
    `documents` when none goes along; `confirm_documents` asks for the words by which the seeker confirms that he wants them
    now (`papers.confirms`). `in_english`
    is said in this language before a letter that had to be written in English. Pairs are (for one, for several).

    `{agent}` never begins a sentence, and follows no preposition that would merge with an article: it may be a name, or `team`.
    """

    formal: Manner
    friendly: Manner
    titles: Mapping[Rank, tuple[str, str]] = field(default_factory=dict)
    titles_replace: bool = False
    by_first_name: bool = False
    about: str
    openings: Mapping[Purpose, str]
    endings: Mapping[Purpose, str]
    opt_out: str
    place: str
    missed: str
    unsure: tuple[str, str]
    enclosed: tuple[str, str]
    confirm_documents: str
    slots: tuple[str, str]
    choose: tuple[str, str]
    quoted: str
    unanswered_question: str
    unanswered_matter: str
    unanswered_several: str
    unanswered_unquoted: str
    unmatched: str
    nothing_to_say: str
    team: str
    subject: str
    subject_untitled: str
    viewing: str
    no_slot: str
    documents: str
    disclosure: str
    privacy: str
    in_english: str = ""
