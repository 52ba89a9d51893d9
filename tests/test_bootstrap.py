"""The composition root chooses what the settings name: who answers and embeds, where files lie, what is watched."""

from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import SecretStr

from neuroconcepts.application.property_import import Transmissions
from neuroconcepts.assistant.embeddings.embedding_models import KnownModels
from neuroconcepts.assistant.embeddings.hash_embedding import DIMENSION, NAME
from neuroconcepts.bootstrap import assistant, blobs, embedding_models, import_limits, language_models, property_folder
from neuroconcepts.config import Config
from neuroconcepts.domain.property import Fact, Property
from neuroconcepts.errors import Misconfigured
from neuroconcepts.integrations.blobs_folder import FolderBlobs
from neuroconcepts.integrations.blobs_s3 import S3Blobs
from tests.standins.gemini import API_KEY, SECOND_MODEL, Blocked, Fails, GeminiStandin, Says, Turn, gemini_standin

FLAT = Property(
    external_id="A-1",
    title="Wohnung",
    facts=(Fact(key="balkon", source="flaechen/anzahl_balkone", number=Decimal(1)),),
)
BALCONY = "Die Wohnung hat einen Balkon, und der Balkon ist sehr groß."


def config(**settings: object) -> Config:
    return Config(_env_file=None, **settings)  # type: ignore[arg-type]  # as each test says


@pytest.fixture
def standin() -> Iterator[GeminiStandin]:
    with gemini_standin() as server:
        yield server


def says(text: str) -> Says:
    return Says({"sentences": [{"text": text, "sources": ["flaechen/anzahl_balkone"]}], "unanswered": []})


@pytest.mark.parametrize(
    "failure",
    [
        Fails(403, "PERMISSION_DENIED"),
        Blocked(),
        says("A text in quite another language than the one that was asked for."),
        says("Die Wohnung hat einen Balkon. " * 200),
    ],
    ids=["refused", "blocked", "another language", "too long"],
)
async def test_a_second_model_answers_where_the_first_cannot(standin: GeminiStandin, failure: Turn) -> None:
    chosen = config(gemini_api_key=SecretStr(API_KEY), gemini_base_url=standin.url, gemini_second_model=SECOND_MODEL)
    standin.script(failure, says(BALCONY))
    async with AsyncExitStack() as closing:
        answer = await assistant(language_models(chosen, closing)).answer(
            "Gibt es einen Balkon?", about=FLAT, language="de"
        )
    assert [call.path.split("/")[-1].split(":")[0] for call in standin.received] == [
        chosen.gemini_model,
        SECOND_MODEL,
    ]
    assert answer.assistant.startswith(f"{SECOND_MODEL}@")
    assert answer.text == BALCONY


async def test_where_all_models_fail_the_rules_answer(standin: GeminiStandin) -> None:
    chosen = config(gemini_api_key=SecretStr(API_KEY), gemini_base_url=standin.url, gemini_second_model=SECOND_MODEL)
    standin.script(Blocked(), Blocked())
    async with AsyncExitStack() as closing:
        answer = await assistant(language_models(chosen, closing)).answer(
            "Gibt es einen Balkon?", about=FLAT, language="de"
        )
    assert answer.assistant == "offline/2"
    assert len(standin.received) == 2


async def test_one_model_is_asked_once(standin: GeminiStandin) -> None:
    chosen = config(gemini_api_key=SecretStr(API_KEY), gemini_base_url=standin.url)
    standin.script(Blocked())
    async with AsyncExitStack() as closing:
        answer = await assistant(language_models(chosen, closing)).answer(
            "Gibt es einen Balkon?", about=FLAT, language="de"
        )
    assert (answer.assistant, len(standin.received)) == ("offline/2", 1)


def test_files_lie_in_a_folder_or_in_s3(tmp_path: Path) -> None:
    assert isinstance(blobs(config(files_folder=tmp_path)), FolderBlobs)
    in_s3 = blobs(config(files="s3", files_bucket="b", files_region="eu-central-1"))
    assert isinstance(in_s3, S3Blobs)
    with pytest.raises(Misconfigured, match="NEUROCONCEPTS_FILES_BUCKET"):
        blobs(config(files="s3"))


def test_the_limits_of_imports_are_those_set() -> None:
    limits = import_limits(config(max_unpacked_bytes=7, properties_max_withdrawn=0.1))
    assert (limits.archive.unpacked, limits.max_share) == (7, 0.1)


def test_a_folder_is_watched_where_one_is_named(tmp_path: Path) -> None:
    nobody = object.__new__(Transmissions)
    assert property_folder(config(), nobody) is None
    watched = property_folder(config(properties_folder=tmp_path, properties_settled_seconds=3), nobody)
    assert watched is not None
    assert (watched._root, watched._settled) == (tmp_path, timedelta(seconds=3).total_seconds())


def test_without_a_key_the_hash_embedding_is_all_there_is() -> None:
    models = embedding_models(config())
    assert models.current.name == NAME
    assert models.of(NAME, DIMENSION) is models.current
    assert models.of("gemini-embedding-001", 768) is models.of(NAME, DIMENSION + 1) is None


async def test_with_a_key_gemini_embeds_and_older_sets_can_still_be_asked() -> None:
    async with AsyncExitStack() as closing:
        models = embedding_models(config(gemini_api_key=SecretStr("AIza"), embedding_dimension=1536), closing)
        assert (models.current.name, models.current.dimension) == ("gemini-embedding-001", 1536)
        hashed, older = models.of(NAME, DIMENSION), models.of("gemini-embedding-001", 768)
        assert hashed
        assert hashed.name == NAME
        assert older
        assert (older.name, older.dimension) == ("gemini-embedding-001", 768)
        assert models.of("gemini-embedding-001", 768) is older, "a model is made once"
        assert models.of("text-embedding-3-small", 1536) is None


def test_a_model_of_another_vendor_is_refused() -> None:
    with pytest.raises(Misconfigured, match="text-embedding-3-small"):
        embedding_models(config(gemini_api_key=SecretStr("AIza"), embedding_model="text-embedding-3-small"))


def test_a_model_that_cannot_be_made_is_asked_for_each_time() -> None:
    asked: list[str] = []
    models = KnownModels(make=lambda name, _: asked.append(name))
    assert models.of("x", 1) is models.of("x", 1) is None
    assert asked == ["x", "x"]
