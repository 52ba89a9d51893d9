"""What people write in a table's cells where OpenImmo has words of its own."""

from collections.abc import Mapping

from neuroconcepts.domain.property import Deal

YES = {"ja", "j", "yes", "y", "x", "true", "wahr", "1"}
NO = {"nein", "n", "no", "false", "falsch", "0"}
DELETED = {"delete", "deleted", "loeschen", "löschen", "gelöscht", "entfernen", "remove", "removed"}

DEALS: Mapping[str, set[str]] = {
    Deal.SALE: {"kauf", "kaufen", "verkauf", "zu verkaufen", "sale", "for sale", "buy", "purchase"},
    Deal.RENT: {"miete", "mieten", "vermietung", "zu vermieten", "pacht", "rent", "for rent", "to let", "let", "lease"},
}

KINDS = {
    "wohnung": {"wohnung", "etagenwohnung", "eigentumswohnung", "mietwohnung", "flat", "apartment", "penthouse"},
    "haus": {"haus", "einfamilienhaus", "reihenhaus", "doppelhaushälfte", "mehrfamilienhaus", "villa", "house"},
    "zimmer": {"zimmer", "wg-zimmer", "room"},
    "grundstueck": {"grundstück", "grundstueck", "baugrund", "plot", "land"},
    "buero_praxen": {"büro", "buero", "praxis", "ordination", "büro/praxis", "office"},
    "einzelhandel": {"einzelhandel", "laden", "geschäft", "geschäftslokal", "shop", "retail"},
    "gastgewerbe": {"gastgewerbe", "gastronomie", "hotel", "restaurant"},
    "hallen_lager_prod": {"halle", "lager", "produktion", "werkstatt", "warehouse", "hall"},
    "parken": {"stellplatz", "garage", "tiefgaragenplatz", "parken", "parking"},
    "zinshaus_renditeobjekt": {"zinshaus", "renditeobjekt", "anlageobjekt", "investment"},
}

COUNTRIES = {
    "DEU": {"deutschland", "de", "d", "germany", "deu"},
    "AUT": {"österreich", "oesterreich", "at", "a", "austria", "aut"},
    "CHE": {"schweiz", "ch", "switzerland", "suisse", "che"},
}

CHOICES = {
    "heizungsart": {
        "FERN": {"fernwärme", "fernheizung", "district heating"},
        "ZENTRAL": {"zentral", "zentralheizung", "central", "central heating"},
        "ETAGE": {"etagenheizung", "gasetagenheizung"},
        "FUSSBODEN": {"fußbodenheizung", "fussbodenheizung", "underfloor heating"},
        "OFEN": {"ofen", "ofenheizung", "stove"},
    },
    "befeuerung": {
        "GAS": {"gas", "erdgas"},
        "OEL": {"öl", "heizöl", "oil"},
        "FERN": {"fernwärme", "district heating"},
        "ELEKTRO": {"strom", "elektro", "electric", "electricity"},
        "LUFTWP": {"wärmepumpe", "luftwärmepumpe", "heat pump"},
        "PELLET": {"pellets", "pellet", "holzpellets"},
        "SOLAR": {"solar"},
    },
}
"""Elements whose attributes are choices: `heizungsart@FERN`."""

SINGLE = {
    "unterkellert@keller": {"JA": YES, "NEIN": NO, "TEIL": {"teil", "teilweise", "part", "partly"}},
    "moebliert@moeb": {
        "VOLL": YES | {"voll", "vollmöbliert", "fully"},
        "NEIN": NO,
        "TEIL": {"teilmöbliert", "teilweise", "partly"},
    },
    "verkaufstatus@stand": {
        "OFFEN": {"offen", "frei", "verfügbar", "open", "available"},
        "RESERVIERT": {"reserviert", "reserved"},
        "VERKAUFT": {"verkauft", "vermietet", "sold", "rented", "let"},
    },
}
"""Fields with one of OpenImmo's words."""


def one_of(words: Mapping[str, set[str]], said: str) -> str | None:
    """OpenImmo's word for what is said, which may be that word itself; None for anything else."""
    plain = " ".join(said.casefold().split())
    return next((word for word, ways in words.items() if plain in ways or plain == word.casefold()), None)
