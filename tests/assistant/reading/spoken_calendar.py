"""Days by their names and by what stands beside them: messages in the notation of `tests.assistant.reading.spoken_matters`."""

from typing import Final

from tests.assistant.reading.spoken_matters import row

_CALENDAR: Final = {
    "days by their names in the calendar": """
de | | viewing_request | question | 10-31 | Ginge es an Halloween?
de | | viewing_request | | 06-08 | Am Vatertag könnten wir besichtigen.
de | | viewing_request | | 10-31 | Am Tag vor Allerheiligen hätten wir Zeit.
de | | viewing_request | question | 11-19 10:00-10:30 | Am Buß- und Bettag um 10 Uhr?
de | | viewing_request | | 02-27 14:00-22:00 | Am schmutzigen Donnerstag ab 14 Uhr geht es.
de | | viewing_request | | 03-01 08:00-12:00 | Faschingssamstag vormittags würde uns passen.
de | | viewing_request | | 03-08 | Am Weltfrauentag haben wir frei, da könnten wir kommen.
de | | viewing_request | question | 11-23 13:00-18:00 | Am Totensonntag nachmittags?
de | | viewing_request | | 11-28 16:00-16:30 | Am Black Friday um 16 Uhr wäre ideal.
en | | viewing_request | question | 03-17 17:00-17:30 | Could we come on St Patrick's Day at 5pm?
en | | viewing_request | | 11-29 | The Saturday after Thanksgiving would suit us.
en | | viewing_request | | 03-04 13:00-18:00 | Pancake Day in the afternoon works for us.
en | | viewing_request | question | 06-15 | Could we view it on Father's Day?
it | | viewing_request | question | 03-08 10:00-10:30 | Possiamo venire alla festa della donna alle 10?
it | | viewing_request | | 06-02 | Il 2 giugno, festa della Repubblica, saremmo liberi.
it | | viewing_request | | 03-04 13:00-18:00 | Martedì grasso nel pomeriggio andrebbe bene.
it | | question | | | L'appartamento in via San Silvestro è ancora libero?
it | | question | | | Piazza Santo Stefano 4 è ancora disponibile?
fr | | viewing_request | | 03-04 14:00-14:30 | Le mardi gras à 14h nous conviendrait.
fr | | viewing_request | question | 05-11 13:00-18:00 | Le jour de la fête des mères, l'après-midi ?
fr | | question | | | L'appartement rue de la Toussaint est-il libre ?
fr | | question | | | Nous habitons à Saint-Étienne, l'appartement est-il libre ?
de | | question | | | Mein Name ist Valentin Huber, ist die Wohnung noch frei?
de | | question | | | Meine Söhne Peter und Paul hätten gern je ein Zimmer, wie viele gibt es?
de | | question | | | Ist das Haus in der Leopoldsgasse noch frei?
de | | viewing_request | | 05-12 | Am Muttertag geht es leider nicht, am Tag danach schon.
de | | viewing_request | | 05-01 | Am Tag der Arbeit hätten wir frei, da könnten wir die Wohnung anschauen.
de | | viewing_request | | 10-31 11:00-11:30 | Am Reformationstag um 11 würde uns passen.
de | | viewing_request | | 10-26 10:00-10:30 | Am Nationalfeiertag haben wir Zeit, so gegen 10.
de | | viewing_request | | 02-24 | Bis zum Valentinstag war ich krank, jetzt könnte ich am Montag.
de | | viewing_request | | 10-05 13:00-18:00 | Am Erntedanksonntag könnten wir am Nachmittag kommen.
de | | question | | | Am Valentinsplatz wohnen wir schon, wie groß ist die Wohnung?
de | | question | | | Gibt es in der Nähe der Martinskirche Parkplätze?
de | | viewing_request | | 06-10 09:00-09:30 | Pfingstdienstag um 9 Uhr ginge.
it | | viewing_request | question | 04-21 10:00-10:30 | Il lunedì di Pasquetta alle 10 andrebbe bene?
fr | | viewing_request | | 04-17 16:00-16:30 | Le jeudi saint à 16h nous conviendrait.
fr | | viewing_request | | 07-14 | Le 14 juillet nous sommes libres.
fr | | viewing_request | question | 06-09 08:00-12:00 | Le lundi de Pentecôte au matin, c'est possible ?
en | | viewing_request | | 10-31 | The day of Halloween would be fine.
en | | viewing_request | | 04-18 08:00-12:00 | Good Friday morning would suit us.
es | | viewing_request | | 04-17 10:00-10:30 | El Jueves Santo a las 10 nos viene bien.
de | | document_request | question | | Können Sie mir alle Unterlagen schicken?
it | | viewing_request | question | 04-28 10:00-10:30 | Il lunedì dopo Pasqua alle 10 andrebbe bene?
""",
    "a bare number beside a date": """
de | | viewing_request | | 02-26 17:00-21:00, 03-03 08:00-12:00 | Mir würde der 26. abends oder der 3.3. vormittags passen.
de | | viewing_request | question | 02-25 10:00-10:30, 03-01 15:00-15:30 | Könnten wir am 25. um 10 oder am 1.3. um 15 Uhr besichtigen?
de | | viewing_request | | 02-24 10:00-10:30, 02-25 15:00-22:00 | Uns würde Montag um 10 Uhr oder Dienstag ab 15 Uhr passen.
en | | viewing_request | question | 02-26 08:00-12:00, 03-03 13:00-18:00 | Would the 26th in the morning or the 3rd of March in the afternoon suit you?
it | | viewing_request | | 02-26 08:00-12:00, 03-03 13:00-18:00 | Potrebbe andare bene il 26 mattina o il 3 marzo pomeriggio.
fr | | viewing_request | | 02-26 08:00-12:00, 03-03 13:00-18:00 | Le 26 au matin ou le 3 mars après-midi nous conviendrait.
de | | viewing_request | | 02-25 | Ab 17. bin ich wieder online, und Dienstag würde passen.
de | | viewing_request | | 02-24 15:00-22:00, 03-02 10:00-10:30 | Am 24. ab 15 Uhr oder am 2.3. um 10 Uhr könnten wir.
de | | viewing_request | | 02-27 17:00-17:30, 02-28 17:00-17:30 | Passen würde der 27. oder der 28., jeweils um 17 Uhr.
de | | viewing_request | | 02-28 13:00-18:00, 03-01 | Der 28. nachmittags ginge, oder der 1.3.
""",
    "a week from a day, and the hour in the next sentence": """
de | | viewing_request | question | 02-26 17:00-17:30 | Können wir heute in acht Tagen kommen? 17 Uhr wäre gut.
de | | viewing_request | question | 02-26 16:00-16:30 | Heute in einer Woche würde passen. So gegen 16 Uhr?
de | | viewing_request | | 02-27 10:00-10:30 | Morgen in acht Tagen um 10 Uhr.
de | | viewing_request | | 03-05 11:00-11:30 | Heute in vierzehn Tagen ginge es, am besten um 11 Uhr.
en | | viewing_request | question | 02-26 17:00-17:30 | Could you show me the office a week from today? 5pm would be good.
en | | viewing_request | question | 02-27 10:00-10:30 | Could we see it a week from tomorrow? Around 10am.
fr | | viewing_request | question | 02-26 17:00-17:30 | Pourrions-nous visiter d'aujourd'hui en huit ? 17h serait bien.
it | | viewing_request | question | 02-26 17:00-17:30 | Possiamo visitarlo oggi a otto? Alle 17 andrebbe bene.
de | | viewing_request | question | 02-22 | Ich bin bis Freitag im Büro, könnten Sie mir am Samstag die Wohnung zeigen?
de | | viewing_request | | 02-25 | Am Montag muss ich ins Büro, Dienstag geht.
de | | viewing_request | question | 02-21 | Könnte ich das Lokal am Freitag besichtigen?
de | | viewing_request | | 02-25 | Wegen Nachtdienst geht Montag nicht, Dienstag schon.
fr | | viewing_request | | 03-01 10:00-10:30 | Samedi en huit à 10h nous irait.
fr | | viewing_request | question | 02-24 08:00-08:30 | Lundi à huit heures, c'est possible ?
it | | viewing_request | | 02-22 20:00-20:30 | Sabato alle otto di sera andrebbe bene.
it | | viewing_request | | 03-03 | Lunedì a otto potremmo venire.
de | | viewing_request | question | 02-28 18:00-18:30 | Freitag in acht Tagen hätte ich Zeit. Um 18 Uhr?
de | | viewing_request | | 02-26 15:00-15:30 | Heute in 8 Tagen, so um 15 Uhr.
""",
    "an hour told before its day, and why": """
de | | viewing_request | | 02-21 17:00-22:00 | Wegen der Arbeit bitte erst ab 17 Uhr, Freitag würde passen.
de | | viewing_request | | 02-20 16:00-22:00 | Bitte nicht vor 16 Uhr, morgen wäre mir recht.
de | | viewing_request | | 02-25 18:00-22:00 | Erst nach 18 Uhr bitte, am Dienstag könnten wir vorbeikommen.
en | | viewing_request | | 02-25 17:00-22:00 | After 5pm please because of work, Tuesday would be great.
en | | viewing_request | | 02-21 16:00-22:00 | Not before 4pm please, Friday would suit us for a viewing.
en | | viewing_request | | 02-21 14:00-22:00 | Due to my shift after 2pm please, Friday would suit us.
it | | viewing_request | | 02-21 17:00-22:00 | Per via del lavoro dopo le 17 per favore, venerdì andrebbe bene.
de | | viewing_request | | 02-22 | Am Freitag bin ich wegen einer Prüfung in Graz, Samstag ginge.
de | | viewing_request | | 02-24 08:00-12:00 | Wegen der Kinder am liebsten vormittags, Montag wäre gut.
de | | viewing_request | | 02-26 17:00-21:00 | Am besten nach der Arbeit, Mittwoch ginge.
de | | viewing_request | | 02-25 17:00-22:00 | Ab 17 Uhr, nächsten Dienstag würde ich gern besichtigen.
de | | viewing_request | | 02-22 10:00-22:00 | Frühestens um 10, Samstag könnten wir vorbeischauen.
en | | viewing_request | | 02-20 08:00-12:00 | Mornings only please, Thursday would work.
""",
    "the one after what was named": """
de | | viewing_request | | 03-01..03-03 | Dieses Wochenende leider nicht, aber am darauffolgenden könnten wir.
de | | viewing_request | | 03-03..03-10 | Nächste Woche bin ich weg, in der darauffolgenden hätte ich Zeit.
de | | viewing_request | | 03-01 | Diesen Samstag geht es nicht, am darauffolgenden würde es gehen.
en | | viewing_request | | 03-01..03-03 | Not this weekend, but we could make the following one.
en | | viewing_request | | 03-01..03-03 | This weekend is out, but the one after would be great.
it | | viewing_request | | 03-01..03-03 | Questo fine settimana no, ma quello successivo potremmo venire.
fr | | viewing_request | | 03-01..03-03 | Pas ce week-end, mais le suivant nous pourrions visiter.
de | | viewing_request | | 02-28 | Diesen Freitag nicht, den darauffolgenden gern.
de | | viewing_request | | 03-01..03-03 | An diesem Wochenende sind wir verreist, am nächsten könnten wir kommen.
de | | viewing_request | | 03-01..03-03 | Kommendes Wochenende passt nicht, das übernächste würde gehen.
en | | viewing_request | question | 03-03 | Next Monday is bad, could we do the following one?
""",
    "what is taken of an offer beside the reason for it": """
de | two offered | slot_accept | | 03-01 10:00-10:30 | Den späteren bitte, vor Freitag komm ich nicht weg.
de | two offered | slot_accept | | 03-01 10:00-10:30 | Den zweiten bitte, am Donnerstag muss ich arbeiten.
de | two offered | slot_accept | | 02-27 16:30-17:00 | Bitte den früheren, am Samstag sind wir in Graz.
de | two offered | slot_accept | | 02-27 16:30-17:00 | Der erste passt, am Wochenende kann ich leider nicht.
en | two offered | slot_accept | | 03-01 10:00-10:30 | The later one please, I can't get away on Thursday.
en | two offered | slot_accept | | 03-01 10:00-10:30 | The second one, I work on Thursdays.
fr | two offered | slot_accept | | 03-01 10:00-10:30 | Le deuxième svp, jeudi je travaille.
it | two offered | slot_accept | | 03-01 10:00-10:30 | Il secondo per favore, giovedì lavoro.
de | two offered | slot_decline | | | Leider beide nicht, vor drei komme ich nicht weg.
de | two offered | slot_accept | | 03-01 10:00-10:30 | Lieber den zweiten, vor Freitag habe ich Spätdienst.
de | two offered | slot_accept | | 02-27 16:30-17:00 | Nehme den ersten, Samstag ist schlecht.
de | two offered | slot_accept | | 03-01 10:00-10:30 | Bitte den späteren Termin, weil ich am Donnerstag bis 18 Uhr arbeite.
en | two offered | slot_accept | | 02-27 16:30-17:00 | The earlier one please, weekends are family time.
it | two offered | slot_accept | | 03-01 10:00-10:30 | Quello più tardi, giovedì non posso.
""",
    "the weekend of two dates, and stays": """
en | | viewing_request | | 03-01..03-03 | We're in town for the weekend of 1/2 March and would love to look around.
en | | viewing_request | | 03-08..03-10 | The weekend of 8/9 March would work.
en | | viewing_request | | 03-13, 03-14 | We'd love to come on 13/14 March.
de | | viewing_request | | 09-13..09-15 | Am Wochenende 13./14. September würden wir gern schauen.
de | | viewing_request | | 09-13, 09-14 | Am 13/14 September hätten wir Zeit.
fr | | viewing_request | | 03-08..03-10 | Le week-end du 8/9 mars nous conviendrait.
it | | viewing_request | | 03-08..03-10 | Il fine settimana dell'8/9 marzo andrebbe bene.
en | | viewing_request | | 02-22 | We arrive on Friday and would love to see the house on Saturday.
de | | viewing_request | | 02-22..02-24 | Wir sind übers Wochenende in Wien und würden die Wohnung gern anschauen.
de | | viewing_request | | | Wir fliegen am 3.3. zurück und würden die Wohnung gern sehen.
en | | viewing_request | | 03-03..03-08 | We're visiting from 3 to 7 March and would love a tour.
""",
    "to be shown a home, asked as a favour": """
de | | viewing_request | | 02-21 | Könnten Sie uns am Freitag durchs Haus führen?
de | | viewing_request | | 02-22 10:00-10:30 | Würden Sie uns am Samstag um 10 herumführen?
de | | viewing_request | | 02-21 10:00-10:30 | Freitag um 10, könnten Sie uns da aufsperren?
de | | viewing_request | | 02-22 11:00-11:30 | Samstag um 11, würden Sie uns da die Räume zeigen?
en | | viewing_request | | 02-22 11:00-11:30 | Saturday at 11, could you take us through the house then?
en | | viewing_request | | 02-22 11:00-11:30 | Saturday at 11, could you walk us round the flat?
en | | viewing_request | | 02-21 17:00-17:30 | Friday at 5, could you let us in?
fr | | viewing_request | | 02-22 11:00-11:30 | Samedi à 11h, pourriez-vous nous montrer l'appartement ?
fr | | viewing_request | | 02-22 11:00-11:30 | Samedi à 11h, pourriez-vous nous faire visiter ?
it | | viewing_request | | 02-22 11:00-11:30 | Sabato alle 11, potrebbe mostrarci la casa?
it | | viewing_request | | 02-22 11:00-11:30 | Sabato alle 11, potrebbe farci vedere l'appartamento?
de | | question | | | Führt die Stiege durch das Haus in den Keller?
de | | question | | | Führen die Leitungen durch unser Abteil?
en | | question | | | Could you walk us through the costs?
de | | viewing_request | | 02-21 14:00-14:30 | Dürften wir am Freitag um 14 Uhr mal durchgehen?
de | | viewing_request | | 02-23 10:00-10:30 | Sonntag um 10, würden Sie uns da reinlassen?
en | | viewing_request | | 02-22 10:00-10:30 | Would you mind showing us around on Saturday at 10?
en | | viewing_request | | 02-21 17:00-17:30 | Any chance you could let us in on Friday at 5?
fr | | viewing_request | | 02-21 17:00-17:30 | Vendredi à 17h, pourriez-vous nous ouvrir ?
it | | viewing_request | | 02-21 17:00-17:30 | Venerdì alle 17, potrebbe accompagnarci a vedere la casa?
de | | viewing_request | | 02-21 | Könnten Sie uns am Freitag alles zeigen?
""",
    "complaints of how seekers are treated, and what only sounds like a refusal": """
de | | complaint | | | So behandelt man keine Interessenten!
de | | complaint | | | So geht man mit Interessenten nicht um. Niemand war da!
de | | complaint | | | Zum dritten Mal keine Antwort, so geht man nicht mit Leuten um.
de | | not_interested | | | Wir haben kein Interesse.
en | | complaint | | | This is no way to treat interested buyers. Nobody showed up!
en | | complaint | | | Nobody came, that's not how you treat people who are interested.
fr | | complaint | | | On ne traite pas ainsi les personnes intéressées, personne n'est venu !
it | | complaint | | | Non si trattano così gli interessati, non è venuto nessuno!
de | | complaint | | | Das ist keine Art, so mit Kunden umzugehen!
de | | complaint | | | Unverschämt, so behandelt man Interessenten nicht. Keiner war da.
de | | not_interested | | | Unter diesen Umständen kein Interesse mehr.
de | | question | | | Gibt es keine anderen Interessenten?
de | | question | | | Haben Sie nicht schon genug Interessenten?
de | | not_interested | | | Wir sind nicht mehr interessiert.
en | | question | | | I'm not one of those people who are interested in luxury, is the flat basic?
de | | complaint | | | Zweimal versetzt worden! So etwas macht man nicht mit Leuten.
""",
}
CALENDAR: Final = [row(line) for lines in _CALENDAR.values() for line in lines.strip().splitlines()]
