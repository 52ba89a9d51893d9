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


async def understood(assistant: Assistant, row: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "message", "now", "lang"?, "context"?}` → `{"id", "intents", "windows": [{"start", "end"}]}`.

    `context` holds `proposed_slots` in the order offered and the agreed `appointment`. Raises `InvalidInput`.
    """
    context = row.get("context") or {}
    offered = tuple(_window(slot) for slot in context.get("proposed_slots") or ())
    appointment = _window(context["appointment"]) if context.get("appointment") else None
    understanding = await assistant.understand(
        str(_given(row, "message")),
        now=_instant(_given(row, "now")).astimezone(ZONE),
        context=Context(offered, appointment),
        language=row.get("lang"),
    )
    windows = [{"start": w.start.isoformat(), "end": w.end.isoformat()} for w in understanding.windows]
    return {"id": row.get("id"), "intents": list(understanding.intents), "windows": windows}


async def asked(assistant: Assistant, subjects: Mapping[str, Property], row: Mapping[str, Any]) -> dict[str, Any]:
    """`{"id", "object", "question", "lang"?}` → `{"id", "answer", "not_in_expose", "sources"}`.

    `object` is the agency's own number. Raises `NotFound` when no export has it, `InvalidInput`.
    """
    about = _subject(subjects, row)
    question = str(_given(row, "question")).strip().rstrip(".")
    question = question if question.endswith("?") else f"{question}?"
    language = row.get("lang") or guess_language(question)
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
    about, text = _subject(subjects, row), str(_given(row, "text"))
    found = check(
        text,
        about=about,
        slots=[_instant(start).astimezone(ZONE) for start in row.get("slots") or ()],
        seeker=str(row.get("seeker") or ""),
        agent=_agent(row),
        language=row.get("lang") or guess_language(text),
    )
    return {"id": row.get("id"), "supported": not found, "unsupported": [each.text for each in found]}


def _agent(row: Mapping[str, Any]) -> Agent:
    given = row.get("agent") or {}
    if not isinstance(given, Mapping):
        raise InvalidInput(f"The line {row.get('id', '')!r} has an 'agent' that is no JSON object.")
    name, phone, email, company = (str(given.get(field) or "") for field in ("name", "phone", "email", "company"))
    return Agent(name, phone, email, company)


def _subject(subjects: Mapping[str, Property], row: Mapping[str, Any]) -> Property:
    name = str(_given(row, "object"))
    if (about := subjects.get(name)) is None:
        raise NotFound(f"No property {name!r} in the given exports; pass the export that holds it.")
    return as_told(about)


def _given(row: Mapping[str, Any], field: str) -> Any:
    if field not in row:
        raise InvalidInput(f"The line {row.get('id', '')!r} has no {field!r}.")
    return row[field]


def _instant(value: object) -> datetime:
    """An ISO 8601 instant with its zone."""
    try:
        instant = datetime.fromisoformat(str(value))
    except ValueError as error:
        raise InvalidInput(f"{value!r} is no ISO 8601 time.") from error
    if instant.utcoffset() is None:
        raise InvalidInput(f"{value!r} has no zone: write 2025-02-19T10:00:00+01:00.")
    return instant


def _window(value: Mapping[str, Any]) -> Window:
    return Window(_instant(value.get("start")), _instant(value.get("end")))
