"""What a report tells, and what a full transfer may withdraw."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.domain.property import Document, Fact, FreeText, Property
from neuroconcepts.domain.property_import import (
    MAX_LINES,
    MAX_NOTES,
    MAX_WORDS,
    Effect,
    Line,
    OnOffer,
    Report,
    changes,
    withdrawal,
)

FIRST, SECOND = uuid4(), uuid4()


def stock(count: int, listed_by: UUID | None = FIRST, name: str = "W") -> list[OnOffer]:
    return [OnOffer(f"{name}-{n}", listed_by) for n in range(count)]


# ── The report ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_all_is_counted_and_as_much_told_as_there_is_room() -> None:
    many = [Line(Effect.REFUSED, str(n), "why " * 500) for n in range(MAX_LINES + 5)]
    report = Report().with_lines(many).with_lines([Line(Effect.CREATED, "new")])
    assert (report.count(Effect.REFUSED), report.count(Effect.CREATED)) == (MAX_LINES + 5, 1)
    assert report.count(Effect.WITHDRAWN) == 0
    assert [line.number for line in report.lines] == [*(str(n) for n in range(MAX_LINES)), "new"]
    assert max(len(line.why) for line in report.lines) == MAX_WORDS


def test_notes_are_told_once_and_bounded() -> None:
    report = Report().with_notes(["a", "b", "a"]).with_notes(["b", *map(str, range(100))])
    assert report.notes[:3] == ("a", "b", "0")
    assert len(report.notes) == MAX_NOTES


def test_attachments_are_counted_as_they_came_and_were_read() -> None:
    came, missing = Document("a", sha256="00"), Document("b", problem="It did not come along.")
    report = Report().with_documents([came, missing, missing])
    report = report.with_reading("a.pdf", read=True, problem="")
    report = report.with_reading("b.pdf", read=False, problem="It is encrypted.")
    report = report.with_reading("c.pdf", read=True, problem="Only its first 200 pages are read.")
    told = report.attachments
    assert (told.kept, told.missing, told.read, told.unreadable) == (1, 2, 2, 1)
    assert report.notes == ("b.pdf: It is encrypted.", "c.pdf: Only its first 200 pages are read.")


def test_changes_are_named() -> None:
    rent = Fact(key="kaltmiete", source="preise/kaltmiete", number=Decimal(1000), unit="EUR")
    before = Property(external_id="1", title="Alt", facts=(rent, Fact(key="kamin", source="x", yes=True)))
    assert changes(before, replace(before, listed=True)) == ()
    after = replace(before, title="Neu", texts=(FreeText("lage", "x"),), facts=(replace(rent, number=Decimal(1100)),))
    assert changes(before, after) == ("title", "texts", "kaltmiete", "kamin")


# ── Withdrawing ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_a_full_transfer_does_not_list_is_withdrawn() -> None:
    decided = withdrawal(stock(4), {"W-0", "W-1", "W-2", "new"}, refused=0, max_share=0.5)
    assert (decided.numbers, decided.notes) == (("W-3",), ())


def test_more_than_the_share_is_left_to_a_person_who_may_say_so() -> None:
    decided = withdrawal(stock(4), {"W-0"}, refused=0, max_share=0.5)
    assert decided.numbers == ()
    assert "3 properties that it does not list stay on offer: more than 50% of what came together" in decided.notes[0]
    assert withdrawal(stock(4), {"W-0"}, refused=0, max_share=0.5, everything=True).numbers == ("W-1", "W-2", "W-3")


def test_an_empty_transfer_withdraws_nothing() -> None:
    assert withdrawal(stock(3), (), refused=0, max_share=0.9).numbers == ()
    assert withdrawal(stock(3, None), (), refused=0, max_share=0.9).numbers == ()


def test_with_refusals_nothing_is_withdrawn() -> None:
    decided = withdrawal(stock(10), {f"W-{n}" for n in range(9)}, refused=1, max_share=0.5)
    assert (decided.numbers, "1 of its objects could not be read" in decided.notes[0]) == ((), True)
    assert decided.continued == (FIRST,), "the next one, without refusals, withdraws"


def test_another_full_transfers_stock_is_left_alone() -> None:
    """Six flats come by one file, two shops by another: both are full, and neither knows of the other."""
    flats, shops = stock(6, FIRST, "W"), stock(2, SECOND, "G")
    decided = withdrawal([*flats, *shops], {f"W-{n}" for n in range(5)}, refused=0, max_share=0.5)
    assert decided.numbers == ("W-5",)
    assert decided.notes[0].startswith("2 properties that it does not list stay on offer")
    assert decided.continued == (FIRST,)


def test_one_that_moved_to_another_transfer_does_not_bring_all_others_along() -> None:
    """A shop became a flat: the other shop is still the other transfer's."""
    flats, shops = stock(6, FIRST, "W"), stock(3, SECOND, "G")
    decided = withdrawal([*flats, *shops], {*(each.number for each in flats), "G-0"}, refused=0, max_share=0.5)
    assert (decided.numbers, decided.continued) == ((), (FIRST,))


def test_what_no_full_transfer_has_listed_goes_with_the_others() -> None:
    """What was added by a partial transfer, or by a table, is withdrawn by the full one that does not list it."""
    decided = withdrawal([*stock(6), OnOffer("new")], {f"W-{n}" for n in range(6)}, refused=0, max_share=0.5)
    assert decided.numbers == ("new",)


NUMBERS = st.sampled_from([f"W-{n}" for n in range(12)])


@given(
    st.dictionaries(NUMBERS, st.sampled_from([None, FIRST, SECOND]), max_size=12),
    st.sets(NUMBERS),
    st.integers(0, 2),
    st.floats(0, 1),
)
def test_whatever_comes_no_more_than_the_share_goes(
    offered: dict[str, UUID | None], listed: set[str], refused: int, share: float
) -> None:
    on_offer = [OnOffer(number, listed_by) for number, listed_by in offered.items()]
    decided = withdrawal(on_offer, listed, refused=refused, max_share=share)
    assert set(decided.numbers) <= offered.keys() - listed
    assert len(decided.numbers) <= share * len(offered)
    assert not (refused and decided.numbers)
    assert bool(decided.notes) == (len(decided.numbers) < len(offered.keys() - listed))
