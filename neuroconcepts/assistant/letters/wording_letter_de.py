"""The letter in German, with Sie; the first sentence begins in lower case, as it does after a greeting's comma (DIN 5008)."""

from neuroconcepts.assistant.letters.titles import Rank
from neuroconcepts.assistant.letters.wording_letter import AS_WRITTEN, Manner, Wording
from neuroconcepts.domain.commands import Purpose

_CHANGE = "Möchten Sie den Termin verschieben oder absagen, antworten Sie bitte auf diese E-Mail."

WORDING = Wording(
    formal=Manner(
        by_salutation={
            "Herr": "Sehr geehrter Herr {title}{name},",
            "Frau": "Sehr geehrte Frau {title}{name},",
            "Familie": "Sehr geehrte Familie {name},",
        },
        to_name="Guten Tag {title}{name},",
        to_nobody="Guten Tag,",
        closing="Mit freundlichen Grüßen\nim Auftrag von {agent}",
    ),
    friendly=Manner(
        by_salutation={
            "Herr": "Guten Tag Herr {title}{name},",
            "Frau": "Guten Tag Frau {title}{name},",
            "Familie": "Guten Tag Familie {name},",
        },
        to_name="Guten Tag {title}{name},",
        to_nobody="Guten Tag,",
        closing="Viele Grüße\nim Auftrag von {agent}",
    ),
    titles={Rank.PROFESSOR: AS_WRITTEN, Rank.DOCTOR: AS_WRITTEN, Rank.DEGREE: AS_WRITTEN},
    about=" zu „{title}“",
    openings={
        Purpose.FIRST_ANSWER: "vielen Dank für Ihre Anfrage{about}.",
        Purpose.ANSWER: "vielen Dank für Ihre Nachricht{about}.",
        Purpose.CONFIRMATION: "Ihr Besichtigungstermin{about} ist eingetragen:",
        Purpose.CANCELLATION: "Ihr Besichtigungstermin{about} ist abgesagt:",
        Purpose.HANDOVER: "vielen Dank für Ihre Nachricht{about}.",
        Purpose.SUPPLEMENT: "nun kann ich Ihnen zu Ihrer Anfrage{about} mehr sagen.",
        Purpose.FOLLOW_UP: "vielen Dank nochmals für Ihre Anfrage{about}. Besteht Ihr Interesse noch?",
        Purpose.REMINDER: "gerne erinnere ich Sie an Ihren Besichtigungstermin{about}:",
    },
    endings={
        Purpose.CONFIRMATION: f"Der Termin liegt dieser E-Mail als Kalendereintrag bei. {_CHANGE}",
        Purpose.CANCELLATION: "Wünschen Sie einen neuen Termin, antworten Sie bitte auf diese E-Mail.",
        Purpose.HANDOVER: "Ich gebe sie an {agent} weiter; Sie erhalten eine persönliche Antwort.",
        Purpose.FOLLOW_UP: "Haben Sie Fragen oder möchten Sie besichtigen, antworten Sie bitte auf diese E-Mail.",
        Purpose.REMINDER: _CHANGE,
    },
    opt_out="Wünschen Sie dazu keine weiteren Nachrichten, antworten Sie bitte mit „kein Interesse“.",
    place="Ort: {place}",
    missed="Der gewählte Termin ({when}) ist leider nicht mehr frei.",
    unsure=(
        "Bei Ihrer Zeitangabe bin ich nicht sicher. Meinen Sie {times}?",
        "Bei Ihrer Zeitangabe bin ich nicht sicher. Welche Zeit meinen Sie: {times}?",
    ),
    enclosed=("Dieser E-Mail liegt bei: {titles}.", "Dieser E-Mail liegen bei: {titles}."),
    confirm_documents=(
        "Bitte lesen Sie die Widerrufsbelehrung am Ende dieser E-Mail; wünschen Sie die Unterlagen schon jetzt, vor Ablauf der "
        "Widerrufsfrist, antworten Sie bitte mit „Unterlagen senden“."
    ),
    slots=(
        "Für eine Besichtigung ist derzeit dieser Termin frei:",
        "Für eine Besichtigung sind derzeit diese Termine frei:",
    ),
    choose=(
        "Passt er Ihnen, antworten Sie bitte mit „Termin 1“; sonst nennen Sie gerne andere Zeiten.",
        "Bitte antworten Sie mit der Nummer, die Ihnen passt, zum Beispiel „Termin 2“, oder nennen Sie andere Zeiten.",
    ),
    quoted="„{text}“",
    unanswered_question="Ihre weitere Frage {quoted} gebe ich an {agent} weiter; Sie erhalten dazu eine persönliche Antwort.",
    unanswered_matter="Ihr Anliegen {quoted} gebe ich an {agent} weiter; Sie erhalten dazu eine persönliche Antwort.",
    unanswered_several="Folgendes gebe ich an {agent} weiter; Sie erhalten dazu eine persönliche Antwort:",
    unanswered_unquoted="Ihr weiteres Anliegen gebe ich an {agent} weiter; Sie erhalten dazu eine persönliche Antwort.",
    unmatched=(
        "Aus Ihrer Anfrage geht nicht eindeutig hervor, um welches Objekt es geht. Das klärt {agent}, und Sie erhalten dazu "
        "eine weitere Nachricht. Schneller geht es, wenn Sie uns die Objektnummer oder die Adresse nennen."
    ),
    nothing_to_say="Haben Sie Fragen oder möchten Sie besichtigen, antworten Sie bitte auf diese E-Mail.",
    team="unser Büro",
    subject="Ihre Anfrage: {title}",
    subject_untitled="Ihre Anfrage",
    viewing="Besichtigung",
    no_slot="Besichtigungstermin",
    documents="Unterlagen zum Objekt",
    disclosure=(
        "Diese Nachricht hat ein KI-Assistent im Auftrag von {agent} verfasst. Möchten Sie lieber mit einem Menschen "
        "sprechen, antworten Sie bitte mit „Ich möchte mit einem Menschen sprechen“."
    ),
    privacy="Wie wir mit Ihren Daten umgehen und woher wir sie haben, lesen Sie hier: {url}",
)
