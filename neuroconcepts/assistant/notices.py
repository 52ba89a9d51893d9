"""What the agent reads when he is needed, in German: his language in all three countries."""

from dataclasses import dataclass

GERMAN = (
    # the rules' reason begins with → what the agent reads instead; “…” quotations are kept
    (
        "A message could not be delivered",
        "Eine Nachricht konnte der Adresse des Interessenten nicht zugestellt werden.",
    ),
    ("The agency has no licence", "Es besteht keine Lizenz: Die Nachricht ist gespeichert, beantwortet wird nichts."),
    ("Automatic answers are off", "Automatische Antworten sind ausgeschaltet: Bitte beantworten Sie die Nachricht."),
    ("Automatic answers are stopped", "Automatische Antworten sind für Ihr Büro gestoppt."),
    ("The seeker wrote while", "Der Interessent hat geschrieben, während Sie das Gespräch führen."),
    ("The seeker asks for a person", "Der Interessent möchte mit einem Menschen sprechen."),
    ("The seeker complains", "Der Interessent beschwert sich."),
    ("The seeker wants to negotiate", "Der Interessent möchte über den Preis verhandeln."),
    ("The seeker cancelled", "Der Interessent hat die Besichtigung abgesagt."),
    (
        "The seeker is no longer interested",
        "Der Interessent hat kein Interesse mehr; die Besichtigung ist ausgetragen.",
    ),
    ("The exposé does not answer", "Das Exposé beantwortet nicht alles:"),
    ("A draft waits for your approval", "Ein Entwurf wartet auf Ihre Freigabe."),
    ("A draft waits: no stored fact", "Ein Entwurf wartet auf Ihre Freigabe, weil eine Angabe nicht belegt ist:"),
    ("A viewing was booked while", "Eine Besichtigung wurde eingetragen, während sich der Plan änderte: bitte prüfen."),
    ("It is not known whether", "Es ist unklar, ob eine Nachricht zugestellt wurde."),
    ("The message reads as spam", "Die Nachricht sieht nach Spam aus: bitte ansehen."),
    ("The message is not understood", "Die Nachricht wurde nicht verstanden: bitte ansehen."),
    ("Could not", "Ein Arbeitsschritt ist gescheitert:"),
)


@dataclass(frozen=True, slots=True)
class Notice:
    subject: str
    text: str


def notice(*, seeker: str, reason: str, draft: str | None, lead_id: str) -> Notice:
    """The mail to the agent about one lead: the reason first, then the draft if one waits, then where to act."""
    what = "Entwurf wartet" if draft else "Sie werden gebraucht"
    blocks = [
        f"{seeker}: {in_german(reason)}",
        f"Der Entwurf:\n\n{draft}" if draft else "",
        f"Lead {lead_id}",
    ]
    return Notice(f"{what}: {seeker}", "\n\n".join(block for block in blocks if block))


def in_german(reason: str) -> str:
    """A reason of the rules in German; what it quotes, or what failed, is kept as it is."""
    german = next((words for begins, words in GERMAN if reason.startswith(begins)), None)
    if german is None:
        return reason
    detail = reason[reason.index(":") + 1 :].strip() if german.endswith(":") and ":" in reason else ""
    if "“" in reason:
        detail = reason[reason.index("“") :].rstrip(".")
    return f"{german} {detail}".strip()
