"""Immowelt in Germany and Austria: labels and values in tables of their own, or an `objektanfrage` attachment."""

import re

from neuroconcepts.intake.portals.portal import Portal

_LINK = re.compile(r"immowelt\.(?:de|at)/expose/([0-9A-Za-z\-]{5,40})")

PORTALS = (
    Portal(name="immowelt", domains=("immowelt.at",), names=("immowelt.at",), country="AT", link=_LINK),
    Portal(
        name="immowelt",
        domains=("immowelt.de", "immowelt.com", "aviv.eu"),
        names=("immowelt",),
        country="DE",
        link=_LINK,
    ),
)
