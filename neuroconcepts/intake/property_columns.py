"""Which column of a table means which field of a property, in German and English, however it is written.

A target is a field of `Property` (`external_id`, `contact.name`), a text (`text:lage`), or the OpenImmo path of a fact
(`preise/kaltmiete`). A column named by such a path itself, or by an OpenImmo name of the list, means that field.
"""

import re
from collections.abc import Iterator

from neuroconcepts.intake.openimmo_object import SECTIONS

_WORDS = """
external_id: Objektnummer, Objekt-Nr, Objektnr, Objektnr extern, Nummer, Immobiliennummer, Referenz, Property number, Number, Reference, Ref, Property ID, External ID
openimmo_obid: OpenImmo-ID, openimmo_obid
action: Aktion, Aktionart, Action
title: Titel, Objekttitel, Überschrift, Bezeichnung, Title, Headline
kind: Objektart, Objekttyp, Immobilienart, Immobilientyp, Art, Property type, Type, Kind
deal: Vermarktungsart, Vermarktung, Angebotsart, Miete/Kauf, Kauf/Miete, Deal, Offer type, Marketing type
street: Straße, Strasse, Street
house_number: Hausnummer, Haus-Nr, House number, Street number
zip: PLZ, Postleitzahl, ZIP, ZIP code, Postcode, Postal code
city: Ort, Stadt, Gemeinde, City, Town
district: Stadtteil, Ortsteil, Bezirk, regionaler_zusatz, District, Quarter
country: Land, Country
address_public: Adresse freigeben, Adresse sichtbar, objektadresse_freigeben, Address public, Show address
firm: Firma, Anbieter, Company, Agency
contact.name: Ansprechpartner, Kontakt, Makler, Betreuer, Contact, Contact person, Agent
contact.phone: Telefon, Telefonnummer, Tel, Phone
contact.email: E-Mail, Mail, Email address
files: Anhänge, Dateien, Dokumente, Exposé, Attachments, Files, Documents
text:lage: Lage, Lagebeschreibung, Location
text:objektbeschreibung: Objektbeschreibung, Beschreibung, Description
text:ausstatt_beschr: Ausstattung, Ausstattungsbeschreibung, ausstatt_beschr, Equipment, Features
text:sonstige_angaben: Sonstiges, sonstige_angaben, Sonstige Angaben, Bemerkungen, Other, Other information, Remarks
preise/kaltmiete: Kaltmiete, Cold rent, Rent
preise/nettokaltmiete: Nettokaltmiete, Net rent, Net cold rent
preise/warmmiete: Warmmiete, Warm rent
preise/pauschalmiete: Pauschalmiete, Flat rate rent
preise/gesamtmietebrutto: Gesamtmiete, Bruttomiete, Total rent
preise/hauptmietzinsnetto: Hauptmietzins
preise/betriebskostennetto: Betriebskosten, Operating costs
preise/nebenkosten: Nebenkosten, Additional costs, Service charge, Ancillary costs
preise/heizkosten: Heizkosten, Heating costs
preise/heizkosten_enthalten: Heizkosten enthalten, Heating included
preise/kaufpreis: Kaufpreis, Preis, Purchase price, Price
preise/hausgeld: Hausgeld, Maintenance fee
preise/kaution: Kaution, Deposit
preise/aussen_courtage: Provision, Käuferprovision, Courtage, Maklerprovision, Commission
preise/abstand: Abstand, Ablöse
preise/mieteinnahmen_ist: Mieteinnahmen, Rental income
preise/stp_tiefgarage@stellplatzmiete: Tiefgarage Miete, Tiefgaragenmiete
preise/stp_freiplatz@stellplatzmiete: Stellplatz Miete, Stellplatzmiete, Parking rent
preise/waehrung@iso_waehrung: Währung, Currency
flaechen/wohnflaeche: Wohnfläche, Living area, Living space
flaechen/nutzflaeche: Nutzfläche, Usable area
flaechen/gesamtflaeche: Gesamtfläche, Total area
flaechen/grundstuecksflaeche: Grundstücksfläche, Grundstück, Plot area, Plot size, Land area
flaechen/bueroflaeche: Bürofläche, Office area
flaechen/ladenflaeche: Ladenfläche, Shop area
flaechen/kellerflaeche: Kellerfläche, Cellar area
flaechen/gartenflaeche: Gartenfläche, Garden area
flaechen/balkon_terrasse_flaeche: Balkonfläche, Terrassenfläche, Balkon-/Terrassenfläche, Balcony area, Terrace area
flaechen/anzahl_zimmer: Zimmer, Anzahl Zimmer, Zimmeranzahl, Zimmerzahl, Rooms, Number of rooms
flaechen/anzahl_schlafzimmer: Schlafzimmer, Bedrooms
flaechen/anzahl_badezimmer: Badezimmer, Bäder, Bathrooms
flaechen/anzahl_sep_wc: WC, Gäste-WC, Toilets
flaechen/anzahl_balkone: Balkone, Anzahl Balkone, Balconies
flaechen/anzahl_terrassen: Terrassen, Anzahl Terrassen, Terraces
flaechen/anzahl_stellplaetze: Stellplätze, Anzahl Stellplätze, Parking spaces
geo/etage: Etage, Stockwerk, Stock, Geschoss, Floor
geo/anzahl_etagen: Etagen, Anzahl Etagen, Stockwerke, Floors, Number of floors
zustand_angaben/baujahr: Baujahr, Year of construction, Year built
zustand_angaben/letztemodernisierung: Letzte Modernisierung, Modernised, Last modernisation
zustand_angaben/zustand@zustand_art: Zustand, Condition
zustand_angaben/verkaufstatus@stand: Status, Verkaufsstatus, Vermarktungsstatus, Sales status
zustand_angaben/energiepass/epart: Energieausweis, Energieausweisart, Energy certificate
zustand_angaben/energiepass/gueltig_bis: Energieausweis gültig bis, Certificate valid until
zustand_angaben/energiepass/energieverbrauchkennwert: Energieverbrauch, Energy consumption
zustand_angaben/energiepass/endenergiebedarf: Endenergiebedarf, Energiebedarf, Energy demand
zustand_angaben/energiepass/wertklasse: Energieeffizienzklasse, Energieklasse, Energy class
zustand_angaben/energiepass/primaerenergietraeger: Energieträger, Energy source
zustand_angaben/energiepass/hwbwert: HWB
zustand_angaben/energiepass/hwbklasse: HWB-Klasse
zustand_angaben/energiepass/fgeewert: fGEE
zustand_angaben/energiepass/fgeeklasse: fGEE-Klasse
ausstattung/heizungsart: Heizung, Heizungsart, Heating
ausstattung/befeuerung: Befeuerung, Heizenergie, Fuel
ausstattung/kueche@EBK: Einbauküche, EBK, Fitted kitchen
ausstattung/fahrstuhl@PERSONEN: Aufzug, Fahrstuhl, Lift, Elevator
ausstattung/moebliert@moeb: Möbliert, Furnished
ausstattung/unterkellert@keller: Keller, Unterkellert, Cellar, Basement
ausstattung/barrierefrei: Barrierefrei, Accessible, Barrier-free
ausstattung/gartennutzung: Gartennutzung, Garten, Garden
ausstattung/kamin: Kamin, Fireplace
ausstattung/klimatisiert: Klimaanlage, Klimatisiert, Air conditioning
verwaltung_objekt/verfuegbar_ab: Verfügbar ab, Frei ab, Bezugsfrei ab, Bezug, Available from, Available
verwaltung_objekt/haustiere: Haustiere, Pets, Pets allowed
verwaltung_objekt/vermietet: Vermietet, Let, Rented
verwaltung_objekt/denkmalgeschuetzt: Denkmalschutz, Listed building
"""


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "é": "e"})


def target_of(column: str) -> str | None:
    """What a column means; None where nobody knows."""
    path = column.strip()
    if path.partition("/")[0] in SECTIONS and re.fullmatch(r"[\w/@:.-]{3,100}", path):
        return path
    return _TARGETS.get(_plain(column)) or _TARGETS.get(_plain(re.sub(r"[(\[].*?[)\]]", " ", column)))


def _plain(name: str) -> str:
    """`Wohnfläche in m²` → `wohnflaeche`: letters and digits only, without a unit behind them."""
    bare = re.sub(r"\s*(m²|m2|qm|€|eur|euro|chf|kwh\S*)\s*$", "", name.casefold().translate(_UMLAUTS))
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\s+in$", "", bare))


def _targets() -> Iterator[tuple[str, str]]:
    """Each way to write a column, with its target; a fact's and a text's last name is one of them."""
    for line in _WORDS.strip().splitlines():
        target, _, names = line.partition(": ")
        for name in [*names.split(", "), re.split(r"[/:@.]", target)[-1]]:
            yield _plain(name), target


_TARGETS = dict(reversed([*_targets()]))
"""Where two fields share a way to be written, the one listed first has it."""
