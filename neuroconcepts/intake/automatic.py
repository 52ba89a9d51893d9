"""Automatic answers: out of office, acknowledgements of receipt, read receipts. Headers first, words last (RFC 3834)."""

import re

from neuroconcepts.intake import interest
from neuroconcepts.intake.mime import Letter

_SUBJECT = re.compile(
    r"(?:^|[:\]])\W*(?:automati(?:sche|c|k|que|ca|smo)\w*\s*:?\s*(?:antwort|reply|response|abwesenheit|risposta)"
    r"|réponse automatique|risposta automatica|respuesta automática|auto(?:matic)?[- ]?(?:reply|response|antwort"
    r"|responder)|abwesen(?:heit|d)|out of (?:the )?office|ooo\b|bin (?:nicht|derzeit|im urlaub)|urlaub(?:sabwesenheit"
    r"|snotiz|smeldung)?\b|nicht im büro|absence du bureau|absent\b|assente|fuori (?:sede|ufficio)|on (?:vacation"
    r"|leave|holiday)|eingangsbestätigung|empfangsbestätigung|bestätigung (?:ihrer|deiner|des eingangs) ?(?:e-?mail"
    r"|anfrage|nachricht)?|(?:ihre|deine|wir haben ihre) (?:e-?mail|anfrage|nachricht) (?:ist|wurde|erhalten|haben)"
    r"|acknowledg|we (?:have |'ve )?(?:received|got) your|thank you for (?:your (?:e-?mail|message|enquiry|inquiry"
    r"|request)|contacting)|thanks for (?:your (?:e-?mail|message)|contacting|reaching)|danke für (?:ihre|deine) "
    r"(?:e-?mail|nachricht|anfrage)\s*$|\[?ticket\W|ihr ticket|\[?request received|gelesen:|read:|lu\s?:"
    r"|lesebestätigung|accusé de (?:réception|lecture)|conferma di (?:ricezione|lettura)|szabadság|odsutnost"
    r"|odpowiedź automatyczna|automatická odpověď|automatische beantwoording|otomatik yanıt|nepřítomnost|afwezig)"
    r"|\b(?:ist|bin|is|est|è) (?:derzeit |zurzeit |aktuell |momentan |bis [\d.]+ )?(?:außer haus|nicht im haus"
    r"|abwesend|im urlaub|nicht erreichbar|out of (?:the )?office|away|absent|assente|in ferie|en (?:congé"
    r"|vacances))\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"(?:ich|wir|i|we)\b[^.!?\n]{0,60}(?:nicht im büro|im urlaub|auf urlaub|im krankenstand|in elternzeit|in karenz"
    r"|abwesend|außer haus|nicht erreichbar|nicht im haus|out of (?:the )?office|on (?:vacation|holiday|leave"
    r"|parental)|away (?:from|until|on))|(?:nicht im büro|außer haus|abwesend|wieder (?:erreichbar|im büro|zurück|für "
    r"sie da)|kehre .{0,30}zurück|nach meiner rückkehr|back in the office|will be back|return(?:ing)? (?:to the "
    r"office )?on|limited access to (?:my )?e-?mail|je suis (?:absente?|en congé|en vacances)|de retour (?:le|au)|mon "
    r"retour|sono (?:assente|in ferie|fuori)|rientr(?:o|erò)|estoy (?:fuera|ausente|de vacaciones)|in dringenden "
    r"fällen|in urgent cases|en cas d'urgence|in caso di urgenza)|diese (?:e-?mail|nachricht|antwort) (?:wurde|wird"
    r"|ist) (?:automatisch|eine automatische)|automatisch (?:generierte|erstellte|erzeugte) (?:antwort|nachricht"
    r"|e-?mail)|this is an auto(?:mated|matic)|(?:wird|werden) nicht (?:weitergeleitet|gelesen)|(?:praxis|büro) ist "
    r".{0,60}geschlossen",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"(?:ihre|deine) (?:e-?mail|nachricht|anfrage)\b[^.!?\n]{0,60}(?:eingegangen|erhalten|empfangen|bearbeit"
    r"|bearbeitung)|wir haben (?:ihre|deine) (?:e-?mail|nachricht|anfrage)[^.!?\n]{0,40}erhalten|your (?:request"
    r"|message|e-?mail|enquiry|inquiry|ticket)\b[^.!?\n]{0,60}(?:has been|was|is being) (?:received|created|reviewed"
    r"|assigned)|we have received your|(?:ticket|request|case|vorgang)\b[^.!?\n]{0,40}(?:has been|was|wurde) "
    r"(?:created|received|opened|erstellt|angelegt|eröffnet)|votre (?:demande|message"
    r"|courriel)\b[^.!?\n]{0,60}(?:bien reçu|été reçu|enregistré)|nous avons bien reçu|abbiamo ricevuto|(?:la sua"
    r"|tua) (?:richiesta|e-?mail)[^.!?\n]{0,40}ricevut|hemos recibido",
    re.IGNORECASE,
)
_AUTOMATIC = re.compile(
    r"(?:diese|dies|das)\s?(?:e-?mail|nachricht|antwort)? (?:ist|wurde|wird) (?:eine )?automatisch\w* (?:antwort|als "
    r"antwort)|automatisch (?:generierte|erstellte|erzeugte) (?:antwort|eingangsbestätigung)|this is an auto(?:mated"
    r"|matic) (?:reply|response)|réponse automatique|risposta automatica|respuesta automática",
    re.IGNORECASE,
)
_MARKS = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From", "X-Mail-Autoreply", "X-Auto-Reply")
_MAX = 3_000


def answer_reason(letter: Letter, text: str, *, is_form: bool) -> str:
    """Why a mail is an automatic answer; empty when it is none.

    `is_form`: it states another person's data under labels, as the notification of an enquiry does, which is automatic too.
    """
    known = _by_header(letter)
    return known if known or is_form else _by_words(letter, text[:_MAX])


def _by_header(letter: Letter) -> str:
    if letter.header("Auto-Submitted").casefold().startswith("auto-replied"):
        return "Auto-Submitted: auto-replied"
    if letter.message.get_content_type() == "multipart/report":
        return "a report on a mail of ours (read receipt)"
    marked = any(letter.header(h) for h in _MARKS) or "auto_reply" in letter.header("Precedence").casefold()
    return "a header of automatic answers" if marked else ""


def _by_words(letter: Letter, text: str) -> str:
    if _AUTOMATIC.search(text):
        return "it says that it is an automatic answer"
    subject = _SUBJECT.search(letter.subject) is not None
    answers = bool(letter.header("In-Reply-To") or letter.header("References"))
    by_rule = bool(letter.header("X-MS-Exchange-Generated-Message-Source") or letter.header("X-Cron-Env"))
    submitted = letter.header("Auto-Submitted").casefold()
    generated = submitted.startswith("auto-generated") or letter.header("Return-Path").strip() == "<>"
    if generated and (subject or (answers and not by_rule) or _tells(text)):
        return "sent automatically, with an absence or receipt"
    # Absence told under an ordinary subject may be a person who also says when he can come: that is a reply.
    if subject and (answers or _tells(text) or not interest.property_words(text)):
        return "an absence or receipt by its subject"
    return ""


def _tells(text: str) -> bool:
    """Whether a text tells an absence, or that something was received."""
    return _AWAY.search(text) is not None or _RECEIVED.search(text) is not None
