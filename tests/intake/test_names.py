import pytest

from neuroconcepts.domain.enquiry import Person
from neuroconcepts.intake import names


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Herr Dr. Ludwig von Rabenstein", Person("Herr", "Dr.", "Ludwig", "von Rabenstein")),
        ("Mag.Dr. Eva Kern-Huber", Person(None, "Mag.Dr.", "Eva", "Kern-Huber")),
        ("Dipl.-Ing. Max Muster", Person(None, "Dipl.-Ing.", "Max", "Muster")),
        ("Muster, Max", Person(None, None, "Max", "Muster")),
        ("Familie Özdemir", Person("Familie", None, None, "Özdemir")),
        ("Frau Müller", Person("Frau", None, None, "Müller")),
        ("Sabine", Person(None, None, "Sabine")),
        ("Eva Kern, BSc", Person(None, "BSc", "Eva", "Kern")),
        ("Muster GmbH", Person(company="Muster GmbH")),
        ("Mrs Jane Doe", Person("Frau", None, "Jane", "Doe")),
        ("Pascal M. Roth", Person(None, None, "Pascal M.", "Roth")),
    ],
)
def test_names(text: str, person: Person) -> None:
    assert names.person_of(text) == person
