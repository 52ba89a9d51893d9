"""Replies whose new text is known: those of the mail corpus, and generated ones in the styles of common mail clients."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from bench.reply_styles import ADDRESS, SEEKER, STYLES, Written
from bench.reply_words import WORDS, Words
from neuroconcepts.intake.lines import joined
from neuroconcepts.intake.markup import html_lines

CORPUS = Path(__file__).parents[1] / "tests" / "data" / "corpus"
SEED = 20261126
NAME = "Eva Kern"
_CARD = ("Eva Kern\nKern Consulting GmbH\nTel. +43 664 1234567\nwww.kern-consulting.example",)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as a raw mail and as the text that readers of text are given: its text part, else its HTML as text.

    `accepted` are the spellings of the new text that count as right. `whole` is all that the person sent, with signature,
    advertisement and disclaimer, but without history: right for a reader that promises no more; empty where not known.
    """

    name: str
    raw: bytes
    text: str
    accepted: tuple[str, ...]
    whole: tuple[str, ...] = ()


def of_corpus() -> list[Reply]:
    """All replies of the mail corpus, with the spellings that its checker accepts."""
    expected = ((path, json.loads(path.with_suffix(".json").read_text())) for path in sorted(CORPUS.glob("*.eml")))
    return [
        _reply(path.stem, path.read_bytes(), (want["reply_text"], *want.get("accept", {}).get("reply_text", [])))
        for path, want in expected
        if want["kind"] == "reply"
    ]


def generated(count: int, seed: int = SEED) -> Iterator[Reply]:
    """So many replies, each style in each language in turn; the same seed gives the same mails."""
    dice = random.Random(seed)
    ways = [(style, language) for style in STYLES for language in WORDS]
    for number in range(count):
        style, language = ways[number % len(ways)]
        yield _generate(style, language, dice)


def _generate(style: str, language: str, dice: random.Random) -> Reply:
    words = WORDS[language]
    greeting, body, closing = _own(words, dice)
    below = dice.choice(((), (), _marked(), _CARD, (words.disclaimer,), (*_marked(), words.disclaimer)))
    written = Written(
        words, (greeting, *body, closing), below, f"{words.prefix}Wohnung Seestraße, MUS-{dice.randrange(9999)}"
    )
    text, html = STYLES[style](written)
    bare = "\n\n".join((greeting, *body))
    signed = f"{bare}\n\n{closing}"
    tails = (words.phone, words.android, words.outlook_phone)
    everything = "\n\n".join((signed, *below))
    whole = (signed, everything, *(f"{everything}\n\n{tail}" for tail in tails))
    return _reply(f"{style}, {language}", _raw(written.subject, text, html), (signed, bare), whole)


def _own(words: Words, dice: random.Random) -> tuple[str, tuple[str, ...], str]:
    """Greeting, one to three paragraphs, closing with the name; two at least where the answers stand between quotes."""
    sentences = dice.sample(words.sentences, k=dice.randrange(2, 6))
    body = (sentences[0], " ".join(sentences[1:3]), " ".join(sentences[3:]))
    return dice.choice(words.greetings), tuple(filter(None, body)), f"{dice.choice(words.closings)}\n{NAME}"


def _marked() -> tuple[str, ...]:
    return (f"-- \n{NAME}\nSeestraße 7, 1010 Wien",)


def _raw(subject: str, text: str | None, html: str | None) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = SEEKER, ADDRESS, subject
    mail["Date"], mail["Message-ID"] = "Mon, 03 Mar 2025 12:00:00 +0100", "<m1@nordmail.example>"
    mail["In-Reply-To"] = "<m0@muster-immo.example>"
    if text is not None:
        mail.set_content(text)
    if html is not None and text is not None:
        mail.add_alternative(f"<html><body>{html}</body></html>", subtype="html")
    elif html is not None:
        mail.set_content(f"<html><body>{html}</body></html>", subtype="html")
    if mail.is_multipart():
        mail.set_boundary("=_reply")  # the library's own is drawn anew each time
    return mail.as_bytes()


def _reply(name: str, raw: bytes, accepted: tuple[str, ...], whole: tuple[str, ...] = ()) -> Reply:
    return Reply(name, raw, _text(raw), accepted, (*accepted, *whole) if whole else ())


def _text(raw: bytes) -> str:
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    if plain is not None:
        return str(plain.get_content()).replace("\r\n", "\n")
    return joined(html_lines(str(html.get_content()))) if html is not None else ""
