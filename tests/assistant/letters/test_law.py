"""What the law has a letter tell, in the words of its language."""

import pytest

from neuroconcepts.assistant.letters.law import (
    disclosure,
    in_words,
    instruction,
    notices,
    opt_out,
    privacy_notice,
    withdrawal,
)
from neuroconcepts.assistant.letters.wordings import AddressForm
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.law import Notice, Rule

LETTERS: list[tuple[str, AddressForm]] = [
    ("de", "sie"), ("de", "du"), ("de-CH", "sie"), ("de-CH", "du"), ("en", "sie"), ("fr", "sie"), ("it", "sie"),
]  # fmt: skip
URL = "https://www.agentur.example/datenschutz"


@pytest.mark.parametrize(("language", "form"), LETTERS)
def test_each_language_tells_that_an_ai_wrote_for_whom_and_how_to_reach_a_person(
    language: str, form: AddressForm
) -> None:
    told = disclosure(language, "Anna Berger", "Berger Immobilien", form)
    assert told.rule is Rule.AI_DISCLOSURE
    assert "Anna Berger, Berger Immobilien" in told.text
    assert any(ai in told.text for ai in ("KI-Assistent", "AI assistant", "assistant IA", "assistente IA"))
    assert any(person in told.text for person in ("Menschen", "a person", "une personne", "una persona"))


@pytest.mark.parametrize(("language", "form"), LETTERS)
def test_each_language_tells_where_data_come_from_and_how_to_end_messages(language: str, form: AddressForm) -> None:
    privacy = privacy_notice(language, f" {URL}\n", form)
    assert (privacy.rule, URL in privacy.text, "\n" in privacy.text) == (Rule.PRIVACY_NOTICE, True, False)
    assert opt_out(language, form).rule is Rule.FOLLOW_UP


def test_each_wording_has_a_version_of_its_own_whoever_it_names() -> None:
    told = [tell(*letter) for letter in LETTERS for tell in (opt_out, _privacy, _disclosure)]
    assert len({notice.version for notice in told}) == len({notice.text for notice in told}) >= 19
    assert _disclosure("de", "sie").version == disclosure("de", "Eva", "Andere").version


def _privacy(language: str, form: AddressForm) -> Notice:
    return privacy_notice(language, URL, form)


def _disclosure(language: str, form: AddressForm) -> Notice:
    return disclosure(language, "Anna", "Berger", form)


@pytest.mark.parametrize("purpose", Purpose)
def test_each_letter_tells_what_it_has_to(purpose: Purpose) -> None:
    told = notices(purpose, "de", "du", agent_name="Anna", company="", privacy_url=URL)
    first = [Rule.FOLLOW_UP] if purpose is Purpose.FOLLOW_UP else []
    assert [notice.rule for notice in told] == [*first, Rule.AI_DISCLOSURE, Rule.PRIVACY_NOTICE]
    assert all("du" in notice.text or "deinen" in notice.text for notice in told)
    without = notices(purpose, "de", "du", agent_name="Anna", company="", privacy_url="")
    assert without == told[:-1]
    assert in_words(told) == "\n\n".join(notice.text for notice in told)


def test_nobody_s_name_is_the_office() -> None:
    assert "AI assistant on behalf of our office" in disclosure("en", "", " ").text


def test_the_instruction_is_the_agency_s_own_words_and_no_small_print() -> None:
    told = (withdrawal(" Widerrufsbelehrung.\n\n14 Tage. "), disclosure("de", "Anna", "Berger"))
    assert (told[0].rule, told[0].text) == (Rule.WITHDRAWAL, "Widerrufsbelehrung.\n\n14 Tage.")
    assert (instruction(told), in_words(told)) == (told[0].text, told[1].text)
    assert withdrawal("Anders.").version != told[0].version
