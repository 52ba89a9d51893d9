"""How words are told apart: stems, whole words, compounds, neighbours, and one slip of the pen."""

import pytest

from neuroconcepts.assistant.intent_cues import cues
from neuroconcepts.assistant.intent_words import ROWS
from neuroconcepts.assistant.intent_words_de import ROWS_DE
from neuroconcepts.assistant.intents import FIELDS


@pytest.mark.parametrize(
    ("words", "cue", "expected"),
    [
        ("wir besichtigen gerne", "viewing", True),
        ("die wohnungsbesichtigung", "viewing", True),  # a compound's tail
        ("die besichtgung", "viewing", True),  # a letter is missing
        ("der vertrag", "move", False),  # one letter from "vertag", but too short to be told apart
        ("mit einer ki", "machine", True),
        ("die kinder", "machine", False),  # "ki." is a whole word
        ("wir kommen vor ort vorbei", "viewing", True),
        ("vor dem ort", "viewing", False),  # no neighbours
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


def test_rules_and_vocabulary_name_the_same_fields() -> None:
    told_otherwise = {"no", "amount", "link"}  # denials, sums and addresses are no words
    assert set(ROWS_DE).union(*ROWS.values()) == FIELDS - told_otherwise
