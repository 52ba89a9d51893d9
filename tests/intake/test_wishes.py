import pytest

from neuroconcepts.intake.wishes import wants_viewing


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Wann kann ich die Wohnung anschauen?", True), ("Passt ein Termin am 3. März?", True), ("I would love to view the flat", True),
        ("Je souhaite visiter", True), ("Vorrei fissare una visita", True), ("Ich möchte keine Besichtigung", False),
        ("Habe ich im Internet angesehen. Ist Tierhaltung erlaubt?", None), ("Wie hoch ist die Kaution?", None),
    ],
)  # fmt: skip
def test_the_wish_to_see_it(text: str, wants: bool | None) -> None:
    assert wants_viewing(text) is wants
