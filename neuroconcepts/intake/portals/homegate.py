"""Homegate (Switzerland): the listing is named by a link, the agent's own number stands in brackets."""

import re

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(
        name="homegate",
        domains=("homegate.ch",),
        names=("homegate",),
        country="CH",
        link=re.compile(r"homegate\.ch/[a-zé\-/]{2,80}/(\d{5,12})"),
    ),
)
