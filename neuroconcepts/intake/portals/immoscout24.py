"""ImmoScout24 in Germany, Austria (with immobilien.net) and Switzerland."""

import re

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(
        name="immoscout24_at",
        domains=("immobilienscout24.at", "immoscout24.at", "immobilien.net", "immodirekt.at"),
        names=("immobilienscout24.at", "immoscout24.at", "immobilien.net", "immobilienscout24österreich"),
        country="AT",
        link=re.compile(r"(?:immobilienscout24|immoscout24)\.at/expose/([0-9a-f]{6,40})"),
    ),
    Portal(
        name="immoscout24_ch",
        domains=("immoscout24.ch", "immobilienscout24.ch"),
        names=("immoscout24.ch", "immobilienscout24.ch"),
        country="CH",
        link=re.compile(r"immoscout24\.ch/(?:[a-z]{2}/)?(?:d/)?[a-z\-/]{2,80}/(\d{5,12})"),
    ),
    Portal(
        name="immoscout24_de",
        domains=("immobilienscout24.de", "immoscout24.de", "is24.de"),
        names=("immobilienscout24", "immoscout24", "immoscout", "is24"),
        country="DE",
        link=re.compile(r"immobilienscout24\.de/expose/(\d{6,12})"),
    ),
)
