"""In which language a seeker is written to: that of his last own message, else of his enquiry, else of the property or agency.

Short messages say little ("Termin 2", "ok, passt"), so a new language has to show in its words before it replaces the one
of the conversation.
"""

import re
from collections.abc import Iterable
from typing import Final

from neuroconcepts.assistant.letters.wordings import WORDINGS
from neuroconcepts.assistant.reading.languages import guess_language, in_other_letters
from neuroconcepts.domain.property import Property
from neuroconcepts.intake.language import language_of
from neuroconcepts.store.tables import Tenant

_FEWEST: Final = 3
"""Words of a message that may change the language of a conversation: "Merci" is said in Zürich, "Termin 2" by anybody."""
_TELLING: Final = 40
"""Letters of a message from which on the detector is believed about languages whose function words we do not know."""
_KNOWN_BY_WORDS: Final = frozenset({"de", "en", "it", "fr", "tr"})


def spoken(messages: Iterable[str], before: str) -> str:
    """The language (ISO 639-1) of the newest of these messages that tells one, oldest first; `before` where none does."""
    for message in messages:
        before = _language(message, before)
    return before


def default_language(subject: Property | None, tenant: Tenant) -> str:
    """Where nothing tells the seeker's: the one he read the exposé in, if letters are written in it, else the agency's."""
    expose = " ".join(text.text for text in subject.texts) if subject else ""
    read = language_of(expose, "")
    return read if read in WORDINGS else tenant.language


def _language(message: str, before: str) -> str:
    if in_other_letters(
        message
    ):  # an alphabet tells more than words do, however few; of an unknown one, English is likelier read
        return language_of(message, before or "en")
    if before and len(re.findall(r"[^\W\d_]+", message)) < _FEWEST:
        return before
    by_words = guess_language(message, before)
    if sum(character.isalpha() for character in message) < _TELLING:
        return by_words
    # Function words know five languages, and those well; of a longer text in another one the detector is sure.
    by_letters = language_of(message, before)
    return by_words if by_letters in _KNOWN_BY_WORDS else by_letters
