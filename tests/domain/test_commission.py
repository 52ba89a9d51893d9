"""A commission is seen in whichever field it stands; in doubt it is asked for."""

from decimal import Decimal

import pytest

from neuroconcepts.domain.commission import is_asked_for
from neuroconcepts.domain.property import Fact, Property


def stating(**facts: object) -> Property:
    kinds = {bool: "yes", Decimal: "number", str: "words"}
    given = (Fact(key=k, source=f"preise/{k}", **{kinds[type(v)]: v}) for k, v in facts.items())  # type: ignore[arg-type]
    return Property(external_id="1", facts=tuple(given))


@pytest.mark.parametrize(
    "facts",
    [
        {"provisionspflichtig": True},
        {"provisionbrutto": Decimal(3000)},
        {"provisionnetto": Decimal(2500), "provisionspflichtig": False},
        {"provision_teilen": True},
        {"aussen_courtage": "2 Bruttomonatsmieten, keine weiteren Kosten"},
        {"aussen_courtage": "zwei Monatsmieten"},
        {"aussen_courtage": "3,57 % inkl. MwSt."},
        {"aussen_courtage": "auf Anfrage"},
        {"aussen_courtage": "Käuferprovision laut Vertrag, keine zusätzliche Provision"},
        {"aussen_courtage": "provisionsfrei", "courtage_hinweis": "3,6 % trägt der Käufer"},
        {"courtage_hinweis": "3,6 % trägt der Käufer"},
    ],
)
def test_it_is_asked_for(facts: dict[str, object]) -> None:
    assert is_asked_for(stating(**facts))


@pytest.mark.parametrize(
    "words",
    [
        "0 %",
        "0,00 €",
        "nein",
        "-",
        "Keine",
        "entfällt",
        "provisionsfrei",
        "Provisionsfrei für Mieter",
        "keine Provision",
        "courtagefrei",
        "Keine Maklerprovision",
        "no commission",
        "commission-free",
        "sans commission",
        "nessuna provvigione",
        "Die Provision trägt der Vermieter",
    ],
)
def test_a_no_to_the_commission_is_one(words: str) -> None:
    assert not is_asked_for(stating(aussen_courtage=words, provisionspflichtig=False))


def test_what_the_owner_pays_does_not_count() -> None:
    assert not is_asked_for(stating(innen_courtage="3 %", provisionbrutto=Decimal(0), provision_teilen=False))
    assert not is_asked_for(Property(external_id="1"))
