"""How a letter greets a person: by salutation, highest title and name, as each language and country has it.

What strangers typed into a form's name fields is left out where it looks like a message of its own, so that nobody can make
an agency mail his text.
"""

import re
from typing import Final, Protocol

from neuroconcepts.assistant.guards.contacts import contacts_in, plain
from neuroconcepts.assistant.letters.titles import highest
from neuroconcepts.assistant.letters.wording_letter import Manner, Wording

_LONGEST: Final = 60  # characters
_MOST_WORDS: Final = 6
"""Of a whole name: "Maria Theresia von und zu Liechtenstein" has six."""
_NO_NAME: Final = re.compile(r"[\d@<>{}\[\]|!?;:]|/|www\.|\.(?:com|net|org|info|de|at|ch|ru|io)\b", re.IGNORECASE)


class Addressee(Protocol):
    """Who is greeted; `salutation` is Herr, Frau, Familie or None."""

    @property
    def salutation(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def first_name(self) -> str | None: ...
    @property
    def last_name(self) -> str | None: ...


def one_line(text: str | None) -> str:
    """The text without line breaks and runs of blanks."""
    return " ".join((text or "").split())


def name_of(text: str | None) -> str:
    """What a person's name can be; empty for a text that uses the name's field to be mailed around."""
    name = plain(one_line(text))
    too_much = len(name) > _LONGEST or len(name.split()) > _MOST_WORDS
    return "" if too_much or _NO_NAME.search(name) or any(contacts_in(name)) else name


def greeting(person: Addressee, words: Wording, manner: Manner) -> str:
    """The greeting's one line."""
    first, last = name_of(person.first_name), name_of(person.last_name)
    if words.by_first_name:
        return manner.to_name.format(name=first) if first else manner.to_nobody
    template = manner.by_salutation.get(person.salutation or "") if last else None
    title = _title(person, words) if last else ""
    if template is None:
        name = f"{first} {last}".strip()
        return manner.to_name.format(title=title, name=name) if name else manner.to_nobody
    if title and words.titles_replace and person.salutation != "Familie":
        template = manner.to_name
    return template.format(title=title, name=last)


def _title(person: Addressee, words: Wording) -> str:
    """The title as the language writes it, with the space that follows; of one with two genders, only where that is known."""
    found = highest(name_of(person.title))
    if found is None or found[0] not in words.titles:
        return ""
    to_man, to_woman = words.titles[found[0]]
    if to_man != to_woman and person.salutation not in ("Herr", "Frau"):
        return ""
    return (to_woman if person.salutation == "Frau" else to_man).format(own=found[1]) + " "
