"""A template around what a letter has to say: it may add to it, and leave nothing out."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from neuroconcepts.assistant.letters.composing import Frame, Parts, parts_of
from neuroconcepts.assistant.letters.law import opt_out
from neuroconcepts.assistant.letters.template import LONGEST_LETTER, VARIABLES, Particulars, Template
from neuroconcepts.assistant.letters.template_language import FILTERS, LONGEST
from neuroconcepts.assistant.letters.template_sample import TITLE, check, sample
from neuroconcepts.domain.commands import Purpose
from neuroconcepts.errors import InvalidTemplate

FRAME = sample(Purpose.FIRST_ANSWER, "de")
WHOLE = "{{ greeting }}\n\n{{ body }}\n\n{{ closing }}"
OWN = """\
{{ greeting }}

herzlich willkommen bei {{ company }}.

{% if purpose in ("first_answer", "answer", "handover") %}
{{ main }}
{% else %}
{{ body }}
{% endif %}

Ihr Team von {{ company }}
"""


def letter(source: str, frame: Frame = FRAME, portal: str = "willhaben") -> str:
    return Template.read(source).letter(parts_of(frame), Particulars.of(frame, portal))


def test_the_plainest_template_is_the_built_in_letter() -> None:
    for purpose in Purpose:
        frame = sample(purpose, "fr")
        assert letter(WHOLE, frame) == parts_of(frame).text


def test_it_may_say_more_and_thank_in_its_own_words() -> None:
    text = letter(OWN)
    assert text.startswith(
        "Sehr geehrte Frau Dr. Muster,\n\nherzlich willkommen bei Muster Immobilien.\n\nDie Kaltmiete"
    )
    assert text.endswith("Ihr Team von Muster Immobilien")
    assert "\n\n\n" not in text
    assert "vielen Dank für Ihre Anfrage" not in text
    assert "ist abgesagt:" in letter(OWN, sample(Purpose.CANCELLATION, "de"))


def test_variables_hold_what_their_names_say() -> None:
    parts, about = parts_of(FRAME), Particulars.of(FRAME, "willhaben")
    known = {
        "agent": "Eva Berger",
        "company": "Muster Immobilien",
        "property": TITLE,
        "first_name": "Maria",
        "last_name": "Muster",
        "portal": "willhaben",
        "language": "de",
        "purpose": "first_answer",
    }
    for name in VARIABLES:
        expected = known.get(name) or getattr(parts, name)
        told = Template.read(f"[{{{{ {name} }}}}]{{{{ body }}}}").letter(parts, about)
        assert told.startswith(f"[{expected}]"), name


def test_a_stranger_s_name_is_no_template_and_no_message() -> None:
    frame = replace(FRAME, first_name="{{ body }}", last_name="http://x.example", property_title="{{ 7*7 }}\n{% raw %}")
    text = letter("{{ first_name }}{{ last_name }}[{{ property }}]\n\n{{ body }}", frame)
    assert text.startswith("[{{ 7*7 }} {% raw %}]")


@pytest.mark.parametrize(
    "source",
    [
        "Guten Tag",
        "{{ greeting }}{{ closing }}",
        "{{ answer }}",
        "{{ body|upper }}",
        "{% if purpose == 'confirmation' %}{{ body }}{% endif %}",
        (
            "{{ note }}{{ opening }}{{ appointment }}{{ answer }}{{ documents }}{{ missed }}{{ unsure }}{{ questions }}{{ "
            "unmatched }}{{ ending }}"
        ),
    ],
)
def test_the_generated_part_cannot_be_left_out(source: str) -> None:
    with pytest.raises(InvalidTemplate, match="For the purpose first_answer it leaves out"):
        letter(source)
    with pytest.raises(InvalidTemplate, match="leaves out"):
        check(source, purpose=None, language="")


GENERATED = (
    *("note", "appointment", "answer", "documents", "missed", "unsure", "slots", "questions", "unmatched", "ending"),
)


@pytest.mark.parametrize("left_out", GENERATED)
def test_each_piece_is_needed_where_it_says_something(left_out: str) -> None:
    names = ("greeting", "subject", "opening", *GENERATED, "closing")
    parts = Parts(**{name: f"the {name}" for name in names})
    about = Particulars.of(FRAME)
    every = "".join(f"{{{{ {name} }}}}\n" for name in GENERATED)
    assert Template.read(every).letter(parts, about)
    without = Template.read(every.replace(f"{{{{ {left_out} }}}}", ""))
    with pytest.raises(InvalidTemplate, match=f"the {left_out}"):
        without.letter(parts, about)
    assert without.letter(replace(parts, **{left_out: ""}), about)


@pytest.mark.parametrize("purpose", Purpose)
def test_thanks_may_be_the_agency_s_own_but_not_what_happened(purpose: Purpose) -> None:
    source = "Danke.\n\n{{ main }}"
    if purpose in (Purpose.FIRST_ANSWER, Purpose.ANSWER, Purpose.HANDOVER):
        assert check(source, purpose=purpose, language="")
    else:
        with pytest.raises(InvalidTemplate, match=f"For the purpose {purpose} it leaves out"):
            check(source, purpose=purpose, language="")


def test_a_template_is_tried_for_every_letter_that_it_is_for() -> None:
    german_only = "{% if language == 'de' %}{{ body }}{% endif %}"
    assert check(german_only, purpose=None, language="de")
    with pytest.raises(InvalidTemplate, match="first_answer it leaves out “La réponse"):
        check(german_only, purpose=None, language="")
    assert check("{% if purpose == 'reminder' %}{{ body }}{% endif %}", purpose=Purpose.REMINDER, language="")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("{{ body }}\n\nJetzt Newsletter abonnieren.", 3),
        ("{{ body }}\nBesuchen Sie unsere Website.", 2),
        ("{{ body }}\nMöchten Sie Ihre Immobilie verkaufen?", 2),
        ("{{ body }}\nWir bewerten Ihr Haus: kostenlose Bewertung.", 2),
        ("{{ body }}\nBewerten Sie uns bei Google.", 2),
        ("{{ body }}\nBitte senden Sie uns Ihre Gehaltsnachweise und Ihr Einkommen.", 2),
        ("{{ body }}\n{% if portal == 'x' %}Exklusiv für Sie.{% endif %}", 2),
        ("{{ body }}\n{{ 'Rabatt' }}", 2),
        ("{{ body }}\nFollow us for our special offers.", 2),
        ("{{ body }}\nProfitez de nos offres.", 2),
        ("{{ body }}\nScopra le nostre offerte speciali.", 2),
    ],
)
def test_a_template_that_advertises_or_asks_for_means_is_refused(source: str, line: int) -> None:
    with pytest.raises(InvalidTemplate) as refused:
        Template.read(source)
    [fault] = refused.value.faults
    assert fault.line == line
    assert fault.reason.startswith("An automatic letter may not advertise or ask for means: “")


def test_an_advertisement_put_together_from_pieces_is_found_when_it_is_tried() -> None:
    with pytest.raises(InvalidTemplate, match="may not advertise"):
        check("{{ body }}\n{% if agent %}Ra{% endif %}batt auf alles", purpose=None, language="")


def test_a_template_that_forgets_the_note_is_refused() -> None:
    source = (
        "{{ opening }}{{ appointment }}{{ answer }}{{ documents }}{{ missed }}{{ unsure }}{{ slots }}{{ questions }}{{ "
        "unmatched }}{{ ending }}"
    )
    assert check(source, purpose=None, language="de")
    with pytest.raises(InvalidTemplate, match="La réponse est en anglais"):
        check(source, purpose=None, language="")


def test_a_template_may_be_friendly() -> None:
    words = "Schön, dass Sie uns schreiben! Das Büro ist Montag bis Freitag von 9 bis 17 Uhr besetzt: +43 1 234567."
    assert words in letter(f"{{{{ greeting }}}}\n\n{words}\n\n{{{{ body }}}}")


def test_a_letter_beyond_all_bounds_is_given_up() -> None:
    long = replace(parts_of(FRAME), answer="x" * 5_000)
    template = Template.read("{{ body }}" * 900)
    with pytest.raises(InvalidTemplate, match=f"longer than {LONGEST_LETTER}"):
        template.letter(long, Particulars.of(FRAME))


def test_the_page_about_templates_is_true() -> None:
    page = (Path(__file__).parents[3] / "docs" / "templates.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```\n(.*?)```", page, re.DOTALL)
    assert check(example, purpose=None, language="")
    assert letter(example).splitlines()[2:5] == [
        "willkommen bei Muster Immobilien.",
        "",
        "Die Kaltmiete beträgt 1.480 €.",
    ]
    table = page[page.index("| variable") : page.index("Filters:")]
    named = [name for line in table.splitlines() if "|" in line for name in re.findall(r"`(\w+)`", line.split("|")[1])]
    assert sorted(named) == sorted(VARIABLES)
    assert f"Filters: `{' '.join(FILTERS)}`" in page
    assert f"{LONGEST:,} characters" in page
    assert all(f"`{purpose}`" in page for purpose in Purpose)


def test_how_to_stop_is_not_the_template_s_to_say() -> None:
    """Notices are no variables: they stand below the letter (`activities.letters`)."""
    text = letter(WHOLE, sample(Purpose.FOLLOW_UP, "de"))
    assert opt_out("de").text not in text
