"""The forms that a language model fills in."""

from typing import Any

from pydantic import BaseModel


class Form(BaseModel):
    """A form without defaults and limits: Gemini may refuse a schema for either.

    Its schema goes along with each call and costs tokens: names tell enough, the prompt the rest.
    """

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:
        """The schema without titles and descriptions."""
        schema: dict[str, Any] = _bare(super().model_json_schema(*args, **options))
        return schema


def _bare(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_bare(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: _bare(value) for name, value in schema.items() if not _tells(name, value)}


def _tells(name: str, value: Any) -> bool:
    """A property that is called `title` is a schema, no text."""
    return name in ("title", "description") and isinstance(value, str)
