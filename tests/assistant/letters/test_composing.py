"""What letters say, and that what they tell the seeker to write is understood when he writes it."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.assistant.answers.papers import confirms
from neuroconcepts.assistant.guards.propriety import improper, promotional
from neuroconcepts.assistant.letters.composing import Composition, Frame, compose, parts_of, subject_about
from neuroconcepts.assistant.letters.law import disclosure, opt_out
from neuroconcepts.assistant.letters.wordings import AddressForm, Tone
from neuroconcepts.assistant.reading.understanding import understand
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
Dear Dr Novak,

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
    ("message", "language", "asked"),
    [
        (
            "Geht Montag, 26. Februar um 17 Uhr?",
            "de",
            "Welche Zeit meinen Sie: Mittwoch, 26. Februar 2025, 17:00 Uhr – Montag, 24. Februar 2025, 17:00 Uhr?",
        ),
        (
            "Geht Montag, 3.3. am Nachmittag oder Dienstag, 5.3.?",
            "de",
            "Welche Zeit meinen Sie: Mittwoch, 5. März 2025 – Dienstag, 4. März 2025?",
        ),
        (
            "Would Friday 27 February at 3 pm work?",
            "en",
            "Which one do you mean: Thursday, 27 February 2025, 15:00 – Friday, 28 February 2025, 15:00?",
        ),
        (
            "On peut visiter lundi 26 février à 18h ?",
            "fr",
            "mercredi 26 février 2025 à 18h00 – lundi 24 février 2025 à 18h00",
        ),
        (
            "Possiamo venire lunedì 26 febbraio alle 18?",
            "it",
            "mercoledì 26 febbraio 2025, ore 18:00 – lunedì 24 febbraio 2025, ore 18:00",
        ),
    ],
)
def test_of_a_date_that_its_weekday_contradicts_both_readings_are_asked_for(
    message: str, language: str, asked: str
) -> None:
    understood = understand(message, now=NOW, context=Context(), language=language)
    frame = replace(FRAME, purpose=Purpose.ANSWER, language=language, unsure=understood.unsure)
    assert asked in compose(frame).text


def test_a_slot_that_is_gone_is_told_before_the_others() -> None:
    text = compose(replace(FRAME, purpose=Purpose.ANSWER, missed=SLOTS[2], slots=SLOTS[:1], answer=None)).text
    gone = text.index("Der gewählte Termin (Samstag, 1. März 2025, 18:30 Uhr) ist leider nicht mehr frei.")
    assert gone < text.index("derzeit dieser Termin frei:\n1. Donnerstag")


def test_what_stays_open_is_quoted_or_at_least_mentioned() -> None:
    def about(*unanswered: str) -> str:
        return compose(replace(FRAME, answer=Answer("", unanswered=unanswered))).text

    assert "– „Grillen?“\n– „Ist die Küche neu?“" in about("Grillen?", "Ist die  Küche\nneu?", "Grillen?")
    for quoted in ('"Grillen?"', "„Grillen?“", "«Grillen?»", "« Grillen? »"):
        assert "Ihre weitere Frage „Grillen?“ gebe ich" in about(quoted), quoted
    assert "Ihr Anliegen „Besichtigungstermin“ gebe ich an Anna Berger weiter" in about("Besichtigungstermin")
    for nasty in ("Was ist http://gewinn.example?", "Schreib an x@y.example", "lang " * 100):
        assert nasty.strip() not in about(nasty)
        assert "Ihr weiteres Anliegen gebe ich an Anna Berger weiter" in about(nasty)


def test_a_letter_with_nothing_to_say_still_tells_how_to_go_on() -> None:
    bare = replace(FRAME, answer=None, slots=(), property_title=None)
    assert "vielen Dank für Ihre Anfrage.\n\nHaben Sie Fragen" in compose(bare).text
    assert compose(bare).subject == "Ihre Anfrage"


LANGUAGES = ("de", "de-AT", "de-DE", "de-CH", "en", "fr", "fr-CH", "it", "it-CH")
FORMS: tuple[AddressForm, ...] = ("sie", "du")
TONES: tuple[Tone, ...] = ("formal", "friendly")
every_letter = [
    pytest.param(replace(FRAME, purpose=purpose, language=language, address_form=form, tone=tone, viewing=SLOTS[0]))
    for purpose in Purpose
    for language in LANGUAGES
    for form in (FORMS if language.startswith("de") else FORMS[:1])
    for tone in TONES
]


@pytest.mark.parametrize("frame", every_letter)
def test_every_purpose_can_be_written_in_every_language_form_and_tone(frame: Frame) -> None:
    letter = compose(frame)
    assert not set("{}") & set(letter.text + letter.subject)
    assert letter.text.count("Helle 3-Zimmer-Wohnung") == 1
    assert "Anna Berger" in letter.text
    # No agency's or seeker's name, no title: still whole sentences.
    empty = compose(
        replace(FRAME, purpose=frame.purpose, language=frame.language, address_form=frame.address_form, tone=frame.tone,
                viewing=SLOTS[0], agent_name="", company=" ", salutation=None, title=None, first_name=None,
                last_name=None, property_title=None, unmatched=True)
    )  # fmt: skip
    assert not [
        bad for bad in ("  ", " .", " ,", "None", "„“", "“”", "«»", ": \n", ". unser", ". our") if bad in empty.text
    ]


LONGEST_BARE, LONGEST = 420, 1_000
"""Characters of a letter that only says what it is for, and of one with answer, three slots and an open question."""


@pytest.mark.parametrize("frame", every_letter)
def test_letters_are_short_sober_and_advertise_nothing(frame: Frame) -> None:
    bare = compose(replace(frame, slots=(), answer=None))
    assert len(bare.text) <= LONGEST_BARE
    full = compose(frame)
    assert len(full.text) <= LONGEST
    for letter in (bare, full):
        assert "!" not in letter.text + letter.subject
        assert improper(letter.text, may_ask_income=False) == promotional(letter.text) == ()


@pytest.mark.parametrize("frame", [each for each in every_letter if "de" in each.values[0].language])  # type: ignore[union-attr]  # a Frame
def test_a_german_letter_addresses_the_seeker_in_one_form(frame: Frame) -> None:
    frame = replace(frame, unmatched=True, answer=Answer("", unanswered=("Ist der Keller trocken?",)))
    words = set(re.findall(r"\w+", compose(frame).text))
    sie, du = words & {"Sie", "Ihr", "Ihre", "Ihnen", "Ihren"}, words & {"du", "dich", "dir", "dein", "deine", "deinen"}
    assert (bool(sie), bool(du)) == (frame.address_form == "sie", frame.address_form == "du")


def test_switzerland_writes_as_in_switzerland() -> None:
    answer = Answer("Die Straße ist ruhig. Dazu steht im Exposé: „Größe 80 m²“", unanswered=("Darf man grillen?",))
    frame = replace(FRAME, language="de-CH", last_name="Weiß", title=None, slots=SLOTS[:1], answer=answer)
    letter = compose(frame)
    assert letter.text.splitlines()[:3] == [
        "Sehr geehrte Frau Weiß",
        "",
        "Vielen Dank für Ihre Anfrage zu «Helle 3-Zimmer-Wohnung».",
    ]
    assert "Die Strasse ist ruhig. Dazu steht im Exposé: «Grösse 80 m²»" in letter.text
    assert "Ihre weitere Frage «Darf man grillen?»" in letter.text
    assert letter.text.endswith("Freundliche Grüsse\nim Auftrag von Anna Berger, Berger Immobilien")
    assert "ß" not in letter.text.replace("Weiß", "")
    assert not set("„“") & set(letter.text)


def test_austria_has_its_own_january() -> None:
    start = datetime(2026, 1, 8, 16, 30, tzinfo=VIENNA)
    window = Window(start, start + timedelta(minutes=30))
    for frame in (
        replace(FRAME, slots=(window,)),
        replace(FRAME, missed=window),
        replace(FRAME, purpose=Purpose.REMINDER, viewing=window),
    ):
        assert "8. Jänner 2026" in compose(replace(frame, language="de-AT")).text
        assert "8. Januar 2026" in compose(replace(frame, language="de-DE")).text


def test_a_letter_has_the_agency_s_tone() -> None:
    formal, friendly = (parts_of(replace(FRAME, language="en", tone=tone)) for tone in TONES)
    assert (formal.greeting, friendly.greeting) == ("Dear Dr Novak,", "Hello Dr Novak,")
    assert (formal.closing.split("\n")[0], friendly.closing.split("\n")[0]) == ("Kind regards", "Best wishes")
    assert formal.body == friendly.body


def test_a_letter_in_english_tells_a_french_seeker_why() -> None:
    parts = parts_of(replace(FRAME, language="en", instead_of="fr"))
    assert parts.note.startswith("La réponse est en anglais")
    assert parts.text.index(parts.greeting) < parts.text.index(parts.note) < parts.text.index(parts.opening)
    for nobody_to_tell in ("", "tr", "en"):
        assert parts_of(replace(FRAME, language="en", instead_of=nobody_to_tell)).note == ""


def test_a_letter_that_begins_a_conversation_has_its_subject() -> None:
    assert subject_about("Helle\nWohnung", "de", "sie") == "Ihre Anfrage: Helle Wohnung"
    assert subject_about("", "de", "du") == "Deine Anfrage"
    assert subject_about("Loft", "fr-CH", "sie") == "Votre demande\u00a0: Loft"


@pytest.mark.parametrize("purpose", [Purpose.CONFIRMATION, Purpose.REMINDER])
def test_no_appointment_is_spoken_of_without_its_time(purpose: Purpose) -> None:
    with pytest.raises(InvalidInput, match="without its viewing"):
        compose(replace(FRAME, purpose=purpose, viewing=None))
    cancelled = compose(replace(FRAME, purpose=Purpose.CANCELLATION, viewing=None)).text
    assert "Ihr Besichtigungstermin zu „Helle 3-Zimmer-Wohnung“ ist abgesagt.\n" in cancelled
    french = compose(replace(FRAME, purpose=Purpose.CANCELLATION, language="fr", viewing=None)).text
    assert "\n\nVotre visite est annulée.\n\n" in french


@pytest.mark.parametrize(
    ("language", "said", "intent"),
    [
        ("de", "kein Interesse", Intent.NOT_INTERESTED),
        ("en", "not interested", Intent.NOT_INTERESTED),
        ("fr", "pas intéressé", Intent.NOT_INTERESTED),
        ("it", "nessun interesse", Intent.NOT_INTERESTED),
        ("de", "Ich möchte mit einem Menschen sprechen", Intent.HUMAN_REQUESTED),
        ("en", "I would like to talk to a person", Intent.HUMAN_REQUESTED),
        ("fr", "Je souhaite parler à un être humain", Intent.HUMAN_REQUESTED),
        ("it", "Vorrei parlare con una persona", Intent.HUMAN_REQUESTED),
    ],
)
def test_what_the_letters_ask_to_be_written_is_understood(language: str, said: str, intent: Intent) -> None:
    for form in FORMS:
        notices = opt_out(language, form).text + disclosure(language, "Anna Berger", "Berger Immobilien", form).text
        assert said in notices
    assert intent in understand(said, now=NOW, context=Context(), language=language).intents


@pytest.mark.parametrize(
    ("language", "form", "one", "both"),
    [
        ("de", "sie", "Dieser E-Mail liegt bei: „Exposé“.", "Dieser E-Mail liegen bei: „Exposé“, „Plan 2“."),
        ("de-CH", "du", "Dieser E-Mail liegt bei: «Exposé».", "Dieser E-Mail liegen bei: «Exposé», «Plan 2»."),
        (
            "en",
            "sie",
            "This email has an attachment: “Exposé”.",
            "This email has these attachments: “Exposé”, “Plan 2”.",
        ),
        ("it", "sie", "In allegato trova: «Exposé».", "In allegato trova: «Exposé», «Plan 2»."),
    ],
)
def test_documents_that_go_along_are_named(language: str, form: AddressForm, one: str, both: str) -> None:
    frame = replace(FRAME, language=language, address_form=form)
    assert parts_of(replace(frame, enclosed=("Exposé\n", "Exposé"))).documents == one
    text = compose(replace(frame, enclosed=("Exposé", "Plan 2"))).text
    assert text.index("1.480") < text.index(both) < text.index("1. ")
    assert parts_of(frame).documents == ""
    assert len(parts_of(replace(frame, enclosed=("x" * 500,))).documents) < 140


@pytest.mark.parametrize("form", ["sie", "du"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Unterlagen senden"),
        ("en", "send documents"),
        ("fr", "envoyer les documents"),
        ("it", "inviare i documenti"),
    ],
)
def test_a_seeker_who_has_to_confirm_is_told_by_which_words(language: str, said: str, form: AddressForm) -> None:
    frame = replace(FRAME, language=language, address_form=form, must_confirm=True, enclosed=("Exposé",))
    asked = parts_of(frame).documents
    assert said in asked
    assert "Exposé" not in asked
    assert confirms(f"{said}\n\nMaria Muster")
    assert Intent.DOCUMENT_REQUEST in understand(said, now=NOW, context=Context(), language=language).intents


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", range(3))
def test_a_slot_repeated_as_it_was_written_is_the_slot_that_was_offered(language: str, place: int) -> None:
    text = compose(replace(FRAME, language=language)).text
    line = next(line for line in text.splitlines() if line.startswith(f"{place + 1}. ")).partition(" ")[2]
    understood = understand(line, now=NOW, context=Context(offered=SLOTS), language=language[:2])
    assert understood.windows == (SLOTS[place],)


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Termin"), ("en", "number"), ("fr", "créneau"), ("it", "appuntamento")]
)
@pytest.mark.parametrize("count", [1, 3])
def test_the_reply_that_a_letter_proposes_takes_the_slot(language: str, word: str, count: int) -> None:
    said = f"{word} {min(count, 2)}"
    for form in FORMS:
        assert said in compose(replace(FRAME, language=language, address_form=form, slots=SLOTS[:count])).text
    understood = understand(said, now=NOW, context=Context(offered=SLOTS[:count]), language=language)
    assert (understood.intents, understood.windows) == ((Intent.SLOT_ACCEPT,), (SLOTS[min(count, 2) - 1],))


@given(st.text(), st.text(), st.text(), st.text())
def test_no_field_breaks_the_letter_s_layout_or_subject(first: str, last: str, title: str, subject: str) -> None:
    frame = replace(FRAME, first_name=first, last_name=last, title=title, property_title=subject, reply_subject=subject)
    letter = compose(frame)
    assert len(letter.subject.splitlines()) <= 1
    assert letter.text.partition("\n\n")[0] == letter.text.splitlines()[0]
    assert letter.text.endswith("im Auftrag von Anna Berger, Berger Immobilien")
