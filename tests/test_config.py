"""Settings: where they come from, what they refuse, what they never show."""

from pathlib import Path

import pytest
from pydantic import ValidationError

import neuroconcepts.config
from neuroconcepts.config import Config


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(neuroconcepts.config, "CHECKOUT", tmp_path)
    return tmp_path


def test_every_default_is_right_for_one_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Config.model_fields:
        monkeypatch.delenv(f"NEUROCONCEPTS_{name.upper()}", raising=False)
    config = Config()
    assert config.temporal_address == "127.0.0.1:7233"
    assert (config.api_host, config.gemini_api_key, config.platform_database_url) == ("127.0.0.1", None, None)
    assert config.google_cloud_location.startswith("europe-")


def test_the_environment_wins_over_the_running_platform_and_that_over_env(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text("NEUROCONCEPTS_API_PORT=1\nNEUROCONCEPTS_CODEC_PORT=1\nNEUROCONCEPTS_BUILD_ID=a\n")
    (folder / ".neuroconcepts").mkdir()
    (folder / ".neuroconcepts" / "platform.env").write_text("NEUROCONCEPTS_API_PORT=2\nNEUROCONCEPTS_CODEC_PORT=2\n")
    monkeypatch.setenv("NEUROCONCEPTS_API_PORT", "3")
    config = Config()
    assert (config.api_port, config.codec_port, config.build_id) == (3, 2, "a")
    assert Config(_env_file=None).codec_port == 8081, "neither file is read where none is wanted"


def test_the_running_platform_is_found_by_its_folder_from_anywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for state, port in ((folder / "named", 4), (folder / "checkout" / ".neuroconcepts", 5)):
        state.mkdir(parents=True)
        (state / "platform.env").write_text(f"NEUROCONCEPTS_API_PORT={port}\n")
    monkeypatch.setattr(neuroconcepts.config, "CHECKOUT", folder / "checkout")
    monkeypatch.delenv("NEUROCONCEPTS_STATE", raising=False)
    found = Config()
    assert (found.api_port, found.master_key_file.parent) == (5, folder / "checkout" / ".neuroconcepts")
    monkeypatch.setenv("NEUROCONCEPTS_STATE", "named")
    named = Config()
    monkeypatch.chdir(folder / "checkout")
    assert (named.api_port, named.master_key_file) == (4, folder / "named" / "master.key")
    assert named.files_folder == folder / "named" / "files"
    monkeypatch.delenv("NEUROCONCEPTS_STATE")
    assert Config().api_port == 5


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_POOL", "0"),
        ("SWEEP_SECONDS", "0"),
        ("MAX_CACHED_WORKFLOWS", "-1"),
        ("API_PORT", "many"),
        ("FILES", "ftp"),
        ("PROPERTIES_MAX_WITHDRAWN", "1.1"),
        ("MAX_TRANSMISSION_BYTES", "0"),
        ("SMTP_DOOR_CONNECTIONS", "0"),
        ("WIDGET_REQUESTS_PER_MINUTE", "0"),
    ],
)
def test_a_setting_out_of_bounds_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"NEUROCONCEPTS_{name}", value)
    with pytest.raises(ValidationError, match=name.lower()):
        Config()


def test_secrets_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "PLATFORM_DATABASE_URL", "CODEC_TOKEN", "GEMINI_API_KEY"):
        monkeypatch.setenv(f"NEUROCONCEPTS_{name}", f"geheim-{name}")
    config = Config()
    assert "geheim" not in repr(config)
    assert "geheim" not in config.model_dump_json()
    assert config.codec_token.get_secret_value() == "geheim-CODEC_TOKEN"


def test_settings_do_not_change_under_way() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Config().api_port = 1  # type: ignore[misc]  # as the error says
