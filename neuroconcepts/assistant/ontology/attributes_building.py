"""Attributes of the building and its equipment."""

from typing import Final

from neuroconcepts.assistant.ontology.asked import Asked
from neuroconcepts.assistant.ontology.attribute import TOLD, WHETHER, Attribute, Kind, figure, flag, terms, text
from neuroconcepts.assistant.ontology.measure import Measure

_DATED: Final = TOLD | {Asked.YEAR, Asked.WHEN}
_HOW: Final = TOLD | {Asked.HOW}
_SIDES: Final = frozenset({Asked.DIRECTION, Asked.EXISTS, Asked.KIND, Asked.WHERE})

ATTRIBUTES: Final[tuple[Attribute, ...]] = (
    figure("storey", "etage", Measure.COUNT, asked=TOLD | {Asked.HOW, Asked.WHERE, Asked.AMOUNT}, about="storey ground_floor top_floor basement_floor"),
    figure("year_built", "baujahr", Measure.YEAR, asked=_DATED, about="year_built", beside="building_age_class", quotes=False),
    figure("building_age_class", "baujahr", Measure.YEAR, asked=_DATED, about="building_age_class", beside="year_built", quotes=True),
    figure("modernised", "letztemodernisierung", Measure.YEAR, asked=_DATED, about="renew", beside="last_time previous condition", quotes=True),
    terms("condition", "zustand", asked=_HOW),
    terms("roof_shape", "dachform", about="roof", asked=frozenset({Asked.KIND, Asked.WHAT})),
    terms("construction_type", "bauweise", asked=_HOW),
    terms("luxury", "ausstatt_kategorie", asked=_HOW),
    # ── equipment with a plain yes or no
    flag("lift", "fahrstuhl@PERSONEN fahrstuhl"),
    flag("goods_lift", "fahrstuhl@LASTEN"),
    flag("aircon", "klimatisiert"),
    flag("fireplace", "kamin"),
    flag("pool", "swimmingpool"),
    flag("sauna", "sauna wellnessbereich"),
    flag("winter_garden", "wintergarten"),
    flag("storage_room", "abstellraum"),
    flag("bike_room", "fahrradraum", about="bike_room bike", beside="store", asked=WHETHER | {Asked.WHERE}),
    flag("laundry_room", "wasch_trockenraum"),
    flag("attic", "dachboden"),
    flag("blinds", "rolladen rollladen"),
    flag("tv_connection", "kabel_sat_tv"),
    flag("barrier_free", "barrierefrei rollstuhlgerecht", beside="reach"),
    flag("alarm", "sicherheitstechnik@ALARMANLAGE alarmanlage"),
    flag("camera", "sicherheitstechnik@KAMERA"),
    flag("shower", "bad@DUSCHE", beside="bathrooms"),
    flag("bathtub", "bad@WANNE", beside="bathrooms"),
    flag("bath_window", "bad@FENSTER", beside="bathrooms"),
    flag("fitted_kitchen", "kueche@EBK", about="fitted_kitchen", beside="kitchen"),
    flag("pantry_kitchen", "kueche@PANTRY", about="pantry_kitchen", beside="kitchen"),
    flag("floor_heating", "heizungsart@FUSSBODEN", beside="heating"),
    flag("ramp", "rampe zulieferung"),
    flag("crane", "kran"),
    flag("lifting_platform", "hebebuehne"),
    flag("canteen", "kantine_cafeteria"),
    flag("tea_kitchen", "teekueche"),
    flag("cabling", "dv_verkabelung kabelkanaele"),
    flag("structural_change", "raeume_veraenderbar", beside="walls"),
    flag("granny_flat", "einliegerwohnung"),
    flag("guest_terrace", "gastterrasse"),
    flag("brewery", "brauereibindung"),
    flag("monument", "denkmalgeschuetzt"),
    flag("garden", "gartennutzung gartenflaeche", beside="private_use shared_use"),
    flag("parquet", "boden@PARKETT boden@FERTIGPARKETT boden@DIELEN", about="parquet", beside="rooms"),
    flag("laminate", "boden@LAMINAT boden@LINOLEUM boden@KUNSTSTOFF", about="laminate", beside="rooms"),
    flag("tiles", "boden@FLIESEN boden@STEIN boden@MARMOR boden@TERRAKOTTA", about="tiles", beside="rooms"),
    flag("carpet", "boden@TEPPICH", about="carpet", beside="rooms"),
    # ── choices
    terms("heating", "heizungsart befeuerung", about="heating energy_source central_heating own_heating gas_heating oil_heating district_heating heat_pump geothermal pellet_heating electric_heating gas oil", beside="hall rooms electricity", asked=_HOW),
    terms("kitchen", "kueche", asked=_HOW | {Asked.INCLUDED}),
    terms("flooring", "boden", asked=_HOW, beside="rooms material"),
    terms("orientation", "ausricht_balkon_terrasse", about="orientation balcony terrace loggia roof_terrace", beside="compass", asked=_SIDES),
    terms("view", "ausblick", asked=_HOW),
    Attribute(name="furnished", kind=Kind.TERMS, about=frozenset({"furnished", "furniture"}), fields=("moebliert@moeb", "moebliert"), asked=WHETHER | TOLD, quotes=True),
    Attribute(name="cellar", kind=Kind.TERMS, about=frozenset({"cellar"}), fields=("unterkellert@keller",), asked=WHETHER, beside=frozenset({"extend_under", "full", "half"}), quotes=True),
    Attribute(name="parking", kind=Kind.TERMS, about=frozenset("parking garage underground_parking carport outdoor_parking duplex_parking multi_storey_parking".split()), asked=WHETHER | TOLD | {Asked.WHERE, Asked.HOW}, beside=frozenset({"car", "extra", "store"}), quotes=True),
    Attribute(name="internet", kind=Kind.TERMS, about=frozenset({"internet", "fibre"}), fields=("breitband_zugang@art",), asked=frozenset({Asked.EXISTS, Asked.KIND, Asked.WHAT, Asked.HOW}), quotes=True),
    figure("internet_speed", "breitband_zugang@speed", Measure.SPEED, asked=frozenset({Asked.SPEED, Asked.AMOUNT}), about="internet fibre", quotes=True),
    # ── energy certificate
    figure("hwb", "energiepass/hwbwert", Measure.ENERGY, asked=TOLD | {Asked.AMOUNT, Asked.HOW, Asked.PRICE}, about="hwb", beside="energy_certificate"),
    figure("fgee", "energiepass/fgeewert", Measure.COUNT, asked=TOLD | {Asked.AMOUNT, Asked.HOW}, about="fgee", beside="energy_certificate"),
    figure("energy_value", "energiepass/endenergiebedarf energiepass/energieverbrauchkennwert energiepass/hwbwert", Measure.ENERGY, asked=TOLD | {Asked.AMOUNT, Asked.HOW, Asked.PRICE}, about="energy_value", beside="energy_certificate energy_class"),
    text("energy_class", "energiepass/wertklasse energiepass/hwbklasse", about="energy_class", beside="energy_certificate hwb", asked=TOLD | {Asked.AMOUNT, Asked.HOW}),
    Attribute(name="energy_certificate", kind=Kind.TEXT, about=frozenset({"energy_certificate"}), asked=TOLD | {Asked.HOW, Asked.MAY}, quotes=True),
    Attribute(name="energy_valid", kind=Kind.DAY, about=frozenset({"energy_certificate"}), fields=("energiepass/gueltig_bis",), asked=frozenset({Asked.UNTIL, Asked.DURATION, Asked.WHEN})),
    terms("certificate_type", "energiepass/epart", about="certificate_type", beside="energy_certificate"),
)
