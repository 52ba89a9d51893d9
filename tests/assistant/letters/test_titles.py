import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.letters.titles import Rank, highest


@pytest.mark.parametrize(
    ("titles", "found"),
    [
        ("Dr.", (Rank.DOCTOR, "Dr.")),
        ("Dr. med.", (Rank.DOCTOR, "Dr.")),
        ("DDr.", (Rank.DOCTOR, "DDr.")),
        ("Dr.in", (Rank.DOCTOR, "Dr.in")),
        ("Mag. Dr. phil.", (Rank.DOCTOR, "Dr.")),
        ("Mag.Dr.", (Rank.DOCTOR, "Dr.")),
        ("Dipl.-Ing.Dr.", (Rank.DOCTOR, "Dr.")),
        ("Univ.-Prof. Dr.", (Rank.PROFESSOR, "Univ.-Prof.")),
        ("Prof. Dr. h. c. mult.", (Rank.PROFESSOR, "Prof.")),
        ("Professorin", (Rank.PROFESSOR, "Professorin")),
        ("Mag.", (Rank.DEGREE, "Mag.")),
        ("Mag. (FH)", (Rank.DEGREE, "Mag.")),
        ("Dipl.-Ing.", (Rank.DEGREE, "Dipl.-Ing.")),
        ("DI", (Rank.DEGREE, "DI")),
        ("Ing. Mag.", (Rank.DEGREE, "Ing.")),
        ("BSc", None),
        ("MBA", None),
        ("med.", None),
        ("", None),
        ("König", None),
    ],
)
def test_the_highest_title_is_the_form_of_address(titles: str, found: tuple[Rank, str] | None) -> None:
    assert highest(titles) == found


@given(st.text())
def test_what_is_found_stands_in_what_was_given(titles: str) -> None:
    found = highest(titles)
    assert found is None or found[1] in titles
