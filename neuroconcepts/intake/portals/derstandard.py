"""derStandard Immobilien (Austria)."""

import re

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(
        name="derstandard",
        domains=("derstandard.at", "derstandard.de"),
        names=("derstandard",),
        country="AT",
        link=re.compile(r"immobilien\.derstandard\.at/(?:detail|immobiliensuche/detail)/(\d{5,12})", re.IGNORECASE),
    ),
)
