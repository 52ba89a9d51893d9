import pytest

from neuroconcepts.intake import phones


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("+49 (0)89 99998-120", "AT", "+498999998120"), ("0049 (0)821 5550 190", "DE", "+498215550190"), ("0664/123 45 67", "AT", "+436641234567"),
        ("0664/123 45 67", "DE", "+436641234567"), ("0171-39200-77", "AT", "+491713920077"), ("079 123 45 67", "DE", "+41791234567"),
        ("01/234 56 99", "AT", "+4312345699"), ("keine", "DE", None), ("12", "DE", None),
    ],
)  # fmt: skip
def test_numbers_to_e164(text: str, country: str, number: str | None) -> None:
    assert phones.to_e164(text, country) == number


def test_a_mobile_number_wins() -> None:
    assert phones.best_number(["089 1234567", "0171 1234567"], "DE") == "+491711234567"


def test_dates_and_amounts_are_no_numbers_to_call() -> None:
    assert phones.numbers_in("am 01.03.2025 um 09:00, 285.000 EUR, Tel. 0650/555 01 23") == ["0650/555 01 23"]
