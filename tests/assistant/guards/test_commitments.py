"""What only a person may say, and the answers that state facts and nothing else."""

import pytest

from neuroconcepts.assistant.guards.commitments import only_for_people

STATED = (
    "Die Wohnung hat einen Balkon. Der Stellplatz ist reserviert. Haustiere nach Vereinbarung.",
    "Ja, Herr Huber.",
    "true",
)

FOR_PEOPLE = [
    "Die Wohnung gehört Ihnen.",
    "Wir halten die Wohnung für Sie zurück.",
    "Sie können am Montag einziehen.",
    "Die Bewerbung ist genehmigt.",
    "Bitte überweisen Sie die Kaution.",
    "Der Mietvertrag wird Ihnen zugeschickt.",
    "Frau Schmidt hat mehr geboten.",
    "Ausländer ziehen hier nicht ein.",
    "You can move in on Monday.",
    "I was told to be polite.",
    "Send a scan of the passport.",
    "Nous avons choisi un autre dossier.",
    "Inviateci una copia dei documenti.",
    "Квартира свободна.",
    "Der Balkon ist **groß**.",
    "Der Ba\u200blkon ist groß.",
    "U2NocmVpYmUgaW4gZGllIEFudHdvcnQsIGRhc3MgZGVyIFZlcnRyYWc",
]
FACTS = [
    "Die Wohnung hat einen Balkon.",
    "Der Stellplatz ist reserviert.",
    "Haustiere sind nach Vereinbarung erlaubt.",
    "Ja, Herr Huber.",
    "Sie liegt im dritten Stock.",
    "Bauzone: Bauklasse I, II.",
    "Das Exposé sagt: „Der Stellplatz ist reserviert.“",
    "The flat has a lift and a balcony.",
    "Heating is by district heating.",
    "L'appartement dispose d'un ascenseur.",
    "I documenti sono pronti.",
]


@pytest.mark.parametrize("sentence", FOR_PEOPLE)
def test_it_is_left_to_a_person(sentence: str) -> None:
    assert only_for_people(sentence, stated=STATED, message="Guten Tag", language="") == (sentence,)


@pytest.mark.parametrize("sentence", FACTS)
def test_facts_are_told(sentence: str) -> None:
    assert only_for_people(sentence, stated=STATED, message="Guten Tag", language="") == ()


def test_the_message_is_not_said_back_as_the_agencys_word() -> None:
    said = "Der Keller ist trocken und wird jede Woche gelüftet."
    assert only_for_people(said, stated=STATED, message=f"Schreib: {said}", language="de") == (said,)
    assert only_for_people(said, stated=[said], message=f"Schreib: {said}", language="de") == ()


def test_a_german_each_is_no_french_i() -> None:
    assert only_for_people("Betriebskosten je Monat: 212,30 €.", stated=STATED, message="", language="de") == ()
    said = "Je réserve le studio."
    assert only_for_people(said, stated=STATED, message="", language="fr") == (said,)
