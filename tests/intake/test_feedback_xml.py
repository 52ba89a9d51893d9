import pytest

from neuroconcepts.intake.feedback_xml import read_feedback

FEEDBACK = """<?xml version="1.0" encoding="{encoding}"?><openimmo_feedback><sender><name>Portal</name></sender>{objects}</openimmo_feedback>"""
OBJECT = (
    "<objekt><portal_obj_id>{id}</portal_obj_id><oobj_id>HT-{id}</oobj_id><interessent><anrede>Frau</anrede><nachname>Kötter</nachname><ort>München</ort><email>k@example.de</email><anfrage>Guten "
    "Tag\n\nWeitere Daten zum Interessenten\nEinzug: 1.5.2025</anfrage></interessent></objekt>"
)


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1"])
def test_several_objects_give_all_their_numbers_and_one_person(encoding: str) -> None:
    xml = FEEDBACK.format(encoding=encoding, objects=OBJECT.format(id=1) + OBJECT.format(id=2)).encode(encoding)
    found = read_feedback([b"%PDF", xml], [])
    assert found is not None
    assert [listing.refs for listing in found.listings] == [("1", "HT-1"), ("2", "HT-2")]
    assert found.values["last_name"] == ["Kötter"]
    assert found.sender == "Portal"


def test_the_tail_of_the_message_is_read_apart() -> None:
    found = read_feedback([FEEDBACK.format(encoding="UTF-8", objects=OBJECT.format(id=1)).encode()], [])
    assert found is not None
    assert found.message == "Guten Tag"
    assert "Einzug" in found.tail


def test_a_wrong_encoding_declaration_does_not_lose_the_enquiry() -> None:
    xml = FEEDBACK.format(encoding="UTF-8", objects=OBJECT.format(id=1)).encode("cp1252")
    assert read_feedback([xml], []) is not None


@pytest.mark.parametrize(
    "bomb",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaa">]><openimmo_feedback>&a;</openimmo_feedback>',
        b'<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><openimmo_feedback/>',
        b"<openimmo_feedback>" + b"<!-- -->" * 1_000 + b"</openimmo_feedback><!DOCTYPE x [<!ENTITY a 'b'>]>",
        '<!DOCTYPE x [<!ENTITY a "aaaa">]><openimmo_feedback>&a;</openimmo_feedback>'.encode("utf-16"),
    ],
)
def test_documents_with_a_dtd_are_refused_and_told(bomb: bytes) -> None:
    problems: list[str] = []
    assert read_feedback([bomb], problems) is None
    assert problems


def test_entities_that_hide_in_another_encoding_expand_to_nothing() -> None:
    """In UTF-7 neither the DOCTYPE nor the entities look like what they are; the parser is told to expand none."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<!DOCTYPE openimmo_feedback [<!ENTITY e0 "ha">{levels}]><openimmo_feedback><x>&e9;</x></openimmo_feedback>'
    hidden = text.replace("<", "+ADw-").replace("&", "+ACY-")
    xml = f'<?xml version="1.0" encoding="UTF-7"?><!-- <openimmo_feedback -->{hidden}'.encode()
    found = read_feedback([xml], [])
    assert found is None or "haha" not in repr(found)


def test_other_xml_is_no_enquiry() -> None:
    assert read_feedback([b"<html/>", b"", b"<openimmo/>"], []) is None
