"""Damaged mails are the same on every machine, and of every kind."""

import random

from bench.hostile_parts import CONTENTS
from bench.mutations import MUTATIONS, mutant

MAILS = [
    (
        b"From: a@b.example\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe\r\n--b--\r\n"
    )
]


def test_a_number_is_always_the_same_mail() -> None:
    assert [mutant(MAILS, number) for number in range(60)] == [mutant(MAILS, number) for number in range(60)]
    assert mutant(MAILS, 7, seed=1) != mutant(MAILS, 7, seed=2)


def test_all_damages_come_in_turn_and_some_together() -> None:
    names = [mutant(MAILS, number)[0] for number in range(len(MUTATIONS))]
    assert {name.split(" + ")[0] for name in names} == set(MUTATIONS)
    assert any(" + " in name for name in names)


def test_each_damage_changes_the_mail() -> None:
    for name, mutate in MUTATIONS.items():
        assert any(mutate(MAILS[0], random.Random(seed)) != MAILS[0] for seed in range(5)), name
        assert mutate(b"", random.Random(1)) is not None, name


def test_hostile_contents_are_bounded() -> None:
    for name, make in CONTENTS.items():
        for seed in range(5):
            kind, content = make(random.Random(seed))
            assert kind, name
            assert len(content) < 2_000_000, name
