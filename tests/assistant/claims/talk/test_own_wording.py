"""The platform's own letters pass by construction, whatever language, country and form of address."""

from datetime import UTC, datetime, timedelta

import pytest

from neuroconcepts.assistant.claims import Agent, check
from neuroconcepts.assistant.claims.talk.own_wording import own_sentences
from neuroconcepts.assistant.letters.wordings import wording_of
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.property import Property

FLAT = Property(external_id="A-1", title="Altbau am Park")
EVA = Agent("Eva Berger", "+43 1 2345678", "eva@a.example", "Agentur Berger")
SLOT = datetime(2026, 3, 5, 16, 30, tzinfo=UTC)


@pytest.mark.parametrize("language", ["de", "de-AT", "de-CH", "en", "fr", "fr-CH", "it"])
@pytest.mark.parametrize("purpose", list(Purpose))
def test_an_opening_and_an_ending_claim_nothing(language: str, purpose: Purpose) -> None:
    words = wording_of(language)
    opening = words.openings.get(purpose, "").format(about=words.about.format(title=FLAT.title))
    ending = words.endings.get(purpose, "").format(agent=EVA.name)
    rest = f"{words.nothing_to_say}\n{words.opt_out}\n{words.disclosure.format(agent=EVA.name)}\n{words.choose[1]}"
    letter = f"{opening}\n\n{words.unmatched.format(agent=EVA.name)}\n{ending}\n{rest}"
    slots = [SLOT, SLOT + timedelta(days=1)]
    assert check(letter, about=FLAT, slots=slots, seeker="", agent=EVA, language=language) == ()


def test_what_is_filled_in_must_be_known() -> None:
    words = wording_of("en")
    said = words.unanswered_question.format(quoted="“Is there a pool?”", agent="Eva Berger")
    assert list(own_sentences(said, "en", "is there a pool? eva berger"))
    assert not list(own_sentences(said, "en", "eva berger"))
