"""Willhaben (Austria): `<Name> über willhaben`, the person's own address in Reply-To."""

import re

from neuroconcepts.intake.portals.portal import Portal

PORTALS = (
    Portal(
        name="willhaben",
        domains=("willhaben.at",),
        names=("willhaben",),
        country="AT",
        link=re.compile(r"willhaben\.at/iad/[\w\-/]{1,200}?-(\d{6,12})/?(?=[\s\"'?<)]|$)"),
    ),
)
