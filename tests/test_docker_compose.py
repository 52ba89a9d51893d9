"""The containers run with the flags and settings of the embedded parts, open to this machine only."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped] # it has no types of its own

from neuroconcepts.config import Config
from neuroconcepts.local import temporal
from neuroconcepts.local.temporal import Wishes

FILE = Path(__file__).parents[1] / "docker-compose.yml"
FLAG = r"--(dynamic-config-value|sqlite-pragma|search-attribute)="


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The file's services by name."""
    found: dict[str, Any] = yaml.safe_load(FILE.read_text())["services"]
    return found


def test_temporal_runs_with_the_same_flags(services: dict[str, Any]) -> None:
    embedded = [*temporal._arguments(Wishes(), 1, 2), *temporal._database(FILE)]
    same = {flag for flag in embedded if re.match(FLAG, flag)}
    assert {flag for flag in services["temporal"]["command"] if re.match(FLAG, flag)} == same
    assert len(same) == 15


def test_every_port_is_this_machines_own(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service.get("ports", [])]
    assert len(ports) == 7
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_platforms_default_settings_find_them(services: dict[str, Any]) -> None:
    defaults = {name: field.default for name, field in Config.model_fields.items()}
    database = defaults["database_url"].get_secret_value()
    assert database.endswith(
        f"@{address(services, 'postgres', 5432)}/{services['postgres']['environment']['POSTGRES_DB']}"
    )
    assert defaults["temporal_address"] == address(services, "temporal", 7233)
    assert defaults["temporal_ui_origin"] == f"http://{address(services, 'temporal', 8233)}"
    codec = f"${{NEUROCONCEPTS_CODEC_PORT:-{defaults['codec_port']}}}"
    assert f"--ui-codec-endpoint=http://127.0.0.1:{codec}" in services["temporal"]["command"]


def address(services: dict[str, Any], name: str, port: int) -> str:
    (found,) = (published for published in services[name]["ports"] if published.endswith(f":{port}"))
    return str(found).removesuffix(f":{port}")
