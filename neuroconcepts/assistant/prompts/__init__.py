"""The instructions for a language model, one file per version: `answer_v2.md`.

A change of words that may change answers is a new file with the next number, because the version is stored with what
was answered under it.
"""

from functools import cache
from importlib.resources import files

from neuroconcepts.errors import NotFound


@cache
def load(version: str) -> str:
    """The instructions of this version, such as `understand_v1`. Raises `NotFound`."""
    file = files(__name__) / f"{version}.md"
    if not file.is_file():
        raise NotFound(f"There is no prompt {version!r}: its file {version}.md is missing.")
    return file.read_text(encoding="utf-8").strip()
