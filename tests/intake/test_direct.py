from neuroconcepts.domain.enquiry import Person
from neuroconcepts.intake.direct import read_direct
from neuroconcepts.intake.lines import plain_lines
from neuroconcepts.intake.stated import Setting

TEXT = """Guten Tag,
ist HT-G-09 noch frei?

Mit freundlichen Grüßen
Dr. Eva Kern

Kern Consulting GmbH | Ring 5 | 80333 München
Tel. +49 89 1234567 | Mobil +49 172 1234567
Fax: +49 89 1234568
"""


def setting(name: str) -> Setting:
    return Setting("direct", "DE", None, TEXT, answer_to="eva@kern.example", sender_name=name)


def test_the_signature_gives_what_the_text_does_not() -> None:
    enquiry = read_direct(plain_lines(TEXT), "Büro", setting("Kern Eva"))
    assert enquiry.person == Person(
        None,
        "Dr.",
        "Eva",
        "Kern",
        "Kern Consulting GmbH",
        "eva@kern.example",
        "+491721234567",
        "Ring 5",
        "80333",
        "München",
    )
    assert enquiry.object_refs == ("HT-G-09",)
    assert enquiry.message.endswith("Mit freundlichen Grüßen\nDr. Eva Kern")


def test_without_a_display_name_the_signed_name_counts() -> None:
    assert read_direct(plain_lines(TEXT), "", setting("")).person.last_name == "Kern"
