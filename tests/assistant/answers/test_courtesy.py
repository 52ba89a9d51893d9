"""Greetings, thanks and closings change neither an answer nor what stays unanswered."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.assistant.answers.courtesy import without_courtesy
from tests.assistant.answers.test_answering import PROPERTIES

GREETINGS = [
    "", "Hallo", "Hallo Frau Huber", "Hallo zusammen", "Guten Tag", "Guten Abend Herr Dr. Wald", "Sehr geehrte Damen und Herren", "Sehr geehrte Frau See",
    "Liebes Team", "Liebe Frau Mag. Brunner", "Grüß Gott", "Gruess Gott Herr Moser", "Grüezi mitenand", "Servus", "Moin", "Hello", "Hi there", "Dear Sir or Madam",
    "Dear Mr Parker", "Good morning", "Buongiorno", "Gentile signora Rossi", "Bonjour Madame", "Merhaba", "hallo", "Hi Maria",
]  # fmt: skip
CLOSINGS = [
    "", "Danke!", "Danke", "Vielen Dank im Voraus!", "Besten Dank für Ihre Rückmeldung", "LG Maria", "lg tom", "MfG", "Viele Grüße, Tom", "Mit freundlichen Grüßen\nAnna-Lena Gruber",
    "Liebe Grüsse aus Wien\nTom Wald", "Thanks in advance", "Many thanks, Peter Parker", "Kind regards\nJohn", "Cordiali saluti, Maria Rossi", "Merci d'avance", "Teşekkürler",
    "Danke und LG Maria", "Schönen Tag noch!", "Freundliche Grüße",
]  # fmt: skip
QUESTIONS = [
    "Gibt es einen Lift?", "Wie hoch ist die Kaution?", "Wie hoch ist die Kaution und gibt es einen Keller?", "Ist die Wohnung noch frei?", "Sind Hunde erlaubt?",
    "Is there an elevator in the building, and how much is the deposit?", "How big is the flat?", "Ist das Bad neu?",
]  # fmt: skip
FLAT = replace(PROPERTIES["HT-1187"], listed=True)


@given(st.sampled_from(GREETINGS), st.sampled_from([", ", "! ", ",\n", ",\n\n"]), st.sampled_from(QUESTIONS), st.sampled_from([" ", "\n", "\n\n"]), st.sampled_from(CLOSINGS))  # fmt: skip
def test_courtesy_around_a_question_changes_nothing(
    greeting: str, pause: str, question: str, before: str, closing: str
) -> None:
    message = f"{greeting}{pause}{question}{before}{closing}" if greeting else f"{question}{before}{closing}"
    bare, polite = (answer(m, about=FLAT, language="de") for m in (question, message))
    assert polite.text == bare.text
    assert [_core(q) for q in polite.unanswered] == [_core(q) for q in bare.unanswered]


def _core(question: str) -> str:
    return question.casefold()


@given(st.sampled_from(GREETINGS), st.sampled_from(["", "!", ",", "?"]), st.sampled_from(CLOSINGS))
def test_courtesy_alone_asks_nothing(greeting: str, mark: str, closing: str) -> None:
    given_ = answer(f"{greeting}{mark}\n{closing}", about=FLAT, language="de")
    assert (given_.text, given_.unanswered) == ("", ())


@given(st.text(max_size=60))
def test_what_is_left_was_written(message: str) -> None:
    left = without_courtesy(message)
    assert left.rstrip("?") in message


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Hallo ist die Wohnung frei?", "ist die Wohnung frei?"),
        ("Hallo Frau Wald gibt es einen Lift?", "gibt es einen Lift?"),
        ("Gibt es einen Lift, LG Tom Wald?", "Gibt es einen Lift?"),
        ("Hallo, Kaution?", "Kaution?"),
        ("Danke für die Info zur Kaution?", "für die Info zur Kaution?"),
        ("What is your best price?", "What is your best price?"),
        ("Liebe Grüße", ""),
        ("LG Maria", ""),
        ("Thanks!", ""),
    ],
)
def test_keeps_what_is_asked(said: str, left: str) -> None:
    assert without_courtesy(said) == left
