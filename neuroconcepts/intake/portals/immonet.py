"""Immonet (merged into Immowelt; its mails and its name in relays live on)."""

import re

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(
        name="immonet",
        domains=("immonet.de",),
        names=("immonet",),
        country="DE",
        link=re.compile(r"immonet\.de/angebot/(\d{5,12})"),
    ),
)
