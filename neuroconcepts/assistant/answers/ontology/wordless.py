"""Labels without their articles."""

import re
from typing import Final

_ARTICLE: Final = re.compile(r"\+?(?:(?:der|die|das|the|an?|les?|la|il|lo|gli|i|le) |l['’])?", re.IGNORECASE)


def strip_article(label: str) -> str:
    """`+les charges` → `charges`, `l'ascensore` → `ascensore`."""
    return _ARTICLE.sub("", label, count=1)
