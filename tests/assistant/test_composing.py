"""What letters say, and that what they tell the seeker to write is understood when he writes it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.composing import WORDINGS, Composition, Frame, compose, disclosure
from neuroconcepts.assistant.understanding import understand
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.domain.conversation import Answer, Context, Intent, Window
from neuroconcepts.errors import InvalidInput

VIENNA = ZoneInfo("Europe/Vienna")
NOW = datetime(2025, 2, 24, 10, 0, tzinfo=VIENNA)
FIRST = datetime(2025, 2, 27, 16, 30, tzinfo=VIENNA)
SLOTS = tuple(
    Window(FIRST + timedelta(days=n, hours=n), FIRST + timedelta(days=n, hours=n, minutes=30)) for n in range(3)
)
FRAME = Frame(
    purpose=Purpose.FIRST_ANSWER,
    language="de",
    timezone="Europe/Vienna",
    agent_name="Anna Berger",
    company="Berger Immobilien",
    salutation="Frau",
    title="Dr.",
    first_name="Eva",
    last_name="Novak",
    property_title="Helle 3-Zimmer-Wohnung",
    answer=Answer("Die Kaltmiete beträgt 1.480 €.", unanswered=("Darf man grillen?",)),
    slots=SLOTS,
    place="Lange Gasse 1, 1080 Wien",
)


def test_a_first_answer_in_german_from_greeting_to_closing() -> None:
    assert compose(FRAME) == Composition(
        "Ihre Anfrage: Helle 3-Zimmer-Wohnung",
        """\
Sehr geehrte Frau Dr. Novak,

vielen Dank für Ihre Anfrage zu „Helle 3-Zimmer-Wohnung“.

Die Kaltmiete beträgt 1.480 €.

Für eine Besichtigung sind derzeit diese Termine frei:
1. Donnerstag, 27. Februar 2025, 16:30 Uhr
2. Freitag, 28. Februar 2025, 17:30 Uhr
3. Samstag, 1. März 2025, 18:30 Uhr

Bitte antworten Sie mit der Nummer, die Ihnen passt, zum Beispiel „Termin 2“, oder nennen Sie andere Zeiten.

Ihre weitere Frage „Darf man grillen?“ gebe ich an Anna Berger weiter; Sie erhalten dazu eine persönliche Antwort.

Mit freundlichen Grüßen
im Auftrag von Anna Berger, Berger Immobilien""",
    )


def test_a_confirmation_in_english_names_time_property_and_place() -> None:
    frame = replace(
        FRAME,
        purpose=Purpose.CONFIRMATION,
        language="en",
        answer=Answer("The rent is 1,480 €."),
        slots=(),
        viewing=Window(SLOTS[0].start.astimezone(UTC), SLOTS[0].end.astimezone(UTC)),
        reply_subject="AW: Re: Wohnung",
    )
    assert compose(frame) == Composition(
        "Re: Wohnung",
        """\
Dear Dr. Novak,

Your appointment for a viewing is booked:

Thursday, 27 February 2025, 16:30
Helle 3-Zimmer-Wohnung
Place: Lange Gasse 1, 1080 Wien

The rent is 1,480 €.

The appointment is attached to this email as a calendar entry. If you would like to move or cancel the appointment, \
please reply to this email.

Kind regards
on behalf of Anna Berger, Berger Immobilien""",
    )


def test_of_a_time_that_may_be_another_one_the_seeker_is_asked() -> None:
    one, two = (compose(replace(FRAME, purpose=Purpose.ANSWER, unsure=SLOTS[:n])).text for n in (1, 2))
    assert "Meinen Sie Donnerstag, 27. Februar 2025, 16:30 Uhr?" in one
    assert "Donnerstag, 27. Februar 2025, 16:30 Uhr – Freitag, 28. Februar 2025, 17:30 Uhr?" in two


@pytest.mark.parametrize(
    ("language", "person", "greeting"),
    [
        ("de", ("Herr", "Mag.", "Max", "von Au"), "Sehr geehrter Herr Mag. von Au,"),
        ("de", ("Familie", "Dr.", None, "Huber"), "Sehr geehrte Familie Huber,"),
        ("de", (None, "Dr.", "Anna", "Berg"), "Guten Tag Dr. Anna Berg,"),
        ("de", (None, None, "Anna", None), "Guten Tag Anna,"),
        ("de", ("Frau", None, None, None), "Guten Tag,"),
        ("de", ("Divers", None, "Kim", "Roth"), "Guten Tag Kim Roth,"),
        ("de-AT", ("Herr", None, None, "Roth"), "Sehr geehrter Herr Roth,"),
        ("", ("Herr", None, None, "Roth"), "Sehr geehrter Herr Roth,"),
        ("en", ("Herr", "Mag.", "Max", "Au"), "Dear Mr Au,"),
        ("en", ("Frau", "Prof. Dr.", "Ina", "Au"), "Dear Prof. Dr. Au,"),
        ("en", ("Familie", "Dr.", None, "Au"), "Dear Au family,"),
        ("en", (None, None, "Ayşe", "Öztürk"), "Dear Ayşe Öztürk,"),
        ("tr", (None, None, None, None), "Hello,"),
        ("de", (None, None, "Gewinn auf http://x.example", "Klick"), "Guten Tag Klick,"),
        ("de", (None, None, "www.gewinn.com", "ruf 0900 123"), "Guten Tag,"),
        ("de", ("Herr", None, None, "M\nüller"), "Sehr geehrter Herr M üller,"),
    ],
)
def test_greetings(language: str, person: tuple[str | None, ...], greeting: str) -> None:
    salutation, title, first, last = person
    frame = replace(FRAME, language=language, salutation=salutation, title=title, first_name=first, last_name=last)
    assert compose(frame).text.partition("\n")[0] == greeting


def test_a_slot_that_is_gone_is_told_before_the_others() -> None:
    text = compose(replace(FRAME, purpose=Purpose.ANSWER, missed=SLOTS[2], slots=SLOTS[:1], answer=None)).text
    gone = text.index("Der gewählte Termin (Samstag, 1. März 2025, 18:30 Uhr) ist leider nicht mehr frei.")
    assert gone < text.index("derzeit dieser Termin frei:\n1. Donnerstag")


def test_what_stays_open_is_quoted_or_at_least_mentioned() -> None:
    def about(*unanswered: str) -> str:
        return compose(replace(FRAME, answer=Answer("", unanswered=unanswered))).text

    assert "– „Grillen?“\n– „Ist die Küche neu?“" in about("Grillen?", "Ist die  Küche\nneu?", "Grillen?")
    assert "Ihr Anliegen „Besichtigungstermin“ gebe ich an Anna Berger weiter" in about("Besichtigungstermin")
    for nasty in ("Was ist http://gewinn.example?", "Schreib an x@y.example", "lang " * 100):
        assert nasty.strip() not in about(nasty)
        assert "Ihr weiteres Anliegen gebe ich an Anna Berger weiter" in about(nasty)


def test_a_letter_with_nothing_to_say_still_tells_how_to_go_on() -> None:
    bare = replace(FRAME, answer=None, slots=(), property_title=None)
    assert "vielen Dank für Ihre Anfrage.\n\nHaben Sie Fragen" in compose(bare).text
    assert compose(bare).subject == "Ihre Anfrage"


@pytest.mark.parametrize("language", WORDINGS)
@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_can_be_written_in_every_language(purpose: Purpose, language: str) -> None:
    letter = compose(replace(FRAME, purpose=purpose, language=language, viewing=SLOTS[0]))
    assert not set("{}") & set(letter.text + letter.subject)
    assert letter.text.count("Helle 3-Zimmer-Wohnung") == 1
    assert "Anna Berger" in letter.text
    # No agency's or seeker's name, no title: still whole sentences.
    empty = Frame(
        purpose=purpose, language=language, timezone="Europe/Vienna", agent_name="", company="", viewing=SLOTS[0]
    )
    text = compose(empty).text
    assert not [bad for bad in ("  ", " .", " ,", "None", "„“", "“”", ": \n") if bad in text]


@pytest.mark.parametrize("purpose", [Purpose.CONFIRMATION, Purpose.REMINDER])
def test_no_appointment_is_spoken_of_without_its_time(purpose: Purpose) -> None:
    with pytest.raises(InvalidInput, match="without its viewing"):
        compose(replace(FRAME, purpose=purpose, viewing=None))
    cancelled = compose(replace(FRAME, purpose=Purpose.CANCELLATION, viewing=None)).text
    assert "Ihr Besichtigungstermin zu „Helle 3-Zimmer-Wohnung“ ist abgesagt.\n" in cancelled


@pytest.mark.parametrize(
    ("language", "said", "intent"),
    [
        ("de", "kein Interesse", Intent.NOT_INTERESTED),
        ("en", "not interested", Intent.NOT_INTERESTED),
        ("de", "Ich möchte mit einem Menschen sprechen", Intent.HUMAN_REQUESTED),
        ("en", "I would like to talk to a person", Intent.HUMAN_REQUESTED),
    ],
)
def test_what_the_letters_ask_to_be_written_is_understood(language: str, said: str, intent: Intent) -> None:
    follow_up = compose(replace(FRAME, purpose=Purpose.FOLLOW_UP, language=language, slots=())).text
    assert said in follow_up + disclosure(language, "Anna Berger", "Berger Immobilien").text
    assert intent in understand(said, now=NOW, context=Context(), language=language).intents


@pytest.mark.parametrize("language", WORDINGS)
@pytest.mark.parametrize("place", range(3))
def test_a_slot_repeated_as_it_was_written_is_the_slot_that_was_offered(language: str, place: int) -> None:
    text = compose(replace(FRAME, language=language)).text
    line = next(line for line in text.splitlines() if line.startswith(f"{place + 1}. ")).partition(" ")[2]
    understood = understand(line, now=NOW, context=Context(offered=SLOTS), language=language)
    assert understood.windows == (SLOTS[place],)


@pytest.mark.parametrize(("language", "word"), [("de", "Termin"), ("en", "number")])
@pytest.mark.parametrize("count", [1, 3])
def test_the_reply_that_a_letter_proposes_takes_the_slot(language: str, word: str, count: int) -> None:
    said = f"{word} {min(count, 2)}"
    assert said in compose(replace(FRAME, language=language, slots=SLOTS[:count])).text
    understood = understand(said, now=NOW, context=Context(offered=SLOTS[:count]), language=language)
    assert (understood.intents, understood.windows) == ((Intent.SLOT_ACCEPT,), (SLOTS[min(count, 2) - 1],))


@given(st.text(), st.text(), st.text(), st.text())
def test_no_field_breaks_the_letter_s_layout_or_subject(first: str, last: str, title: str, subject: str) -> None:
    frame = replace(FRAME, first_name=first, last_name=last, title=title, property_title=subject, reply_subject=subject)
    letter = compose(frame)
    assert len(letter.subject.splitlines()) <= 1
    assert letter.text.partition("\n\n")[0] == letter.text.splitlines()[0]
    assert letter.text.endswith("im Auftrag von Anna Berger, Berger Immobilien")


def test_the_disclosure_says_who_wrote_and_for_whom() -> None:
    assert (
        "KI-Assistent im Auftrag von Anna Berger, Berger Immobilien"
        in disclosure("de", "Anna Berger", "Berger Immobilien").text
    )
    assert "AI assistant on behalf of our office" in disclosure("en", "", " ").text
