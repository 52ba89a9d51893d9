"""In which order Temporal's command line is looked for and brought, and what is said when that fails."""

from pathlib import Path

import pytest

from neuroconcepts.errors import Misconfigured, Unavailable
from neuroconcepts.local import temporal_cli, toolchain
from tests.local.machine import Machine

GOOD = "echo 'temporal version 1.5.1 (Server 1.29.1, UI 2.42.1)'"
OLD = "echo 'temporal version 1.1.0 (Server 1.25.0, UI 2.30.0)'"
CLOSED = "the network is closed"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine without Temporal, whose network is closed and whose only Go, if any, is the test's."""

    def closed() -> Path:
        raise Unavailable(CLOSED)

    monkeypatch.setattr(temporal_cli, "_download", closed)
    monkeypatch.setattr(temporal_cli, "_GO_PLACES", str(tmp_path))
    monkeypatch.setattr(toolchain, "go", closed)
    return Machine(tmp_path, monkeypatch)


def test_the_real_one_names_its_server() -> None:
    assert temporal_cli.server_version(temporal_cli.find()) >= (1, 29)


def test_it_is_found_on_path_then_in_gos_folder_then_in_the_cache(machine: Machine) -> None:
    cached = machine.put(f"temporal-{temporal_cli.VERSION}", GOOD, machine.cache)
    assert temporal_cli.find() == cached
    of_go = machine.put("temporal", GOOD, machine.home / "go" / "bin")
    assert temporal_cli.find() == of_go
    on_path = machine.put("temporal", GOOD)
    assert temporal_cli.find() == on_path


@pytest.mark.parametrize("script", [OLD, "exit 1", "echo hello"])
def test_one_that_does_not_fit_is_passed_over(machine: Machine, script: str) -> None:
    machine.put("temporal", script)
    with pytest.raises(Misconfigured, match="make parts"):
        temporal_cli.find()
    fits = machine.put("temporal", GOOD, machine.home / "go" / "bin")
    assert temporal_cli.find() == fits


def test_the_named_one_is_taken_or_refused_but_never_replaced(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.put("temporal", GOOD)
    named = machine.put("mine", GOOD)
    monkeypatch.setenv("NEUROCONCEPTS_TEMPORAL_CLI", str(named))
    assert temporal_cli.ensure() == named
    machine.put("mine", OLD)
    with pytest.raises(Misconfigured, match=r"mine, whose server 1\.25 is older than 1\.29"):
        temporal_cli.ensure()
    named.unlink()
    with pytest.raises(Misconfigured, match="does not work"):
        temporal_cli.ensure()


def test_go_builds_it_into_the_cache_and_leaves_nothing_else(machine: Machine) -> None:
    said = machine.cache / "arguments"
    machine.put("go", f'echo "$*" > {said}; mkdir -p "$GOBIN" && cp {machine.put("new", GOOD)} "$GOBIN/temporal"')
    built = temporal_cli.ensure()
    assert built.parent == machine.cache
    assert f"temporal@{temporal_cli.VERSION}" in said.read_text()
    assert set(machine.cache.iterdir()) == {built, said}
    assert temporal_cli.find() == built


def test_what_was_tried_is_told(machine: Machine) -> None:
    machine.put("go", "echo 'go.mod requires go >= 1.24' >&2; exit 1")
    with pytest.raises(Misconfigured) as caught:
        temporal_cli.ensure()
    assert "go.mod requires go >= 1.24" in str(caught.value)
    assert str(caught.value).count(CLOSED) == 2
    assert "NEUROCONCEPTS_TEMPORAL_CLI" in str(caught.value)
