from neuroconcepts.intake import references


def test_codes_in_running_text_are_no_weeks_or_prices() -> None:
    assert references.codes("In KW 11 zu KRO-K-130 (HT-G-09?) um 1.200 EUR") == ["KRO-K-130", "HT-G-09"]
