"""Attributes paid in money, and rates."""

from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attribute import (
    PAID,
    TOLD,
    WHETHER,
    Attribute,
    amount,
    figure,
    flag,
    text,
)
from neuroconcepts.assistant.answers.ontology.measure import Measure, Period

_RATED: Final = TOLD | {Asked.AMOUNT, Asked.PRICE, Asked.PERCENT, Asked.HOW}

ATTRIBUTES: Final[tuple[Attribute, ...]] = (
    # ── rents: Kaltmiete (DE), Hauptmietzins (AT), Nettomietzins (CH) are the same thing
    amount("net_rent", "kaltmiete nettokaltmiete hauptmietzinsnetto", beside="rent", monthly=True),
    amount("total_rent", "gesamtmietebrutto warmmiete pauschalmiete", beside="rent operating_costs vat", monthly=True),
    amount("gross_cold_rent", "", beside="rent operating_costs", monthly=True),
    amount("rent", "", about="rent", beside="compose", monthly=True),
    figure(
        "operating_costs",
        "nebenkosten betriebskostennetto",
        Measure.MONEY,
        asked=PAID | {Asked.INCLUDED},
        beside="rent net_rent vat tenant",
        period=Period.MONTH,
    ),
    amount("heating_costs", "heizkosten heizkostennetto", beside="rent operating_costs", monthly=True),
    figure(
        "hausgeld",
        "hausgeld",
        Measure.MONEY,
        asked=PAID,
        beside="running_costs operating_costs total_rent",
        period=Period.MONTH,
        quotes=True,
    ),
    amount("reserve", "ruecklagenetto ruecklage evbnetto", beside="hausgeld", monthly=True),
    amount("running_costs", "", about="running_costs", beside="hausgeld operating_costs compose", monthly=True),
    # ── price and what comes with a purchase
    amount("price", "kaufpreis kaufpreisbrutto kaufpreisnetto", about="price"),
    amount("sqm_price", "kaufpreis_pro_qm mietpreis_pro_qm", beside="rent price"),
    figure(
        "commission",
        "",
        Measure.PERCENT,
        asked=_RATED | {Asked.MUST, Asked.WHO},
        about="commission commission_free",
        beside="pay buyer tenant",
        quotes=True,
    ),
    figure(
        "takeover",
        "abstand",
        Measure.MONEY,
        asked=PAID,
        about="takeover",
        beside="take_over previous_tenant pay kitchen furniture inventory fitted_kitchen",
        quotes=True,
    ),
    figure("deposit", "kaution", Measure.MONEY, asked=PAID | {Asked.COUNT}, beside="monthly_rents pay tenant"),
    text(
        "deposit_terms",
        "kaution_text",
        about="monthly_rents",
        beside="deposit",
        asked=TOLD | {Asked.COUNT, Asked.AMOUNT},
    ),
    amount("development_levy", "erschliessungskosten", about="development_levy"),
    amount("ground_rent", "erbpacht pacht", about="ground_rent", beside="leasehold"),
    amount("valuation", "verkehrswert", about="valuation", beside="auction"),
    # ── income
    amount("rental_income", "mieteinnahmen_ist", beside="rent let"),
    amount("target_rent", "mieteinnahmen_soll", beside="rent rental_income"),
    figure("yield", "nettorendite_ist nettorendite nettorendite_soll", Measure.PERCENT, asked=_RATED),
    figure(
        "multiple",
        "x_fache",
        Measure.COUNT,
        asked=_RATED | {Asked.COUNT},
        beside="price rental_income rent on_offer sell_out",
    ),
    flag(
        "vat",
        "zzg_mehrwertsteuer",
        beside="rent extra included net_rent operating_costs pay",
        asked=WHETHER | TOLD,
    ),
    figure(
        "parking_price",
        "",
        Measure.MONEY,
        asked=frozenset({Asked.PRICE, Asked.AMOUNT, Asked.INCLUDED}),
        about="parking garage underground_parking carport outdoor_parking duplex_parking multi_storey_parking",
        beside="rent extra price",
        quotes=True,
    ),
)
"""`parking_price` is put together from the export's `stp_…` fields, `rent` and `running_costs` from their parts."""
