from dataclasses import FrozenInstanceError

import pytest

from neuroconcepts.domain.enquiry import Enquiry, MailKind, Person


def test_a_person_is_named_in_reading_order() -> None:
    assert Person(title="Dr.", first_name="Ludwig", last_name="von Rabenstein").full_name == "Dr. Ludwig von Rabenstein"
    assert Person().full_name == ""


def test_enquiries_do_not_change_and_compare_by_value() -> None:
    enquiry = Enquiry("willhaben", Person(email="a@b.example"))
    assert enquiry == Enquiry("willhaben", Person(email="a@b.example"))
    with pytest.raises(FrozenInstanceError):
        enquiry.message = "x"  # type: ignore[misc]


def test_kinds_are_the_words_of_the_corpus() -> None:
    assert {k.value for k in MailKind} == {"lead", "reply", "auto_reply", "bounce", "not_lead"}
