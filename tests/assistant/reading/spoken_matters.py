"""Messages by the ability that reads them, one a line: language | what is held | intents | optional ones | windows | message.

Derived by hand from a calendar, for the moment and in the notation of `tests.assistant.reading.spoken`.
"""

from typing import Final

_MATTERS: Final = {
    "ends that count in": """
de | | viewing_request | | 02-24 08:00-11:00, 02-25 08:00-11:00, 02-26 08:00-11:00 | Von Montag bis inklusive Mittwoch könnte ich jeweils bis 11 Uhr zur Besichtigung kommen.
de | | viewing_request | | 02-27 16:00-22:00, 02-28 16:00-22:00 | Vom 27. bis einschließlich 28. Februar geht es jeden Tag ab 16 Uhr.
en | | viewing_request | | 02-24..02-27 | I'm free Monday to Wednesday inclusive.
it | | viewing_request | | 02-24 08:00-11:00, 02-25 08:00-11:00 | Sono a Linz da lunedì a martedì compreso, posso venire ogni giorno fino alle 11.
fr | | viewing_request | | 02-24..02-27 | Je peux visiter du lundi au mercredi inclus.
""",
    "every day of the stretch before it": """
de | | viewing_request | | 03-03 08:00-12:00, 03-04 08:00-12:00, 03-05 08:00-12:00 | Vom 3. bis 5. März hab ich Urlaub und könnte täglich bis Mittag kommen.
de | | viewing_request | | 02-24 08:00-12:00, 02-25 08:00-12:00, 02-26 08:00-12:00, 02-27 08:00-12:00, 02-28 08:00-12:00 | Nächste Woche hab ich Urlaub, da kann ich jeden Vormittag.
de | | viewing_request | | | Nächste Woche bin ich auf Urlaub in Italien.
en | | viewing_request | | 03-03 08:00-12:00, 03-04 08:00-12:00 | I'm off work from the 3rd to the 4th of March and could come any day before noon.
en | | viewing_request | | 03-10..03-17 | Week 11 works for me, any day.
it | | viewing_request | | 03-03 08:00-12:00, 03-04 08:00-12:00 | Dal 3 al 4 marzo sono in ferie e posso venire a vederlo ogni giorno entro mezzogiorno.
fr | | viewing_request | | 03-10..03-17 | Pour la visite, la semaine 11 m'arrange, n'importe quel jour.
de | | viewing_request | question | | Mir ist jeder Tag recht, wann darf ich die Wohnung ansehen?
de | | viewing_request | | 03-03 17:30-22:00, 03-04 17:30-22:00, 03-06 17:30-22:00, 03-07 17:30-22:00, 03-08 17:30-22:00, 03-09 17:30-22:00 | Wir könnten ab 3.3. täglich außer mittwochs, jeweils ab 17:30.
""",
    "a week, an hour, then its days": """
de | | viewing_request | | 02-24 18:00-22:00, 02-25 18:00-22:00, 02-27 18:00-22:00 | Nächste Woche nach 18 Uhr, von Montag bis Donnerstag außer Mittwoch.
de | | viewing_request | | 02-24 17:00-22:00, 02-26 17:00-22:00 | Kommende Woche ab 17 Uhr, Montag oder Mittwoch.
en | | viewing_request | | 02-24 18:00-22:00, 02-25 18:00-22:00 | Next week after 6pm, Monday or Tuesday, would suit for a viewing.
it | | viewing_request | | 02-24 18:00-22:00, 02-25 18:00-22:00, 02-26 18:00-22:00 | La settimana prossima posso venire dopo le 18, dal lunedì al mercoledì.
en | | viewing_request | | 02-25 18:00-22:00, 02-20 18:00-22:00 | Weekday evenings suit me best for a viewing, so Tuesday or Thursday from 6?
de | | viewing_request | | 02-24, 02-25 15:00-22:00 | Mir würde der 24. oder 25. passen, wobei am 25. erst ab 15 Uhr.
""",
    "weekdays of any week beside dates": """
de | | viewing_request | | 03-08, 03-15 | Samstags passt es mir immer, ginge der 8. oder der 15. März?
de | | viewing_request | | 02-28 14:00-22:00 | Freitags ab 14 Uhr kann ich immer, am 28. zum Beispiel.
de | | viewing_request | | 03-08, 03-09 | An Wochenenden kann ich immer, z. B. am 8. oder 9.
de | | viewing_request | | 03-09 | Würden Sie uns das Haus auch an einem Sonntag zeigen? Der 9. wäre ideal.
de | | viewing_request | | 02-28 16:00-22:00 | Ich bin jeden zweiten Freitag in Wien, das nächste Mal am 28. – da ginge es ab 16 Uhr.
en | | viewing_request | | 03-08, 03-15 | I can only do Saturdays, would the 8th or the 15th work?
it | | viewing_request | | 03-08, 03-15 | Solo di sabato: l'8 o il 15 marzo?
fr | | viewing_request | | 03-08 10:00-10:30 | Visite possible un samedi ? Le 8 par exemple, à 10h.
de | | viewing_request | | 02-26 | Mittwochs geht bei mir immer.
""",
    "weekdays of the stretch before them": """
de | | viewing_request | | 03-08..03-10 | Frühestens in zwei Wochen, am liebsten am Wochenende.
de | | viewing_request | | 03-12 | Vom 10. bis 16. März bin ich in Wien, Mittwoch ginge.
fr | | viewing_request | | 03-08 | On passe en Suisse le week-end du 8, une visite le samedi serait top.
de | | viewing_request | | 03-15 10:30-11:00 | Kann ich am Sa. d. 15. um 1/2 11 kommen?
de | | viewing_request | | 02-22 14:00-16:00 | Kann ich mir die Wohnung am Samstag so zwischen 14 und 16 Uhr ansehen?
""",
    "what follows an arrival": """
de | | viewing_request | | 03-10..03-17 | Ich lande am 3. März und könnte in der Woche darauf an jedem beliebigen Tag besichtigen.
de | | viewing_request | | 02-22 | Wir kommen am Freitag an, am Tag darauf wäre eine Besichtigung super.
en | | viewing_request | | 03-04 | I land on the 3rd and could view the flat the day after.
it | | viewing_request | | 03-04 | Arrivo il 3 marzo e potrei visitare il giorno dopo.
fr | | viewing_request | | 03-04 10:00-10:30 | J'arrive le 3 mars et je pourrais visiter le lendemain à 10 h.
de | | viewing_request | | 03-03..03-07 | Ich lande am 3. und fliege am 6. wieder heim, dazwischen ginge es jederzeit.
en | | viewing_request | | 03-03..03-07 | We're flying in on the 3rd and out again on the 6th, so anything in between would work.
de | | viewing_request | | 02-25 15:00-15:30 | Ich wär am Dienstag eh beim Notar ums Eck, könnt ich da um 3 vorbeikommen?
de | | viewing_request | | 02-24 08:00-12:00, 02-25 08:00-12:00, 02-26 08:00-12:00, 02-27 08:00-12:00, 02-28 08:00-12:00 | Nächste Woche Spätdienst, also nur vormittags.
""",
    "from one hour to another": """
it | agreed | reschedule | question | 02-21 16:00-16:30 | Dovrei spostare l'appuntamento di un'ora, dalle 15 alle 16. È un problema?
fr | agreed | reschedule | question | 02-21 16:00-16:30 | Est-ce possible de décaler le rendez-vous d'une heure, de 15 h à 16 h ?
en | agreed | reschedule | | 02-21 16:00-16:30 | Could we push it back an hour, from 3pm to 4pm?
en | agreed | reschedule | | 02-21 14:00-14:30 | Can we bring it forward to 2?
de | agreed | reschedule | | 02-21 17:30-18:00 | Bitte von 15:00 auf 17:30 verlegen.
de | agreed | reschedule | | 02-21 14:00-14:30 | Kann ich den Termin am Freitag um eine Stunde nach vorne ziehen?
it | agreed | reschedule | | 02-21 15:10-15:40 | Arrivo con dieci minuti di ritardo.
it | agreed | reschedule | | 02-21 15:15-15:45 | Sono in ritardo di un quarto d'ora.
fr | agreed | reschedule | question | 02-21 14:30-15:00 | On pourrait avancer d'une demi-heure ?
de | two offered | viewing_request | question | 03-01 10:30-11:00 | Der Samstag ist fein, wenn es statt 10 auch halb elf sein darf.
en | two offered | viewing_request | | 02-27 17:00-17:30 | Could we make it 5 on Thursday instead of half past?
""",
    "the same hour on another day": """
de | agreed | reschedule | | 02-28 15:00-15:30 | Wäre es möglich, die Besichtigung auf den 28. zu verlegen? An der Uhrzeit müssten wir nichts ändern.
de | agreed | reschedule | | 02-24 15:00-15:30 | Ginge auch Montag? Uhrzeit unverändert.
en | agreed | reschedule | | 02-24 15:00-15:30 | Could we move it to Monday? The time itself can stay as it is.
it | agreed | reschedule | | 02-24 15:00-15:30 | Possiamo spostare a lunedì? L'orario può restare lo stesso.
it | agreed | reschedule | question | 02-27 15:00-15:30 | Non riesco più venerdì, possiamo fare giovedì 27 alla stessa ora?
fr | agreed | reschedule | question | 02-24 15:00-15:30 | Peut-on reporter à lundi ? L'heure ne change pas.
fr | agreed | reschedule | question | 02-28 15:00-15:30 | On peut décaler au 28 ? Même heure.
""",
    "what goes on in and around the house": """
de | | question | | | Wie lange hat der Supermarkt im Haus am Samstag offen, und hört man die Anlieferung um 5 in der Früh?
de | | question | | | Wird am Sonntag um 7 die Kirchenglocke geläutet?
de | | question | | | Kommt die Straßenbahn auch nach Mitternacht noch?
de | | question | | | Ab wann darf man am Sonntag den Pool benutzen?
de | | question | | | Gibt's in der Garage ab Oktober einen freien Platz?
de | | question | | | Wann schließt der Laden unten, um 20 Uhr?
de | | question | | | Wie lange gilt das Angebot noch, bis Ende März?
en | | question | | | When does the bakery downstairs start, 4 in the morning?
en | | question | | | What time does the last tram leave, is it 11pm?
it | | question | | | A che ora chiude il negozio sotto casa, alle 20?
it | | question | | | Ci sono lavori in strada fino a settembre?
fr | | question | | | Vers quelle heure passe le dernier tram, minuit ?
fr | | question | | | Le bar en bas ferme-t-il à 2 h du matin ?
fr | two offered | slot_accept question | | 02-27 16:30-17:00 | Va pour jeudi, mais le parking de la résidence est-il accessible aux visiteurs ?
it | two offered | slot_accept question | | 03-01 10:00-10:30 | Sabato va bene, ma c'è un parcheggio?
de | | viewing_request | | 02-24 17:00-17:30 | Ich komme mit dem Bus, passt Montag um 17 Uhr?
""",
    "how far it is": """
de | | question | | | Wie weit ist es zur S-Bahn? Im Inserat steht "in 5 Minuten zu Fuß".
en | | question | | | How far is it to the station, can you walk it in ten minutes?
fr | | question | | | Il y a combien de minutes à pied jusqu'à la gare, dix ?
fr | | question | | | Combien de temps dure la visite, une heure ?
de | | question | | | Wie lange dauert so eine Besichtigung, eher 20 Minuten oder eine Stunde?
""",
    "jobs, contracts, payments, reservations": """
en | | question | | | My posting here runs from 1 August for 18 months. Would the landlord accept a fixed term?
de | | question | | | Ich beginne am 1. April eine neue Stelle in Wien, ist die Wohnung bis dahin frei?
fr | | question | | | Le bail commence-t-il forcément le 1er avril ou peut-on emménager plus tard ?
it | | question | | | Il contratto parte per forza dal 1° aprile?
it | | document_request | | | Mi manda il contratto per favore?
de | | price_negotiation | | | Für das Haus würden wir 12.000 € weniger zahlen und könnten dafür noch im April zum Notar gehen.
de | | question | | | Können Sie uns die Wohnung bis Samstag reservieren?
de | | viewing_request | | | Zahle am 1. März gern die Kaution, wenn ich vorher besichtigen kann.
""",
    "news for later, and what is over": """
fr | | unclear | | | Je vous dis demain si jeudi est possible.
de | | unclear | | | Sage Ihnen morgen Bescheid, ob Donnerstag klappt.
de | | unclear | | | Ich hätte Interesse, aber meine Frau muss noch gefragt werden. Montag weiß ich mehr.
de | | complaint viewing_request | | 02-20 17:00-17:30 | Auf meine zwei Mails kam nichts zurück. Die Wohnung will ich trotzdem noch sehen: Donnerstag, 17 Uhr?
de | | complaint | | | Ihr Kollege hat mir für Donnerstag 10 Uhr zugesagt und dann kam keiner. Ich bin stocksauer.
en | | complaint | | | You said you'd call me on Monday and it's now Wednesday. Not impressed.
en | agreed | complaint | | | I'm outside but nobody's here.
de | two offered | slot_decline | | | Keiner der beiden Termine klappt bei uns, Donnerstag und Samstag sind wir beide im Dienst.
de | agreed | question | | | Dauert die Besichtigung am Freitag länger als eine halbe Stunde? Muss um halb fünf weg.
en | | viewing_request | | 02-20 09:00-09:30 | Would tomorrow at 9am be OK for a viewing? I know the clocks change that night.
en | | viewing_request | | 03-01 10:30-11:00 | Is the first of March too soon for a look round? Say half ten in the morning?
en | | viewing_request | | * | Morning! Any chance of seeing the place this side of the weekend?
""",
    "days with hours of their own": """
de | | viewing_request | | 02-24 17:00-17:30, 02-21 12:00-22:00 | Zwischen 17:00 und 17:30 am Montag oder ab 12 am Freitag, beides fein.
en | | viewing_request | | 02-27 08:00-20:00, 02-28 08:00-13:00 | We are free all day on the 27th and until 1 on the 28th.
de | | viewing_request | | 02-21 17:00-22:00, 02-22 17:00-22:00, 02-23 17:00-22:00, 02-24 17:00-22:00, 02-25 17:00-22:00, 02-26 17:00-22:00 | Täglich ab 17 Uhr, ausgenommen Donnerstag.
de | | viewing_request | | 02-24, 02-27, 02-28 | Nächste Woche irgendwann, außer Dienstag und Mittwochvormittag.
fr | | viewing_request | | 02-24..02-28 | Entre le 24 et le 27, peu importe l'heure.
it | | viewing_request | | 02-24 16:00-17:00 | Il giorno 24, tra le 16 e le 17.
it | | viewing_request | | 02-24 08:45-09:15 | Ci vediamo lunedì 24 alle nove meno un quarto?
en | | viewing_request | | 02-22..02-24 | do you do viewings at weekends? we both work mon-fri 9-6
de | | viewing_request | | 03-01..04-01 | Ich kann erst ab März, weil wir bis Ende Februar im Ausland sind.
de | | viewing_request | | 02-24..03-10 | Bin von 20.–23.2. verreist. Danach immer.
de | | viewing_request | | 02-25 18:00-18:30 | Dienstag 25.2. (nicht morgen) 18:00?
de | | viewing_request question | | 02-22..02-24 | Ich hätte gerne gewusst, ob die Wohnung zum 1. November frei wird und ob man sie am Wochenende ansehen kann.
de | two offered | slot_accept | slot_decline | 03-01 10:00-10:30 | Do passt nicht, Sa passt.
it | two offered | viewing_request | slot_decline | 03-01 11:00-11:30 | Sabato alle dieci è un po' presto, alle undici?
de | | price_negotiation | | | Das letzte Angebot von 399.000 gilt von uns bis Sonntag, 12 Uhr.
de | | complaint | | | Ihr Büro ist laut Website bis 18 Uhr besetzt, aber um 16 Uhr hob niemand ab.
de | | question | | | Ist die Miete jeweils am 5. fällig?
""",
}


def _row(line: str) -> tuple[str, str, str, str, str, str]:
    language, holds, wanted, optional, times, text = (field.strip() for field in line.split("|", 5))
    return text, language, holds, wanted, optional, times


MATTERS: Final = [_row(line) for lines in _MATTERS.values() for line in lines.strip().splitlines()]
