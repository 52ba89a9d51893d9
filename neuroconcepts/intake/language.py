"""Which language a text is written in, among those that seekers in DACH write; one detector per process."""

import re
from functools import cache
from typing import Any

_TOO_SHORT = 16  # letters
_MAX = 600  # characters that are looked at
_WEIGHTS = {"GERMAN": 4.0, "ENGLISH": 4.0, "FRENCH": 2.0, "ITALIAN": 2.0}
_UNSURE = 0.6
_GERMAN = re.compile(r"\b(?:isch|is|mir|mia|i|scho|hus|haus|gern|griaß|grüezi|servus|net|nöd|ned|eu|wohnig|wohnung|und|mit|am|an|hob|hobts|mog|ois|nu|no|zum|der|die|das|ein|zu|no|auch)\b", re.IGNORECASE)
_NOISE = re.compile(r"https?://\S+|\S+@\S+|[\d<>=/|*_#]+")


@cache
def _detector() -> Any:
    from lingua import Language, LanguageDetectorBuilder

    names = (
        "GERMAN ENGLISH FRENCH ITALIAN SPANISH PORTUGUESE TURKISH HUNGARIAN POLISH CZECH SLOVAK CROATIAN SLOVENE ROMANIAN "
        "DUTCH RUSSIAN UKRAINIAN ARABIC ALBANIAN BULGARIAN SERBIAN CHINESE"
    )
    languages = [getattr(Language, name) for name in names.split()]
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()


def language_of(text: str, default: str = "de") -> str:
    """ISO 639-1 of the text; `default` for texts too short to tell.

    Short texts say little, so the languages that most seekers write count more: on long ones the weights do not matter.
    """
    words = _NOISE.sub(" ", text[:_MAX])
    if sum(c.isalpha() for c in words) < _TOO_SHORT:
        return default
    found = _detector().compute_language_confidence_values(words)
    surest = max((f.value for f in found), default=0.0)
    if surest < _UNSURE and len(_GERMAN.findall(words)) >= 3:
        return "de"  # a dialect
    best = max(found, key=lambda f: f.value * _WEIGHTS.get(f.language.name, 1.0), default=None)
    return str(best.language.iso_code_639_1.name).lower() if best is not None and best.value > 0 else default
