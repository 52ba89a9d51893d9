"""Which embedding models a process has: by a key Gemini's, without one the hash embedding, which is always there."""

from contextlib import AsyncExitStack

import pytest
from pydantic import SecretStr

from neuroconcepts.assistant.embedding_models import KnownModels
from neuroconcepts.assistant.hash_embedding import DIMENSION, NAME
from neuroconcepts.bootstrap import embedding_models
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured


def config(**fields: object) -> Config:
    return Config(_env_file=None).model_copy(update={"gemini_api_key": None, "google_cloud_project": None, **fields})


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
