"""What is particular to each portal and CRM relay, one module each; the shared readers do the rest."""

from functools import lru_cache

from neuroconcepts.intake.portals import (
    crm,
    derstandard,
    homegate,
    immonet,
    immoscout24,
    immowelt,
    kleinanzeigen,
    others,
    willhaben,
)
from neuroconcepts.intake.portals.portal import Portal

PORTALS: tuple[Portal, ...] = (
    *immoscout24.PORTALS,
    *willhaben.PORTALS,
    *immowelt.PORTALS,
    *immonet.PORTALS,
    *kleinanzeigen.PORTALS,
    *derstandard.PORTALS,
    *homegate.PORTALS,
    *crm.PORTALS,
    *others.PORTALS,
)


@lru_cache(maxsize=4_096)
def portal_of(address: str) -> Portal | None:
    """The portal that an address belongs to, by its domain; None for any other sender."""
    domain = address.rsplit("@", 1)[-1].casefold()
    labels = domain.split(".")
    for portal in PORTALS:
        if any(domain == d or domain.endswith(f".{d}") for d in portal.domains) or portal.brand in labels:
            return portal
    return None


def portal_named(text: str) -> Portal | None:
    """The portal that a relay names as the source (`Quelle: immowelt.de`, `Portal ImmobilienScout24`)."""
    words = text.casefold().replace(" ", "")
    return next((p for p in PORTALS if not p.relay and any(n in words for n in p.names)), None)
