"""Letters that say everything, for looking at a template before it is used: what it makes of each purpose and language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from neuroconcepts.assistant.guards.propriety import promotional
from neuroconcepts.assistant.letters.composing import Frame, parts_of
from neuroconcepts.assistant.letters.template import ADVERTISES, Particulars, Template
from neuroconcepts.assistant.letters.wordings import WORDINGS, AddressForm
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.errors import Fault, InvalidTemplate

_ZONE: Final = "Europe/Berlin"
_FIRST: Final = datetime(2026, 3, 5, 16, 30, tzinfo=ZoneInfo(_ZONE))
SLOTS: Final = tuple(
    Window(_FIRST + timedelta(days=n, hours=-n), _FIRST + timedelta(days=n, hours=-n, minutes=30)) for n in range(3)
)
ANSWERS: Final = {
    "de": "Die Kaltmiete beträgt 1.480 €.",
    "en": "The rent is €1,480.",
    "fr": "Le loyer est de 1 480 €.",
    "it": "Il canone è di 1.480 €.",
}
QUESTIONS: Final = {
    "de": "Ist der Keller trocken?",
    "en": "Is the cellar dry?",
    "fr": "La cave est-elle sèche ?",
    "it": "La cantina è asciutta?",
}
TITLE: Final = "Helle 3-Zimmer-Wohnung"


def sample(purpose: Purpose, language: str, form: AddressForm = "sie") -> Frame:
    """A letter of this purpose to an invented seeker, with an answer, documents, slots, and a question that stays open."""
    code = language[:2]
    return Frame(
        purpose=purpose,
        language=language,
        timezone=_ZONE,
        agent_name="Eva Berger",
        company="Muster Immobilien",
        address_form=form,
        salutation="Frau",
        title="Dr.",
        first_name="Maria",
        last_name="Muster",
        property_title=TITLE,
        answer=Answer(ANSWERS[code], unanswered=(QUESTIONS[code],)),
        slots=SLOTS,
        viewing=SLOTS[0],
        place="Lange Gasse 1, 10115 Berlin",
        enclosed=("Exposé", "Grundriss"),
    )


def check(source: str, *, purpose: Purpose | None, language: str) -> Template:
    """The template, if it is fit for every letter that it would be used for (any purpose, any language where not given).

    Raises `InvalidTemplate`: see `Template.read` and `Template.letter`.
    """
    template = Template.read(source)
    for frame in _letters(purpose, language):
        text = template.letter(parts_of(frame), Particulars.of(frame))
        if told := promotional(text):
            raise InvalidTemplate([Fault(1, ADVERTISES.format(told[0]))])
    return template


def _letters(purpose: Purpose | None, language: str) -> Iterator[Frame]:
    for each in [purpose] if purpose else Purpose:
        for code in [language] if language else WORDINGS:
            # The English one stands in for another language, and has a note that says so.
            yield replace(sample(each, code), instead_of="fr" if code == "en" else "")
