"""The facts that distinguish one portal from another."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Portal:
    """One portal, or one CRM that relays enquiries of portals (`relay`).

    `domains` are those it sends from (subdomains count); `brand` is a domain label that is enough by itself; `names` are how
    a relay writes it, lower case without spaces, the more special first; `country` is where its numbers are dialled from.
    `link` captures the listing number in a link to the listing. `anonymous`: its From address relays to the person.
    """

    name: str
    domains: tuple[str, ...]
    names: tuple[str, ...] = ()
    country: str | None = None
    link: re.Pattern[str] | None = None
    brand: str | None = None
    relay: bool = False
    anonymous: bool = False
