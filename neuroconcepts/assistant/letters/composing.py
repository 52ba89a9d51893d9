"""A letter's text from its frame: greeting, thanks, answer, slots, what stays open, closing.

Pure. It says only what the frame holds: no promise, no advertising, no fact of its own. What strangers typed into a form
(names, questions) is written as one line and left out where it looks like a message of its own, so that nobody can make
an agency mail his text or link to a third person.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from neuroconcepts.assistant.guards.contacts import contacts_in
from neuroconcepts.assistant.guards.disguise import hides
from neuroconcepts.assistant.letters.greeting import greeting, one_line
from neuroconcepts.assistant.letters.law import sender
from neuroconcepts.assistant.letters.wording_letter import Manner, Wording
from neuroconcepts.assistant.letters.wordings import WORDINGS, AddressForm, Tone, in_swiss, wording_of
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Answer, Window
from neuroconcepts.domain.viewing_words import says, says_day
from neuroconcepts.errors import InvalidInput

_LONGEST_QUOTE: Final = 240  # characters
_LONGEST_TITLE: Final = 80
_LONGEST_VISIT: Final = timedelta(hours=1)
"""What lasts longer is a part of a day, or days: they are told without an hour."""
_CODE: Final = re.compile(r"[<>{}\[\]|`\\]|://|www\.|@", re.IGNORECASE)
_REPLY_MARKS: Final = re.compile(
    r"^\s*(?:(?:re|aw|antw|antwort|wg|fwd?|r|i|tr|ynt)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE
)
_QUOTATION_MARKS: Final = "„“”«»‹›\"' \u00a0"
_ABOUT_A_VIEWING: Final = (Purpose.CONFIRMATION, Purpose.CANCELLATION, Purpose.REMINDER)
COURTEOUS: Final = frozenset({Purpose.FIRST_ANSWER, Purpose.ANSWER, Purpose.HANDOVER})
"""Letters whose first sentence is thanks alone; that of all others tells something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What one letter has to say, and to whom.

    `salutation` is Herr, Frau, Familie or None; `language` a tag (`de`, `de-CH`; German where empty, English where there is
    no wording), `instead_of` the seeker's own language where the letter had to be written in English. `viewing` is the
    appointment spoken of, `missed` a slot chosen that was gone, `unsure` times of which the seeker has to say which he means;
    `place` where the viewing is, in one line; `timezone` an IANA name; `reply_subject` the subject of the message replied to;
    `unmatched` where it is not known which property is meant; `enclosed` what the documents that go along are called;
    `must_confirm` where the seeker has to confirm first that he wants them.
    """

    purpose: Purpose
    language: str
    timezone: str
    agent_name: str
    company: str
    address_form: AddressForm = "sie"
    tone: Tone = "formal"
    instead_of: str = ""
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
    enclosed: tuple[str, ...] = ()
    must_confirm: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """A letter in words: `subject` in one line, `text` in paragraphs apart by blank lines, without signature."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A letter in its parts, each in words, empty where it has nothing to say; several paragraphs are apart by blank lines.

    `note` tells why the letter is not in the seeker's language; `documents` names what is enclosed, or asks to confirm that it is wanted; `unsure` asks which time is meant; `questions` what goes to the agent, `unmatched` that the
    property is not known, `ending` how to go on.
    """

    subject: str
    greeting: str
    note: str
    opening: str
    appointment: str
    answer: str
    documents: str
    missed: str
    unsure: str
    slots: str
    questions: str
    unmatched: str
    ending: str
    closing: str

    @property
    def news(self) -> tuple[str, ...]:
        """What stands between the first sentence and the closing, in its order, as far as it says something."""
        said = (
            self.appointment,
            self.answer,
            self.documents,
            self.missed,
            self.unsure,
            self.slots,
            self.questions,
            self.unmatched,
            self.ending,
        )
        return tuple(part for part in said if part)

    @property
    def body(self) -> str:
        """All between greeting and closing."""
        return _joined(self.note, self.opening, *self.news)

    @property
    def main(self) -> str:
        """The body without its first sentence."""
        return _joined(self.note, *self.news)

    @property
    def text(self) -> str:
        """The whole letter."""
        return f"{self.greeting}\n\n{self.body}\n\n{self.closing}"


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def compose(frame: Frame) -> Composition:
    """Write the letter. `InvalidInput`: a confirmation or reminder without its viewing, an unknown zone."""
    parts = parts_of(frame)
    return Composition(parts.subject, parts.text)


def parts_of(frame: Frame) -> Parts:
    """The letter part by part; errors as of `compose`."""
    words = wording_of(frame.language, frame.address_form)
    answer = frame.answer or Answer("")
    appointment, text = _appointment(frame, words), _written(answer.text.strip(), frame.language)
    missed, unsure, slots = _missed(frame, words), _unsure(frame, words), _slots(frame, words)
    questions, unmatched = _questions(frame, answer, words), _unmatched(frame, words)
    documents = _documents(frame, words)
    ending = words.endings.get(frame.purpose, "").format(agent=_agent(frame, words))
    if not any((appointment, text, documents, missed, unsure, slots, questions, unmatched, ending)):
        ending = words.nothing_to_say
    manner = _manner(frame, words)
    return Parts(
        subject=_subject(frame, words),
        greeting=greeting(frame, words, manner),
        note=_note(frame),
        opening=_opening(frame, words, appointment),
        appointment=appointment,
        answer=text,
        documents=documents,
        missed=missed,
        unsure=unsure,
        slots=slots,
        questions=questions,
        unmatched=unmatched,
        ending=ending,
        closing=manner.closing.format(agent=sender(frame.agent_name, frame.company, words)),
    )


def subject_about(title: str, language: str, form: AddressForm) -> str:
    """The subject of a letter that begins a conversation."""
    words = wording_of(language, form)
    return words.subject.format(title=one_line(title)) if one_line(title) else words.subject_untitled


def _manner(frame: Frame, words: Wording) -> Manner:
    return words.friendly if frame.tone == "friendly" else words.formal


def _written(answer: str, language: str) -> str:
    """The answer's sentences are German; in Switzerland they are written as there."""
    return in_swiss(answer) if language.upper() == "DE-CH" else answer


def _note(frame: Frame) -> str:
    own = WORDINGS.get(frame.instead_of[:2])
    return own.in_english if own else ""


def _opening(frame: Frame, words: Wording, appointment: str) -> str:
    title = one_line(frame.property_title)
    opening = words.openings[frame.purpose].format(about=words.about.format(title=title) if title else "")
    # Without its time the sentence is complete.
    return opening if appointment or not opening.endswith(":") else f"{opening[:-1].rstrip()}."


def _appointment(frame: Frame, words: Wording) -> str:
    """When and where, for the letters that speak of one viewing."""
    if frame.purpose not in _ABOUT_A_VIEWING:
        return ""
    if frame.viewing is None:
        if frame.purpose is Purpose.CANCELLATION:
            return ""
        raise InvalidInput(f"A {frame.purpose} was to be written without its viewing: give the window it speaks of.")
    place = words.place.format(place=one_line(frame.place)) if one_line(frame.place) else ""
    subject = one_line(frame.property_title) if "{about}" not in words.openings[frame.purpose] else ""
    when = says(frame.viewing, frame.language, frame.timezone)
    return "\n".join(each for each in (when, subject, place) if each)


def _missed(frame: Frame, words: Wording) -> str:
    return words.missed.format(when=says(frame.missed, frame.language, frame.timezone)) if frame.missed else ""


def _when(window: Window, frame: Frame) -> str:
    told = says_day if window.end - window.start > _LONGEST_VISIT else says
    return told(window, frame.language, frame.timezone)


def _unsure(frame: Frame, words: Wording) -> str:
    times = [_when(window, frame) for window in frame.unsure]
    return words.unsure[len(times) > 1].format(times=" – ".join(times)) if times else ""


def _documents(frame: Frame, words: Wording) -> str:
    if frame.must_confirm:
        return words.confirm_documents
    titles = list(dict.fromkeys(one_line(title)[:_LONGEST_TITLE] for title in frame.enclosed))
    quoted = ", ".join(words.quoted.format(text=title) for title in titles)
    return words.enclosed[len(titles) > 1].format(titles=quoted) if titles else ""


def _slots(frame: Frame, words: Wording) -> str:
    if not frame.slots:
        return ""
    several = len(frame.slots) > 1
    lines = [f"{n}. {says(slot, frame.language, frame.timezone)}" for n, slot in enumerate(frame.slots, 1)]
    return "\n".join([words.slots[several], *lines, "", words.choose[several]])


def _questions(frame: Frame, answer: Answer, words: Wording) -> str:
    """What goes to the agent, in the seeker's own words as far as they can be repeated."""
    bare = [one_line(question).strip(_QUOTATION_MARKS) for question in answer.unanswered]
    questions = list(dict.fromkeys(question for question in bare if question))
    agent = _agent(frame, words)
    if not questions:
        return ""
    if not all(map(repeatable, questions)):
        return words.unanswered_unquoted.format(agent=agent)
    quoted = [words.quoted.format(text=question) for question in questions]
    if len(quoted) > 1:
        return "\n".join([words.unanswered_several.format(agent=agent), *(f"– {each}" for each in quoted)])
    template = words.unanswered_question if questions[0].endswith("?") else words.unanswered_matter
    return template.format(quoted=quoted[0], agent=agent)


def repeatable(text: str) -> bool:
    """Whether a stranger's words may stand in a letter of the agency: short, and with nothing to click, call, run or decode."""
    return len(text) <= _LONGEST_QUOTE and not (_CODE.search(text) or any(contacts_in(text)) or hides(text))


def _unmatched(frame: Frame, words: Wording) -> str:
    return words.unmatched.format(agent=_agent(frame, words)) if frame.unmatched else ""


def _agent(frame: Frame, words: Wording) -> str:
    return one_line(frame.agent_name) or one_line(frame.company) or words.team


def _subject(frame: Frame, words: Wording) -> str:
    replied = _REPLY_MARKS.sub("", one_line(frame.reply_subject))
    title = one_line(frame.property_title)
    if replied and repeatable(replied):
        return f"Re: {replied}"
    return words.subject.format(title=title) if title else words.subject_untitled
