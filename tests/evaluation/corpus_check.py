"""The corpus' own check, which says what right means, and the sample it checks."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

CORPUS = Path(__file__).parents[1] / "data" / "corpus"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_check", CORPUS / "check.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


check = _load()


def rows(name: str) -> list[dict[str, Any]]:
    """The lines of one of the sample's files."""
    return [json.loads(line) for line in (CORPUS / name).read_text("utf-8").splitlines()]


def verdict(what: str, predictions: list[dict[str, Any]], folder: Path) -> str:
    """What the check prints about these predictions."""
    file = folder / f"{what}.predicted.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in predictions), "utf-8")
    command = [sys.executable, str(CORPUS / "check.py"), str(CORPUS), str(file), "--what", what]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
