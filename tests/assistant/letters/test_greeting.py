"""How people are greeted: by salutation, highest title and name, as each language and country has it."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.letters.greeting import greeting, name_of
from neuroconcepts.assistant.letters.wordings import AddressForm, Tone, wording_of


@dataclass(frozen=True)
class Seeker:
    salutation: str | None
    title: str | None
    first_name: str | None
    last_name: str | None


def greeted(language: str, person: tuple[str | None, ...], form: AddressForm = "sie", tone: Tone = "formal") -> str:
    words = wording_of(language, form)
    return greeting(Seeker(*person), words, words.friendly if tone == "friendly" else words.formal)


@pytest.mark.parametrize(
    ("language", "person", "said"),
    [
        ("de", ("Herr", "Mag.", "Max", "von Au"), "Sehr geehrter Herr Mag. von Au,"),
        ("de", ("Familie", "Dr.", None, "Huber"), "Sehr geehrte Familie Huber,"),
        ("de", (None, "Dr.", "Anna", "Berg"), "Guten Tag Dr. Anna Berg,"),
        ("de", (None, None, "Anna", None), "Guten Tag Anna,"),
        ("de", (None, "Dr.", "Anna", None), "Guten Tag Anna,"),
        ("de", ("Frau", None, None, None), "Guten Tag,"),
        ("de", ("Divers", None, "Kim", "Roth"), "Guten Tag Kim Roth,"),
        ("", ("Herr", None, None, "Roth"), "Sehr geehrter Herr Roth,"),
        ("de-AT", ("Frau", "Mag.a", "Ina", "Au"), "Sehr geehrte Frau Mag.a Au,"),
        ("de-AT", ("Herr", "DI", "Max", "Au"), "Sehr geehrter Herr DI Au,"),
        ("de-AT", ("Herr", "Mag. Dr.", "Max", "Au"), "Sehr geehrter Herr Dr. Au,"),
        ("de-DE", ("Herr", "Dipl.-Ing.", "Max", "Au"), "Sehr geehrter Herr Au,"),
        ("de-DE", ("Frau", "Prof. Dr. med.", "Ina", "Au"), "Sehr geehrte Frau Prof. Au,"),
        ("de-CH", ("Frau", None, "Ina", "Meier"), "Sehr geehrte Frau Meier"),
        ("de-CH", ("Herr", "lic. iur.", "Urs", "Meier"), "Sehr geehrter Herr Meier"),
        ("de-CH", ("Herr", "Mag.", "Urs", "Meier"), "Sehr geehrter Herr Meier"),
        ("de-CH", (None, None, None, None), "Guten Tag"),
        ("en", ("Herr", "Mag.", "Max", "Au"), "Dear Mr Au,"),
        ("en", ("Frau", "Dr.", "Ina", "Au"), "Dear Dr Au,"),
        ("en", ("Frau", "Prof. Dr.", "Ina", "Au"), "Dear Professor Au,"),
        ("en", ("Familie", "Dr.", None, "Au"), "Dear Au family,"),
        ("en", (None, None, "Ayşe", "Öztürk"), "Dear Ayşe Öztürk,"),
        ("tr", (None, None, None, None), "Hello,"),
        ("fr", ("Frau", "Dr.", "Ina", "Au"), "Madame,"),
        ("fr", ("Familie", None, None, "Au"), "Madame, Monsieur,"),
        ("fr", (None, None, "Ina", "Au"), "Bonjour Ina Au,"),
        ("it", ("Frau", "Dr.", "Ina", "Au"), "Gentile Dott.ssa Au,"),
        ("it", ("Herr", "Prof. Dr.", "Max", "Au"), "Gentile Prof. Au,"),
        ("it", ("Herr", "Mag.", "Max", "Au"), "Gentile Signor Au,"),
        ("it", (None, "Dr.", "Kim", "Au"), "Gentile Kim Au,"),
        ("de", (None, None, "Gewinn auf http://x.example", "Klick"), "Guten Tag Klick,"),
        ("de", (None, None, "www.gewinn.com", "ruf 0900 123"), "Guten Tag,"),
        ("de", ("Herr", None, None, "M\nüller"), "Sehr geehrter Herr M üller,"),
    ],
)
def test_greetings(language: str, person: tuple[str | None, ...], said: str) -> None:
    assert greeted(language, person) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Guten Tag Frau Dr. Meier,"),
        ("de-CH", "Guten Tag Frau Dr. Meier"),
        ("en", "Hello Dr Meier,"),
        ("fr", "Bonjour Madame Meier,"),
        ("it", "Buongiorno Dott.ssa Meier,"),
    ],
)
def test_greetings_in_a_friendly_tone(language: str, said: str) -> None:
    assert greeted(language, ("Frau", "Dr.", "Ina", "Meier"), tone="friendly") == said


@pytest.mark.parametrize(
    ("language", "person", "said"),
    [
        ("de", ("Frau", "Dr.", "Ina", "Meier"), "Hallo Ina,"),
        ("de", ("Frau", None, None, "Meier"), "Hallo,"),
        ("de", ("Familie", None, None, "Meier"), "Hallo,"),
        ("de-CH", ("Frau", None, "Ina", "Meier"), "Hallo Ina"),
        ("en", ("Frau", None, "Ina", "Meier"), "Hello Ms Meier,"),
    ],
)
def test_greetings_with_du_go_by_first_name(language: str, person: tuple[str | None, ...], said: str) -> None:
    assert greeted(language, person, "du", "friendly") == said


@given(*[st.none() | st.text()] * 4, st.sampled_from(["de", "de-CH", "en", "fr", "it"]))
def test_whatever_a_form_holds_a_greeting_is_one_short_line(
    salutation: str | None, title: str | None, first: str | None, last: str | None, language: str
) -> None:
    said = greeted(language, (salutation, title, first, last))
    assert len(said.splitlines()) == 1
    assert len(said) < 260
    assert not set(said) & set("{}<>@[]|0123456789")


def test_a_name_is_no_message() -> None:
    assert name_of("Ina  Maria\tMeier") == "Ina Maria Meier"
    for smuggled in ("x" * 61, "call 0900", "a@b.example", "win.com", "<b>", "Ina!", "a/b", "{x}"):
        assert name_of(smuggled) == "", smuggled
