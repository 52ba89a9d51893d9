"""Two assistants as one: a second answers while the first cannot."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from time import monotonic
from typing import TypeVar

from neuroconcepts.domain.conversation import Answer, Call, Context, Understanding
from neuroconcepts.domain.knowledge import NOTHING, Background
from neuroconcepts.domain.property import Property
from neuroconcepts.errors import Misconfigured, NeuroConceptsError, Unavailable
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.language_model import Unusable

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result", Answer, Understanding)


class FallbackAssistant:
    """Implements `ports.assistant.Assistant`: `primary` while it works, else `backup`.

    A primary that is away or refuses our key is left alone for `rest` seconds, or as long as it asks for, so that seekers
    do not wait for each of its timeouts. A message that the primary cannot use goes to the backup alone.
    """

    def __init__(
        self, primary: Assistant, backup: Assistant, *, rest: float = 30.0, clock: Callable[[], float] = monotonic
    ) -> None:
        self._primary, self._backup = primary, backup
        self._rest, self._clock = rest, clock
        self._failure: NeuroConceptsError | None = None
        self._resting_until = 0.0

    @property
    def name(self) -> str:
        """Who answers now: the primary's name, or the backup's with the primary that it stands in for."""
        if self._failure is None:
            return self._primary.name
        return f"{self._backup.name} (in place of {self._primary.name})"

    async def understand(
        self, message: str, *, now: datetime, context: Context, language: str | None = None
    ) -> Understanding:
        """See the port; of the primary, or of the backup."""
        return await self._first(lambda who: who.understand(message, now=now, context=context, language=language))

    async def answer(
        self, message: str, *, about: Property | None, language: str, background: Background = NOTHING
    ) -> Answer:
        """See the port; `Answer.assistant` names which of the two it was."""
        return await self._first(lambda who: who.answer(message, about=about, language=language, background=background))

    async def _first(self, ask: Callable[[Assistant], Awaitable[_Result]]) -> _Result:
        if self._failure is not None and self._clock() < self._resting_until:
            resting = f"It was not asked, for it had failed before: {self._failure}"
            return _after((self._failed(resting),), await ask(self._backup))
        began = self._clock()
        try:
            result = await ask(self._primary)
        except Unusable as error:
            _log.warning("%s answers one message in place of %s: %s", self._backup.name, self._primary.name, error)
            spent = tuple(replace(call, error=str(error)) for call in error.calls)
            return _after(spent or (self._failed(str(error), began),), await ask(self._backup))
        except (Unavailable, Misconfigured) as error:
            failed = self._failed(str(error), began)
            self._fails(error)
            return _after((failed,), await ask(self._backup))
        self._works()
        return result

    def _failed(self, why: str, began: float | None = None) -> Call:
        """The primary's call that gave nothing and is billed nothing, as it is kept with the backup's result."""
        seconds = 0.0 if began is None else self._clock() - began
        return Call(
            prompt="",
            digest="",
            model=self._primary.name,
            tokens_in=0,
            tokens_out=0,
            seconds=seconds,
            cost=Decimal(0),
            error=why,
        )

    def _fails(self, error: Unavailable | Misconfigured) -> None:
        """Logged once per change: when it begins, and when the kind of failure becomes another."""
        if type(error) is not type(self._failure):
            _log.error("%s answers in place of %s: %s", self._backup.name, self._primary.name, error)
        asked = error.retry_after if isinstance(error, Unavailable) else None
        self._failure, self._resting_until = error, self._clock() + max(self._rest, asked or 0.0)

    def _works(self) -> None:
        if self._failure is not None:
            _log.info("%s answers again", self._primary.name)
        self._failure = None


def _after(failed: tuple[Call, ...], result: _Result) -> _Result:
    """The backup's result, with what the primary had been asked in vain."""
    return replace(result, calls=(*failed, *result.calls))
