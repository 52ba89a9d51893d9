import pytest

from neuroconcepts.intake.forms.reader import read_form
from neuroconcepts.intake.lines import plain_lines
from neuroconcepts.intake.markup import html_lines


@pytest.mark.parametrize(
    "text",
    [
        "E-Mail: a@b.example",
        "E-Mail-Adresse des Interessenten:\na@b.example",
        "E-Mail...........: a@b.example",
        "  E-Mail          a@b.example",
        "* Ihre E-Mail (Pflichtfeld): a@b.example",
        "Name: X Y, Email: a@b.example, Tel: 1",
        "Courriel : a@b.example",
        "Indirizzo e-mail: a@b.example",
    ],
)
def test_label_shapes_in_text(text: str) -> None:
    assert read_form(plain_lines(text)).values["email"] == ["a@b.example"]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>E-Mail</td><td>a@b.example</td></tr></table>",
        "<dl><dt>E-Mail</dt><dd>a@b.example</dd></dl>",
        "<ul><li><b>E-Mail:</b> a@b.example</li></ul>",
        "<table><tr><td>E-Mail:</td></tr></table><table><tr><td></td><td>a@b.example</td></tr></table>",
        "<table><tr><th>Name</th><th>Tel</th><th>E-Mail</th></tr><tr><td>X Y</td><td>1</td><td>a@b.example</td></tr></table>",
        "<p><span>E-Mail</span>&nbsp;&nbsp;<span>a@b.example</span></p>",
    ],
)
def test_label_shapes_in_html(html: str) -> None:
    assert read_form(html_lines(html)).values["email"] == ["a@b.example"]


def test_an_empty_value_does_not_take_the_next_label() -> None:
    form = read_form(plain_lines("Telefon:\nE-Mail: a@b.example"))
    assert "phone" not in form.values or form.values["phone"] == []
    assert form.values["email"] == ["a@b.example"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Nachricht: eins\nzwei\n\nIhr X-Team\n", "eins\nzwei"),
        ("Nachricht:\neins\n\n-- \nGesendet von", "eins"),
        (
            "Nachricht:\neins\n\nMit freundlichen Grüßen\nMax\n\nMit freundlichem Gruß\nIhr Team von X",
            "eins\n\nMit freundlichen Grüßen\nMax",
        ),
        ("Nachricht:\neins\nTel: 0664 1234567\n", "eins\nTel: 0664 1234567"),
        ("Nachricht:\neins\n\nName: Max Muster\nE-Mail: a@b.example\n", "eins"),
        ("Message\n-------\none\n\nThis e-mail was sent from", "one"),
        ("Nachricht Ihrer Interessent:innen\n\neins\n\nJetzt antworten: x", "eins"),
    ],
)
def test_the_message_ends_where_the_portal_goes_on(text: str, message: str) -> None:
    assert read_form(plain_lines(text)).message == message


def test_in_html_the_message_ends_with_its_element() -> None:
    html = "<td><h2>Nachricht</h2><p>eins</p><p>zwei</p></td><td>Ein Text des Portals, den niemand kennt.</td>"
    assert read_form(html_lines(f"<table><tr>{html}</tr></table>")).message == "eins\n\nzwei"
