"""Header values, one by one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.letters.headers import ascii_address, mailbox, message_id, single_id, thread, unstructured
from neuroconcepts.errors import InvalidInput


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", "<a@b.de>"),
        ("Anna Muster", "Anna Muster <a@b.de>"),
        ("Muster, Anna", '"Muster, Anna" <a@b.de>'),
        ('Anna "A." \\', '"Anna \\"A.\\" \\\\" <a@b.de>'),
        ("Anna\r\nBcc: x@y.de", '"Anna Bcc: x@y.de" <a@b.de>'),
        ("Ä", "=?utf-8?b?w4Q=?=\r\n <a@b.de>"),
        ("=?utf-8?q?fake?=", "=?utf-8?b?PT91dGYtOD9xP2Zha2U/PQ==?=\r\n <a@b.de>"),
    ],
)
def test_a_name_before_its_address(name: str, expected: str) -> None:
    assert mailbox(name, "a@b.de") == expected


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=500))
def test_no_line_of_a_subject_is_too_long_for_rfc_2047(text: str) -> None:
    assert all(len(line) <= 76 for line in unstructured(text).split("\r\n"))
    assert unstructured(text).isascii()


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("max@müller.de", "max@xn--mller-kva.de"),
        ("max@STRASSE.de", "max@strasse.de"),
        ("max@straße.de", "max@xn--strae-oqa.de"),
        (" o'neil+tag@b.example ", "o'neil+tag@b.example"),
    ],
)
def test_a_domain_becomes_ascii_and_the_rest_stays(address: str, expected: str) -> None:
    assert ascii_address(address) == expected


@pytest.mark.parametrize(
    "address", ["", "@b.de", "a@", "a b@c.de", "a@b..de", "a,b@c.de", "<a@b.de>", "a\x00@b.de", "ä@b.de"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(InvalidInput, match="Correct it"):
        ascii_address(address)


def test_a_thread_names_each_mail_once_the_answered_one_last() -> None:
    assert thread(["<a@x> <b@x>", "junk <c@x", "<a@x>"], "<b@x>") == ("<a@x>", "<b@x>")
    assert thread([], None) == ()
    assert thread([], "no id") == ()


@given(st.lists(st.integers(0, 50).map(lambda n: f"<{n}@x>"), min_size=1, max_size=80))
def test_a_thread_is_bounded_and_ends_with_the_answered_mail(ids: list[str]) -> None:
    chain = thread(ids, ids[-1])
    assert len(chain) == len(set(chain)) <= 21
    assert chain[-1] == ids[-1]
    assert set(chain) <= set(ids)


def test_a_message_id_is_one_token_at_the_agents_domain() -> None:
    assert re.fullmatch(r"<[0-9a-f]+@xn--mller-kva\.de>", message_id("a1b2", "max@müller.de"))
    for wrong in ("a b", "a>b", "a\r\nb", ""):
        with pytest.raises(InvalidInput):
            message_id(wrong, "a@b.de")
    with pytest.raises(InvalidInput):
        single_id("<a@b> <c@d>")
