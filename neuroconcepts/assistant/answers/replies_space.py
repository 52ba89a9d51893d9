"""Storey, sizes of outdoor areas, cellar, garden, furnishing."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from neuroconcepts.assistant.answers.replies_parking import parking
from neuroconcepts.assistant.answers.statements import Label, Reader, Statement, Terms, part_of, saying
from neuroconcepts.domain.property import Property


def storey(about: Property) -> Statement | None:
    """The storey, 0 being the ground floor, with the number of storeys where that is stated."""
    fact, total = about.fact("etage"), about.fact("anzahl_etagen")
    if fact is None or fact.number is None:
        return None
    if fact.number <= 0:
        return Statement("storey_ground" if fact.number == 0 else "storey_basement", (), (fact.source,))
    return saying("storey_of", fact, total) if total else saying("storey", fact)


_BY_KIND: Final = {
    "grundstueck": ("grundstuecksflaeche",),
    "buero_praxen": ("gesamtflaeche", "bueroflaeche", "nutzflaeche"),
    "einzelhandel": ("ladenflaeche", "gesamtflaeche", "verkaufsflaeche"),
    "gastgewerbe": ("gesamtflaeche", "gastroflaeche", "nutzflaeche"),
    "hallen_lager_prod": ("gesamtflaeche", "lagerflaeche", "nutzflaeche"),
}
_AREAS: Final = {
    "grundstuecksflaeche": "plot",
    "bueroflaeche": "office_area",
    "ladenflaeche": "shop_area",
    "verkaufsflaeche": "sales_area",
    "wohnflaeche": "living_area",
    "gesamtflaeche": "total_area",
    "nutzflaeche": "usable_area",
    "lagerflaeche": "storage_area",
    "gastroflaeche": "gastro_area",
}


def area(about: Property) -> Statement | None:
    """How big it is: the measure its kind is told by."""
    fact = about.fact(*_BY_KIND.get(about.kind, ("wohnflaeche", "gesamtflaeche", "nutzflaeche")))
    if fact is None or fact.number is None:
        return None
    label = _AREAS[fact.key]
    return saying("plot", fact) if label == "plot" else Statement("is", (Label(label), part_of(fact)), (fact.source,))


_OUTSIDE: Final = {"terrace": "anzahl_terrassen", "balcony": "anzahl_balkone", "loggia": "anzahl_logia"}


def _outdoor_area(kind: str) -> Reader:
    """`balkon_terrasse_flaeche` is one figure for all: this one's only where there is one of it and nothing else."""

    def read(about: Property) -> Statement | None:
        fact, mine = about.fact("balkon_terrasse_flaeche"), about.number(_OUTSIDE[kind]) or Decimal(0)
        others = any(about.number(key) for name, key in _OUTSIDE.items() if name != kind)
        if fact is None or mine != 1 or others:
            return None
        return Statement("listed", (Label(kind), part_of(fact)), (fact.source,))

    return read


def cellar(about: Property) -> Statement | None:
    said, size = about.fact("unterkellert@keller"), about.fact("kellerflaeche")
    word = (said.words or "").upper() if said else ""
    if said and word == "TEIL":
        return Statement("cellar_part", (), (said.source,))
    if size:
        return Statement("there_is_with", (Label("cellar"), part_of(size)), (size.source,))
    if said and word in {"JA", "NEIN"}:
        return Statement("there_is" if word == "JA" else "there_is_not", (Label("cellar"),), (said.source,))
    return None


def garden(about: Property) -> Statement | None:
    """That there is one, with its size where stated; or that there is none to use."""
    use, size = about.fact("gartennutzung"), about.fact("gartenflaeche")
    if size:
        return Statement("there_is_with", (Label("garden"), part_of(size)), (size.source,))
    if use is None or use.yes is None:
        return None
    return Statement("there_is" if use.yes else "there_is_not", (Label("garden"),), (use.source,))


def _floor(*choices: str) -> Reader:
    """A covering that is among those listed is told with them; one that is set false is denied."""

    def read(about: Property) -> Statement | None:
        known = [f for c in choices if (f := about.fact(f"boden@{c}")) and f.yes is not None]
        names = Terms(tuple(f"boden.{c}" for c in sorted(about.choices("boden"))))
        if any(f.yes for f in known):
            return Statement("listed", (Label("flooring"), names), tuple(f.source for f in known if f.yes))
        denied = Terms(tuple(f.key.replace("@", ".") for f in known))
        return Statement("has_not", (denied,), tuple(f.source for f in known)) if known else None

    return read


def furnished(about: Property) -> Statement | None:
    fact = about.fact("moebliert@moeb", "moebliert")
    if fact is None:
        return None
    name = {True: "VOLL", False: "NEIN", None: (fact.words or "").upper()}[fact.yes]
    phrases = {"VOLL": "furnished_fully", "JA": "furnished_fully", "TEIL": "furnished_partly", "NEIN": "furnished_not"}
    return Statement(phrases[name], (), (fact.source,)) if name in phrases else None


READERS: Final[Mapping[str, Reader]] = {
    "storey": storey,
    "cellar": cellar,
    "garden": garden,
    "parquet": _floor("PARKETT", "FERTIGPARKETT", "DIELEN"),
    "laminate": _floor("LAMINAT", "LINOLEUM", "KUNSTSTOFF"),
    "tiles": _floor("FLIESEN", "STEIN", "MARMOR", "TERRAKOTTA"),
    "carpet": _floor("TEPPICH"),
    "furnished": furnished,
    "parking": parking,
    **{f"{kind}_area": _outdoor_area(kind) for kind in _OUTSIDE},
}
