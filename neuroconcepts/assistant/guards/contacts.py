"""Ways to get in touch as a text names them: links, mail addresses, telephone numbers, bank accounts.

Mail programs turn them into something to click, and a reader trusts them because the agency wrote. So those that the agency did not
state itself are found here however they are spelt: without `https://`, with `[.]` or `(at)`, in look-alike letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

_DOT: Final = r"(?:\.|\s?[\[({]\s?(?:\.|dot|punkt|point|punto)\s?[\])}]\s?|\s(?:dot|punkt|point|punto)\s)"
_AT: Final = r"(?:@|\s?[\[({]\s?(?:@|at|ät|chez|chiocciola)\s?[\])}]\s?|\s(?:at|ät|klammeraffe)\s(?=[\w-]+(?:\.\w|\s(?:dot|punkt)\s)))"
_TOP: Final = (
    "com|net|org|info|biz|io|app|dev|top|xyz|site|online|shop|store|link|click|live|club|me|eu|at|de|ch|li|it|fr|uk|us|es|pl"
    "|ru|ua|cn|tk|ml|ga|cf|gq|cc|to|ly|gl|tv|ws|ai|co|immo|immobilien|wien|berlin|swiss|zuerich|example|test|invalid"
)
_HOST: Final = rf"[\w-]+(?:{_DOT}[\w-]+)*{_DOT}(?:{_TOP}|xn--[\w-]+)"
_CONTACT: Final = re.compile(
    rf"(?P<mail>(?<![\w.+-])[\w.+-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]+)*)"
    rf"|(?P<link>(?:\b[a-z][a-z0-9+.-]{{0,20}}:)?//[^\s<>\"“”„)]+|\b(?:javascript|data|mailto|tel|sms|cid|file):[^\s<>\"“”„)\]]+"
    rf"|\bwww\.[^\s<>\"“”„)\]]+|(?<![\w@.-])(?:{_HOST})(?![\w-])(?:[:/?#][^\s<>\"“”„)\]]*)?|\b\d{{1,3}}(?:\.\d{{1,3}}){{3}}\b)"
    rf"|(?P<account>\b[A-Z]{{2}}\d{{2}}(?:\s?[A-Z0-9]{{4}}){{3,7}}(?:\s?[A-Z0-9]{{1,3}})?\b|\b0x[0-9a-f]{{20,}}\b|\bbc1[a-z0-9]{{20,}}\b)"
    rf"|(?P<phone>(?<![\w.,])(?:\+|00|\(?0)[\d ()/.\u2010-\u2015-]{{5,}}\d(?!\d|[.,]\d))",
    re.IGNORECASE,
)
_ENDING: Final = ".,;:!?'’"


def contacts_in(text: str) -> Iterator[str]:
    """The links, mail addresses, telephone numbers and accounts in a text, as they stand there in plain letters."""
    for hit in _CONTACT.finditer(plain(text)):
        if hit.lastgroup != "phone" or _is_phone(hit[0]):
            yield hit[0].rstrip(_ENDING)


def foreign(text: str, *, allowed: Iterable[str]) -> tuple[str, ...]:
    """The contacts in a text that occur in none of the `allowed` texts, each once."""
    known = {_key(contact) for each in allowed for contact in contacts_in(each)}
    return tuple(dict.fromkeys(contact for contact in contacts_in(text) if _key(contact) not in known))


def plain(text: str) -> str:
    """The text with wide and styled letters in their usual form, and without characters that nobody sees."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


def _is_phone(written: str) -> bool:
    """No date, amount or house number: at least seven digits, and no two points as a date has."""
    return sum(c.isdigit() for c in written) >= 7 and not re.fullmatch(
        r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}", written.strip()
    )


def _key(contact: str) -> str:
    """One spelling: no scheme, no `www`, no closing slash; of a number only its digits."""
    bare = re.sub(r"^(?:https?:)?//|^mailto:|^tel:", "", contact.casefold()).removeprefix("www.").rstrip("/")
    if re.fullmatch(r"[+\d ()/.\u2010-\u2015-]+", bare):
        return re.sub(r"^(?:00|0)", "", re.sub(r"\D", "", bare))
    return bare
