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
    "numbers of rooms, flats and versions": """
de | | viewing_request | | 02-20 17:00-21:00 | Wäre am Donnerstagabend noch ein Termin für die 2.5-Zimmer-Wohnung frei?
de | | viewing_request | | 02-21 | Die 3 1/2-Zimmer-Wohnung würden wir uns gern am Freitag ansehen.
de | | viewing_request | | 02-21 10:00-10:30 | Top 2.12 würde ich mir gern am Freitag um 10 anschauen.
de | | viewing_request | | 02-21 | Zur Wohnung KG 1.04: ginge Freitag?
de | | viewing_request | | 03-12 10:00-10:30 | Die Wohnung am 12.3. um 10 Uhr besichtigen?
en | | viewing_request | | 02-21 13:00-18:00 | Could you show us the 4.5-room apartment on Friday afternoon?
en | | viewing_request | | 02-21 | Can we view flat 2.1 on Friday?
it | | viewing_request | | 02-20 17:00-17:30 | Vorrei vedere il 3.5 locali giovedì alle 5.
fr | | viewing_request | | 02-20 | Je voudrais voir le 4.5-pièces jeudi.
fr | | price_negotiation | | | Le loyer est un peu élevé, pouvez-vous descendre à 1 100 € ?
""",
    "remarks in brackets": """
de | | viewing_request | | 05-01 08:00-20:00 | Am 1.5. (Feiertag) wären wir ganztags zu haben.
de | | viewing_request | | 02-22 10:00-10:30 | Am Samstag (mit meiner Frau) könnten wir um 10 kommen.
de | | viewing_request | | 02-21 10:00-22:00 | Am Freitag (da hab ich frei) ab 10 Uhr.
en | | viewing_request | | 02-21 10:00-22:00 | On Friday (my day off) any time after 10 works.
it | | viewing_request | | 04-25 08:00-20:00 | Venerdì 25 aprile (festivo) siamo liberi tutto il giorno.
fr | | viewing_request | | 05-01 | Le jeudi 1er mai (férié) nous sommes libres.
""",
    "each of the days named": """
de | | viewing_request | | 03-05 18:00-18:30, 03-06 18:00-18:30 | Ich könnt am 5. oder am 6. März, beide Male so gegen 18 Uhr.
de | | viewing_request | | 02-24 17:00-22:00, 02-25 17:00-22:00 | Montag oder Dienstag würde gehen. An beiden Tagen ab 17 Uhr.
de | two offered | slot_decline viewing_request | | 02-27 18:00-22:00, 03-01 18:00-22:00 | 10 Uhr ist uns leider zu zeitig. Ab 18 Uhr könnten wir an beiden Tagen.
de | two offered | slot_decline | | | Beide Tage passen leider nicht.
en | | viewing_request | | 03-05 18:00-18:30, 03-06 18:00-18:30 | I could do the 5th or the 6th of March, both days around 6 pm.
it | | viewing_request | | 02-24 17:00-22:00, 02-26 17:00-22:00 | Sono libero lunedì e mercoledì, entrambi i giorni dopo le 17.
fr | | viewing_request | | 02-24 17:00-22:00, 02-26 17:00-22:00 | Je suis libre lundi et mercredi, les deux jours après 17h.
""",
    "the same time of another day": """
de | | viewing_request | | 02-22 10:00-12:00, 02-23 10:00-12:00 | Am Samstag zwischen 10 und 12 oder am Sonntag zur selben Zeit.
en | | viewing_request | | 03-10 15:00-15:30, 03-11 15:00-15:30 | How about the 10th of March at 3, or the 11th at the same time?
it | | viewing_request | | 02-22 10:00-12:00, 02-23 10:00-12:00 | Sabato tra le 10 e le 12 oppure domenica alla stessa ora.
fr | | viewing_request | | 03-10 15:00-15:30, 03-11 15:00-15:30 | Nous pourrions venir le 10 à 15h ou le 11 à la même heure.
""",
    "the next one after it": """
de | | viewing_request | | 02-22..02-24, 03-01..03-03 | Dieses Wochenende oder das darauf.
de | | viewing_request | | 02-24..03-03 | Diese Woche ist schlecht, nächste gern.
de | | viewing_request | | 02-24 14:00-14:30, 02-25 14:00-14:30 | Passt der Montag oder der Tag drauf, so gegen 14 Uhr?
en | | viewing_request | | 02-22..02-24, 03-01..03-03 | This weekend or the one after would work for us.
it | | viewing_request | | 02-24..03-03 | Questa settimana purtroppo no, la prossima sì.
fr | | viewing_request | | 02-22..02-24, 03-01..03-03 | Ce week-end ou sinon le suivant.
""",
    "examples and conclusions narrow": """
de | | viewing_request | | 04-24 17:00-17:30 | Lieber nach den Osterfeiertagen, z.B. 24.4. um 17 Uhr.
de | | viewing_request | | 02-25 15:00-15:30 | Nächste Woche nachmittags passt gut, zum Beispiel würde Dienstag um 15 Uhr gehen.
de | | viewing_request | | 02-25 10:00-10:30 | Nächste Woche, sagen wir Dienstag um 10.
de | | viewing_request | | 02-20 08:00-12:00, 02-21 08:00-12:00 | Ich hab diese Woche vormittags frei. Anschauen ginge also Donnerstag oder Freitag, jeweils bis 12 Uhr.
de | | viewing_request | | 02-25 10:30-11:00 | Der Zug kommt um 9:40 an, danach könnte ich zu Ihnen kommen, also am 25.2. um 10:30.
en | | viewing_request | | 02-26 09:00-09:30 | Next week mornings work best for me, e.g. Wednesday at 9.
en | | viewing_request | | 02-26 19:00-19:30 | I'd prefer an evening next week, say Wednesday at 7.
it | | viewing_request | | 02-25 15:00-15:30 | La prossima settimana, per esempio martedì alle 15.
fr | | viewing_request | | 02-25 15:00-15:30 | La semaine prochaine, par exemple mardi à 15h.
""",
    "any day of what was named": """
de | agreed | reschedule | | 02-24..03-03 | Am Freitag klappt es nicht. Lässt sich das auf nächste Woche verschieben? Da ist uns jeder Tag recht.
de | | viewing_request | | 02-24, 02-25, 02-26, 02-28 | Nächste Woche habe ich Urlaub, da geht alles außer Donnerstag.
de | | viewing_request | | 02-19 08:00-12:00, 02-20 08:00-12:00, 02-21 08:00-12:00 | Bis Freitag geht es bei mir immer vormittags.
fr | | viewing_request | | 02-19 08:00-12:00, 02-20 08:00-12:00, 02-21 08:00-12:00 | Jusqu'à vendredi toujours le matin.
""",
    "before and after something else": """
de | | viewing_request | | 02-20 08:00-15:00 | Am Donnerstag um 15 Uhr habe ich einen Arzttermin, davor ginge es.
de | | viewing_request | | 02-19 10:00-15:00 | Heute noch? Bin bis 15 Uhr in der Nähe.
de | | viewing_request | | 02-22 | Wir haben am Freitag schon zwei andere Besichtigungen, Samstag ginge aber.
de | | viewing_request | | 05-02 10:00-10:30 | Am 1. Mai bin ich zwar in Wien, aber besichtigen lieber am Tag danach, 10 Uhr.
en | | viewing_request | | 02-20 08:00-15:00 | I have a meeting on Thursday at 3, any time before that works.
it | | viewing_request | | 02-20 08:00-15:00 | Giovedì alle 15 ho il dentista, prima andrebbe bene.
fr | | viewing_request | | 02-20 08:00-15:00 | Jeudi à 15h j'ai un rendez-vous chez le dentiste, avant ce serait possible.
""",
    "prices offered, homes taken elsewhere": """
de | | price_negotiation | | | 430.000 sind uns zu viel. Bei 405.000 würden wir sofort zusagen.
de | | price_negotiation | question | | Ist bei der Miete noch etwas drin, wenn wir länger bleiben?
de | | question | | | Sind die Heizkosten in der Miete drin?
en | | price_negotiation | | | At 395,000 we'd say yes immediately.
it | | price_negotiation | | | A 300.000 firmerei subito.
fr | | price_negotiation | | | Pour 280.000 nous le prenons tout de suite.
en | | not_interested | | | We've decided to go for a different flat, thanks anyway.
fr | | not_interested | | | Finalement ce n'est pas pour nous.
""",
    "tags, and how a thing is at a time": """
de | | question | | | Die Heizung ist eine Gastherme, richtig?
de | | question | | | Die Wohnung ist ab Mai frei, oder?
de | | viewing_request | | 02-22 10:00-10:30 | Samstag um 10 passt, oder?
de | | question | | | Ist die Wohnung auch ab 17 Uhr noch hell?
de | | question | | | Ist der Park am Wochenende sehr voll?
de | | viewing_request | | 02-22..02-24 | Besteht die Möglichkeit, die Wohnung am Wochenende zu besichtigen?
en | | question | | | The heating is included, right?
en | | viewing_request | | 02-21 17:00-17:30 | Friday at 5 works for you, right?
it | | question | | | Il riscaldamento è autonomo, giusto?
it | | question | | | L'appartamento è luminoso anche dopo le 17?
fr | | question | | | Le parking est inclus, c'est bien ça ?
fr | | question | | | Est-ce que le quartier est calme le soir ?
""",
    "granted, and still meant": """
de | two offered | slot_accept | | 02-27 16:30-17:00 | Donnerstag ist zwar knapp, aber es geht.
de | | viewing_request | | 02-21 14:00-22:00 | Am Freitag arbeite ich zwar, aber ab 14 Uhr ginge es.
de | | viewing_request | | 02-24 17:00-17:30 | Am Montag sehen wir noch eine andere Wohnung an, danach könnten wir zu Ihnen, so um 17 Uhr.
de | | viewing_request | | 02-25 16:00-22:00, 02-26 16:00-22:00 | Passt Dienstag? Oder sonst Mittwoch, an beiden Tagen ginge es ab 16 Uhr.
""",
    "hours and weeks said in short": """
de | two offered | viewing_request | slot_decline | 02-27 18:00-22:00 | Donnerstag ginge, aber erst ab 18.
de | agreed | reschedule | | 02-24..03-03 | Können wir das auf die Woche danach verschieben?
de | | viewing_request | | 02-26 18:00-18:30 | Wohnung Nr. 2.4: könnte ich am Mittwoch um 18 Uhr vorbeikommen?
de | | viewing_request | | 02-21 | Wir möchten am 1. Mai einziehen und könnten am Freitag besichtigen.
en | agreed | reschedule | | 02-21 16:00-16:30 | I can't make 3, could we say 4?
en | | viewing_request | | 02-20 18:00-18:30 | I finish work at 5.30, so 6 on Thursday would be ideal.
en | | viewing_request | | 02-24 10:00-22:00 | Monday's fine, though not before 10.
fr | | viewing_request | | 03-08 11:00-11:30 | Peut-on faire samedi 8 mars à 11h ?
tr | | viewing_request | | 02-24 18:00-22:00 | Önümüzdeki pazartesi 18:00'den sonra müsaitim, daireye bakmak isterim.
""",
    "this one and the next, and what limits a day": """
de | | viewing_request | | 02-21 13:00-18:00, 02-28 13:00-18:00 | Nur dieser Freitag oder nächster Freitag, jeweils am Nachmittag.
de | | viewing_request | | 03-01 | Diesen Samstag sind wir auf einer Hochzeit, nächsten Samstag gerne.
de | | viewing_request | | 02-20 08:00-13:00 | Mir würde der Donnerstag am besten passen, da habe ich erst ab 13 Uhr Dienst.
de | | viewing_request | | 02-21 12:00-22:00 | Ich hab am Freitag bis 12 Uni und könnt danach vorbeikommen.
en | | viewing_request | | 02-22 08:00-12:00, 03-01 08:00-12:00 | Is this Saturday or next Saturday possible, either time in the morning?
it | | viewing_request | | 02-25 | Lavoro da casa il martedì, quindi martedì a qualsiasi ora.
fr | | viewing_request | | 02-20, 02-21 | Demain ou après-demain, peu importe l'heure.
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


def row(line: str) -> tuple[str, str, str, str, str, str]:
    language, holds, wanted, optional, times, text = (field.strip() for field in line.split("|", 5))
    return text, language, holds, wanted, optional, times


MATTERS: Final = [row(line) for lines in _MATTERS.values() for line in lines.strip().splitlines()]
