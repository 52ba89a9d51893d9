"""The topics that typed facts answer: which concepts name them, and who reads the answer for which kind of question."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neuroconcepts.assistant import readers_building as building
from neuroconcepts.assistant import readers_costs as costs
from neuroconcepts.assistant import readers_offer as offer
from neuroconcepts.assistant import readers_parking as parking
from neuroconcepts.assistant import readers_place as place
from neuroconcepts.assistant import readers_terms as terms
from neuroconcepts.assistant.statements import Reader, chosen, first_of, present, stated, term, yes_or_no

TELL = ""
"""The kind of a question that names none: `Kaution?`, `Gibt es einen Lift?`."""


@dataclass(frozen=True, slots=True)
class Topic:
    """`about`: concepts of which one must be asked; `beside`: concepts that do not change the question.

    `reply` has a reader per kind of question; a kind that is missing is not answered by facts. With `quote`, what a
    sentence of the exposé says about the topic is told too, and a sentence alone is an answer.
    """

    about: frozenset[str]
    reply: Mapping[str, Reader]
    beside: frozenset[str] = field(default=frozenset())
    quote: bool = False


def _topic(
    about: str, reply: Reader | Mapping[str, Reader], *, kinds: str = "", beside: str = "", quote: bool = False
) -> Topic:
    """`kinds` are further kinds that mean the same question here, as `price` does for a rent."""
    if not isinstance(reply, Mapping):
        reply = dict.fromkeys((TELL, *kinds.split()), reply)
    return Topic(frozenset(about.split()), reply, frozenset(beside.split()), quote)


EQUIPMENT = {
    "alarm": "sicherheitstechnik@ALARMANLAGE",
    "blinds": "rolladen",
    "tv": "kabel_sat_tv",
    "ramp": "rampe",
    "crane": "kran",
    "lifting_platform": "hebebuehne",
    "attic": "dachboden",
    "wellness": "wellnessbereich",
}
"""Concepts that OpenImmo answers with a plain yes or no."""

DISTANCES = {
    "kindergarten": "KINDERGAERTEN",
    "airport": "FLUGHAFEN",
    "motorway": "AUTOBAHN",
    "bus": "BUS",
    "centre": "ZENTRUM",
    "shopping": "EINKAUFSMOEGLICHKEITEN",
}
"""Concepts whose distance OpenImmo has a field for (`distanzen@distanz_zu`)."""

VALIDITY = stated("energy_valid", "energiepass/gueltig_bis")
MODERNISED = stated("modernised", "letztemodernisierung")

TOPICS: tuple[Topic, ...] = (
    # ── the property itself
    _topic(
        "whole", {"size": building.area, "price": costs.cost, "when": terms.availability, "duration": terms.lease_term}
    ),
    # ── what is in the rent
    _topic("heating_costs heating", {"included": costs.heating_included}, beside="operating_costs rent warm_rent"),
    # ── money
    _topic("heating_costs", costs.heating_costs, kinds="price"),
    _topic("operating_costs", costs.operating_costs, kinds="price"),
    _topic("with_tax", costs.taxed_operating_costs, kinds="price", beside="operating_costs"),
    _topic("hausgeld", costs.hausgeld, kinds="price", quote=True),
    _topic("running_costs", costs.running_costs, kinds="price", quote=True),
    _topic(
        "reserve",
        stated("reserve", "ruecklagenetto", "ruecklage"),
        kinds="price included",
        beside="hausgeld",
        quote=False,
    ),
    _topic("current_rent rental_income tenant let", {"price": costs.rental_income}, beside="rent tenant let"),
    _topic("current_rent rental_income", costs.rental_income, kinds="price", beside="cold_rent"),
    _topic("yield", stated("yield", "nettorendite_ist", "nettorendite", "nettorendite_soll"), kinds="price"),
    _topic("multiple", stated("multiple", "x_fache"), kinds="price"),
    _topic(
        "sqm_price",
        stated("sqm_price", "kaufpreis_pro_qm", "mietpreis_pro_qm"),
        kinds="price",
        beside="rent price_word",
    ),
    _topic("cold_rent", stated("rent_net", *costs.NET_RENT), kinds="price", beside="rent"),
    _topic("warm_rent", costs.total_rent, kinds="price", beside="rent"),
    _topic("rent", costs.rent, kinds="price", beside="rent"),
    _topic("price_word", costs.price, kinds="price"),
    _topic("deposit", costs.deposit, kinds="price", beside="monthly_rents"),
    _topic("deposit", {"count": costs.deposit_in_rents}, beside="monthly_rents"),
    _topic("commission buyer_free", costs.commission, kinds="price"),
    _topic("takeover", stated("takeover", "abstand"), kinds="price", quote=True),
    _topic("vat", yes_or_no("vat", "zzg_mehrwertsteuer"), kinds="price excluded", beside="rent"),
    # ── parking before areas and rooms: its words are the more special
    _topic(
        "underground_parking",
        {TELL: parking.underground, "price": parking.underground_price, "included": parking.underground_price},
        beside="parking garage parking_rent",
        quote=True,
    ),
    _topic(
        "carport",
        {TELL: parking.carport, "price": parking.carport_price, "included": parking.carport_price},
        beside="parking",
        quote=True,
    ),
    _topic(
        "garage",
        {TELL: parking.garage, "price": parking.garage_price, "included": parking.garage_price},
        beside="parking parking_rent",
        quote=True,
    ),
    _topic(
        "parking parking_rent",
        {
            TELL: parking.parking,
            "price": parking.parking_price,
            "included": parking.parking_price,
            "count": stated("parking_count", "anzahl_stellplaetze"),
        },
        beside="garage underground_parking carport parking_rent rent",
        quote=True,
    ),
    # ── areas and rooms
    _topic("living_area", building.living_area, kinds="size count"),
    _topic("usable_area", stated("usable_area", "nutzflaeche"), kinds="size"),
    _topic("total_area", stated("total_area", "gesamtflaeche"), kinds="size"),
    _topic("office_area", {"size": stated("office_area", "bueroflaeche")}),
    _topic("sales_area", stated("sales_area", "verkaufsflaeche"), kinds="size"),
    _topic("shop_area", {"size": stated("shop_area", "ladenflaeche")}),
    _topic(
        "storage_area", {TELL: stated("storage_area", "lagerflaeche"), "size": stated("storage_area", "lagerflaeche")}
    ),
    _topic("plot", {"size": stated("plot", "grundstuecksflaeche"), TELL: stated("plot", "grundstuecksflaeche")}),
    _topic("divisible", stated("divisible", "teilbar_ab"), kinds="size", quote=True),
    _topic("bedrooms", stated("bedrooms", "anzahl_schlafzimmer"), kinds="count"),
    _topic(
        "guest_wc", first_of(stated("separate_wc", "anzahl_sep_wc"), present("guest_wc", "gaestewc")), kinds="count"
    ),
    _topic("bathrooms", stated("bathrooms", "anzahl_badezimmer"), kinds="count"),
    _topic("shower", yes_or_no("shower", "bad@DUSCHE"), beside="bathrooms", quote=True),
    _topic("bathtub", yes_or_no("bathtub", "bad@WANNE"), beside="bathrooms", quote=True),
    _topic("bath_window", yes_or_no("bath_window", "bad@FENSTER"), beside="bathrooms", quote=True),
    _topic("living_units", stated("units", "anzahl_wohneinheiten"), kinds="count"),
    _topic("rooms", building.rooms, kinds="count"),
    _topic("storeys", stated("storeys", "anzahl_etagen"), kinds="count"),
    _topic("storey ground_floor", building.storey),
    # ── building
    _topic("lift", yes_or_no("lift", "fahrstuhl@PERSONEN", "fahrstuhl"), quote=True),
    _topic(
        "terrace",
        {
            TELL: present("terrace", "anzahl_terrassen"),
            "size": building.terrace_area,
            "count": stated("terraces", "anzahl_terrassen"),
            "direction": chosen("faces", "ausricht_balkon_terrasse"),
        },
        quote=True,
    ),
    _topic(
        "balcony",
        {
            TELL: present("balcony", "anzahl_balkone"),
            "size": building.balcony_area,
            "count": stated("balconies", "anzahl_balkone"),
            "direction": chosen("faces", "ausricht_balkon_terrasse"),
        },
        quote=True,
    ),
    _topic(
        "loggia",
        {
            TELL: present("loggia", "anzahl_logia"),
            "size": building.loggia_area,
            "direction": chosen("faces", "ausricht_balkon_terrasse"),
        },
        quote=True,
    ),
    _topic("winter_garden", yes_or_no("winter_garden", "wintergarten"), quote=True),
    _topic("garden", {TELL: building.garden, "size": stated("garden_area", "gartenflaeche")}, quote=True),
    _topic("cellar", {TELL: building.cellar, "size": stated("cellar_area", "kellerflaeche")}, quote=True),
    _topic("storage_room", yes_or_no("storage_room", "abstellraum"), quote=True),
    _topic("bikes", yes_or_no("bike_room", "fahrradraum"), quote=True),
    _topic("age_class", stated("year_built", "baujahr"), beside="year_built", quote=True),
    _topic("year_built", stated("year_built", "baujahr"), kinds="when"),
    _topic("modernised", {TELL: first_of(MODERNISED, building.renovated), "when": MODERNISED}, quote=True),
    _topic("condition", term("condition", "zustand", "zustand@zustand_art")),
    _topic("monument", yes_or_no("monument", "denkmalgeschuetzt"), quote=True),
    _topic("barrier_free", yes_or_no("barrier_free", "barrierefrei", "rollstuhlgerecht"), quote=True),
    # ── energy
    _topic("floor_heating", yes_or_no("floor_heating", "heizungsart@FUSSBODEN"), quote=True),
    _topic("heating energy_source", building.heating, beside="heating energy_source gas electricity", quote=True),
    _topic("energy_class", building.energy_class, beside="energy_certificate"),
    _topic("energy_value", building.energy, kinds="price", beside="energy_certificate energy_class"),
    _topic(
        "validity",
        VALIDITY,
        kinds="when until duration",
        beside="energy_certificate",
    ),
    _topic("certificate_type", term("certificate_type", "epart", "energiepass/epart"), beside="energy_certificate"),
    _topic("energy_certificate", {"until": VALIDITY, "duration": VALIDITY}),
    _topic("energy_certificate", building.energy),
    # ── equipment
    _topic("kitchen", chosen("kitchen", "kueche"), quote=True),
    _topic("furnished", building.furnished, quote=True),
    _topic("aircon", yes_or_no("aircon", "klimatisiert"), quote=True),
    _topic("fireplace", yes_or_no("fireplace", "kamin"), quote=True),
    _topic("pool", yes_or_no("pool", "swimmingpool"), quote=True),
    _topic("sauna", yes_or_no("sauna", "sauna"), quote=True),
    _topic("flooring", chosen("flooring", "boden"), quote=True),
    _topic("internet_speed", building.internet_speed),
    _topic("internet fibre", {TELL: building.internet, "speed": building.internet_speed}, quote=True),
    _topic("laundry_room", yes_or_no("laundry", "wasch_trockenraum"), quote=True),
    _topic("hall_height", stated("hall_height", "hallenhoehe"), kinds="size"),
    *(_topic(c, building.equipment(k), quote=True) for c, k in EQUIPMENT.items()),
    # ── contract
    _topic("minimum_term", terms.minimum_term, kinds="duration", beside="lease_term", quote=True),
    _topic("maximum_term", terms.maximum_term, kinds="duration until", beside="lease_term", quote=True),
    _topic("fixed_term", {"duration": terms.lease_term, TELL: terms.fixed_term}, beside="lease_term", quote=True),
    _topic("lease_term", terms.lease_term, kinds="duration", quote=True),
    _topic("stay", terms.lease_term, kinds="permitted duration", beside="lease_term minimum_term"),
    _topic("let tenant tenant_word", terms.tenancy, quote=True),
    _topic("on_offer", offer.on_offer),
    _topic("availability", terms.availability, kinds="when"),
    _topic(
        "smoking",
        {TELL: yes_or_no("non_smoking", "nichtraucher"), "permitted": yes_or_no("non_smoking", "nichtraucher")},
        quote=True,
    ),
    _topic(
        "shared_flat",
        {TELL: yes_or_no("shared_flat", "wg_geeignet"), "permitted": yes_or_no("shared_flat", "wg_geeignet")},
        quote=True,
    ),
    _topic(
        "pets dog cat small_pets",
        {TELL: yes_or_no("pets", "haustiere"), "permitted": yes_or_no("pets", "haustiere")},
        beside="pets",
        quote=True,
    ),
    _topic("commercial_use", yes_or_no("commercial", "gewerbliche_nutzung"), kinds="permitted", quote=True),
    # ── land
    _topic("developed", term("developed", "erschliessung", "erschliessung@erschl_attr"), beside="plot", quote=True),
    _topic("zoning", stated("zoning", "bauzone"), beside="plot", quote=True),
    # ── where
    _topic("address", place.address, beside="where"),
    _topic("zip", place.town, beside="where"),
    _topic("district", place.district, beside="where"),
    _topic("where", place.location),
    *(_topic(c, place.distance_to(d), kinds="distance near", beside="transport") for c, d in DISTANCES.items()),
    # ── papers and people
    _topic("floor_plan", place.floor_plan),
    _topic("documents", place.documents),
    _topic("pictures", place.pictures),
    _topic("contact", place.contact, kinds="who"),
)
