"""A letter's whole text from its frame: greeting, thanks, answer, slots, what stays open, closing.

Pure. It says only what the frame holds: no promise, no advertising, no fact of its own. What strangers typed into a form
(names, questions) is written as one line and left out where it looks like a message of its own, so that nobody can make
an agency mail his text or link to a third person.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from neuroconcepts.assistant import wording_letter_de, wording_letter_en
from neuroconcepts.assistant.wording_letter import Wording
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.domain.law import Notice, Rule
from neuroconcepts.domain.viewing import says
from neuroconcepts.errors import InvalidInput

WORDINGS: Final[Mapping[str, Wording]] = {"de": wording_letter_de.WORDING, "en": wording_letter_en.WORDING}

_LONGEST_NAME, _LONGEST_QUOTE = 60, 240  # characters
_NO_NAME: Final = re.compile(r"[\d@<>{}\[\]|!?;:]|/|www\.|\.(?:com|net|org|info|de|at|ch|ru|io)\b", re.IGNORECASE)
_LINK: Final = re.compile(r"://|www\.|\b[\w-]+\.(?:com|net|org|info|biz|ru|io|top|xyz|link)\b|@", re.IGNORECASE)
_REPLY_MARKS: Final = re.compile(
    r"^\s*(?:(?:re|aw|antw|antwort|wg|fwd?|r|i|tr|ynt)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE
)
_ABOUT_A_VIEWING: Final = (Purpose.CONFIRMATION, Purpose.CANCELLATION, Purpose.REMINDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What one letter has to say, and to whom.

    `salutation` is Herr, Frau, Familie or None; `language` ISO 639-1 (German where empty, English where there is no
    wording yet); `viewing` is the appointment spoken of, `missed` a slot chosen that was gone, `unsure` times of which the seeker has to say which he means; `place` where the viewing
    is, in one line; `timezone` an IANA name; `reply_subject` the subject of the message replied to; `unmatched` where it is
    not known which property is meant.
    """

    purpose: Purpose
    language: str
    timezone: str
    agent_name: str
    company: str
    salutation: str | None = None
    title: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    property_title: str | None = None
    answer: Answer | None = None
    slots: tuple[Window, ...] = ()
    missed: Window | None = None
    unsure: tuple[Window, ...] = ()
    viewing: Window | None = None
    place: str = ""
    reply_subject: str | None = None
    unmatched: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """A letter in words: `subject` in one line, `text` in paragraphs apart by blank lines, without signature."""

    subject: str
    text: str


def compose(frame: Frame) -> Composition:
    """Write the letter. `InvalidInput`: a confirmation or reminder without its viewing, an unknown zone."""
    words = _wording(frame.language)
    paragraphs = [_greeting(frame, words), _opening(frame, words), *_body(frame, words), _closing(frame, words)]
    return Composition(_subject(frame, words), "\n\n".join(each for each in paragraphs if each))


def disclosure(language: str, agent_name: str, company: str) -> Notice:
    """Tell that an AI wrote the letter, and how to reach a person (Regulation (EU) 2024/1689, Art. 50 (1) and (5))."""
    words = _wording(language)
    text = words.disclosure.format(agent=_sender(agent_name, company, words))
    return Notice(Rule.AI_DISCLOSURE, _version(words.disclosure), text)


def privacy_notice(language: str, url: str) -> Notice:
    """Tell where to read what is done with the seeker's data (GDPR Art. 13 and 14)."""
    words = _wording(language)
    return Notice(Rule.PRIVACY_NOTICE, _version(words.privacy), words.privacy.format(url=_line(url)))


def opt_out(language: str) -> Notice:
    """How a follow-up says that it can be stopped."""
    ending = _wording(language).endings[Purpose.FOLLOW_UP]
    return Notice(Rule.FOLLOW_UP, _version(ending), ending)


def _version(template: str) -> str:
    """Tells one wording from another, as evidence names it."""
    return sha256(template.encode()).hexdigest()[:12]


def _wording(language: str) -> Wording:
    return WORDINGS.get(language[:2].lower() or "de", WORDINGS["en"])


def _sender(agent_name: str, company: str, words: Wording) -> str:
    return ", ".join(part for part in (_line(agent_name), _line(company)) if part) or words.team


def _line(text: str | None) -> str:
    return " ".join((text or "").split())


def _name(text: str | None) -> str:
    """What a person's name can be; empty for a text that uses the name's field to be mailed around."""
    name = _line(text)
    return "" if len(name) > _LONGEST_NAME or _NO_NAME.search(name) else name


def _greeting(frame: Frame, words: Wording) -> str:
    first, last = _name(frame.first_name), _name(frame.last_name)
    title = _written_title(_name(frame.title), words)
    template = words.greetings.get(frame.salutation or "") if last else None
    if template is None:
        name = f"{first} {last}".strip()
        return words.greeting.format(title=title if last else "", name=name) if name else words.greeting_nameless
    if title and words.title_only and frame.salutation != "Familie":
        template = words.title_only
    return template.format(title=title, name=last)


def _written_title(title: str, words: Wording) -> str:
    """The title with the space that follows it, where the language writes it."""
    written = title and (words.written_titles is None or title.startswith(words.written_titles))
    return f"{title} " if written else ""


def _opening(frame: Frame, words: Wording) -> str:
    title = _line(frame.property_title)
    opening = words.openings[frame.purpose].format(about=words.about.format(title=title) if title else "")
    # Without its time the sentence is complete.
    return opening if _appointment(frame, words) or not opening.endswith(":") else f"{opening[:-1]}."


def _body(frame: Frame, words: Wording) -> list[str]:
    answer = frame.answer or Answer("")
    found = [
        answer.text.strip(),
        _missed(frame, words),
        _unsure(frame, words),
        *_slots(frame, words),
        _unanswered(frame, answer, words),
    ]
    ending = words.endings.get(frame.purpose, "").format(agent=_agent(frame, words))
    which = words.unmatched.format(agent=_agent(frame, words)) if frame.unmatched else ""
    said = [_appointment(frame, words), *found, which, ending]
    return said if any(said) else [words.nothing_to_say]


def _appointment(frame: Frame, words: Wording) -> str:
    """When and where, for the letters that speak of one viewing."""
    if frame.purpose not in _ABOUT_A_VIEWING:
        return ""
    if frame.viewing is None:
        if frame.purpose is Purpose.CANCELLATION:
            return ""
        raise InvalidInput(f"A {frame.purpose} was to be written without its viewing: give the window it speaks of.")
    place = words.place.format(place=_line(frame.place)) if _line(frame.place) else ""
    subject = _line(frame.property_title) if "{about}" not in words.openings[frame.purpose] else ""
    when = says(frame.viewing, frame.language, frame.timezone)
    return "\n".join(each for each in (when, subject, place) if each)


def _missed(frame: Frame, words: Wording) -> str:
    return words.missed.format(when=says(frame.missed, frame.language, frame.timezone)) if frame.missed else ""


def _unsure(frame: Frame, words: Wording) -> str:
    times = [says(window, frame.language, frame.timezone) for window in frame.unsure]
    return words.unsure[len(times) > 1].format(times=" – ".join(times)) if times else ""


def _slots(frame: Frame, words: Wording) -> list[str]:
    if not frame.slots:
        return []
    several = len(frame.slots) > 1
    lines = [f"{n}. {says(slot, frame.language, frame.timezone)}" for n, slot in enumerate(frame.slots, 1)]
    return ["\n".join([words.slots[several], *lines]), words.choose[several]]


def _unanswered(frame: Frame, answer: Answer, words: Wording) -> str:
    """What goes to the agent, in the seeker's own words as far as they can be repeated."""
    questions = list(dict.fromkeys(_line(question) for question in answer.unanswered if _line(question)))
    agent = _agent(frame, words)
    if not questions:
        return ""
    if any(_LINK.search(question) or len(question) > _LONGEST_QUOTE for question in questions):
        return words.unanswered_unquoted.format(agent=agent)
    quoted = [words.quoted.format(text=question.strip("„“”\"'")) for question in questions]
    if len(quoted) > 1:
        return "\n".join([words.unanswered_several.format(agent=agent), *(f"– {each}" for each in quoted)])
    template = words.unanswered_question if questions[0].endswith("?") else words.unanswered_matter
    return template.format(quoted=quoted[0], agent=agent)


def _agent(frame: Frame, words: Wording) -> str:
    return _line(frame.agent_name) or _line(frame.company) or words.team


def _closing(frame: Frame, words: Wording) -> str:
    return words.closing.format(agent=_sender(frame.agent_name, frame.company, words))


def _subject(frame: Frame, words: Wording) -> str:
    replied = _REPLY_MARKS.sub("", _line(frame.reply_subject))
    title = _line(frame.property_title)
    if replied:
        return f"Re: {replied}"
    return words.subject.format(title=title) if title else words.subject_untitled
