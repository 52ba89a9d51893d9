"""What the rules say, in German: each reason of `domain.lead`, and what else can make the agent needed.

A name in braces stands for what a reason has of its own: `{reason}` and `{why}` may be reasons again, `{outcome}`, `{purpose}`
and `{quoted}` are put into German too, all others are kept. Written without ß, so that it is right in all three countries.
"""

from collections.abc import Mapping
from typing import Final

OUTCOMES: Final[Mapping[str, str]] = {
    "viewed": "besichtigt",
    "not_interested": "kein Interesse",
    "unreachable": "nicht erreichbar",
    "property_gone": "Objekt vergeben",
    "spam": "Spam",
    "merged": "zusammengelegt",
    "erased": "gelöscht",
}
PURPOSES: Final[Mapping[str, str]] = {
    "first answer": "Die erste Antwort",
    "answer": "Die Antwort",
    "confirmation": "Die Bestätigung",
    "cancellation": "Die Absage",
    "handover": "Die Ankündigung einer persönlichen Antwort",
    "supplement": "Die Ergänzung",
    "follow up": "Die Nachfrage",
    "reminder": "Die Erinnerung",
}

NEEDED: Final[Mapping[str, str]] = {
    "No privacy page is set (privacy_url): first letters do not tell seekers what is done with their data, and no evidence of it "
    "is kept (GDPR Art. 13 and 14; CH: DSG Art. 19).": "Es ist keine Datenschutzseite eingestellt (privacy_url): Die ersten "
    "Briefe sagen Interessenten nicht, was mit ihren Daten geschieht, und ein Nachweis darüber fehlt (DSGVO Art. 13 und 14; "
    "CH: DSG Art. 19). Bitte lassen Sie sie eintragen.",
    "A message could not be delivered to the seeker's address.": "Eine Nachricht konnte der Adresse des Interessenten "
    "nicht zugestellt werden.",
    "The agency has no licence: the message is kept, nothing is answered in its name.": "Es besteht keine Lizenz: Die "
    "Nachricht ist gespeichert, beantwortet wird nichts.",
    "The agency has no licence: nothing is sent in its name.": "Es besteht keine Lizenz: Gesendet wird nichts.",
    "Automatic answers are off: please answer this message.": "Automatische Antworten sind ausgeschaltet: Bitte "
    "beantworten Sie die Nachricht.",
    "Automatic answers are stopped for this agency.": "Automatische Antworten sind für Ihr Büro gestoppt.",
    "The seeker wrote while a human holds the wheel.": "Der Interessent hat geschrieben, während Sie das Gespräch führen.",
    "It is not known which property this enquiry is about: please match it.": "Es ist nicht bekannt, um welches "
    "Objekt es in der Anfrage geht: Bitte ordnen Sie sie zu.",
    "The seeker asks for a person.": "Der Interessent möchte mit einem Menschen sprechen.",
    "The seeker complains.": "Der Interessent beschwert sich.",
    "The seeker wants to negotiate the price.": "Der Interessent möchte über den Preis verhandeln.",
    "The message reads as spam: please have a look.": "Die Nachricht sieht nach Spam aus: Bitte sehen Sie sie an.",
    "The message is not understood: please have a look.": "Die Nachricht wurde nicht verstanden: Bitte sehen Sie sie an.",
    "The seeker is no longer interested; the viewing was taken out of the calendar.": "Der Interessent hat kein "
    "Interesse mehr; die Besichtigung ist ausgetragen.",
    "The seeker wants no more messages. He wants something else, too: please see to it yourself.": "Der Interessent möchte "
    "keine Nachrichten mehr. Er möchte aber noch etwas anderes: Bitte kümmern Sie sich selbst darum.",
    "The seeker wants no more messages. His viewing stands in the calendar: please see whether he comes.": "Der "
    "Interessent möchte keine Nachrichten mehr. Seine Besichtigung steht noch im Kalender: Bitte klären Sie, ob er kommt.",
    "The seeker cancelled the viewing.": "Der Interessent hat die Besichtigung abgesagt.",
    "A viewing was booked while the plan changed: please confirm or cancel it.": "Eine Besichtigung wurde "
    "eingetragen, während sich der Plan änderte: Bitte bestätigen Sie sie oder sagen Sie sie ab.",
    "The exposé does not answer: {quoted}.": "Das Exposé beantwortet nicht: {quoted}.",
    "The exposé does not answer: {quoted}”. {why}": "Das Exposé beantwortet nicht: {quoted}“. {why}",
    "No document of the property can be sent on its own: please send what was asked for.": "Kein Dokument des Objekts "
    "kann von selbst versendet werden: Bitte senden Sie das Gewünschte.",
    "Some documents did not go along: too large, not there, or naming a street kept private. Please look at them.": "Einige "
    "Dokumente gingen nicht mit: zu gross, nicht vorhanden, oder sie nennen eine nicht freigegebene Strasse. Bitte "
    "sehen Sie sie an.",
    "Documents wait: the property asks for a commission, and no withdrawal instruction is set: please send it and "
    "them.": "Dokumente "
    "warten, weil das Objekt eine Provision verlangt und keine Widerrufsbelehrung hinterlegt ist: Bitte senden Sie "
    "diese und die Dokumente.",
    "There is nothing to add yet: a human answers what is open.": "Es gibt noch nichts zu ergänzen: Was offen ist, beantwortet ein Mensch.",
    "A draft waits for your approval.": "Ein Entwurf wartet auf Ihre Freigabe.",
    "A draft waits: no stored fact supports {quoted}.": "Ein Entwurf wartet auf Ihre Freigabe, weil keine "
    "gespeicherte Angabe das belegt: {quoted}.",
    "A draft waits: an automatic message may not say {quoted}.": "Ein Entwurf wartet auf Ihre Freigabe, weil eine "
    "automatische Nachricht das nicht sagen darf: {quoted}.",
    "A draft waits: the exposé contradicts itself: {quoted}.": "Ein Entwurf wartet auf Ihre Freigabe, weil das Exposé "
    "dazu Verschiedenes angibt: {quoted}.",
    "A draft waits: {reason}": "Ein Entwurf wartet auf Ihre Freigabe. {reason}",
    "The message gives instructions to a machine: have a look before anything is sent.": "Die Nachricht gibt einer "
    "Maschine Anweisungen: Bitte sehen Sie sie an, bevor etwas gesendet wird.",
    "The message reads like the beginning of a fraud: have a look before anything is sent.": "Die Nachricht liest "
    "sich wie der Beginn eines Betrugs: Bitte sehen Sie sie an, bevor etwas gesendet wird.",
    "The message hides words from its reader: have a look before anything is sent.": "Die Nachricht enthält "
    "verborgenen oder verschlüsselten Text: Bitte sehen Sie sie an, bevor etwas gesendet wird.",
    "The message has more signs that nobody can read than words: have a look before anything is sent.": "Die "
    "Nachricht besteht zum grossen Teil aus unlesbaren Zeichen: Bitte sehen Sie sie an, bevor etwas gesendet wird.",
    "The message is too long to be read as a whole: have a look before anything is sent.": "Die Nachricht ist zu "
    "lang, um ganz gelesen zu werden: Bitte sehen Sie sie an, bevor etwas gesendet wird.",
    "The mail claims to come from {domain}, and the receiving server could not verify that.": "Die E-Mail gibt an, "
    "von {domain} zu kommen; der empfangende Server konnte das nicht bestätigen.",
    "The first enquiries that come from {domain}: are they real?": "Zum ersten Mal kommen Anfragen von {domain}: Sind sie echt?",
    "It is not known whether the message was delivered.": "Es ist nicht bekannt, ob die Nachricht zugestellt wurde.",
    "The server refused the recipient for good ({detail}). Correct it.": "Der Mailserver nimmt die Adresse des "
    "Interessenten nicht an. Technische Meldung: {detail}",
    "{where} refused this mail for good: {detail}. Change the mail.": "Der Mailserver {where} nimmt die Nachricht "
    "nicht an. Technische Meldung: {detail}",
    "Could not understand: {detail}": "Die Nachricht konnte nicht gelesen werden. Technische Meldung: {detail}",
    "Could not compose: {detail}": "Die Antwort konnte nicht geschrieben werden. Technische Meldung: {detail}",
    "Could not book: {detail}": "Die Besichtigung konnte nicht eingetragen werden. Technische Meldung: {detail}",
    "Could not send the message: {detail}": "Die Nachricht konnte nicht gesendet werden. Technische Meldung: {detail}",
}
"""Why a person is needed."""

DECIDED: Final[Mapping[str, str]] = {
    "Nothing to do: this belongs to work that was given up.": "Nichts zu tun: Das gehört zu einer aufgegebenen Arbeit.",
    "Nothing to do: this message has no plan.": "Nichts zu tun: Zu dieser Nachricht gibt es keinen Plan.",
    "Already known: this message was delivered twice.": "Schon bekannt: Diese Nachricht wurde zweimal zugestellt.",
    "An automatic message is never answered.": "Eine automatische Nachricht wird nie beantwortet.",
    "The lead is {outcome}; nothing is answered here.": "Der Lead ist beendet ({outcome}); hier wird nichts beantwortet.",
    "The same enquiry again: noted, one answer serves them all.": "Dieselbe Anfrage noch einmal: vermerkt, eine Antwort genügt für alle.",
    "The seeker wrote.": "Der Interessent hat geschrieben.",
    "{reason} The viewing is not confirmed yet: confirming it.": "{reason} Die Besichtigung ist noch nicht bestätigt: Sie wird bestätigt.",
    "{reason} Telling the seeker what he was promised.": "{reason} Der Interessent erfährt, was ihm versprochen wurde.",
    "{reason} It is answered next.": "{reason} Das wird als Nächstes beantwortet.",
    "{reason} Reading what it says.": "{reason} Die Nachricht wird gelesen.",
    "{reason} Asking which time is meant.": "{reason} Gefragt wird, welche Zeit gemeint ist.",
    "{reason} He asks for documents.": "{reason} Er wünscht Unterlagen.",
    "{reason} Telling him that a colleague will answer.": "{reason} Er erfährt, dass eine Kollegin oder ein Kollege antwortet.",
    "{by} named the property that the enquiry is about.": "{by} hat gesagt, um welches Objekt es geht.",
    "{by} answered what the exposé does not say.": "{by} hat beantwortet, was das Exposé nicht sagt.",
    "{by} merged this lead into another one.": "{by} hat diesen Lead mit einem anderen zusammengelegt.",
    "{by} merged another lead of the same person into this one.": "{by} hat einen anderen Lead derselben Person hierher zusammengelegt.",
    "{by} undid the merge": "{by} hat die Zusammenlegung aufgehoben",
    "{by} undid the merge: the lead is one of its own again.": "{by} hat die Zusammenlegung aufgehoben: Der Lead ist wieder ein eigener.",
    "The chosen slot is booked already: confirming it.": "Der gewählte Termin ist schon eingetragen: Er wird bestätigt.",
    "Answering the seeker's message.": "Die Nachricht des Interessenten wird beantwortet.",
    "Offering slots for a viewing.": "Termine für eine Besichtigung werden angeboten.",
    "The seeker wants no more messages. Nothing more is sent.": "Der Interessent möchte keine Nachrichten mehr: Gesendet wird "
    "nichts mehr.",
    "The seeker said no: nothing more is sent.": "Der Interessent hat abgelehnt: Es wird nichts mehr gesendet.",
    "The seeker cancelled the viewing: confirming it.": "Der Interessent hat die Besichtigung abgesagt: Das wird bestätigt.",
    "The seeker chose a slot: booking it.": "Der Interessent hat einen Termin gewählt: Er wird eingetragen.",
    "The viewing stands in the calendar: confirming it.": "Die Besichtigung steht im Kalender: Sie wird bestätigt.",
    "Booked too late: the lead is closed.": "Zu spät eingetragen: Der Lead ist beendet.",
    "The chosen slot was taken meanwhile: offering others.": "Der gewählte Termin ist inzwischen vergeben: Andere werden angeboten.",
    "The message is ready: sending it.": "Die Nachricht ist fertig: Sie wird gesendet.",
    "{by} approved the draft: sending it.": "{by} hat den Entwurf freigegeben: Er wird gesendet.",
    "{by} edited and approved the draft: sending it.": "{by} hat den Entwurf geändert und freigegeben: Er wird gesendet.",
    "{by} rejected the draft": "{by} hat den Entwurf verworfen",
    "{by} rejected the draft: {note}": "{by} hat den Entwurf verworfen: {note}",
    "{by} took over": "{by} hat übernommen",
    "{by} took over ({note})": "{by} hat übernommen ({note})",
    "{by} wrote to the seeker": "{by} hat dem Interessenten geschrieben",
    "{by} wrote to the seeker.": "{by} hat dem Interessenten geschrieben.",
    "{by} handed back": "{by} hat zurückgegeben",
    "{by} handed the wheel back to the AI.": "{by} hat das Gespräch an die KI zurückgegeben.",
    "{by} closed the lead: {outcome}.": "{by} hat den Lead beendet: {outcome}.",
    "{reason}: the AI is silent.": "{reason}: Die KI schweigt.",
    "The agent's own message was accepted by the mail server.": "Der Mailserver hat Ihre eigene Nachricht angenommen.",
    "The message was on its way when the lead was closed.": "Die Nachricht war unterwegs, als der Lead beendet wurde.",
    "The {purpose} was accepted by the mail server.": "{purpose} wurde vom Mailserver angenommen.",
    "The seeker was told that a person will answer.": "Der Interessent hat erfahren, dass ein Mensch antworten wird.",
    "Not sent: {why}": "Nicht gesendet: {why}",
    "The message is {status}.": "Die Nachricht ist im Zustand „{status}“.",
    "a human took over before it went out.": "Ein Mensch hat übernommen, bevor sie hinausging.",
    "the lead is closed ({outcome}).": "Der Lead ist beendet ({outcome}).",
    "a human holds the wheel ({why}).": "Ein Mensch führt das Gespräch ({why}).",
    "Nothing is due yet.": "Noch ist nichts fällig.",
    "The offered slots are free for others again.": "Die angebotenen Termine sind wieder für andere frei.",
    "The seeker stayed silent.": "Der Interessent hat sich nicht mehr gemeldet.",
    "The viewing is over.": "Die Besichtigung ist vorbei.",
    "The seeker is silent: asking once more.": "Der Interessent meldet sich nicht: Er wird noch einmal gefragt.",
    "Too late for a reminder: the viewing has begun.": "Zu spät für eine Erinnerung: Die Besichtigung hat begonnen.",
    "The viewing is near: reminding the seeker.": "Die Besichtigung ist nahe: Der Interessent wird erinnert.",
}
"""What was decided, and why."""
