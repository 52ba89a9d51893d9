"""What `read-mail --explain` shows: each step with what it found, and nothing that could move a terminal's cursor."""

from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from neuroconcepts.intake.explain import explain
from tests.intake.letters import letter

CORPUS = Path(__file__).parents[1] / "data" / "corpus"
FORM = "Name: Eva Kern\nTelefon: 0664 1234567\nObjekt: HT-12\nLieblingsfarbe: Blau\n\nNachricht:\nIst die Wohnung noch frei?\n"


def shown(renderable: RenderableType) -> str:
    console = Console(width=200, file=None, record=True, quiet=False, force_terminal=False)
    with console.capture() as captured:
        console.print(renderable)
    return captured.get()


def test_each_step_shows_what_it_found() -> None:
    text = shown(explain(letter("Formular <form@web.example>", "Anfrage", text=FORM), "AT"))
    for words in (
        "text/plain · utf-8",  # the parts
        "another: the sender passes it on",
        "not understood │ Blau",  # a label that nobody knows
        "Message announced by its label, lines 7 to 7: Ist die Wohnung noch frei?",
        "a form with a person who can be answered",  # why it is one
    ):
        assert words in text
    rows = [line.split("│")[1:4] for line in text.split("Enquiry")[1].splitlines() if line.startswith("│")]
    fields = {name.strip(): (value.strip(), source.strip()) for name, value, source in rows}
    assert fields["phone_e164"] == ("+436641234567", "label")
    assert fields["last_name"] == ("Kern", "label")


def test_repairs_and_refusals_are_shown() -> None:
    broken = letter("no-reply@web.example", "Hallo", text="Hallo", html="<p>Hallo</p>").replace(b"\n--=", b"\n--X", 3)
    text = shown(explain(broken))
    assert "! the boundary in the header does not occur: repaired" in text
    assert "a machine's mail without a person who can be answered" in text


def test_a_mail_moves_no_cursor() -> None:
    evil = letter("x@web.example", "Wohnung", text="Name: \x1b[2J\x1b]0;owned\x07 Eva\n")
    assert not {"\x1b", "\x07"} & set(shown(explain(evil)))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.eml")), ids=lambda path: path.stem)
def test_every_mail_of_the_sample_can_be_explained(path: Path) -> None:
    assert "Sorted" in shown(explain(path.read_bytes()))
