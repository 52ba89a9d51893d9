from neuroconcepts.assistant.letters.notices import known_in_german, notice
from neuroconcepts.domain.duties import unmet


def test_an_agency_without_a_privacy_page_is_told_in_its_language() -> None:
    [duty] = unmet(privacy_url="")
    assert "privacy_url" in duty
    assert known_in_german(duty)
    assert unmet(privacy_url="https://a.example") == ()


def test_it_stands_below_each_mail_to_the_agent() -> None:
    mail = notice(seeker="Max", reason="The seeker complains.", draft=None, lead_id="7", unmet=unmet(privacy_url=""))
    assert mail.text.endswith("Bitte lassen Sie sie eintragen.")
    assert "ACHTUNG" not in notice(seeker="Max", reason="The seeker complains.", draft=None, lead_id="7").text
