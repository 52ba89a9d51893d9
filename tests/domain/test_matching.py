"""Titles and addresses name one property, or nothing: two that fit are as good as none."""

from uuid import UUID

import pytest

from neuroconcepts.domain.matching import Offered, by_address, by_title

FLAT = Offered(UUID(int=1), "Sonnige 3-Zimmer-Wohnung mit Balkon", "Lindengasse", "12/5", "1070", "Wien")
TWIN = Offered(UUID(int=2), "Sonnige 2-Zimmer-Wohnung mit Balkon", "Lindengasse", "14", "1070", "Wien")
HOUSE = Offered(UUID(int=3), "Reihenhaus in Mödling, ruhige Lage", "Hauptstraße", "3", "2340", "Mödling")
ALL = (FLAT, TWIN, HOUSE)


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("sonnige 3-Zimmer-Wohnung mit Balkon!", 1),
        ("Reihenhaus in Moedling, ruhige Lage", None),
        ("REIHENHAUS in Mödling - ruhige Lage", 3),
        ("Wohnung in Wien", None),
        ("Sonnige Zimmer-Wohnung mit Balkon", None),
        ("", None),
    ],
)
def test_a_title(title: str, found: int | None) -> None:
    assert by_title(title, ALL) == (UUID(int=found) if found else None)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("Lindengasse 12, 1070 Wien", 1),
        ("Lindengasse 14", 2),
        ("Lindengasse", None),
        ("Hauptstr. 3, 2340 Mödling", 3),
        ("Hauptstrasse 3, 1010 Wien", None),
        ("Lindengasse 99, 1070 Wien", None),
    ],
)
def test_an_address(address: str, found: int | None) -> None:
    assert by_address(address, ALL) == (UUID(int=found) if found else None)
