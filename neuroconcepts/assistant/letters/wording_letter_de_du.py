"""The letter in German, with du: by first name, because „Hallo Frau Novak“ and „deine Anfrage“ do not go together."""

from neuroconcepts.assistant.letters.wording_letter import Manner, Wording
from neuroconcepts.domain.commands import Purpose

_CHANGE = "Möchtest du den Termin verschieben oder absagen, antworte bitte auf diese E-Mail."

WORDING = Wording(
    formal=Manner(
        by_salutation={},
        to_name="Guten Tag {name},",
        to_nobody="Guten Tag,",
        closing="Freundliche Grüße\nim Auftrag von {agent}",
    ),
    friendly=Manner(
        by_salutation={},
        to_name="Hallo {name},",
        to_nobody="Hallo,",
        closing="Viele Grüße\nim Auftrag von {agent}",
    ),
    by_first_name=True,
    about=" zu „{title}“",
    openings={
        Purpose.FIRST_ANSWER: "danke für deine Anfrage{about}.",
        Purpose.ANSWER: "danke für deine Nachricht{about}.",
        Purpose.CONFIRMATION: "dein Besichtigungstermin{about} ist eingetragen:",
        Purpose.CANCELLATION: "dein Besichtigungstermin{about} ist abgesagt:",
        Purpose.HANDOVER: "danke für deine Nachricht{about}.",
        Purpose.SUPPLEMENT: "nun kann ich dir zu deiner Anfrage{about} mehr sagen.",
        Purpose.FOLLOW_UP: "danke nochmals für deine Anfrage{about}. Besteht dein Interesse noch?",
        Purpose.REMINDER: "gerne erinnere ich dich an deinen Besichtigungstermin{about}:",
    },
    endings={
        Purpose.CONFIRMATION: f"Der Termin liegt dieser E-Mail als Kalendereintrag bei. {_CHANGE}",
        Purpose.CANCELLATION: "Möchtest du einen neuen Termin, antworte bitte auf diese E-Mail.",
        Purpose.HANDOVER: "Ich gebe sie an {agent} weiter; du bekommst eine persönliche Antwort.",
        Purpose.FOLLOW_UP: "Hast du Fragen oder möchtest du besichtigen, antworte bitte auf diese E-Mail.",
        Purpose.REMINDER: _CHANGE,
    },
    opt_out="Möchtest du dazu keine weiteren Nachrichten, antworte bitte mit „kein Interesse“.",
    place="Ort: {place}",
    missed="Der gewählte Termin ({when}) ist leider nicht mehr frei.",
    unsure=(
        "Bei deiner Zeitangabe bin ich nicht sicher. Meinst du {times}?",
        "Bei deiner Zeitangabe bin ich nicht sicher. Welche Zeit meinst du: {times}?",
    ),
    enclosed=("Dieser E-Mail liegt bei: {titles}.", "Dieser E-Mail liegen bei: {titles}."),
    confirm_documents=(
        "Bitte lies die Widerrufsbelehrung am Ende dieser E-Mail; wünschst du die Unterlagen schon jetzt, vor Ablauf der "
        "Widerrufsfrist, antworte bitte mit „Unterlagen senden“."
    ),
    slots=(
        "Für eine Besichtigung ist derzeit dieser Termin frei:",
        "Für eine Besichtigung sind derzeit diese Termine frei:",
    ),
    choose=(
        "Passt er dir, antworte bitte mit „Termin 1“; sonst nenne gerne andere Zeiten.",
        "Bitte antworte mit der Nummer, die dir passt, zum Beispiel „Termin 2“, oder nenne andere Zeiten.",
    ),
    quoted="„{text}“",
    unanswered_question="Deine weitere Frage {quoted} gebe ich an {agent} weiter; du bekommst dazu eine persönliche Antwort.",
    unanswered_matter="Dein Anliegen {quoted} gebe ich an {agent} weiter; du bekommst dazu eine persönliche Antwort.",
    unanswered_several="Folgendes gebe ich an {agent} weiter; du bekommst dazu eine persönliche Antwort:",
    unanswered_unquoted="Dein weiteres Anliegen gebe ich an {agent} weiter; du bekommst dazu eine persönliche Antwort.",
    unmatched=(
        "Aus deiner Anfrage geht nicht eindeutig hervor, um welches Objekt es geht. Das klärt {agent}, und du bekommst dazu "
        "eine weitere Nachricht. Schneller geht es, wenn du uns die Objektnummer oder die Adresse nennst."
    ),
    nothing_to_say="Hast du Fragen oder möchtest du besichtigen, antworte bitte auf diese E-Mail.",
    team="unser Büro",
    subject="Deine Anfrage: {title}",
    subject_untitled="Deine Anfrage",
    viewing="Besichtigung",
    no_slot="Besichtigungstermin",
    documents="Unterlagen zum Objekt",
    disclosure=(
        "Diese Nachricht hat ein KI-Assistent im Auftrag von {agent} verfasst. Möchtest du lieber mit einem Menschen "
        "sprechen, antworte bitte mit „Ich möchte mit einem Menschen sprechen“."
    ),
    privacy="Wie wir mit deinen Daten umgehen und woher wir sie haben, liest du hier: {url}",
)
