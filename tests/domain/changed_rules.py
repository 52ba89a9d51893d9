"""A lead's rules with some of their text changed, beside those in use: mutants, and rules of another version."""

import sys
from collections.abc import Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from unittest.mock import patch

from neuroconcepts.domain import lead as rules_of_a_lead
from neuroconcepts.domain.lead import settings, state, words

FOLDER = Path(rules_of_a_lead.__file__).parent
SHARED = {"settings": settings, "state": state, "words": words}
"""What a lead is, and how it is told, is no rule, and not copied: `lead.wheel is Wheel.HUMAN` has to hold in a copy, too."""
NAME = "changed_rules_of_a_lead"


def changed_rules(changes: Mapping[str, str]) -> ModuleType:
    """A whole copy of the rules' package, in which the text of each key is that of its value."""
    files = {f.name: f.read_text(encoding="utf-8") for f in FOLDER.glob("*.py") if f.stem not in SHARED}
    for text, changed in changes.items():
        file = the_one_with(text, files)
        files[file] = files[file].replace(text, changed)
    return loaded(files)


def the_one_with(text: str, files: Mapping[str, str]) -> str:
    """The file that has `text`, which has to stand there once over all files, so that no mutant rots unseen."""
    found = [name for name, source in files.items() for _ in range(source.count(text))]
    assert len(found) == 1, f"the text is not found once, but in {found}: {text}"
    return found[0]


def loaded(files: Mapping[str, str]) -> ModuleType:
    """The files as a package that imports from itself where they import from the rules in use."""
    with TemporaryDirectory() as folder:
        for file, source in files.items():
            (Path(folder) / file).write_text(source.replace(rules_of_a_lead.__name__, NAME), encoding="utf-8")
        spec = spec_from_file_location(NAME, Path(folder) / "__init__.py", submodule_search_locations=[folder])
        assert spec
        assert spec.loader
        package = module_from_spec(spec)
        shared = {f"{NAME}.{name}": module for name, module in SHARED.items()}
        with patch.dict(sys.modules, {NAME: package, **shared}):
            spec.loader.exec_module(package)
    return package
