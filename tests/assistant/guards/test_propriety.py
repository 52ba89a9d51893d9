"""What a message that nobody has read may not say."""

import pytest

from neuroconcepts.assistant.guards.propriety import improper, promotional

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


PROMOTIONS = [
    "Besuchen Sie unsere Website.",
    "Folgt uns auf Instagram.",
    "Jetzt zugreifen, eine einmalige Gelegenheit.",
    "Möchten auch Sie Ihre Immobilie verkaufen?",
    "Gerne erstellen wir eine kostenlose Bewertung.",
    "Wir freuen uns über eine Rezension.",
    "Unser Finanzierungspartner berät Sie.",
    "Don’t miss our exclusive listings.",
    "Thinking of selling your home?",
    "Profitez de notre estimation gratuite.",
    "Vuole vendere la Sua casa?",
    "Valutazione gratuita.",
]
PLAIN = [
    "Unser Büro ist Montag bis Freitag von 9 bis 17 Uhr besetzt.",
    "Bitte bringen Sie zur Besichtigung einen Ausweis mit.",
    "Die Besichtigung dauert etwa eine halbe Stunde.",
    "Alle Angaben stammen vom Eigentümer.",
    "Our office is open from Monday to Friday.",
    "Notre bureau est ouvert du lundi au vendredi.",
    "Il nostro ufficio è aperto dal lunedì al venerdì.",
]


@pytest.mark.parametrize("sentence", [*PROMOTIONS, *ADVERTISING, *MEANS])
def test_a_template_promotes_nothing_and_asks_for_no_means(sentence: str) -> None:
    assert sentence in promotional(f"Guten Tag.\n\n{sentence}\n")


@pytest.mark.parametrize("sentence", [*PLAIN, *PROPER])
def test_a_template_may_say_what_is_useful(sentence: str) -> None:
    assert promotional(sentence) == ()


def test_a_fact_may_be_exclusive_where_a_template_may_not() -> None:
    fact = "Dazu steht im Exposé: „Exklusive Ausstattung mit Sauna.“"
    assert improper(fact, may_ask_income=False) == ()
    assert promotional(fact)
