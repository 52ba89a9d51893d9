"""The assistant that needs no model, key or network: rules for intents and times, typed facts for answers.

It is honest about its reach: a question that it cannot map to a stated fact is left unanswered, for the human.
"""

from dataclasses import replace
from datetime import datetime

from neuroconcepts.assistant.answers import answering
from neuroconcepts.assistant.answers.documents import with_documents
from neuroconcepts.assistant.answers.open_questions import open_questions
from neuroconcepts.assistant.answers.wording import SPOKEN
from neuroconcepts.assistant.guards.firewall import LONGEST
from neuroconcepts.assistant.reading import understanding
from neuroconcepts.assistant.reading.languages import in_other_letters
from neuroconcepts.domain.conversation import Answer, Context, Understanding
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.property import Property


class OfflineAssistant:
    """Implements `ports.assistant.Assistant` by rules; never raises `Unavailable`, needs microseconds to milliseconds."""

    @property
    def name(self) -> str:
        """`offline/2`; the number rises when the rules change what seekers are told."""
        return answering.NAME

    async def understand(
        self, message: str, *, now: datetime, context: Context, language: str | None = None
    ) -> Understanding:
        """See `assistant.understanding.understand`."""
        read = understanding.understand(message, now=now, context=context, language=language)
        return replace(read, assistant=self.name)

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        """See `assistant.answering.answer`; what neither a fact nor a document answers is `unanswered`.

        In English where it does not speak the language. What it cannot read at all stays open as a whole, for a person.
        """
        spoken = language[:2].lower()
        message = message[:LONGEST]
        asked = answering.asked_in(message, about=about, language=language)
        answer = answering.answered(asked, about=about, language=language)
        answer = with_documents(answer, about, background.passages, language) if about else answer
        answer = replace(answer, unanswered=open_questions(answer.unanswered, asked, language))
        if not (answer.text or answer.unanswered) and in_other_letters(message):
            answer = replace(answer, unanswered=(" ".join(message.split()),))
        return replace(answer, language=spoken if spoken in SPOKEN else "en")
