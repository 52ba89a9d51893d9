"""Which Gemini, where, and how patiently."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from neuroconcepts.errors import Misconfigured

EU_LOCATIONS: Final = frozenset(
    {
        "eu",
        *("europe-central2", "europe-north1", "europe-north2", "europe-southwest1"),
        *(
            "europe-west1",
            "europe-west3",
            "europe-west4",
            "europe-west8",
            "europe-west9",
            "europe-west10",
            "europe-west12",
        ),
    }
)
"""Google Cloud regions inside the European Union, and its multi-region; europe-west2 is London, europe-west6 Zurich.

Source: https://cloud.google.com/about/locations#europe
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class GeminiSettings:
    """An `api_key` (Gemini Developer API, no region), or a Google Cloud `project` (Vertex AI in `location`).

    With both, the project counts, because it has a region. Vertex AI takes its credentials from the environment
    (Application Default Credentials). `timeout` is for one attempt, `first_wait` and `longest_wait` are the pauses between
    attempts in seconds; a server that asks for a longer pause than `longest_wait` is not waited for.
    """

    model: str = "gemini-3-flash-preview"
    api_key: str | None = field(default=None, repr=False)
    project: str | None = None
    location: str = "europe-west3"
    allow_outside_eu: bool = False
    base_url: str | None = None
    timeout: timedelta = timedelta(seconds=20)
    attempts: int = 3
    first_wait: float = 0.5
    longest_wait: float = 8.0
    max_output_tokens: int = 4096

    def __post_init__(self) -> None:
        """Refuse with `Misconfigured` what cannot work, and a location outside the EU unless that is allowed."""
        if not self.api_key and not self.project:
            raise Misconfigured("Gemini has neither an API key nor a Google Cloud project: set one of them.")
        if self.project and self.location not in EU_LOCATIONS and not self.allow_outside_eu:
            raise Misconfigured(
                f"The Vertex AI location {self.location!r} is not in the EU: choose one that is, such as europe-west3, "
                "or allow it explicitly."
            )

    @property
    def name(self) -> str:
        """The model and its region: `gemini-3-flash-preview@europe-west3`."""
        return f"{self.model}@{self.location if self.project else 'api key (no region)'}"
