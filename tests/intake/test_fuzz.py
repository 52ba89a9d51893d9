"""A share of the damaged mails of `python -m bench fuzz`, each kind of damage among them: read without an error, in bounds."""

import pytest

from bench.fuzz_reader import corpus, read_mutant
from bench.mutations import MUTATIONS, SEED
from neuroconcepts.intake.reading import read_mail, warm_up

MAILS = corpus()
COUNT = 400
SECONDS = 15.0
"""A hang, on any machine; how fast it is, the bench measures."""
MEBIBYTES = 100
FOUND = {
    6: "punycode is no charset",
    9: "a NUL in an encoded word",
    14: "parts without end",
    142: "half of a surrogate pair in the subject",
    175: "a NUL in the name of a file in winmail.dat",
    6021: "hard spaces after a label",
    8047: "blanks without end within quotation marks",
    5375: "a length beyond the end of an S/MIME part, which was looked for forever",
    1343: "comments within each other in an address",
}
"""Mails that once broke the reader."""


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    warm_up()
    for raw in MAILS:
        read_mail(raw)


@pytest.mark.parametrize("share", range(8))
def test_damaged_mails_are_read_in_bounds_and_can_be_stored(share: int) -> None:
    numbers = range(share * 25, 25 * COUNT, 8 * 25)
    read = [read_mutant(MAILS, number, SEED) for number in numbers]
    assert len(read) == COUNT / 8
    assert {mail.number: mail.fault for mail in read if mail.fault} == {}
    assert {mail.number: mail.seconds for mail in read if mail.seconds > SECONDS} == {}
    assert {mail.number: mail.peak for mail in read if mail.peak > MEBIBYTES} == {}


def test_the_share_holds_every_damage() -> None:
    assert {number % len(MUTATIONS) for number in range(0, 25 * COUNT, 25)} == set(range(len(MUTATIONS)))


@pytest.mark.parametrize("number", FOUND, ids=FOUND.values())
def test_what_was_found_stays_mended(number: int) -> None:
    assert read_mutant(MAILS, number, SEED).fault == ""
