"""Sentences of letters about a property, per fact and language. `{v}` stands for the value, `{p}` for "a month".

Where a fact is a yes or no, a phrase comes with its opposite.
"""

from typing import Final

RENTS: Final = ("kaltmiete", "nettokaltmiete", "pauschalmiete", "warmmiete", "gesamtmietebrutto", "hauptmietzinsnetto")
PERIODS: Final = {
    "de": (("im Monat", "im Jahr"), ("pro Monat", "pro Woche"), ("monatlich", "jährlich")),
    "en": (("a month", "a year"), ("per month", "per week")),
    "fr": (("par mois", "par an"), ("par mois", "par semaine")),
    "it": (("al mese", "all'anno"), ("al mese", "alla settimana")),
}
STATED: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "kaltmiete": {
        "de": ("Die Kaltmiete beträgt {v}.", "Kalt kostet das Objekt {v} {p}.", "An Kaltmiete fallen {v} {p} an."),
        "en": ("The rent without service charges is {v} {p}.", "The net rent comes to {v}."),
        "fr": ("Le loyer hors charges est de {v} {p}.", "Le loyer net s'élève à {v}."),
        "it": ("Il canone senza spese è di {v} {p}.", "L'affitto netto ammonta a {v}."),
    },
    "nettokaltmiete": {
        "de": ("Die Nettomiete liegt bei {v}.", "Netto sind es {v} Miete {p}.", "Die Nettokaltmiete: {v} {p}."),
        "en": ("The net rent is {v} {p}.", "Net of charges you would pay {v}."),
        "fr": ("Le loyer net est de {v} {p}.", "Hors charges, le loyer s'élève à {v}."),
        "it": ("Il canone netto è di {v} {p}.", "Al netto delle spese l'affitto è di {v}."),
    },
    "pauschalmiete": {
        "de": ("Die Pauschalmiete beträgt {v} {p}.", "Pauschal zahlen Sie {v}."),
        "en": ("The all-in rent is {v} {p}.", "You pay a flat rent of {v}."),
        "fr": ("Le loyer forfaitaire est de {v} {p}.", "Le forfait s'élève à {v}."),
        "it": ("L'affitto forfettario è di {v} {p}.", "Il canone a forfait è di {v}."),
    },
    "warmmiete": {
        "de": ("Warm sind das {v} {p}.", "Die Warmmiete beläuft sich auf {v}."),
        "en": ("The rent including charges is {v} {p}.", "All in all the warm rent is {v}."),
        "fr": ("Le loyer charges comprises s'élève à {v} {p}.", "Charges comprises, comptez {v}."),
        "it": ("Il canone spese incluse è di {v} {p}.", "Con le spese l'affitto arriva a {v}."),
    },
    "gesamtmietebrutto": {
        "de": ("Die Gesamtmiete beträgt brutto {v}.", "Brutto kostet das Objekt {v} {p}.", "Bruttomiete: {v}."),
        "en": ("The total gross rent is {v} {p}.", "Gross, the rent comes to {v}."),
        "fr": ("Le loyer total brut est de {v} {p}.", "Le loyer brut s'élève à {v}."),
        "it": ("L'affitto lordo complessivo è di {v} {p}.", "Il canone lordo ammonta a {v}."),
    },
    "nebenkosten": {
        "de": ("Die Nebenkosten liegen bei {v} {p}.", "Für Nebenkosten werden {v} verrechnet."),
        "en": ("Service charges are {v} {p}.", "The additional costs amount to {v}."),
        "fr": ("Les charges sont de {v} {p}.", "Pour les charges, comptez {v}."),
        "it": ("Le spese accessorie sono di {v} {p}.", "Per le spese si calcolano {v}."),
    },
    "heizkosten": {
        "de": ("Die Heizkosten betragen {v} {p}.", "Fürs Heizen kommen {v} dazu."),
        "en": ("Heating costs are {v} {p}.", "Heating adds {v}."),
        "fr": ("Les frais de chauffage sont de {v} {p}.", "Le chauffage coûte {v}."),
        "it": ("Le spese di riscaldamento sono di {v} {p}.", "Il riscaldamento costa {v}."),
    },
    "betriebskostennetto": {
        "de": ("Die Betriebskosten betragen netto {v}.", "An Betriebskosten fallen {v} netto {p} an."),
        "en": ("Net operating costs are {v} {p}.", "The operating costs come to {v} net."),
        "fr": ("Les charges d'exploitation nettes sont de {v} {p}.",),
        "it": ("Le spese di gestione nette sono di {v} {p}.",),
    },
    "hausgeld": {
        "de": ("Das Hausgeld beträgt {v}.", "An Hausgeld zahlen Eigentümer {v} {p}."),
        "en": ("The monthly owners' charge is {v}.", "Owners pay {v} {p} in service charge."),
        "fr": ("Les charges de copropriété sont de {v} {p}.",),
        "it": ("Le spese condominiali sono di {v} {p}.",),
    },
    "kaution": {
        "de": ("Als Kaution sind {v} zu hinterlegen.", "Die Kaution beträgt {v}.", "Kaution: {v}."),
        "en": ("The deposit is {v}.", "A deposit of {v} is required."),
        "fr": ("La caution est de {v}.", "Un dépôt de garantie de {v} est demandé."),
        "it": ("La cauzione è di {v}.", "Come deposito cauzionale si versano {v}."),
    },
    "kaufpreis": {
        "de": ("Der Kaufpreis beträgt {v}.", "Angeboten wird das Objekt um {v}.", "Verkauft wird zum Preis von {v}."),
        "en": ("The purchase price is {v}.", "The property is on sale for {v}."),
        "fr": ("Le prix de vente est de {v}.", "Le bien est proposé à {v}."),
        "it": ("Il prezzo di vendita è di {v}.", "L'immobile è in vendita a {v}."),
    },
    "abstand": {
        "de": ("Die Ablöse für Einbauten beträgt {v}.", "Als Ablöse werden {v} verlangt."),
        "en": ("The transfer payment for fittings is {v}.",),
        "fr": ("La reprise des aménagements coûte {v}.",),
        "it": ("La buonuscita per gli arredi fissi è di {v}.",),
    },
    "wohnflaeche": {
        "de": ("Die Wohnfläche beträgt {v}.", "Sie hätten {v} Wohnfläche.", "Zur Größe: {v} Wohnfläche."),
        "en": ("The living area is {v}.", "It offers {v} of living space."),
        "fr": ("La surface habitable est de {v}.", "Le logement fait {v}."),
        "it": ("La superficie abitabile è di {v}.", "L'alloggio misura {v}."),
    },
    "nutzflaeche": {
        "de": ("Die Nutzfläche beträgt {v}.",),
        "en": ("The usable area is {v}.",),
        "fr": ("La surface utile est de {v}.",),
        "it": ("La superficie utile è di {v}.",),
    },
    "grundstuecksflaeche": {
        "de": ("Das Grundstück hat {v}.", "Die Grundstücksfläche beträgt {v}."),
        "en": ("The plot measures {v}.", "The land covers {v}."),
        "fr": ("Le terrain fait {v}.", "La surface du terrain est de {v}."),
        "it": ("Il terreno misura {v}.", "La superficie del terreno è di {v}."),
    },
    "gartenflaeche": {
        "de": ("Der Garten misst {v}.", "Zum Garten: Er hat {v}."),
        "en": ("The garden measures {v}.",),
        "fr": ("Le jardin fait {v}.",),
        "it": ("Il giardino misura {v}.",),
    },
    "kellerflaeche": {
        "de": ("Der Keller hat {v}.",),
        "en": ("The cellar measures {v}.",),
        "fr": ("La cave fait {v}.",),
        "it": ("La cantina misura {v}.",),
    },
    "bueroflaeche": {
        "de": ("Die Bürofläche beträgt {v}.",),
        "en": ("The office area is {v}.",),
        "fr": ("La surface de bureau est de {v}.",),
        "it": ("La superficie a uso ufficio è di {v}.",),
    },
    "ladenflaeche": {
        "de": ("Die Ladenfläche beträgt {v}.",),
        "en": ("The shop area is {v}.",),
        "fr": ("La surface du magasin est de {v}.",),
        "it": ("La superficie del negozio è di {v}.",),
    },
    "lagerflaeche": {
        "de": ("Das Lager hat {v}.",),
        "en": ("The storage area is {v}.",),
        "fr": ("La surface de stockage est de {v}.",),
        "it": ("Il magazzino misura {v}.",),
    },
    "anzahl_zimmer": {
        "de": ("Es sind {v}.", "Das Objekt hat {v}.", "Aufgeteilt ist es auf {v}."),
        "en": ("It has {v}.", "There are {v}."),
        "fr": ("Le bien compte {v}.", "Vous disposez de {v}."),
        "it": ("L'immobile ha {v}.", "Si compone di {v}."),
    },
    "etage": {
        "de": ("Die Lage im Haus: {v}.", "Gelegen ist das Objekt im {v}."),
        "en": ("It is on the {v}.", "You would be on the {v}."),
        "fr": ("Il se situe au {v}.", "C'est au {v}."),
        "it": ("Si trova al {v}.", "È al {v}."),
    },
    "baujahr": {
        "de": ("Das Haus wurde {v} errichtet.", "Baujahr ist {v}.", "Gebaut wurde {v}."),
        "en": ("The building dates from {v}.", "It was built in {v}."),
        "fr": ("L'immeuble date de {v}.", "Il a été construit en {v}."),
        "it": ("L'edificio risale al {v}.", "È stato costruito nel {v}."),
    },
    "letztemodernisierung": {
        "de": ("Zuletzt modernisiert wurde {v}.", "Die letzte Modernisierung war {v}."),
        "en": ("It was last modernised in {v}.",),
        "fr": ("La dernière rénovation date de {v}.",),
        "it": ("L'ultima ristrutturazione risale al {v}.",),
    },
    "energiepass/hwbwert": {
        "de": ("Der HWB liegt bei {v}.", "Der Heizwärmebedarf beträgt {v}."),
        "en": ("The heating demand (HWB) is {v}.",),
        "fr": ("Le besoin de chauffage (HWB) est de {v}.",),
        "it": ("Il fabbisogno termico (HWB) è di {v}.",),
    },
    "energiepass/endenergiebedarf": {
        "de": ("Der Endenergiebedarf liegt bei {v}.", "Laut Bedarfsausweis sind es {v}."),
        "en": ("The final energy demand is {v}.",),
        "fr": ("Le besoin en énergie finale est de {v}.",),
        "it": ("Il fabbisogno energetico finale è di {v}.",),
    },
    "energiepass/energieverbrauchkennwert": {
        "de": ("Der Energieverbrauch liegt bei {v}.", "Laut Verbrauchsausweis sind es {v}."),
        "en": ("The energy consumption is {v}.",),
        "fr": ("La consommation d'énergie est de {v}.",),
        "it": ("Il consumo energetico è di {v}.",),
    },
}
PAIRS: Final[dict[tuple[str, str], dict[str, tuple[str, ...]]]] = {
    ("wohnflaeche", "anzahl_zimmer"): {
        "de": ("Auf {v} verteilen sich {w}.", "Sie hätten {w} mit insgesamt {v} Wohnfläche."),
        "en": ("You get {w} on {v} of living space.", "There are {w} and {v} in all."),
        "fr": ("Sur {v}, vous avez {w}.", "Le bien offre {w} et {v} habitables."),
        "it": ("Su {v} ci sono {w}.", "Sono {w} per {v} di superficie abitabile."),
    },
    ("kaltmiete", "kaution"): {
        "de": ("Bei einer Kaltmiete von {v} liegt die Kaution bei {w}.", "Kalt sind es {v}, als Kaution {w}."),
        "en": ("The net rent is {v}, and the deposit would be {w}.",),
        "fr": ("Le loyer hors charges est de {v}, la caution de {w}.",),
        "it": ("Il canone senza spese è di {v}, la cauzione di {w}.",),
    },
    ("baujahr", "letztemodernisierung"): {
        "de": ("Das Haus von {v} wurde zuletzt {w} modernisiert.", "{v} gebaut, {w} modernisiert."),
        "en": ("Built in {v}, it was last modernised in {w}.",),
        "fr": ("Construit en {v}, il a été rénové pour la dernière fois en {w}.",),
        "it": ("Costruito nel {v}, è stato ristrutturato l'ultima volta nel {w}.",),
    },
    ("kaufpreis", "wohnflaeche"): {
        "de": ("Für {w} Wohnfläche werden {v} verlangt.", "Der Preis von {v} bezieht sich auf {w} Wohnfläche."),
        "en": ("The asking price for {w} of living space is {v}.",),
        "fr": ("Pour {w} habitables, le prix demandé est de {v}.",),
        "it": ("Per {w} abitabili si chiedono {v}.",),
    },
}
ANSWERS: Final[dict[tuple[str, bool | str], dict[str, tuple[tuple[str, str], ...]]]] = {
    ("fahrstuhl@PERSONEN", True): {
        "de": (
            ("Ein Lift ist vorhanden.", "Einen Lift gibt es nicht."),
            ("Ja, das Haus hat einen Aufzug.", "Nein, das Haus hat keinen Aufzug."),
        ),
        "en": (("There is a lift in the building.", "There is no lift in the building."),),
        "fr": (("L'immeuble dispose d'un ascenseur.", "L'immeuble n'a pas d'ascenseur."),),
        "it": (("L'ascensore c'è.", "L'ascensore non c'è."),),
    },
    ("kueche@EBK", True): {
        "de": (("Eine Einbauküche ist vorhanden.", "Eine Einbauküche ist nicht vorhanden."),),
        "en": (("A fitted kitchen is included.", "There is no fitted kitchen."),),
        "fr": (("Il y a une cuisine équipée.", "Il n'y a pas de cuisine équipée."),),
        "it": (("C'è una cucina componibile.", "La cucina componibile manca."),),
    },
    ("gaestewc", True): {
        "de": (("Ein Gäste-WC gibt es.", "Ein Gäste-WC gibt es nicht."),),
        "en": (("There is a guest toilet.", "There is no guest toilet."),),
        "fr": (("Il y a des toilettes pour invités.", "Il n'y a pas de toilettes pour invités."),),
        "it": (("C'è un bagno per gli ospiti.", "Non c'è un bagno per gli ospiti."),),
    },
    ("fahrradraum", True): {
        "de": (("Es gibt einen Fahrradraum.", "Einen Fahrradraum gibt es leider nicht."),),
        "en": (("There is a bicycle room.", "There is no bicycle room."),),
        "fr": (("Un local à vélos est à disposition.", "Il n'y a pas de local à vélos."),),
        "it": (("C'è un locale biciclette.", "Non c'è un locale biciclette."),),
    },
    ("klimatisiert", True): {
        "de": (("Klimatisiert ist das Objekt.", "Klimatisiert ist das Objekt nicht."),),
        "en": (("It is air-conditioned.", "It is not air-conditioned."),),
        "fr": (("Le bien est climatisé.", "Le bien n'est pas climatisé."),),
        "it": (("L'immobile è climatizzato.", "L'immobile non è climatizzato."),),
    },
    ("unterkellert@keller", "JA"): {
        "de": (("Das Haus ist unterkellert.", "Das Haus ist nicht unterkellert."),),
        "en": (("The building has a basement.", "The building has no basement."),),
        "fr": (("La maison est sur cave.", "La maison n'a pas de cave."),),
        "it": (("L'edificio ha la cantina.", "L'edificio è privo di cantina."),),
    },
    ("kamin", True): {
        "de": (("Ein Kamin gehört zur Ausstattung.", "Einen Kamin gibt es nicht."),),
        "en": (("There is a fireplace.", "There is no fireplace."),),
        "fr": (("Il y a une cheminée.", "Il n'y a pas de cheminée."),),
        "it": (("C'è un camino.", "Il camino non c'è."),),
    },
    ("barrierefrei", True): {
        "de": (("Der Zugang ist barrierefrei.", "Barrierefrei ist das Objekt nicht."),),
        "en": (("The property is barrier-free.", "The property is not barrier-free."),),
        "fr": (("Le bien est accessible sans obstacle.", "Le bien n'est pas accessible sans obstacle."),),
        "it": (("L'immobile è senza barriere.", "L'immobile non è privo di barriere."),),
    },
    ("denkmalgeschuetzt", True): {
        "de": (("Das Haus steht unter Denkmalschutz.", "Unter Denkmalschutz steht das Haus nicht."),),
        "en": (("The building is listed.", "The building is not listed."),),
        "fr": (("L'immeuble est classé.", "L'immeuble n'est pas classé."),),
        "it": (("L'edificio è sotto tutela.", "L'edificio non è sotto tutela."),),
    },
    ("haustiere", False): {
        "de": (("Haustiere sind leider nicht gestattet.", "Haustiere sind gern gestattet."),),
        "en": (("Unfortunately pets are not allowed.", "Pets are allowed."),),
        "fr": (("Les animaux ne sont pas admis.", "Les animaux sont admis."),),
        "it": (("Gli animali non sono ammessi.", "Gli animali sono ammessi."),),
    },
    ("provisionspflichtig", False): {
        "de": (
            ("Eine Provision fällt nicht an.", "Eine Provision fällt an."),
            ("Das Objekt ist provisionsfrei.", "Provisionsfrei ist das Objekt nicht."),
        ),
        "en": (("No commission is charged.", "A commission is charged."),),
        "fr": (("Il n'y a pas de commission.", "Une commission est due."),),
        "it": (("Non è dovuta alcuna provvigione.", "È dovuta una provvigione."),),
    },
    ("provisionspflichtig", True): {
        "de": (("Das Objekt ist provisionspflichtig.", "Provision zahlen Sie keine."),),
        "en": (("A commission is payable.", "There is no commission to pay."),),
        "fr": (("Une commission est due.", "Aucune commission n'est due."),),
        "it": (("È dovuta una provvigione.", "Nessuna provvigione è dovuta."),),
    },
    ("vermietet", True): {
        "de": (("Das Objekt ist derzeit vermietet.", "Vermietet ist das Objekt derzeit nicht."),),
        "en": (("The property is currently let.", "The property is currently not let."),),
        "fr": (("Le bien est actuellement loué.", "Le bien n'est actuellement pas loué."),),
        "it": (("L'immobile è attualmente affittato.", "L'immobile attualmente non è affittato."),),
    },
    ("heizungsart@FERN", True): {
        "de": (("Geheizt wird mit Fernwärme.", "Mit Fernwärme wird nicht geheizt."),),
        "en": (("Heating is by district heating.", "It is not connected to district heating."),),
        "fr": (("Le chauffage est urbain.", "Le chauffage n'est pas urbain."),),
        "it": (("C'è il teleriscaldamento.", "Il teleriscaldamento non c'è."),),
    },
    ("heizungsart@FUSSBODEN", True): {
        "de": (("Eine Fußbodenheizung ist eingebaut.", "Eine Fußbodenheizung gibt es nicht."),),
        "en": (("There is underfloor heating.", "There is no underfloor heating."),),
        "fr": (("Il y a un chauffage au sol.", "Il n'y a pas de chauffage au sol."),),
        "it": (("C'è il riscaldamento a pavimento.", "Non c'è il riscaldamento a pavimento."),),
    },
    ("fahrstuhl@PERSONEN", False): {
        "de": (("Einen Lift gibt es leider nicht.", "Ein Lift ist vorhanden."),),
        "en": (("There is no lift.", "There is a lift."),),
        "fr": (("Il n'y a pas d'ascenseur.", "Il y a un ascenseur."),),
        "it": (("L'ascensore non c'è.", "L'ascensore c'è."),),
    },
}
MENTIONS: Final[dict[tuple[str, bool | str], str]] = {
    ("gaestewc", True): r"g[äa]ste-?wc|toilet",
    ("fahrradraum", True): r"fahrr|velo|bici",
    ("klimatisiert", True): r"klima|air|clim",
    ("kamin", True): r"kamin|ofen|cheminée|camino",
    ("denkmalgeschuetzt", True): r"denkmal|altbau",
    ("heizungsart@FERN", True): r"fernwärme|\bfern\b|urbain|teleris",
    ("heizungsart@FUSSBODEN", True): r"fußbodenheiz|bodenheiz|sol|pavimento",
    ("kueche@EBK", True): r"küche|cuisine|cucina",
    ("fahrstuhl@PERSONEN", True): r"lift|aufzug|ascens",
}
"""What a text would say that states the same in words; where it matches, the fact is not taken for foreign."""
ALSO: Final[dict[tuple[str, bool | str], tuple[str, ...]]] = {
    ("gaestewc", True): ("anzahl_sep_wc",),
    ("heizungsart@FERN", True): ("befeuerung@FERN",),
}
"""Facts that state the same: a separate toilet may be called a guest toilet."""
