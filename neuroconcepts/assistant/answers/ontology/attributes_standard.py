"""Attributes that OpenImmo has fields for and that few exports fill."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attribute import (
    TOLD,
    Attribute,
    Kind,
    amount,
    area,
    count,
    figure,
    flag,
    terms,
    text,
)
from neuroconcepts.assistant.answers.ontology.measure import Measure

_RATIO: Final = TOLD | {Asked.AMOUNT, Asked.HOW}
_NAMED: Final = TOLD | {Asked.NAME, Asked.WHERE, Asked.HOW, Asked.AMOUNT}
_HOW: Final = TOLD | {Asked.HOW}


def _day(name: str, fields: str, *, about: str, beside: str = "", asked: frozenset[Asked]) -> Attribute:
    return Attribute(
        name=name,
        kind=Kind.DAY,
        about=frozenset(about.split()),
        fields=tuple(fields.split()),
        asked=asked,
        beside=frozenset(beside.split()),
    )


ATTRIBUTES: Final[tuple[Attribute, ...]] = (
    # ── land
    figure("grz", "grz", Measure.COUNT, asked=_RATIO, beside="plot", quotes=True),
    figure("gfz", "gfz ausnuetzungsziffer", Measure.COUNT, asked=_RATIO, beside="plot", quotes=True),
    figure("bmz", "bmz", Measure.COUNT, asked=_RATIO, beside="plot", quotes=True),
    terms("buildable_by", "bebaubar_nach", about="building_plan", beside="plot build", asked=_HOW),
    text("parcel_number", "flurstueck", about="parcel_number", beside="plot", asked=_NAMED),
    text("cadastral_town", "gemarkung", about="cadastral_town", beside="plot", asked=_NAMED),
    terms("area_kind", "lage_gebiet", about="area_kind", beside="location", asked=_HOW | {Asked.WHERE}),
    text("federal_state", "bundesland", about="federal_state", asked=_NAMED),
    # ── areas and counts
    area("gross_floor_area", "bgf", beside="floor_area_word"),
    area("admin_area", "verwaltungsflaeche"),
    area("other_area", "sonstflaeche"),
    area("heated_area", "beheizbare_flaeche"),
    area("window_area", "fensterfront_qm", beside="shop_window"),
    count("living_bedrooms", "anzahl_wohn_schlafzimmer", told=True),
    count("meeting_rooms", "anzahl_tagungsraeume", about="meeting_room"),
    # ── money
    figure("vat_rate", "mwst_satz", Measure.PERCENT, asked=frozenset({Asked.PERCENT, Asked.AMOUNT}), about="vat"),
    amount("coop_share", "geschaeftsguthaben", about="coop_share", beside="pay"),
    amount("rent_surcharge", "mietzuschlaege", about="rent_surcharge", beside="furniture rent", monthly=True),
    amount("other_charges", "sonstigekostennetto", about="other_charges", monthly=True),
    amount("min_bid", "mindestpreis", about="min_bid", beside="auction price"),
    # ── auction, bidding
    _day(
        "bidding_end",
        "ende_bietzeit",
        about="bidding_end",
        beside="auction",
        asked=TOLD | {Asked.WHEN, Asked.UNTIL, Asked.DURATION},
    ),
    text("court", "amtsgericht", about="court", beside="auction", asked=_NAMED | {Asked.WHO}),
    text("file_number", "aktenzeichen", about="file_number", beside="auction court", asked=_NAMED),
    # ── building and equipment
    flag("bidet", "bad@BIDET", about="bidet", beside="bathrooms"),
    flag("urinal", "bad@PISSOIR", about="urinal", beside="bathrooms toilets"),
    flag("open_kitchen", "kueche@OFFEN", about="open_kitchen", beside="kitchen"),
    flag("library", "bibliothek"),
    flag("police_call", "sicherheitstechnik@POLIZEIRUF"),
    flag("mobile_reception", "umts_empfang"),
    flag("senior_friendly", "seniorengerecht", beside="barrier_free suitable"),
    flag("high_rise", "hochhaus", about="high_rise"),
    terms("energy_standard", "energietyp", about="energy_standard", asked=_HOW),
    terms("finish_stage", "ausbaustufe", about="finish_stage", asked=_HOW),
    terms("care_services", "serviceleistungen", about="care_services", asked=_HOW),
    terms("for_whom", "geschlecht", about="for_whom", beside="shared_flat rooms", asked=_HOW | {Asked.MAY}),
    text("power_rating", "stromanschlusswert", about="power_current", asked=TOLD | {Asked.AMOUNT, Asked.POWER}),
    # ── energy certificate
    figure(
        "cert_heat",
        "energiepass/waermewert",
        Measure.ENERGY,
        asked=TOLD | {Asked.AMOUNT, Asked.HOW},
        beside="energy_certificate energy_value",
    ),
    figure(
        "cert_power",
        "energiepass/stromwert",
        Measure.ENERGY,
        asked=TOLD | {Asked.AMOUNT, Asked.HOW},
        beside="energy_certificate energy_value",
    ),
    figure(
        "co2_emission",
        "energiepass/co2_emission",
        Measure.COUNT,
        asked=TOLD | {Asked.AMOUNT, Asked.HOW},
        about="co2",
        beside="energy_certificate",
    ),
    _day(
        "cert_issued",
        "energiepass/ausstelldatum",
        about="issue",
        beside="energy_certificate",
        asked=TOLD | {Asked.WHEN, Asked.SINCE, Asked.YEAR},
    ),
    flag(
        "hot_water_counted",
        "energiepass/mitwarmwasser",
        about="hot_water",
        beside="energy_value energy_certificate included",
        asked=frozenset({Asked.INCLUDED}),
    ),
    # ── contract
    Attribute(
        name="rent_until",
        kind=Kind.DAY,
        about=frozenset({"lease", "fixed_term", "let", "maximum_term", "rent"}),
        fields=("bisdatum",),
        asked=frozenset({Asked.UNTIL}),
        beside=frozenset({"live", "remain"}),
        quotes=True,
    ),
)
