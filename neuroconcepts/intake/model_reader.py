"""The reader with a language model behind the rules."""

import asyncio
import logging
from typing import Final

from neuroconcepts.errors import NeuroConceptsError
from neuroconcepts.intake.by_model import MailForm, question_of, read_answer
from neuroconcepts.intake.reading import ReadMail
from neuroconcepts.ports.language_model import LanguageModel

_log = logging.getLogger(__name__)
PATIENCE: Final = 20.0
"""Seconds that a mail waits for the model, with all attempts: its sender's server may be waiting, too."""


class ModelReader:
    """Asks a language model about mails that the rules could not read."""

    def __init__(self, model: LanguageModel, *, patience: float = PATIENCE) -> None:
        self._model = model
        self._patience = patience

    async def read(self, raw: bytes, read: ReadMail, *, country: str = "DE") -> ReadMail:
        """What the mail says after all; what the rules read where the model is away or has nothing to say."""
        question = question_of(raw, read, country=country)
        if question is None:
            return read
        try:
            async with asyncio.timeout(self._patience):
                done = await self._model.generate(question.prompt, MailForm)
        except (NeuroConceptsError, TimeoutError) as error:
            _log.warning("No model read this mail (%s): it stays as the rules read it", type(error).__name__)
            return read
        _log.info(
            "%s %s: %d tokens in, %d out, %.2f s",
            done.model, question.prompt.version, done.tokens_in, done.tokens_out, done.latency,
        )  # fmt: skip
        return read_answer(question, done.value, read)
