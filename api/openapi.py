"""The API's description (OpenAPI 3.1, `/openapi.json`) and its page for people (`/docs`), which needs no other server."""

import json
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.examples import EXAMPLES
from api.problems import Problem

JSON = "application/json"


def install(app: FastAPI) -> None:
    """Complete what FastAPI says of the routes, and serve the page."""
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        return generate() if app.openapi_schema else _completed(generate())

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way: its page "Extending OpenAPI"

    @app.get("/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(page(app.openapi()))


def _completed(document: dict[str, Any]) -> dict[str, Any]:
    schemas = document["components"]["schemas"]
    problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs"), Problem=problem)
    for name, example in EXAMPLES.items():
        schemas[name]["examples"] = [example]
    return document


def page(document: dict[str, Any]) -> str:
    """The description as HTML: each route with what it takes, an example to copy, and what it answers."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    environment.filters["example"] = lambda content: example_of(document, content)
    environment.filters["text"] = _text
    routes = [route for methods in document["paths"].values() for route in methods.values()]
    tags = list(dict.fromkeys(tag for route in routes for tag in route["tags"]))
    return environment.get_template("docs.html.j2").render(document=document, tags=tags)


def _text(example: Any) -> str:
    return example if isinstance(example, str) else json.dumps(example, indent=2, ensure_ascii=False)


def example_of(document: dict[str, Any], content: dict[str, Any]) -> Any:
    """An example for a body's `content` (media type → description), from its schema or that schema's fields; None without."""
    described: dict[str, Any] = next(iter(content.values()), {})
    if "example" in described:
        return described["example"]
    name = described.get("schema", {}).get("$ref", "").rpartition("/")[2]
    schema = document["components"]["schemas"].get(name, {})
    if "examples" in schema:
        return schema["examples"][0]
    fields = schema.get("properties", {}).items()
    return {field: about["examples"][0] for field, about in fields if "examples" in about} or None
