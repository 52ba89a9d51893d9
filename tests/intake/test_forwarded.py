import pytest

from neuroconcepts.intake.forwarded import bare_subject, is_forward, original_of
from neuroconcepts.intake.lines import joined, plain_lines

BLOCKS = {
    "outlook": "Von: Eva <eva@example.at>\nGesendet: Montag\nAn: Chef\nBetreff: Haus\n\nText",
    "gmail": "---------- Forwarded message ---------\nFrom: Eva <eva@example.at>\nDate: Mon\nSubject: Haus\nTo: <c@d.example>\n\nText",
    "apple": "Anfang der weitergeleiteten Nachricht:\n\n> Von: Eva <eva@example.at>\n> Betreff: Haus\n> Datum: 3. "
    "März\n> An: Chef\n> \n> Text",
    "french": "De : Eva <eva@example.at>\nEnvoyé : lundi\nÀ : Chef\nObjet : Haus\n\nText",
}


@pytest.mark.parametrize("client", BLOCKS)
def test_the_original_is_found_in_every_clients_block(client: str) -> None:
    found = original_of(plain_lines(f"Bitte übernehmen\n\n{BLOCKS[client]}"))
    assert found is not None
    assert (found.sender, found.sender_name, found.subject) == ("eva@example.at", "Eva", "Haus")
    assert joined(found.lines).strip() == "Text"


def test_the_innermost_of_several_forwards_is_the_original() -> None:
    outer = "Von: Kollege <k@example.at>\nDatum: x\nBetreff: WG: Haus\n\nfyi\n\n"
    found = original_of(plain_lines(outer + BLOCKS["outlook"]))
    assert found is not None
    assert found.sender == "eva@example.at"


def test_a_text_without_mail_headers_is_no_forward() -> None:
    assert original_of(plain_lines("Von: Herzen alles Gute\nAn: dich")) is None


def test_subjects() -> None:
    assert is_forward("WG: Haus")
    assert not is_forward("Re: Haus")
    assert bare_subject("AW: WG: Re: Haus") == "Haus"
