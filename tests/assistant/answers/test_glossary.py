"""Key words of a quotation for who does not read its language."""

from neuroconcepts.assistant.answers.glossary import gloss


def test_a_denial_is_told_as_one() -> None:
    words = gloss("Unbefristeter Vertrag, Kündigungsfrist drei Monate zum Monatsletzten.", "en")
    assert words[0] == "not fixed-term"
    assert {"notice period", "3 months"} <= set(words)


def test_who_reads_the_language_needs_none() -> None:
    assert gloss("Das Bad hat ein Fenster.", "de") == ()
    assert gloss("The bathroom has a window and it is very bright.", "en") == ()
