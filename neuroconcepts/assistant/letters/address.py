"""Sie or du in an answer's German sentences: a letter never mixes the two.

A quotation of the exposé keeps its own form: it is somebody else's words. Verbs are not turned from Sie into du: "Sie können
gemietet werden" may be the parking spaces. An answer that addresses with Sie is therefore told in a letter with Sie.
"""

import re
from typing import Final

_QUOTED: Final = re.compile(r"„[^“]*“|«[^»]*»|»[^«]*«|“[^”]*”|\"[^\"]*\"")
_WITHIN: Final = re.compile(r"(?<=[^.!?\s]\s)(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b")
_AT_THE_START: Final = re.compile(r"(?:^|[.!?]\s+)(?:Ihnen\b|Ihr(?:e[mnrs]?)?\b|Sie (?:sind|\w+en)\b)")
"""There "Sie" may also be a thing ("Sie ist frei ab März"): only before a verb in the plural is it taken for an address."""


def addresses_formally(text: str) -> bool:
    """Whether German sentences address somebody with Sie, outside of quotations."""
    said = _QUOTED.sub("„“", text)
    return bool(_WITHIN.search(said) or _AT_THE_START.search(said))
