"""The API's description is valid, has examples that are true, and the app answers nothing that it does not describe."""

import json
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from fastapi.openapi.models import OpenAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from api import health, knowledge, mailbox, models, playground, problems, property_models, signature, template
from api import settings as agency_settings
from api.app import create_app
from api.examples import EXAMPLES
from api.openapi import example_of, page
from neuroconcepts.config import Config
from neuroconcepts.messages.lead import Standing
from tests.agency import Agency
from tests.api.conftest import Client, key_of

MODELS: dict[str, type[BaseModel]] = {
    name: kind
    for module in (
        models,
        knowledge,
        mailbox,
        property_models,
        agency_settings,
        playground,
        template,
        signature,
        health,
        problems,
    )
    for name, kind in vars(module).items()
    if isinstance(kind, type) and issubclass(kind, BaseModel)
} | {"Standing": Standing}


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    about: dict[str, Any]


def document() -> dict[str, Any]:
    return create_app(Config(_env_file=None)).openapi()


DOCUMENT = document()
ROUTES = [
    Route(method, path, about) for path, methods in DOCUMENT["paths"].items() for method, about in methods.items()
]


def parts(tree: Any) -> Iterator[Any]:
    yield tree
    for branch in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from parts(branch)


def test_it_is_valid_and_every_reference_leads_somewhere() -> None:
    OpenAPI.model_validate(DOCUMENT)
    for part in parts(DOCUMENT["paths"] | DOCUMENT["components"]):
        if isinstance(part, dict) and isinstance(reference := part.get("$ref"), str):
            assert reference.rpartition("/")[2] in DOCUMENT["components"]["schemas"], reference
    operations = [route.about["operationId"] for route in ROUTES]
    assert len(set(operations)) == len(operations) == 46


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: f"{route.method} {route.path}")
def test_each_route_has_examples_and_problems(route: Route) -> None:
    assert route.about["description"]
    if "requestBody" in route.about:
        assert example_of(DOCUMENT, route.about["requestBody"]["content"])
    good = next(answer for status, answer in route.about["responses"].items() if status.startswith("2"))
    assert example_of(DOCUMENT, good["content"])
    if route.path.startswith("/v1"):
        assert ("security" in route.about) is ("401" in route.about["responses"])
        for status in ("403", "404", "409", "413", "422", "500", "503"):
            [(kind, about)] = route.about["responses"][status]["content"].items()
            assert (kind, about["schema"]) == ("application/problem+json", {"$ref": problems.PROBLEM})


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_is_what_its_model_says(name: str) -> None:
    kind = MODELS[name]
    read = kind.model_validate_json(json.dumps(EXAMPLES[name]))
    assert set(EXAMPLES[name]) <= set(kind.model_fields)
    again = read.model_dump(mode="json", exclude_unset=True)
    assert json.loads(json.dumps(again)) == EXAMPLES[name]


def test_the_page_shows_every_route_and_needs_no_other_server() -> None:
    shown = page(DOCUMENT)
    for route in ROUTES:
        assert f"<code>{route.path}</code>" in shown
    assert "maria.muster@example.org" in shown
    assert not re.search(r"(?:src|href|url)\W{1,3}(?:https?:)?//", shown)
    assert "<script" not in shown


def test_the_page_repeats_nothing_as_markup() -> None:
    evil = json.loads(json.dumps(DOCUMENT).replace("Take the wheel.", "<img src=x>"))
    assert "<img" not in page(evil)


async def test_both_are_served_without_a_key(app: FastAPI) -> None:
    assert (await Client(app).ok("GET", "/openapi.json"))["components"]["schemas"]["Problem"]
    shown = await Client(app)("GET", "/docs")
    assert shown.headers["content-type"].startswith("text/html")


# ── A walk over the description: whatever is sent, the answer is a described one ────────────────────────────────────────

WORDS = st.text(max_size=40) | st.sampled_from(["\0", "a\r\nb", "2026-02-30", "a@b.example", "DE", "x" * 300])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
IDS = st.uuids().map(str) | st.text(string.ascii_letters + string.digits + "-%äß ", min_size=1, max_size=40)


@st.composite
def almost(draw: st.DrawFn, example: Any) -> Any:
    """A good body with some fields replaced, left out, or added."""
    if not isinstance(example, dict):
        return draw(VALUES)
    body = dict(example)
    for field in draw(st.lists(st.sampled_from(sorted(body)), max_size=2)):
        body[field] = draw(almost(example[field]))
    for field in draw(st.lists(st.sampled_from(sorted(body)), max_size=1)):
        body.pop(field)
    return body | draw(st.dictionaries(WORDS, VALUES, max_size=1))


@st.composite
def requests(draw: st.DrawFn, lead_id: str) -> tuple[Route, str, bytes, dict[str, str]]:
    route = draw(st.sampled_from(ROUTES))
    path, query = route.path, []
    for parameter in route.about.get("parameters", []):
        if parameter["in"] == "path":
            known = quote(draw(st.just(lead_id) | IDS), safe="")
            path = path.replace(f"{{{parameter['name']}}}", known)
        elif parameter["in"] == "query" and draw(st.booleans()):
            words = st.sampled_from([str(word) for word in parts(parameter) if isinstance(word, str)])
            query.append(f"{parameter['name']}={quote(draw(WORDS | words))}")
    content = route.about.get("requestBody", {}).get("content", {})
    example = example_of(DOCUMENT, content) if content else None
    whole = almost(example).map(lambda body: json.dumps(body).encode())
    headers = {"Content-Type": draw(st.sampled_from([*content, "application/json"]))}
    if draw(st.booleans()):
        headers["Idempotency-Key"] = draw(st.text(string.printable[:94], max_size=30))
    return route, f"{path}?{'&'.join(query)}", draw(whole | st.binary(max_size=60)) if content else b"", headers


async def test_whatever_is_sent_the_answer_is_a_described_one(app: FastAPI, at_work: Agency) -> None:
    api = Client(app, await key_of(at_work))
    lead_id, _ = await at_work.contacted()
    seen: set[int] = set()

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(requests(str(lead_id)))
    async def walk(request: tuple[Route, str, bytes, dict[str, str]]) -> None:
        route, path, content, headers = request
        response = await api(route.method.upper(), path, content=content, headers=headers)
        seen.add(response.status_code)
        assert response.status_code < 500, (request, response.text)
        described = route.about["responses"][str(response.status_code)]
        kind = response.headers["content-type"]
        assert kind in described["content"], (request, response.text)
        if kind == "application/problem+json":
            problems.Problem.model_validate(response.json())

    await walk_all(walk)
    assert seen >= {200, 202, 404, 422}


async def walk_all(walk: Any) -> None:
    """Run hypothesis' test in a thread, each of its requests on this loop."""
    import asyncio

    loop, inner = asyncio.get_running_loop(), walk.hypothesis.inner_test

    def on_loop(*arguments: Any, **named: Any) -> None:
        asyncio.run_coroutine_threadsafe(inner(*arguments, **named), loop).result()

    walk.hypothesis.inner_test = on_loop
    await asyncio.to_thread(walk)
