"""How words are told apart: stems, whole words, compounds, neighbours, and one slip of the pen."""

import pytest

from neuroconcepts.assistant.reading.acts import FIELDS
from neuroconcepts.assistant.reading.intent_cues import WORDS, cues


@pytest.mark.parametrize(
    ("words", "cue", "expected"),
    [
        ("wir besichtigen gerne", "view", True),
        ("die wohnungsbesichtigung", "view", True),  # a compound's tail
        ("die besichtgung", "view", True),  # a letter is missing
        ("der vertrag", "move", False),  # one letter from "vertag", but too short to be told apart
        ("mit einer ki", "machine", True),
        ("die kinder", "machine", False),  # "ki." is a whole word
        ("wir werfen einen blick darauf", "view", True),
        ("ein klarer blick", "view", False),  # no neighbours
        ("zusendung weiterer fotos", "too_much", False),  # "zu_weit": only the last piece may go on
        ("fuer 1.250 euro", "amount", True),
        ("um 17 uhr", "amount", False),
        ("siehe https://x.example/a", "link", True),
    ],
)
def test_cue_is_found_only_where_it_is_meant(words: str, cue: str, expected: bool) -> None:
    assert (cue in cues(words, "de")) is expected


def test_an_unknown_language_is_read_as_english() -> None:
    assert cues("can i view the flat", "xx") == cues("can i view the flat", "en")


def test_every_field_that_rules_ask_for_has_words() -> None:
    told_otherwise = {"amount", "link", "phone", "timed", "deadline", "left_out"}  # numbers, addresses, phrases of time
    assert frozenset[str]().union(*WORDS.values()) >= FIELDS - told_otherwise
