"""Entries of a transmission that contradict each other, or cannot be kept."""

from neuroconcepts.domain.property import Property
from neuroconcepts.intake.entries import MAX_NUMBER, Entry, Offered, Place, Refused, Withdrawn, sound


def offered(number: str, line: int, file: str = "", obid: str = "") -> Offered:
    return Offered(Property(external_id=number, openimmo_obid=obid), Place(file, line))


def test_a_number_is_offered_once() -> None:
    first, again, other = offered("1", 3, "a.xml"), offered("1", 9, "b.xml"), offered("2", 10)
    kept = list(sound([first, again, other]))
    assert kept == [first, Refused("Its number stands here twice, first in line 3 of a.xml.", Place("b.xml", 9)), other]


def test_withdrawn_and_offered_again_is_no_contradiction() -> None:
    both: list[Entry] = [Withdrawn("1", Place(line=3)), offered("1", 4)]
    assert list(sound(both)) == both


def test_a_number_too_long_for_an_index_is_none() -> None:
    long = "x" * (MAX_NUMBER + 1)
    refused = list(sound([offered(long, 1), Withdrawn(long), offered("1", 1, obid=long), offered("x" * MAX_NUMBER, 1)]))
    assert [isinstance(each, Refused) for each in refused] == [True, True, True, False]
