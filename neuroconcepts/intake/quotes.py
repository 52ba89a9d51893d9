"""The new text of a reply: without quoted history, client advertising, signature block and disclaimer.

Styles covered: Gmail, Apple Mail, Outlook (desktop, web, phone), Thunderbird, GMX/Web.de, Yahoo, Samsung; in German, English,
French and Italian. Answers written between quoted lines are kept in their order.
"""

import re
from itertools import pairwise

from neuroconcepts.intake.forwarded import header_block
from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.names import plausible_name

_ATTRIBUTION_END = re.compile(
    r"(?:schrieb|wrote|a écrit|écrit|ha scritto|scrisse|escribió|napisał\(?a?\)?|hat geschrieben|geschrieben)\b[^\n]{0,200}:?\s*$"
    r"|(?:schrieb|wrote|a écrit|ha scritto)\s*:?\s*$", re.IGNORECASE)  # fmt: skip
_ATTRIBUTION_START = re.compile(
    r"^\W{0,3}(?:am|on|le|il|el|dne|den|op|vom)\b.{0,120}\d|^\W{0,3}(?:von|from)\b.{0,80}\d{1,2}[:.]\d\d|^\W{0,3}\d{1,4}[-./]\d{1,2}[-./]\d{2,4}"
    r"|^\S.{0,80}<[^<>\s]+@[^<>\s]+>|^\W{0,3}(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\w*\b.{0,100}\d", re.IGNORECASE)  # fmt: skip
_DIVIDER = re.compile(
    r"^\s*>?\s*(?:-{2,}|_{5,}|\*{3,})?\s*(?:urspr(?:ü|ue)ngliche\s+(?:nachricht|mail|e-mail)|original(?:e)?[- ]?(?:nachricht|message|mail|e-mail)"
    r"|originalnachricht|message d'origine|message original|messaggio originale|mensaje original|weitergeleitete nachricht|forwarded message"
    r"|antwort auf die nachricht|vorherige nachricht|nachrichtenverlauf|reply above this line)\s*(?:-{2,}|_{5,}|\*{3,})?:?.{0,60}$"
    r"|^\s*_{20,}\s*$|^\s*#{5,}.{0,60}antwort.{0,60}$|^anfang der weitergeleiteten nachricht|^begin forwarded message", re.IGNORECASE)  # fmt: skip
_ADVERT = re.compile(
    r"^\W*(?:von\s+(?:meinem|meiner|mein|outlook|android|unterwegs|samsung)\b.{0,60}|(?:gesendet|versendet|verschickt|gesandt)\s+(?:von|mit|über|via|aus)"
    r"\s.{0,80}|(?:sent|get)\s+(?:from|with|via|using|outlook)\b.{0,80}|diese nachricht wurde von.{0,60}|envoyé\s+(?:de|depuis|à partir)\b.{0,60}"
    r"|inviato\s+(?:da|dal)\b.{0,60}|(?:holen|laden) sie sich outlook.{0,60}|outlook\s+für\s+\w+.{0,40}|télécharger outlook.{0,40}|scarica outlook.{0,40}"
    r"|obtenez outlook.{0,40}|ottieni outlook.{0,40}|virenfrei\b.{0,60}|virus-free\b.{0,60}|mit freundlichem gruß vom handy|yahoo mail.{0,60})$", re.IGNORECASE)  # fmt: skip
_DISCLAIMER = re.compile(
    r"^\W*(?:(?:diese|this|ce|cette|questo|questa|der inhalt dieser|the information|the content[s]? of|die in dieser)\b.{0,60}(?:e-?mail|nachricht|message|mail"
    r"|courriel|messaggio).{0,120}(?:vertraulich|confidential|privileged|confidentiel|riservat|intended|bestimmt|rechtlich geschützt)|disclaimer\b|vertraulichkeits"
    r"|confidentiality|bitte (?:denken|prüfen) sie .{0,40}(?:umwelt|ausdruck|drucken)|please consider the environment|think before you print|haftungsausschluss"
    r"|pensez à l'environnement|avviso di riservatezza|hinweis zum datenschutz|informationen zum datenschutz)", re.IGNORECASE)  # fmt: skip
_CLOSING = re.compile(
    r"^\W*(?:(?:mit|viele|liebe|beste|herzliche|freundliche|schöne|sonnige|lieben|vielen|besten|danke und|danke &|mit den|mit lieben|mit besten|mit freundlichen"
    r"|mit freundlichem)\s.{0,30}?gr(?:u|ü)(?:ß|ss)\w*.{0,30}|gr(?:u|ü)(?:ß|ss)\w*(?:\s.{0,30})?|mfg|lg|vg|bg|glg|hochachtungsvoll|servus|baba|pfiat\w*.{0,20}"
    r"|(?:kind|best|warm|many|with best|with kind)?\s?regards|best(?: wishes)?|all the best|cheers|sincerely|yours\s.{0,20}|thanks?(?: you)?|many thanks"
    r"|cordialement|bien à vous|salutations.{0,30}|meilleures salutations|bonne journée|cordiali saluti|distinti saluti|saluti|un saluto|saygılar\w*|teşekkürler"
    r"|danke|vielen dank|besten dank)\W*$", re.IGNORECASE)  # fmt: skip
_SIGNATURE_MARK = re.compile(r"^(?:-- ?|–– ?|—+|_{3,})$")
_RULE = re.compile(r"^\s*[-_=*~]{2,}\s*$")
_CONTACT = re.compile(
    r"(?:^|\s)(?:t|m|f|tel|telefon|fon|mobil|handy|mob|phone|fax|e-?mail|mail|web|www|h)\s?[.:]+\s?\S|\+\d[\d ()/.-]{6,}|www\.\S|https?://|\S+@\S+\.\S+"
    r"|\b(?:gmbh|mbh|ag|kg|ohg|ltd|e\.u\.|e\.k\.|partg)\b|\b\d{4,5}\s+[A-ZÄÖÜ]\w+|\s\|\s|^(?:tel|mobil|t|m)[. ]*\+?\d", re.IGNORECASE)  # fmt: skip


def new_text(lines: list[Line]) -> str:
    """The person's own new text in a reply."""
    own = _without_history(lines)
    return strip_signature(own)


def has_history(lines: list[Line]) -> bool:
    """Whether the lines hold quoted history that answers to us."""
    return (
        any(line.quoted for line in lines) or _cut(lines) < len(lines) or sum(x.text.startswith(">") for x in lines) > 1
    )


def _without_history(lines: list[Line]) -> list[Line]:
    lines = [line for line in lines if not line.quoted]
    cut = _cut(lines)
    bars = [i for i, line in enumerate(lines) if line.text.lstrip().startswith(">")]
    if bars and _between(lines, bars):
        return _own_lines(lines, bars)
    own = lines[: min(cut, bars[0] if bars else cut)]
    if own and any(line.text.strip() for line in own):
        return _trim_attribution(own)
    return [line for line in lines[:cut] if not line.text.lstrip().startswith(">")] or _after_history(lines, bars)


def _after_history(lines: list[Line], bars: list[int]) -> list[Line]:
    """Answer below the quotation, which starts the mail."""
    return [line for line in lines[bars[-1] + 1 :] if line.text] if bars else lines


def _between(lines: list[Line], bars: list[int]) -> bool:
    """Whether the person wrote between or below quoted lines (not only a signature or advertisement)."""
    after = lines[bars[0] + 1 :]
    own = strip_signature([line for line in after if not line.text.lstrip().startswith(">") and line.text.strip()])
    return bool(own) and not all(_ADVERT.match(x) or _DISCLAIMER.match(x) for x in own.split("\n"))


def _own_lines(lines: list[Line], bars: list[int]) -> list[Line]:
    drop = set(bars)
    for i in range(len(lines)):
        drop |= set(_attribution(lines, i))
    return [line for i, line in enumerate(lines) if i not in drop]


def _attribution(lines: list[Line], at: int) -> range:
    """Lines of an attribution (`Am … schrieb …:`, over up to four lines) that starts at `at`; empty when none does."""
    if not _ATTRIBUTION_START.search(lines[at].text[:200].strip()):
        return range(0)
    text = ""
    for end in range(at, min(at + 4, len(lines))):
        text = f"{text} {lines[end].text.strip()}".strip()
        if not lines[end].text.strip():
            break
        if _ATTRIBUTION_END.search(text[-300:]) and (
            text.rstrip().endswith((":", ">", "schrieb", "wrote")) or end > at
        ):
            return range(at, end + 1)
    return range(0)


def _cut(lines: list[Line]) -> int:
    """Index of the first line of history that markup did not mark: attribution, divider, or a block of mail headers."""
    ends = [len(lines)]
    block = header_block(lines)
    if block is not None:
        ends.append(block[1])
    for i, line in enumerate(lines):
        if _DIVIDER.match(line.text[:200]) or _attribution(lines, i):
            ends.append(i)
            break
    return min(ends)


def _trim_attribution(lines: list[Line]) -> list[Line]:
    for i in range(max(0, len(lines) - 4), len(lines)):
        if _attribution(lines, i):
            return lines[:i]
    return lines


def strip_signature(lines: list[Line]) -> str:
    """A text without signature block, client advertising and disclaimer; greeting and closing formula stay."""
    own = [line for line in lines if not line.signature]
    cut = next((i for i, line in enumerate(own) if _SIGNATURE_MARK.match(line.text)), len(own))
    texts = [line.text for line in own[:cut]]
    stop = next((i for i, t in enumerate(texts) if _DISCLAIMER.match(t[:300])), len(texts))
    texts = [t for t in texts[:stop] if not _ADVERT.match(t[:200])]
    while texts and (not texts[-1].strip() or _RULE.match(texts[-1])):
        texts.pop()
    return "\n".join(_without_last_card(_without_contact_block(texts))).strip()


def signature_of(lines: list[Line]) -> list[str]:
    """The lines that follow the closing formula or the signature mark: where a direct mail names phone and company."""
    texts = [line.text for line in lines]
    for i, text in enumerate(texts):
        if _SIGNATURE_MARK.match(text) or _CLOSING.match(text[:100]):
            return [t for t in texts[i + 1 :] if t.strip()][:15] or _after(texts, i)
    return []


def _after(texts: list[str], at: int) -> list[str]:
    return [t for t in texts[at:] if t.strip()][:15]


def _without_contact_block(texts: list[str]) -> list[str]:
    """After the closing formula and the name, what looks like an address block is the signature."""
    closing = next((i for i in range(len(texts) - 1, -1, -1) if _CLOSING.match(texts[i][:100])), None)
    if closing is None:
        return texts
    tail = [(i, t) for i, t in enumerate(texts) if i > closing and t.strip()]
    for (before, _), (i, text) in pairwise(tail):
        gap = i - before > 1
        if _CONTACT.search(text[:200]) or (gap and any(_CONTACT.search(t[:200]) for j, t in tail if j >= i)):
            return texts[:i]
    return texts[: tail[0][0]] if tail and _CONTACT.search(tail[0][1][:200]) else texts


def _without_last_card(texts: list[str]) -> list[str]:
    """A last paragraph that is a name over contact details is a signature without any mark."""
    start = next((i + 1 for i in range(len(texts) - 1, -1, -1) if not texts[i].strip()), 0)
    card = texts[start:]
    is_card = (
        2 <= len(card) <= 8 and plausible_name(card[0].strip()) and any(_CONTACT.search(t[:200]) for t in card[1:])
    )
    return texts[:start] if is_card and start else texts
