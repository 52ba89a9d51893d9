"""Names of one person in forms of every kind, and names of two people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.enquiry import Person
from neuroconcepts.domain.person import Likeness, likeness, name_key

SAME, FAMILY, OTHER, UNKNOWN = Likeness.SAME, Likeness.FAMILY, Likeness.OTHER, Likeness.UNKNOWN


def person(name: str) -> Person:
    """`First Last`, `/` between them where either has a blank."""
    first, _, last = name.partition("/") if "/" in name else name.partition(" ")
    return Person(first_name=first or None, last_name=last or None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Maria Müller", "maria mueller", SAME),
        ("Maria Müller", "Maria Muller", SAME),
        ("Maria Huber", "Huber Maria", SAME),
        ("Maria Huber", "M. Huber", SAME),
        ("Max Huber", "Maximilian Huber", SAME),
        ("Max Huber", "/Huber", SAME),
        ("Anna/Huber-Novak", "Anna Novak", SAME),
        ("Johann/von der Leyen", "Johann Leyen", SAME),
        ("Gökhan Yıldız", "Gokhan Yildiz", SAME),
        ("Thomas Schmidt", "Thomas Schmitt", SAME),
        ("Anna Huber", "Josef Huber", FAMILY),
        ("Maria Huber", "Yusuf Öztürk", OTHER),
        ("Maria Huber", "Maria Novak", OTHER),
        ("Max Bauer", "Max Brauer-Lang", SAME),
        ("Li Wu", "Li Wang", OTHER),
        ("", "Maria Huber", UNKNOWN),
        ("Max/", "Max Huber", SAME),
        ("Max/", "Otto Huber", OTHER),
    ],
)
def test_what_two_names_say(one: str, other: str, expected: Likeness) -> None:
    assert likeness(person(one), person(other)) is expected
    assert likeness(person(other), person(one)) is expected


names = st.text(st.characters(categories=["L", "Zs", "Pd"]), max_size=20)


@given(names, names)
def test_anybody_is_like_himself_however_it_is_written(first: str, last: str) -> None:
    whole = Person(first_name=first or None, last_name=last or None)
    shouted = Person(first_name=first.upper() or None, last_name=last.lower() or None)
    assert likeness(whole, shouted) in (SAME, UNKNOWN)
    assert name_key(whole) == name_key(Person(last_name=last, first_name=first))


def test_the_key_tells_people_of_one_address_apart() -> None:
    assert name_key(person("Yusuf Öztürk")) == name_key(person("Y. Oeztuerk")) != name_key(person("Maria Huber"))
