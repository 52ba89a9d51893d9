"""What the building is like: storey, rooms, areas, heating, energy, equipment."""

import re
from decimal import Decimal

from neuroconcepts.assistant.statements import Reader, Statement, Terms, saying
from neuroconcepts.domain.property import Property


def storey(about: Property) -> Statement | None:
    """The storey, 0 being the ground floor, with the number of storeys where that is stated."""
    fact, total = about.fact("etage"), about.fact("anzahl_etagen")
    if fact is None or fact.number is None:
        return None
    if fact.number <= 0:
        return Statement("storey_ground" if fact.number == 0 else "storey_basement", (), (fact.source,))
    return saying("storey_of", fact, total) if total else saying("storey", fact)


def rooms(about: Property) -> Statement | None:
    fact = about.fact("anzahl_zimmer")
    if fact is None or fact.number is None:
        return None
    return saying("room_one" if fact.number == 1 else "rooms", fact)


def living_area(about: Property) -> Statement | None:
    fact = about.fact("wohnflaeche")
    return saying("living_area", fact) if fact else None


def area(about: Property) -> Statement | None:
    """How big it is: the measure its kind is told by."""
    order = {
        "grundstueck": ("grundstuecksflaeche",),
        "buero_praxen": ("gesamtflaeche", "bueroflaeche"),
        "einzelhandel": ("ladenflaeche", "gesamtflaeche", "verkaufsflaeche"),
    }.get(about.kind, ("wohnflaeche", "gesamtflaeche", "nutzflaeche"))
    fact = about.fact(*order)
    return saying(_AREA_PHRASES[fact.key], fact) if fact else None


_AREA_PHRASES = {
    "grundstuecksflaeche": "plot",
    "bueroflaeche": "office_area",
    "ladenflaeche": "shop_area",
    "verkaufsflaeche": "sales_area",
    "wohnflaeche": "living_area",
    "gesamtflaeche": "total_area",
    "nutzflaeche": "usable_area",
}


def terrace_area(about: Property) -> Statement | None:
    """`balkon_terrasse_flaeche` is one figure for all: the terrace's only when there is no balcony beside it."""
    return _outdoor_area(about, "terrace_area", own="anzahl_terrassen", others=("anzahl_balkone", "anzahl_logia"))


def balcony_area(about: Property) -> Statement | None:
    return _outdoor_area(about, "balcony_area", own="anzahl_balkone", others=("anzahl_terrassen", "anzahl_logia"))


def loggia_area(about: Property) -> Statement | None:
    return _outdoor_area(about, "loggia_area", own="anzahl_logia", others=("anzahl_balkone", "anzahl_terrassen"))


def _outdoor_area(about: Property, phrase: str, *, own: str, others: tuple[str, ...]) -> Statement | None:
    fact, mine = about.fact("balkon_terrasse_flaeche"), about.number(own) or Decimal(0)
    if fact is None or mine != 1 or any(about.number(o) for o in others):
        return None
    return saying(phrase, fact)


def cellar(about: Property) -> Statement | None:
    area_fact, said = about.fact("kellerflaeche"), about.fact("unterkellert@keller")
    if area_fact:
        return saying("cellar_area", area_fact)
    if said is None or not said.words:
        return None
    phrase = {"JA": "cellar_yes", "NEIN": "cellar_no", "TEIL": "cellar_part"}.get(said.words.upper())
    return Statement(phrase, (), (said.source,)) if phrase else None


def garden(about: Property) -> Statement | None:
    area_fact = about.fact("gartenflaeche")
    if area_fact:
        return saying("garden_area", area_fact)
    use = about.fact("gartennutzung")
    return (
        Statement("garden_yes" if use.yes else "garden_no", (), (use.source,)) if use and use.yes is not None else None
    )


def furnished(about: Property) -> Statement | None:
    fact = about.fact("moebliert@moeb", "moebliert")
    if fact is None:
        return None
    name = {True: "VOLL", False: "NEIN", None: (fact.words or "").upper()}[fact.yes]
    phrase = {
        "VOLL": "furnished_fully",
        "JA": "furnished_fully",
        "TEIL": "furnished_partly",
        "NEIN": "furnished_not",
    }.get(name)
    return Statement(phrase, (), (fact.source,)) if phrase else None


def heating(about: Property) -> Statement | None:
    """How it is heated: system and fuel as far as stated."""
    names = [(e, c) for e in ("heizungsart", "befeuerung") for c in sorted(about.choices(e))]
    sources = tuple(f.source for e, c in names if (f := about.fact(f"{e}@{c}")))
    return Statement("heating", (Terms(tuple(f"{e}.{c}" for e, c in names)),), sources) if names else None


def energy(about: Property) -> Statement | None:
    """The certificate's figures: the Austrian pair HWB and fGEE, else German demand or consumption with class."""
    keys = ("hwbwert", "hwbklasse", "fgeewert", "fgeeklasse")
    facts = [about.fact(f"energiepass/{k}") for k in keys]
    if all(facts):
        return saying("energy_at", *(f for f in facts if f))
    return hwb(about) or german_energy(about)


def hwb(about: Property) -> Statement | None:
    value, grade = about.fact("energiepass/hwbwert"), about.fact("energiepass/hwbklasse")
    if value and grade:
        return saying("hwb_class", value, grade)
    return saying("hwb", value) if value else None


def german_energy(about: Property) -> Statement | None:
    use, need = about.fact("energiepass/energieverbrauchkennwert"), about.fact("energiepass/endenergiebedarf")
    value, grade = use or need, about.fact("energiepass/wertklasse")
    if value is None:
        return None
    phrase = "energy_use" if use else "energy_need"
    return saying(f"{phrase}_class", value, grade) if grade else saying(phrase, value)


def energy_class(about: Property) -> Statement | None:
    hwb_class, fgee_class = about.fact("energiepass/hwbklasse"), about.fact("energiepass/fgeeklasse")
    if hwb_class and fgee_class:
        return saying("energy_classes", hwb_class, fgee_class)
    fact = about.fact("energiepass/wertklasse") or hwb_class or fgee_class
    return saying("energy_class", fact) if fact else None


def renovated(about: Property) -> Statement | None:
    """The stated condition where it says that the building was renewed."""
    fact = about.fact("zustand@zustand_art")
    if fact is None or not re.search(r"SANIERT|RENOVIERT$|MODERNISIERT", fact.words or ""):
        return None
    return Statement("condition", (Terms((f"zustand.{fact.words}",)),), (fact.source,))


def equipment(key: str) -> Reader:
    """Whether a piece of equipment is there, as its own field says."""

    def read(about: Property) -> Statement | None:
        fact = about.fact(key)
        if fact is None or fact.yes is None:
            return None
        return Statement("has" if fact.yes else "has_not", (Terms((f"equipment.{key}",)),), (fact.source,))

    return read


def internet(about: Property) -> Statement | None:
    kind, speed = about.fact("breitband_zugang@art"), about.fact("breitband_zugang@speed")
    if kind and speed:
        return saying("internet_speed", kind, speed)
    return saying("internet", kind) if kind else None


def internet_speed(about: Property) -> Statement | None:
    return internet(about) if about.fact("breitband_zugang@speed") else None
