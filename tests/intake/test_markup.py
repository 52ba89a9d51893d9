from neuroconcepts.intake.lines import joined
from neuroconcepts.intake.markup import MAX_ATTRIBUTES, html_lines, is_endless


def texts(html: str) -> list[str]:
    return [line.text for line in html_lines(html) if line.text]


def test_blocks_and_breaks_make_lines_inline_elements_do_not() -> None:
    assert texts("<p>a<b>b</b> c<br>d</p><div>e</div>") == ["ab c", "d", "e"]


def test_what_a_reader_does_not_see_is_not_read() -> None:
    assert texts('<style>x</style><div style="display: none">y</div><script>z</script><p>a\u200bb</p>') == ["ab"]


def test_a_paragraph_is_followed_by_a_blank_line() -> None:
    assert joined(html_lines("<p>a</p><p>b</p>")).strip() == "a\n\nb"


def test_markup_that_a_person_typed_is_text() -> None:
    assert texts("<p>&lt;b&gt;x&lt;/b&gt;</p>") == ["<b>x</b>"]


def test_history_is_known_by_markup() -> None:
    html = '<div>neu</div><div class="gmail_quote">alt</div><div id="divRplyFwdMsg">Von</div><div>alt</div>'
    assert [line.quoted for line in html_lines(html) if line.text] == [False, True, True, True]


def test_depth_and_size_are_bounded() -> None:
    for tag in ("div", "span", "b"):
        assert html_lines(f"<{tag}>" * 4_000 + "x" + f"</{tag}>" * 4_000) is not None
    assert texts("<div>" * 9_000 + "bare text") == ["bare text"]
    assert len(html_lines("<br>x" * 100_000)) <= 4_000


def test_attributes_without_end_are_not_parsed() -> None:
    attributes = " ".join(f"a{n}='>'" for n in range(MAX_ATTRIBUTES + 10))
    assert is_endless(f"<p {attributes}>Hallo")
    assert is_endless(f"<p title='\"' {attributes}>Hallo")
    assert not is_endless(f"<p {attributes[:20_000]}>Hallo" + "<p a='1'></p>" * MAX_ATTRIBUTES)
