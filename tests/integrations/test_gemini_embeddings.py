"""The real google-genai client against a server that speaks the embedding models' wire format."""

import logging
import math
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import pytest

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.integrations.gemini_embeddings import LONGEST, GeminiEmbeddings
from neuroconcepts.integrations.gemini_settings import GeminiSettings
from neuroconcepts.ports.embeddings import Embeddable, Embeddings
from tests.integrations.test_gemini import _service_account
from tests.standins.gemini import API_KEY, Fails, GeminiStandin, Page, gemini_standin

CELLAR, GARDEN = Embeddable("Das Kellerabteil ist trocken.", "Haus am See"), Embeddable("Der Garten liegt im Süden.")


@pytest.fixture(scope="module")
def server() -> Iterator[GeminiStandin]:
    with gemini_standin() as running:
        yield running


@pytest.fixture
def standin(server: GeminiStandin) -> GeminiStandin:
    server.forget()
    return server


def settings(standin: GeminiStandin, model: str = "gemini-embedding-001") -> GeminiSettings:
    return GeminiSettings(model=model, api_key=API_KEY, base_url=standin.url, first_wait=0.001, longest_wait=0.05)


@pytest.fixture(scope="module")
async def made(server: GeminiStandin) -> AsyncIterator[GeminiEmbeddings]:
    model = GeminiEmbeddings(settings(server), 768)
    yield model
    await model.aclose()


@pytest.fixture
def gemini(made: GeminiEmbeddings, standin: GeminiStandin) -> Embeddings:
    return made


async def test_a_vector_of_length_one_for_each_text_in_their_order(gemini: Embeddings, standin: GeminiStandin) -> None:
    vectors = await gemini.embed([CELLAR, GARDEN], "document")
    assert [len(vector) for vector in vectors] == [768, 768]
    assert all(math.isclose(math.hypot(*vector), 1) for vector in vectors)
    [asked] = await gemini.embed([Embeddable("Ist das Kellerabteil trocken?")], "query")
    likeness = [sum(a * b for a, b in zip(asked, vector, strict=True)) for vector in vectors]
    assert likeness[0] > likeness[1]
    assert (gemini.name, gemini.dimension) == ("gemini-embedding-001", 768)


async def test_what_is_searched_and_what_is_asked_are_told_apart(gemini: Embeddings, standin: GeminiStandin) -> None:
    await gemini.embed([CELLAR], "document")
    await gemini.embed([Embeddable("Trocken?")], "query")
    tasks = [request["taskType"] for call in standin.embedded for request in call.body["requests"]]
    assert tasks == ["RETRIEVAL_DOCUMENT", "QUESTION_ANSWERING"]
    assert [call.texts for call in standin.embedded] == [["Haus am See\nDas Kellerabteil ist trocken."], ["Trocken?"]]


async def test_a_newer_model_is_told_within_the_text(standin: GeminiStandin) -> None:
    model = GeminiEmbeddings(settings(standin, "gemini-embedding-2"), 1536)
    [first, second] = await model.embed([CELLAR, GARDEN], "document")
    await model.embed([Embeddable("Trocken?")], "query")
    assert len(first) == len(second) == 1536
    assert [text for call in standin.embedded for text in call.texts] == [
        "title: Haus am See | text: Das Kellerabteil ist trocken.",
        "title: none | text: Der Garten liegt im Süden.",
        "task: question answering | query: Trocken?",
    ]
    await model.aclose()


async def test_many_texts_go_in_batches_and_long_ones_are_cut(gemini: Embeddings, standin: GeminiStandin) -> None:
    texts = [Embeddable(f"Text {number}") for number in range(205)]
    vectors = await gemini.embed([*texts, Embeddable("x" * 9_000)], "document")
    assert len(vectors) == 206
    assert sorted(len(call.texts) for call in standin.embedded) == [6, 100, 100]
    assert max(len(text) for call in standin.embedded for text in call.texts) == LONGEST
    alone = await gemini.embed([texts[150]], "document")
    assert vectors[150] == alone[0]
    assert await gemini.embed([], "document") == []


async def test_a_busy_service_is_asked_again_and_not_for_ever(gemini: Embeddings, standin: GeminiStandin) -> None:
    standin.embed_turns.extend([Fails(429, "RESOURCE_EXHAUSTED", retry_after="0"), Fails(503, "UNAVAILABLE")])
    assert len(await gemini.embed([CELLAR], "document")) == 1
    assert len(standin.embedded) == 3
    standin.embed_turns.extend([Fails(503, "UNAVAILABLE", retry_delay="60s")])
    with pytest.raises(Unavailable, match="503") as caught:
        await gemini.embed([CELLAR], "document")
    assert caught.value.retry_after == 60


@pytest.mark.parametrize("body", ["<html>", '{"embeddings": []}', '{"embeddings": [{"values": [1.0, 2.0]}]}'])
async def test_an_answer_that_is_none_is_unavailable(gemini: Embeddings, standin: GeminiStandin, body: str) -> None:
    standin.embed_turns.append(Page(200, body))
    with pytest.raises(Unavailable):
        await gemini.embed([CELLAR], "document")


@pytest.mark.parametrize("change", [{"api_key": "AIza-wrong"}, {"model": "gemini-embedding-0"}])
async def test_a_wrong_key_or_model_is_misconfigured(standin: GeminiStandin, change: dict[str, str]) -> None:
    model = GeminiEmbeddings(replace(settings(standin), **change), 768)  # type: ignore[arg-type]  # str for str fields
    with pytest.raises(Misconfigured):
        await model.embed([CELLAR], "query")
    await model.aclose()


async def test_vertex_ai_is_asked_text_by_text_in_its_eu_location(
    standin: GeminiStandin, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = _service_account(tmp_path_factory.mktemp("google"), standin)
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(account))
    model = GeminiEmbeddings(replace(settings(standin), api_key=None, project="makler-1"), 768)
    vectors = await model.embed([CELLAR, GARDEN], "document")
    assert [len(vector) for vector in vectors] == [768, 768]
    assert all(math.isclose(math.hypot(*vector), 1) for vector in vectors)
    assert [len(call.texts) for call in standin.embedded] == [1, 1]
    assert {call.location for call in standin.embedded} == {"europe-west3"}
    await model.aclose()


async def test_nothing_of_a_text_is_logged(
    gemini: Embeddings, standin: GeminiStandin, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    standin.embed_turns.append(Fails(503, "UNAVAILABLE"))
    await gemini.embed([CELLAR], "document")
    assert "attempt 2 follows" in caplog.text
    assert "Kellerabteil" not in caplog.text
    assert API_KEY not in caplog.text
