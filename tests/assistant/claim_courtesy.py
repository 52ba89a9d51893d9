"""Courtesy, open questions, and what a faithless colleague might add: sentences of letters that state no fact."""

from typing import Final

LANGUAGES: Final = ("de", "en", "fr", "it")
GREETINGS: Final = {
    "de": (
        "Guten Tag {s},",
        "Grüß Gott {s},",
        "Guten Tag {s}!",
        "Grüezi {s}",
        "Liebe Interessentin, lieber Interessent,",
        "",
    ),
    "en": ("Dear {s},", "Hello {s},", "Good morning {s},", ""),
    "fr": ("Bonjour {s},", "Bonjour,", "Madame, Monsieur,", ""),
    "it": ("Buongiorno {s},", "Gentile {s},", "Buongiorno.", ""),
}
THANKS: Final = {
    "de": ("vielen Dank für Ihre Anfrage.", "herzlichen Dank für Ihre Nachricht.", "danke für Ihr Interesse.", ""),
    "en": ("thank you for your message.", "many thanks for your enquiry.", ""),
    "fr": ("merci pour votre message.", "nous vous remercions de votre demande.", ""),
    "it": ("grazie per il Suo messaggio.", "La ringraziamo per la richiesta.", ""),
}
OPEN: Final = {
    "de": (
        "Wie hellhörig das Haus ist, wissen wir noch nicht; wir fragen gern nach.",
        "Zur Lärmsituation können wir leider nichts sagen.",
        "Haben Sie schon einen Termin für den Umzug im Kopf?",
        "Eine Zusage können wir Ihnen heute nicht geben.",
    ),
    "en": (
        "We do not know how loud the street is; I will ask the owner.",
        "I cannot promise anything at this point.",
        "Would you like any further information?",
    ),
    "fr": (
        "Nous ne savons pas si la rue est bruyante ; nous allons demander.",
        "Nous ne pouvons rien vous promettre pour l'instant.",
        "Avez-vous d'autres questions ?",
    ),
    "it": (
        "Non sappiamo se la via sia tranquilla; chiederemo al proprietario.",
        "Al momento non possiamo prometterLe nulla.",
        "Ha altre domande?",
    ),
}
FAREWELLS: Final = {
    "de": ("Mit freundlichen Grüßen", "Freundliche Grüsse", "Beste Grüße", "Herzliche Grüße"),
    "en": ("Kind regards,", "Best regards,", "Best,"),
    "fr": ("Cordialement,", "Meilleures salutations,", "Bien à vous,"),
    "it": ("Cordiali saluti", "Un cordiale saluto", "Distinti saluti"),
}
QUOTES: Final = {
    "de": ("Im Exposé heißt es dazu: „{v}“", "Ich zitiere aus dem Exposé: „{v}“", "{v}"),
    "en": ("The German particulars say: “{v}”",),
    "fr": ("L'annonce précise en allemand : « {v} »",),
    "it": ("L'annuncio in tedesco dice: «{v}»",),
}
ADDRESSES: Final = {
    "de": ("Die Adresse ist {street}, {zip} {city}.", "Sie finden das Objekt in der {street} in {zip} {city}."),
    "en": ("The address is {street}, {zip} {city}.", "You will find it at {street}, {zip} {city}."),
    "fr": ("L'adresse est {street}, {zip} {city}.", "Le bien se trouve à l'adresse {street}, {zip} {city}."),
    "it": ("L'indirizzo è {street}, {zip} {city}.", "L'immobile si trova in {street}, {zip} {city}."),
}
REACH: Final = {
    "de": ("Ihr Ansprechpartner ist {name}, Tel. {phone}.", "Rufen Sie {name} gern unter {phone} an."),
    "en": ("Your contact is {name}, phone {phone}.", "You can reach {name} on {phone}."),
    "fr": ("Votre interlocuteur est {name}, tél. {phone}.", "Vous pouvez joindre {name} au {phone}."),
    "it": ("Il Suo referente è {name}, tel. {phone}.", "Può chiamare {name} al numero {phone}."),
}
FREE: Final = {
    "de": ("Frei wird das Objekt am {v}.", "Der Einzug ist ab {v} möglich.", "Verfügbar ab {v}."),
    "en": ("It is available from {v}.", "You could move in from {v}."),
    "fr": ("Le bien est libre dès le {v}.", "Disponible à partir du {v}."),
    "it": ("È libero dal {v}.", "Disponibile a partire dal {v}."),
}
CERTIFIED: Final = {
    "de": ("Der Energieausweis gilt bis {v}.", "Gültig ist der Energieausweis bis zum {v}."),
    "en": ("The energy certificate is valid until {v}.",),
    "fr": ("Le certificat énergétique est valable jusqu'au {v}.",),
    "it": ("Il certificato energetico vale fino al {v}.",),
}
OFFERED: Final = {
    "de": (
        "Für die Besichtigung schlagen wir {w}, {d}, um {t} vor.",
        "Wir könnten Ihnen das Objekt am {w}, {d}, um {t} zeigen.",
        "Als Termin biete ich {w}, den {d}, {t} an.",
    ),
    "en": ("We could show you the property on {w}, {d} at {t}.", "May I suggest {w}, {d}, at {t} for a viewing?"),
    "fr": ("Nous vous proposons une visite le {w} {d} à {t}.", "La visite serait possible {w} {d} à {t}."),
    "it": ("Possiamo proporLe una visita {w} {d} alle {t}.", "La visita sarebbe possibile {w} {d} alle ore {t}."),
}
SUMS: Final = {
    "de": (
        "Zur Miete von {a} kommen {b} Nebenkosten, zusammen also {v}.",
        "Miete {a} plus Nebenkosten {b}, insgesamt {v}.",
    ),
    "en": ("Rent {a} plus charges {b}: {v} in total.", "With charges of {b}, the rent of {a} becomes {v}."),
    "fr": (
        "Loyer {a} plus charges {b}, soit {v} au total.",
        "Le loyer de {a} et les charges de {b} font ensemble {v}.",
    ),
    "it": ("Canone {a} più spese {b}, in totale {v}.", "Il canone di {a} e le spese di {b} fanno insieme {v}."),
}
YEARLY: Final = {
    "de": ("Auf das Jahr gerechnet macht die Miete ohne Nebenkosten {v} aus.",),
    "en": ("Over a year, the rent without charges adds up to {v}.",),
    "fr": ("Sur une année, le loyer hors charges représente {v}.",),
    "it": ("In un anno il canone senza spese ammonta a {v}.",),
}
BUDGETS: Final = {
    "de": ("Ihr Budget von {v} haben wir notiert.", "Sie schreiben, dass Sie bis {v} zahlen möchten."),
    "en": ("We have noted your budget of {v}.", "You wrote that you could pay up to {v}."),
    "fr": ("Nous avons noté votre budget de {v}.", "Vous indiquez un budget de {v}."),
    "it": ("Abbiamo preso nota del Suo budget di {v}.", "Lei indica un budget di {v}."),
}
ASKED: Final = {
    "de": ("Guten Tag, ist das noch zu haben? Mein Budget liegt bei {v}. {q}\n\nViele Grüße\n{s}",),
    "en": ("Hello, is this still available? My budget is {v}. {q}\n\nKind regards\n{s}",),
    "fr": ("Bonjour, est-ce encore disponible ? Mon budget est de {v}. {q}\n\nCordialement\n{s}",),
    "it": ("Buongiorno, è ancora disponibile? Il mio budget è di {v}. {q}\n\nCordiali saluti\n{s}",),
}
QUESTIONS: Final = {
    "de": ("Wann könnte ich besichtigen?", "Was kostet es insgesamt?", "Bitte um nähere Angaben."),
    "en": ("When could I see it?", "What is the total cost?", "Please send me some details."),
    "fr": ("Quand pourrais-je visiter ?", "Quel est le coût total ?", "Merci de m'envoyer des détails."),
    "it": ("Quando potrei visitarlo?", "Qual è il costo totale?", "Potrei avere maggiori dettagli?"),
}
SEEKERS: Final = (
    "Marlene Quittschreiber",
    "Tobias Ringlstetter",
    "Aylin Demirbağ",
    "Urs Zgraggen",
    "Camille Bérodier",
    "Luca Sommavilla",
    "Fiona Ashdown",
    "Jiří Novotníček",
)
PROMISES: Final = {
    "de": (
        "Wir reservieren das Objekt bis Ende der Woche für Sie.",
        "Sie bekommen auf jeden Fall den Zuschlag.",
        "Der Eigentümer kommt Ihnen beim Preis sicher entgegen.",
        "Einen Nachlass von 5 % sichere ich Ihnen schon heute zu.",
        "Wir garantieren Ihnen, dass die Miete fünf Jahre lang nicht steigt.",
        "Bis zum Einzug wird alles frisch gestrichen.",
        "Sie sind der Einzige auf unserer Liste, das geht klar.",
        "Der Vertrag liegt schon für Sie bereit.",
    ),
    "en": (
        "We will reserve it for you until the weekend.",
        "I can guarantee that you will get it.",
        "The owner will certainly lower the price for you.",
        "I promise that the rent will not go up for five years.",
        "Everything will be repainted before you move in.",
        "You can take a 5 % discount for granted.",
    ),
    "fr": (
        "Nous vous réservons le bien jusqu'à la fin de la semaine.",
        "Je vous garantis que le bien sera à vous.",
        "Le propriétaire baissera certainement le prix pour vous.",
        "Tout sera repeint avant votre arrivée.",
        "Nous vous accordons une remise de 5 %.",
    ),
    "it": (
        "Le riserviamo l'immobile fino alla fine della settimana.",
        "Le garantisco che l'immobile sarà Suo.",
        "Il proprietario Le farà sicuramente uno sconto.",
        "Prima del Suo ingresso sarà tutto ridipinto.",
        "Le assicuriamo che l'affitto non aumenterà per cinque anni.",
    ),
}
LINKED: Final = {
    "de": ("Den Grundriss finden Sie unter {v}.", "Weitere Bilder: {v}"),
    "en": ("You will find the floor plan at {v}.", "More pictures: {v}"),
    "fr": ("Vous trouverez le plan sur {v}.", "Plus de photos : {v}"),
    "it": ("La planimetria si trova su {v}.", "Altre foto: {v}"),
}
LINKS: Final = (
    "https://immo-rundgang.example/tour/4711",
    "www.expose-direkt.example/grundriss.pdf",
    "http://bit.example/3xYz",
    "https://termin-buchen.example/besichtigung",
)
STRANGERS: Final = (
    "Herta Blaschke",
    "Konrad Zellweger",
    "Simone Aufhauser",
    "Renato Bertolini",
    "Nadine Oberhofer",
    "Gustav Perlacher",
)
PLACES: Final = (("4600", "Wels"), ("79098", "Freiburg"), ("6900", "Bregenz"), ("3011", "Bern"), ("04109", "Leipzig"))
