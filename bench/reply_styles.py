"""How mail clients set a reply: where the history stands, what announces it, in text and in HTML.

Written after mails of these clients; each style gives the body as text, as HTML, or as both.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from bench.reply_words import Words

WHO, ADDRESS = "Muster Immobilien", "office@muster-immo.example"
SEEKER = "Eva Kern <eva.kern@nordmail.example>"
WRAP = 76


@dataclass(frozen=True, slots=True)
class Written:
    """What the person wrote, in paragraphs; `below` is her signature and disclaimer; `subject` that of the mail."""

    words: Words
    own: tuple[str, ...]
    below: tuple[str, ...]
    subject: str


Body = tuple[str | None, str | None]
"""The text and the HTML of a mail, one of them at least."""
Style = Callable[[Written], Body]


def gmail(it: Written) -> Body:
    intro = it.words.gmail.format(who=WHO, address=ADDRESS)
    wrapped = intro if len(intro) <= WRAP else intro.replace("<", "<\n", 1)
    quote = f'<blockquote class="gmail_quote" style="margin:0 0 0 0.8ex">{_paragraphs(it.words.question)}</blockquote>'
    html = (
        f'<div dir="ltr">{_paragraphs(_all(it))}</div><br><div class="gmail_quote"><div dir="ltr" '
        f'class="gmail_attr">{escape(intro)}<br></div>{quote}</div>'
    )
    return "\n\n".join([*_all(it), wrapped, _barred(it.words.question)]), html


def outlook_desktop(it: Written) -> Body:
    fields = _fields(it, (0, 1, 3, 4))
    block = "<br>".join(f"<b>{escape(name)}</b> {escape(value)}" for name, value in fields)
    html = (
        f'<div class="WordSection1">{_paragraphs(_all(it), "MsoNormal")}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;'
        f'padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">{block}</p></div></div>{_paragraphs(it.words.question, "MsoNormal")}</div>'
    )
    return "\n\n".join([*_all(it), _block(fields), *it.words.question]), html


def outlook_web(it: Written) -> Body:
    fields = _fields(it, (0, 1, 3, 4))
    block = "<br>".join(f"<b>{escape(name)}</b> {escape(value)}" for name, value in fields)
    html = (
        f'<div>{_paragraphs(_all(it))}</div><div id="appendonsend"></div><hr><div '
        f'id="divRplyFwdMsg">{block}</div><div>{_paragraphs(it.words.question)}</div>'
    )
    return "\n\n".join([*_all(it), "_" * 32 + "\n" + _block(fields), *it.words.question]), html


def outlook_phone(it: Written) -> Body:
    text = "\n\n".join([*_all(it), it.words.outlook_phone])
    return text + "\n" + "_" * 32 + "\n" + "\n\n".join([_block(_fields(it, (0, 1, 3, 4))), *it.words.question]), None


def apple_mail(it: Written) -> Body:
    intro = it.words.apple.format(who=WHO, address=ADDRESS)
    html = (
        f"<div>{_paragraphs(_all(it))}</div><div><blockquote "
        f'type="cite"><div>{escape(intro)}</div><br>{_paragraphs(it.words.question)}</blockquote></div>'
    )
    return "\n\n".join([*_all(it), _barred([intro, *it.words.question])]), html


def iphone(it: Written) -> Body:
    intro = it.words.apple.format(who=WHO, address=ADDRESS)
    return "\n\n".join([*_all(it), it.words.phone, _barred([intro, *it.words.question])]), None


def thunderbird(it: Written) -> Body:
    return "\n\n".join([*_all(it), it.words.thunderbird.format(who=WHO) + "\n" + _barred(it.words.question)]), None


def gmx_web(it: Written) -> Body:
    fields = _web_fields(it)
    block = "<br/>".join(f"<b>{escape(name)}</b>&nbsp;{escape(value)}" for name, value in fields)
    html = (
        f'<div style="font-family: Verdana;font-size: 12.0px;">{_paragraphs(_all(it))}<div name="quote" style="margin:10px 5px 5px 10px">'
        f'<div style="margin:0 0 10px 0;">{block}</div><div name="quoted-content">{_paragraphs(it.words.question)}</div></div></div>'
    )
    return None, html


def gmx_text(it: Written) -> Body:
    return "\n\n".join([*_all(it), _block(_web_fields(it)) + "\n" + "\n".join(it.words.question)]), None


def samsung(it: Written) -> Body:
    fields = _fields(it, (0, 2, 3, 4), when="03.03.25  10:00  (GMT+01:00)", end=" ")
    announced = f"-------- {it.words.original} --------\n{_block(fields)}"
    return "\n\n".join([*_all(it), it.words.android, announced, *it.words.question]), None


def yahoo(it: Written) -> Body:
    intro = it.words.yahoo.format(who=WHO, address=ADDRESS)
    html = (
        f'<div class="yahoo-style-wrap">{_paragraphs(_all(it))}</div><div id="yahoo_quoted_1" '
        f'class="yahoo_quoted"><div>{escape(intro)}</div>{_paragraphs(it.words.question)}</div>'
    )
    return "\n\n".join([*_all(it), f"    {intro}  ", *(f" {line}" for line in it.words.question)]), html


def inline(it: Written) -> Body:
    """Answers between quoted lines (Thunderbird, Apple Mail): the greeting above, each paragraph below a quoted one."""
    first, *rest = it.own
    intro = it.words.thunderbird.format(who=WHO)
    quoted = [f"> {line}" for line in it.words.question[:3]]
    pairs = [f"{quoted[n % 3]}\n\n{text}" for n, text in enumerate(rest[:-1])]
    return "\n\n".join([first, f"{intro}\n{pairs[0]}", *pairs[1:], rest[-1], *it.below]), None


def below(it: Written) -> Body:
    """The answer below all of the history."""
    intro = it.words.thunderbird.format(who=WHO)
    return "\n\n".join([f"{intro}\n{_barred(it.words.question)}", *_all(it)]), None


STYLES: dict[str, Style] = {
    "Gmail": gmail,
    "Outlook": outlook_desktop,
    "Outlook web": outlook_web,
    "Outlook phone": outlook_phone,
    "Apple Mail": apple_mail,
    "iPhone": iphone,
    "Thunderbird": thunderbird,
    "GMX/web.de": gmx_web,
    "GMX/web.de text": gmx_text,
    "Samsung": samsung,
    "Yahoo": yahoo,
    "between the quotes": inline,
    "below the quotes": below,
}


def _all(it: Written) -> tuple[str, ...]:
    return (*it.own, *it.below)


def _fields(it: Written, which: Sequence[int], when: str = "", end: str = "") -> list[tuple[str, str]]:
    """The header block over the history, in this order of labels; French ones stand off from their colon."""
    values = (f"{WHO} <{ADDRESS}>", f"{it.words.day} 10:00", when, SEEKER, it.subject.removeprefix(it.words.prefix))
    colon = " :" if it.words.labels[0] == "De" else ":"
    return [(it.words.labels[n] + colon, values[n] + end) for n in which]


def _web_fields(it: Written) -> list[tuple[str, str]]:
    """GMX and web.de name the date first."""
    sender, sent, receiver, subject = _fields(it, (0, 1, 3, 4))
    return [(sent[0], it.words.webmail), sender, receiver, subject]


def _block(fields: Sequence[tuple[str, str]]) -> str:
    return "\n".join(f"{name} {value}" for name, value in fields)


def _barred(paragraphs: Sequence[str]) -> str:
    return "\n>\n".join(f"> {text}" for text in paragraphs)


def _paragraphs(texts: Sequence[str], look: str = "") -> str:
    opened = f'<p class="{look}">' if look else "<p>"
    return "".join(f"{opened}{escape(text).replace(chr(10), '<br>')}</p>" for text in texts)
