"""What a message that nobody has read may not say."""

import pytest

from neuroconcepts.assistant.propriety import improper

PROPER = [
    "Die Miete beträgt 1.389,50 €. Die Kaution sind drei Monatsmieten.",
    "Für die Anmietung sind ein Einkommensnachweis und eine Selbstauskunft nötig.",
    "Ja, Haustiere sind erlaubt. Haben Sie weitere Fragen, antworten Sie bitte auf diese E-Mail.",
    "The rent is €950 a month. Would Tuesday at 5 pm suit you?",
    "Il canone è di 950 € al mese.",
]
MEANS = [
    "Wie hoch ist Ihr monatliches Nettoeinkommen?",
    "Bitte senden Sie uns vorab Ihre Schufa-Auskunft.",
    "Could you tell us your monthly income?",
    "Please send your last three payslips.",
    "Veuillez nous envoyer vos fiches de paie.",
]
ADVERTISING = [
    "Abonnieren Sie unseren Newsletter!",
    "Wir haben auch ähnliche Wohnungen im Angebot.",
    "Weitere Objekte finden Sie auf unserer Seite.",
    "Follow us for similar properties.",
]


@pytest.mark.parametrize("text", PROPER)
def test_an_answer_is_proper(text: str) -> None:
    assert improper(text, may_ask_income=False) == ()


@pytest.mark.parametrize("sentence", MEANS)
def test_nobody_is_asked_about_his_means_before_he_may_be(sentence: str) -> None:
    text = f"Guten Tag, die Wohnung ist frei. {sentence}"
    assert improper(text, may_ask_income=False) == (sentence,)
    assert improper(text, may_ask_income=True) == ()


@pytest.mark.parametrize("sentence", ADVERTISING)
def test_nothing_is_advertised(sentence: str) -> None:
    assert improper(f"Ja, es gibt einen Lift.\n{sentence}", may_ask_income=True) == (sentence,)
