"""Attributes of space: areas, counts, measures."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attribute import (
    COUNTED,
    SIZED,
    TOLD,
    Attribute,
    area,
    count,
    figure,
    flag,
)
from neuroconcepts.assistant.answers.ontology.measure import Measure

_HIGH: Final = TOLD | {Asked.HEIGHT, Asked.AMOUNT}
_WIDE: Final = frozenset({Asked.WIDTH, Asked.LENGTH, Asked.AREA, Asked.AMOUNT})

ATTRIBUTES: Final[tuple[Attribute, ...]] = (
    area("living_area", "wohnflaeche", beside="floor_area_word"),
    area("usable_area", "nutzflaeche", beside="floor_area_word"),
    area("total_area", "gesamtflaeche vermietbare_flaeche", beside="floor_area_word"),
    area("office_area", "bueroflaeche", about="office_area office", beside="floor_area_word total_area"),
    area("sales_area", "verkaufsflaeche"),
    area(
        "shop_area",
        "ladenflaeche",
        about="shop_area shop",
        beside="floor_area_word total_area shopping commercial_units",
    ),
    area("storage_area", "lagerflaeche", about="storage_area storage", beside="floor_area_word total_area"),
    area("outdoor_area", "freiflaeche", about="outdoor_area"),
    area("gastro_area", "gastroflaeche"),
    area("plot", "grundstuecksflaeche"),
    figure(
        "divisible",
        "teilbar_ab",
        Measure.AREA,
        asked=SIZED | {Asked.MAY},
        beside="floor_area_word living_area usable_area space rent small hall office shop total_area office_area shop_area sales_area storage_area",
    ),
    figure("volume", "kubatur", Measure.VOLUME, asked=TOLD | {Asked.AMOUNT, Asked.AREA}),
    figure("plot_front", "grundstuecksfront", Measure.LENGTH, asked=_WIDE | TOLD),
    figure("shop_window", "fensterfront", Measure.LENGTH, asked=_WIDE),
    figure("ceiling_height", "hallenhoehe raumhoehe deckenhoehe", Measure.LENGTH, asked=_HIGH, beside="hall rooms"),
    # ── counts
    count("rooms", "anzahl_zimmer", told=True),
    count("bedrooms", "anzahl_schlafzimmer", told=True),
    count("bathrooms", "anzahl_badezimmer", told=True),
    count("toilets", "anzahl_sep_wc", about="toilets"),
    count("guest_wc_count", "anzahl_sep_wc", about="guest_wc"),
    flag("guest_wc", "gaestewc anzahl_sep_wc", about="guest_wc", beside="toilets bathrooms"),
    count("storeys", "anzahl_etagen", about="storeys", beside="live"),
    count("living_units", "anzahl_wohneinheiten", told=True, beside="live"),
    count("commercial_units", "anzahl_gewerbeeinheiten", told=True),
    count("parking_count", "anzahl_stellplaetze", about="parking", beside="plot car"),
    figure(
        "parking_number",
        "",
        Measure.COUNT,
        asked=COUNTED,
        about="garage underground_parking carport outdoor_parking duplex_parking",
        beside="parking plot car purchase rent",
        quotes=True,
    ),
    count("seats", "plaetze_gastraum", told=True, beside="gastronomy"),
    count("beds", "anzahl_betten", about="beds"),
    # ── parts with a size of their own
    figure("garden_area", "gartenflaeche", Measure.AREA, asked=SIZED - TOLD, about="garden"),
    figure("cellar_area", "kellerflaeche", Measure.AREA, asked=SIZED - TOLD, about="cellar"),
    figure("attic_area", "dachbodenflaeche", Measure.AREA, asked=SIZED - TOLD, about="attic"),
    figure("balcony_area", "", Measure.AREA, asked=frozenset({Asked.AREA}), about="balcony"),
    figure("terrace_area", "", Measure.AREA, asked=frozenset({Asked.AREA}), about="terrace roof_terrace"),
    figure("loggia_area", "", Measure.AREA, asked=frozenset({Asked.AREA}), about="loggia"),
    count("balcony_count", "anzahl_balkone", about="balcony"),
    count("terrace_count", "anzahl_terrassen", about="terrace"),
    count("loggia_count", "anzahl_logia", about="loggia"),
    flag("balcony", "anzahl_balkone"),
    flag("terrace", "anzahl_terrassen"),
    flag("loggia", "anzahl_logia"),
)
