"""Attributes of the offer and the contract, of place, people and papers."""

from dataclasses import replace
from typing import Final

from neuroconcepts.assistant.answers.ontology.asked import Asked
from neuroconcepts.assistant.answers.ontology.attribute import TOLD, WHETHER, Attribute, Kind, figure, flag, terms, text
from neuroconcepts.assistant.answers.ontology.measure import Measure

_LONG: Final = TOLD | {Asked.DURATION, Asked.UNTIL, Asked.AMOUNT, Asked.MAY, Asked.MUST}
_TERMS: Final = frozenset({Asked.DURATION, Asked.UNTIL, Asked.MAY, Asked.EXISTS})
_WHEN: Final = TOLD | {Asked.WHEN, Asked.MAY, Asked.HOW}
_WHERE: Final = TOLD | {Asked.WHERE, Asked.NAME, Asked.HOW, Asked.MAY}
_FAR: Final = frozenset(
    {Asked.DISTANCE, Asked.EXISTS, Asked.WHERE, Asked.AMOUNT, Asked.NEAREST, Asked.KIND, Asked.WHAT}
)

PLACES: Final = {
    "airport": "FLUGHAFEN",
    "train_station": "FERNBAHNHOF BAHNHOF",
    "motorway": "AUTOBAHN",
    "subway": "US_BAHN",
    "suburban_train": "US_BAHN",
    "bus": "BUS",
    "kindergarten": "KINDERGAERTEN",
    "primary_school": "GRUNDSCHULE",
    "secondary_school": "GYMNASIUM REALSCHULE HAUPTSCHULE GESAMTSCHULE",
    "centre": "ZENTRUM",
    "shopping": "EINKAUFSMOEGLICHKEITEN",
    "restaurants": "GASTSTAETTEN",
}
"""Concepts whose distance in km OpenImmo has a field for (`distanzen@distanz_zu`)."""
SPORTS: Final = {
    "lake": "SEE STRAND MEER",
    "ski_area": "SKIGEBIET",
    "sports": "SPORTANLAGEN",
    "park_green": "NAHERHOLUNG WANDERGEBIETE",
}
"""The same of `distanzen_sport@distanz_zu_sport`."""


def _distances() -> tuple[Attribute, ...]:
    keys = {c: " ".join(f"distanzen:{p}" for p in places.split()) for c, places in PLACES.items()}
    keys |= {c: " ".join(f"distanzen_sport:{p}" for p in places.split()) for c, places in SPORTS.items()}
    return tuple(
        figure(
            f"distance_{concept}",
            fields,
            Measure.LENGTH,
            asked=_FAR,
            about=concept,
            beside="surroundings public_transport",
        )
        for concept, fields in keys.items()
    )


def _day(name: str, fields: str, about: str, beside: str = "") -> Attribute:
    return Attribute(
        name=name,
        kind=Kind.DAY,
        about=frozenset(about.split()),
        fields=tuple(fields.split()),
        asked=_WHEN,
        beside=frozenset(beside.split()),
    )


ATTRIBUTES: Final[tuple[Attribute, ...]] = (
    # ── contract
    _day(
        "availability",
        "abdatum verfuegbar_ab",
        "availability",
        "vacant rooms handover living_units floor_area_word office shop hall storage plot",
    ),
    Attribute(
        name="becomes_free",
        kind=Kind.DAY,
        about=frozenset({"vacant", "let"}),
        fields=("abdatum", "verfuegbar_ab"),
        asked=frozenset({Asked.WHEN}),
        beside=frozenset({"floor_area_word", "rooms", "office", "shop", "hall", "storage"}),
    ),
    replace(
        _day("handover", "abdatum verfuegbar_ab", "handover completion", "availability"), asked=_WHEN - {Asked.HOW}
    ),
    figure(
        "term",
        "",
        Measure.DURATION,
        asked=frozenset({Asked.TERM}),
        about="lease minimum_term maximum_term fixed_term",
        beside="rent remain live",
        quotes=True,
    ),
    figure("minimum_term", "min_mietdauer", Measure.DURATION, asked=_LONG, beside="lease rent remain", quotes=True),
    figure("maximum_term", "max_mietdauer", Measure.DURATION, asked=_LONG, beside="lease rent remain", quotes=True),
    figure("lease_term", "", Measure.DURATION, asked=_TERMS, about="lease remain", beside="rent live", quotes=True),
    figure("fixed_term", "", Measure.DURATION, asked=_LONG, beside="lease rent", quotes=True),
    flag(
        "let",
        "vermietet",
        about="let vacant occupied",
        beside="tenant live persons living_units",
        asked=frozenset({Asked.EXISTS, Asked.WHAT}),
    ),
    Attribute(
        name="on_offer",
        kind=Kind.TEXT,
        about=frozenset({"on_offer"}),
        asked=WHETHER,
        beside=frozenset({"availability", "vacant"}),
    ),
    flag("subsidy", "wbs_sozialwohnung", about="subsidy", beside="financing"),
    # ── rules
    flag("pets", "haustiere", about="pets dog cat small_pets exotic_pets", beside="keep"),
    flag("smoking", "nichtraucher", about="smoking"),
    flag("shared_flat", "wg_geeignet", about="shared_flat", beside="suitable students"),
    flag("commercial_use", "gewerbliche_nutzung", about="commercial_use", beside="use"),
    flag("short_let", "als_ferien", about="short_let holiday_use"),
    figure(
        "persons",
        "max_personen",
        Measure.COUNT,
        asked=frozenset({Asked.COUNT, Asked.AMOUNT, Asked.MAY, Asked.EXISTS}),
        about="persons companion",
        beside="maximum_term live shared_flat",
        quotes=True,
    ),
    # ── land
    terms("serviced", "erschliessung", about="serviced connect", beside="plot full half"),
    text(
        "zoning", "bauzone", about="zoning building_plan density", beside="plot", asked=TOLD | {Asked.AMOUNT, Asked.HOW}
    ),
    text("contamination", "altlasten", about="contamination", beside="plot"),
    # ── where
    Attribute(name="address", kind=Kind.TEXT, about=frozenset({"address", "street"}), asked=_WHERE),
    Attribute(name="town", kind=Kind.TEXT, about=frozenset({"zip", "town"}), asked=_WHERE),
    Attribute(name="district", kind=Kind.TEXT, about=frozenset({"district"}), asked=_WHERE),
    Attribute(name="location", kind=Kind.TEXT, about=frozenset({"location"}), asked=_WHERE),
    *_distances(),
    # ── people and papers
    Attribute(
        name="contact",
        kind=Kind.TEXT,
        about=frozenset({"contact", "agent"}),
        asked=_WHERE | {Asked.WHO, Asked.MAY},
        beside=frozenset({"viewing"}),
    ),
    Attribute(
        name="floor_plan",
        kind=Kind.TEXT,
        about=frozenset({"floor_plan"}),
        asked=WHETHER | TOLD,
        beside=frozenset({"documents", "obtain"}),
    ),
    Attribute(
        name="documents",
        kind=Kind.TEXT,
        about=frozenset({"documents"}),
        asked=WHETHER | TOLD,
        beside=frozenset({"obtain"}),
    ),
    Attribute(
        name="pictures",
        kind=Kind.TEXT,
        about=frozenset({"pictures"}),
        asked=WHETHER | TOLD,
        beside=frozenset({"obtain"}),
    ),
    _day("auction", "versteigerungstermin zvtermin", "auction"),
)
