"""One spelling for matching, whatever a person, a portal or a model writes."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.folding import folded

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "œ": "oe", "æ": "ae"})
MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "‐": "-", "‑": "-", "\u00ad": None, "²": "2"})


def step_by_step(text: str) -> str:
    """What folding means, over the whole text once for each step."""
    text = unicodedata.normalize("NFC", text).translate(MARKS).lower().translate(UMLAUTS)
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", bare).strip()


@pytest.mark.parametrize(
    ("written", "matched"),
    [
        ("Größe, Garçonnière – 4 m²", "groesse, garconniere - 4 m2"),
        ("STRASSE\u00a0 Straße\tSTRAẞE", "strasse strasse strasse"),
        ("Ko\u0308nnten", "koennten"),
        ("l’œuf d´Ali`s", "l'oeuf d'ali's"),
        ("Miet\u00advertrag", "mietvertrag"),
        ("İstanbul ırmak", "istanbul irmak"),
        ("Кухня", "кухня"),
    ],
)
def test_spellings(written: str, matched: str) -> None:
    assert folded(written) == matched


@given(st.text() | st.text(st.sampled_from("aÄöüßIİıœ`´’–\u00ad²\u0308\u0301\u00a0\u1e9eﬁ½ℌ\uff40 \n")))
def test_it_is_what_its_steps_make(text: str) -> None:
    assert folded(text) == step_by_step(text)
