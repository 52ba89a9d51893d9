"""Lines of public transport and roads by their letter and number: `U6`, `S8`, `A7` must be stated."""

import re
from typing import Final

_LINE: Final = re.compile(r"(?<![\w-])(?:U|S|M|RE|RB|RER|A)-?\s?\d{1,3}(?![\w€%²³]|[.,]\d|\s?(?:m²|m\b|€|kW))")


def wrong_lines(stretch: str, known: str) -> bool:
    """Whether a stretch names a line that stands in none of the known texts."""
    plain = {_bare(hit[0]) for hit in _LINE.finditer(known)}
    return any(_bare(hit[0]) not in plain for hit in _LINE.finditer(stretch))


def _bare(line: str) -> str:
    return re.sub(r"[\s-]", "", line)
