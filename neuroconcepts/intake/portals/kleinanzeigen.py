"""Kleinanzeigen (formerly eBay Kleinanzeigen): the From address is a relay to a person who stays anonymous."""

import re

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(
        name="kleinanzeigen",
        domains=("kleinanzeigen.de", "ebay-kleinanzeigen.de"),
        names=("kleinanzeigen",),
        country="DE",
        link=re.compile(r"kleinanzeigen\.de/s-anzeige/(?:[\w\-%]{1,200}/)?(\d{6,12})"),
        anonymous=True,
    ),
)
