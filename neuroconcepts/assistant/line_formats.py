"""The JSON lines of `understand`, `ask` and `check-claims`: what checks and scripts speak with us."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.assistant.reading.languages import guess_language
from neuroconcepts.domain.conversation import Context, Window
from neuroconcepts.domain.private_place import as_told
from neuroconcepts.domain.property import Property
from neuroconcepts.errors import InvalidInput, NotFound
from neuroconcepts.ports.assistant import Assistant

ZONE = ZoneInfo("Europe/Vienna")
"""An offset names no zone; wall times in Germany, Austria and Switzerland are the same."""
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Beyond them a calendar has no room to look around in."""


async def understood(assistant: Assistant, row: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "message", "now", "lang"?, "context"?}` → `{"id", "intents", "windows": [{"start", "end"}]}`.

    `context` holds `proposed_slots` in the order offered and the agreed `appointment`. Raises `InvalidInput`.
    """
    understanding = await assistant.understand(
        _text(row, "message"),
        now=_instant(_given(row, "now")).astimezone(ZONE),
        context=_context(row),
        language=_optional(row, "lang"),
    )
    windows = [{"start": w.start.isoformat(), "end": w.end.isoformat()} for w in understanding.windows]
    return {"id": row.get("id"), "intents": list(understanding.intents), "windows": windows}


async def asked(assistant: Assistant, subjects: Mapping[str, Property], row: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "object", "question", "lang"?}` → `{"id", "answer", "not_in_expose", "sources"}`.

    `object` is the agency's own number. Raises `NotFound` when no export has it, `InvalidInput`.
    """
    about = _subject(subjects, row)
    question = _text(row, "question").strip().rstrip(".")
    question = question if question.endswith("?") else f"{question}?"
    language = _optional(row, "lang") or guess_language(question)
    answer = await assistant.answer(question, about=about, language=language)
    return {
        "id": row.get("id"),
        "answer": answer.text,
        "not_in_expose": not answer.text,
        "sources": list(answer.sources),
    }


def checked(subjects: Mapping[str, Property], row: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "object", "text", "lang"?, "seeker"?, "slots"?, "agent"?}` → `{"id", "supported", "unsupported"}`.

    `text` is the letter, `slots` the starts of the times offered, `agent` his `name`, `phone`, `email` and `company`;
    `unsupported` are exact substrings of `text`. Raises `NotFound` when no export has the object, `InvalidInput`.
    """
    about, text = _subject(subjects, row), _text(row, "text")
    found = check(
        text,
        about=about,
        slots=[_instant(start).astimezone(ZONE) for start in _listed(row, "slots")],
        seeker=_optional(row, "seeker") or "",
        agent=_agent(row),
        language=_optional(row, "lang") or guess_language(text),
    )
    return {"id": row.get("id"), "supported": not found, "unsupported": [each.text for each in found]}


def _agent(row: Mapping[str, Any]) -> Agent:
    given = _object(row, "agent")
    name, phone, email, company = (str(given.get(field) or "") for field in ("name", "phone", "email", "company"))
    return Agent(name, phone, email, company)


def _context(row: Mapping[str, Any]) -> Context:
    context = _object(row, "context")
    offered = tuple(_window(slot) for slot in _listed(context, "proposed_slots"))
    return Context(offered, _window(context["appointment"]) if context.get("appointment") else None)


def _subject(subjects: Mapping[str, Property], row: Mapping[str, Any]) -> Property:
    name = str(_given(row, "object"))
    if (about := subjects.get(name)) is None:
        raise NotFound(f"No property {name!r} in the given exports; pass the export that holds it.")
    return as_told(about)


def _given(row: Mapping[str, Any], field: str) -> Any:
    if row.get(field) is None:
        raise InvalidInput(f"The line {row.get('id', '')!r} has no {field!r}.")
    return row[field]


def _text(row: Mapping[str, Any], field: str) -> str:
    if not isinstance(value := _given(row, field), str):
        raise InvalidInput(f"The line {row.get('id', '')!r} has a {field!r} that is no text.")
    return value


def _optional(row: Mapping[str, Any], field: str) -> str | None:
    return _text(row, field) if row.get(field) is not None else None


def _object(row: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    if not isinstance(value := row.get(field) or {}, Mapping):
        raise InvalidInput(f"The line {row.get('id', '')!r} has a {field!r} that is no JSON object.")
    return value


def _listed(row: Mapping[str, Any], field: str) -> list[Any]:
    if not isinstance(value := row.get(field) or [], list):
        raise InvalidInput(f"{field!r} is no JSON list: {value!r}.")
    return value


def _instant(value: object) -> datetime:
    """An ISO 8601 instant; without an offset it is a wall time in `ZONE`."""
    try:
        instant = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise InvalidInput(f"{value!r} is no ISO 8601 time: write 2025-02-19T10:00:00+01:00.") from error
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        raise InvalidInput(f"{value!r} is no time of an appointment: years from {FIRST_YEAR} to {LAST_YEAR} are.")
    return instant if instant.utcoffset() is not None else instant.replace(tzinfo=ZONE)


def _window(value: object) -> Window:
    if not isinstance(value, Mapping):
        raise InvalidInput(f'{value!r} is no slot: write {{"start": …, "end": …}}.')
    return Window(_instant(value.get("start")), _instant(value.get("end")))
