"""What no table can read: words in another script than the letter's, pictures of things, figures run into a word.

The letters are in Latin script (German, English, French, Italian). A sentence in another one, or a picture, tells its reader
something that nothing here understands, so it is not supported, unless the seeker wrote it or the exposé has it.
"""

import re
from collections.abc import Iterator
from typing import Final

from neuroconcepts.assistant.claims.names.contacts import Span

_FOREIGN: Final = (
    r"[^\W\u0000-\u024f\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\ufb00-\ufb06\u02b0-\u036f\u2070-\u209c\u2150-\u218b]"
)
"""A letter or digit that is not Latin (Unicode blocks Basic Latin to Latin Extended-E, ligatures, raised and lowered ones)."""
_WORDS: Final = re.compile(rf"(?<!\w)\w*{_FOREIGN}\w*(?:[^\w.!?。！？\n]{{1,3}}\w*{_FOREIGN}\w*)*")
_RUN_IN: Final = re.compile(r"(?<![\w@./-])[^\W\d_]{2,}\d{2,}[^\W\d_]{2,}(?!\w)")
"""`beträgt1200Euro`."""
_PICTURE: Final = re.compile(r"[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f?")
_TELLS_NOTHING: Final = re.compile(
    r"[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a\U0001fae0-\U0001faef]"  # faces, gestures
    r"|[\U0001f440-\U0001f450\U0001f3fb-\U0001f3ff\U0001faf0-\U0001faff]"  # hands, colours of skin
    r"|[\u2764\u2665\U0001f493-\U0001f49f\u2728\u2600\U0001f31e\U0001f31f\U0001f340\U0001f389\U0001f38a\u2605\u2606]"
    r"|[\u260e\u2706\u2709\U0001f4de\U0001f4f1\U0001f4e7-\U0001f4e9\U0001f4c4\U0001f4ce]"  # telephones, letters, papers
    r"|[\u23f0\u231a\U0001f4c5\U0001f4c6\U0001f5d3\U0001f550-\U0001f567\U0001f4cd\U0001f4cc]"  # clocks, calendars, pins
    r"|[\u2705\u2713\u2714\u2611\u27a1\u2794\u279c\u25b6\u2b50\U0001f449\U0001f539\U0001f538\U0001f3e0\U0001f3e1\u2139]"
)
"""Pictures of courtesy, of how and when one is reached, marks of lists, and the property itself."""


def foreign_signs(text: str, known: str) -> Iterator[Span]:
    """The places of such words and pictures, but for words that are `known` as they stand."""
    for hit in (*_WORDS.finditer(text), *_RUN_IN.finditer(text)):
        if hit[0].casefold() not in known.casefold():
            yield hit.span()
    yield from (hit.span() for hit in _PICTURE.finditer(text) if not _TELLS_NOTHING.match(hit[0]))
