"""What a form costs: its schema holds names and kinds, and no prose."""

from pydantic import Field

from neuroconcepts.assistant.models.form import Form


class _Matter(Form):
    """Prose that is for us."""

    title: str = Field(description="More prose.")
    description: list[str]


def test_the_schema_keeps_fields_whatever_they_are_called_and_drops_prose() -> None:
    assert _Matter.model_json_schema() == {
        "type": "object",
        "properties": {"title": {"type": "string"}, "description": {"type": "array", "items": {"type": "string"}}},
        "required": ["title", "description"],
    }
