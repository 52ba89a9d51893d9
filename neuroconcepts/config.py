"""Settings, from `NEUROCONCEPTS_*` environment variables or a `.env` file. Read by the composition root and the entry points."""

import os
from pathlib import Path
from typing import Final, Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, DotEnvSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

CHECKOUT: Final = Path(__file__).parents[1]
STATE: Final = Path(".neuroconcepts")


def state_folder() -> Path:
    """Where the embedded platform's state lies: `NEUROCONCEPTS_STATE`, else `.neuroconcepts` here, else in the checkout.

    Absolute; where there is none yet it is the one here, as that is where `make up` would make it.
    """
    if named := os.environ.get("NEUROCONCEPTS_STATE"):
        return Path(named).resolve()
    here, there = STATE.resolve(), CHECKOUT / STATE
    return there if there.is_dir() and not here.is_dir() else here


class Config(BaseSettings):
    """Every default is right for one machine; what has no default has to be given.

    `database_url` logs in as a role that sees one tenant at a time, `platform_database_url` as the one for sweeps over
    tenants (`store.engine`). The Gemini fields choose the assistant: an API key, or a Google Cloud project with an EU
    location; with neither, the offline assistant answers. A second model or location answers when the first fails.
    By the same key or project, `embedding_model` finds what is known (with neither, a hash embedding of ours does); another
    model or dimension builds its index beside the one that is searched, then takes its place. An agency with more texts than
    `knowledge_exact_up_to` is to be searched by an HNSW index.
    The client ids are those of our registration with Google and Microsoft, for mailboxes that are connected by consent
    instead of a password. `workflow_sandbox` runs workflows as tests do: it finds what would not replay, for a fifth more CPU
    and twice the memory per lead. `max_watched_mailboxes` bounds one process: each mailbox is a thread and a connection. The
    doors' settings are told in `docs/operations.md`.

    `files` says where transmissions and attachments lie: a folder that all processes share, or an S3 bucket.
    `properties_folder` is watched for transmissions, in a sub-folder for each tenant's id; a file is taken in once it has
    not changed for `properties_settled_seconds`. `properties_max_withdrawn` (0 to 1) is the share of the stock that a full
    transfer may withdraw without a person's word. `max_enclosed_bytes` bounds the documents that go along with one letter, before
    they are encoded for mail, which makes them a third larger: mailboxes take 10 to 25 MB.
    """

    model_config = SettingsConfigDict(env_prefix="NEUROCONCEPTS_", env_file=".env", extra="ignore", frozen=True)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What is given, the environment, the platform that runs on the state's folder, and a `.env` here, in this order.

        `_env_file=None` reads neither file.
        """
        files = dotenv_settings
        if isinstance(files, DotEnvSettingsSource) and files.env_file == cls.model_config.get("env_file"):
            files = DotEnvSettingsSource(settings_cls, env_file=(".env", state_folder() / "platform.env"))
        return init_settings, env_settings, files, file_secret_settings

    database_url: SecretStr = SecretStr("postgresql://neuroconcepts_app@127.0.0.1:5432/neuroconcepts")
    platform_database_url: SecretStr | None = None
    database_pool: int = Field(default=10, ge=1, le=100)

    temporal_address: str = "127.0.0.1:7233"
    temporal_namespace: str = "default"
    build_id: str = "dev"

    api_host: str = "127.0.0.1"
    api_port: int = 8000
    smtp_door_host: str = "127.0.0.1"
    smtp_door_port: int = 2525
    smtp_door_name: str = "neuroconcepts"
    smtp_door_certificate: Path | None = None
    smtp_door_certificate_key: Path | None = None
    smtp_door_connections: int = Field(default=100, ge=1)
    smtp_door_connections_per_client: int = Field(default=20, ge=1)
    smtp_door_held_bytes: int = 128 * 1024 * 1024
    ses_bucket: str = ""
    ses_prefix: str = ""

    codec_token: SecretStr = SecretStr("")
    codec_port: int = 8081
    temporal_ui_origin: str = "http://127.0.0.1:8233"

    master_key_file: Path = Field(default_factory=lambda: state_folder() / "master.key")
    mail_ca_file: Path | None = None
    max_mail_bytes: int = 30 * 1024 * 1024
    max_body_bytes: int = 1024 * 1024
    max_widget_bytes: int = 64 * 1024
    widget_requests_per_minute: int = Field(default=20, ge=1)
    widget_enquiries_per_minute: int = Field(default=60, ge=1)
    playground_messages_per_minute: int = Field(default=30, ge=1)

    files: Literal["folder", "s3"] = "folder"
    files_folder: Path = Field(default_factory=lambda: state_folder() / "files")
    files_bucket: str | None = None
    files_region: str | None = None
    files_endpoint: str | None = None

    max_transmission_bytes: int = Field(default=500 * 1024 * 1024, ge=1)
    max_unpacked_bytes: int = Field(default=2 * 1024**3, ge=1)
    properties_max_withdrawn: float = Field(default=0.5, ge=0, le=1)
    max_enclosed_bytes: int = Field(default=8 * 1024 * 1024, ge=0)
    properties_folder: Path | None = None
    properties_settled_seconds: float = Field(default=10.0, gt=0)

    gemini_api_key: SecretStr | None = None
    gemini_model: str = "gemini-3-flash-preview"
    gemini_second_model: str | None = None
    gemini_base_url: str | None = None
    google_cloud_project: str | None = None
    google_cloud_location: str = "europe-west3"
    google_cloud_second_location: str | None = None
    embedding_model: str = "gemini-embedding-001"
    embedding_dimension: int = Field(default=768, ge=128, le=3072)
    embedding_location: str | None = None
    knowledge_exact_up_to: int = Field(default=5_000, ge=0)

    google_client_id: str | None = None
    google_client_secret: SecretStr = SecretStr("")
    google_consent_url: str = "https://accounts.google.com/o/oauth2/v2/auth"
    google_token_url: str = "https://oauth2.googleapis.com/token"  # noqa: S105 (an address)
    microsoft_client_id: str | None = None
    microsoft_client_secret: SecretStr | None = None
    microsoft_authority: str = "https://login.microsoftonline.com/common"
    oauth_ca_file: Path | None = None

    max_cached_workflows: int = Field(default=2000, ge=0)
    max_watched_mailboxes: int = Field(default=500, ge=1)
    workflow_sandbox: bool = False
    sweep_seconds: float = Field(default=5.0, gt=0)
