"""Where the person's message in a form or portal mail ends.

It ends where the element that holds it ends (HTML), at a text that belongs to the portal, or where the form goes on.
"""

import re

from neuroconcepts.intake.labelled import label_in, next_filled
from neuroconcepts.intake.lines import Line

RULE = re.compile(r"^\s*(?:[-_=*~#]\s?){3,}\s*$|^-- ?$")
_TEAM = re.compile(
    r"^\W*(?:(?:ihr|euer|dein)e?\s+(?:[\w.\-]+\s+){0,4}[\w.\-]*team\b|(?:ihr|dein)e?\s+team\b|your\s+(?:[\w.]+\s+){0,3}team\b"
    r"|the\s+[\w.]+\s+team\b|votre\s+équipe|l'équipe\s|il\s+(?:tuo\s+)?team\b)", re.IGNORECASE)  # fmt: skip
_ENDS = re.compile(
    r"^\W*(?:jetzt (?:antworten|kontakt|beantworten|anrufen)|um zu antworten|direkt antworten|antworten sie (?:direkt|einfach|auf diese|am besten"
    r"|dem)|beantworten? (?:sie )?diese|klicken sie|hier klicken|(?:diese|dieses) (?:e-?mail|mail|nachricht|anfrage|formular|mitteilung)"
    r" (?:wurde|ist|wird|stammt|kommt|kam|dient|enthält)|(?:gesendet|versendet|verschickt|übermittelt|abgesendet) (?:über|von|am|via|durch|mit)"
    r"|sie erhalten diese|du erhältst diese|sie haben diese|tipp:|hinweis:|wichtiger? hinweis|sicherheits(?:hinweis|tipp)|achtung:|\(?ende der"
    r"|nachrichtenverlauf|weitere (?:daten|angaben|informationen) (?:zum|zur|des|der|über|zu)|bitte beachten sie:|schütze dich|schützen sie"
    r"|zum (?:inserat|objekt|exposé|expose|angebot)\b|zur (?:anzeige|immobilie|anfrage)\b|(?:anzeige|inserat|anfrage|objekt) (?:ansehen|öffnen|an"
    r"zeigen|bearbeiten)|in \w+ (?:öffnen|anzeigen)|alle angaben|die angaben wurden|datenschutz|impressum|copyright|©|abmelden"
    r"|unsubscribe|this (?:e-?mail|message|enquiry|inquiry) (?:was|is|has)|sent (?:via|from|by|through) |you (?:are )?receiv|to reply|reply "
    r"(?:to|now|directly)|view (?:enquiry|inquiry|listing|property|message)|answer now|open in |répondre|pour répondre|ce (?:message|courriel|mail) "
    r"|cet? e-?mail |envoyé (?:via|depuis|par)|voir (?:l'annonce|la demande)|questo messaggio|questa (?:e-?mail|richiesta)|per rispondere"
    r"|rispondi|inviato (?:da|tramite)|vedi (?:annuncio|l'annuncio)|kontaktdaten|ihre kontaktdaten|contact details|angaben zum interessenten"
    r"|(?:daten|kontaktdaten|angaben) (?:des|der|zum|zur) |über den interessenten|automatisch (?:erzeugt|generiert|erstellt)|eingegangen am|ip[- ]adresse"
    r"|hat ihnen diese|mit einem klick|loggen sie|öffnen sie|antworten$|jetzt ansehen|profil ansehen|bewerberprofil|mieterprofil)", re.IGNORECASE)  # fmt: skip
_BRAND = re.compile(
    r"^\W*(?:immobilien ?scout|immo ?scout|willhaben|immowelt|immonet|kleinanzeigen|derstandard|homegate|immobilien\.net"
    r"|onoffice|flowfact|propstack)[^?!,;:]{0,60}$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W*(?:mit )?(?:freundlich\w*|beste\w*|herzlich\w*|viele|liebe|schöne|kind|best|warm)? ?(?:gr(?:u|ü)(?:ß|ss)(?:e|en)?|regards|wishes|salutations"
    r"|cordialement|saluti|mfg|lg)\W*$", re.IGNORECASE)  # fmt: skip
_PERSONAL = frozenset(
    {"salutation", "title", "first_name", "last_name", "name", "email", "street", "zip", "city", "place", "address"}
)
_COLON = re.compile(r"^(.{1,70}?)[\s.…_]{0,40}[:：=](?!innen\b|in\b)\s*(.*)$")


def message_end(lines: list[Line], label_at: int, start: int, *, inline: bool) -> int:
    """The first line after the message."""
    holder = _holder(lines[label_at], lines[start])
    for i in range(start + 1, len(lines)):
        if not lines[i].text.strip():
            continue
        if holder and not _within(lines[i], holder, own=lines[label_at].path == lines[start].path or inline):
            return i
        if is_end(lines, i) or form_goes_on(lines, i):
            return _without_closing(lines, start, i)
    return len(lines)


def _holder(label: Line, first: Line) -> tuple[tuple[int, str], ...]:
    """The outermost element that holds the message's first line but not its label (or both, when they share one)."""
    if not first.path:
        return ()
    common = 0
    while common < min(len(label.path), len(first.path)) and label.path[common] == first.path[common]:
        common += 1
    return first.path[: common + 1] if common < len(first.path) else first.path[:common]


def _within(line: Line, holder: tuple[tuple[int, str], ...], *, own: bool) -> bool:
    """In the holder, or in a sibling of the same tag and attributes: a message of several paragraphs."""
    depth = len(holder)
    if line.path[:depth] == holder:
        return True
    if own or holder[-1][1].split(";")[0] in {"td", "table", "tr", "body"}:
        return False
    return (
        len(line.path) >= depth and line.path[: depth - 1] == holder[:-1] and line.path[depth - 1][1] == holder[-1][1]
    )


def is_end(lines: list[Line], at: int) -> bool:
    text = lines[at].text
    if RULE.match(text) or _TEAM.match(text):
        return True
    apart = at == 0 or not lines[at - 1].text.strip() or bool(lines[at].path)
    return apart and bool(_ENDS.match(text) or _BRAND.match(text))


def form_goes_on(lines: list[Line], at: int) -> bool:
    """Two labels in a row, or one that only forms have: the message is over. A lone `Tel: …` is the person's own."""
    found = label_in(lines[at].text)
    if found is None or (lines[at].path == () and not lines[at].text.rstrip().endswith(":") and not found[2]):
        return False
    if found[0] in {"skip", "ref", "viewing", "wish", "income", "household_size", "move_in"} and _COLON.match(
        lines[at].text
    ):
        return at > 0 and not lines[at - 1].text.strip()
    after = next_filled(lines, at + 1)
    if after is not None and not found[2]:
        after = next_filled(lines, after + 1)
    second = label_in(lines[after].text) if after is not None else None
    return second is not None and bool({found[0], second[0]} & _PERSONAL)


def _without_closing(lines: list[Line], start: int, end: int) -> int:
    """The portal's own closing (`Mit freundlichen Grüßen` before `Ihr Team von …`) is no part of the message."""
    last = end - 1
    while last > start and not lines[last].text.strip():
        last -= 1
    is_team = end < len(lines) and _TEAM.match(lines[end].text)
    alone = last > start and not lines[last - 1].text.strip()
    return last if is_team and alone and _CLOSING.match(lines[last].text) else end
