"""Readers of a reply's new text, ours and its peers, all as functions from text to text, and how right they are."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Sequence

from bench.replies import Reply
from neuroconcepts.intake.lines import plain_lines
from neuroconcepts.intake.quotes import new_text

LANGUAGES = ["de", "en", "fr", "it"]
NEAR = 0.97
"""Similarity that counts as right, as `tests/data/corpus/check.py` scores."""
_ZERO = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f"), None)
Separator = Callable[[str], Sequence[str]]
"""Gives one reading of the new text, or two where a library offers two: the better one counts."""


def separators() -> dict[str, Separator]:
    """By name, ours first."""
    from email_reply_parser import EmailReplyParser
    from mailparser_reply import EmailReplyParser as ManyLanguages
    from quotequail import quote

    def mail_parser_reply(text: str) -> Sequence[str]:
        """The latest reply with its signature, and without."""
        mail = ManyLanguages(languages=list(LANGUAGES)).read(text)
        return (mail.replies[0].full_body, mail.replies[0].body) if mail.replies else ("",)

    def quotequail(text: str) -> Sequence[str]:
        return ("\n".join(part for shown, part in quote(text, quote_intro_line=True) if shown),)

    return {
        "neuroconcepts": lambda text: (new_text(plain_lines(text)),),
        "mail-parser-reply": mail_parser_reply,
        "email-reply-parser": lambda text: (EmailReplyParser.parse_reply(text),),
        "quotequail": quotequail,
    }


def share_right(read: Sequence[Sequence[str]], expected: Sequence[Sequence[str]]) -> float:
    """The share of replies of which a reading is near one of the spellings."""
    return sum(map(is_right, read, expected)) / len(expected)


def is_right(readings: Sequence[str], accepted: Sequence[str]) -> bool:
    return any(similarity(want, got) >= NEAR for want in accepted for got in readings)


def similarity(one: str, other: str) -> float:
    """From 0 to 1, spaces and invisible characters aside."""
    a, b = _plain(one), _plain(other)
    return 1.0 if a == b else difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else 0.0


def _plain(text: str) -> str:
    bare = unicodedata.normalize("NFKC", text).translate(_ZERO).replace("\u2010", "-").replace("\u2011", "-")
    return re.sub(r"\s+", " ", bare).strip()


def wrong(replies: Sequence[Reply], separate: Separator) -> list[str]:
    """The names of the replies that a reader gets wrong."""
    return [reply.name for reply in replies if not is_right(separate(reply.text), reply.accepted)]
