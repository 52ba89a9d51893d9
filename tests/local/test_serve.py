"""What `make up` prints can be used as it is, in any shell."""

from pathlib import Path

import pytest

from neuroconcepts.config import CHECKOUT, Config
from neuroconcepts.local.serve import variable


def test_a_state_elsewhere_is_named_in_front_of_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert variable(CHECKOUT / ".neuroconcepts") == ""
    state = tmp_path / "my state"
    name, _, quoted = variable(state).strip().partition("=")
    monkeypatch.setenv(name, quoted.strip("'"))
    assert Config(_env_file=None).master_key_file == state / "master.key"
