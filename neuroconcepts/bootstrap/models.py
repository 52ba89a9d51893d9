"""Who reads and answers, and what finds what is known: the models of the settings, and the rules behind them."""

from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from neuroconcepts.assistant.embeddings.embedding_models import KnownModels
from neuroconcepts.assistant.offline import OfflineAssistant
from neuroconcepts.config import Config
from neuroconcepts.errors import Misconfigured
from neuroconcepts.ports.assistant import Assistant
from neuroconcepts.ports.embeddings import EmbeddingModels, Embeddings
from neuroconcepts.ports.language_model import LanguageModel

if TYPE_CHECKING:
    from neuroconcepts.integrations.gemini_settings import GeminiSettings


def assistant(models: Sequence[LanguageModel]) -> Assistant:
    """These models, each where the one before it fails, with the offline assistant behind them all."""
    offline = OfflineAssistant()
    if not models:
        return offline
    from neuroconcepts.assistant.fallback import FallbackAssistant
    from neuroconcepts.assistant.model import ModelAssistant

    chosen: Assistant = offline
    for model in reversed(models):
        chosen = FallbackAssistant(ModelAssistant(model), chosen)
    return chosen


def language_models(config: Config, closing: AsyncExitStack | None = None) -> Sequence[LanguageModel]:
    """Gemini where it is configured, then the model or region to turn to; none without a key or project."""
    if not (config.gemini_api_key or config.google_cloud_project):
        return ()
    from neuroconcepts.integrations.gemini import Gemini

    models = [Gemini(settings) for settings in _settings_of_models(config)]
    if closing:
        for model in models:
            closing.push_async_callback(model.aclose)
    return models


def _settings_of_models(config: Config) -> "list[GeminiSettings]":
    """Those of the model to ask first, and of the one to ask where that fails, if another model or region is named."""
    from neuroconcepts.integrations.gemini_settings import GeminiSettings

    first = GeminiSettings(
        model=config.gemini_model,
        api_key=config.gemini_api_key.get_secret_value() if config.gemini_api_key else None,
        project=config.google_cloud_project,
        location=config.google_cloud_location,
        base_url=config.gemini_base_url,
        timeout=timedelta(seconds=30),
    )
    second = replace(
        first,
        model=config.gemini_second_model or first.model,
        location=config.google_cloud_second_location or first.location,
    )
    return [first] if second.name == first.name else [first, second]


def embedding_models(config: Config, closing: AsyncExitStack | None = None) -> EmbeddingModels:
    """Gemini's model of the settings where there is a key, with its other ones; the hash embedding always."""
    if not (config.gemini_api_key or config.google_cloud_project):
        return KnownModels()
    from neuroconcepts.integrations.gemini_embeddings import GeminiEmbeddings, is_of_gemini
    from neuroconcepts.integrations.gemini_settings import GeminiSettings

    def make(name: str, dimension: int) -> Embeddings | None:
        if not is_of_gemini(name):
            return None
        settings = GeminiSettings(
            model=name,
            api_key=config.gemini_api_key.get_secret_value() if config.gemini_api_key else None,
            project=config.google_cloud_project,
            location=config.embedding_location or config.google_cloud_location,
            base_url=config.gemini_base_url,
        )
        model = GeminiEmbeddings(settings, dimension)
        if closing:
            closing.push_async_callback(model.aclose)
        return model

    current = make(config.embedding_model, config.embedding_dimension)
    if current is None:
        raise Misconfigured(f"The embedding model {config.embedding_model!r} is none of Gemini's: set another one.")
    return KnownModels(current, make)
