import pytest

from neuroconcepts.intake.portals import PORTALS, portal_named, portal_of
from neuroconcepts.intake.references import linked


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("noreply@immobilienscout24.de", "immoscout24_de"), ("x@mail.immobilienscout24.de", "immoscout24_de"), ("a@immobilien.net", "immoscout24_at"),
        ("a@immoscout24.ch", "immoscout24_ch"), ("a@willhaben.at", "willhaben"), ("a@immowelt.at", "immowelt"), ("a@mail.kleinanzeigen.de", "kleinanzeigen"),
        ("a@smtp.onoffice.example", "onoffice"), ("a@ivd24.de", "other"), ("a@notwillhaben.at", None), ("a@willhaben.at.evil.example", None), ("", None),
    ],
)  # fmt: skip
def test_a_portal_is_known_by_its_domain_only(address: str, name: str | None) -> None:
    portal = portal_of(address)
    assert (portal.name if portal else None) == name


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("ImmobilienScout24", "immoscout24_de"),
        ("ImmobilienScout24.at", "immoscout24_at"),
        ("immowelt.de", "immowelt"),
        ("Homepage", None),
    ],
)
def test_a_relay_names_the_portal(source: str, name: str | None) -> None:
    portal = portal_named(source)
    assert (portal.name if portal else None) == name


@pytest.mark.parametrize(
    ("address", "url", "number"),
    [
        ("a@homegate.ch", "https://www.homegate.ch/mieten/4001923847", "4001923847"),
        ("a@immobilienscout24.de", "https://www.immobilienscout24.de/expose/155872341?x", "155872341"),
        ("a@kleinanzeigen.de", "https://www.kleinanzeigen.de/s-anzeige/schoene-wohnung/2988123456-203-1", "2988123456"),
        ("a@immowelt.de", "https://www.immowelt.de/expose/2F7KM5Q", "2F7KM5Q"),
    ],
)
def test_links_name_the_listing(address: str, url: str, number: str) -> None:
    portal = portal_of(address)
    assert portal is not None
    assert linked([portal], url) == [number]


def test_every_portal_is_one_of_the_corpus() -> None:
    known = (
        "immoscout24_de immoscout24_at immoscout24_ch willhaben immowelt immonet kleinanzeigen derstandard homegate "
        "onoffice flowfact propstack other"
    )
    assert {p.name for p in PORTALS} == set(known.split())
