"""Questions whose words alone do not say what they ask, held against one sentence each."""

from decimal import Decimal

import pytest

from neuroconcepts.assistant.answers.answering import answer
from neuroconcepts.domain.property import Deal, Fact, FreeText, Property


def told(sentence: str, question: str, *facts: Fact, deal: Deal = Deal.RENT) -> str:
    texts = (FreeText("objektbeschreibung", sentence),)
    about = Property(external_id="X", kind="wohnung", deal=deal, facts=facts, texts=texts)
    return answer(question, about=about, language="de").text


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Wohnung mit Westloggia.", "Nach welcher Seite geht die Loggia?"),
        ("Ostterrasse im Grünen.", "In welche Richtung liegt die Terrasse?"),
        ("Die Schneeräumung obliegt dem Mieter.", "Muss ich im Winter Schnee räumen?"),
        ("Die Wohnung ist seit März 2019 vermietet.", "Seit wann läuft der Mietvertrag?"),
        ("Die Verkäufer ziehen im Juni 2026 aus.", "Bis wann wohnen die Verkäufer noch drin?"),
        ("Bodenbelastung 3 t/m².", "Wie viel trägt der Betonboden?"),
        ("Werkstätten sind nicht zugelassen.", "Darf man hier Autos reparieren?"),
        ("Eine Verlängerung ist vorgesehen.", "Gibt es eine Chance auf Verlängerung?"),
        ("Endreinigung 90 Euro.", "Was wird für die Endreinigung berechnet?"),
        ("Ein Wohnbaudarlehen von 20.000 Euro wird übernommen.", "Wie hoch ist das Darlehen, das man übernimmt?"),
        ("Die Übergabe erfolgt zwei Monate nach dem Kauf.", "Wie schnell bekomme ich die Schlüssel?"),
        ("Die Garage ist verpflichtend mitzukaufen.", "Kann ich auf die Garage verzichten?"),
    ],
)
def test_a_sentence_answers_what_is_meant(sentence: str, question: str) -> None:
    assert told(sentence, question).endswith(f"„{sentence}“")


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Die Mieter ziehen im Juni 2026 aus.", "Bis wann wohnen die Eigentümer noch drin?"),
        ("Internet mit 250 Mbit/s.", "Wie schnell bekomme ich die Schlüssel?"),
        ("Die Therme ist aus dem Baujahr.", "Aus welchem Jahr ist das Dach?"),
    ],
)
def test_a_sentence_of_another_thing_answers_nothing(sentence: str, question: str) -> None:
    assert told(sentence, question) == ""


def test_whether_one_may_move_in_is_whether_it_is_let() -> None:
    let = Fact(key="vermietet", source="verwaltung_objekt/vermietet", yes=True)
    assert told("", "Könnte ich gleich selbst einziehen?", let, deal=Deal.SALE).startswith(
        "Das Objekt ist als vermietet"
    )


def test_what_is_as_old_as_the_house_is_told_its_year() -> None:
    built = Fact(key="baujahr", source="zustand_angaben/baujahr", number=Decimal(2004))
    assert told("Die Therme ist aus dem Baujahr.", "Aus welchem Jahr ist die Therme?", built).endswith("Baujahr: 2004.")


def test_both_sides_of_a_plot_are_asked_of_the_plot() -> None:
    assert "20 x 40 m" in told("Grundstück 20 x 40 m.", "Wie lang und wie breit ist das Grundstück?")
