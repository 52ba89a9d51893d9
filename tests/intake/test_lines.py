from neuroconcepts.intake.lines import MAX_VOID, joined, plain_lines, without_voids


def test_voids_are_cut_and_lines_stay_apart() -> None:
    assert without_voids("a" + " " * 300 + "\nb") == "a" + " " * MAX_VOID + "\nb"
    assert without_voids("a\n" + " \n" * 300 + "b") == "a" + "\n" * MAX_VOID + "b"
    assert without_voids("a\xa0\t b\n\nc") == "a\xa0\t b\n\nc"
    assert joined(plain_lines("Name:" + " " * 300 + "\nEva\n")) == "Name:\nEva\n"
