"""What one stretch of an exposé's sentence takes from those before it."""

from decimal import Decimal

from neuroconcepts.assistant.answers.ontology.analysis import analyse
from neuroconcepts.assistant.answers.passage import Passage, Sentence
from neuroconcepts.assistant.answers.passages import cut


def passages(text: str) -> list[Passage]:
    return cut(Sentence(text, "freitexte/lage", analyse(text, "de")))


def about(passage: Passage) -> set[str]:
    return {name for mention in passage.context for name in mention.names}


def test_a_verb_left_out_is_the_one_before() -> None:
    [_, roof] = passages("Die Heizung wurde 2015 erneuert, das Dach 2018.")
    assert "roof" in roof.names
    assert "renew" in roof.said


def test_an_item_belongs_to_the_thing_that_opens_the_list() -> None:
    [_, oven] = passages("Einbauküche mit Herd, Backrohr.")
    assert "fitted_kitchen" in about(oven)


def test_an_item_with_a_list_of_its_own_belongs_to_none() -> None:
    [_, bath, *_] = passages("Einbauküche mit Geschirrspüler, Bad mit Wanne und Fenster, Abstellraum.")
    assert {"bathrooms", "windows"} <= bath.names
    assert about(bath) == set()


def test_a_year_behind_a_machine_is_the_machine_s() -> None:
    [_, year] = passages("Gasetagenheizung von Vaillant, Baujahr 2015.")
    assert year.points
    assert about(year) & {"own_heating", "gas_heating", "heating"}


def test_a_decade_is_a_year_whether_in_figures_or_in_words() -> None:
    for text in ("Elektroleitungen aus den 1970ern.", "Elektroleitungen aus den Siebzigern."):
        [wires] = passages(text)
        assert [(q.number, q.unit) for q in wires.figures] == [(Decimal(1970), "decade")]


def test_what_names_nothing_goes_on_about_the_thing_before() -> None:
    [_, expanded] = passages("Dachboden über Zugtreppe, nicht ausgebaut.")
    assert "attic" in about(expanded)
    [_, size, *_] = passages("Terrasse nach Westen, 24 m², mit Markise.")
    assert about(size) == {"terrace"}


def test_two_joints_in_a_row_are_no_stretch_of_their_own() -> None:
    lift, cellar = passages("Ein Lift ist da und und der Keller ist trocken.")
    assert "lift" in lift.names
    assert "cellar" in cellar.names
