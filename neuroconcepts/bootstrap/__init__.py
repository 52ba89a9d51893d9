"""The composition root: the one place where ports meet their implementations. Every process builds its parts here."""

from neuroconcepts.bootstrap.files import blobs, import_limits, mail_bucket, property_folder
from neuroconcepts.bootstrap.models import assistant, embedding_models, language_models
from neuroconcepts.bootstrap.oauth import oauth_providers
from neuroconcepts.bootstrap.process import Activities, Platform, assemble, data_converter, open_store, platform

__all__ = [
    "Activities",
    "Platform",
    "assemble",
    "assistant",
    "blobs",
    "data_converter",
    "embedding_models",
    "import_limits",
    "language_models",
    "mail_bucket",
    "oauth_providers",
    "open_store",
    "platform",
    "property_folder",
]
