"""A mail as people look at it: nothing in it acts, loads or deceives, and nothing breaks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuroconcepts.intake.view import MAX_FILES, safe_html, view_of

CORPUS = sorted((Path(__file__).parents[1] / "data" / "corpus").glob("*.eml"))
EVIL = [
    "<script>alert(1)</script>",
    "<img src=https://spy.example/pixel.gif>",
    "<a href='javascript:alert(1)'>Antwort</a>",
    "<p onclick=alert(1) style='position:fixed'>x</p>",
    "<form action=https://evil.example><input name=password></form>",
    "<iframe src=//evil.example></iframe><object data=x></object><svg/onload=alert(1)>",
    "<style>body{display:none}</style><base href=//evil.example><meta http-equiv=refresh content=0>",
]


@pytest.mark.parametrize("html", EVIL)
def test_what_acts_or_loads_is_gone(html: str) -> None:
    shown = safe_html(html).lower()
    for word in (
        "script",
        "alert",
        "src",
        "style",
        "onclick",
        "onload",
        "form",
        "input",
        "iframe",
        "svg",
        "meta",
        "base",
    ):
        assert word not in shown


def test_a_link_shows_where_it_leads_and_tells_nobody_where_it_was_clicked() -> None:
    shown = safe_html('<p>Hier: <a href="https://portal.example/x">Exposé</a></p>')
    assert '<a href="https://portal.example/x" rel="noopener noreferrer nofollow">Exposé</a>' in shown


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_every_mail_can_be_looked_at(file: Path) -> None:
    view = view_of(file.read_bytes())
    assert view.text or view.html or view.problems or view.files
    assert "<script" not in view.html.lower()


@given(st.binary(max_size=400))
def test_whatever_the_bytes_it_shows_something(raw: bytes) -> None:
    assert "\0" not in view_of(raw).text


def test_of_elements_without_end_only_the_text_is_shown() -> None:
    assert safe_html("<div>" * 90_000 + "Hallo &lt;script&gt;") == "<pre>Hallo &amp;lt;script&amp;gt;</pre>"


def test_names_of_files_are_read_in_bounds() -> None:
    part = b"--b\nContent-Type: image/png; name=x\n\n\n"
    assert len(view_of(b"Content-Type: multipart/mixed; boundary=b\n\n" + part * 900).files) == MAX_FILES
