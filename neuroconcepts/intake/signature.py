"""What stands below a person's letter: signature block, disclaimer, advertising of mail clients."""

import re
from itertools import pairwise

from neuroconcepts.intake.lines import Line
from neuroconcepts.intake.names import is_company, plausible_name

ADVERT = re.compile(
    r"^\W*(?:von\s+(?:meinem|meiner|mein|outlook|android|unterwegs|samsung|mobil)\b.{0,60}|(?:gesendet|versendet"
    r"|verschickt|gesandt|geschrieben)\s+(?:von|mit|über|via|aus)\s.{0,120}|(?:sent|get|written)\s+(?:from|with|via"
    r"|using|by|outlook)\b.{0,120}|diese nachricht wurde (?:von|mit).{0,60}|envoyé\s+(?:de|depuis|à partir|avec"
    r"|via)\b.{0,80}|inviato\s+(?:da|dal|con|tramite)\b.{0,80}|enviado\s+(?:desde|con|por)\b.{0,120}"
    r"|wysłan\w\s+z\b.{0,80}|odesláno\s+z\b.{0,60}|verzonden\s+(?:vanaf|met|via)\b.{0,60}|gönderildi.{0,40}"
    r"|.{0,30}iphone'?umdan gönderildi|küldve\b.{0,60}|отправлено\b.{0,60}|(?:holen|laden) sie sich outlook.{0,60}"
    r"|outlook\s+(?:für|for|pour|per|para)\s+\w+.{0,40}|télécharger outlook.{0,40}|scarica outlook.{0,40}|(?:obtenez"
    r"|ottieni|obtener|pobierz|download)\s+outlook.{0,60}|virenfrei\b.{0,60}|virus-free\b.{0,60}|mit freundlichem "
    r"gruß vom handy|yahoo mail.{0,60}|(?:sent|shared) via \w+.{0,60})$", re.IGNORECASE)  # fmt: skip
DISCLAIMER = re.compile(
    r"^\W*(?:(?:diese|this|ce|cette|questo|questa|este|der inhalt dieser|the information|the content[s]? of|die in "
    r"dieser)\b.{0,60}(?:e-?mail|nachricht|message|mail|courriel|messaggio|mensaje|correo).{0,120}(?:vertraulich"
    r"|confidential|privileged|confidentiel|riservat|intended|bestimmt|rechtlich geschützt)|disclaimer\b"
    r"|vertraulichkeits|confidentiality|bitte (?:denken|prüfen) sie .{0,40}(?:umwelt|ausdruck|drucken)|please "
    r"consider the environment|think before you print|haftungsausschluss|pensez à l'environnement|avviso di "
    r"riservatezza|hinweis zum datenschutz|informationen zum datenschutz)", re.IGNORECASE)  # fmt: skip
CLOSING = re.compile(
    r"^\W*(?:(?:mit|viele|liebe|beste|herzliche|freundliche|schöne|sonnige|lieben|vielen|besten|danke und|danke &|mit "
    r"den|mit lieben|mit besten|mit freundlichen|mit freundlichem)\s.{0,30}?gr(?:u|ü)(?:ß|ss)\w*.{0,30}|gr(?:u|ü)(?:ß"
    r"|ss)\w*(?:\s.{0,30})?|mfg|lg|vg|bg|glg|hochachtungsvoll|herzlich(?:st)?|servus|baba|pfiat\w*.{0,20}|(?:kind|best"
    r"|warm|many|with best|with kind)?\s?regards|best(?: wishes)?|all the best|cheers|sincerely|yours\s.{0,20}"
    r"|thanks?(?: you)?|many thanks|cordialement|bien à vous|(?:meilleures |sincères )?salutations.{0,30}|bonne "
    r"journée|merci.{0,20}|cordiali saluti|distinti saluti|saluti|un saluto|grazie.{0,20}|un (?:cordial )?saludo"
    r"|saludos|atentamente|gracias|saygılar\w*|teşekkür\w*.{0,20}|pozdrawiam.{0,20}|z poważaniem|s pozdravem"
    r"|üdvözlettel|met vriendelijke groet\w*|groet\w*|pozdrav\w*|lep pozdrav|danke|vielen dank|besten dank)\W*$", re.IGNORECASE)  # fmt: skip
MARK = re.compile(r"^(?:-- ?|–– ?|—+|_{3,})$")
_RULE = re.compile(r"^\s*[-_=*~]{2,}\s*$")
_CONTACT = re.compile(
    r"(?:^|\s)(?:t|m|f|tel|telefon|fon|mobil|handy|mob|phone|fax|e-?mail|mail|web|www|h)\s?[.:]+\s?\S|\+\d[\d "
    r"()/.-]{6,}|www\.\S|https?://|\S+@\S+\.\S+|\b(?:gmbh|mbh|ag|kg|og|ohg|ltd|sa|sàrl|s\.r\.l\.|aps|e\.u\.|e\.k\."
    r"|partg)\b|\b\d{4,5}\s+[A-ZÄÖÜ]\w+|\s\|\s|^(?:tel|mobil|t|m)[. ]*\+?\d", re.IGNORECASE)  # fmt: skip


def strip_signature(lines: list[Line]) -> str:
    """A text without signature block, client advertising and disclaimer; greeting and closing formula stay."""
    own = [line for line in lines if not line.signature]
    cut = next((i for i, line in enumerate(own) if MARK.match(line.text)), len(own))
    texts = [line.text for line in own[:cut]]
    stop = next((i for i, t in enumerate(texts) if DISCLAIMER.match(t[:300])), len(texts))
    texts = [t for t in texts[:stop] if not ADVERT.match(t[:200])]
    while texts and (not texts[-1].strip() or _RULE.match(texts[-1])):
        texts.pop()
    return "\n".join(_without_last_card(_without_contact_block(texts))).strip()


def signature_of(lines: list[Line]) -> list[str]:
    """The lines that follow the closing formula or the signature mark: where a direct mail names phone and company."""
    texts = [line.text for line in lines]
    for i, text in enumerate(texts):
        if MARK.match(text) or CLOSING.match(text[:100]):
            return [t for t in texts[i + 1 :] if t.strip()][:15] or [t for t in texts[i:] if t.strip()][:15]
    return []


def _without_contact_block(texts: list[str]) -> list[str]:
    """After the closing formula and the name, what looks like an address block is the signature."""
    closing = next((i for i in range(len(texts) - 1, -1, -1) if CLOSING.match(texts[i][:100])), None)
    if closing is None:
        return texts
    tail = [(i, t) for i, t in enumerate(texts) if i > closing and t.strip()]
    for (before, first), (i, text) in pairwise(tail):
        gap = i - before > 1
        if _CONTACT.search(text[:200]) or (gap and any(_CONTACT.search(t[:200]) for j, t in tail if j >= i)):
            return texts[:i]
        if is_company(text) or (plausible_name(text.strip()) and _same_words(first, text)):
            return texts[:i]
    return texts[: tail[0][0]] if tail and _CONTACT.search(tail[0][1][:200]) else texts


def _same_words(one: str, other: str) -> bool:
    """A name that is repeated below itself begins the signature."""
    a, b = set(one.casefold().split()), set(other.casefold().split())
    return b <= a


def _without_last_card(texts: list[str]) -> list[str]:
    """A last paragraph that is a name over contact details is a signature without any mark."""
    start = next((i + 1 for i in range(len(texts) - 1, -1, -1) if not texts[i].strip()), 0)
    card = texts[start:]
    is_card = (
        2 <= len(card) <= 8 and plausible_name(card[0].strip()) and any(_CONTACT.search(t[:200]) for t in card[1:])
    )
    return texts[:start] if is_card and start else texts
